"""The strip of steps above an import: done ones have a check, the one she is at is filled; a click goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize
from PySide6.QtWidgets import QSizePolicy

from opsdesk.ui.pages.importing.state import Step
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.painted_choice import PaintedChoice

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent


def step_name(step: Step) -> str:
    """What a step is called."""
    return {
        Step.FILE: QCoreApplication.translate("ImportSteps", "File"),
        Step.COLUMNS: QCoreApplication.translate("ImportSteps", "Columns"),
        Step.DUPLICATES: QCoreApplication.translate("ImportSteps", "Duplicates"),
        Step.CHECK: QCoreApplication.translate("ImportSteps", "Check and import"),
        Step.DONE: QCoreApplication.translate("ImportSteps", "Done"),
    }[step]


def next_words(step: Step) -> str:
    """What the button says that leads to a step."""
    return {
        Step.FILE: QCoreApplication.translate("ImportSteps", "Next: file"),
        Step.COLUMNS: QCoreApplication.translate("ImportSteps", "Next: columns"),
        Step.DUPLICATES: QCoreApplication.translate("ImportSteps", "Next: duplicates"),
        Step.CHECK: QCoreApplication.translate("ImportSteps", "Next: check"),
        Step.DONE: QCoreApplication.translate("ImportSteps", "Import"),
    }[step]


class StepStrip(PaintedChoice):
    """`changed` brings the step that was clicked or moved to. A step that is not known yet cannot be gone to."""

    def __init__(self) -> None:
        super().__init__([Step.FILE])
        self._done: set[str] = set()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(current().px(50))

    def show_steps(self, steps: list[Step], at: Step, *, finished: bool = False) -> None:
        """These steps, standing at one of them; `finished` checks them all."""
        self._keys = [str(step) for step in steps]
        self._chosen = str(at)
        place = self._keys.index(self._chosen) if self._chosen in self._keys else 0
        self._done = set(self._keys if finished else self._keys[:place])
        self.setAccessibleName(step_name(at))
        self.setEnabled(not finished)
        self.update()

    @property
    def steps(self) -> list[str]:
        """What is shown."""
        return list(self._keys)

    def sizeHint(self) -> QSize:
        rects = self._rects()
        return QSize(rects[-1].right() if rects else 0, current().px(50))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(200), current().px(50))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        rects = self._rects()
        for at, (key, rect) in enumerate(zip(self._keys, rects, strict=True)):
            self._paint_step(painter, rect, at, key)
            if at + 1 < len(rects):
                middle = rect.center().y()
                draw.hairline(
                    painter, rect.right() + theme.px(12), middle, rects[at + 1].left() - theme.px(12), "border.default"
                )

    def _paint_step(self, painter: QPainter, rect: QRect, at: int, key: str) -> None:
        theme = current()
        side = theme.px(20)
        spot = QRect(rect.left(), rect.center().y() - side // 2, side, side)
        chosen, done = key == self._chosen and key not in self._done, key in self._done
        if chosen:
            draw.box(painter, spot, theme.color("accent.solid"), None, 99)
        else:
            edge = "accent.solid" if done else "border.control"
            draw.box(painter, spot, theme.color("surface.base"), theme.color(edge), 99, 1.5)
        if done:
            draw.icon(painter, spot, "check", "accent.solid", 12)
        else:
            ink = theme.color("accent.on" if chosen else "text.secondary")
            draw.text(painter, spot, str(at + 1), theme.font("caption", 600), ink, draw.CENTER)
        room = QRect(spot.right() + theme.px(8), rect.top(), rect.right() - spot.right() - theme.px(8), rect.height())
        role = "text.primary" if chosen or (self._under == at and self.isEnabled()) else "text.secondary"
        draw.text(painter, room, step_name(Step(key)), theme.font("body", 600 if chosen else 400), theme.color(role))

    def _rects(self) -> list[QRect]:
        theme = current()
        x, found = 0, []
        font = theme.font("body", 600)
        wide = [draw.advance(step_name(Step(key)), font) + theme.px(31) for key in self._keys]
        gaps = max(len(wide) - 1, 1)
        gap = max(min(theme.px(64), (self.width() - sum(wide)) // gaps), theme.px(24))
        for width in wide:
            found.append(QRect(x, 0, width, self.height()))
            x += width + gap
        return found
