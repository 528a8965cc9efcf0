"""Filters and segments by hand: the menu, editors, chips turned round and widened, saving, renaming, removing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from opsdesk.domain.filters import ANY_STAR, All, Condition, Either, Field, Not, Relation, conjuncts, is_in
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.platforms import Platform
from opsdesk.domain.segments import SEEDS, Seed
from opsdesk.ui.pages.members.filters_chip import FilterChip
from opsdesk.ui.pages.members.filters_editor import ConditionEditor, read_day
from opsdesk.ui.pages.members.picker import Picker
from opsdesk.ui.rail import _Line
from opsdesk.ui.widgets.buttons import Button
from tests.ui.pages.members.hand import many
from tests.ui.scene import HOSTILE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.members.page import MembersPage
    from opsdesk.ui.window import MainWindow

STARRED = is_in(Field.STAR, *ANY_STAR)
UNTOUCHED = is_in(Field.MISSING, "touch")


def _chips(page: MembersPage) -> list[str]:
    return [chip.words for chip in page.filters.bar.findChildren(FilterChip) if not chip.isHidden()]


def _chip(page: MembersPage, words: str) -> FilterChip:
    return next(chip for chip in page.filters.bar.findChildren(FilterChip) if chip.words == words)


def _pick(qtbot: QtBot, page: MembersPage, text: str) -> None:
    """Type a part of a line in the popup that is open, and take it."""
    picker = next(one for one in page.findChildren(Picker) if one.isVisible())
    picker.field.setText(text)
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not picker.isVisible())


def _add(qtbot: QtBot, page: MembersPage, condition: str) -> None:
    page.filters.bar.adding.emit()
    _pick(qtbot, page, condition)


def _editor(page: MembersPage) -> ConditionEditor:
    return next(one for one in page.findChildren(ConditionEditor) if one.isVisible())


def _click(widget: QWidget, keys: Qt.KeyboardModifier) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, keys, QPoint(14, 12))


def _menu(page: MembersPage) -> QMenu:
    return next(menu for menu in page.findChildren(QMenu) if menu.isVisible())


def _trigger(page: MembersPage, text: str) -> None:
    menu = _menu(page)
    next(action for action in menu.actions() if action.text().split("\t")[0] == text).trigger()
    menu.close()


def _items(page: MembersPage) -> dict[str, str]:
    return {item.text: item.count for section in page.rail_sections() for item in section.items}


def _rail_line(window: MainWindow, text: str) -> _Line:
    QApplication.processEvents()
    return next(line for line in window.findChildren(_Line) if line.text() == text and line.isVisible())


def test_conditions_come_from_the_menu_and_are_turned_round_by_key_and_mouse(qtbot: QtBot, page: MembersPage) -> None:
    page.context.desk.members.star(page.model.ids[:2])
    _add(qtbot, page, "star")
    _pick(qtbot, page, "any star")
    assert (_chips(page), len(page.model.ids)) == (["starred"], 2)
    _click(_chip(page, "starred"), Qt.KeyboardModifier.AltModifier)
    assert (_chips(page), len(page.model.ids)) == (["not starred"], 10)
    _chip(page, "not starred").open_menu()
    _trigger(page, "Not")
    assert _chips(page) == ["starred"]
    _click(_chip(page, "starred"), Qt.KeyboardModifier.ShiftModifier)
    _pick(qtbot, page, "missing")
    _pick(qtbot, page, "never touched")
    assert conjuncts(page.listing.query.where) == (Either((STARRED, UNTOUCHED)),)
    assert len(page.model.ids) == 12
    QTest.keyClick(_chip(page, "starred or never touched"), Qt.Key.Key_Return)
    _trigger(page, "Without “never touched”")
    assert conjuncts(page.listing.query.where) == (STARRED,)
    _chip(page, "starred").setFocus()
    QTest.keyClick(_chip(page, "starred"), Qt.Key.Key_Delete)
    assert (_chips(page), len(page.model.ids)) == ([], 12)


def test_values_of_a_list_are_ticked_and_unticked_in_one_chip(qtbot: QtBot, page: MembersPage) -> None:
    _add(qtbot, page, "tier")
    _pick(qtbot, page, "unknown")
    assert len(page.model.ids) == 12
    _add(qtbot, page, "tier")
    _pick(qtbot, page, "core")
    assert page.listing.query.where == is_in(Field.TIER, "core", "unknown")
    for words, tier in (("tier Core, Unknown", "core"), ("tier Unknown", "unknown")):
        QTest.keyClick(_chip(page, words), Qt.Key.Key_Return)
        _pick(qtbot, page, tier)
    assert page.listing.query.unfiltered


@pytest.mark.parametrize(
    ("condition", "relation", "typed", "leaf", "words"),
    [
        ("Spent", "least", "1,350.5", Condition(Field.SPEND, Relation.LEAST, 135_050), "spent at least ¥1,350.50"),
        ("Balance", "most", "-1", Condition(Field.BALANCE, Relation.MOST, -1), "owed a return"),
        ("Joined", "before", "2026-07", Condition(Field.JOINED, Relation.BEFORE, date(2026, 7, 1)), "joined before "),
        ("Last touch", "within", "30", Condition(Field.TOUCHED, Relation.WITHIN, 30), "touched within 30 d"),
        ("Left a group", "ever", "", Condition(Field.LEFT, Relation.EVER, True), "left a group"),
        ("Text", "has", "茶 & <b>", Condition(Field.TEXT, Relation.HAS, "茶 & <b>"), "contains “茶 & <b>”"),
    ],
)
def test_an_editor_reads_what_is_typed(
    qtbot: QtBot, page: MembersPage, condition: str, relation: str, typed: str, leaf: Condition, words: str
) -> None:
    _add(qtbot, page, condition)
    editor = _editor(page)
    if editor.relation.chosen != relation:
        editor.relation.choose(relation)
        editor._on_relation(relation)
    editor.value.setText(typed)
    editor._take()
    assert page.listing.query.where == leaf
    assert _chips(page)[0].startswith(words)
    page.filters._edit(leaf, _chip(page, _chips(page)[0]))
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(ConditionEditor)))
    again = _editor(page)
    assert again.relation.chosen == relation
    QTest.keyClick(again, Qt.Key.Key_Escape)


def test_an_editor_stays_open_over_what_it_cannot_read(qtbot: QtBot, page: MembersPage) -> None:
    _add(qtbot, page, "Joined")
    editor = _editor(page)
    for typed in ("", "soon", "-4", "1.5", "99999999999999999999999"):
        editor.value.setText(typed)
        QTest.keyClick(editor.value, Qt.Key.Key_Return)
        assert editor.isVisible()
        assert editor.value.property("state") == "error"
    next(one for one in editor.findChildren(Button) if one.text() == "14").click()
    assert page.listing.query.where == Condition(Field.JOINED, Relation.WITHIN, 14)
    assert read_day("2026年7月", date(2026, 9, 1)) == date(2026, 7, 1)
    assert read_day("2026-13", date(2026, 9, 1)) is None
    assert read_day("2026-07-15", date(2026, 9, 1)) == date(2026, 7, 15)


def test_touches_are_counted_by_kind(qtbot: QtBot, page: MembersPage) -> None:
    _add(qtbot, page, "Touches")
    editor = _editor(page)
    editor.kind.choose("answer")
    editor.value.setText("2")
    QTest.keyClick(editor.value, Qt.Key.Key_Return)
    assert page.listing.query.where == Condition(Field.TOUCHES, Relation.LEAST, 2, "answer")
    assert _chips(page) == ["Question answered touches at least 2"]


def test_a_list_is_saved_as_a_segment_and_found_in_the_rail(page: MembersPage, window: MainWindow) -> None:
    desk = page.context.desk
    desk.members.star(page.model.ids[:3])
    assert page.segments.button.isHidden()
    page.list_query(MemberQuery(text="a", where=Not(STARRED)))
    QTest.mouseClick(page.segments.button, Qt.MouseButton.LeftButton)
    assert page.segments.field.hasFocus()
    page.segments.field.setText(HOSTILE)
    QTest.keyClick(page.segments.field, Qt.Key.Key_Return)
    assert desk.segments.all()[0].where == All((Condition(Field.TEXT, Relation.HAS, "a"), Not(STARRED)))
    page.list_query(MemberQuery())
    own = desk.segments.all()[0].name
    count = str(len(desk.members.find(MemberQuery(text="a", starred=False))))
    assert _items(page)[own] == count
    QTest.mouseClick(_rail_line(window, own), Qt.MouseButton.LeftButton)
    assert len(page.model.ids) == int(count)
    assert page._quiet() == own
    assert page.segments.button.isHidden()
    desk.store.undo()
    assert own not in _items(page)


def test_a_taken_name_asks_again_and_escape_leaves_it(page: MembersPage) -> None:
    page.context.desk.segments.save("Quiet", UNTOUCHED)
    page.list_query(MemberQuery(starred=True))
    page.list_query(MemberQuery(where=Not(STARRED)))
    page.segments.begin()
    page.segments.field.setText("Quiet")
    QTest.keyClick(page.segments.field, Qt.Key.Key_Return)
    assert page.segments.field.isVisible()
    assert "taken" in page.context.notify.said
    QTest.keyClick(page.segments.field, Qt.Key.Key_Escape)
    assert page.segments.field.isHidden()
    assert page.segments.button.isVisible()
    assert len(page.context.desk.segments.all()) == len(SEEDS) + 1


def test_a_segment_is_renamed_changed_and_deleted_from_its_menu(page: MembersPage, window: MainWindow) -> None:
    desk = page.context.desk
    desk.segments.save("Quiet", UNTOUCHED)
    before = _items(page)

    def open_menu(text: str) -> None:
        line = _rail_line(window, text)
        spot = line.mapToGlobal(QPoint(20, 10))
        QApplication.sendEvent(line, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(20, 10), spot))

    open_menu("Quiet")
    _trigger(page, "Rename")
    assert page.segments.field.text() == "Quiet"
    page.segments.field.setText("Silent")
    QTest.keyClick(page.segments.field, Qt.Key.Key_Return)
    assert "Silent" in _items(page)
    page.list_query(MemberQuery(where=Not(STARRED)))
    open_menu("Silent")
    _trigger(page, "Use the filter in sight")
    assert desk.segments.all()[0].where == Not(STARRED)
    open_menu("KOL")
    _trigger(page, "Delete")
    assert "KOL" not in _items(page)
    for _ in range(3):
        desk.store.undo()
    assert _items(page) == before


def test_the_rail_narrows_widens_and_leaves_out_with_keys_held(page: MembersPage, window: MainWindow) -> None:
    core = is_in(Field.TIER, "core")
    page.context.desk.members.star(page.model.ids[:3])
    QTest.mouseClick(_rail_line(window, "Starred core"), Qt.MouseButton.LeftButton)
    assert page.listing.query.where == STARRED
    for keys, text, where in (
        (Qt.KeyboardModifier.ControlModifier, "Core", All((STARRED, core))),
        (Qt.KeyboardModifier.AltModifier, "Lost", All((STARRED, core, Not(is_in(Field.TIER, "lost"))))),
        (Qt.KeyboardModifier.NoModifier, "Never touched", UNTOUCHED),
        (Qt.KeyboardModifier.ShiftModifier, "Core", Either((UNTOUCHED, core))),
    ):
        _press(_rail_line(window, text), keys)
        assert page.listing.query.where == where, text


def _press(line: _Line, keys: Qt.KeyboardModifier) -> None:
    """A click with keys held, by way of the window, so that the application knows of the keys; then they are let go."""
    handle = line.window().windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, keys, line.mapTo(line.window(), QPoint(20, 10)))
    QTest.mouseMove(handle, QPoint(4, 4))
    QApplication.processEvents()
    assert QApplication.keyboardModifiers() is Qt.KeyboardModifier.NoModifier


def test_a_new_member_goes_into_the_one_group_that_is_listed(page: MembersPage) -> None:
    group = page.context.desk.groups.add("Harbor 03", Platform.WECHAT)
    page.reveal(MemberQuery(group_id=group))
    assert _chips(page) == ["in Harbor 03"]
    assert conjuncts(page.listing.query.where) == (is_in(Field.GROUP, group),)


def test_seeded_segments_are_counted_on_a_worker_in_a_large_desk(context: Context, desk: Desk, qtbot: QtBot) -> None:
    from opsdesk.ui.pages.members.page import MembersPage

    many(desk, 3_000)
    page = MembersPage(context)
    qtbot.addWidget(page)
    assert page.rail_sections() == []
    qtbot.waitUntil(lambda: page._facts is not None)
    assert _items(page)["Starred core"] == "1,500"
    assert page._facts is not None
    assert [one.seed for one, _ in page._facts.segments] == list(Seed)
