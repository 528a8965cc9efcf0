"""Undo and redo by journal: temporary triggers keep, for each change, the row as it was.

Idea: "Automatic Undo/Redo With SQLite" in the SQLite documentation. Replaying a step is journalled like any change, so
what undo writes is the redo step, and the other way round. The journal ends with the connection.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection

UNDOABLE = (
    "setting",
    "tag_group",
    "tag",
    "field",
    "channel_account",
    "rule_set",
    "community_rule",
    "community_group",
    "group_name",
    "class",
    "group_class",
    "welcome",
    "group_code",
    "member",
    "handle",
    "member_field",
    "member_tag",
    "member_picture",
    "role",
    "member_role",
    "segment",
    "segment_member",
    "tier_rule",
    "tier_change",
    "tier_hold",
    "group_admin",
    "membership",
    "activity",
    "member_pair",
    "merge",
    "merge_row",
    "roster_decision",
    "chain",
    "chain_line",
    "chase",
    "chase_member",
    "touch",
    "promise",
    "important_date",
    "survey",
    "survey_question",
    "survey_response",
    "survey_answer",
    "shop_order",
    "order_line",
    "refund",
    "payment",
    "event",
    "event_group",
    "invite",
    "event_media",
    "event_cost",
    "slot",
    "slot_group",
    "slot_skip",
    "post",
    "post_version",
    "post_media",
    "post_target",
    "poster_template",
    "poster_layer",
    "code",
)
# Facts about files, imports and the program itself, and what is computed from the rest.
NOT_UNDOABLE = (
    "guard",
    "desk",
    "action",
    "media",
    "platform",
    "handle_kind",
    "touch_kind",
    "import_mapping",
    "import_batch",
    "import_range",
    "import_row",
    "import_change",
    "roster",
    "roster_entry",
    "roster_change",
    "chat_log",
    "activity_spare",
    "poster_batch",
    "poster_file",
    "member_figures",
    "group_figures",
    "date_due",
    "tier_pass",
    "_sqlite_migrations",
    "sqlite_sequence",
)
KEEP_STEPS = 100


class Pile(StrEnum):
    """Where a step waits: to be undone, or to be redone."""

    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Step:
    """A finished step of the journal: what it was called and which tables it touched, with the rows it changed."""

    label: str
    tables: frozenset[str]
    rows: int
    action_id: int | None = None


def install(con: Connection) -> None:
    """Make the journal of the writer connection; call once, after the migrations."""
    con.execute("create temp table undo_now (step integer)")
    con.execute(
        "create temp table undo_step (id integer primary key autoincrement, pile text not null, label text not null,"
        " action_id integer)"
    )
    con.execute("create temp table undo_log (seq integer primary key, step integer, tbl text, op text, old text)")
    con.execute("create index temp.undo_log_step on undo_log(step, seq)")
    for table in UNDOABLE:
        _install_triggers(con, table)


def _install_triggers(con: Connection, table: str) -> None:
    names, keys = _columns(con, table)
    rows = {
        "insert": [f"new.{c}" for c in keys],
        # The old values, then the new key: the replay looks for the row where it stands now.
        "update": [f"old.{c}" for c in names] + [f"new.{c}" for c in keys],
        "delete": [f"old.{c}" for c in names],
    }
    for op, values in rows.items():
        con.execute(
            f"create temp trigger undo_{table}_{op} after {op} on main.{table}"
            " when (select count(*) from undo_now) begin"
            f" insert into undo_log(step, tbl, op, old) select step, '{table}', '{op}',"
            f" json_array({', '.join(values)})"
            " from undo_now; end"
        )


def begin(con: Connection, label: str, pile: Pile = Pile.UNDO) -> int:
    """Open a step; from here every change of an undoable table is journalled under it."""
    step = con.execute("insert into undo_step(pile, label) values (?, ?)", [pile, label]).lastrowid
    assert step is not None
    con.execute("insert into undo_now values (?)", [step])
    return step


def end(con: Connection, step: int, action_id: int | None = None) -> Step:
    """Close the step and tell what it touched. An empty step leaves no trace; a new step ends what could be redone."""
    con.execute("delete from undo_now")
    label, pile = con.execute("select label, pile from undo_step where id = ?", [step]).fetchone()
    counts = con.execute("select tbl, count(*) from undo_log where step = ? group by tbl", [step]).fetchall()
    if not counts:
        con.execute("delete from undo_step where id = ?", [step])
        return Step(label, frozenset(), 0)
    con.execute("update undo_step set action_id = ? where id = ?", [action_id, step])
    old = con.execute(
        "select id from undo_step where pile = ? order by id desc limit -1 offset ?", [pile, KEEP_STEPS]
    ).fetchall()
    _forget(con, [row[0] for row in old])
    return Step(label, frozenset(table for table, _ in counts), sum(count for _, count in counts), action_id)


def clear(con: Connection, *piles: Pile) -> None:
    """Forget the steps of the piles; nothing of them can be replayed any more."""
    for pile in piles:
        _forget(con, [row[0] for row in con.execute("select id from undo_step where pile = ?", [pile]).fetchall()])


def label_of(con: Connection, pile: Pile) -> str | None:
    """The label of what would be replayed next; None when the pile is empty."""
    row = con.execute("select label from undo_step where pile = ? order by id desc limit 1", [pile]).fetchone()
    return None if row is None else str(row[0])


def replay(con: Connection, pile: Pile) -> Step | None:
    """Take back the newest step of a pile, journalling the way back onto the other pile. None when it is empty.

    Runs inside the caller's transaction. The guards of ledgers and of what was posted stand aside while it runs.
    """
    last = con.execute(
        "select id, label, action_id from undo_step where pile = ? order by id desc limit 1", [pile]
    ).fetchone()
    if last is None:
        return None
    step, label, action_id = last
    con.execute("pragma defer_foreign_keys = on")
    con.execute("update guard set replaying = 1")
    back = begin(con, label, Pile.REDO if pile is Pile.UNDO else Pile.UNDO)
    entries = con.execute("select tbl, op, old from undo_log where step = ? order by seq desc", [step]).fetchall()
    for (table, op), run in groupby(entries, key=lambda entry: (entry[0], entry[1])):
        _put_back(con, table, op, [json.loads(old) for _, _, old in run])
    done = end(con, back, action_id)
    _forget(con, [step])
    con.execute("update guard set replaying = 0")
    return done


def _forget(con: Connection, steps: list[int]) -> None:
    con.executemany("delete from undo_log where step = ?", ((step,) for step in steps))
    con.executemany("delete from undo_step where id = ?", ((step,) for step in steps))


def _put_back(con: Connection, table: str, op: str, rows: list[list[object]]) -> None:
    names, keys = _columns(con, table)
    where = " and ".join(f"{key} = ?" for key in keys)
    if op == "insert":
        con.executemany(f"delete from {table} where {where}", rows)
    elif op == "delete":
        con.executemany(f"insert into {table}({', '.join(names)}) values ({', '.join('?' * len(names))})", rows)
    elif len(keys) == 1:
        # Naming an unchanged single key makes SQLite visit every child table of the row.
        kept = [i for i, name in enumerate(names) if name not in keys]
        sets = ", ".join(f"{names[i]} = ?" for i in kept)
        con.executemany(
            f"update {table} set {sets} where {where}", ([row[i] for i in kept] + [row[-1]] for row in rows)
        )
    else:
        sets = ", ".join(f"{name} = ?" for name in names)
        con.executemany(f"update {table} set {sets} where {where}", rows)


def _columns(con: Connection, table: str) -> tuple[list[str], list[str]]:
    info = con.execute(f"pragma main.table_info({table})").fetchall()
    return [row[1] for row in info], [row[1] for row in sorted(info, key=lambda row: row[5]) if row[5]]
