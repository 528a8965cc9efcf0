"""What a rescue of a damaged desk brought out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class TableSaved:
    """One table: rows that stand in the new desk, and rows that do not, by reason."""

    name: str
    saved: int
    unreadable: int | None
    """Rows whose pages cannot be read; None where the file no longer tells how many there were."""
    refused: int
    """Rows that could be read and hold what no desk may hold, such as a text in place of a number."""
    orphaned: int
    """Rows left out because the row they belong to is lost."""

    @property
    def whole(self) -> bool:
        return self.unreadable == 0 and not self.refused and not self.orphaned


@dataclass(frozen=True, slots=True)
class Rescued:
    """A new desk made of what a damaged one still holds."""

    folder: Path
    tables: tuple[TableSaved, ...]
    header_mended: bool
    """The first bytes, or the list of tables, were taken from a new desk."""
    padded_bytes: int
    """How much of the end of the file was missing."""
    log_used: bool
    """Whether the write-ahead log beside the file was read."""
    named_by_handle: int
    """Members whose own row is lost and who are kept under the name or number of a handle."""
    pictures: int
    pictures_missing: int

    @property
    def saved(self) -> int:
        return sum(table.saved for table in self.tables)

    @property
    def whole(self) -> bool:
        """Whether nothing at all was lost."""
        return all(table.whole for table in self.tables) and not (self.named_by_handle or self.pictures_missing)
