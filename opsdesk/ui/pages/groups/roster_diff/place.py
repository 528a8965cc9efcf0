"""How the roster diff stands in the groups place: it takes the page over and gives it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from opsdesk.ui.finding import PaletteItem
from opsdesk.ui.pages.groups.inner_place import InnerPlace
from opsdesk.ui.pages.groups.roster_diff import texts
from opsdesk.ui.rail import RailItem, RailSection
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from opsdesk.domain.batches import Looked
    from opsdesk.domain.changes import Changes
    from opsdesk.domain.rosters import StoredRoster
    from opsdesk.ui.pages.groups.roster_diff.view import RosterDiffView

    Place = InnerPlace[RosterDiffView]
else:
    Place = InnerPlace

_TABLES = ("membership", "member", "handle", "roster", "community_group", "merge")


class RosterDiffPlace(Place):
    """A roster compared before it is stored; nothing of it is stored by going back."""

    def open(self, group_id: int = 0, looked: Looked | None = None) -> None:
        """Compare a roster of a group, the chosen one where none is named; `looked` is a list that was read."""
        card = self._sight.card_of(group_id) if group_id else self._sight.card
        if card is None:
            return
        if self.view is None:
            from opsdesk.ui.pages.groups.roster_diff.view import RosterDiffView

            self.view = RosterDiffView(self._page.context)
            self.view.left.connect(self.close)
            self.view.changed.connect(self.turned)
            self.view.other_wanted.connect(self.open)
            self._page.add(self.view, 1)
        self.take_over(self.view)
        self.view.ask(card, looked)
        self.turned.emit()

    def on_changes(self, changes: Changes) -> None:
        """Data changed, but by its own storing."""
        if self.is_open and self.view is not None and changes.touches(*_TABLES) and not self.view.sight.stores:
            self.view.sight.reload()

    def main_view(self) -> QAbstractItemView | None:
        """The list that J and K move in."""
        return None if self.view is None else self.view.list

    def rail_sections(self) -> list[RailSection]:
        """The rosters of the group, and the other groups."""
        view = self.view
        if view is None or view.sight.card is None:
            return []
        look, card = view.sight.look, view.sight.card
        items = []
        if look is not None:
            text = self.tr("{day}, not stored").replace("{day}", texts.day(look.taken_at, view.sight.clock))
            items.append(RailItem(text, view.list.setFocus, "circle-dashed", figures.number(look.found.now),
                                  selected=True))  # fmt: skip
        for one in view.sight.history[:8]:
            day = texts.day(one.taken_at, view.sight.clock)
            items.append(RailItem(day, partial(self._tell, one), "users", figures.number(one.entries)))
        title = self.tr("Rosters of {group}").replace("{group}", card.name)
        groups = [
            RailItem(
                one.name, partial(self.open, one.id), count=figures.number(one.members), badge=one.platform,
                selected=one.id == card.id,
            )
            for one in self._sight.cards
        ]  # fmt: skip
        found = [RailSection(self.tr("Groups"), groups)]
        return [RailSection(title, items), *found] if items else found

    def _tell(self, one: StoredRoster) -> None:
        """What a stored roster showed."""
        text = self.tr("{people} people: {joined} new, {left} left, {back} came back, {open} open")
        for name, value in (
            ("people", one.entries), ("joined", one.joined), ("left", one.left), ("back", one.rejoined),
            ("open", one.still_open),
        ):  # fmt: skip
            text = text.replace(f"{{{name}}}", figures.number(value))
        self._page.context.notify.say(text)

    def status_items(self) -> list[StatusItem]:
        """How many names, how many differ, how many wait for her."""
        view = self.view
        look = view.sight.look if view is not None else None
        settled = view.sight.settled if view is not None else None
        if view is None or look is None or settled is None:
            return []
        total = figures.number(look.found.now)
        dropped = look.result.rows - look.found.now
        text = self.tr("{count} names").replace("{count}", total)
        if dropped > 0:
            more = self.tr("{count} lines dropped or repeated").replace("{count}", figures.number(dropped))
            text = f"{text} · {more}"
        differ = figures.number(look.found.now - look.found.unchanged + settled.gone)
        waiting = figures.number(len(view.sight.undecided()))
        said = self.tr("{count} differences, {open} to decide").replace("{open}", waiting)
        took = self.tr("compared in {ms} ms").replace("{ms}", str(look.took_ms))
        return [
            StatusItem(text, "users", total),
            StatusItem(said.replace("{count}", differ), "git-compare", differ),
            StatusItem(took, "timer"),
        ]

    def commands(self) -> list[PaletteItem]:
        """What the palette offers while it is open."""
        view = self.view
        if view is None:
            return []
        group = self.tr("New roster")
        return [
            PaletteItem(self.tr("Store the roster"), view.store, group, "check", keys=("Ctrl", "Enter")),
            PaletteItem(self.tr("Next to decide"), view.next_question, group, "circle-help", keys=("Space",)),
            PaletteItem(
                self.tr("Paste a member list"), view.reader.paste, group, "clipboard-paste", keys=("Ctrl", "V")
            ),
            PaletteItem(self.tr("A member list in a file"), view.reader.choose_file, group, "file-search"),
            PaletteItem(self.tr("Back to the groups"), self.close, group, "arrow-left"),
        ]
