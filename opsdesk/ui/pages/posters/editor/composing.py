"""Painting the poster in sight: the finished picture where it is of what is in sight, else the parts put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QTransform

from opsdesk.domain.poster_geometry import center_of
from opsdesk.domain.poster_scaling import common_box

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from opsdesk.domain.posters import Layer, PosterTemplate
    from opsdesk.render.poster_layers import LayersImage
    from opsdesk.ui.pages.posters.editor.drawing import Parts, Sight
    from opsdesk.ui.pages.posters.editor.sheet_view import SheetView


class Composer:
    """Holds the finished picture, scaled down once for a zoom, and of what it is."""

    def __init__(self) -> None:
        self.image: QImage | None = None
        self.sight: Sight | None = None
        self._scaled: tuple[int, int, QImage] | None = None

    def show(self, image: QImage | None, sight: Sight | None) -> None:
        """Another finished picture."""
        self.image, self.sight, self._scaled = image, sight, None

    def paint(self, painter: QPainter, view: SheetView, sight: Sight | None, parts: Parts | None) -> None:
        """The poster in its place; a picture of something older stands in while the new one is drawn."""
        if sight is not None and sight != self.sight and parts is not None and parts.fit(sight):
            self._paint_parts(painter, view, sight.made, parts)
        elif self.image is not None:
            self._paint_image(painter, view, self.image)

    def _paint_image(self, painter: QPainter, view: SheetView, image: QImage) -> None:
        sheet, dpr = view.sheet(), painter.device().devicePixelRatioF()
        wide, high = round(sheet.width() * dpr), round(sheet.height() * dpr)
        if wide >= image.width():
            # Pixels as they are: what she sees at 400 % is what is written.
            painter.drawImage(sheet, image, QRectF(image.rect()))
            return
        if self._scaled is None or self._scaled[:2] != (wide, high):
            smooth = Qt.TransformationMode.SmoothTransformation
            shown = image.scaled(wide, high, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            shown.setDevicePixelRatio(dpr)
            self._scaled = (wide, high, shown)
        painter.drawImage(sheet.topLeft(), self._scaled[2])

    def _paint_parts(self, painter: QPainter, view: SheetView, made: PosterTemplate, parts: Parts) -> None:
        sheet = view.sheet()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        # Without the last pixel that is covered in part: there what lies below would shine through.
        painter.setClipRect(QRectF(sheet.topLeft(), QSizeF(int(sheet.width()), int(sheet.height()))))
        painter.translate(sheet.topLeft())
        painter.scale(view.zoom, view.zoom)
        _paint_layers(painter, parts.below)
        painter.save()
        painter.setTransform(_way(parts, made), True)
        _paint_layers(painter, parts.moving)
        painter.restore()
        _paint_layers(painter, parts.above)
        painter.restore()


def _paint_layers(painter: QPainter, drawn: LayersImage) -> None:
    image = drawn.image
    size = QSizeF(image.width() / drawn.scale, image.height() / drawn.scale)
    painter.drawImage(QRectF(drawn.corner, size), image, QRectF(image.rect()))


def _way(parts: Parts, made: PosterTemplate) -> QTransform:
    """How the layers as they were drawn come to lie as they lie now, until they are drawn anew."""
    old = [parts.moving_made.layers[at] for at in parts.numbers]
    new = [made.layers[at] for at in parts.numbers]
    if len(old) == 1:
        return _box_to_box(old[0], new[0])
    if not old:
        return QTransform()
    ways = {(b.x - a.x, b.y - a.y) for a, b in zip(old, new, strict=True)}
    boxes = common_box(old), common_box(new)
    way = QTransform.fromTranslate(*ways.pop()) if len(ways) == 1 else _box_to_box(*boxes)
    # Layers that went each its own way, as when they are aligned, stay where they were until they are drawn.
    return way if all(_brings(way, a, b) for a, b in zip(old, new, strict=True)) else QTransform()


def _brings(way: QTransform, old: Layer, new: Layer) -> bool:
    off = way.map(QPointF(*center_of(old))) - QPointF(*center_of(new))
    return off.manhattanLength() <= 3


def _box_to_box(old: Layer, new: Layer) -> QTransform:
    boxes = [QRectF(layer.x, layer.y, layer.w, layer.h) for layer in (old, new)]
    middle, now = boxes[0].center(), boxes[1].center()
    way = QTransform.fromTranslate(now.x(), now.y())
    way.rotate(new.turn)
    way.scale(new.w / old.w, new.h / old.h)
    way.rotate(-old.turn)
    return way.translate(-middle.x(), -middle.y())
