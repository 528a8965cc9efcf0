"""Names as they are kept, of members and of everything else that has one."""

from __future__ import annotations

import unicodedata

from opsdesk.domain.errors import OpsdeskError, Problem

NAME_LENGTH = 200


def clean_name(name: str) -> str:
    """A name as it is kept: one line, NFC, at most 200 characters. Raises NAME_EMPTY."""
    cleaned = " ".join(unicodedata.normalize("NFC", name).split())[:NAME_LENGTH]
    if not cleaned:
        raise OpsdeskError(Problem.NAME_EMPTY)
    return cleaned
