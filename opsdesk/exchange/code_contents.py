"""The texts that codes carry for contacts, events and networks, as cameras of phones take them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from opsdesk.domain.code_contents import CodeKind, event_times, wifi_text

if TYPE_CHECKING:
    from collections.abc import Mapping


def code_text(kind: CodeKind, parts: Mapping[str, str]) -> str:
    """The content of a code from its filled parts: vCard 3.0 (RFC 2426), iCalendar (RFC 5545) or a network.

    Raises CODE_PART_BAD with `part` for a time that is none; ValueError for a kind that has no parts.
    """
    said = {name: value.strip() for name, value in parts.items()}
    if kind is CodeKind.CONTACT:
        return _contact(said)
    if kind is CodeKind.EVENT:
        return _event(said)
    if kind is CodeKind.WIFI:
        return wifi_text(said.get("network", ""), said.get("password", ""))
    raise ValueError(kind)


def _contact(said: Mapping[str, str]) -> str:
    from opsdesk.exchange.vcards_out import Card, vcard_bytes

    phones = (said["phone"],) if said.get("phone") else ()
    card = Card(
        said.get("name", ""),
        phones=phones,
        email=said.get("email", ""),
        note=said.get("note", ""),
        organisation=said.get("organisation", ""),
        url=said.get("url", ""),
    )
    return vcard_bytes([card]).decode()


def _event(said: Mapping[str, str]) -> str:
    from opsdesk.exchange.ics import event_text

    start, end = event_times(said.get("start", ""), said.get("end", ""))
    uid = hashlib.sha256("\n".join(f"{name}:{value}" for name, value in sorted(said.items())).encode()).hexdigest()
    return event_text(said.get("title", ""), start, end, said.get("place", ""), said.get("note", ""), uid[:16])
