"""Moves down that wait for a yes: who, where to, and why; checked ones are moved or kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from opsdesk import words
from opsdesk.domain.members import TierReason
from opsdesk.ui.delegates import painting as paint
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.models.lines import LineModel
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import column
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.tables import RowList
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

    from opsdesk.domain.tiers import Demotion

Index = QModelIndex | QPersistentModelIndex
_ROWS_SHOWN = 9


class _Delegate(RowDelegate):
    height: int = 44

    def __init__(self, model: LineModel[Demotion], out: set[int]) -> None:
        super().__init__(model)
        self._model, self._out = model, out

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, _state: paint.RowState) -> None:
        one, theme = self._model.lines[index.row()], current()
        box = QRect(rect.left() + theme.px(10), rect.top(), theme.px(24), rect.height())
        paint.paint_check(painter, box, one.member_id not in self._out)
        wide = min(theme.px(190), rect.width() // 3)
        name = QRect(box.right() + theme.px(6), rect.top(), wide, rect.height())
        paint.paint_avatar_name(painter, name, one.member_id, one.name)
        pill = QRect(name.right() + theme.px(8), rect.top(), theme.px(84), rect.height())
        paint.paint_tier_pill(painter, pill, one.to_tier, words.tier(one.to_tier))
        reason = words.tier_reason(TierReason(one.to_tier, "rule", one.code, dict(one.numbers)))
        rest = rect.adjusted(pill.right() + theme.px(8) - rect.left(), 0, -theme.px(10), 0)
        paint.paint_text(painter, rest, reason, "text.secondary")


class _List(RowList):
    """A click or Space checks a row, or lets it go."""

    toggled = Signal(int)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.toggled.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.toggled.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class Waiting(QWidget):
    """`answered` brings the checked members and whether she said yes; `opened` a member to look at."""

    answered = Signal(object, bool)
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._out: set[int] = set()
        self._model: LineModel[Demotion] = LineModel(self, lambda one: one.name)
        self._list = _List()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Delegate(self._model, self._out))
        self._list.toggled.connect(self._on_toggled)
        self._list.opened.connect(lambda index: self.opened.emit(self._model.lines[index.row()].member_id))
        self.yes = Button("", "check", "primary", clicked=lambda: self.answered.emit(self.checked(), True))
        self.no = Button(self.tr("Keep them where they are"), clicked=lambda: self.answered.emit(self.checked(), False))
        self._head = SectionHeader(self.tr("Waiting for your yes"), "", self.no, self.yes)
        self._none = PlainLabel("", "body", "secondary", wrap=True)
        self.setLayout(column(self._head, self._none, self._list, gap=8))
        self.show_lines([])

    def show_lines(self, lines: list[Demotion]) -> None:
        """Who waits now; all are checked at first."""
        self._out.intersection_update({one.member_id for one in lines})
        self._model.show(lines)
        self._list.setVisible(bool(lines))
        self._list.setMinimumHeight(current().px(_Delegate.height) * min(len(lines), _ROWS_SHOWN))
        self._none.setVisible(not lines)
        self._none.setText(
            self.tr(
                "Nobody waits. On the first day of a month that OpsDesk is open, everybody is looked at: "
                "whoever does more moves up at once, whoever grew quiet is named here."
            )
        )
        self._say()

    def checked(self) -> list[int]:
        """The members she means."""
        return [one.member_id for one in self._model.lines if one.member_id not in self._out]

    def _on_toggled(self, at: int) -> None:
        self._out.symmetric_difference_update({self._model.lines[at].member_id})
        self._list.viewport().update()
        self._say()

    def _say(self) -> None:
        chosen, all_of_them = len(self.checked()), len(self._model.lines)
        self.yes.setText(" " + self.tr("Move {count} down").format(count=figures.number(chosen)))
        for button in (self.yes, self.no):
            button.setVisible(bool(all_of_them))
            button.setEnabled(bool(chosen))
        quiet = self.tr("{count} grew quiet").format(count=figures.number(all_of_them))
        self._head.set_quiet(quiet if all_of_them else "")
