"""What chat logs show: who spoke on which day how often, and who came or went; never what was said."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from opsdesk.domain.platforms import HandleKind


class SpeakerRow(NamedTuple):
    """One who speaks, comes or goes in a log.

    `no` counts from 1, `row` is the line or message where they are met first. `kind` and `value` are the strong
    handle, None and "" where the log shows a name only. `name` is the one shown last, `names` those before it.
    """

    no: int
    row: int
    name: str
    kind: HandleKind | None = None
    value: str = ""
    messages: int = 0
    names: tuple[str, ...] = ()


class SpokeRow(NamedTuple):
    """How often somebody spoke on a day. `day` counts days since 1970-01-01 in the desk's zone, times UTC seconds."""

    no: int
    day: int
    messages: int
    first_at: int
    last_at: int


class MoveRow(NamedTuple):
    """A line that tells that somebody came or went; `via` is a code of `join_via` or `left_via`, or ""."""

    no: int
    at: int
    came: bool
    via: str = ""


@dataclass(slots=True)
class ChatLog:
    """A log as counts. `messages` are those of people, `others` lines of the program and of bots; times UTC seconds."""

    messages: int = 0
    others: int = 0
    from_at: int = 0
    to_at: int = 0
    speakers: list[SpeakerRow] = field(default_factory=list)
    spoke: list[SpokeRow] = field(default_factory=list)
    moves: list[MoveRow] = field(default_factory=list)


class WhyOpen(StrEnum):
    """Why nobody is taken for a bare name: the group has none of that name, several, or the name cannot be seen."""

    UNKNOWN = "speaker_unknown"
    SHARED = "speaker_shared"
    INVISIBLE = "speaker_invisible"


@dataclass(frozen=True, slots=True)
class OpenSpeaker:
    """A bare name that waits for her: its messages count for nobody. `may_be` are members who bear it."""

    name: str
    messages: int
    why: WhyOpen
    may_be: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Log:
    """A log that was brought in, as it is offered for subtraction. Times are UTC seconds."""

    id: int
    from_at: int
    to_at: int
    messages: int


@dataclass(slots=True)
class ChatFound:
    """What a log brought, or would bring. Speakers are split into `matched`, `fresh` (new members) and `open`.

    `joined` and `left` are stays in the group that lines of the log told of.
    """

    from_at: int
    to_at: int
    messages: int
    speakers: int
    matched: int = 0
    fresh: int = 0
    joined: int = 0
    left: int = 0
    open: list[OpenSpeaker] = field(default_factory=list)


# Letters by their class that show nothing: the fillers of Korean writing and the empty pattern of Braille.
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800")


def is_invisible(name: str) -> bool:
    """Whether a name shows nothing at all: spaces, marks of direction, fillers, marks without a letter."""
    return all(char in _BLANK or unicodedata.category(char)[0] in "CZM" for char in name)
