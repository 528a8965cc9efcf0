"""Pictures of codes on their way to a group: what was read from each, whose it may be, what she decides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from opsdesk.domain.code_payloads import CodeKind, code_kind
from opsdesk.domain.reading import comparison_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from opsdesk.domain.code_shelf import Holder
    from opsdesk.domain.errors import OpsdeskError

Source: TypeAlias = "bytes | Path | str"
"""Where a code comes from: the bytes of a picture, a file, or a link that was copied as text."""

_SEPARATORS: Final = re.compile(r"[\s_\-.·]+")


class Clue(StrEnum):
    """By what the group of a code was guessed."""

    KNOWN = "known"
    NAME = "name"
    HAND = "hand"
    NONE = "none"


class CodeUse(StrEnum):
    """What becomes of a code that was read: scanned from now on, behind the one in use, only kept, or left out."""

    NOW = "now"
    LINE = "line"
    KEEP = "keep"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class CodeReading:
    """A code in a picture, or a picture without one (payload "").

    `place` is where the source stands among those that were read, `box` the code in it (left, top, width, height in
    px), `several` True where the picture shows more than one. `holders` are the groups that have this code already.
    `problem` says why the picture cannot be used at all.
    """

    place: int
    name: str
    payload: str = ""
    box: tuple[int, int, int, int] | None = None
    several: bool = False
    group_id: int | None = None
    clue: Clue = Clue.NONE
    holders: tuple[Holder, ...] = ()
    problem: OpsdeskError | None = None

    @property
    def kind(self) -> CodeKind:
        """What the code leads to."""
        return code_kind(self.payload)

    def held_by(self, group_id: int) -> Holder | None:
        """What a group has of this code already."""
        return next((one for one in self.holders if one.group_id == group_id), None)

    @property
    def is_plain(self) -> bool:
        """Whether nothing about it wants a second look: one readable code of a group that no other group has."""
        mine = all(one.group_id == self.group_id for one in self.holders)
        return self.problem is None and bool(self.payload) and not self.several and mine


@dataclass(frozen=True, slots=True)
class CodeChoice:
    """Her answer for one code: which group gets it, until when it can be scanned (UTC seconds), and what it does."""

    reading: CodeReading
    group_id: int
    use: CodeUse
    valid_until_at: int | None


def guess_by_name(name: str, groups: Iterable[tuple[int, Sequence[str]]]) -> int | None:
    """The group whose name stands in the name of a file, the longest one; None when none does or two are as long.

    A name counts only whole: "Harbor 1" does not stand in "Harbor 12".
    """
    text = _folded(name)
    found: dict[int, int] = {}
    for group_id, names in groups:
        longest = max((len(key) for one in names if (key := _folded(one)) and _stands_in(key, text)), default=0)
        if longest > 1:
            found[group_id] = longest
    best = max(found.values(), default=0)
    longest_of = [group_id for group_id, length in found.items() if length == best]
    return longest_of[0] if len(longest_of) == 1 else None


def _folded(text: str) -> str:
    return _SEPARATORS.sub(" ", comparison_key(text)).strip()


def _stands_in(key: str, text: str) -> bool:
    """Whether a name stands in a text and neither a word nor a number goes on beyond it."""
    at = text.find(key)
    while at >= 0:
        before, after = text[:at][-1:], text[at + len(key) :][:1]
        if not _goes_on(before, key[0]) and not _goes_on(key[-1], after):
            return True
        at = text.find(key, at + 1)
    return False


def _goes_on(left: str, right: str) -> bool:
    if left.isdigit() or right.isdigit():
        return left.isdigit() and right.isdigit()
    return left.isascii() and right.isascii() and left.isalpha() and right.isalpha()
