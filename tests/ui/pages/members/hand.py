"""What a hand does in the members place: takes rows, clicks cells, waits for the panel; how a member stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opsdesk.domain.touches import Happening, TimelineLine
from opsdesk.ui.pages.catalog import PageSpec
from opsdesk.ui.pages.members.page import MembersPage
from tests.ui.scene import Elsewhere, open_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from opsdesk.domain.members import Tier
    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.window import MainWindow

PLACES = frozenset({"members", "posters", "import"})
SPECS = (
    PageSpec("members", "Members", "users", lambda context: MembersPage(context, PLACES), "M"),
    PageSpec("posters", "Posters", "image", Elsewhere, "P"),
    PageSpec("import", "Import", "import", Elsewhere, foot=True),
)


def members_window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    window = open_window(qtbot, context, SPECS)
    yield window
    window.close()


def row_of(page: MembersPage, name: str) -> int:
    return next(row for row, key in enumerate(page.model.ids) if name_at(page, row) == name and key)


def name_at(page: MembersPage, row: int) -> str:
    line = page.model.line(row)
    return line.name if line else ""


def take(page: MembersPage, name: str) -> int:
    """Select one member by name and give the list the keyboard; answers its id."""
    page.table.setFocus()
    page.table.take_row(row_of(page, name))
    page.acts.follow()
    return page.table.current_id


def click_cell(page: MembersPage, column: str, row: int, keys: Qt.KeyboardModifier | None = None) -> None:
    spot = page.table.contents_at(column, row)
    keys = keys or Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, keys, spot)
    QApplication.processEvents()


def wait_for_panel(qtbot: QtBot, page: MembersPage, key: int) -> None:
    qtbot.waitUntil(lambda: page.panel.member_id == key, timeout=1_000)


def wait_for_text(qtbot: QtBot, page: MembersPage, text: str) -> None:
    qtbot.waitUntil(lambda: page.listing.query.text == text)


def wait_until_counted(qtbot: QtBot, page: MembersPage, segment: str) -> None:
    """Until the rail knows a segment that was just saved."""

    def known() -> bool:
        facts = page._facts
        return facts is not None and any(one.name == segment for one, _count in facts.segments)

    qtbot.waitUntil(known)


def open_profile(page: MembersPage) -> None:
    tabs = page.panel.tabs
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.chosen == "profile"


def touches_of(page: MembersPage, key: int) -> list[TimelineLine]:
    return [line for line in page.context.desk.touches.timeline(key) if line.what is Happening.TOUCH]


def tier_of(page: MembersPage, key: int) -> Tier:
    return page.context.desk.members.lines([key])[key].tier


def many(desk: Desk, count: int) -> None:
    now = desk.clock.now()
    with desk.store.write("new_desk", undoable=False) as con:
        con.executemany(
            "insert into member(name, created_at, star) values (?, ?, ?)",
            ((f"m{n:05d}", now, "plain" if n % 2 else None) for n in range(count)),
        )
