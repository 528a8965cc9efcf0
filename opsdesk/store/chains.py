"""SQL about sign-up chains: a pasted chain of a group, its lines matched with the people of the group."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.chains import ChainEntry
    from opsdesk.store.driver import Connection


def known_names(con: Connection, group_id: int) -> list[tuple[str, int]]:
    """Every name by which somebody who is in the group now is known, with the member; one name may name several."""
    rows = con.execute(
        "select distinct x.name, x.member_id from (select h.value as name, p.member_id from membership p join"
        " handle h"
        " on h.member_id = p.member_id where p.group_id = ?1 and p.left_at is null and h.strong = 0"
        " and (h.group_id is null or h.group_id = ?1)"
        " union select m.name, p.member_id from membership p join member m on m.id = p.member_id"
        " where p.group_id = ?1 and p.left_at is null"
        " union select m.remark, p.member_id from membership p join member m on m.id = p.member_id"
        " where p.group_id = ?1 and p.left_at is null and m.remark is not null) x where x.name <> ''",
        [group_id],
    )
    return [(name, member) for name, member in rows]


def write(
    con: Connection, batch: int, group_id: int, topic: str, at: int, entries: Sequence[ChainEntry]
) -> tuple[int, int, int]:
    """The chain of a topic, a later paste of it bringing it up to date; answers (new, changed, same) lines."""
    row = con.execute("select id from chain where group_id = ? and topic = ?", [group_id, topic]).fetchone()
    if row is None:
        chain = con.execute(
            "insert into chain(group_id, topic, at, import_batch_id) values (?, ?, ?, ?)", [group_id, topic, at, batch]
        ).lastrowid
    else:
        chain = row[0]
    old = {line[0]: line[1:] for line in con.execute(
        "select no, text, name, member_id, heads from chain_line where chain_id = ?", [chain])}  # fmt: skip
    lines = {entry.no: (entry.text, entry.name, entry.member_id, entry.heads) for entry in entries}
    new = [(chain, no, *line) for no, line in lines.items() if no not in old]
    changed = [(*line, chain, no) for no, line in lines.items() if no in old and old[no] != line]
    con.executemany("insert into chain_line(chain_id, no, text, name, member_id, heads) values (?, ?, ?, ?, ?, ?)", new)
    con.executemany(
        "update chain_line set text = ?, name = ?, member_id = ?, heads = ? where chain_id = ? and no = ?", changed
    )
    return len(new), len(changed), len(lines) - len(new) - len(changed)
