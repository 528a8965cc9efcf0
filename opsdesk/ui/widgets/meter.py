"""Bars: a share, a balance of two, done of total, and a spark line of days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Bar(QWidget):
    """A share from 0 to 1 on a track; `role` is the colour of what is full."""

    def __init__(self, share: float = 0.0, role: str = "accent.solid", height: int = 6) -> None:
        super().__init__()
        self._share, self._role = share, role
        self.setFixedHeight(current().px(height))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float, role: str = "") -> None:
        self._share, self._role = share, role or self._role
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(current().px(120), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        draw.box(painter, self.rect(), current().color("border.subtle"), None, 99)
        wide = round(self.width() * min(max(self._share, 0.0), 1.0))
        if wide:
            full = QRect(0, 0, max(wide, self.height()), self.height())
            draw.box(painter, full, current().color(self._role), None, 99)


class BalanceBar(QWidget):
    """Given and received as two lengths; a private hint, never a score. Say the two numbers beside it."""

    def __init__(self, gave: int = 0, got: int = 0) -> None:
        super().__init__()
        self._gave, self._got = gave, got
        self.setFixedHeight(current().px(6))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_balance(self, gave: int, got: int) -> None:
        self._gave, self._got = gave, got
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        total = self._gave + self._got
        if not total:
            draw.box(painter, self.rect(), theme.color("border.subtle"), None, 99)
            return
        left = round(self.width() * self._gave / total)
        gap = 1 if self._gave and self._got else 0
        if self._gave:
            draw.box(painter, QRect(0, 0, left - gap, self.height()), theme.color("accent.solid"), None, 99)
        if self._got:
            rest = QRect(left + gap, 0, self.width() - left - gap, self.height())
            draw.box(painter, rest, theme.color("accent.mid"), None, 99)


class StepBar(QWidget):
    """Done of total as short strokes, the next one outlined; up to 24 strokes, above that it is one bar."""

    def __init__(self, done: int = 0, total: int = 1) -> None:
        super().__init__()
        self._done, self._total = done, total
        self.setFixedHeight(current().px(6))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_steps(self, done: int, total: int) -> None:
        self._done, self._total = done, total
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        parts = self._total if 0 < self._total <= 24 else 1
        gap = theme.px(4)
        wide = (self.width() - gap * (parts - 1)) / parts
        for part in range(parts):
            left = round(part * (wide + gap))
            rect = QRect(left, 0, round(part * (wide + gap) + wide) - left, self.height())
            if part < self._done:
                draw.box(painter, rect, theme.color("accent.solid"), None, 99)
            elif part == self._done and parts > 1:
                draw.box(painter, rect, theme.color("accent.soft"), theme.color("accent.solid"), 99)
            else:
                draw.box(painter, rect, theme.color("border.subtle"), None, 99)
        if parts == 1 and self._total > 1:
            full = QRect(0, 0, round(self.width() * self._done / self._total), self.height())
            draw.box(painter, full, theme.color("accent.solid"), None, 99)


class Spark(QWidget):
    """Small columns, one a day; no axis, the number stands beside it."""

    def __init__(self, values: list[float], width: int = 56, height: int = 16) -> None:
        super().__init__()
        self._values = values
        self.setFixedSize(current().px(width), current().px(height))

    def set_values(self, values: list[float]) -> None:
        self._values = values
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        top = max(self._values, default=0) or 1
        step = self.width() / max(len(self._values), 1)
        for at, value in enumerate(self._values):
            tall = max(round(self.height() * value / top), 1)
            left = round(at * step)
            rect = QRect(left, self.height() - tall, max(round(step) - 2, 2), tall)
            draw.box(painter, rect, current().color("accent.mid"), None, 1.5)
