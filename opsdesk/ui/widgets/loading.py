"""What is shown while something is read: grey row shapes after 150 ms, a thin bar with Cancel after a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.meter import Bar
from opsdesk.ui.widgets.text import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

SHAPES_AFTER_MS = 150
LINE_AFTER_MS = 1_000


def paint_shapes(painter: QPainter, rect: QRect) -> None:
    """One row that is still being read: a disc and two strokes."""
    theme = current()
    color = theme.color("surface.skeleton")
    middle, side = rect.center().y() + 1, theme.px(24)
    draw.box(painter, QRect(rect.x() + theme.px(14), middle - side // 2, side, side), color, None, 99)
    left = rect.x() + theme.px(48)
    high = theme.px(8)
    draw.box(painter, QRect(left, middle - high // 2, theme.px(120), high), color, None, 99)
    short = theme.px(60)
    draw.box(painter, QRect(rect.right() - short - theme.px(14), middle - high // 2, short, high), color, None, 99)


class Shapes(QWidget):
    """Grey rows over an area that is still being read. `start` shows them after 150 ms, `stop` hides them."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._appear)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def start(self) -> None:
        self._wait.start(SHAPES_AFTER_MS)

    def stop(self) -> None:
        self._wait.stop()
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        painter.fillRect(self.rect(), current().color("surface.base"))
        high = current().px("row_standard")
        for top in range(0, self.height(), high):
            paint_shapes(painter, QRect(0, top, self.width(), high))
            draw.hairline(painter, 0, top + high - 1, self.width())

    def _appear(self) -> None:
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()


class ProgressLine(QFrame):
    """The line under the toolbar for work over a second: what runs, how far, and Cancel (`cancelled`)."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("Sunken")
        theme = current()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self.show)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._bar = Bar(0, height=2)
        outer.addWidget(self._bar)
        line = QHBoxLayout()
        line.setContentsMargins(theme.px(20), theme.px(4), theme.px(16), theme.px(4))
        self._words = ElidedLabel("", "small", "secondary")
        line.addWidget(self._words, 1)
        self._stop = Button(self.tr("Cancel"), kind="ghost", scale="small", clicked=self.cancelled.emit)
        line.addWidget(self._stop)
        outer.addLayout(line)
        self.hide()

    def start(self, text: str, *, can_cancel: bool, at_once: bool = False) -> None:
        """Say what runs; it shows after a second unless `at_once`."""
        self._words.setText(text)
        self._stop.setVisible(can_cancel)
        self._bar.set_share(0)
        self._wait.start(0 if at_once else LINE_AFTER_MS)

    def step(self, done: int, total: int) -> None:
        self._bar.set_share(done / total if total else 0)

    def stop(self) -> None:
        self._wait.stop()
        self.hide()
