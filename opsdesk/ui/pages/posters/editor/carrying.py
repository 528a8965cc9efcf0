"""What is carried onto the canvas: merge fields from their chips, pictures from other programs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from opsdesk.domain.merge_fields import MergeField

FIELD = "application/x-opsdesk-merge-field"
ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp")


def field_data(field: MergeField) -> QMimeData:
    """What a drag of a merge field carries: the field for the canvas, and in braces for any text."""
    data = QMimeData()
    data.setData(FIELD, str(field).encode())
    data.setText(f"{{{field}}}")
    return data


def carried_field(data: QMimeData) -> str:
    """The name of the merge field a drag carries, empty where it is something else."""
    name = bytes(data.data(FIELD).data()).decode("ascii", "ignore") if data.hasFormat(FIELD) else ""
    return name if name in set(MergeField) else ""


def carries_pictures(data: QMimeData) -> bool:
    """Whether it holds pictures, or files that are called so."""
    return data.hasImage() or any(_is_picture(url.toLocalFile()) for url in data.urls())


def _is_picture(file: str) -> bool:
    return file.lower().endswith(ENDINGS)


def pictures_in(data: QMimeData) -> list[Path | bytes]:
    """The files or the picture that were dropped or copied."""
    files: list[Path | bytes] = [Path(url.toLocalFile()) for url in data.urls() if _is_picture(url.toLocalFile())]
    if files or not data.hasImage():
        return files
    image = data.imageData()
    return [_png(image)] if isinstance(image, QImage) and not image.isNull() else []


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
