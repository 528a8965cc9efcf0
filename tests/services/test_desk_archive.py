"""The whole desk goes out as one file and comes back equal; an archive that was tampered with makes no desk."""

from __future__ import annotations

import hashlib
import io
import json
import os
import stat
import zipfile
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from opsdesk.cli.main import run
from opsdesk.cli.session import Screen
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.exchange.desk_archive import DESK, MANIFEST
from opsdesk.services.desk import Desk, open_desk
from opsdesk.services.desk_archive import pack_desk, unpack_desk
from opsdesk.services.work import Progress
from opsdesk.store import migrations
from tests.contents import contents, healthy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Members = dict[str, bytes]


@pytest.fixture
def full(tea: Desk) -> Desk:
    """Members, a picture, and changes that stand only in the log."""
    buffer = io.BytesIO()
    Image.new("RGB", (40, 40), "teal").save(buffer, "PNG")
    kept = tea.media.keep(buffer.getvalue(), "tea.png")
    with tea.store.write("add_picture") as con:
        tea.media.row(con, kept)
    tea.members.add("只在日志里的人")
    assert (tea.folder / "desk.db-wal").stat().st_size
    return tea


@pytest.fixture
def archive(full: Desk, tmp_path: Path) -> Path:
    path = tmp_path / "tea.zip"
    assert pack_desk(full, path, Progress()) == (13, 0)
    return path


def test_a_desk_comes_back_equal(full: Desk, archive: Path, tmp_path: Path) -> None:
    assert unpack_desk(archive, tmp_path / "new.opsdesk", Progress()) == 13
    assert contents(tmp_path / "new.opsdesk" / "desk.db") == contents(full.store.path)
    healthy(tmp_path / "new.opsdesk" / "desk.db")
    desk = open_desk(tmp_path / "new.opsdesk")
    assert (desk.name, desk.uid) == (full.name, full.uid)
    assert desk.checks.look(deep=True).sound
    desk.close()
    if os.name != "nt":
        assert stat.S_IMODE(archive.stat().st_mode) == 0o600
        assert stat.S_IMODE((tmp_path / "new.opsdesk" / "desk.db").stat().st_mode) == 0o600
        assert stat.S_IMODE((tmp_path / "new.opsdesk").stat().st_mode) == 0o700


def test_only_the_desk_and_its_pictures_go_out(archive: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(archive) as packed:
        names = sorted(packed.namelist())
    assert [name for name in names if not name.startswith("media/")] == [DESK, MANIFEST]
    assert len(names) == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tea.opsdesk", "tea.zip"]


def test_a_picture_that_is_gone_is_told_and_the_rest_goes_out(full: Desk, archive: Path, tmp_path: Path) -> None:
    next((full.folder / "media").rglob("*.png")).unlink()
    assert pack_desk(full, archive, Progress()) == (13, 1)
    assert unpack_desk(archive, tmp_path / "new.opsdesk", Progress()) == 13


def _members(archive: Path) -> Members:
    with zipfile.ZipFile(archive) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def _rewritten(archive: Path, change: Callable[[Members], object]) -> None:
    held = _members(archive)
    change(held)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in held.items():
            packed.writestr(name, data)


def _listed(held: Members, name: str, data: bytes) -> None:
    """Put a file into the archive as well as on its list."""
    facts = json.loads(held[MANIFEST])
    facts["files"].append({"path": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()})
    held[MANIFEST] = json.dumps(facts).encode()
    held[name] = data


def _say(held: Members, **facts: object) -> None:
    held[MANIFEST] = json.dumps({**json.loads(held[MANIFEST]), **facts}).encode()


def _flip(held: Members) -> None:
    held[DESK] = held[DESK][:5000] + bytes([held[DESK][5000] ^ 1]) + held[DESK][5001:]


CHANGES: dict[str, tuple[Callable[[Members], object], Problem]] = {
    "slips out": (lambda held: _listed(held, "../evil.txt", b"x"), Problem.FILE_UNSAFE),
    "absolute": (lambda held: _listed(held, "/tmp/evil.txt", b"x"), Problem.FILE_UNSAFE),
    "drive": (lambda held: _listed(held, "C:\\evil.txt", b"x"), Problem.FILE_UNSAFE),
    "a program": (lambda held: _listed(held, "media/run.sh", b"x"), Problem.FILE_UNSAFE),
    "twins": (lambda held: _listed(held, "DESK.DB", b"x"), Problem.FILE_UNSAFE),
    "bomb": (lambda held: _listed(held, f"media/aa/{'a' * 64}.png", bytes(20_000_000)), Problem.FILE_UNSAFE),
    "not on the list": (lambda held: held.update({"more.txt": b"x"}), Problem.FILE_DAMAGED),
    "one is missing": (lambda held: held.pop(DESK), Problem.FILE_DAMAGED),
    "one bit": (_flip, Problem.FILE_DAMAGED),
    "other members": (lambda held: _say(held, members=12), Problem.FILE_DAMAGED),
    "no list": (lambda held: held.pop(MANIFEST), Problem.FILE_UNKNOWN),
    "list is no list": (lambda held: held.update({MANIFEST: b"[1]"}), Problem.FILE_DAMAGED),
    "other program": (lambda held: _say(held, format="else"), Problem.FILE_UNKNOWN),
    "newer archive": (lambda held: _say(held, version=2), Problem.DESK_TOO_NEW),
    "newer desk": (lambda held: _say(held, schema=migrations.LATEST + 1), Problem.DESK_TOO_NEW),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_what_was_tampered_with_makes_no_desk(archive: Path, tmp_path: Path, kind: str) -> None:
    change, problem = CHANGES[kind]
    _rewritten(archive, change)
    before = sorted(path.name for path in tmp_path.parent.iterdir())
    with pytest.raises(OpsdeskError) as raised:
        unpack_desk(archive, tmp_path / "new.opsdesk", Progress())
    assert raised.value.problem is problem
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tea.opsdesk", "tea.zip"]
    assert sorted(path.name for path in tmp_path.parent.iterdir()) == before


def test_a_link_in_the_archive_is_refused(archive: Path, tmp_path: Path) -> None:
    held = _members(archive)
    with zipfile.ZipFile(archive, "w") as packed:
        for name, data in held.items():
            info = zipfile.ZipInfo(name)
            info.external_attr = (0o120777 if name == DESK else 0o600) << 16
            packed.writestr(info, data)
    with pytest.raises(OpsdeskError) as raised:
        unpack_desk(archive, tmp_path / "new.opsdesk", Progress())
    assert (raised.value.problem, raised.value.values["why"]) == (Problem.FILE_UNSAFE, "link")


@pytest.mark.parametrize("left", [0, 30, 2000])
def test_an_archive_that_is_cut_off_makes_no_desk(archive: Path, tmp_path: Path, left: int) -> None:
    archive.write_bytes(archive.read_bytes()[:left])
    with pytest.raises(OpsdeskError) as raised:
        unpack_desk(archive, tmp_path / "new.opsdesk", Progress())
    assert raised.value.problem is Problem.FILE_UNKNOWN
    assert not (tmp_path / "new.opsdesk").exists()


def test_a_desk_that_is_there_is_not_written_over(full: Desk, archive: Path) -> None:
    with pytest.raises(OpsdeskError) as raised:
        unpack_desk(archive, full.folder, Progress())
    assert raised.value.problem is Problem.DESK_EXISTS


def test_stopped_work_leaves_nothing(full: Desk, archive: Path, tmp_path: Path) -> None:
    before, stopped = archive.read_bytes(), Progress()
    stopped.cancel.set()
    deeds: list[Callable[[], object]] = [
        lambda: pack_desk(full, archive, stopped),
        lambda: unpack_desk(archive, tmp_path / "new.opsdesk", stopped),
    ]
    for deed in deeds:
        with pytest.raises(OpsdeskError) as raised:
            deed()
        assert raised.value.problem is Problem.CANCELLED
    assert archive.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tea.opsdesk", "tea.zip"]


def test_the_commands_pack_and_unpack(full: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    full.close()
    screen = Screen(lambda _named: 3, lambda *_arguments: [])
    out, new = tmp_path / "out.zip", tmp_path / "new.opsdesk"
    assert run(["--desk", str(full.folder), "export", "desk", str(out)], screen) == 0
    assert capsys.readouterr().out.startswith("13 members in ")
    assert run(["new", str(new), "--from", str(out)], screen) == 0
    assert run(["--desk", str(new), "members"], screen) == 0
    assert "只在日志里的人" in capsys.readouterr().out
    assert run(["new", str(tmp_path / "b"), "--from", str(out), "--name", "x"], screen) == 2
