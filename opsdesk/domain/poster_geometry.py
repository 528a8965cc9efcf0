"""The geometry of layers: boxes turned about their middle, what lies under a point, snapping, resizing, aligning."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from opsdesk.domain.poster_outlines import on_shape, path_box, scaled_path
from opsdesk.domain.posters import SIDE_MAX, Layer, ShapeKind, ShapeProps

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SMALLEST: Final = 4  # pixels; what a hand pulls becomes no smaller
TURN_STEP: Final = 15.0  # degrees, with Shift
_FAR: Final = 4 * SIDE_MAX


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle in pixels of the sheet."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def moved(self, dx: float, dy: float) -> Rect:
        """The same rectangle elsewhere."""
        return Rect(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)

    def touches(self, other: Rect) -> bool:
        """True when they share a point."""
        across = self.left <= other.right and other.left <= self.right
        return across and self.top <= other.bottom and other.top <= self.bottom


@dataclass(frozen=True, slots=True)
class Guides:
    """Where a snap holds: lines from top to bottom at `xs`, from left to right at `ys`."""

    xs: tuple[float, ...] = ()
    ys: tuple[float, ...] = ()


class Handle(StrEnum):
    """A place of a box that can be pulled, named as on a compass."""

    NW = "nw"
    N = "n"
    NE = "ne"
    E = "e"
    SE = "se"
    S = "s"
    SW = "sw"
    W = "w"

    @property
    def way(self) -> tuple[int, int]:
        """Which edges it pulls: -1 the left or the upper one, 1 the right or the lower one, 0 neither."""
        across = -1 if "w" in self else 1 if "e" in self else 0
        return across, -1 if "n" in self else 1 if "s" in self else 0


class Edge(StrEnum):
    """By what several layers are aligned."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


def rotated(x: float, y: float, degrees: float) -> tuple[float, float]:
    """A way of x and y, turned clockwise as the screen shows it."""
    angle = math.radians(degrees)
    return x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)


def center_of(layer: Layer) -> tuple[float, float]:
    """About which point it turns."""
    return layer.x + layer.w / 2, layer.y + layer.h / 2


def place_of(layer: Layer, across: float, down: float) -> tuple[float, float]:
    """A point of the turned box, by parts from its middle: (-1, -1) is the upper left corner, (1, 0) the right edge."""
    cx, cy = center_of(layer)
    dx, dy = rotated(across * layer.w / 2, down * layer.h / 2, layer.turn)
    return cx + dx, cy + dy


def bounds_of(layer: Layer) -> Rect:
    """The smallest upright rectangle around the turned box."""
    corners = [place_of(layer, across, down) for across in (-1, 1) for down in (-1, 1)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Rect(min(xs), min(ys), max(xs), max(ys))


def bounds_of_all(layers: Iterable[Layer]) -> Rect:
    """The smallest upright rectangle around all of them; raises ValueError for none."""
    rects = [bounds_of(layer) for layer in layers]
    return Rect(
        min(rect.left for rect in rects),
        min(rect.top for rect in rects),
        max(rect.right for rect in rects),
        max(rect.bottom for rect in rects),
    )


def _drawn_box(layer: Layer) -> Rect:
    """The part of the unturned box that is drawn on: a path often uses little of it."""
    props = layer.props
    if isinstance(props, ShapeProps) and props.shape is ShapeKind.PATH and (used := path_box(props.path)):
        edge = props.stroke_width / 2
        left, top, right, bottom = used
        return Rect(layer.x + left - edge, layer.y + top - edge, layer.x + right + edge, layer.y + bottom + edge)
    return Rect(layer.x, layer.y, layer.x + layer.w, layer.y + layer.h)


def covers(layer: Layer, x: float, y: float, slack: float = 0.0) -> bool:
    """True when a point lies on a layer, or at most `slack` pixels beside it: of a shape on what is drawn of it."""
    cx, cy = center_of(layer)
    dx, dy = rotated(x - cx, y - cy, -layer.turn)
    left, top = dx + layer.w / 2, dy + layer.h / 2
    if isinstance(layer.props, ShapeProps):
        return on_shape(layer.props, layer.w, layer.h, left, top, slack)
    return -slack <= left <= layer.w + slack and -slack <= top <= layer.h + slack


def is_ground(layer: Layer, width: int, height: int) -> bool:
    """True for what is drawn on more than half of the sheet: a press on it is mostly meant for the sheet."""
    box = _drawn_box(layer)
    wide, high = min(box.right, width) - max(box.left, 0), min(box.bottom, height) - max(box.top, 0)
    return max(wide, 0) * max(high, 0) * 2 > width * height


def hit(layers: Sequence[Layer], x: float, y: float, slack: float = 0.0) -> int | None:
    """The number of the topmost layer under a point that a hand may grab: neither hidden nor locked."""
    for number in range(len(layers) - 1, -1, -1):
        layer = layers[number]
        if not layer.hidden and not layer.locked and covers(layer, x, y, slack):
            return number
    return None


def within(layers: Sequence[Layer], box: Rect) -> tuple[int, ...]:
    """The layers that lie wholly in a rectangle and may be grabbed."""
    found = []
    for number, layer in enumerate(layers):
        rect = bounds_of(layer)
        inside = box.left <= rect.left and rect.right <= box.right and box.top <= rect.top and rect.bottom <= box.bottom
        if inside and not layer.hidden and not layer.locked:
            found.append(number)
    return tuple(found)


def _kept_near(value: float) -> int:
    return round(min(max(value, -_FAR), _FAR))


def moved(layer: Layer, dx: float, dy: float) -> Layer:
    """The layer elsewhere, on whole pixels."""
    return replace(layer, x=_kept_near(layer.x + dx), y=_kept_near(layer.y + dy))


def sized(layer: Layer, x: float, y: float, w: float, h: float) -> Layer:
    """The layer with another box, on whole pixels; a path is drawn larger or smaller with it."""
    new = replace(layer, x=_kept_near(x), y=_kept_near(y), w=_side(w), h=_side(h))
    props = layer.props
    if isinstance(props, ShapeProps) and props.shape is ShapeKind.PATH and (new.w, new.h) != (layer.w, layer.h):
        new = replace(new, props=replace(props, path=scaled_path(props.path, new.w / layer.w, new.h / layer.h)))
    return new


def _side(value: float) -> int:
    return round(min(max(value, 1), _FAR))


def resized(layer: Layer, handle: Handle, dx: float, dy: float, *, keep: bool = False) -> Layer:
    """The layer with a handle pulled by (dx, dy) of the sheet; what lies opposite stays where it is.

    `keep` keeps the ratio of its sides. The box becomes no smaller than SMALLEST.
    """
    across, down = handle.way
    along, athwart = rotated(dx, dy, -layer.turn)
    w = max(layer.w + across * along, SMALLEST) if across else float(layer.w)
    h = max(layer.h + down * athwart, SMALLEST) if down else float(layer.h)
    if keep:
        scale = _ratio(layer, w, h, bool(across), bool(down))
        w, h = max(layer.w * scale, 1), max(layer.h * scale, 1)
    w, h = round(w), round(h)
    fixed = place_of(layer, -across, -down)
    ox, oy = rotated(across * w / 2, down * h / 2, layer.turn)
    return sized(layer, fixed[0] + ox - w / 2, fixed[1] + oy - h / 2, w, h)


def _ratio(layer: Layer, w: float, h: float, across: bool, down: bool) -> float:
    """By how much a box grows that keeps its ratio: by the edge pulled, at a corner by the one pulled further."""
    wide, high = w / layer.w, h / layer.h
    if across and down:
        return wide if abs(wide - 1) >= abs(high - 1) else high
    return wide if across else high


def turned(layer: Layer, x: float, y: float, *, steps: bool = False) -> Layer:
    """The layer turned so that its upper edge looks at a point; `steps` in whole 15 degrees. From -179 to 180."""
    cx, cy = center_of(layer)
    if (x, y) == (cx, cy):
        return layer
    degrees = math.degrees(math.atan2(x - cx, cy - y))
    degrees = round(degrees / TURN_STEP) * TURN_STEP if steps else float(round(degrees))
    return replace(layer, turn=180.0 if degrees == -180 else degrees)


def straight(dx: float, dy: float) -> tuple[float, float]:
    """A way along one axis only, the one it goes further on."""
    return (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)


def lines_of(width: int, height: int, others: Iterable[Layer]) -> Guides:
    """The lines a box may snap to: edges and middles of the sheet and of the other layers in sight."""
    rects = [Rect(0, 0, width, height), *(bounds_of(layer) for layer in others if not layer.hidden)]
    xs = {x for rect in rects for x in (rect.left, rect.middle[0], rect.right)}
    ys = {y for rect in rects for y in (rect.top, rect.middle[1], rect.bottom)}
    return Guides(tuple(sorted(xs)), tuple(sorted(ys)))


def _nearest(places: Sequence[float], lines: Sequence[float], reach: float) -> float | None:
    """The smallest shift within reach that brings one of the places onto a line."""
    shifts = [line - place for place in places for line in lines if abs(line - place) <= reach]
    return min(shifts, key=abs, default=None)


def _met(places: Sequence[float], lines: Sequence[float]) -> tuple[float, ...]:
    return tuple(sorted({line for line in lines if any(abs(line - place) < 0.51 for place in places)}))


def snap(box: Rect, lines: Guides, reach: float, *, across: bool = True, down: bool = True) -> tuple[float, float]:
    """By how much a box that is moved is to be moved on, so that an edge or its middle lies on a near line."""
    dx = _nearest((box.left, box.middle[0], box.right), lines.xs, reach) if across else None
    dy = _nearest((box.top, box.middle[1], box.bottom), lines.ys, reach) if down else None
    return dx or 0.0, dy or 0.0


def snap_point(
    x: float, y: float, lines: Guides, reach: float, *, across: bool = True, down: bool = True
) -> tuple[float, float]:
    """By how much a pulled edge is to be pulled on, so that it lies on a near line."""
    dx = _nearest((x,), lines.xs, reach) if across else None
    dy = _nearest((y,), lines.ys, reach) if down else None
    return dx or 0.0, dy or 0.0


def guides_at(box: Rect, lines: Guides) -> Guides:
    """The lines that edges and the middle of a box lie on."""
    xs = _met((box.left, box.middle[0], box.right), lines.xs)
    return Guides(xs, _met((box.top, box.middle[1], box.bottom), lines.ys))


def aligned(layers: Sequence[Layer], edge: Edge, within_box: Rect | None = None) -> list[Layer]:
    """The layers with one edge or middle in common: that of the box, or of all of them together."""
    frame = within_box or bounds_of_all(layers)
    return [moved(layer, *_way_to(bounds_of(layer), frame, edge)) for layer in layers]


def _way_to(rect: Rect, frame: Rect, edge: Edge) -> tuple[float, float]:
    ways = {
        Edge.LEFT: (frame.left - rect.left, 0.0),
        Edge.CENTER: (frame.middle[0] - rect.middle[0], 0.0),
        Edge.RIGHT: (frame.right - rect.right, 0.0),
        Edge.TOP: (0.0, frame.top - rect.top),
        Edge.MIDDLE: (0.0, frame.middle[1] - rect.middle[1]),
        Edge.BOTTOM: (0.0, frame.bottom - rect.bottom),
    }
    return ways[edge]


def distributed(layers: Sequence[Layer], *, down: bool = False) -> list[Layer]:
    """The layers with gaps of one size between them, from left to right or from the top down; the outer two stay."""
    rects = [bounds_of(layer) for layer in layers]
    if len(rects) < 3:
        return list(layers)

    def span(rect: Rect) -> tuple[float, float]:
        return (rect.top, rect.bottom) if down else (rect.left, rect.right)

    order = sorted(range(len(rects)), key=lambda at: sum(span(rects[at])))
    start, end = span(rects[order[0]])[0], max(span(rect)[1] for rect in rects)
    gap = (end - start - sum(b - a for a, b in map(span, rects))) / (len(rects) - 1)
    result, at = list(layers), start
    for number in order:
        a, b = span(rects[number])
        result[number] = moved(layers[number], *((0.0, at - a) if down else (at - a, 0.0)))
        at += b - a + gap
    return result


def same_size(layers: Sequence[Layer]) -> list[Layer]:
    """The layers as wide and as high as the first, each about its own middle."""
    if not layers:
        return []
    w, h = layers[0].w, layers[0].h
    return [sized(one, one.x + (one.w - w) / 2, one.y + (one.h - h) / 2, w, h) for one in layers]
