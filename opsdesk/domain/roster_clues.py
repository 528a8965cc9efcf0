"""What speaks for and against two nicknames of two rosters being one person: places, first words, duties, names."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

from opsdesk.domain.reading import comparison_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FEWEST_POINTS = 2
_ALIKE, _STABLE, _FAR, _FEW = 0.75, 0.5, 0.25, 9
_CROWD = 60  # two letters that so many of those who went have in their names say nothing
_TOLD = 60  # lists tell times by the minute
_DAY = 86400
_BLANKS = frozenset("\u115f\u1160\u2800")


class Clue(StrEnum):
    """One thing that speaks for or against; `POINTS` says how much."""

    SAME_NAME = "same_name"
    BORE_NAME = "bore_name"
    IN_REMARK = "in_remark"
    ALIKE = "alike"
    SAME_FIRST_WORD = "same_first_word"
    OTHER_FIRST_WORD = "other_first_word"
    SPOKE_BEFORE = "spoke_before"
    MORE_MESSAGES = "more_messages"
    FEWER_MESSAGES = "fewer_messages"
    SAME_DUTY = "same_duty"
    OTHER_DUTY = "other_duty"
    SAME_PLACE = "same_place"
    NEAR_PLACE = "near_place"
    OTHER_PLACE = "other_place"
    ONLY_ONE = "only_one"


POINTS = {
    Clue.SAME_NAME: 6,
    Clue.BORE_NAME: 5,
    Clue.IN_REMARK: 4,
    Clue.ALIKE: 3,
    Clue.SAME_FIRST_WORD: 6,
    Clue.OTHER_FIRST_WORD: -8,
    Clue.SPOKE_BEFORE: 1,
    Clue.MORE_MESSAGES: 0,
    Clue.FEWER_MESSAGES: -4,
    Clue.SAME_DUTY: 4,
    Clue.OTHER_DUTY: -1,
    Clue.SAME_PLACE: 3,
    Clue.NEAR_PLACE: 2,
    Clue.OTHER_PLACE: -1,
    Clue.ONLY_ONE: 2,
}
Told = tuple[Clue, int | None]
"""A clue with its number: a line, a time in UTC seconds, a percentage, a count of messages; None for none."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a roster. Times are UTC seconds; `place` counts lines from 1, None where the roster did not keep it.

    `handle` is the strong handle as `qq:9000000741`, None for a nickname only. `known` says that the person was a
    member before this roster, `left_at` when they left this group last. `aliases` are other names and remarks by which
    the member goes. `twins` counts the lines of this name in the roster.
    """

    handle_id: int
    member_id: int
    name: str
    handle: str | None = None
    duty: str = ""
    place: int | None = None
    messages: int | None = None
    first_spoke_at: int | None = None
    known: bool = False
    left_at: int | None = None
    name_now: str = ""
    aliases: tuple[str, ...] = ()
    remark: str = ""
    twins: int = 1

    @property
    def shown(self) -> str:
        """What the list shows of them: the name, else the number."""
        return self.name or (self.handle or "").partition(":")[2]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom a nickname may belong to, and what speaks for and against it."""

    entry: Entry
    clues: tuple[Told, ...]


def is_blank(name: str) -> bool:
    """Whether nothing of a name can be seen: spaces, joiners, Hangul and Braille blanks."""
    return all(char in _BLANKS for char in comparison_key(name))


def points(told: Iterable[Told]) -> int:
    """How much speaks for it, less what speaks against it."""
    return sum(POINTS[clue] for clue, _ in told)


class Gaps:
    """Where people of two lists stand between those who are in both, in the same order.

    A list that kept its order shows a new nickname exactly where the old one is missing. Where the two are ordered so
    differently that places say nothing, `told` says nothing.
    """

    def __init__(self, old: Sequence[Entry], new: Sequence[Entry]) -> None:
        before = {one.handle_id: one.place for one in old}
        now = {one.handle_id for one in new}
        both = sorted(
            (one.place, there) for one in new if one.place and (there := before.get(one.handle_id)) is not None
        )
        run = longest_rising([there for _, there in both])
        self._holds = len(run) > 1 and len(run) >= len(both) * _STABLE
        self._now, self._then = [both[at][0] for at in run], [both[at][1] for at in run]
        self._came = Counter(
            bisect_left(self._now, one.place) for one in new if one.handle_id not in before and one.place
        )
        self._gone = Counter(
            bisect_left(self._then, one.place) for one in old if one.handle_id not in now and one.place
        )

    def of_old(self, one: Entry) -> int | None:
        """Behind how many of those who stayed an old line stands."""
        return bisect_left(self._then, one.place) if self._holds and one.place else None

    def of_new(self, one: Entry) -> int | None:
        """Behind how many of those who stayed a new line stands."""
        return bisect_left(self._now, one.place) if self._holds and one.place else None

    def told(self, was: Entry, now: Entry) -> Clue | None:
        """What the places of an old and a new line say."""
        then, here = self.of_old(was), self.of_new(now)
        if then is None or here is None:
            return None
        if then == here:
            alone = self._gone[then] == 1 and self._came[here] == 1
            return (
                Clue.SAME_PLACE if alone else Clue.NEAR_PLACE if self._gone[then] * self._came[here] <= _FEW else None
            )
        return Clue.OTHER_PLACE if abs(then - here) > max(len(self._now) * _FAR, 3) else None


class Weigher:
    """Finds, for one who came, those who went that something speaks for."""

    def __init__(self, gone: Sequence[Entry], came: Sequence[Entry], gaps: Gaps, taken_before: int | None) -> None:
        self._gaps, self._taken_before = gaps, taken_before
        self._only = len(gone) == 1 and len(came) == 1
        self._by: dict[object, list[Entry]] = defaultdict(list)
        for one in gone:
            if one.twins > 1 or is_blank(one.name):
                continue  # nobody could say which of them is meant
            for key in self._keys(one, gaps.of_old(one)):
                self._by[key].append(one)
            for alias in one.aliases:
                self._by["name", comparison_key(alias)].append(one)

    def _keys(self, one: Entry, gap: int | None) -> set[object]:
        """By what somebody can be met: a place, a first word, a duty, two letters of the name."""
        keys: set[object] = {("only", True)} if self._only else set()
        if gap is not None:
            keys.add(("gap", gap))
        if one.first_spoke_at is not None:
            keys.add(("spoke", one.first_spoke_at // _TOLD))
        if one.duty:
            keys.add(("duty", one.duty))
        name = comparison_key(one.name)
        keys |= {("part", name[at : at + 2]) for at in range(max(len(name) - 1, 0))}
        return keys

    def candidates(self, now: Entry) -> list[Candidate]:
        """Those who may be the one who came, with what speaks for and against each."""
        keys = [*self._keys(now, self._gaps.of_new(now)), ("name", comparison_key(now.name))]
        shelves = (self._by.get(key, ()) for key in keys)
        met = {one.handle_id: one for shelf in shelves if len(shelf) <= _CROWD for one in shelf}
        return [Candidate(was, tuple(self._told(was, now))) for was in met.values()]

    def _told(self, was: Entry, now: Entry) -> Iterator[Told]:
        yield from self._by_name(was, now)
        place = self._gaps.told(was, now)
        if place is not None:
            yield place, was.place
        then, here = was.first_spoke_at, now.first_spoke_at
        if then is not None and here is not None:
            same = then // _TOLD == here // _TOLD
            yield (Clue.SAME_FIRST_WORD if same else Clue.OTHER_FIRST_WORD), then
        elif here is not None and self._taken_before is not None and here < self._taken_before - _DAY:
            yield Clue.SPOKE_BEFORE, here
        if was.messages is not None and now.messages is not None and was.messages:
            yield (Clue.MORE_MESSAGES if now.messages >= was.messages else Clue.FEWER_MESSAGES), was.messages
        if was.duty or now.duty:
            yield (Clue.SAME_DUTY if was.duty == now.duty else Clue.OTHER_DUTY), None
        if self._only:
            yield Clue.ONLY_ONE, None

    def _by_name(self, was: Entry, now: Entry) -> Iterator[Told]:
        name, old = comparison_key(now.name), comparison_key(was.name)
        if not name:
            return
        if name in map(comparison_key, was.aliases):
            yield Clue.BORE_NAME, None
        elif len(name) > 1 and name in comparison_key(was.remark):
            yield Clue.IN_REMARK, None
        if name == old:
            yield Clue.ALIKE, 100
        elif min(len(name), len(old)) > 1:
            matcher = SequenceMatcher(None, old, name, autojunk=False)
            quick = min(matcher.real_quick_ratio(), matcher.quick_ratio())
            if quick >= _ALIKE and (alike := matcher.ratio()) >= _ALIKE:
                yield Clue.ALIKE, int(alike * 100)


def longest_rising(places: Sequence[int]) -> list[int]:
    """Indexes of a longest rising run of distinct numbers."""
    ends: list[int] = []
    at: list[int] = []
    back: list[int] = []
    for index, place in enumerate(places):
        spot = bisect_left(ends, place)
        if spot == len(ends):
            ends.append(place)
            at.append(index)
        else:
            ends[spot], at[spot] = place, index
        back.append(at[spot - 1] if spot else -1)
    found = []
    index = at[-1] if at else -1
    while index >= 0:
        found.append(index)
        index = back[index]
    return found[::-1]
