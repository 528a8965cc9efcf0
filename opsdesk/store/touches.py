"""SQL about touches, promises and important dates: logging them, the timeline, the matrix, and who is due today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.touches import (
    ClassCell,
    Happening,
    MatrixLine,
    NewTouch,
    Promise,
    TimelineLine,
    Touch,
    TouchClass,
    TouchKind,
    Way,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opsdesk.store.driver import Connection


def add(
    con: Connection,
    ids: Iterable[int],
    touch: NewTouch,
    at: int,
    source: str | None = None,
    source_id: int | None = None,
) -> None:
    """One touch for each member; the same cause is never written twice for one member."""
    cause = source, source_id
    con.executemany(
        "insert into touch(member_id, at, class, kind, way, weight, money_fen, note, source, source_id)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        (
            (
                key,
                at,
                touch.kind.touch_class,
                touch.kind,
                touch.way,
                touch.weight,
                touch.money_fen,
                touch.note or None,
                *cause,
            )
            for key in ids
        ),
    )


def remove(con: Connection, touch_id: int) -> None:
    con.execute("delete from touch where id = ?", [touch_id])


def remove_source(con: Connection, source: str, source_id: int, member_id: int) -> None:
    """The touch that a cause wrote goes with it."""
    con.execute(
        "delete from touch where source = ? and source_id = ? and member_id = ?", [source, source_id, member_id]
    )


def latest(con: Connection, limit: int, member_id: int | None, kind: TouchKind | None = None) -> list[Touch]:
    """The newest touches, of one member or of all."""
    rows = con.execute(
        "select id, member_id, at, kind, way, weight, money_fen, ifnull(note, ''), source from touch"
        " where (?1 is null or member_id = ?1) and (?2 is null or kind = ?2) order by at desc, id desc limit ?3",
        [member_id, kind, limit],
    )
    return [Touch(r[0], r[1], r[2], TouchKind(r[3]), Way(r[4]), r[5], r[6], r[7], r[8]) for r in rows]


_TIMELINE = """
select at, 'touch', ifnull(note, ''), kind, way, money_fen, id, '' from touch where member_id = ?1
union all select m.joined_at, 'joined', g.name, null, null, null, null, m.joined_basis
  from membership m join community_group g on g.id = m.group_id where m.member_id = ?1
union all select m.left_at, 'left', g.name, null, null, null, null, m.left_basis
  from membership m join community_group g on g.id = m.group_id where m.member_id = ?1 and m.left_at is not null
union all select ifnull(o.paid_at, o.ordered_at), 'order',
  ifnull((select group_concat(item, ', ') from order_line l where l.order_id = o.id), o.number), null, null, o.paid_fen,
  null, o.source from shop_order o where o.member_id = ?1 and ifnull(o.paid_at, o.ordered_at) is not null
union all select at, 'tier', to_tier, null, null, null, null, from_tier from tier_change where member_id = ?1
order by 1 desc limit ?2
"""


def timeline(con: Connection, member_id: int, limit: int) -> list[TimelineLine]:
    """Everything that happened with a member, the newest first."""
    return [
        TimelineLine(
            at=row[0],
            what=Happening(row[1]),
            text=row[2],
            kind=TouchKind(row[3]) if row[3] else None,
            way=Way(row[4]) if row[4] else None,
            money_fen=row[5],
            touch_id=row[6],
            detail=row[7] or "",
        )
        for row in con.execute(_TIMELINE, [member_id, limit])
    ]


def matrix(con: Connection, ids: Sequence[int]) -> dict[int, MatrixLine]:
    """Rows of the matrix for some members."""
    marks = ", ".join("?" * len(ids))
    cells: dict[int, dict[TouchClass, ClassCell]] = {}
    sums: dict[int, list[int]] = {}
    for member, kind, number, last, gave, got in con.execute(
        "select member_id, class, count(*), max(at), sum(case way when 'gave' then weight else 0 end),"
        f" sum(case way when 'got' then weight else 0 end) from touch where member_id in ({marks})"
        " group by member_id, class",
        ids,
    ):
        cells.setdefault(member, {})[TouchClass(kind)] = ClassCell(number, last)
        both = sums.setdefault(member, [0, 0])
        both[0] += gave
        both[1] += got
    events = dict(
        con.execute(f"select member_id, events from member_figures where member_id in ({marks})", ids).fetchall()
    )
    return {
        key: MatrixLine(
            key,
            {kind: cells.get(key, {}).get(kind, ClassCell(0, None)) for kind in TouchClass},
            events.get(key, 0),
            *sums.get(key, [0, 0]),
        )
        for key in ids
    }


def kind_counts(con: Connection, since: int) -> dict[TouchKind, int]:
    """How many touches of each kind since a moment."""
    rows = con.execute("select kind, count(*) from touch where at >= ? group by kind", [since])
    return {TouchKind(kind): number for kind, number in rows}


def coverage(con: Connection, since: int) -> tuple[int, dict[TouchClass, int]]:
    """(core members, of them with a touch of each class since a moment)."""
    core: int = con.execute("select count(*) from member_figures where tier_no = 1").fetchone()[0]
    rows = con.execute(
        "select t.class, count(distinct t.member_id) from touch t join member_figures f on f.member_id = t.member_id"
        " where f.tier_no = 1 and t.at >= ? group by t.class",
        [since],
    )
    found = dict.fromkeys(TouchClass, 0) | {TouchClass(kind): number for kind, number in rows}
    return core, found


def add_promise(con: Connection, member_id: int, text: str, due_on: str | None, mine: bool, now: int) -> int:
    new = con.execute(
        "insert into promise(member_id, whose, text, due_on, made_at) values (?, ?, ?, ?, ?)",
        [member_id, "mine" if mine else "theirs", text, due_on, now],
    ).lastrowid
    assert new is not None
    return new


def close_promise(con: Connection, promise_id: int, state: str, now: int) -> int:
    """Close an open promise; answers whose member it was."""
    con.execute("update promise set state = ?, closed_at = ? where id = ? and state = 'open'", [state, now, promise_id])
    member: int = con.execute("select member_id from promise where id = ?", [promise_id]).fetchone()[0]
    return member


def open_promises(con: Connection, member_id: int | None = None) -> list[Promise]:
    """Promises that are not kept yet, by the day they are due."""
    rows = con.execute(
        "select p.id, p.member_id, m.name, p.whose = 'mine', p.text, p.due_on, p.state from promise p"
        " join member m on m.id = p.member_id where p.state = 'open' and (? is null or p.member_id = ?)"
        " order by p.due_on is null, p.due_on, p.id",
        [member_id, member_id],
    )
    return [Promise(r[0], r[1], r[2], bool(r[3]), r[4], r[5], r[6]) for r in rows]


def add_date(
    con: Connection, member_id: int, kind: str, calendar: str, year: int | None, month: int, day: int, label: str
) -> int:
    new = con.execute(
        "insert into important_date(member_id, kind, label, calendar, year, month, day) values (?, ?, ?, ?, ?, ?, ?)",
        [member_id, kind, label or None, calendar, year, month, day],
    ).lastrowid
    assert new is not None
    return new
