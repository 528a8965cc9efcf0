"""Pairs that are decided: merges that can be taken apart, and members kept apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize

from opsdesk.domain.merging import Merge, Pair
from opsdesk.ui.delegates import painting as cells
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.models.lines import LineModel
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.tables import RowList
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from opsdesk.services.clock import Clock

Decided = Merge | Pair
ROW = 44


def _name(one: Decided) -> str:
    other = one.gone_name if isinstance(one, Merge) else one.other_name
    return f"{one.kept_name} · {other}"


class _Delegate(RowDelegate):
    height = ROW

    def __init__(self, view: DecidedList, clock: Clock) -> None:
        super().__init__(view)
        self._view, self._clock = view, clock

    def sizeHint(self, _option: object, _index: object) -> QSize:
        return QSize(0, current().px(ROW))

    def paint_cell(self, painter: QPainter, rect: QRect, index: cells.Index, _state: cells.RowState) -> None:
        theme = current()
        one = self._view.decided.lines[index.row()]
        other_id, other = (one.gone_id, one.gone_name) if isinstance(one, Merge) else (one.other_id, one.other_name)
        cell = rect.adjusted(theme.px(20), 0, -theme.px(20), 0)
        quiet = self._quiet(one)
        wide = min(draw.advance(quiet, theme.font("small")) + 2, cell.width() // 3)
        spot = QRect(cell.right() + 1 - wide, cell.top(), wide, cell.height())
        cells.paint_text(painter, spot, quiet, "text.tertiary", step="small", align=draw.RIGHT)
        room = min((spot.left() - theme.px(16) - cell.left()) // 2 - theme.px(14), theme.px(260))
        first = QRect(cell.left(), cell.top(), room, cell.height())
        cells.paint_avatar_name(painter, first, one.kept_id, one.kept_name, strong=True)
        icon = "git-merge" if isinstance(one, Merge) else "equal-not"
        link = QRect(first.right() + theme.px(7), cell.top(), theme.px(14), cell.height())
        draw.icon(painter, link, icon, "text.tertiary", 14)
        second = QRect(link.right() + theme.px(8), cell.top(), room, cell.height())
        cells.paint_avatar_name(painter, second, other_id, other, role="text.secondary")

    def _quiet(self, one: Decided) -> str:
        if isinstance(one, Pair):
            return self.tr("never the same")
        day = figures.moment(one.at, self._clock)
        return day if one.top else self.tr("{day}, a later one first").replace("{day}", day)


class DecidedList(RowList):
    """One is current; Enter and a double click are `opened`."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.decided = LineModel[Decided](self, _name)
        self.setModel(self.decided)
        self.setItemDelegate(_Delegate(self, clock))
        self.setSelectionMode(self.SelectionMode.SingleSelection)

    def show_decided(self, lines: Sequence[Decided]) -> None:
        """These, the place in the list kept."""
        at = max(self.currentIndex().row(), 0)
        self.decided.show(lines)
        if lines:
            self.setCurrentIndex(self.decided.index(min(at, len(lines) - 1)))

    @property
    def line(self) -> Decided | None:
        """The one that is current."""
        index = self.currentIndex()
        return self.decided.lines[index.row()] if index.isValid() else None
