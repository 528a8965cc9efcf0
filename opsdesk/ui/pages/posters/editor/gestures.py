"""What a hand does on the canvas between press and release: moving, pulling, turning, gathering, drawing a layer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from opsdesk.domain import poster_geometry as geometry
from opsdesk.domain.poster_editing import Edit, added, changed, new_layer
from opsdesk.domain.poster_geometry import Guides, Handle, Rect
from opsdesk.domain.poster_scaling import common_box, pulled_together
from opsdesk.domain.posters import AvatarProps, CodeProps, LayerKind

if TYPE_CHECKING:
    from opsdesk.domain.posters import Layer, PosterTemplate

SNAP = 4.0  # px of the screen


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys held down: Shift binds, Alt lets go of snapping."""

    shift: bool = False
    alt: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """How things stand while a gesture goes on: the edit as it would be kept, the lines that hold, a frame drawn."""

    edit: Edit
    guides: Guides = field(default_factory=Guides)
    frame: Rect | None = None


class Gesture(Protocol):
    """From press to release; `to` takes the pointer in pixels of the sheet."""

    def to(self, x: float, y: float, keys: Keys) -> Step:
        """How things stand with the pointer there."""


class Moving:
    """The selected layers follow the pointer; edges and middles snap to those of the sheet and of other layers."""

    def __init__(self, made: PosterTemplate, numbers: tuple[int, ...], at: tuple[float, float], zoom: float) -> None:
        self._made, self._numbers, self._at, self._reach = made, numbers, at, SNAP / zoom
        self._layers = [made.layers[number] for number in numbers]
        self._box = geometry.bounds_of_all(self._layers)
        others = (layer for number, layer in enumerate(made.layers) if number not in numbers)
        self._lines = geometry.lines_of(made.width, made.height, others)

    def to(self, x: float, y: float, keys: Keys) -> Step:
        dx, dy = x - self._at[0], y - self._at[1]
        if keys.shift:
            dx, dy = geometry.straight(dx, dy)
        dx, dy = round(dx), round(dy)
        guides = Guides()
        if not keys.alt:
            free = {"across": not (keys.shift and dx == 0), "down": not (keys.shift and dy == 0)}
            more = geometry.snap(self._box.moved(dx, dy), self._lines, self._reach, **free)
            dx, dy = round(dx + more[0]), round(dy + more[1])
            guides = geometry.guides_at(self._box.moved(dx, dy), self._lines)
        new = {at: geometry.moved(layer, dx, dy) for at, layer in zip(self._numbers, self._layers, strict=True)}
        return Step(Edit(changed(self._made, new), self._numbers), guides)


class Pulling:
    """A handle of one layer follows the pointer; what is a square by its nature keeps its ratio."""

    def __init__(self, made: PosterTemplate, number: int, handle: Handle, at: tuple[float, float], zoom: float) -> None:
        self._made, self._number, self._handle, self._at, self._reach = made, number, handle, at, SNAP / zoom
        self._layer = made.layers[number]
        others = (layer for at_, layer in enumerate(made.layers) if at_ != number)
        self._lines = geometry.lines_of(made.width, made.height, others)

    def to(self, x: float, y: float, keys: Keys) -> Step:
        layer, handle = self._layer, self._handle
        keep = keys.shift or isinstance(layer.props, CodeProps | AvatarProps)
        dx, dy = x - self._at[0], y - self._at[1]
        guides = Guides()
        if not keys.alt and not layer.turn:
            across, down = handle.way
            px, py = geometry.place_of(layer, across, down)
            free = {"across": bool(across), "down": bool(down)}
            more = geometry.snap_point(px + dx, py + dy, self._lines, self._reach, **free)
            dx, dy = dx + more[0], dy + more[1]
        new = geometry.resized(layer, handle, dx, dy, keep=keep)
        if not keys.alt and not layer.turn:
            guides = _pulled_guides(new, handle, self._lines)
        return Step(Edit(changed(self._made, {self._number: new}), (self._number,)), guides)


def _pulled_guides(layer: Layer, handle: Handle, lines: Guides) -> Guides:
    across, down = handle.way
    px, py = geometry.place_of(layer, across, down)
    met = geometry.guides_at(Rect(px, py, px, py), lines)
    return Guides(met.xs if across else (), met.ys if down else ())


class PullingTogether:
    """A corner of the box around several layers follows the pointer; they keep their ratio, and snap as one."""

    def __init__(
        self, made: PosterTemplate, numbers: tuple[int, ...], handle: Handle, at: tuple[float, float], zoom: float
    ) -> None:
        self._made, self._numbers, self._handle, self._at, self._reach = made, numbers, handle, at, SNAP / zoom
        self._layers = [made.layers[number] for number in numbers]
        self._box = common_box(self._layers)
        others = (layer for number, layer in enumerate(made.layers) if number not in numbers)
        self._lines = geometry.lines_of(made.width, made.height, others)

    def to(self, x: float, y: float, keys: Keys) -> Step:
        dx, dy = x - self._at[0], y - self._at[1]
        if not keys.alt:
            px, py = geometry.place_of(self._box, *self._handle.way)
            more = geometry.snap_point(px + dx, py + dy, self._lines, self._reach)
            dx, dy = dx + more[0], dy + more[1]
        new = pulled_together(self._layers, self._handle, dx, dy)
        guides = Guides() if keys.alt else _pulled_guides(common_box(new), self._handle, self._lines)
        return Step(Edit(changed(self._made, dict(zip(self._numbers, new, strict=True))), self._numbers), guides)


class Turning:
    """The layer turns about its middle, its lower edge after the pointer."""

    def __init__(self, made: PosterTemplate, number: int) -> None:
        self._made, self._number = made, number

    def to(self, x: float, y: float, keys: Keys) -> Step:
        layer = self._made.layers[self._number]
        cx, cy = geometry.center_of(layer)
        new = geometry.turned(layer, 2 * cx - x, 2 * cy - y, steps=keys.shift)
        return Step(Edit(changed(self._made, {self._number: new}), (self._number,)))


class Gathering:
    """A frame is drawn; what lies wholly in it is selected, beside what was selected before."""

    def __init__(self, made: PosterTemplate, at: tuple[float, float], before: tuple[int, ...]) -> None:
        self._made, self._at, self._before = made, at, before

    def to(self, x: float, y: float, keys: Keys) -> Step:
        frame = _frame(self._at, x, y)
        found = {*self._before, *geometry.within(self._made.layers, frame)}
        return Step(Edit(self._made, tuple(sorted(found))), frame=frame)


class Drawing:
    """A frame is drawn that a new layer will fill; without a way it becomes as large as is usual."""

    def __init__(self, made: PosterTemplate, kind: LayerKind, at: tuple[float, float], text: str, zoom: float) -> None:
        self._made, self._kind, self._at, self._text, self._least = made, kind, at, text, 2 * SNAP / zoom

    def to(self, x: float, y: float, keys: Keys) -> Step:
        frame = _frame(self._at, x, y)
        if keys.shift or self._kind in (LayerKind.CODE, LayerKind.AVATAR):
            side = max(frame.width, frame.height)
            left = self._at[0] if x >= self._at[0] else self._at[0] - side
            top = self._at[1] if y >= self._at[1] else self._at[1] - side
            frame = Rect(left, top, left + side, top + side)
        if max(frame.width, frame.height) < self._least:
            new = new_layer(self._made, self._kind, *self._at, text=self._text)
        else:
            size = (frame.width, frame.height)
            new = new_layer(self._made, self._kind, frame.left, frame.top, size, text=self._text)
        return Step(added(self._made, [new]), frame=frame)


def _frame(at: tuple[float, float], x: float, y: float) -> Rect:
    return Rect(min(at[0], x), min(at[1], y), max(at[0], x), max(at[1], y))
