"""Some layers of a template as one clear picture, at the size they are shown in: for what a hand moves."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter

from opsdesk.render.prepare import Pictures, Prepared, Preparer, area_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from opsdesk.domain.code_contents import CodeEncoder
    from opsdesk.domain.posters import PosterRow, PosterTemplate

_PIXELS_MAX: Final = 24_000_000


@dataclass(slots=True)
class LayersImage:
    """A picture, where its upper left corner lies on the sheet, and how many of its pixels are one of the sheet."""

    image: QImage
    corner: QPointF
    scale: float


def paint_layers(
    template: PosterTemplate,
    row: PosterRow,
    pictures: Pictures,
    encode: CodeEncoder,
    numbers: Collection[int],
    scale: float,
    *,
    ground: bool = False,
) -> LayersImage:
    """Paint the layers of these numbers that are in sight, from the bottom up; for one thread at a time.

    With `ground` the picture is the whole sheet on white. Without it, it is clear and as large as what is painted,
    also beyond the sheet, so that it can be moved onto it. Raises PICTURE_MISSING, TEMPLATE_DAMAGED.
    """
    sheet = QRect(0, 0, template.width, template.height)
    room = sheet if ground else sheet.adjusted(-sheet.width(), -sheet.height(), sheet.width(), sheet.height())
    preparer = Preparer(room, pictures, encode)
    ready: list[Prepared] = []
    for number in sorted(numbers):
        layer = template.layers[number]
        if not layer.hidden:
            ready.append(preparer.prepare(number, layer, row))
    area = sheet if ground else _area(ready, room)
    scale = min(scale, math.sqrt(_PIXELS_MAX / max(area.width() * area.height(), 1)))
    # On whole pixels of the picture, so that pictures laid on each other show no seam.
    left, top = math.floor(area.left() * scale), math.floor(area.top() * scale)
    right, bottom = (math.ceil((end + 1) * scale) for end in (area.right(), area.bottom()))
    form = QImage.Format.Format_RGB32 if ground else QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(max(right - left, 1), max(bottom - top, 1), form)
    image.fill(Qt.GlobalColor.white if ground else Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.translate(-left, -top)
        painter.scale(scale, scale)
        for one in ready:
            one.paint(painter)
    return LayersImage(image, QPointF(left / scale, top / scale), scale)


def _area(ready: Sequence[Prepared], room: QRect) -> QRect:
    """What layers may paint on, also beyond the sheet."""
    area = QRect()
    for one in ready:
        area = area.united(area_of(one.layer, room))
    return area
