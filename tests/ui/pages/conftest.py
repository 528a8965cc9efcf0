"""What the tests of several pages start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.platforms import Platform
from tests.ui.scene import NOON

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk


@pytest.fixture
def stopped(desk: Desk) -> Desk:
    """The desk at 12:14 on Friday 18 September 2026, with three groups."""
    object.__setattr__(desk.clock, "now", lambda: NOON)
    for name, place in (("港湾 03", Platform.WECHAT), ("港湾 04", Platform.WECHAT), ("釉色研究所", Platform.QQ)):
        desk.groups.add(name, place)
    return desk
