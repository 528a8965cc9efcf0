"""What a calendar that goes out as a file needs of the language it is written in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """Titles of the columns, names of days from Monday, how a month is called, and what stands for `{n}` more lines."""

    columns: Sequence[str]
    day_names: Sequence[str]
    month: Callable[[date], str]
    more: str
