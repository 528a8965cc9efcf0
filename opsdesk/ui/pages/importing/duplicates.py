"""Who of a file is there already: recognised for sure, or only alike; each of those is for her to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from opsdesk import words
from opsdesk.domain.platforms import HandleKind
from opsdesk.domain.resemblances import Duplicates, Recognised, Resembling, Verdict
from opsdesk.ui.delegates import painting
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.models.lines import LineModel
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.layouts import empty_layout, frame
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.widgets.tables import RowList
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.wording import figures
from opsdesk.ui.wording import import_columns as wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from opsdesk.ui.delegates.painting import Index, RowState
    from opsdesk.ui.pages.importing.state import Chosen

SAME, NEW, LATER = Verdict.SAME, Verdict.NEW, Verdict.LATER
KEYS = {Qt.Key.Key_1: NEW, Qt.Key.Key_2: SAME, Qt.Key.Key_3: LATER}


class _MaybeDelegate(RowDelegate):
    """Name in the file, name of the member, why; three answers, the one in force filled."""

    height = 54
    answered = Signal(int, str)

    def __init__(self, parent: MaybeList) -> None:
        super().__init__(parent)
        self._list = parent

    def answers(self, rect: QRect, one: Resembling) -> list[tuple[Verdict, QRect]]:
        """Where each answer stands, for painting and for hit tests; a clash leaves no way to say it is the same."""
        theme = current()
        font = theme.font("small", 500)
        high = theme.px(26)
        x, top = rect.right() - theme.px(14), rect.top() + (rect.height() - high) // 2
        found = []
        for verdict in (LATER, SAME, NEW):
            if verdict is SAME and one.clash:
                continue
            wide = draw.advance(self._word(verdict), font) + theme.px(20)
            x -= wide
            found.append((verdict, QRect(x, top, wide, high)))
            x -= theme.px(6)
        return found

    def _word(self, verdict: Verdict) -> str:
        return {NEW: self.tr("New person"), SAME: self.tr("The same"), LATER: self.tr("Decide later")}[verdict]

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, _state: RowState) -> None:
        theme = current()
        one = self._list.pairs.lines[index.row()]
        answers = self.answers(rect, one)
        left = rect.left() + theme.px(16)
        room = answers[-1][1].left() - theme.px(14) - left
        first = QRect(left, rect.top(), round(room * 0.30), rect.height())
        number = self.tr("row {n}").replace("{n}", figures.number(one.row))
        painting.paint_two_lines(painter, first, one.name, number, strong=True)
        second = QRect(first.right() + theme.px(12), rect.top(), round(room * 0.34), rect.height())
        known = " · ".join(part for part in (one.remark, one.groups) if part)
        upper = second.adjusted(0, 0, 0, -theme.px(16) if known else 0)
        painting.paint_avatar_name(painter, upper, one.member_id, one.member)
        below = QRect(
            second.left() + theme.px(31), second.center().y() + theme.px(3), second.width() - theme.px(31), 18
        )
        painting.paint_text(painter, below, known, "text.tertiary", step="small")
        why = QRect(second.right() + theme.px(12), rect.top(), rect.left() + theme.px(16) + room - second.right(), 0)
        why.setHeight(rect.height())
        said = wording.alike(one.why)
        clash = self.tr("but another {account}").replace("{account}", _kind(one.clash)) if one.clash else ""
        if clash:
            painting.paint_two_lines(painter, why, said, clash, role="semantic.warning.text")
        else:
            painting.paint_text(painter, why, said, "text.secondary")
        for verdict, box in answers:
            self._paint_answer(painter, box, verdict, self._list.verdict(one) is verdict)

    def _paint_answer(self, painter: QPainter, box: QRect, verdict: Verdict, on: bool) -> None:
        theme = current()
        fill = theme.color("accent.soft" if on else "surface.base")
        edge = theme.color("accent.solid" if on else "border.default")
        draw.box(painter, box, fill, edge, theme.px(6))
        ink = "accent.soft_text" if on else "text.secondary"
        draw.text(painter, box, self._word(verdict), theme.font("small", 500), theme.color(ink), draw.CENTER)

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() is not QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        one = self._list.pairs.lines[index.row()]
        for verdict, box in self.answers(QRect(option.rect), one):
            if box.contains(event.position().toPoint()):
                self.answered.emit(index.row(), str(verdict))
                return True
        return False


def _kind(code: str) -> str:
    return words.handle_kind(HandleKind(code)) if code in set(HandleKind) else code


class MaybeList(RowList):
    """1 says somebody new, 2 the same, 3 decide later. `answered` brings a row of the file, the member, the verdict."""

    answered = Signal(object, str)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pairs = LineModel[Resembling](self, lambda one: f"{one.name} {one.member} {wording.alike(one.why)}")
        self._same: Mapping[int, int] = {}
        self._later: Mapping[int, int] = {}
        self.setModel(self.pairs)
        self.delegate = _MaybeDelegate(self)
        self.delegate.answered.connect(self._answer)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("May be the same person"))

    def show_pairs(self, found: Duplicates, same: Mapping[int, int], later: Mapping[int, int]) -> None:
        """These pairs with her answers; the line under the keyboard stays where it is."""
        at = self.currentIndex().row()
        self._same, self._later = same, later
        if self.pairs.lines != found.maybe:
            self.pairs.show(found.maybe)
            self.setCurrentIndex(self.pairs.index(max(min(at, len(found.maybe) - 1), 0)))
        self.viewport().update()

    def verdict(self, one: Resembling) -> Verdict | None:
        """What she said of a pair; None where she decided for another member who is like the row."""
        for verdict, said in ((SAME, self._same), (LATER, self._later)):
            if one.row in said:
                return verdict if said[one.row] == one.member_id else None
        return NEW

    def keyPressEvent(self, event: QKeyEvent) -> None:
        verdict = KEYS.get(Qt.Key(event.key()))
        at = self.currentIndex().row()
        if verdict is not None and at >= 0 and not event.modifiers():
            self._answer(at, str(verdict))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier or (event.text() and event.text().isprintable()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Digits answer here; without this a shortcut of the page or the window would take them.
        if event.type() is QEvent.Type.ShortcutOverride and getattr(event, "key", lambda: 0)() in KEYS:
            event.accept()
            return True
        return super().event(event)

    def _answer(self, at: int, verdict: str) -> None:
        one = self.pairs.lines[at]
        if verdict == SAME and one.clash:
            return
        self.answered.emit(one, verdict)
        if at + 1 < len(self.pairs.lines):
            self.setCurrentIndex(self.pairs.index(at + 1))


class _SureDelegate(RowDelegate):
    """Name in the file, the account it was recognised by, the member, whether anything changes."""

    def __init__(self, parent: SureList) -> None:
        super().__init__(parent)
        self._list = parent

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, current().px(38))

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, _state: RowState) -> None:
        theme = current()
        one = self._list.rows.lines[index.row()]
        left, room = rect.left() + theme.px(16), rect.width() - theme.px(32)
        parts = [0.08, 0.24, 0.28, 0.24, 0.16]
        spots = []
        for share in parts:
            spots.append(QRect(left, rect.top(), round(room * share) - theme.px(10), rect.height()))
            left += round(room * share)
        painting.paint_text(painter, spots[0], figures.number(one.row), "text.tertiary", numbers=True)
        painting.paint_text(painter, spots[1], one.name, weight=600)
        by = f"{_kind(one.kind)} {one.value}" if one.kind else self.tr("by its name in the same list")
        painting.paint_text(painter, spots[2], by, "text.secondary")
        painting.paint_avatar_name(painter, spots[3], one.member_id, one.member)
        if one.changes:
            painting.paint_icon_text(painter, spots[4], "pencil", self.tr("updated"), "semantic.info.text")
        else:
            painting.paint_text(painter, spots[4], self.tr("unchanged"), "text.tertiary")


class SureList(RowList):
    """Who is recognised; nothing is decided here."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = LineModel[Recognised](self, lambda one: f"{one.name} {one.value} {one.member}")
        self.setModel(self.rows)
        self.setItemDelegate(_SureDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Recognised members"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class DuplicateView(QWidget):
    """Both lists behind a segmented head. `decided` brings the two maps of her answers, row to member."""

    decided = Signal(object, object)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chosen: Chosen | None = None
        self.maybe, self.sure = MaybeList(), SureList()
        self.maybe.answered.connect(self._on_answer)
        self.maybe.entered.connect(self.entered)
        self.sure.entered.connect(self.entered)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.maybe)
        self._stack.addWidget(self.sure)
        self._bar = QVBoxLayout()
        self.which: Segmented | None = None
        self._said = PlainLabel("", "small", "tertiary", wrap=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(frame(self._bar, "Content"))
        outer.addWidget(self._stack, 1)

    def show_chosen(self, chosen: Chosen) -> None:
        """Who of a table is there already."""
        fresh = chosen is not self._chosen
        self._chosen = chosen
        found = chosen.looked.would.duplicates if chosen.looked.would is not None else None
        found = found or Duplicates()
        self.sure.rows.show(found.sure)
        self.maybe.show_pairs(found, chosen.options.same, chosen.options.later)
        which = self.which.chosen if self.which is not None and not fresh else ""
        self._show_head(found, which or ("maybe" if found.resembling or not found.recognised else "sure"))

    def list_in_sight(self) -> RowList:
        """The list that J and K move in."""
        return self.sure if self._stack.currentIndex() else self.maybe

    def _show_head(self, found: Duplicates, which: str) -> None:

        empty_layout(self._bar)
        maybe = self.tr("May be the same {count}").replace("{count}", figures.number(found.resembling))
        sure = self.tr("Recognised {count}").replace("{count}", figures.number(found.recognised))
        self.which = Segmented([Segment("maybe", maybe), Segment("sure", sure)], which)
        self.which.changed.connect(self._turn)
        self._said = PlainLabel("", "small", "tertiary")
        self._bar.addLayout(line(self.which, self._said, None, gap=12, margins=(16, 9, 16, 9)))
        self._turn(which)

    def _turn(self, which: str) -> None:
        self._stack.setCurrentIndex(1 if which == "sure" else 0)
        found = self._chosen.looked.would.duplicates if self._chosen and self._chosen.looked.would else None
        if found is None:
            return
        shown, total = (len(found.sure), found.recognised) if which == "sure" else (len(found.maybe), 0)
        if which == "sure" and shown < total:
            said = self.tr("the first {count}; all of them are brought up to date")
            self._said.setText(said.replace("{count}", figures.number(shown)))
        elif which == "sure":
            self._said.setText(self.tr("by an account that only they have"))
        else:
            self._said.setText(self.tr("a name is no proof: who is not decided comes in as somebody new"))

    def _on_answer(self, one: Resembling, verdict: str) -> None:
        if self._chosen is None:
            return
        same, later = dict(self._chosen.options.same), dict(self._chosen.options.later)
        same.pop(one.row, None)
        later.pop(one.row, None)
        if verdict == SAME:
            same[one.row] = one.member_id
        elif verdict == LATER:
            later[one.row] = one.member_id
        self.decided.emit(same, later)
