"""The dark side of the first window: the promise in three lines, and a vine that grows along a stem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from opsdesk.ui.rail import paint_leaf
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

GROUND: Final = QColor("#19392D")
STEM: Final = QColor("#3F7D64")
VINE: Final = QColor("#A5DCC2")
LEAF: Final = QColor("#C4E6D4")
VEIN: Final = QColor("#5DA184")
WORDS: Final = QColor("#F1F6F2")
QUIET: Final = QColor("#B5C6BC")
# Leaves: place in the picture (0 to 1 both ways), turn in degrees, length.
LEAVES: Final = (
    (0.18, 0.37, -118.0, 50.0), (0.80, 0.27, -60.0, 50.0), (0.88, 0.67, -62.0, 54.0), (0.65, 0.07, -42.0, 46.0),
    (0.60, 0.86, -14.0, 52.0), (0.445, 0.72, 198.0, 50.0), (0.615, 0.56, -16.0, 54.0), (0.445, 0.40, 200.0, 44.0),
    (0.24, 0.53, 158.0, 38.0), (0.76, 0.80, 34.0, 38.0),
)  # fmt: skip


class WelcomePicture(QWidget):
    """Painted afresh at every size; `lines` are the promise, `below` the sentence under it."""

    def __init__(self, lines: list[str], below: str) -> None:
        super().__init__()
        self._lines, self._below = lines, below
        self.setFixedWidth(current().px(480))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), GROUND)
        self._paint_plant(painter)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        theme = current()
        left, top = theme.px(48), theme.px(52)
        paint_leaf(painter, QRectF(left, top, theme.px(34), theme.px(34)).toRect())
        self._line(painter, theme.font("title", 600), WORDS, left + theme.px(46), top + theme.px(24), "OpsDesk")
        y = top + theme.px(104)
        for text in self._lines:
            self._line(painter, theme.font("display", 600), WORDS, left, y, text)
            y += theme.px(36)
        painter.setFont(theme.font("content"))
        painter.setPen(QUIET)
        room = QRectF(left, y, self.width() - 2 * left, theme.px(120))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), self._below)

    def _line(self, painter: QPainter, font: QFont, color: QColor, x: int, y: int, text: str) -> None:
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(QPointF(x, y), text)

    def _paint_plant(self, painter: QPainter) -> None:
        theme = current()
        high = max(theme.px(220), self.height() - theme.px(420))
        box = QRectF(theme.px(110), self.height() - high, theme.px(300), high)
        painter.save()
        painter.translate(box.topLeft())
        wide = box.width()

        def at(x: float, y: float) -> QPointF:
            return QPointF(x * wide, y * high)

        stem = QPainterPath(at(0.5, 1.0))
        stem.cubicTo(at(0.48, 0.7), at(0.52, 0.4), at(0.52, 0.14))
        branches = (
            (0.51, 0.62, 0.20, 0.56, 0.18, 0.36),
            (0.52, 0.46, 0.76, 0.42, 0.80, 0.26),
            (0.5, 0.86, 0.82, 0.84, 0.88, 0.66),
        )
        painter.setPen(QPen(STEM, theme.px(15), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(stem)
        painter.setPen(QPen(STEM, theme.px(9), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for x0, y0, x1, y1, x2, y2 in branches:
            branch = QPainterPath(at(x0, y0))
            branch.quadTo(at(x1, y1), at(x2, y2))
            painter.drawPath(branch)
        vine = QPainterPath(at(0.46, 1.0))
        for x, y in ((0.60, 0.86), (0.44, 0.72), (0.62, 0.56), (0.44, 0.40), (0.56, 0.22), (0.66, 0.06)):
            end = vine.currentPosition()
            vine.cubicTo(QPointF(end.x(), end.y() - 0.08 * high), QPointF(x * wide, (y + 0.08) * high), at(x, y))
        painter.setPen(QPen(VINE, theme.px(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(vine)
        for x, y, turn, length in LEAVES:
            _paint_plant_leaf(painter, at(x, y), turn, length * theme.px(100) / 100)
        painter.restore()


def _paint_plant_leaf(painter: QPainter, tip: QPointF, turn: float, length: float) -> None:
    """A leaf that grows from `tip` in a direction."""
    painter.save()
    painter.translate(tip)
    painter.rotate(turn)
    blade = QPainterPath(QPointF(0, 0))
    blade.cubicTo(length * 0.3, -length * 0.36, length * 0.8, -length * 0.26, length, 0)
    blade.cubicTo(length * 0.8, length * 0.26, length * 0.3, length * 0.30, 0, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(LEAF)
    painter.drawPath(blade)
    painter.setPen(QPen(VEIN, 1.6))
    painter.drawLine(QPointF(length * 0.12, 0), QPointF(length * 0.78, -length * 0.02))
    painter.restore()
