"""Names as they are kept, of members and of everything else that has one."""

from __future__ import annotations

import unicodedata

from opsdesk.domain.errors import OpsdeskError, Problem

NAME_LENGTH = 200
# Signs that print as nothing (Unicode: spaces, default ignorables, fillers, braille blank).
INVISIBLE = (
    " "
    "\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2061\u2062\u2063"
    "\u2064\u2066\u2067\u2068\u2069\u2800\u3000\u3164\ufe00\ufe0e\ufe0f\ufeff\uffa0"
)


def clean_name(name: str) -> str:
    """A name as it is kept: one line, NFC, at most 200 characters. Raises NAME_EMPTY."""
    cleaned = " ".join(unicodedata.normalize("NFC", name).split())[:NAME_LENGTH]
    if not cleaned:
        raise OpsdeskError(Problem.NAME_EMPTY)
    return cleaned
