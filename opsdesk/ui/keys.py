"""The keyboard: one place that binds keys, keeps single letters out of text fields, and lists them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


@dataclass(frozen=True, slots=True)
class Key:
    """`keys` as Qt writes them ("N", "Ctrl+E", "G, T", "Shift+V"); `text` says what they do, for the key sheet."""

    keys: str
    text: str
    run: Callable[[], object]

    @property
    def letter(self) -> bool:
        """Whether these are bare letters, which a person may switch off (WCAG 2.1.4)."""
        return all(len(part.strip()) == 1 for part in self.keys.split(", "))

    def shown(self) -> str:
        """The keys as a person reads them: Ctrl K, G T; Cmd on a Mac."""
        parts = [QKeySequence(part).toString(QKeySequence.SequenceFormat.NativeText) for part in self.keys.split(", ")]
        return " ".join(parts).replace("+", " ")


def typing(focus: QWidget | None) -> bool:
    """Whether a text field has the keyboard, so that letters are text."""
    if isinstance(focus, QComboBox):
        return focus.isEditable()
    return isinstance(focus, _FIELDS) and not (isinstance(focus, QLineEdit | QPlainTextEdit) and focus.isReadOnly())


class Keys(QObject):
    """Binds keys to a window. Groups are shown in the key sheet in the order they came."""

    def __init__(self, window: QWidget, letters: bool = True) -> None:
        super().__init__(window)
        self._window = window
        self._letters = letters
        self._groups: dict[str, list[Key]] = {}
        self._shortcuts: dict[str, list[QShortcut]] = {}

    @property
    def groups(self) -> dict[str, list[Key]]:
        """Every key by its group, for the key sheet."""
        return {name: list(keys) for name, keys in self._groups.items() if keys}

    def bind(self, group: str, keys: list[Key]) -> None:
        """Bind a group of keys in place of the keys it had."""
        self.unbind(group)
        self._groups[group] = keys
        self._shortcuts[group] = [self._shortcut(key) for key in keys]

    def unbind(self, group: str) -> None:
        """Take the keys of a group back."""
        self._groups.pop(group, None)
        for shortcut in self._shortcuts.pop(group, []):
            shortcut.setEnabled(False)
            shortcut.deleteLater()

    def clear(self) -> None:
        """Unbind everything; the words of the keys are about to change."""
        for group in list(self._groups):
            self.unbind(group)

    def set_letters(self, on: bool) -> None:
        """Switch single letters on or off."""
        self._letters = on
        for group, shortcuts in self._shortcuts.items():
            for key, shortcut in zip(self._groups[group], shortcuts, strict=True):
                shortcut.setEnabled(on or not key.letter)

    def _shortcut(self, key: Key) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key.keys), self._window)
        shortcut.setAutoRepeat(not key.letter or key.keys in "JK")
        shortcut.setEnabled(self._letters or not key.letter)
        shortcut.activated.connect(lambda: self._run(key))
        return shortcut

    def _run(self, key: Key) -> None:
        if not (key.letter and typing(QApplication.focusWidget())):
            key.run()
