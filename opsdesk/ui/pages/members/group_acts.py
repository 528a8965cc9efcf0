"""Putting members into groups, moving them and noting that they left, from the bar and the palette."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from opsdesk.domain.groups import GroupState
from opsdesk.ui.pages.members.picker import Pick, Picker
from opsdesk.ui.theme.theme import current
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QWidget

    from opsdesk.domain.groups import Stays
    from opsdesk.services.desk import Desk
    from opsdesk.ui.pages.members.deeds import MemberDeeds


class GroupActs(QObject):
    """Asks for a group, then does it with the members that `fill` was given."""

    def __init__(self, page: QWidget, desk: Desk, deeds: MemberDeeds) -> None:
        super().__init__(page)
        self._page, self._desk, self._deeds = page, desk, deeds

    def fill(self, menu: QMenu, ids: list[int], anchor: QWidget) -> None:
        """The three deeds; moving and leaving only where somebody is in a group, which their submenus name."""
        theme = current()
        menu.addAction(theme.icon("users"), self.tr("Put into a group"), partial(self.pick_group, ids, anchor))
        stays = self._desk.stays.now_in(ids)
        if not stays:
            return
        move = menu.addMenu(theme.icon("arrow-right"), self.tr("Move from"))
        leave = menu.addMenu(theme.icon("log-out"), self.tr("Left"))
        for one in stays:
            words = self._named(one)
            move.addAction(words, partial(self._pick_target, ids, one.group_id, anchor))
            leave.addAction(words, partial(self._deeds.leave_group, ids, one.group_id, one.name))

    def pick_group(self, ids: list[int], anchor: QWidget) -> None:
        """Choose a group they are in from now on too."""
        self._pick(anchor, 0, partial(self._deeds.put_in_group, ids))

    def _pick_target(self, ids: list[int], leaving: int, anchor: QWidget) -> None:
        self._pick(anchor, leaving, partial(self._deeds.move_to_group, ids, leaving))

    def _pick(self, anchor: QWidget, but: int, done: Callable[[int, str], object]) -> None:
        cards = {
            str(card.id): card
            for card in self._desk.groups.cards()
            if card.id != but and card.state is not GroupState.CLOSED
        }
        picks = [Pick(key, card.name, figures.number(card.members), badge=card.platform) for key, card in cards.items()]
        picker = Picker(self._page, picks, self.tr("Which group"))
        picker.picked.connect(lambda key: done(cards[key].id, cards[key].name))
        picker.open_above(anchor)

    def _named(self, stays: Stays) -> str:
        return f"{stays.name}\t{figures.number(stays.members)}".replace("&", "&&")
