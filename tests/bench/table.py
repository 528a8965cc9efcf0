"""One line of the table: what, ratio, both times, the machine."""

from __future__ import annotations

import os
import platform
import statistics
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def timed(call: Callable[[], object]) -> float:
    """Milliseconds of one call on the wall."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def in_turn(ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Medians of both, taken A B A B, in milliseconds."""
    pairs = [(timed(ours), timed(theirs)) for _ in range(rounds)]
    return statistics.median(mine for mine, _ in pairs), statistics.median(other for _, other in pairs)


def say(what: str, ratio: str, mine: float, peer: str, theirs: float) -> None:
    machine = f"{platform.machine()} x{os.cpu_count()}, Python {platform.python_version()}"
    print(f"{what} | ratio {ratio} | ours {mine:.1f} ms | {peer} {theirs:.1f} ms | {machine}")
