"""What the page looks at: all groups and classes as they were read last, the query, the group in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.group_query import NO_CLASS, GroupQuery

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.groups import GroupCard, GroupClass
    from opsdesk.services.desk import Desk


class GroupSight:
    """`shown` are the groups the query asks for, in their order; `group_id` is the chosen one, 0 for none."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.cards: Sequence[GroupCard] = ()
        self.classes: Sequence[GroupClass] = ()
        self.shown: Sequence[GroupCard] = ()
        self.query = GroupQuery()
        self.group_id = 0

    @property
    def now(self) -> int:
        """The moment by which codes are judged."""
        return self._desk.clock.now()

    @property
    def card(self) -> GroupCard | None:
        """The chosen group."""
        return self.card_of(self.group_id)

    def read(self) -> None:
        """Read everything anew."""
        self.cards, self.classes = self._desk.groups.cards(), self._desk.groups.classes()
        self.look(self.query)

    def look(self, query: GroupQuery) -> None:
        """Look at the groups of another query."""
        self.query = query
        self.shown = query.find(self.cards, self.now)

    def card_of(self, group_id: int) -> GroupCard | None:
        """A group of the desk; None when it is gone."""
        return next((card for card in self.cards if card.id == group_id), None)

    def class_of(self, class_id: int | None) -> GroupClass | None:
        """A class by its id."""
        return next((one for one in self.classes if one.id == class_id), None)

    def class_name(self, group_id: int) -> str:
        """The name of a group's class, empty for none."""
        card = self.card_of(group_id)
        found = self.class_of(card.class_id) if card is not None else None
        return found.name if found is not None else ""

    def count(self, query: GroupQuery) -> int:
        """How many groups a query finds."""
        return len(query.find(self.cards, self.now))

    def first(self) -> int:
        """The first group of the board as it is shown, 0 when there is none."""
        order = {one.id: at for at, one in enumerate(self.classes)}
        place = min(self.shown, key=lambda card: order.get(card.class_id or NO_CLASS, len(order)), default=None)
        return place.id if place is not None else 0

    def narrowest(self) -> str:
        """The condition without which most groups would show; empty when none helps alone."""
        counts = {name: self.count(self.query.without(name)) for name in self.query.conditions}
        best = max(counts, key=lambda name: counts[name], default="")
        return best if best and counts[best] else ""
