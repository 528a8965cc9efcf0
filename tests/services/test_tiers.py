"""The pyramid: who is active, silent, lost or unknown, what happens at once, and what waits for a yes."""

from __future__ import annotations

import random
import statistics
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.members import Star, Tier
from opsdesk.domain.platforms import Platform
from opsdesk.domain.tiers import TierRule
from opsdesk.domain.touches import NewTouch, TouchKind, Way
from opsdesk.services.clock import Clock
from opsdesk.services.tiers import TierService
from opsdesk.store import tier_rules, tiers
from tests.contents import contents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.services.desk import Desk

DAY = 86400


@pytest.fixture
def group(desk: Desk) -> int:
    return desk.groups.add("Harbor 03", Platform.WECHAT)


def _member(desk: Desk, name: str, group: int, days_ago: Sequence[int] = ()) -> int:
    """A member of the group who took part on some days; nothing is decided yet."""
    member = desk.members.add(name, group_id=group)
    _took_part(desk, member, days_ago)
    return member


def _took_part(desk: Desk, member: int, days_ago: Sequence[int]) -> None:
    for days in days_ago:
        at = desk.clock.now() - days * DAY
        desk.touches.log_touch([member], NewTouch(TouchKind.ANSWER, Way.GOT, at=at))


def _tier(desk: Desk, member: int) -> tuple[Tier, str]:
    detail = desk.members.detail(member)
    return detail.line.tier, detail.tier_reason.code


def _in(desk: Desk, months: int) -> TierService:
    """The service so many times 31 days later."""
    later = desk.clock.now() + months * 31 * DAY
    return TierService(desk.store, Clock(desk.clock.zone, lambda: later))


def test_two_days_of_thirty_are_active_at_once_and_one_is_not(desk: Desk, group: int) -> None:
    member = _member(desk, "小雨", group, [0])
    assert _tier(desk, member)[0] is Tier.SILENT
    _took_part(desk, member, [29])
    assert _tier(desk, member) == (Tier.ACTIVE, "days")
    assert desk.members.detail(member).tier_reason.values == {"days": 2, "window": 30}
    desk.store.undo()
    assert _tier(desk, member)[0] is Tier.SILENT


def test_who_is_in_a_roster_without_a_word_is_silent_and_who_is_in_none_is_unknown(desk: Desk, group: int) -> None:
    assert _tier(desk, _member(desk, "小雨", group))[0] is Tier.SILENT
    assert _tier(desk, desk.members.add("nobody's"))[0] is Tier.UNKNOWN


def test_a_regular_with_a_slow_rhythm_stays_active_and_one_with_a_quick_rhythm_does_not(desk: Desk, group: int) -> None:
    """Median gaps of 25 and of 2 days; both idle for 40 days, both among the heaviest quarter."""
    slow = _member(desk, "slow", group, range(40, 290, 25))
    quick = _member(desk, "quick", group, range(40, 60, 2))
    for number in range(6):
        _member(desk, f"now and then {number}", group, [200])
    desk.tiers.set_rule(TierRule(top_percent=30))
    assert _tier(desk, slow) == (Tier.ACTIVE, "weight")
    assert desk.members.detail(slow).tier_reason.values == {"percent": 30, "idle": 40, "limit": 100}
    assert _tier(desk, quick)[0] is Tier.SILENT


def test_going_down_from_active_waits_for_the_month_and_for_a_yes(desk: Desk, group: int) -> None:
    fades, returns = _member(desk, "fades", group, [0, 1]), _member(desk, "returns", group, [0, 1])
    assert _in(desk, 0).look_for_the_month() == 0
    later = _in(desk, 3)
    assert later.look_for_the_month() == 2
    assert later.look_for_the_month() is None
    assert [one.member_id for one in later.waiting()] == [fades, returns]
    assert [(one.to_tier, one.code) for one in later.waiting()] == [(Tier.SILENT, "idle")] * 2
    assert {_tier(desk, key)[0] for key in (fades, returns)} == {Tier.ACTIVE}
    _took_part(desk, returns, [-92, -93])
    assert [one.member_id for one in later.waiting()] == [fades]
    assert later.move_down([fades, returns]) == 1
    assert [_tier(desk, key)[0] for key in (fades, returns)] == [Tier.SILENT, Tier.ACTIVE]
    assert later.waiting() == []
    desk.store.undo()
    assert _tier(desk, fades)[0] is Tier.ACTIVE
    assert [one.member_id for one in later.waiting()] == [fades]


def test_a_no_holds_until_next_month(desk: Desk, group: int) -> None:
    member = _member(desk, "fades", group, [0, 1])
    later = _in(desk, 3)
    later.look_for_the_month()
    later.keep([member])
    assert later.waiting() == []
    assert _tier(desk, member)[0] is Tier.ACTIVE
    assert _in(desk, 4).look_for_the_month() == 1


def test_a_star_is_never_dropped_and_her_own_word_stands_until_something_happens(desk: Desk, group: int) -> None:
    star, told = _member(desk, "star", group), _member(desk, "told", group, [0, 1])
    desk.members.star([star], Star.LEADERSHIP)
    assert desk.tiers.put([told], Tier.SILENT) == 1
    _in(desk, 3).look_for_the_month()
    with desk.store.write("tiers") as con:
        tiers.decide(con, None, desk.clock.now())
    assert _tier(desk, star) == (Tier.CORE, "starred")
    assert _tier(desk, told) == (Tier.SILENT, "hand")
    _took_part(desk, told, [-1])
    assert _tier(desk, told)[0] is Tier.ACTIVE
    assert desk.tiers.put([star], Tier.ACTIVE) == 1
    assert desk.members.detail(star).line.star is None
    assert desk.tiers.put([star, told], Tier.CORE) == 2
    assert desk.members.detail(told).line.star is Star.PLAIN


def test_told_leaving_counts_at_once_and_coming_back_too(desk: Desk, group: int) -> None:
    member = _member(desk, "小雨", group, [0, 1])
    desk.stays.leave([member], group)
    assert _tier(desk, member) == (Tier.LOST, "left_all")
    desk.stays.put([member], group)
    assert _tier(desk, member)[0] is Tier.ACTIVE


def test_what_a_change_would_do_is_what_it_does(desk: Desk, group: int) -> None:
    chance = random.Random(5)
    ids = [_member(desk, f"m{n}", group, chance.sample(range(120), chance.randint(0, 6))) for n in range(40)]
    before = contents(desk.store.path)
    wanted = TierRule(window_days=60, active_days=1, top_percent=50)
    would = desk.tiers.would_do(wanted)
    was = {key: _tier(desk, key)[0] for key in ids}
    assert contents(desk.store.path) == before
    waiting = desk.tiers.set_rule(wanted)
    now = {key: _tier(desk, key)[0] for key in ids}
    assert waiting == would.down == len(desk.tiers.waiting())
    assert sum(was[key] is not now[key] for key in ids) == would.up > 0
    desk.tiers.move_down([one.member_id for one in desk.tiers.waiting()])
    assert {tier: sum(_tier(desk, key)[0] is tier for key in ids) for tier in Tier} == would.then
    assert desk.tiers.rule() == wanted


@pytest.mark.parametrize(("name", "value"), [("window_days", 0), ("top_percent", 101), ("active_days", 31)])
def test_numbers_out_of_their_limits_are_refused(desk: Desk, name: str, value: int) -> None:
    with pytest.raises(OpsdeskError) as refused:
        desk.tiers.set_rule(replace(TierRule(), **{name: value}))
    assert (refused.value.problem, refused.value.values["field"]) == (Problem.TIER_RULE, name)


def test_months_tell_up_held_and_down(desk: Desk, group: int) -> None:
    up, fades, new = _member(desk, "up", group), _member(desk, "fades", group, [0, 1]), _member(desk, "new", group)
    this = desk.tiers.months()[0]
    assert (this.placed, this.up, this.held, this.down) == (3, 0, 0, 0)
    later = _in(desk, 2)
    later.look_for_the_month()
    later.move_down([fades])
    later.put([up], Tier.CORE)
    line = later.months()[0]
    assert (line.placed, line.up, line.held, line.down) == (0, 1, 1, 1)
    assert _tier(desk, new)[0] is Tier.SILENT


def test_the_rule_equals_plain_python_over_random_members(desk: Desk, group: int) -> None:
    """The SQL of the rule against its words, for 60 members with random days."""
    chance = random.Random(11)
    days: dict[int, list[int]] = {}
    for number in range(60):
        count = chance.choice((0, 1, 2, 5, 12))
        taken = sorted({int(chance.expovariate(1 / 70)) for _ in range(count)})
        days[_member(desk, f"m{number}", group, taken)] = taken
    rule = TierRule()
    desk.tiers.set_rule(rule)
    for one in desk.tiers.waiting():
        desk.tiers.move_down([one.member_id])
    weights = {key: sum(_weight(age, rule) for age in taken) for key, taken in days.items() if taken}
    ranked = sorted(weights.values(), reverse=True)
    cut = ranked[max(1, len(ranked) // 4) - 1]
    con = desk.store.reader()
    assert tier_rules.cut(con, tier_rules.local(con, desk.clock.now())[0], rule) == pytest.approx(cut)
    for key, taken in days.items():
        gaps = [later - earlier for earlier, later in pairwise(taken)]
        limit = max(30, 4 * (statistics.median(gaps) if gaps else 0))
        heavy = bool(taken) and weights[key] >= cut and taken[0] <= limit
        active = sum(age < 30 for age in taken) >= 2 or heavy
        assert _tier(desk, key)[0] is (Tier.ACTIVE if active else Tier.SILENT), taken


def _weight(age: int, rule: TierRule) -> float:
    halvings, rest = divmod(age, rule.half_life_days)
    return (1 - rest / (2 * rule.half_life_days)) * 0.5**halvings
