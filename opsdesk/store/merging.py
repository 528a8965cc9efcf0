"""Makes one member of two: every row that names the other is moved, joined or put aside, and noted so as to go back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opsdesk.domain.merging import Take
from opsdesk.store.undo import UNDOABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opsdesk.store.driver import Connection

Values = dict[str, object]

# Reasons of a tier and merges tell of the member they were written for; who was kept apart is nobody's fact.
_NOT_MOVED = ("tier_change", "tier_hold", "merge", "member_pair")
# Moved in their own way, before the rest.
_OWN_WAY = ("handle", "membership", "member_field", "important_date")
# A code is printed on posters: where the other has one already it stays with who goes, and scans as before.
_STAYS = ("code",)
_DUTIES = ("helper", "admin", "owner")
OLD_NAME_KIND = 18  # offline:contact


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the one member shall say: columns of `member`, whose birthday, whose own fields by label."""

    words: Mapping[str, str | None]
    birthday: Take = Take.KEPT
    fields: Mapping[str, Take] | None = None


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of one merge: each row it changed, put aside or added, by table and key as it is afterwards."""

    con: Connection
    merge_id: int
    kept: int
    gone: int

    def change(self, table: str, key: Values, values: Values) -> None:
        """Write columns of a row."""
        if not self.try_change(table, key, values):
            raise ValueError(table, key, values)

    def try_change(self, table: str, key: Values, values: Values) -> bool:
        """Write columns of a row, unless one like it stands there already; answers whether it was written."""
        old = self.row(table, key)
        new = {name: value for name, value in values.items() if old[name] != value}
        if not new:
            return True
        sets, where = ", ".join(f"{name} = ?" for name in new), _where(key)
        done = self.con.execute(f"update or ignore {table} set {sets} where {where}", [*new.values(), *key.values()])
        if done.rowcount:
            self.note(table, {**key, **{name: new[name] for name in key if name in new}}, _part(old, new), new)
        return done.rowcount > 0

    def put_aside(self, table: str, key: Values) -> None:
        """Take a row out whole."""
        self.note(table, key, self.row(table, key), None)
        self.con.execute(f"delete from {table} where {_where(key)}", list(key.values()))

    def add(self, table: str, values: Values) -> None:
        """A row that the merge makes."""
        marks = ", ".join("?" * len(values))
        new = self.con.execute(
            f"insert into {table}({', '.join(values)}) values ({marks})", list(values.values())
        ).lastrowid
        self.note(table, {"id": new}, None, self.row(table, {"id": new}))

    def row(self, table: str, key: Values) -> Values:
        """A row as it stands."""
        found = self.con.execute(f"select * from {table} where {_where(key)}", list(key.values()))
        names = [part[0] for part in found.description]
        return dict(zip(names, found.fetchone(), strict=True))

    def note(self, table: str, key: Values, old: Values | None, new: Values | None) -> None:
        """Keep how a row was and is; of a row that is noted already, how it was at first."""
        known = self.con.execute(
            "select old, new from merge_row where merge_id = ? and tbl = ? and row_key = ?",
            [self.merge_id, table, json.dumps(key)],
        ).fetchone()
        if known is not None and new is not None and old is not None:
            old, new = {**old, **(json.loads(known[0]) or {})}, {**json.loads(known[1]), **new}
        self.con.execute(
            "insert into merge_row(merge_id, tbl, row_key, old, new) values (?, ?, ?, ?, ?)"
            " on conflict do update set old = excluded.old, new = excluded.new",
            [self.merge_id, table, json.dumps(key), _json(old), None if new is None else _json(new)],
        )


def _where(key: Values) -> str:
    return " and ".join(f"{name} = ?" for name in key)


def _part(row: Values, names: Values) -> Values:
    return {name: row[name] for name in names}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def merge(con: Connection, kept: int, gone: int, wanted: Wanted, now: int) -> Notes:
    """Make `kept` and `gone` one inside the caller's write; `gone` stays in the bin, for taking apart.

    Tiers are not decided here. Ledgers are only pointed at `kept`.
    """
    before = Notes(con, 0, kept, gone).row("member", {"id": kept})
    last = con.execute("select ifnull(max(id), 0) from tier_change").fetchone()[0]
    new = con.execute(
        "insert into merge(kept_member_id, gone_member_id, at, kept_before) values (?, ?, ?, ?)",
        [kept, gone, now, _json({**before, "last_tier_change": last})],
    ).lastrowid
    assert new is not None
    notes = Notes(con, new, kept, gone)
    con.execute("pragma defer_foreign_keys = on")
    con.execute("update guard set replaying = 1")
    known_by = _join_stays(notes)
    _move_accounts(notes)
    for stay, account in known_by.items():
        notes.change("membership", {"id": stay}, {"handle_id": account})
    _join_fields(notes, wanted.fields or {})
    _join_dates(notes, wanted.birthday)
    for table, column in holders(con):
        if table not in _OWN_WAY:
            _move(notes, table, column)
    _write_words(notes, wanted.words, now)
    con.execute("update guard set replaying = 0")
    return notes


def holders(con: Connection) -> list[tuple[str, str]]:
    """(table, column) of everything that names a member and moves with it: what can be undone, but for the history."""
    return [
        (table, link[3])
        for table in UNDOABLE
        if table not in _NOT_MOVED
        for link in con.execute(f"pragma main.foreign_key_list({table})").fetchall()
        if link[2] == "member"
    ]


def keys_of(con: Connection, table: str) -> list[str]:
    """The columns of a table's key."""
    info = con.execute(f"pragma main.table_info({table})").fetchall()
    return [row[1] for row in sorted(info, key=lambda row: row[5]) if row[5]]


def _rows(notes: Notes, table: str, where: str, *args: object) -> Iterator[tuple[Values, Values]]:
    """(key, whole row) of some rows, read before any of them is written."""
    keys = keys_of(notes.con, table)
    found = notes.con.execute(f"select * from {table} where {where}", args)
    names = [part[0] for part in found.description]
    for values in found.fetchall():
        row = dict(zip(names, values, strict=True))
        yield {name: row[name] for name in keys}, row


def _join_stays(notes: Notes) -> dict[object, object]:
    """Two open stays in one group become one, from the earlier day on, with the seats of both.

    Answers which of them get an account of who goes, once it is moved.
    """
    known_by: dict[object, object] = {}
    open_stays = {
        row["group_id"]: row for _, row in _rows(notes, "membership", "member_id = ? and left_at is null", notes.kept)
    }
    for key, other in _rows(notes, "membership", "member_id = ? and left_at is null", notes.gone):
        stay = open_stays.get(other["group_id"])
        if stay is None:
            continue
        seats = int(str(stay["seats"])) + int(str(other["seats"]))
        values: Values = {"seats": seats}
        if stay["handle_id"] is None and other["handle_id"] is not None:
            known_by[stay["id"]] = other["handle_id"]
        values |= {name: other[name] for name in ("welcome_id", "welcomed_at") if stay[name] is None}
        if int(str(other["joined_at"])) < int(str(stay["joined_at"])):
            names = ("joined_at", "joined_basis", "joined_after_at", "join_via", "inviter_member_id")
            values |= {name: other[name] for name in names}
        if values.get("inviter_member_id") in (notes.kept, notes.gone):
            values["inviter_member_id"] = None
        notes.put_aside("membership", key)
        notes.change("membership", {"id": stay["id"]}, values)
    return known_by


def _move_accounts(notes: Notes) -> None:
    """Who invited whom, then accounts and stays.

    Stays let go of their account while it moves: one that followed by its key would do so unseen by the figures.
    """
    mine = (notes.kept, notes.gone)
    for key, row in list(_rows(notes, "membership", "inviter_member_id in (?, ?)", *mine)):
        own = row["member_id"] in mine
        if row["inviter_member_id"] == notes.gone or own:
            notes.change("membership", key, {"inviter_member_id": None if own else notes.kept})
    stays = list(_rows(notes, "membership", "member_id = ?", notes.gone))
    notes.con.execute("update membership set handle_id = null where member_id = ?", [notes.gone])
    for key, _ in list(_rows(notes, "handle", "member_id = ?", notes.gone)):
        notes.change("handle", key, {"member_id": notes.kept})
    for key, row in stays:
        notes.con.execute(
            "update membership set member_id = ?, handle_id = ? where id = ?",
            [notes.kept, row["handle_id"], key["id"]],
        )
        notes.note("membership", key, {"member_id": notes.gone}, {"member_id": notes.kept})


def _join_fields(notes: Notes, takes: Mapping[str, Take]) -> None:
    """Own fields: what only one side fills stays, of two values the one that was chosen."""
    for key, row in list(_rows(notes, "member_field", "member_id = ?", notes.gone)):
        if notes.try_change("member_field", key, {"member_id": notes.kept}):
            continue
        label = notes.row("field", {"id": row["field_id"]})["label"]
        notes.put_aside("member_field", key)
        if takes.get(str(label)) is Take.OTHER:
            known = {"member_id": notes.kept, "field_id": row["field_id"]}
            notes.change("member_field", known, {"text": row["text"], "number": row["number"]})


def _join_dates(notes: Notes, birthday: Take) -> None:
    """Days to remember of both, each once; of two birthdays the chosen one."""
    kept = list(_rows(notes, "important_date", "member_id = ?", notes.kept))
    birthdays = [key for key, row in kept if row["kind"] == "birthday"]
    others = list(_rows(notes, "important_date", "member_id = ?", notes.gone))
    if birthday is Take.OTHER and any(row["kind"] == "birthday" for _, row in others):
        for key in birthdays:
            notes.put_aside("important_date", key)
        birthdays = []
    known = {_day(row) for _, row in kept}
    for key, row in others:
        if (row["kind"] == "birthday" and birthdays) or (row["kind"] != "birthday" and _day(row) in known):
            notes.put_aside("important_date", key)
        else:
            notes.change("important_date", key, {"member_id": notes.kept})


def _day(row: Values) -> tuple[object, ...]:
    return tuple(row[name] for name in ("kind", "label", "calendar", "month", "day"))


def _move(notes: Notes, table: str, column: str) -> None:
    """Point the rows of a table at who stays; one that would stand there twice is joined with its twin."""
    for key, row in list(_rows(notes, table, f"{column} = ?", notes.gone)):
        values: Values = {column: notes.kept}
        if table == "shop_order" and row["source"] == "opening" and not _has_opening(notes):
            values["number"] = str(notes.kept)  # by this number her book is known again
        if notes.try_change(table, key, values) or table in _STAYS:
            continue
        notes.put_aside(table, key)
        twin = {**key, column: notes.kept} if column in key else _open_twin(notes, table, row)
        joined = _joined(table, notes.row(table, twin), row) if twin else {}
        if twin and joined:
            notes.change(table, twin, joined)


def _has_opening(notes: Notes) -> bool:
    found = notes.con.execute(
        "select exists (select 1 from shop_order where source = 'opening' and number = ?)", [str(notes.kept)]
    ).fetchone()
    return bool(found[0])


def _open_twin(notes: Notes, table: str, row: Values) -> Values:
    """The open duty or role of who stays that stands for the same; nothing for tables that know no such."""
    scope = {"member_role": ("role_id", "group_id"), "group_admin": ("group_id",)}.get(table)
    if scope is None:
        return {}
    where = " and ".join(f"{name} is ?" for name in scope)
    found = notes.con.execute(
        f"select id from {table} where member_id = ? and until_on is null and {where}",
        [notes.kept, *(row[name] for name in scope)],
    ).fetchone()
    return {} if found is None else {"id": found[0]}


def _joined(table: str, twin: Values, other: Values) -> Values:
    """What the one row says for both."""
    if table == "activity":
        both = (int(str(twin["count"])), int(str(other["count"])))
        return {"count": sum(both) if twin["kind"] == 1 else max(both)}
    if table == "invite":
        values = {name: other[name] for name, value in twin.items() if value is None and other[name] is not None}
        if twin["paid_fen"] is not None and other["paid_fen"] is not None:
            values["paid_fen"] = int(str(twin["paid_fen"])) + int(str(other["paid_fen"]))
        if other["came"]:
            values["came"] = 1
        return values
    if table == "member_role":
        return {"since_on": min(str(twin["since_on"]), str(other["since_on"]))}
    if table == "group_admin":
        duty = max(str(twin["duty"]), str(other["duty"]), key=_DUTIES.index)
        return {"since_on": min(str(twin["since_on"]), str(other["since_on"])), "duty": duty}
    return {}


def _write_words(notes: Notes, words: Mapping[str, str | None], now: int) -> None:
    """The chosen words; a name that was not chosen stays findable as an account that is no longer used."""
    kept = notes.row("member", {"id": notes.kept})
    gone = notes.row("member", {"id": notes.gone})
    values: Values = dict(words)
    met = [day for day in (kept["first_met_at"], gone["first_met_at"]) if day is not None]
    if met:
        values["first_met_at"] = min(int(str(day)) for day in met)
    values["channel_account_id"] = kept["channel_account_id"] or gone["channel_account_id"]
    if words.get("name", kept["name"]) != kept["name"]:
        values["reading"] = gone["reading"]
    notes.change("member", {"id": notes.kept}, values)
    notes.change("member", {"id": notes.gone}, {"trashed_at": now})
    known = {row["value"] for _, row in _rows(notes, "handle", "member_id = ?", notes.kept)}
    for old in {str(kept["name"]), str(gone["name"])} - {str(words.get("name", kept["name"]))} - known - {""}:
        account: Values = {"member_id": notes.kept, "kind_id": OLD_NAME_KIND, "strong": 0, "value": old}
        notes.add("handle", {**account, "retired_at": now})


def note_tier(notes: Notes) -> None:
    """Note what the tier rule wrote about who stays, after the merge and inside the same write."""
    last = notes.con.execute(
        "select kept_before ->> 'last_tier_change' from merge where id = ?", [notes.merge_id]
    ).fetchone()[0]
    for key, row in list(_rows(notes, "tier_change", "member_id = ? and id > ?", notes.kept, last)):
        notes.note("tier_change", key, None, row)
        notes.note("member", {"id": notes.kept}, {"tier": row["from_tier"]}, {"tier": row["to_tier"]})
