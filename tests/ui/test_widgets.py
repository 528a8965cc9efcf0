"""The shared widgets: what they say, which keys they take, how they give way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6 import QtGui as gui
from PySide6.QtCore import QModelIndex, QPoint, QStringListModel, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.widgets.bulk_bar import BulkAction, BulkBar
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.chip import Chip
from opsdesk.ui.widgets.filter_bar import FilterBar
from opsdesk.ui.widgets.flow_layout import FlowLayout
from opsdesk.ui.widgets.focus_ring import FocusRing
from opsdesk.ui.widgets.layouts import column
from opsdesk.ui.widgets.page_tabs import PageTabs, Tab
from opsdesk.ui.widgets.panel import Panel, PanelSplit
from opsdesk.ui.widgets.search_field import SearchField
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.widgets.tables import RowList, RowTable
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel, tooltip
from opsdesk.ui.widgets.toast import SHOWN_MS, Toast
from tests.ui.gallery_parts import Sheet
from tests.ui.scene import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.ui.theme.theme import Theme

pytestmark = pytest.mark.usefixtures("theme")
HOSTILE = ("<b>小明</b>", "<img src='file:///etc/passwd'>", "a<b>c", "A & B", "&lt;b&gt;", "two\nlines")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_label_is_never_markup(qtbot: QtBot, text: str) -> None:
    label = PlainLabel(text)
    qtbot.addWidget(label)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setText(text)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == text


def test_a_label_shows_an_override_of_direction(qtbot: QtBot) -> None:
    label = PlainLabel("evil\u202egpj.exe")
    qtbot.addWidget(label)
    assert "\u202e" not in label.text()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_tooltip_shows_the_text_as_it_is(text: str) -> None:
    tip = tooltip(text)
    assert gui.Qt.mightBeRichText(tip)
    document = QTextDocument()
    document.setHtml(tip)
    assert document.toPlainText() == text


def test_an_elided_label_gives_way_and_tells_the_rest(qtbot: QtBot) -> None:
    label = ElidedLabel("a name far longer than its column <b>")
    shown(qtbot, label, 60, 20)
    assert label.minimumSizeHint().width() < 60
    assert "&lt;b&gt;" in label.toolTip()
    label.resize(600, 20)
    assert label.toolTip() == ""


def test_a_button_makes_room_for_its_icon_and_its_key(qtbot: QtBot) -> None:
    plain, full = Button("Copy text"), Button("Copy text", "copy", key="1")
    for button in (plain, full):
        qtbot.addWidget(button)
    assert full.sizeHint().width() > plain.sizeHint().width() + 40
    assert plain.sizeHint().height() == full.sizeHint().height() == 30


def test_an_icon_button_has_a_name(qtbot: QtBot) -> None:
    button = IconButton("x", "Close the panel")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Close the panel"


@pytest.mark.parametrize(("key", "signal"), [(Qt.Key.Key_Delete, "removed"), (Qt.Key.Key_Return, "edited")])
def test_a_chip_hears_its_keys(qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    chip = Chip("tier", "core")
    shown(qtbot, chip)
    with qtbot.waitSignal(getattr(chip, signal), timeout=1000):
        QTest.keyClick(chip, key)


def test_a_click_on_the_cross_removes_and_beside_it_edits(qtbot: QtBot) -> None:
    chip = Chip("tier", "core")
    shown(qtbot, chip)
    with qtbot.waitSignal(chip.removed, timeout=1000):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, 12))
    with qtbot.waitSignal(chip.edited, timeout=1000):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))


def test_the_chip_that_adds_cannot_be_removed(qtbot: QtBot) -> None:
    chip = Chip("Filter", "", "add")
    shown(qtbot, chip)
    with qtbot.assertNotEmitted(chip.removed):
        QTest.keyClick(chip, Qt.Key.Key_Delete)


def test_chips_without_room_are_counted(qtbot: QtBot) -> None:
    bar = FilterBar(SearchField("Name"))
    shown(qtbot, bar, 1200, 46)
    chips = [Chip("field", f"value {at}") for at in range(6)]
    bar.chips(chips)
    assert all(chip.isVisible() for chip in chips)
    bar.resize(560, 46)
    visible = [chip for chip in chips if chip.isVisible()]
    assert 0 < len(visible) < 6
    more = next(chip for chip in bar.findChildren(Chip) if chip.words.startswith("+"))
    assert more.words == f"+{6 - len(visible)}"
    assert bar.add_chip is not None
    assert bar.add_chip.geometry().right() < bar.width()


def test_arrows_move_a_segmented_control(qtbot: QtBot) -> None:
    control = Segmented([Segment("month", "Month"), Segment("week", "Week")])
    shown(qtbot, control)
    with qtbot.waitSignal(control.changed, timeout=1000) as heard:
        QTest.keyClick(control, Qt.Key.Key_Right)
    assert heard.args == ["week"]
    control.choose("month")
    assert control.chosen == "month"


def test_tabs_move_by_key_and_click(qtbot: QtBot) -> None:
    tabs = PageTabs([Tab("a", "Channels", "11"), Tab("b", "Tasks"), Tab("c", "Rewards")])
    shown(qtbot, tabs, 500, 40)
    QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert tabs.chosen == "c"
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=QPoint(24, 20))
    assert tabs.chosen == "a"


def test_escape_empties_a_search_and_then_leaves(qtbot: QtBot) -> None:
    field = SearchField("Name")
    shown(qtbot, field)
    QTest.keyClicks(field, "wang")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left, timeout=1000):
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_the_toast_runs_its_act_once_and_goes(qtbot: QtBot) -> None:
    page = QWidget()
    shown(qtbot, page, 800, 400)
    ran: list[str] = []
    toast = Toast(page)
    toast.say("Removed 3 members", "removed", "Undo", lambda: ran.append("undo"))
    assert toast.text == "Removed 3 members"
    assert page.rect().contains(toast.geometry())
    QTest.keyClick(toast, Qt.Key.Key_Return)
    assert ran == ["undo"]
    assert toast.text == ""
    toast.act()
    assert ran == ["undo", "undo"]


def test_the_toast_waits_under_the_pointer(qtbot: QtBot) -> None:
    page = QWidget()
    shown(qtbot, page, 800, 400)
    toast = Toast(page)
    toast.say("Saved")
    assert toast._timer.isActive()
    assert toast._timer.interval() == SHOWN_MS
    toast.enterEvent(None)  # type: ignore[arg-type]
    assert not toast._timer.isActive()


def make_split() -> tuple[PanelSplit, QLineEdit, Panel, BulkBar]:
    content, panel = QLineEdit(), Panel()
    bar = BulkBar([BulkAction(f"Action {at}", "tag", lambda: None) for at in range(14)])
    return PanelSplit(content, panel, bar), content, panel, bar


def test_the_panel_stands_beside_in_a_wide_window(qtbot: QtBot) -> None:
    split, content, panel, _bar = make_split()
    shown(qtbot, split, 1400, 700)
    assert split.docked
    assert split.is_open
    assert content.width() + panel.width() == 1400
    split.toggle()
    assert not panel.isVisible()
    assert content.width() == 1400


def test_the_panel_lies_over_the_list_in_a_narrow_window_but_not_over_the_bulk_bar(qtbot: QtBot) -> None:
    split, content, panel, bar = make_split()
    shown(qtbot, split, 1100, 700)
    assert not split.is_open
    bar.show_count(3, "3 selected", "Select all 2,317")
    split.set_open(True)
    assert content.width() == bar.width() == 1100
    assert panel.geometry().bottom() < bar.geometry().top()
    assert panel.geometry().right() == 1099
    assert bar.height() == 44


def test_bulk_actions_without_room_go_behind_more(qtbot: QtBot) -> None:
    split, _content, _panel, bar = make_split()
    shown(qtbot, split, 1100, 700)
    bar.show_count(1, "1 selected")
    assert not bar.isVisible()
    bar.show_count(2, "2 selected")
    hidden = [button for button in bar._buttons if button.isHidden()]
    assert hidden
    assert bar._more.isVisible()
    right = max(button.geometry().right() for button in bar._buttons if not button.isHidden())
    assert right < bar._more.geometry().left()
    assert all(button.width() >= button.sizeHint().width() for button in bar._buttons if not button.isHidden())


def test_a_flow_layout_breaks_lines(qtbot: QtBot) -> None:
    box = QWidget()
    flow = FlowLayout(box)
    for at in range(6):
        flow.addWidget(Button(f"Button {at}"))
    shown(qtbot, box, 200, 300)
    assert flow.heightForWidth(200) > flow.heightForWidth(2000) == 30
    flow.clear()
    assert flow.count() == 0


def test_the_ring_shows_for_the_keyboard_only(qtbot: QtBot) -> None:
    window = QWidget()
    first, second, field = Button("One"), Button("Two"), QLineEdit()
    window.setLayout(column(first, second, field))
    ring = FocusRing(window)
    shown(qtbot, window, 300, 200)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert ring.isHidden()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert ring.target is second
    assert ring.geometry().contains(second.geometry())
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert ring.isHidden()


@pytest.mark.parametrize("make", [RowTable, RowList])
def test_enter_opens_a_row_and_space_previews_it(qtbot: QtBot, make: type[RowTable] | type[RowList]) -> None:
    view = make()
    view.setModel(QStringListModel(["one", "two"], view))
    shown(qtbot, view, 300, 200)
    view.setCurrentIndex(view.model().index(1, 0, QModelIndex()))
    with qtbot.waitSignal(view.previewed, timeout=1000):
        QTest.keyClick(view, Qt.Key.Key_Space)
    with qtbot.waitSignal(view.opened, timeout=1000) as heard:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert heard.args is not None
    assert heard.args[0].row() == 1


def test_a_row_under_the_pointer_is_known_whole(qtbot: QtBot) -> None:
    table = RowTable()
    table.setModel(QStringListModel(["one", "two"], table))
    shown(qtbot, table, 300, 200)
    assert table.rowHeight(0) == 38
    QTest.mouseMove(table.viewport(), QPoint(250, 50))
    assert table.hover_row == 1


def test_every_widget_paints_in_both_themes(qtbot: QtBot, theme: Theme) -> None:
    from opsdesk.ui.theme.theme import ThemeChoice

    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.resize(1440, 900)
    light = sheet.grab().toImage()
    theme.set_choice(ThemeChoice.DARK)
    dark = sheet.grab().toImage()
    assert light.pixelColor(3, 3) != dark.pixelColor(3, 3)
    assert draw.advance("半糖", theme.font("body")) > 20
