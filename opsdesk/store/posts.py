"""SQL about posts: drafts, the calendar, the places they go to and the ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.platforms import Platform
from opsdesk.domain.posts import Channel, PostCard, PostDetail, PostDraft, PostPurpose, PostState, Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opsdesk.store.driver import Connection

_CARDS = """
select p.id, p.title, p.purpose, p.state, p.due_on, p.due_time,
  (select min(t.due_at) from post_target t where t.post_id = p.id),
  (select count(*) from post_target t where t.post_id = p.id),
  (select count(t.posted_at) from post_target t where t.post_id = p.id),
  (select count(t.skipped_at) from post_target t where t.post_id = p.id),
  (select x.code from post_target t left join community_group g on g.id = t.group_id
    left join channel_account c on c.id = t.channel_account_id
    join platform x on x.id = ifnull(g.platform_id, c.platform_id)
    where t.post_id = p.id group by x.id order by count(*) desc, x.id limit 1),
  exists (select 1 from post_version v where v.post_id = p.id and v.body <> ''),
  (select count(*) from post_media m join post_version v on v.id = m.post_version_id where v.post_id = p.id),
  p.slot_id,
  (select group_concat(distinct x.code) from post_target t left join community_group g on g.id = t.group_id
    left join channel_account c on c.id = t.channel_account_id
    join platform x on x.id = ifnull(g.platform_id, c.platform_id) where t.post_id = p.id)
from post p where p.trashed_at is null and {condition} order by p.due_on, p.due_time, p.id
"""


def _cards(con: Connection, condition: str, args: Sequence[object]) -> list[PostCard]:
    return [
        PostCard(
            id=row[0],
            title=row[1],
            purpose=PostPurpose(row[2]),
            state=PostState(row[3]),
            due_on=row[4],
            due_time=row[5],
            due_at=row[6],
            targets=row[7],
            posted=row[8],
            skipped=row[9],
            platform=Platform(row[10]) if row[10] else None,
            has_text=bool(row[11]),
            pictures=row[12],
            slot_id=row[13],
            platforms=tuple(Platform(code) for code in row[14].split(",")) if row[14] else (),
        )
        for row in con.execute(_CARDS.replace("{condition}", condition), args)
    ]


def between(con: Connection, first: str, last: str) -> list[PostCard]:
    """Posts of the days from `first` to `last`, by day and time."""
    return _cards(con, "p.due_on between ? and ?", [first, last])


def undated(con: Connection) -> list[PostCard]:
    """Posts that have no day yet."""
    return _cards(con, "p.due_on is null and p.state <> 'dropped'", [])


def card(con: Connection, post_id: int) -> PostCard | None:
    return next(iter(_cards(con, "p.id = ?", [post_id])), None)


def detail(con: Connection, found: PostCard) -> PostDetail:
    """A post with its text, pictures and places, in the order in which she posts."""
    note = con.execute("select ifnull(note, '') from post where id = ?", [found.id]).fetchone()[0]
    row = con.execute("select body from post_version where post_id = ? order by id limit 1", [found.id]).fetchone()
    pictures = con.execute(
        "select m.id, substr(m.sha256, 1, 2) || '/' || m.sha256 || '.' || m.ext from post_media x join media m"
        " on m.id = x.media_id join post_version v on v.id = x.post_version_id where v.post_id = ? order by"
        " x.sort_no",
        [found.id],
    )
    targets = con.execute(
        "select t.id, ifnull(g.name, c.name), x.code, t.group_id, t.channel_account_id, t.posted_at, t.skipped_at"
        " from post_target t left join community_group g on g.id = t.group_id"
        " left join channel_account c on c.id = t.channel_account_id"
        " join platform x on x.id = ifnull(g.platform_id, c.platform_id) where t.post_id = ? order by x.id, 2, t.id",
        [found.id],
    )
    return PostDetail(
        found,
        "" if row is None else row[0],
        note,
        tuple(Target(r[0], r[1], Platform(r[2]), r[3], r[4], r[5], r[6]) for r in targets),
        tuple((key, path) for key, path in pictures),
    )


def add(con: Connection, draft: PostDraft, due_at: int | None, zone: str, now: int) -> int:
    """A new post with its text and places; answers its id."""
    new = con.execute(
        "insert into post(title, purpose, state, due_on, due_time, zone, slot_id, note, created_at)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            draft.title,
            draft.purpose,
            draft.state,
            draft.due_on,
            draft.due_time,
            zone,
            draft.slot_id,
            draft.note or None,
            now,
        ],
    ).lastrowid
    assert new is not None
    con.execute("insert into post_version(post_id, body) values (?, ?)", [new, draft.body])
    set_targets(con, new, draft.group_ids, draft.channel_ids, due_at)
    return new


def edit(con: Connection, post_id: int, draft: PostDraft, due_at: int | None) -> None:
    """Write a post anew; what was posted already stays, and the database refuses to change it."""
    con.execute(
        "update post set title = ?, purpose = ?, state = ?, due_on = ?, due_time = ?, note = ? where id = ?",
        [draft.title, draft.purpose, draft.state, draft.due_on, draft.due_time, draft.note or None, post_id],
    )
    con.execute("update post_version set body = ? where post_id = ? and body <> ?", [draft.body, post_id, draft.body])
    set_targets(con, post_id, draft.group_ids, draft.channel_ids, due_at)


def set_targets(
    con: Connection, post_id: int, groups: Iterable[int], channels: Iterable[int], due_at: int | None
) -> None:
    """The places a post goes to; those where it was posted stay whatever is asked."""
    wanted = {("group_id", key) for key in groups} | {("channel_account_id", key) for key in channels}
    for key, group, channel, posted in con.execute(
        "select id, group_id, channel_account_id, posted_at from post_target where post_id = ?", [post_id]
    ).fetchall():
        place = ("group_id", group) if group is not None else ("channel_account_id", channel)
        if place in wanted:
            wanted.discard(place)
        elif posted is None:
            con.execute("delete from post_target where id = ?", [key])
    for column, key in sorted(wanted):
        con.execute(f"insert into post_target(post_id, {column}) values (?, ?)", [post_id, key])
    set_due(con, post_id, due_at)


def set_due(con: Connection, post_id: int, due_at: int | None) -> None:
    con.execute("update post_target set due_at = ? where post_id = ? and posted_at is null", [due_at, post_id])


def move(
    con: Connection, post_id: int, due_on: str | None, due_time: str | None, due_at: int | None, slot_id: int | None
) -> None:
    """To another day and time; a post without a day is a draft again. On its own day it keeps its slot, else it fills
    the one given."""
    con.execute(
        "update post set due_on = ?1, due_time = ?2, slot_id = case when ?4 is null and due_on is ?1 then slot_id"
        " else ?4 end, state = case when ?1 is null and state = 'ready' then 'draft' else state end where id = ?3",
        [due_on, due_time, post_id, slot_id],
    )
    set_due(con, post_id, due_at)


def set_state(con: Connection, post_id: int, state: PostState) -> None:
    con.execute("update post set state = ? where id = ?", [state, post_id])


def tick(con: Connection, target_id: int, posted_at: int | None, skipped_at: int | None) -> None:
    """Posted, or skipped, or neither; posting fixes the text that was used."""
    con.execute(
        "update post_target set posted_at = ?, skipped_at = ?, post_version_id = (select v.id from post_version v"
        " where v.post_id = post_target.post_id order by v.id limit 1) where id = ?",
        [posted_at, skipped_at, target_id],
    )


def add_picture(con: Connection, post_id: int, media_id: int) -> None:
    con.execute(
        "insert into post_media(post_version_id, media_id, sort_no) select v.id, ?, (select ifnull(max(sort_no),"
        " 0) + 1"
        " from post_media m where m.post_version_id = v.id) from post_version v where v.post_id = ? order by v.id"
        " limit 1"
        " on conflict do nothing",
        [media_id, post_id],
    )


def remove_picture(con: Connection, post_id: int, media_id: int) -> None:
    con.execute(
        "delete from post_media where media_id = ? and post_version_id in (select id from post_version where"
        " post_id = ?)",
        [media_id, post_id],
    )


def trash(con: Connection, post_id: int, now: int | None) -> None:
    con.execute("update post set trashed_at = ? where id = ?", [now, post_id])


def channels(con: Connection) -> list[Channel]:
    rows = con.execute(
        "select c.id, x.code, c.name from channel_account c join platform x on x.id = c.platform_id"
        " where c.trashed_at is null order by x.id, c.name"
    )
    return [Channel(key, Platform(place), name) for key, place, name in rows]


def add_channel(con: Connection, platform: Platform, name: str) -> int:
    new = con.execute(
        "insert into channel_account(platform_id, name, kind) select id, ?, 'account' from platform where code = ?",
        [name, platform],
    ).lastrowid
    assert new is not None
    return new
