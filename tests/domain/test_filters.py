"""The tree of a filter: put together, taken apart, kept as JSON, refused when it has no sense."""

from __future__ import annotations

import json
from datetime import date

import pytest

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.filters import (
    MOST_DEPTH,
    MOST_PARTS,
    All,
    Condition,
    Either,
    Field,
    Filter,
    Not,
    Relation,
    both,
    conjuncts,
    either,
    from_json,
    is_in,
    leaves,
    opposite,
    text_is,
    to_json,
)
from opsdesk.domain.members import MemberQuery, MemberSort, Tier

CORE, TAGGED = is_in(Field.TIER, "core"), is_in(Field.TAG, 7, 9)
RICH = Condition(Field.SPEND, Relation.LEAST, 500_000)
OLD = Condition(Field.JOINED, Relation.BEFORE, date(2026, 7, 1))


@pytest.mark.parametrize(
    ("where", "kept"),
    [
        (CORE, '{"field":"tier","is":["core"]}'),
        (OLD, '{"field":"joined","before":"2026-07-01"}'),
        (Condition(Field.TOUCHES, Relation.LEAST, 2, "trust"), '{"field":"touches","least":2,"kind":"trust"}'),
        (Condition(Field.AVOID, Relation.EVER, True), '{"field":"avoid","ever":true}'),
        (
            All((Either((RICH, TAGGED)), Not(text_is(" 茶 ")))),
            '{"all":[{"any":[{"field":"spend","least":500000},{"field":"tag","is":[7,9]}]},'
            '{"not":{"field":"text","has":"茶"}}]}',
        ),
    ],
)
def test_a_tree_is_kept_and_read_again(where: Filter, kept: str) -> None:
    assert to_json(where) == kept
    assert from_json(kept) == where


@pytest.mark.parametrize(
    ("kept", "field"),
    [
        ("", "json"),
        ("[]", "filter"),
        ("{}", "filter"),
        ('"core"', "filter"),
        ('{"all":[]}', "all"),
        ('{"all":{}}', "all"),
        ('{"any":[1]}', "filter"),
        ('{"nor":[]}', "nor"),
        ('{"field":"password","is":["x"]}', "password"),
        ('{"field":"name; drop table member","is":["x"]}', "name; drop table member"),
        ('{"field":["tier"],"is":["core"]}', "['tier']"),
        ('{"field":"tier","is":["king"]}', "tier"),
        ('{"field":"tier","is":[]}', "tier"),
        ('{"field":"tier","is":"core"}', "tier"),
        ('{"field":"tier","is":["core",1]}', "tier"),
        ('{"field":"tier","least":1}', "tier"),
        ('{"field":"tier","is":["core"],"has":"x"}', "tier"),
        ('{"field":"tier","is":["core"],"kind":"trust"}', "tier"),
        ('{"field":"tag","is":["7"]}', "tag"),
        ('{"field":"tag","is":[0]}', "tag"),
        ('{"field":"tag","is":[true]}', "tag"),
        ('{"field":"spend","least":"100"}', "spend"),
        ('{"field":"spend","least":1.5}', "spend"),
        ('{"field":"spend","least":NaN}', "spend"),
        ('{"field":"spend","least":true}', "spend"),
        ('{"field":"spend","least":99999999999999999999}', "spend"),
        ('{"field":"joined","before":"2026-02-30"}', "joined"),
        ('{"field":"joined","before":20260701}', "joined"),
        ('{"field":"joined","within":-1}', "joined"),
        ('{"field":"joined","since":"0001-01-01"}', "joined"),
        ('{"field":"touches","least":1,"kind":"kiss"}', "touches"),
        ('{"field":"text","has":"  "}', "text"),
        ('{"field":"text","has":"\\ud800"}', "text"),
        ('{"field":"avoid","ever":false}', "avoid"),
        ('{"field":"text","has":"' + "x" * 201 + '"}', "text"),
    ],
)
def test_what_has_no_sense_is_refused_with_its_field(kept: str, field: str) -> None:
    with pytest.raises(OpsdeskError) as caught:
        from_json(kept)
    assert caught.value.problem is Problem.FILTER_DAMAGED
    assert caught.value.values == {"field": field}


def test_what_is_too_deep_or_too_long_is_refused() -> None:
    leaf = to_json(CORE)
    deepest = '{"not":' * (MOST_DEPTH - 1) + leaf + "}" * (MOST_DEPTH - 1)
    assert sum(1 for _ in leaves(from_json(deepest))) == 1
    many = ",".join([leaf] * MOST_PARTS)
    assert len(conjuncts(from_json('{"all":[' + many + "]}"))) == MOST_PARTS
    too_large = (
        '{"not":' + deepest + "}",
        '{"all":[' + many + "," + leaf + "]}",
        "[" * 40_000,
        json.dumps({"field": "text", "has": "x" * 60_000}),
    )
    for kept in too_large:
        with pytest.raises(OpsdeskError) as caught:
            from_json(kept)
        assert caught.value.problem is Problem.FILTER_TOO_LARGE
    with pytest.raises(OpsdeskError):
        to_json(Not(Not(Not(Not(Not(Not(CORE)))))))


def test_filters_are_put_together_without_repeating_a_part() -> None:
    assert both() is None
    assert both(None, CORE) == CORE
    assert both(CORE, All((RICH, CORE)), None) == All((CORE, RICH))
    assert either(either(CORE, RICH), CORE) == Either((CORE, RICH))
    assert either(CORE, CORE) == CORE
    assert opposite(opposite(CORE)) == CORE
    assert conjuncts(None) == ()
    assert conjuncts(All((CORE, All((RICH, OLD))))) == (CORE, RICH, OLD)


def test_the_short_conditions_of_a_query_are_leaves_of_its_tree() -> None:
    query = MemberQuery(text=" x ", tiers=frozenset({Tier.CORE}), where=RICH, sort=MemberSort.SPEND)
    folded = query.folded()
    assert folded == MemberQuery(text="x", where=All((CORE, RICH)), sort=MemberSort.SPEND)
    assert folded.folded() == folded
    assert query.tree() == All((text_is("x"), CORE, RICH))
    assert MemberQuery(sort=MemberSort.SPEND, descending=True).tree() is None
    assert query.without_part(text_is("x")) == MemberQuery(where=All((CORE, RICH)), sort=MemberSort.SPEND)
    assert query.without_part(CORE) == MemberQuery(text="x", where=RICH, sort=MemberSort.SPEND)
