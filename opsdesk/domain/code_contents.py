"""What a code on a poster carries: the kinds of content, and the parts each kind is made of."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class CodeKind(StrEnum):
    """What a scanned code is: the way into a group, a link, words, a contact, an event, or a Wi-Fi network."""

    LINK = "link"
    GROUP = "group"
    TEXT = "text"
    CONTACT = "contact"
    EVENT = "event"
    WIFI = "wifi"


PARTS: Final[dict[CodeKind, tuple[str, ...]]] = {
    CodeKind.CONTACT: ("name", "phone", "organisation", "email", "url", "note"),
    CodeKind.EVENT: ("title", "start", "end", "place", "note"),
    CodeKind.WIFI: ("network", "password"),
}
"""The parts of the kinds that have some, the first of them needed. `start` and `end` are `2026-09-25 19:30` or a day
alone; a network without a password is open."""


def is_spelt_out(kind: CodeKind) -> bool:
    """True for kinds whose content is typed as one text, with merge fields: links and words."""
    return kind in (CodeKind.LINK, CodeKind.TEXT)
