"""Shapes are grabbed by what is drawn of them: an ellipse beside its corners, a ring, a line, a bent path."""

from __future__ import annotations

from dataclasses import replace

import pytest

from opsdesk.domain.poster_geometry import covers
from opsdesk.domain.poster_outlines import path_box, scaled_path
from opsdesk.domain.posters import Gradient, Layer, ShapeKind, ShapeProps

INK = "#1D6E52"
DISC = Layer(ShapeProps(ShapeKind.ELLIPSE, fill=INK), x=100, y=100, w=200, h=100)


def test_an_ellipse_is_not_in_the_corners_of_its_box() -> None:
    assert covers(DISC, 200, 150)
    assert covers(DISC, 102, 150)
    assert not covers(DISC, 105, 105)
    assert not covers(DISC, 105, 105, slack=3)
    assert covers(replace(DISC, turn=90.0), 200, 52)
    assert not covers(replace(DISC, turn=90.0), 102, 150)


def test_a_ring_is_hit_on_its_stroke_and_open_in_its_middle() -> None:
    ring = replace(DISC, props=ShapeProps(ShapeKind.ELLIPSE, stroke=INK, stroke_width=10))
    assert covers(ring, 96, 150)
    assert covers(ring, 104, 150)
    assert not covers(ring, 200, 150)
    assert not covers(ring, 92, 150)
    assert covers(ring, 92, 150, slack=4)
    filled = ShapeProps(ShapeKind.ELLIPSE, gradient=Gradient(), stroke=INK, stroke_width=10)
    assert covers(replace(ring, props=filled), 200, 150)


def test_a_frame_is_open_and_what_has_neither_ink_is_hit_everywhere() -> None:
    frame = Layer(ShapeProps(stroke=INK, stroke_width=6), x=0, y=0, w=100, h=100)
    assert covers(frame, 2, 50)
    assert not covers(frame, 50, 50)
    assert covers(replace(frame, props=ShapeProps()), 50, 50)


def test_a_line_is_hit_along_its_middle() -> None:
    line = Layer(ShapeProps(ShapeKind.LINE, stroke=INK, stroke_width=4), x=0, y=0, w=100, h=80)
    assert covers(line, 50, 41)
    assert covers(line, 50, 45, slack=3)
    assert not covers(line, 50, 10)


@pytest.mark.parametrize(
    ("path", "on", "off"),
    [
        ("M0 0 L100 0 L0 100 Z", (20, 20), (80, 80)),
        ("M0 0 H100 V100", (80, 40), (20, 60)),
        ("M0 100 Q50 0 100 100 Z", (50, 60), (50, 40)),
        ("M0 50 C0 0 100 0 100 50", (50, 20), (2, 2)),
        ("M0 0 H100 V100 H0 Z M25 25 V75 H75 V25 Z", (10, 10), (50, 50)),
    ],
)
def test_a_path_is_hit_within_its_bends(path: str, on: tuple[int, int], off: tuple[int, int]) -> None:
    shape = Layer(ShapeProps(ShapeKind.PATH, fill=INK, path=path), x=10, y=20, w=100, h=100)
    assert covers(shape, on[0] + 10, on[1] + 20)
    assert not covers(shape, off[0] + 10, off[1] + 20)


def test_an_open_path_of_a_stroke_is_hit_beside_its_line_only() -> None:
    steam = ShapeProps(ShapeKind.PATH, stroke=INK, stroke_width=4, path="M50 0 L50 100")
    assert covers(Layer(steam, w=100, h=100), 51, 50)
    assert not covers(Layer(steam, w=100, h=100), 60, 50)


def test_the_box_of_a_path_is_that_of_its_curve() -> None:
    assert path_box("M0 100 Q50 0 100 100") == pytest.approx((0, 50, 100, 100))
    assert path_box("") is None


def test_a_path_grows_along_its_axes() -> None:
    assert scaled_path("M1 2 H3 V4 Q5 6 7.25 8 Z", 2, 10) == "M 2 20 H 6 V 40 Q 10 60 14.5 80 Z"
