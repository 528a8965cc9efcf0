"""The rule of tiers over members of a scope: which tier each should be in, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.tiers import ACTIVE_DAYS, ROSTERS_UNTIL_LOST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opsdesk.store.driver import Connection

# First match wins. "Left" counts at once when it was told; when it was only seen in rosters, after two complete ones.
_RULE = f"""
select m.id, m.tier, case
  when m.star is not null then 'core'
  when x.stays > 0 and x.open = 0 and x.doubtful = 0 then 'lost'
  when x.spoke >= :today - {ACTIVE_DAYS} or x.touched >= :now - {ACTIVE_DAYS} * 86400
    or x.paid >= :now - {ACTIVE_DAYS} * 86400 then 'active'
  when x.stays > 0 or x.spoke is not null then 'silent'
  else 'unknown' end as should, x.stays, x.open, x.spoke, x.touched, x.paid, m.star
from ({{traces}}) x cross join member m on m.id = x.id
where m.kind = 'person' and m.tier is not should
"""
_DOUBTFUL = f"""p.left_basis = 'between'
      and (select count(*) from roster r where r.group_id = p.group_id and r.complete = 1 and r.taken_at >= p.left_at)
        < {ROSTERS_UNTIL_LOST}"""
_OF_FEW = f"""select s.id,
    (select count(*) from membership p where p.member_id = s.id) as stays,
    (select count(*) from membership p where p.member_id = s.id and p.left_at is null) as open,
    (select count(*) from membership p where p.member_id = s.id and {_DOUBTFUL}) as doubtful,
    (select max(a.day) from activity a where a.member_id = s.id) as spoke,
    (select max(t.at) from touch t where t.member_id = s.id) as touched,
    (select max(o.paid_at) from shop_order o where o.member_id = s.id and o.source <> 'opening') as paid
  from temp.tier_scope s"""
# The same, with each table read once instead of once a member.
_OF_MANY = f"""select s.id, ifnull(p.stays, 0) as stays, ifnull(p.open, 0) as open, ifnull(d.doubtful, 0) as doubtful,
    a.spoke, t.touched, o.paid
  from temp.tier_scope s
  left join (select member_id, count(*) as stays, sum(left_at is null) as open from membership group by member_id) p
    on p.member_id = s.id
  left join (select p.member_id, count(*) as doubtful from membership p where {_DOUBTFUL} group by p.member_id) d
    on d.member_id = s.id
  left join (select member_id, max(day) as spoke from activity group by member_id) a on a.member_id = s.id
  left join (select member_id, max(at) as touched from touch group by member_id) t on t.member_id = s.id
  left join (select member_id, max(paid_at) as paid from shop_order where source <> 'opening' and member_id is not null
    group by member_id) o on o.member_id = s.id"""
MANY_FROM = 2000


_REASON = """
case should when 'core' then json_object('code', 'starred', 'star', star)
  when 'lost' then json_object('code', 'left_all', 'groups', stays)
  when 'unknown' then json_object('code', 'no_trace')
  when 'silent' then json_object('code', 'quiet', 'groups', open)
  else json_object('code', case least when said then 'spoke' when felt then 'touched' else 'bought' end,
    'days', max(least, 0)) end
"""
_MOVED = f"""
create temp table tier_moved as
select id, tier as was, should, {_REASON} as why from (
  select *, min(ifnull(said, 1 << 30), ifnull(felt, 1 << 30), ifnull(bought, 1 << 30)) as least from (
    select *, :today - spoke as said, (:now - touched) / 86400 as felt, (:now - paid) / 86400 as bought
    from ({{decided}})))
"""


def decide(con: Connection, ids: Iterable[int] | None, now: int, by: str = "rule") -> int:
    """Put the members of `ids`, or all when None, into the tier the rule gives them; answers how many moved.

    Runs inside the caller's write, so it is undone with what caused it. The reason is kept as a code with its numbers.
    """
    con.execute("create temp table if not exists tier_scope (id integer primary key)")
    con.execute("delete from tier_scope")
    if ids is None:
        con.execute("insert into tier_scope select id from main.member where trashed_at is null")
    else:
        con.executemany("insert or ignore into tier_scope values (?)", ((key,) for key in ids))
    con.execute("drop table if exists temp.tier_moved")
    scope = con.execute("select count(*) from tier_scope").fetchone()[0]
    decided = _RULE.replace("{traces}", _OF_MANY if scope >= MANY_FROM else _OF_FEW)
    con.execute(_MOVED.replace("{decided}", decided), {"now": now, "today": now // 86400})
    con.execute(
        "insert into tier_change(member_id, at, from_tier, to_tier, by, why) select id, ?, was, should, ?, why"
        " from tier_moved order by id",
        [now, by],
    )
    moved = con.execute("update member as m set tier = x.should from tier_moved x where x.id = m.id")
    return moved.rowcount
