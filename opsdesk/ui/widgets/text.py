"""Labels that show plain text whatever a stranger wrote into it; the only place where QLabel is used."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from opsdesk.domain.reading import visible
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.marking import mark

Level = Literal["primary", "secondary", "tertiary", "danger", "warning", "success", "link", "inverse", "inverse_dim"]


def tooltip(text: str) -> str:
    """A text for setToolTip that shows as it is, whatever marks it holds."""
    if not text:
        return ""
    from html import escape

    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>"


def _shown(text: str) -> str:
    if text.isprintable():
        return text
    return "\n".join(visible(line) for line in text.split("\n"))


class PlainLabel(QLabel):
    """A label of plain text. `step` is a step of type, `level` a colour of text, `wrap` breaks lines."""

    def __init__(
        self,
        text: str = "",
        step: str = "body",
        level: Level = "primary",
        *,
        weight: int | None = None,
        wrap: bool = False,
        selectable: bool = False,
        numbers: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        super().setTextFormat(Qt.TextFormat.PlainText)
        self._step, self._weight, self._numbers = step, weight, numbers
        self.setFont(current().font(step, weight, numbers=numbers, sample=text))
        if level != "primary":
            self.setProperty("level", level)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def setTextFormat(self, _format: Qt.TextFormat) -> None:
        """Stays plain: a nickname is never markup."""
        super().setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        if not text.isascii():
            self.setFont(current().font(self._step, self._weight, numbers=self._numbers, sample=text))
        super().setText(_shown(text))

    def set_level(self, level: Level) -> None:
        """Change the colour of the text."""
        mark(self, "level", level)


class ElidedLabel(PlainLabel):
    """One line that gives way: too long a text ends in an ellipsis and is whole in the tooltip."""

    def __init__(self, text: str = "", step: str = "body", level: Level = "primary", **more: object) -> None:
        weight = more.get("weight")
        super().__init__(text, step, level, weight=weight if isinstance(weight, int) else None)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(24), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(draw.advance(self.text(), self.font()) + 2, super().sizeHint().height())

    def setText(self, text: str) -> None:
        super().setText(text)
        self._set_tip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_tip()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self.palette().color(self.foregroundRole())
        align = draw.LEFT
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            align = draw.CENTER
        elif self.alignment() & Qt.AlignmentFlag.AlignRight:
            align = draw.RIGHT
        draw.text(painter, self.contentsRect(), self.text(), self.font(), color, align)

    def _set_tip(self) -> None:
        fits = draw.advance(self.text(), self.font()) <= self.contentsRect().width()
        self.setToolTip("" if fits else tooltip(self.text()))


class LinkLabel(PlainLabel):
    """A text that does something: underlined under the pointer, Enter and Space work on it."""

    clicked = Signal()

    def __init__(self, text: str = "", step: str = "body", level: Level = "link") -> None:
        super().__init__(text, step, level)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def enterEvent(self, _event: QEnterEvent) -> None:
        self._underline(True)

    def leaveEvent(self, _event: QEvent) -> None:
        self._underline(False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def _underline(self, on: bool) -> None:
        font = self.font()
        font.setUnderline(on)
        self.setFont(font)
