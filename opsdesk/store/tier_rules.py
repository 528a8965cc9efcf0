"""The numbers of the tier rule as she set them, and the weight from which a member is of the top quarter."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from opsdesk.domain.tiers import TierRule

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection


def current(con: Connection) -> tuple[int | None, TierRule]:
    """(id of the rule she set last, or None when she never did, its numbers)."""
    row = con.execute("select id, rule from tier_rule order by id desc limit 1").fetchone()
    return (None, TierRule()) if row is None else (row[0], TierRule.from_json(row[1]))


def put(con: Connection, rule: TierRule, now: int) -> None:
    """From here on these numbers hold; the earlier ones are kept, for changes of tier name them."""
    con.execute("insert into tier_rule(since_at, rule) values (?, ?)", [now, rule.to_json()])


@lru_cache(maxsize=8)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def local(con: Connection, now: int) -> tuple[int, int, str]:
    """(today counted in days since 1970 where the desk is, seconds its clock is ahead of UTC, month `YYYY-MM`)."""
    zone: str = con.execute("select zone from desk").fetchone()[0]
    there = datetime.fromtimestamp(now, _zone(zone))
    offset = there.utcoffset()
    ahead = 0 if offset is None else int(offset.total_seconds())
    return (now + ahead) // 86400, ahead, f"{there:%Y-%m}"


def cut(con: Connection, today: int, rule: TierRule) -> float | None:
    """The weight that makes the top share today; None while nobody ever took part. It fades as all weights do."""
    row = con.execute("select day, weight from tier_pass order by month desc limit 1").fetchone()
    if row is None or row[1] is None:
        return None
    faded: float = row[1] * 0.5 ** (max(today - row[0], 0) / rule.half_life_days)
    return faded


def keep_cut(con: Connection, month: str, today: int, weight: float | None) -> None:
    """Note the weight found by looking at everybody."""
    con.execute(
        "insert into tier_pass(month, day, weight, whole) values (?, ?, ?, 0) on conflict(month) do update set"
        " day = excluded.day, weight = excluded.weight",
        [month, today, weight],
    )


def close_month(con: Connection, month: str) -> None:
    """Note that this month's look at everybody is done."""
    con.execute("update tier_pass set whole = 1 where month = ?", [month])


def month_closed(con: Connection, month: str) -> bool:
    """Whether everybody was looked at this month."""
    row = con.execute("select whole from tier_pass where month = ?", [month]).fetchone()
    return row is not None and bool(row[0])
