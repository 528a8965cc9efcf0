"""One of a few named things painted side by side: what segments and tabs share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent


class PaintedChoice(QWidget):
    """`changed` brings the key of a new choice by click or arrow. Who paints it says where each one stands."""

    changed = Signal(str)

    def __init__(self, keys: list[str], chosen: str = "") -> None:
        super().__init__()
        self._keys = keys
        self._chosen = chosen or keys[0]
        self._under = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    @property
    def chosen(self) -> str:
        """The key of the choice."""
        return self._chosen

    def choose(self, key: str) -> None:
        """Show a choice without announcing it."""
        self._chosen = key
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event.position().toPoint().x()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().toPoint().x())
        if at >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self._take(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._move(step)

    def _rects(self) -> list[QRect]:
        """Where each one stands, from left to right."""
        raise NotImplementedError

    def _hover(self, at: int) -> None:
        self._under = at
        self.update()

    def _move(self, step: int) -> None:
        self._take((self._keys.index(self._chosen) + step) % len(self._keys))

    def _take(self, at: int) -> None:
        if self._keys[at] != self._chosen:
            self._chosen = self._keys[at]
            self.update()
            self.changed.emit(self._chosen)

    def _at(self, x: int) -> int:
        return next((at for at, rect in enumerate(self._rects()) if rect.left() <= x <= rect.right()), -1)
