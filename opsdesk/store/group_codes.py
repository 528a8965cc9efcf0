"""SQL about the codes of groups: the one in use, those that wait, and those that need her."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.code_payloads import code_kind
from opsdesk.domain.code_shelf import Carrier, Holder
from opsdesk.domain.groups import SCAN_SEATS, CodeDue, GroupCode, scan_limit
from opsdesk.domain.platforms import Platform

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.store.driver import Connection

_CODE = (
    "select c.id, c.group_id, case when m.id is not null then substr(m.sha256, 1, 2) || '/' || m.sha256 || '.' ||"
    " m.ext end,"
    " ifnull(c.payload, ''), c.valid_from_at, c.valid_until_at, c.state, ifnull(m.name, '') from group_code c left join"
    " media m"
    " on m.id = c.media_id"
)


def current(con: Connection) -> dict[int, GroupCode]:
    """Group -> the code people scan now; paths are inside the media folder."""
    return {row[1]: GroupCode(*row) for row in con.execute(f"{_CODE} where c.state = 'current'")}


def of_group(con: Connection, group_id: int) -> list[GroupCode]:
    """Every code a group had, the newest first."""
    return [GroupCode(*row) for row in con.execute(f"{_CODE} where c.group_id = ? order by c.id desc", [group_id])]


def waiting(con: Connection, group_id: int) -> int:
    found: int = con.execute(
        "select count(*) from group_code where group_id = ? and state = 'waiting'", [group_id]
    ).fetchone()[0]
    return found


def names_of_groups(con: Connection) -> list[tuple[int, list[str]]]:
    """Every group that is not in the bin with its name now and those it had."""
    found: dict[int, list[str]] = {}
    for group_id, name in con.execute(
        "select id, name from community_group where trashed_at is null union all select n.group_id, n.name from"
        " group_name n join community_group g on g.id = n.group_id where g.trashed_at is null"
    ):
        found.setdefault(group_id, []).append(name)
    return list(found.items())


def add(
    con: Connection,
    group_id: int,
    media_id: int | None,
    payload: str,
    valid_from_at: int,
    valid_until_at: int | None,
    state: str,
) -> int:
    """A code of a group; one that becomes the current retires the one before it.

    A code that the group has already is not written twice: it gets the new picture and the end that is given, and the
    new state unless that would only keep it, or put the one in use in line.
    """
    known = con.execute(
        "select id, state from group_code where group_id = ? and payload = ? order by state <> 'current', id desc",
        [group_id, payload or None],
    ).fetchone()
    if known is not None:
        stays = state == "retired" or (state == "waiting" and known[1] == "current")
        _renew(con, known[0], known[1] if stays else state, media_id)
        set_valid_until(con, known[0], valid_until_at)
        return int(known[0])
    if state == "current":
        retire(con, group_id)
    new = con.execute(
        "insert into group_code(group_id, media_id, payload, valid_from_at, valid_until_at, state, sort_no)"
        " values (?, ?, ?, ?, ?, ?, (select ifnull(max(sort_no), 0) + 1 from group_code where group_id = ?))",
        [group_id, media_id, payload or None, valid_from_at, valid_until_at, state, group_id],
    ).lastrowid
    assert new is not None
    return new


def _renew(con: Connection, code_id: int, state: str, media_id: int | None) -> None:
    if state == "current":
        make_current(con, code_id)
    elif state == "waiting":
        put_in_line(con, code_id)
    con.execute("update group_code set media_id = ifnull(?, media_id) where id = ?", [media_id, code_id])


def retire(con: Connection, group_id: int) -> None:
    con.execute("update group_code set state = 'retired' where group_id = ? and state = 'current'", [group_id])


def promote(con: Connection, group_id: int, now: int) -> None:
    """The next code in line that lives becomes the current one; without one the current stays."""
    following = con.execute(
        "select id from group_code where group_id = ? and state = 'waiting' and ifnull(valid_until_at > ?, 1)"
        " order by sort_no, id limit 1",
        [group_id, now],
    ).fetchone()
    if following is not None:
        make_current(con, following[0])


def make_current(con: Connection, code_id: int) -> None:
    """A code that waited or was kept becomes the one people scan."""
    (group_id,) = con.execute("select group_id from group_code where id = ?", [code_id]).fetchone()
    retire(con, group_id)  # first: one code a group may be the current one
    con.execute("update group_code set state = 'current' where id = ?", [code_id])


def put_in_line(con: Connection, code_id: int) -> None:
    """A code that was kept or used waits, behind those that wait already."""
    con.execute(
        "update group_code set state = 'waiting', sort_no = (select max(o.sort_no) + 1 from group_code o"
        " where o.group_id = group_code.group_id) where id = ?",
        [code_id],
    )


def set_order(con: Connection, group_id: int, code_ids: Sequence[int]) -> None:
    """All codes in line in a new order; one that is not in line is left alone."""
    con.executemany(
        "update group_code set sort_no = ? where id = ? and group_id = ? and state = 'waiting'",
        [(place, code_id, group_id) for place, code_id in enumerate(code_ids, start=1)],
    )


def drop(con: Connection, code_id: int) -> None:
    """A code is scanned no longer, or waits no longer; it stays in the history."""
    con.execute("update group_code set state = 'retired' where id = ?", [code_id])


def set_valid_until(con: Connection, code_id: int, valid_until_at: int | None) -> None:
    """When it dies. One that died before it was pasted was valid until then, so its beginning moves too."""
    con.execute(
        "update group_code set valid_until_at = ?1, valid_from_at = min(valid_from_at, ifnull(?1 - 1, valid_from_at))"
        " where id = ?2",
        [valid_until_at, code_id],
    )


_DUE = """
select g.id, g.name, p.code, c.id, c.valid_until_at, ifnull(f.members, 0), g.seats, ifnull(c.payload, ''),
  (select count(*) from poster_file x where x.group_code_id = c.id and x.replaced_at is null and c.payload is not null
    and instr(' ' || x.read_back || ' ', ' ' || c.payload || ' ')),
  (select n.id from group_code n where n.group_id = g.id and n.state = 'waiting' and ifnull(n.valid_until_at > ?2, 1)
    order by n.sort_no, n.id limit 1)
from group_code c join community_group g on g.id = c.group_id join platform p on p.id = g.platform_id
left join group_figures f on f.group_id = g.id
where c.state = 'current' and g.trashed_at is null and g.state <> 'closed'
  and (c.valid_until_at < ?1 or (p.code = 'wechat' and ifnull(f.members, 0) >= ?3))
order by ifnull(c.valid_until_at, 1 << 60), g.name
"""


def due(con: Connection, before: int, now: int) -> list[CodeDue]:
    """Codes that die before a moment, or whose group is too full to be scanned into; posters that print them."""
    found = []
    for key, name, place, code, until, members, seats, payload, posters, following in con.execute(
        _DUE, [before, now, SCAN_SEATS]
    ):
        platform = Platform(place)
        limit = scan_limit(platform, seats, code_kind(payload))
        over = platform is Platform.WECHAT and members >= SCAN_SEATS and limit is not None and limit <= SCAN_SEATS
        if over or (until is not None and until < before):
            found.append(CodeDue(key, name, platform, code, until, members, seats, posters, over, following))
    return found


def all_waiting(con: Connection) -> dict[int, list[GroupCode]]:
    """Group -> the codes in line, the first one first."""
    found: dict[int, list[GroupCode]] = {}
    for row in con.execute(f"{_CODE} where c.state = 'waiting' order by c.sort_no, c.id"):
        found.setdefault(row[1], []).append(GroupCode(*row))
    return found


_HOLDERS = """
select c.payload, g.id, g.name, ifnull(f.members, 0), g.seats, c.state, c.valid_until_at
from group_code c join community_group g on g.id = c.group_id left join group_figures f on f.group_id = g.id
where c.payload is not null and g.trashed_at is null
order by c.state <> 'current', c.state <> 'waiting', g.name, c.id desc
"""


def holders(con: Connection) -> dict[str, list[Holder]]:
    """What codes say -> the groups that have such a code, those that use it first; a group once for each text."""
    found: dict[str, dict[int, Holder]] = {}
    for payload, *holder in con.execute(_HOLDERS):
        one = Holder(*holder)
        found.setdefault(payload, {}).setdefault(one.group_id, one)
    return {payload: list(groups.values()) for payload, groups in found.items()}


_CARRIERS = """
select b.id, c.group_id, c.id, b.poster_template_id, t.name, count(*),
  ifnull(sum(instr(' ' || f.read_back || ' ', ' ' || c.payload || ' ') > 0), 0), b.made_at, ifnull(b.folder, ''),
  b.format, min(f.name)
from poster_file f join poster_batch b on b.id = f.poster_batch_id
join poster_template t on t.id = b.poster_template_id join group_code c on c.id = f.group_code_id
join member m on m.id = f.member_id and m.trashed_at is null
where f.group_code_id is not null and f.state = 'written' and f.replaced_at is null
group by b.id, c.id order by b.made_at desc, b.id desc, c.id
"""


def carriers(con: Connection) -> list[Carrier]:
    """The batches made for groups, the newest first, with those of their files that no later one replaced and whose
    members are not in the bin: nobody makes them again."""
    return [Carrier(*row) for row in con.execute(_CARRIERS)]
