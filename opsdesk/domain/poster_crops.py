"""Cutting a picture by hand: the edges of the cut are pulled over the whole picture, or the picture is pushed below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from opsdesk.domain.poster_geometry import SMALLEST, center_of, place_of, rotated
from opsdesk.domain.posters import Fit, Layer, PictureProps

if TYPE_CHECKING:
    from opsdesk.domain.poster_geometry import Handle

Parts = tuple[float, float, float, float]
WHOLE: Final[Parts] = (0.0, 0.0, 1.0, 1.0)
_LEAST: Final = 0.02  # of a picture, that a cut leaves at least


def _crop(layer: Layer) -> Parts:
    crop = layer.props.crop if isinstance(layer.props, PictureProps) else None
    return (crop[0], crop[1], crop[2], crop[3]) if crop is not None else WHOLE


def _cut(layer: Layer, crop: Parts) -> Layer:
    props = layer.props
    if not isinstance(props, PictureProps):
        raise TypeError(layer.kind)
    return replace(layer, props=replace(props, crop=None if crop == WHOLE else crop))


def cut_in_sight(layer: Layer, wide: int, high: int) -> Layer:
    """The layer with exactly that part of its picture of `wide` x `high` pixels as its cut that its box shows.

    A picture that is whole within its box leaves the rest of the box.
    """
    x, y, w, h = _crop(layer)
    part_w, part_h = w * wide, h * high
    if isinstance(layer.props, PictureProps) and layer.props.fit is Fit.CONTAIN:
        scale = min(layer.w / part_w, layer.h / part_h)
        return _about_middle(layer, center_of(layer), part_w * scale, part_h * scale)
    scale = max(layer.w / part_w, layer.h / part_h)
    seen_w, seen_h = min(layer.w / scale / wide, w), min(layer.h / scale / high, h)
    return _cut(layer, (x + (w - seen_w) / 2, y + (h - seen_h) / 2, seen_w, seen_h))


def whole_box(layer: Layer) -> tuple[float, float, float, float]:
    """Where the whole picture lies of a layer whose box shows exactly its cut: left, top, width and height, before
    all is turned about the middle of the layer."""
    x, y, w, h = _crop(layer)
    wide, high = layer.w / w, layer.h / h
    return layer.x - x * wide, layer.y - y * high, wide, high


def cut_pulled(layer: Layer, handle: Handle, dx: float, dy: float) -> Layer:
    """The layer with an edge of its cut pulled by (dx, dy) of the sheet, at most to the edge of the picture; what is
    seen of the picture stays where it is."""
    along, athwart = rotated(dx, dy, -layer.turn)
    x, y, w, h = _crop(layer)
    across, down = handle.way
    left, right = _edges(x, w, across, along / layer.w * w, SMALLEST / layer.w * w)
    top, bottom = _edges(y, h, down, athwart / layer.h * h, SMALLEST / layer.h * h)
    middle = place_of(layer, (left + right - 2 * x) / w - 1, (top + bottom - 2 * y) / h - 1)
    new = _about_middle(layer, middle, (right - left) / w * layer.w, (bottom - top) / h * layer.h)
    return _cut(new, (left, top, right - left, bottom - top))


def _edges(start: float, long: float, way: int, by: float, least: float) -> tuple[float, float]:
    end, least = min(start + long, 1.0), min(max(least, _LEAST), long)
    if way < 0:
        start = min(max(start + by, 0.0), end - least)
    elif way > 0:
        end = max(min(end + by, 1.0), start + least)
    return start, end


def picture_pushed(layer: Layer, dx: float, dy: float) -> Layer:
    """The layer with its picture pushed by (dx, dy) of the sheet below a cut that stays where it is."""
    along, athwart = rotated(dx, dy, -layer.turn)
    x, y, w, h = _crop(layer)
    left = min(max(x - along / layer.w * w, 0.0), max(1.0 - w, 0.0))
    top = min(max(y - athwart / layer.h * h, 0.0), max(1.0 - h, 0.0))
    return _cut(layer, (left, top, w, h))


def _about_middle(layer: Layer, middle: tuple[float, float], w: float, h: float) -> Layer:
    w, h = max(round(w), 1), max(round(h), 1)
    return replace(layer, x=round(middle[0] - w / 2), y=round(middle[1] - h / 2), w=w, h=h)
