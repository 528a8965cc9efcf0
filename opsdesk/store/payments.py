"""SQL about lines of wallet bills; a number is written once, however many bills show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.payments import PaymentRow
    from opsdesk.store.driver import Connection


def write(con: Connection, batch: int, source: str, rows: Sequence[PaymentRow]) -> tuple[int, int, int]:
    """Write the lines; a later bill knows more of what was given back. Answers (new, changed, same) lines."""
    known = dict(con.execute("select number, back_fen from payment where source = ?", [source]).fetchall())
    new = {row.number: row for row in rows if row.number not in known}
    changed = {row.number: row for row in rows if row.back_fen > known.get(row.number, row.back_fen)}
    con.executemany(
        "insert into payment(source, number, at, in_fen, out_fen, moved_fen, back_fen, other_name, what,"
        " import_batch_id) values (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?)",
        (
            (source, row.number, row.at, row.in_fen, row.out_fen, row.moved_fen, row.back_fen, row.other_name,
             row.what, batch)
            for row in new.values()
        ),
    )  # fmt: skip
    con.executemany(
        "update payment set back_fen = ? where source = ? and number = ?",
        ((row.back_fen, source, row.number) for row in changed.values()),
    )
    return len(new), len(changed), len({row.number for row in rows}) - len(new) - len(changed)
