"""The shelf of codes: how each stands, what it waits for, the order; and whose a picture may be by its name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsdesk.domain.code_readings import guess_by_name
from opsdesk.domain.code_shelf import (
    Carrier,
    InLine,
    ShelfNeed,
    ShelfOrder,
    ShelfQuery,
    Shelved,
    Standing,
    full_in_days,
    has_need,
    life_left,
    needs_you,
    standing,
)
from opsdesk.domain.groups import GroupCard, GroupCode, GroupState
from opsdesk.domain.platforms import Platform

NOW, HOUR, DAY = 1_800_000_000, 3600, 86_400
LINK = "https://weixin.qq.com/g/A"
CARD = GroupCard(
    1, "Harbor 05", Platform.WECHAT, GroupState.OPEN, None, 40, 500, 60, 0, 0, True, True, None, (), (), None
)


def code(until: int | None, payload: str = LINK, key: int = 7, state: str = "current") -> GroupCode:
    return GroupCode(key, 1, "ab/c.png", payload, NOW - DAY, until, state)


def shelved(until: int | None = NOW + 6 * DAY, payload: str = LINK, members: int = 40, **changed: Any) -> Shelved:
    card = replace(CARD, code=code(until, payload), members=members)
    return Shelved(replace(card, **changed))


@pytest.mark.parametrize(
    ("until", "payload", "members", "expected"),
    [
        (NOW + 6 * DAY, LINK, 40, Standing.GOOD),
        (NOW + 4 * DAY, LINK, 40, Standing.GOOD),
        (NOW + 4 * DAY - 1, LINK, 40, Standing.SOON),
        (NOW + 3 * DAY, LINK, 40, Standing.SOON),
        (NOW + 3 * DAY - 1, LINK, 40, Standing.DYING),
        (NOW + 48 * HOUR, LINK, 40, Standing.DYING),
        (NOW + 48 * HOUR - 1, LINK, 40, Standing.HOURS),
        (NOW, LINK, 40, Standing.DEAD),
        (NOW - DAY, LINK, 300, Standing.DEAD),
        (None, LINK, 40, Standing.ENDLESS),
        (NOW + 6 * DAY, "", 40, Standing.UNREADABLE),
        (NOW + 6 * DAY, LINK, 179, Standing.GOOD),
        (NOW + 6 * DAY, LINK, 180, Standing.NEARLY_FULL),
        (NOW + 6 * DAY, LINK, 195, Standing.LAST_SEATS),
        (NOW + 6 * DAY, LINK, 200, Standing.STOPPED),
        (NOW + 6 * DAY, LINK, 321, Standing.STOPPED),
        (None, "https://u.wechat.com/x", 321, Standing.ENDLESS),
        (None, "https://u.wechat.com/x", 500, Standing.STOPPED),
    ],
)
def test_how_a_code_stands(until: int | None, payload: str, members: int, expected: Standing) -> None:
    one = shelved(until, payload, members)
    assert standing(one, NOW) is expected
    calm = (Standing.GOOD, Standing.SOON, Standing.ENDLESS)
    assert needs_you(one, NOW) is (expected not in calm)


def test_a_group_without_a_code_waits_for_nothing() -> None:
    one = Shelved(CARD)
    assert standing(one, NOW) is Standing.ABSENT
    assert not needs_you(one, NOW)
    assert life_left(one, NOW) == 0
    assert not any(has_need(one, need, NOW) for need in ShelfNeed)


def test_what_is_left_of_seven_days() -> None:
    assert life_left(shelved(NOW + 7 * DAY), NOW) == 1
    assert life_left(shelved(NOW + 7 * HOUR * 12), NOW) == pytest.approx(0.5)
    assert life_left(shelved(NOW - 1), NOW) == 0
    assert life_left(shelved(None), NOW) == 1
    assert life_left(shelved(NOW + 30 * DAY), NOW) == 1
    assert life_left(shelved(payload=""), NOW) == 0


def test_seats_count_to_where_scanning_stops() -> None:
    assert shelved(members=187).seats_left == 13
    assert shelved(members=187, seats=190).seats_left == 3
    assert shelved(members=1204, platform=Platform.QQ, seats=2000).seats_left == 796
    assert shelved(members=9, platform=Platform.DISCORD, seats=None).seats_left is None
    assert full_in_days(shelved(members=187, joined_30=150)) == 2
    assert full_in_days(shelved(members=187, joined_30=0)) is None
    assert full_in_days(shelved(members=200, joined_30=150)) is None


def carrier(prints: int, code_id: int = 7) -> Carrier:
    return Carrier(1, 1, code_id, 1, "Mid-Autumn", 12, prints, NOW - DAY, "/out", "png")


def test_what_a_code_waits_for() -> None:
    dying, fresh = shelved(NOW + DAY), shelved()
    waiting = InLine(code(None, LINK + "2", 8, "waiting"))
    assert has_need(dying, ShelfNeed.EXPIRING, NOW)
    assert not has_need(fresh, ShelfNeed.EXPIRING, NOW)
    assert has_need(dying, ShelfNeed.NO_NEXT, NOW)
    assert not has_need(fresh, ShelfNeed.NO_NEXT, NOW), "a fresh code needs none behind it"
    assert not has_need(replace(dying, line=(waiting,)), ShelfNeed.NO_NEXT, NOW)
    dead = InLine(code(NOW - 1, LINK + "2", 8, "waiting"))
    assert has_need(replace(dying, line=(dead,)), ShelfNeed.NO_NEXT, NOW), "a dead one in line is none"
    assert replace(dying, line=(dead, waiting)).next_in_line(NOW) == waiting
    assert has_need(shelved(members=190), ShelfNeed.FULL, NOW)
    assert has_need(shelved(members=190), ShelfNeed.NO_NEXT, NOW)


def test_which_posters_are_to_be_written_again() -> None:
    own_link, printed, before = carrier(0), carrier(12), carrier(12, code_id=3)
    fresh = replace(shelved(), carriers=(own_link, printed, before))
    assert fresh.stale() == [before]
    assert fresh.to_write_again(NOW) == [before]
    dying = replace(shelved(NOW + DAY), carriers=(own_link, printed, before))
    assert dying.to_write_again(NOW) == [printed, before]
    assert has_need(dying, ShelfNeed.POSTERS, NOW)
    assert not has_need(replace(dying, carriers=(own_link,)), ShelfNeed.POSTERS, NOW)


def test_the_query_finds_and_orders() -> None:
    first = shelved(NOW + 5 * DAY, members=150, name="Harbor 10", id=1)
    second = shelved(None, members=9, platform=Platform.QQ, seats=2000, name="茶友二群", id=2)
    third = shelved(NOW + 2 * DAY, members=40, name="Harbor 9", id=3)
    shelf = [first, second, third]

    def ids(query: ShelfQuery) -> list[int]:
        return [one.card.id for one in query.find(shelf, NOW)]

    assert ids(ShelfQuery()) == [3, 1, 2]
    assert ids(ShelfQuery(order=ShelfOrder.NAME)) == [2, 3, 1], "by its reading, numbers by value"
    assert ids(ShelfQuery(order=ShelfOrder.SEATS)) == [1, 3, 2]
    assert ids(ShelfQuery(text="cyeq")) == [2]
    assert ids(ShelfQuery(platform=Platform.QQ)) == [2]
    assert ids(ShelfQuery(need=ShelfNeed.EXPIRING)) == [3]
    assert ShelfQuery(text="x").narrows
    assert not ShelfQuery(order=ShelfOrder.NAME).narrows


GROUPS = [(1, ["Harbor 1"]), (2, ["Harbor 12", "Old Pier"]), (3, ["茶友一群"]), (4, ["x"])]


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("Harbor 1", 1),
        ("harbor_1 code", 1),
        ("Harbor 12 (new)", 2),
        ("HARBOR-12", 2),
        ("Harbor 123", None),
        ("old pier qr", 2),
        ("微信图片_茶友一群二维码", 3),
        ("Ｈａｒｂｏｒ　１２", 2),
        ("xharbor 1", None),
        ("x", None),
        ("mmqrcode1700000000000", None),
        ("", None),
        ("Harbor 1 and 茶友一群", 1),
    ],
)
def test_a_group_is_guessed_by_the_name_of_a_file(name: str, group: int | None) -> None:
    assert guess_by_name(name, GROUPS) == group


def test_two_groups_of_one_name_are_no_guess() -> None:
    assert guess_by_name("Tasters", [(1, ["Tasters"]), (2, ["tasters"])]) is None


@given(st.text(max_size=40), st.lists(st.text(max_size=8), max_size=4))
def test_any_name_is_borne(name: str, names: list[str]) -> None:
    found = guess_by_name(name, [(9, names)])
    assert found in (None, 9)
