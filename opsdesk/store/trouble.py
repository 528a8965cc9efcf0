"""Tells trouble of the disk or the file, which has words for the operator, from our own bugs, which have not."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

from opsdesk.domain.errors import EnvironmentProblem, OpsdeskError, Problem
from opsdesk.store.driver import Error

if TYPE_CHECKING:
    from collections.abc import Generator

# Primary result codes of SQLite (SQLite documentation, "Result and Error Codes").
_PROBLEMS = {
    5: Problem.DESK_BUSY,
    6: Problem.DESK_BUSY,
    8: Problem.READ_ONLY,
    10: Problem.CANNOT_WRITE,
    11: Problem.DESK_DAMAGED,
    13: Problem.DISK_FULL,
    14: Problem.CANNOT_WRITE,
    26: Problem.DESK_NOT_OURS,
}
# Error numbers of the operating system that are never our own fault.
_DISK = {
    errno.ENOSPC: Problem.DISK_FULL,
    errno.EDQUOT: Problem.DISK_FULL,
    errno.EFBIG: Problem.DISK_FULL,
    errno.EROFS: Problem.READ_ONLY,
    errno.EIO: Problem.CANNOT_WRITE,
}
# What SQLite's backup raises has the text of a code without the code.
_CODES = {"disk I/O error": 10, "database disk image is malformed": 11, "database or disk is full": 13}
_GUARDS = {"posted_fixed": Problem.POSTED_FIXED}


def problem_of(error: BaseException) -> OpsdeskError | None:
    """The operator's problem behind an error of the driver or the disk; None when it is a bug of ours."""
    if isinstance(error, OpsdeskError):
        return error
    if isinstance(error, OSError):
        of_disk = _DISK.get(error.errno or 0)
        return None if of_disk is None else EnvironmentProblem(of_disk)
    if not isinstance(error, Error):
        return None
    code = getattr(error, "sqlite_errorcode", 0) or _CODES.get(str(error), 0)
    problem = _PROBLEMS.get(code & 0xFF)
    if problem is not None:
        return EnvironmentProblem(problem)
    guard = _GUARDS.get(str(error))
    return None if guard is None else OpsdeskError(guard)


@contextmanager
def split() -> Generator[None]:
    """Raise environment trouble as OpsdeskError; let every other error through as it is."""
    try:
        yield
    except (Error, OSError) as error:
        problem = problem_of(error)
        if problem is None:
            raise
        raise problem from error
