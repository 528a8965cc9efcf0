"""Which groups a query finds, what a group needs, how its code stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from opsdesk.domain.group_query import (
    DAY,
    HOUR,
    NO_CLASS,
    CodeHealth,
    CodeState,
    GroupNeed,
    GroupQuery,
    code_health,
    has_need,
)
from opsdesk.domain.groups import Duty, GroupAdmin, GroupCard, GroupCode, GroupState
from opsdesk.domain.platforms import Platform

NOW = 1_800_000_000


def code(until: int | None) -> GroupCode:
    return GroupCode(1, 1, None, "https://weixin.qq.com/g/x", NOW - 9 * DAY, until, "current")


PLAIN = GroupCard(
    id=1,
    name="茶友一群",
    platform=Platform.WECHAT,
    state=GroupState.OPEN,
    class_id=None,
    members=20,
    seats=500,
    joined_30=0,
    left_30=0,
    unwelcomed=0,
    has_rules=True,
    has_welcome=True,
    code=code(NOW + 6 * DAY),
    admins=(GroupAdmin(7, "曾小雨", False, Duty.ADMIN, "2026-01-01"),),
    activity=(0,) * 7,
    last_roster_at=None,
)


@pytest.mark.parametrize(
    ("until", "health"),
    [
        (NOW + 6 * DAY + 5, CodeHealth(CodeState.GOOD, 6)),
        (NOW + 3 * DAY, CodeHealth(CodeState.GOOD, 3)),
        (NOW + 3 * DAY - 1, CodeHealth(CodeState.SOON, 2)),
        (NOW + DAY, CodeHealth(CodeState.SOON, 1)),
        (NOW + DAY - 1, CodeHealth(CodeState.HOURS, 23)),
        (NOW + HOUR - 1, CodeHealth(CodeState.HOURS, 0)),
        (NOW, CodeHealth(CodeState.DEAD)),
        (NOW - 5, CodeHealth(CodeState.DEAD)),
        (None, CodeHealth(CodeState.ENDLESS)),
    ],
)
def test_how_a_code_stands(until: int | None, health: CodeHealth) -> None:
    assert code_health(replace(PLAIN, code=code(until)), NOW) == health


def test_a_wechat_code_cannot_be_scanned_from_200_on() -> None:
    full = replace(PLAIN, members=200)
    assert code_health(full, NOW) == CodeHealth(CodeState.STOPPED)
    assert code_health(replace(full, members=199), NOW).state is CodeState.GOOD
    assert code_health(replace(full, platform=Platform.QQ), NOW).state is CodeState.GOOD
    assert code_health(replace(full, code=code(NOW - 1)), NOW).state is CodeState.DEAD
    assert code_health(replace(full, code=None), NOW).state is CodeState.ABSENT


def test_what_a_group_needs() -> None:
    bare = replace(PLAIN, admins=(), has_rules=False, has_welcome=False, code=code(NOW + DAY))
    assert all(has_need(bare, need, NOW) for need in GroupNeed)
    assert not any(has_need(PLAIN, need, NOW) for need in GroupNeed if need is not GroupNeed.CODE_WEEK)
    for state in (GroupState.IDEA, GroupState.CLOSED):
        assert not any(has_need(replace(bare, state=state), need, NOW) for need in GroupNeed)


def test_a_dead_code_is_dying_but_does_not_die_this_week() -> None:
    dead = replace(PLAIN, code=code(NOW - DAY))
    assert has_need(dead, GroupNeed.CODE, NOW)
    assert not has_need(dead, GroupNeed.CODE_WEEK, NOW)
    assert not has_need(replace(PLAIN, code=code(None)), GroupNeed.CODE, NOW)


@pytest.mark.parametrize("text", ["茶友", "cy1", "cyyq", "chayou", "曾小", "zengxiaoyu", "zxy", "  茶友一群 ", ""])
def test_a_group_is_found_by_name_admin_and_reading(text: str) -> None:
    found = GroupQuery(text=text).matches(PLAIN, NOW)
    assert found is (text != "cy1")


def test_a_query_finds_what_fits_every_condition() -> None:
    other = replace(PLAIN, id=2, name="Kiln VIP", platform=Platform.QQ, class_id=3, admins=())
    closed = replace(PLAIN, id=3, state=GroupState.CLOSED)
    cards = [PLAIN, other, closed]

    def ids(query: GroupQuery) -> list[int]:
        return [card.id for card in query.find(cards, NOW)]

    assert ids(GroupQuery()) == [1, 2]
    assert ids(GroupQuery(states=frozenset())) == [1, 2, 3]
    assert ids(GroupQuery(states=frozenset({GroupState.CLOSED}))) == [3]
    assert ids(GroupQuery(class_id=3)) == [2]
    assert ids(GroupQuery(class_id=NO_CLASS)) == [1]
    assert ids(GroupQuery(platform=Platform.QQ)) == [2]
    assert ids(GroupQuery(platform=Platform.QQ, need=GroupNeed.ADMIN)) == [2]
    assert ids(GroupQuery(text="kiln", class_id=NO_CLASS)) == []
    query = GroupQuery(text="kiln", need=GroupNeed.ADMIN)
    assert query.conditions == ("text", "states", "need")
    assert query.without("states").states == frozenset()
