"""Groups and classes named, added, edited and binned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from opsdesk.domain.groups import Basis
from opsdesk.domain.platforms import Platform
from opsdesk.ui.pages.groups.forms import ClassForm, NewGroup
from tests.ui.pages.groups.hand import class_id, class_of, form, group, key, names, take
from tests.ui.scene import click, undo

if TYPE_CHECKING:
    from opsdesk.ui.pages.groups.page import GroupsPage


def test_f2_renames_and_escape_leaves_the_name(page: GroupsPage) -> None:
    group_id = take(page, "Seed 01")
    key(page, Qt.Key.Key_F2)
    field = page.panel.head.field
    assert field.hasFocus()
    QTest.keyClicks(field, "Kept no")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    key(page, Qt.Key.Key_F2)
    QTest.keyClicks(field, "Seed 99")
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk = page.context.desk
    assert desk.groups.detail(group_id).card.name == "Seed 99"
    assert "Seed 99" in names(page, "Seed users")
    view = page.main_view()
    assert view is not None
    assert view.hasFocus()
    undo(page.window())
    assert desk.groups.detail(group_id).card.name == "Seed 01"


def test_n_adds_a_group_and_the_plus_of_a_column_adds_it_there(page: GroupsPage) -> None:
    desk = page.context.desk
    key(page, Qt.Key.Key_N)
    asked = form(page, NewGroup)
    click(asked.button("add"))
    assert asked.name.property("state") == "error"
    QTest.keyClicks(asked.name, "Harbor 01")
    QTest.keyClick(asked.name, Qt.Key.Key_Return)
    assert class_of(desk, "Harbor 01") == ""
    card = page.sight.card
    assert card is not None
    assert card.name == "Harbor 01"
    click(page.board.column(class_id(desk, "Task done")).add_button)
    asked = form(page, NewGroup)
    QTest.keyClicks(asked.name, "Harbor 02")
    asked.platform.choose(Platform.TELEGRAM)
    click(asked.button("add"))
    assert names(page, "Task done") == ["Harbor 02"]
    assert desk.groups.detail(group(desk, "Harbor 02")).card.platform is Platform.TELEGRAM
    desk.store.undo()
    assert names(page, "Task done") == []


def test_a_class_is_added_in_the_rail_and_edited(page: GroupsPage) -> None:
    desk = page.context.desk
    add = page.rail_sections()[0].add
    assert add is not None
    add()
    asked = form(page, ClassForm)
    assert not asked.floor.isVisible()
    QTest.keyClicks(asked.name, "Seed users")
    click(asked.button("save"))
    assert asked.name.property("state") == "error"
    asked.name.clear()
    QTest.keyClicks(asked.name, "Whales")
    asked.basis.choose(Basis.SPEND)
    asked.basis.chosen.emit(Basis.SPEND)
    QTest.keyClicks(asked.floor, "5000")
    click(asked.button("save"))
    one = desk.groups.classes()[-1]
    assert (one.name, one.basis, one.floor_fen) == ("Whales", Basis.SPEND, 500_000)
    assert names(page, "Whales") == []
    page.hand.edit_class(one)
    asked = form(page, ClassForm)
    assert asked.floor.value == 5000
    asked.basis.choose(Basis.TASK)
    click(asked.button("save"))
    assert desk.groups.classes()[-1].floor_fen is None
    desk.store.undo()
    assert desk.groups.classes()[-1].floor_fen == 500_000


def test_a_group_goes_to_the_bin_and_comes_back(page: GroupsPage) -> None:
    take(page, "Seed 01")
    page.panel.head.trash_wanted.emit()
    assert names(page, "Seed users") == ["Seed 02"]
    undo(page.window())
    assert names(page, "Seed users") == ["Seed 01", "Seed 02"]
