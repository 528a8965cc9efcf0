"""What the operator says of a file before it is read, and what she said of others with the same titles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opsdesk.domain.mapping import TableMapping


@dataclass(frozen=True, slots=True)
class Choices:
    """Goes to the reading process as it is.

    `mapping` is for the table of `sheet`, None for any table that has its titles. `remembered` are mappings by the
    fingerprint of their titles. `guess` also takes what only its values tell, for somebody who looks before anything
    is written. `keep` are the rows, by number, that are wanted as they stand in the file.
    """

    mapping: TableMapping | None = None
    sheet: str | None = None
    remembered: Mapping[str, TableMapping] = field(default_factory=dict)
    guess: bool = False
    keep: frozenset[int] = frozenset()
