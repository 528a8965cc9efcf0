"""What belongs to the members in the rail: segments with a menu each, tiers, the most used tags."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk import words
from opsdesk.domain.members import MemberQuery, Tier
from opsdesk.domain.segments import Seed
from opsdesk.ui.rail import RailItem, RailSection
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from opsdesk.domain.segments import Segment
    from opsdesk.ui.pages.members.facts import MemberFacts
    from opsdesk.ui.pages.members.filters_segments import SegmentActs

translate = QCoreApplication.translate
TAGS_SHOWN = 8
_ICONS = {
    Seed.STARRED: "star",
    Seed.ADMINS: "crown",
    Seed.KOL: "megaphone",
    Seed.SPENT: "wallet",
    Seed.OWED: "gift",
    Seed.SLIPPING: "user-round-x",
    Seed.NEW: "user-plus",
    Seed.UNTOUCHED: "circle-dashed",
    Seed.MET: "map-pin",
    Seed.MANY_GROUPS: "messages-square",
    Seed.LEFT: "log-out",
}


def sections(facts: MemberFacts, query: MemberQuery, acts: SegmentActs) -> list[RailSection]:
    """A click lists those members; with Ctrl it narrows the list, with Shift it widens it, with Alt it leaves out."""

    def item(text: str, short: MemberQuery, count: int, icon: str = "", tier: str = "") -> RailItem:
        wanted = short.folded()
        return RailItem(text, partial(acts.go, wanted), icon, figures.number(count), _same(wanted, query), tier=tier)

    tiers = [
        item(words.tier(tier), MemberQuery(tiers=frozenset({tier})), facts.counts.tiers[tier], tier=tier)
        for tier in Tier
    ]
    tags = [
        item(tag.name, MemberQuery(tag_id=tag.id), tag.members, "tag") for tag in facts.tags[:TAGS_SHOWN] if tag.members
    ]
    found = [
        RailSection(
            translate("MemberRail", "Segments"),
            [_segment(segment, count, query, acts) for segment, count in facts.segments],
            add=acts.begin,
            add_tip=translate("MemberRail", "Save this list as a segment"),
        ),
        RailSection(translate("MemberRail", "Tiers"), tiers),
    ]
    if tags:
        found.append(RailSection(translate("MemberRail", "Tags"), tags))
    return found


def _segment(segment: Segment, count: int | None, query: MemberQuery, acts: SegmentActs) -> RailItem:
    known = count is not None and _same(MemberQuery(where=segment.where), query)
    return RailItem(
        acts.words.segment(segment),
        partial(acts.open, segment),
        _ICONS[segment.seed] if segment.seed else "pin",
        "" if count is None else figures.number(count),
        selected=known,
        role="" if count is not None else "semantic.danger.text",
        menu=partial(acts.open_menu, segment),
    )


def _same(wanted: MemberQuery, query: MemberQuery) -> bool:
    """Whether two folded queries list the same members, in whatever order."""
    return not wanted.unfiltered and wanted.ordered(query.order) == query
