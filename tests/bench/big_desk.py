"""The large desk of the benchmarks: so many members, three stays and five days of activity each, made once and kept.

Kept outside the project, in OPSDESK_BENCH or the folder for temporary files. Beside it `plain.db`, the same names for
the peers to read.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from opsdesk.store import figures
from opsdesk.store.migrations import LATEST
from tests.bench.made_desk import GROUPS, made_desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opsdesk.services.desk import Desk

STAYS, DAYS = 3, 5
PLAIN = "create table member (id integer primary key, name text, remark text, handle text, spend integer)"


def big_desk(members: int) -> Path:
    """The folder of the desk, made when it is not there; half of one is thrown away."""
    home = Path(os.environ.get("OPSDESK_BENCH", tempfile.gettempdir())) / "opsdesk-bench"
    folder = home / f"{members}-v{LATEST}.opsdesk"
    if not (folder / "plain.db").exists():
        shutil.rmtree(folder, ignore_errors=True)
        home.mkdir(parents=True, exist_ok=True)
        desk = made_desk(folder, members)
        _fill(desk, members)
        _copy_names(desk, folder / "plain.db")
        desk.close()
    return folder


def _fill(desk: Desk, members: int) -> None:
    today = desk.clock.now() // 86400
    with desk.store.write("made", undoable=False) as con:
        for number in range(1, STAYS):
            con.execute(
                "insert into membership(group_id, member_id, joined_at, joined_basis)"
                f" select 1 + (id + {number * 7}) % {GROUPS}, id, 1700000000 + id, 'told' from member"
            )
        con.executemany(
            "insert into activity(member_id, day, group_id, kind, count) values (?, ?, ?, 1, ?) on conflict do nothing",
            _talk(members, today),
        )
        con.execute(
            "insert into touch(member_id, at, kind, class, way, weight) select id, ? - id % 40000000, 'answer',"
            " 'value', case id % 3 when 0 then 'got' else 'gave' end, 1 + id % 9 from member",
            [today * 86400],
        )
        con.execute(
            "insert into shop_order(source, number, member_id, paid_at, paid_fen, currency, status)"
            " select 'shop', id, id, 1700000000 + id, 100 + id * 7919 % 900000, 'CNY', 'paid'"
            " from member where id % 4 = 0"
        )
        for pile in ("member", "grp"):
            con.execute(f"delete from dirty_{pile}")
        figures.rebuild(con)
        con.execute("analyze")


def _talk(members: int, today: int) -> Iterator[tuple[int, int, int, int]]:
    chance = random.Random(11)
    for member in range(1, members + 1):
        for day in sorted(chance.sample(range(400), DAYS)):
            yield member, today - day, 1 + member % GROUPS, 1 + day % 5


def _copy_names(desk: Desk, path: Path) -> None:
    rows = desk.store.reader().execute(
        "select m.id, m.name, m.remark, h.value, f.spend_fen from member m join handle h on h.member_id = m.id"
        " join member_figures f on f.member_id = m.id"
    )
    con = sqlite3.connect(path)
    con.execute(PLAIN)
    con.executemany("insert into member values (?, ?, ?, ?, ?)", rows)
    con.execute("create index member_spend on member(spend)")
    con.commit()
    con.close()
