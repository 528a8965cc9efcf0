"""Takes a merge apart: each row goes back to how it was where nothing changed it since; what came later stays."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.merging import Merge
from opsdesk.store.merging import keys_of

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection
    from opsdesk.store.merging import Values

# Sums of both sides: what came since is counted on, so the share of the other is taken off.
_SUMS = {"membership": "seats", "activity": "count"}
_OF_STAYS = ("member_id", "inviter_member_id")
_ENDED = ("left_at", "left_basis", "left_after_at", "left_via")

_MERGES = """
select g.id, g.kept_member_id, k.name, g.gone_member_id, o.name, g.at,
  (select count(*) from merge_row r where r.merge_id = g.id), not exists (select 1 from merge l where l.id > g.id
    and l.undone_at is null and (l.kept_member_id in (g.kept_member_id, g.gone_member_id)
      or l.gone_member_id in (g.kept_member_id, g.gone_member_id)))
from merge g join member k on k.id = g.kept_member_id join member o on o.id = g.gone_member_id
where g.undone_at is null
"""


def merges(con: Connection) -> list[Merge]:
    """The merges that stand, the newest first."""
    rows = con.execute(f"{_MERGES} order by g.id desc")
    return [Merge(row[0], row[1], row[2], row[3], row[4], row[5], row[6], bool(row[7])) for row in rows]


def later_than(con: Connection, merge_id: int) -> Merge | None:
    """The newest merge that stands on this one."""
    one = next((merge for merge in merges(con) if merge.id == merge_id), None)
    if one is None:
        return None
    both = {one.kept_id, one.gone_id}
    return next((other for other in merges(con) if other.id > one.id and {other.kept_id, other.gone_id} & both), None)


def take_apart(con: Connection, merge_id: int, now: int) -> tuple[int, int, bool]:
    """Undo a merge inside the caller's write: (who stayed, who is back, whether the tier was decided since).

    Raises NOT_FOUND, MERGE_APART when it was taken apart already, MERGE_BUILT_ON when a later one stands on it.
    """
    found = con.execute(
        "select kept_member_id, gone_member_id, undone_at from merge where id = ?", [merge_id]
    ).fetchone()
    if found is None:
        raise OpsdeskError(Problem.NOT_FOUND, id=merge_id)
    kept, gone, undone = found
    if undone is not None:
        raise OpsdeskError(Problem.MERGE_APART, id=merge_id)
    later = later_than(con, merge_id)
    if later is not None:
        raise OpsdeskError(
            Problem.MERGE_BUILT_ON, id=merge_id, later=later.id, kept=later.kept_name, other=later.gone_name
        )
    con.execute("pragma defer_foreign_keys = on")
    con.execute("update guard set replaying = 1")
    decided = _decided_since(con, merge_id, kept)
    _Apart(con, merge_id, kept, gone).run()
    con.execute("update merge set undone_at = ? where id = ?", [now, merge_id])
    con.execute("update guard set replaying = 0")
    return kept, gone, decided


def _decided_since(con: Connection, merge_id: int, kept: int) -> bool:
    """Whether the tier of who stayed changed after the merge."""
    found = con.execute(
        "select exists (select 1 from tier_change t join merge g on g.id = ?1 where t.member_id = ?2"
        " and t.id > (g.kept_before ->> 'last_tier_change') and t.id not in (select row_key ->> 'id' from merge_row"
        " where merge_id = ?1 and tbl = 'tier_change'))",
        [merge_id, kept],
    ).fetchone()
    return bool(found[0])


class _Apart:
    """One merge on its way back."""

    def __init__(self, con: Connection, merge_id: int, kept: int, gone: int) -> None:
        self._con = con
        self._kept, self._gone = kept, gone
        rows = con.execute(
            "select tbl, row_key, old, new from merge_row where merge_id = ? order by tbl, row_key", [merge_id]
        ).fetchall()
        self._notes = [(tbl, json.loads(key), json.loads(old), new and json.loads(new)) for tbl, key, old, new in rows]

    def run(self) -> None:
        """Accounts in the middle, the stays that hang on them with them; last what was put aside."""
        for table, key, old, _ in self._notes:
            if old is None:
                self._remove(table, key)
        ended = self._ends()
        self._keep_later_stays(ended)
        for part in (self._plain, self._accounts, self._stays_of):
            for table, key, old, new in self._notes:
                if old is not None and new is not None:
                    part(table, key, old, new)
        for table, key, old, new in self._notes:
            if old is not None and new is None:
                ends = ended.get(key["id"], {}) if table == "membership" else {}
                self._bring_back(table, key, {**old, **ends})

    def _plain(self, table: str, key: Values, old: Values, new: Values) -> None:
        if table != "handle":
            but = _OF_STAYS if table == "membership" else ()
            self._restore(table, key, {name: value for name, value in old.items() if name not in but}, new)

    def _accounts(self, table: str, key: Values, old: Values, new: Values) -> None:
        if table != "handle":
            return
        ask = "select id from membership where handle_id = ? and member_id = ?"
        stays = self._con.execute(ask, [key["id"], self._kept]).fetchall()
        self._con.executemany("update membership set handle_id = null where id = ?", stays)
        self._restore(table, key, old, new)
        owner = self._con.execute("select member_id from handle where id = ?", [key["id"]]).fetchone()
        self._con.executemany(
            "update membership set member_id = ?, handle_id = ? where id = ?",
            [(owner[0], key["id"], stay) for (stay,) in stays] if owner else [],
        )

    def _stays_of(self, table: str, key: Values, old: Values, new: Values) -> None:
        """Whose a stay is and who invited: together, for nobody invites herself."""
        if table == "membership":
            self._restore(table, key, {name: value for name, value in old.items() if name in _OF_STAYS}, new)

    def _remove(self, table: str, key: Values) -> None:
        where = " and ".join(f"{name} = ?" for name in key)
        self._con.execute(f"delete from {table} where {where}", list(key.values()))

    def _restore(self, table: str, key: Values, old: Values, new: Values) -> None:
        """Put back each column that still says what the merge wrote; of a sum, take off what the other brought."""
        where = " and ".join(f"{name} = ?" for name in key)
        row = None
        if old:
            sql = f"select {', '.join(old)} from {table} where {where}"
            row = self._con.execute(sql, list(key.values())).fetchone()
        if row is None:
            return
        values: Values = {}
        for name, value in zip(old, row, strict=True):
            if value == new[name]:
                values[name] = old[name]
            elif name == _SUMS.get(table):
                values[name] = max(1, int(value) - int(str(new[name])) + int(str(old[name])))
        if values:
            sets = ", ".join(f"{name} = ?" for name in values)
            self._con.execute(f"update {table} set {sets} where {where}", [*values.values(), *key.values()])

    def _ends(self) -> dict[object, Values]:
        """Of the stays that were put aside: how the one they were joined with ended since."""
        ended: dict[object, Values] = {}
        for table, key, old, new in self._notes:
            if table != "membership" or old is None or new is not None:
                continue
            for joined, changed in self._joined_stays():
                row = self._con.execute(
                    f"select {', '.join(_ENDED)} from membership where id = ? and group_id = ?",
                    [joined, old["group_id"]],
                ).fetchone()
                if changed and row is not None and row[0] is not None:
                    ended[key["id"]] = dict(zip(_ENDED, row, strict=True))
                    ended[key["id"]]["left_at"] = max(int(row[0]), int(str(old["joined_at"])))
        return ended

    def _joined_stays(self) -> list[tuple[object, bool]]:
        return [(key["id"], "seats" in (new or {})) for table, key, _, new in self._notes if table == "membership"]

    def _keep_later_stays(self, ended: dict[object, Values]) -> None:
        """A later stay goes with its account, unless who comes back is in that group anyway."""
        back = [
            old["group_id"]
            for table, key, old, new in self._notes
            if table == "membership" and old is not None and new is None and key["id"] not in ended
        ]
        accounts = [key["id"] for table, key, old, _ in self._notes if table == "handle" and old is not None]
        for account in accounts:
            for group in back:
                self._con.execute(
                    "update membership set handle_id = null where handle_id = ? and group_id = ? and member_id = ?"
                    " and left_at is null",
                    [account, group, self._kept],
                )

    def _bring_back(self, table: str, key: Values, row: Values) -> None:
        """A row that was put aside stands again, if what it names is still there and nothing took its place."""
        links: dict[int, list[tuple[str, str, str]]] = {}
        for link in self._con.execute(f"pragma main.foreign_key_list({table})").fetchall():
            links.setdefault(link[0], []).append((link[2], link[3], link[4] or keys_of(self._con, link[2])[0]))
        for parts in links.values():
            if all(row[name] is not None for _, name, _ in parts) and not self._stands(parts, row):
                free = [name for _, name, _ in parts if name not in key and not self._must(table, name)]
                if not free:
                    return
                row = {**row, free[-1]: None}
        marks = ", ".join("?" * len(row))
        self._con.execute(
            f"insert into {table}({', '.join(row)}) values ({marks}) on conflict do nothing", list(row.values())
        )

    def _stands(self, parts: list[tuple[str, str, str]], row: Values) -> bool:
        where = " and ".join(f"{column} = ?" for _, _, column in parts)
        values = [row[name] for _, name, _ in parts]
        found = self._con.execute(f"select exists (select 1 from {parts[0][0]} where {where})", values).fetchone()
        return bool(found[0])

    def _must(self, table: str, column: str) -> bool:
        """Whether a column may not be empty."""
        info = self._con.execute(f"pragma main.table_info({table})").fetchall()
        return any(row[1] == column and row[3] for row in info)
