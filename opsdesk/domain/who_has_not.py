"""Who of a group has not: its people minus those whom sign-up chains, orders and lists name, with doubts told apart."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from opsdesk.domain.chains import KnownNames
from opsdesk.domain.imports import FileKind
from opsdesk.domain.reading import comparison_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from opsdesk.domain.members import Tier

QUIET_TAGS = ("请勿打扰", "勿扰", "Do not disturb")
REMINDED_DAYS = 3
NEW_SECONDS = 86400
_MOST_LIKELY = 3
_FEW_LINES = 2000


class Exempt(StrEnum):
    """Why somebody need not be chased."""

    STAFF = "staff"
    REMINDED = "reminded"
    QUIET = "quiet"
    NEW = "new"


class Why(StrEnum):
    """Why a line may mean somebody: several bear the name, the number beside it is unknown, or it is only alike."""

    SAME_NAME = "same_name"
    UNKNOWN_NUMBER = "unknown_number"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class Person:
    """One who is in the group now. `card` is the name inside the group where it differs, "" else; times are UTC
    seconds; `handle` is the strong handle that the newest complete roster shows, as `qq:9000000741`, or None."""

    id: int
    name: str
    card: str = ""
    handle: str | None = None
    tier: Tier | None = None
    starred: bool = False
    last_spoke_at: int | None = None
    reminded_at: int | None = None
    joined_at: int = 0
    seen_at_first: bool = False
    staff: bool = False
    quiet: bool = False

    @property
    def called(self) -> str:
        """What the others in the group see."""
        return self.card or self.name


@dataclass(frozen=True, slots=True)
class Roll:
    """Who is in a group, by the reading of what each is called, and the names by which lines may name them.

    `names` are those that the newest complete roster shows, `old_names` all others that the desk knows of them.
    `taken_at` is None where the group has no complete roster.
    """

    group_id: int
    group: str
    taken_at: int | None
    people: tuple[Person, ...]
    names: tuple[tuple[str, int], ...]
    old_names: tuple[tuple[str, int], ...] = ()
    numbers: Mapping[int, frozenset[str]] = field(default_factory=dict)

    def known(self) -> KnownNames:
        """The names to split lines by: where a name is in the roster, nobody else bears it."""
        shown = {comparison_key(name) for name, _ in self.names}
        older = ((name, key) for name, key in self.old_names if comparison_key(name) not in shown)
        return KnownNames([*self.names, *older])


@dataclass(frozen=True, slots=True)
class Claim:
    """One line that says somebody has: a line of a chain, an order, a row of a list.

    `names` are tried in order. `member_id` is whom the desk knows by a strong handle in it or as a buyer of that shop.
    `numbers` are the kinds of strong handles in it: somebody of the group with another one of these is not meant.
    """

    no: int
    text: str
    names: tuple[str, ...]
    member_id: int | None = None
    numbers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Claims:
    """What is subtracted: one chain, one file of orders, one list. `title` is a topic or a file name.

    `ref` finds it on the desk again, see `domain.chasing.against`; "" where it lies in none.
    """

    kind: FileKind
    title: str
    lines: tuple[Claim, ...]
    left_out: int = 0
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Somebody whom a line may mean. `key` is the name in the line as it is compared; a decision is about it."""

    member_id: int
    key: str
    why: Why
    source: int
    line: Claim


@dataclass(frozen=True, slots=True)
class Found:
    """The answer, people in the order of the roll. `likely` are those of `not_signed` whom an unknown name may mean.

    `matched` says how many people each list named for certain.
    """

    signed: tuple[Person, ...]
    ambiguous: tuple[Person, ...]
    not_signed: tuple[Person, ...]
    unknown: tuple[str, ...]
    signed_twice: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    matched: tuple[int, ...]

    @property
    def likely(self) -> frozenset[int]:
        """Whom only a name that is alike may mean."""
        return frozenset(doubt.member_id for doubt in self.doubts if doubt.why is Why.ALIKE)


def check(roll: Roll, sources: Sequence[Claims], decided: Mapping[tuple[int, str], bool] | None = None) -> Found:
    """Who is named, who may be, and who is not. `decided` holds what she said: (member, name as compared) -> is it."""
    reading = _Reading(roll, decided or {})
    for source in sources:
        reading.read(source)
    return reading.found()


@dataclass(frozen=True, slots=True)
class Chain:
    """A sign-up chain that was brought in, as it is offered for subtraction."""

    id: int
    topic: str
    at: int | None
    lines: int


@dataclass(frozen=True, slots=True)
class Chase:
    """One portion of names that she posted, and when."""

    id: int
    at: int
    members: tuple[int, ...]


def exemptions(person: Person, reminded: frozenset[int], now: int) -> frozenset[Exempt]:
    """Why this person need not be chased; `reminded` are those reminded lately of something else."""
    joined_now = not person.seen_at_first and now - person.joined_at < NEW_SECONDS
    holds = {
        Exempt.STAFF: person.staff,
        Exempt.REMINDED: person.id in reminded,
        Exempt.QUIET: person.quiet,
        Exempt.NEW: joined_now,
    }
    return frozenset(exempt for exempt, applies in holds.items() if applies)


def portions(people: Sequence[Person], size: int) -> list[tuple[Person, ...]]:
    """The people in portions of `size`, the last one smaller."""
    return [tuple(people[at : at + size]) for at in range(0, len(people), max(size, 1))]


class _Reading:
    """The lists of one check while they are read."""

    def __init__(self, roll: Roll, decided: Mapping[tuple[int, str], bool]) -> None:
        self._roll = roll
        self._known = roll.known()
        self._here = {person.id for person in roll.people}
        self._decided = decided
        self._matched: list[set[int]] = []
        self._doubts: list[Doubt] = []
        self._uses: dict[tuple[int, str], int] = defaultdict(int)
        self._unknown: dict[str, str] = {}
        self._chained: dict[str, list[str]] = {}
        self._alike = _Alike((*roll.names, *roll.old_names))
        self._few = True

    def read(self, claims: Claims) -> None:
        """Take in one list."""
        self._matched.append(set())
        self._few = len(claims.lines) <= _FEW_LINES
        chained: dict[str, list[str]] = {}
        for line in claims.lines:
            name = self._line(claims.kind, line)
            if claims.kind is FileKind.CHAIN:
                chained.setdefault(comparison_key(name), []).append(name)
        for key, names in chained.items():
            self._chained.setdefault(key, []).extend(names[1:])

    def _line(self, kind: FileKind, line: Claim) -> str:
        """Match one line; answers the name it was taken to start with."""
        if line.member_id in self._here:
            self._matched[-1].add(line.member_id)
            return ""
        for text in line.names:
            entry = self._known.split(line.no, text)
            members = [key for key in entry.members if not self._other_number(key, line)]
            if members:
                self._meant(kind, members, entry.name, line)
                return entry.name
        if not line.names or line.member_id is not None:
            return ""
        first = line.names[0]
        name = self._known.split(line.no, first).name if kind is FileKind.CHAIN else first
        self._unknown.setdefault(comparison_key(name), name)
        self._guess(kind, name, line)
        return name

    def _meant(self, kind: FileKind, members: list[int], name: str, line: Claim) -> None:
        """A name of the group: for certain where one bears it, unless it is a buyer's or has a number beside it."""
        if kind is FileKind.ORDERS or line.member_id is not None:
            self._doubt(members, name, Why.ALIKE, line)
        elif line.numbers:
            self._doubt(members, name, Why.UNKNOWN_NUMBER, line)
        elif len(members) > 1:
            self._doubt(members, name, Why.SAME_NAME, line)
        else:
            self._matched[-1].add(members[0])

    def _guess(self, kind: FileKind, name: str, line: Claim) -> None:
        """An unknown name may be a name of the group that is shortened, lengthened or half hidden."""
        for text in (name, *line.names[1:]):
            if "*" in text or (self._few and kind is not FileKind.ORDERS):
                likely = [key for key in self._alike.find(text) if not self._other_number(key, line)]
                if likely:
                    self._doubt(likely, name, Why.ALIKE, line)
                    return

    def _other_number(self, member: int, line: Claim) -> bool:
        """Whether the member has a number of a kind of which the line shows another."""
        return bool(line.numbers & self._roll.numbers.get(member, frozenset()))

    def _doubt(self, members: Iterable[int], name: str, why: Why, line: Claim) -> None:
        source, key = len(self._matched) - 1, comparison_key(name)
        self._uses[source, key] += 1
        self._doubts += [Doubt(member, key, why, source, line) for member in members]

    def found(self) -> Found:
        """Sort the people by what the lists said of them."""
        said_yes = {(member, key) for (member, key), is_it in self._decided.items() if is_it}
        for doubt in self._doubts:
            if (doubt.member_id, doubt.key) in said_yes:
                self._matched[doubt.source].add(doubt.member_id)
        signed = set().union(*self._matched)
        doubts = self._open_doubts(signed)
        ambiguous = {one.member_id for one in doubts if one.why is not Why.ALIKE}
        people = self._roll.people
        unknown = [name for key, name in self._unknown.items() if key and not any(key == yes for _, yes in said_yes)]
        return Found(
            signed=tuple(one for one in people if one.id in signed),
            ambiguous=tuple(one for one in people if one.id in ambiguous),
            not_signed=tuple(one for one in people if one.id not in signed and one.id not in ambiguous),
            unknown=tuple(unknown),
            signed_twice=tuple(names[0] for names in self._chained.values() if names),
            doubts=doubts,
            matched=tuple(len(members) for members in self._matched),
        )

    def _open_doubts(self, signed: set[int]) -> tuple[Doubt, ...]:
        """One a person: the first line that may mean somebody who has not signed for certain.

        Once she said of as many people as there are lines of a name that it is they, the others are out of doubt.
        """
        taken: dict[tuple[int, str], set[int]] = defaultdict(set)
        for doubt in self._doubts:
            if self._decided.get((doubt.member_id, doubt.key)):
                taken[doubt.source, doubt.key].add(doubt.member_id)
        first: dict[int, Doubt] = {}
        for doubt in sorted(self._doubts, key=lambda one: one.why is Why.ALIKE):
            place = doubt.source, doubt.key
            if doubt.member_id in signed or (doubt.member_id, doubt.key) in self._decided:
                continue
            if doubt.member_id in self._here and len(taken[place]) < self._uses[place]:
                first.setdefault(doubt.member_id, doubt)
        return tuple(first[one.id] for one in self._roll.people if one.id in first)


class _Alike:
    """Names that a shortened, a lengthened or a half hidden one may stand for."""

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        self._members: dict[str, set[int]] = defaultdict(set)
        for name, member in names:
            key = comparison_key(name)
            if len(key) > 1 and not key.isdigit():
                self._members[key].add(member)

    def find(self, name: str) -> list[int]:
        """Members who may be meant, none where that could be more than three."""
        key = comparison_key(name)
        if "*" in key:
            start, _, end = key.partition("*")
            fits = _mask(start, end.rpartition("*")[2])
        elif key.isdigit():
            return []
        elif len(key) > 1:
            fits = partial(_contains, key)
        else:
            fits = partial(_starts, key)
        found = {member for known, members in self._members.items() if fits(known) for member in members}
        most = _MOST_LIKELY if len(key) > 1 else 1
        return sorted(found) if len(found) <= most else []


def _contains(key: str, known: str) -> bool:
    return key in known or known in key


def _starts(key: str, known: str) -> bool:
    return key.isalpha() and known.startswith(key)


def _mask(start: str, end: str) -> Callable[[str], bool]:
    """What a name with its middle hidden, 豆*, can stand for."""
    shown = len(start) + len(end)
    return lambda known: 0 < shown < len(known) and known.startswith(start) and known.endswith(end)
