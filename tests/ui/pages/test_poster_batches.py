"""The drawer of a batch: looked at before, paused and gone on with, only what changed, sheets, the acts on a row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from opsdesk.domain.members import MemberQuery
from opsdesk.domain.poster_batches import BatchRequest
from opsdesk.domain.posters import CodeProps, Layer, PosterTemplate, TextProps
from opsdesk.domain.settings import FILE_PATTERN, JOIN_URL
from opsdesk.ui.pages.catalog import PageSpec
from opsdesk.ui.pages.posters.batch_settings import SHEETS
from opsdesk.ui.pages.posters.batch_table import CHECK, MORE, QR, BatchModel, verdict
from opsdesk.ui.pages.posters.find import code_search
from opsdesk.ui.pages.posters.page import PostersPage
from tests.ui.pages.poster_editor.hand import posters_page, rest
from tests.ui.scene import open_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from opsdesk.domain.poster_batches import PosterFile
    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.posters.batch import BatchDrawer
    from opsdesk.ui.window import MainWindow

LINK = "https://t.example.com/j/tea?c={code}"
SPECS = (PageSpec("posters", "Posters", "image", PostersPage, "P"),)


@pytest.fixture
def card(tea: Desk) -> int:
    layers = (
        Layer(TextProps(text="{nickname}", size=40.0), x=20, y=20, w=500, h=60, name="Name"),
        Layer(CodeProps(), x=90, y=120, w=360, h=360, name="Code"),
    )
    tea.settings.put(JOIN_URL, LINK)
    tea.members.trash(tea.members.find(MemberQuery(text="𠮷")))  # which not every machine has a font for
    tea.members.star(tea.members.find(MemberQuery())[:4])
    return tea.posters.add_template(PosterTemplate(None, "Tea night", 540, 540, layers))


@pytest.fixture
def window(qtbot: QtBot, context: Context, card: int) -> Iterator[MainWindow]:
    assert card
    window = open_window(qtbot, context, SPECS)
    yield window
    window.close()


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> PostersPage:
    return posters_page(qtbot, window)


def _open(qtbot: QtBot, page: PostersPage, card: int) -> BatchDrawer:
    page.open_template(card)
    page.view.open_batch()
    rest(qtbot, page)
    return page.view.drawer


def _click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _made(qtbot: QtBot, page: PostersPage, drawer: BatchDrawer) -> None:
    qtbot.waitUntil(lambda: not drawer.running, timeout=20_000)
    rest(qtbot, page)


def _file(drawer: BatchDrawer, row: int) -> PosterFile:
    file: PosterFile = drawer.model.index(row, CHECK).data(BatchModel.FILE)
    return file


def test_names_no_font_has_are_told_before_and_listed(qtbot: QtBot, page: PostersPage, tea: Desk, card: int) -> None:
    odd = tea.members.find(MemberQuery(starred=True))[1]
    tea.members.edit(odd, "name", "\U00012000")
    rest(qtbot, page)
    drawer = _open(qtbot, page, card)
    assert drawer.side.blanks.text() == "1 name holds characters no font has: show"
    assert drawer.side.blanks.isVisible()
    _click(drawer.side.blanks)
    assert drawer.model.rowCount() == 1
    assert _file(drawer, 0).member_id == odd
    assert "U+12000" in verdict(_file(drawer, 0))[1]
    assert drawer.which.chosen == "look"


def test_a_batch_is_paused_and_goes_on(qtbot: QtBot, page: PostersPage, tea: Desk, card: int, tmp_path: Path) -> None:
    for number in range(60):
        tea.members.add(f"Guest {number}")
    page.reveal({"members": tea.members.find(MemberQuery()), "template": card})
    rest(qtbot, page)
    drawer = _open(qtbot, page, card)
    drawer.take_folder(str(tmp_path / "out"))
    _click(drawer.side.go)
    qtbot.waitUntil(lambda: len(drawer.work.files) > 2, timeout=20_000)
    _click(drawer.side.pause)
    _made(qtbot, page, drawer)
    done = len(drawer.model.files)
    assert 2 < done < 71
    assert drawer.side.number.text() == str(done)
    assert drawer.model.rowCount() == 71
    assert drawer.side.on.isVisible()
    assert drawer.side.open.isVisible()
    assert drawer.side.on.hasFocus()
    assert not drawer.side.go.isVisible()
    times = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("*.png")}
    _click(drawer.side.on)
    _made(qtbot, page, drawer)
    assert len(list((tmp_path / "out").glob("*.png"))) == 71
    assert all((tmp_path / "out" / name).stat().st_mtime_ns == time for name, time in times.items())
    assert (drawer.side.number.text(), drawer.side.exact.count) == ("71", 71)
    assert tea.poster_batches.unfinished() == []


def _stopped(tea: Desk, card: int, folder: Path) -> int:
    """A batch that was cut off, as a killed program leaves it."""
    ids = tuple(tea.members.find(MemberQuery()))
    batch = tea.poster_batches.export(BatchRequest(card, ids, folder)).batch_id
    with tea.store.write("cut off", undoable=False) as con:
        con.execute("update poster_batch set state = 'running', ok = 5 where id = ?", [batch])
    return batch


def test_a_batch_that_was_cut_off_is_offered_and_goes_on(
    qtbot: QtBot, page: PostersPage, tea: Desk, card: int, tmp_path: Path
) -> None:
    _stopped(tea, card, tmp_path / "out")
    gone = next((tmp_path / "out").glob("*.png"))
    gone.unlink()
    drawer = _open(qtbot, page, card)
    assert drawer.stopped.isVisible()
    assert "stopped at 5 of 11" in drawer.stopped._words.text()
    _click(drawer.stopped.on)
    assert drawer.running
    assert not drawer.stopped.isVisible()
    _made(qtbot, page, drawer)
    assert gone.is_file()
    assert drawer.model.rowCount() == 11
    assert drawer._folder == tmp_path / "out"


def test_a_batch_that_was_cut_off_is_left(
    qtbot: QtBot, page: PostersPage, tea: Desk, card: int, tmp_path: Path
) -> None:
    _stopped(tea, card, tmp_path / "out")
    drawer = _open(qtbot, page, card)
    _click(drawer.stopped.leave)
    rest(qtbot, page)
    assert not drawer.stopped.isVisible()
    assert tea.poster_batches.unfinished() == []


def test_only_what_changed_is_written_again(
    qtbot: QtBot, page: PostersPage, tea: Desk, card: int, tmp_path: Path
) -> None:
    drawer = _open(qtbot, page, card)
    assert not drawer.side.settings.only_changed.isVisible()
    drawer.take_folder(str(tmp_path / "out"))
    _click(drawer.side.go)
    _made(qtbot, page, drawer)
    tea.members.edit(tea.members.find(MemberQuery(starred=True))[2], "name", "另一个名字")
    page.close_template()
    drawer._chosen_folder = None
    page.open_template(page._templates()[0].id or 0)
    drawer = _open(qtbot, page, card)
    assert drawer.side.settings.only_changed.isVisible()
    _click(drawer.side.settings.only_changed)
    assert drawer._folder == tmp_path / "out"
    _click(drawer.side.go)
    _made(qtbot, page, drawer)
    assert [file.unchanged for file in drawer.model.files].count(True) == 3
    assert verdict(next(file for file in drawer.model.files if file.unchanged))[1] == "unchanged since last time"
    assert len(list((tmp_path / "out").glob("*.png"))) == 4


def test_cards_on_sheets(qtbot: QtBot, page: PostersPage, card: int, tmp_path: Path) -> None:
    drawer = _open(qtbot, page, card)
    settings = drawer.side.settings
    settings.form.setFocus()
    settings.form.setCurrentIndex(settings.form.findData(SHEETS))
    settings.form.activated.emit(settings.form.currentIndex())
    assert settings.sheet.isVisible()
    assert not settings.pattern.isVisible()
    settings.sheet.across.setText("")
    _click(drawer.side.go)
    assert not drawer.running
    assert page.context.notify.said == "Cards across and down: 1 to 20 each; bleed: 0 to 20 mm"
    settings.sheet.across.setText("1")
    settings.sheet.down.setText("2")
    _click(settings.sheet.marks)
    drawer.take_folder(str(tmp_path / "out"))
    _click(drawer.side.go)
    _made(qtbot, page, drawer)
    (found,) = (tmp_path / "out").glob("*.pdf")
    assert found.read_bytes().count(b"/Type /Page\n") == 2
    assert [file.page for file in drawer.model.files] == [1, 1, 2, 2]


def test_a_sheet_that_is_too_full_is_said_and_the_settings_stay(
    qtbot: QtBot, page: PostersPage, tea: Desk, card: int, tmp_path: Path
) -> None:
    drawer = _open(qtbot, page, card)
    settings = drawer.side.settings
    settings.form.setCurrentIndex(settings.form.findData(SHEETS))
    settings.form.activated.emit(settings.form.currentIndex())
    settings.sheet.across.setText("20")
    settings.sheet.down.setText("20")
    drawer.take_folder(str(tmp_path / "out"))
    _click(drawer.side.go)
    _made(qtbot, page, drawer)
    assert "smaller than 1 cm" in page.context.notify.said
    assert (drawer.side.go.isVisible(), drawer.side.on.isVisible()) == (True, False)
    settings.sheet.across.setText("1")
    settings.sheet.down.setText("2")
    _click(drawer.side.go)
    _made(qtbot, page, drawer)
    assert len(list((tmp_path / "out").glob("*.pdf"))) == 1
    assert tea.poster_batches.unfinished() == []


def test_the_names_of_files_are_shown_as_they_are_typed_and_kept(
    qtbot: QtBot, page: PostersPage, tea: Desk, card: int
) -> None:
    drawer = _open(qtbot, page, card)
    pattern, example = drawer.side.settings.pattern, drawer.side.settings.example
    pattern.setFocus()
    pattern.selectAll()
    QTest.keyClicks(pattern, "Poster of {nickname}")
    first = tea.members.find(MemberQuery(starred=True))[0]
    name = tea.members.lines([first])[first].name
    assert example.text() == f"Poster of {name}_{tea.posters.row(first).values['code']}.png"
    QTest.keyClick(pattern, Qt.Key.Key_Return)
    assert tea.settings.get(FILE_PATTERN) == "Poster of {nickname}"


def _menu_of(drawer: BatchDrawer, row: int) -> dict[str, QAction]:
    at = drawer.table.visualRect(drawer.model.index(row, MORE)).center()
    QTest.mouseClick(drawer.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    menu = next(one for one in drawer.findChildren(QMenu) if one.isVisible())
    menu.close()
    return {action.text(): action for action in menu.actions()}


def test_the_palette_knows_whose_a_code_is(context: Context, tea: Desk, card: int, tmp_path: Path) -> None:
    ids = tuple(tea.members.find(MemberQuery(starred=True)))
    result = tea.poster_batches.export(BatchRequest(card, ids, tmp_path / "out"))
    file = next(iter(tea.poster_batches.files(result.batch_id)))
    wanted: list[tuple[str, object]] = []
    context.navigate = lambda place, target: wanted.append((place, target))
    find = code_search(context)
    for typed in (file.code, f"no. {file.code.lower()}"):
        (item,) = find(typed)
        assert (item.text, item.quiet) == (file.member_name, f"code {file.code} · Tea night")
        item.run()
    assert wanted == [("members", file.member_id)] * 2
    assert [find(typed) for typed in ("", "曾小雨", "ZZZZ", "22222", file.code[:-1])] == [[]] * 5


def test_the_acts_on_one_row(qtbot: QtBot, page: PostersPage, tea: Desk, card: int) -> None:
    drawer = _open(qtbot, page, card)
    _click(drawer.side.go)
    _made(qtbot, page, drawer)
    page.context.notify.say("")
    acts = _menu_of(drawer, 1)
    assert set(acts) - {""} == {"Open file", "Copy image", "Show member", "Make this one again"}
    acts["Copy image"].trigger()
    assert QGuiApplication.clipboard().image().width() == 540
    path = drawer._folder / _file(drawer, 1).name
    path.unlink()
    acts["Make this one again"].trigger()
    rest(qtbot, page)
    assert path.is_file()
    assert drawer.model.rowCount() == 4
    assert drawer.model.index(1, QR).data(BatchModel.FILE).written
    form = drawer.side.settings.form
    assert not drawer.side.settings.only_changed.isVisible()
    form.setCurrentIndex(form.findData("jpg"))
    form.activated.emit(form.currentIndex())
    assert drawer.side.settings.only_changed.isVisible()


def test_a_row_that_is_made_again_is_counted_again(qtbot: QtBot, page: PostersPage, tea: Desk, card: int) -> None:
    odd = tea.members.find(MemberQuery(starred=True))[1]
    name = tea.members.lines([odd])[odd].name
    tea.members.edit(odd, "name", "\U00012000")
    rest(qtbot, page)
    drawer = _open(qtbot, page, card)
    _click(drawer.side.go)
    _made(qtbot, page, drawer)
    assert (drawer.side.exact.count, drawer.side.refused.count, drawer.side.number.text()) == (3, 1, "3")
    tea.members.edit(odd, "name", name)
    drawer.acts.make_again(drawer._batch or 0, odd)
    rest(qtbot, page)
    assert (drawer.side.exact.count, drawer.side.refused.count, drawer.side.number.text()) == (4, 0, "4")


def test_a_fault_is_mended_in_the_template(qtbot: QtBot, page: PostersPage, tea: Desk, card: int) -> None:
    made = tea.posters.template(card)
    pale = replace(made.layers[1], props=CodeProps(ink="#DDDDDD"))
    key = tea.posters.add_template(replace(made, id=None, name="Pale", layers=(made.layers[0], pale)))
    rest(qtbot, page)
    drawer = _open(qtbot, page, key)
    _click(drawer.side.go)
    _made(qtbot, page, drawer)
    wanted: list[tuple[str, object]] = []
    drawer._context.navigate = lambda place, target: wanted.append((place, target))
    acts = _menu_of(drawer, 0)
    assert "Open file" not in acts
    acts["Mend in the template"].trigger()
    assert wanted == [("posters", {"template": key, "select": (1,)})]
