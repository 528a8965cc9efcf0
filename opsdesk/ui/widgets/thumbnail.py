"""A picture cut to a rounded tile, and the way to read one no larger than needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from pathlib import Path


class Thumbnail(QWidget):
    """A square of `side` px at 100 %, or a tile `height` px high. Without a picture it is grey, with an icon."""

    def __init__(self, side: int, height: int | None = None) -> None:
        super().__init__()
        self._picture: QPixmap | None = None
        self.setFixedSize(current().px(side), current().px(side if height is None else height))

    @property
    def empty(self) -> bool:
        """Whether no picture is shown."""
        return self._picture is None

    def show_image(self, image: QImage | None) -> None:
        """This picture; None leaves the tile grey."""
        self._picture = None if image is None or image.isNull() else QPixmap.fromImage(image)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        shape = QPainterPath()
        radius = theme.tokens.radius("control")
        shape.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.fillPath(shape, theme.color("surface.hover"))
        if self._picture is None:
            draw.icon(painter, self.rect(), "image", "text.tertiary", 18)
            return
        side = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        ratio = self.devicePixelRatioF()
        fitted = self._picture.scaled(self.size() * ratio, side, Qt.TransformationMode.SmoothTransformation)
        cut = QRect(0, 0, round(self.width() * ratio), round(self.height() * ratio))
        cut.moveCenter(fitted.rect().center())
        painter.setClipPath(shape)
        painter.drawPixmap(self.rect(), fitted, cut)


def read_small(path: Path, side: int) -> QImage:
    """A picture decoded no larger than a square of `side` px needs, null when unreadable; for a worker thread."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        wanted = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        if wanted.width() < size.width():
            reader.setScaledSize(wanted)
    return reader.read()
