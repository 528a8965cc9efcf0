"""A synthetic desk for benchmarks: members with handles, groups and figures, the same for one seed."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from opsdesk.services.desk import Desk, new_desk
from opsdesk.store import figures

if TYPE_CHECKING:
    from pathlib import Path

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗曾单仇解"
GIVEN = "伟芳娜敏静秀丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰春梅小雨雪松竹茶泉砂壶"
GROUPS = 200


def name(chance: random.Random) -> str:
    return chance.choice(SURNAMES) + "".join(chance.choice(GIVEN) for _ in range(chance.randint(1, 2)))


def made_desk(folder: Path, members: int, seed: int = 7) -> Desk:
    """A new desk of so many members, each with a handle and a stay in a group."""
    desk = new_desk(folder, "Bench")
    chance = random.Random(seed)
    with desk.store.write("made", undoable=False) as con:
        con.executemany(
            "insert into community_group(platform_id, name, created_at) values (1, ?, 0)",
            ((f"群{number}",) for number in range(GROUPS)),
        )
        con.executemany(
            "insert into member(name, remark, tier, created_at) values (?, ?, ?, 0)",
            (
                (name(chance), f"备注{number}" if number % 5 == 0 else None, "active" if number % 9 == 0 else "silent")
                for number in range(members)
            ),
        )
        con.execute(
            "insert into handle(member_id, kind_id, strong, value)"
            " select id, 3, 1, cast(9000000000 + id as text) from member"
        )
        con.execute(
            "insert into membership(group_id, member_id, joined_at, joined_basis)"
            f" select 1 + id % {GROUPS}, id, 1700000000 + id, 'told' from member"
        )
        for pile in ("member", "grp"):
            con.execute(f"delete from dirty_{pile}")
        figures.rebuild(con)
    return desk
