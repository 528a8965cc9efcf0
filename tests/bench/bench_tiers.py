"""A look at everybody's tier over five touches a member, against a scan of the touches; SIZE=members."""

from __future__ import annotations

import os
import random
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from opsdesk.store import tiers
from tests.bench.made_desk import made_desk
from tests.bench.table import in_turn, say, timed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opsdesk.services.desk import Desk

ROUNDS = 3
DAY = 86400


def _touches(members: int, today: int) -> Iterator[tuple[int, int]]:
    chance = random.Random(3)
    for member in range(1, members + 1):
        for _ in range(chance.choice((0, 0, 1, 2, 5, 22))):
            yield member, (today - int(chance.expovariate(1 / 150))) * DAY


def _fill(desk: Desk, members: int) -> int:
    with desk.store.write("made", undoable=False) as con:
        con.executemany(
            "insert into touch(member_id, at, kind, class, way, weight) values (?, ?, 'answer', 'value', 'got', 10)",
            _touches(members, desk.clock.now() // DAY),
        )
        con.execute("delete from dirty_member")
        made: int = con.execute("select count(*) from touch").fetchone()[0]
    return made


def main() -> None:
    """Print the line of the monthly look, and the time of one touch with its tier."""
    members = int(os.environ.get("SIZE", "100000"))
    with tempfile.TemporaryDirectory() as folder:
        desk = made_desk(Path(folder) / "desk.opsdesk", members)
        made = _fill(desk, members)
        con, now, rule = desk.store.reader(), desk.clock.now(), desk.tiers.rule()
        scan = partial(con.execute, "select sum(at), sum(weight) from touch")
        mine, other = in_turn(partial(tiers.look_at_all, con, rule, now), lambda: scan().fetchone(), ROUNDS)
        desk.tiers.look_for_the_month()
        with desk.store.write("tiers") as writer:
            some = timed(partial(tiers.decide, writer, range(1, 1001), now))
        desk.close()
    say(f"tiers: {made:,} touches of {members:,}", f"{mine / other:.1f} (target 5.5)", mine, "scan of them", other)
    say("tiers: 1,000 members anew", f"{some / other:.2f}", some, "scan of all touches", other)


if __name__ == "__main__":
    main()
