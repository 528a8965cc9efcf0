"""Layers as boxes: what lies under a point, what a pulled handle leaves in its place, snapping, aligning, spreading."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsdesk.domain import poster_geometry as geometry
from opsdesk.domain.poster_geometry import Edge, Guides, Handle, Rect
from opsdesk.domain.posters import Layer, PictureProps, ShapeKind, ShapeProps

sides = st.integers(20, 900)
places = st.integers(-500, 1500)
turns = st.integers(-180, 180).map(float)
layers = st.builds(
    lambda x, y, w, h, turn: Layer(PictureProps(), x, y, w, h, turn), places, places, sides, sides, turns
)
upright = st.builds(lambda x, y, w, h: Layer(PictureProps(), x, y, w, h), places, places, sides, sides)
ways = st.integers(-300, 300)


def _box(x: int, y: int, w: int = 100, h: int = 50, turn: float = 0.0) -> Layer:
    return Layer(PictureProps(), x, y, w, h, turn)


@given(layers, st.sampled_from(Handle), ways, ways)
def test_what_lies_opposite_a_pulled_handle_stays(layer: Layer, handle: Handle, dx: int, dy: int) -> None:
    new = geometry.resized(layer, handle, dx, dy)
    across, down = handle.way
    before, after = geometry.place_of(layer, -across, -down), geometry.place_of(new, -across, -down)
    assert math.dist(before, after) < 1.5
    assert new.w >= geometry.SMALLEST
    assert new.h >= geometry.SMALLEST
    assert new.turn == layer.turn


@given(layers, st.sampled_from([one for one in Handle if 0 not in one.way]), ways, ways)
def test_the_ratio_is_kept(layer: Layer, handle: Handle, dx: int, dy: int) -> None:
    new = geometry.resized(layer, handle, dx, dy, keep=True)
    assert abs(new.w * layer.h - new.h * layer.w) <= max(layer.w, layer.h)


@given(upright, ways, ways)
def test_a_corner_follows_the_pointer(layer: Layer, dx: int, dy: int) -> None:
    new = geometry.resized(layer, Handle.SE, dx, dy)
    assert new.x + new.w == max(layer.x + layer.w + dx, layer.x + geometry.SMALLEST)
    assert new.y + new.h == max(layer.y + layer.h + dy, layer.y + geometry.SMALLEST)
    assert (new.x, new.y) == (layer.x, layer.y)


def test_an_edge_of_a_layer_on_its_side_is_pulled_its_own_way() -> None:
    new = geometry.resized(_box(0, 0, turn=90.0), Handle.E, 0, 30)
    assert (new.w, new.h) == (130, 50)


@given(layers, places, places)
def test_turning_looks_at_the_pointer(layer: Layer, x: int, y: int) -> None:
    new = geometry.turned(layer, x, y)
    cx, cy = geometry.center_of(layer)
    away = math.dist((x, y), (cx, cy))
    top = geometry.place_of(new, 0, -1)
    if away > 1:
        looks = math.atan2(top[1] - cy, top[0] - cx) - math.atan2(y - cy, x - cx)
        assert abs(math.remainder(looks, math.tau)) < math.radians(0.6)
    assert geometry.turned(layer, x, y, steps=True).turn % 15 == 0 or away == 0


@given(layers)
def test_the_bounds_hold_every_corner_and_the_middle_is_on_the_layer(layer: Layer) -> None:
    rect = geometry.bounds_of(layer)
    for across in (-1, 1):
        for down in (-1, 1):
            x, y = geometry.place_of(layer, across, down)
            assert rect.left - 1e-6 <= x <= rect.right + 1e-6
            assert rect.top - 1e-6 <= y <= rect.bottom + 1e-6
    assert geometry.covers(layer, *geometry.center_of(layer))
    assert not geometry.covers(layer, rect.right + 2, rect.bottom + 2)


def test_the_topmost_layer_that_may_be_grabbed_is_hit() -> None:
    low, high = _box(0, 0), _box(50, 0)
    assert geometry.hit([low, high], 60, 20) == 1
    assert geometry.hit([low, replace(high, locked=True)], 60, 20) == 0
    assert geometry.hit([low, replace(high, hidden=True)], 60, 20) == 0
    assert geometry.hit([low, high], 300, 20) is None
    assert geometry.hit([low, high], 152, 20) is None
    assert geometry.hit([low, high], 152, 20, slack=3) == 1


def test_a_turned_layer_is_hit_where_it_is_seen() -> None:
    layer = _box(0, 0, 200, 20, turn=90.0)
    assert geometry.covers(layer, 100, 100)
    assert not geometry.covers(layer, 10, 10)


def test_a_path_is_hit_only_where_it_draws() -> None:
    props = ShapeProps(shape=ShapeKind.PATH, path="M 10 10 L 60 10 V 40 H 10 Z", stroke="#000000", stroke_width=4)
    layer = Layer(props, 100, 0, 1000, 1000)
    assert geometry.covers(layer, 109, 20)
    assert not geometry.covers(layer, 300, 20)
    assert not geometry.covers(layer, 130, 60)


def test_a_path_grows_with_its_box() -> None:
    props = ShapeProps(shape=ShapeKind.PATH, path="M 10 20 C 1 2 3 4 5.5 6 V 30 H 40 Z")
    new = geometry.sized(Layer(props, 0, 0, 100, 100), 0, 0, 200, 300)
    assert isinstance(new.props, ShapeProps)
    assert new.props.path == "M 20 60 C 2 6 6 12 11 18 V 90 H 80 Z"
    moved = geometry.sized(Layer(props, 0, 0, 100, 100), 7, 8, 100, 100)
    assert moved.props == props


def test_a_frame_gathers_what_lies_wholly_in_it() -> None:
    found = [_box(0, 0), _box(200, 0), _box(90, 40), replace(_box(5, 5, 10, 10), locked=True)]
    assert geometry.within(found, Rect(-1, -1, 150, 60)) == (0,)
    assert geometry.within(found, Rect(-1, -1, 400, 100)) == (0, 1, 2)


def test_edges_and_middles_snap_to_the_nearest_line() -> None:
    lines = geometry.lines_of(1000, 800, [_box(300, 100)])
    assert lines == Guides((0.0, 300.0, 350.0, 400.0, 500.0, 1000.0), (0.0, 100.0, 125.0, 150.0, 400.0, 800.0))
    assert geometry.snap(Rect(297, 10, 345, 60), lines, 4) == (3.0, 0.0)
    assert geometry.snap(Rect(450, 10, 552, 60), lines, 4) == (-1.0, 0.0)
    assert geometry.snap(Rect(297, 10, 345, 60), lines, 2) == (0.0, 0.0)
    assert geometry.snap(Rect(297, 98, 320, 99), lines, 4, across=False) == (0.0, 1.0)
    assert geometry.guides_at(Rect(300, 10, 380, 60), lines) == Guides((300.0,), ())


@given(upright, st.lists(upright, max_size=4))
def test_a_snap_never_goes_further_than_it_reaches_and_lands_on_a_line(layer: Layer, others: list[Layer]) -> None:
    lines, box = geometry.lines_of(1080, 1920, others), geometry.bounds_of(layer)
    dx, dy = geometry.snap(box, lines, 6)
    assert abs(dx) <= 6
    assert abs(dy) <= 6
    met = geometry.guides_at(box.moved(dx, dy), lines)
    assert not dx or met.xs
    assert not dy or met.ys


@given(st.lists(layers, min_size=2, max_size=6), st.sampled_from(Edge))
def test_aligned_layers_share_an_edge(some: list[Layer], edge: Edge) -> None:
    rects = [geometry.bounds_of(layer) for layer in geometry.aligned(some, edge)]
    values = {
        Edge.LEFT: [rect.left for rect in rects],
        Edge.CENTER: [rect.middle[0] for rect in rects],
        Edge.RIGHT: [rect.right for rect in rects],
        Edge.TOP: [rect.top for rect in rects],
        Edge.MIDDLE: [rect.middle[1] for rect in rects],
        Edge.BOTTOM: [rect.bottom for rect in rects],
    }[edge]
    assert max(values) - min(values) <= 1.01


@given(st.lists(upright, min_size=3, max_size=6), st.booleans())
def test_spread_layers_have_even_gaps(some: list[Layer], down: bool) -> None:
    spread = geometry.distributed(some, down=down)
    order = sorted(
        range(len(some)), key=lambda at: 2 * some[at].y + some[at].h if down else 2 * some[at].x + some[at].w
    )
    ends = [
        (spread[at].y, spread[at].y + spread[at].h) if down else (spread[at].x, spread[at].x + spread[at].w)
        for at in order
    ]
    gaps = [after[0] - ahead[1] for ahead, after in pairwise(ends)]
    assert max(gaps) - min(gaps) <= 2


def test_two_layers_have_nothing_to_spread_and_same_size_is_the_lowest_ones() -> None:
    two = [_box(0, 0), _box(500, 10, 20, 20)]
    assert geometry.distributed(two) == two
    same = geometry.same_size(two)
    assert [(one.w, one.h) for one in same] == [(100, 50), (100, 50)]
    assert geometry.center_of(same[1]) == pytest.approx(geometry.center_of(two[1]), abs=0.6)
    assert geometry.same_size([]) == []


@given(ways, ways)
def test_a_way_along_one_axis(dx: int, dy: int) -> None:
    x, y = geometry.straight(dx, dy)
    assert x == 0 or y == 0
    assert max(abs(x), abs(y)) == max(abs(dx), abs(dy))
