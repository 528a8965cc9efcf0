"""The fields merged into the words and the codes of posters: which there are, and how they are filled."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Mapping


class MergeField(StrEnum):
    """What a text or a code may say of the member, the group and the day."""

    NICKNAME = "nickname"
    REMARK = "remark"
    CODE = "code"
    JOIN_URL = "join_url"
    GROUP = "group"
    GROUP_CODE = "group_code"
    CITY = "city"
    EXPIRES = "expires"
    DATE = "date"
    ROLE = "role"


_KNOWN: Final = frozenset(str(name) for name in MergeField)
_FIELD: Final = re.compile(r"\{([a-z][a-z_]*)\}")
_BIDI: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FIRST_STRONG: Final = "\u2068"  # FSI: what follows keeps its own direction, up to PDI
_POP: Final = "\u2069"
_LATIN: Final = re.compile("[A-Za-z]")
_HAN: Final = re.compile("[\u2e80-\u9fff\uff00-\uffef]")
_DAYS: Final = frozenset({MergeField.DATE, MergeField.EXPIRES})
_LINK: Final = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with its fields filled in; `unknown` stand in it as they were written, `empty` had neither value nor
    fallback and left nothing behind."""

    text: str
    unknown: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()


def known_fields(text: str) -> frozenset[str]:
    """The names of the fields in `text` that there are."""
    return frozenset(_FIELD.findall(text)) & _KNOWN


def one_line(value: str) -> str:
    """A stranger's words as they may stand on a poster: one line, no controls, no marks that turn the line around.

    Words that run from right to left are wrapped in FSI and PDI, so that they do not turn what stands beside them.
    """
    spaced = re.sub(r"\s+", " ", value).strip()
    shown = _BIDI.sub("", "".join(char for char in spaced if unicodedata.category(char) not in ("Cc", "Cs")))
    if any(unicodedata.bidirectional(char) in ("R", "AL") for char in shown):
        return f"{_FIRST_STRONG}{shown}{_POP}"
    return shown


def _filled(text: str, values: Mapping[str, str], fallbacks: Mapping[str, str], link: bool, exact: bool) -> Filled:
    unknown: list[str] = []
    empty: list[str] = []
    chinese = not _LATIN.search(_FIELD.sub("", text)) or _HAN.search(text) is not None

    def value_of(match: re.Match[str]) -> str:
        name = match[1]
        if name not in _KNOWN:
            unknown.append(name)
            return match[0]
        value = values.get(name, "") if exact else one_line(values.get(name, ""))
        if name in _DAYS and not exact:
            value = poster_day(value, chinese)
        value = value or fallbacks.get(name, "")
        if not value:
            empty.append(name)
        return quote(value, safe="") if link and match.start() > 0 else value

    done = _FIELD.sub(value_of, text)
    return Filled(done, tuple(dict.fromkeys(unknown)), tuple(dict.fromkeys(empty)))


def fill(text: str, values: Mapping[str, str], fallbacks: Mapping[str, str]) -> Filled:
    """Fill the fields of a text to be read; what a value itself writes in braces is never filled again."""
    return _filled(text, values, fallbacks, link=False, exact=False)


def fill_code(content: str, values: Mapping[str, str], fallbacks: Mapping[str, str]) -> Filled:
    """Fill the fields of what a code carries: values as they are, but percent-encoded (RFC 3986) inside a link."""
    return _filled(content.strip(), values, fallbacks, link=_LINK.match(content.strip()) is not None, exact=True)


def poster_day(value: str, chinese: bool) -> str:
    """A day, `2026-09-25`, as it stands among Chinese words, `9 月 25 日`; among others it stays as it is, the one
    order of its numbers that nobody misreads. What is no day stays as it is too."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    return f"{day.month} 月 {day.day} 日" if chinese else value
