"""Tabs for the fixed parts of a place, 40 px; Ctrl PgUp and PgDn move."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.painted_choice import PaintedChoice


@dataclass(frozen=True, slots=True)
class Tab:
    key: str
    text: str
    quiet: str = ""


class PageTabs(PaintedChoice):
    """A row of names with a quiet count each; `changed` brings the key. `tight` is for panels."""

    def __init__(self, tabs: list[Tab], chosen: str = "", *, tight: bool = False) -> None:
        super().__init__([tab.key for tab in tabs], chosen)
        self._tabs = tabs
        self._tight = tight
        self.setFixedHeight(current().px(36 if tight else 40))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if not tight:
            for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
                QShortcut(QKeySequence(keys), self).activated.connect(lambda step=step: self._move(step))

    def set_quiet(self, key: str, quiet: str) -> None:
        """Another count behind a name."""
        self._tabs = [Tab(tab.key, tab.text, quiet) if tab.key == key else tab for tab in self._tabs]
        self.update()

    def sizeHint(self) -> QSize:
        rects = self._rects()
        return QSize(rects[-1].right() + current().px(20), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(80), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        draw.hairline(painter, 0, self.height() - 1, self.width())
        for at, (tab, rect) in enumerate(zip(self._tabs, self._rects(), strict=True)):
            on = tab.key == self._chosen
            font = theme.font("body", 600 if on else 400)
            color = theme.color("text.primary" if on or at == self._under else "text.secondary")
            x = rect.x() + draw.text(painter, rect, tab.text, font, color)
            if tab.quiet:
                room = QRect(x + theme.px(7), rect.y(), rect.right() - x, rect.height())
                draw.text(painter, room, tab.quiet, theme.font("small"), theme.color("text.tertiary"))
            if on:
                painter.fillRect(rect.x(), self.height() - 2, rect.width(), 2, theme.color("accent.solid"))

    def _rects(self) -> list[QRect]:
        theme = current()
        gap = theme.px(18 if self._tight else 22)
        rects, x = [], theme.px(18 if self._tight else 20)
        for tab in self._tabs:
            width = draw.advance(tab.text, theme.font("body", 600)) + 1
            if tab.quiet:
                width += theme.px(7) + draw.advance(tab.quiet, theme.font("small")) + 1
            rects.append(QRect(x, 0, width, self.height() - 2))
            x += width + gap
        return rects
