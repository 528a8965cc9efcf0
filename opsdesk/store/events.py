"""SQL about offline events: plans, guests, who came, photos and costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.events import (
    Answer,
    Cost,
    EventDetail,
    EventKind,
    EventLine,
    EventPlan,
    EventState,
    Guest,
    Photo,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opsdesk.store.driver import Connection

_PLAN = "title, held_on, held_time, ends_time, kind, place, seats, price_fen, note"
_LINES = f"""
select e.id, {", ".join("e." + name for name in _PLAN.split(", "))}, e.state,
  count(i.member_id), ifnull(sum(i.answer = 'yes'), 0), ifnull(sum(i.answer = 'maybe'), 0), ifnull(sum(i.came = 1), 0)
from event e left join invite i on i.event_id = e.id
where e.trashed_at is null and (?1 is null or e.id = ?1) group by e.id order by e.held_on, e.held_time, e.id
"""


def lines(con: Connection, only: int | None = None) -> list[EventLine]:
    """Every event, or one, by day."""
    found = []
    for row in con.execute(_LINES, [only]):
        key, title, held_on, held_time, ends_time, kind, place, seats, price, note, state, *counts = row
        plan = EventPlan(title, held_on, held_time, ends_time, EventKind(kind), place or "", seats, price, note or "")
        found.append(EventLine(key, plan, EventState(state), *counts))
    return found


def _values(plan: EventPlan) -> list[object]:
    return [
        plan.title,
        plan.held_on,
        plan.held_time,
        plan.ends_time,
        plan.kind,
        plan.place or None,
        plan.seats,
        plan.price_fen,
        plan.note or None,
    ]


def add(con: Connection, plan: EventPlan, zone: str) -> int:
    new = con.execute(
        f"insert into event({_PLAN}, zone) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [*_values(plan), zone]
    ).lastrowid
    assert new is not None
    return new


def edit(con: Connection, event_id: int, plan: EventPlan) -> None:
    sets = ", ".join(f"{name} = ?" for name in _PLAN.split(", "))
    con.execute(f"update event set {sets} where id = ?", [*_values(plan), event_id])


def set_state(con: Connection, event_id: int, state: EventState) -> None:
    con.execute("update event set state = ? where id = ?", [state, event_id])


def trash(con: Connection, event_id: int, now: int | None) -> None:
    con.execute("update event set trashed_at = ? where id = ?", [now, event_id])


def invite(con: Connection, event_id: int, ids: Iterable[int], now: int) -> None:
    """Put members on the guest list; who is on it already stays as it is."""
    con.executemany(
        "insert into invite(event_id, member_id, invited_at) values (?, ?, ?) on conflict do nothing",
        ((event_id, key, now) for key in ids),
    )


def uninvite(con: Connection, event_id: int, member_id: int) -> None:
    con.execute("delete from invite where event_id = ? and member_id = ?", [event_id, member_id])


def answer(con: Connection, event_id: int, member_id: int, said: Answer | None) -> None:
    con.execute("update invite set answer = ? where event_id = ? and member_id = ?", [said, event_id, member_id])


def set_came(con: Connection, event_id: int, member_id: int, came: bool | None) -> None:
    con.execute(
        "update invite set came = ? where event_id = ? and member_id = ?",
        [None if came is None else int(came), event_id, member_id],
    )


GUEST_WORDS = ("note", "heads", "paid_fen", "follow_up_on", "followed_at")


def edit_guest(con: Connection, event_id: int, member_id: int, column: str, value: str | int | None) -> None:
    """Write one of the GUEST_WORDS columns."""
    if column not in GUEST_WORDS:
        raise ValueError(column)
    con.execute(f"update invite set {column} = ? where event_id = ? and member_id = ?", [value, event_id, member_id])


_GUESTS = """
select i.member_id, m.name, m.star is not null, m.tier, i.answer, i.came,
  (select t.at from touch t where t.source = 'invite' and t.source_id = i.event_id and t.member_id = i.member_id),
  i.heads, i.paid_fen, ifnull(i.note, ''), i.follow_up_on, i.followed_at is not null,
  (select count(*) from invite o where o.member_id = i.member_id and o.came = 1)
from invite i join member m on m.id = i.member_id where i.event_id = ?
order by i.came = 1 desc, 7, i.answer = 'no', m.star is null, m.name
"""


def detail(con: Connection, line: EventLine) -> EventDetail:
    """Everything about one event."""
    guests = tuple(
        Guest(
            member_id=row[0],
            name=row[1],
            starred=bool(row[2]),
            tier=row[3],
            answer=Answer(row[4]) if row[4] else None,
            came=None if row[5] is None else bool(row[5]),
            arrived_at=row[6],
            heads=row[7],
            paid_fen=row[8],
            note=row[9],
            follow_up_on=row[10],
            followed=bool(row[11]),
            times_met=row[12],
        )
        for row in con.execute(_GUESTS, [line.id])
    )
    photos = con.execute(
        "select e.media_id, substr(m.sha256, 1, 2) || '/' || m.sha256 || '.' || m.ext, ifnull(e.caption, '')"
        " from event_media e join media m on m.id = e.media_id where e.event_id = ? order by e.sort_no, e.media_id",
        [line.id],
    )
    costs = con.execute(
        "select id, what, amount_fen, paid_by from event_cost where event_id = ? order by id", [line.id]
    )
    groups = con.execute(
        "select g.id, g.name from event_group e join community_group g on g.id = e.group_id where e.event_id = ?",
        [line.id],
    )
    return EventDetail(
        line,
        guests,
        tuple(Photo(*row) for row in photos),
        tuple(Cost(*row) for row in costs),
        tuple((key, name) for key, name in groups),
    )


def add_photo(con: Connection, event_id: int, media_id: int) -> None:
    con.execute(
        "insert into event_media(event_id, media_id, sort_no) values (?, ?, (select ifnull(max(sort_no), 0) + 1"
        " from event_media where event_id = ?)) on conflict do nothing",
        [event_id, media_id, event_id],
    )


def remove_photo(con: Connection, event_id: int, media_id: int) -> None:
    con.execute("delete from event_media where event_id = ? and media_id = ?", [event_id, media_id])


def add_cost(con: Connection, event_id: int, what: str, amount_fen: int, paid_by: str) -> int:
    new = con.execute(
        "insert into event_cost(event_id, what, amount_fen, paid_by) values (?, ?, ?, ?)",
        [event_id, what, amount_fen, paid_by],
    ).lastrowid
    assert new is not None
    return new


def remove_cost(con: Connection, cost_id: int) -> None:
    con.execute("delete from event_cost where id = ?", [cost_id])


def of_member(con: Connection, member_id: int) -> list[tuple[int, str, str]]:
    """(event, title, day) of the events a member came to, the newest first."""
    rows = con.execute(
        "select e.id, e.title, e.held_on from invite i join event e on e.id = i.event_id"
        " where i.member_id = ? and i.came = 1 order by e.held_on desc",
        [member_id],
    )
    return [(key, title, day) for key, title, day in rows]


def totals(con: Connection) -> tuple[int, int, int, int]:
    """(events held, visits, members met offline, of them twice or more)."""
    held = con.execute("select count(*) from event where state = 'held' and trashed_at is null").fetchone()[0]
    visits, met, twice = con.execute(
        "select ifnull(sum(events), 0), count(*), ifnull(sum(events > 1), 0) from member_figures where events > 0"
    ).fetchone()
    return held, visits, met, twice
