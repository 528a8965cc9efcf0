"""Takes an import back whole: what it overwrote is restored where it still stands, what it made goes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from opsdesk.domain.batches import TakenBack
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.store.batches import WITH_IDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opsdesk.store.driver import Connection

# What names a row of a table without ids that a batch may overwrite.
_KEYS = {"chain_line": ("chain_id", "no"), "member_field": ("member_id", "field_id")}
# A member of the batch stays while any of these names it, in a row that the batch did not make.
_HOLDS_MEMBER = (
    ("touch", "member_id", None),
    ("shop_order", "member_id", "shop_order"),
    ("membership", "member_id", "membership"),
    ("important_date", "member_id", "important_date"),
    ("promise", "member_id", None),
    ("invite", "member_id", None),
    ("group_admin", "member_id", "group_admin"),
    ("member_role", "member_id", None),
    ("code", "owner_member_id", None),
    ("poster_file", "member_id", None),
    ("chase_member", "member_id", None),
    ("segment_member", "member_id", None),
    ("survey_response", "member_id", "survey_response"),
    ("merge", "kept_member_id", None),
)
_HOLDS_GROUP = (
    ("membership", "group_id", "membership"),
    ("roster", "group_id", "roster"),
    ("chain", "group_id", "chain"),
    ("post_target", "group_id", None),
    ("event_group", "group_id", None),
    ("group_code", "group_id", None),
    ("group_class", "group_id", None),
    ("welcome", "group_id", None),
    ("group_admin", "group_id", "group_admin"),
    ("slot_group", "group_id", None),
    ("chase", "group_id", None),
    ("chat_log", "group_id", None),
)


def take_back(con: Connection, batch: int, now: int) -> TakenBack:
    """Undo the batch inside the caller's transaction.

    Raises NOT_FOUND, IMPORT_TAKEN_BACK, IMPORT_BUILT_ON, IMPORT_MERGED.
    """
    row = con.execute("select state from import_batch where id = ?", [batch]).fetchone()
    if row is None:
        raise OpsdeskError(Problem.NOT_FOUND, id=batch)
    if row[0] == "taken_back":
        raise OpsdeskError(Problem.IMPORT_TAKEN_BACK, id=batch)
    _refuse_built_on(con, batch)
    con.execute("pragma defer_foreign_keys = on")
    con.execute("update guard set replaying = 1")
    _stage_ranges(con, batch)
    _refuse_merged(con, batch)
    _keep_used(con, batch)
    removed = _remove(con)  # before restoring: a stay that is opened again must not meet the one that replaced it
    restored = _restore(con, batch)
    con.execute("update guard set replaying = 0")
    con.execute("update import_batch set state = 'taken_back', taken_back_at = ? where id = ?", [now, batch])
    kept = con.execute(
        "select m.id, m.name from gone_kept k join member m on m.id = k.id where k.tbl = 'member' order by m.id"
    ).fetchall()
    return TakenBack(batch, removed, restored, tuple(kept))


def _refuse_built_on(con: Connection, batch: int) -> None:
    """A roster that a later one of its group was compared with cannot go first."""
    row = con.execute(
        "select later.import_batch_id, b.file_name from roster r join roster later on later.group_id = r.group_id"
        " and (later.taken_at, later.id) > (r.taken_at, r.id) left join import_batch b on b.id ="
        " later.import_batch_id"
        " where r.import_batch_id = ? order by later.taken_at desc limit 1",
        [batch],
    ).fetchone()
    if row is not None:
        raise OpsdeskError(Problem.IMPORT_BUILT_ON, id=batch, later=row[0], file=row[1])


def _stage_ranges(con: Connection, batch: int) -> None:
    con.execute("create temp table if not exists gone (tbl text, first_id integer, last_id integer)")
    con.execute("create temp table if not exists gone_kept (tbl text, id integer, primary key (tbl, id)) without rowid")
    con.execute("delete from gone")
    con.execute("delete from gone_kept")
    con.execute("insert into gone select tbl, first_id, last_id from import_range where import_batch_id = ?", [batch])


def _range(con: Connection, table: str) -> tuple[int, int]:
    row = con.execute("select first_id, last_id from gone where tbl = ?", [table]).fetchone()
    return (1, 0) if row is None else (row[0], row[1])


def _refuse_merged(con: Connection, batch: int) -> None:
    """Rows of the batch that a merge moved or put aside go only when it was taken apart; old merges are forgotten."""
    first, last = _range(con, "member")
    row = con.execute(
        "select g.id, k.name, o.name from merge g join member k on k.id = g.kept_member_id join member o on"
        " o.id = g.gone_member_id where g.undone_at is null and (g.gone_member_id between ? and ? or exists"
        " (select 1 from merge_row r join gone x on x.tbl = r.tbl and (r.row_key ->> 'id') between x.first_id and"
        " x.last_id where r.merge_id = g.id and r.tbl <> 'member')) order by g.id desc limit 1",
        [first, last],
    ).fetchone()
    if row is not None:
        raise OpsdeskError(Problem.IMPORT_MERGED, id=batch, merge=row[0], kept=row[1], other=row[2])
    con.execute(
        "delete from merge where undone_at is not null and (kept_member_id between ?1 and ?2 or gone_member_id"
        " between ?1 and ?2)",
        [first, last],
    )


def _keep_used(con: Connection, batch: int) -> None:
    """Members and groups that something outside the batch points at stay, with the handles that name them."""
    _keep(con, "member", _HOLDS_MEMBER)
    first, last = _range(con, "member")
    con.execute("insert or ignore into gone_kept select 'member', id from member where id between ? and ?"
                " and star is not null", [first, last])  # fmt: skip
    con.execute(
        "insert or ignore into gone_kept select 'member', t.member_id from member_tag t where t.member_id between"
        " ? and ?"
        " and not exists (select 1 from import_change c where c.import_batch_id = ? and c.tbl = 'member_tag'"
        " and c.row_id = t.member_id and c.new ->> 'tag_id' = t.tag_id)",
        [first, last, batch],
    )
    con.execute(
        "insert or ignore into gone_kept select 'member', member_id from activity where member_id between ? and ?"
        " and chat_log_id is not null",  # the logs of this batch are withdrawn before
        [first, last],
    )
    con.execute(
        "insert or ignore into gone_kept select 'member', h.member_id from roster_entry e join roster r on r.id ="
        " e.roster_id"
        " join handle h on h.id = e.handle_id where h.member_id between ? and ? and r.import_batch_id is not ?",
        [first, last, batch],
    )
    con.execute(
        "insert or ignore into gone_kept select 'handle', h.id from handle h join gone_kept k on k.tbl = 'member'"
        " and k.id = h.member_id"
    )
    _keep(con, "community_group", _HOLDS_GROUP)
    _keep_surveys(con)
    for table, links in (("tag", "member_tag"), ("field", "member_field")):
        first, last = _range(con, table)
        con.execute(
            f"insert or ignore into gone_kept select '{table}', x.{table}_id from {links} x where x.{table}_id"
            " between ?"
            f" and ? and not exists (select 1 from import_change c where c.import_batch_id = ? and c.tbl = '{links}'"
            f" and c.row_id = x.member_id and c.new ->> '{table}_id' = x.{table}_id)",
            [first, last, batch],
        )


def _keep_surveys(con: Connection) -> None:
    """A survey that a later export added to stays, with its questions."""
    _keep(con, "survey", (("survey_response", "survey_id", "survey_response"),))
    con.execute(
        "insert or ignore into gone_kept select 'survey_question', q.id from survey_question q join gone_kept k on"
        " k.tbl = 'survey' and k.id = q.survey_id"
    )


def _keep(con: Connection, noun: str, holders: Iterable[tuple[str, str, str | None]]) -> None:
    first, last = _range(con, noun)
    for table, column, own in holders:
        own_first, own_last = _range(con, own) if own else (1, 0)
        where = "" if own is None else f" and id not between {own_first} and {own_last}"
        con.execute(
            f"insert or ignore into gone_kept select '{noun}', {column} from {table} where {column} between ? and"
            f" ?{where}",
            [first, last],
        )


def _restore(con: Connection, batch: int) -> int:
    """Put back overwritten values where they still stand, newest first; answers how many rows."""
    rows = con.execute(
        "select tbl, old, new from import_change where import_batch_id = ? order by tbl, row_id, seq desc", [batch]
    ).fetchall()
    return sum(_put_back(con, table, json.loads(old), json.loads(new)) for table, old, new in rows)


def _put_back(con: Connection, table: str, before: dict[str, object] | None, after: dict[str, object] | None) -> int:
    if after is None:
        return _hang_again(con, before or {})
    if before is None:
        where = " and ".join(f"{name} is ?" for name in after)
        con.execute(f"delete from {table} where {where}", list(after.values()))
        return 0
    keys = _KEYS.get(table, ("id",))
    changed = [name for name in after if before[name] != after[name]]
    # One statement, for some columns are checked against each other.
    sets = ", ".join(f"{name} = case when {name} is ? then ? else {name} end" for name in changed)
    values = [value for name in changed for value in (after[name], before[name])]
    where = " and ".join(f"{name} = ?" for name in keys)
    return con.execute(f"update {table} set {sets} where {where}", [*values, *(after[key] for key in keys)]).rowcount


def _hang_again(con: Connection, link: dict[str, object]) -> int:
    """A tag that the batch took off a member, unless one of the two is gone by now."""
    return con.execute(
        "insert into member_tag(member_id, tag_id) select m.id, t.id from member m, tag t where m.id = ? and t.id = ?"
        " on conflict do nothing",
        [link["member_id"], link["tag_id"]],
    ).rowcount


def _remove(con: Connection) -> int:
    """Delete the rows of the ranges but for what is kept; answers how many."""
    removed = 0
    first, last = _range(con, "roster")
    con.execute("delete from roster_change where roster_id between ? and ?", [first, last])
    con.execute("delete from roster_entry where roster_id between ? and ?", [first, last])
    for table in WITH_IDS:
        first, last = _range(con, table)
        if first > last:
            continue
        done = con.execute(
            f"delete from {table} where id between ? and ? and id not in (select id from gone_kept where tbl = ?)",
            [first, last, table],
        )
        removed += done.rowcount
    return removed
