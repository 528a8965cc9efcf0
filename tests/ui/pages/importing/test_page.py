"""The import place: look before anything is written, import, take back; bad files get a sentence; nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from opsdesk.domain.imports import FileKind
from opsdesk.domain.members import MemberQuery
from opsdesk.ui.pages.importing.page import DONE, START, WIZARD, ImportPage
from opsdesk.ui.pages.importing.state import Step
from tests.contents import contents
from tests.services.test_imports import SAMPLE
from tests.ui.pages.importing.hand import BOOK, PATIENCE, looked, open_page, settled, wait

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> ImportPage:
    return open_page(qtbot, context)


def place(page: ImportPage) -> int:
    if page._stack.currentIndex():
        return WIZARD
    return DONE if page._inner.currentIndex() else START


def test_files_are_looked_at_and_nothing_is_written(page: ImportPage, desk: Desk, qtbot: QtBot) -> None:
    before = contents(desk.store.path)
    page.look([SAMPLE / "members.xlsx", SAMPLE / "contacts/google.csv"])
    looked(qtbot, page, 2)
    first = page.model.tables[0].looked
    assert first.parsed is not None
    assert first.would is not None
    assert (first.parsed.kind, first.would.rows, first.problem) == (FileKind.MEMBERS, 39, None)
    assert contents(desk.store.path) == before
    assert page.list.isVisible()
    assert page.wizard.next_button.isEnabled()


def test_import_then_take_back_from_the_list(page: ImportPage, desk: Desk, qtbot: QtBot) -> None:
    page.look([SAMPLE / "members.xlsx"])
    chosen = looked(qtbot, page)
    assert chosen.looked.would is not None
    new = chosen.looked.would.new
    assert not page.list.isVisible()
    page.wizard.go(Step.CHECK)
    page.wizard.next_button.click()
    qtbot.waitUntil(lambda: place(page) == DONE, timeout=PATIENCE)
    assert desk.members.count(MemberQuery()) == new
    (batch,) = desk.imports.batches()
    page.history.taken_back.emit(batch.id)
    qtbot.waitUntil(lambda: desk.members.count(MemberQuery()) == 0, timeout=PATIENCE)
    qtbot.waitUntil(lambda: place(page) == START, timeout=PATIENCE)


def test_a_file_that_cannot_be_read_gets_a_sentence_and_the_others_go_on(
    page: ImportPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    bad = tmp_path / "broken.xlsx"
    bad.write_bytes((SAMPLE / "members.xlsx").read_bytes()[:2000])
    page.look([bad, SAMPLE / "contacts/google.csv"])
    looked(qtbot, page, 2)
    assert page.model.tables[0].looked.problem is not None
    assert page.model.tables[0].step is Step.FILE
    assert page.model.tables[1].looked.problem is None
    page.bring_in()
    qtbot.waitUntil(lambda: place(page) == DONE, timeout=PATIENCE)
    assert desk.members.count(MemberQuery()) > 0


def test_a_pasted_chain_asks_for_its_group(page: ImportPage, desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("#接龙\n周末小聚\n\n1. 小雨 2份\n2. 大雪\n")
    page._paste()
    chosen = looked(qtbot, page)
    assert chosen.step is Step.FILE
    assert page.wizard.file.group.isVisible()
    page.wizard.go(Step.CHECK)
    assert not page.wizard.next_button.isEnabled()
    page.wizard.file.group.setText("茶友二群")
    page.wizard.file.group.committed.emit("茶友二群")
    wait(qtbot, page)
    assert chosen.looked.would is not None
    page.wizard.next_button.click()
    qtbot.waitUntil(lambda: place(page) == DONE, timeout=PATIENCE)
    assert desk.groups.find("茶友二群") is not None


def test_leaving_writes_nothing_and_loses_nothing(page: ImportPage, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "book.csv"
    path.write_text(BOOK, encoding="utf-8")
    before = contents(desk.store.path)
    page.look([path])
    chosen = looked(qtbot, page)
    page.wizard.go(Step.COLUMNS)
    assert page.escape()
    assert (place(page), chosen.step) == (WIZARD, Step.CHECK)
    assert page.escape()
    assert place(page) == START
    assert not page.escape()
    assert contents(desk.store.path) == before
    page._open_again()
    assert place(page) == WIZARD
    assert page.wizard.chosen is chosen


def test_the_same_file_again_is_told_when_it_was(page: ImportPage, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path, twin = tmp_path / "book.csv", tmp_path / "twin.csv"
    for file in (path, twin):
        file.write_text(BOOK, encoding="utf-8")
    page.look([path, twin, path])
    looked(qtbot, page, 2)
    page.bring_in()
    page.bring_in()  # pressed twice
    qtbot.waitUntil(lambda: place(page) == DONE and settled(page), timeout=PATIENCE)
    assert len(desk.imports.batches()) == 1
    page.look([twin])
    chosen = looked(qtbot, page)
    assert chosen.looked.would is not None
    assert chosen.looked.would.already_at == desk.imports.batches()[0].created_at
    assert not page.wizard.next_button.isEnabled()
    page.wizard.side.again_wanted.emit()
    wait(qtbot, page)
    assert chosen.ready
    page.bring_in()
    qtbot.waitUntil(lambda: place(page) == DONE and settled(page), timeout=PATIENCE)
    assert len(desk.imports.batches()) == 1  # there was nothing new in it


def test_a_file_that_is_in_the_list_is_not_read_again(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "book.csv"
    path.write_text(BOOK, encoding="utf-8")
    page.look([path])
    looked(qtbot, page)
    page.look([path])
    wait(qtbot, page)
    assert page.model.rowCount() == 1
    assert page.context.notify.said


def test_a_cancelled_import_leaves_nothing_and_stays_open(
    page: ImportPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "book.csv"
    path.write_text(BOOK, encoding="utf-8")
    before = contents(desk.store.path)
    page.look([path])
    looked(qtbot, page)
    page.bring_in()
    job = page.context.jobs.writing_job
    assert job is not None
    job.cancel()
    wait(qtbot, page)
    if place(page) == DONE:  # it was quicker than the hand
        assert len(desk.imports.batches()) == 1
        return
    assert contents(desk.store.path) == before
    assert page.wizard.next_button.isEnabled()


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640)])
def test_the_way_on_is_never_folded_away(context: Context, qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    page = open_page(qtbot, context, size)
    path = tmp_path / "book.csv"
    path.write_text(BOOK, encoding="utf-8")
    page.look([path])
    looked(qtbot, page)
    for step in (Step.FILE, Step.COLUMNS, Step.DUPLICATES, Step.CHECK):
        page.wizard.go(step)
        assert page.wizard.next_button.isVisible()
        assert page.wizard.back_button.isVisible()
        assert not page.wizard.next_button.visibleRegion().isEmpty()
    page.wizard.go(Step.FILE)
    QTest.keyClick(page.wizard.file.kind, Qt.Key.Key_Return)
    assert page.wizard.chosen is not None
    assert page.wizard.chosen.step is Step.COLUMNS
