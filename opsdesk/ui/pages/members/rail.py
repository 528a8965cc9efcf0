"""What belongs to the members in the rail: segments with a menu each, tiers, the most used tags."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk import words
from opsdesk.domain.members import MemberQuery, Star, Tier
from opsdesk.domain.segments import Seed
from opsdesk.ui.rail import RailItem, RailSection
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.domain.groups import GroupCard
    from opsdesk.domain.members import Tag
    from opsdesk.domain.segments import Segment
    from opsdesk.ui.pages.members.facts import MemberFacts
    from opsdesk.ui.pages.members.filters_segments import SegmentActs
    from opsdesk.ui.pages.members.selection import SelectionActs

    Drop = Callable[[list[int]], object]

translate = QCoreApplication.translate
TAGS_SHOWN = GROUPS_SHOWN = 8
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


def sections(facts: MemberFacts, query: MemberQuery, acts: SegmentActs, deeds: SelectionActs) -> list[RailSection]:
    """A click lists those members; with Ctrl it narrows the list, with Shift it widens it, with Alt it leaves out.

    Members that are let go over a line get its tier or tag, or go into its segment or group.
    """
    lines = _Lines(facts, query, acts, deeds)
    found = [
        RailSection(
            translate("MemberRail", "Segments"),
            [lines.of_segment(segment, count) for segment, count in facts.segments],
            add=acts.begin,
            add_tip=translate("MemberRail", "Save this list as a segment"),
        ),
        RailSection(translate("MemberRail", "Tiers"), [lines.of_tier(tier) for tier in Tier]),
    ]
    tags = [lines.of_tag(tag) for tag in facts.tags[:TAGS_SHOWN] if tag.members]
    if tags:
        found.append(RailSection(translate("MemberRail", "Tags"), tags))
    groups = [lines.of_group(card) for card in facts.groups[:GROUPS_SHOWN]]
    if groups:
        found.append(RailSection(translate("MemberRail", "Groups"), groups))
    return found


class _Lines:
    """Makes the lines: what each lists, whether that is in sight, and what letting members go over it does."""

    def __init__(self, facts: MemberFacts, query: MemberQuery, acts: SegmentActs, selection: SelectionActs) -> None:
        self._facts, self._query, self._acts = facts, query, acts
        self._deeds, self._segments = selection.deeds, selection.segments

    def of_tier(self, tier: Tier) -> RailItem:
        short, count = MemberQuery(tiers=frozenset({tier})), self._facts.counts.tiers[tier]
        line = self._item(words.tier(tier), short, count, lambda ids: self._deeds.set_tier(ids, tier))
        return replace(line, tier=tier)

    def of_tag(self, tag: Tag) -> RailItem:
        short = MemberQuery(tag_id=tag.id)
        return replace(self._item(tag.name, short, tag.members, lambda ids: self._deeds.tag(ids, tag.name)), icon="tag")

    def of_group(self, card: GroupCard) -> RailItem:
        def put_in(ids: list[int]) -> None:
            self._deeds.put_in_group(ids, card.id, card.name)

        return replace(self._item(card.name, MemberQuery(group_id=card.id), card.members, put_in), badge=card.platform)

    def of_segment(self, segment: Segment, count: int | None) -> RailItem:
        known = count is not None and _same(MemberQuery(where=segment.where), self._query)
        return RailItem(
            self._acts.words.segment(segment),
            partial(self._acts.open, segment),
            _ICONS[segment.seed] if segment.seed else "pin" if segment.by_hand else "list-filter",
            "" if count is None else figures.number(count),
            selected=known,
            role="" if count is not None else "semantic.danger.text",
            menu=partial(self._acts.open_menu, segment),
            drop=self._into(segment),
        )

    def _item(self, text: str, short: MemberQuery, count: int, drop: Drop) -> RailItem:
        wanted = short.folded()
        go, selected = partial(self._acts.go, wanted), _same(wanted, self._query)
        return RailItem(text, go, count=figures.number(count), selected=selected, drop=drop)

    def _into(self, segment: Segment) -> Drop | None:
        """One with a filter holds whom its filter says, and takes nobody; the stars are given by hand."""
        if segment.by_hand:
            return lambda ids: self._segments.put_in(ids, segment)
        if segment.seed is Seed.STARRED:
            return lambda ids: self._deeds.star(ids, Star.PLAIN)
        return None


def _same(wanted: MemberQuery, query: MemberQuery) -> bool:
    """Whether two folded queries list the same members, in whatever order."""
    return not wanted.unfiltered and wanted.ordered(query.order) == query
