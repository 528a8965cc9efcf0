"""How the pyramid moved in a month, from the ledger of changes of tier."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection

_RANK = "case {tier} when 'core' then 5 when 'active' then 4 when 'silent' then 3 when 'lost' then 2 else 1 end"
# From where a member came to where it stood at the end; there and back again within the month is no move.
_MOVED = f"""
select sum(first = 1 and last > 1), sum(first > 1 and last > first), sum(last < first) from (
  select {_RANK.format(tier="a.from_tier")} as first, {_RANK.format(tier="z.to_tier")} as last
  from (select c.member_id, min(c.id) as first_id, max(c.id) as last_id from tier_change c
    join member m on m.id = c.member_id and m.kind = 'person' and m.trashed_at is null
    where c.at >= :first and c.at < :after group by c.member_id) x
  join tier_change a on a.id = x.first_id join tier_change z on z.id = x.last_id)
"""


def moved(con: Connection, first: int, after: int) -> tuple[int, int, int, int] | None:
    """(placed for the first time, up, held, down) between two moments; None when the desk had nobody then.

    Held are all others that the desk had by the end: they stand where they stood.
    """
    had = con.execute(
        "select count(*) from member where kind = 'person' and trashed_at is null and created_at < ?", [after]
    ).fetchone()[0]
    if not had:
        return None
    row = con.execute(_MOVED, {"first": first, "after": after}).fetchone()
    placed, up, down = (int(count or 0) for count in row)
    return placed, up, max(0, had - placed - up - down), down
