"""Rows of a shop's export to orders: items brought together, totals counted once, refunds kept, money exact."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar, cast

from opsdesk.domain.imports import Field, LineRow, OrderRow, ParsedFile, RowProblem
from opsdesk.domain.platforms import HandleKind
from opsdesk.exchange import cells
from opsdesk.exchange.blocks import blocks_below, rows_of
from opsdesk.exchange.cells import TOTALS, Unsure, exact
from opsdesk.exchange.limits import LIST_CELL, NAME
from opsdesk.exchange.phones import phones

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.exchange.grids import Grid, Row
    from opsdesk.exchange.headers import Heading
    from opsdesk.exchange.moments import Moments
    from opsdesk.exchange.presets import OrderRules

F = Field
T = TypeVar("T")
GOODS = re.compile(r"\s*[；;\n]\s*")
GOOD = re.compile(r"(?P<item>.+?)(?:[（(](?P<spec>[^（()）]*)[)）])?\s*[xX×*]\s*(?P<count>\d{1,6})\s*(?:份|件|个)?")
CLOSED = re.compile(r"关闭|取消|作废|全额退款|^已退款|^退款成功")
OPEN = re.compile(r"待付款|待支付|未付款|未支付|等待买家付款")
DONE = re.compile(r"完成|成功|已收货|已签收")
PAID = re.compile(r"已支付|已付款|待发货|已发货|待收货|部分退款|备货|配送|自提")
REFUNDED = re.compile(r"退款成功|退款完成|已退款|已全额退款|退货退款成功")


@dataclass(slots=True)
class _Order:
    """An order while its rows come in."""

    row: int
    number: str
    buyer: str = ""
    recipient: str = ""
    phones: tuple[str, ...] = ()
    phone_shown: str = ""
    ordered_at: int | None = None
    paid_at: int | None = None
    total: int | None = None
    refund: int | None = None
    status: str = ""
    lines: dict[str, LineRow] = field(default_factory=dict)
    returned: set[str] = field(default_factory=set)
    refused: bool = False


class OrderReader:
    """Gathers the orders of one export; several tables of the same shop may be read one after the other."""

    def __init__(self, rules: OrderRules, parsed: ParsedFile, moments: Moments, tour: str = "") -> None:
        self._rules, self._parsed, self._moments, self._tour = rules, parsed, moments, tour
        self._orders: dict[str, _Order] = {}
        self._columns: dict[Field, list[int]] = {}
        self._table: set[tuple[str, str]] = set()
        self._last_row = 0

    @property
    def parsed(self) -> ParsedFile:
        """What the orders go into."""
        return self._parsed

    @property
    def last_row(self) -> int:
        """The number of the last row read so far."""
        return self._last_row

    def read(self, grid: Grid, heading: Heading) -> None:
        """Take in a table; the rows of a second one are counted on from the last of the first."""
        self._columns = {}
        self._table = set()
        for column, meaning in enumerate(heading.fields):
            self._columns.setdefault(meaning, []).append(column)
        width = len(heading.fields)
        for block in blocks_below(grid, heading.row, width, self._parsed, self._last_row):
            self._last_row = block.first + len(block.rows) - 1
            for number, row in rows_of(block, self._parsed):
                if any(map(exact, row)):
                    self._row(number, [*row, *[""] * (width - len(row))])

    def finish(self) -> None:
        """Put the orders into the parsed file."""
        self._parsed.orders.extend(self._order(order) for order in self._orders.values() if not order.refused)

    def _row(self, number: int, row: Row) -> None:
        if exact(row[0]) in TOTALS:
            self._parsed.problems.append(RowProblem(number, "total_row", exact(row[0])))
            return
        self._parsed.data_rows += 1
        try:
            key = cells.number_text(self._cell(row, F.ORDER_NUMBER))
        except Unsure as unsure:
            self._refuse(number, unsure.code, exact(self._cell(row, F.ORDER_NUMBER)), F.ORDER_NUMBER)
            return
        if not key:
            self._refuse(number, "order_number_missing", "", F.ORDER_NUMBER)
            return
        order = self._orders.get(key)
        if order is None:
            order = self._orders[key] = self._begin(number, key, row)
        self._amounts(number, order, row)
        self._items(number, order, row)

    def _begin(self, number: int, key: str, row: Row) -> _Order:
        order = _Order(number, f"{self._tour}#{key}" if self._tour else key)
        order.buyer = self._take(number, row, F.BUYER, cells.name) or ""
        order.recipient = self._take(number, row, F.REAL_NAME, cells.words) or ""
        order.ordered_at = self._take(number, row, F.ORDERED_AT, self._moments.instant)
        order.paid_at = self._take(number, row, F.PAID_AT, self._moments.instant)
        order.status = self._take(number, row, F.STATUS, cells.words) or ""
        shown = exact(self._cell(row, F.PHONE))
        try:
            order.phones = phones(shown)
        except Unsure as unsure:
            # Shops mask nearly every phone; only what is no phone at all is worth a word.
            order.phones = unsure.kept if isinstance(unsure.kept, tuple) else ()
            if unsure.code != "phone_masked":
                self._parsed.problems.append(RowProblem(number, unsure.code, shown, False, F.PHONE))
        order.phone_shown = "" if order.phones == (shown,) or shown in cells.EMPTY else shown
        return order

    def _amounts(self, number: int, order: _Order, row: Row) -> None:
        """The amounts that stand once an order and repeat on its rows; where they differ the highest counts."""
        if self._rules.total == "order":
            total = self._money(number, order, row, F.PAID)
            if total is not None and order.total is not None and total != order.total:
                self._parsed.problems.append(RowProblem(number, "total_differs", order.number, False, F.PAID))
            order.total = _higher(order.total, total)
        if self._rules.refund == "order":
            order.refund = _higher(order.refund, self._money(number, order, row, F.REFUND))

    def _items(self, number: int, order: _Order, row: Row) -> None:
        goods = exact(self._cell(row, F.ITEM))
        if self._rules.many:
            for item, kind, pieces in split_goods(goods):
                self._add(number, order, LineRow(f"{item}|{kind}", item, kind, pieces), False)
            return
        if not goods and F.ITEM not in self._columns:
            return
        spec = self._take(number, row, F.SPEC, cells.words) or ""
        count = self._take(number, row, F.QUANTITY, cells.whole)
        line = LineRow(
            self._ref(row, goods, spec),
            unicodedata.normalize("NFC", goods),
            spec,
            count if count is not None and count > 0 else 1,
            self._take(number, row, F.PRICE, cells.fen),
            self._money(number, order, row, F.LINE_PAID),
            (self._money(number, order, row, F.REFUND) or 0) if self._rules.refund == "line" else 0,
        )
        self._add(number, order, line, bool(REFUNDED.search(exact(self._cell(row, F.REFUND_STATUS)))))

    def _ref(self, row: Row, goods: str, spec: str) -> str:
        """What names the item in every export: the shop's ids, else the words."""
        ids = [text for column in self._columns.get(F.ORDER_LINE, []) if (text := exact(row[column]))]
        exactly = len(ids) > 1 or (ids and self._rules.source in ("doudian", "wxstore"))
        return "/".join(ids) if exactly else f"{ids[0] if ids else goods}|{spec}"

    def _money(self, number: int, order: _Order, row: Row, meaning: Field) -> int | None:
        """An amount that the order cannot do without: if it cannot be read, the order is refused."""
        before = len(self._parsed.problems)
        amount = self._take(number, row, meaning, cells.fen)
        if amount is None and len(self._parsed.problems) > before:
            order.refused = True
            self._parsed.problems[-1] = self._parsed.problems[-1]._replace(fatal=True)
        return amount

    def _add(self, number: int, order: _Order, line: LineRow, returned: bool) -> None:
        again = line.ref in order.lines
        if again and ((order.number, line.ref) not in self._table or self._rules.source == "doudian"):
            self._parsed.problems.append(RowProblem(number, "repeated", order.number))
            return
        self._table.add((order.number, line.ref))
        ref, count = line.ref, 1
        while ref in order.lines:
            count += 1
            ref = f"{line.ref}#{count}"
        order.lines[ref] = line._replace(ref=ref)
        if returned:
            order.returned.add(ref)

    def _order(self, order: _Order) -> OrderRow:
        lines = list(order.lines.values())
        paid = (order.total or 0) if self._rules.total == "order" else sum(line.paid_fen or 0 for line in lines)
        never = order.paid_at is None and _state(order.status, paid) in ("closed", "open")
        if never and F.PAID_AT in self._columns:
            paid = 0
            lines = [line._replace(paid_fen=None if line.paid_fen is None else 0) for line in lines]
        refund, lines = self._refunds(order, lines)
        if refund > paid:
            self._parsed.problems.append(RowProblem(order.row, "refund_over_paid", order.number))
        handles = tuple((HandleKind.PHONE_NUMBER, phone) for phone in order.phones)
        return OrderRow(
            order.row,
            self._rules.source,
            order.number,
            order.buyer,
            handles,
            order.phone_shown,
            order.recipient,
            order.ordered_at,
            order.paid_at,
            paid,
            refund,
            _state(order.status, paid),
            order.status,
            tuple(lines),
        )

    def _refunds(self, order: _Order, lines: list[LineRow]) -> tuple[int, list[LineRow]]:
        """What went back, and on which lines as far as the export tells."""
        back = [line for line in lines if line.ref in order.returned]
        if self._rules.refund == "status":
            told = {line.ref: line.paid_fen or 0 for line in back}
        elif self._rules.refund == "line":
            return sum(line.refund_fen for line in lines), lines
        elif len(back) == 1:
            told = {back[0].ref: order.refund or 0}
        else:
            whole = {line.ref: line.paid_fen or 0 for line in back}
            told = whole if sum(whole.values()) == order.refund else {}
        total = sum(told.values()) if self._rules.refund == "status" else order.refund or 0
        return total, [line._replace(refund_fen=told.get(line.ref, 0)) for line in lines]

    def _cell(self, row: Row, meaning: Field) -> object:
        """The first column of a meaning that holds something."""
        columns = self._columns.get(meaning, [])
        return next((row[column] for column in columns if row[column] or row[column] == 0), "")

    def _take(self, number: int, row: Row, meaning: Field, convert: Callable[[object], T | None]) -> T | None:
        cell = self._cell(row, meaning)
        if not (cell or cell == 0):
            return None
        try:
            return convert(cell)
        except Unsure as unsure:
            value = exact(cell)[:NAME]
            self._parsed.problems.append(RowProblem(number, unsure.code, value, False, meaning, unsure.readings))
            return cast("T | None", unsure.kept)

    def _refuse(self, number: int, code: str, value: str, meaning: Field) -> None:
        self._parsed.problems.append(RowProblem(number, code, value, True, meaning))


def _higher(one: int | None, other: int | None) -> int | None:
    return max((amount for amount in (one, other) if amount is not None), default=None)


def split_goods(text: str) -> list[tuple[str, str, int]]:
    """Split `茉莉银毫（100g）x2；白瓷盖碗（150ml）x1` into (item, specification, quantity)."""
    found = []
    for part in GOODS.split(text[:LIST_CELL]):
        good = GOOD.fullmatch(part)
        if good:
            found.append((good["item"].strip(), (good["spec"] or "").strip(), max(int(good["count"]), 1)))
        elif part:
            found.append((part, "", 1))
    return found


def _state(status: str, paid: int) -> str:
    """`open`, `paid`, `done` or `closed` for the words of five shops; unknown words go by the money."""
    for shape, state in ((CLOSED, "closed"), (OPEN, "open"), (PAID, "paid"), (DONE, "done")):
        if shape.search(status):
            return state
    return "paid" if paid else "open"
