"""Days that come again: birthdays and anniversaries in the solar or the lunar calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

# A lunar month or a leap month may be missing for years; 30 February never comes.
YEARS_AHEAD = 40


@dataclass(frozen=True, slots=True)
class RecurringDay:
    """A day of the year, or one single day when `yearly` is false; parts that are not known are None."""

    calendar: str
    year: int | None
    month: int | None
    day: int | None
    leap: bool = False
    missing: str = "before"
    yearly: bool = True

    def next_on(self, today: date) -> date | None:
        """The next time it falls on or after `today`; None if it never does or is not known well enough."""
        if self.month is None or self.day is None:
            return None
        if not self.yearly:
            only = self._in_year(self.year) if self.year is not None else None
            return only if only is not None and only >= today else None
        first = today.year - 1 if self.calendar == "lunar" else today.year
        for year in range(first, first + YEARS_AHEAD):
            found = self._in_year(year)
            if found is not None and found >= today:
                return found
        return None

    def _in_year(self, year: int) -> date | None:
        return self._lunar_in(year) if self.calendar == "lunar" else self._solar_in(year)

    def _solar_in(self, year: int) -> date | None:
        assert self.month is not None
        assert self.day is not None
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return date(year, 2, 28) if self.missing == "before" and (self.month, self.day) == (2, 29) else None

    def _lunar_in(self, year: int) -> date | None:
        from opsdesk.domain.lunar import month_lengths, solar_of

        assert self.month is not None
        assert self.day is not None
        lengths = month_lengths(year)
        month = -self.month if self.leap and -self.month in lengths else self.month
        length = lengths.get(month)
        if length is None:
            return None
        if self.day > length:
            if self.missing != "before":
                return None
            return solar_of(year, month, length)
        return solar_of(year, month, self.day)


def days_between(earlier: date, later: date) -> int:
    """Whole days from `earlier` to `later`; negative when it is the other way round."""
    return (later - earlier) // timedelta(days=1)
