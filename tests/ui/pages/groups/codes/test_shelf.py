"""The shelf itself: heads, order, filters, keys, the panel, the rail and the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from opsdesk.domain.code_shelf import ShelfNeed, ShelfOrder
from opsdesk.domain.group_query import GroupNeed
from opsdesk.domain.platforms import Platform
from tests.ui.pages.groups.codes.hand import DAY, WECHAT, hang, in_hand, in_use, lines, view_of
from tests.ui.pages.groups.hand import Mod, group, key, open_menu
from tests.ui.scene import HOSTILE, LEFT, click, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.ui.pages.groups.page import GroupsPage


def test_codes_stand_under_what_they_wait_for(shelf: GroupsPage) -> None:
    assert lines(shelf) == {
        "Needs you": ["Seed 01", "Seed 02", "Kiln VIP"],
        "Good for now": ["茶友一群"],
        "No code yet": ["茶友二群"],
    }
    QAbstractItemModelTester(view_of(shelf).list.shelf, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert shelf.toolbar.findChildren(type(shelf.codes.paste_button))[-1] is shelf.codes.paste_button
    assert shelf.codes.paste_button.isVisible()
    assert not shelf.new_button.isVisible()


def test_the_cards_are_painted_and_fill_the_line(shelf: GroupsPage) -> None:
    view = view_of(shelf).list
    rects = [view.visualRect(view.shelf.index(row)) for row in view.shelf.cards()]
    assert view.columns == 3
    assert [rect.top() for rect in rects[:3]] == [rects[0].top()] * 3, "three side by side"
    assert rects[0].right() < rects[1].left() + 1
    assert rects[3].top() > rects[0].bottom()
    picture = view.viewport().grab().toImage()
    tile = rects[0].adjusted(12, 12, -rects[0].width() + 100, -20)
    colors = {picture.pixelColor(x, tile.center().y()).lightness() // 200 for x in range(tile.left(), tile.right())}
    assert colors == {0, 1}, "a code is black and white"


def test_arrows_go_over_the_cards_and_skip_the_heads(shelf: GroupsPage) -> None:
    path = []
    keys = Qt.Key
    for pressed in (keys.Key_Right, keys.Key_Down, keys.Key_Down, keys.Key_Up, keys.Key_Home, keys.Key_End, keys.Key_J):
        QTest.keyClick(view_of(shelf).list, pressed) if pressed is not keys.Key_J else key(shelf, pressed)
        path.append(in_hand(shelf))
    assert path == ["Seed 02", "茶友一群", "茶友二群", "茶友一群", "Seed 01", "茶友二群", "茶友二群"]


def test_the_panel_says_what_is_left(shelf: GroupsPage) -> None:
    panel = view_of(shelf).panel
    assert panel.left.text() == "22 h 0 min left"
    assert panel.left.property("level") == "danger"
    assert panel.until.text().startswith("dies ")
    assert not panel.use_next.isVisible()
    hang(shelf.context.desk, "Seed 01", WECHAT + "next", None, waiting=True)
    assert not panel.use_next.isVisible(), "the one in use still lives"
    current = shelf.context.desk.groups.detail(panel.group_id).card.code
    assert current is not None
    shelf.context.desk.codes.set_valid_until(current.id, shelf.context.desk.clock.now() - 60)
    assert panel.left.text() == "nobody can scan it any more"
    click(panel.use_next)
    assert in_use(shelf, "Seed 01") == WECHAT + "next"
    assert panel.left.text() == "does not expire by itself"
    undo(shelf.window())
    assert in_use(shelf, "Seed 01") == WECHAT + "one"


def test_search_order_and_platform(shelf: GroupsPage) -> None:
    view = view_of(shelf)
    shelf.focus_search()
    assert view.search.hasFocus()
    view.search.setText("cyyq")
    assert lines(shelf) == {"Good for now": ["茶友一群"]}
    assert in_hand(shelf) == "茶友一群"
    view.search.setText("nobody is called that")
    assert lines(shelf) == {}
    assert in_hand(shelf) == ""
    assert shelf.escape()
    assert len(lines(shelf)) == 3
    assert not shelf.escape()
    for chip, words in (("sorted by", "name"), ("platform", "QQ")):
        found = next(one for one in view.bar.findChildren(type(view.bar._line._chips[0])) if chip in one.words)
        QTest.mouseClick(found, LEFT)
        action = next(one for one in open_menu().actions() if one.text() == words)
        action.trigger()
        open_menu().close()
    assert view.sight.query.order is ShelfOrder.NAME
    assert view.sight.query.platform is Platform.QQ
    assert lines(shelf) == {"Needs you": ["Kiln VIP"], "No code yet": ["茶友二群"]}


def test_the_rail_counts_what_codes_wait_for(shelf: GroupsPage) -> None:
    _, needs = shelf.rail_sections()
    assert [(one.text, one.count) for one in needs.items] == [
        ("QR expiring", "1"), ("Nearly full", "1"), ("No next code", "3"), ("Posters to write again", "0"),
    ]  # fmt: skip
    needs.items[1].run()
    assert lines(shelf) == {"Needs you": ["Seed 02"]}
    _, needs = shelf.rail_sections()
    assert needs.items[1].selected
    needs.items[1].run()
    assert len(lines(shelf)) == 3
    classes, _ = shelf.rail_sections()
    next(one for one in classes.items if one.text == "Seed users").run()
    assert lines(shelf) == {"Needs you": ["Seed 01", "Seed 02"]}


def test_the_status_bar_tells_of_codes(shelf: GroupsPage) -> None:
    said = [one.text for one in shelf.status_items()]
    assert said == ["4 codes, 1 die within 3 days", "every picture was read back, 1 unreadable"]
    go = shelf.status_items()[1].go
    assert go is not None
    go()
    assert in_hand(shelf) == "Kiln VIP"


def test_b_goes_from_view_to_view_and_the_choice_is_kept(shelf: GroupsPage) -> None:
    key(shelf, Qt.Key.Key_B)
    assert shelf.views.chosen == "board"
    assert not shelf.codes.is_open
    assert shelf.new_button.isVisible()
    assert shelf.panel.group_id == group(shelf.context.desk, "Seed 01"), "the same group is in hand"
    for wanted in ("table", "codes"):
        key(shelf, Qt.Key.Key_B)
        assert shelf.views.chosen == wanted
    assert shelf.context.looks.text("groups/view", "") == "codes"
    assert in_hand(shelf) == "Seed 01"


def test_what_is_revealed(shelf: GroupsPage) -> None:
    desk = shelf.context.desk
    shelf.reveal({"need": ShelfNeed.EXPIRING})
    assert lines(shelf) == {"Needs you": ["Seed 01"]}
    shelf.reveal({"codes": group(desk, "茶友二群")})
    assert in_hand(shelf) == "茶友二群"
    assert len(lines(shelf)) == 3, "what the filter left out comes into sight"
    shelf.reveal({"need": GroupNeed.ADMIN})
    assert not shelf.codes.is_open
    assert shelf.filters.query.need is GroupNeed.ADMIN


def test_ctrl_x_and_f2_of_the_board_rest_here(shelf: GroupsPage) -> None:
    key(shelf, Qt.Key.Key_X, Mod.ControlModifier)
    assert not shelf.hand.holds
    key(shelf, Qt.Key.Key_F2)
    assert shelf.codes.is_open


def test_while_a_long_write_runs_nothing_can_be_edited(shelf: GroupsPage) -> None:
    shelf.set_editing(False)
    panel = view_of(shelf).panel
    parts = (shelf.codes.paste_button, panel.paste, panel.add, panel.line, panel.until)
    assert not any(part.isEnabled() for part in parts)
    assert panel.copy.isEnabled()
    shelf.set_editing(True)
    assert all(part.isEnabled() for part in parts)


def test_a_code_is_used_no_longer_and_the_group_is_shown(shelf: GroupsPage) -> None:
    panel = view_of(shelf).panel
    for words, is_in_use in (("Use it no longer", False), ("Show the group", False)):
        click(panel.more)
        menu = open_menu()
        next(one for one in menu.actions() if one.text() == words).trigger()
        menu.close()
        assert bool(in_use(shelf, "Seed 01")) is is_in_use
    assert not shelf.codes.is_open
    assert shelf.views.chosen == "board"
    assert shelf.panel.group_id == group(shelf.context.desk, "Seed 01")


def test_a_minute_later_less_is_left(shelf: GroupsPage) -> None:
    view = view_of(shelf)
    now = shelf.context.desk.clock.now()
    before = view.panel.left.text()
    object.__setattr__(shelf.context.desk.clock, "now", lambda: now + 7200)
    view._minute.timeout.emit()
    assert (before, view.panel.left.text()) == ("22 h 0 min left", "20 h 0 min left")
    object.__setattr__(shelf.context.desk.clock, "now", lambda: now + 23 * 3600)
    view._minute.timeout.emit()
    assert view.panel.left.text() == "nobody can scan it any more"


def test_a_hostile_name_stays_plain(shelf: GroupsPage) -> None:
    shelf.context.desk.groups.edit(group(shelf.context.desk, "Seed 01"), "name", HOSTILE)
    assert in_hand(shelf) == HOSTILE
    assert view_of(shelf).panel.name.textFormat() is Qt.TextFormat.PlainText
    assert not view_of(shelf).grab().isNull()


@pytest.mark.parametrize("lives", [30, DAY * 8, None])
def test_any_life_has_words(shelf: GroupsPage, lives: int | None) -> None:
    hang(shelf.context.desk, "Seed 01", WECHAT + "x", lives)
    assert view_of(shelf).panel.left.text()


def test_a_narrow_window_opens_the_panel_over_the_cards(shelf: GroupsPage, qtbot: QtBot) -> None:
    window = shelf.window()
    window.resize(1024, 640)
    view = view_of(shelf)
    qtbot.waitUntil(lambda: not view.split.docked)
    view.split.set_open(False, animate=False)
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert view.split.is_open
    assert shelf.escape()
    assert not view.split.is_open
