"""The desk itself, and the lines of its history."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DeskFacts:
    uid: str
    name: str
    zone: str
    currency: str
    founded_at: int


@dataclass(frozen=True, slots=True)
class Action:
    """One committed action: a label code, the tables and the number of rows; never what the rows said."""

    id: int
    at: int
    label: str
    tables: frozenset[str]
    rows: int
    import_batch_id: int | None
    undone_at: int | None
