"""The one signal by which the screen learns that data changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from opsdesk.domain.changes import Changes


class ChangeHub(QObject):
    """`announce` may be called from any thread; `changed` (a Changes) always comes on the main one."""

    changed = Signal(object)
    _announced = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A bound method of this object runs where the object lives: on the main thread.
        self._announced.connect(self._deliver)

    def announce(self, changes: Changes) -> None:
        """Give this to the store as its `notify`."""
        self._announced.emit(changes)

    def _deliver(self, changes: Changes) -> None:
        self.changed.emit(changes)
