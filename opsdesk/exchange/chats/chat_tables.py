"""Chats as tables: WeChat's of MemoTrace and of welink, Discord's of DiscordChatExporter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import RowProblem
from opsdesk.domain.platforms import HandleKind, Platform
from opsdesk.exchange.blocks import blocks_below, rows_of
from opsdesk.exchange.cells import Unsure, exact
from opsdesk.exchange.chats import system_lines
from opsdesk.exchange.chats.date_order import DateOrder, year_month_day
from opsdesk.exchange.chats.json_logs import DISCORD_DELETED, wechat_handle
from opsdesk.exchange.chats.tally import Tally, shown_name
from opsdesk.exchange.headers import title_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opsdesk.domain.imports import ParsedFile
    from opsdesk.exchange.grids import Grid, Row
    from opsdesk.exchange.headers import Heading
    from opsdesk.exchange.moments import Moments

SYSTEM_TYPE = "10000"
# welink writes no more rows than these into one file.
WELINK_MOST = 50_000
YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{2,4})(.*)", re.S)


class _Table:
    """The rows below the titles, each cell to be had by its title."""

    def __init__(self, grid: Grid, heading: Heading, parsed: ParsedFile) -> None:
        self._grid, self._heading, self._parsed = grid, heading, parsed
        self._columns = {title_key(title): at for at, title in reversed(list(enumerate(heading.titles)))}

    def rows(self) -> Iterator[tuple[int, Row]]:
        """Numbered rows that hold anything."""
        for block in blocks_below(self._grid, self._heading.row, len(self._heading.titles), self._parsed):
            yield from ((number, row) for number, row in rows_of(block, self._parsed) if any(row))

    def column(self, title: str) -> Callable[[Row], str]:
        """The cell under a title as text; "" where the row or the table has none."""
        at = self._columns.get(title_key(title), 1 << 30)
        return lambda row: exact(row[at]) if at < len(row) else ""


def read_chat_table(
    grid: Grid, heading: Heading, begin: Callable[[], ParsedFile], moments: Moments, day_first: bool | None
) -> None:
    """Count the logs of a table; `begin()` makes the ParsedFile of one more group.

    Raises OpsdeskError(DATE_ORDER_UNKNOWN) where Discord's dates can be read two ways.
    """
    name = heading.preset.name
    parsed = begin()
    table = _Table(grid, heading, parsed)
    if name == "wechat_csv":
        _memotrace(table, parsed, begin, moments)
    elif name == "welink_csv":
        _welink(table, parsed, moments)
    else:
        _discord(table, parsed, moments, day_first)


def _memotrace(table: _Table, parsed: ParsedFile, begin: Callable[[], ParsedFile], moments: Moments) -> None:
    talker, kind, created, told_at = map(table.column, ("TalkerId", "Type", "CreateTime", "StrTime"))
    content, remark, nick, sender = map(table.column, ("StrContent", "Remark", "NickName", "Sender"))
    tallies: dict[str, Tally] = {}
    instant = moments.quick()
    for number, row in table.rows():
        at = _moment(instant, created(row) or told_at(row), number, parsed)
        if at is None:
            continue
        tally = tallies.get(talker(row))
        if tally is None:
            tally = tallies[talker(row)] = Tally(moments.zone)
        if kind(row) == SYSTEM_TYPE:
            _program(tally, number, at, content(row))
        else:
            name = shown_name(nick(row)) or shown_name(remark(row))
            tally.speak(number, at, name, wechat_handle(sender(row)))
    for place, tally in enumerate(tallies.values()):
        one = parsed if place == 0 else begin()
        one.platform = Platform.WECHAT
        if len(tallies) > 1:
            one.group_name = ""  # several groups in one file: its name is that of none
        tally.fill(one)


def _welink(table: _Table, parsed: ParsedFile, moments: Moments) -> None:
    day, clock, who, content = map(table.column, ("日期", "时间", "发言者", "内容"))
    tally = Tally(moments.zone)
    parsed.platform = Platform.WECHAT
    instant = moments.quick()
    for number, row in table.rows():
        at = _moment(instant, f"{day(row)} {clock(row)}".strip(), number, parsed)
        if at is None:
            continue
        name = shown_name(who(row))
        if name:
            tally.speak(number, at, name)
        else:
            _program(tally, number, at, content(row))
    tally.fill(parsed)
    if tally.messages + tally.others == WELINK_MOST:
        parsed.problems.append(RowProblem(WELINK_MOST, "log_full", str(WELINK_MOST)))


def _discord(table: _Table, parsed: ParsedFile, moments: Moments, day_first: bool | None) -> None:
    author, name, when = map(table.column, ("AuthorID", "Author", "Date"))
    tally, dates = Tally(moments.zone), DateOrder(day_first)
    parsed.platform = Platform.DISCORD
    instant = moments.quick()
    waiting: list[tuple[int, str, str, str]] = []
    for number, row in table.rows():
        cell = when(row)
        found = YEAR_LAST.match(cell)
        if found is not None:
            dates.see(int(found[1]), int(found[3]), int(found[4]))
            waiting.append((number, cell, author(row), name(row)))
            continue
        at = _moment(instant, cell, number, parsed)
        if at is not None:
            _discord_said(tally, number, at, author(row), name(row))
    order = dates.answer()
    if order is None:
        raise OpsdeskError(Problem.DATE_ORDER_UNKNOWN, example=dates.example)
    for number, cell, by, named in waiting:
        found = YEAR_LAST.match(cell)
        assert found is not None
        year, month, day = year_month_day(order, int(found[1]), int(found[3]), int(found[4]))
        at = _moment(instant, f"{year:04}-{month:02}-{day:02}{found[5]}", number, parsed)
        if at is not None:
            _discord_said(tally, number, at, by, named)
    tally.fill(parsed)


def _discord_said(tally: Tally, number: int, at: int, author: str, name: str) -> None:
    if author.isdigit() and author != DISCORD_DELETED:
        tally.speak(number, at, shown_name(name), (HandleKind.DISCORD_ID, author))
    else:
        tally.other(at)


def _program(tally: Tally, number: int, at: int, text: str) -> None:
    tally.other(at)
    for told in system_lines.told(text):
        tally.move(number, at, shown_name(told.name), None, told.came, told.via)


def _moment(instant: Callable[[object], int | None], cell: str, number: int, parsed: ParsedFile) -> int | None:
    try:
        at = instant(cell)
    except Unsure as unsure:
        code = unsure.code
    else:
        if at is not None:
            return at
        code = "date_invalid"
    parsed.data_rows += 1
    parsed.problems.append(RowProblem(number, code, cell[:40], True))
    return None
