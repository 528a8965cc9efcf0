"""Reads every row that a damaged file still gives, by stepping over the pages that it does not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opsdesk.store.driver import DAMAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opsdesk.store.driver import Connection

Row = tuple[object, ...]
Key = tuple[int, ...]

# A page holds a handful of rows at least; steps of this many ids seldom leap over a whole good one.
_STEP = 16
_PROBES = 50_000
# How far past the last row to look where the file does not tell its highest id.
_BEYOND = 20_000


@dataclass
class Reader:
    """One table of a damaged file. `read` counts rows given, `blocked` tells whether some page was in the way."""

    con: Connection
    name: str
    columns: tuple[str, ...]
    keys: tuple[str, ...]
    read: int = 0
    blocked: bool = False
    _bounds: dict[Key, int] = field(default_factory=dict)

    def rows(self) -> Iterator[Row]:
        """Rows in order of their key; where a page cannot be read, from the next one that can."""
        at: Key = (-1,) if self.keys else ()
        while True:
            try:
                for row in self._stream(at):
                    at = self._forward(at, row)
                    self.read += 1
                    yield row[len(self.keys) :]
            except DAMAGE:
                self.blocked = True
                found = self._next(at)
                if found is None:
                    return
                at = self._forward(at, found)
                self.read += 1
                yield found[len(self.keys) :]
            else:
                return

    def total(self) -> int | None:
        """How many rows there were, counted from the table or from a whole index; None when neither can be read."""
        if not self.blocked:
            return self.read
        whole = [f"select count(*) from {self.name}"]
        try:
            indexes = self.con.execute(f"pragma index_list({self.name})").fetchall()
        except DAMAGE:
            indexes = []
        whole += [f"select count(*) from {self.name} indexed by {row[1]}" for row in indexes if not row[4]]
        for sql in whole:
            try:
                return max(self.read, int(self.con.execute(sql).fetchone()[0]))
            except DAMAGE:
                continue
        return None

    def _select(self, where: str, tail: str = "") -> str:
        order = f" order by {', '.join(self.keys)}" if self.keys else ""
        return f"select {', '.join((*self.keys, *self.columns))} from {self.name} not indexed{where}{order}{tail}"

    def _stream(self, at: Key) -> Iterator[Row]:
        if not at or at == (-1,):
            return iter(self.con.execute(self._select("")))
        names, marks = ", ".join(self.keys[: len(at)]), ", ".join("?" * len(at))
        return iter(self.con.execute(self._select(f" where ({names}) > ({marks})"), at))

    def _forward(self, at: Key, row: Row) -> Key:
        """The key of `row`, unless damage made it one that lies past every row."""
        key = tuple(part for part in row[: len(self.keys)] if isinstance(part, int))
        if len(key) != len(self.keys) or not key:
            return at
        return key if self._bounds.get((), key[0]) >= key[0] else at

    def _next(self, at: Key) -> Row | None:
        """The first row after `at` that can be read: within the same first key, then beyond it."""
        for level in range(len(at) - 1, -1, -1):
            found = self._gallop(at[:level], level, at[level])
            if found is not None:
                return found
        return None

    def _gallop(self, prefix: Key, level: int, last: int) -> Row | None:
        bound = self._bound(prefix, level, last)
        most = max(_STEP, (bound - last) // _PROBES)
        bad, step = last, 1
        while bad + step <= bound:
            good, row = self._probe(prefix, level, bad + step)
            if good:
                return row and self._first(prefix, level, bad, bad + step, row)
            bad += step
            step = min(step * 2, most)
        return None

    def _first(self, prefix: Key, level: int, bad: int, good: int, row: Row) -> Row:
        """The first readable row between a key that cannot be reached and one that can."""
        while good - bad > 1:
            middle = (bad + good) // 2
            reached, found = self._probe(prefix, level, middle)
            if reached and found is not None:
                good, row = middle, found
            else:
                bad = middle
        return row

    def _probe(self, prefix: Key, level: int, low: int) -> tuple[bool, Row | None]:
        """(whether the place of `low` can be reached, the row at or after it)."""
        fixed = "".join(f"{name} = ? and " for name in self.keys[:level])
        sql = self._select(f" where {fixed}{self.keys[level]} >= ?", " limit 1")
        try:
            return True, self.con.execute(sql, (*prefix, low)).fetchone()
        except DAMAGE:
            return False, None

    def _bound(self, prefix: Key, level: int, last: int) -> int:
        """The highest key under `prefix`, or a guess where the end of the table is lost."""
        if prefix in self._bounds:
            return self._bounds[prefix]
        fixed = " and ".join(f"{name} = ?" for name in self.keys[:level])
        where = f" where {fixed}" if fixed else ""
        found = self._number(f"select max({self.keys[level]}) from {self.name} not indexed{where}", prefix)
        if found is None and not prefix:
            found = self._number("select seq from sqlite_sequence where name = ?", (self.name,))
        if found is None:
            return 2 * max(last, 0) + _BEYOND
        self._bounds[prefix] = found
        return found

    def _number(self, sql: str, values: Key | tuple[str]) -> int | None:
        try:
            row = self.con.execute(sql, values).fetchone()
        except DAMAGE:
            return None
        return row[0] if row is not None and isinstance(row[0], int) else None


def reader(con: Connection, name: str, columns: tuple[str, ...]) -> Reader:
    """A reader of one table: stepping by rowid, or by the leading whole numbers of a primary key without one."""
    info = con.execute(f"pragma table_info({name})").fetchall()
    listed = next((row for row in con.execute("pragma table_list") if row[1] == name), None)
    if listed is None or not listed[4]:
        return Reader(con, name, columns, ("rowid",))
    keys: list[str] = []
    for row in sorted((row for row in info if row[5]), key=lambda row: row[5]):
        if row[2].upper() != "INTEGER" or len(keys) == 2:
            break
        keys.append(row[1])
    return Reader(con, name, columns, tuple(keys))
