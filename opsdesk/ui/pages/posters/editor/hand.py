"""The hand on the canvas: which tool it holds, what a press begins, what a release keeps."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, Signal

from opsdesk.domain import poster_geometry as geometry
from opsdesk.domain.poster_editing import added, new_layer
from opsdesk.domain.poster_geometry import Handle
from opsdesk.domain.posters import LAYERS_MAX, LayerKind
from opsdesk.ui.pages.posters.editor import gestures
from opsdesk.ui.pages.posters.editor.handles import cursor_of, handle_at, held_box

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from opsdesk.domain.posters import PosterTemplate
    from opsdesk.ui.pages.posters.editor.cutting import Cutting
    from opsdesk.ui.pages.posters.editor.editing import Editing
    from opsdesk.ui.pages.posters.editor.sheet_view import SheetView

SELECT = "select"
SLACK = 3.0  # px beside a thin layer that still grab it
STARTS = 3.0  # px a pointer goes before it moves something
_MORE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class Hand(QObject):
    """`moved` after every step, `opened` with a layer to be written, `drawn` with a layer that was just drawn."""

    moved = Signal()
    opened = Signal(int)
    drawn = Signal(int)
    tool_changed = Signal(str)

    def __init__(self, editing: Editing, view: SheetView, cutting: Cutting) -> None:
        super().__init__()
        self._editing, self._view, self._cutting = editing, view, cutting
        self._gesture: gestures.Gesture | None = None
        self._step: gestures.Step | None = None
        self._from: QPointF | None = None
        self._pan: QPointF | None = None
        self._space = False
        self._click: int | None = None
        self._tool = SELECT
        self._words = ""
        self._begun: PosterTemplate | None = None
        editing.changed.connect(self._let_go_of_the_old)

    @property
    def tool(self) -> str:
        """`select`, or the kind of layer that is drawn next."""
        return self._tool

    @property
    def step(self) -> gestures.Step | None:
        """How the gesture stands."""
        return self._step

    @property
    def busy(self) -> bool:
        """Whether a gesture has begun."""
        return self._step is not None

    @property
    def panning(self) -> bool:
        """Whether the sheet itself is being pushed."""
        return self._pan is not None

    @property
    def shows_selection(self) -> bool:
        """While moving and pulling the frames go along; while a new layer is drawn they are away."""
        return not isinstance(self._gesture, gestures.Drawing)

    def take(self, tool: str, words: str = "") -> None:
        """Hold another tool; `words` stand in the next text."""
        self.cancel()
        self._words = words
        if tool != self._tool:
            self._tool = tool
            self.tool_changed.emit(tool)

    def hold_space(self, on: bool) -> None:
        """While Space is down the sheet is pushed."""
        self._space = on

    def cancel(self) -> None:
        """Let go without keeping anything, then put the tool away."""
        if self._gesture is not None:
            self._gesture = self._step = None
            self._editing.attempt(None)
            self.moved.emit()
        elif self._tool != SELECT:
            self._tool = SELECT
            self.tool_changed.emit(SELECT)

    def _let_go_of_the_old(self) -> None:
        """What was begun on a template that was changed meanwhile, by an undo or elsewhere, must not bring it back."""
        if self._gesture is not None and self._editing.kept is not self._begun:
            self._gesture = self._step = None
            self.moved.emit()

    def press(self, event: QMouseEvent) -> None:
        """A button goes down."""
        made, spot = self._editing.kept, event.position()
        if event.button() is not Qt.MouseButton.LeftButton and self._gesture is not None:
            self.cancel()
            return
        pushes = event.button() is Qt.MouseButton.MiddleButton
        if pushes or (self._space and event.button() is Qt.MouseButton.LeftButton):
            self._pan = spot
            return
        if made is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._from, self._click, self._begun = spot, None, made
        at = self._view.at(spot)
        if not self._editing.enabled:
            self.choose_at(spot)
        elif self._tool != SELECT:
            self._begin_drawing(made, at)
        elif self._cutting.layer is not None:
            self._gesture = self._cutting.grab(made, self._view, spot)
            if self._gesture is None:
                self._cutting.end()
                self._gesture = self._on_layer(made, event)
        else:
            self._gesture = self._on_handle(made, spot) or self._on_layer(made, event)

    def _begin_drawing(self, made: PosterTemplate, at: tuple[float, float]) -> None:
        kind = LayerKind(self._tool)
        if len(made.layers) < LAYERS_MAX:
            self._gesture = gestures.Drawing(made, kind, at, self._words, self._view.zoom)
        else:
            self._editing.do(partial(added, layers=[new_layer(made, kind, *at)]))  # says that there is no room

    def _on_handle(self, made: PosterTemplate, spot: QPointF) -> gestures.Gesture | None:
        handle, numbers = self._handle_at(spot), self._editing.movable
        if isinstance(handle, Handle):
            at, zoom = self._view.at(spot), self._view.zoom
            if len(numbers) > 1:
                return gestures.PullingTogether(made, numbers, handle, at, zoom)
            return gestures.Pulling(made, numbers[0], handle, at, zoom)
        return gestures.Turning(made, numbers[0]) if handle else None

    def _handle_at(self, spot: QPointF) -> Handle | str | None:
        layers = self._editing.layers
        box = self._cutting.layer or held_box(layers)
        return handle_at(box, self._view, spot, together=len(layers) > 1) if box is not None else None

    def _on_layer(self, made: PosterTemplate, event: QMouseEvent) -> gestures.Gesture | None:
        x, y = at = self._view.at(event.position())
        number = geometry.hit(made.layers, x, y, SLACK / self._view.zoom)
        chosen = self._editing.movable
        if event.modifiers() & _MORE:
            if number is not None:
                self._editing.toggle(number)
                return None
            return gestures.Gathering(made, at, self._editing.selection)
        if any(geometry.covers(made.layers[one], x, y) and not made.layers[one].hidden for one in chosen):
            self._click = number  # a click without a way selects what is on top
        elif number is None:
            self._editing.select(())
            return gestures.Gathering(made, at, ())
        elif geometry.is_ground(made.layers[number], made.width, made.height):
            self._click = number  # a click selects what fills the sheet, a way over it gathers what lies on it
            return gestures.Gathering(made, at, ())
        else:
            self._editing.select((number,))
        return gestures.Moving(made, self._editing.movable, at, self._view.zoom)

    def move(self, event: QMouseEvent) -> None:
        """The pointer goes on."""
        spot = event.position()
        if self._pan is not None:
            self._view.move(spot - self._pan)
            self._pan = spot
            return
        if self._gesture is None or self._from is None:
            return
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self.cancel()  # the button came up where this window does not hear of it
            return
        way = spot - self._from
        if self._step is None and max(abs(way.x()), abs(way.y())) < STARTS:
            return
        self._go(event)

    def _go(self, event: QMouseEvent) -> None:
        assert self._gesture is not None
        held = event.modifiers()
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        keys = gestures.Keys(shift, bool(held & Qt.KeyboardModifier.AltModifier))
        self._step = self._gesture.to(*self._view.at(event.position()), keys)
        if not isinstance(self._gesture, gestures.Drawing | gestures.Gathering):
            self._editing.attempt(self._step.edit.made)
        self.moved.emit()

    def release(self, event: QMouseEvent) -> None:
        """The button comes up: what was done is kept."""
        if self._pan is not None:
            self._pan = None
            return
        if self._gesture is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._step is None and isinstance(self._gesture, gestures.Drawing):
            self._go(event)
        gesture, step, self._gesture, self._step = self._gesture, self._step, None, None
        if step is None:
            if self._click is not None:
                self._editing.select((self._click,))
        elif isinstance(gesture, gestures.Gathering):
            self._editing.select(step.edit.selected)
        elif self._editing.keep(step.edit) and isinstance(gesture, gestures.Drawing):
            self.take(SELECT)
            self.drawn.emit(step.edit.selected[0])
        self.moved.emit()

    def double(self, event: QMouseEvent) -> None:
        """A double click writes what lies there."""
        made = self._editing.kept
        if self._cutting.layer is not None:
            self._cutting.end()
        elif made is not None and event.button() is Qt.MouseButton.LeftButton and self._tool == SELECT:
            number = geometry.hit(made.layers, *self._view.at(event.position()))
            if number is not None:
                self._editing.select((number,))
                self.opened.emit(number)

    def choose_at(self, spot: QPointF) -> None:
        """Select what lies there, unless it is selected."""
        made = self._editing.kept
        number = geometry.hit(made.layers, *self._view.at(spot)) if made is not None else None
        if number is not None and number not in self._editing.selection:
            self._editing.select((number,))

    def hover_drop(self, spot: QPointF | None) -> None:
        """Show which text would take a merge field that is carried over it."""
        made = self._editing.kept
        if spot is not None and made is not None:
            number = geometry.hit(made.layers, *self._view.at(spot))
            if number is not None and made.layers[number].kind is LayerKind.TEXT:
                self._editing.select((number,))

    def cursor(self, spot: QPointF | None) -> Qt.CursorShape:
        """What the pointer looks like over a point of the window."""
        made = self._editing.made
        if self._pan is not None:
            return Qt.CursorShape.ClosedHandCursor
        if self._space:
            return Qt.CursorShape.OpenHandCursor
        if self._tool != SELECT:
            return Qt.CursorShape.CrossCursor
        if made is None or spot is None or self.busy:
            return Qt.CursorShape.ArrowCursor
        cut = self._cutting.layer
        box, handle = cut or held_box(self._editing.layers), self._handle_at(spot)
        if cut is not None and not isinstance(handle, Handle):
            over = geometry.covers(cut, *self._view.at(spot))
            return Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor
        if box is not None and handle is not None:
            return cursor_of(handle, box)
        over = geometry.hit(made.layers, *self._view.at(spot)) in self._editing.selection
        return Qt.CursorShape.SizeAllCursor if over else Qt.CursorShape.ArrowCursor
