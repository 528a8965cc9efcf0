"""The code shelf in the real window: one code that dies, one that is full, one good, one unreadable, one absent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.code_readings import CodeChoice, CodeReading, CodeUse
from tests.ui.pages.groups.codes.hand import DAY, HOUR, WECHAT, hang
from tests.ui.pages.groups.hand import group
from tests.ui.scene import png

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk
    from opsdesk.ui.pages.groups.page import GroupsPage


@pytest.fixture
def shelf(page: GroupsPage) -> GroupsPage:
    """Seed 01 dies in 22 hours, Seed 02 is full, 茶友一群 is good, Kiln VIP unreadable, 茶友二群 has none."""
    desk: Desk = page.context.desk
    hang(desk, "Seed 01", WECHAT + "one", 22 * HOUR + 50)
    hang(desk, "Seed 02", WECHAT + "two")
    hang(desk, "茶友一群", WECHAT + "three", 5 * DAY)
    desk.groups.edit(group(desk, "Seed 02"), "seats", desk.groups.detail(group(desk, "Seed 02")).card.members or 1)
    for number in range(2):
        desk.members.add(f"friend {number}", group_id=group(desk, "Seed 02"))
    bare = CodeChoice(CodeReading(0, ""), group(desk, "Kiln VIP"), CodeUse.NOW, None)
    desk.code_reading.assign([png()], [bare])
    page.reveal({"codes": group(desk, "Seed 01")})
    view = page.main_view()
    assert view is not None
    view.setFocus()
    return page
