"""Segments: filters of members that are kept under a name, hers and those every desk begins with."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from opsdesk.domain.filters import (
    ANY_STAR,
    All,
    Condition,
    Either,
    Field,
    Filter,
    Missing,
    Not,
    Relation,
    from_json,
    is_in,
    to_json,
)
from opsdesk.domain.tiers import Star

QUIET_DAYS, NEW_DAYS, SPENT_FEN = 30, 7, 500_000


class Seed(StrEnum):
    """A segment every desk begins with; its name is a word of the language in force until she gives it her own."""

    STARRED = "starred"
    ADMINS = "admins"
    KOL = "kol"
    SPENT = "spent"
    OWED = "owed"
    SLIPPING = "slipping"
    NEW = "new"
    UNTOUCHED = "untouched"
    MET = "met"
    MANY_GROUPS = "many_groups"
    LEFT = "left"


def _there(field: Field) -> Condition:
    return Condition(field, Relation.EVER, True)


def _least(field: Field, number: int) -> Condition:
    return Condition(field, Relation.LEAST, number)


SEEDS: dict[Seed, Filter] = {
    Seed.STARRED: is_in(Field.STAR, *ANY_STAR),
    Seed.ADMINS: _there(Field.ADMIN),
    Seed.KOL: is_in(Field.STAR, Star.LEADERSHIP),
    Seed.SPENT: _least(Field.SPEND, SPENT_FEN),
    Seed.OWED: Condition(Field.BALANCE, Relation.MOST, -1),
    # Still in a group, once heard, a buyer or a guest, and nothing of it for a month.
    Seed.SLIPPING: All(
        (
            _least(Field.GROUPS, 1),
            Either((_there(Field.SPOKE), _least(Field.ORDERS, 1), _least(Field.EVENTS, 1))),
            Not(Condition(Field.SPOKE, Relation.WITHIN, QUIET_DAYS)),
            Not(Condition(Field.TOUCHED, Relation.WITHIN, QUIET_DAYS)),
        )
    ),
    Seed.NEW: Condition(Field.JOINED, Relation.WITHIN, NEW_DAYS),
    Seed.UNTOUCHED: is_in(Field.MISSING, Missing.TOUCH),
    Seed.MET: _least(Field.EVENTS, 1),
    Seed.MANY_GROUPS: _least(Field.GROUPS, 2),
    Seed.LEFT: All((is_in(Field.MISSING, Missing.GROUP), _there(Field.LEFT))),
}


@dataclass(frozen=True, slots=True)
class Segment:
    """`id` is None for a seed as it came; `name` is empty while a seed bears the word of its code."""

    id: int | None
    seed: Seed | None
    name: str
    kept: str
    """Its filter as JSON; of one picked by hand, that its members are in it."""
    by_hand: bool = False

    @property
    def where(self) -> Filter:
        """Its filter. Raises FILTER_DAMAGED, FILTER_TOO_LARGE for one that cannot be read."""
        return from_json(self.kept)


def picked(key: int, name: str) -> Segment:
    """A segment whose members she picks one by one."""
    return Segment(key, None, name, to_json(is_in(Field.SEGMENT, key)), by_hand=True)


def seeded(seed: Seed) -> Segment:
    """A seed as it came."""
    return Segment(None, seed, "", to_json(SEEDS[seed]))
