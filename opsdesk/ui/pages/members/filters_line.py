"""The filter as one line that is typed, instead of the chips: Enter lists it, Esc leaves, a fault is said below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.filters import LONGEST_JSON, both, conjuncts, text_is
from opsdesk.domain.members import MemberQuery
from opsdesk.ui.keys import Key
from opsdesk.ui.pages.members.filters_completion import LineCompletion
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.marking import mark
from opsdesk.ui.widgets.pill import Glyph
from opsdesk.ui.widgets.text import PlainLabel, tooltip
from opsdesk.words import filter_line

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from opsdesk.services.desk import Desk
    from opsdesk.ui.widgets.filter_bar import FilterBar


class LineField(QLineEdit):
    """`taken` for Enter, `left` for Esc; both are for the list of offers while it is open."""

    taken = Signal()
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.completion = LineCompletion(self, desk)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.completion.wants(event.key()):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.completion.popup.hide()
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class Fault(QWidget):
    """What is wrong with a line; hidden while nothing is."""

    def __init__(self) -> None:
        super().__init__()
        theme = current()
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(6))
        line.setSpacing(theme.px(6))
        line.addWidget(Glyph("circle-x", "semantic.danger.text", 14))
        self.words = PlainLabel("", "small", "danger", wrap=True)
        line.addWidget(self.words, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence, or nothing."""
        self.words.setText(sentence)
        self.setVisible(bool(sentence))


class FilterLineEdit(QObject):
    """`asked` brings the query of a line; `left` says the chips are back. `fault` stands under the bar."""

    asked = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, bar: FilterBar) -> None:
        super().__init__(bar)
        self._desk, self._bar = desk, bar
        self._query = MemberQuery()
        self.field, self.fault = LineField(desk), Fault()
        self.field.setMaxLength(LONGEST_JSON)
        self.field.setPlaceholderText(self.tr("Conditions, such as: tier:active -tag:vip (spend>=500 or joined<30d)"))
        self.field.setAccessibleName(self.tr("Filter as a line"))
        self.field.taken.connect(self._take)
        self.field.left.connect(self.close)
        self.field.textEdited.connect(lambda _text: self._say(""))
        self.button = Button("", "type", "ghost", "small", clicked=self.toggle)
        self.button.setAccessibleName(self.tr("Filter as a line"))
        self.button.setToolTip(tooltip(self.tr("See and type the filter as a line (F)")))
        bar.put_line(self.field)

    def key(self) -> Key:
        """The key that opens and closes the line."""
        return Key("F", self.tr("Filter as a line"), self.toggle)

    @property
    def is_open(self) -> bool:
        """Whether the line stands in the place of the chips."""
        return not self.field.isHidden()

    def toggle(self) -> None:
        """The line instead of the chips, or the chips again."""
        if self.is_open:
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Show the filter in force as a line, ready to be typed on."""
        self.field.setText(filter_line.say(self._query.tree(), self._desk.segments.names))
        self._bar.show_line(True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.end(False)

    def close(self) -> None:
        """The chips again; what was typed and not taken is let go."""
        self._say("")
        self._bar.show_line(False)
        self.left.emit()

    def show(self, query: MemberQuery) -> None:
        """Another folded query is listed; a line that says the same already stays as it was typed."""
        same = query.tree() == self._query.tree()
        self._query = query
        if self.is_open and not same:
            self.field.setText(filter_line.say(query.tree(), self._desk.segments.names))
            self._say("")

    def _take(self) -> None:
        try:
            where = filter_line.read(self.field.text(), self._desk.segments.names)
        except OpsdeskError as error:
            self._refuse(error)
            return
        self._say("")
        # What stands in the search field stays there.
        parts, text = conjuncts(where), self._query.text
        searched = bool(text) and text_is(text) in parts
        rest = both(*(part for part in parts if not (searched and part == text_is(text))))
        self._query = MemberQuery(text=text if searched else "", where=rest)
        self.asked.emit(self._query)

    def _refuse(self, error: OpsdeskError) -> None:
        from opsdesk import words

        self._say(words.problem(error))
        at = error.values.get("at")
        if error.problem is Problem.FILTER_LINE and isinstance(at, int):
            self.field.setCursorPosition(_units(self.field.text()[:at]))

    def _say(self, sentence: str) -> None:
        self.fault.say(sentence)
        mark(self.field, "state", "error" if sentence else "")
        self.field.setAccessibleDescription(sentence)


def _units(text: str) -> int:
    """How many of Qt's 16-bit letters a text has."""
    return len(text.encode("utf-16-le")) // 2
