"""Members starred and touched by keyboard and by mouse, undone and done again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opsdesk.domain.members import Tier
from opsdesk.domain.touches import NewTouch, TouchKind, Way
from tests.ui.pages.members.hand import click_cell, take, tier_of, touches_of
from tests.ui.scene import click, redo, undo

if TYPE_CHECKING:
    from opsdesk.ui.pages.members.page import MembersPage
    from opsdesk.ui.window import MainWindow


def test_a_star_by_key_with_undo_and_redo(window: MainWindow, page: MembersPage) -> None:
    key = take(page, "王伟")
    QTest.keyClick(page.table, Qt.Key.Key_S)
    assert tier_of(page, key) is Tier.CORE
    assert page.context.notify.said == "Starred 王伟"
    assert page.panel.head.star.isChecked()
    undo(window)
    assert tier_of(page, key) is Tier.UNKNOWN
    assert not page.panel.head.star.isChecked()
    redo(window)
    assert tier_of(page, key) is Tier.CORE
    QTest.keyClick(page.table, Qt.Key.Key_S)
    assert tier_of(page, key) is not Tier.CORE


def test_a_star_by_mouse_leaves_the_selection_alone(window: MainWindow, page: MembersPage) -> None:
    chosen = page.model.ids[:2]
    page.table.choose(chosen, chosen[0])
    other = page.model.ids[4]
    click_cell(page, "star", 4)
    assert tier_of(page, other) is Tier.CORE
    assert set(page.table.selected_ids()) == set(chosen)
    undo(window)
    assert tier_of(page, other) is Tier.UNKNOWN
    redo(window)
    assert tier_of(page, other) is Tier.CORE
    assert set(page.table.selected_ids()) == set(chosen)


def test_the_star_beside_the_name_is_clicked(window: MainWindow, page: MembersPage) -> None:
    key = take(page, "王伟")
    click(page.panel.head.star)
    assert tier_of(page, key) is Tier.CORE
    undo(window)
    assert tier_of(page, key) is Tier.UNKNOWN
    redo(window)
    assert tier_of(page, key) is Tier.CORE
    assert page.panel.head.star.isChecked()


def test_a_touch_by_keys(window: MainWindow, page: MembersPage) -> None:
    key = take(page, "阿九")
    QTest.keyClick(page.table, Qt.Key.Key_T)
    form = page.panel.form
    assert form.isVisible()
    assert form.note.hasFocus()
    QTest.keyClicks(form.note, "refund honoured")
    QTest.keyClick(form.note, Qt.Key.Key_Return)
    touch = touches_of(page, key)[0]
    assert (touch.kind, touch.way, touch.text) == (TouchKind.TRUST_OTHER, Way.GAVE, "refund honoured")
    assert not form.isVisible()
    assert page.table.hasFocus()
    assert "refund honoured" in [line.text for line in page.panel.timeline.lines]
    undo(window)
    assert touches_of(page, key) == []
    redo(window)
    assert touches_of(page, key)[0].text == "refund honoured"


def test_a_touch_by_mouse_for_several(window: MainWindow, page: MembersPage) -> None:
    ids = page.model.ids[:3]
    page.table.choose(ids, ids[0])
    QApplication.processEvents()
    QTest.mouseClick(page.panel._buttons[2], Qt.MouseButton.LeftButton)
    form = page.panel.form
    form.kind.choose(TouchKind.WEDDING)
    form.way.choose(Way.GOT)
    QTest.mouseClick(form.log_button, Qt.MouseButton.LeftButton)
    for key in ids:
        touch = touches_of(page, key)[0]
        assert (touch.kind, touch.way) == (TouchKind.WEDDING, Way.GOT)
    assert page.context.notify.said == "Emotional: logged for 3 members"
    undo(window)
    assert [touches_of(page, key) for key in ids] == [[], [], []]
    redo(window)
    assert [touches_of(page, key)[0].kind for key in ids] == [TouchKind.WEDDING] * 3


def test_escape_leaves_the_form_and_writes_nothing(page: MembersPage) -> None:
    key = take(page, "阿九")
    QTest.keyClick(page.table, Qt.Key.Key_V)
    QTest.keyClick(page.panel.form.note, Qt.Key.Key_Escape)
    assert not page.panel.form.isVisible()
    assert touches_of(page, key) == []


def test_the_quick_line_logs_what_happened(page: MembersPage) -> None:
    key = take(page, "Mint Radio")
    QTest.keyClick(page.table, Qt.Key.Key_L)
    field = page.panel.quick.field
    assert field.hasFocus()
    QTest.keyClicks(field, "shared notes")
    QTest.keyClick(field, Qt.Key.Key_Return)
    touch = touches_of(page, key)[0]
    assert (touch.kind, touch.text) == (TouchKind.VALUE_OTHER, "shared notes")


def test_a_touch_is_taken_out_of_the_timeline(window: MainWindow, page: MembersPage) -> None:
    key = take(page, "王伟")
    page.context.desk.touches.log_touch([key], NewTouch(TouchKind.ANSWER, note="kiln"))
    row = next(row for row, line in enumerate(page.panel.timeline.lines) if line.ref)
    page.panel.timeline.setCurrentIndex(page.panel.timeline.model().index(row, 0))
    QTest.keyClick(page.panel.timeline, Qt.Key.Key_Delete)
    assert touches_of(page, key) == []
    window.undo()
    assert touches_of(page, key)[0].text == "kiln"
