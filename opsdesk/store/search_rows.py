"""What of a member is searched: its words, its numbers and ids, and how its name is read aloud."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from opsdesk.domain.text_index import FIELD

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from opsdesk.store.driver import Connection

Row = tuple[int, bytes]
"""Member, and UTF-8: the driver asks Python for each text, and not for bytes."""

_FIELDS = ("remark", "real_name", "region", "note")
_WORDS = " || ?1 || ".join(["m.name", *(f"ifnull(m.{name}, '')" for name in _FIELDS)])
_READING = "replace(f.sort_key, ' ', '') || ?1 || f.initials"


def words(con: Connection, size: int) -> Iterator[list[Row]]:
    """What was written of every member that is not in the bin, some thousand at a time."""
    return _chunks(con, f"select m.id, cast({_WORDS} as blob) from member m where m.trashed_at is null", [FIELD], size)


def handles(con: Connection, strong: bool, size: int) -> Iterator[list[Row]]:
    """Every number and id that names one account only (`strong`), or every name a member goes by; a line each."""
    return _chunks(con, "select member_id, cast(value as blob) from handle where strong = ?1", [strong], size)


def readings(con: Connection, size: int) -> Iterator[list[Row]]:
    """How the names are read, and their initials."""
    return _chunks(con, f"select f.member_id, cast({_READING} as blob) from member_figures f", [FIELD], size)


def _chunks(con: Connection, sql: str, args: list[object], size: int) -> Iterator[list[Row]]:
    cursor = con.execute(sql, args)
    while rows := cursor.fetchmany(size):
        yield rows


def rows_of(con: Connection, ids: Collection[int]) -> list[tuple[int, str, str, str]]:
    """(member, words and names, numbers and ids, reading) of some members; those in the bin are left out."""
    names = "ifnull((select group_concat(h.value, ?1) from handle h where h.member_id = m.id and h.strong = {}), '')"
    return con.execute(
        f"select m.id, {_WORDS} || ?1 || {names.format(0)}, {names.format(1)}, {_READING}"
        " from member_figures f cross join member m on m.id = f.member_id"
        " where f.member_id in (select value from json_each(?2))",
        [FIELD, json.dumps(list(ids))],
    ).fetchall()


def tags(con: Connection) -> list[tuple[int, str]]:
    """Every tag and its name."""
    return con.execute("select id, name from tag").fetchall()


def tagged(con: Connection, tag_ids: Collection[int]) -> set[int]:
    """Members, not in the bin, with one of some tags."""
    rows = con.execute(
        "select member_id from member_tag where tag_id in (select value from json_each(?))"
        " and member_id in (select member_id from member_figures)",
        [json.dumps(list(tag_ids))],
    )
    return {row[0] for row in rows}
