"""Fills a new desk with every row that a damaged one still gives; links hold and figures are computed anew."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from opsdesk.domain.rescue import TableSaved
from opsdesk.store import dates, figures, media
from opsdesk.store.driver import DatabaseError, IntegrityError
from opsdesk.store.salvage import Row, reader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from opsdesk.store.driver import Connection
    from opsdesk.store.salvage import Reader

# Computed from the rest, or the new desk's own.
_NOT_COPIED = {"member_figures", "group_figures", "date_due", "guard", "_sqlite_migrations", "sqlite_sequence"}
_BATCH = 500


@dataclass
class _Count:
    saved: int = 0
    refused: int = 0
    unreadable: int | None = 0


@dataclass(frozen=True, slots=True)
class Filled:
    """What came over: a line a table, and members who are kept under the name of a handle."""

    tables: tuple[TableSaved, ...]
    named_by_handle: int


def fill(new: Connection, old: Connection, now: int, step: Callable[[int, int], None]) -> Filled:
    """Copy every readable row of `old` into the desk of `new`, a new one, in one transaction.

    `step(done, total)` is told after each table and may raise to stop; then nothing was copied.
    """
    new.execute("pragma foreign_keys = off")
    try:
        new.execute("begin immediate")
        try:
            new.execute("update guard set replaying = 1")
            tables = _tables(new)
            counts = {}
            for number, table in enumerate(tables, start=1):
                counts[table] = _copy(new, old, table)
                step(number, len(tables))
            named = _name_by_handle(new, now)
            _keep_counting(new, old)
            left_out = _drop_orphans(new, tables)
            new.execute("update guard set replaying = 0")
            _compute(new)
            new.execute("commit")
        except BaseException:
            new.execute("rollback")
            raise
    finally:
        new.execute("pragma foreign_keys = on")
    lines = [_line(table, counts[table], left_out.get(table, 0)) for table in tables]
    return Filled(tuple(line for line in lines if line.saved or not line.whole), named)


def _line(table: str, count: _Count, orphaned: int) -> TableSaved:
    return TableSaved(table, count.saved - orphaned, count.unreadable, count.refused, orphaned)


def _tables(con: Connection) -> list[str]:
    rows = con.execute("select name from sqlite_master where type = 'table' order by rowid")
    return [row[0] for row in rows if row[0] not in _NOT_COPIED and not row[0].startswith("sqlite_")]


def _columns(con: Connection, table: str) -> list[str]:
    return [row[1] for row in con.execute(f"pragma table_info({table})")]


def _copy(new: Connection, old: Connection, table: str) -> _Count:
    count = _Count()
    known = set(_columns(old, table))
    columns = tuple(name for name in _columns(new, table) if name in known)
    if not columns:
        count.unreadable = None
        return count
    source = reader(old, table, columns)
    seeded = bool(new.execute(f"select exists (select 1 from {table})").fetchone()[0])  # by a step of the schema
    into = f"insert into {table}({', '.join(columns)}) values ({', '.join('?' * len(columns))})"
    into += " on conflict do nothing" if seeded else ""
    for rows in _batches(source):
        refused = _insert(new, into, rows)
        count.refused += refused
        count.saved += len(rows) - refused
    total = source.total()
    count.unreadable = None if total is None else total - source.read
    return count


def _batches(source: Reader) -> Iterator[list[Row]]:
    rows = source.rows()
    while batch := list(islice(rows, _BATCH)):
        yield batch


def _insert(con: Connection, into: str, rows: list[Row]) -> int:
    """Insert what the rules of the table let in; answers how many rows they refused."""
    con.execute("savepoint batch")
    try:
        con.executemany(into, rows)
    except DatabaseError:
        con.execute("rollback to batch")
        refused = 0
        for row in rows:
            try:
                con.execute(into, row)
            except IntegrityError:
                refused += 1
    else:
        refused = 0
    con.execute("release batch")
    return refused


def _name_by_handle(con: Connection, now: int) -> int:
    """Keep a member whose own row is lost under a handle's name: the touches and stays hang on it."""
    con.execute(
        "insert into member(id, name, created_at) select id, name, ? from (select h.member_id as id,"
        " substr(ifnull(h.shown, h.value), 1, 200) as name, min(h.strong * 2 + (h.retired_at is not null))"
        " from handle h where h.member_id not in (select id from member) group by h.member_id)",
        [now],
    )
    found: int = con.execute("select changes()").fetchone()[0]
    return found


def _keep_counting(new: Connection, old: Connection) -> None:
    """Ids that were given once are not given again."""
    try:
        known = old.execute("select name, seq from sqlite_sequence").fetchall()
    except DatabaseError:
        return
    new.executemany(
        "update sqlite_sequence set seq = max(seq, ?) where name = ?",
        [(seq, name) for name, seq in known if isinstance(seq, int)],
    )


def _drop_orphans(con: Connection, tables: list[str]) -> dict[str, int]:
    """Loosen or leave out rows that name a row which is lost, until every link holds; rows left out by table."""
    left_out: dict[str, int] = {}
    changed = True
    while changed:
        changed = False
        for table in tables:
            for link in _links(con, table):
                gone = link.settle(con)
                if gone:
                    left_out[table] = left_out.get(table, 0) + gone
                    changed = True
    return left_out


@dataclass(frozen=True, slots=True)
class _Link:
    """A foreign key: columns of `table` that name a row of `parent`."""

    table: str
    parent: str
    columns: tuple[str, ...]
    named: tuple[str, ...]
    free: tuple[str, ...]
    """Those of `columns` that may be empty."""

    def settle(self, con: Connection) -> int:
        """Empty the link where that is allowed, else delete the row; answers how many were deleted."""
        set_ = " and ".join(f"{self.table}.{name} is not null" for name in self.columns)
        same = " and ".join(
            f"parent.{named} = {self.table}.{name}" for name, named in zip(self.columns, self.named, strict=True)
        )
        lost = f"{set_} and not exists (select 1 from {self.parent} as parent where {same})"
        if self.free:
            empty = ", ".join(f"{name} = null" for name in self.free)
            con.execute(f"update or ignore {self.table} set {empty} where {lost}")
        con.execute(f"delete from {self.table} where {lost}")
        gone: int = con.execute("select changes()").fetchone()[0]
        return gone


def _links(con: Connection, table: str) -> list[_Link]:
    needed = {row[1] for row in con.execute(f"pragma table_info({table})") if row[3] or row[5]}
    grouped: dict[int, list[tuple[str, str, str | None]]] = {}
    for number, _, parent, column, named, *_ in con.execute(f"pragma foreign_key_list({table})"):
        grouped.setdefault(number, []).append((parent, column, named))
    links = []
    for parts in grouped.values():
        parent = parts[0][0]
        columns = tuple(column for _, column, _ in parts)
        named = tuple(name or _key_of(con, parent) for _, _, name in parts)
        links.append(_Link(table, parent, columns, named, tuple(name for name in columns if name not in needed)))
    return links


def _key_of(con: Connection, table: str) -> str:
    return str(next(row[1] for row in con.execute(f"pragma table_info({table})") if row[5]))


def _compute(con: Connection) -> None:
    """Figures and coming dates of everything."""
    figures.rebuild(con)
    for pile in ("member", "grp"):
        con.execute(f"delete from dirty_{pile}")
    con.execute("insert or ignore into dirty_date select id from important_date")
    dates.refresh(con)


def copy_pictures(con: Connection, source: Path, target: Path, stamp: str) -> tuple[int, int]:
    """Copy the pictures that rows know into the media folder of `target`, others into its quarantine.

    Answers how many known ones were copied and how many are gone.
    """
    known = {media.relative_path(sha256, ext) for sha256, ext in con.execute("select sha256, ext from media")}
    folder = source / "media"
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for file in sorted(found):
        place = target / "media" / file if file in known else target / "quarantine" / stamp / "media" / file
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.copyfile(folder / file, place)
        place.chmod(0o600)
    return len(found & known), len(known - found)
