"""The groups place: every deed by keyboard and mouse, undone and done again; codes, texts, filters, hostile names."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from opsdesk.domain.group_query import NO_CLASS, GroupNeed, GroupQuery
from opsdesk.domain.groups import Basis, GroupState, Purpose
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.platforms import Platform
from opsdesk.render.code_picture import code_picture
from opsdesk.ui.pages.catalog import PageSpec
from opsdesk.ui.pages.groups.chooser import MemberChooser
from opsdesk.ui.pages.groups.column import MIME, Column
from opsdesk.ui.pages.groups.forms import ClassForm, NewGroup, UntilForm, read_time
from opsdesk.ui.pages.groups.page import GroupsPage
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
    from opsdesk.ui.notify import Notify

HOSTILE = "<b>bold</b><img src=x onerror=alert(1)>\u202egnp.exe &amp; =1+1"
LINK = "https://weixin.qq.com/g/AwYAAPu3"
Mod = Qt.KeyboardModifier
Form = TypeVar("Form", bound=QWidget)


class Elsewhere(Page):
    """A place that writes down what it was sent."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Elsewhere")
        self.sent: list[object] = []

    def reveal(self, target: object) -> None:
        self.sent.append(target)


SPECS = (
    PageSpec("groups", "Groups", "messages-square", GroupsPage, "G"),
    PageSpec("members", "Members", "users", Elsewhere, "M"),
    PageSpec("import", "Import", "import", Elsewhere, foot=True),
)


@pytest.fixture
def circle(tea: Desk) -> Desk:
    """Three classes, five groups: two seed groups, one high-spend, two in no class."""
    groups = tea.groups
    seed, spend = groups.add_class("Seed users", Basis.SEED), groups.add_class("High-spend", Basis.SPEND, 200_000)
    groups.add_class("Task done", Basis.TASK)
    for name, platform, class_id in (
        ("Seed 01", Platform.WECHAT, seed),
        ("Seed 02", Platform.WECHAT, seed),
        ("Kiln VIP", Platform.QQ, spend),
        ("茶友一群", Platform.WECHAT, None),
        ("茶友二群", Platform.QQ, None),
    ):
        groups.add(name, platform, class_id)
    return tea


@pytest.fixture
def window(context: Context, circle: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(context, SPECS, quiet="this laptop")
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    yield window
    context.jobs.stop()


@pytest.fixture
def page(window: MainWindow) -> GroupsPage:
    page = window.page
    assert isinstance(page, GroupsPage)
    view = page.main_view()
    assert view is not None
    view.setFocus()
    return page


def group(desk: Desk, name: str) -> int:
    found = desk.groups.find(name)
    assert found is not None
    return found


def class_of(desk: Desk, name: str) -> str:
    class_id = desk.groups.detail(group(desk, name)).card.class_id
    return next((one.name for one in desk.groups.classes() if one.id == class_id), "")


def class_id(desk: Desk, name: str) -> int:
    return next(one.id for one in desk.groups.classes() if one.name == name)


def names(page: GroupsPage, column: str) -> list[str]:
    key = class_id(page.context.desk, column) if column else NO_CLASS
    return [card.name for card in page.board.column(key).list.cards.cards]


def take(page: GroupsPage, name: str) -> int:
    """Choose a group as by a click, the keyboard on its card."""
    key = group(page.context.desk, name)
    page.reveal(key)
    view = page.main_view()
    assert view is not None
    view.setFocus()
    return key


def key(page: GroupsPage, pressed: Qt.Key, held: Mod = Mod.NoModifier) -> None:
    QTest.keyClick(page.window(), pressed, held)


def open_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def form(page: GroupsPage, kind: type[Form]) -> Form:
    found = [one for one in page.window().findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def called(page: GroupsPage, words: str) -> list[Button]:
    """The buttons of the panel with these words, on them or as their name, that are in sight."""
    found = page.panel.findChildren(Button)
    return [one for one in found if words in (one.text(), one.accessibleName()) and one.isVisible()]


def press(qtbot: QtBot, page: GroupsPage, words: str) -> None:
    """Click such a button as soon as it is in sight."""
    qtbot.waitUntil(lambda: bool(called(page, words)))
    click(called(page, words)[0])


def holds(page: GroupsPage) -> bool:
    return page.hand.holds


def is_open(page: GroupsPage) -> bool:
    return page.split.is_open


def moved_and_back(page: GroupsPage, name: str, before: str, after: str) -> None:
    desk = page.context.desk
    assert class_of(desk, name) == after
    assert name in names(page, after)
    key(page, Qt.Key.Key_Z, Mod.ControlModifier)
    assert class_of(desk, name) == before
    assert name in names(page, before)
    key(page, Qt.Key.Key_Z, Mod.ControlModifier | Mod.ShiftModifier)
    assert class_of(desk, name) == after


# The board


def test_a_column_for_each_class_and_one_for_no_class(page: GroupsPage) -> None:
    assert names(page, "Seed users") == ["Seed 01", "Seed 02"]
    assert names(page, "High-spend") == ["Kiln VIP"]
    assert names(page, "Task done") == []
    assert sorted(names(page, "")) == ["茶友一群", "茶友二群"]
    for column in page.board.findChildren(Column):
        QAbstractItemModelTester(column.list.cards)


def test_the_panel_follows_the_arrows(page: GroupsPage) -> None:
    take(page, "Seed 01")
    shown = []
    for pressed in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        view = page.main_view()
        assert view is not None
        QTest.keyClick(view, pressed)
        card = page.sight.card
        assert card is not None
        assert page.panel.group_id == card.id
        shown.append((card.name, page.board.class_id))
    tasks, high = class_id(page.context.desk, "Task done"), class_id(page.context.desk, "High-spend")
    assert [name for name, _ in shown] == ["Seed 02", "Kiln VIP", "Kiln VIP", "茶友一群", "茶友一群"]
    assert [column for _, column in shown][1:] == [high, tasks, NO_CLASS, tasks]


def test_m_moves_by_a_menu(page: GroupsPage) -> None:
    take(page, "Seed 01")
    key(page, Qt.Key.Key_M)
    menu = open_menu()
    assert [action.text() for action in menu.actions() if action.isEnabled() and action.text()] == [
        "High-spend",
        "Task done",
        "No class",
        "New class…",
    ]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert page.context.notify.said == "Seed 01 is in Task done now"
    moved_and_back(page, "Seed 01", "Seed users", "Task done")


def test_cut_and_put_down_by_keys(page: GroupsPage) -> None:
    take(page, "Seed 01")
    key(page, Qt.Key.Key_X, Mod.ControlModifier)
    assert holds(page)
    for _ in range(2):
        view = page.main_view()
        assert view is not None
        QTest.keyClick(view, Qt.Key.Key_Right)
    key(page, Qt.Key.Key_V, Mod.ControlModifier)
    assert not holds(page)
    moved_and_back(page, "Seed 01", "Seed users", "Task done")


def test_escape_lets_a_cut_group_go(page: GroupsPage) -> None:
    take(page, "Seed 01")
    key(page, Qt.Key.Key_X, Mod.ControlModifier)
    view = page.main_view()
    assert view is not None
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not holds(page)
    assert class_of(page.context.desk, "Seed 01") == "Seed users"


def test_a_drop_on_a_column_moves_and_one_on_its_own_does_not(page: GroupsPage) -> None:
    desk = page.context.desk
    mime = QMimeData()
    mime.setData(MIME, str(group(desk, "Seed 01")).encode())
    for name in ("Seed users", "Task done"):
        drop = QDropEvent(QPointF(20, 90), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Mod.NoModifier)
        page.board.column(class_id(desk, name)).dropEvent(drop)
        assert class_of(desk, "Seed 01") == name


@pytest.mark.display
def test_a_card_is_dragged_to_another_class(page: GroupsPage, qtbot: QtBot) -> None:
    take(page, "Seed 01")
    desk = page.context.desk
    source = page.board.column(class_id(desk, "Seed users"))
    target = page.board.column(class_id(desk, "High-spend"))
    seen = drag(page, source.list.visualRect(source.list.currentIndex()).center(), source.list.viewport(), target)
    assert seen == [True, False], "the slot opens while the card hangs over the column"
    moved_and_back(page, "Seed 01", "Seed users", "High-spend")


@pytest.mark.display
def test_escape_ends_a_drag(page: GroupsPage, qtbot: QtBot) -> None:
    take(page, "Seed 01")
    desk = page.context.desk
    source = page.board.column(class_id(desk, "Seed users"))
    target = page.board.column(class_id(desk, "High-spend"))
    spot = source.list.visualRect(source.list.currentIndex()).center()
    assert drag(page, spot, source.list.viewport(), target, let_go=False) == [True, False]
    assert class_of(desk, "Seed 01") == "Seed users"


def drag(page: GroupsPage, spot: QPoint, viewport: QWidget, target: Column, *, let_go: bool = True) -> list[bool]:
    """Take a card, carry it over a column, let it go or press Esc; answers whether the slot was open, there and after.

    The drag runs its own loop inside the move that begins it; a timer is the hand in the meantime.
    """
    top = page.window()
    window = top.windowHandle()
    start = viewport.mapTo(top, spot)
    over = target.mapTo(top, QPoint(target.width() // 2, 300))
    steps = [start + (over - start) * part / 8 for part in range(1, 9)]
    seen: list[bool] = []

    def carry() -> None:
        if steps:
            QTest.mouseMove(window, steps.pop(0))
            return
        timer.stop()
        seen.append(target.slot_widget.isVisible())
        if let_go:
            QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Mod.NoModifier, over)
        else:
            QTest.keyClick(window, Qt.Key.Key_Escape)

    timer = QTimer(page, interval=30)
    timer.timeout.connect(carry)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Mod.NoModifier, start)
    timer.start()
    QTest.mouseMove(window, start + QPoint(4, 4))
    QTest.mouseMove(window, start + QPoint(24, 12))
    seen.append(target.slot_widget.isVisible())
    return seen


def test_columns_come_and_go_with_their_classes(page: GroupsPage) -> None:
    desk = page.context.desk
    page.deeds.remove_class(desk.groups.classes()[0])
    assert sorted(names(page, "")) == ["Seed 01", "Seed 02", "茶友一群", "茶友二群"]
    assert len([one for one in page.board.findChildren(Column) if one.isVisible()]) == 3
    desk.store.undo()
    assert names(page, "Seed users") == ["Seed 01", "Seed 02"]


def test_a_press_beside_the_cards_changes_nothing(page: GroupsPage) -> None:
    key_before = take(page, "Seed 02")
    other = page.board.column(class_id(page.context.desk, "High-spend")).list
    QTest.mouseClick(other.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(20, 400))
    assert page.sight.group_id == key_before
    QTest.mouseClick(other.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(20, 20))
    card = page.sight.card
    assert card is not None
    assert card.name == "Kiln VIP"
    assert page.panel.group_id == card.id


# Names, new groups, classes


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
    key(page, Qt.Key.Key_Z, Mod.ControlModifier)
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
    key(page, Qt.Key.Key_Z, Mod.ControlModifier)
    assert names(page, "Seed users") == ["Seed 01", "Seed 02"]


# The code


def copy_to_clipboard(data: bytes) -> None:
    QGuiApplication.clipboard().setImage(QImage.fromData(data))


def payload(page: GroupsPage) -> str:
    card = page.sight.card
    return card.code.payload if card is not None and card.code is not None else ""


def test_ctrl_v_pastes_the_code_on_the_clipboard(page: GroupsPage, qtbot: QtBot) -> None:
    take(page, "Seed 01")
    copy_to_clipboard(code_picture(LINK))
    key(page, Qt.Key.Key_V, Mod.ControlModifier)
    qtbot.waitUntil(lambda: payload(page) == LINK)
    qtbot.waitUntil(lambda: page.panel.code.box.has_picture)
    assert "WeChat group code" in page.context.notify.said
    key(page, Qt.Key.Key_Z, Mod.ControlModifier)
    assert payload(page) == ""
    assert not page.panel.code.box.has_picture
    key(page, Qt.Key.Key_Z, Mod.ControlModifier | Mod.ShiftModifier)
    assert payload(page) == LINK


def test_the_button_pastes_and_the_copy_comes_back_as_it_was(page: GroupsPage, qtbot: QtBot) -> None:
    from opsdesk.render.scan import decode

    take(page, "Seed 01")
    copy_to_clipboard(code_picture(LINK))
    click(page.panel.code.paste_button)
    qtbot.waitUntil(lambda: payload(page) == LINK)
    QGuiApplication.clipboard().clear()
    click(page.panel.code.copy_button)
    assert [found.text for found in decode(QGuiApplication.clipboard().image())] == [LINK]


def is_in(words: str, notify: Notify) -> bool:
    return words in notify.said


def test_a_dropped_file_is_read_and_a_bad_one_gets_a_sentence(page: GroupsPage, qtbot: QtBot, tmp_path: Path) -> None:
    take(page, "Seed 01")
    file = tmp_path / "code.png"
    file.write_bytes(code_picture(LINK))

    def drop(path: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Mod.NoModifier)
        page.panel.code.box.dropEvent(event)

    drop(file)
    qtbot.waitUntil(lambda: payload(page) == LINK)
    cut_off = tmp_path / "cut.png"
    cut_off.write_bytes(code_picture(LINK)[:60])
    blank = tmp_path / "blank.png"
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    picture.save(str(blank))
    said = page.context.notify
    for path, words in (
        (cut_off, "cannot be read"),
        (blank, "No QR code"),
        (tmp_path / "gone.png", "There is no file gone.png"),
        (tmp_path / "notes.txt", "That is no picture"),
    ):
        drop(path)
        qtbot.waitUntil(partial(is_in, words, said))
    assert payload(page) == LINK


def test_an_empty_clipboard_is_said(page: GroupsPage) -> None:
    take(page, "Seed 01")
    QGuiApplication.clipboard().setText("no picture")
    key(page, Qt.Key.Key_V, Mod.ControlModifier)
    assert "no picture on the clipboard" in page.context.notify.said
    assert payload(page) == ""


def test_a_code_waits_in_line_and_is_used(page: GroupsPage, qtbot: QtBot) -> None:
    group_id = take(page, "Seed 01")
    desk = page.context.desk
    desk.codes.paste(group_id, Platform.WECHAT, code_picture(LINK))
    copy_to_clipboard(code_picture(LINK + "next"))
    page.panel.code.paste(waiting=True)
    qtbot.waitUntil(lambda: desk.groups.detail(group_id).waiting_codes == 1)
    assert payload(page) == LINK
    press(qtbot, page, "Use next")
    assert payload(page) == LINK + "next"
    desk.store.undo()
    assert payload(page) == LINK
    press(qtbot, page, "Take out of the line")
    assert desk.groups.detail(group_id).waiting_codes == 0


def test_the_end_of_a_code_is_typed(page: GroupsPage) -> None:
    group_id = take(page, "Seed 01")
    desk = page.context.desk
    desk.codes.paste(group_id, Platform.WECHAT, code_picture(LINK))
    click(page.panel.code.until)
    asked = form(page, UntilForm)
    asked.hour.setText("25:00")
    click(asked.button("save"))
    assert asked.hour.property("state") == "error"
    asked.hour.setText("9点30分")
    asked.day.setText("+2")
    click(asked.button("save"))
    card = page.sight.card
    assert card is not None
    assert card.code is not None
    assert card.code.valid_until_at is not None
    local = desk.clock.local(card.code.valid_until_at)
    assert (local.hour, local.minute, (local.date() - desk.clock.today()).days) == (9, 30, 2)
    click(page.panel.code.until)
    click(form(page, UntilForm).button("never"))
    card = page.sight.card
    assert card is not None
    assert card.code is not None
    assert card.code.valid_until_at is None
    desk.store.undo()
    assert page.panel.code.until.text().endswith("09:30")


@pytest.mark.parametrize(
    ("text", "hour"),
    [("10:20", (10, 20)), ("9：05", (9, 5)), ("18点30分", (18, 30)), (" 18点 ", (18, 0)), ("7.15", (7, 15))],
)
def test_a_time_is_read_as_people_type_it(text: str, hour: tuple[int, int]) -> None:
    found = read_time(text)
    assert found is not None
    assert (found.hour, found.minute) == hour


@pytest.mark.parametrize("text", ["", "noon", "24:00", "10:60", "1020", "10:20:30"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_time(text) is None


# Words: welcome, rules, facts


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


# Admins


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
    press(qtbot, page, "No admin any more")
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


# Filters, table, rail


def shown(page: GroupsPage) -> list[str]:
    return sorted(card.name for card in page.sight.shown)


def test_search_finds_groups_by_reading_and_by_admin(page: GroupsPage) -> None:
    desk = page.context.desk
    desk.groups.appoint(group(desk, "Kiln VIP"), desk.members.find(MemberQuery(text="仇英"))[0])
    key(page, Qt.Key.Key_Slash)
    assert page.filters.search.hasFocus()
    QTest.keyClicks(page.filters.search, "cyyq")
    assert shown(page) == ["茶友一群"]
    page.filters.search.clear()
    QTest.keyClicks(page.filters.search, "qiuying")
    assert shown(page) == ["Kiln VIP"]
    assert "5 groups, 1 shown" in page.toolbar._quiet.text()
    page.filters.search.setText("nothing like it")
    empty = page._stack.currentWidget()
    assert isinstance(empty, EmptyState)
    drop = next(one for one in empty.findChildren(Button) if "nothing like it" in one.text())
    click(drop)
    assert len(shown(page)) == 5


def test_the_rail_filters_and_takes_the_filter_back(page: GroupsPage) -> None:
    desk = page.context.desk
    desk.groups.set_rules(group(desk, "Seed 01"), ["one"])
    classes, needs = page.rail_sections()
    assert [(item.text, item.count) for item in classes.items] == [
        ("Seed users", "2"),
        ("High-spend", "1"),
        ("Task done", "0"),
        ("No class", "2"),
    ]
    assert [item.count for item in needs.items] == ["0", "5", "4", "5"]
    classes.items[0].run()
    assert shown(page) == ["Seed 01", "Seed 02"]
    assert page.filters.query == GroupQuery(class_id=class_id(desk, "Seed users"))
    again = page.rail_sections()[0].items[0]
    assert again.selected
    again.run()
    assert len(shown(page)) == 5
    page.rail_sections()[1].items[2].run()
    assert page.filters.query.need is GroupNeed.RULES
    assert len(shown(page)) == 4
    view = page.main_view()
    assert view is not None
    view.setFocus()
    key(page, Qt.Key.Key_Escape)
    assert len(shown(page)) == 5


def test_closed_groups_are_out_of_sight_until_asked_for(page: GroupsPage) -> None:
    desk = page.context.desk
    desk.groups.edit(group(desk, "Kiln VIP"), "state", GroupState.CLOSED)
    assert "Kiln VIP" not in shown(page)
    closed = page.rail_sections()[0].items[-1]
    assert (closed.text, closed.count) == ("Closed", "1")
    closed.run()
    assert shown(page) == ["Kiln VIP"]
    chips = sorted((chip for chip in page.filters.bar.findChildren(Chip) if chip.isVisible()), key=lambda one: one.x())
    assert [chip.words for chip in chips] == ["state Closed", "Filter"]
    QTest.keyClick(chips[0], Qt.Key.Key_Delete)
    assert len(shown(page)) == 5


def test_the_filter_menu_sets_a_platform(page: GroupsPage) -> None:
    assert page.filters.bar.add_chip is not None
    QTest.keyClick(page.filters.bar.add_chip, Qt.Key.Key_Return)
    menu = open_menu()
    below = next(action.menu() for action in menu.actions() if action.text() == "Platform")
    assert isinstance(below, QMenu)
    assert [action.text() for action in below.actions()] == ["WeChat", "QQ"]
    below.actions()[1].trigger()
    menu.close()
    assert shown(page) == ["Kiln VIP", "茶友二群"]


def test_the_table_shows_the_same_and_sorts_by_its_heads(page: GroupsPage, qtbot: QtBot) -> None:
    desk = page.context.desk
    group_id = take(page, "Seed 02")
    for name in ("甲", "乙"):
        desk.members.add(name, group_id=group_id)
    key(page, Qt.Key.Key_B)
    table = page.table
    QAbstractItemModelTester(table.groups)
    assert table.isVisible()
    assert table.current_id == group_id
    assert [card.name for card in table.groups.cards][-2:] == ["Seed 01", "Seed 02"]
    head = table.horizontalHeader()
    middle = head.sectionViewportPosition(2) + 30
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(middle, 12))
    assert table.groups.cards[0].name == "Seed 02"
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(middle, 12))
    assert table.groups.cards[-1].name == "Seed 02"
    assert table.current_id == group_id
    assert page.context.looks.text("groups/sort") == "members up"
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert page.panel.group_id == table.current_id != group_id
    key(page, Qt.Key.Key_M)
    open_menu().close()
    again = GroupsPage(page.context)
    qtbot.addWidget(again)
    assert again.main_view() is again.table
    assert again.table.groups.sorted_by == "members"


def test_reveal_shows_a_group_whatever_the_filter(page: GroupsPage) -> None:
    desk = page.context.desk
    closed = group(desk, "Kiln VIP")
    desk.groups.edit(closed, "state", GroupState.CLOSED)
    page.reveal({"group": closed})
    assert page.panel.group_id == closed
    page.reveal({"need": "admin"})
    assert page.filters.query == GroupQuery(need=GroupNeed.ADMIN)
    page.reveal({"class": class_id(desk, "Seed users")})
    assert shown(page) == ["Seed 01", "Seed 02"]
    page.reveal({"group": 99_999})
    assert page.panel.group_id != 99_999


def test_status_counts_seats_and_codes(page: GroupsPage) -> None:
    desk = page.context.desk
    group_id = group(desk, "Seed 01")
    desk.members.add("甲", group_id=group_id)
    desk.codes.paste(group_id, Platform.WECHAT, code_picture(LINK))
    desk.codes.set_valid_until(page.context.desk.codes.of_group(group_id)[0].id, desk.clock.now() + 5 * 86_400)
    items = page.status_items()
    assert [item.text for item in items] == ["5 groups", "1 seats used of 5,500", "1 code dies in 7 days"]
    assert items[2].go is not None
    items[2].go()
    assert shown(page) == ["Seed 01"]


# States of the page


def test_hostile_names_stay_text(page: GroupsPage, qtbot: QtBot) -> None:
    desk = page.context.desk
    one = desk.groups.add_class(HOSTILE, Basis.SPEND, 100)
    bad = desk.groups.add(HOSTILE, Platform.WECHAT, one)
    desk.groups.appoint(bad, desk.members.add(HOSTILE, group_id=bad))
    desk.groups.set_welcome(bad, f"{HOSTILE} {{nickname}} {{unknown}}")
    desk.groups.set_rules(bad, [HOSTILE])
    desk.codes.paste(bad, Platform.WECHAT, code_picture("https://weixin.qq.com/g/<b>x</b>"))
    page.reveal(bad)
    page.grab()
    for label in page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
        assert "\u202e" not in label.text()
    click(page.panel.welcome.copy_button)
    assert "<b>bold</b>" in QGuiApplication.clipboard().text()
    key(page, Qt.Key.Key_B)
    page.grab()
    page.board.class_menu_wanted.emit(one, QPoint(10, 10))
    open_menu().close()


def test_a_tooltip_says_what_a_mark_means(page: GroupsPage) -> None:
    from opsdesk.ui.pages.groups.cards import tip_at

    desk = page.context.desk
    take(page, "Seed 01")
    column = page.board.column(class_id(desk, "Seed users")).list
    rect = column.visualRect(column.currentIndex())
    card = page.sight.card
    assert card is not None
    foot = rect.top() + 70
    tips = [tip_at(rect, card, QPoint(x, foot), desk.clock.now()) for x in range(rect.left(), rect.right(), 3)]
    assert {"Nobody runs this group", "No rules yet", "No welcome yet"} <= set(tips)
    assert "There is no code; paste a picture of one" in tips


def test_a_narrow_window_opens_the_panel_over_the_board(window: MainWindow, page: GroupsPage, qtbot: QtBot) -> None:
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: not page.panel.isVisible())
    take(page, "Seed 01")
    page.split.set_open(False, animate=False)
    view = page.main_view()
    assert view is not None
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert is_open(page)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not is_open(page)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert is_open(page)


def test_an_empty_desk_offers_a_first_group(context: Context, qtbot: QtBot) -> None:
    window = MainWindow(context, SPECS, quiet="this laptop")
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    page = window.page
    assert isinstance(page, GroupsPage)
    empty = page._stack.currentWidget()
    assert isinstance(empty, EmptyState)
    assert not page.panel.isVisible()
    first, second = empty.findChildren(Button)
    click(second)
    assert isinstance(window.page, Elsewhere)
    window.go("groups")
    first = next(one for one in page.findChildren(Button) if one.text() == "Add a group")
    click(first)
    asked = form(page, NewGroup)
    QTest.keyClicks(asked.name, "Harbor 01")
    click(asked.button("add"))
    assert page._stack.currentWidget() is page.board
    assert names(page, "") == ["Harbor 01"]
    assert page.panel.isVisible()
    context.desk.store.undo()
    assert isinstance(page._stack.currentWidget(), EmptyState)
    context.jobs.stop()


def test_nothing_is_edited_while_an_import_is_written(page: GroupsPage) -> None:
    take(page, "Seed 01")
    page.set_editing(False)
    assert not page.new_button.isEnabled()
    assert not page.panel.code.paste_button.isEnabled()
    assert not page.panel.welcome.edit_button.isEnabled()
    assert not page.board.column(NO_CLASS).acceptDrops()
    page.set_editing(True)
    assert page.new_button.isEnabled()
    assert page.board.column(NO_CLASS).acceptDrops()


def test_the_palette_acts_on_the_group_in_hand(page: GroupsPage) -> None:
    take(page, "Seed 01")
    items = {item.text: item for item in page.commands()}
    assert items["Move to a class"].group == "With Seed 01"
    items["Edit the class High-spend"].run()
    assert form(page, ClassForm).name.text() == "High-spend"
