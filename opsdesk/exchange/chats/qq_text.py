"""The text that the old QQ client exports: one group or all of them behind each other in one file."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from opsdesk.domain.imports import RowProblem
from opsdesk.domain.platforms import HandleKind, Platform
from opsdesk.exchange.blocks import told as tell_notes
from opsdesk.exchange.chats import system_lines
from opsdesk.exchange.chats.tally import Handle, Tally, shown_name
from opsdesk.exchange.encodings import Encoding, LineNotes, text_lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import tzinfo

    from opsdesk.domain.imports import ParsedFile
    from opsdesk.exchange.grids import Source

HEAD = re.compile(r"(\d{4})-(\d\d?)-(\d\d?) (\d{1,2}):(\d\d):(\d\d)(?: ([AP]M))? ?(.*)")
TITLES = re.compile(r"(?:【[^】]{0,20}】)+")
NUMBER = re.compile(r"(.*)[(（](\d{5,12})[)）]", re.S)
MAIL = re.compile(r"(.*)<([^<>]*)>", re.S)
OBJECT = "消息对象:"
# QQ's own accounts: what they say is a line of the program. All who speak without a name share the last one.
PROGRAM = frozenset(("10000", "1000000", "80000000"))
# A chat of two people shows no numbers; neither does a discussion of several.
PRIVATE = 2


def looks_like_qq(head: str) -> bool:
    """Does it begin as the client begins every export?"""
    text = head.lstrip("\ufeff \r\n")
    return text.startswith("消息记录") and ("消息分组:" in text or OBJECT in text)


def read_qq_text(
    source: Source, encoding: Encoding, begin: Callable[[str], ParsedFile], zone: tzinfo, private: Callable[[], None]
) -> None:
    """Count every group of the file; `begin(name)` makes its table, `private` is told of a chat of two people."""
    notes = LineNotes()
    log: _Log | None = None
    with source.open() as stream, text_lines(stream, encoding, notes) as lines:
        for number, raw in enumerate(lines, 1):
            line = raw.rstrip("\r\n")
            if line.startswith(OBJECT):
                _finish(log, begin, private)
                log = _Log(shown_name(line[len(OBJECT) :]), zone)
            elif log is not None:
                if notes.pending:
                    log.notes.append((number, notes.pending[:]))
                    notes.pending.clear()
                log.take(number, line)
    _finish(log, begin, private)


def _finish(log: _Log | None, begin: Callable[[str], ParsedFile], private: Callable[[], None]) -> None:
    if log is None:
        return
    log.end()
    if log.tally.messages + log.tally.others == 0 and not log.problems:
        return
    if not log.numbers and len(log.names) <= PRIVATE:
        private()
        return
    parsed = begin(log.name)
    parsed.platform = Platform.QQ
    parsed.problems += log.problems
    parsed.data_rows += len(log.problems)
    for number, pending in log.notes:
        tell_notes(pending, number, parsed)
    log.tally.fill(parsed)


class _Log:
    """The log of one group while its lines come in."""

    def __init__(self, name: str, zone: tzinfo) -> None:
        self.name = name
        self.numbers = False
        self.names: set[str] = set()
        self.tally = Tally(zone)
        self.problems: list[RowProblem] = []
        self.notes: list[tuple[int, list[tuple[str, str]]]] = []
        self._zone = zone
        self._days: dict[tuple[int, int, int], int] = {}
        self._blank = True
        self._program: tuple[int, int] | None = None
        self._text: list[str] = []

    def take(self, number: int, line: str) -> None:
        """A head stands behind a blank line; what follows is text, of which only the program's own is looked at."""
        found = HEAD.fullmatch(line) if self._blank else None
        self._blank = not line.strip()
        if found is not None:
            self.end()
            self._head(number, found)
        elif self._blank:
            self.end()
        elif self._program is not None:
            self._text.append(line[:200])

    def end(self) -> None:
        """The text of the program's line is complete."""
        if self._program is not None:
            row, at = self._program
            for told in system_lines.told("\n".join(self._text).strip()):
                self.tally.move(row, at, shown_name(told.name), None, told.came, told.via)
        self._program = None
        self._text.clear()

    def _head(self, number: int, found: re.Match[str]) -> None:
        try:
            at = self._at(found)
        except ValueError:
            self.problems.append(RowProblem(number, "date_invalid", found[0][:20], True))
            return
        name, handle = _who(found[8])
        if handle is not None:
            self.numbers = True
        if name == "系统消息" or (handle is not None and handle[1] in PROGRAM):
            self.tally.other(at)
            self._program = (number, at)
            return
        if len(self.names) <= PRIVATE:
            self.names.add(name)
        self.tally.speak(number, at, name, handle)

    def _at(self, found: re.Match[str]) -> int:
        day = int(found[1]), int(found[2]), int(found[3])
        start = self._days.get(day)
        if start is None:
            start = self._days[day] = int(datetime(*day, tzinfo=self._zone).timestamp())
        hour, minute, second = int(found[4]), int(found[5]), int(found[6])
        if found[7]:
            hour = hour % 12 + (12 if found[7] == "PM" else 0)
        if hour > 23 or minute > 59 or second > 59:
            raise ValueError(found[0])
        return start + hour * 3600 + minute * 60 + second


def _who(text: str) -> tuple[str, Handle | None]:
    """(name, handle) of a head: titles before the name go, the last pair of brackets holds the number."""
    whole = text.strip()
    bare = TITLES.sub("", whole, count=1) if whole.startswith("【") else whole
    found = NUMBER.fullmatch(bare)
    if found is not None:
        name = shown_name(found[1]) or shown_name(whole[: whole.rindex(found[2]) - 1])
        return name, (HandleKind.QQ_NUMBER, found[2])
    mail = MAIL.fullmatch(bare)
    if mail is not None:
        return shown_name(mail[1]) or shown_name(mail[2]), None
    return shown_name(bare) or shown_name(whole), None
