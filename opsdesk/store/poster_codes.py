"""SQL about personal codes: whose each is, new ones, and what a poster says of its member."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opsdesk.domain.codes import make_code

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from opsdesk.store.driver import Connection


def codes_of(con: Connection, ids: Sequence[int]) -> dict[int, tuple[int, str]]:
    """Member -> (id, text) of the live personal code."""
    found: dict[int, tuple[int, str]] = {}
    for start in range(0, len(ids), 900):
        part = ids[start : start + 900]
        marks = ", ".join("?" * len(part))
        rows = con.execute(
            f"select owner_member_id, id, text from code where owner_member_id in ({marks}) and retired_at is null",
            part,
        )
        found |= {member: (key, text) for member, key, text in rows}
    return found


def give_codes(con: Connection, ids: Sequence[int], now: int) -> None:
    """A short code for every member that has none yet, different from every code the desk ever gave; none for who is
    gone."""
    have, here = codes_of(con, ids), values_of(con, ids, ())
    serial = _next_serial(con)
    rows = []
    for member in ids:
        if member in here and member not in have:
            rows.append((make_code(serial), member, now))
            serial += 1
    con.executemany("insert into code(text, owner_member_id, made_at) values (?, ?, ?)", rows)


def _next_serial(con: Connection) -> int:
    found: int = con.execute("select ifnull(max(seq), 0) from main.sqlite_sequence where name = 'code'").fetchone()[0]
    return found


def next_code(con: Connection) -> str:
    """The code the next member without one would get."""
    return make_code(_next_serial(con))


def codes_given(con: Connection) -> int:
    """How many members have a personal code."""
    found: int = con.execute(
        "select count(*) from code where owner_member_id is not null and retired_at is null"
    ).fetchone()[0]
    return found


_VALUES: Final = {
    "nickname": "m.name",
    "remark": "ifnull(m.remark, '')",
    "city": "ifnull(m.region, '')",
    "role": "ifnull((select r.name from member_role x join role r on r.id = x.role_id where x.member_id = m.id and"
    " x.until_on is null order by x.since_on limit 1), '')",
    "group": "ifnull((select g.name from membership p join community_group g on g.id = p.group_id where p.member_id ="
    " m.id and p.left_at is null order by p.joined_at limit 1), '')",
}
MEMBER_FIELDS: Final = frozenset(_VALUES)


def values_of(
    con: Connection, ids: Sequence[int], fields: Collection[str] = tuple(_VALUES)
) -> dict[int, dict[str, str]]:
    """Member -> the values a poster may name, or those of `fields` among them; none for who is gone."""
    names = [name for name in _VALUES if name in fields]
    columns = "".join(f", {_VALUES[name]}" for name in names)
    found: dict[int, dict[str, str]] = {}
    for start in range(0, len(ids), 900):
        part = ids[start : start + 900]
        marks = ", ".join("?" * len(part))
        rows = con.execute(f"select m.id{columns} from member m where m.id in ({marks}) and m.trashed_at is null", part)
        found |= {row[0]: dict(zip(names, row[1:], strict=True)) for row in rows}
    return found


_OWNER = (
    "select c.id, c.text, m.id, m.name, c.made_at, c.retired_at is not null from code c"
    " join member m on m.id = c.owner_member_id where c.text = ?"
)


def owner_of(con: Connection, text: str) -> tuple[int, str, int, str, int, bool] | None:
    """Id and text of a personal code, id and name of whose it is, when it was given, and whether it is retired."""
    row = con.execute(_OWNER, [text]).fetchone()
    return None if row is None else (*row[:5], bool(row[5]))
