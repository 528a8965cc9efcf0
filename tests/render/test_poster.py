"""Posters: painted to the pixel, read back, refused by name when they cannot be read."""

from __future__ import annotations

import functools
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from opsdesk.domain.code_contents import CodeKind
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.posters import (
    AvatarProps,
    CodeProps,
    ErrorLevel,
    Fault,
    Fit,
    Gradient,
    Layer,
    Logo,
    Notice,
    PictureProps,
    PosterFormat,
    PosterRow,
    PosterTemplate,
    Props,
    Shadow,
    ShapeKind,
    ShapeProps,
    TextProps,
)
from opsdesk.exchange.code_contents import code_text
from opsdesk.render.batch import PosterWriter
from opsdesk.render.poster import PosterImage, PosterRenderer
from opsdesk.render.prepare import Pictures, Preparer

if TYPE_CHECKING:
    from collections.abc import Callable

URL = "https://t.example.com/j/tea?c=K7P2"
ROW = PosterRow({"nickname": "石头水獭", "code": "K7P2", "join_url": URL}, key="7")


def _made(*layers: Layer, row: PosterRow = ROW, photo: bytes = b"") -> PosterImage:
    return PosterRenderer(PosterTemplate(None, "t", 600, 800, layers), lambda media: photo).render(row)


def _by_hand(template: PosterTemplate, row: PosterRow, fixed_mask: bool, photo: bytes) -> Image.Image:
    """The poster painted layer by layer on a white sheet, nothing kept, nothing left out."""
    sheet = QRect(0, 0, template.width, template.height)
    image = QImage(sheet.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    preparer = Preparer(sheet, Pictures(lambda media: photo), code_text)
    with QPainter(image) as painter:
        for number, layer in enumerate(template.layers):
            preparer.prepare(number, layer, row, fixed_mask).paint(painter)
    return Image.frombytes("RGB", (image.width(), image.height()), bytes(image.constBits()), "raw", "BGRX")


@functools.cache
def _slope() -> bytes:
    """A picture from dark to light, larger than the boxes it is put into."""
    buffer = io.BytesIO()
    Image.linear_gradient("L").resize((300, 200)).convert("RGB").save(buffer, "PNG")
    return buffer.getvalue()


colours = st.sampled_from(["#20503F", "#F2EAD3", "#E8B45A99", "#FFFFFF40"])
some_props: st.SearchStrategy[Props] = st.one_of(
    st.builds(
        ShapeProps, shape=st.sampled_from([ShapeKind.RECT, ShapeKind.ELLIPSE]), fill=colours, radius=st.just(9.0)
    ),
    st.builds(ShapeProps, gradient=st.just(Gradient(angle=30))),
    st.builds(
        TextProps,
        text=st.sampled_from(["月满茶暖", "{nickname}邀你", "No. {code}"]),
        size=st.sampled_from([18.0, 44.0]),
    ),
    st.builds(
        TextProps,
        text=st.sampled_from(["茶 🎉 {nickname}", "{nickname}\nשלום {code}"]),
        size=st.sampled_from([14.0, 70.0]),
        weight=st.sampled_from([400, 700]),
        outline=st.none() | colours,
        outline_width=st.just(3.0),
        shadow=st.none() | st.just(Shadow(dx=2.0, dy=3.0)),
        vertical=st.booleans(),
        letter_spacing=st.sampled_from([0.0, 2.0]),
    ),
    st.builds(PictureProps, fit=st.sampled_from(Fit), radius=st.sampled_from([0.0, 14.0])),
    st.builds(
        ShapeProps,
        shape=st.just(ShapeKind.PATH),
        path=st.sampled_from(["M 10 10 L 90 20 L 40 140 Z", "M -30 40 C 60 -50 120 200 200 60"]),
        fill=st.none() | colours,
        stroke=colours,
        stroke_width=st.sampled_from([0.0, 7.0]),
    ),
    st.builds(ShapeProps, shape=st.just(ShapeKind.LINE), stroke=colours, stroke_width=st.just(6.0), dash=st.just(8.0)),
    st.builds(AvatarProps, ring=colours, ring_width=st.just(4.0), round=st.booleans()),
    st.builds(
        CodeProps,
        radius=st.just(12.0),
        level=st.sampled_from([ErrorLevel.L, ErrorLevel.Q]),
        rounding=st.sampled_from([0.0, 0.4]),
        logo=st.sampled_from([Logo.NONE, Logo.AVATAR]),
    ),
)
some_layers = st.builds(
    Layer,
    some_props,
    x=st.integers(-30, 250),
    y=st.integers(-30, 300),
    w=st.integers(20, 260),
    h=st.integers(20, 260),
    turn=st.sampled_from([0.0, 0.0, 0.0, 15.0]),
    alpha=st.sampled_from([1.0, 1.0, 0.6]),
    media=st.none() | st.just("photo"),
)


@settings(deadline=None, max_examples=200)
@given(
    st.lists(some_layers, min_size=1, max_size=7),
    st.lists(st.sampled_from(["小明", "Mint", "欧阳娜娜"]), min_size=1, max_size=3),
)
def test_bands_give_what_painting_all_layers_gives(layers: list[Layer], names: list[str]) -> None:
    photo = _slope()
    template = PosterTemplate(None, "t", 280, 340, tuple(layers))
    renderer = PosterRenderer(template, lambda media: photo)
    writer = PosterWriter(template, PosterFormat.PNG, lambda media: photo)
    for number, name in enumerate(names):
        row = PosterRow({"nickname": name, "code": f"K{number}", "join_url": f"https://t.example/{number}"}, key=name)
        made = renderer.render(row)
        image = made.image
        shown = Image.frombytes("RGB", (280, 340), bytes(image.constBits()), "raw", "BGRX")
        # A code that cannot be read is drawn once more with another mask.
        expected = [_by_hand(template, row, fixed_mask, photo) for fixed_mask in (True, False)]
        assert any(ImageChops.difference(shown, one).getbbox() is None for one in expected)
        data = writer.write(row).data
        assert (data is not None) == made.proof.ok
        if data is not None:
            assert ImageChops.difference(Image.open(io.BytesIO(data)), shown).getbbox() is None


@pytest.mark.parametrize(
    ("kind", "parts", "starts"),
    [
        (CodeKind.GROUP, {}, "https://weixin.qq.com/g/AQYAAF"),
        (CodeKind.CONTACT, {"name": "{nickname}的茶桌", "phone": "13800138000"}, "BEGIN:VCARD"),
        (CodeKind.EVENT, {"title": "茶会 No. {code}", "start": "2026-09-25 19:30"}, "BEGIN:VCALENDAR"),
        (CodeKind.WIFI, {"network": "Tea", "password": "leaf;2026"}, "WIFI:T:WPA;S:Tea;P:leaf\\;2026;;"),
    ],
)
def test_a_code_carries_what_its_kind_says(kind: CodeKind, parts: dict[str, str], starts: str) -> None:
    template = PosterTemplate(None, "t", 600, 800, (Layer(CodeProps(kind=kind, parts=parts), 50, 150, 500, 500),))
    row = replace(ROW, values={**ROW.values, "group_code": "https://weixin.qq.com/g/AQYAAF"})
    made = PosterRenderer(template, encode=code_text).render(row)
    assert made.proof.ok
    (said,) = made.proof.codes
    assert said.startswith(starts)
    if kind in (CodeKind.CONTACT, CodeKind.EVENT):
        assert ("石头水獭的茶桌" if kind is CodeKind.CONTACT else "茶会 No. K7P2") in said


@pytest.mark.parametrize(
    ("kind", "parts", "fault", "detail"),
    [
        (CodeKind.GROUP, {}, Fault.CODE_EMPTY, "group_code"),
        (CodeKind.CONTACT, {"phone": "13800138000"}, Fault.CODE_EMPTY, "name"),
        (CodeKind.CONTACT, {"name": "{city}"}, Fault.CODE_EMPTY, "city"),
        (CodeKind.EVENT, {"title": "茶会", "start": "周五"}, Fault.CODE_PART_BAD, "start"),
        (CodeKind.WIFI, {"password": "leaf"}, Fault.CODE_EMPTY, "network"),
    ],
)
def test_a_code_without_what_it_needs_names_it(
    kind: CodeKind, parts: dict[str, str], fault: Fault, detail: str
) -> None:
    template = PosterTemplate(None, "t", 600, 800, (Layer(CodeProps(kind=kind, parts=parts), 50, 150, 500, 500),))
    proof = PosterRenderer(template, encode=code_text).render(ROW).proof
    assert (proof.fault, proof.detail) == (fault, detail)


CODE = Layer(CodeProps(), 100, 300, 360, 360)
DARK = Layer(PictureProps(), 0, 0, 600, 800, media="photo")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda props: replace(props, quiet=0, plate=False), Fault.QUIET_ZONE),  # dark on the dark photo itself
        (lambda props: replace(props, logo=Logo.AVATAR, logo_share=0.4), Fault.LOGO),
        (lambda props: replace(props, logo=Logo.AVATAR, level=ErrorLevel.M), Fault.LOGO),
        (lambda props: replace(props, ink="#888888", paper="#999999"), Fault.LOW_CONTRAST),
        (lambda props: replace(props, ink="#FFFFFF", paper="#000000"), Fault.LOW_CONTRAST),
        (lambda props: replace(props, content="x" * 2000, level=ErrorLevel.L), Fault.TOO_SMALL),
        (lambda props: replace(props, content="x" * 3000), Fault.CODE_TOO_LONG),
        (lambda props: replace(props, content="{city}"), Fault.CODE_EMPTY),
        (lambda props: replace(props, content=" "), Fault.CODE_EMPTY),
        (lambda props: replace(props, content="half \ud83d"), Fault.CODE_BAD_TEXT),
    ],
)
def test_settings_that_do_harm_are_refused_by_name(
    change: Callable[[CodeProps], CodeProps], fault: Fault, dark_photo: bytes
) -> None:
    assert isinstance(CODE.props, CodeProps)
    made = _made(DARK, replace(CODE, props=change(CODE.props)), photo=dark_photo)
    assert made.proof.fault is fault
    assert made.proof.layer == 1


def test_modules_of_one_pixel_are_too_small() -> None:
    assert _made(replace(CODE, w=40, h=40)).proof.fault is Fault.TOO_SMALL


def test_no_quiet_zone_on_a_dark_photo(dark_photo: bytes) -> None:
    made = _made(DARK, replace(CODE, props=CodeProps(quiet=0), x=100, y=300, w=348, h=348), photo=dark_photo)
    assert made.proof.fault is Fault.QUIET_ZONE


def test_the_same_settings_with_room_are_read(dark_photo: bytes) -> None:
    for props in (CodeProps(), CodeProps(level=ErrorLevel.Q, logo=Logo.AVATAR), CodeProps(rounding=0.5, radius=20)):
        made = _made(DARK, replace(CODE, props=props), photo=dark_photo)
        assert made.proof.ok
        assert made.proof.codes == (URL,)


def test_a_layer_over_the_code_is_named() -> None:
    tape = Layer(ShapeProps(fill="#E8B45A"), 180, 380, 200, 200, name="胶带")
    made = _made(CODE, tape)
    assert made.proof.fault is Fault.COVERED
    assert (made.proof.layer, made.proof.detail) == (0, "胶带")


def test_a_name_over_a_code_that_all_share_is_found_on_her_poster_only() -> None:
    shared = Layer(CodeProps(content=URL), 100, 300, 360, 360)
    name = Layer(
        TextProps(text="{nickname}", size=150, weight=700, smallest=150, colour="#16201A"),
        60,
        380,
        520,
        220,
        name="名字",
    )
    renderer = PosterRenderer(PosterTemplate(None, "t", 600, 800, (shared, name)))
    assert renderer.render(PosterRow({"nickname": " "})).proof.ok
    assert renderer.render(PosterRow({"nickname": "龘龘龘"})).proof.fault is Fault.COVERED


def test_a_code_that_hangs_over_the_edge_is_refused() -> None:
    assert _made(replace(CODE, x=400)).proof.fault is Fault.COVERED


def test_a_turned_code_is_read() -> None:
    assert _made(replace(CODE, turn=30.0)).proof.ok


def test_hidden_layers_are_not_there() -> None:
    made = _made(replace(CODE, hidden=True))
    assert made.proof.ok
    assert made.proof.codes == ()


def test_one_poster_leaves_nothing_on_the_next() -> None:
    renderer = PosterRenderer(
        PosterTemplate(None, "t", 600, 800, (Layer(TextProps(text="{nickname}"), 20, 20, 500, 80),))
    )
    first = renderer.render(PosterRow({"nickname": "很长的名字很长的名字"})).image
    before = bytes(first.constBits())
    renderer.render(PosterRow({"nickname": "短"}))
    assert bytes(first.constBits()) == before
    assert bytes(renderer.render(PosterRow({"nickname": "很长的名字很长的名字"})).image.constBits()) == before


def test_notices_tell_what_is_worth_a_look() -> None:
    words = Layer(TextProps(text="{nickname}{nobody}{city}", size=40, max_lines=1), 20, 20, 200, 60)
    made = _made(words, row=PosterRow({"nickname": "名" * 60}))
    assert set(made.notices) == {Notice.TEXT_CUT, Notice.FIELD_UNKNOWN, Notice.FIELD_EMPTY}
    assert made.proof.ok


def test_a_picture_that_is_gone_is_named_and_a_face_that_is_gone_is_drawn() -> None:
    def gone(media: str) -> bytes:
        raise OpsdeskError(Problem.NOT_FOUND)

    background = Layer(PictureProps(), 0, 0, 600, 800, media="ab", name="背景")
    with pytest.raises(OpsdeskError) as caught:
        PosterRenderer(PosterTemplate(None, "t", 600, 800, (background,)), gone)
    assert caught.value.problem is Problem.PICTURE_MISSING
    assert caught.value.values == {"layer": "背景"}
    face = PosterTemplate(None, "t", 600, 800, (Layer(AvatarProps(), 20, 20, 200, 200),))
    made = PosterRenderer(face, gone).render(replace(ROW, avatar="cd"))
    assert made.notices == (Notice.AVATAR_MISSING,)
    drawn = PosterRenderer(face).render(ROW)
    assert bytes(made.image.constBits()) == bytes(drawn.image.constBits())


@pytest.mark.parametrize("path", ["M 0 0 L 1", "L", "5 5", "M 0 0 A 1 1 0 0 0 5 5", "M 0 0 <script>", "M 1e9 0", "Z 4"])
def test_paths_that_are_none_are_refused(path: str) -> None:
    with pytest.raises(OpsdeskError) as caught:
        _made(Layer(ShapeProps(shape=ShapeKind.PATH, path=path, fill="#000000"), 0, 0, 100, 100))
    assert caught.value.problem is Problem.TEMPLATE_DAMAGED
