"""People of a file, staged in temporary tables and matched with members by sets, never one by one.

A row with a strong handle is whoever has that handle; rows that share one are one person. A row without any is known
only inside its scope (a group, her book, a shop) by its exact name; in a group roster, several rows of one name are
several people.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from opsdesk.domain.imports import PersonRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opsdesk.store.driver import Connection

_PLACES = {name: at for at, name in enumerate(PersonRow._fields) if name not in ("handles", "tags")}
_BLANK = PersonRow._field_defaults
_CHUNK = 4_000


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a bare name names somebody: the weak kind of handle and, for a roster, its group.

    `name_kind_id` is the kind under which the name of somebody with a strong handle is kept, None for not at all;
    `counted` says that several rows of one name are several people.
    """

    kind_id: int
    group_id: int | None
    counted: bool
    name_kind_id: int | None


def handle_kind_ids(con: Connection) -> dict[str, int]:
    """`platform:kind` -> id of every kind of handle."""
    rows = con.execute(
        "select p.code || ':' || k.kind, k.id from handle_kind k join platform p on p.id = k.platform_id"
    )
    return dict(rows.fetchall())


def stage(con: Connection, people: Iterable[PersonRow], kinds: dict[str, int]) -> None:
    """Fill the staging tables with the rows of one file."""
    for table in ("stage_person", "stage_handle", "stage_tag", "stage_touched"):
        con.execute(f"drop table if exists temp.{table}")
    con.execute(
        f"create temp table stage_person ({', '.join(map(_column, _PLACES))},"
        " rep integer, member_id integer, handle_id integer, name_handle_id integer, fresh integer not null"
        " default 0)"
    )
    con.execute("create temp table stage_handle (row integer, kind_id integer, value text)")
    con.execute("create temp table stage_tag (row integer, tag text)")
    con.execute("create temp table stage_touched (member_id integer primary key)")
    rows = iter(people)
    while chunk := list(islice(rows, _CHUNK)):
        _stage_chunk(con, chunk, kinds)
    con.execute("create index temp.stage_handle_value on stage_handle(kind_id, value)")
    con.execute("create index temp.stage_handle_row on stage_handle(row, kind_id, value)")


def _column(name: str) -> str:
    if name == "row":
        return "row integer primary key"
    return f"{name} default ''" if _BLANK[name] == "" else name


def _stage_chunk(con: Connection, people: list[PersonRow], kinds: dict[str, int]) -> None:
    """Stage some rows. Only columns that they fill are bound: a roster fills five of two dozen."""
    columns = list(zip(*people, strict=True))
    filled = [name for name, at in _PLACES.items() if name == "row" or columns[at].count(_BLANK[name]) < len(people)]
    marks = ", ".join("?" * len(filled))
    con.executemany(
        f"insert into stage_person(rep, {', '.join(filled)}) values (?, {marks})",
        zip(columns[0], *(columns[_PLACES[name]] for name in filled), strict=True),
    )
    ids = {kind: kinds[kind.value] for kind in {kind for person in people for kind, _ in person.handles}}
    con.executemany(
        "insert into stage_handle values (?, ?, ?)",
        [(person.row, ids[kind], value) for person in people for kind, value in person.handles],
    )
    con.executemany("insert into stage_tag values (?, ?)", [(p.row, tag) for p in people for tag in p.tags])


def match(con: Connection, scope: Scope) -> None:
    """Find the member of each row, and give rows of one person the same `rep`; rows of new people keep no member."""
    _join_shared(con)
    con.execute(
        "update stage_person set member_id = (select h.member_id from stage_handle s cross join handle h"
        " on h.kind_id = s.kind_id and h.value = s.value and h.strong = 1 and h.retired_at is null"
        " where s.row = stage_person.row order by s.kind_id limit 1)"
    )
    con.execute("create index temp.stage_person_rep on stage_person(rep)")
    con.execute(
        "update stage_person set member_id = (select min(o.member_id) from stage_person o where o.rep ="
        " stage_person.rep)"
        " where rep in (select rep from stage_person group by rep having count(*) > 1)"
    )
    _match_names(con, scope)


def _join_shared(con: Connection) -> None:
    """Rows that share a strong handle take the smallest row among them, until nothing moves any more."""
    con.execute("drop table if exists temp.stage_shared")
    con.execute(
        "create temp table stage_shared as select s.row, s.kind_id, s.value from stage_handle s join"
        " (select kind_id, value from stage_handle group by kind_id, value having count(*) > 1) d"
        " on d.kind_id = s.kind_id and d.value = s.value"
    )
    con.execute("create index temp.stage_shared_row on stage_shared(row)")
    con.execute("create index temp.stage_shared_value on stage_shared(kind_id, value)")
    moved = 1
    while moved:
        moved = con.execute(
            "update stage_person set rep = x.least from (select s.row, min(p.rep) as least from stage_shared s"
            " join stage_shared o on o.kind_id = s.kind_id and o.value = s.value join stage_person p on p.row = o.row"
            " group by s.row) x where x.row = stage_person.row and x.least < stage_person.rep"
        ).rowcount


_NAMED = """
select p.row, p.name, {rank} as n from stage_person p
where p.name <> '' and not exists (select 1 from stage_handle s where s.row = p.row)
"""
_KNOWN = """
select h.id, h.member_id, h.value, row_number() over (partition by h.value order by
  (select count(*) from membership m where m.handle_id = h.id and m.left_at is null) = 0, h.id) as n
from handle h where h.strong = 0 and h.kind_id = ? and h.group_id is ? and h.retired_at is null
  and h.value in (select name from stage_named)
"""


def _match_names(con: Connection, scope: Scope) -> None:
    rank = "row_number() over (partition by p.name order by p.row)" if scope.counted else "1"
    con.execute("drop table if exists temp.stage_named")
    con.execute("create temp table stage_named as" + _NAMED.replace("{rank}", rank))
    con.execute("create index temp.stage_named_name on stage_named(name, n)")
    con.execute(
        "update stage_person set rep = x.first from (select name, n, min(row) as first from stage_named group by"
        " name, n) x"
        " join stage_named s on s.name = x.name and s.n = x.n where s.row = stage_person.row"
    )
    con.execute(
        "update stage_person set member_id = x.member_id, handle_id = x.id from (select s.row, k.id, k.member_id"
        f" from stage_named s join ({_KNOWN}) k on k.value = s.name and k.n = s.n) x where x.row = stage_person.row",
        [scope.kind_id, scope.group_id],
    )


def nobody(con: Connection) -> list[int]:
    """Rows that show neither a name nor a handle; they are taken out of the stage."""
    rows = [
        row[0]
        for row in con.execute(
            "select p.row from stage_person p where p.name = '' and p.card = '' and p.remark = '' and p.real_name"
            " = ''"
            " and not exists (select 1 from stage_handle s where s.row = p.row)"
        )
    ]
    con.executemany("delete from stage_person where row = ?", ((row,) for row in rows))
    return rows


def clashes(con: Connection) -> list[tuple[int, str]]:
    """Rows whose strong handles belong to different members, with the handles; they are left to the operator."""
    found = con.execute(
        "select s.row, group_concat(distinct h.member_id) from stage_handle s cross join handle h on h.kind_id ="
        " s.kind_id"
        " and h.value = s.value and h.strong = 1 and h.retired_at is null"
        " group by s.row having count(distinct h.member_id) > 1"
    )
    return [(row, members) for row, members in found]


def touch(con: Connection, select: str, *args: object) -> int:
    """Note the members that a select answers as changed by this file; answers how many rows it gave."""
    return con.execute(f"insert or ignore into stage_touched {select}", args).rowcount
