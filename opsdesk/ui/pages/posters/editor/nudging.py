"""Layers moved by the arrow keys: a run of presses is one step to undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from opsdesk.domain.poster_editing import Edit, changed
from opsdesk.domain.poster_geometry import moved

if TYPE_CHECKING:
    from opsdesk.domain.posters import PosterTemplate
    from opsdesk.ui.pages.posters.editor.editing import Editing

QUIET_MS = 600


class Nudging(QObject):
    """The way gone so far is shown at once and kept when the hand rests."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self._way = (0, 0)
        self._rest = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._rest.timeout.connect(self._end)

    def move(self, dx: int, dy: int) -> None:
        """Move what is selected and not locked, in pixels of the sheet."""
        if self._editing.movable and self._editing.enabled:
            self._way = (self._way[0] + dx, self._way[1] + dy)
            self._editing.attempt(self._moved())
            self._rest.start()

    def keep(self) -> None:
        """Write the run down, if there is one."""
        if self._rest.isActive():
            self._end()

    def _end(self) -> None:
        self._rest.stop()
        if self._way != (0, 0):
            made, self._way = self._moved(), (0, 0)
            if made is not None:
                self._editing.keep(Edit(made, self._editing.selection))

    def _moved(self) -> PosterTemplate | None:
        made = self._editing.kept
        if made is None:
            return None
        return changed(made, {at: moved(made.layers[at], *self._way) for at in self._editing.movable})
