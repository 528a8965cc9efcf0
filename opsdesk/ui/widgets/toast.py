"""The undo toast at the bottom centre of the page: one at a time, ten seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPaintEvent

SHOWN_MS = 10_000
_ICONS = {"done": "check", "removed": "trash-2", "warning": "triangle-alert", "danger": "circle-alert", "info": "info"}
ToastKind = Literal["done", "removed", "warning", "danger", "info"]


class Toast(QWidget):
    """A sentence and one act on it. It waits while the pointer is on it; Enter or a click on the act runs it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._text, self._icon, self._act_text = "", "", ""
        self._act: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        over.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty when it is hidden."""
        return self._text if not self.isHidden() else ""

    def say(
        self, text: str, kind: ToastKind = "done", act_text: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """Show a sentence, with what its act is called and does; it takes the place of the one before."""
        self._text, self._icon = text, _ICONS[kind]
        self._act_text, self._act = act_text, act
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self.update()
        self._timer.start(SHOWN_MS)

    def act(self) -> None:
        """Run the act and go."""
        act = self._act
        self.hide()
        if act is not None:
            act()

    def sizeHint(self) -> QSize:
        theme = current()
        width = theme.px(16 + 16 + 10 + 18) + draw.advance(self._text, theme.font("body", 500))
        if self._act_text:
            width += draw.advance(self._act_text, theme.font("body", 600)) + theme.px(28)
        return QSize(max(width, theme.px(240)), theme.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        draw.box(painter, self.rect(), theme.color("surface.inverse"), None, theme.tokens.radius("card"))
        x = theme.px(16)
        draw.icon(painter, QRect(x, 0, theme.px(16), self.height()), self._icon, "text.inverse")
        x += theme.px(26)
        right = self.width() - theme.px(16)
        if self._act_text:
            act = self._act_rect()
            under = self.underMouse() and act.contains(self.mapFromGlobal(self.cursor().pos()))
            font = theme.font("body", 600)
            if under or self.hasFocus():
                edge = theme.color("text.inverse_dim")
                draw.box(painter, act.adjusted(-8, 6, 6, -6), None, edge, theme.tokens.radius("control"))
            draw.text(painter, act, self._act_text, font, theme.color("text.inverse"))
            right = act.left() - theme.px(16)
        room = QRect(x, 0, right - x + 2, self.height())
        draw.text(painter, room, self._text, theme.font("body"), theme.color("text.inverse"))

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._act_text and self._act_rect().adjusted(-8, 0, 8, 0).contains(event.position().toPoint()):
            self.act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.act()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, _event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        self._timer.start(SHOWN_MS // 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._over and not self.isHidden():
            self._place()
        return False

    def _act_rect(self) -> QRect:
        theme = current()
        width = draw.advance(self._act_text, theme.font("body", 600)) + 2
        return QRect(self.width() - theme.px(18) - width, 0, width, self.height())

    def _place(self) -> None:
        over = self._over
        size = self.sizeHint()
        width = min(size.width(), over.width() - current().px(32))
        low = current().px(60)
        self.setGeometry((over.width() - width) // 2, over.height() - size.height() - low, width, size.height())
