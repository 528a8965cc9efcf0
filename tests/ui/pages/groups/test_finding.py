"""Groups searched, filtered, sorted, counted and revealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu

from opsdesk.domain.group_query import GroupNeed, GroupQuery
from opsdesk.domain.groups import GroupState
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.platforms import Platform
from opsdesk.render.code_picture import code_picture
from opsdesk.ui.pages.groups.page import GroupsPage
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.chip import Chip
from opsdesk.ui.widgets.empty import EmptyState
from tests.ui.pages.groups.hand import LINK, Mod, class_id, group, key, open_menu, shown, take
from tests.ui.scene import click

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_search_finds_groups_by_reading_and_by_admin(page: GroupsPage) -> None:
    desk = page.context.desk
    desk.groups.appoint(group(desk, "Kiln VIP"), desk.members.find(MemberQuery(text="仇英"))[0])
    key(page, Qt.Key.Key_Slash)
    assert page.filters.search.hasFocus()
    QTest.keyClicks(page.filters.search, "cyyq")
    assert shown(page) == ["茶友一群"]
    page.filters.search.clear()
    QTest.keyClicks(page.filters.search, "qiuying")
    assert shown(page) == ["Kiln VIP"]
    assert "5 groups, 1 shown" in page.toolbar._quiet.text()
    page.filters.search.setText("nothing like it")
    empty = page._stack.currentWidget()
    assert isinstance(empty, EmptyState)
    drop = next(one for one in empty.findChildren(Button) if "nothing like it" in one.text())
    click(drop)
    assert len(shown(page)) == 5


def test_the_rail_filters_and_takes_the_filter_back(page: GroupsPage) -> None:
    desk = page.context.desk
    desk.groups.set_rules(group(desk, "Seed 01"), ["one"])
    classes, needs = page.rail_sections()
    assert [(item.text, item.count) for item in classes.items] == [
        ("Seed users", "2"),
        ("High-spend", "1"),
        ("Task done", "0"),
        ("No class", "2"),
    ]
    assert [item.count for item in needs.items] == ["0", "5", "4", "5"]
    classes.items[0].run()
    assert shown(page) == ["Seed 01", "Seed 02"]
    assert page.filters.query == GroupQuery(class_id=class_id(desk, "Seed users"))
    again = page.rail_sections()[0].items[0]
    assert again.selected
    again.run()
    assert len(shown(page)) == 5
    page.rail_sections()[1].items[2].run()
    assert page.filters.query.need is GroupNeed.RULES
    assert len(shown(page)) == 4
    view = page.main_view()
    assert view is not None
    view.setFocus()
    key(page, Qt.Key.Key_Escape)
    assert len(shown(page)) == 5


def test_closed_groups_are_out_of_sight_until_asked_for(page: GroupsPage) -> None:
    desk = page.context.desk
    desk.groups.edit(group(desk, "Kiln VIP"), "state", GroupState.CLOSED)
    assert "Kiln VIP" not in shown(page)
    closed = page.rail_sections()[0].items[-1]
    assert (closed.text, closed.count) == ("Closed", "1")
    closed.run()
    assert shown(page) == ["Kiln VIP"]
    chips = sorted((chip for chip in page.filters.bar.findChildren(Chip) if chip.isVisible()), key=lambda one: one.x())
    assert [chip.words for chip in chips] == ["state Closed", "Filter"]
    QTest.keyClick(chips[0], Qt.Key.Key_Delete)
    assert len(shown(page)) == 5


def test_the_filter_menu_sets_a_platform(page: GroupsPage) -> None:
    assert page.filters.bar.add_chip is not None
    QTest.keyClick(page.filters.bar.add_chip, Qt.Key.Key_Return)
    menu = open_menu()
    below = next(action.menu() for action in menu.actions() if action.text() == "Platform")
    assert isinstance(below, QMenu)
    assert [action.text() for action in below.actions()] == ["WeChat", "QQ"]
    below.actions()[1].trigger()
    menu.close()
    assert shown(page) == ["Kiln VIP", "茶友二群"]


def test_the_table_shows_the_same_and_sorts_by_its_heads(page: GroupsPage, qtbot: QtBot) -> None:
    desk = page.context.desk
    group_id = take(page, "Seed 02")
    for name in ("甲", "乙"):
        desk.members.add(name, group_id=group_id)
    key(page, Qt.Key.Key_B)
    table = page.table
    QAbstractItemModelTester(table.groups)
    assert table.isVisible()
    assert table.current_id == group_id
    assert [card.name for card in table.groups.cards][-2:] == ["Seed 01", "Seed 02"]
    head = table.horizontalHeader()
    middle = head.sectionViewportPosition(2) + 30
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(middle, 12))
    assert table.groups.cards[0].name == "Seed 02"
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(middle, 12))
    assert table.groups.cards[-1].name == "Seed 02"
    assert table.current_id == group_id
    assert page.context.looks.text("groups/sort") == "members up"
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert page.panel.group_id == table.current_id != group_id
    key(page, Qt.Key.Key_M)
    open_menu().close()
    again = GroupsPage(page.context)
    qtbot.addWidget(again)
    assert again.main_view() is again.table
    assert again.table.groups.sorted_by == "members"


def test_reveal_shows_a_group_whatever_the_filter(page: GroupsPage) -> None:
    desk = page.context.desk
    closed = group(desk, "Kiln VIP")
    desk.groups.edit(closed, "state", GroupState.CLOSED)
    page.reveal({"group": closed})
    assert page.panel.group_id == closed
    page.reveal({"need": "admin"})
    assert page.filters.query == GroupQuery(need=GroupNeed.ADMIN)
    page.reveal({"class": class_id(desk, "Seed users")})
    assert shown(page) == ["Seed 01", "Seed 02"]
    page.reveal({"group": 99_999})
    assert page.panel.group_id != 99_999


def test_status_counts_seats_and_codes(page: GroupsPage) -> None:
    desk = page.context.desk
    group_id = group(desk, "Seed 01")
    desk.members.add("甲", group_id=group_id)
    desk.codes.paste(group_id, Platform.WECHAT, code_picture(LINK))
    desk.codes.set_valid_until(page.context.desk.codes.of_group(group_id)[0].id, desk.clock.now() + 5 * 86_400)
    items = page.status_items()
    assert [item.text for item in items] == ["5 groups", "1 seats used of 5,500", "1 code dies in 7 days"]
    assert items[2].go is not None
    items[2].go()
    assert shown(page) == ["Seed 01"]
