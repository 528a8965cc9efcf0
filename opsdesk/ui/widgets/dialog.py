"""The frame of a dialog: a title, a body, buttons that name the act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, Kind
from opsdesk.ui.widgets.focus_ring import FocusRing
from opsdesk.ui.widgets.layouts import frame
from opsdesk.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Act:
    """A button of a dialog: its key, its words ("Close event"), its look. `closes=False` keeps the dialog open."""

    key: str
    text: str
    kind: Kind = "secondary"
    closes: bool = True


class Dialog(QDialog):
    """Fill `body`, then show it with `ask(done)`, which brings the key of the act, or "" for Esc.

    For what a toast can undo no dialog is needed.
    """

    acted = Signal(str)

    def __init__(self, parent: QWidget | None, title: str, acts: list[Act], *, width: int = 460) -> None:
        super().__init__(parent)
        theme = current()
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(width))
        self._buttons: dict[str, Button] = {}
        self._chosen = ""
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(12))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        inside = QVBoxLayout()
        inside.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(18))
        inside.setSpacing(theme.px(12))
        inside.addWidget(PlainLabel(title, "subtitle", wrap=True))
        inside.addLayout(self.body, 1)
        outer.addLayout(inside, 1)
        outer.addWidget(self._foot(acts))
        FocusRing(self)

    def add(self, part: QWidget | QLayout) -> None:
        """Add to the body."""
        if isinstance(part, QLayout):
            self.body.addLayout(part)
        else:
            self.body.addWidget(part)

    def say(self, sentence: str) -> None:
        """Add a sentence to the body."""
        self.body.addWidget(PlainLabel(sentence, "body", "secondary", wrap=True))

    def button(self, key: str) -> Button:
        """The button of an act, to enable or rename it."""
        return self._buttons[key]

    def ask(self, done: Callable[[str], object]) -> None:
        """Show it over its window and hand the chosen key to `done` when it closes."""
        self.finished.connect(lambda _code: done(self._chosen))
        self.finished.connect(self.deleteLater)
        self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter belongs to the primary act only; Qt would press the first button it finds.
        if event.key() in _ENTER and (primary := self._primary()) is not None:
            if primary.isEnabled():
                primary.click()
            return
        super().keyPressEvent(event)

    def _foot(self, acts: list[Act]) -> QWidget:
        theme = current()
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(14))
        row.setSpacing(theme.px(8))
        row.addStretch(1)
        for act in acts:
            button = Button(act.text, kind=act.kind)
            button.clicked.connect(lambda _=False, act=act: self._act(act))
            self._buttons[act.key] = button
            row.addWidget(button)
        return frame(row, "Sunken")

    def _act(self, act: Act) -> None:
        self.acted.emit(act.key)
        if act.closes:
            self._chosen = act.key
            self.accept()

    def _primary(self) -> Button | None:
        return next((button for button in self._buttons.values() if button.kind == "primary"), None)


def ask(parent: QWidget | None, title: str, sentence: str, acts: list[Act], done: Callable[[str], object]) -> Dialog:
    """A question with a sentence and named acts; `done` gets the key, or "" for Esc."""
    dialog = Dialog(parent, title, acts)
    dialog.say(sentence)
    dialog.ask(done)
    return dialog
