"""SQL about who has not: the people of a group and their names, chains that were brought in, and who was reminded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.members import Tier
from opsdesk.domain.platforms import Handle, HandleKind
from opsdesk.domain.who_has_not import QUIET_TAGS, Chain, Chase, Person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.store.driver import Connection

_PEOPLE = """
select m.id, m.name, m.tier, m.star is not null, p.joined_at, p.joined_basis = 'first_seen',
  (select max(a.day) * 86400 from activity a where a.member_id = m.id and a.group_id = p.group_id),
  (select max(c.at) from chase_member x join chase c on c.id = x.chase_id where x.member_id = m.id
    and c.state = 'posted'),
  m.kind <> 'person' or exists (select 1 from group_admin g where g.group_id = p.group_id and g.member_id = m.id
    and g.until_on is null),
  exists (select 1 from member_tag x join tag t on t.id = x.tag_id where x.member_id = m.id and t.name in ({tags}))
from membership p join member m on m.id = p.member_id
where p.group_id = ? and p.left_at is null and m.trashed_at is null
""".replace("{tags}", ", ".join("?" * len(QUIET_TAGS)))


def people(con: Connection, group_id: int) -> list[Person]:
    """Who is in the group now, under their own names; what the roster shows comes from `shown`."""
    return [
        Person(
            id=row[0],
            name=row[1],
            tier=Tier(row[2]),
            starred=bool(row[3]),
            joined_at=row[4],
            seen_at_first=bool(row[5]),
            last_spoke_at=row[6],
            reminded_at=row[7],
            staff=bool(row[8]),
            quiet=bool(row[9]),
        )
        for row in con.execute(_PEOPLE, [*QUIET_TAGS, group_id])
    ]


def shown(con: Connection, roster_id: int) -> dict[int, tuple[str, str | None]]:
    """Member -> the name a roster shows and its strong handle as `qq:9000000741`, None where it shows none."""
    found: dict[int, tuple[str, str | None]] = {}
    for member, strong, kind, value, name in con.execute(
        "select h.member_id, h.strong, p.code || ':' || k.kind, h.value, n.value from roster_entry e"
        " join handle h on h.id = e.handle_id join handle_kind k on k.id = h.kind_id"
        " join platform p on p.id = k.platform_id left join handle n on n.id = e.name_handle_id where e.roster_id = ?"
        " order by h.strong",
        [roster_id],
    ):
        if strong:
            before = found.get(member, ("", None))[0]
            found[member] = (name or before, Handle(HandleKind(kind), value).short())
        else:
            found[member] = (value, None)
    return found


def cards(con: Connection, group_id: int) -> dict[int, str]:
    """Member -> the name seen last inside the group, of those who are known there by more than that name."""
    rows = con.execute(
        "select member_id, value from handle where group_id = ? and strong = 0 and retired_at is null"
        " order by ifnull(first_seen_at, 0), id",
        [group_id],
    )
    return dict(rows.fetchall())


def numbers(con: Connection, group_id: int) -> dict[int, frozenset[str]]:
    """Member -> the kinds of strong handles it has, for everybody in the group."""
    rows = con.execute(
        "select h.member_id, group_concat(distinct q.code || ':' || k.kind) from membership p join handle h"
        " on h.member_id = p.member_id join handle_kind k on k.id = h.kind_id join platform q on q.id = k.platform_id"
        " where p.group_id = ? and p.left_at is null and h.strong = 1 and h.retired_at is null group by h.member_id",
        [group_id],
    )
    return {member: frozenset(kinds.split(",")) for member, kinds in rows}


def matched(con: Connection) -> dict[int, int]:
    """Row -> member of the stage, after `staging.match`."""
    rows = con.execute("select row, member_id from stage_person where member_id is not null")
    return dict(rows.fetchall())


def chains(con: Connection, group_id: int) -> list[Chain]:
    """The chains of a group that were brought in, the newest first."""
    rows = con.execute(
        "select c.id, c.topic, c.at, (select count(*) from chain_line l where l.chain_id = c.id) from chain c"
        " where c.group_id = ? order by c.at desc, c.id desc",
        [group_id],
    )
    return [Chain(*row) for row in rows]


def chain_lines(con: Connection, chain_id: int) -> tuple[str, list[tuple[int, str]]]:
    """(topic, numbered lines) of a chain that was brought in."""
    row = con.execute("select topic from chain where id = ?", [chain_id]).fetchone()
    lines = con.execute("select no, text from chain_line where chain_id = ? order by no", [chain_id])
    return ("" if row is None else row[0]), [(no, text) for no, text in lines]


def chase(con: Connection, group_id: int, topic: str, body: str, members: Sequence[int], now: int) -> int:
    """They were reminded now; answers the id."""
    new = con.execute(
        "insert into chase(group_id, topic, body, at) values (?, ?, ?, ?)", [group_id, topic, body or None, now]
    ).lastrowid
    assert new is not None
    con.executemany("insert into chase_member(chase_id, member_id) values (?, ?)", ((new, key) for key in members))
    return new


def chases(con: Connection, group_id: int, topic: str, since: int) -> list[Chase]:
    """What was posted about a topic since a moment, the oldest first."""
    members: dict[int, list[int]] = {}
    for key, member in con.execute(
        "select x.chase_id, x.member_id from chase c join chase_member x on x.chase_id = c.id"
        " where c.group_id = ? and c.topic = ? and c.at >= ? and c.state = 'posted' order by x.member_id",
        [group_id, topic, since],
    ):
        members.setdefault(key, []).append(member)
    rows = con.execute(
        "select id, at from chase where group_id = ? and topic = ? and at >= ? and state = 'posted' order by at, id",
        [group_id, topic, since],
    )
    return [Chase(key, at, tuple(members.get(key, ()))) for key, at in rows]


def last_body(con: Connection, group_id: int) -> str:
    """The text she posted last in a group; "" where she posted none."""
    row = con.execute(
        "select body from chase where group_id = ? and body is not null order by at desc, id desc limit 1", [group_id]
    ).fetchone()
    return "" if row is None else str(row[0])


def reminded_otherwise(con: Connection, group_id: int, topic: str, since: int) -> frozenset[int]:
    """Who was reminded since a moment of something else than this topic of this group."""
    rows = con.execute(
        "select distinct x.member_id from chase c join chase_member x on x.chase_id = c.id"
        " where c.state = 'posted' and c.at >= ? and not (c.group_id = ? and c.topic = ?)",
        [since, group_id, topic],
    )
    return frozenset(row[0] for row in rows)
