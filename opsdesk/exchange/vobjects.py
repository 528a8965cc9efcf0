"""The one door to vobject, which has no types: cards to values, and what is needed to write cards."""

from __future__ import annotations

import vobject
from vobject import vCard
from vobject.base import VObjectError
from vobject.vcard import Name

__all__ = ["Name", "card_values", "vCard"]

UNREADABLE = (StopIteration, ValueError, LookupError, TypeError, AttributeError, VObjectError)


def card_values(card: str) -> dict[str, list[str]]:
    """The values of one card's properties by their names in capitals; empty for a text that is no card.

    Raises UnicodeDecodeError for quoted-printable in another charset than the card names.
    """
    try:
        # Old Android cards are quoted-printable, which the parser takes only when told.
        component = next(vobject.readComponents(card, allowQP=True, transform=False, ignoreUnreadable=True))
    except UnicodeDecodeError:
        raise
    except UNREADABLE:
        return {}
    values: dict[str, list[str]] = {}
    for child in component.getChildren():
        value = getattr(child, "value", "")
        parts = value if isinstance(value, list) else [value]
        values.setdefault(child.name.upper(), []).extend(part for part in parts if isinstance(part, str))
    return values
