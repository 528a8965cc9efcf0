"""What the calendar calls a month and a week, and the kinds of files it is written to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

if TYPE_CHECKING:
    from datetime import date

translate = QCoreApplication.translate

ENDINGS = ("ics", "pdf", "png", "xlsx")


def month_title(first: date) -> str:
    """September 2026."""
    return QLocale().toString(QDate(first.year, first.month, 1), translate("CalendarPage", "MMMM yyyy"))


def week_title(first: date, last: date) -> str:
    """14 to 20 September."""
    pattern = translate("CalendarPage", "MMMM")
    names = [QLocale().toString(QDate(day.year, day.month, 1), pattern) for day in (first, last)]
    if first.month == last.month:
        text = translate("CalendarPage", "{first} to {last} {month}")
        return text.format(first=first.day, last=last.day, month=names[0])
    text = translate("CalendarPage", "{first} {month} to {last} {next_month}")
    return text.format(first=first.day, month=names[0], last=last.day, next_month=names[1])


def file_words(ending: str) -> str:
    """What a file of that ending is, for the menu: "Calendar file (.ics)"."""
    text = {
        "ics": translate("CalendarPage", "Calendar file"),
        "pdf": translate("CalendarPage", "PDF, a page a month"),
        "png": translate("CalendarPage", "Image of the month"),
        "xlsx": translate("CalendarPage", "Excel table"),
    }[ending]
    return f"{text} (.{ending})"
