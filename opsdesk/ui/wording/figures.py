"""Amounts, ages and days as the window writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from opsdesk.ui.looks import speaks_chinese

if TYPE_CHECKING:
    from datetime import date

    from opsdesk.services.clock import Clock

_SYMBOLS = {"CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "HKD": "HK$", "TWD": "NT$", "JPY": "¥"}


translate = QCoreApplication.translate


def number(value: int) -> str:
    """12,480."""
    return f"{value:,}"


def compact(value: int) -> str:
    """A count for a narrow place: 986, 12.8k, 128k; 12.8万 in Chinese."""
    if speaks_chinese():
        return number(value) if value < 10_000 else f"{_short(value / 10_000)}万"
    if value < 10_000:
        return number(value)
    return f"{_short(value / 1000)}k" if value < 1_000_000 else f"{_short(value / 1_000_000)}M"


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0") if value < 100 else f"{value:.0f}"


def symbol(currency: str) -> str:
    """¥ for CNY; the code itself where no sign is known."""
    return _SYMBOLS.get(currency, f"{currency} ")


def money(fen: int, currency: str = "") -> str:
    """Hundredths as an amount, `¥1,260` or `¥12.50`; without a currency only the figure."""
    sign = symbol(currency) if currency else ""
    whole, rest = divmod(abs(fen), 100)
    text = f"{whole:,}.{rest:02d}" if rest else f"{whole:,}"
    return f"{'-' if fen < 0 else ''}{sign}{text}"


def yuan(fen: int) -> str:
    """Rounded to whole units, for a column; empty for nothing."""
    return f"{round(fen / 100):,}" if fen else ""


def days_since(at: int, clock: Clock) -> int:
    """Days between a moment and today where the desk is; 0 for today and for what lies ahead."""
    return max((clock.today() - clock.day_of(at)).days, 0)


def age(at: int | None, clock: Clock) -> str:
    """How long ago: today, yesterday, 23 d; empty for never."""
    if at is None:
        return ""
    days = days_since(at, clock)
    if days == 0:
        return translate("words", "today")
    return translate("words", "yesterday") if days == 1 else translate("words", "{days} d").format(days=number(days))


def day(value: date, today: date) -> str:
    """A day as a head: Today, Yesterday, 12 September, 12 September 2025."""
    if value == today:
        return translate("words", "Today")
    if (today - value).days == 1:
        return translate("words", "Yesterday")
    pattern = translate("words", "d MMMM") if value.year == today.year else translate("words", "d MMMM yyyy")
    return QLocale().toString(QDate(value.year, value.month, value.day), pattern)


def moment(at: int, clock: Clock) -> str:
    """A moment where the desk is: 12 Sep 18:05, 12 Sep 2025 18:05."""
    local = clock.local(at)
    return f"{short_day(local.date(), clock.today())} {local:%H:%M}"


def size(count: int) -> str:
    """Bytes as 16 MB, 1.4 GB."""
    digits = 1 if count >= 1024**3 else 0
    return QLocale().formattedDataSize(count, digits, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def short_day(value: date, today: date) -> str:
    """A day in a line: 12 Sep, 12 Sep 2025."""
    pattern = translate("words", "d MMM") if value.year == today.year else translate("words", "d MMM yyyy")
    return QLocale().toString(QDate(value.year, value.month, value.day), pattern)


def month(value: date) -> str:
    """A month: September 2026."""
    return QLocale().toString(QDate(value.year, value.month, 1), translate("words", "MMMM yyyy"))
