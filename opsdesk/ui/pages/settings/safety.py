"""Backups and history: what is kept, whether it can be read, and what was done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from opsdesk import words
from opsdesk.domain.backups import Reason
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import empty_layout
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel
from opsdesk.ui.wording import figures
from opsdesk.ui.wording.backups import reason_word

if TYPE_CHECKING:
    from opsdesk.domain.backups import Backup
    from opsdesk.domain.desk import Action
    from opsdesk.ui.context import Context

SHOWN = 8


class BackupList(QWidget):
    """The newest backups, each with what it holds and a check that reads it whole."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.reload()

    def reload(self) -> None:
        """Read the folder of backups anew."""
        self._context.jobs.latest("backups", self._context.desk.backups.all, self._show)

    def back_up(self) -> None:
        """Make one now."""
        backups = self._context.desk.backups
        self._context.jobs.run(lambda: backups.make(Reason.BY_HAND), self._made, self._context.notify.problem)

    def _made(self, made: Backup) -> None:
        text = self.tr("Backed up and read back: %n member(s)", "", made.members)
        self._context.notify.say(text, "done")
        self.reload()

    def _show(self, backups: list[Backup]) -> None:
        empty_layout(self._rows)
        if not backups:
            said = self.tr("No backup yet; the first is made within half an hour")
            self._rows.addWidget(PlainLabel(said, level="tertiary"))
        for one in backups[:SHOWN]:
            self._rows.addLayout(self._row(one))

    def _row(self, one: Backup) -> QVBoxLayout:
        held = self.tr("%n member(s)", "", one.members)
        made = figures.moment(one.made_at, self._context.desk.clock)
        text = f"{made} · {reason_word(one.reason)} · {held} · {figures.size(one.bytes)}"
        check = Button(self.tr("Read it whole"), scale="small", clicked=partial(self._verify, one))
        row = QVBoxLayout()
        row.addLayout(line(ElidedLabel(text, level="secondary"), None, check, gap=8))
        return row

    def _verify(self, one: Backup) -> None:
        backups = self._context.desk.backups
        self._context.jobs.run(lambda: backups.verify(one), self._verified, self._context.notify.problem)

    def _verified(self, _done: None) -> None:
        self._context.notify.say(self.tr("The backup is whole and can be restored"), "done")


class HistoryList(QWidget):
    """What was done, the newest first; only labels and numbers, never what the rows said."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.reload()

    def reload(self) -> None:
        """Read the history anew."""
        self._context.jobs.latest("history", self._context.desk.settings.history, self._show)

    def _show(self, actions: list[Action]) -> None:
        empty_layout(self._rows)
        for one in actions[: 2 * SHOWN]:
            changed = self.tr("%n row(s)", "", one.rows)  # no call within an f-string: lupdate does not look there
            text = f"{words.action(one.label)} · {changed}"
            if one.undone_at is not None:
                text += " · " + self.tr("undone")
            when = PlainLabel(figures.moment(one.at, self._context.desk.clock), "small", "tertiary")
            self._rows.addLayout(line(ElidedLabel(text, level="secondary"), None, when, gap=8))
