"""Chases she keeps open: what of which group, how many are missing still, a click to ask again, a tick to end it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.layouts import column, empty_layout, row
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.text import ElidedLabel
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from opsdesk.domain.chasing import OpenChase
    from opsdesk.ui.pages.today.deeds import TodayDeeds


class _Share(QWidget):
    """How many of those she was after have by now, as an arc."""

    def __init__(self, one: OpenChase) -> None:
        super().__init__()
        self._share = 1 - one.missing / max(one.noted, 1)
        side = current().px(28)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        dpr = painter.device().devicePixelRatioF()
        role = "semantic.warning.solid"
        draw.pixmap(painter, self.rect(), current().glyphs.ring(self._share, role, self.width(), dpr))


class ChaseRow(QWidget):
    """One chase: `opened` asks again, `ended` says she is after nobody any more."""

    opened = Signal(object)
    ended = Signal(object)

    def __init__(self, one: OpenChase, *, line: bool) -> None:
        super().__init__()
        self.one, self._line = one, line
        lines = one.topic.strip().splitlines()
        topic = lines[0] if lines else self.tr("Who has not")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        text = self.tr("{group} · {missing} of {count} still missing")
        values = {"group": one.group, "missing": figures.number(one.missing), "count": figures.number(one.noted)}
        words = column(
            ElidedLabel(topic, "body_strong"), ElidedLabel(text.format(**values), "small", "secondary"), gap=1
        )
        self.button = Button(self.tr("Ask again"), scale="small", clicked=lambda: self.opened.emit(one))
        self.button.setAccessibleName(f"{self.button.text()}: {topic}")
        self.check = IconButton("check", self.tr("Done, chase no more"), scale="small")
        self.check.clicked.connect(lambda: self.ended.emit(one))
        for button in (self.button, self.check):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        inside = row(_Share(one), words, self.button, self.check, gap=8, margins=(2, 8, 0, 8))
        inside.setStretch(1, 1)
        self.setLayout(inside)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._line:
            draw.hairline(draw.canvas(self), 0, self.height() - 1, self.width())


class ChaseSection(QWidget):
    """The open chases, the newest first; hidden while there are none."""

    def __init__(self, deeds: TodayDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self.rows: list[ChaseRow] = []
        self._shown: tuple[OpenChase, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.setLayout(column(SectionHeader(self.tr("Still missing")), self._list, gap=2))
        self.hide()

    def show_chases(self, chases: Sequence[OpenChase]) -> None:
        """These chases; nothing is made anew when they are the same as before."""
        self.setVisible(bool(chases))
        if tuple(chases) == self._shown:
            return
        self._shown = tuple(chases)
        empty_layout(self._list)
        self.rows = [ChaseRow(one, line=at < len(chases) - 1) for at, one in enumerate(chases)]
        for part in self.rows:
            part.opened.connect(self._deeds.ask_again)
            part.ended.connect(self._deeds.end_chase)
            self._list.addWidget(part)
