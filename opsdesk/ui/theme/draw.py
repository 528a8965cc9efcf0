"""Strokes that every painted widget and every row shares: text, boxes, lines, key hints."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QStaticText,
    QTextLayout,
    QTransform,
)

from opsdesk.domain.reading import visible
from opsdesk.ui.theme.fonts import for_text
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter


class _Setter:
    """The lines set in one font, kept: shaping a text takes five times as long as painting it."""

    def __init__(self, font: QFont) -> None:
        self.font = font  # held, so that its id stays its own
        self._metrics = QFontMetricsF(font)
        self._widths: dict[str, int] = {}
        self._lines: dict[str, tuple[QStaticText, float]] = {}
        self.rise = (self._metrics.ascent() - self._metrics.descent()) / 2

    def width(self, words: str) -> int:
        width = self._widths.get(words)
        if width is None:
            if len(self._widths) >= _LINES_KEPT:
                self._widths.clear()
            width = self._widths[words] = ceil(self._metrics.horizontalAdvance(words))
        return width

    def line(self, words: str) -> tuple[QStaticText, float]:
        """A line and how far its baseline lies below its top: Chinese makes a line taller, and both must share one."""
        kept = self._lines.get(words)
        if kept is None:
            if len(self._lines) >= _LINES_KEPT:
                self._lines.clear()
            line = QStaticText(words)
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            line.prepare(QTransform(), self.font)
            layout = QTextLayout(words, self.font)
            layout.beginLayout()
            set_line = layout.createLine()
            set_line.setLineWidth(_ENDLESS)
            ascent = set_line.ascent()
            layout.endLayout()
            kept = self._lines[words] = (line, ascent)
        return kept

    def elided(self, words: str, width: int) -> str:
        return self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)


_LINES_KEPT = 2048
_ENDLESS = 1_000_000.0
_SETTERS_KEPT = 128
_setters: dict[int, _Setter] = {}


def _setter(font: QFont, words: str) -> _Setter:
    font = for_text(font, words)
    setter = _setters.get(id(font))
    if setter is None:
        if len(_setters) >= _SETTERS_KEPT:
            _setters.clear()
        setter = _setters[id(font)] = _Setter(font)
    return setter


def advance(text: str, font: QFont) -> int:
    """How wide a text runs in a font, in px."""
    return _setter(font, text).width(text)


def text(painter: QPainter, rect: QRect, words: str, font: QFont, color: QColor, align: Qt.AlignmentFlag = LEFT) -> int:
    """One line of plain text, elided at the end when it does not fit. Answers the width it took, in px.

    It stands in the middle of the height; `align` is LEFT, RIGHT or CENTER.
    """
    room = rect.width()
    if not words or room <= 0:
        return 0
    words = words.replace("\n", " ")
    if not words.isprintable():
        words = visible(words)
    setter = _setter(font, words)
    width = setter.width(words)
    if width > room:
        words = setter.elided(words, room)
        width = min(setter.width(words), room)
    line, ascent = setter.line(words)
    left = rect.left()
    if align is not LEFT:
        left += (room - width) // (2 if align is CENTER else 1)
    painter.setFont(setter.font)
    painter.setPen(color)
    baseline = rect.top() + round(rect.height() / 2 + setter.rise)
    painter.drawStaticText(QPointF(left, baseline - ascent), line)
    return width


def box(
    painter: QPainter, rect: QRect, fill: QColor | None, border: QColor | None, radius: float, width: float = 1
) -> None:
    """A rounded box whose border lies sharp inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = width / 2 if border is not None else 0.0
    painter.setPen(QPen(border, width) if border is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    shape = QRectF(rect).adjusted(half, half, -half, -half)
    round_by = max(min(radius, shape.height() / 2) - half / 2, 0)
    painter.drawRoundedRect(shape, round_by, round_by)


def dashed_box(painter: QPainter, rect: QRect, border: QColor, radius: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(border, 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3, 2.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    round_by = min(radius, rect.height() / 2)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), round_by, round_by)


def pixmap(painter: QPainter, rect: QRect, picture: QPixmap) -> None:
    """A picture in the middle of `rect`, on whole pixels."""
    size = picture.deviceIndependentSize()
    x = rect.x() + (rect.width() - round(size.width())) // 2
    y = rect.y() + (rect.height() - round(size.height())) // 2
    painter.drawPixmap(x, y, picture)


def icon(painter: QPainter, rect: QRect, name: str, role: str, size: int | None = None) -> None:
    """A lucide icon in the middle of `rect`, in the colour of a role; `size` in px at 100 %."""
    dpr = painter.device().devicePixelRatioF()
    pixmap(painter, rect, current().pixmap(name, role, size, dpr))


def key_width(key: str) -> int:
    """How wide the small box of a key hint is, in px."""
    theme = current()
    return max(theme.px(18), advance(key, theme.font("caption")) + theme.px(10))


def key_hint(painter: QPainter, right: int, middle: int, key: str, color: QColor, border: QColor) -> int:
    """The small box that names a key, its right edge at `right`. Answers its left edge."""
    theme = current()
    width, height = key_width(key), theme.px(18)
    rect = QRect(right - width, middle - height // 2, width, height)
    box(painter, rect, None, border, theme.px(4))
    text(painter, rect, key, theme.font("caption"), color, CENTER)
    return rect.left()


def faded(color: QColor, share: float) -> QColor:
    """The colour with its opacity multiplied by `share`, 0 to 1."""
    result = QColor(color)
    result.setAlphaF(color.alphaF() * share)
    return result


def mixed(over: QColor, under: QColor, share: float) -> QColor:
    """`over` laid on `under` with `share` of opacity, as an opaque colour."""
    rest = 1 - share
    return QColor(
        round(over.red() * share + under.red() * rest),
        round(over.green() * share + under.green() * rest),
        round(over.blue() * share + under.blue() * rest),
    )


def hairline(painter: QPainter, x1: int, y: int, x2: int, role: str = "border.subtle") -> None:
    """A line of one px from `x1` to `x2`."""
    painter.fillRect(x1, y, x2 - x1, 1, current().color(role))


def radio(painter: QPainter, spot: QRect, on: bool, *, enabled: bool = True) -> None:
    """A radio button as wide as `spot`, in its middle."""
    theme, side = current(), spot.width()
    ring = QRectF(spot.left(), spot.top() + (spot.height() - side) / 2, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent.solid" if enabled else "border.default"))
        painter.drawEllipse(ring)
        inner = side * 0.31
        painter.setBrush(theme.color("accent.on"))
        painter.drawEllipse(ring.adjusted(inner, inner, -inner, -inner))
    else:
        painter.setPen(QPen(theme.color("border.control"), 1.25))
        painter.setBrush(theme.color("surface.base"))
        painter.drawEllipse(ring.adjusted(0.7, 0.7, -0.7, -0.7))
    painter.restore()


def canvas(widget: QWidget) -> QPainter:
    """A painter on a widget, smooth edges on."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def text_color(widget: QWidget, role: str) -> QColor:
    """The colour of a role, or that of disabled text when the widget is off."""
    if not widget.isEnabled():
        return current().color("text.disabled")
    return current().color(role)
