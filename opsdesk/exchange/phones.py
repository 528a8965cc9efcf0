"""Phone numbers as handles: eleven digits for a mobile in China, E.164 for the rest of the world; masked ones never."""

from __future__ import annotations

import re
import unicodedata

from opsdesk.exchange.cells import EMPTY, Unsure, exact

CHINA = re.compile(r"1[3-9]\d{9}", re.ASCII)
is_china = CHINA.fullmatch
NOISE = re.compile(r"[\s\-()·.\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
PREFIX = re.compile(r"^(?:\+86|0086|86(?=1[3-9]\d{9}$))")
BETWEEN = re.compile(r"\s*(?:[/、,;|\n]|:::)\s*")
LONGEST = 200
MASKED = re.compile(r"\d[*xX•●]{2,}|[*•●]{2,}\d")


def phones(cell: object) -> tuple[str, ...]:
    """The numbers of a cell, region China by default.

    Raises Unsure: `phone_masked` for 138****1234, `phone_invalid` for what is no number; `kept` has the sound ones.
    """
    if type(cell) is str and is_china(cell):
        return (cell,)
    text = unicodedata.normalize("NFKC", exact(cell))[:LONGEST]
    if text in EMPTY:
        return ()
    found: list[str] = []
    wrong = ""
    for part in BETWEEN.split(text):
        number = _one(part) if part else None
        if number is not None:
            found.append(number)
        elif part:
            wrong = "phone_masked" if MASKED.search(part) else wrong or "phone_invalid"
    if wrong:
        raise Unsure(wrong, tuple(dict.fromkeys(found)))
    return tuple(dict.fromkeys(found))


def _one(text: str) -> str | None:
    number = PREFIX.sub("", NOISE.sub("", text.removeprefix("tel:")))
    if CHINA.fullmatch(number):
        return number
    if not text.isascii() or not any(character.isdigit() for character in text) or "*" in text:
        return None
    return _anywhere(text)


def _anywhere(text: str) -> str | None:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(text, "CN")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
