"""A file is its old bytes or its new ones, whatever happens."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from opsdesk.domain.errors import EnvironmentProblem, Problem
from opsdesk.exchange.atomic import write_atomically

FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from opsdesk.domain.errors import EnvironmentProblem
from opsdesk.exchange.atomic import write_atomically
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    write_atomically(Path(sys.argv[1]), b"n" * 300_000)
except EnvironmentProblem as problem:
    print(problem.problem)
else:
    print("written")
"""


def test_a_new_file(tmp_path: Path) -> None:
    target = tmp_path / "海报.png"
    write_atomically(target, b"bytes")
    assert target.read_bytes() == b"bytes"
    assert os.listdir(tmp_path) == ["海报.png"]
    if os.name != "nt":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_an_old_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_bytes(b"old and longer")
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="there is no limit on the size of a file to set")
@pytest.mark.parametrize("room", [0, 65_536, 131_072, 299_999, 300_000])
def test_a_full_disk_leaves_the_old_bytes_and_no_remains(tmp_path: Path, room: int) -> None:
    target = tmp_path / "a.png"
    target.write_bytes(b"old")
    command = [sys.executable, "-c", FULL_DISK, str(target), str(room)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]).stdout
    fits = room >= 300_000
    assert said.strip() == ("written" if fits else Problem.DISK_FULL)
    assert target.read_bytes() == (b"n" * 300_000 if fits else b"old")
    assert os.listdir(tmp_path) == ["a.png"]


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        write_atomically(tmp_path / "gone" / "a.png", b"x")
    assert caught.value.problem is Problem.CANNOT_WRITE
    assert caught.value.values["path"] == str(tmp_path / "gone" / "a.png")


def test_a_folder_of_the_same_name_stays(tmp_path: Path) -> None:
    (tmp_path / "a.png").mkdir()
    with pytest.raises(EnvironmentProblem):
        write_atomically(tmp_path / "a.png", b"x")
    assert os.listdir(tmp_path) == ["a.png"]


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        (errno.ENOSPC, Problem.DISK_FULL),
        (errno.EDQUOT, Problem.DISK_FULL),
        (errno.EROFS, Problem.READ_ONLY),
        (errno.EACCES, Problem.CANNOT_WRITE),
        (errno.EIO, Problem.CANNOT_WRITE),
    ],
)
def test_what_the_system_says_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, problem: Problem
) -> None:
    def refuse(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    target = tmp_path / "a.png"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(EnvironmentProblem) as caught:
        write_atomically(target, b"new")
    assert caught.value.problem is problem
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.png"]


def test_an_interruption_leaves_no_remains(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(source: Path, target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "a.png", b"new")
    assert os.listdir(tmp_path) == []
