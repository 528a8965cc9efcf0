"""The poster as it will be: fitted or at its own size, and for whom it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

_STEPS = (0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0)
_FOOT = 54  # px kept free for the line below the poster


class WhoPill(QWidget):
    """A face and "Preview as ..., 1 of 186" on a plate."""

    def __init__(self) -> None:
        super().__init__()
        self._face: tuple[int, str] | None = None
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        return self._text

    def show_who(self, face: tuple[int, str] | None, text: str) -> None:
        self._face, self._text = face, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current()
        wide = draw.advance(self._text, theme.font("body", 500)) + theme.px(24) + (theme.px(26) if self._face else 0)
        return QSize(min(wide, theme.px(340)), theme.px("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(60), current().px("control"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        box = theme.color("surface.base"), theme.color("border.default")
        draw.box(painter, self.rect(), *box, theme.tokens.radius("control"))
        x = theme.px(11)
        if self._face is not None:
            side = theme.px(18)
            dpr = painter.device().devicePixelRatioF()
            face = theme.glyphs.avatar(*self._face, side, dpr)
            draw.pixmap(painter, QRect(x, 0, side, self.height()), face)
            x += theme.px(26)
        room = QRect(x, 0, self.width() - x - theme.px(10), self.height())
        draw.text(painter, room, self._text, theme.font("body", 500), theme.color("text.primary"))


class PosterCanvas(QWidget):
    """`stepped` asks for the poster of the next (1) or the previous (-1) member."""

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        theme = current()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumSize(theme.px(300), theme.px(150))
        self._image: QImage | None = None
        self._scaled: tuple[int, int, QImage] | None = None
        self._zoom: float | None = None
        self._moved = QPoint()
        self._held: QPoint | None = None
        self.percent = Button("", clicked=lambda: self.set_zoom(1.0))
        self.percent.setToolTip(self.tr("Show at 100 %"))
        smaller = IconButton("minus", self.tr("Smaller"), "secondary", clicked=lambda: self._step_zoom(-1))
        larger = IconButton("plus", self.tr("Larger"), "secondary", clicked=lambda: self._step_zoom(1))
        self.fit = Button(self.tr("Fit"), "maximize", clicked=lambda: self.set_zoom(None))
        self.who = WhoPill()
        self.before = IconButton("chevron-left", self.tr("Previous member"), "secondary")
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after = IconButton("chevron-right", self.tr("Next member"), "secondary")
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        zoom = row(smaller, self.percent, larger, self.fit, gap=6)
        line = row(zoom, None, row(self.before, self.who, self.after, gap=6), gap=12)
        self.setLayout(column(None, line, margins=(14, 0, 14, 12)))
        self._say_zoom()

    @property
    def image(self) -> QImage | None:
        return self._image

    def show_image(self, image: QImage | None) -> None:
        """Another poster, in the same place."""
        self._image, self._scaled = image, None
        self._say_zoom()
        self.update()

    def show_who(self, face: tuple[int, str] | None, at: int, total: int) -> None:
        """Whose poster it is; without a face it is nobody's."""
        text = self.tr("Preview without a member")
        if face is not None:
            text = self.tr("Preview as {name}, {at} of {total}")
            text = text.replace("{at}", figures.number(at)).replace("{total}", figures.number(total))
            text = text.replace("{name}", face[1])
        self.who.show_who(face, text)
        self.before.setEnabled(total > 1)
        self.after.setEnabled(total > 1)

    def set_zoom(self, zoom: float | None) -> None:
        """Pixels of the window for one of the poster; None fits it in."""
        self._zoom, self._moved = zoom, QPoint()
        self._say_zoom()
        self.update()

    @property
    def zoom(self) -> float:
        if self._zoom is not None:
            return self._zoom
        room = self._room()
        if self._image is None or self._image.isNull():
            return 1.0
        return max(min(room.width() / self._image.width(), room.height() / self._image.height(), 1.0), 0.02)

    def _room(self) -> QRect:
        edge = current().px(18)
        return self.rect().adjusted(edge, edge, -edge, -current().px(_FOOT))

    def _step_zoom(self, way: int) -> None:
        now = self.zoom
        larger = [step for step in _STEPS if step > now + 0.005]
        smaller = [step for step in _STEPS if step < now - 0.005]
        if way > 0 and larger:
            self.set_zoom(larger[0])
        elif way < 0 and smaller:
            self.set_zoom(smaller[-1])

    def _say_zoom(self) -> None:
        self.percent.setText(f"{round(self.zoom * 100)} %")
        self.percent.updateGeometry()

    def _spot(self) -> QRect:
        """Where the poster stands; one larger than its room can be moved until its edge shows."""
        assert self._image is not None
        size = QSize(round(self._image.width() * self.zoom), round(self._image.height() * self.zoom))
        room = self._room()
        left = room.left() + (room.width() - size.width()) // 2
        top = room.top() + (room.height() - size.height()) // 2
        wide, high = max(size.width() - room.width(), 0) // 2, max(size.height() - room.height(), 0) // 2
        x = min(max(self._moved.x(), -wide), wide)
        y = min(max(self._moved.y(), -high), high)
        self._moved = QPoint(x, y)
        return QRect(QPoint(left + x, top + y), size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        painter.fillRect(self.rect(), theme.color("surface.pressed"))
        if self._image is None:
            return
        spot = self._spot()
        dpr = painter.device().devicePixelRatioF()
        wide, high = round(spot.width() * dpr), round(spot.height() * dpr)
        if self._scaled is None or self._scaled[:2] != (wide, high):
            smooth = Qt.TransformationMode.SmoothTransformation
            shown = self._image.scaled(wide, high, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            shown.setDevicePixelRatio(dpr)
            self._scaled = (wide, high, shown)
        painter.drawImage(spot.topLeft(), self._scaled[2])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_zoom()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._step_zoom(1 if turn.y() > 0 else -1)
        else:
            self._moved += QPoint(turn.x(), turn.y()) / 2
            self.update()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position().toPoint() - self._moved

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._moved = event.position().toPoint() - self._held
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = None
