"""A wallet bill on its way into the desk: each line once, with what was given back of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.payments import BillFound
from opsdesk.store import payments, staging

if TYPE_CHECKING:
    from opsdesk.domain.batches import ImportResult
    from opsdesk.domain.imports import ParsedFile
    from opsdesk.store.driver import Connection


def bring_bill(con: Connection, batch: int, parsed: ParsedFile, result: ImportResult) -> None:
    """Write the lines inside the caller's transaction and tell in `result` what they sum up to."""
    staging.stage(con, [], {})
    result.new, result.updated, result.unchanged = payments.write(con, batch, parsed.preset, parsed.payments)
    result.skipped = result.rows - len(result.rejected) - result.new - result.updated - result.unchanged
    result.bill = BillFound()
    for row in parsed.payments:
        result.bill.add(row)
