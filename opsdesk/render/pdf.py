"""A PDF that grows page by page into an open file, so that no more than one page of it is held."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from opsdesk.domain.errors import EnvironmentProblem, Problem

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self


class PdfPages:
    """Pages of one size, measured in dots of `dpi`; a `with` around it closes the document.

    Qt writes into memory, as on a full disk it says nothing, and what it wrote is moved to `file`, which is open for
    writing and reading, at each new page. Raises OSError for what the disk refuses, CANNOT_WRITE for a torn document.
    """

    def __init__(self, file: BinaryIO, title: str, width_pt: float, height_pt: float, dpi: int) -> None:
        self._file = file
        self._held = QByteArray()
        self._buffer = QBuffer(self._held)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(dpi)
        self._writer.setTitle(title)
        page = QPageSize(QSizeF(width_pt, height_pt), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
        self._writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        self._painter: QPainter | None = None
        self._start = self._end = b""
        self.pages = 0

    def page(self) -> QPainter:
        """The painter on a new page, as it was made."""
        if self._painter is None:
            self._painter = QPainter(self._writer)
        else:
            self._move()
            self._painter.restore()
            self._writer.newPage()
        self._painter.save()
        self.pages += 1
        return self._painter

    def _move(self) -> None:
        data = bytes(self._held.data())
        self._held.clear()
        self._buffer.seek(0)
        self._start = self._start or data[:5]
        self._end = (self._end + data)[-32:]
        self._file.write(data)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _at: TracebackType | None
    ) -> None:
        if self._painter is None:
            return
        self._painter.restore()
        self._painter.end()
        if error is None:
            self._move()
            if self._start != b"%PDF-" or not self._end.rstrip().endswith(b"%%EOF"):
                raise EnvironmentProblem(Problem.CANNOT_WRITE, path="", why="pdf")
