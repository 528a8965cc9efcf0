"""The members place with "Same person?" over it: the list gives way while pairs are compared, and comes back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from opsdesk.domain.merging import Take
from opsdesk.ui.finding import PaletteItem
from opsdesk.ui.keys import Key
from opsdesk.ui.pages.members.merging import shelves
from opsdesk.ui.pages.members.page import MembersPage
from opsdesk.ui.rail import RailItem, RailSection
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractItemView

    from opsdesk.domain.changes import Changes
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.members.merging.view import MergingView


class MembersPlace(MembersPage):
    """`reveal` also takes a dict with `merge`, ids of members to be compared; none opens the proposals."""

    def __init__(self, context: Context, places: frozenset[str] = frozenset()) -> None:
        self.merging: MergingView | None = None
        self.merging_open = False
        super().__init__(context, places)

    def open_merging(self, members: list[int]) -> None:
        """Compare the first with the others, or look at who may be one."""
        if self.merging is None:
            from opsdesk.ui.pages.members.merging.view import MergingView

            self.merging = MergingView(self.context)
            self.merging.left.connect(self.close_merging)
            self.merging.changed.connect(self._on_merging)
            self.merging.hide()
            self.add(self.merging, 1)
        if not self.merging.begin(members):
            return
        self.merging_open = True
        for part in (self.toolbar, self._body):
            part.hide()
        self.merging.show()
        self.merging.take_keyboard()
        self._on_merging()

    def close_merging(self) -> None:
        """Back to the list."""
        if self.merging is not None and self.merging_open:
            self.merging_open = False
            self.merging.hide()
            for part in (self.toolbar, self._body):
                part.show()
            self.table.setFocus()
            self._on_merging()

    def _on_merging(self) -> None:
        self.rail_changed.emit()
        self.status_changed.emit()

    # What the frame asks.

    def rail_sections(self) -> list[RailSection]:
        if self.merging is None or not self.merging_open:
            sections = super().rail_sections()
            if sections:
                entry = RailItem(self.tr("Same person?"), partial(self.open_merging, []), "git-merge")
                sections.insert(1, RailSection(self.tr("Tidy up"), [entry]))
            return sections
        return shelves.sections(self.merging.sight)

    def status_items(self) -> list[StatusItem]:
        if self.merging is None or not self.merging_open:
            return super().status_items()
        sight = self.merging.sight
        items = []
        if sight.proposals is not None:
            count = figures.number(len(sight.proposals))
            items.append(StatusItem(self.tr("{count} pairs look alike").replace("{count}", count), "users", count))
        differing = len(sight.differing)
        if differing:
            text = self.tr("%n field(s) differ", "", differing)
            items.append(StatusItem(text, "triangle-alert", figures.number(differing)))
        items.append(StatusItem(self.tr("nothing merges by itself"), "undo-2"))
        return items

    def commands(self) -> list[PaletteItem]:
        if self.merging is None or not self.merging_open:
            also = PaletteItem(
                self.tr("Same person?"), partial(self.open_merging, []), self.tr("Do"), "git-merge", also="merge"
            )
            return [*super().commands(), also]
        view, group = self.merging, self.tr("Same person?")
        return [
            PaletteItem(view.merge.text(), view.decide, group, "git-merge", keys=("Enter",)),
            PaletteItem(self.tr("Keep apart"), view.sight.keep_apart, group, "equal-not", keys=("X",)),
            PaletteItem(self.tr("Skip"), view.sight.skip, group, "skip-forward", keys=("S",)),
            PaletteItem(self.tr("Back to the members"), self.close_merging, group, "arrow-left"),
            *shelves.commands(view.sight),
        ]

    def keys(self) -> list[Key]:
        """The keys of the list are silent while pairs are compared; S and three numbers work there."""
        here = {"S": self._skip, "X": self._keep_apart}
        keys = []
        for key in MembersPage.keys(self):
            run = self._aside(key.run, here.pop(key.keys, None))
            keys.append(Key(key.keys, key.text, run, key.also))
        names = {"S": self.tr("Same person? Skip"), "X": self.tr("Same person? Keep apart")}
        keys += [Key(letter, names[letter], self._aside(None, run)) for letter, run in here.items()]
        for number, take, text in (
            ("1", Take.KEPT, self.tr("Same person? Left")),
            ("2", Take.OTHER, self.tr("Same person? Right")),
            ("3", Take.BOTH, self.tr("Same person? Both")),
        ):
            keys.append(Key(number, text, self._aside(None, partial(self._take, take))))
        return keys

    def _aside(self, elsewhere: Callable[[], object] | None, here: Callable[[], object] | None) -> Callable[[], None]:
        def act() -> None:
            run = here if self.merging_open else elsewhere
            if run is not None:
                run()

        return act

    def _skip(self) -> None:
        if self.merging is not None:
            self.merging.sight.skip()

    def _keep_apart(self) -> None:
        if self.merging is not None and self.merging.apart.isEnabled():
            self.merging.sight.keep_apart()

    def _take(self, take: Take) -> None:
        if self.merging is not None:
            self.merging.take(take)

    def on_changes(self, changes: Changes) -> None:
        super().on_changes(changes)
        if self.merging is not None and self.merging_open:
            self.merging.sight.on_changes(changes)

    def on_shown(self) -> None:
        super().on_shown()
        if self.merging is not None and self.merging_open:
            self.merging.take_keyboard()

    def reveal(self, target: object) -> None:
        if isinstance(target, dict):
            wanted = target.get("merge")
            if isinstance(wanted, list):
                self.open_merging([key for key in wanted if isinstance(key, int)])
            return
        self.close_merging()
        super().reveal(target)

    def focus_search(self) -> None:
        if not self.merging_open:
            super().focus_search()

    def new_item(self) -> None:
        if not self.merging_open:
            super().new_item()

    def escape(self) -> bool:
        if self.merging is None or not self.merging_open:
            return super().escape()
        split = self.merging.split
        if split.is_open and not split.docked:
            split.set_open(False)
        else:
            self.close_merging()
        return True

    def set_editing(self, on: bool) -> None:
        super().set_editing(on)
        if self.merging is not None:
            self.merging.set_editing(on)

    def main_view(self) -> QAbstractItemView | None:
        return self.merging.main_view() if self.merging is not None and self.merging_open else super().main_view()
