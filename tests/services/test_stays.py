"""What she tells of who is in which group: undone in one step, and never a second open stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.platforms import Platform

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk

Open = dict[str, int]


@pytest.fixture
def groups(tea: Desk) -> tuple[int, int]:
    return tea.groups.add("茶友一群", Platform.WECHAT), tea.groups.add("茶友二群", Platform.QQ)


def _now_in(desk: Desk, ids: list[int]) -> Open:
    return {one.name: one.members for one in desk.stays.now_in(ids)}


def test_putting_twice_is_one_stay(tea: Desk, groups: tuple[int, int]) -> None:
    first, _ = groups
    assert tea.stays.put([1, 2], first) == 2
    assert tea.stays.put([2, 3], first) == 1
    assert _now_in(tea, [1, 2, 3]) == {"茶友一群": 3}
    tea.store.undo()
    assert _now_in(tea, [1, 2, 3]) == {"茶友一群": 2}
    tea.store.redo()
    assert _now_in(tea, [3]) == {"茶友一群": 1}


def test_moving_takes_along_only_who_is_there(tea: Desk, groups: tuple[int, int]) -> None:
    first, second = groups
    tea.stays.put([1, 2], first)
    tea.stays.put([2], second)
    assert tea.stays.move([1, 2, 3], first, second) == 2
    assert _now_in(tea, [1, 2, 3]) == {"茶友二群": 2}
    (old,) = (one for one in tea.members.detail(1).memberships if one.group_id == first)
    assert (old.left_basis, old.left_via) == ("told", "moved")
    tea.store.undo()
    assert _now_in(tea, [1, 2, 3]) == {"茶友一群": 2, "茶友二群": 1}


def test_who_left_everything_is_lost_at_once(tea: Desk, groups: tuple[int, int]) -> None:
    first, _ = groups
    tea.stays.put([1], first)
    assert tea.members.detail(1).line.tier == "silent"
    assert tea.stays.leave([1, 2], first) == 1
    assert tea.members.detail(1).line.tier == "lost"
    assert tea.members.detail(2).line.tier == "unknown"
    tea.store.undo()
    assert tea.members.detail(1).line.tier == "silent"


def test_nobody_in_the_bin_is_put_anywhere(tea: Desk, groups: tuple[int, int]) -> None:
    tea.members.trash([4])
    assert tea.stays.put([4, 5], groups[0]) == 1
