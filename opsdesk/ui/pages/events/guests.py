"""The guest list: who is invited, what they answered, who is here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)

from opsdesk import words
from opsdesk.domain.events import Answer, Guest
from opsdesk.domain.members import Tier
from opsdesk.ui.delegates import painting as row
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.wording import events as wording

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from opsdesk.services.clock import Clock
    from opsdesk.ui.delegates.painting import RowState

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
NAME, TIER, MET, NOTE, ANSWER, ARRIVAL = range(6)


def _titles() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("Guests", "Guest"),
        QCoreApplication.translate("Guests", "Tier"),
        QCoreApplication.translate("Guests", "Met"),
        QCoreApplication.translate("Guests", "Note"),
        QCoreApplication.translate("Guests", "Answer"),
        QCoreApplication.translate("Guests", "Arrival"),
    )


class GuestModel(QAbstractTableModel):
    """Guests of one event, filtered by a text and by who is here."""

    GUEST = Qt.ItemDataRole.UserRole

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[Guest, ...] = ()
        self.guests: list[Guest] = []
        self._text, self._which = "", "all"

    def show(self, guests: tuple[Guest, ...]) -> None:
        self._all = guests
        self.filter(self._text, self._which)

    def filter(self, text: str, which: str) -> None:
        """Those whose name holds `text`; `which` is all, expected or here."""
        from opsdesk.ui.finding import match_text

        self._text, self._which = text, which
        self.beginResetModel()
        self.guests = [
            guest
            for guest in self._all
            if (not text.strip() or match_text(guest.name, text) is not None)
            and (which == "all" or (which == "here") == bool(guest.came))
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.guests)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else ARRIVAL + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        guest = self.guests[index.row()]
        if role == self.GUEST:
            return guest
        if role == Qt.ItemDataRole.DisplayRole:
            return guest.name if index.column() == NAME else ""
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == ARRIVAL:
            return Qt.AlignmentFlag.AlignRight
        return None


class GuestDelegate(RowDelegate):
    """A row a guest; a click on the last cell checks in, or takes the tick back."""

    checked = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, _state: RowState) -> None:
        guest: Guest = index.data(GuestModel.GUEST)
        theme = current()
        cell = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        column = index.column()
        if column == NAME:
            inner = cell.adjusted(theme.px(8), 0, 0, 0)
            end = row.paint_avatar_name(painter, inner, guest.member_id, guest.name, strong=guest.starred)
            if guest.starred:
                row.paint_star(painter, QRect(end + theme.px(4), cell.top(), theme.px(16), cell.height()), True)
        elif column == TIER:
            row.paint_tier_pill(painter, cell, guest.tier, words.tier(Tier(guest.tier)))
        elif column == MET:
            role = "platform.offline.text" if guest.times_met else "text.disabled"
            row.paint_icon_text(painter, cell, "map-pin", str(guest.times_met or "—"), role)
        elif column == NOTE:
            row.paint_text(painter, cell, guest.note, "text.secondary")
        elif column == ANSWER:
            text = wording.answer(guest.answer) if guest.answer else "—"
            quiet = "text.tertiary" if guest.answer in (None, Answer.NO) else "text.secondary"
            row.paint_text(painter, cell, text, quiet)
        else:
            self._paint_arrival(painter, cell, guest)

    def _paint_arrival(self, painter: QPainter, cell: QRect, guest: Guest) -> None:
        theme = current()
        if guest.came:
            when = "" if guest.arrived_at is None else f"{self._clock.local(guest.arrived_at):%H:%M}"
            text = when or QCoreApplication.translate("Guests", "here")
            wide = draw.advance(text, theme.font("body")) + theme.px(20)
            spot = QRect(cell.right() - wide, cell.top(), wide, cell.height())
            row.paint_icon_text(painter, spot, "circle-check", text, "semantic.success.text")
            return
        text = QCoreApplication.translate("Guests", "Check in")
        wide = draw.advance(text, theme.font("small", 500)) + theme.px(38)
        high = theme.px(26)
        box = QRect(cell.right() - wide, cell.center().y() - high // 2 + 1, wide, high)
        draw.box(painter, box, theme.color("surface.base"), theme.color("border.default"), theme.px(6))
        row.paint_icon_text(painter, box.adjusted(theme.px(9), 0, 0, 0), "check", text, "text.primary", step="small")

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, _option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() is QEvent.Type.MouseButtonRelease and index.column() == ARRIVAL:
            self.checked.emit(index.data(GuestModel.GUEST))
            return True
        return False
