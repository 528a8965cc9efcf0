"""Filters in words: every condition and its contrary, and what is made of them."""

from __future__ import annotations

from datetime import date

import pytest

from opsdesk.domain.filters import (
    CHOICES,
    LINKS,
    RELATIONS,
    All,
    Condition,
    Either,
    Field,
    Filter,
    Not,
    Relation,
    Value,
    is_in,
    text_is,
)
from opsdesk.domain.segments import SEEDS, Seed, seeded
from opsdesk.words.filters import FilterWords

WORDS = FilterWords(lambda field, key: f"{field} {key}", lambda fen: f"¥{fen // 100:,}")
ORDERED, CAME = Condition(Field.ORDERS, Relation.LEAST, 1), Condition(Field.EVENTS, Relation.LEAST, 1)


def _value(field: Field, relation: Relation) -> Value:
    if relation is Relation.IS:
        return (3,) if field in LINKS else (next(iter(CHOICES[field])).value,)
    if relation in (Relation.BEFORE, Relation.SINCE):
        return date(2026, 7, 15)
    if relation is Relation.HAS:
        return "<b>茶"
    return True if relation is Relation.EVER else 2


@pytest.mark.parametrize("field", Field)
def test_every_condition_and_its_contrary_have_words_of_their_own(field: Field) -> None:
    said = set()
    for relation in RELATIONS[field]:
        leaf = Condition(field, relation, _value(field, relation))
        said |= {WORDS.line(leaf), WORDS.line(Not(leaf))}
    assert len(said) == 2 * len(RELATIONS[field])
    assert all(said)


@pytest.mark.parametrize(
    ("part", "chip"),
    [
        (Either((ORDERED, CAME)), ("has", "order or event")),
        (Not(Either((ORDERED, CAME))), ("has no", "order or event")),
        (Either((ORDERED, is_in(Field.TIER, "core"))), ("", "has order or tier Core")),
        (Not(Either((ORDERED, is_in(Field.TIER, "core")))), ("", "has no order and tier not Core")),
        (Not(All((ORDERED, is_in(Field.TIER, "core")))), ("", "has no order or tier not Core")),
        (All((ORDERED, Either((CAME, text_is("a"))))), ("", "has order and (has event or contains “a”)")),
        (Condition(Field.JOINED, Relation.BEFORE, date(2026, 7, 1)), ("joined before", "Jul 2026")),
        (Condition(Field.JOINED, Relation.SINCE, date(2026, 7, 2)), ("joined since", "2 Jul 2026")),
        (Not(Condition(Field.TOUCHED, Relation.WITHIN, 30)), ("not touched within", "30 d")),
        (Not(Condition(Field.AVOID, Relation.EVER, True)), ("", "has nothing not to mention")),
        (Condition(Field.SPEND, Relation.LEAST, 500_000), ("spent at least", "¥5,000")),
        (Condition(Field.TOUCHES, Relation.LEAST, 2, "trust"), ("Trust touches at least", "2")),
        (is_in(Field.TAG, 3, 4), ("tag", "tag 3, tag 4")),
    ],
)
def test_a_chip_says_a_part(part: Filter, chip: tuple[str, str]) -> None:
    assert WORDS.chip(part) == chip
    assert WORDS.chip(Not(Not(part))) == chip


def test_seeded_segments_have_names() -> None:
    names = {WORDS.segment(seeded(seed)) for seed in SEEDS}
    assert len(names) == len(Seed)
    assert "Spent over ¥5,000" in names
