"""Members going out as contact cards, vCard 3.0."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says; empty parts are left out."""

    name: str
    uid: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""
    note: str = ""
    organisation: str = ""
    url: str = ""
    categories: tuple[str, ...] = ()


def vcard_bytes(cards: Iterable[Card]) -> bytes:
    """The cards, one after another."""
    return "".join(_card(card) for card in cards).encode("utf-8")


def _card(card: Card) -> str:
    from opsdesk.exchange.vobjects import Name, vCard

    made = vCard()
    made.add("fn").value = card.name
    made.add("n").value = Name(family=card.name)
    if card.uid:
        made.add("uid").value = card.uid
    for phone in card.phones:
        line = made.add("tel")
        line.value = phone
        line.type_param = "CELL"
    if card.email:
        made.add("email").value = card.email
    if card.organisation:
        made.add("org").value = [card.organisation]
    for name, value in (("url", card.url), ("note", card.note)):
        if value:
            made.add(name).value = value
    if card.categories:
        made.add("categories").value = list(card.categories)
    text: str = made.serialize()
    return text
