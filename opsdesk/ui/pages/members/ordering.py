"""The order of the member list: by one head or several, remembered on this machine, for each saved view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from opsdesk.domain.members import MemberQuery, MemberSort

if TYPE_CHECKING:
    from opsdesk.ui.looks import Looks
    from opsdesk.ui.pages.members.heads import Heads

_SORT = "members/sort"
MOST = 4
Order = tuple[tuple[MemberSort, bool], ...]


class Ordering(QObject):
    """`asked` brings the order of the list that she wants now."""

    asked = Signal(object)

    def __init__(self, looks: Looks, desk_uid: str, heads: Heads) -> None:
        super().__init__(heads)
        self._looks, self._uid, self._heads = looks, desk_uid, heads
        self._view = ""
        self._order: Order = self.of("")
        heads.sorted_by.connect(self._on_head)

    def of(self, view: str) -> Order:
        """The order in which a saved view was left, else that of all lists; core first where none was."""
        kept = self._looks.text(self._name(view)) or self._looks.text(_SORT)
        parts = [part.split() for part in kept.split(",")]
        order = tuple((MemberSort(sort), way == "down") for sort, way in (p for p in parts if _known(p)))
        return order or ((MemberSort.TIER, False),)

    def open_view(self, view: str) -> Order:
        """The order to list a saved view in; `""` for a list that is none, which keeps the order of now."""
        if view != self._view:
            self._view = view
            if view and self._looks.text(self._name(view)):
                self._order = self.of(view)
        return self._order

    def show(self, query: MemberQuery) -> None:
        """The list has this order now."""
        self._order = query.order
        self._heads.show_order(query)

    def _on_head(self, sort: str, falling: bool, added: bool) -> None:
        """A head alone sorts, and turns round where it sorted already; with Shift it joins the heads before it."""
        by = MemberSort(sort)
        known = dict(self._order)
        way = (by, not known[by] if by in known else falling)
        if not added or (self._order[0][0] is by and len(self._order) == 1):
            order: Order = (way if self._order[0][0] is by else (by, falling),)
        elif by in known:
            order = tuple(way if one[0] is by else one for one in self._order)
        else:
            order = (*self._order, way)[-MOST:]
        self._looks.set(self._name(self._view), ",".join(f"{one} {'down' if down else 'up'}" for one, down in order))
        self.asked.emit(order)

    def _name(self, view: str) -> str:
        return f"{_SORT}/{self._uid}/{view}" if view else _SORT


def _known(part: list[str]) -> bool:
    return len(part) == 2 and part[0] in set(MemberSort)
