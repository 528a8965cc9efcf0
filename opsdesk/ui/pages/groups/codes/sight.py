"""What the code shelf looks at: every group she runs with its codes, the query, the group in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk.domain.code_shelf import ShelfNeed, ShelfQuery, Shelved, Standing, has_need, needs_you, standing
from opsdesk.ui.pages.groups.codes.cards import DropPlace, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.groups import GroupCard
    from opsdesk.domain.platforms import Platform
    from opsdesk.services.clock import Clock
    from opsdesk.services.desk import Desk
    from opsdesk.ui.pages.groups.codes.cards import Entry

translate = QCoreApplication.translate


class ShelfSight:
    """`shelf` is everything, `shown` what the query asks for, `group_id` the group in hand, 0 for none."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.shelf: Sequence[Shelved] = ()
        self.shown: Sequence[Shelved] = ()
        self.query = ShelfQuery()
        self.group_id = 0

    @property
    def clock(self) -> Clock:
        """By which the life of codes is told."""
        return self._desk.clock

    @property
    def now(self) -> int:
        """The moment by which codes are judged."""
        return self._desk.clock.now()

    @property
    def in_hand(self) -> Shelved | None:
        """The group in hand."""
        return self.of(self.group_id)

    def of(self, group_id: int) -> Shelved | None:
        """A group on the shelf; None when it is not there."""
        return next((one for one in self.shelf if one.card.id == group_id), None)

    def read(self, cards: Sequence[GroupCard]) -> None:
        """Put these groups on the shelf."""
        self.shelf = self._desk.codes.shelf(cards)
        self.look(self.query)

    def look(self, query: ShelfQuery) -> None:
        """Look at the codes of another query."""
        self.query = query
        self.shown = query.find(self.shelf, self.now)

    def count(self, need: ShelfNeed) -> int:
        """How many groups wait for something."""
        return sum(has_need(one, need, self.now) for one in self.shelf)

    def with_code(self) -> list[Shelved]:
        """The groups that have a code in use."""
        return [one for one in self.shelf if one.card.code is not None]

    def platforms(self) -> list[Platform]:
        """The platforms of the groups on the shelf, the most frequent first."""
        counts: dict[Platform, int] = {}
        for one in self.shelf:
            counts[one.card.platform] = counts.get(one.card.platform, 0) + 1
        return sorted(counts, key=lambda place: -counts[place])

    def lines(self) -> list[Entry]:
        """The cards under their heads, and below them the place to drop pictures on."""
        now = self.now
        absent = [one for one in self.shown if standing(one, now) is Standing.ABSENT]
        needy = [one for one in self.shown if needs_you(one, now)]
        good = [one for one in self.shown if one not in absent and one not in needy]
        found: list[Entry] = []
        for title, cards, warns in (
            (translate("CodeShelf", "Needs you"), needy, True),
            (translate("CodeShelf", "Good for now"), good, False),
            (translate("CodeShelf", "No code yet"), absent, False),
        ):
            if cards:
                found += [Section(title, len(cards), warns), *cards]
        return [*found, DropPlace()] if found else []
