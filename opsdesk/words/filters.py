"""Filters of members in words: a chip's two parts, a whole line, and the names of segments."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.filters import ANY_STAR, LINKS, TIMES, All, Condition, Field, Missing, Not, Relation
from opsdesk.domain.platforms import Platform
from opsdesk.domain.segments import Seed
from opsdesk.domain.tiers import Star, Tier
from opsdesk.domain.touches import TouchClass, TouchKind
from opsdesk.words.nouns import platform, star, tier
from opsdesk.words.touches import touch_class, touch_kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.domain.filters import Filter
    from opsdesk.domain.segments import Segment

Chip = tuple[str, str]
"""A field and its value, such as ("joined before", "Jul 2026"); the field may be empty."""

translate = QCoreApplication.translate


_SEEDS: dict[Seed, object] = {
    Seed.STARRED: QT_TRANSLATE_NOOP("FilterWords", "Starred core"),
    Seed.ADMINS: QT_TRANSLATE_NOOP("FilterWords", "Group admins"),
    Seed.KOL: QT_TRANSLATE_NOOP("FilterWords", "KOL"),
    Seed.SPENT: QT_TRANSLATE_NOOP("FilterWords", "Big spenders"),
    Seed.OWED: QT_TRANSLATE_NOOP("FilterWords", "Owe them a return"),
    Seed.SLIPPING: QT_TRANSLATE_NOOP("FilterWords", "Slipping away"),
    Seed.NEW: QT_TRANSLATE_NOOP("FilterWords", "New this week"),
    Seed.UNTOUCHED: QT_TRANSLATE_NOOP("FilterWords", "Never touched"),
    Seed.MET: QT_TRANSLATE_NOOP("FilterWords", "Met offline"),
    Seed.MANY_GROUPS: QT_TRANSLATE_NOOP("FilterWords", "In several groups"),
    Seed.LEFT: QT_TRANSLATE_NOOP("FilterWords", "Left everywhere"),
}
_SPENT: object = QT_TRANSLATE_NOOP("FilterWords", "Spent over {amount}")


class FilterWords:
    """Says filters; `name_of` tells what a group, class, tag or role is called, `money` writes hundredths."""

    def __init__(self, name_of: Callable[[Field, int], str], money: Callable[[int], str]) -> None:
        self._name_of, self._money = name_of, money

    def chip(self, part: Filter, negated: bool = False) -> Chip:
        """A part of a filter as a field and its value."""
        if isinstance(part, Not):
            return self.chip(part.part, not negated)
        if isinstance(part, Condition):
            return self._leaf(part, negated)
        chips = [self.chip(one, negated) for one in part.parts]
        fields = {field for field, _ in chips}
        every = isinstance(part, All)
        if len(fields) == 1 and "" not in fields and not every:
            return fields.pop(), translate("FilterWords", " or ").join(value for _, value in chips)
        joint = translate("FilterWords", " and ") if every is not negated else translate("FilterWords", " or ")
        return "", joint.join(self._inside(one, negated) for one in part.parts)

    def line(self, part: Filter) -> str:
        """A filter in one line of words."""
        return " ".join(word for word in self.chip(part) if word)

    def segment(self, segment: Segment) -> str:
        """What a segment is called."""
        return segment.name or (self._seed(segment.seed, segment) if segment.seed else "")

    def _inside(self, part: Filter, negated: bool) -> str:
        words = " ".join(word for word in self.chip(part, negated) if word)
        bare = part.part if isinstance(part, Not) else part
        if isinstance(bare, Condition):
            return words
        return translate("FilterWords", "({part})").format(part=words)

    def calls(self, segment: Segment, chinese: Callable[[str, str], str]) -> set[str]:
        """Every name a segment answers to: hers, or the words of its seed in each language, as `plain_name` has it.

        `chinese` translates a source of a context whatever language is in force.
        """
        if segment.name or not segment.seed:
            return {plain_name(segment.name)}
        source = str(_SEEDS[segment.seed])
        said = [source, chinese("FilterWords", source)]
        if segment.seed is Seed.SPENT:
            amount = self._spent_fen(segment)
            patterns = (str(_SPENT), chinese("FilterWords", str(_SPENT)))
            said += [one.format(amount=self._money(amount)) for one in patterns if amount is not None]
        return {plain_name(one) for one in (self.segment(segment), segment.seed, *said)}

    def _seed(self, seed: Seed, segment: Segment) -> str:
        amount = self._spent_fen(segment) if seed is Seed.SPENT else None
        if amount is not None:
            return translate("FilterWords", str(_SPENT)).format(amount=self._money(amount))
        return translate("FilterWords", str(_SEEDS[seed]))

    def _spent_fen(self, segment: Segment) -> int | None:
        """What those who spent much spent at least, where the filter says no more than that."""
        try:
            where = segment.where
        except OpsdeskError:
            return None
        if isinstance(where, Condition) and where.field is Field.SPEND and isinstance(where.value, int):
            return where.value
        return None

    def _leaf(self, leaf: Condition, no: bool) -> Chip:
        if leaf.relation is Relation.EVER:
            return _there(leaf.field, no)
        if leaf.relation is Relation.IS:
            return self._one_of(leaf, no)
        if leaf.field is Field.TEXT:
            field = translate("FilterWords", "does not contain") if no else translate("FilterWords", "contains")
            return field, translate("FilterWords", "“{text}”").format(text=leaf.value)
        if leaf.field is Field.BIRTHDAY:
            field = translate("FilterWords", "no birthday in") if no else translate("FilterWords", "birthday in")
            return field, _days(leaf)
        if leaf.field in TIMES:
            return _time(leaf, no)
        return self._number(leaf, no)

    def _one_of(self, leaf: Condition, no: bool) -> Chip:
        assert isinstance(leaf.value, tuple)
        if leaf.field is Field.MISSING:
            joint = translate("FilterWords", " and ") if no else translate("FilterWords", " or ")
            return "", joint.join(_missing(Missing(str(value)), no) for value in leaf.value)
        if leaf.field is Field.STAR and set(leaf.value) == set(ANY_STAR):
            return "", translate("FilterWords", "not starred") if no else translate("FilterWords", "starred")
        said = [self.value(leaf.field, value) for value in leaf.value]
        return _field_of(leaf.field, no), translate("FilterWords", ", ").join(said)

    def value(self, field: Field, value: str | int) -> str:
        """One of the values a field may have, in words."""
        if field in LINKS:
            return self._name_of(field, int(value))
        code = str(value)
        if field is Field.TIER:
            return tier(Tier(code))
        if field is Field.MISSING:
            return _missing(Missing(code), False)
        return star(Star(code)) if field is Field.STAR else platform(Platform(code))

    def _number(self, leaf: Condition, no: bool) -> Chip:
        assert isinstance(leaf.value, int)
        least = leaf.relation is Relation.LEAST
        if least and leaf.value == 1 and leaf.field in (Field.ORDERS, Field.EVENTS, Field.TOUCHES):
            return translate("FilterWords", "has no") if no else translate("FilterWords", "has"), _one(leaf)
        if not least and leaf.value == -1 and leaf.field is Field.BALANCE:
            return "", translate("FilterWords", "owed nothing") if no else translate("FilterWords", "owed a return")
        pattern = {
            (True, False): translate("FilterWords", "{what} at least"),
            (False, False): translate("FilterWords", "{what} at most"),
            (True, True): translate("FilterWords", "{what} under"),
            (False, True): translate("FilterWords", "{what} over"),
        }[least, no]
        value = self._money(leaf.value) if leaf.field is Field.SPEND else f"{leaf.value:,}"
        return pattern.format(what=counted(leaf.field, leaf.kind)), value


def plain_name(name: str) -> str:
    """A name without what is easily typed otherwise: case, spaces, signs, the hundredths of a round amount."""
    return "".join(letter for letter in name.casefold().replace(".00", "") if letter.isalnum())


def counted(field: Field, kind: str = "") -> str:
    """What a number counts: "orders", "Trust touches"."""
    if kind:
        return translate("FilterWords", "{kind} touches").format(kind=touch_word(kind))
    return {
        Field.GROUPS: translate("FilterWords", "groups"),
        Field.SPEND: translate("FilterWords", "spent"),
        Field.ORDERS: translate("FilterWords", "orders"),
        Field.EVENTS: translate("FilterWords", "events"),
        Field.TOUCHES: translate("FilterWords", "touches"),
        Field.BALANCE: translate("FilterWords", "balance"),
    }[field]


def touch_word(kind: str) -> str:
    """A class or a kind of touches."""
    return touch_class(TouchClass(kind)) if kind in set(TouchClass) else touch_kind(TouchKind(kind))


def _one(leaf: Condition) -> str:
    if leaf.kind:
        return translate("FilterWords", "{kind} touch").format(kind=touch_word(leaf.kind))
    return {
        Field.ORDERS: translate("FilterWords", "order"),
        Field.EVENTS: translate("FilterWords", "event"),
        Field.TOUCHES: translate("FilterWords", "touch"),
    }[leaf.field]


def _field_of(field: Field, no: bool) -> str:
    return {
        (Field.TIER, False): translate("FilterWords", "tier"),
        (Field.TIER, True): translate("FilterWords", "tier not"),
        (Field.STAR, False): translate("FilterWords", "star"),
        (Field.STAR, True): translate("FilterWords", "star not"),
        (Field.PLATFORM, False): translate("FilterWords", "on"),
        (Field.PLATFORM, True): translate("FilterWords", "not on"),
        (Field.GROUP, False): translate("FilterWords", "in"),
        (Field.GROUP, True): translate("FilterWords", "not in"),
        (Field.CLASS, False): translate("FilterWords", "in class"),
        (Field.CLASS, True): translate("FilterWords", "not in class"),
        (Field.TAG, False): translate("FilterWords", "tag"),
        (Field.TAG, True): translate("FilterWords", "without tag"),
        (Field.SEGMENT, False): translate("FilterWords", "in segment"),
        (Field.SEGMENT, True): translate("FilterWords", "not in segment"),
        (Field.ROLE, False): translate("FilterWords", "role"),
        (Field.ROLE, True): translate("FilterWords", "without role"),
    }[field, no]


def _missing(what: Missing, no: bool) -> str:
    return {
        (Missing.PHONE, False): translate("FilterWords", "without phone number"),
        (Missing.PHONE, True): translate("FilterWords", "with phone number"),
        (Missing.REMARK, False): translate("FilterWords", "without remark"),
        (Missing.REMARK, True): translate("FilterWords", "with remark"),
        (Missing.GROUP, False): translate("FilterWords", "in no group"),
        (Missing.GROUP, True): translate("FilterWords", "in a group"),
        (Missing.TOUCH, False): translate("FilterWords", "never touched"),
        (Missing.TOUCH, True): translate("FilterWords", "touched before"),
    }[what, no]


def _there(field: Field, no: bool) -> Chip:
    return "", {
        (Field.LEFT, False): translate("FilterWords", "left a group"),
        (Field.LEFT, True): translate("FilterWords", "never left a group"),
        (Field.SPOKE, False): translate("FilterWords", "has spoken"),
        (Field.SPOKE, True): translate("FilterWords", "never spoke"),
        (Field.ADMIN, False): translate("FilterWords", "runs a group"),
        (Field.ADMIN, True): translate("FilterWords", "runs no group"),
        (Field.AVOID, False): translate("FilterWords", "has something not to mention"),
        (Field.AVOID, True): translate("FilterWords", "has nothing not to mention"),
    }[field, no]


def happened(field: Field) -> str:
    """What happened at a time: "joined", "spoken"."""
    return {
        Field.JOINED: translate("FilterWords", "joined"),
        Field.LEFT: translate("FilterWords", "left"),
        Field.SPOKE: translate("FilterWords", "spoken"),
        Field.TOUCHED: translate("FilterWords", "touched"),
    }[field]


def _time(leaf: Condition, no: bool) -> Chip:
    pattern = {
        (Relation.BEFORE, False): translate("FilterWords", "{what} before"),
        (Relation.BEFORE, True): translate("FilterWords", "not {what} before"),
        (Relation.SINCE, False): translate("FilterWords", "{what} since"),
        (Relation.SINCE, True): translate("FilterWords", "not {what} since"),
        (Relation.WITHIN, False): translate("FilterWords", "{what} within"),
        (Relation.WITHIN, True): translate("FilterWords", "not {what} within"),
    }[leaf.relation, no]
    value = _days(leaf) if leaf.relation is Relation.WITHIN else _day(leaf)
    return pattern.format(what=happened(leaf.field)), value


def _days(leaf: Condition) -> str:
    return translate("FilterWords", "{days} d").format(days=leaf.value)


def _day(leaf: Condition) -> str:
    day = leaf.value
    assert isinstance(day, date)
    pattern = translate("FilterWords", "MMM yyyy") if day.day == 1 else translate("FilterWords", "d MMM yyyy")
    said = QLocale().toString(QDate(day.year, day.month, day.day), pattern)
    return translate("FilterWords", "{day}").format(day=said) if leaf.relation is Relation.SINCE else said
