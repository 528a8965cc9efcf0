"""What the program says after an act: a toast with undo, or a problem in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from opsdesk.domain.errors import OpsdeskError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from opsdesk.ui.widgets.toast import Toast, ToastKind


class Notify(QObject):
    """Says what was done, what went wrong, and offers the way back."""

    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._over: QWidget | None = None
        self._toast: Toast | None = None

    def attach(self, over: QWidget) -> None:
        """Where toasts appear: the window gives the stack of its pages."""
        self._over, self._toast = over, None

    @property
    def said(self) -> str:
        """What the toast says now; empty when there is none."""
        return self._toast.text if self._toast is not None else ""

    def done(self, text: str, *, undo: bool | Callable[[], object] = True, kind: ToastKind = "done") -> None:
        """Say what was done ("Removed 3 members"). Undo takes back the last step, or runs what is given."""
        act: Callable[[], object] | None = self.undo_wanted.emit if undo is True else undo or None
        self._say(text, kind, self.tr("Undo") if act else "", act)

    def offer(self, text: str, act_text: str, act: Callable[[], object], kind: ToastKind = "info") -> None:
        """Say something and offer one act on it ("Exported 12 posters", "Show files")."""
        self._say(text, kind, act_text, act)

    def say(self, text: str, kind: ToastKind = "info") -> None:
        """Say something that needs no act."""
        self._say(text, kind, "", None)

    def problem(self, error: OpsdeskError) -> None:
        """Say what went wrong and what to do; a cancelled work is no problem."""
        if error.problem is not Problem.CANCELLED:
            from opsdesk import words

            self._say(words.problem(error), "danger", "", None)

    def attempt(self, act: Callable[[], object], said: str, kind: ToastKind = "done") -> bool:
        """Do it now and say so, or say what was in the way; answers whether it was done. Nothing said, no toast."""
        try:
            act()
        except OpsdeskError as error:
            self.problem(error)
            return False
        if said:
            self.done(said, kind=kind)
        return True

    def done_but(self, said: str, refused: Sequence[OpsdeskError]) -> None:
        """Say what was done with some of several things, "" for none, and what was in the way of the others."""
        if not refused:
            self.done(said)
            return
        from opsdesk import words

        why = words.problem(refused[0])
        if len(refused) > 1:
            why = self.tr("%n file(s) left out, the first: {why}", "", len(refused)).replace("{why}", why)
        if said:
            self.done(f"{said} · {why}", kind="danger")
        else:
            self.say(why, "danger")

    def _say(self, text: str, kind: ToastKind, act_text: str, act: Callable[[], object] | None) -> None:
        if self._toast is None and self._over is not None:
            from opsdesk.ui.widgets.toast import Toast

            self._toast = Toast(self._over)
        if self._toast is not None:
            self._toast.say(text, kind, act_text, act)
