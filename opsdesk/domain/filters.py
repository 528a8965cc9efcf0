"""Filters of members: a tree of conditions over a closed list of fields, and its JSON, which is checked strictly.

A leaf is `{"field": F, RELATION: VALUE}`, for touches with a `kind`; the rest is `{"all": [...]}`, `{"any": [...]}` and
`{"not": {...}}`. Nothing of it is ever a name of SQL.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.platforms import Platform
from opsdesk.domain.tiers import Star, Tier
from opsdesk.domain.touches import TouchClass, TouchKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

MOST_PARTS, MOST_DEPTH, MOST_VALUES, LONGEST_TEXT, LONGEST_JSON = 60, 6, 200, 200, 50_000
MOST_DAYS, MOST_NUMBER = 36_500, 10**15
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2200, 12, 31)


class Field(StrEnum):
    """What can be asked of a member. JOINED is the first time in any group, or the day it was entered here."""

    TIER = "tier"
    STAR = "star"
    PLATFORM = "platform"
    GROUP = "group"
    CLASS = "class"
    TAG = "tag"
    ROLE = "role"
    SEGMENT = "segment"
    ADMIN = "admin"
    AVOID = "avoid"
    JOINED = "joined"
    LEFT = "left"
    SPOKE = "spoke"
    TOUCHED = "touched"
    BIRTHDAY = "birthday"
    GROUPS = "groups"
    SPEND = "spend"
    ORDERS = "orders"
    EVENTS = "events"
    TOUCHES = "touches"
    BALANCE = "balance"
    MISSING = "missing"
    TEXT = "text"


class Relation(StrEnum):
    """How a field stands to the value: one of; before a day; on a day or later; in the last days (a birthday: in the
    next); at least; at most; holds a text; is there at all."""

    IS = "is"
    BEFORE = "before"
    SINCE = "since"
    WITHIN = "within"
    LEAST = "least"
    MOST = "most"
    HAS = "has"
    EVER = "ever"


class Missing(StrEnum):
    """What a member may lack."""

    PHONE = "phone"
    REMARK = "remark"
    GROUP = "group"
    TOUCH = "touch"


LINKS = frozenset({Field.GROUP, Field.CLASS, Field.TAG, Field.ROLE, Field.SEGMENT})
"""Fields whose values are ids of other things; a segment is one picked by hand."""
CHOICES: dict[Field, type[StrEnum]] = {
    Field.TIER: Tier,
    Field.STAR: Star,
    Field.PLATFORM: Platform,
    Field.MISSING: Missing,
}
TIMES = (Field.JOINED, Field.LEFT, Field.SPOKE, Field.TOUCHED)
NUMBERS = (Field.GROUPS, Field.SPEND, Field.ORDERS, Field.EVENTS, Field.TOUCHES, Field.BALANCE)
ANY_STAR = tuple(star.value for star in Star)
_WHEN = frozenset({Relation.BEFORE, Relation.SINCE, Relation.WITHIN})
RELATIONS: dict[Field, frozenset[Relation]] = {
    **dict.fromkeys((*CHOICES, *LINKS), frozenset({Relation.IS})),
    **dict.fromkeys(TIMES, _WHEN),
    **dict.fromkeys((Field.LEFT, Field.SPOKE), _WHEN | {Relation.EVER}),
    **dict.fromkeys(NUMBERS, frozenset({Relation.LEAST, Relation.MOST})),
    **dict.fromkeys((Field.ADMIN, Field.AVOID), frozenset({Relation.EVER})),
    Field.BIRTHDAY: frozenset({Relation.WITHIN}),
    Field.TEXT: frozenset({Relation.HAS}),
}
"""What can be said of each field."""

Value = tuple[str, ...] | tuple[int, ...] | date | int | str | bool


@dataclass(frozen=True, slots=True)
class Condition:
    """A leaf. `kind` narrows TOUCHES to a class or a kind of them. Raises FILTER_DAMAGED for what has no sense."""

    field: Field
    relation: Relation
    value: Value
    kind: str = ""

    def __post_init__(self) -> None:
        if not (self.relation in RELATIONS[self.field] and _fits(self) and _kind_fits(self)):
            raise OpsdeskError(Problem.FILTER_DAMAGED, field=self.field.value)


@dataclass(frozen=True, slots=True)
class All:
    """Every part must hold."""

    parts: tuple[Filter, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One part at least must hold."""

    parts: tuple[Filter, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part must not hold; of what is not known nothing holds."""

    part: Filter


Filter = Condition | All | Either | Not


@dataclass(frozen=True, slots=True)
class AsOf:
    """What a filter means at a moment: the day it is, when a day begins (UTC seconds), who bears each of its texts."""

    today: date
    begins: Callable[[date], int]
    bearing: Mapping[str, AbstractSet[int]]


def _fits(leaf: Condition) -> bool:
    value, relation = leaf.value, leaf.relation
    if relation is Relation.IS:
        return isinstance(value, tuple) and 0 < len(value) <= MOST_VALUES and all(_is_one(leaf, one) for one in value)
    if relation in (Relation.BEFORE, Relation.SINCE):
        return isinstance(value, date) and FIRST_DAY <= value <= LAST_DAY
    if relation is Relation.HAS:
        return isinstance(value, str) and bool(value.strip()) and len(value) <= LONGEST_TEXT and _whole_letters(value)
    if relation is Relation.EVER:
        return value is True
    if relation is Relation.WITHIN:
        return _whole(value, 0, MOST_DAYS)
    return _whole(value, -MOST_NUMBER, MOST_NUMBER)


def _is_one(leaf: Condition, value: object) -> bool:
    if leaf.field in LINKS:
        return _whole(value, 1, 2**62)
    return isinstance(value, str) and value in set(CHOICES[leaf.field])


def _whole(value: object, least: int, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _whole_letters(text: str) -> bool:
    """Whether no letter is half of a pair, which no file could keep."""
    return not any(0xD800 <= ord(char) <= 0xDFFF for char in text)


def _kind_fits(leaf: Condition) -> bool:
    return not leaf.kind or (leaf.field is Field.TOUCHES and leaf.kind in {*TouchClass, *TouchKind})


def is_in(field: Field, *values: str | int) -> Condition:
    """That a field is one of some codes or ids."""
    texts = tuple(value for value in values if isinstance(value, str))
    numbers = tuple(value for value in values if isinstance(value, int))
    return Condition(field, Relation.IS, texts or numbers)


def text_is(text: str) -> Condition:
    """That a text stands in names, notes, numbers or tags."""
    return Condition(Field.TEXT, Relation.HAS, text.strip()[:LONGEST_TEXT])


def conjuncts(where: Filter | None) -> tuple[Filter, ...]:
    """The parts that must all hold."""
    if where is None:
        return ()
    if isinstance(where, All):
        return tuple(leaf for part in where.parts for leaf in conjuncts(part))
    return (where,)


def both(*parts: Filter | None) -> Filter | None:
    """All of some filters, each part once; None where there is none."""
    found = tuple(dict.fromkeys(leaf for part in parts for leaf in conjuncts(part)))
    return All(found) if len(found) > 1 else found[0] if found else None


def either(first: Filter, second: Filter) -> Filter:
    """One filter or the other."""
    parts = (part.parts if isinstance(part, Either) else (part,) for part in (first, second))
    found = tuple(dict.fromkeys(one for some in parts for one in some))
    return Either(found) if len(found) > 1 else found[0]


def opposite(part: Filter) -> Filter:
    """What holds where a filter does not."""
    return part.part if isinstance(part, Not) else Not(part)


def leaves(where: Filter | None) -> Iterator[Condition]:
    """Every condition of a tree."""
    if isinstance(where, Condition):
        yield where
    elif isinstance(where, Not):
        yield from leaves(where.part)
    elif where is not None:
        for part in where.parts:
            yield from leaves(part)


def only_id(where: Filter | None, field: Field) -> int | None:
    """The one id that a field must have; None where it may have others."""
    for part in conjuncts(where):
        if isinstance(part, Condition) and part.field is field and isinstance(part.value, tuple):
            [first, *rest] = part.value
            return first if not rest and isinstance(first, int) else None
    return None


def to_json(where: Filter) -> str:
    """A tree as it is kept. Raises FILTER_TOO_LARGE for what could not be read again."""
    text = json.dumps(_plain(where), ensure_ascii=False, separators=(",", ":"))
    from_json(text)
    return text


def _plain(where: Filter) -> dict[str, object]:
    if isinstance(where, Not):
        return {"not": _plain(where.part)}
    if isinstance(where, Condition):
        value = where.value.isoformat() if isinstance(where.value, date) else where.value
        return {"field": where.field.value, where.relation.value: value, **({"kind": where.kind} if where.kind else {})}
    return {"all" if isinstance(where, All) else "any": [_plain(part) for part in where.parts]}


def from_json(text: str) -> Filter:
    """Read a tree. Raises FILTER_DAMAGED with the field it fails at, FILTER_TOO_LARGE."""
    if len(text) > LONGEST_JSON:
        raise OpsdeskError(Problem.FILTER_TOO_LARGE)
    try:
        found = json.loads(text)
    except RecursionError as error:
        raise OpsdeskError(Problem.FILTER_TOO_LARGE) from error
    except ValueError as error:
        raise _damaged("json") from error
    where = _read(found, 1)
    if sum(1 for _ in leaves(where)) > MOST_PARTS:
        raise OpsdeskError(Problem.FILTER_TOO_LARGE)
    return where


def _damaged(field: object) -> OpsdeskError:
    return OpsdeskError(Problem.FILTER_DAMAGED, field=str(field)[:40])


def _read(found: object, depth: int) -> Filter:
    if depth > MOST_DEPTH:
        raise OpsdeskError(Problem.FILTER_TOO_LARGE)
    if not isinstance(found, dict):
        raise _damaged("filter")
    if "field" in found:
        return _read_leaf(found)
    if len(found) != 1:
        raise _damaged(" ".join(map(str, found)) or "filter")
    [(key, inside)] = found.items()
    if key == "not":
        return Not(_read(inside, depth + 1))
    if key not in ("all", "any") or not isinstance(inside, list) or not inside:
        raise _damaged(key)
    parts = tuple(_read(part, depth + 1) for part in inside)
    return All(parts) if key == "all" else Either(parts)


def _read_leaf(found: dict[str, object]) -> Condition:
    name, kind = found["field"], found.get("kind", "")
    if not isinstance(name, str) or name not in set(Field) or not isinstance(kind, str):
        raise _damaged(name)
    rest = [(key, value) for key, value in found.items() if key not in ("field", "kind")]
    if len(rest) != 1 or rest[0][0] not in set(Relation):
        raise _damaged(name)
    relation = Relation(rest[0][0])
    return Condition(Field(name), relation, _value(name, relation, rest[0][1]), kind)


def _value(name: str, relation: Relation, value: object) -> Value:
    if isinstance(value, list) and relation is Relation.IS:
        texts = tuple(one for one in value if isinstance(one, str))
        numbers = tuple(one for one in value if isinstance(one, int))
        if len(value) in (len(texts), len(numbers)):
            return texts or numbers
    if isinstance(value, str) and relation in (Relation.BEFORE, Relation.SINCE):
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise _damaged(name) from error
    if isinstance(value, str | int):
        return value
    raise _damaged(name)
