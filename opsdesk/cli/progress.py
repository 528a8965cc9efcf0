"""A progress bar on standard error, where that is a terminal."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from opsdesk.services.work import Pace, Progress

if TYPE_CHECKING:
    from collections.abc import Generator

WIDTH = 30


@contextmanager
def progress_bar() -> Generator[Progress]:
    """A Progress that draws itself; Ctrl+C asks the work to stop, which it does with nothing half done."""
    shows, pace = sys.stderr.isatty(), Pace()

    def report(done: int, total: int) -> None:
        if shows and total:
            full = WIDTH * done // total
            left = pace.left(time.monotonic(), done, total)
            span = "" if left is None else f" {left:.0f} s"
            sys.stderr.write(f"\r[{'#' * full}{'.' * (WIDTH - full)}] {done}/{total}{span:8}")
            sys.stderr.flush()

    try:
        yield Progress(report)
    finally:
        if shows:
            sys.stderr.write("\r" + " " * (WIDTH + 34) + "\r")
