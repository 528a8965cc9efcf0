"""The keyboard: one place that binds keys, keeps single letters out of text fields, and lists them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

# By name: importing a class of Qt only to ask for it makes the class, half a millisecond each at the start.
_FIELDS = ("QLineEdit", "QPlainTextEdit", "QTextEdit", "QAbstractSpinBox")


@dataclass(frozen=True, slots=True)
class Key:
    """`keys` as Qt writes them ("N", "Ctrl+E", "G, T", "Shift+V"); `text` says what they do, for the key sheet.

    `also` are other keys that do the same.
    """

    keys: str
    text: str
    run: Callable[[], object]
    also: str = ""

    def strokes(self) -> list[list[str]]:
        """The keys as a person reads them, one list for each way: [["Ctrl", "1"], ["G", "T"]]; Cmd on a Mac."""
        native = QKeySequence.SequenceFormat.NativeText
        ways = [keys.split(", ") for keys in (self.also, self.keys) if keys]
        return [[stroke for part in way for stroke in QKeySequence(part).toString(native).split("+")] for way in ways]


def bare(keys: str) -> bool:
    """Whether these are letters alone, which a person may switch off (WCAG 2.1.4)."""
    return all(len(part.strip()) == 1 for part in keys.split(", "))


def typing(focus: QWidget | None) -> bool:
    """Whether a text field has the keyboard, so that letters are text."""
    if focus is None:
        return False
    if focus.inherits("QComboBox"):
        return bool(focus.property("editable"))
    return any(focus.inherits(name) for name in _FIELDS) and not focus.property("readOnly")


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
        bound = [(keys_, key) for key in keys for keys_ in (key.keys, key.also) if keys_]
        self._shortcuts[group] = [self._shortcut(keys_, key) for keys_, key in bound]

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
        for shortcuts in self._shortcuts.values():
            for shortcut in shortcuts:
                shortcut.setEnabled(on or not shortcut.property("bare"))

    def _shortcut(self, keys: str, key: Key) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self._window)
        letters = bare(keys)
        shortcut.setProperty("bare", letters)
        shortcut.setAutoRepeat(not letters or keys in "JK")
        shortcut.setEnabled(self._letters or not letters)
        shortcut.activated.connect(lambda: self._run(key, letters))
        return shortcut

    def _run(self, key: Key, letters: bool) -> None:
        if not (letters and typing(QApplication.focusWidget())):
            key.run()
