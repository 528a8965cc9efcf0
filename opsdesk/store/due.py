"""SQL of "whom to touch today": promises, dates, follow-ups, those who gave more, and core members gone quiet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from opsdesk.domain.dates import days_between
from opsdesk.domain.touches import DueReason, TouchClass, TouchDue

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection

_PROMISES = """
select m.id, m.name, m.star is not null, p.due_on, p.text, p.id from promise p join member m on m.id = p.member_id
where p.state = 'open' and p.due_on <= ? and m.trashed_at is null order by p.due_on, p.id limit ?
"""
_DATES = """
select m.id, m.name, m.star is not null, d.next_on, i.kind, i.id from date_due d
join important_date i on i.id = d.important_date_id join member m on m.id = i.member_id
where d.remind_on <= ? and m.trashed_at is null and m.tier <> 'lost' and not exists (select 1 from touch t
  where t.member_id = m.id and t.kind = i.kind and t.at >= unixepoch() - 30 * 86400)
order by d.next_on, i.id limit ?
"""
_FOLLOW_UPS = """
select m.id, m.name, m.star is not null, i.follow_up_on, e.title, i.event_id from invite i
join member m on m.id = i.member_id join event e on e.id = i.event_id
where i.follow_up_on is not null and i.followed_at is null and i.follow_up_on <= ? order by i.follow_up_on limit ?
"""
_OWED = """
select m.id, m.name, m.star is not null, f.balance from member_figures f join member m on m.id = f.member_id
where f.balance < 0 and m.tier <> 'lost' order by f.balance, f.member_id limit ?
"""
_QUIET = """
select m.id, m.name, m.star is not null, f.touch_due_on, f.last_touch_at from member_figures f
join member m on m.id = f.member_id where f.tier_no = 1 and f.touch_due_on is not null and f.touch_due_on <= ?
order by f.touch_due_on, f.member_id limit ?
"""


def due(con: Connection, today: date, now: int, limit: int) -> list[TouchDue]:
    """Whom to touch today, promises first, each member once with the most pressing reason."""
    found: list[TouchDue] = []
    on = today.isoformat()

    def days(text: str) -> int:
        return days_between(today, date.fromisoformat(text))

    for key, name, star, due_on, text, ref in con.execute(_PROMISES, [on, limit]):
        found.append(TouchDue(key, name, bool(star), DueReason.PROMISE, TouchClass.TRUST, days(due_on), text, ref))
    for key, name, star, next_on, kind, ref in con.execute(_DATES, [on, limit]):
        found.append(TouchDue(key, name, bool(star), DueReason.DATE, TouchClass.EMOTIONAL, days(next_on), kind, ref))
    for key, name, star, follow_on, title, ref in con.execute(_FOLLOW_UPS, [on, limit]):
        found.append(
            TouchDue(key, name, bool(star), DueReason.FOLLOW_UP, TouchClass.VALUE, days(follow_on), title, ref)
        )
    for key, name, star, balance in con.execute(_OWED, [limit]):
        found.append(TouchDue(key, name, bool(star), DueReason.OWED, TouchClass.VALUE, -balance, ""))
    for key, name, star, _, last in con.execute(_QUIET, [on, limit]):
        quiet = None if last is None else (now - last) // 86400
        found.append(TouchDue(key, name, bool(star), DueReason.CORE_QUIET, TouchClass.EMOTIONAL, quiet, ""))
    once: dict[int, TouchDue] = {}
    for one in found:
        once.setdefault(one.member_id, one)
    return list(once.values())[:limit]
