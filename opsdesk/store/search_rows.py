"""What of a member is searched: its words, its numbers and ids, and how its name is read aloud."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from opsdesk.domain.text_index import FIELD

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from opsdesk.store.driver import Connection

Row = tuple[int, str, str, str]
"""Member, words, strong handles, reading."""

_FIELDS = ("remark", "real_name", "region", "note")
_WORDS = " || ?1 || ".join(["m.name", *(f"ifnull(m.{name}, '')" for name in _FIELDS)])
_ROWS = f"""
select f.member_id,
  {_WORDS} || ?1 || ifnull((select group_concat(h.value, ?1) from handle h where h.member_id = f.member_id
    and h.strong = 0), ''),
  ifnull((select group_concat(h.value, ?1) from handle h where h.member_id = f.member_id and h.strong = 1), ''),
  replace(f.sort_key, ' ', '') || ?1 || f.initials
from member_figures f cross join member m on m.id = f.member_id
"""


def all_rows(con: Connection, size: int) -> Iterator[list[Row]]:
    """Every member that is not in the bin, some thousand at a time, as they are now."""
    cursor = con.execute(_ROWS, [FIELD])
    while rows := cursor.fetchmany(size):
        yield rows


def rows_of(con: Connection, ids: Collection[int]) -> list[Row]:
    """The same of some members; those that are gone are left out."""
    return con.execute(
        f"{_ROWS} where f.member_id in (select value from json_each(?2))", [FIELD, json.dumps(list(ids))]
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
