"""The outlines of shapes: whether a point lies on what is drawn, the box a path uses, a path drawn larger."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from opsdesk.domain.posters import ShapeKind, ShapeProps

Point = tuple[float, float]

_STEP: Final = re.compile(r"([MLHVCQZ])|(-?\d+(?:\.\d+)?)")
_TAKES: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4}
_BENDS: Final = 12  # straight pieces a curve is measured by


@lru_cache(maxsize=256)
def _lines(path: str) -> tuple[tuple[Point, ...], ...]:
    """The lines of a path by their corners, each from one M to the next; a closed one ends where it began."""
    lines: list[list[Point]] = []
    command, numbers = "M", list[float]()
    for name, number in _STEP.findall(path):
        if name == "Z":
            if lines:
                lines[-1].append(lines[-1][0])
        elif name:
            command, numbers = name, []
        else:
            numbers.append(float(number))
            if len(numbers) == _TAKES[command]:
                _draw(lines, command, numbers)
                command, numbers = "L" if command == "M" else command, []
    return tuple(tuple(line) for line in lines)


def _draw(lines: list[list[Point]], command: str, at: list[float]) -> None:
    if command == "M" or not lines:
        lines.append([(at[-2], at[-1])] if len(at) > 1 else [(0.0, 0.0)])
        return
    line = lines[-1]
    x, y = line[-1]
    if command in "HV":
        line.append((at[0], y) if command == "H" else (x, at[0]))
        return
    ends = [(x, y), *zip(at[::2], at[1::2], strict=True)]
    steps = _BENDS if len(ends) > 2 else 1
    line.extend(_on_curve(ends, step / steps) for step in range(1, steps + 1))


def _on_curve(ends: list[Point], part: float) -> Point:
    """A point of a line or a Bezier curve, by halving the ways between its ends (de Casteljau)."""
    while len(ends) > 1:
        ends = [(a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part) for a, b in pairwise(ends)]
    return ends[0]


def path_box(path: str) -> tuple[float, float, float, float] | None:
    """Left, top, right and bottom of what a path draws, in pixels of its own box; None for an empty one."""
    points = [point for line in _lines(path) for point in line]
    if not points:
        return None
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def scaled_path(path: str, across: float, down: float) -> str:
    """The path drawn larger or smaller."""
    words, command, at = [], "M", 0
    for name, number in _STEP.findall(path):
        if name:
            command, at = name, 0
            words.append(name)
            continue
        vertical = command == "V" or (command != "H" and at % 2 == 1)
        words.append(f"{float(number) * (down if vertical else across):.2f}".rstrip("0").rstrip("."))
        at += 1
    return " ".join(words)


def on_shape(props: ShapeProps, w: float, h: float, x: float, y: float, slack: float) -> bool:
    """True when a point, in pixels from the upper left corner of a shape's unturned box, lies on what is drawn of it
    or at most `slack` beside; of a shape without fill that is its stroke, of one without both its whole box."""
    stroked = props.stroke is not None and props.stroke_width > 0
    filled = props.fill is not None or props.gradient is not None or not stroked
    reach = (props.stroke_width / 2 if stroked else 0.0) + slack
    if props.shape is ShapeKind.LINE:
        return _beside((x, y), (0.0, h / 2), (w, h / 2)) <= reach
    if props.shape is ShapeKind.ELLIPSE:
        return _on_ellipse(w / 2, h / 2, x - w / 2, y - h / 2, reach, filled=filled)
    if props.shape is ShapeKind.PATH:
        return _on_path(_lines(props.path), (x, y), reach, filled=filled)
    inside = -reach <= x <= w + reach and -reach <= y <= h + reach
    return inside and (filled or min(x, y, w - x, h - y) <= reach)


def _on_ellipse(across: float, down: float, x: float, y: float, reach: float, *, filled: bool) -> bool:
    if math.hypot(x / (across + reach), y / (down + reach)) > 1:
        return False
    hollow = not filled and across > reach and down > reach
    return not hollow or math.hypot(x / (across - reach), y / (down - reach)) >= 1


def _on_path(lines: tuple[tuple[Point, ...], ...], at: Point, reach: float, *, filled: bool) -> bool:
    if filled and sum(_winding(line, at) for line in lines) != 0:
        return True
    return any(_beside(at, a, b) <= reach for line in lines for a, b in pairwise(line))


def _winding(line: tuple[Point, ...], at: Point) -> int:
    """How often a line, closed where it is open, goes around a point."""
    x, y = at
    count = 0
    for (ax, ay), (bx, by) in pairwise((*line, line[0])):
        if (ay <= y) != (by <= y):
            left = (bx - ax) * (y - ay) - (x - ax) * (by - ay)
            count += 1 if by > ay and left > 0 else -1 if by <= ay and left < 0 else 0
    return count


def _beside(at: Point, a: Point, b: Point) -> float:
    """How far a point lies from a piece of a line."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    long = dx * dx + dy * dy
    part = ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / long if long else 0.0
    part = min(max(part, 0.0), 1.0)
    return math.dist(at, (a[0] + part * dx, a[1] + part * dy))
