"""The next day on which each important date falls, worked out once and kept for Today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from opsdesk.domain.dates import RecurringDay

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection

_COLUMNS = "id, calendar, year, month, day, leap, missing, yearly, remind_days"


def refresh(con: Connection, today: date | None = None) -> None:
    """Bring the dates that the open transaction touched up to date."""
    if not con.execute("select exists (select 1 from dirty_date)").fetchone()[0]:
        return
    con.execute("delete from date_due where important_date_id in (select id from dirty_date)")
    rows = con.execute(
        f"select {_COLUMNS} from important_date where id in (select id from dirty_date)"  # columns are fixed above
    ).fetchall()
    _store(con, rows, today or date.today())  # noqa: DTZ011 - the operator's own calendar day is meant
    con.execute("delete from dirty_date")


def roll(con: Connection, today: date) -> None:
    """Work out anew what lies before `today`; once a day, when the desk opens."""
    rows = con.execute(
        f"select {_COLUMNS} from important_date where id in (select important_date_id from date_due where next_on < ?)",
        [today.isoformat()],
    ).fetchall()
    con.execute("delete from date_due where next_on < ?", [today.isoformat()])
    _store(con, rows, today)


def _store(con: Connection, rows: list[tuple[object, ...]], today: date) -> None:
    due = []
    for key, calendar, year, month, day, leap, missing, yearly, remind in rows:
        found = RecurringDay(
            str(calendar), _whole(year), _whole(month), _whole(day), bool(leap), str(missing), bool(yearly)
        ).next_on(today)
        if found is not None:
            due.append((key, found.isoformat(), (found - timedelta(days=_whole(remind) or 0)).isoformat()))
    con.executemany("insert into date_due(important_date_id, next_on, remind_on) values (?, ?, ?)", due)


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None
