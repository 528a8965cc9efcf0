"""How a long piece of work reports and stops; plain Python, no Qt."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from opsdesk.domain.errors import OpsdeskError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable

_LEAST_S: Final = 0.3  # of work before its rate says anything


def _silent(_done: int, _total: int) -> None:
    return


@dataclass
class Pace:
    """How long a work goes on at the rate of its last `span` seconds; each move is told with the time it was made."""

    span: float = 8.0
    _moves: deque[tuple[float, int]] = field(default_factory=deque)

    def left(self, now: float, done: int, total: int) -> float | None:
        """Seconds until all is done; None while there is no telling."""
        self._moves.append((now, done))
        while len(self._moves) > 2 and now - self._moves[1][0] >= self.span:
            self._moves.popleft()
        then, before = self._moves[0]
        if done <= before or now - then < _LEAST_S:
            return None
        return (total - done) * (now - then) / (done - before)


@dataclass
class Progress:
    """`report(done, total)` is called from the working thread; `cancel` may be set from any."""

    report: Callable[[int, int], None] = _silent
    cancel: threading.Event = field(default_factory=threading.Event)

    def step(self, done: int, total: int) -> None:
        """Tell how far it is. Raises CANCELLED once the work was asked to stop."""
        if self.cancel.is_set():
            raise OpsdeskError(Problem.CANCELLED)
        self.report(done, total)
