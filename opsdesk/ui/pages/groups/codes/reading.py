"""What the code shelf reads off the main thread: pictures with the codes in them, small and ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from opsdesk.domain.errors import OpsdeskError
from opsdesk.services.code_reading import bytes_of, pictures_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.code_readings import CodeReading, Source
    from opsdesk.services.desk import Desk
    from opsdesk.services.work import Progress

SIDE = 264
"""The longer side of a small picture, in px."""


@dataclass(slots=True)
class ReadPictures:
    """What was read: the sources with folders opened, a reading a code, and for each its picture, small."""

    sources: list[Source]
    readings: list[CodeReading]
    group_id: int
    waiting: bool = False
    small: list[QImage] = field(default_factory=list)


def read_pictures(
    desk: Desk, sources: Sequence[Source], group_id: int, waiting: bool, progress: Progress
) -> ReadPictures:
    """Read the codes of pictures; `group_id` is the group they were pasted for, 0 for none.

    Raises CANCELLED, and FILE_MISSING, FILE_UNREADABLE for a folder that cannot be looked into.
    """
    opened: list[Source] = []
    for one in sources:
        opened += pictures_in(one) if isinstance(one, Path) and one.is_dir() else [one]
    readings = desk.code_reading.read(opened, group_id or None, progress)
    found = ReadPictures(opened, readings, group_id, waiting)
    _add_small(found, progress)
    return found


def _add_small(found: ReadPictures, progress: Progress) -> None:
    """The pictures around each code, for the question whose codes they are; null where there is none."""
    from opsdesk.render.pictures import image_from_bytes

    place, image = -1, QImage()
    for one in found.readings:
        if one.place != place:
            place = one.place
            progress.step(len(found.sources), len(found.sources))
            try:
                image = QImage() if one.problem is not None else image_from_bytes(bytes_of(found.sources[place]))
            except OpsdeskError:  # a file that went away since
                image = QImage()
        found.small.append(_cut(image, one.box))


def _cut(image: QImage, box: tuple[int, int, int, int] | None) -> QImage:
    """A picture no larger than needed; around its code where it holds one."""
    if box is not None:
        left, top, wide, high = box
        edge = max(wide, high) // 3
        image = image.copy(QRect(left - edge, top - edge, wide + 2 * edge, high + 2 * edge).intersected(image.rect()))
    if image.isNull() or max(image.width(), image.height()) <= SIDE:
        return image
    return image.scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
