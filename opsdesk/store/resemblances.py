"""Staged rows beside the members they are, or may be: found by sets, told up to a limit, counted in full."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from opsdesk.domain.names import INVISIBLE
from opsdesk.domain.resemblances import SHOWN_AT_MOST, Alike, Duplicates, Recognised, Resembling

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opsdesk.store.driver import Connection

SHARED_BY = 50
"""A name that more members bear says nothing."""
HEARD_AT_MOST = 50_000
"""Names that are also compared by their sound; more of them would take longer than the rest of the import."""

_SURE = """
select p.row, coalesce(nullif(p.name, ''), nullif(p.remark, ''), nullif(p.real_name, ''), ''), m.id, m.name,
  (select l.code || ':' || k.kind || '=' || s.value from stage_handle s cross join handle h on h.kind_id = s.kind_id
    and h.value = s.value and h.strong = 1 and h.retired_at is null and h.member_id = m.id
    join handle_kind k on k.id = h.kind_id join platform l on l.id = k.platform_id
    where s.row = p.row order by s.kind_id limit 1)
from stage_person p join member m on m.id = p.member_id where p.row = p.rep order by p.row limit ?
"""
_CALLED = """
create temp table stage_called as
select row, trim(name) as called, 'name' as field from stage_person
  where row = rep and member_id is null and trim(name, :unseen) <> ''
union select row, trim(remark), 'remark' from stage_person where row = rep and member_id is null and remark <> ''
union select row, trim(real_name), 'real_name' from stage_person
  where row = rep and member_id is null and real_name <> ''
"""
_LIVE = "m.trashed_at is null and m.kind = 'person'"
_SAME = """
insert or ignore into stage_alike select c.row, m.id, case
  when c.field = 'real_name' and c.called = m.real_name then 'real_name'
  when c.field = 'name' and c.called = m.name then 'name' else 'remark' end
from member m cross join stage_called c on c.called in (m.name, m.remark, m.real_name) where {live}
"""
_KNOWN_AS = """
insert or ignore into stage_alike select c.row, h.member_id, 'known_as' from stage_called c cross join handle h
on h.value = c.called and h.strong = 0 join member m on m.id = h.member_id
where {live} and not exists (select 1 from stage_alike a where a.row = c.row and a.member_id = m.id)
"""
# The same sound, and one name inside the other or no more than another case or width: never mere homophones.
_LIKE = """
insert or ignore into stage_alike select c.row, m.id, 'like_name' from stage_called c
cross join member_figures f on f.sort_key = sort_key(c.called, null) cross join member m on m.id = f.member_id
where c.field = 'name' and {live} and m.name <> c.called and (instr(m.name, c.called) or instr(c.called, m.name)
  or f.sort_key = lower(m.name) or f.sort_key = lower(c.called))
  and not exists (select 1 from stage_alike a where a.row = c.row and a.member_id = m.id)
"""
_PHONE = """
insert or ignore into stage_alike select a.row, a.member_id, 'phone' from (select distinct row, member_id from
stage_alike) a join stage_person p on p.row = a.row and p.phone_shown like '%*%' and length(p.phone_shown) = 11
join handle h on h.member_id = a.member_id and h.strong = 1 and h.retired_at is null
  and length(h.value) = 11 and substr(h.value, 1, 3) = substr(p.phone_shown, 1, 3)
  and substr(h.value, -4) = substr(p.phone_shown, -4)
join handle_kind k on k.id = h.kind_id join platform l on l.id = k.platform_id and l.code = 'phone'
"""
_MAYBE = """
select a.row, coalesce(nullif(p.name, ''), nullif(p.remark, ''), p.real_name), m.id, m.name, json_group_array(a.why),
  ifnull((select l.code || ':' || k.kind from stage_handle s join stage_person o on o.row = s.row and o.rep = a.row
    join handle h on h.member_id = m.id and h.kind_id = s.kind_id and h.strong = 1 and h.retired_at is null
    join handle_kind k on k.id = h.kind_id join platform l on l.id = k.platform_id limit 1), '') as clash,
  ifnull((select group_concat(name, '、') from (select g.name from membership s join community_group g on
    g.id = s.group_id where s.member_id = m.id and s.left_at is null order by s.joined_at limit 3)), ''),
  ifnull(m.remark, '')
from stage_alike a join stage_person p on p.row = a.row join member m on m.id = a.member_id
group by a.row, m.id order by sum(case a.why when 'phone' then 60 when 'real_name' then 45 when 'remark' then 45
  when 'name' then 25 when 'known_as' then 20 else 15 end) desc, clash <> '', a.row, m.id limit ?
"""


def find(con: Connection) -> Duplicates:
    """What the staged and matched rows show; call before members are made of those who are new."""
    found = Duplicates()
    found.recognised = con.execute(
        "select count(*) from stage_person where row = rep and member_id is not null"
    ).fetchone()[0]
    for row, name, member_id, member, by in con.execute(_SURE, [SHOWN_AT_MOST]):
        kind, _, value = (by or "").partition("=")
        found.sure.append(Recognised(row, name, member_id, member, kind, value or name))
    _compare(con)
    found.resembling = con.execute("select count(distinct row) from stage_alike").fetchone()[0]
    order = list(Alike)
    for row, name, member_id, member, why, clash, groups, remark in con.execute(_MAYBE, [SHOWN_AT_MOST]):
        reasons = tuple(sorted(map(Alike, json.loads(why)), key=order.index))
        found.maybe.append(Resembling(row, name, member_id, member, reasons, clash, groups, remark))
    return found


def _compare(con: Connection) -> None:
    """Fill stage_alike with rows of people who are new and the members whose names they bear."""
    con.execute("drop table if exists temp.stage_called")
    con.execute("drop table if exists temp.stage_alike")
    con.execute("create temp table stage_alike (row integer, member_id integer, why text, primary key (row, member_id,"
                " why)) without rowid")  # fmt: skip
    con.execute(_CALLED, {"unseen": INVISIBLE})
    con.execute("create index temp.stage_called_called on stage_called(called)")
    con.execute(_SAME.replace("{live}", _LIVE))
    con.execute(_KNOWN_AS.replace("{live}", _LIVE))
    if con.execute("select count(*) from stage_called").fetchone()[0] <= HEARD_AT_MOST:
        con.execute(_LIKE.replace("{live}", _LIVE))
    con.execute(
        "delete from stage_alike where row in (select row from stage_alike group by row having count(distinct"
        " member_id) > ?)",
        [SHARED_BY],
    )
    con.execute(_PHONE)


def note_changes(con: Connection, found: Duplicates) -> None:
    """Tell of which members who were recognised something changes; call after everything was written."""
    touched = {
        row[0]
        for row in con.execute(
            "select member_id from stage_touched where member_id in (select value from json_each(?))",
            [json.dumps([one.member_id for one in found.sure])],
        )
    }
    found.sure = [replace(one, changes=one.member_id in touched) for one in found.sure]


def recognise(con: Connection, same: Mapping[int, int]) -> None:
    """Rows of people who are new that she said are a member (row -> member); not where both have an account of one
    kind, for one person has one."""
    con.executemany(
        "update stage_person set member_id = ?2 where rep = (select rep from stage_person where row = ?1)"
        " and member_id is null and exists (select 1 from member where id = ?2 and trashed_at is null)"
        " and not exists (select 1 from stage_handle s join stage_person o on o.row = s.row join handle h on"
        " h.member_id = ?2 and h.kind_id = s.kind_id and h.strong = 1 and h.retired_at is null"
        " where o.rep = stage_person.rep)",
        list(same.items()),
    )


def made_of(con: Connection, later: Mapping[int, int]) -> list[tuple[int, int]]:
    """(new member, other member) of the rows (row -> member) that she wants to decide another day."""
    found = []
    for row, member_id in later.items():
        made = con.execute(
            "select member_id from stage_person where fresh and rep = (select rep from stage_person where row = ?)"
            " limit 1",
            [row],
        ).fetchone()
        if made is not None:
            found.append((int(made[0]), member_id))
    return found
