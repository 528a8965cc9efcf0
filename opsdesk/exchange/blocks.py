"""The rows of a table in blocks: numbered, with what befell their lines, and a torn last row refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from opsdesk.domain.imports import ParsedFile, RowProblem
from opsdesk.exchange.cells import exact
from opsdesk.exchange.grids import Grid, RefusedRow, Row
from opsdesk.exchange.limits import BATCH, NAME

# Called with what was read so far and the share of the file; may take the lists away.
Batch = Callable[[ParsedFile, float], None]
Notes = list[tuple[str, str]]


@dataclass(slots=True)
class Block:
    """Rows that follow each other; `first` is the number of the first. `notes` has those of single rows by position."""

    first: int
    rows: list[Row]
    notes: dict[int, Notes] = field(default_factory=dict)


def blocks_below(grid: Grid, titles: int, width: int, parsed: ParsedFile, offset: int = 0) -> Iterator[Block]:
    """The rows below the titles; numbers are `offset` more where another table came before.

    If the text breaks off in a row and no row before lacked a cell, that row is refused: half an id is another id.
    """
    for _ in islice(grid.rows, titles):
        grid.notes.pending.clear()
    number = titles + offset + 1
    whole, before = True, None
    while (block := _next(grid, number)).rows:
        if before is not None:
            whole = whole and _whole(before.rows, width)
            yield before
        number += len(block.rows)
        before = block
    if before is None:
        return
    last = before.rows[-1]
    torn = grid.open_end and 0 < len(last) < width and (len(before.rows) > 1 or before.first > titles + offset + 1)
    if torn and whole and _whole(before.rows[:-1], width):
        parsed.data_rows += 1
        at = before.first + len(before.rows) - 1
        parsed.problems.append(RowProblem(at, "row_cut_short", exact(last[0])[:NAME], True))
        del before.rows[-1]
    yield before


def _whole(rows: list[Row], width: int) -> bool:
    return all(len(row) >= width or not row for row in rows)


def _next(grid: Grid, first: int) -> Block:
    if grid.quiet:
        return Block(first, list(islice(grid.rows, BATCH)))
    block = Block(first, [])
    pending, rows = grid.notes.pending, block.rows
    for row in islice(grid.rows, BATCH):
        rows.append(row)
        if pending:
            block.notes[len(rows) - 1] = pending[:]
            pending.clear()
    return block


def rows_of(block: Block, parsed: ParsedFile) -> Iterator[tuple[int, Row]]:
    """Row by row with its number; what befell the lines becomes problems, and refused rows are left out."""
    for at, row in enumerate(block.rows):
        number = block.first + at
        for code, value in block.notes.get(at, ()):
            parsed.problems.append(RowProblem(number, code, value))
        if isinstance(row, RefusedRow):
            parsed.data_rows += 1
            parsed.problems.append(RowProblem(number, row.code, row.value, True))
        elif row:
            yield number, row


def told(pending: Notes, number: int, parsed: ParsedFile) -> None:
    """Turn what befell a line into problems of it."""
    parsed.problems += [RowProblem(number, code, value) for code, value in pending]
    pending.clear()
