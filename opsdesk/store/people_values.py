"""Writes what the staged people of a file say of members, each kind of value by its policy, by sets.

An empty value never does anything. The usual policies fill what is empty and add to lists: nothing that she wrote goes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.imports import Field
from opsdesk.domain.mapping import Policy, policy_for
from opsdesk.domain.platforms import HandleKind
from opsdesk.store import staging

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opsdesk.store.driver import Connection

    Policies = Mapping[Field, Policy]

_COLUMNS = {
    "remark": Field.REMARK,
    "real_name": Field.REAL_NAME,
    "gender": Field.GENDER,
    "region": Field.REGION,
    "came_by": Field.CAME_BY,
    "note": Field.NOTE,
    "avoid": Field.AVOID,
}
_OWN = (
    ("level", "text", Field.LEVEL),
    ("points", "number", Field.POINTS),
    ("referrer", "text", Field.REFERRER),
    ("title", "text", Field.TITLE),
    ("phone_shown", "text", Field.PHONE),
    ("email", "text", Field.EMAIL),
)
_HANDLES = {
    Field.PHONE: HandleKind.PHONE_NUMBER,
    Field.WECHAT_ID: HandleKind.WECHAT_ID,
    Field.QQ_NUMBER: HandleKind.QQ_NUMBER,
    Field.WECOM_ID: HandleKind.WECOM_ID,
}


def fill(con: Connection, policies: Policies) -> None:
    """Names she gave, gender, region, notes, when they first met; the first row of a person that says it counts."""
    meanings = dict(_COLUMNS)
    if policies.get(Field.NAME) is Policy.UPDATE:
        meanings["name"] = Field.NAME
    told = [column for column in meanings if _any(con, f"{column} <> ''")]
    met = _any(con, "added_at is not null")
    if not told and not met:
        return
    some = " or ".join([*(f"p.{column} <> ''" for column in told), *(["p.added_at is not null"] if met else [])])
    columns = ", ".join(["p.member_id", *map(_said, told), "min(p.added_at) as added_at"])
    con.execute("drop table if exists temp.stage_fill")
    con.execute(
        f"create temp table stage_fill as select {columns} from stage_person p where p.member_id is not null"
        f" and ({some}) group by p.rep"
    )
    con.execute("create index temp.stage_fill_member on stage_fill(member_id)")
    for column in told:
        _fill_column(con, column, policy_for(policies, meanings[column]))
    if met:
        _fill_first_met(con, policy_for(policies, Field.ADDED))


def _any(con: Connection, where: str) -> bool:
    found: int = con.execute(f"select exists (select 1 from stage_person where {where})").fetchone()[0]
    return bool(found)


def _said(column: str) -> str:
    return (
        f"(select nullif(o.{column}, '') from stage_person o where o.rep = p.rep and o.{column} <> ''"
        f" order by o.row limit 1) as {column}"
    )


def _fill_column(con: Connection, column: str, policy: Policy) -> None:
    value = f"f.{column}"
    if policy is Policy.UPDATE:
        stale = f"m.{column} is not {value}"
    elif policy is Policy.APPEND:
        # Line by line, so that a note that is part of another one is still added, and nothing is added twice.
        stale = f"instr(char(10) || ifnull(m.{column}, '') || char(10), char(10) || {value} || char(10)) = 0"
        value = f"case when m.{column} is null then f.{column} else m.{column} || char(10) || f.{column} end"
    else:
        stale = f"m.{column} is null"
    stale = f"f.{column} is not null and {stale}"
    staging.touch(con, f"select m.id from stage_fill f cross join member m on m.id = f.member_id where {stale}")
    con.execute(f"update member as m set {column} = {value} from stage_fill f where f.member_id = m.id and {stale}")


def _fill_first_met(con: Connection, policy: Policy) -> None:
    """A first meeting can only have been earlier than was known; told to, it becomes what the file says."""
    stale = "f.added_at < ifnull(m.first_met_at, 1 << 60)"
    if policy is Policy.UPDATE:
        stale = "f.added_at is not null and m.first_met_at is not f.added_at"
    staging.touch(con, f"select m.id from stage_fill f cross join member m on m.id = f.member_id where {stale}")
    con.execute(
        f"update member as m set first_met_at = f.added_at from stage_fill f where f.member_id = m.id and {stale}"
    )


def add_handles(con: Connection, batch: int, seen_at: int, policies: Policies) -> None:
    """The strong handles that are new; one that belongs to another member already is left there."""
    kinds = staging.handle_kind_ids(con)
    of = {policy: _kinds_under(policies, policy, kinds) for policy in (Policy.FILL, Policy.UPDATE)}
    known = (
        f" and not (s.kind_id in ({of[Policy.FILL]}) and exists (select 1 from handle o where o.member_id = p.member_id"
        " and o.kind_id = s.kind_id and o.strong = 1 and o.retired_at is null))"
        if of[Policy.FILL]
        else ""
    )
    con.execute("drop table if exists temp.stage_strong")
    con.execute(
        "create temp table stage_strong as select min(p.member_id) as member_id, s.kind_id, s.value from"
        " stage_handle s"
        " join stage_person p on p.row = s.row where p.member_id is not null and not exists (select 1 from handle h"
        f" where h.kind_id = s.kind_id and h.value = s.value and h.strong = 1 and h.retired_at is null){known}"
        " group by s.kind_id, s.value"
    )
    con.execute(
        "insert into handle(member_id, kind_id, strong, value, first_seen_at, import_batch_id)"
        " select member_id, kind_id, 1, value, ?, ? from stage_strong order by member_id, kind_id",
        [seen_at, batch],
    )
    staging.touch(con, "select distinct member_id from stage_strong")
    if of[Policy.UPDATE]:
        _retire(con, of[Policy.UPDATE], seen_at)


def _kinds_under(policies: Policies, policy: Policy, kinds: dict[str, int]) -> str:
    return ", ".join(str(kinds[kind]) for meaning, kind in _HANDLES.items() if policies.get(meaning) is policy)


def _retire(con: Connection, kinds: str, now: int) -> None:
    """Accounts that the file's took the place of: the member has one the file names, and others that it does not."""
    con.execute("drop table if exists temp.stage_named_handle")
    con.execute(
        "create temp table stage_named_handle as select distinct p.member_id, s.kind_id, h.id from stage_handle s join"
        " stage_person p on p.row = s.row join handle h on h.kind_id = s.kind_id and h.value = s.value and h.strong = 1"
        f" and h.retired_at is null and h.member_id = p.member_id where s.kind_id in ({kinds})"
    )
    con.execute("create index temp.stage_named_handle_member on stage_named_handle(member_id, kind_id, id)")
    old = (
        "select h.id, h.member_id from (select distinct member_id, kind_id from stage_named_handle) n cross join handle"
        " h on h.member_id = n.member_id and h.kind_id = n.kind_id and h.strong = 1 and h.retired_at is null and not"
        " exists (select 1 from stage_named_handle k where k.member_id = n.member_id and k.kind_id = n.kind_id"
        " and k.id = h.id)"
    )
    staging.touch(con, f"select member_id from ({old})")
    con.execute(f"update handle set retired_at = ? where id in (select id from ({old}))", [now])


def add_tags(con: Connection, tag_group: int, policies: Policies) -> None:
    """Hang the file's tags on its people, making those that are new."""
    policy = policy_for(policies, Field.TAGS)
    con.execute(
        "insert into tag(tag_group_id, name) select distinct ?, tag from stage_tag where true on conflict do nothing",
        [tag_group],
    )
    links = (
        "select distinct p.member_id, t.id as tag_id from stage_tag s join stage_person p on p.row = s.row"
        f" join tag t on t.name = s.tag and t.tag_group_id = {int(tag_group)} where p.member_id is not null"
    )
    con.execute("drop table if exists temp.stage_link")
    con.execute(f"create temp table stage_link as {links}")
    con.execute("create index temp.stage_link_member on stage_link(member_id, tag_id)")
    hung = (
        "select 1 from member_tag o join tag t on t.id = o.tag_id where o.member_id = x.member_id and t.tag_group_id ="
        f" {int(tag_group)}"
    )
    if policy is Policy.FILL:
        con.execute(f"delete from stage_link as x where exists ({hung})")
    elif policy is Policy.UPDATE:
        gone = (
            "select o.member_id, o.tag_id from (select distinct member_id from stage_link) x cross join member_tag o on"
            f" o.member_id = x.member_id join tag t on t.id = o.tag_id and t.tag_group_id = {int(tag_group)} where not"
            " exists (select 1 from stage_link l where l.member_id = o.member_id and l.tag_id = o.tag_id)"
        )
        staging.touch(con, f"select member_id from ({gone})")
        con.execute(f"delete from member_tag where (member_id, tag_id) in ({gone})")
    staging.touch(
        con,
        "select distinct x.member_id from stage_link x where not exists (select 1 from member_tag o"
        " where o.member_id = x.member_id and o.tag_id = x.tag_id)",
    )
    con.execute(
        "insert into member_tag(member_id, tag_id) select member_id, tag_id from stage_link where true"
        " on conflict do nothing"
    )


def add_fields(con: Connection, policies: Policies) -> None:
    """Keep level, points, referrer, title, a phone as it is shown and an e-mail address as fields of her own."""
    for column, kind, meaning in _OWN:
        present = f"p.{column} is not null" if kind == "number" else f"p.{column} <> ''"
        if not con.execute(f"select exists (select 1 from stage_person p where {present})").fetchone()[0]:
            continue
        con.execute(
            "insert into field(noun, label, kind) values ('member', ?, ?) on conflict do nothing", [column, kind]
        )
        field = con.execute("select id from field where noun = 'member' and label = ?", [column]).fetchone()[0]
        con.execute("drop table if exists temp.stage_own")
        # A bare column beside min() is that of the row with the least: the first row of a person says it.
        con.execute(
            f"create temp table stage_own as select p.member_id, p.{column} as value, min(p.row) as first_row from"
            f" stage_person p where p.member_id is not null and {present} group by p.member_id"
        )
        _add_field(con, field, kind, policy_for(policies, meaning))


def _add_field(con: Connection, field: int, kind: str, policy: Policy) -> None:
    there = f"select 1 from member_field x where x.member_id = s.member_id and x.field_id = {int(field)}"
    if policy is Policy.UPDATE:
        other = f"x.member_id = s.member_id and x.field_id = {int(field)} and x.{kind} is not s.value"
        staging.touch(con, f"select s.member_id from stage_own s join member_field x on {other}")
        con.execute(f"update member_field as x set {kind} = s.value from stage_own s where {other}")
    staging.touch(con, f"select s.member_id from stage_own s where not exists ({there})")
    con.execute(
        f"insert into member_field(member_id, field_id, {kind}) select s.member_id, {int(field)}, s.value from"
        f" stage_own s where not exists ({there})"
    )


def add_birthdays(con: Connection, policies: Policies) -> None:
    """A solar birthday, whole (`1996-11-21`) or without its year (`--03-14`)."""
    con.execute("drop table if exists temp.stage_day")
    con.execute(
        "create temp table stage_day as select p.member_id, min(p.row) as first_row,"
        " cast(nullif(substr(p.birthday, 1, 4), '--' || substr(p.birthday, 3, 2)) as integer) as year,"
        " cast(substr(p.birthday, -5, 2) as integer) as month, cast(substr(p.birthday, -2) as integer) as day"
        " from stage_person p where p.birthday <> '' and p.member_id is not null group by p.member_id"
    )
    there = "d.member_id = s.member_id and d.kind = 'birthday'"
    if policy_for(policies, Field.BIRTHDAY) is Policy.UPDATE:
        other = (
            f"{there} and (d.calendar, d.year, d.month, d.day) is not ('solar', s.year, s.month, s.day)"
            " and d.id = (select min(e.id) from important_date e where e.member_id = s.member_id and e.kind ="
            " 'birthday')"
        )
        staging.touch(con, f"select s.member_id from stage_day s join important_date d on {other}")
        con.execute(
            "update important_date as d set calendar = 'solar', leap = 0, year = s.year, month = s.month, day = s.day"
            f" from stage_day s where {other}"
        )
    missing = f"from stage_day s where not exists (select 1 from important_date d where {there})"
    staging.touch(con, f"select s.member_id {missing}")
    con.execute(
        "insert into important_date(member_id, kind, calendar, year, month, day)"
        f" select s.member_id, 'birthday', 'solar', s.year, s.month, s.day {missing}"
    )


def add_opening_spend(con: Connection, batch: int, currency: str, now: int, policies: Policies) -> None:
    """A spend figure of her own book becomes one order, source `opening`, number the member's id."""
    con.execute("drop table if exists temp.stage_spent")
    con.execute(
        "create temp table stage_spent as select p.member_id, p.spent_fen, p.added_at, min(p.row) as first_row from"
        " stage_person p where p.spent_fen > 0 and p.member_id is not null group by p.member_id"
    )
    there = "o.source = 'opening' and o.number = cast(s.member_id as text)"
    if policy_for(policies, Field.SPENT) is Policy.UPDATE:
        other = f"{there} and o.paid_fen <> s.spent_fen"
        staging.touch(con, f"select s.member_id from stage_spent s join shop_order o on {other}")
        con.execute(f"update shop_order as o set paid_fen = s.spent_fen from stage_spent s where {other}")
    missing = f"from stage_spent s where not exists (select 1 from shop_order o where {there})"
    staging.touch(con, f"select s.member_id {missing}")
    con.execute(
        "insert into shop_order(source, number, member_id, paid_at, paid_fen, currency, status, import_batch_id)"
        " select 'opening', cast(s.member_id as text), s.member_id, ifnull(s.added_at, ?), s.spent_fen, ?, 'done', ?"
        f" {missing}",
        [now, currency, batch],
    )
