"""SQL about segments: what is kept of them, and the names of what their filters point at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.filters import Field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opsdesk.store.driver import Connection

_NAMES = {
    Field.GROUP: "select name from community_group where id = ?",
    Field.CLASS: "select name from class where id = ?",
    Field.TAG: "select name from tag where id = ?",
    Field.ROLE: "select name from role where id = ?",
    Field.SEGMENT: "select name from segment where id = ?",
}
_IN_USE = {
    Field.GROUP: "from community_group where trashed_at is null",
    Field.CLASS: "from class where trashed_at is null",
    Field.TAG: "from tag where tag_group_id in (select id from tag_group where noun = 'member')",
    Field.ROLE: "from role where trashed_at is null",
    Field.SEGMENT: "from segment where kind = 'hand' and trashed_at is null",
}
Row = tuple[int, str | None, str | None, str | None, bool]


def rows(con: Connection) -> list[Row]:
    """(id, name, seed, filter or None of one picked by hand, whether it is in the bin), the oldest first."""
    found = con.execute("select id, name, seed, filter, trashed_at is not null from segment order by id")
    return [(row[0], row[1], row[2], row[3], bool(row[4])) for row in found]


def add(con: Connection, name: str | None, seed: str | None, kept: str | None) -> int:
    """A new row, to be picked by hand where `kept` is None; answers its id."""
    new = con.execute(
        "insert into segment(name, seed, kind, filter) values (?, ?, ?, ?)",
        [name, seed, "hand" if kept is None else "rule", kept],
    ).lastrowid
    assert new is not None
    return new


def write(con: Connection, segment_id: int, name: str | None, kept: str | None) -> None:
    """Write the name and the filter of a segment anew."""
    con.execute("update segment set name = ?, filter = ? where id = ?", [name, kept, segment_id])


def trash(con: Connection, segment_id: int, now: int) -> None:
    con.execute("update segment set trashed_at = ? where id = ?", [now, segment_id])


def free(con: Connection, name: str) -> None:
    """Take a name from a segment in the bin: hers goes, a seeded one stays there under the word of its code."""
    con.execute("delete from segment where name = ? and seed is null and trashed_at is not null", [name])
    con.execute("update segment set name = null where name = ? and trashed_at is not null", [name])


def put_in(con: Connection, segment_id: int, ids: Iterable[int], now: int) -> int:
    """Members into a segment picked by hand; answers how many were not in it yet."""
    before = _size(con, segment_id)
    con.executemany(
        "insert into segment_member(segment_id, member_id, since_at) values (?, ?, ?) on conflict do nothing",
        ((segment_id, key, now) for key in ids),
    )
    return _size(con, segment_id) - before


def take_out(con: Connection, segment_id: int, ids: Iterable[int]) -> int:
    """Members out of a segment picked by hand; answers how many were in it."""
    before = _size(con, segment_id)
    con.executemany(
        "delete from segment_member where segment_id = ? and member_id = ?", ((segment_id, key) for key in ids)
    )
    return before - _size(con, segment_id)


def _size(con: Connection, segment_id: int) -> int:
    found: int = con.execute("select count(*) from segment_member where segment_id = ?", [segment_id]).fetchone()[0]
    return found


def name_of(con: Connection, field: Field, key: int) -> str | None:
    """What a group, class, tag or role is called."""
    row = con.execute(_NAMES[field], [key]).fetchone()
    return None if row is None else str(row[0])


def bearing(con: Connection, field: Field, name: str) -> list[int]:
    """The groups, classes, tags, roles or segments picked by hand that are called so now."""
    return [row[0] for row in con.execute(f"select id {_IN_USE[field]} and name = ? order by id", [name])]


def names(con: Connection, field: Field) -> list[str]:
    """What they are called now, each name once, sorted."""
    return [row[0] for row in con.execute(f"select distinct name {_IN_USE[field]} order by name")]
