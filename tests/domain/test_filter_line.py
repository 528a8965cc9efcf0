"""The line of a filter: printed and read again as the same tree, in two languages, and refused with the place."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as some

from opsdesk.domain import filter_line, filter_line_reading
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.filters import (
    ANY_STAR,
    CHOICES,
    FIRST_DAY,
    LAST_DAY,
    LINKS,
    MOST_DAYS,
    MOST_DEPTH,
    MOST_NUMBER,
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
    to_json,
)
from opsdesk.domain.touches import TouchClass, TouchKind
from opsdesk.words.filter_line import CHINESE, ENGLISH

if TYPE_CHECKING:
    from collections.abc import Sequence

TONGUES = {"en": (ENGLISH, CHINESE), "zh": (CHINESE, ENGLISH)}
CALLED = [
    "老客户",
    "茶友 一群",
    "or",
    "非",
    "-5",
    "#7",
    'a"b\\',
    "a,b",
    "（甲）",
    "茶",
    "茶",
    "\u202e\u2028",
    "👩\u200d👩",
    "x:y",
    "all",
]


class Known:
    """Things by their number; the one after the last is gone, two bear one name."""

    def name_of(self, _field: Field, key: int) -> str | None:
        return CALLED[key - 1] if key <= len(CALLED) else None

    def ids(self, _field: Field, name: str) -> Sequence[int]:
        return [at for at, one in enumerate(CALLED, 1) if one == name]


def say(where: Filter | None, language: str = "en") -> str:
    return filter_line.say(where, TONGUES[language], Known())


def read(line: str, language: str = "en") -> Filter | None:
    return filter_line_reading.read(line, TONGUES[language], Known())


def _values(field: Field, relation: Relation) -> some.SearchStrategy[Value]:
    if relation is Relation.IS and field in LINKS:
        return some.lists(some.integers(1, len(CALLED) + 2), min_size=1, max_size=4).map(tuple)
    if relation is Relation.IS:
        codes = some.sampled_from([str(one) for one in CHOICES[field]])
        every = some.just(ANY_STAR) if field is Field.STAR else some.nothing()
        return some.lists(codes, min_size=1, max_size=4).map(tuple) | every
    if relation in (Relation.BEFORE, Relation.SINCE):
        return some.dates(FIRST_DAY, LAST_DAY)
    if relation is Relation.HAS:
        text = some.text(some.characters(codec="utf-8"), min_size=1, max_size=12)
        return (text | some.sampled_from(CALLED)).filter(str.strip)
    if relation is Relation.WITHIN:
        return some.integers(0, MOST_DAYS)
    return some.just(True) if relation is Relation.EVER else some.integers(-MOST_NUMBER, MOST_NUMBER)


def _leaf(pick: some.DrawFn) -> Condition:
    field = pick(some.sampled_from(Field))
    relation = pick(some.sampled_from(sorted(RELATIONS[field])))
    kind = pick(some.sampled_from(["", *TouchClass, *TouchKind])) if field is Field.TOUCHES else ""
    return Condition(field, relation, pick(_values(field, relation)), kind)


@some.composite
def trees(pick: some.DrawFn, depth: int = MOST_DEPTH) -> Filter:
    kind = pick(some.sampled_from(["leaf", "all", "any", "not"])) if depth > 1 else "leaf"
    if kind == "leaf":
        return _leaf(pick)
    if kind == "not":
        return Not(pick(trees(depth - 1)))
    parts = tuple(pick(some.lists(trees(depth - 1), min_size=1, max_size=2)))
    return All(parts) if kind == "all" else Either(parts)


@given(trees(), some.sampled_from(["en", "zh"]))
def test_every_tree_is_read_again_as_it_was_in_either_language(where: Filter, language: str) -> None:
    to_json(where)
    line = say(where, language)
    assert read(line, "en") == where, line
    assert read(line, "zh") == where, line
    assert line.splitlines() == [line]


@given(some.text(max_size=40) | some.text('ab:-()"<>=, #7天或', max_size=30))
def test_whatever_is_typed_is_read_or_refused_with_its_place(line: str) -> None:
    try:
        where = read(line)
    except OpsdeskError as error:
        refused = error
    else:
        assert read(say(where)) == where
        return
    assert refused.problem is Problem.FILTER_LINE
    assert 0 <= int(str(refused.values["at"])) <= len(line)


ACTIVE, OLD, GROUP = is_in(Field.TIER, "active"), is_in(Field.TAG, 1), is_in(Field.GROUP, 2)


@pytest.mark.parametrize(
    ("where", "english", "chinese"),
    [
        (None, "", ""),
        (ACTIVE, "tier:active", "分层:活跃"),
        (Not(OLD), "-tag:老客户", "-标签:老客户"),
        (GROUP, 'group:"茶友 一群"', '群:"茶友 一群"'),
        (Condition(Field.SPEND, Relation.LEAST, 50_000), "spend>=500", "消费>=500"),
        (Condition(Field.SPEND, Relation.MOST, -50), "spend<=-0.50", "消费<=-0.50"),
        (Condition(Field.ORDERS, Relation.MOST, 2), "orders<=2", "订单<=2"),
        (Condition(Field.JOINED, Relation.WITHIN, 30), "joined<30d", "入群<30天"),
        (Condition(Field.JOINED, Relation.SINCE, date(2026, 7, 1)), "joined>=2026-07-01", "入群>=2026-07-01"),
        (Condition(Field.JOINED, Relation.BEFORE, date(2026, 7, 1)), "joined<2026-07-01", "入群<2026-07-01"),
        (Condition(Field.LEFT, Relation.EVER, True), "left:ever", "退群:有过"),
        (Condition(Field.TOUCHES, Relation.LEAST, 2, "trust"), "touches.trust>=2", "触点.信任>=2"),
        (is_in(Field.MISSING, "phone"), "missing:phone", "缺:手机"),
        (is_in(Field.STAR, *ANY_STAR), "star:any", "星标:任意"),
        (is_in(Field.TAG, 99), "tag:#99", "标签:#99"),
        (is_in(Field.TAG, 10), 'tag:"茶"#10', '标签:"茶"#10'),
        (text_is("茶 友"), '"茶 友"', '"茶 友"'),
        (text_is("或"), '"或"', '"或"'),
        (
            All((Either((ACTIVE, OLD)), text_is("茶"))),
            "(tier:active or tag:老客户) 茶",
            "(分层:活跃 或 标签:老客户) 茶",
        ),
        (Either((All((ACTIVE, OLD)), GROUP)), '(tier:active tag:老客户) or group:"茶友 一群"', None),
        (All((ACTIVE,)), "all(tier:active)", "全部(分层:活跃)"),
    ],
)
def test_how_a_line_looks(where: Filter | None, english: str, chinese: str | None) -> None:
    assert say(where) == english
    assert read(english) == where
    if chinese is not None:
        assert say(where, "zh") == chinese
        assert read(chinese) == where


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("TIER:Active and -TAG:老客户", "tier:active -tag:老客户"),
        ("层：活跃，核心 非（标签：老客户）", "tier:active,core -tag:老客户"),
        ("非标签:老客户", "-tag:老客户"),
        ("not tag:老客户", "-tag:老客户"),
        ("spend > 500", "spend>=500.01"),
        ("orders<3", "orders<=2"),
        ("orders=0", "orders>=0 orders<=0"),
        ("消费≥500", "spend>=500"),
        ("touched>30d", "-touched<30d"),
        ("joined<=2026-06-30", "joined<2026-07-01"),
        ("joined=2026-06-30", "joined>=2026-06-30 joined<2026-07-01"),
        ("a b or c", "(a b) or c"),
        ("text:“茶 友”", '"茶 友"'),
        ('tag:"老客户"#1', "tag:老客户"),
        ("((茶))", "茶"),
        ("tag:-5", "tag:-5"),
    ],
)
def test_what_else_may_be_typed(typed: str, meant: str) -> None:
    assert say(read(typed)) == meant


@pytest.mark.parametrize(
    ("line", "at", "why", "what"),
    [
        ("tier:king", 5, "value", "king"),
        ("name:茶", 0, "field", "name"),
        ("茶 tag:新客", 6, "nobody", "新客"),
        ("tag:茶", 4, "several", "茶"),
        ('tag:"茶"#1', 4, "nobody", "茶"),
        ("spend:500", 0, "relation", "spend"),
        ("tier>core", 0, "relation", "tier"),
        ("admin>=1", 0, "relation", "admin"),
        ("touches.kiss>=1", 0, "kind", "touches.kiss"),
        ("orders.trust>=1", 0, "field", "orders.trust"),
        ("orders>=1.5", 8, "number", "1.5"),
        ("orders>=1e3", 8, "number", "1e3"),
        ("spend>=99999999999999999", 7, "limit", "spend"),
        ("joined<2026-02-30", 7, "day", "2026-02-30"),
        ("joined<-5d", 7, "day", "-5d"),
        ("birthday<2026-02-03", 9, "days", "2026-02-03"),
        ("(tier:core", 0, "no_close", "("),
        ("tier:core)", 9, "no_open", ")"),
        ('"茶', 0, "quote", '"'),
        ("tier:", 5, "empty", ""),
        ("tag:老客户,", 8, "empty", ""),
        ("a or", 4, "end", ""),
        ("or a", 0, "sign", "or"),
        ("-", 1, "end", ""),
        (":a", 0, "sign", ":"),
        ("x" * 201, 0, "limit", "text"),
    ],
)
def test_a_fault_is_refused_with_its_place(line: str, at: int, why: str, what: str) -> None:
    with pytest.raises(OpsdeskError) as caught:
        read(line)
    assert caught.value.problem is Problem.FILTER_LINE
    values = caught.value.values
    assert (values["at"], values["why"], values["what"]) == (at, why, what)


def test_a_name_of_two_is_refused_with_how_to_say_each() -> None:
    with pytest.raises(OpsdeskError) as caught:
        read("tag:茶")
    assert caught.value.values["ways"] == ['"茶"#10', '"茶"#11']
    assert read('tag:"茶"#11') == is_in(Field.TAG, 11)


@pytest.mark.parametrize("line", ["(" * 9_000, "-" * 9_000, "-" * 7 + "a", " ".join("a" * 61), "a " * 30_000])
def test_what_is_too_deep_or_too_long_is_refused(line: str) -> None:
    with pytest.raises(OpsdeskError) as caught:
        read(line)
    assert caught.value.problem is Problem.FILTER_TOO_LARGE
