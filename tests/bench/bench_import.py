"""Importing a roster against draining it with csv.reader, and against sqlite-utils insert_all; SIZE=rows."""

from __future__ import annotations

import csv
import gc
import os
import random
import statistics
import tempfile
from functools import partial
from pathlib import Path

from sqlite_utils import Database

from opsdesk.domain.batches import ImportOptions
from opsdesk.services.desk import new_desk
from tests.bench.made_desk import name
from tests.bench.table import say, timed

ROWS = int(os.environ.get("SIZE", "100000"))
ROUNDS = 3
TITLES = ("uin", "nick", "card", "role", "join_time", "last_speak_time")


def roster_file(path: Path) -> None:
    """A roster of so many members, as a QQ tool exports it."""
    chance = random.Random(7)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(TITLES)
        for number in range(ROWS):
            day = f"2026-{1 + number % 9:02d}-{1 + number % 28:02d} 08:{number % 60:02d}"
            writer.writerow([9_000_000_000 + number, name(chance), "", "群员", day, day])


def _drain(path: Path) -> int:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return sum(1 for _ in csv.reader(file))


def _insert_all(path: Path, target: Path) -> None:
    with path.open(encoding="utf-8-sig", newline="") as file:
        Database(target).table("roster").insert_all(csv.DictReader(file), pk="uin")


def main() -> None:
    """Print a line for each peer; ours holds handles, stays, figures, batch and indexes, the backup left out.

    Garbage is not collected meanwhile, as in the window, where a timer of the main thread does it.
    """
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "QQ群成员列表-大群.csv"
        roster_file(path)
        ours, drains, inserts = [], [], []
        for number in range(ROUNDS):
            desk = new_desk(Path(folder) / f"{number}.opsdesk", "Bench")
            options = ImportOptions(taken="2026-11-15")
            ours.append(timed(partial(desk.imports.bring_in, path, options)))
            desk.close()
            drains.append(timed(lambda: _drain(path)))
            target = Path(folder) / f"{number}.db"
            inserts.append(timed(partial(_insert_all, path, target)))
        mine, drain, insert = (statistics.median(times) for times in (ours, drains, inserts))
    say(f"import: {ROWS:,} rows", f"{mine / drain:.1f} (target 20, first 40)", mine, "csv.reader drain", drain)
    say(f"import: {ROWS:,} rows", f"{mine / insert:.2f} (target 2, first 4)", mine, "sqlite-utils", insert)


if __name__ == "__main__":
    main()
