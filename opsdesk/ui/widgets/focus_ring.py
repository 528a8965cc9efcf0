"""The ring around what has the keyboard: 2 px, 1 px off, only after Tab, Backtab or a shortcut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
# These show the keyboard by their own border or their current row.
_OWN = ("QLineEdit", "QPlainTextEdit", "QTextEdit", "QAbstractSpinBox", "QComboBox", "QAbstractItemView")
_REACH = 4


class FocusRing(QWidget):
    """One overlay a window. It follows the focus and never takes the mouse."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._focused: QWidget | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._reason = Qt.FocusReason.OtherFocusReason
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    @property
    def target(self) -> QWidget | None:
        """What the ring is around now."""
        return self._target

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        reason, self._reason = self._reason, Qt.FocusReason.OtherFocusReason
        self._leave()
        if new is None or not self._window.isAncestorOf(new):
            return
        # The reason comes with the FocusOut of whoever has the focus now.
        self._focused = new
        self._watch(new)
        if reason in _KEYBOARD and not any(new.inherits(name) for name in _OWN):
            self._target = new
            above = new.parentWidget()
            while above is not None and above is not self._window:
                self._watch(above)
                above = above.parentWidget()
            self._place()
            self.raise_()
            self.show()

    def _watch(self, widget: QWidget) -> None:
        widget.installEventFilter(self)
        self._watched.append(widget)

    def _leave(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._target = self._focused = None
        self.hide()

    def _place(self) -> None:
        if self._target is not None:
            corner = self._target.mapTo(self._window, QPoint(0, 0))
            rect = self._target.rect().translated(corner)
            self.setGeometry(rect.adjusted(-_REACH, -_REACH, _REACH, _REACH))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.FocusOut and watched is self._focused and isinstance(event, QFocusEvent):
            self._reason = event.reason()
        elif self._target is not None:
            if kind in (QEvent.Type.Move, QEvent.Type.Resize):
                self._place()
            elif kind is QEvent.Type.Hide:
                self._target = None
                self.hide()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        painter.setPen(QPen(current().color("border.focus"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 8, 8)
