"""Several layers made larger or smaller as one picture: boxes, letters, strokes and corners alike."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from opsdesk.domain.poster_geometry import SMALLEST, Handle, bounds_of_all, center_of, resized, sized
from opsdesk.domain.posters import Layer, ShapeProps, TextProps

if TYPE_CHECKING:
    from collections.abc import Sequence

_LENGTHS: Final = (
    "size", "smallest", "letter_spacing", "outline_width", "radius", "stroke_width", "dash", "gap", "ring_width",
)  # fmt: skip
CORNERS: Final = tuple(handle for handle in Handle if 0 not in handle.way)
"""What several layers are pulled by: they keep their ratio."""


def common_box(layers: Sequence[Layer]) -> Layer:
    """The upright box around layers, on whole pixels, as a layer that can be pulled. Raises ValueError for none."""
    rect = bounds_of_all(layers)
    left, top = round(rect.left), round(rect.top)
    return Layer(ShapeProps(), left, top, max(round(rect.right) - left, 1), max(round(rect.bottom) - top, 1))


def pulled_together(layers: Sequence[Layer], handle: Handle, dx: float, dy: float) -> list[Layer]:
    """The layers with a corner of their common box pulled by (dx, dy) of the sheet; what lies opposite stays, and
    the smallest side of any becomes no smaller than SMALLEST."""
    box = common_box(layers)
    new = resized(box, handle, dx, dy, keep=True)
    scale = new.w / box.w if box.w >= box.h else new.h / box.h
    least = min(min(layer.w, layer.h) for layer in layers)
    scale = max(scale, min(SMALLEST / least, 1.0))
    across, down = handle.way
    fixed = box.x + box.w * (1 - across) / 2, box.y + box.h * (1 - down) / 2
    return [scaled(layer, scale, *fixed) for layer in layers]


def scaled(layer: Layer, scale: float, x: float, y: float) -> Layer:
    """The layer so many times as large, seen from a point of the sheet that stays."""
    cx, cy = center_of(layer)
    w, h = layer.w * scale, layer.h * scale
    middle = x + (cx - x) * scale, y + (cy - y) * scale
    new = sized(layer, middle[0] - w / 2, middle[1] - h / 2, w, h)
    props = new.props
    lengths = {name: round(getattr(props, name) * scale, 1) for name in _LENGTHS if hasattr(props, name)}
    if isinstance(props, TextProps) and props.shadow is not None:
        lengths["shadow"] = replace(props.shadow, dx=props.shadow.dx * scale, dy=props.shadow.dy * scale)
    return replace(new, props=replace(props, **lengths))
