"""How a long piece of work reports and stops; plain Python, no Qt."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable


def _silent(_done: int, _total: int) -> None:
    return


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
