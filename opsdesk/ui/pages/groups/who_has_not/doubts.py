"""The doubtful matches above the list: who it may be, what speaks for it, and her answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip, QWidget

from opsdesk.ui.delegates import painting
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.models.lines import LineModel
from opsdesk.ui.pages.groups.who_has_not import texts
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.pill import Glyph
from opsdesk.ui.widgets.tables import RowList
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel, tooltip
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QPainter

    from opsdesk.domain.who_has_not import Claims, Doubt, Person
    from opsdesk.ui.delegates.painting import Index, RowState

Pair = tuple["Person", "Doubt"]
MOST_ROWS, ROW = 4, 38


def _yes() -> str:
    return QCoreApplication.translate("WhoHasNot", "It is")


def _no() -> str:
    return QCoreApplication.translate("WhoHasNot", "No")


def answers(rect: QRect) -> tuple[QRect, QRect]:
    """Where "it is" and "no" stand in a row, for painting and for hit tests."""
    theme = current()
    font = theme.font("small", 500)
    high, gap = theme.px(24), theme.px(6)
    top = rect.top() + (rect.height() - high) // 2
    wide_no = draw.advance(_no(), font) + theme.px(20)
    no = QRect(rect.right() - theme.px(12) - wide_no, top, wide_no, high)
    wide_yes = draw.advance(_yes(), font) + theme.px(38)
    return QRect(no.left() - gap - wide_yes, top, wide_yes, high), no


class _Delegate(RowDelegate):
    """`answered` brings the row and whether it is the person."""

    answered = Signal(int, bool)
    height = ROW

    def __init__(self, model: LineModel[Pair], parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.sources: Sequence[Claims] = ()

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, _state: RowState) -> None:
        theme = current()
        person, doubt = self._model.lines[index.row()]
        yes, no = answers(rect)
        left = rect.left() + theme.px(16)
        draw.icon(painter, QRect(left, rect.top(), theme.px(16), rect.height()), "circle-help", "semantic.warning.text")
        left += theme.px(30)
        room = yes.left() - theme.px(8) - left
        first = QRect(left, rect.top(), round(room * 0.5), rect.height())
        end = painting.paint_avatar_name(painter, first, person.id, person.called, strong=person.starred)
        if end + theme.px(40) < first.right():
            spot = QRect(end + theme.px(8), rect.top(), first.right() - end - theme.px(8), rect.height())
            painting.paint_text(painter, spot, texts.apart(person), "text.tertiary", step="small")
        second = QRect(
            first.right() + theme.px(10), rect.top(), yes.left() - first.right() - theme.px(18), rect.height()
        )
        painting.paint_text(painter, second, texts.why(doubt, self.sources[doubt.source]), "semantic.warning.text")
        draw.box(painter, yes, theme.color("surface.base"), theme.color("border.default"), theme.px(6))
        inner = yes.adjusted(theme.px(9), 0, 0, 0)
        painting.paint_icon_text(painter, inner, "check", _yes(), "text.primary", step="small")
        painting.paint_text(painter, no, _no(), "text.secondary", step="small", align=draw.CENTER)

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() is not QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        spot = event.position().toPoint()
        for box, is_it in zip(answers(QRect(option.rect)), (True, False), strict=True):
            if box.contains(spot):
                self.answered.emit(index.row(), is_it)
                return True
        return False

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, _option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if index.isValid():
            person, doubt = self._model.lines[index.row()]
            said = f"{person.called}\n{texts.why(doubt, self.sources[doubt.source])}\n{texts.reason(doubt)}"
            QToolTip.showText(event.globalPos(), tooltip(said), view)
        return True


class DoubtList(RowList):
    """Enter says it is the person, Delete that it is not."""

    answered = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__()
        self.doubts = LineModel[Pair](self, lambda pair: pair[0].called)
        self.setModel(self.doubts)
        self._painter = _Delegate(self.doubts, self)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._painter.answered.connect(self.answered)
        self.setAccessibleName(QCoreApplication.translate("WhoHasNot", "May have signed"))

    def show_doubts(self, pairs: list[Pair], sources: Sequence[Claims]) -> None:
        """Other doubts; the current row stays where it was, so that answers can be given one after the other."""
        at = self.currentIndex().row()
        self._painter.sources = sources
        self.doubts.show(pairs)
        if pairs and at >= 0:
            self.setCurrentIndex(self.doubts.index(min(at, len(pairs) - 1)))
        self.setFixedHeight(current().px(ROW) * min(len(pairs), MOST_ROWS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex().row()
        if at >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.answered.emit(at, True)
        elif at >= 0 and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.answered.emit(at, False)
        elif event.text() and event.text().isprintable():
            event.ignore()  # letters are keys of the page
        else:
            super().keyPressEvent(event)


class DoubtPart(QWidget):
    """The head and the list, out of sight while nothing is doubtful. `decided` brings the doubt and the answer."""

    decided = Signal(object, object, bool)
    all_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._count = PlainLabel("", "small", "secondary", numbers=True)
        hint = ElidedLabel(self.tr("you decide"), "small", "tertiary")
        self.all_yes = Button(self.tr("All of them"), "", "ghost", "small", clicked=lambda: self.all_wanted.emit(True))
        self.all_no = Button(self.tr("None of them"), "", "ghost", "small", clicked=lambda: self.all_wanted.emit(False))
        head = row(
            Glyph("circle-help", "semantic.warning.text"), PlainLabel(self.tr("May have signed"), "body_strong"),
            self._count, hint, None, self.all_yes, self.all_no, gap=8, margins=(16, 0, 8, 0),
        )  # fmt: skip
        line = QWidget()
        line.setLayout(head)
        line.setFixedHeight(current().px(36))
        self.list = DoubtList()
        self.list.answered.connect(self._on_answered)
        self.setLayout(column(line, self.list, gap=0))
        self.hide()

    def show_doubts(self, pairs: list[Pair], sources: Sequence[Claims]) -> None:
        """Other doubts."""
        self.list.show_doubts(pairs, sources)
        count = figures.number(len(pairs))
        one, many = self.tr("1 person"), self.tr("{count} people").replace("{count}", count)
        self._count.setText(one if len(pairs) == 1 else many)
        several = len(pairs) > 1
        self.all_yes.setVisible(several)
        self.all_no.setVisible(several)
        self.setVisible(bool(pairs))

    def _on_answered(self, at: int, is_it: bool) -> None:
        person, doubt = self.list.doubts.lines[at]
        self.decided.emit(person, doubt, is_it)
