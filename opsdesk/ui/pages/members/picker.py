"""A small popup to pick one thing from many by typing a part of it, or to make a new one."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal

from opsdesk.ui.delegates import painting as paint
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.finding import match_text
from opsdesk.ui.models.lines import LineModel
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.search_popup import SearchPopup
from opsdesk.ui.widgets.tables import RowList

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

_ROWS_SHOWN = 9
_ROW, _WIDE = 30, 256  # px at 100 %


@dataclass(frozen=True, slots=True)
class Pick:
    """One line: its key, its words, a quiet word at the right; a platform, a tier or an icon before it."""

    key: str
    text: str
    quiet: str = ""
    badge: str = ""
    tier: str = ""
    icon: str = ""
    on: bool = False


class _PickDelegate(RowDelegate):
    height = _ROW

    def __init__(self, model: LineModel[Pick]) -> None:
        super().__init__(model)
        self._model = model

    def paint_cell(self, painter: QPainter, rect: QRect, index: paint.Index, _state: paint.RowState) -> None:
        theme = current()
        pick = self._model.lines[index.row()]
        dpr = painter.device().devicePixelRatioF()
        left = rect.left() + theme.px(10)
        spot = QRect(left, rect.top(), theme.px(18), rect.height())
        if pick.badge:
            draw.pixmap(painter, spot, theme.glyphs.badge(pick.badge, theme.px(18), dpr))
        elif pick.tier:
            draw.pixmap(painter, spot, theme.glyphs.tier(pick.tier, theme.px(13), dpr))
        elif pick.icon:
            draw.icon(painter, spot, pick.icon, "text.secondary", 14)
        left = spot.right() + theme.px(8) if pick.badge or pick.tier or pick.icon else left
        right = rect.right() - theme.px(12)
        if pick.on:
            mark = QRect(right - theme.px(14), rect.top(), theme.px(16), rect.height())
            draw.icon(painter, mark, "check", "accent.soft_text", 14)
            right = mark.left() - theme.px(4)
        quiet = draw.advance(pick.quiet, theme.font("small", numbers=True)) + 2 if pick.quiet else 0
        if pick.quiet:
            end = QRect(right - quiet, rect.top(), quiet, rect.height())
            paint.paint_text(painter, end, pick.quiet, "text.tertiary", step="small", numbers=True)
        paint.paint_text(painter, QRect(left, rect.top(), right - quiet - left - 4, rect.height()), pick.text)


class Picker(SearchPopup):
    """`picked` brings the key of a line, `made` the text she typed where `offer` gave words for making it."""

    picked = Signal(str)
    made = Signal(str)

    def __init__(
        self, parent: QWidget, picks: list[Pick], placeholder: str, offer: Callable[[str], str] | None = None
    ) -> None:
        """`offer(text)` answers what the line that makes something of a text says, empty when it makes nothing."""
        super().__init__(parent, placeholder, RowList(), _WIDE)
        self._picks, self._offer = picks, offer
        self._model = LineModel[Pick](self, attrgetter("text"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_PickDelegate(self._model))
        self.list.clicked.connect(self._take)
        self.field.textChanged.connect(self._find)
        self.field.entered.connect(self._take)
        self._find("")

    def open_under(self, anchor: QWidget) -> None:
        """Show it below a widget, or above where there is no room."""
        self._open_at(anchor.mapToGlobal(QPoint(0, anchor.height() + 3)), anchor.mapToGlobal(QPoint(0, -3)))

    def open_above(self, anchor: QWidget) -> None:
        """Show it above a widget, for the bar at the bottom."""
        up = anchor.mapToGlobal(QPoint(0, -3))
        self._fit()
        self._open_at(QPoint(up.x(), up.y() - self.height()), up)

    def _fit(self) -> None:
        self.fit_rows(min(max(len(self._picks) + bool(self._offer), 1), _ROWS_SHOWN), _ROW)

    def _open_at(self, down: QPoint, up: QPoint) -> None:
        self._fit()
        size = self.size()
        room = self.screen().availableGeometry()
        y = down.y() if down.y() + size.height() <= room.bottom() else up.y() - size.height()
        self.move(min(down.x(), room.right() - size.width()), max(y, room.top()))
        self.show()
        self.field.setFocus()

    def _find(self, text: str) -> None:
        found = [pick for pick in self._picks if match_text(pick.text, text) is not None]
        words = self._offer(text.strip()) if self._offer and text.strip() else ""
        if words and not any(pick.text.casefold() == text.strip().casefold() for pick in found):
            found.append(Pick("", words, icon="plus"))
        self._model.show(found)
        if found:
            self.list.setCurrentIndex(self._model.index(0))

    def _take(self) -> None:
        index = self.list.currentIndex()
        if not index.isValid():
            return
        pick, text = self._model.lines[index.row()], self.field.text().strip()
        self.close()
        if pick.key:
            self.picked.emit(pick.key)
        else:
            self.made.emit(text)
