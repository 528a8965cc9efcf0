"""Day first or month first: the order of the dates in a chat log is that of one phone, decided on the whole file.

The rule is the one of whatsapp-chat-parser: what exceeds twelve is a day; what falls inside a year is a day, for months
only rise; what changes more often is the day. What is still open is asked.
"""

from __future__ import annotations

from enum import StrEnum


class Order(StrEnum):
    """The order of the three numbers of a date."""

    YEAR_FIRST = "ymd"
    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


class DateOrder:
    """Sees the numbers of every date of a file, in the order of the file, and then tells what they mean."""

    def __init__(self, day_first: bool | None = None) -> None:
        self._told = day_first
        self._before: tuple[int, int, int] | None = None
        self._seen: tuple[int, int, int] | None = None
        self._most = [0, 0, 0]
        self._least_first = 1 << 30
        self._changes = [0, 0, 0]
        self._falls = [0, 0]

    def see(self, one: int, two: int, three: int) -> None:
        """Take in the next date."""
        now = (one, two, three)
        before = self._before
        if now == before:
            return
        self._seen = self._seen or now
        self._most = [max(pair) for pair in zip(self._most, now, strict=True)]
        self._least_first = min(self._least_first, one)
        if before is not None:
            self._changes = [n + (a != b) for n, a, b in zip(self._changes, before, now, strict=True)]
            if before[2] == three:
                self._falls = [n + (b < a) for n, a, b in zip(self._falls, before[:2], now[:2], strict=True)]
        self._before = now

    @property
    def example(self) -> str:
        """The first date, to ask with."""
        return "/".join(str(number) for number in self._seen) if self._seen else ""

    def answer(self) -> Order | None:
        """What the numbers mean; None where she has to be asked."""
        first, second, third = self._most
        if self._seen is None or first > 31:
            return Order.YEAR_FIRST
        if third <= 31 and self._least_first > 12 and self._changes[2] > self._changes[0]:
            return Order.YEAR_FIRST  # 26/5/6: the first number stands still, the last one runs
        if first > 12 or second > 12:
            return Order.DAY_FIRST if first > 12 else Order.MONTH_FIRST
        if self._told is not None:
            return Order.DAY_FIRST if self._told else Order.MONTH_FIRST
        for one, other in (map(bool, self._falls), self._changes[:2]):
            if one != other:
                return Order.DAY_FIRST if one > other else Order.MONTH_FIRST
        return None


def year_month_day(order: Order, one: int, two: int, three: int) -> tuple[int, int, int]:
    """The numbers of a date put in order; two digits of a year are of this century."""
    if order is Order.YEAR_FIRST:
        year, month, day = one, two, three
    elif order is Order.DAY_FIRST:
        day, month, year = one, two, three
    else:
        month, day, year = one, two, three
    return (year + 2000 if year < 100 else year), month, day
