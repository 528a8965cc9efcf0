"""One program on one desk: a kill lets it go, stale lock files are no hindrance, a second start raises the window."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.members import MemberQuery
from opsdesk.services.desk import Desk, new_desk, open_desk
from opsdesk.ui.one_window import FirstWindow
from tests.source import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SECOND_START_S = 10.0


def _child(deed: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.safety.starting", deed, str(folder)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _problem_of_opening(folder: Path) -> Problem:
    with pytest.raises(OpsdeskError) as raised:
        open_desk(folder)
    return raised.value.problem


def test_a_desk_held_by_another_program_is_had_after_it_was_killed(tmp_path: Path) -> None:
    folder = tmp_path / "tea.opsdesk"
    new_desk(folder, "Tea").close()
    holder = _child("hold", folder)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n", holder.communicate()[1]
        assert _problem_of_opening(folder) is Problem.DESK_IN_USE
    finally:
        holder.kill()
        holder.communicate()
    assert (folder / "desk.lock").exists()
    desk = open_desk(folder)
    assert desk.members.count(MemberQuery()) == 1
    assert desk.checks.look(deep=True).sound
    desk.close()


@pytest.mark.parametrize("left", [b"", b"4242\nopsdesk\nanother-laptop.local\n", b"1\n", b"\x00" * 64])
def test_what_a_lock_file_says_does_not_matter(tmp_path: Path, left: bytes) -> None:
    """Only the system's own lock counts: not an empty file, not another machine's, not the number of a live program."""
    folder = tmp_path / "tea.opsdesk"
    new_desk(folder, "Tea").close()
    (folder / "desk.lock").write_bytes(left)
    desk = open_desk(folder)
    assert _problem_of_opening(folder) is Problem.DESK_IN_USE
    desk.close()


def test_a_second_start_raises_the_first_window(desk: Desk, qtbot: QtBot) -> None:
    """The window lies minimised; the second program ends by itself with 0 and shows nothing of its own."""
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    first = FirstWindow(desk.folder, window)
    began = time.monotonic()
    second = _child("start", desk.folder)
    try:
        qtbot.waitUntil(lambda: not window.isMinimized(), timeout=int(SECOND_START_S * 1000))
        said, complaints = second.communicate(timeout=SECOND_START_S)
    finally:
        second.kill()
        second.communicate()
        first.stop()
    assert (second.returncode, said, complaints) == (0, "", "")
    assert window.isVisible()
    assert time.monotonic() - began < SECOND_START_S
