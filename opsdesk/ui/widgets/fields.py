"""Fields of a form: a name above, the editor, below it the fix in words when something is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.marking import mark
from opsdesk.ui.widgets.pill import Glyph
from opsdesk.ui.widgets.text import PlainLabel


class TextField(QLineEdit):
    """One line. `committed` when Enter is pressed or the field is left with another text."""

    committed = Signal(str)

    def __init__(self, text: str = "", placeholder: str = "", width: int = 0) -> None:
        super().__init__(text)
        self._before = text
        self.setPlaceholderText(placeholder)
        if width:
            self.setFixedWidth(current().px(width))
        self.editingFinished.connect(self._commit)

    def show_text(self, text: str) -> None:
        """Another text from outside; nothing is announced."""
        self._before = text
        self.setText(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._before = self.text()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._before:
            self.setText(self._before)
        else:
            super().keyPressEvent(event)

    def _commit(self) -> None:
        if self.text() != self._before:
            self._before = self.text()
            self.committed.emit(self._before)


class NumberField(TextField):
    """A whole number; Up and Down step by one, with Ctrl by ten."""

    def __init__(self, value: int | None = None, low: int = 0, high: int = 999_999_999, width: int = 90) -> None:
        super().__init__("" if value is None else str(value), "", width)
        self._low, self._high = low, high
        self.setValidator(QIntValidator(low, high, self))
        self.setFont(current().font("body", numbers=True))

    @property
    def value(self) -> int | None:
        """The number, None while the field is empty or half typed."""
        return int(self.text()) if self.hasAcceptableInput() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step *= 10
        self.setText(str(min(max((self.value or 0) + step, self._low), self._high)))


class NoteField(QPlainTextEdit):
    """Several lines of plain text; grows with them up to `most` lines. Tab leaves the field."""

    committed = Signal(str)

    def __init__(self, text: str = "", placeholder: str = "", least: int = 3, most: int = 10) -> None:
        super().__init__(text)
        self._least, self._most = least, most
        self._before = text
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self._grow)
        self._grow()

    def show_text(self, text: str) -> None:
        self._before = text
        self.setPlainText(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._before = self.toPlainText()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.toPlainText() != self._before:
            self._before = self.toPlainText()
            self.committed.emit(self._before)

    def _grow(self) -> None:
        lines = min(max(round(self.document().size().height()), self._least), self._most)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + current().px(18))


class Choice(QComboBox):
    """One of a list. `chosen` brings the key of what a person chose."""

    chosen = Signal(str)

    def __init__(self, options: list[tuple[str, str]], key: str = "", width: int = 0) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if width:
            self.setFixedWidth(current().px(width))
        self.set_options(options, key)
        self.activated.connect(lambda at: self.chosen.emit(self.itemData(at)))

    @property
    def key(self) -> str:
        """The key of the choice, empty when there is none."""
        return str(self.currentData() or "")

    def set_options(self, options: list[tuple[str, str]], key: str = "") -> None:
        """Pairs of key and words; nothing is announced."""
        self.clear()
        for value, words in options:
            self.addItem(words, value)
        self.choose(key or (options[0][0] if options else ""))

    def choose(self, key: str) -> None:
        self.setCurrentIndex(self.findData(key))

    def sizeHint(self) -> QSize:
        widest = max((draw.advance(self.itemText(at), self.font()) for at in range(self.count())), default=0)
        return QSize(widest + current().px(48), current().px("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(70), current().px("control"))

    def event(self, event: QEvent) -> bool:
        # Letters jump inside the list; without this a single-letter shortcut of the page would take them.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.text().isalnum():
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = current().px(26)
        role = "text.secondary" if self.isEnabled() else "text.disabled"
        draw.icon(QPainter(self), QRect(self.width() - side, 0, side, self.height()), "chevron-down", role, 14)


class Field(QWidget):
    """An editor with its name above and room for a fix below. `quiet` explains behind the name."""

    def __init__(self, name: str, editor: QWidget, quiet: str = "") -> None:
        super().__init__()
        theme = current()
        self.editor = editor
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(4))
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        label = PlainLabel(name, "small", "secondary", weight=500)
        label.setBuddy(editor)
        editor.setAccessibleName(name)
        head.addWidget(label)
        if quiet:
            head.addWidget(PlainLabel(quiet, "small", "tertiary"))
        head.addStretch(1)
        outer.addLayout(head)
        outer.addWidget(editor)
        self._trouble = QWidget()
        line = QHBoxLayout(self._trouble)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(6))
        line.addWidget(Glyph("circle-x", "semantic.danger.text", 14))
        self._words = PlainLabel("", "small", "danger", wrap=True)
        line.addWidget(self._words, 1)
        self._trouble.hide()
        outer.addWidget(self._trouble)

    def set_trouble(self, sentence: str) -> None:
        """Say what is wrong and how to mend it; an empty sentence takes it back."""
        self._words.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        mark(self.editor, "state", "error" if sentence else "")
        self.editor.setAccessibleDescription(sentence)


class SettingRow(QWidget):
    """A name and a quiet line at the left, the editor at the right, a hairline below."""

    def __init__(self, name: str, quiet: str, *editors: QWidget, line: bool = True) -> None:
        super().__init__()
        theme = current()
        self._line = line
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(8), 0, theme.px(9))
        row.setSpacing(theme.px(8))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(name, "body", weight=500))
        if quiet:
            words.addWidget(PlainLabel(quiet, "small", "tertiary", wrap=True))
        row.addLayout(words, 1)
        for editor in editors:
            editor.setAccessibleName(name)
            row.addWidget(editor, 0, Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._line:
            draw.hairline(draw.canvas(self), 0, self.height() - 1, self.width())
