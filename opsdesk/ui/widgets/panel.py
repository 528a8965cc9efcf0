"""The detail beside a list: docked in a wide window, over the list in a narrow one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QVariantAnimation, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.motion import duration

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

DOCK_FROM = 1280
"""The width of the window, in px, from which the panel stands beside the list."""


class Panel(QFrame):
    """The frame of a detail: a column on the base colour with a line at its left. Fill `self.column`."""

    def __init__(self, width: str | int = "detail_panel") -> None:
        super().__init__()
        self.setObjectName("Panel")
        self.wide = current().px(width)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)


class _Shade(QWidget):
    """A soft edge at the left of a panel that lies over the list."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        color = current().color("surface.shadow")
        steps = self.width()
        for x in range(steps):
            painter.fillRect(x, 0, 1, self.height(), draw.faded(color, (x / steps) ** 2))


class PanelSplit(QWidget):
    """A content, its panel, and a foot of fixed height (the bulk bar) that an overlay never covers.

    From 1280 px of window the panel stands beside, `open` from the start; below it opens over the content.
    `toggled` brings whether the panel is open.
    """

    toggled = Signal(bool)

    def __init__(self, content: QWidget, panel: Panel, foot: QWidget | None = None, *, open_: bool = True) -> None:
        super().__init__()
        self._content, self._panel, self._foot = content, panel, foot
        self._wanted = open_
        self._open_over = False
        self._shown = 0.0
        self._shade = _Shade(self)
        for part in (content, self._shade, panel, *([foot] if foot else [])):
            part.setParent(self)
        self._slide = QVariantAnimation(self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._on_slide)
        self._slide.finished.connect(self._arrange)
        if foot is not None:
            foot.installEventFilter(self)
        self._docked: bool | None = None

    @property
    def docked(self) -> bool:
        return self.window().width() >= current().px(DOCK_FROM)

    @property
    def is_open(self) -> bool:
        return self._wanted if self.docked else self._open_over

    def set_open(self, on: bool, *, animate: bool = True) -> None:
        """Open or close the panel, in 160 ms."""
        if on == self.is_open:
            return
        if self.docked:
            self._wanted = on
        else:
            self._open_over = on
        span = duration("panel_ms") if animate and self.isVisible() else 0
        self._slide.stop()
        if span:
            self._slide.setDuration(span)
            self._slide.setStartValue(self._shown)
            self._slide.setEndValue(1.0 if on else 0.0)
            self._slide.start()
        else:
            self._shown = 1.0 if on else 0.0
            self._arrange()
        if not on and self._panel.isAncestorOf(self.focusWidget() or self):
            self._content.setFocus()
        self.toggled.emit(on)

    def toggle(self) -> None:
        self.set_open(not self.is_open)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        docked = self.docked
        if docked is not self._docked:
            self._docked = docked
            self._slide.stop()
        if self._slide.state() is not QVariantAnimation.State.Running:
            self._shown = 1.0 if self.is_open else 0.0
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._foot and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._arrange()
        return False

    def _on_slide(self, value: float) -> None:
        self._shown = value
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        foot = self._foot.minimumHeight() if self._foot and not self._foot.isHidden() else 0
        wide = min(self._panel.wide, width - current().px(40))
        seen = round(wide * self._shown)
        beside = seen if self.docked else 0
        self._content.setGeometry(0, 0, width - beside, height - foot)
        if self._foot is not None and foot:
            self._foot.setGeometry(0, height - foot, width - beside, foot)
            self._foot.raise_()
        under = height if self.docked else height - foot
        self._panel.setVisible(seen > 0)
        self._panel.setGeometry(width - seen, 0, wide, under)
        soft = current().px(14)
        self._shade.setVisible(seen > 0 and not self.docked)
        self._shade.setGeometry(width - seen - soft, 0, soft, under)
        if not self.docked:
            self._shade.raise_()
            self._panel.raise_()
