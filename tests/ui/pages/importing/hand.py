"""What a hand does on the import page: wait for an answer, choose from a menu of a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from opsdesk.ui.pages.catalog import PAGES
from opsdesk.ui.pages.importing.page import ImportPage
from tests.ui.scene import open_window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.importing.state import Chosen

PATIENCE = 30_000
SPECS = tuple(spec for spec in PAGES if spec.key == "import")
BOOK = "昵称,手机,生日,备注\n小雨,13800000001,1990-01-01,爱茶\n大雪,13800000002,,\n"
NEXT = "昵称,手机,生日,备注\n小雨,13800000001,04/05/1990,爱酒\n大雪,138****0002,,\n,,,漏了\n小满,13800000003,,新来\n"


def open_page(qtbot: QtBot, context: Context, size: tuple[int, int] = (1440, 900)) -> ImportPage:
    window = open_window(qtbot, context, SPECS, size)
    assert isinstance(window.page, ImportPage)
    return window.page


def looked(qtbot: QtBot, page: ImportPage, count: int = 1) -> Chosen:
    """Wait until so many tables were looked at; the one in sight."""
    qtbot.waitUntil(lambda: page.model.rowCount() == count and settled(page), timeout=PATIENCE)
    QApplication.processEvents()  # what a layout was given is shown with the next events
    assert page.wizard.chosen is not None
    return page.wizard.chosen


def settled(page: ImportPage) -> bool:
    """Whether nothing is being read or counted."""
    return page.context.jobs.idle and not any(one.reading for one in page.model.tables)


def wait(qtbot: QtBot, page: ImportPage) -> None:
    qtbot.waitUntil(lambda: settled(page), timeout=PATIENCE)
    QApplication.processEvents()


def choose(qtbot: QtBot, page: ImportPage, row: int, column: int, data: str) -> None:
    """Open the choice of a cell and take an entry of it."""
    table = page.wizard.columns
    table.open_choice(row, column)
    assert table.menu is not None
    (act,) = [act for act in table.menu.actions() if act.data() == data]
    act.trigger()
    table.menu.close()
    wait(qtbot, page)
