"""Templates: what they hold, how they go to JSON and back, what is refused."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.posters import (
    Align,
    AvatarProps,
    CodeProps,
    ErrorLevel,
    Fault,
    Gradient,
    GradientKind,
    Layer,
    LayerKind,
    Logo,
    PictureProps,
    PosterTemplate,
    Proof,
    Props,
    Shadow,
    ShapeProps,
    TextProps,
)

EVERY_KIND: list[Props] = [
    TextProps(
        text="{nickname}", fallbacks={"nickname": "茶友"}, align=Align.CENTER, shadow=Shadow(dx=2.5), vertical=True
    ),
    CodeProps(level=ErrorLevel.H, logo=Logo.AVATAR, rounding=0.4),
    ShapeProps(gradient=Gradient(kind=GradientKind.RADIAL, stops=((0.0, "#FFFFFF"), (1.0, "#00000080")))),
    PictureProps(crop=(0.1, 0.2, 0.5, 0.5), radius=12.0),
    AvatarProps(round=False, ring="#FFFFFF"),
]


@pytest.mark.parametrize("props", EVERY_KIND)
def test_a_layer_comes_back_from_its_row(props: Props) -> None:
    layer = Layer(props, 10, -20, 300, 40, turn=-12.5, alpha=0.5, media="ab12", name="层", locked=True)
    row = json.loads(json.dumps(layer.to_row()))
    assert Layer.from_row(row) == layer
    assert LayerKind(row["kind"]) is layer.kind
    assert row["props"]["locked"] is True


def test_defaults_are_not_written() -> None:
    assert Layer(TextProps(text="a")).to_row()["props"] == {"text": "a"}


def test_a_template_comes_back_from_its_file() -> None:
    template = PosterTemplate(None, "月满", 1080, 1920, tuple(Layer(props) for props in EVERY_KIND))
    assert PosterTemplate.from_json(json.loads(json.dumps(template.to_json()))) == template


def test_what_a_later_program_wrote_beside_is_left_out() -> None:
    layer = Layer.from_row({"kind": "text", "blend": "multiply", "props": {"text": "a", "glow": 3}})
    assert layer == Layer(TextProps(text="a"))


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ({"kind": "video", "props": {}}, "kind"),
        ({"props": {}}, "kind"),
        ({"kind": "text", "props": {"size": "big"}}, "size"),
        ({"kind": "text", "props": {"size": float("nan")}}, "size"),
        ({"kind": "text", "props": {"colour": "red; url(x)"}}, "colour"),
        ({"kind": "text", "props": {"align": "justify"}}, "align"),
        ({"kind": "text", "props": {"text": "x" * 4001}}, "text"),
        ({"kind": "text", "props": {"shrink": 1}}, "shrink"),
        ({"kind": "text", "props": {"fallbacks": {"a": 1}}}, "fallbacks"),
        ({"kind": "shape", "props": {"gradient": {"stops": [[0, "#000000"]]}}}, "gradient"),
        ({"kind": "picture", "props": {"crop": [0, 0, 1]}}, "crop"),
        ({"kind": "text", "x": True, "props": {}}, "x"),
        ({"kind": "text", "props": []}, "TextProps"),
    ],
)
def test_what_cannot_be_is_refused_by_name(row: dict[str, object], field: str) -> None:
    with pytest.raises(OpsdeskError) as caught:
        Layer.from_row(row)
    assert caught.value.problem is Problem.TEMPLATE_DAMAGED
    assert caught.value.values["field"] == field


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (None, Problem.TEMPLATE_DAMAGED),
        ({"format": 2}, Problem.TEMPLATE_TOO_NEW),
        ({"format": 1}, Problem.TEMPLATE_DAMAGED),
        ({"format": 1, "name": "a", "layers": "x"}, Problem.TEMPLATE_DAMAGED),
        ({"format": 1, "name": "a", "layers": [], "width": 10, "height": 100}, Problem.TEMPLATE_DAMAGED),
        ({"format": 1, "name": "a", "layers": [], "width": "10", "height": 100}, Problem.TEMPLATE_DAMAGED),
        (
            {"format": 1, "name": "a", "layers": [{"kind": "text"}] * 201, "width": 99, "height": 99},
            Problem.TEMPLATE_DAMAGED,
        ),
    ],
)
def test_files_that_are_no_template(raw: object, problem: Problem) -> None:
    with pytest.raises(OpsdeskError) as caught:
        PosterTemplate.from_json(raw)
    assert caught.value.problem is problem


@given(st.floats(allow_nan=False, allow_infinity=False), st.integers())
def test_numbers_are_brought_into_their_range(size: float, weight: int) -> None:
    props = Layer.from_row({"kind": "text", "props": {"size": size, "weight": weight}}).props
    assert isinstance(props, TextProps)
    assert 6 <= props.size <= 2000
    assert 100 <= props.weight <= 900


@pytest.mark.parametrize(
    ("props", "personal"),
    [
        (TextProps(text="中秋茶会"), False),
        (TextProps(text="{nickname} 邀你"), True),
        (TextProps(text="{nobody}"), False),
        (CodeProps(content="https://example.com"), False),
        (CodeProps(content="https://example.com", logo=Logo.AVATAR), True),
        (CodeProps(), True),
        (AvatarProps(), True),
        (PictureProps(), False),
        (ShapeProps(), False),
    ],
)
def test_what_differs_by_member(props: Props, personal: bool) -> None:
    assert Layer(props).is_personal() is personal


def test_a_proof_with_a_fault_is_not_ok() -> None:
    assert Proof().ok
    assert not Proof(Fault.COVERED, 3).ok


def test_a_number_beyond_every_float_is_moved_to_the_end() -> None:
    assert Layer.from_row({"kind": "shape", "x": 10**400, "turn": -(10**400)}).turn == -360.0
