"""Tells trouble of the disk or the file, which has words for the operator, from our own bugs, which have not."""

from __future__ import annotations

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
_GUARDS = {"posted_fixed": Problem.POSTED_FIXED}


def problem_of(error: Error) -> OpsdeskError | None:
    """The operator's problem behind a driver error; None when it is a bug of ours."""
    problem = _PROBLEMS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if problem is not None:
        return EnvironmentProblem(problem)
    guard = _GUARDS.get(str(error))
    return None if guard is None else OpsdeskError(guard)


@contextmanager
def split() -> Generator[None]:
    """Raise environment trouble as OpsdeskError; let every other error through as it is."""
    try:
        yield
    except Error as error:
        problem = problem_of(error)
        if problem is None:
            raise
        raise problem from error
