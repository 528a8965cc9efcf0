"""Pictures of codes on their way in and out: from the clipboard or a drop, and back onto the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QImageReader

from opsdesk.domain.code_payloads import is_link
from opsdesk.ui.pictures_in import ENDINGS, files_of, pixels_of

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from opsdesk.domain.code_readings import Source

_TOLD = (".svg", ".heic", ".heif", ".tif", ".tiff", ".avif")
"""Pictures that are not read; they are taken all the same, so that it is said."""

_LINES = 500


def holds_codes(mime: QMimeData | None) -> bool:
    """Whether what is carried over may hold codes: folders, files of pictures, pixels, links. Nothing is fetched."""
    if mime is None:
        return False
    if files := files_of(mime):
        return any(file.suffix.lower() in (*ENDINGS, *_TOLD) or not file.suffix or file.is_dir() for file in files)
    return mime.hasImage() or bool(_of_text(mime))


def sources_in(mime: QMimeData | None) -> list[Source]:
    """Everything that was dropped or copied and may hold a code: files and folders, pixels, a link or paths as text."""
    if mime is None:
        return []
    if files := files_of(mime):
        return list(files)
    return [*pixels_of(mime)] or _of_text(mime)


def _of_text(mime: QMimeData) -> list[Source]:
    """Links and paths of pictures, one a line; nothing where other words stand among them."""
    lines = [line.strip().strip('"') for line in mime.text().splitlines() if line.strip()] if mime.hasText() else []
    found: list[Source] = [line if is_link(line) else Path(line) for line in lines[:_LINES] if _may_be_code(line)]
    return found if len(found) == len(lines) else []


def _may_be_code(line: str) -> bool:
    """Whether a line of text is a link, or the path of a picture that is there."""
    return is_link(line) or (line.lower().endswith(ENDINGS) and Path(line).is_absolute() and Path(line).is_file())


def copy_picture(path: Path) -> bool:
    """Put a kept picture on the clipboard, whole as it was pasted; False when the file is gone."""
    image = QImageReader(str(path)).read()
    if image.isNull():
        return False
    QGuiApplication.clipboard().setImage(image)
    return True
