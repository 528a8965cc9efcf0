"""The codes of the sample desk: one for each way a code can stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.code_shelf import Standing, standing
from opsdesk.domain.platforms import Platform
from opsdesk.resources import path
from opsdesk.services.sample_codes import hang_codes

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk


def test_the_sample_shows_a_code_of_every_kind(desk: Desk) -> None:
    places = [Platform.WECHAT] * 6 + [Platform.QQ] * 2 + [Platform.TELEGRAM, Platform.WECOM, Platform.DISCORD]
    for number, place in enumerate(places):
        group = desk.groups.add(f"group {number}", place)
        for member in range(30 if place is Platform.WECHAT else 1):
            desk.members.add(f"friend {number} {member}", group_id=group)
    hang_codes(desk, path("sample", "posters", "background.png").read_bytes())
    now = desk.clock.now()
    shelf = desk.codes.shelf(desk.groups.cards())
    assert {standing(one, now) for one in shelf} >= {
        Standing.HOURS, Standing.LAST_SEATS, Standing.DYING, Standing.DEAD, Standing.GOOD, Standing.ENDLESS,
        Standing.UNREADABLE, Standing.ABSENT,
    }  # fmt: skip
    first = next(one for one in shelf if standing(one, now) is Standing.HOURS)
    assert [bool(one.other) for one in first.line] == [False, True], "a card, then the code of the next group"
    assert [one.state for one in desk.codes.of_group(first.card.id)].count("retired") == 1
    due = desk.codes.due()
    assert {one.group_id for one in due if one.next_code_id} == {
        one.card.id for one in shelf if standing(one, now) in (Standing.HOURS, Standing.DEAD) and one.line
    }
