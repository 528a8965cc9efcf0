"""Where lists to subtract come from: the clipboard, a file, a chain that was brought in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from opsdesk.ui.pages.groups.who_has_not.reading import (
    read_chain,
    read_file,
    read_log,
    read_pasted,
    read_segment,
    read_survey,
)
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import drop_menu
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from opsdesk.domain.chats import Log
    from opsdesk.domain.segments import Segment
    from opsdesk.domain.surveys import Survey
    from opsdesk.domain.who_has_not import Chain, Claims
    from opsdesk.ui.context import Context


# Of each kind, the newest; older ones are in their files.
MOST = 5


class ListTaker(QObject):
    """`taken` brings the lists that were read on a worker, with the group they are for."""

    taken = Signal(int, list)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._desk, self._parent = context, context.desk, parent
        self.group_id = 0

    def paste(self) -> None:
        """What is on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._context.notify.say(self.tr("The clipboard holds no text: copy the chain in the group first"))
            return
        clock = self._desk.clock
        title = self.tr("pasted {time}").replace("{time}", f"{clock.local(clock.now()):%H:%M}")
        self._read(partial(read_pasted, self._desk, text, title))

    def choose_file(self) -> QFileDialog:
        """Ask which file."""
        dialog = QFileDialog(self._parent, self.tr("What to subtract"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def take_file(self, path: Path) -> None:
        """What this file holds."""
        self._read(partial(read_file, self._desk, path))

    def take_chain(self, chain_id: int) -> None:
        """A chain that was brought in."""
        self._read(partial(read_chain, self._desk, chain_id))

    def take_survey(self, survey_id: int) -> None:
        """A survey that was brought in."""
        self._read(partial(read_survey, self._desk, survey_id))

    def take_log(self, log: Log) -> None:
        """Who spoke, as a chat log that was brought in tells."""
        self._read(partial(read_log, self._desk, log))

    def take_segment(self, segment: Segment, title: str) -> None:
        """Who of the group is in a segment."""
        self._read(partial(read_segment, self._desk, self.group_id, segment, title))

    def open_menu(
        self, below: QWidget, chains: Sequence[Chain], surveys: Sequence[Survey] = (), logs: Sequence[Log] = ()
    ) -> None:
        """What could be subtracted too."""
        theme, menu = current(), QMenu(self._parent)
        menu.addAction(theme.icon("clipboard-paste"), self.tr("Paste a chain or names"), self.paste)
        menu.addAction(
            theme.icon("file-search"), self.tr("A file: chain, orders, survey, chat, list…"), self.choose_file
        )
        self._fill_segments(menu.addMenu(theme.icon("list-filter"), self.tr("Who is in a segment")))
        if chains or surveys or logs:
            menu.addSeparator()
        for chain in chains:
            topic = first_line(chain.topic).replace("&", "&&")
            menu.addAction(theme.icon("list-ordered"), topic, partial(self.take_chain, chain.id))
        for survey in surveys[:MOST]:
            name = self.tr("Survey: {name}").replace("{name}", survey.name.replace("&", "&&"))
            menu.addAction(theme.icon("clipboard-list"), name, partial(self.take_survey, survey.id))
        for log in logs[:MOST]:
            days = self.tr("Spoke: {days}").replace("{days}", self._desk.who_has_not.days_of(log))
            menu.addAction(theme.icon("messages-square"), days, partial(self.take_log, log))
        menu.aboutToHide.connect(menu.deleteLater)
        drop_menu(menu, below)

    def _fill_segments(self, menu: QMenu) -> None:
        from opsdesk.words.filters import FilterWords

        words = FilterWords(self._desk.segments.name_of, lambda fen: figures.money(fen, self._desk.currency))
        for one in self._desk.segments.all():
            name = words.segment(one)
            menu.addAction(name.replace("&", "&&"), partial(self.take_segment, one, name))

    def _read(self, work: Callable[[], list[Claims]]) -> None:
        group_id = self.group_id
        self._context.jobs.run(lambda: (group_id, work()), self._on_read, self._context.notify.problem)

    def _on_read(self, found: tuple[int, list[Claims]]) -> None:
        self.taken.emit(*found)


def first_line(text: str) -> str:
    """The first line of a topic, as a menu and the rail show it."""
    lines = text.strip().splitlines()
    return lines[0] if lines else ""
