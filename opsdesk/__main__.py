"""The program `opsdesk`: starts the command line and hands it what only the window can do."""

from __future__ import annotations

import multiprocessing
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


def _open_window(named: Path | None) -> int:
    from opsdesk.app import open_window

    return open_window(named)


def _take_shots(*args: Any, **options: Any) -> list[Path]:
    from opsdesk.app import take_shots

    return take_shots(*args, **options)


def main() -> int:
    """Run the command line of this process; answers the exit code."""
    multiprocessing.freeze_support()
    from opsdesk.cli.main import run
    from opsdesk.cli.session import Screen

    return run(sys.argv[1:], Screen(_open_window, _take_shots))


if __name__ == "__main__":
    raise SystemExit(main())
