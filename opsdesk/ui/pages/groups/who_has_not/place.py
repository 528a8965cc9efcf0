"""How "Who has not?" stands in the groups place: it takes the page over and gives it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from opsdesk.ui.finding import PaletteItem
from opsdesk.ui.pages.groups.inner_place import InnerPlace
from opsdesk.ui.rail import RailItem, RailSection
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from opsdesk.domain.changes import Changes
    from opsdesk.domain.groups import GroupCard
    from opsdesk.ui.pages.groups.who_has_not.view import WhoHasNotView

    Place = InnerPlace[WhoHasNotView]
else:
    Place = InnerPlace

_TABLES = (
    "chase", "chase_member", "membership", "member", "handle", "roster", "community_group", "member_tag", "tag",
    "group_admin", "activity", "chain", "chain_line", "survey", "survey_response", "chat_log",
)  # fmt: skip


class WhoHasNotPlace(Place):
    """The people of a group minus those who have."""

    def open(self, group_id: int = 0, chase_id: int = 0) -> None:
        """Ask about a group, the chosen one where none is named; `chase_id` is one she noted."""
        card = self._sight.card_of(group_id) if group_id else self._sight.card
        if card is not None:
            self._open(card, chase_id)

    def _open(self, card: GroupCard, chase_id: int) -> None:
        if self.view is None:
            from opsdesk.ui.pages.groups.who_has_not.view import WhoHasNotView

            self.view = WhoHasNotView(self._page.context)
            self.view.left.connect(self.close)
            self.view.changed.connect(self.turned)
            self._page.add(self.view, 1)
        self.take_over(self.view)
        self.view.ask(card.id, card.platform, chase_id)
        self.turned.emit()

    def on_changes(self, changes: Changes) -> None:
        """Data changed."""
        if self.is_open and self.view is not None and changes.touches(*_TABLES):
            self.view.reload()

    def main_view(self) -> QAbstractItemView | None:
        """The list that J and K move in."""
        if self.view is None:
            return None
        return self.view.doubts.list if self.view.doubts.list.hasFocus() else self.view.table

    def rail_sections(self) -> list[RailSection]:
        """The chains of the group, and the other groups."""
        from opsdesk.ui.pages.groups.who_has_not.lists import first_line

        view = self.view
        if view is None or view.asking is None:
            return []
        titles = {one.title for one in view.asking.sources}
        chains = [
            RailItem(
                first_line(one.topic), partial(view.lists.take_chain, one.id), "list-ordered",
                figures.number(one.lines), selected=one.topic in titles,
            )
            for one in (view.seen.chains if view.seen is not None else ())
        ]  # fmt: skip
        groups = [
            RailItem(
                card.name, partial(self.open, card.id), count=figures.number(card.members), badge=card.platform,
                selected=card.id == view.group_id,
            )
            for card in self._sight.cards
        ]  # fmt: skip
        found = [RailSection(self.tr("Groups"), groups)]
        return [RailSection(self.tr("Chains"), chains), *found] if chains else found

    def status_items(self) -> list[StatusItem]:
        """How many are in the group, have, need not be chased; how many wait for her answer."""
        view = self.view
        if view is None or view.asking is None or view.seen is None:
            return []
        asking, seen = view.asking, view.seen
        total, signed = figures.number(len(seen.roll.people)), figures.number(len(seen.found.signed))
        text = self.tr("{total} in the group, {signed} have, {spared} need no chasing")
        text = text.replace("{total}", total).replace("{signed}", signed)
        text = text.replace("{spared}", figures.number(asking.spared_count(seen)))
        items = [StatusItem(text, "users", total)]
        if seen.found.doubts:
            waiting = figures.number(len(seen.found.doubts))
            said = self.tr("{count} wait for your answer").replace("{count}", waiting)
            items.append(StatusItem(said, "circle-help", waiting, go=view.focus_list))
        took = self.tr("compared in {ms} ms").replace("{ms}", str(seen.took_ms))
        return [*items, StatusItem(took, "timer")]

    def commands(self) -> list[PaletteItem]:
        """What the palette offers while it is open."""
        view = self.view
        if view is None:
            return []
        group = self.tr("Who has not")
        return [
            PaletteItem(self.tr("Copy the next portion"), view.copy_next, group, "copy", keys=("1",)),
            PaletteItem(self.tr("Portion posted, next"), view.post_next, group, "check", keys=("Space",)),
            PaletteItem(self.tr("Paste a chain or names"), view.lists.paste, group, "clipboard-paste",
                        keys=("Ctrl", "V")),
            PaletteItem(self.tr("Subtract a file"), view.lists.choose_file, group, "file-search"),
            PaletteItem(self.tr("Export the list"), view.export_list, group, "download", keys=("Ctrl", "E")),
            PaletteItem(self.tr("Save who has not as a segment"), view.save_segment, group, "bookmark"),
            PaletteItem(self.tr("Put who has not on Today"), view.put_on_today, group, "calendar-check"),
            PaletteItem(self.tr("Back to the groups"), self.close, group, "arrow-left"),
        ]  # fmt: skip
