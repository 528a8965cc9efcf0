"""Short codes printed on posters: letters that cannot be mistaken for another, and a character that checks them.

The check character is the scheme of ISBN-10 (ISO 2108), carried from 11 to 31 characters: each character has a number
below the prime 31, the characters are weighted by their place, counted from the right and starting at 1, and the sum
must be a multiple of 31. As 31 is prime and no code is longer than 30 characters, every single wrong character and
every swap of two characters, neighbours or not, is found.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # 31: no 0 O, no 1 I L
SHORTEST: Final = 4
LONGEST: Final = 30
_PRIME: Final = len(ALPHABET)
_NUMBER: Final = {char: number for number, char in enumerate(ALPHABET)}
# A step of 0.618 of the first space, no multiple of 31: neighbouring serials get codes that do not look alike.
_STEP: Final = 18_413


def _check_character(body: str) -> str:
    total = sum(weight * _NUMBER[char] for weight, char in enumerate(reversed(body), start=2))
    return ALPHABET[-total % _PRIME]


def _spelt(number: int, length: int) -> str:
    chars = []
    for _ in range(length):
        number, rest = divmod(number, _PRIME)
        chars.append(ALPHABET[rest])
    return "".join(reversed(chars))


def make_code(serial: int) -> str:
    """The code of a serial number from 0 on: different for each, 4 characters for the first 29,791, then 5, and so on.

    Raises ValueError for a negative serial.
    """
    if serial < 0:
        raise ValueError(serial)
    length, room = SHORTEST - 1, _PRIME ** (SHORTEST - 1)
    while serial >= room:
        serial -= room
        length, room = length + 1, room * _PRIME
    body = _spelt((serial * _STEP + room // 3) % room, length)
    return body + _check_character(body)


def normal_code(text: str) -> str:
    """A code as it is kept: upper case, half width, without spaces, dots, dashes and a leading "No."."""
    bare = re.sub(r"^\s*no\s*[.:]", "", unicodedata.normalize("NFKC", text), flags=re.IGNORECASE)
    return re.sub(r"[\s.\-_]", "", bare).upper()


def check_code(text: str) -> str | None:
    """The code as it is kept when `text` is one, typed in any case and width; None when a character must be wrong."""
    code = normal_code(text)
    if not SHORTEST <= len(code) <= LONGEST or not set(code) <= set(ALPHABET):
        return None
    return code if _check_character(code[:-1]) == code[-1] else None
