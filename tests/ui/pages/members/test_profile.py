"""What is kept of a member: tags, roles, names, remarks, notes, accounts, days; new members and the bin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opsdesk.domain.members import MemberQuery
from opsdesk.domain.platforms import Handle, HandleKind, Platform
from opsdesk.ui.pages.members.new_member import NewMember
from opsdesk.ui.pages.members.picker import Picker
from opsdesk.ui.pages.members.profile import HandleRow
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.chip import Chip
from tests.ui.pages.members.hand import open_profile, take

if TYPE_CHECKING:
    from opsdesk.ui.pages.members.page import MembersPage
    from opsdesk.ui.window import MainWindow


def test_a_tag_from_the_bulk_bar_made_by_typing(window: MainWindow, page: MembersPage) -> None:
    ids = page.model.ids[:2]
    page.table.choose(ids, ids[0])
    QApplication.processEvents()
    button = next(one for one in page.acts.bar.findChildren(Button) if one.text() == "Tag")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    picker = page.findChild(Picker)
    assert isinstance(picker, Picker)
    QTest.keyClicks(picker.field, "kiln night")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert [tag.members for tag in page.context.desk.labels.tags() if tag.name == "kiln night"] == [2]
    assert any(section.title == "Tags" for section in page.rail_sections())
    window.undo()
    assert not any(tag.members for tag in page.context.desk.labels.tags())


def test_a_tag_is_taken_off_in_the_profile(window: MainWindow, page: MembersPage) -> None:
    key = take(page, "李雷")
    page.context.desk.labels.tag([key], "guest")
    open_profile(page)
    chip = next(chip for chip in page.panel.profile.findChildren(Chip) if chip.words == "guest")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert page.context.desk.members.lines([key])[key].tags == ()
    window.undo()
    assert page.context.desk.members.lines([key])[key].tags == ("guest",)


def test_a_role_is_given_and_ended(page: MembersPage) -> None:
    key = take(page, "李雷")
    page.acts._pick_role(page.table)
    picker = page.findChild(Picker)
    assert isinstance(picker, Picker)
    QTest.keyClicks(picker.field, "Chief Joke Officer")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    role = page.context.desk.members.detail(key).roles[0]
    assert role.name == "Chief Joke Officer"
    page.deeds.end_role(key, role.id, role.name)
    assert page.context.desk.members.detail(key).roles == ()


def test_renaming_by_a_click_on_the_name(window: MainWindow, page: MembersPage) -> None:
    key = take(page, "王伟")
    field = page.panel.head.field
    QTest.mouseClick(page.panel.head._name, Qt.MouseButton.LeftButton)
    assert field.hasFocus()
    field.setText("王伟大")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.context.desk.members.lines([key])[key].name == "王伟大"
    assert page.table.current_id == key
    window.undo()
    assert page.context.desk.members.lines([key])[key].name == "王伟"
    QTest.mouseClick(page.panel.head._name, Qt.MouseButton.LeftButton)
    assert field.isVisible()
    field.setText("nobody")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert page.context.desk.members.lines([key])[key].name == "王伟"


def test_an_empty_name_is_refused_in_words(page: MembersPage) -> None:
    key = take(page, "王伟")
    assert not page.deeds.edit(key, "name", "  ")
    assert page.context.notify.said == "Type a name first"
    assert page.context.desk.members.lines([key])[key].name == "王伟"


def test_the_remark_and_the_note_are_edited_in_the_profile(window: MainWindow, page: MembersPage) -> None:
    key = take(page, "王伟")
    open_profile(page)
    field = page.panel.profile._fields["remark"]
    field.setFocus()
    field.setText("teapots")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.context.desk.members.lines([key])[key].remark == "teapots"
    page.panel.setFocus()
    page.panel.edit_note()
    page.panel.profile.note.setPlainText("likes white tea")
    page.table.setFocus()
    assert page.context.desk.members.detail(key).note == "likes white tea"
    window.undo()
    assert page.context.desk.members.detail(key).note == ""


def test_an_account_is_added_copied_and_refused_when_taken(page: MembersPage) -> None:
    desk = page.context.desk
    key, other = take(page, "王伟"), page.model.ids[0]
    desk.members.add_handle(other, Handle(HandleKind.QQ_NUMBER, "9000000741"))
    open_profile(page)
    form = page.panel.profile.handle_form
    form.unfold()
    form.kind.choose(HandleKind.QQ_NUMBER)
    form.value.setText("9000000741")
    QTest.keyClick(form.value, Qt.Key.Key_Return)
    assert form.value.property("state") == "error" or form.field.editor.property("state") == "error"
    assert desk.members.detail(key).handles == ()
    form.kind.choose(HandleKind.PHONE_NUMBER)
    form.value.setText("138 0000 0741")
    QTest.keyClick(form.value, Qt.Key.Key_Return)
    assert desk.members.detail(key).handles[0].handle.value == "13800000741"
    line = page.panel.profile.findChild(HandleRow)
    assert isinstance(line, HandleRow)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "13800000741"


def test_a_birthday_is_remembered(window: MainWindow, page: MembersPage) -> None:
    key = take(page, "王伟")
    open_profile(page)
    form = page.panel.profile.date_form
    form.unfold()
    form.month.setText("8")
    form.day.setText("15")
    form.lunar.setChecked(True)
    QTest.keyClick(form.day, Qt.Key.Key_Return)
    day = page.context.desk.members.detail(key).dates[0]
    assert (day.kind, day.month, day.day, day.lunar) == ("birthday", 8, 15, True)
    window.undo()
    assert page.context.desk.members.detail(key).dates == ()


def test_delete_moves_to_the_bin_and_the_next_row_takes_its_place(window: MainWindow, page: MembersPage) -> None:
    page.table.setFocus()
    page.table.take_row(3)
    gone, following = page.model.ids[3], page.model.ids[4]
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert gone not in page.model.ids
    assert page.table.current_id == following
    window.undo()
    assert page.model.ids[3] == gone
    assert page.table.current_id == following


def test_a_new_member_by_n_with_an_account_and_a_group(window: MainWindow, page: MembersPage) -> None:
    desk = page.context.desk
    group = desk.groups.add("Harbor 03", Platform.WECHAT)
    page.list_query(MemberQuery(starred=True))
    page.table.setFocus()
    QTest.keyClick(window, Qt.Key.Key_N)
    dialog = window.findChild(NewMember)
    assert isinstance(dialog, NewMember)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.name.setText("Paper Plane")
    dialog.remark.setText("draws cups")
    dialog.handle.setText("wxid_paperplane")
    dialog.group.choose(str(group))
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    detail = desk.members.detail(page.table.current_id)
    assert (detail.line.name, detail.line.remark) == ("Paper Plane", "draws cups")
    assert detail.handles[0].handle.value == "wxid_paperplane"
    assert detail.memberships[0].group_name == "Harbor 03"
    assert page.listing.query.unfiltered
    window.undo()
    assert len(page.model.ids) == 12
