"""Posters for one row after another as the bytes of files: PNG, JPEG, a PDF each, or one PDF of many pages."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from PySide6.QtGui import QImage

from opsdesk.domain.posters import Notice, PosterFormat, PosterRow, PosterTemplate, Proof
from opsdesk.render.pdf import PdfPages
from opsdesk.render.png import StripedPng
from opsdesk.render.poster import PosterImage, PosterRenderer, no_media, no_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import TracebackType
    from typing import Self

    from opsdesk.domain.code_contents import CodeEncoder

JPEG_QUALITY: Final = 92
_SCREEN_DPI: Final = 144
_PRINT_DPI: Final = 300
_PRINT_SIDE: Final = 2400  # pixels from which a sheet is meant for paper


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One poster of a batch: the bytes of its file, or None when a fault keeps it from being written."""

    row: PosterRow
    data: bytes | None
    proof: Proof
    notices: tuple[Notice, ...] = ()


def to_jpeg(image: QImage, quality: int = JPEG_QUALITY) -> bytes:
    """The picture as JPEG, colours at half resolution as every chat leaves them: half the bytes, half the time."""
    from PIL import Image

    plain = image.convertToFormat(QImage.Format.Format_RGBX8888)
    size = (plain.width(), plain.height())
    # Pillow looks at these very bytes, as their order is its own; large copies cost more than the compressing.
    pixels = cast("bytes", plain.constBits())
    picture = Image.frombuffer("RGBX", size, pixels, "raw", "RGBX", plain.bytesPerLine(), 1)
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


class PosterWriter:
    """Makes the files of one template, one row at a time; what the posters share is made with the first."""

    def __init__(
        self,
        template: PosterTemplate,
        form: PosterFormat,
        load_media: Callable[[str], bytes] = no_media,
        encode: CodeEncoder = no_parts,
    ) -> None:
        """Raises what PosterRenderer raises."""
        self._renderer = PosterRenderer(template, load_media, encode)
        self._form = form
        self._striped: StripedPng | None = None

    def write(self, row: PosterRow) -> BatchItem:
        """The file of one row; only what was read back from its pixels gets bytes."""
        made = self._renderer.render(row)
        data = self._bytes(made, row) if made.proof.ok else None
        return BatchItem(row, data, made.proof, made.notices)

    def _bytes(self, made: PosterImage, row: PosterRow) -> bytes:
        if self._form is PosterFormat.PDF:
            return pdf_of(self._renderer, [row])
        if self._form is PosterFormat.JPG:
            return to_jpeg(made.image)
        if self._striped is None:
            self._striped = StripedPng(self._renderer.base, self._renderer.areas)
        return self._striped.encode(made.image)


def pdf_of(renderer: PosterRenderer, rows: Iterable[PosterRow]) -> bytes:
    """A PDF with a page a row: one shared picture of what no member changes, over it live text and codes of lines.

    The codes are those the renderer reads back from its pixels; a row that is not read has no business here.
    """
    buffer = io.BytesIO()
    with BookWriter(buffer, renderer.template) as book:
        for row in rows:
            book.draw(renderer, row)
    return buffer.getvalue()


class BookWriter:
    """One PDF with a page for each poster that was read back; pages are written as they come.

    All posters have the size of `template`, whose name is the document's. A `with` around it closes the document.
    """

    def __init__(self, file: BinaryIO, template: PosterTemplate) -> None:
        dpi = _PRINT_DPI if max(template.width, template.height) >= _PRINT_SIDE else _SCREEN_DPI
        self._pages = PdfPages(file, template.name, template.width * 72 / dpi, template.height * 72 / dpi, dpi)

    def add(self, renderer: PosterRenderer, row: PosterRow) -> tuple[BatchItem, int]:
        """The poster of a row as the next page; what became of it, without bytes, and its page, 0 for none."""
        made = renderer.render(row)
        if made.proof.ok:
            self.draw(renderer, row)
        return BatchItem(row, None, made.proof, made.notices), self._pages.pages if made.proof.ok else 0

    def draw(self, renderer: PosterRenderer, row: PosterRow) -> None:
        """A page for a row whose codes are known to be read."""
        painter = self._pages.page()
        painter.drawImage(0, 0, renderer.base)
        renderer.paint_moving(painter, row)

    @property
    def is_empty(self) -> bool:
        """True while no poster could be read back."""
        return not self._pages.pages

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._pages.__exit__(kind, error, at)
