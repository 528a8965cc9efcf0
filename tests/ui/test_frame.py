"""The frame: window, rail, keys, jobs, hub, palette, toasts, crash reports, looks."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from opsdesk.application import switch_language
from opsdesk.domain.changes import Changes
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.ui.finding import PaletteItem, match_text, matches
from opsdesk.ui.keys import Key
from opsdesk.ui.pages.catalog import PageSpec
from opsdesk.ui.pages.page import Page
from opsdesk.ui.rail import RailCount
from opsdesk.ui.widgets.dialog import Dialog
from opsdesk.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from opsdesk.ui.context import Context


class NotePage(Page):
    """A page that writes down what the frame tells it."""

    def __init__(self, context: Context, title: str) -> None:
        super().__init__(context, title)
        self.heard: list[object] = []
        self.field = QLineEdit()
        self.add(self.field)

    def on_changes(self, changes: Changes) -> None:
        self.heard.append(changes)

    def reveal(self, target: object) -> None:
        self.heard.append(("reveal", target))

    def focus_search(self) -> None:
        self.field.setFocus()

    def new_item(self) -> None:
        self.heard.append("new")

    def escape(self) -> bool:
        self.heard.append("escape")
        return True

    def set_editing(self, on: bool) -> None:
        self.heard.append(("editing", on))

    def keys(self) -> list[Key]:
        return [Key("S", "Star", lambda: self.heard.append("star"))]

    def commands(self) -> list[PaletteItem]:
        return [PaletteItem("记情感触点", lambda: self.heard.append("touch"), "With the 3 selected")]


def members(context: Context) -> Page:
    return NotePage(context, "Members")


def groups(context: Context) -> Page:
    return NotePage(context, "Groups")


SPECS = (
    PageSpec("members", "Members", "users", members, "M", count=lambda _context: RailCount("12")),
    PageSpec("groups", "Groups", "messages-square", groups, "G", takes_files=True),
    PageSpec("settings", "Settings", "settings-2", groups, foot=True),
)


@pytest.fixture
def window(context: Context, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(context, SPECS, quiet="this laptop")
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    window.setFocus()
    yield window
    context.jobs.stop()


def page_of(window: MainWindow) -> NotePage:
    page = window.page
    assert isinstance(page, NotePage)
    return page


def test_a_page_is_built_at_its_first_visit(window: MainWindow) -> None:
    assert list(window._built) == ["members"]
    window.go("groups")
    first = window.page
    window.go("members")
    window.go("groups", 7)
    assert window.page is first
    assert page_of(window).heard[-1] == ("reveal", 7)


def test_letters_work_outside_fields_only(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_N)
    QTest.keyClick(window, Qt.Key.Key_S)
    assert page_of(window).heard == ["new", "star"]
    QTest.keyClick(window, Qt.Key.Key_Slash)
    field = page_of(window).field
    assert field.hasFocus()
    QTest.keyClicks(field, "nsg/")
    assert field.text() == "nsg/"
    assert page_of(window).heard == ["new", "star"]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.hasFocus()


def test_letters_can_be_switched_off(window: MainWindow, context: Context, qtbot: QtBot) -> None:
    context.looks.set("letters", "off")
    QTest.keyClick(window, Qt.Key.Key_S)
    assert page_of(window).heard == []
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert page_of(window).title == "Groups"


def test_a_place_has_a_number_too(window: MainWindow) -> None:
    keys = {key.text: key.strokes() for key in window.keys.groups["Places"]}
    assert keys == {"Members": [["Ctrl", "1"], ["G", "M"]], "Groups": [["Ctrl", "2"], ["G", "G"]]}


def test_g_and_a_letter_go_to_a_place(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_G)
    QTest.keyClick(window, Qt.Key.Key_G)
    assert page_of(window).title == "Groups"


def test_keys_of_a_page_go_with_it(window: MainWindow, qtbot: QtBot) -> None:
    first = page_of(window)
    window.go("groups")
    QTest.keyClick(window, Qt.Key.Key_S)
    assert first.heard == []
    assert page_of(window).heard == ["star"]
    assert sorted(window.keys.groups) == ["Everywhere", "Groups", "Places"]


def test_escape_reaches_the_page(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert page_of(window).heard == ["escape"]


def test_a_hidden_page_hears_of_all_changes_once(window: MainWindow, context: Context) -> None:
    first = page_of(window)
    window.go("groups")
    context.hub.announce(Changes("star", frozenset({"member"}), 2))
    context.hub.announce(Changes("touch", frozenset({"touch"}), 1))
    assert first.heard == []
    assert len(page_of(window).heard) == 2
    window.go("members")
    assert len(first.heard) == 1
    heard = first.heard[0]
    assert isinstance(heard, Changes)
    assert heard.touches("member")
    assert heard.touches("touch")
    assert heard.rows == 3


def test_undo_takes_back_and_redo_brings_again(window: MainWindow, context: Context, qtbot: QtBot) -> None:
    members = context.desk.members
    before = members.counts().total
    members.add("半糖月亮")
    context.notify.done("Added 半糖月亮")
    assert context.notify.said == "Added 半糖月亮"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert members.counts().total == before
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert members.counts().total == before + 1


def test_the_toast_of_an_act_takes_it_back(window: MainWindow, context: Context) -> None:
    members = context.desk.members
    members.add("半糖月亮")
    context.notify.done("Added 半糖月亮")
    toast = context.notify._toast
    assert toast is not None
    assert toast.parent() is window._stack
    toast.act()
    assert members.counts().total == 0


def test_nothing_to_undo_is_said_and_no_crash(window: MainWindow, context: Context) -> None:
    window.undo()
    assert context.notify.said
    context.notify.problem(OpsdeskError(Problem.CANCELLED))
    assert context.notify.said


def test_the_rail_gives_way_in_a_narrow_window(window: MainWindow) -> None:
    assert window.rail.width() == 216
    window.resize(1024, 640)
    assert window.rail.width() == 56
    assert window.rail._places["members"].toolTip()


def test_counts_come_from_a_worker(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.rail._places["members"].count == RailCount("12"), timeout=3000)


def test_another_language_builds_the_window_anew(window: MainWindow, qtbot: QtBot, qapp: QApplication) -> None:
    old, rail = window.page, window.rail
    try:
        switch_language(qapp, "zh")
        QCoreApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
        qtbot.waitUntil(lambda: window.rail is not rail, timeout=1000)
        assert window.page is not old
        assert page_of(window).title == "Members"
        assert window._context.theme.tokens.chinese
    finally:
        switch_language(qapp, "en")


def test_another_scale_builds_the_window_anew(window: MainWindow, context: Context, qtbot: QtBot) -> None:
    rail = window.rail
    context.theme.set_scale(120)
    qtbot.waitUntil(lambda: window.rail is not rail, timeout=1000)
    assert window.rail.width() in (round(216 * 1.2), round(56 * 1.2))


def test_the_palette_finds_runs_and_gives_the_keyboard_back(window: MainWindow, qtbot: QtBot) -> None:
    field = page_of(window).field
    field.setFocus()
    window.open_palette()
    palette = window._palette
    assert palette is not None
    assert palette.shown()[0] == "记情感触点"
    QTest.keyClicks(palette.field, "qg")
    assert palette.shown() == ["记情感触点"]
    palette.field.setText("gro")
    assert palette.shown() == ["Groups"]
    palette.field.setText("touch")
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert field.hasFocus()
    window.open_palette()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert page_of(window).heard == ["touch"]


def test_the_palette_shows_what_a_search_finds_for_the_newest_text(context: Context, qtbot: QtBot) -> None:
    from opsdesk.ui.palette import Palette

    host = QLineEdit()
    qtbot.addWidget(host)
    host.resize(900, 600)

    def search(text: str) -> list[PaletteItem]:
        return [PaletteItem(f"found {text}", lambda: None, "Members")]

    palette = Palette(host, list, [search], context.jobs)
    host.show()
    palette.open()
    palette.field.setText("wa")
    palette.field.setText("wang")
    qtbot.waitUntil(lambda: palette.shown() == ["found wang"], timeout=3000)


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Move to group", "gro mo", [(8, 3), (0, 2)]),
        ("半糖月亮", "bty", []),
        ("半糖月亮", "bantang", []),
        ("半糖月亮", "月", [(2, 1)]),
        ("曾小雨", "zxy", []),
        ("Move to group", "groups", None),
        ("半糖月亮", "btx", None),
    ],
)
def test_words_pinyin_and_initials_find(text: str, query: str, found: list[tuple[int, int]] | None) -> None:
    assert match_text(text, query) == found


def test_groups_keep_their_order_and_early_hits_come_first() -> None:
    items = [PaletteItem("b mo", lambda: None, "one"), PaletteItem("mo", lambda: None, "one")]
    items.append(PaletteItem("mo", lambda: None, "two"))
    assert [(item.group, item.text) for item, _ in matches(items, "mo")] == [
        ("one", "mo"),
        ("one", "b mo"),
        ("two", "mo"),
    ]


def test_a_long_write_stops_editing_shows_how_far_and_can_be_cancelled(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    steps: list[tuple[int, int]] = []
    started = threading.Event()
    progress = context.jobs.progress(lambda done, total: steps.append((done, total)))

    def work() -> None:
        progress.step(1, 10)
        started.set()
        progress.cancel.wait(5)
        progress.step(2, 10)

    failures: list[Exception] = []
    context.jobs.run(work, lambda _none: None, failures.append, progress, writing="Importing; editing waits")
    assert page_of(window).heard == [("editing", False)]
    assert started.wait(5)
    qtbot.waitUntil(lambda: steps == [(1, 10)], timeout=3000)
    job = context.jobs.writing_job
    assert job is not None
    job.cancel()
    qtbot.waitUntil(lambda: bool(failures), timeout=3000)
    assert isinstance(failures[0], OpsdeskError)
    assert failures[0].problem is Problem.CANCELLED
    assert page_of(window).heard[-1] == ("editing", True)


def test_the_key_sheet_lists_every_key(window: MainWindow) -> None:
    window.open_key_sheet()
    sheet = window.findChild(Dialog)
    assert sheet is not None
    sheet.grab()
    sheet.reject()
