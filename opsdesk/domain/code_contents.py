"""What a code on a poster carries: the kinds of content, and the parts each kind is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from opsdesk.domain.errors import OpsdeskError, Problem


class CodeKind(StrEnum):
    """What a scanned code is: the way into a group, a link, words, a contact, an event, or a Wi-Fi network."""

    LINK = "link"
    GROUP = "group"
    TEXT = "text"
    CONTACT = "contact"
    EVENT = "event"
    WIFI = "wifi"


PARTS: Final[dict[CodeKind, tuple[str, ...]]] = {
    CodeKind.CONTACT: ("name", "phone", "organisation", "email", "url", "note"),
    CodeKind.EVENT: ("title", "start", "end", "place", "note"),
    CodeKind.WIFI: ("network", "password"),
}
"""The parts of the kinds that have some, the first of them needed. `start` and `end` are `2026-09-25 19:30` or a day
alone; a network without a password is open."""


def is_spelt_out(kind: CodeKind) -> bool:
    """True for kinds whose content is typed as one text, with merge fields: links and words."""
    return kind in (CodeKind.LINK, CodeKind.TEXT)


CodeEncoder = Callable[[CodeKind, Mapping[str, str]], str]
"""Makes the content of a code of its filled parts; raises CODE_PART_BAD."""

_A_DAY: Final = timedelta(days=1)
_USUAL_LENGTH: Final = timedelta(hours=2)
_WIFI_SPECIAL: Final = str.maketrans({char: f"\\{char}" for char in '\\;,":'})


def wifi_text(network: str, password: str) -> str:
    """A network as cameras of phones take it (ZXing, "Barcode Contents"); without a password it is an open one."""
    kind = "WPA" if password else "nopass"
    return f"WIFI:T:{kind};S:{network.translate(_WIFI_SPECIAL)};P:{password.translate(_WIFI_SPECIAL)};;"


def moment_of(text: str) -> datetime | date | None:
    """`2026-09-25 19:30` as a moment of the place's own clock, `2026-09-25` as a day; None for all else."""
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            found = read(text.strip())
        except ValueError:
            continue
        return found if not isinstance(found, datetime) or found.tzinfo is None else None
    return None


def event_times(start: str, end: str) -> tuple[datetime | date, datetime | date]:
    """When an event begins and ends; without an end it takes two hours, or its one day.

    Raises CODE_PART_BAD with `part` for what is no moment, or an end that is not of the same kind or not after.
    """
    begins, ends = moment_of(start), moment_of(end)
    if begins is None:
        raise OpsdeskError(Problem.CODE_PART_BAD, part="start")
    if not end.strip():
        return begins, _later(begins, _USUAL_LENGTH if isinstance(begins, datetime) else _A_DAY, "start")
    if ends is None or isinstance(begins, datetime) is not isinstance(ends, datetime) or ends < begins:
        raise OpsdeskError(Problem.CODE_PART_BAD, part="end")
    return begins, ends if isinstance(ends, datetime) else _later(ends, _A_DAY, "end")


def _later(moment: datetime | date, by: timedelta, part: str) -> datetime | date:
    try:
        return moment + by
    except OverflowError as error:
        raise OpsdeskError(Problem.CODE_PART_BAD, part=part) from error
