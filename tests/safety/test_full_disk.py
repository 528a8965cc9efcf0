"""A disk that is full at any byte: an export is the old file or the whole new one, a desk takes all of a deed or none.

A normal run tries a few sizes; OPSDESK_FULL_SWEEP=1 moves the limit in steps of 64 KB over every deed.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from opsdesk import resources
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.posts import PostDraft
from opsdesk.services.backups import restore_desk
from opsdesk.services.desk import Desk, new_desk, open_desk
from opsdesk.services.reserve import free_reserve, held_reserve, keep_reserve
from opsdesk.services.trouble import told
from opsdesk.store import reserve
from tests.contents import contents, healthy
from tests.source import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

if sys.platform == "win32":
    pytest.skip("limits of file sizes are those of POSIX systems", allow_module_level=True)

from tests.safety.filling import FILES, OLD, POSTERS

SWEEP = bool(os.environ.get("OPSDESK_FULL_SWEEP"))
STEP = 64 * 1024
UNLIMITED = 1 << 40
MEMBERS = 400
ROSTER = resources.path("sample", "rosters/2026-06-15/茶友二群.txt")


@dataclass(frozen=True)
class Try:
    size: int
    end: str
    files: dict[str, str]
    gained: int


@pytest.fixture(scope="module")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk whose member list is longer than a step."""
    folder = tmp_path_factory.mktemp("golden") / "tea.opsdesk"
    desk = new_desk(folder, "Tea")
    with desk.store.write("made", undoable=False) as con:
        con.executemany(
            "insert into member(name, note, created_at) values (?, ?, 0)",
            ((f"茶友{number}号", "茶" * 100) for number in range(MEMBERS)),
        )
    today = desk.clock.today().isoformat()
    desk.posts.write_post(PostDraft("晚安", body="正文", due_on=today, due_time="22:30"))
    desk.close()
    return folder


def _tries(golden: Path, tmp_path: Path, name: str, sizes: list[int]) -> list[Try]:
    folder, out = tmp_path / "tea.opsdesk", tmp_path / "out"
    if not folder.exists():
        shutil.copytree(golden, folder)
        out.mkdir()
        shutil.copyfile(ROSTER, out / ROSTER.name)
    command = [sys.executable, "-m", "tests.safety.filling", str(folder), str(out), name, *map(str, sizes)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    return [Try(**json.loads(line)) for line in done.stdout.splitlines()]


def _sizes(whole: int) -> list[int]:
    """From nothing to the last byte but one, in steps or at a few places."""
    last = whole - 1
    return [*range(0, last, STEP), last] if SWEEP else sorted({0, 1, whole // 3, last})


def _length(tmp_path: Path, name: str) -> int:
    return (tmp_path / "out" / name).stat().st_size


@pytest.mark.parametrize("name", FILES)
def test_an_export_is_the_old_file_or_the_whole_new_one(golden: Path, tmp_path: Path, name: str) -> None:
    (whole,) = _tries(golden, tmp_path, name, [UNLIMITED])
    assert whole.end == "done"
    kept = set(whole.files)
    for one in _tries(golden, tmp_path, name, _sizes(_length(tmp_path, name) * 9 // 10)):
        assert one.end == Problem.DISK_FULL, one
        assert one.files[name] == hashlib.sha256(OLD).hexdigest()
        assert set(one.files) == kept


@pytest.mark.parametrize("name", POSTERS)
def test_posters_are_whole_or_not_there(golden: Path, tmp_path: Path, name: str) -> None:
    (whole,) = _tries(golden, tmp_path, name, [UNLIMITED])
    assert whole.end == "done"
    largest = max(path.stat().st_size for path in (tmp_path / "out").iterdir())
    for one in _tries(golden, tmp_path, name, _sizes(largest * 9 // 10)):
        assert one.end in (Problem.DISK_FULL, Problem.CANNOT_WRITE), one  # the desk itself has no room at the start
        assert set(one.files) <= set(whole.files), "a stray file"


@pytest.mark.parametrize("name", POSTERS)
def test_posters_that_had_no_room_are_made_when_there_is(golden: Path, tmp_path: Path, name: str) -> None:
    """The disk fills up between the first file and the last; the batch is known, and goes on."""
    (whole,) = _tries(golden, tmp_path, name, [UNLIMITED])
    largest = max(path.stat().st_size for path in (tmp_path / "out").iterdir())
    (short,) = _tries(golden, tmp_path, name, [largest - 1])
    assert short.end == Problem.DISK_FULL
    (done,) = _tries(golden, tmp_path, "resume", [UNLIMITED])
    assert (done.end, set(done.files)) == ("done", set(whole.files))


def test_the_archive_of_a_desk_is_the_old_file_or_the_whole_new_one(golden: Path, tmp_path: Path) -> None:
    """The backup that goes into it is larger, so sizes beyond the archive's own stop it too."""
    (whole,) = _tries(golden, tmp_path, "desk.zip", [UNLIMITED])
    assert whole.end == "done"
    for one in _tries(golden, tmp_path, "desk.zip", _sizes((golden / "desk.db").stat().st_size * 9 // 10)):
        assert one.end in (Problem.DISK_FULL, Problem.CANNOT_WRITE), one
        assert one.files["desk.zip"] == hashlib.sha256(OLD).hexdigest()
        assert set(one.files) == set(whole.files)


def test_a_backup_is_whole_or_not_there(golden: Path, tmp_path: Path) -> None:
    size = (golden / "desk.db").stat().st_size
    seen: dict[str, str] = {}
    for one in _tries(golden, tmp_path, "backup", [*_sizes(size), UNLIMITED]):
        assert one.end in (Problem.DISK_FULL, Problem.CANNOT_WRITE) if one.size < size else one.end == "done", one
        assert one.end == "done" or one.files == seen
        seen = one.files
    assert len(seen) == 2


@pytest.mark.parametrize("name", ["import", "edit"])
def test_a_desk_takes_all_of_a_deed_or_none(golden: Path, tmp_path: Path, name: str) -> None:
    """The log of the desk is what cannot grow; afterwards the desk is whole and takes the deed."""
    sizes = [*_sizes((golden / "desk.db").stat().st_size), UNLIMITED]
    tries = _tries(golden, tmp_path, name, sizes)
    for one in tries:
        assert one.end in (Problem.DISK_FULL, Problem.CANNOT_WRITE, "done"), one
        assert one.gained == (tries[-1].gained if one.end == "done" else 0), one
    assert (tries[0].end == "done", tries[-1].end, tries[-1].gained > 0) == (False, "done", True)
    healthy(tmp_path / "tea.opsdesk" / "desk.db")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 24 MB, where this system lets one be mounted."""
    point = tmp_path / "disk"
    point.mkdir()
    mount = shutil.which("mount")
    if (
        mount is None
        or subprocess.run(
            [mount, "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(point)], capture_output=True, check=False
        ).returncode
    ):
        pytest.skip("no disk can be mounted here")
    yield point
    subprocess.run([str(shutil.which("umount")), str(point)], check=True)


def _fill(disk: Path) -> None:
    """Until not a byte is free."""
    with (disk / "ballast").open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(1 << 16))
        except OSError:
            pass
    assert shutil.disk_usage(disk).free < 1 << 16


def _problem(deed: Any) -> Problem:
    with pytest.raises(Exception) as raised:  # noqa: PT011 - what it is, is looked at next
        deed()
    problem = told(raised.value)
    assert problem is not None, raised.value
    return problem.problem


def test_freeing_the_reserve_lets_the_desk_be_written_again(
    golden: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reserve, "AMPLE", 0)
    folder = small_disk / "tea.opsdesk"
    shutil.copytree(golden, folder)
    assert keep_reserve(folder) == reserve.SIZE
    assert reserve.path_in(folder).stat().st_blocks * 512 >= reserve.SIZE
    assert stat.S_IMODE(reserve.path_in(folder).stat().st_mode) == 0o600
    desk = open_desk(folder)
    desk.members.add("满盘之前")
    _fill(small_disk)
    before = contents(folder / "desk.db")
    full = (Problem.DISK_FULL, Problem.CANNOT_WRITE)
    assert _until_full(desk) in full
    count = desk.members.count(MemberQuery())
    assert _problem(lambda: desk.members.trash(desk.members.find(MemberQuery()))) in full
    assert _problem(desk.backups.make) is Problem.DISK_FULL
    assert desk.members.count(MemberQuery()) == count
    assert before.keys() == contents(folder / "desk.db").keys()
    assert free_reserve(folder) == reserve.SIZE
    for number in range(300):
        desk.members.add(f"腾出之后{number}")
    assert desk.members.count(MemberQuery()) == count + 300
    desk.close()
    healthy(folder / "desk.db")


def _until_full(desk: Desk) -> Problem:
    """The log has a little room of its own; adding goes on until it has none."""
    for number in range(2000):
        try:
            desk.members.add(f"满{number}")
        except OpsdeskError as error:
            return error.problem
    pytest.fail("never full")


def test_a_desk_that_cannot_be_opened_on_a_full_disk_is_told_and_opens_after(
    golden: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reserve, "AMPLE", 0)
    folder = small_disk / "tea.opsdesk"
    shutil.copytree(golden, folder)
    keep_reserve(folder)
    _fill(small_disk)
    before = (folder / "desk.db").read_bytes()
    assert _problem(lambda: open_desk(folder)) in (Problem.DISK_FULL, Problem.CANNOT_WRITE)
    assert (folder / "desk.db").read_bytes() == before
    free_reserve(folder)
    desk = open_desk(folder)
    desk.members.add("腾出之后")
    desk.close()


def test_a_restore_on_a_full_disk_leaves_the_desk_as_it_was(
    golden: Path, small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("opsdesk.store.backup.LEAST_FREE", 0)
    folder = small_disk / "tea.opsdesk"
    shutil.copytree(golden, folder)
    desk = open_desk(folder)
    made = desk.backups.make()
    desk.members.add("后来的")
    desk.close()
    before = contents(folder / "desk.db")
    _fill(small_disk)
    assert _problem(lambda: restore_desk(folder, made.path.stem)) is Problem.DISK_FULL
    assert contents(folder / "desk.db") == before
    assert not [path for path in folder.iterdir() if path.suffix == ".part" or path.name == "restore.json"]
    (small_disk / "ballast").unlink()
    restore_desk(folder, made.path.stem)
    assert contents(folder / "desk.db") != before


def test_no_reserve_where_room_is_short_and_none_to_free(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reserve, "AMPLE", UNLIMITED << 10)
    assert keep_reserve(desk.folder) == 0
    assert _problem(lambda: free_reserve(desk.folder)) is Problem.NO_RESERVE
    assert _problem(lambda: free_reserve(desk.folder / "none")) is Problem.DESK_MISSING


def test_the_reserve_is_no_fault_and_in_no_backup(desk: Desk) -> None:
    assert held_reserve(desk.folder) == 0
    desk.housekeeping.new_day()
    assert held_reserve(desk.folder) == reserve.SIZE
    assert desk.checks.look(deep=True).sound
    assert desk.backups.make().bytes < reserve.SIZE
