"""SQL about tags and roles, the labels that members carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.members import Role, Tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.store.driver import Connection

MEMBER_TAGS = 1


def tags(con: Connection) -> list[Tag]:
    """Every member tag with how many carry it, the most used first."""
    rows = con.execute(
        "select t.id, t.name, (select count(*) from member_tag x where x.tag_id = t.id) as n from tag t"
        " where t.tag_group_id = ? order by n desc, t.name",
        [MEMBER_TAGS],
    )
    return [Tag(*row) for row in rows]


def tag_id(con: Connection, name: str) -> int:
    """The tag of that name, made if it is new."""
    con.execute("insert into tag(tag_group_id, name) values (?, ?) on conflict do nothing", [MEMBER_TAGS, name])
    found: int = con.execute("select id from tag where tag_group_id = ? and name = ?", [MEMBER_TAGS, name]).fetchone()[
        0
    ]
    return found


def tag(con: Connection, ids: Sequence[int], tag: int) -> None:
    con.executemany(
        "insert into member_tag(member_id, tag_id) values (?, ?) on conflict do nothing", ((key, tag) for key in ids)
    )


def untag(con: Connection, ids: Sequence[int], tag: int) -> None:
    con.executemany("delete from member_tag where member_id = ? and tag_id = ?", ((key, tag) for key in ids))


def roles(con: Connection) -> list[Role]:
    """Every role with how many hold it now."""
    rows = con.execute(
        "select r.id, r.name, ifnull(r.duty, ''),"
        " (select count(*) from member_role x where x.role_id = r.id and x.until_on is null)"
        " from role r where r.trashed_at is null order by r.name"
    )
    return [Role(*row) for row in rows]


def role_id(con: Connection, name: str, duty: str = "") -> int:
    """The role of that name, made if it is new."""
    con.execute("insert into role(name, duty) values (?, ?) on conflict do nothing", [name, duty or None])
    found: int = con.execute("select id from role where name = ?", [name]).fetchone()[0]
    return found


def give_role(con: Connection, ids: Sequence[int], role: int, today: str) -> None:
    con.executemany(
        "insert into member_role(role_id, member_id, since_on) values (?, ?, ?) on conflict do nothing",
        ((role, key, today) for key in ids),
    )


def end_role(con: Connection, member_id: int, role: int, today: str) -> None:
    con.execute(
        "update member_role set until_on = max(since_on, ?) where role_id = ? and member_id = ? and until_on is null",
        [today, role, member_id],
    )
