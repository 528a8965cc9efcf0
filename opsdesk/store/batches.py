"""Import batches: which rows each made, what it overwrote, and taking one back whole.

Rows made are kept as ranges of ids, for one writer makes contiguous ones; what was overwritten, and rows of tables
without ids, are caught by temporary triggers while the batch is open.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

from opsdesk.domain.batches import Batch
from opsdesk.domain.imports import FileKind

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from opsdesk.domain.imports import RowProblem
    from opsdesk.store.driver import Connection

# In the order in which their rows can be deleted.
WITH_IDS = (
    "payment",
    "survey_response",
    "survey_question",
    "survey",
    "tier_change",
    "important_date",
    "group_admin",
    "refund",
    "order_line",
    "shop_order",
    "chain",
    "membership",
    "roster",
    "handle",
    "member",
    "tag",
    "field",
    "community_group",
)
# Table -> the column that stands for the row in import_change.
WITHOUT_IDS = {
    "member_tag": "member_id",
    "member_field": "member_id",
    "chain_line": "chain_id",
    "activity": "member_id",
    "group_name": "group_id",
}
_OVERWRITTEN = (
    "survey",
    "survey_response",
    "payment",
    "member",
    "handle",
    "member_field",
    "membership",
    "community_group",
    "important_date",
    "shop_order",
    "order_line",
    "refund",
    "chain_line",
)
_DELETED = ("member_tag",)


def begin(
    con: Connection,
    kind: FileKind,
    file_name: str,
    sha256: str,
    *,
    encoding: str | None,
    sheet: str | None,
    header_row: int | None,
    taken_at: int | None,
    zone: str,
    now: int,
) -> int:
    """A new batch, its changes being watched from here on; answers its id."""
    batch = con.execute(
        "insert into import_batch(kind, file_name, sha256, encoding, sheet, header_row, taken_at, zone, state,"
        " created_at)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, 'done', ?)",
        [kind, file_name, sha256, encoding, sheet, header_row, taken_at, zone, now],
    ).lastrowid
    assert batch is not None
    return batch


@contextmanager
def watching(con: Connection, batch: int) -> Generator[None]:
    """Keep, until the end of the block, which rows the batch makes and what it overwrites."""
    before = {table: _last_id(con, table) for table in WITH_IDS}
    _watch(con, batch, before)
    yield
    _stop_watching(con)
    con.executemany(
        "insert into import_range(import_batch_id, tbl, first_id, last_id) values (?, ?, ?, ?)",
        [
            (batch, table, before[table] + 1, last)
            for table in WITH_IDS
            if (last := _last_id(con, table)) > before[table]
        ],
    )


def _last_id(con: Connection, table: str) -> int:
    last: int = con.execute(f"select ifnull(max(id), 0) from {table}").fetchone()[0]
    return last


def _watch(con: Connection, batch: int, before: dict[str, int]) -> None:
    for table in _OVERWRITTEN:
        key = WITHOUT_IDS.get(table, "id")
        # What the batch made itself goes with its range; only rows that were there before it are worth keeping.
        when = f" when old.id <= {before[table]}" if key == "id" else ""
        con.execute(_trigger(con, table, "update", key, batch, when))
    for table in _DELETED:
        con.execute(_trigger(con, table, "delete", WITHOUT_IDS[table], batch))
    for table, key in WITHOUT_IDS.items():
        # Days of activity go with the member that the batch made, or with the log they are counted from.
        own = f" when new.member_id <= {before['member']} and new.chat_log_id is null"
        when = own if table == "activity" else ""
        con.execute(_trigger(con, table, "insert", key, batch, when))


def _stop_watching(con: Connection) -> None:
    rows = con.execute(
        "select name from temp.sqlite_master where type = 'trigger' and name like 'batch\\_%' escape '\\'"
    )
    for (name,) in rows.fetchall():
        con.execute(f"drop trigger temp.{name}")


def _trigger(con: Connection, table: str, op: str, key: str, batch: int, when: str = "") -> str:
    columns = [row[1] for row in con.execute(f"pragma main.table_info({table})")]

    def json_of(row: str) -> str:
        return "json_object(" + ", ".join(f"'{name}', {row}.{name}" for name in columns) + ")"

    row = "old" if op == "delete" else "new"
    old = "'null'" if op == "insert" else json_of("old")
    new = "'null'" if op == "delete" else json_of("new")
    return (
        f"create temp trigger batch_{table}_{op} after {op} on main.{table}{when} begin"
        f" insert into import_change select {batch}, '{table}', {row}.{key}, (select ifnull(max(seq) + 1, 0) from"
        " import_change"
        f" where import_batch_id = {batch} and tbl = '{table}' and row_id = {row}.{key}), {old}, {new}; end"
    )


def finish(con: Connection, batch: int, total: int, ok: int, problems: list[RowProblem]) -> None:
    """Write the counts of a batch and the rows that were refused or read with a doubt."""
    failed = sum(problem.fatal for problem in problems)
    con.execute("update import_batch set total = ?, ok = ?, failed = ? where id = ?", [total, ok, failed, batch])
    con.executemany(
        "insert into import_row(import_batch_id, row_no, raw, outcome, code) values (?, ?, ?, ?, ?) on conflict do"
        " nothing",
        (
            (batch, p.row, json.dumps(p.value, ensure_ascii=False), "rejected" if p.fatal else "ambiguous", p.code)
            for p in problems
        ),
    )


def same_file(con: Connection, sha256: str, taken_at: int | None) -> tuple[int, int] | None:
    """(id, when) of the batch that holds the very same bytes (and, for a roster, date) already."""
    row = con.execute(
        "select id, created_at from import_batch where sha256 = ? and state = 'done'"
        " and (taken_at is ? or ? is null) limit 1",
        [sha256, taken_at, taken_at],
    ).fetchone()
    return None if row is None else (int(row[0]), int(row[1]))


def has_doubts(con: Connection, batch: int, codes: Sequence[str]) -> bool:
    """Whether a batch left rows open for one of these reasons."""
    marks = ", ".join("?" * len(codes))
    row = con.execute(
        f"select exists (select 1 from import_row where import_batch_id = ? and code in ({marks}))", [batch, *codes]
    ).fetchone()
    return bool(row[0])


def all_batches(con: Connection) -> list[Batch]:
    """Every batch, the newest first."""
    rows = con.execute(
        "select id, kind, file_name, created_at, taken_back_at, total, ok, failed from import_batch order by id desc"
    )
    return [Batch(row[0], FileKind(row[1]), *row[2:]) for row in rows]
