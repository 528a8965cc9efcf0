"""A cut pulled over its picture: what is seen stays where it is, and never more is seen than the picture holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsdesk.domain.poster_crops import cut_in_sight, cut_pulled, picture_pushed, whole_box
from opsdesk.domain.poster_geometry import Handle
from opsdesk.domain.posters import Fit, Layer, PictureProps

sides = st.integers(40, 900)
ways = st.integers(-1200, 1200)
layers = st.builds(
    lambda w, h, turn, fit: Layer(PictureProps(fit), 100, 50, w, h, turn),
    sides,
    sides,
    st.sampled_from((0.0, 30.0, 90.0, -135.0)),
    st.sampled_from(Fit),
)


def _crop(layer: Layer) -> tuple[float, ...]:
    assert isinstance(layer.props, PictureProps)
    return layer.props.crop or (0.0, 0.0, 1.0, 1.0)


def test_what_a_filled_box_shows_is_its_cut() -> None:
    assert _crop(cut_in_sight(Layer(PictureProps(), 0, 0, 100, 100), 400, 200)) == pytest.approx((0.25, 0, 0.5, 1))
    whole = cut_in_sight(Layer(PictureProps(Fit.CONTAIN), 0, 0, 100, 100), 400, 200)
    assert (whole.x, whole.y, whole.w, whole.h) == (0, 25, 100, 50)
    assert _crop(whole) == (0, 0, 1, 1)


@given(layers, st.integers(60, 3000), st.integers(60, 3000), st.sampled_from(Handle), ways, ways)
def test_a_pulled_cut_stays_within_the_picture(
    layer: Layer, wide: int, high: int, handle: Handle, dx: int, dy: int
) -> None:
    new = cut_pulled(cut_in_sight(layer, wide, high), handle, dx, dy)
    x, y, w, h = _crop(new)
    assert min(x, y) >= 0
    assert max(x + w, y + h) <= 1 + 1e-9
    assert min(w, h) > 0
    assert new.turn == layer.turn


@given(st.sampled_from(Handle), st.integers(-200, 200), st.integers(-200, 200))
def test_the_picture_stays_where_it_is_while_its_cut_is_pulled(handle: Handle, dx: int, dy: int) -> None:
    layer = Layer(PictureProps(crop=(0.25, 0.25, 0.5, 0.5)), 200, 200, 400, 300)
    new = cut_pulled(layer, handle, dx, dy)
    assert whole_box(new) == pytest.approx(whole_box(layer), abs=4.0)


def test_an_edge_follows_the_pointer_to_the_edge_of_the_picture() -> None:
    layer = Layer(PictureProps(), 0, 0, 400, 200)
    new = cut_pulled(layer, Handle.E, -100, 40)
    assert (new.x, new.y, new.w, new.h) == (0, 0, 300, 200)
    assert _crop(new) == (0, 0, 0.75, 1)
    back = cut_pulled(new, Handle.E, 500, 0)
    assert back == layer


def test_a_turned_picture_is_cut_along_its_own_sides() -> None:
    layer = Layer(PictureProps(), 0, 0, 400, 200, turn=90.0)
    new = cut_pulled(layer, Handle.E, 0, -100)  # its right edge lies at the bottom
    assert (new.w, new.h) == (300, 200)
    assert (new.x + new.w / 2, new.y + new.h / 2) == (200, 50)


def test_a_pushed_picture_goes_no_further_than_its_edge() -> None:
    layer = Layer(PictureProps(crop=(0.25, 0.0, 0.5, 1.0)), 0, 0, 200, 200)
    assert _crop(picture_pushed(layer, 40, 30)) == pytest.approx((0.15, 0, 0.5, 1))
    assert _crop(picture_pushed(layer, -900, 0)) == pytest.approx((0.5, 0, 0.5, 1))
    assert picture_pushed(replace(layer, turn=180.0), 40, 0).x == 0
