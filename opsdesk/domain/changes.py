"""What a write touched: the only message between a write and the screen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """One committed step: its label (a code, see `words`), the tables it touched and how many rows."""

    label: str
    tables: frozenset[str]
    rows: int = 0

    def touches(self, *tables: str) -> bool:
        return not self.tables.isdisjoint(tables)
