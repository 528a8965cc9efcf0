"""WhatsApp's exported text, of iOS and Android: stamps in any order of date, 12 or 24 hours, messages of many lines.

The clock is that of the phone; it is read in the desk's zone.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind, ParsedFile, RowProblem
from opsdesk.domain.platforms import HandleKind, Platform
from opsdesk.exchange.blocks import told as tell_notes
from opsdesk.exchange.cells import Unsure
from opsdesk.exchange.chats import system_lines
from opsdesk.exchange.chats.date_order import DateOrder, Order, year_month_day
from opsdesk.exchange.chats.tally import Handle, Tally, shown_name
from opsdesk.exchange.encodings import Encoding, LineNotes, text_lines
from opsdesk.exchange.phones import phones

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import tzinfo

    from opsdesk.exchange.grids import Source

STAMP = re.compile(
    r"[\u200e\u200f\u202a\ufeff]*(?P<open>\[)?[\u200e\u200f]*"
    r"(?P<a>\d{1,4})\s?(?:[-/.]|年)\s?(?P<b>\d{1,2})\s?(?:[-/.]|月)\s?(?P<c>\d{1,4})(?:日|\.)?,?\s{1,3}"
    r"(?P<pre>[^\W\d]{1,4}\.?)?\s{0,2}(?P<h>\d{1,2})[:.](?P<m>\d\d)(?:[:.](?P<s>\d\d))?"
    r"(?:\s{0,2}(?P<post>[AaPp]\s?\.?\s?[Mm]\.?|[上下]午))?(?P<close>\]\s?|\s[-–—]\s)"
)
# "Name: text". A name has no line end; the colon of an address in a line of the program has no space behind it.
SAID = re.compile(r"(?P<who>[^\n]{1,200}?):(?:\s|$)")
NUMBER = re.compile(r"[\u200e\u202a\u2068]*\+?[\d(][\d\s().\-\u2010-\u2015]{5,}[\u202c\u2069]*")
# No stamp is longer; patterns that backtrack never see more.
LONGEST = 80
BEFORE_NOON = frozenset(("am", "上午", "凌晨", "早上", "清晨", "午夜"))
AFTER_NOON = frozenset(("pm", "下午", "晚上", "中午", "傍晚"))


def looks_like_whatsapp(lines: list[str]) -> bool:
    """Does it begin with a stamp, and is there another one, or nothing else?"""
    filled = [line for line in lines if line.strip("\ufeff \r\n")][:40]
    stamped = sum(_stamp(line) is not None for line in filled)
    return bool(filled) and _stamp(filled[0]) is not None and (stamped >= 2 or len(filled) == 1)


def read_whatsapp(
    source: Source, encoding: Encoding, parsed: ParsedFile, zone: tzinfo, day_first: bool | None = None
) -> None:
    """Count the log of one group. Raises OpsdeskError(DATE_ORDER_UNKNOWN) with `example` where she has to be asked."""
    assert parsed.kind is FileKind.CHAT
    parsed.platform = Platform.WHATSAPP
    dates = DateOrder(day_first)
    with source.open() as stream, text_lines(stream, encoding, LineNotes()) as lines:
        for line in lines:
            found = _stamp(line)
            if found is not None:
                dates.see(int(found["a"]), int(found["b"]), int(found["c"]))
    order = dates.answer()
    if order is None:
        raise OpsdeskError(Problem.DATE_ORDER_UNKNOWN, example=dates.example)
    notes = LineNotes()
    with source.open() as stream, text_lines(stream, encoding, notes) as lines:
        _Log(parsed, zone, order).read(_told(lines, notes, parsed))


def _told(lines: Iterable[str], notes: LineNotes, parsed: ParsedFile) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines, 1):
        if notes.pending:
            tell_notes(notes.pending, number, parsed)
        yield number, line


def _stamp(line: str) -> re.Match[str] | None:
    return STAMP.match(line, 0, LONGEST)


class _Log:
    """One log on its way through the counter."""

    def __init__(self, parsed: ParsedFile, zone: tzinfo, order: Order) -> None:
        self._parsed, self._zone, self._order = parsed, zone, order
        self._tally = Tally(zone)
        self._hours: dict[tuple[int, int, int, int], int] = {}
        self._handles: dict[str, Handle | None] = {}

    def read(self, lines: Iterable[tuple[int, str]]) -> None:
        """Every stamped line is a message or a line of the program; all others go on with the one before."""
        for number, line in lines:
            found = _stamp(line)
            if found is None:
                continue
            try:
                at = self._at(found)
            except ValueError:
                self._parsed.data_rows += 1
                self._parsed.problems.append(RowProblem(number, "date_invalid", found[0].strip(" -[]"), True))
                continue
            self._line(number, at, line[found.end() :], found["open"] is not None)
        self._tally.fill(self._parsed)

    def _at(self, found: re.Match[str]) -> int:
        hour = int(found["h"])
        half = (found["pre"] or found["post"] or "").casefold().replace(".", "").replace(" ", "").replace("\u202f", "")
        if half in AFTER_NOON and hour < 12:
            hour += 12
        elif half in BEFORE_NOON and hour == 12:
            hour = 0
        key = (int(found["a"]), int(found["b"]), int(found["c"]), hour)
        start = self._hours.get(key)
        if start is None:
            day = year_month_day(self._order, *key[:3])
            start = self._hours[key] = int(datetime(*day, hour, tzinfo=self._zone).timestamp())
        return start + int(found["m"]) * 60 + int(found["s"] or 0)

    def _line(self, number: int, at: int, rest: str, brackets: bool) -> None:
        said = None if system_lines.is_setting(rest) else SAID.match(rest)
        if said is None:
            self._program(number, at, rest)
            return
        who, text = said["who"], rest[said.end() :]
        if brackets and text.startswith("\u200e"):
            name = shown_name(who)
            if name == self._parsed.group_name or system_lines.is_setting(text) or system_lines.told(text, True):
                self._program(number, at, text)
                return
        name, handle = self._known_as(who)
        self._tally.speak(number, at, name, handle)

    def _program(self, number: int, at: int, text: str) -> None:
        self._tally.other(at)
        for told in system_lines.told(text, whatsapp=True):
            name, handle = self._known_as(told.name)
            self._tally.move(number, at, name, handle, told.came, told.via)

    def _known_as(self, who: str) -> tuple[str, Handle | None]:
        """Somebody whom the phone does not know appears as a number, or as ~ and the name they gave themselves."""
        name = shown_name(who)
        if name.startswith("~"):
            name = shown_name(name[1:])
        if name not in self._handles:
            self._handles[name] = _phone(name)
        handle = self._handles[name]
        return ("", handle) if handle is not None else (name, None)


def _phone(name: str) -> Handle | None:
    if not NUMBER.fullmatch(name):
        return None
    try:
        numbers = phones(name)
    except Unsure:
        return None
    return (HandleKind.PHONE_NUMBER, numbers[0]) if len(numbers) == 1 else None
