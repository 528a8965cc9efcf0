"""Lines of a wallet bill: money that came, went or only moved between one's own pockets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class PaymentRow(NamedTuple):
    """One line of a bill, amounts in fen. Of in, out and moved one is not 0; `back_fen` of it was given back."""

    row: int
    number: str
    at: int
    in_fen: int = 0
    out_fen: int = 0
    moved_fen: int = 0
    back_fen: int = 0
    other_name: str = ""
    what: str = ""


@dataclass(slots=True)
class BillFound:
    """What a bill shows: lines and fen that came, went and moved, and the fen given back of what went or came."""

    came: int = 0
    came_fen: int = 0
    went: int = 0
    went_fen: int = 0
    moved: int = 0
    moved_fen: int = 0
    back_fen: int = 0

    def add(self, row: PaymentRow) -> None:
        """Count one line."""
        self.came += row.in_fen > 0
        self.came_fen += row.in_fen
        self.went += row.out_fen > 0
        self.went_fen += row.out_fen
        self.moved += row.moved_fen > 0
        self.moved_fen += row.moved_fen
        self.back_fen += row.back_fen
