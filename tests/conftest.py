"""What the tests share: a real desk in a temporary folder, and nothing of this machine's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.services.desk import Desk, new_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Configuration and data of the program go to a temporary home."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.delenv("OPSDESK_DESK", raising=False)


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    """No test hears the language of the one before it; they come in any order."""
    yield
    from PySide6.QtGui import QGuiApplication

    from opsdesk.application import CHINESE, ENGLISH, language, switch_language

    app = QGuiApplication.instance()
    if isinstance(app, QGuiApplication) and language() == CHINESE:
        switch_language(app, ENGLISH)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty desk."""
    desk = new_desk(tmp_path / "tea.opsdesk", "Tea friends")
    yield desk
    desk.close()


@pytest.fixture
def tea(desk: Desk) -> Desk:
    """A desk with twelve members, named so that their order by reading is not their order by code point."""
    for name in (
        "曾小雨",
        "单一泉",
        "王伟",
        "Mint Radio",
        "阿九",
        "李雷",
        "李雷",
        "仇英",
        "𠮷野",
        "🍵小满",
        "9群主",
        "10群主",
    ):
        desk.members.add(name)
    return desk
