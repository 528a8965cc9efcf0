"""What can be asked of members in the filter menu, and the values there are to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk import words
from opsdesk.domain.filters import ANY_STAR, Field, Missing
from opsdesk.domain.platforms import GROUP_PLATFORMS, Platform
from opsdesk.domain.tiers import Star, Tier
from opsdesk.ui.pages.members.picker import Pick
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from opsdesk.domain.filters import Condition
    from opsdesk.services.desk import Desk
    from opsdesk.words.filters import FilterWords

ANY = "any"
"""The key of the line that stands for every star."""

translate = QCoreApplication.translate


def name(field: Field) -> str:
    """What a field is called in the menu and above its editor."""
    return {
        Field.TIER: translate("FilterFields", "Tier"),
        Field.STAR: translate("FilterFields", "Star"),
        Field.TAG: translate("FilterFields", "Tag"),
        Field.GROUP: translate("FilterFields", "Group"),
        Field.CLASS: translate("FilterFields", "Class of the group"),
        Field.PLATFORM: translate("FilterFields", "Platform"),
        Field.ROLE: translate("FilterFields", "Role"),
        Field.SEGMENT: translate("FilterFields", "Segment by hand"),
        Field.ADMIN: translate("FilterFields", "Runs a group"),
        Field.JOINED: translate("FilterFields", "Joined"),
        Field.LEFT: translate("FilterFields", "Left a group"),
        Field.SPOKE: translate("FilterFields", "Last message"),
        Field.TOUCHED: translate("FilterFields", "Last touch"),
        Field.TOUCHES: translate("FilterFields", "Touches"),
        Field.BALANCE: translate("FilterFields", "Balance"),
        Field.BIRTHDAY: translate("FilterFields", "Birthday"),
        Field.SPEND: translate("FilterFields", "Spent"),
        Field.ORDERS: translate("FilterFields", "Orders"),
        Field.EVENTS: translate("FilterFields", "Came to events"),
        Field.GROUPS: translate("FilterFields", "Number of groups"),
        Field.MISSING: translate("FilterFields", "Missing"),
        Field.AVOID: translate("FilterFields", "Not to mention"),
        Field.TEXT: translate("FilterFields", "Text"),
    }[field]


_ICONS = {
    Field.TIER: "layers-2",
    Field.STAR: "star",
    Field.TAG: "tag",
    Field.GROUP: "messages-square",
    Field.CLASS: "shapes",
    Field.PLATFORM: "at-sign",
    Field.ROLE: "award",
    Field.SEGMENT: "pin",
    Field.ADMIN: "crown",
    Field.JOINED: "log-in",
    Field.LEFT: "log-out",
    Field.SPOKE: "message-circle",
    Field.TOUCHED: "clock-alert",
    Field.TOUCHES: "heart-handshake",
    Field.BALANCE: "gift",
    Field.BIRTHDAY: "calendar",
    Field.SPEND: "wallet",
    Field.ORDERS: "shopping-bag",
    Field.EVENTS: "map-pin",
    Field.GROUPS: "users",
    Field.MISSING: "circle-dashed",
    Field.AVOID: "shield-alert",
    Field.TEXT: "type",
}


def menu() -> list[Pick]:
    """Every condition, the commonest first."""
    return [Pick(field, name(field), icon=icon) for field, icon in _ICONS.items()]


def values(desk: Desk, said: FilterWords, field: Field, leaf: Condition | None) -> list[Pick]:
    """The values of a field that has a list of them; those of `leaf` are ticked."""
    chosen: set[str | int] = {*leaf.value} if leaf is not None and isinstance(leaf.value, tuple) else set()
    if field is Field.TIER:
        counts = desk.members.counts().tiers
        return [
            Pick(one, words.tier(one), figures.number(counts[one]), tier=one, on=one.value in chosen) for one in Tier
        ]
    if field is Field.STAR:
        every = chosen == set(ANY_STAR)
        kinds = [Pick(one, words.star(one), icon="star", on=one.value in chosen and not every) for one in Star]
        kinds[0] = Pick(Star.PLAIN, translate("FilterFields", "Plain star"), icon="star", on=kinds[0].on)
        return [Pick(ANY, translate("FilterFields", "Any star"), icon="star", on=every), *kinds]
    if field is Field.PLATFORM:
        places = (*GROUP_PLATFORMS, Platform.PHONE)
        return [Pick(one, words.platform(one), badge=one, on=one.value in chosen) for one in places]
    if field is Field.MISSING:
        return [Pick(one, said.value(field, one), icon="circle-dashed", on=one.value in chosen) for one in Missing]
    return _linked(desk, field, chosen)


def _linked(desk: Desk, field: Field, chosen: set[str | int]) -> list[Pick]:
    if field is Field.GROUP:
        return [
            Pick(str(card.id), card.name, figures.number(card.members), badge=card.platform, on=card.id in chosen)
            for card in desk.groups.cards()
        ]
    if field is Field.CLASS:
        found = [(one.id, one.name, one.groups) for one in desk.groups.classes()]
    elif field is Field.SEGMENT:
        own = [one for one in desk.segments.all() if one.by_hand]
        found = [(one.id or 0, one.name, desk.segments.count(one)) for one in own]
    else:
        labels = desk.labels.tags() if field is Field.TAG else desk.labels.roles()
        found = [(label.id, label.name, label.members) for label in labels]
    icon = _ICONS[field]
    return [Pick(str(key), text, figures.number(count), icon=icon, on=key in chosen) for key, text, count in found]
