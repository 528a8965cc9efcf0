"""The members place in the real window, with members of whom some may be one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.platforms import Handle, HandleKind, Platform
from opsdesk.ui.pages.catalog import PageSpec
from opsdesk.ui.pages.members.merging.place import MembersPlace
from tests.ui.scene import HOSTILE, Elsewhere, open_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.window import MainWindow

PLACES = frozenset({"members", "posters"})
SPECS = (
    PageSpec("members", "Members", "users", lambda context: MembersPlace(context, PLACES), "M"),
    PageSpec("posters", "Posters", "image", Elsewhere, "P"),
)


@dataclass(frozen=True)
class People:
    """`moon` and `moon_2` share a phone, `kiln` and `hostile` a remark; `fig` has another QQ number than `moon`."""

    moon: int
    moon_2: int
    kiln: int
    hostile: int
    fig: int


@pytest.fixture
def people(desk: Desk) -> People:
    group = desk.groups.add("Harbor 03", Platform.WECHAT)
    moon = desk.members.add("Half-Sugar Moon", Handle(HandleKind.QQ_NUMBER, "9000000741"), group)
    moon_2 = desk.members.add("moon_2", Handle(HandleKind.PHONE_NUMBER, "13800000214"), group)
    desk.members.edit(moon, "note", "calls from 13800000214")
    desk.members.edit(moon_2, "note", "likes oolong")
    for key, region in ((moon, "Hangzhou"), (moon_2, "Suzhou")):
        desk.members.edit(key, "region", region)
    desk.labels.tag([moon_2], "speaks English")
    kiln, hostile = desk.members.add("Kiln", remark="teapots"), desk.members.add(HOSTILE, remark="teapots")
    fig = desk.members.add("Fig", Handle(HandleKind.QQ_NUMBER, "9000000742"))
    return People(moon, moon_2, kiln, hostile, fig)


@pytest.fixture
def window(qtbot: QtBot, context: Context, people: People) -> Iterator[MainWindow]:
    window = open_window(qtbot, context, SPECS)
    yield window
    window.close()


@pytest.fixture
def page(window: MainWindow) -> MembersPlace:
    assert isinstance(window.page, MembersPlace)
    return window.page
