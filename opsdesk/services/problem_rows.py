"""Rows of a file that were refused or read with a doubt, written as they stand in it, with the reasons behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.exchange.atomic import write_atomically
from opsdesk.exchange.tables_out import csv_bytes, xlsx_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from opsdesk.domain.imports import ParsedFile, RowProblem

Row = tuple[str, ...]


def by_row(problems: Iterable[RowProblem]) -> dict[int, list[RowProblem]]:
    """The problems of each row, rows in order."""
    found: dict[int, list[RowProblem]] = {}
    for one in sorted(problems, key=lambda one: (one.row, not one.fatal)):
        found.setdefault(one.row, []).append(one)
    return found


def table(
    parsed: ParsedFile,
    raw: Mapping[int, Row],
    problems: Iterable[RowProblem],
    heads: tuple[str, str, str],
    reason: Callable[[RowProblem], str],
) -> tuple[Row, list[Row]]:
    """(titles, rows): the cells of the file, the number of the row, the reasons.

    `heads` are the words for the row, the reason and, where the file is no table, for what stands in it.
    """
    number, why, value = heads
    width = len(parsed.titles)
    rows = []
    for row, found in by_row(problems).items():
        cells = raw.get(row, ())[: width or None]
        if not width:
            cells = (next((one.value for one in found if one.value), ""),)
        told = "; ".join(dict.fromkeys(map(reason, found)))
        rows.append((*cells, *[""] * (max(width, 1) - len(cells)), str(row), told))
    return (*(parsed.titles or (value,)), number, why), rows


def write(path: Path, titles: Row, rows: list[Row]) -> None:
    """XLSX where the name says so, else CSV; nothing in it is run by a spreadsheet. Raises DISK_FULL, CANNOT_WRITE."""
    if path.suffix.casefold() == ".xlsx":
        write_atomically(path, xlsx_bytes(path.stem, titles, rows))
    else:
        write_atomically(path, csv_bytes(titles, rows))
