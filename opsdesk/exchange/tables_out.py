"""Tables going out: CSV that a spreadsheet opens without running anything, and XLSX."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, BinaryIO

from opsdesk.domain.errors import EnvironmentProblem, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# A cell that a spreadsheet would take for a formula, also behind spaces and in full width (OWASP, "CSV Injection").
_FORMULA = re.compile("^[\\s\u00a0\ufeff\u200b]*[=+\\-@＝＋－＠\t\r\n]")

Cell = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in fen, written as a number with two places."""

    fen: int


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would run it."""
    return "'" + text if _FORMULA.match(text) else text


def csv_bytes(titles: Sequence[str], rows: Iterable[Sequence[Cell | Money]], *, guard: bool = True) -> bytes:
    """A CSV with a byte order mark, so that a spreadsheet reads its Chinese; `guard=False` keeps texts as they are."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    count = 0
    for row in [titles, *rows]:
        writer.writerow([_csv_cell(cell, guard) for cell in row])
        count += 1
    data = ("\ufeff" + out.getvalue()).encode("utf-8")
    if sum(1 for _ in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))) != count:
        raise EnvironmentProblem(Problem.CANNOT_WRITE, why="csv")
    return data


def write_csv(file: BinaryIO, titles: Sequence[str], rows: Iterable[Sequence[Cell | Money]]) -> None:
    """The same table into an open file, row by row, for one too long to be held."""
    text = io.TextIOWrapper(file, "utf-8-sig", newline="")
    writer = csv.writer(text)
    writer.writerow(titles)
    writer.writerows([_csv_cell(cell, guard=True) for cell in row] for row in rows)
    text.flush()
    text.detach()


def _csv_cell(cell: Cell | Money, guard: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Money):
        return f"{cell.fen / 100:.2f}"
    if isinstance(cell, str):
        return guarded(cell) if guard else cell
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def xlsx_bytes(
    name: str, titles: Sequence[str], rows: Iterable[Sequence[Cell | Money]], *, long: bool = False
) -> bytes:
    """A workbook of one sheet with a frozen head; every text is a text, never a formula, a number or a link.

    `long` keeps the rows in a temporary file, not in memory, until the workbook is closed.
    """
    import xlsxwriter

    buffer = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    options |= {"constant_memory": True} if long else {"in_memory": True}
    book = xlsxwriter.Workbook(buffer, options)
    sheet = book.add_worksheet(re.sub(r"[\[\]:*?/\\]", " ", name)[:31])
    head = book.add_format({"bold": True, "bottom": 1})
    money = book.add_format({"num_format": "#,##0.00"})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    widths = [len(title) + 2 for title in titles]
    for column, title in enumerate(titles):
        sheet.write_string(0, column, title, head)
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, Money):
                sheet.write_number(number, column, cell.fen / 100, money)
            elif isinstance(cell, str):
                sheet.write_string(number, column, cell)
                widths[column] = max(widths[column], min(48, sum(2 if ord(char) > 255 else 1 for char in cell) + 2))
            elif isinstance(cell, date):
                sheet.write_datetime(number, column, cell, day)
                widths[column] = max(widths[column], 12)
            elif cell is not None:
                sheet.write_number(number, column, cell)
    for column, size in enumerate(widths):
        sheet.set_column(column, column, size)
    sheet.freeze_panes(1, 0)
    book.close()
    return buffer.getvalue()
