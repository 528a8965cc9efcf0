"""Sign-up chains (接龙): who signed, told from the text by the people known in the group."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opsdesk.domain.reading import comparison_key

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEADS = re.compile(r"(?:^|\s)\+?(\d{1,3})\s*(?:人|位|个人|份|张)|(?:^|\s)\+(\d{1,3})(?:\s|$)")

_UNKNOWN = re.compile(r".[^\s（(]*")


@dataclass(frozen=True, slots=True)
class ChainEntry:
    """One line: the name it starts with, what follows, and the member when exactly one bears the name."""

    no: int
    text: str
    name: str
    extra: str
    member_id: int | None
    members: tuple[int, ...]
    heads: int


class KnownNames:
    """The names of a group, for telling where a name in a line ends: the longest that fits wins."""

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        self._members: dict[str, set[int]] = defaultdict(set)
        for name, member in names:
            self._members[comparison_key(name)].add(member)
        self._longest = max((len(name) for name in self._members), default=0)

    def split(self, no: int, text: str) -> ChainEntry:
        """Read one line. Without a known name, what stands before the first space or bracket is taken for the name."""
        for end in range(len(text), 0, -1):
            if end < len(text) and not _ends_name(text, end):
                continue
            key = comparison_key(text[:end])
            if len(key) <= self._longest and key in self._members:
                members = tuple(sorted(self._members[key]))
                extra = text[end:].strip()
                only = members[0] if len(members) == 1 else None
                return ChainEntry(no, text, text[:end].strip(), extra, only, members, heads(extra))
        found = _UNKNOWN.match(text)
        name = found[0] if found else text
        extra = text[len(name) :].strip()
        return ChainEntry(no, text, name, extra, None, (), heads(extra))


def _ends_name(text: str, end: int) -> bool:
    """A name ends before a space or a bracket, or where a count begins."""
    return text[end].isspace() or text[end] in "（([【+＋,，;；:：/、" or text[end - 1].isspace()


def heads(extra: str) -> int:
    """How many people or shares a note counts: 2人, 3份, +1 (which is one more line of the same person: 1)."""
    found = _HEADS.search(extra)
    if found is None:
        return 1
    return max(1, int(found.group(1) or found.group(2)))
