"""A batch of posters whose process is killed again and again: every file whole, none missing, none twice.

A normal run kills a few times; OPSDESK_FULL_SWEEP=1 kills a batch of 500 at twenty random moments.
"""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from opsdesk.render.scan import decode
from opsdesk.services.desk import new_desk, open_desk
from opsdesk.store.driver import connect
from tests.contents import healthy
from tests.safety.exporting import LINK
from tests.source import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

pytestmark = [
    pytest.mark.kill,
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a signal of POSIX systems"),
]
SWEEP = bool(os.environ.get("OPSDESK_FULL_SWEEP"))
POSTERS, KILLS, LONGEST_S = (500, 20, 1.3) if SWEEP else (40, 3, 0.6)
PATIENCE = 60.0


def _start(tmp_path: Path, form: str) -> subprocess.Popen[bytes]:
    parts = [str(tmp_path / name) for name in ("tea.opsdesk", "out", "acknowledged.txt")]
    command = [sys.executable, "-m", "tests.safety.exporting", *parts, form]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def _kill_while_exporting(tmp_path: Path, form: str, after: float) -> bool:
    """Whether it was killed before it had ended."""
    acknowledged = tmp_path / "acknowledged.txt"
    acknowledged.unlink(missing_ok=True)
    child = _start(tmp_path, form)
    deadline = time.monotonic() + PATIENCE
    while not acknowledged.is_file() and child.poll() is None:
        assert time.monotonic() < deadline, "no poster was made"
        time.sleep(0.005)
    time.sleep(after)
    ended = child.poll() is not None
    child.send_signal(signal.SIGKILL)
    _, said = child.communicate()
    assert not ended or child.returncode == 0, said.decode()
    return not ended


def _desk_of(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "tea.opsdesk", "Tea")
    with desk.store.write("made", undoable=False) as con:
        rows = ((f"茶友{number}号", 0) for number in range(POSTERS))
        con.executemany("insert into member(name, created_at) values (?, ?)", rows)
    desk.close()


@pytest.mark.parametrize("form", ["png", "book"])
def test_a_killed_batch_is_whole_in_the_end(tmp_path: Path, qapp: QApplication, form: str) -> None:
    _desk_of(tmp_path)
    chance = random.Random(form)
    killed = sum(_kill_while_exporting(tmp_path, form, chance.uniform(0.0, LONGEST_S)) for _ in range(KILLS))
    assert killed
    last = _start(tmp_path, form)
    _, said = last.communicate(timeout=600)
    assert last.returncode == 0, said.decode()
    _verify(tmp_path, form)
    desk = open_desk(tmp_path / "tea.opsdesk")
    assert desk.poster_batches.unfinished() == []
    desk.close()


def _verify(tmp_path: Path, form: str) -> None:
    """With plain SQL and a reader of files, past our own code."""
    out = tmp_path / "out"
    con = connect(tmp_path / "tea.opsdesk" / "desk.db", mode="ro")
    rows = con.execute(
        "select f.name, f.sha256, c.text from poster_file f join code c on c.id = f.code_id"
        " where f.state = 'written' and f.replaced_at is null"
        " and f.poster_batch_id = (select max(id) from poster_batch)"
    ).fetchall()
    assert con.execute("select count(*) from poster_file where state <> 'written'").fetchone()[0] == 0
    con.close()
    assert len(rows) == POSTERS == len({code for _, _, code in rows})
    held = {path.name for path in out.iterdir()} - {"manifest.csv", "manifest.xlsx"}
    assert held == {name for name, _, _ in rows}
    for name, digest in {(name, digest) for name, digest, _ in rows}:
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == digest
    if form == "book":
        (book,) = held
        assert (out / book).read_bytes().count(b"/Type /Page\n") == POSTERS
    else:
        for name, _, code in rows:
            assert [one.text for one in decode((out / name).read_bytes())] == [LINK.replace("{code}", code)]
    healthy(tmp_path / "tea.opsdesk" / "desk.db")
