"""What a chat, a survey or a bill brings, in words; the names in it that wait, each with the question who it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from opsdesk import words
from opsdesk.domain.reading import visible
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton, drop_menu
from opsdesk.ui.widgets.layouts import column, empty_layout
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.wording import imports as wording

if TYPE_CHECKING:
    from opsdesk.domain.batches import ImportResult
    from opsdesk.services.clock import Clock
    from opsdesk.ui.pages.importing.state import Chosen

NAMES_SHOWN = 12


class FoundPart(QWidget):
    """`who_wanted` brings a bare name, `parted` one that was decided, `asked_by` the question that tells who answered,
    0 for none."""

    who_wanted = Signal(str)
    parted = Signal(str)
    asked_by = Signal(int)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.menu: QMenu | None = None
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, current().px(10), 0, 0)
        self._body.setSpacing(current().px(4))

    def show_chosen(self, chosen: Chosen) -> None:
        """What this table shows; nothing for tables of people and orders."""
        empty_layout(self._body)
        would = chosen.looked.would
        said, waiting = wording.found(would, self._clock) if would is not None else ([], [])
        self.setVisible(bool(said))
        if would is None or not said:
            return
        kind = words.file_kind(would.kind)
        self._body.addWidget(SectionHeader(kind[:1].upper() + kind[1:]))
        for text in said:
            self._body.addWidget(PlainLabel(text, wrap=True))
        if would.survey is not None:
            self._body.addLayout(line(self._question(chosen), None, margins=(0, 4, 0, 4)))
        for name, _ in chosen.options.people:
            self._body.addLayout(self._decided(name))
        for name, text in list(zip(_names(would), waiting, strict=True))[:NAMES_SHOWN]:
            self._body.addLayout(self._waiting(name, text))
        if len(waiting) > NAMES_SHOWN:
            rest = self.tr("and {count} more").replace("{count}", str(len(waiting) - NAMES_SHOWN))
            self._body.addWidget(PlainLabel(rest, "small", "tertiary"))

    def _waiting(self, name: str, text: str) -> QVBoxLayout:
        label = PlainLabel(text, "small", "secondary", wrap=True)
        parts: list[QWidget] = [label]
        if name:
            ask = Button(self.tr("Who is it?"), scale="small", clicked=partial(self.who_wanted.emit, name))
            ask.setAccessibleName(f"{ask.text()} {visible(name)}")
            parts.append(ask)
        box = line(*parts, gap=8)
        box.setStretch(0, 1)
        return column(box, margins=(0, 3, 0, 3))

    def _decided(self, name: str) -> QVBoxLayout:
        text = self.tr("{name}: decided by you").replace("{name}", visible(name))
        cross = IconButton("x", self.tr("Not decided"), scale="small", clicked=partial(self.parted.emit, name))
        box = line(PlainLabel(text, "small", wrap=True), cross, gap=8)
        box.setStretch(0, 1)
        return column(box, margins=(0, 3, 0, 3))

    def _question(self, chosen: Chosen) -> Button:
        button = Button(self.tr("Another question tells who"), "chevron-down", scale="small")
        button.clicked.connect(lambda: self._open_questions(chosen, button))
        return button

    def _open_questions(self, chosen: Chosen, below: QWidget) -> None:
        parsed, would = chosen.looked.parsed, chosen.looked.would
        if parsed is None or parsed.survey is None or would is None or would.survey is None:
            return
        self.menu = menu = QMenu(self)
        for one in parsed.survey.questions:
            act = menu.addAction(visible(one.text).replace("&", "&&"), partial(self.asked_by.emit, one.no))
            act.setCheckable(True)
            act.setChecked(one.text == would.survey.who)
        menu.addSeparator()
        menu.addAction(self.tr("No question"), partial(self.asked_by.emit, 0))
        menu.aboutToHide.connect(menu.deleteLater)
        drop_menu(menu, below)


def _names(would: ImportResult) -> list[str]:
    if would.chat is not None:
        return [one.name for one in would.chat.open]
    return [one.name for one in would.survey.open] if would.survey is not None else []
