"""Counts a chat log while it is read: messages a speaker and day, and who came or went. No text is kept."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from opsdesk.domain.chats import ChatLog, MoveRow, SpeakerRow, SpokeRow
from opsdesk.exchange.cells import cut
from opsdesk.exchange.encodings import SURROGATE, whole_characters
from opsdesk.exchange.limits import NAME

if TYPE_CHECKING:
    from datetime import tzinfo

    from opsdesk.domain.imports import ParsedFile
    from opsdesk.domain.platforms import HandleKind

Handle = tuple["HandleKind", str]
# Zones change their offset at quarters of an hour at the most.
QUARTER = 900
NAMES = 5
# Spaces, and what shows nothing and only tells a direction.
AROUND = " \t\r\n\u00a0\u2009\u200e\u200f\u202a\u202c\u202f\u2068\u2069\u3000\ufeff"


@dataclass(slots=True)
class _Speaker:
    no: int
    row: int
    handle: Handle | None
    name: str = ""
    named_at: int = -1
    messages: int = 0
    names: list[str] = field(default_factory=list)
    days: dict[int, list[int]] = field(default_factory=dict)


class Tally:
    """What is known of one log so far; `zone` decides on which day a moment falls."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._offsets: dict[int, int] = {}
        self._speakers: dict[Handle | str, _Speaker] = {}
        self._moves: list[MoveRow] = []
        self._from: int | None = None
        self._to = 0
        self.messages = 0
        self.others = 0

    def speak(self, row: int, at: int, name: str, handle: Handle | None = None) -> None:
        """Somebody said something at this moment (UTC seconds). Without name and handle it is a line of nobody."""
        if not name and handle is None:
            self.other(at)
            return
        self.messages += 1
        self._span(at)
        speaker = self._speaker(row, at, name, handle)
        speaker.messages += 1
        day = (at + self._offset(at)) // 86400
        known = speaker.days.get(day)
        if known is None:
            speaker.days[day] = [1, at, at]
            return
        known[0] += 1
        if at < known[1]:
            known[1] = at
        elif at > known[2]:
            known[2] = at

    def move(self, row: int, at: int, name: str, handle: Handle | None, came: bool, via: str) -> None:
        """Somebody came or went; the line itself is counted by `other`."""
        if name or handle is not None:
            speaker = self._speaker(row, at, name, handle)
            self._moves.append(MoveRow(speaker.no, at, came, via))

    def other(self, at: int | None = None) -> None:
        """A line of the program, of a bot, of nobody."""
        self.others += 1
        if at is not None:
            self._span(at)

    def _span(self, at: int) -> None:
        if self._from is None:
            self._from = self._to = at
        elif at < self._from:
            self._from = at
        elif at > self._to:
            self._to = at

    def _offset(self, at: int) -> int:
        quarter = at // QUARTER
        known = self._offsets.get(quarter)
        if known is None:
            local = datetime.fromtimestamp(at, UTC).astimezone(self._zone)
            offset = local.utcoffset()
            known = self._offsets[quarter] = 0 if offset is None else int(offset.total_seconds())
        return known

    def _speaker(self, row: int, at: int, name: str, handle: Handle | None) -> _Speaker:
        key = handle or name
        speaker = self._speakers.get(key)
        if speaker is None:
            speaker = self._speakers[key] = _Speaker(len(self._speakers) + 1, row, handle)
        if name != speaker.name:
            self._rename(speaker, at, name)
        elif at > speaker.named_at:
            speaker.named_at = at
        return speaker

    def _rename(self, speaker: _Speaker, at: int, name: str) -> None:
        if name and name not in speaker.names and len(speaker.names) < NAMES:
            speaker.names.append(name)
        if name and at >= speaker.named_at:
            speaker.name, speaker.named_at = name, at

    def fill(self, parsed: ParsedFile) -> None:
        """Put what was counted into `parsed`."""
        parsed.data_rows += self.messages + self.others
        log = ChatLog(self.messages, self.others, self._from or 0, self._to)
        for one in self._speakers.values():
            kind, value = one.handle or (None, "")
            before = tuple(name for name in one.names if name != one.name)
            log.speakers.append(SpeakerRow(one.no, one.row, one.name, kind, value, one.messages, before))
            log.spoke += [SpokeRow(one.no, day, *counts) for day, counts in one.days.items()]
        log.moves = self._moves
        parsed.chat = log


def shown_name(text: str) -> str:
    """A name as it is kept: NFC, one line, no marks of direction around it, at most 200 characters."""
    name = unicodedata.normalize("NFC", text).strip(AROUND)
    name = " ".join(name.splitlines()).replace("\0", "\ufffd")
    if SURROGATE.search(name):
        name = whole_characters(name)
    return cut(name) if len(name) > NAME else name
