"""Thirty kills of a writing program: nothing that was acknowledged is lost, and no action is left half done."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from opsdesk.services.desk import new_desk, open_desk
from opsdesk.store import figures
from opsdesk.store.driver import connect
from tests.contents import healthy
from tests.safety.writer import ROWS
from tests.source import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.kill,
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a signal of POSIX systems"),
]
KILLS = {"import": 12, "edit": 12, "undo": 6}
PATIENCE = 30.0


@pytest.mark.parametrize("kind", sorted(KILLS))
def test_nothing_acknowledged_is_lost(tmp_path: Path, kind: str) -> None:
    chance = random.Random(kind)
    for number in range(KILLS[kind]):
        folder = tmp_path / f"{number}.opsdesk"
        desk = new_desk(folder, "Tea")
        desk.members.add("第0号")
        desk.close()
        acknowledged = tmp_path / f"{number}.txt"
        _kill_while_writing(folder, acknowledged, kind, chance.uniform(0.0, 0.2))
        _verify(folder, _last(acknowledged), kind)


def _kill_while_writing(folder: Path, acknowledged: Path, kind: str, after: float) -> None:
    command = [sys.executable, "-m", "tests.safety.writer", str(folder), str(acknowledged), kind]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        deadline = time.monotonic() + PATIENCE
        while not (acknowledged.is_file() and acknowledged.stat().st_size):
            assert child.poll() is None, child.stderr.read().decode() if child.stderr else ""
            assert time.monotonic() < deadline, "the writer never acknowledged"
            time.sleep(0.005)
        time.sleep(after)
    finally:
        child.send_signal(signal.SIGKILL)
        child.communicate()


def _last(acknowledged: Path) -> int:
    return int(acknowledged.read_text().splitlines()[-1])


def _verify(folder: Path, last: int, kind: str) -> None:
    """With plain SQL, past our own code; then the desk opens and takes one more action."""
    con = connect(folder / "desk.db", mode="ro")
    if kind == "import":
        sizes = dict(
            con.execute(
                "select g.name, count(*) from membership m join community_group g on g.id = m.group_id group by g.id"
            ).fetchall()
        )
        assert set(sizes.values()) <= {ROWS}
        assert {f"群{number}" for number in range(1, last + 1)} <= set(sizes)
        assert con.execute("select count(*) from member").fetchone()[0] == 1 + ROWS * len(sizes)
    elif kind == "edit":
        names = {row[0] for row in con.execute("select name from member where star = 'plain'")}
        assert {f"第{number}号" for number in range(1, last + 1)} <= names
        tags = {row[0] for row in con.execute("select t.name from tag t join member_tag x on x.tag_id = t.id")}
        assert {f"标签{number}" for number in range(1, last + 1)} <= tags
    else:
        # An action is an edit, its undo and its redo: a kill may fall between them, not before the acknowledged one.
        note = con.execute("select note from member").fetchone()[0]
        assert int(note.removeprefix("记")) >= last
    con.close()
    healthy(folder / "desk.db")
    desk = open_desk(folder)
    with desk.store.holding_writer() as writer:
        writer.execute("begin")
        kept = sorted(writer.execute("select * from member_figures").fetchall(), key=repr)
        figures.rebuild(writer)
        assert sorted(writer.execute("select * from member_figures").fetchall(), key=repr) == kept
        writer.execute("rollback")
    desk.members.add("又一位")
    desk.close()
    assert not list(folder.glob("*.part"))
