"""Rosters as they are compared: their entries, her decisions about nicknames, and which group a list fits."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from opsdesk.domain.platforms import Handle, HandleKind
from opsdesk.domain.roster_clues import Entry
from opsdesk.domain.rosters import Elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opsdesk.domain.batches import RosterDecision
    from opsdesk.store.driver import Connection
    from opsdesk.store.rosters import Roster

_ENTRIES = """
select e.handle_id, h.member_id, case when h.strong then n.value else h.value end, h.strong, p.code || ':' || k.kind,
  h.value, ifnull(e.duty, ''), e.place, e.messages, e.first_spoke_at, m.name, ifnull(m.remark, ''),
  (select max(s.left_at) from membership s where s.member_id = h.member_id and s.group_id = r.group_id)
from roster_entry e join roster r on r.id = e.roster_id join handle h on h.id = e.handle_id
join handle_kind k on k.id = h.kind_id join platform p on p.id = k.platform_id join member m on m.id = h.member_id
left join handle n on n.id = e.name_handle_id
where e.roster_id = ? order by e.place is null, e.place, e.handle_id
"""


def entries(con: Connection, roster: Roster) -> list[Entry]:
    """The lines of a complete roster, with those that lists of a part added since; their places count elsewhere."""
    found = {one.handle_id: one for one in of(con, roster.id)}
    for part in roster.parts:
        for one in of(con, part):
            found.setdefault(one.handle_id, replace(one, place=None))
    twins = Counter(one.name for one in found.values() if not one.handle)
    return [one if one.handle else replace(one, twins=twins[one.name]) for one in found.values()]


def of(con: Connection, roster_id: int) -> list[Entry]:
    """The lines of one roster, in the order of its list."""
    rows = con.execute(_ENTRIES, [roster_id]).fetchall()
    twins = Counter(row[2] for row in rows if not row[3])
    return [
        Entry(
            handle_id=row[0],
            member_id=row[1],
            name=row[2] or "",
            handle=(Handle(HandleKind(row[4]), row[5]).short() or row[5]) if row[3] else None,
            duty=row[6],
            place=row[7],
            messages=row[8],
            first_spoke_at=row[9],
            known=True,
            left_at=row[12],
            name_now=row[10],
            remark=row[11],
            twins=1 if row[3] else twins[row[2]],
        )
        for row in rows
    ]


def with_aliases(con: Connection, found: Sequence[Entry], there: frozenset[int]) -> list[Entry]:
    """The same lines; whoever shows only a nickname and is not `there` any more comes with their other names."""
    asked = {one.member_id for one in found if not one.handle and one.handle_id not in there}
    names: dict[int, list[str]] = {key: [] for key in asked}
    for key in asked:
        rows = con.execute("select distinct value from handle where member_id = ? and strong = 0", [key])
        names[key] = [row[0] for row in rows]
    return [
        replace(one, aliases=tuple(name for name in names[one.member_id] if name != one.name))
        if one.member_id in names
        else one
        for one in found
    ]


def fresh(con: Connection) -> frozenset[int]:
    """Members whom the staged file made."""
    return frozenset(row[0] for row in con.execute("select member_id from stage_person where fresh"))


def decided(con: Connection, group_id: int) -> dict[tuple[str, str], bool]:
    """What she said of pairs of nicknames of a group: (old, new) -> whether they are one person."""
    rows = con.execute("select was, now, same from roster_decision where group_id = ?", [group_id])
    return {(was, now): bool(same) for was, now, same in rows}


def remember(con: Connection, group_id: int, said: Iterable[RosterDecision], at: int) -> None:
    """Keep what she said; the last word counts, and what she left open is no word."""
    con.executemany(
        "insert into roster_decision(group_id, was, now, same, at) values (?, ?, ?, ?, ?)"
        " on conflict do update set same = excluded.same, at = excluded.at where same <> excluded.same",
        ((group_id, one.was, one.now, one.same, at) for one in said if one.same is not None),
    )


def forget(con: Connection, group_id: int, now: str) -> None:
    """What she said of a new nickname no longer counts."""
    con.execute("delete from roster_decision where group_id = ? and now = ?", [group_id, now])


def match_accounts(con: Connection, before: Roster) -> None:
    """A list of nothing but nicknames names the people whose accounts the last one showed: a name that stands in
    each exactly once is the same line, for a list without accounts cannot show that they left."""
    if con.execute("select exists (select 1 from stage_handle)").fetchone()[0]:
        return
    con.execute("drop table if exists temp.stage_shown")
    con.execute(
        "create temp table stage_shown as select e.handle_id, h.member_id, n.value from roster_entry e join handle h on"
        " h.id = e.handle_id join handle n on n.id = e.name_handle_id where h.strong = 1 and h.retired_at is null"
        f" and e.roster_id in ({_list(before)}) group by n.value having count(distinct e.handle_id) = 1"
    )
    con.execute("create index temp.stage_shown_value on stage_shown(value)")
    con.execute(
        "update stage_person set member_id = x.member_id, handle_id = x.handle_id from (select p.row, s.member_id,"
        " s.handle_id from stage_person p join stage_shown s on s.value = p.name where p.name in (select name from"
        f" stage_person group by name having count(*) = 1) and not exists (select 1 from roster_entry e where"
        f" e.roster_id in ({_list(before)}) and e.handle_id = p.handle_id)) x where x.row = stage_person.row"
    )


def part_namesakes(con: Connection, before: Roster | None) -> None:
    """Two lines of nicknames are two people: where one member goes by both, the line that the last roster knew stays
    theirs, and the other is somebody new who took a name they once had."""
    here = f"handle_id in (select handle_id from roster_entry where roster_id in ({_list(before)}))"
    bare = "member_id is not null and not exists (select 1 from stage_handle s where s.row = stage_person.row)"
    con.execute("drop table if exists temp.stage_twin")
    con.execute(
        "create temp table stage_twin as select row from (select row, row_number() over (partition by member_id order"
        f" by {here} desc, row) as n, {here} as here from stage_person where rep = row and {bare}) where n > 1 and"
        " not here"
    )
    con.execute("update stage_person set member_id = null, handle_id = null where rep in (select row from stage_twin)")


def apply(con: Connection, before: Roster | None, said: dict[tuple[str, str], bool]) -> None:
    """Give the staged nicknames that are new in the list to whom she said they belong.

    One that belongs to a member already is never given to another one: joining two members is no roster's work.
    """
    if before is None:
        return
    there = f"select handle_id from roster_entry where roster_id in ({_list(before)})"
    for (was, now), same in said.items():
        new = con.execute(
            "select p.row, p.member_id from stage_person p where p.name = ? and p.rep = p.row and not exists (select 1"
            f" from stage_handle s where s.row = p.row) and (p.handle_id is null or p.handle_id not in ({there}))"
            " order by p.row",
            [now],
        ).fetchall()
        if was == now and not same:
            con.executemany(
                "update stage_person set member_id = null, handle_id = null where rep = ?", ((row,) for row, _ in new)
            )
        elif was != now and same and len(new) == 1 and new[0][1] is None:
            _give(con, new[0][0], was, there)


def _give(con: Connection, row: int, was: str, there: str) -> None:
    """Give a row to the one member who went by `was` in the roster before, is in the group, and is not in the list."""
    found = con.execute(
        f"select distinct h.member_id from handle h where h.value = ? and h.strong = 0 and h.id in ({there})"
        " and not exists (select 1 from stage_person p where p.member_id = h.member_id)",
        [was],
    ).fetchall()
    if len(found) == 1:
        con.execute("update stage_person set member_id = ? where rep = ?", [found[0][0], row])


def _list(roster: Roster | None) -> str:
    return "null" if roster is None else ", ".join(str(key) for key in (roster.id, *roster.parts))


def shares(con: Connection, but: int) -> dict[int, int]:
    """How many of the staged people each group's newest complete roster `but` one names, by account or nickname."""
    latest = (
        "select id, group_id from (select id, group_id, row_number() over (partition by group_id order by taken_at"
        " desc, id desc) as n from roster where complete = 1"
        f" and id <> {int(but)}) where n = 1"
    )
    con.execute("drop table if exists temp.stage_met")
    con.execute(
        "create temp table stage_met as select s.row, h.id as handle_id from stage_handle s join handle h on h.kind_id"
        " = s.kind_id and h.value = s.value and h.strong = 1 union select p.row, h.id from stage_person p join handle"
        " h on h.value = p.name and h.strong = 0 where p.name <> '' and not exists (select 1 from stage_handle s"
        " where s.row = p.row)"
    )
    rows = con.execute(
        f"select r.group_id, count(distinct x.row) from (select t.row, e.roster_id from stage_met t join roster_entry e"
        " on e.handle_id = t.handle_id union select t.row, e.roster_id from stage_met t join roster_entry e on"
        f" e.name_handle_id = t.handle_id) x join ({latest}) r on r.id = x.roster_id join community_group g on"
        " g.id = r.group_id where g.trashed_at is null group by 1"
    )
    return dict(rows.fetchall())


def elsewhere(con: Connection, members: Iterable[int], group_id: int) -> dict[int, Elsewhere]:
    """What else is known of members: in which other groups they are now, what they spent in fen."""
    found = {}
    for key in members:
        groups = con.execute(
            "select g.name from membership m join community_group g on g.id = m.group_id where m.member_id = ? and"
            " m.left_at is null and m.group_id <> ? and g.trashed_at is null order by m.joined_at",
            [key, group_id],
        ).fetchall()
        spent = con.execute("select spend_fen from member_figures where member_id = ?", [key]).fetchone()
        found[key] = Elsewhere(tuple(row[0] for row in groups), int(spent[0] or 0) if spent else 0)
    return found
