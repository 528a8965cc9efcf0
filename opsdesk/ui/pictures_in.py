"""Pictures on their way in: what a drag or the clipboard holds, as files or as pixels."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from opsdesk.services.media import PICTURE_ENDINGS

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

ENDINGS: Final = PICTURE_ENDINGS


def pixels_of(data: QMimeData) -> list[bytes]:
    """The picture itself that is carried, as PNG; none where only files are."""
    image = data.imageData() if data.hasImage() else None
    return [png_bytes(image)] if isinstance(image, QImage) and not image.isNull() else []


def is_picture(file: Path) -> bool:
    """Whether a file is called as pictures are."""
    return file.suffix.lower() in ENDINGS


def files_of(data: QMimeData) -> list[Path]:
    """The files of this computer that are carried."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []


def pictures_of(data: QMimeData) -> list[Path | bytes]:
    """The pictures a drag or the clipboard holds: files by their path, else the picture itself as PNG."""
    return [file for file in files_of(data) if is_picture(file)] or [*pixels_of(data)]


def png_bytes(image: QImage) -> bytes:
    """A picture as PNG."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(kept.data())
