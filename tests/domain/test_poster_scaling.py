"""Several layers pulled by a corner of their common box: as one picture, what lies opposite in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsdesk.domain.poster_geometry import SMALLEST, bounds_of_all, center_of
from opsdesk.domain.poster_scaling import CORNERS, common_box, pulled_together, scaled
from opsdesk.domain.posters import CodeProps, Layer, PictureProps, Shadow, ShapeProps, TextProps

places, sides = st.integers(-500, 1500), st.integers(10, 900)
turns = st.integers(-180, 180).map(float)
layers = st.builds(
    lambda x, y, w, h, turn: Layer(PictureProps(), x, y, w, h, turn), places, places, sides, sides, turns
)


@given(
    st.lists(layers, min_size=2, max_size=5), st.sampled_from(CORNERS), st.integers(-900, 900), st.integers(-900, 900)
)
def test_the_corner_opposite_stays_and_shapes_stay_alike(some: list[Layer], handle: object, dx: int, dy: int) -> None:
    chosen = next(corner for corner in CORNERS if corner is handle)
    new = pulled_together(some, chosen, dx, dy)
    across, down = chosen.way
    before, after = bounds_of_all(some), bounds_of_all(new)
    pairs = [(before.left, after.left) if across > 0 else (before.right, after.right)]
    pairs.append((before.top, after.top) if down > 0 else (before.bottom, after.bottom))
    assert all(abs(a - b) <= 3 for a, b in pairs)
    for old, one in zip(some, new, strict=True):
        assert one.turn == old.turn
        assert abs(one.w * old.h - one.h * old.w) <= max(old.w, old.h)
        assert min(one.w, one.h) >= min(SMALLEST, old.w, old.h)


def test_two_beside_each_other_grow_to_twice_their_size() -> None:
    pair = [Layer(ShapeProps(radius=8), 0, 0, 100, 100), Layer(ShapeProps(stroke_width=3.0), 100, 0, 100, 100)]
    new = pulled_together(pair, next(corner for corner in CORNERS if corner == "se"), 200, 100)
    assert [(one.x, one.y, one.w, one.h) for one in new] == [(0, 0, 200, 200), (200, 0, 200, 200)]
    assert new[0].props == ShapeProps(radius=16)
    assert new[1].props == ShapeProps(stroke_width=6.0)


def test_letters_shadows_and_codes_grow_along() -> None:
    text = Layer(TextProps(size=40.0, smallest=20.0, shadow=Shadow(2.0, 4.0)), 10, 10, 300, 60)
    props = scaled(text, 1.5, 0, 0).props
    assert isinstance(props, TextProps)
    assert (props.size, props.smallest, props.shadow) == (60.0, 30.0, Shadow(3.0, 6.0))
    code = scaled(Layer(CodeProps(radius=10.0), 100, 100, 200, 200), 0.5, 100, 100)
    assert (code.x, code.y, code.w, code.h, code.props) == (100, 100, 100, 100, CodeProps(radius=5.0))


@given(layers, st.floats(0.5, 4.0))
def test_a_layer_grows_away_from_the_point_that_stays(layer: Layer, scale: float) -> None:
    assert center_of(scaled(layer, scale, *center_of(layer))) == pytest.approx(center_of(layer), abs=1.0)


def test_the_common_box_is_on_whole_pixels() -> None:
    box = common_box([Layer(ShapeProps(), 0, 0, 100, 100, 45.0), Layer(ShapeProps(), 200, 0, 10, 10)])
    assert (box.x, box.y, box.w, box.h) == (-21, -21, 231, 142)
