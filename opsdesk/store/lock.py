"""One program on one desk: an operating-system lock that a kill releases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from opsdesk.domain.errors import EnvironmentProblem, Problem
from opsdesk.store.trouble import problem_of

if TYPE_CHECKING:
    from pathlib import Path


class DeskLock:
    """Holds `desk.lock` of a desk folder from construction until `release`."""

    def __init__(self, folder: Path) -> None:
        self._lock = FileLock(folder / "desk.lock", timeout=0)
        try:
            self._lock.acquire()
        except Timeout as error:
            raise EnvironmentProblem(Problem.DESK_IN_USE, desk=folder.name) from error
        except OSError as error:
            raise (problem_of(error) or EnvironmentProblem(Problem.READ_ONLY)) from error

    def release(self) -> None:
        self._lock.release()
