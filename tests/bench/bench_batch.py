"""A batch from the desk to the folder: posters a minute, and the memory of 200 against that of 5,000."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from opsdesk.domain.members import MemberQuery
from opsdesk.domain.poster_batches import BatchRequest
from opsdesk.domain.posters import PosterFormat
from opsdesk.domain.settings import JOIN_URL
from opsdesk.services.desk import new_desk

FEW, MANY = 200, int(os.environ.get("SIZE", "5000"))
MOONSHOT = 10_000


def run(count: int, folder: Path) -> dict[str, float]:
    """Make the posters of `count` new members; seconds and the largest memory of this process in MB."""
    QGuiApplication(sys.argv[:1])
    desk = new_desk(folder / "bench.opsdesk", "Bench")
    desk.settings.put(JOIN_URL, "https://t.example.com/j/tea?c={code}")
    for number in range(count):
        desk.members.add(f"石头水獭{number}")
    template = next(one for one in desk.posters.templates() if (one.width, one.height) == (1080, 1080))
    ids = tuple(desk.members.find(MemberQuery()))
    began = time.perf_counter()
    result = desk.poster_batches.export(BatchRequest(template.id or 0, ids, folder / "out", PosterFormat.PNG))
    seconds = time.perf_counter() - began
    if result.written != count:
        raise SystemExit(f"{result.written} of {count} written")
    desk.close()
    return {"seconds": seconds, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def _apart(count: int) -> dict[str, float]:
    """The same in a process of its own, which alone can tell its largest memory."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.bench_batch", str(count), folder],
            capture_output=True, text=True, check=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )  # fmt: skip
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer


def main() -> None:
    """Print the line of the table."""
    few, many = _apart(FEW), _apart(MANY)
    print(
        f"batch: {MANY} posters 1080x1080 PNG from the desk to the folder | {MANY / many['seconds'] * 60:,.0f} a minute"
        f" (moonshot {MOONSHOT:,} on two cores) | memory {few['mb']:.0f} MB at {FEW}, {many['mb']:.0f} MB at {MANY}"
    )


if __name__ == "__main__":
    if len(sys.argv) == 3:
        print(json.dumps(run(int(sys.argv[1]), Path(sys.argv[2]))))
    else:
        main()
