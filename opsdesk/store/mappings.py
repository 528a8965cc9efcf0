"""SQL about mappings of columns that she confirmed, kept under the fingerprint of their titles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from opsdesk.domain.imports import Field, FileKind
from opsdesk.domain.mapping import ColumnUse, Policy, RememberedMapping, TableMapping

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection

_COLUMNS = "fingerprint, kind, preset, encoding, columns, policy, used_at"


def remembered(con: Connection) -> list[RememberedMapping]:
    """Every mapping, the one used last first."""
    rows = con.execute(f"select {_COLUMNS} from import_mapping order by used_at desc, id desc")
    return [_mapping(*row) for row in rows]


def _mapping(
    fingerprint: str, kind: str, preset: str | None, encoding: str | None, columns: str, policy: str, used_at: int
) -> RememberedMapping:
    told: dict[str, Any] = json.loads(policy)
    uses = tuple(
        ColumnUse(key, Field(meaning), Policy(does))
        for (key, meaning), does in zip(json.loads(columns), told["columns"], strict=True)
    )
    mapping = TableMapping(uses, FileKind(kind), None, encoding, told["day_first"])
    return RememberedMapping(fingerprint, mapping, preset or "", used_at)


def keep(con: Connection, one: RememberedMapping) -> None:
    """Remember a mapping in place of the one its titles had."""
    mapping = one.mapping
    columns = json.dumps([[use.key, use.meaning] for use in mapping.columns], ensure_ascii=False)
    policy = json.dumps({"columns": [use.policy for use in mapping.columns], "day_first": mapping.day_first})
    con.execute(
        f"insert into import_mapping({_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?) on conflict(fingerprint) do update set"
        " kind = excluded.kind, preset = excluded.preset, encoding = excluded.encoding, columns = excluded.columns,"
        " policy = excluded.policy, used_at = excluded.used_at",
        [one.fingerprint, mapping.kind, one.preset or None, mapping.encoding, columns, policy, one.used_at],
    )


def forget(con: Connection, fingerprint: str) -> bool:
    """Forget a mapping; answers whether there was one. Batches read by it stay."""
    con.execute(
        "update import_batch set import_mapping_id = null where import_mapping_id in"
        " (select id from import_mapping where fingerprint = ?)",
        [fingerprint],
    )
    return con.execute("delete from import_mapping where fingerprint = ?", [fingerprint]).rowcount > 0


def note_batch(con: Connection, batch: int, fingerprint: str) -> None:
    """A batch was read by this mapping."""
    con.execute(
        "update import_batch set import_mapping_id = (select id from import_mapping where fingerprint = ?)"
        " where id = ?",
        [fingerprint, batch],
    )
