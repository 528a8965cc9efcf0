"""The import place: look before anything is written, import, take back; bad files get a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from opsdesk.domain.imports import FileKind
from opsdesk.domain.members import MemberQuery
from opsdesk.ui.pages.catalog import PAGES
from opsdesk.ui.pages.importing.page import ImportPage
from opsdesk.ui.window import MainWindow
from tests.contents import contents
from tests.services.test_imports import SAMPLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context

SPECS = tuple(spec for spec in PAGES if spec.key == "import")
PATIENCE = 20_000


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Iterator[ImportPage]:
    window = MainWindow(context, SPECS)
    qtbot.addWidget(window)
    window.show()
    assert isinstance(window.page, ImportPage)
    yield window.page
    window.close()


def test_files_are_looked_at_and_nothing_is_written(page: ImportPage, desk: Desk, qtbot: QtBot) -> None:
    before = contents(desk.store.path)
    page.look([SAMPLE / "members.xlsx", SAMPLE / "contacts/google.csv"])
    qtbot.waitUntil(lambda: page._model.rowCount() == 2, timeout=PATIENCE)
    first = page._model.tables[0]
    assert first.parsed is not None
    assert first.would is not None
    assert (first.parsed.kind, first.would.rows, first.problem) == (FileKind.MEMBERS, 39, None)
    assert contents(desk.store.path) == before
    assert page._import.isEnabled()


def test_import_then_take_back_from_the_list(page: ImportPage, desk: Desk, qtbot: QtBot) -> None:
    page.look([SAMPLE / "members.xlsx"])
    qtbot.waitUntil(lambda: page._model.rowCount() == 1, timeout=PATIENCE)
    looked = page._model.tables[0]
    assert looked.would is not None
    page._import.click()
    new = looked.would.new
    qtbot.waitUntil(lambda: desk.members.count(MemberQuery()) == new, timeout=PATIENCE)
    qtbot.waitUntil(lambda: page._model.rowCount() == 0, timeout=PATIENCE)
    (batch,) = desk.imports.batches()
    page._take_back(batch.id)
    qtbot.waitUntil(lambda: desk.members.count(MemberQuery()) == 0, timeout=PATIENCE)


def test_a_file_that_cannot_be_read_gets_a_sentence_and_the_others_go_on(
    page: ImportPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    bad = tmp_path / "broken.xlsx"
    bad.write_bytes((SAMPLE / "members.xlsx").read_bytes()[:2000])
    page.look([bad, SAMPLE / "contacts/google.csv"])
    qtbot.waitUntil(lambda: page._model.rowCount() == 2, timeout=PATIENCE)
    assert page._model.tables[0].problem is not None
    assert page._model.tables[1].problem is None
    page._import.click()
    qtbot.waitUntil(lambda: desk.members.count(MemberQuery()) > 0, timeout=PATIENCE)


def test_a_pasted_chain_asks_for_its_group(page: ImportPage, desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("#接龙\n周末小聚\n\n1. 小雨 2份\n2. 大雪\n")
    page._paste()
    qtbot.waitUntil(lambda: page._model.rowCount() == 1, timeout=PATIENCE)
    assert page._model.tables[0].problem is not None
    assert not page._import.isEnabled()
    page._list.setCurrentIndex(page._model.index(0))
    page._table._group.setText("茶友二群")
    page._table._group.committed.emit("茶友二群")
    qtbot.waitUntil(lambda: page._model.tables[0].would is not None, timeout=PATIENCE)
    page._import.click()
    qtbot.waitUntil(lambda: len(desk.imports.batches()) == 1, timeout=PATIENCE)
    assert desk.groups.find("茶友二群") is not None


def test_escape_starts_over(page: ImportPage, qtbot: QtBot) -> None:
    page.look([SAMPLE / "contacts/google.csv"])
    qtbot.waitUntil(lambda: page._model.rowCount() == 1, timeout=PATIENCE)
    assert page.escape()
    assert page._model.rowCount() == 0
    assert not page.escape()
