"""The counts beside the list: sections of the rail, tiers, tags; read on a worker when the desk is large."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk import words
from opsdesk.domain.members import MemberCounts, MemberQuery, Tag, Tier
from opsdesk.ui.rail import RailItem, RailSection
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.services.desk import Desk

translate = QCoreApplication.translate
QUIET_DAYS = 30
TAGS_SHOWN = 8

SECTIONS: tuple[tuple[str, str, MemberQuery], ...] = (
    ("starred", "star", MemberQuery(starred=True)),
    ("met", "map-pin", MemberQuery(met_offline=True)),
    ("owed", "gift", MemberQuery(owed=True)),
    ("quiet", "clock-alert", MemberQuery(untouched_days=QUIET_DAYS)),
    ("no_group", "circle-slash", MemberQuery(in_no_group=True)),
)


@dataclass(frozen=True, slots=True)
class MemberFacts:
    """Counts of the whole desk: by tier, of the sections in their order, of the tags."""

    counts: MemberCounts
    sections: tuple[int, ...]
    tags: tuple[Tag, ...]


def gather(desk: Desk) -> MemberFacts:
    """Count everything the rail shows; safe on any thread."""
    sections = tuple(desk.members.count(query) for _, _, query in SECTIONS)
    return MemberFacts(desk.members.counts(), sections, tuple(desk.labels.tags()))


def _section_word(key: str) -> str:
    return {
        "starred": translate("MemberRail", "Starred core"),
        "met": translate("MemberRail", "Met offline"),
        "owed": translate("MemberRail", "Owe them a return"),
        "quiet": translate("MemberRail", "Not touched {days} d").format(days=QUIET_DAYS),
        "no_group": translate("MemberRail", "In no group"),
    }[key]


def rail(facts: MemberFacts, query: MemberQuery, go: Callable[[MemberQuery], object]) -> list[RailSection]:
    """Sections, tiers and the most used tags; a click shows those members."""

    def item(text: str, wanted: MemberQuery, count: int, icon: str = "", tier: str = "") -> RailItem:
        chosen = wanted == MemberQuery().sorted_by(query.sort, query.descending)
        same = wanted.sorted_by(query.sort, query.descending) == query and not chosen
        return RailItem(text, lambda: go(wanted), icon, figures.number(count), selected=same, tier=tier)

    sections = [
        item(_section_word(key), wanted, count, icon)
        for (key, icon, wanted), count in zip(SECTIONS, facts.sections, strict=True)
    ]
    tiers = [
        item(words.tier(tier), MemberQuery(tiers=frozenset({tier})), facts.counts.tiers[tier], tier=tier)
        for tier in Tier
    ]
    tags = [
        item(tag.name, MemberQuery(tag_id=tag.id), tag.members, "tag") for tag in facts.tags[:TAGS_SHOWN] if tag.members
    ]
    found = [
        RailSection(translate("MemberRail", "Segments"), sections),
        RailSection(translate("MemberRail", "Tiers"), tiers),
    ]
    if tags:
        found.append(RailSection(translate("MemberRail", "Tags"), tags))
    return found
