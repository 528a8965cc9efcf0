"""Rows of a table to people: blocks without anything odd column by column, all others row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.imports import Field, FileKind, ParsedFile, PersonRow, RowProblem
from opsdesk.exchange import cells
from opsdesk.exchange.blocks import Batch, blocks_below, rows_of
from opsdesk.exchange.cells import TOTALS, Unsure, exact
from opsdesk.exchange.columns import read_block
from opsdesk.exchange.grids import Grid, Row, swallowed_lines
from opsdesk.exchange.limits import NAME as NAME_MAX
from opsdesk.exchange.plans import BLANK, FIELDS, HANDLES, NAME, NAMED, SHOWN, Plan, plan_of
from opsdesk.exchange.repeats import Repeats

if TYPE_CHECKING:
    from opsdesk.domain.platforms import HandleKind
    from opsdesk.exchange.headers import Heading
    from opsdesk.exchange.moments import Moments

F = Field


def read_people(grid: Grid, heading: Heading, parsed: ParsedFile, moments: Moments, batch: Batch | None) -> None:
    """Fill `parsed` with the people below the titles; `batch` may take the lists away whenever it is called.

    Rows without anything are not counted; totals are not people; a second row of the same person is told and left out.
    """
    plan = plan_of(heading, moments)
    by_key = plan.key is not None
    repeats = Repeats(by_key, by_key or parsed.kind is not FileKind.ROSTER, plan.told)
    reader = RowReader(plan, parsed, repeats)
    for block in blocks_below(grid, heading.row, plan.width, parsed):
        if not read_block(block, plan, parsed, repeats):
            for number, row in rows_of(block, parsed):
                reader.read(number, row)
        if batch is not None:
            batch(parsed, grid.done())


class RowReader:
    """Turns one row after the other into a person of `parsed`."""

    def __init__(self, plan: Plan, parsed: ParsedFile, repeats: Repeats) -> None:
        self._plan, self._parsed, self._repeats = plan, parsed, repeats

    def read(self, number: int, row: Row) -> None:
        plan, problems = self._plan, self._parsed.problems
        values = BLANK[:]
        values[0] = number
        if len(row) != plan.width:
            row = self._fitted(number, row)
        for column, place, convert, meaning in plan.plain:
            cell = row[column]
            if cell or cell == 0:
                try:
                    values[place] = convert(cell)
                except Unsure as unsure:
                    problems.append(
                        RowProblem(number, unsure.code, exact(cell)[:NAME_MAX], False, meaning, unsure.readings)
                    )
                    values[place] = BLANK[place] if unsure.kept is None else unsure.kept
        pairs = self._pairs(number, row, values)
        if plan.doubled:
            self._fill(number, row, values)
        if plan.group is not None and not self._same_group(number, exact(row[plan.group])):
            return
        self._take(number, row, values, pairs)

    def _pairs(self, number: int, row: Row, values: list[object]) -> list[tuple[HandleKind, str]]:
        pairs: list[tuple[HandleKind, str]] = []
        for column, kind, convert, phone in self._plan.handles:
            cell = row[column]
            if not cell:
                continue
            try:
                found = convert(cell)
            except Unsure as unsure:
                value = exact(cell)[:NAME_MAX]
                self._parsed.problems.append(RowProblem(number, unsure.code, value, False, FIELDS[kind]))
                found = unsure.kept if isinstance(unsure.kept, tuple) else ()
            if phone and (len(found) != 1 or found[0] != cell) and not values[SHOWN]:
                shown = exact(cell)[:NAME_MAX]
                values[SHOWN] = "" if found == (shown,) or shown in cells.EMPTY else shown
            for value in found:
                pair = (kind, value)
                if pair not in pairs:
                    pairs.append(pair)
        if pairs:
            values[HANDLES] = tuple(pairs)
        return pairs

    def _take(self, number: int, row: Row, values: list[object], pairs: list[tuple[HandleKind, str]]) -> None:
        parsed = self._parsed
        if not pairs and not values[NAME] and not self._somebody(number, row, values):
            return
        if not pairs and (row[0] in TOTALS or values[NAME] in TOTALS) and _numbers_only(row):
            # Sums stand in every column; what they are not is of no interest.
            while parsed.problems and parsed.problems[-1].row == number:
                parsed.problems.pop()
            parsed.problems.append(RowProblem(number, "total_row", exact(row[0])))
            return
        parsed.data_rows += 1
        key = next((value for kind, value in pairs if kind is self._plan.key), "")
        if code := self._repeats.code(key, row):
            parsed.problems.append(RowProblem(number, code, pairs[0][1] if pairs else str(values[NAME])))
            return
        parsed.people.append(PersonRow._make(values))

    def _somebody(self, number: int, row: Row, values: list[object]) -> bool:
        if any(values[place] for place in NAMED):
            return True
        filled = next((text for text in map(exact, row) if text), "")
        if filled:
            self._parsed.data_rows += 1
            self._parsed.problems.append(RowProblem(number, "nobody", filled[:NAME_MAX], True))
        return False

    def _fitted(self, number: int, row: Row) -> Row:
        width = self._plan.width
        if len(row) > width:
            beyond = next((text for text in map(exact, row[width:]) if text), "")
            if beyond:
                self._parsed.problems.append(RowProblem(number, "cells_too_many", beyond[:NAME_MAX]))
            return row
        if swallowed_lines(row):
            self._parsed.problems.append(RowProblem(number, "many_lines"))
        return [*row, *[""] * (width - len(row))]

    def _fill(self, number: int, row: Row, values: list[object]) -> None:
        for column, place, convert, meaning in self._plan.doubled:
            cell = row[column]
            if not (cell or cell == 0):
                continue
            try:
                value = convert(cell)
            except Unsure as unsure:
                self._parsed.problems.append(RowProblem(number, unsure.code, exact(cell)[:NAME_MAX], False, meaning))
                continue
            before = values[place]
            if meaning is F.NOTE and isinstance(before, str) and before and value:
                values[place] = f"{before}\n{value}"
            elif isinstance(before, tuple) and isinstance(value, tuple):
                values[place] = tuple(dict.fromkeys((*before, *value)))
            elif before == BLANK[place]:
                values[place] = value

    def _same_group(self, number: int, group: str) -> bool:
        parsed = self._parsed
        if group and not parsed.group_ref:
            parsed.group_ref = group
        if not group or group == parsed.group_ref:
            return True
        parsed.data_rows += 1
        parsed.problems.append(RowProblem(number, "other_group", group, True))
        return False


def _numbers_only(row: Row) -> bool:
    rest = [text for text in map(exact, row) if text and text not in TOTALS]
    return all(any(c.isdigit() for c in text) and not any(c.isalpha() and c != "元" for c in text) for text in rest)
