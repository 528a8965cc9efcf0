"""Values of single cells: exact text, names, money in fen, whole numbers, tags and the words for gender and duty."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from unicodedata import normalize

from opsdesk.domain.names import INVISIBLE
from opsdesk.exchange.limits import LIST_CELL, NAME, OPEN_QUOTE_LINES, SHORT_CELL

EMPTY = frozenset(
    ("", "?", "？", "—", "——", "-", "--", "–", "/", "无", "未发言", "未知", "0000-00-00 00:00:00", "0000-00-00")
)
FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
TOTALS = frozenset(
    ("合计", "总计", "小计", "共计", "汇总", "总数", "合计：", "合计:", "Total", "total", "TOTAL", "Sum")
)
LARGEST = 2**63 - 1
# Spreadsheets keep 15 digits of a number; ids longer than that have lost their end.
EXACT = 10**15
SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[eE]\+?\d+")
MONEY = re.compile(r"([+-]?)(\d+(?:\.\d+)?)(万|千|百)?")
TAGS = re.compile(r"\s*(?:[；;,，、|\n┋]|:::)\s*")
JOINERS = frozenset("\u200d\ufe0e\ufe0f\u20e3")
TIMES = {"万": 10_000, "千": 1_000, "百": 100}
GENDERS = {"男": "m", "male": "m", "m": "m", "先生": "m", "女": "f", "female": "f", "f": "f", "女士": "f"}
DUTIES = {
    "群主": "owner",
    "owner": "owner",
    "管理员": "admin",
    "管理": "admin",
    "admin": "admin",
    "administrator": "admin",
}


class Unsure(ValueError):
    """A cell that cannot be taken as it stands: the problem's code, what is kept of it, and the values it may mean."""

    def __init__(self, code: str, kept: object = None, readings: tuple[str, ...] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.kept = kept
        self.readings = readings


def exact(cell: object) -> str:
    """The cell as text: whole numbers without a fraction, no space around it, no apostrophe of our own exports."""
    if isinstance(cell, str):
        text = cell.strip()
        return text[1:] if len(text) > 1 and text[0] == "'" and text[1] in FORMULA else text
    if cell is None:
        return ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    return str(cell).strip() if isinstance(cell, date | time | timedelta) else str(cell)


def cut(text: str, limit: int = NAME) -> str:
    """At most `limit` characters, not ending inside a letter with its marks or inside a joined emoji."""
    end = limit
    while end > limit - 32 and _joined(text, end):
        end -= 1
    return text[: end if end > limit - 32 else limit]


def _joined(text: str, at: int) -> bool:
    after = text[at]
    return (
        after in JOINERS
        or text[at - 1] == "\u200d"
        or unicodedata.category(after)[0] == "M"
        or "\U0001f3fb" <= after <= "\U0001f3ff"
        or ("\U0001f1e6" <= after <= "\U0001f1ff" and _flags_before(text, at) % 2 == 1)
    )


def _flags_before(text: str, at: int) -> int:
    count = 0
    while at > count and "\U0001f1e6" <= text[at - count - 1] <= "\U0001f1ff":
        count += 1
    return count


def name(cell: object) -> str:
    """A name as it is given, in NFC, at most 200 characters. "-" and "N/A" may well be somebody's name."""
    if type(cell) is str:
        text = cell.strip()
        if len(text) <= NAME and text[:1] != "'":
            return text if text.isascii() else normalize("NFC", text)
    text = normalize("NFC", exact(cell))
    if len(text) > NAME:
        raise Unsure("many_lines" if text.count("\n") > OPEN_QUOTE_LINES else "name_cut", cut(text))
    return text


def book_name(cell: object) -> str:
    """A name in her own book. Raises Unsure("name_blank"), which keeps it, for one of invisible signs alone."""
    text = name(cell)
    if text and text[0] in INVISIBLE and not text.strip(INVISIBLE):
        raise Unsure("name_blank", text)
    return text


def words(cell: object) -> str:
    """A short text whose empty markers mean nothing, at most 200 characters."""
    text = normalize("NFC", exact(cell))
    if text in EMPTY:
        return ""
    if len(text) > NAME:
        raise Unsure("text_cut", cut(text))
    return text


def note(cell: object) -> str:
    """A note of any length."""
    text = normalize("NFC", exact(cell))
    if text.count("\n") > OPEN_QUOTE_LINES:
        raise Unsure("many_lines", text)
    return "" if text in EMPTY else text


def email(cell: object) -> str:
    """An address that has an @ and a dot behind it; nothing more is asked of it."""
    text = words(cell)
    if text and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text):
        raise Unsure("email_invalid")
    return text


def tags(cell: object) -> tuple[str, ...]:
    """The labels of a cell, in order, each once. Address books mark their own groups with a star: not hers."""
    found = (part.strip() for part in TAGS.split(normalize("NFC", exact(cell)[:LIST_CELL])))
    return tuple(dict.fromkeys(cut(part) if len(part) > NAME else part for part in found if part and part[0] != "*"))


def gender(cell: object) -> str:
    return GENDERS.get(exact(cell).casefold(), "")


def duty(cell: object) -> str:
    return DUTIES.get(exact(cell).casefold(), "")


def whole(cell: object) -> int | None:
    """A whole number; None for an empty marker."""
    text = plain_number(cell)
    if text in EMPTY:
        return None
    if len(text) > SHORT_CELL:
        raise Unsure("number_invalid")
    try:
        value = Decimal(text)
    except InvalidOperation as error:
        raise Unsure("number_invalid") from error
    if not value.is_finite() or value != value.to_integral_value() or abs(value) > LARGEST:
        raise Unsure("number_invalid")
    return int(value)


def plain_number(cell: object) -> str:
    """The cell in half-width characters, without spaces and thousands separators."""
    return normalize("NFKC", exact(cell)).replace(",", "").replace(" ", "")


def fen(cell: object) -> int | None:
    """Money in fen, exactly: ¥ and 元, thousands separators, full-width digits and 万 are understood."""
    text = plain_number(cell)
    if text in EMPTY:
        return None
    if len(text) > SHORT_CELL:
        raise Unsure("money_invalid")
    found = MONEY.fullmatch(
        text.replace("\t", "").lstrip("¥$").removeprefix("RMB").removesuffix("元").removesuffix("块")
    )
    if found is None:
        raise Unsure("money_invalid")
    sign, digits, times = found.groups()
    if len(digits) > 30:
        raise Unsure("money_invalid")
    amount = Decimal(digits) * TIMES.get(times, 1) * 100
    rounded = amount.quantize(Decimal(1), ROUND_HALF_UP)
    value = -int(rounded) if sign == "-" else int(rounded)
    if abs(value) > LARGEST:
        raise Unsure("money_invalid")
    # Sums in a spreadsheet end in ...0000000002; anything that is off by more than that was not money in fen.
    if abs(amount - rounded) > Decimal("0.0001"):
        raise Unsure("money_rounded", value)
    return value


def number_text(cell: object) -> str:
    """An id as text. Raises Unsure("number_rounded") where the spreadsheet has lost its last digits."""
    if isinstance(cell, int | float) and abs(cell) >= EXACT:
        raise Unsure("number_rounded")
    text = exact(cell)
    if len(text) < SHORT_CELL and SCIENTIFIC.fullmatch(text):
        raise Unsure("number_rounded")
    return text
