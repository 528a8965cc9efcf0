"""SQL about segments: what is kept of them, and the names of what their filters point at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.filters import Field

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection

_NAMES = {
    Field.GROUP: "select name from community_group where id = ?",
    Field.CLASS: "select name from class where id = ?",
    Field.TAG: "select name from tag where id = ?",
    Field.ROLE: "select name from role where id = ?",
}
Row = tuple[int, str | None, str | None, str, bool]


def rows(con: Connection) -> list[Row]:
    """(id, name, seed, filter, whether it is in the bin) of every segment with a filter, the oldest first."""
    found = con.execute("select id, name, seed, filter, trashed_at is not null from segment where kind = 'rule'")
    return [(row[0], row[1], row[2], row[3], bool(row[4])) for row in found]


def add(con: Connection, name: str | None, seed: str | None, kept: str) -> int:
    """A new row; answers its id."""
    new = con.execute(
        "insert into segment(name, seed, kind, filter) values (?, ?, 'rule', ?)", [name, seed, kept]
    ).lastrowid
    assert new is not None
    return new


def write(con: Connection, segment_id: int, name: str | None, kept: str) -> None:
    """Write the name and the filter of a segment anew."""
    con.execute("update segment set name = ?, filter = ? where id = ?", [name, kept, segment_id])


def trash(con: Connection, segment_id: int, now: int) -> None:
    con.execute("update segment set trashed_at = ? where id = ?", [now, segment_id])


def free(con: Connection, name: str) -> None:
    """Take a name from a segment in the bin: hers goes, a seeded one stays there under the word of its code."""
    con.execute("delete from segment where name = ? and seed is null and trashed_at is not null", [name])
    con.execute("update segment set name = null where name = ? and trashed_at is not null", [name])


def name_of(con: Connection, field: Field, key: int) -> str | None:
    """What a group, class, tag or role is called."""
    row = con.execute(_NAMES[field], [key]).fetchone()
    return None if row is None else str(row[0])
