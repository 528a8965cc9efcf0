"""The first window: a desk is made, opened, restored; what goes wrong is said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.services.desk import Desk, new_desk
from opsdesk.ui.looks import Looks
from opsdesk.ui.welcome.asking import Welcome
from opsdesk.ui.welcome.window import WelcomeWindow
from opsdesk.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from opsdesk.ui.theme.theme import Theme


def test_a_name_and_enter_ask_for_a_desk(theme: Theme, qtbot: QtBot) -> None:
    window = WelcomeWindow("en")
    qtbot.addWidget(window)
    window.show()
    made: list[tuple[Path, str, str]] = []
    window.made.connect(lambda *facts: made.append(facts))
    QTest.keyClick(window._name, Qt.Key.Key_Return)
    assert made == []
    QTest.keyClicks(window._name, "Moss & Kettle")
    QTest.keyClick(window._name, Qt.Key.Key_Return)
    ((folder, name, language),) = made
    assert (name, language, folder.suffix) == ("Moss & Kettle", "en", ".opsdesk")


def _ask(
    app: QApplication, theme: Theme, tmp_path: Path, act: object, folder: Path, error: OpsdeskError | None
) -> Desk | None:
    welcome = Welcome(app, theme, Looks(tmp_path / "looks.ini"))
    assert callable(act)
    QTimer.singleShot(0, lambda: act(welcome))
    return welcome.ask(folder, error)


def test_a_desk_is_made_and_opened(qapp: QApplication, theme: Theme, tmp_path: Path) -> None:
    folder = tmp_path / "tea.opsdesk"
    desk = _ask(qapp, theme, tmp_path, lambda w: w._make(folder, "Tea", "en"), folder, None)
    assert desk is not None
    assert desk.name == "Tea"
    desk.close()


def test_a_damaged_desk_offers_its_newest_backup(qapp: QApplication, theme: Theme, tmp_path: Path) -> None:
    folder = tmp_path / "tea.opsdesk"
    desk = new_desk(folder, "Tea")
    desk.members.add("王伟")
    desk.backups.make()
    desk.close()
    (folder / "desk.db").write_bytes(b"rubbish" * 100)

    def act(welcome: Welcome) -> None:
        assert welcome._window is not None
        banner = welcome._window.findChild(Banner)
        assert banner is not None
        welcome._restore(folder, next(iter(desk.backups.all())).path.stem)

    opened = _ask(qapp, theme, tmp_path, act, folder, OpsdeskError(Problem.DESK_DAMAGED, desk="tea"))
    assert opened is not None
    assert opened.members.counts().total == 1
    opened.close()
