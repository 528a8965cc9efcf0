"""The members place: every deed by keyboard and by mouse, undone and done again; large lists; hostile names."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu

from opsdesk.domain.members import MemberQuery, MemberSort, Star, Tier
from opsdesk.domain.platforms import Handle, HandleKind, Platform
from opsdesk.domain.touches import Happening, NewTouch, TimelineLine, TouchKind, Way
from opsdesk.ui.models.members import PAGE, MemberTableModel
from opsdesk.ui.pages.catalog import PageSpec
from opsdesk.ui.pages.members.columns import fit, make_columns
from opsdesk.ui.pages.members.find import member_search
from opsdesk.ui.pages.members.new_member import NewMember
from opsdesk.ui.pages.members.page import MembersPage
from opsdesk.ui.pages.members.picker import Picker
from opsdesk.ui.pages.members.profile import HandleRow
from opsdesk.ui.pages.page import Page
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.chip import Chip
from opsdesk.ui.widgets.empty import EmptyState
from opsdesk.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context

HOSTILE = "<b>bold</b><img src=x onerror=alert(1)>\u202egnp.exe &amp; =1+1"


class Elsewhere(Page):
    """A place that writes down what it was sent."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Elsewhere")
        self.sent: list[object] = []

    def reveal(self, target: object) -> None:
        self.sent.append(target)


PLACES = frozenset({"members", "posters", "import"})
SPECS = (
    PageSpec("members", "Members", "users", lambda context: MembersPage(context, PLACES), "M"),
    PageSpec("posters", "Posters", "image", Elsewhere, "P"),
    PageSpec("import", "Import", "import", Elsewhere, foot=True),
)


@pytest.fixture
def window(qtbot: QtBot, context: Context, tea: Desk) -> Iterator[MainWindow]:
    """The window on twelve members, wide enough for the panel."""
    yield from _window(qtbot, context)


@pytest.fixture
def page(window: MainWindow) -> MembersPage:
    assert isinstance(window.page, MembersPage)
    return window.page


def _window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    window = MainWindow(context, SPECS)
    window.resize(1440, 900)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def _row(page: MembersPage, name: str) -> int:
    return next(row for row, key in enumerate(page.model.ids) if _name(page, row) == name and key)


def _name(page: MembersPage, row: int) -> str:
    line = page.model.line(row)
    return line.name if line else ""


def _take(page: MembersPage, name: str) -> int:
    """Select one member by name and give the list the keyboard; answers its id."""
    page.table.setFocus()
    page.table.take_row(_row(page, name))
    page.acts.follow()
    return page.table.current_id


def _click(page: MembersPage, column: str, row: int, keys: Qt.KeyboardModifier | None = None) -> None:
    spot = page.table.contents_at(column, row)
    keys = keys or Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, keys, spot)
    QApplication.processEvents()


def _wait_for_panel(qtbot: QtBot, page: MembersPage, key: int) -> None:
    qtbot.waitUntil(lambda: page.panel.member_id == key, timeout=1_000)


def _wait_for_text(qtbot: QtBot, page: MembersPage, text: str) -> None:
    qtbot.waitUntil(lambda: page.listing.query.text == text)


def _open_profile(page: MembersPage) -> None:
    tabs = page.panel.tabs
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.chosen == "profile"


def _touches(page: MembersPage, key: int) -> list[TimelineLine]:
    return [line for line in page.context.desk.touches.timeline(key) if line.what is Happening.TOUCH]


def _tier(page: MembersPage, key: int) -> Tier:
    return page.context.desk.members.lines([key])[key].tier


def test_a_star_by_key_with_undo_and_redo(window: MainWindow, page: MembersPage) -> None:
    key = _take(page, "王伟")
    QTest.keyClick(page.table, Qt.Key.Key_S)
    assert _tier(page, key) is Tier.CORE
    assert page.context.notify.said == "Starred 王伟"
    assert page.panel.head.star.isChecked()
    QTest.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _tier(page, key) is Tier.UNKNOWN
    assert not page.panel.head.star.isChecked()
    window.redo()
    assert _tier(page, key) is Tier.CORE
    QTest.keyClick(page.table, Qt.Key.Key_S)
    assert _tier(page, key) is not Tier.CORE


def test_a_star_by_mouse_leaves_the_selection_alone(window: MainWindow, page: MembersPage) -> None:
    chosen = page.model.ids[:2]
    page.table.choose(chosen, chosen[0])
    other = page.model.ids[4]
    _click(page, "star", 4)
    assert _tier(page, other) is Tier.CORE
    assert set(page.table.selected_ids()) == set(chosen)
    window.undo()
    assert _tier(page, other) is Tier.UNKNOWN


def test_a_check_adds_and_takes_rows(qtbot: QtBot, page: MembersPage) -> None:
    page.table.take_row(0)
    _click(page, "check", 2)
    _click(page, "check", 5)
    assert [_name(page, row) for row in (0, 2, 5)] == [
        page.context.desk.members.lines([key])[key].name for key in page.table.selected_ids()
    ]
    qtbot.waitUntil(page.acts.bar.isVisible)
    _click(page, "check", 2)
    assert page.table.selected_count() == 2
    _click(page, "check", 8, Qt.KeyboardModifier.ShiftModifier)
    assert page.table.selected_count() > 2


def test_selecting_by_click_ctrl_shift_and_all(page: MembersPage) -> None:
    _click(page, "name", 1)
    assert page.table.selected_ids() == [page.model.ids[1]]
    _click(page, "name", 3, Qt.KeyboardModifier.ControlModifier)
    assert page.table.selected_count() == 2
    _click(page, "name", 6, Qt.KeyboardModifier.ShiftModifier)
    assert page.table.selected_ids() == [page.model.ids[1], *page.model.ids[3:7]]
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.table.selected_count() == 12


def test_the_head_selects_all_and_none(page: MembersPage) -> None:
    head = page.table.horizontalHeader()
    for expected in (12, 0):
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
        assert page.table.selected_count() == expected


def test_select_all_says_the_number_and_does_it(qtbot: QtBot, window: MainWindow, page: MembersPage) -> None:
    page.table.choose(page.model.ids[:2])
    QApplication.processEvents()
    link = page.acts.bar.findChildren(QLabel)
    assert "Select all 12" in [label.text() for label in link]
    page.acts.bar.all_wanted.emit()
    page.acts.star()
    assert page.context.notify.said == "Starred 12 members"
    assert page.context.desk.members.counts().starred == 12
    qtbot.waitUntil(lambda: any("12 selected, ¥0 spent" in item.text for item in page.status_items()))
    window.undo()
    assert page.context.desk.members.counts().starred == 0


def test_search_as_she_types_finds_names_and_pinyin(qtbot: QtBot, page: MembersPage) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Slash)
    assert page.filters.search.hasFocus()
    QTest.keyClicks(page.filters.search, "zxy")
    qtbot.waitUntil(lambda: page.listing.query.text == "zxy")
    assert [_name(page, row) for row in range(len(page.model.ids))] == ["曾小雨"]
    page.filters.search.setText("李")
    qtbot.waitUntil(lambda: len(page.model.ids) == 2)
    QTest.keyClick(page.filters.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    page.filters.search.setText("%")
    qtbot.waitUntil(lambda: page.model.ids == [])
    page.filters.search.clear()
    qtbot.waitUntil(lambda: len(page.model.ids) == 12)


def test_search_finds_tags_handles_and_remarks(qtbot: QtBot, page: MembersPage) -> None:
    desk = page.context.desk
    key = _take(page, "仇英")
    desk.labels.tag([key], "茶器")
    desk.members.add_handle(key, Handle(HandleKind.WECHAT_ID, "wxid_qiuying"))
    desk.members.edit(key, "remark", "Old Kiln")
    for text in ("茶器", "wxid_qiu", "old k"):
        page.filters.search.setText(text)
        _wait_for_text(qtbot, page, text)
        assert page.model.ids == [key]


def test_a_touch_by_keys(window: MainWindow, page: MembersPage) -> None:
    key = _take(page, "阿九")
    QTest.keyClick(page.table, Qt.Key.Key_T)
    form = page.panel.form
    assert form.isVisible()
    assert form.note.hasFocus()
    QTest.keyClicks(form.note, "refund honoured")
    QTest.keyClick(form.note, Qt.Key.Key_Return)
    touch = _touches(page, key)[0]
    assert (touch.kind, touch.way, touch.text) == (TouchKind.TRUST_OTHER, Way.GAVE, "refund honoured")
    assert not form.isVisible()
    assert page.table.hasFocus()
    assert "refund honoured" in [line.text for line in page.panel.timeline.lines]
    window.undo()
    assert _touches(page, key) == []
    window.redo()
    assert _touches(page, key)[0].text == "refund honoured"


def test_a_touch_by_mouse_for_several(page: MembersPage) -> None:
    ids = page.model.ids[:3]
    page.table.choose(ids, ids[0])
    QApplication.processEvents()
    QTest.mouseClick(page.panel._buttons[2], Qt.MouseButton.LeftButton)
    form = page.panel.form
    form.kind.choose(TouchKind.WEDDING)
    form.way.choose(Way.GOT)
    QTest.mouseClick(form.log_button, Qt.MouseButton.LeftButton)
    for key in ids:
        touch = _touches(page, key)[0]
        assert (touch.kind, touch.way) == (TouchKind.WEDDING, Way.GOT)
    assert page.context.notify.said == "Emotional: logged for 3 members"


def test_escape_leaves_the_form_and_writes_nothing(page: MembersPage) -> None:
    key = _take(page, "阿九")
    QTest.keyClick(page.table, Qt.Key.Key_V)
    QTest.keyClick(page.panel.form.note, Qt.Key.Key_Escape)
    assert not page.panel.form.isVisible()
    assert _touches(page, key) == []


def test_the_quick_line_logs_what_happened(page: MembersPage) -> None:
    key = _take(page, "Mint Radio")
    QTest.keyClick(page.table, Qt.Key.Key_L)
    field = page.panel.quick.field
    assert field.hasFocus()
    QTest.keyClicks(field, "shared notes")
    QTest.keyClick(field, Qt.Key.Key_Return)
    touch = _touches(page, key)[0]
    assert (touch.kind, touch.text) == (TouchKind.VALUE_OTHER, "shared notes")


def test_a_touch_is_taken_out_of_the_timeline(window: MainWindow, page: MembersPage) -> None:
    key = _take(page, "王伟")
    page.context.desk.touches.log_touch([key], NewTouch(TouchKind.ANSWER, note="kiln"))
    row = next(row for row, line in enumerate(page.panel.timeline.lines) if line.ref)
    page.panel.timeline.setCurrentIndex(page.panel.timeline.model().index(row, 0))
    QTest.keyClick(page.panel.timeline, Qt.Key.Key_Delete)
    assert _touches(page, key) == []
    window.undo()
    assert _touches(page, key)[0].text == "kiln"


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
    key = _take(page, "李雷")
    page.context.desk.labels.tag([key], "guest")
    _open_profile(page)
    chip = next(chip for chip in page.panel.profile.findChildren(Chip) if chip.words == "guest")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert page.context.desk.members.lines([key])[key].tags == ()
    window.undo()
    assert page.context.desk.members.lines([key])[key].tags == ("guest",)


def test_a_role_is_given_and_ended(page: MembersPage) -> None:
    key = _take(page, "李雷")
    page.acts._pick_role(page.table)
    picker = page.findChild(Picker)
    assert isinstance(picker, Picker)
    QTest.keyClicks(picker.field, "Chief Joke Officer")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    role = page.context.desk.members.detail(key).roles[0]
    assert role.name == "Chief Joke Officer"
    page.deeds.end_role(key, role.id, role.name)
    assert page.context.desk.members.detail(key).roles == ()


def test_renaming_by_f2_and_by_click(window: MainWindow, page: MembersPage) -> None:
    key = _take(page, "王伟")
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    field = page.panel.head.field
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
    key = _take(page, "王伟")
    assert not page.deeds.edit(key, "name", "  ")
    assert page.context.notify.said == "Type a name first"
    assert page.context.desk.members.lines([key])[key].name == "王伟"


def test_the_remark_and_the_note_are_edited_in_the_profile(window: MainWindow, page: MembersPage) -> None:
    key = _take(page, "王伟")
    _open_profile(page)
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
    key, other = _take(page, "王伟"), page.model.ids[0]
    desk.members.add_handle(other, Handle(HandleKind.QQ_NUMBER, "9000000741"))
    _open_profile(page)
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
    key = _take(page, "王伟")
    _open_profile(page)
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


def test_sorting_by_heads_keeps_the_selection(page: MembersPage) -> None:
    desk = page.context.desk
    rich = desk.members.find(MemberQuery())[5]
    desk.touches.log_touch([rich], NewTouch(TouchKind.ANSWER))
    page.table.choose([rich], rich)
    head = page.table.horizontalHeader()
    at = next(n for n, column in enumerate(page.model.columns) if column.key == "last_touch")
    spot = QPoint(head.sectionViewportPosition(at) + 10, 10)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert page.listing.query.sort is MemberSort.LAST_TOUCH
    assert page.model.ids[0] == rich
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert page.model.ids[-1] == rich
    assert page.table.selected_ids() == [rich]
    assert page.context.looks.text("members/sort") == "last_touch up"


def test_filters_by_menu_chip_and_key(qtbot: QtBot, page: MembersPage) -> None:
    desk = page.context.desk
    desk.members.star(page.model.ids[:2])
    page.filters.bar.adding.emit()
    menu = page.findChild(QMenu)
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Star").trigger()
    menu.close()
    assert len(page.model.ids) == 2
    chip = next(chip for chip in page.filters.bar.findChildren(Chip) if chip.words == "starred")
    QTest.keyClick(chip, Qt.Key.Key_Return)
    assert len(page.model.ids) == 10
    chip = next(chip for chip in page.filters.bar.findChildren(Chip) if chip.words == "not starred")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert len(page.model.ids) == 12
    page.filters.add("tiers")
    picker = page.findChild(Picker)
    assert isinstance(picker, Picker)
    QTest.keyClicks(picker.field, "core")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert page.listing.query.tiers == {Tier.CORE}
    assert page.filters.said() == "tier Core"
    qtbot.waitUntil(lambda: page.findChild(Picker) is None)
    page.filters.add("spent_fen")
    picker = page.findChild(Picker)
    assert isinstance(picker, Picker)
    QTest.keyClicks(picker.field, "350")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert page.listing.query.spent_fen == 35_000


def test_a_filter_that_leaves_nobody_names_what_excludes_most(qtbot: QtBot, page: MembersPage) -> None:
    page.context.desk.members.star(page.model.ids[:3])
    page.list_query(MemberQuery(starred=True, met_offline=True))
    qtbot.waitUntil(lambda: page.findChild(EmptyState) is not None)
    state = page.findChild(EmptyState)
    assert isinstance(state, EmptyState)
    button = next(one for one in state.findChildren(Button) if "met offline" in one.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(page.model.ids) == 3
    assert page.table.isVisible()


def test_rail_sections_count_and_list(page: MembersPage) -> None:
    page.context.desk.members.star(page.model.ids[:3])
    sections = {item.text: item for section in page.rail_sections() for item in section.items}
    assert sections["Starred core"].count == "3"
    assert sections["Unknown"].count == "9"
    sections["Starred core"].run()
    assert len(page.model.ids) == 3
    assert {item.text: item for s in page.rail_sections() for item in s.items}["Starred core"].selected


def test_the_export_writes_the_selection_by_a_job(qtbot: QtBot, page: MembersPage, tmp_path: Path) -> None:
    ids = page.model.ids[:2]
    page.table.choose(ids, ids[0])
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.close()
    target = tmp_path / "out.csv"
    page.acts.exports.write(ids, target)
    qtbot.waitUntil(lambda: page.context.notify.said == "Exported 2 members to out.csv")
    rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
    assert [row[1].lstrip("'") for row in rows[1:]] == [_name(page, 0), _name(page, 1)]


def test_making_posters_and_importing_lead_there(window: MainWindow, page: MembersPage) -> None:
    ids = page.model.ids[:2]
    page.table.choose(ids, ids[0])
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_B)
    assert isinstance(window.page, Elsewhere)
    assert window.page.sent == [{"members": ids}]


def test_nothing_leads_to_a_place_that_is_not_there(context: Context, tea: Desk, qtbot: QtBot) -> None:
    page = MembersPage(context)
    qtbot.addWidget(page)
    texts = [button.text() for button in page.findChildren(Button)]
    assert "Import" not in texts
    assert "Make posters" not in texts
    bound = page.keys()
    assert "B" not in [one.keys for one in bound]


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


def test_columns_are_chosen_and_remembered(page: MembersPage) -> None:
    at = next(n for n, column in enumerate(page.model.columns) if column.key == "balance")
    assert page.table.isColumnHidden(at)
    next(one for one in page.chooser.open_menu().actions() if one.text() == "Balance").trigger()
    assert not page.table.isColumnHidden(at)
    assert "balance" in page.context.looks.text("members/columns")


@pytest.mark.parametrize("room", [420, 560, 724, 884, 1300])
def test_columns_fill_the_table_and_never_more(context: Context, room: int) -> None:
    columns = make_columns(context.desk.clock, "CNY")
    for wanted in (frozenset(c.key for c in columns if c.shown), frozenset(c.key for c in columns)):
        widths = fit(columns, wanted, room)
        assert sum(widths.values()) == room
        assert {"check", "star", "name", "tier"} <= set(widths)


def test_a_hostile_name_is_plain_everywhere(page: MembersPage) -> None:
    key = page.context.desk.members.add(HOSTILE)
    page.context.desk.labels.tag([key], HOSTILE[:40])
    page.context.desk.labels.give_role([key], HOSTILE[:40])
    page.context.desk.touches.log_touch([key], NewTouch(TouchKind.ANSWER, note=HOSTILE))
    page.reveal(key)
    QApplication.processEvents()
    for label in page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    for widget in page.panel.findChildren(QLabel):
        assert "<b>" not in widget.toolTip()
    shown = page.model.data(page.model.index(page.table.currentIndex().row(), 2))
    assert "<b>bold</b>" in shown
    assert "\u202e" not in shown
    assert HOSTILE in [line.text for line in page.panel.timeline.lines]


def test_the_panel_lies_over_a_narrow_window_and_goes_with_escape(window: MainWindow, page: MembersPage) -> None:
    window.resize(1024, 640)
    QApplication.processEvents()
    page.table.setFocus()
    opened = [page.split.is_open]
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
        QTest.keyClick(page.table, key)
        opened.append(page.split.is_open)
        assert page.panel.head.cross.isVisible() is page.split.is_open
    assert opened == [False, True, False]


def test_escape_leaves_one_selected(page: MembersPage) -> None:
    page.table.setFocus()
    page.table.choose(page.model.ids[:4], page.model.ids[1])
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert page.table.selected_ids() == [page.model.ids[1]]


def test_j_and_k_move_and_the_panel_follows(qtbot: QtBot, page: MembersPage) -> None:
    page.table.setFocus()
    page.table.take_row(0)
    for key, row in ((Qt.Key.Key_J, 1), (Qt.Key.Key_J, 2), (Qt.Key.Key_K, 1)):
        QTest.keyClick(page.table, key)
        _wait_for_panel(qtbot, page, page.model.ids[row])


def test_the_panel_follows_at_once_whatever_the_id(qtbot: QtBot, page: MembersPage) -> None:
    desk = page.context.desk
    with desk.store.write("new_desk", undoable=False) as con:
        con.execute("insert into member(id, name, created_at) values (900000, 'far', 1)")
    page.table.take_row(_row(page, "far"))
    _wait_for_panel(qtbot, page, 900_000)


def test_an_empty_desk_offers_the_first_member(context: Context, qtbot: QtBot) -> None:
    for window in _window(qtbot, context):
        page = window.page
        assert isinstance(page, MembersPage)
        state = page.findChild(EmptyState)
        assert isinstance(state, EmptyState)
        assert "Add first member" in [button.text() for button in state.findChildren(Button)]
        context.desk.members.add("first")
        assert len(page.model.ids) == 1
        assert page._body.currentWidget() is page.split


def test_the_palette_finds_members(context: Context, tea: Desk) -> None:
    found = member_search(context)("wangwei")
    assert [item.text for item in found] == ["王伟"]
    assert member_search(context)("  ") == []


def test_the_model_is_sound_while_rows_come_and_go(context: Context, tea: Desk) -> None:
    model = MemberTableModel(tea.members, make_columns(tea.clock, "CNY"))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    ids = tea.members.find(MemberQuery())
    for rows in ([], ids[:4], ids, ids, ids[::-1], ids[:1]):
        model.show(rows)
    tea.members.trash(ids[:1])
    model.refresh()
    assert model.data(model.index(0, 2)) == ""


def _many(desk: Desk, count: int) -> None:
    now = desk.clock.now()
    with desk.store.write("new_desk", undoable=False) as con:
        con.executemany(
            "insert into member(name, created_at, star) values (?, ?, ?)",
            ((f"m{n:05d}", now, "plain" if n % 2 else None) for n in range(count)),
        )


def test_a_large_list_shows_its_first_page_at_once(context: Context, desk: Desk, qtbot: QtBot) -> None:
    _many(desk, 3_000)
    page = MembersPage(context, PLACES)
    qtbot.addWidget(page)
    assert len(page.model.ids) == PAGE
    qtbot.waitUntil(lambda: page.listing.whole)
    assert len(page.model.ids) == 3_000
    page._on_sort(MemberSort.NAME, True)
    assert len(page.model.ids) == PAGE
    assert _name(page, 0) == "m02999"
    page.table.selectAll()
    qtbot.waitUntil(lambda: page.listing.whole)
    assert page.model.line(2_999) is not None
    last = page.model.ids[2_500]
    page.reveal(last)
    assert page.table.current_id == last
    page.table.selectionModel().select(page.model.index(0, 0), QItemSelectionModel.SelectionFlag.Clear)


def test_a_deed_on_many_runs_by_a_job_and_does_all(context: Context, desk: Desk, qtbot: QtBot) -> None:
    _many(desk, 2_400)
    page = MembersPage(context, PLACES)
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: page.listing.whole)
    page.table.selectAll()
    page.deeds.star(page.table.selected_ids(), Star.LEADERSHIP)
    qtbot.waitUntil(lambda: desk.members.counts().starred == 2_400, timeout=20_000)
    qtbot.waitUntil(lambda: page.listing.whole and page.table.selected_count() == 2_400)
    assert desk.store.undo_label() == "star"
