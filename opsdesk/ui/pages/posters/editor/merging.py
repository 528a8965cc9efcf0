"""Merge fields where words are typed: offered after a brace, shown as chips, each with what stands in for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QCompleter, QListView, QSizePolicy, QVBoxLayout, QWidget

from opsdesk.domain.merge_fields import MergeField, known_fields
from opsdesk.ui.delegates import painting as rows
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.pages.posters.editor.carrying import field_data
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.fields import Field, NoteField, TextField
from opsdesk.ui.widgets.layouts import empty_layout
from opsdesk.ui.widgets.text import tooltip
from opsdesk.words import posters as words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent

OFFERED = (
    MergeField.NICKNAME,
    MergeField.CODE,
    MergeField.JOIN_URL,
    MergeField.GROUP,
    MergeField.EXPIRES,
    MergeField.CITY,
    MergeField.ROLE,
    MergeField.DATE,
    MergeField.REMARK,
)
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)


class FieldChip(QAbstractButton):
    """A merge field in braces; a click puts it into the text in hand, a drag onto the canvas."""

    def __init__(self, name: MergeField) -> None:
        super().__init__()
        self.name = name
        self._from: QPoint | None = None
        self.setText(f"{{{name}}}")
        self.setToolTip(tooltip(words.merge_field(name)))
        self.setAccessibleName(words.merge_field(name))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current()
        return QSize(draw.advance(self.text(), theme.font("small", 500)) + theme.px(17), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        edge = theme.color("accent.mid") if self.underMouse() else None
        draw.box(painter, self.rect(), theme.color("accent.soft"), edge, theme.tokens.radius("tag"))
        role = theme.color("accent.soft_text")
        draw.text(painter, self.rect(), self.text(), theme.font("small", 500), role, draw.CENTER)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        way = event.position().toPoint() - self._from if self._from is not None else QPoint()
        if event.buttons() & Qt.MouseButton.LeftButton and way.manhattanLength() >= QApplication.startDragDistance():
            self._from = None
            self.setDown(False)
            drag = QDrag(self)
            drag.setMimeData(field_data(self.name))
            drag.setPixmap(self.grab())
            drag.setHotSpot(QPoint(self.width() // 2, self.height() // 2))
            drag.exec(Qt.DropAction.CopyAction)


class _OfferDelegate(RowDelegate):
    """A field in braces, and what it is at the right."""

    height = "row_compact"

    def paint_cell(self, painter: QPainter, rect: QRect, index: rows.Index, _state: rows.RowState) -> None:
        name, _gap, said = str(index.data()).partition(" ")
        cell = rect.adjusted(current().px(10), 0, -current().px(10), 0)
        used = rows.paint_text(painter, cell, f"{{{name}}}", "accent.soft_text")
        cell.setLeft(cell.left() + used + current().px(12))
        rows.paint_text(painter, cell, said, "text.tertiary", step="small", align=draw.RIGHT)


class _Offer(QCompleter):
    """The merge fields below a brace; arrows choose, Enter and Tab take, Esc lets go."""

    taken = Signal(str)

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor)
        shown = [f"{name} {words.merge_field(name)}" for name in OFFERED]
        self.setModel(QStringListModel(shown, self))
        self.setMaxVisibleItems(len(OFFERED))
        self._list = QListView()
        self._list.setObjectName("Popup")
        self.setPopup(self._list)
        self._list.setItemDelegate(_OfferDelegate(self._list))  # the completer has put one of its own there
        self.setWidget(editor)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.activated.connect(self._take)

    def offer(self, begun: str, near: QPoint) -> None:
        """Open below a point of the editor for what is begun; close where nothing is called so."""
        self.setCompletionPrefix(begun)
        if not self.completionCount():
            self.close_list()
            return
        self._list.setCurrentIndex(self.completionModel().index(0, 0))
        self.complete(QRect(near, QSize(current().px(240), 1)))

    @property
    def shown(self) -> bool:
        """Whether the list is open."""
        return self._list.isVisible()

    def close_list(self) -> None:
        """Let go."""
        self._list.hide()

    def _take(self, line: str) -> None:
        self.taken.emit(line.split()[0])


def begun_field(before: str) -> str | None:
    """What stands behind the last open brace of the words before the cursor; None where no brace is open."""
    head, brace, tail = before.rpartition("{")
    open_ = bool(brace) and "}" not in tail and (not tail or tail.replace("_", "").isalpha())
    return tail if open_ and not head.endswith("{") else None


class MergeText(NoteField):
    """Words with merge fields: a brace offers them. As high as its lines, which Chinese makes taller than letters."""

    def __init__(self, text: str = "", least: int = 2, most: int = 6) -> None:
        super().__init__(text, least=least, most=most)
        self._offer = _Offer(self)
        self._offer.taken.connect(self._take)
        self.textChanged.connect(self._look)

    def _grow(self) -> None:
        count = round(self.document().size().height())
        lines = min(max(count, self._least), self._most)
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if count > self._most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.setFixedHeight(lines * current().px(21) + current().px(14))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def offers(self) -> bool:
        """Whether fields are offered now."""
        return self._offer.shown

    def show_text(self, text: str) -> None:
        """Other words from outside; what is being typed stays."""
        if not self.hasFocus() or self.toPlainText() == self._before:
            if text != self.toPlainText():
                super().show_text(text)
            self._before = text

    def insert_field(self, name: str) -> None:
        """Put a merge field where the cursor stands."""
        self.insertPlainText(f"{{{name}}}")

    def _look(self) -> None:
        cursor = self.textCursor()
        begun = begun_field(cursor.block().text()[: cursor.positionInBlock()])
        if begun is None or not self.hasFocus():
            self._offer.close_list()
        else:
            self._offer.offer(begun, self.cursorRect().bottomLeft())

    def _take(self, name: str) -> None:
        cursor = self.textCursor()
        begun = begun_field(cursor.block().text()[: cursor.positionInBlock()]) or ""
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(begun))
        cursor.insertText(f"{name}}}")
        self._offer.close_list()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.offers() and event.key() in _TAKES:
            event.ignore()  # the list of fields takes it
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            back = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if back and self.toPlainText() == self._before:
                event.ignore()
                return False
        return super().event(event)


class Fallbacks(QWidget):
    """What stands where a field has no value, one line for each field in use; `changed` brings all of them."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._held: dict[str, str] = {}
        self.fields: dict[str, TextField] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(8))

    def show_fields(self, texts: Sequence[str], held: Mapping[str, str]) -> None:
        """The fields that texts name, and what stands in for each."""
        self._held = dict(held)
        names = [str(name) for name in MergeField if any(name in known_fields(text) for text in texts)]
        if names != list(self.fields):
            empty_layout(self._column)
            self.fields = {}
            for name in names:
                self._add(name)
        for name, field in self.fields.items():
            if not field.hasFocus():
                field.show_text(self._held.get(name, ""))
        self.setVisible(bool(names))

    def _add(self, name: str) -> None:
        field = self.fields[name] = TextField("", self.tr("nothing"))
        field.committed.connect(lambda text, name=name: self._write(name, text))
        self._column.addWidget(Field(self.tr("Without {field}").replace("{field}", f"{{{name}}}"), field))

    def _write(self, name: str, text: str) -> None:
        held = {key: value for key, value in self._held.items() if key != name}
        self.changed.emit({**held, name: text} if text else held)
