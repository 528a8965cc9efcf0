"""The bill of a WeChat wallet as a table below its preamble: what came, what went, and what was given back of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from opsdesk.domain.imports import RowProblem
from opsdesk.domain.payments import PaymentRow
from opsdesk.exchange.blocks import blocks_below, rows_of
from opsdesk.exchange.cells import EMPTY, Unsure, cut, exact, fen, number_text
from opsdesk.exchange.headers import title_key
from opsdesk.exchange.limits import NAME

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.domain.imports import ParsedFile
    from opsdesk.exchange.grids import Grid, Row
    from opsdesk.exchange.headers import Heading
    from opsdesk.exchange.moments import Moments

BACK = re.compile(r"已退款\s*[(（]?\s*[¥￥]?\s*([\d,]+(?:\.\d+)?)")
CAME, WENT = ("收入",), ("支出",)


def read_bill(grid: Grid, heading: Heading, parsed: ParsedFile, moments: Moments) -> None:
    """Fill `parsed.payments`; a row without moment, amount or number is refused."""
    columns = {title_key(title): at for at, title in reversed(list(enumerate(heading.titles)))}

    def cell(title: str) -> Callable[[Row], object]:
        at = columns.get(title_key(title), 1 << 30)
        return lambda row: row[at] if at < len(row) else ""

    line = _Line(*map(cell, ("交易时间", "交易类型", "交易对方", "商品", "收/支", "金额(元)", "当前状态", "交易单号")))
    for block in blocks_below(grid, heading.row, len(heading.titles), parsed):
        for number, row in rows_of(block, parsed):
            if not any(cell not in (None, "") for cell in row):
                continue
            parsed.data_rows += 1
            try:
                parsed.payments.append(line.read(number, row, moments))
            except Unsure as unsure:
                parsed.problems.append(RowProblem(number, unsure.code, str(unsure.kept or "")[:NAME], True))


class _Line:
    """Where each part of a line stands."""

    def __init__(self, *cells: Callable[[Row], object]) -> None:
        self._at, self._kind, self._other, self._goods, self._way, self._amount, self._state, self._number = cells

    def read(self, row_number: int, row: Row, moments: Moments) -> PaymentRow:
        """One line; Unsure with the problem's code and its cell."""
        at = _sure(moments.instant, self._at(row), "date_invalid")
        amount = _sure(fen, self._amount(row), "money_invalid")
        number = number_text(self._number(row))
        if not number:
            raise Unsure("order_number_missing")
        way, state = exact(self._way(row)), exact(self._state(row))
        came, went = way in CAME, way in WENT
        names = (exact(part(row)) for part in (self._kind, self._goods))
        what = " ".join(text for text in names if text not in EMPTY)
        other = exact(self._other(row))
        return PaymentRow(
            row_number, number, at,
            in_fen=amount if came else 0, out_fen=amount if went else 0, moved_fen=0 if came or went else amount,
            back_fen=_given_back(state, amount), other_name="" if other in EMPTY else _short(other), what=_short(what),
        )  # fmt: skip


def _sure(read: Callable[[object], int | None], cell: object, code: str) -> int:
    try:
        value = read(cell)
    except Unsure as unsure:
        raise Unsure(unsure.code, exact(cell)) from unsure
    if value is None or value < 0:
        raise Unsure(code, exact(cell))
    return value


def _given_back(state: str, amount: int) -> int:
    if "全额退款" in state:
        return amount
    found = BACK.search(state)
    return min(amount, fen(found[1]) or 0) if found else 0


def _short(text: str) -> str:
    return cut(text) if len(text) > NAME else text
