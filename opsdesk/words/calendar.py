"""Words of a calendar that goes out as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from opsdesk.words.say import say

if TYPE_CHECKING:
    from datetime import date

    from opsdesk.domain.takeout import CalendarWords

_COLUMNS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("words", "Day"),
    QT_TRANSLATE_NOOP("words", "Time"),
    QT_TRANSLATE_NOOP("words", "Title"),
    QT_TRANSLATE_NOOP("words", "Place"),
    QT_TRANSLATE_NOOP("words", "Text"),
)


def calendar_words() -> CalendarWords:
    """The words of a calendar in the language in force."""
    from opsdesk.domain.takeout import CalendarWords

    days = [QLocale().dayName(day, QLocale.FormatType.ShortFormat) for day in range(1, 8)]
    more = say(QT_TRANSLATE_NOOP("words", "{n} more"), n="{n}")
    return CalendarWords([say(title) for title in _COLUMNS], days, _month, more)


def _month(first: date) -> str:
    name = QLocale().standaloneMonthName(first.month)
    return say(QT_TRANSLATE_NOOP("words", "{month} {year}"), month=name, year=first.year)
