"""The one way a file comes into being outside the desk: whole, or not at all."""

from __future__ import annotations

import errno
import os
import re
import secrets
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO, Final

from opsdesk.domain.errors import EnvironmentProblem, Problem

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_PART: Final = re.compile(r"\.[0-9a-f]{16}\.part")
_PROBLEM: Final = {**dict.fromkeys(_FULL, Problem.DISK_FULL), errno.EROFS: Problem.READ_ONLY}


def _problem(error: OSError, path: Path) -> EnvironmentProblem:
    problem = _PROBLEM.get(error.errno or 0, Problem.CANNOT_WRITE)
    return EnvironmentProblem(problem, path=str(path), why=error.strerror or type(error).__name__)


@contextmanager
def _open_temporary(temporary: Path) -> Generator[BinaryIO]:
    """A new file, readable by nobody else, whose bytes are on the disk when it is left without an error."""
    descriptor = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "w+b") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name itself last through a power cut; Windows has no such call."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def grow_atomically(path: Path) -> Generator[BinaryIO]:
    """A file to write into piece by piece; it takes the name `path` when it is left without an error, else it goes.

    For what is too large to be held. Raises what `write_atomically` raises.
    """
    temporary = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        try:
            with _open_temporary(temporary) as file:
                yield file
            os.replace(temporary, path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise _problem(error, path) from error


def write_atomically(path: Path, data: bytes) -> None:
    """Write `data` to `path` so that at every moment it holds its old bytes or all the new ones.

    The bytes go to a file beside it that only the owner may read, reach the disk, and take its name in one step; what
    fails leaves no such file behind. Raises EnvironmentProblem with `path` and `why`: DISK_FULL, READ_ONLY, or
    CANNOT_WRITE when the folder is gone, may not be written, or another program holds the file.
    """
    with grow_atomically(path) as file:
        file.write(data)


def sweep_parts(folder: Path) -> None:
    """Take away what a process that was killed left half written in a folder; nothing else may be writing there.

    What cannot be taken away stays: whoever writes next says why.
    """
    for path in folder.glob(".*.part"):
        if _PART.fullmatch(path.name):
            with suppress(OSError):
                path.unlink()
