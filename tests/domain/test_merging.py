"""How fields of two members become one, and what their likeness weighs."""

from __future__ import annotations

import pytest

from opsdesk.domain.merging import (
    LIKELY,
    WEIGHTS,
    FieldKind,
    Found,
    Likeness,
    MergeRow,
    Pair,
    Take,
    Traits,
    Why,
    clashing,
    row,
    weigh,
)


@pytest.mark.parametrize(
    ("key", "kept", "other", "take", "result", "differs"),
    [
        ("name", "Moon", "moon_2", Take.KEPT, "Moon", True),
        ("remark", "", "cups", Take.OTHER, "cups", False),
        ("remark", "teapots", "", Take.KEPT, "teapots", False),
        ("region", "Suzhou", "Suzhou", Take.KEPT, "Suzhou", False),
        ("star", "plain", "leadership", Take.OTHER, "leadership", True),
        ("star", "leadership", "management", Take.KEPT, "leadership", True),
        ("note", "met in May", "likes oolong", Take.BOTH, "met in May\nlikes oolong", True),
        ("note", "same", "same", Take.KEPT, "same", False),
        ("avoid", "", "his divorce", Take.OTHER, "his divorce", False),
    ],
)
def test_what_is_proposed_for_a_field(
    key: str, kept: str, other: str, take: Take, result: str, differs: bool
) -> None:  # fmt: skip
    one = row(key, kept, other)
    assert (one.take, one.result(one.take), one.differs) == (take, result, differs)


def test_only_notes_and_lists_keep_both() -> None:
    assert row("name", "a", "b").takes == (Take.KEPT, Take.OTHER)
    assert row("note", "a", "b").takes == (Take.KEPT, Take.OTHER, Take.BOTH)
    assert MergeRow("tags", FieldKind.LIST, "2", "3", Take.BOTH).takes == (Take.BOTH,)


def test_a_strong_key_is_likely_and_a_clash_outweighs_it() -> None:
    a, b = Traits(1, "a"), Traits(2, "b")
    score, reasons = weigh(a, b, [Found(1, 2, Why.SAME_PHONE, "13800000214")])
    assert (score, [one.why for one in reasons]) == (WEIGHTS[Why.SAME_PHONE], [Why.SAME_PHONE])
    assert score >= LIKELY
    a = Traits(1, "a", accounts=frozenset({("qq:id", "900000741")}))
    b = Traits(2, "b", accounts=frozenset({("qq:id", "900000742")}))
    score, reasons = weigh(a, b, [Found(1, 2, Why.SAME_PHONE, "13800000214")])
    assert (score, reasons[-1].why, reasons[-1].about) == (15, Why.CLASH, "qq:id")


def test_alike_names_need_a_group_and_turns_speak_for_one() -> None:
    a = Traits(1, "曾小雨", stays=frozenset({(7, "Harbor", False)}), sound="zeng xiao yu")
    b = Traits(2, "曾小雨🍵", stays=frozenset({(7, "Harbor", True)}), sound="zeng xiao yu")
    assert [one.why for one in weigh(a, b, [])[1]] == [Why.ALIKE_IN_GROUP, Why.TOOK_TURNS]
    apart = Traits(2, "曾小雨🍵", stays=frozenset({(8, "Kiln", True)}), sound="zeng xiao yu")
    assert weigh(a, apart, []) == (0, ())


def test_what_differs_speaks_against() -> None:
    a = Traits(1, "a", real_name="Mei", gender="f", region="Suzhou", birthday="solar 5-1", remark="kiln")
    b = Traits(2, "b", real_name="Tao", gender="m", region="Harbin", birthday="solar 5-2", remark="KILN ")
    score, reasons = weigh(a, b, [])
    assert score == 0
    assert {one.why for one in reasons} == {
        Why.SAME_REMARK, Why.OTHER_REAL_NAME, Why.OTHER_GENDER, Why.OTHER_REGION, Why.OTHER_BIRTHDAY,
    }  # fmt: skip


def test_a_second_account_beside_the_same_one_is_no_clash() -> None:
    assert clashing(frozenset({("qq:id", "1"), ("qq:id", "2")}), frozenset({("qq:id", "2")})) == []
    assert clashing(frozenset({("qq:id", "1")}), frozenset({("phone:id", "2")})) == []
    assert clashing(frozenset({("qq:id", "1")}), frozenset({("qq:id", "2")})) == [("qq:id", "1", "2")]


@pytest.mark.parametrize(
    ("score", "apart", "likeness"),
    [
        (65, False, Likeness.LIKELY),
        (64, False, Likeness.POSSIBLE),
        (24, False, Likeness.WEAK),
        (90, True, Likeness.APART),
    ],
)
def test_a_pair_says_how_sure_it_is(score: int, apart: bool, likeness: Likeness) -> None:
    assert Pair(1, "a", 2, "b", score, (), apart).likeness is likeness
    assert Pair(1, "a", 2, "b", score, (), apart).found_by is None
