"""Start to first page painted on a desk of 100,000 members, against an empty window of PySide6; whole processes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.made_desk import made_desk
from tests.bench.table import say, timed

MEMBERS = 100_000
ROUNDS = 7
EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1280, 800)
window.show()
window.grab()
"""
OURS = """
import gc
import sys
from pathlib import Path
gc.disable()
from opsdesk.application import make_application
app = make_application(sys.argv[:1], language="zh")
from opsdesk.ui.theme.fonts import begin_loading
begin_loading()
from opsdesk.app import OpenDesk
from opsdesk.services.desk import open_desk
from opsdesk.ui.looks import Looks, make_theme
desk = open_desk(Path(sys.argv[1]))
looks = Looks(Path(sys.argv[1]) / "looks.ini")
shown = OpenDesk(desk, make_theme(app, looks), looks)
shown.window.show()
while not {ready}:
    app.processEvents()
shown.window.grab()
import os
os._exit(0)
"""
FIRST_PAGE = "shown.window.page.status_items()"  # the day was read, and stands on the page
ALL = "shown.context.jobs.idle"


def main() -> None:
    """Print a line for the first page with what there is to do today, and one for all around it: lunar day, counts."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "desk.opsdesk"
        made_desk(home, MEMBERS).close()

        def run(code: str) -> float:
            command = [sys.executable, "-c", code, str(home)]
            return timed(lambda: subprocess.run(command, env=environment, check=True, stderr=subprocess.DEVNULL))

        for what, ready in (("first page painted", FIRST_PAGE), ("all it shows", ALL)):
            ours = OURS.format(ready=ready)
            run(EMPTY), run(ours)
            pairs = [(run(ours), run(EMPTY)) for _ in range(ROUNDS)]
            mine, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
            ratio = statistics.median(a / b for a, b in pairs)
            say(f"start: {MEMBERS:,} members to {what}", f"{ratio:.2f} (target 1.5)", mine, "empty window", theirs)


if __name__ == "__main__":
    main()
