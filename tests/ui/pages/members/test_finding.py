"""Members searched, filtered, sorted; columns; large lists; strange names; an empty desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel

from opsdesk.domain.filters import Condition, Field, Relation
from opsdesk.domain.members import MemberQuery, MemberSort
from opsdesk.domain.platforms import Handle, HandleKind
from opsdesk.domain.touches import NewTouch, TouchKind
from opsdesk.ui.models.members import PAGE, MemberTableModel
from opsdesk.ui.pages.members.columns import make_columns
from opsdesk.ui.pages.members.find import member_search
from opsdesk.ui.pages.members.page import MembersPage
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.empty import EmptyState
from tests.ui.pages.members.hand import PLACES, many, members_window, name_at, take, wait_for_text
from tests.ui.scene import HOSTILE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context


def test_search_as_she_types_finds_names_and_pinyin(qtbot: QtBot, page: MembersPage) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Slash)
    assert page.filters.search.hasFocus()
    QTest.keyClicks(page.filters.search, "zxy")
    qtbot.waitUntil(lambda: page.listing.query.text == "zxy")
    assert [name_at(page, row) for row in range(len(page.model.ids))] == ["曾小雨"]
    page.filters.search.setText("李")
    qtbot.waitUntil(lambda: len(page.model.ids) == 2)
    QTest.keyClick(page.filters.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    page.filters.search.setText("%")
    qtbot.waitUntil(lambda: not page.model.ids)
    page.filters.search.clear()
    qtbot.waitUntil(lambda: len(page.model.ids) == 12)


def test_search_finds_tags_handles_and_remarks(qtbot: QtBot, page: MembersPage) -> None:
    desk = page.context.desk
    key = take(page, "仇英")
    desk.labels.tag([key], "茶器")
    desk.members.add_handle(key, Handle(HandleKind.WECHAT_ID, "wxid_qiuying"))
    desk.members.edit(key, "remark", "Old Kiln")
    for text in ("茶器", "wxid_qiu", "old k"):
        page.filters.search.setText(text)
        wait_for_text(qtbot, page, text)
        assert list(page.model.ids) == [key]


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


def test_a_filter_that_leaves_nobody_names_what_excludes_most(qtbot: QtBot, page: MembersPage) -> None:
    page.context.desk.members.star(page.model.ids[:3])
    page.list_query(MemberQuery(starred=True, where=Condition(Field.EVENTS, Relation.LEAST, 1)))
    qtbot.waitUntil(lambda: page.findChild(EmptyState) is not None)
    state = page.findChild(EmptyState)
    assert isinstance(state, EmptyState)
    button = next(one for one in state.findChildren(Button) if "has event" in one.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(page.model.ids) == 3
    assert page.table.isVisible()


def test_the_palette_finds_members(context: Context, tea: Desk) -> None:
    found = member_search(context)("wangwei")
    assert [item.text for item in found] == ["王伟"]
    assert member_search(context)("  ") == []


def test_the_palette_shows_first_whose_name_says_why(tea: Desk, context: Context) -> None:
    tea.members.star([1])
    tea.members.edit(1, "note", "和王伟同乡")
    assert [item.text for item in member_search(context)("王伟")] == ["王伟", "曾小雨"]


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


def test_an_empty_desk_offers_the_first_member(context: Context, qtbot: QtBot) -> None:
    for window in members_window(qtbot, context):
        page = window.page
        assert isinstance(page, MembersPage)
        state = page.findChild(EmptyState)
        assert isinstance(state, EmptyState)
        assert "Add first member" in [button.text() for button in state.findChildren(Button)]
        context.desk.members.add("first")
        assert len(page.model.ids) == 1
        assert page._body.currentWidget() is page.split


def test_the_model_is_sound_while_rows_come_and_go(context: Context, tea: Desk) -> None:
    model = MemberTableModel(tea.members, make_columns(tea.clock, "CNY"))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    ids = tea.members.find(MemberQuery())
    for rows in ([], ids[:4], ids, ids, ids[::-1], ids[:1]):
        model.show(rows)
    tea.members.trash(ids[:1])
    model.refresh()
    assert model.data(model.index(0, 2)) == ""


def test_a_large_list_shows_its_first_page_at_once(context: Context, desk: Desk, qtbot: QtBot) -> None:
    many(desk, 3_000)
    page = MembersPage(context, PLACES)
    qtbot.addWidget(page)
    assert len(page.model.ids) == PAGE
    qtbot.waitUntil(lambda: page.listing.whole)
    assert len(page.model.ids) == 3_000
    page._on_order(((MemberSort.NAME, True),))
    assert len(page.model.ids) == PAGE
    assert name_at(page, 0) == "m02999"
    page.table.selectAll()
    qtbot.waitUntil(lambda: page.listing.whole)
    assert page.model.line(2_999) is not None
    last = page.model.ids[2_500]
    page.reveal(last)
    assert page.table.current_id == last
    page.table.selectionModel().select(page.model.index(0, 0), QItemSelectionModel.SelectionFlag.Clear)
