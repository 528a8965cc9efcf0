"""The member list of a large desk against what a Qt program would do first; SIZE=members, a million at first.

Each measurement runs in a process of its own, one after the other, on a desk that is made once and kept (`big_desk`).
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.bench.bench_start import EMPTY
from tests.bench.big_desk import big_desk
from tests.bench.table import say, timed

if TYPE_CHECKING:
    from pathlib import Path

ROUNDS = 5
START = """
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
shown.window.go("members")
shown.window.show()
while not shown.window.page.model.ids:
    app.processEvents()
shown.window.grab()
import os
os._exit(0)
"""


def _run(part: str, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.member_parts", part, str(folder)]
    done = subprocess.run(command, env=_environment(), check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _environment() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def _start(folder: Path, size: str) -> None:
    def run(code: str) -> float:
        command = [sys.executable, "-c", code, str(folder)]
        return timed(lambda: subprocess.run(command, env=_environment(), check=True, stderr=subprocess.DEVNULL))

    run(EMPTY), run(START)
    pairs = [(run(START), run(EMPTY)) for _ in range(ROUNDS)]
    mine, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    say(f"members: {size}, start to the first page", f"{ratio:.2f} (target 1.4)", mine, "empty window", theirs)


def main() -> None:
    """Print the lines of the list: start, search, count, order, memory, stall."""
    members = int(os.environ.get("SIZE", "1000000"))
    folder, size = big_desk(members), f"{members:,} members"
    _start(folder, size)
    ours, like, proxy = (_run(part, folder)["ms"] for part in ("ours_search", "peer_search", "proxy_search"))
    say(f"members: {size}, 王伟 to the first page", f"{like / ours:.0f} (target 25)", ours, "QSqlTableModel LIKE", like)
    say(f"members: {size}, 王伟 to the first page", f"{proxy / ours:,.0f} (target 1,000)", ours, "list + proxy", proxy)
    count = _run("ours_count", folder)
    ratio = f"{count['ms'] / count['floor']:.1f} (target 10)"
    say(f"members: {size}, 王伟 counted", ratio, count["ms"], "copying the bytes", count["floor"])
    ours, proxy = (_run(part, folder)["ms"] for part in ("ours_sort", "proxy_sort"))
    say(f"members: {size}, by spend", f"{proxy / ours:,.0f} (target 400)", ours, "proxy sort", proxy)
    mine, theirs = (_run(part, folder)["kib"] for part in ("ours_memory", "peer_memory"))
    ratio = f"1/{theirs / mine:.0f} (target 1/10)"
    print(
        f"members: {size}, memory of the list | ratio {ratio} | ours {mine:,.0f} KiB | QSqlTableModel {theirs:,.0f} KiB"
    )
    for part, what in (("ours_stall", "she types"), ("ours_stall_importing", "100,000 rows come in")):
        stall = _run(part, folder)
        rest = f"999 of 1,000 below {stall['typical']:.1f} ms"
        print(f"members: {size}, longest stall while {what} | {stall['ms']:.1f} ms (target 8) | {rest}")


if __name__ == "__main__":
    main()
