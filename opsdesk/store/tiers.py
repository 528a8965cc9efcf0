"""The rule of tiers over members of a scope: which tier each should be in, and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from opsdesk.domain.tiers import ACTIVE_DAYS, ROSTERS_UNTIL_LOST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opsdesk.store.driver import Connection

# First match wins. "Left" counts at once when it was told; when it was only seen in rosters, after two complete ones.
_DECIDE = f"""
select m.id, m.tier, case
  when m.star is not null then 'core'
  when x.stays > 0 and x.open = 0 and x.doubtful = 0 then 'lost'
  when x.spoke >= :today - {ACTIVE_DAYS} or x.touched >= :now - {ACTIVE_DAYS} * 86400
    or x.paid >= :now - {ACTIVE_DAYS} * 86400 then 'active'
  when x.stays > 0 or x.spoke is not null then 'silent'
  else 'unknown' end as should, x.stays, x.open, x.spoke, x.touched, x.paid, m.star
from (select s.id,
    (select count(*) from membership p where p.member_id = s.id) as stays,
    (select count(*) from membership p where p.member_id = s.id and p.left_at is null) as open,
    (select count(*) from membership p where p.member_id = s.id and p.left_basis = 'between'
      and (select count(*) from roster r where r.group_id = p.group_id and r.complete = 1 and r.taken_at >= p.left_at)
        < {ROSTERS_UNTIL_LOST}) as doubtful,
    (select max(a.day) from activity a where a.member_id = s.id) as spoke,
    (select max(t.at) from touch t where t.member_id = s.id) as touched,
    (select max(o.paid_at) from shop_order o where o.member_id = s.id) as paid
  from temp.tier_scope s) x
cross join member m on m.id = x.id
where m.kind = 'person' and m.tier is not should
"""


def decide(con: Connection, ids: Iterable[int] | None, now: int, by: str = "rule") -> int:
    """Put the members of `ids`, or all when None, into the tier the rule gives them; answers how many moved.

    Runs inside the caller's write, so it is undone with what caused it.
    """
    con.execute("create temp table if not exists tier_scope (id integer primary key)")
    con.execute("delete from tier_scope")
    if ids is None:
        con.execute("insert into tier_scope select id from main.member where trashed_at is null")
    else:
        con.executemany("insert or ignore into tier_scope values (?)", ((key,) for key in ids))
    moved = [
        (key, now, was, should, by, json.dumps(_reason(should, stays, left, spoke, touched, paid, star, now)))
        for key, was, should, stays, left, spoke, touched, paid, star in con.execute(
            _DECIDE, {"now": now, "today": now // 86400}
        )
    ]
    con.executemany(
        "insert into tier_change(member_id, at, from_tier, to_tier, by, why) values (?, ?, ?, ?, ?, ?)", moved
    )
    con.executemany("update member set tier = ? where id = ?", ((row[3], row[0]) for row in moved))
    return len(moved)


def _reason(
    should: str,
    stays: int,
    still_in: int,
    spoke: int | None,
    touched: int | None,
    paid: int | None,
    star: str | None,
    now: int,
) -> dict[str, object]:
    """The code of the reason and the numbers its sentence names; days are counted back from now."""
    if should == "core":
        return {"code": "starred", "star": star}
    if should == "lost":
        return {"code": "left_all", "groups": stays}
    if should == "unknown":
        return {"code": "no_trace"}
    ages = {
        "spoke": None if spoke is None else now // 86400 - spoke,
        "touched": None if touched is None else (now - touched) // 86400,
        "bought": None if paid is None else (now - paid) // 86400,
    }
    known = {name: days for name, days in ages.items() if days is not None}
    if should == "silent":
        return {"code": "quiet", "groups": still_in, "days": min(known.values()) if known else None}
    name = min(known, key=lambda key: known[key])
    return {"code": name, "days": max(known[name], 0)}
