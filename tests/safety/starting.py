"""The children of the test of two starts: one holds a desk, one opens its window as a second start does."""

from __future__ import annotations

import sys
from pathlib import Path

from opsdesk.services.desk import open_desk


def hold(folder: Path) -> None:
    """Open the desk, write to it, say so, and keep it until killed."""
    desk = open_desk(folder)
    desk.members.add("写在被杀之前")
    sys.stdout.write("held\n")
    sys.stdout.flush()
    sys.stdin.read()


def start(folder: Path) -> int:
    """What a second start of the program does; answers its exit code."""
    from opsdesk.app import open_window

    return open_window(folder)


if __name__ == "__main__":
    if sys.argv[1] == "hold":
        hold(Path(sys.argv[2]))
    else:
        sys.exit(start(Path(sys.argv[2])))
