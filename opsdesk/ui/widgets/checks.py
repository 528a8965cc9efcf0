"""Check box, switch and radio button, painted from the tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent


def _paint_words(button: QAbstractButton, painter: QPainter, x: int) -> None:
    words = button.text().replace("&&", "&")
    room = QRect(x, 0, button.width() - x, button.height())
    draw.text(painter, room, words, current().font("body"), draw.text_color(button, "text.primary"))


def _size(button: QAbstractButton, mark: int) -> QSize:
    theme = current()
    words = draw.advance(button.text(), theme.font("body"))
    return QSize(mark + (theme.px(8) + words + 2 if words else 0), theme.px(24))


class CheckBox(QCheckBox):
    """A check box; with setTristate it also shows some."""

    def sizeHint(self) -> QSize:
        return _size(self, current().px("checkbox"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        side = theme.px("checkbox")
        state = {Qt.CheckState.Checked: "on", Qt.CheckState.PartiallyChecked: "some"}.get(self.checkState(), "off")
        name = state if self.isEnabled() else f"{state}-disabled"
        picture = theme.glyphs.check(name, side, painter.device().devicePixelRatioF())
        draw.pixmap(painter, QRect(0, 0, side, self.height()), picture)
        _paint_words(self, painter, side + theme.px(8))


class Switch(QCheckBox):
    """On or off at once; for settings."""

    def __init__(self, text: str = "", on: bool = False) -> None:
        super().__init__(text)
        self.setChecked(on)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return _size(self, current().px(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        wide, high = theme.px(30), theme.px(17)
        track = QRect(0, (self.height() - high) // 2, wide, high)
        on = self.isChecked()
        role = "border.default" if not self.isEnabled() else "accent.solid" if on else "switch.off"
        draw.box(painter, track, theme.color(role), None, 99)
        knob = high - 4
        left = track.right() - knob - 1 if on else track.left() + 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("switch.knob_on" if on else "switch.knob"))
        painter.drawEllipse(QRect(left, track.top() + 2, knob, knob))
        _paint_words(self, painter, wide + theme.px(8))


class Radio(QRadioButton):
    """One of several, all in sight."""

    def sizeHint(self) -> QSize:
        return _size(self, current().px("checkbox"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        side = theme.px("checkbox")
        draw.radio(painter, QRect(0, 0, side, self.height()), self.isChecked(), enabled=self.isEnabled())
        _paint_words(self, painter, side + theme.px(8))
