"""Pictures of codes on their way in and out: from the clipboard, a drop or a file, and back onto the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QImageWriter

from opsdesk.domain.code_payloads import is_link

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from opsdesk.domain.code_readings import Source
    from opsdesk.domain.groups import GroupCode
    from opsdesk.services.group_codes import GroupCodeService

ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp")
_MARGIN = 0.08
_LINES = 500


def picture_in(mime: QMimeData | None) -> bytes | Path | None:
    """The picture that was dropped or copied: a file of a kind that holds pictures, else the pixels; None for none."""
    if mime is None:
        return None
    for url in mime.urls() if mime.hasUrls() else []:
        if url.isLocalFile() and url.toLocalFile().lower().endswith(ENDINGS):
            return Path(url.toLocalFile())
    if not mime.hasImage():
        return None
    image = mime.imageData()
    return png_of(image) if isinstance(image, QImage) and not image.isNull() else None


def sources_in(mime: QMimeData | None, *, peek: bool = False) -> list[Source]:
    """Everything that was dropped or copied and may hold a code: files and folders, pixels, a link or paths as text.

    With `peek` pixels are not fetched, for a look while something is carried over: it is only told that there are some.
    """
    if mime is None:
        return []
    files: list[Source] = (
        [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []
    )
    if files:
        return files
    if mime.hasImage():
        if peek:
            return [b""]
        image = mime.imageData()
        return [png_of(image)] if isinstance(image, QImage) and not image.isNull() else []
    lines = [line.strip().strip('"') for line in mime.text().splitlines() if line.strip()] if mime.hasText() else []
    found: list[Source] = [line if is_link(line) else Path(line) for line in lines[:_LINES] if _may_be_code(line)]
    return found if len(found) == len(lines) else []


def _may_be_code(line: str) -> bool:
    """Whether a line of text is a link, or the path of a picture that is there."""
    return is_link(line) or (line.lower().endswith(ENDINGS) and Path(line).is_absolute() and Path(line).is_file())


def clipboard_picture() -> bytes | Path | None:
    """The picture on the clipboard, None when there is none."""
    return picture_in(QGuiApplication.clipboard().mimeData())


def png_of(image: QImage) -> bytes:
    """The pixels as a PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def copy_picture(path: Path) -> bool:
    """Put a kept picture on the clipboard, whole as it was pasted; False when the file is gone."""
    image = QImageReader(str(path)).read()
    if image.isNull():
        return False
    QGuiApplication.clipboard().setImage(image)
    return True


def load_code(codes: GroupCodeService, code: GroupCode) -> tuple[str, QImage]:
    """The path of a code's picture in the media folder and the code cut out of it; for a worker thread.

    The image is null when the file is gone or shows no code any more.
    """
    found = codes.picture(code)
    if found is None or found.box is None:
        return code.media_path or "", QImage()
    image = QImageReader(str(found.path)).read()
    left, top, wide, high = found.box
    edge = round(max(wide, high) * _MARGIN)
    cut = QRect(left - edge, top - edge, wide + 2 * edge, high + 2 * edge).intersected(image.rect())
    return code.media_path or "", image.copy(cut)
