"""Segments: the seeded ones and hers, counted as they are now; each edit one step that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.filters import Condition, Field, Not, Relation, is_in
from opsdesk.domain.members import MemberQuery, Star
from opsdesk.domain.platforms import Platform
from opsdesk.domain.segments import SEEDS, Seed, Segment, seeded
from opsdesk.domain.touches import NewTouch, TouchKind, Way
from tests.contents import contents

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.services.desk import Desk

QUIET = Not(Condition(Field.TOUCHED, Relation.WITHIN, 30))


def _seed(desk: Desk, seed: Seed) -> Segment:
    return next(one for one in desk.segments.all() if one.seed is seed)


def _names(desk: Desk) -> list[str]:
    return [one.name or str(one.seed) for one in desk.segments.all()]


def test_every_desk_begins_with_the_seeded_segments(tea: Desk) -> None:
    assert set(SEEDS) == set(Seed)
    assert [one.seed for one in tea.segments.all()] == list(Seed)
    first, second, *_ = tea.members.find(MemberQuery())
    tea.members.star([first], Star.LEADERSHIP)
    tea.touches.log_touch([second], NewTouch(TouchKind.ANSWER, Way.GOT))
    groups = [tea.groups.add(name, Platform.WECHAT) for name in ("Harbor 03", "Kiln VIP")]
    for group in groups:
        tea.stays.put([second], group)
    tea.groups.appoint(groups[0], first)
    counts = {one.seed: tea.segments.count(one) for one in tea.segments.all()}
    assert counts == {
        Seed.STARRED: 1, Seed.ADMINS: 1, Seed.KOL: 1, Seed.SPENT: 0, Seed.OWED: 1, Seed.SLIPPING: 0, Seed.NEW: 12,
        Seed.UNTOUCHED: 11, Seed.MET: 0, Seed.MANY_GROUPS: 1, Seed.LEFT: 0,
    }  # fmt: skip


def test_hers_is_kept_counted_and_stands_first(tea: Desk) -> None:
    before = contents(tea.store.path)
    key = tea.segments.save(" Quiet \n ones ", QUIET)
    own = tea.segments.all()[0]
    assert (own.id, own.name, own.seed, own.where) == (key, "Quiet ones", None, QUIET)
    assert tea.segments.count(own) == 12
    tea.store.undo()
    assert contents(tea.store.path) == before
    tea.store.redo()
    assert _names(tea)[0] == "Quiet ones"


def test_a_segment_is_renamed_changed_and_removed_and_all_of_it_undone(tea: Desk) -> None:
    tea.segments.save("Quiet", QUIET)
    before = contents(tea.store.path)
    deeds: tuple[Callable[[], object], ...] = (
        lambda: tea.segments.rename(tea.segments.all()[0], "Silent"),
        lambda: tea.segments.change(tea.segments.all()[0], is_in(Field.TIER, "lost")),
        lambda: tea.segments.remove(tea.segments.all()[0]),
        lambda: tea.segments.rename(_seed(tea, Seed.KOL), "Voices"),
        lambda: tea.segments.change(_seed(tea, Seed.SPENT), Condition(Field.SPEND, Relation.LEAST, 100_000)),
        lambda: tea.segments.remove(_seed(tea, Seed.OWED)),
    )
    for deed in deeds:
        deed()
    assert _names(tea)[:3] == ["starred", "admins", "Voices"]
    assert Seed.OWED not in {one.seed for one in tea.segments.all()}
    assert _seed(tea, Seed.SPENT).where == Condition(Field.SPEND, Relation.LEAST, 100_000)
    for _ in range(6):
        tea.store.undo()
    assert contents(tea.store.path) == before
    assert _names(tea) == ["Quiet", *Seed]


def test_names_are_unique_and_free_again_when_theirs_is_in_the_bin(tea: Desk) -> None:
    tea.segments.save("Quiet", QUIET)
    for deed, problem in (
        (lambda: tea.segments.save("Quiet", QUIET), Problem.NAME_TAKEN),
        (lambda: tea.segments.rename(_seed(tea, Seed.KOL), "Quiet"), Problem.NAME_TAKEN),
        (lambda: tea.segments.save("  ", QUIET), Problem.NAME_EMPTY),
    ):
        with pytest.raises(OpsdeskError) as caught:
            deed()
        assert caught.value.problem is problem
    tea.segments.rename(tea.segments.all()[0], "Quiet")
    tea.segments.remove(tea.segments.all()[0])
    tea.segments.rename(_seed(tea, Seed.KOL), "Quiet")
    tea.segments.remove(_seed(tea, Seed.KOL))
    tea.segments.save("Quiet", QUIET)
    assert _names(tea).count("Quiet") == 1
    assert Seed.KOL not in {one.seed for one in tea.segments.all()}
    for _ in range(3):
        tea.store.undo()
    assert _names(tea)[0] == "starred"
    tea.store.undo()
    assert _names(tea)[0] == "Quiet"


def test_what_a_filter_points_at_has_its_name(tea: Desk) -> None:
    group = tea.groups.add("Harbor 03", Platform.WECHAT)
    tea.labels.tag(tea.members.find(MemberQuery())[:1], "茶器")
    assert tea.segments.name_of(Field.GROUP, group) == "Harbor 03"
    assert tea.segments.name_of(Field.TAG, tea.labels.tags()[0].id) == "茶器"
    assert tea.segments.name_of(Field.ROLE, 77) == "#77"


def test_a_filter_nobody_can_read_is_told_and_leaves_the_others(tea: Desk) -> None:
    damaged = Segment(9, None, "old", '{"field":"horoscope","is":["leo"]}')
    with pytest.raises(OpsdeskError) as caught:
        tea.segments.count(damaged)
    assert caught.value.problem is Problem.FILTER_DAMAGED
    assert seeded(Seed.NEW).where == SEEDS[Seed.NEW]


def test_one_by_hand_holds_whom_she_picked_and_nobody_else(tea: Desk) -> None:
    ids = tea.members.find(MemberQuery())
    before = contents(tea.store.path)
    key = tea.segments.pick("评测团", ids[:3])
    own = next(one for one in tea.segments.all() if one.id == key)
    assert own.by_hand
    assert set(tea.members.find(MemberQuery(where=own.where))) == set(ids[:3])
    assert tea.segments.put_in(own, ids[2:5]) == 2
    assert tea.segments.take_out(own, [ids[0], ids[9]]) == 1
    tea.segments.rename(own, "评测二团")
    assert tea.segments.count(own) == 4
    for _ in range(4):
        tea.store.undo()
    assert contents(tea.store.path) == before


def test_members_are_put_by_hand_only_where_she_picks_by_hand(tea: Desk) -> None:
    tea.segments.save("quiet", QUIET)
    for segment in (tea.segments.all()[0], seeded(Seed.KOL)):
        with pytest.raises(OpsdeskError) as refused:
            tea.segments.put_in(segment, tea.members.find(MemberQuery()))
        assert refused.value.problem is Problem.NOT_FOUND
