"""What the panel of a group keeps: welcome, rules, facts, members, admins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from opsdesk.domain.groups import GroupState, Purpose
from opsdesk.domain.members import MemberQuery
from opsdesk.ui.member_chooser import MemberChooser
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.chip import Chip
from tests.ui.pages.groups.hand import Mod, group, key, press_button, take
from tests.ui.scene import Elsewhere, click

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.ui.pages.groups.page import GroupsPage
    from opsdesk.ui.window import MainWindow


def test_the_welcome_is_edited_and_copied(page: GroupsPage) -> None:
    group_id = take(page, "Seed 01")
    desk, part = page.context.desk, page.panel.welcome
    click(part.edit_button)
    QTest.keyClicks(part.editor.note, "Welcome to {group}, ")
    chip = next(one for one in part.editor.findChildren(Chip) if one.words == "{nickname}")
    click(chip)
    QTest.keyClick(part.editor.note, Qt.Key.Key_Return, Mod.ControlModifier)
    assert desk.groups.detail(group_id).welcome == "Welcome to {group}, {nickname}"
    click(part.copy_button)
    assert QGuiApplication.clipboard().text() == "Welcome to Seed 01, new friends"
    newcomer = desk.members.add("新友", group_id=group_id)
    click(part.copy_button)
    assert QGuiApplication.clipboard().text() == "Welcome to Seed 01, @新友"
    toast = page.context.notify._toast
    assert toast is not None
    toast.act()
    assert desk.groups.newcomers.of_group(group_id) == []
    desk.store.undo()
    assert [one.member_id for one in desk.groups.newcomers.of_group(group_id)] == [newcomer]
    desk.store.undo()
    desk.store.undo()
    assert desk.groups.detail(group_id).welcome == ""
    desk.store.redo()
    assert desk.groups.detail(group_id).welcome == "Welcome to {group}, {nickname}"


def test_rules_are_edited_one_a_line_and_escape_leaves_them(page: GroupsPage) -> None:
    group_id = take(page, "Seed 01")
    desk, part = page.context.desk, page.panel.rules
    click(part.edit_button)
    QTest.keyClicks(part.editor.note, "No adverts")
    QTest.keyClick(part.editor.note, Qt.Key.Key_Return)
    QTest.keyClicks(part.editor.note, "Second time: removed")
    save = next(one for one in part.editor.findChildren(Button) if one.text() == "Save")
    click(save)
    assert desk.groups.detail(group_id).rules == ("No adverts", "Second time: removed")
    click(part.edit_button)
    QTest.keyClicks(part.editor.note, "nothing")
    QTest.keyClick(part.editor.note, Qt.Key.Key_Escape)
    assert part.shown.isVisible()
    assert desk.groups.detail(group_id).rules == ("No adverts", "Second time: removed")
    desk.store.undo()
    assert desk.groups.detail(group_id).rules == ()
    desk.store.redo()
    assert len(desk.groups.detail(group_id).rules) == 2


def test_an_open_editor_outlives_a_change_elsewhere(page: GroupsPage) -> None:
    group_id = take(page, "Seed 01")
    part = page.panel.welcome
    click(part.edit_button)
    QTest.keyClicks(part.editor.note, "half a sen")
    page.context.desk.groups.edit(group_id, "seats", 77)
    assert part.editor.isVisible()
    assert part.editor.note.toPlainText() == "half a sen"
    assert page.panel.facts.seats.text() == "77"


def test_facts_are_edited_in_place(page: GroupsPage) -> None:
    group_id = take(page, "Seed 01")
    desk, facts = page.context.desk, page.panel.facts
    facts.purpose.chosen.emit(Purpose.INTEREST.value)
    facts.state.chosen.emit(GroupState.FULL.value)
    facts.seats.setFocus()
    facts.seats.setText("200")
    QTest.keyClick(facts.seats, Qt.Key.Key_Return)
    facts.number.setFocus()
    QTest.keyClicks(facts.number, "990000001")
    QTest.keyClick(facts.number, Qt.Key.Key_Return)
    detail = desk.groups.detail(group_id)
    assert (detail.purpose, detail.card.state, detail.card.seats) == (Purpose.INTEREST, GroupState.FULL, 200)
    assert detail.ref == "990000001"
    for _ in range(4):
        desk.store.undo()
    detail = desk.groups.detail(group_id)
    assert (detail.purpose, detail.card.state, detail.card.seats, detail.ref) == (None, GroupState.OPEN, 500, "")
    assert facts.purpose.key == ""


def test_a_number_that_is_taken_is_said_and_taken_back(page: GroupsPage) -> None:
    desk = page.context.desk
    desk.groups.edit(group(desk, "Seed 02"), "ref", "990000001")
    group_id = take(page, "Seed 01")
    number = page.panel.facts.number
    number.setFocus()
    QTest.keyClicks(number, "990000001")
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert "Seed 02" in page.context.notify.said
    assert number.text() == ""
    assert desk.groups.detail(group_id).ref == ""


def test_the_members_of_a_group_are_one_click_away(window: MainWindow, page: GroupsPage) -> None:
    group_id = take(page, "Seed 01")
    page.context.desk.members.add("新友", group_id=group_id)
    assert page.panel.facts.members.text() == "1 member"
    click(page.panel.facts.members)
    elsewhere = window.page
    assert isinstance(elsewhere, Elsewhere)
    assert elsewhere.sent == [MemberQuery(group_id=group_id)]


def test_an_admin_is_chosen_by_typing_and_dismissed(page: GroupsPage, qtbot: QtBot) -> None:
    group_id = take(page, "Seed 01")
    desk = page.context.desk
    key(page, Qt.Key.Key_A)
    chooser = page.panel.findChild(MemberChooser)
    assert isinstance(chooser, MemberChooser)
    qtbot.waitUntil(lambda: chooser.members.rowCount() == 12)
    QTest.keyClicks(chooser.field, "mint")
    qtbot.waitUntil(lambda: [line.name for line in chooser.members.lines] == ["Mint Radio"])
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert [admin.name for admin in desk.groups.detail(group_id).card.admins] == ["Mint Radio"]
    press_button(qtbot, page, "No admin any more")
    assert desk.groups.detail(group_id).card.admins == ()
    desk.store.undo()
    assert len(desk.groups.detail(group_id).card.admins) == 1
    desk.store.undo()
    assert desk.groups.detail(group_id).card.admins == ()
    desk.store.redo()
    assert len(desk.groups.detail(group_id).card.admins) == 1


def test_the_chooser_offers_the_group_first_and_no_admin_twice(page: GroupsPage, qtbot: QtBot) -> None:
    group_id = take(page, "Seed 01")
    desk = page.context.desk
    insider = desk.members.add("阿三", group_id=group_id)
    admin = desk.members.find(MemberQuery(text="王伟"))[0]
    desk.groups.appoint(group_id, admin)
    click(page.panel.admins.add_button)
    chooser = page.panel.findChild(MemberChooser)
    assert isinstance(chooser, MemberChooser)
    qtbot.waitUntil(lambda: [line.id for line in chooser.members.lines] == [insider])
    chooser.field.setText("王伟")
    qtbot.waitUntil(lambda: chooser.members.lines == [])
    chooser.field.clear()
    qtbot.waitUntil(lambda: [line.id for line in chooser.members.lines] == [insider])
    QTest.mouseClick(chooser.list.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(30, 10))
    assert {one.member_id for one in desk.groups.detail(group_id).card.admins} == {admin, insider}
