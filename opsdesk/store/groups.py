"""SQL about groups: finding and making one, the board, classes, welcome and rules, admins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.groups import (
    Basis,
    Duty,
    GroupAdmin,
    GroupCard,
    GroupClass,
    GroupDetail,
    GroupNews,
    GroupState,
    Newcomer,
    Purpose,
)
from opsdesk.domain.platforms import Platform
from opsdesk.store import group_codes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.store.driver import Connection

EDITABLE = ("name", "ref", "purpose", "state", "seats", "founded_on", "notice", "note")


def find(con: Connection, platform: Platform | None, name: str, ref: str = "") -> int | None:
    """A group by its number on the platform, else by its name now or once; None when there is none."""
    code = None if platform is None else platform.value
    if ref:
        row = con.execute(
            "select g.id from community_group g join platform p on p.id = g.platform_id"
            " where g.ref = ? and (? is null or p.code = ?) and g.trashed_at is null",
            [ref, code, code],
        ).fetchone()
        if row is not None:
            return int(row[0])
    row = con.execute(
        "select g.id from community_group g join platform p on p.id = g.platform_id where g.trashed_at is null and"
        " (g.name = ?1 or g.id in (select group_id from group_name where name = ?1)) and (?2 is null or p.code = ?2)"
        " order by g.name <> ?1, g.id limit 1",
        [name, code],
    ).fetchone()
    return None if row is None else int(row[0])


def add(con: Connection, platform: Platform, name: str, now: int, ref: str = "", batch: int | None = None) -> int:
    """A new group with the seats its platform allows; answers its id."""
    new = con.execute(
        "insert into community_group(platform_id, name, ref, seats, import_batch_id, created_at)"
        " select p.id, ?, ?, p.seats, ?, ? from platform p where p.code = ?",
        [name, ref or None, batch, now, platform],
    ).lastrowid
    assert new is not None
    return new


def name_of(con: Connection, group_id: int) -> str:
    row = con.execute("select name from community_group where id = ?", [group_id]).fetchone()
    return str(row[0])


def is_there(con: Connection, group_id: int) -> bool:
    """Whether there is such a group, not in the bin."""
    found = con.execute("select 1 from community_group where id = ? and trashed_at is null", [group_id]).fetchone()
    return found is not None


def platform_of(con: Connection, group_id: int) -> Platform:
    """Where a group lives."""
    row = con.execute(
        "select p.code from community_group g join platform p on p.id = g.platform_id where g.id = ?", [group_id]
    ).fetchone()
    return Platform(row[0])


def edit(con: Connection, group_id: int, column: str, value: str | int | None, now: int) -> None:
    """Write one of the EDITABLE columns; an old name is kept, for files and posters carry it."""
    if column not in EDITABLE:
        raise ValueError(column)
    if column == "name":
        con.execute(
            "insert into group_name(group_id, name, since_at) select id, name, ? from community_group where id = ?"
            " on conflict do nothing",
            [now, group_id],
        )
    con.execute(f"update community_group set {column} = ? where id = ?", [value, group_id])


def holder_of(con: Connection, group_id: int, ref: str) -> str | None:
    """The name of another group on the same platform that has this number; None when it is free."""
    row = con.execute(
        "select o.name from community_group o join community_group g on g.platform_id = o.platform_id"
        " where g.id = ? and o.id <> g.id and o.ref = ? and o.trashed_at is null",
        [group_id, ref],
    ).fetchone()
    return None if row is None else str(row[0])


def trash(con: Connection, group_id: int, now: int | None) -> None:
    con.execute("update community_group set trashed_at = ? where id = ?", [now, group_id])


_CARDS = """
select g.id, g.name, p.code, g.state, c.class_id, ifnull(f.members, 0), g.seats, ifnull(f.joined_30, 0),
  ifnull(f.left_30, 0), ifnull(f.unwelcomed, 0),
  exists (select 1 from community_rule r where r.rule_set_id = g.rule_set_id and r.retired_at is null),
  exists (select 1 from welcome w where w.group_id = g.id and w.retired_at is null), f.last_roster_at
from community_group g join platform p on p.id = g.platform_id left join group_figures f on f.group_id = g.id
left join group_class c on c.group_id = g.id and c.until_on is null
where g.trashed_at is null and (?1 is null or g.id = ?1) group by g.id order by g.name
"""


def cards(con: Connection, today: int, only: int | None = None) -> list[GroupCard]:
    """Every group, or one, as a card; `today` is the day number that ends the week of activity."""
    codes = group_codes.current(con)
    admins = _admins(con, only)
    week = _week(con, today, only)
    return [
        GroupCard(
            id=row[0],
            name=row[1],
            platform=Platform(row[2]),
            state=GroupState(row[3]),
            class_id=row[4],
            members=row[5],
            seats=row[6],
            joined_30=row[7],
            left_30=row[8],
            unwelcomed=row[9],
            has_rules=bool(row[10]),
            has_welcome=bool(row[11]),
            code=codes.get(row[0]),
            admins=tuple(admins.get(row[0], ())),
            activity=tuple(week.get(row[0], [0] * 7)),
            last_roster_at=row[12],
        )
        for row in con.execute(_CARDS, [only])
    ]


def _admins(con: Connection, only: int | None) -> dict[int, list[GroupAdmin]]:
    rows = con.execute(
        "select a.group_id, a.member_id, m.name, m.star is not null, a.duty, a.since_on from group_admin a"
        " join member m on m.id = a.member_id where a.until_on is null and (?1 is null or a.group_id = ?1)"
        " order by a.duty = 'owner' desc, a.since_on, a.id",
        [only],
    )
    found: dict[int, list[GroupAdmin]] = {}
    for group, member, name, star, duty, since in rows:
        found.setdefault(group, []).append(GroupAdmin(member, name, bool(star), Duty(duty), since))
    return found


def _week(con: Connection, today: int, only: int | None) -> dict[int, list[int]]:
    rows = con.execute(
        # Where a roster shows that somebody spoke and a log counts how often, the log says it.
        "select group_id, day, sum(count) from activity a where day > ?1 - 7 and day <= ?1 and (?2 is null or"
        " group_id = ?2) and (kind = 1 or not exists (select 1 from activity o where o.member_id = a.member_id"
        " and o.day = a.day and o.group_id = a.group_id and o.kind = 1)) group by group_id, day",
        [today, only],
    )
    found: dict[int, list[int]] = {}
    for group, day, count in rows:
        found.setdefault(group, [0] * 7)[day - today + 6] = count
    return found


def detail(con: Connection, card: GroupCard) -> GroupDetail:
    """Everything the panel of one group shows."""
    ref, purpose, founded, notice, note = con.execute(
        "select ifnull(ref, ''), purpose, ifnull(founded_on, ''), ifnull(notice, ''), ifnull(note, '')"
        " from community_group where id = ?",
        [card.id],
    ).fetchone()
    names = con.execute("select name from group_name where group_id = ? order by since_at desc", [card.id]).fetchall()
    return GroupDetail(
        card=card,
        ref=ref,
        purpose=Purpose(purpose) if purpose else None,
        founded_on=founded,
        notice=notice,
        note=note,
        welcome=welcome(con, card.id),
        rules=tuple(rules(con, card.id)),
        old_names=tuple(row[0] for row in names),
        waiting_codes=group_codes.waiting(con, card.id),
        news=tuple(_news(con, card.id)),
        class_since_on=next((since for _, since, until in stays(con, card.id) if until is None), ""),
    )


def _news(con: Connection, group_id: int) -> list[GroupNews]:
    rows = con.execute(
        "select r.taken_at, 'roster', '', (select count(*) from roster_change c where c.roster_id = r.id and c.kind ="
        " 'joined') as joined, (select count(*) from roster_change c where c.roster_id = r.id and c.kind = 'left')"
        " from roster r where r.group_id = ?1"
        " union all select valid_from_at, 'code', '', 0, 0 from group_code where group_id = ?1 order by 1 desc"
        " limit 8",
        [group_id],
    )
    return [GroupNews(*row) for row in rows]


def stays(con: Connection, group_id: int) -> list[tuple[str, str, str | None]]:
    """The classes a group was and is in, the newest first: name, the day it came, the day it left or None."""
    rows = con.execute(
        "select c.name, x.since_on, x.until_on from group_class x join class c on c.id = x.class_id"
        " where x.group_id = ? order by x.since_on desc, x.id desc limit 8",
        [group_id],
    )
    return [(name, since, until) for name, since, until in rows]


def newcomers(con: Connection, group_id: int) -> list[Newcomer]:
    """Who joined after the first roster, is still there and was not welcomed, the newest first."""
    rows = con.execute(
        "select m.id, m.name from membership p join member m on m.id = p.member_id where p.group_id = ?"
        " and p.left_at is null and p.welcomed_at is null and p.joined_basis <> 'first_seen' and m.trashed_at is null"
        " order by p.joined_at desc, m.id",
        [group_id],
    )
    return [Newcomer(*row) for row in rows]


def mark_welcomed(con: Connection, group_id: int, members: Sequence[int], now: int) -> None:
    con.executemany(
        "update membership set welcomed_at = ? where group_id = ? and member_id = ? and left_at is null"
        " and welcomed_at is null",
        ((now, group_id, member) for member in members),
    )


def welcome(con: Connection, group_id: int) -> str:
    """The welcome text in use; "" where there is none."""
    row = con.execute(
        "select body from welcome where group_id = ? and retired_at is null order by id desc limit 1", [group_id]
    ).fetchone()
    return "" if row is None else str(row[0])


def set_welcome(con: Connection, group_id: int, body: str, now: int) -> None:
    """A new welcome text; the old one is retired, for who was welcomed with it stays written."""
    con.execute("update welcome set retired_at = ? where group_id = ? and retired_at is null", [now, group_id])
    if body:
        con.execute("insert into welcome(group_id, purpose, body) values (?, 'join', ?)", [group_id, body])


def rules(con: Connection, group_id: int) -> list[str]:
    rows = con.execute(
        "select r.text from community_rule r join community_group g on g.rule_set_id = r.rule_set_id"
        " where g.id = ? and r.retired_at is null order by r.sort_no, r.id",
        [group_id],
    )
    return [row[0] for row in rows]


def set_rules(con: Connection, group_id: int, texts: Sequence[str], now: int) -> None:
    """The rules of a group; those it had are retired, not deleted."""
    row = con.execute("select rule_set_id, name from community_group where id = ?", [group_id]).fetchone()
    rule_set = row[0]
    if rule_set is None:
        rule_set = con.execute("insert into rule_set(name) values (?)", [f"{row[1]} #{group_id}"]).lastrowid
        con.execute("update community_group set rule_set_id = ? where id = ?", [rule_set, group_id])
    con.execute(
        "update community_rule set retired_at = ? where rule_set_id = ? and retired_at is null", [now, rule_set]
    )
    con.executemany(
        "insert into community_rule(rule_set_id, sort_no, text) values (?, ?, ?)",
        ((rule_set, number, text) for number, text in enumerate(texts)),
    )


def classes(con: Connection) -> list[GroupClass]:
    rows = con.execute(
        "select c.id, c.name, c.basis, c.floor_fen, (select count(*) from group_class x join community_group g"
        " on g.id = x.group_id where x.class_id = c.id and x.until_on is null and g.trashed_at is null)"
        " from class c where c.trashed_at is null order by c.sort_no, c.id"
    )
    return [GroupClass(row[0], row[1], Basis(row[2]), row[3], row[4]) for row in rows]


def class_named(con: Connection, name: str) -> tuple[int, bool] | None:
    """The class of that name and whether it is in the bin; None when there is none."""
    row = con.execute("select id, trashed_at is not null from class where name = ?", [name]).fetchone()
    return None if row is None else (row[0], bool(row[1]))


def edit_class(con: Connection, class_id: int, name: str, basis: Basis, floor_fen: int | None) -> None:
    """Write a class anew; one that was in the bin comes out of it."""
    con.execute(
        "update class set name = ?, basis = ?, floor_fen = ?, trashed_at = null where id = ?",
        [name, basis, floor_fen, class_id],
    )


def trash_class(con: Connection, class_id: int, today: str, now: int) -> None:
    """A class goes; its groups are in none then, and how long they were in it stays written."""
    con.execute(
        "update group_class set until_on = max(since_on, ?) where class_id = ? and until_on is null", [today, class_id]
    )
    con.execute("update class set trashed_at = ? where id = ?", [now, class_id])


def add_class(con: Connection, name: str, basis: Basis, floor_fen: int | None) -> int:
    new = con.execute(
        "insert into class(name, basis, floor_fen, sort_no) values (?, ?, ?, (select ifnull(max(sort_no), 0) + 1"
        " from class))",
        [name, basis, floor_fen],
    ).lastrowid
    assert new is not None
    return new


def classify(con: Connection, group_id: int, class_id: int | None, today: str, why: str) -> None:
    """Put a group into one class, or into none; the stay in the old one is closed and kept."""
    con.execute(
        "update group_class set until_on = max(since_on, ?) where group_id = ? and until_on is null", [today, group_id]
    )
    if class_id is not None:
        con.execute(
            "insert into group_class(group_id, class_id, since_on, why) values (?, ?, ?, ?)",
            [group_id, class_id, today, why or None],
        )


def appoint(con: Connection, group_id: int, member_id: int, duty: Duty, today: str) -> None:
    """Somebody runs the group from today on, or with another duty."""
    dismiss(con, group_id, member_id, today)
    con.execute(
        "insert into group_admin(group_id, member_id, duty, since_on) values (?, ?, ?, ?)",
        [group_id, member_id, duty, today],
    )


def dismiss(con: Connection, group_id: int, member_id: int, today: str) -> None:
    con.execute(
        "update group_admin set until_on = max(since_on, ?) where group_id = ? and member_id = ? and until_on is null",
        [today, group_id, member_id],
    )
