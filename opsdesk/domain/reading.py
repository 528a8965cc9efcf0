"""How a name is read aloud: the key it is sorted by and its initials, with the surnames that read unlike the word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Surnames whose reading differs from the common one of the character (《现代汉语词典》, surname entries).
SURNAMES = {
    "曾": "zeng",
    "单": "shan",
    "仇": "qiu",
    "解": "xie",
    "朴": "piao",
    "查": "zha",
    "盖": "ge",
    "区": "ou",
    "任": "ren",
    "华": "hua",
    "缪": "miao",
    "尉": "wei",
    "冼": "xian",
    "折": "she",
    "黑": "he",
    "乐": "yue",
    "召": "shao",
    "种": "chong",
    "秘": "bi",
    "繁": "po",
    "员": "yun",
    "那": "na",
    "覃": "qin",
    "重": "chong",
    "乜": "nie",
    "逄": "pang",
    "洗": "xian",
    "句": "gou",
    "阚": "kan",
    "翟": "zhai",
    "祭": "zhai",
    "纪": "ji",
    "晟": "cheng",
    "隗": "wei",
    "褚": "chu",
}
_DIGITS = re.compile(r"\d{1,18}")


def _syllable(char: str) -> str:
    """The reading of one character without its tone; "" where it has none."""
    if not ("㐀" <= char <= "鿿" or "豈" <= char <= "﫿" or "\U00020000" <= char <= "\U0003ffff"):
        return ""
    from pypinyin import Style, pinyin

    found = pinyin(char, style=Style.NORMAL, heteronym=False, errors="ignore")
    return found[0][0] if found else ""


class _Syllables(dict[str, str]):
    """The syllables of the characters met so far; names are made of a few thousand."""

    def __missing__(self, char: str) -> str:
        syllable = self[char] = _syllable(char)
        return syllable


_known = _Syllables()


@lru_cache(maxsize=4096)
def _parts(name: str, reading: str | None) -> tuple[str, ...]:
    """Syllables, words and marks of a name in order; the first Chinese character is read as a surname."""
    syllables = [_known[char] for char in name]
    if syllables and all(syllables):  # nothing but Chinese, as most names are: nothing to fold
        syllables[0] = reading.casefold() if reading else SURNAMES.get(name[0], syllables[0])
        return tuple([" " + syllable for syllable in syllables])
    folded = unicodedata.normalize("NFKC", name).casefold()
    parts: list[str] = []
    first = True
    for char in folded:
        syllable = _known[char]
        if syllable:
            if first:
                syllable = reading.casefold() if reading else SURNAMES.get(char, syllable)
                first = False
            parts.append(" " + syllable)
        elif char.isalnum():
            parts.append(char)
        elif char.isspace() or char in "-_.·":
            parts.append(" ")
    return tuple(parts)


def sort_key(name: str, reading: str | None = None) -> str:
    """Text by which names sort as a Chinese reader expects: by reading, numbers by value, marks and emoji last.

    `reading` is a surname reading that the operator typed; it stands for the first Chinese character.
    """
    key = " ".join("".join(_parts(name, reading)).split())
    key = _DIGITS.sub(lambda digits: digits.group().zfill(18), key)
    return key or "~" + name


def initials(name: str, reading: str | None = None) -> str:
    """First letters of the syllables and words, such as `zxy` for 曾小雨 and `mx` for "Mint 小"."""
    return "".join(word[0] for word in "".join(_parts(name, reading)).split())


def comparison_key(text: str) -> str:
    """By which names are compared and never shown: NFKC, no format characters, no space at the ends, case folded."""
    folded = unicodedata.normalize("NFKC", text)
    visible = "".join(char for char in folded if unicodedata.category(char) != "Cf")
    return " ".join(visible.split()).casefold()


def visible(text: str) -> str:
    """A text from a stranger for one line of plain text: controls become marks, direction overrides are shown."""
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
        return "\N{WHITE SQUARE}"
    return "\N{REPLACEMENT CHARACTER}" if unicodedata.category(char) == "Cc" else char
