"""Sheets of workbooks as rows of cells: calamine for speed, openpyxl for what calamine would die of."""

from __future__ import annotations

import warnings
import zipfile
import zlib
from typing import TYPE_CHECKING, BinaryIO

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.exchange.containers import BROKEN_ZIP, Container, check_archive, scattered
from opsdesk.exchange.encodings import REPLACEMENT, LineNotes, whole_characters
from opsdesk.exchange.grids import Grid, Row, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from python_calamine import CalamineSheet
BROKEN = (
    OSError,
    KeyError,
    IndexError,
    ValueError,
    TypeError,
    AttributeError,
    SyntaxError,
    EOFError,
    zipfile.BadZipFile,
    zlib.error,
)


def sheets(source: Source, container: Container, careful: bool = False) -> Iterator[Grid]:
    """Every sheet of a workbook. `careful` leaves out calamine, which can end the whole process on a hostile file.

    Raises OpsdeskError: FILE_PROTECTED, FILE_DAMAGED, FILE_UNSAFE, FILE_TOO_LARGE.
    """
    with source.open() as stream:
        if container is Container.WORKBOOK:
            careful = _checked(stream) or careful
        yield from _sheets(stream, container, careful)


def _sheets(stream: BinaryIO, container: Container, careful: bool) -> Iterator[Grid]:
    if careful and container is Container.WORKBOOK:
        yield from _by_openpyxl(stream)
        return
    try:
        yield from _by_calamine(stream)
    except BaseException as error:
        # A Rust panic comes as an exception that is no Exception; the class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        if container is not Container.WORKBOOK:
            raise OpsdeskError(Problem.FILE_DAMAGED) from error
        yield from _by_openpyxl(stream)


def _checked(stream: BinaryIO) -> bool:
    try:
        with zipfile.ZipFile(stream) as archive:
            check_archive(archive)
            return scattered(archive)
    except BROKEN_ZIP as error:
        raise OpsdeskError(Problem.FILE_DAMAGED) from error


def _by_calamine(stream: BinaryIO) -> Iterator[Grid]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

    try:
        stream.seek(0)
        with CalamineWorkbook.from_filelike(stream) as book:
            for facts in book.sheets_metadata:
                if facts.typ is SheetTypeEnum.WorkSheet:
                    yield _calamine_grid(book.get_sheet_by_name(facts.name), facts.name)
    except PasswordError as error:
        raise OpsdeskError(Problem.FILE_PROTECTED) from error
    except CalamineError as error:
        raise OpsdeskError(Problem.FILE_DAMAGED) from error


def _calamine_grid(sheet: CalamineSheet, name: str) -> Grid:
    total = max(sheet.total_height, 1)
    seen = 0
    notes = LineNotes()

    def rows() -> Iterator[Row]:
        nonlocal seen
        for row in sheet.iter_rows():
            seen += 1
            texts = "".join([cell for cell in row if type(cell) is str])
            yield _mended(row, notes) if "\0" in texts else row

    return Grid(rows(), lambda: min(1.0, seen / total), sheet=name, quiet=False, notes=notes)


def _mended(row: Row, notes: LineNotes) -> Row:
    nuls = sum(cell.count("\0") for cell in row if isinstance(cell, str))
    if nuls:
        notes.pending.append(("nul_replaced", str(nuls)))
    return [whole_characters(cell).replace("\0", REPLACEMENT) if isinstance(cell, str) else cell for cell in row]


def _by_openpyxl(stream: BinaryIO) -> Iterator[Grid]:
    """Slower by ten, but cell by cell. Entities in its XML are refused because defusedxml is installed."""
    stream.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from openpyxl import load_workbook

            book = load_workbook(stream, read_only=True, data_only=True)
        for sheet in book.worksheets:
            # The dimensions are the file's own claim; without them no row is padded to 16,384 cells.
            sheet.reset_dimensions()
            notes = LineNotes()
            rows = _whole_rows(sheet.iter_rows(values_only=True), notes)
            yield Grid(rows, lambda: 0.5, sheet=sheet.title, quiet=False, notes=notes)
    except BROKEN as error:
        raise OpsdeskError(Problem.FILE_DAMAGED) from error


def _whole_rows(rows: Iterator[tuple[object, ...]], notes: LineNotes) -> Iterator[Row]:
    try:
        for row in rows:
            yield _mended(["" if cell is None else cell for cell in row], notes) if row else row
    except BROKEN as error:
        raise OpsdeskError(Problem.FILE_DAMAGED) from error
