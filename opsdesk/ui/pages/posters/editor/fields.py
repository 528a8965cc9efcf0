"""The small fields of the panel: a figure with steps, a colour with its swatch."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QColorDialog, QFrame, QGridLayout, QLineEdit, QSizePolicy, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import column
from opsdesk.ui.widgets.marking import mark

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent, QWheelEvent

STEPS_REST_MS = 450  # a run of steps is one change
_COLUMNS = 6
_HEX = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")


class _Entry(QLineEdit):
    """A line that keeps what it shows apart from what is typed, and lets the window undo when nothing is typed."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.setFont(current().font("body", numbers=True))
        self.editingFinished.connect(self.finish)

    def finish(self) -> None:
        """Take what is typed, when it is something else."""
        raise NotImplementedError

    def show_words(self, words: str) -> None:
        """Show something else; what is being typed stays."""
        if not self.hasFocus() or self.text() == self._shown:
            self.setText(words)
        self._shown = words

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            back = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if back and self.text() == self._shown:
                event.ignore()
                return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def sizeHint(self) -> QSize:
        return QSize(current().px(74), current().px("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(52), current().px("control"))


class Figure(_Entry):
    """A number between two ends with its letter before and its unit behind; `changed` when one is taken.

    Up and Down step, with Shift by ten; so does the wheel while the field has the keyboard.
    """

    changed = Signal(float)

    def __init__(
        self, low: float, high: float, *, letter: str = "", unit: str = "", step: float = 1.0, digits: int = 0
    ) -> None:
        super().__init__()
        self._low, self._high, self._step, self._digits = low, high, step, digits
        self._letter, self._unit = letter, unit
        self.value: float | None = None
        self._rest = QTimer(self, singleShot=True, interval=STEPS_REST_MS)
        self._rest.timeout.connect(self.finish)
        left = draw.advance(letter, current().font("small")) + current().px(8) if letter else 0
        right = draw.advance(unit, current().font("small")) + current().px(4) if unit else 0
        self.setTextMargins(left, 0, right, 0)
        if letter:
            self.setAccessibleName(letter)

    def show_value(self, value: float | None) -> None:
        """A number, or None where several layers differ."""
        self.value = value
        self.setPlaceholderText("" if value is not None else "—")
        if not self._rest.isActive():
            self.show_words(self._spelt(value))

    def _spelt(self, value: float | None) -> str:
        if value is None:
            return ""
        text = f"{value:.{self._digits}f}"
        return text.rstrip("0").rstrip(".") if self._digits else text

    def finish(self) -> None:
        """Take the number that is typed; what is none goes back to the one before."""
        self._rest.stop()
        text = self.text().strip()
        if text == self._shown:
            return
        number = _number(text)
        if number is None:
            self.setText(self._shown)
            return
        value = round(min(max(number, self._low), self._high), self._digits)
        self._shown = self._spelt(value)
        self.setText(self._shown)
        if value != self.value:
            self.value = value
            self.changed.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if way:
            self._go(way * (10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1))
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and event.angleDelta().y():
            self._go(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()

    def _go(self, steps: int) -> None:
        now = _number(self.text())
        if now is None:
            now = self.value if self.value is not None else self._low
        self.setText(self._spelt(min(max(now + steps * self._step, self._low), self._high)))
        self._rest.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current()
        painter = QPainter(self)
        font, ink = theme.font("small"), theme.color("text.tertiary" if self.isEnabled() else "text.disabled")
        inside = self.rect().adjusted(theme.px(9), 0, -theme.px(8), 0)
        draw.text(painter, inside, self._letter, font, ink)
        draw.text(painter, inside, self._unit, font, ink, draw.RIGHT)


class ColourField(_Entry):
    """A colour as #RRGGBB or #RRGGBBAA with its swatch, which opens the colours of the template and all others.

    `changed` brings it, "" for none where `optional`; `troubled` a wrong one, "" when it is mended.
    """

    changed = Signal(str)
    troubled = Signal(bool)

    def __init__(self, *, optional: bool = False, none: str = "") -> None:
        super().__init__()
        self._optional, self._colour, self._mixed = optional, "", False
        self._none = none if optional else ""
        self._offered: list[str] = []
        self.setMaxLength(9)
        self.setPlaceholderText(self._none)
        self.setTextMargins(current().px(20), 0, 0, 0)
        self.setMouseTracking(True)

    @property
    def colour(self) -> str:
        """The colour it shows, empty for none."""
        return self._colour

    def sizeHint(self) -> QSize:
        return QSize(current().px(112), current().px("control"))

    def offer(self, colours: list[str]) -> None:
        """The colours a click on the swatch offers first."""
        self._offered = colours

    def show_colour(self, colour: str | None, *, mixed: bool = False) -> None:
        """A colour; None for none; `mixed` where several layers differ."""
        self._colour, self._mixed = (colour or "").upper(), mixed
        self.setPlaceholderText("—" if mixed else self._none)
        self.show_words(self._colour)
        self._mark(False)
        self.update()

    def take(self, colour: str) -> None:
        """Choose a colour."""
        self.setText(colour)
        self.finish()

    def finish(self) -> None:
        """Take the colour that is typed, or say that it is none."""
        text = self.text().strip()
        found = _HEX.fullmatch(text)
        if text == self._shown and not found:
            return
        if not found and not (self._optional and not text):
            self._mark(True)
            return
        colour = _whole(found[1]) if found else ""
        self._mark(False)
        self._shown = colour
        self.setText(colour)
        if colour != self._colour:
            self._colour = colour
            self.update()
            self.changed.emit(colour)

    def _mark(self, wrong: bool) -> None:
        mark(self, "state", "error" if wrong else "")
        self.troubled.emit(wrong)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open_colours()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
            self._mark(False)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() <= current().px(26):
            self.open_colours()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = event.position().x() <= current().px(26)
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def open_colours(self) -> None:
        """The popup of colours."""
        popup = SwatchPopup(self, self._offered, none=self._optional)
        popup.chosen.connect(self.take)
        popup.more_wanted.connect(self._open_dialog)
        popup.move(self.mapToGlobal(self.rect().bottomLeft()) + QPoint(0, 3))
        popup.show()

    def _open_dialog(self) -> None:
        dialog = QColorDialog(as_colour(self._colour or "#000000"), self)
        dialog.setOption(QColorDialog.ColorDialogOption.ShowAlphaChannel)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda colour: self.take(spelt(colour)))
        dialog.open()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = current().px(14)
        spot = QRect(current().px(9), (self.height() - side) // 2, side, side)
        if not self._mixed:
            paint_swatch(QPainter(self), spot, self._colour)


def _number(words: str) -> float | None:
    """The number she typed, also with a comma, in wide digits or with its unit; None for `nan` and all else."""
    words = words.strip().removesuffix("%").removesuffix("°").removesuffix("px")
    try:
        number = float(words.replace(",", ".").replace("，", "."))
    except ValueError:
        return None
    return None if math.isnan(number) else number


def _whole(digits: str) -> str:
    return "#" + ("".join(2 * digit for digit in digits) if len(digits) == 3 else digits).upper()


def as_colour(words: str) -> QColor:
    """#RRGGBB or #RRGGBBAA as Qt wants it, which takes the alpha first."""
    return QColor(f"#{words[7:]}{words[1:7]}" if len(words) == 9 else words)


def spelt(colour: QColor) -> str:
    """A colour as templates write it."""
    words = colour.name(QColor.NameFormat.HexRgb).upper()
    return words if colour.alpha() == 255 else f"{words}{colour.alpha():02X}"


def paint_swatch(painter: QPainter, spot: QRect, colour: str) -> None:
    """A small square of a colour, half checkered where it is clear, struck through where there is none."""
    theme = current()
    edge = theme.color("border.control")
    ground = theme.color("surface.base")
    if not colour:
        draw.box(painter, spot, ground, edge, theme.px(3))
        painter.setPen(theme.color("semantic.danger.solid"))
        painter.drawLine(spot.bottomLeft() + (spot.topRight() - spot.bottomLeft()) * 0.15, spot.topRight())
        return
    ink = as_colour(colour)
    draw.box(painter, spot, QColor("#FFFFFF") if ink.alpha() < 255 else ink, edge, theme.px(3))
    if ink.alpha() < 255:
        half = spot.adjusted(1, 1, -1, -1)
        painter.fillRect(half.x(), half.y(), half.width() // 2, half.height() // 2, QColor("#BBBBBB"))
        right, low = half.x() + half.width() // 2, half.y() + half.height() // 2
        painter.fillRect(right, low, half.right() - right + 1, half.bottom() - low + 1, QColor("#BBBBBB"))
        painter.fillRect(half, ink)


class _Swatch(Button):
    """One colour of the popup."""

    def __init__(self, colour: str) -> None:
        super().__init__(colour or "none")
        self._ink = colour
        self.setAccessibleName(colour)
        self.setToolTip(colour)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(current().px(26), current().px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        if self.underMouse() or self.hasFocus():
            draw.box(painter, self.rect(), theme.color("surface.hover"), theme.color("border.focus"), theme.px(5))
        paint_swatch(painter, self.rect().adjusted(theme.px(4), theme.px(4), -theme.px(4), -theme.px(4)), self._ink)


class SwatchPopup(QFrame):
    """`chosen` brings a colour, "" for none; `more_wanted` asks for every other one."""

    chosen = Signal(str)
    more_wanted = Signal()

    def __init__(self, parent: QWidget, colours: list[str], *, none: bool) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("Popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setSpacing(current().px(2))
        shown = ([""] if none else []) + colours
        for at, colour in enumerate(shown):
            swatch = _Swatch(colour)
            swatch.clicked.connect(lambda _on=False, colour=colour: self._take(colour))
            grid.addWidget(swatch, at // _COLUMNS, at % _COLUMNS)
        self.more = Button(self.tr("Other colour"), "", "ghost", clicked=self._ask_more)
        self.setLayout(column(grid, self.more, gap=6, margins=(8, 8, 8, 8)))

    def _take(self, colour: str) -> None:
        self.close()
        self.chosen.emit(colour)

    def _ask_more(self) -> None:
        self.close()
        self.more_wanted.emit()
