"""The canvas: the poster in real pixels, its layers under the hand and under the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent
from PySide6.QtWidgets import QWidget

from opsdesk.ui.pages.posters.editor import handles
from opsdesk.ui.pages.posters.editor.carrying import carried_field, carries_pictures
from opsdesk.ui.pages.posters.editor.composing import Composer
from opsdesk.ui.pages.posters.editor.foot import CanvasFoot
from opsdesk.ui.pages.posters.editor.hand import SELECT, Hand
from opsdesk.ui.pages.posters.editor.nudging import Nudging
from opsdesk.ui.pages.posters.editor.sheet_view import SheetView
from opsdesk.ui.pictures_in import pictures_of
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.layouts import column

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QDragEnterEvent,
        QDragMoveEvent,
        QDropEvent,
        QFocusEvent,
        QImage,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QWheelEvent,
    )

    from opsdesk.ui.pages.posters.editor.cutting import Cutting
    from opsdesk.ui.pages.posters.editor.drawing import PosterDrawing, Sight
    from opsdesk.ui.pages.posters.editor.editing import Editing

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_FOOT = 54  # px kept free for the line below the poster
_WAYS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_RUN = (*_WAYS, Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class PosterCanvas(QWidget):
    """`opened` brings the number of a layer to be written, `menu_wanted` where on the screen; what is dropped comes
    with the point of the sheet: `field_dropped` with its name, `pictures_dropped` with files or bytes."""

    opened = Signal(int)
    menu_wanted = Signal(object)
    field_dropped = Signal(str, float, float)
    pictures_dropped = Signal(object, float, float)

    def __init__(self, editing: Editing, drawing: PosterDrawing, cutting: Cutting) -> None:
        super().__init__()
        theme = current()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setMinimumSize(theme.px(300), theme.px(150))
        self.setAccessibleName(self.tr("Poster"))
        self._editing, self._drawing = editing, drawing
        self.view = SheetView()
        self.cutting = cutting
        self.hand = Hand(editing, self.view, cutting)
        self.nudging = Nudging(editing)
        self._composer = Composer()
        self._sight: Sight | None = None
        self.foot = CanvasFoot()
        self.foot.zoomed.connect(self._step_zoom)
        self.foot.fitted.connect(self.fit)
        self._column = column(None, self.foot, margins=(14, 0, 14, 12))
        self.setLayout(self._column)
        self._covered = 0
        editing.changed.connect(self._measure)
        editing.selected.connect(self.update)
        drawing.parts_came.connect(self.update)
        cutting.changed.connect(self.update)
        self.hand.moved.connect(self.update)
        self.hand.opened.connect(self.opened)
        self.hand.tool_changed.connect(lambda _tool: self._point())

    @property
    def image(self) -> QImage | None:
        """The finished poster; None until one is drawn."""
        return self._composer.image

    @property
    def scale(self) -> float:
        """How many pixels of the screen are one of the sheet."""
        return min(self.view.zoom * self.devicePixelRatioF(), 2.0)

    def show_image(self, image: QImage | None, sight: Sight | None = None) -> None:
        """Another finished poster, in the same place."""
        self._composer.show(image, sight)
        self.update()

    def show_sight(self, sight: Sight | None) -> None:
        """What is to be seen, drawn or not."""
        self._sight = sight
        self.update()

    def keep_clear(self, covered: int) -> None:
        """Leave so many px at the right to a panel that lies over the canvas."""
        if covered != self._covered:
            self._covered = covered
            margins = self._column.contentsMargins()
            margins.setRight(current().px(14) + covered)
            self._column.setContentsMargins(margins)
            self._measure()

    def fit(self) -> None:
        """Show the whole sheet."""
        self.view.fit()
        self._measure()

    def _step_zoom(self, way: int) -> None:
        if way:
            self.view.step(way)
        else:
            self.view.set_zoom(1.0)
        self._measure()

    def _measure(self) -> None:
        made = self._editing.made
        if made is not None:
            self.view.size = (made.width, made.height)
        edge, foot = current().px(22), current().px(_FOOT)
        self.view.room = QRectF(self.rect().adjusted(edge, edge, -edge - self._covered, -foot))
        self.foot.say_zoom(self.view.zoom)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        painter.fillRect(self.rect(), theme.color("surface.pressed"))
        made = self._editing.made
        if made is None:
            return
        self._composer.paint(painter, self.view, self._sight, self._drawing.parts)
        step = self.hand.step
        if step is not None:
            handles.paint_guides(painter, self.view, step.guides)
        if self.cutting.layer is not None:
            self.cutting.paint(painter, self.view)
            return
        busy = self.hand.busy
        if not busy or self.hand.shows_selection:
            handles.paint_selection(painter, self.view, self._editing.layers, handles=not busy)
        if step is not None and step.frame is not None:
            handles.paint_frame(painter, self.view, step.frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.view.set_zoom(self.view.zoom * 1.0015 ** turn.y(), event.position())
        else:
            self.view.move(QPointF(turn) / 2)
        self._measure()
        event.accept()

    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QNativeGestureEvent):
            return self._pinch(event)
        if kind is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() not in _RUN:
            self.nudging.keep()  # a run of arrows ends before any other key does something
        return super().event(event)

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.view.set_zoom(self.view.zoom * (1 + event.value()), event.position())
        self._measure()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.nudging.keep()
        self.hand.press(event)
        self._point(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hand.move(event)
        self._point(event.position())
        if self.hand.panning:
            self._measure()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hand.release(event)
        self._point(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.hand.double(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is event.Reason.Mouse:
            self.hand.choose_at(QPointF(event.pos()))
        self.menu_wanted.emit(event.globalPos())

    def _point(self, spot: QPointF | None = None) -> None:
        self.setCursor(self.hand.cursor(spot))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _WAYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self.nudging.move(_WAYS[key][0] * far, _WAYS[key][1] * far)
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.hand.hold_space(True)
            self._point()
        elif key in _ENDS and self.cutting.layer is not None and not self.hand.busy:
            self.cutting.end()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and len(self._editing.selection) == 1:
            self.opened.emit(self._editing.selection[0])
        elif key == Qt.Key.Key_Escape and (self.hand.busy or self.hand.tool != SELECT):
            self.hand.cancel()
        elif key != Qt.Key.Key_Space:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.hand.hold_space(False)
            self._point()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.nudging.keep()
        self.hand.hold_space(False)
        super().focusOutEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the layers, from the top down, and then on."""
        made = self._editing.made
        if made is None or not made.layers:
            return super().focusNextPrevChild(forward)
        order = [at for at in reversed(range(len(made.layers))) if not made.layers[at].hidden]
        now = self._editing.selection
        at = order.index(now[0]) if len(now) == 1 and now[0] in order else -1 if forward else len(order)
        at += 1 if forward else -1
        if not 0 <= at < len(order):
            return super().focusNextPrevChild(forward)
        self._editing.select((order[at],))
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._editing.enabled and (carried_field(event.mimeData()) or carries_pictures(event.mimeData())):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.hand.hover_drop(event.position() if carried_field(event.mimeData()) else None)
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.setFocus()
        self.hand.hover_drop(None)
        x, y = self.view.at(event.position())
        name = carried_field(event.mimeData())
        if name:
            self.field_dropped.emit(name, x, y)
        else:
            self.pictures_dropped.emit(pictures_of(event.mimeData()), x, y)
        event.acceptProposedAction()
