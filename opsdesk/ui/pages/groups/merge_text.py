"""A text with merge fields, shown as it is with the fields as soft chips, and an unknown field underlined."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from opsdesk.domain.merge_fields import known_fields
from opsdesk.domain.reading import visible
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_FIELD = re.compile(r"\{[a-z][a-z_]*\}")


class MergeText(QWidget):
    """Plain text of several lines; nothing in it is ever markup."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Another text."""
        self._lines = [visible(line) for line in text.split("\n")]
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = current().px(220)
        return QSize(wide, self.heightForWidth(wide))

    def heightForWidth(self, width: int) -> int:
        layouts = [self._layout(line, width) for line in self._lines]
        return round(sum(self._height(layout) for layout in layouts)) + 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        y = 0.0
        for line in self._lines:
            layout = self._layout(line, self.width())
            self._paint_grounds(painter, layout, y)
            painter.setPen(current().color("text.secondary"))
            layout.draw(painter, QPointF(0, y))
            y += self._height(layout)

    def _layout(self, text: str, width: int) -> QTextLayout:
        theme = current()
        layout = QTextLayout(text, theme.font("body", sample=text))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._format(match, text) for match in _FIELD.finditer(text)])
        layout.beginLayout()
        y, step = 0.0, theme.px(20)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + (step - line.height()) / 2))
            y += step
        layout.endLayout()
        return layout

    def _format(self, match: re.Match[str], text: str) -> QTextLayout.FormatRange:
        theme = current()
        form = QTextCharFormat()
        if known_fields(match[0]):
            form.setForeground(theme.color("accent.soft_text"))
        else:
            form.setForeground(theme.color("semantic.danger.text"))
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            form.setUnderlineColor(theme.color("semantic.danger.solid"))
        span = QTextLayout.FormatRange()
        # Qt counts UTF-16 units, Python characters.
        span.start = _units(text[: match.start()])
        span.length = _units(match[0])
        span.format = form
        return span

    def _paint_grounds(self, painter: QPainter, layout: QTextLayout, y: float) -> None:
        """The soft ground of each known field, on every line it runs over."""
        theme = current()
        text = layout.text()
        for match in _FIELD.finditer(text):
            if not known_fields(match[0]):
                continue
            first, last = _units(text[: match.start()]), _units(text[: match.end()])
            for at in range(layout.lineCount()):
                line = layout.lineAt(at)
                low, high = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
                if low < high:
                    left, right = _x(line.cursorToX(low)), _x(line.cursorToX(high))
                    box = QRectF(left - 2, y + line.y() - 1, right - left + 4, line.height() + 2).toRect()
                    draw.box(painter, box, theme.color("accent.soft"), None, theme.tokens.radius("tag"))

    def _height(self, layout: QTextLayout) -> float:
        return max(layout.lineCount(), 1) * current().px(20)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _x(answer: object) -> float:
    """Qt's `cursorToX` answers the position with the cursor it belongs to."""
    return float(answer[0]) if isinstance(answer, tuple) else 0.0
