"""The filter as a line in the window: shown, typed, refused with its place, completed, left; in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from opsdesk import words
from opsdesk.application import switch_language
from opsdesk.domain.filters import ANY_STAR, All, Condition, Either, Field, Not, Relation, conjuncts, is_in, text_is
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.platforms import Platform
from opsdesk.domain.tiers import Star, Tier
from opsdesk.domain.touches import TouchClass, TouchKind
from opsdesk.ui.pages.members.filters_chip import FilterChip
from opsdesk.words import filter_line
from opsdesk.words.touches import touch_class, touch_kind
from tests.ui.pages.members.hand import wait_for_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from opsdesk.ui.pages.members.filters_line import FilterLineEdit
    from opsdesk.ui.pages.members.page import MembersPage

STARRED = is_in(Field.STAR, *ANY_STAR)
BUYERS = Condition(Field.ORDERS, Relation.LEAST, 1)


def _open(page: MembersPage) -> FilterLineEdit:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_F)
    assert page.filters.line.is_open
    return page.filters.line


def _type(line: FilterLineEdit, text: str) -> None:
    """As an input method commits it: letter by letter would abort on Chinese."""
    line.field.setText(text)
    line.field.textEdited.emit(text)


def _enter(line: FilterLineEdit, text: str) -> None:
    line.field.setText(text)
    QTest.keyClick(line.field, Qt.Key.Key_Return)


def test_the_line_says_the_chips_and_lists_what_is_typed(page: MembersPage, qtbot: QtBot) -> None:
    page.list_query(MemberQuery(where=All((STARRED, Not(BUYERS)))))
    line = _open(page)
    assert line.field.text() == "star:any -orders>=1"
    assert line.field.hasFocus()
    assert page.filters.search.isHidden()
    _enter(line, "star:any or orders>=1")
    assert page.listing.query.where == Either((STARRED, BUYERS))
    assert line.field.isVisible()
    QTest.keyClick(line.field, Qt.Key.Key_Escape)
    assert line.field.isHidden()
    assert not page.filters.search.isHidden()
    assert page.table.hasFocus()
    assert [chip.words for chip in page.filters.bar.findChildren(FilterChip) if chip.isVisible()] == [
        "starred or has order"
    ]


def test_an_empty_line_lists_everybody_and_the_button_opens_it_too(page: MembersPage) -> None:
    page.list_query(MemberQuery(where=STARRED))
    page.filters.line.button.click()
    _enter(page.filters.line, "")
    assert page.listing.query.unfiltered
    page.filters.line.button.click()
    assert not page.filters.line.is_open


def test_a_fault_is_said_with_its_place_and_what_was_typed_stays(page: MembersPage) -> None:
    line = _open(page)
    before = page.listing.query
    _enter(line, "😀 tier:king")
    assert line.field.text() == "😀 tier:king"
    assert line.fault.isVisible()
    assert line.fault.words.text().startswith("Letter 8: king is not known here")
    assert line.field.cursorPosition() == 8  # the face takes two of Qt's letters
    assert page.listing.query == before
    _type(line, "tier:core")
    assert not line.fault.isVisible()
    _enter(line, "tier:king")
    QTest.keyClick(line.field, Qt.Key.Key_Escape)
    assert not line.fault.isVisible()


def test_what_is_searched_stays_in_the_search_field(page: MembersPage, qtbot: QtBot) -> None:
    page.filters.search.setText("茶")
    wait_for_text(qtbot, page, "茶")
    line = _open(page)
    assert line.field.text() == "茶"
    _enter(line, "茶 -star:any")
    assert page.listing.query.text == "茶"
    assert page.listing.query.tree() == All((text_is("茶"), Not(STARRED)))
    _enter(line, "-star:any or 茶")
    assert page.listing.query.tree() == Either((Not(STARRED), text_is("茶")))
    assert page.filters.search.text() == ""


def test_another_list_from_outside_is_said_by_the_line(page: MembersPage) -> None:
    line = _open(page)
    _enter(line, "orders > 0")
    assert line.field.text() == "orders > 0"
    page.list_query(MemberQuery(where=STARRED))
    assert line.field.text() == "star:any"


def test_the_line_is_said_in_chinese_where_the_window_speaks_it(page: MembersPage, qapp: QApplication) -> None:
    page.list_query(MemberQuery(where=All((is_in(Field.TIER, Tier.CORE), BUYERS))))
    try:
        switch_language(qapp, "zh")
        page.filters.line.open()
        assert page.filters.line.field.text() == "分层:核心 订单>=1"
        _enter(page.filters.line, "tier:core 订单≥2")
        assert conjuncts(page.listing.query.where)[1] == Condition(Field.ORDERS, Relation.LEAST, 2)
    finally:
        switch_language(qapp, "en")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ti", "tier:"),
        ("tier:core or spe", "spend>="),
        ("-(mis", "missing:"),
        ("tier:", "core"),
        ("tier:core,si", "silent"),
        ("missing:", "phone"),
        ("touches.tr", "touches.trust>="),
        ("left:", "ever"),
    ],
)
def test_what_may_follow_is_offered(page: MembersPage, typed: str, first: str) -> None:
    line = _open(page)
    line.field.setText(typed)
    assert line.field.completion.offers()[0] == first


@pytest.mark.parametrize("typed", ["", "tier:core ", '"ti', "spend>=", "tier:nobody", "joined<30"])
def test_nothing_is_offered_where_nothing_fits(page: MembersPage, typed: str) -> None:
    line = _open(page)
    line.field.setText(typed)
    assert line.field.completion.offers() == []


def test_an_offer_takes_the_place_of_the_begun_word(page: MembersPage, qtbot: QtBot) -> None:
    context = page.context
    with qtbot.waitSignal(page.listing.settled):
        context.desk.labels.tag(page.model.ids[:1], "老 客户")
    line = _open(page)
    _type(line, "-tag:老")
    qtbot.waitUntil(line.field.completion.popup.isVisible)
    QTest.keyClick(line.field.completion.popup, Qt.Key.Key_Down)
    QTest.keyClick(line.field.completion.popup, Qt.Key.Key_Return)
    assert line.field.text() == '-tag:"老 客户"'
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    assert page.filters.line.fault.isHidden()
    assert isinstance(page.listing.query.where, Not)


class Nobody:
    def name_of(self, _field: Field, _key: int) -> None:
        return None

    def ids(self, _field: Field, _name: str) -> list[int]:
        return []


def test_a_line_is_printed_as_the_window_speaks_and_its_words_are_read(qapp: QApplication) -> None:
    """Tiers, stars, platforms and touches are called in the line what the window calls them, in both languages."""
    try:
        switch_language(qapp, "zh")
        assert filter_line.say(is_in(Field.TIER, Tier.ACTIVE), Nobody()) == "分层:活跃"
        said = {Field.TIER: {one.value: words.tier(one) for one in Tier}}
        said[Field.STAR] = {one.value: words.star(one) for one in Star}
        said[Field.PLATFORM] = {one.value: words.platform(one) for one in Platform}
        for field, names in said.items():
            for code, name in names.items():
                assert filter_line.read(f"{field}:{name.replace(' ', '')}", Nobody()) == is_in(field, code), name
        for one in (*TouchClass, *TouchKind):
            called = touch_class(one) if isinstance(one, TouchClass) else touch_kind(one)
            assert filter_line.read(f"touches.{called}>=1", Nobody()) == filter_line.read(f"touches.{one}>=1", Nobody())
    finally:
        switch_language(qapp, "en")
    assert filter_line.say(is_in(Field.TIER, Tier.ACTIVE), Nobody()) == "tier:active"
