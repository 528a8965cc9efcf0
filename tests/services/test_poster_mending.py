"""Mends: every damaging setting has one that is read back, and what no change of the code helps is left alone."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from opsdesk.domain.posters import (
    CodeProps,
    ErrorLevel,
    Fault,
    Layer,
    Logo,
    PictureProps,
    PosterTemplate,
    ShapeProps,
    TextProps,
)
from opsdesk.domain.settings import JOIN_URL
from opsdesk.services.poster_mending import mended

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from opsdesk.services.desk import Desk

CODE = Layer(CodeProps(), 100, 300, 360, 360, name="Code")


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Fonts and painters need an application."""


def _dark(desk: Desk) -> Layer:
    buffer = io.BytesIO()
    Image.effect_noise((120, 160), 60).point(lambda value: value // 6).convert("RGB").save(buffer, "PNG")
    kept = desk.media.keep(buffer.getvalue())
    media = f"{kept.sha256[:2]}/{kept.sha256}.{kept.ext}"
    return Layer(PictureProps(), 0, 0, 600, 800, media=media, name="Photo")


@pytest.mark.parametrize(
    ("code", "above", "fault"),
    [
        (replace(CODE, props=CodeProps(quiet=0, plate=False)), (), Fault.QUIET_ZONE),
        (replace(CODE, props=CodeProps(quiet=0), w=348, h=348), (), Fault.QUIET_ZONE),
        (replace(CODE, props=CodeProps(logo=Logo.AVATAR, logo_share=0.4, level=ErrorLevel.M)), (), Fault.LOGO),
        (replace(CODE, props=CodeProps(ink="#888888", paper="#999999")), (), Fault.LOW_CONTRAST),
        (replace(CODE, w=40, h=40), (), Fault.TOO_SMALL),
        (
            replace(CODE, props=CodeProps(content="x" * 1500, level=ErrorLevel.H), x=20, w=560, h=560),
            (),
            Fault.CODE_TOO_LONG,
        ),
        (CODE, (Layer(ShapeProps(fill="#E8B45A"), 180, 380, 200, 200),), Fault.COVERED),
        (replace(CODE, x=420), (), Fault.COVERED),
    ],
)
def test_a_damaged_code_is_mended_and_read(desk: Desk, code: Layer, above: tuple[Layer, ...], fault: Fault) -> None:
    desk.settings.put(JOIN_URL, "https://t.example.com/j/tea?c={code}")
    made = PosterTemplate(None, "t", 600, 800, (_dark(desk), code, *above))
    row = desk.posters.row(None)
    assert desk.posters.preview(made, row).proof.fault is fault
    better = mended(desk.posters, made, row)
    assert better is not None
    assert desk.posters.preview(better, row).proof.ok
    assert len(better.layers) == len(made.layers)
    assert [layer for layer in made.layers if layer not in better.layers] in ([], [code])


def test_what_no_code_is_to_blame_for_is_left_alone(desk: Desk) -> None:
    row = desk.posters.row(None)
    nameless = PosterTemplate(None, "t", 600, 800, (Layer(TextProps(text="\uf8ff"), 0, 0, 300, 100),))
    aimless = PosterTemplate(None, "t", 600, 800, (CODE,))
    sound = PosterTemplate(None, "t", 600, 800, (replace(CODE, props=CodeProps(content="tea")),))
    for made, fault in ((nameless, Fault.NO_GLYPH), (aimless, Fault.CODE_EMPTY), (sound, None)):
        assert desk.posters.preview(made, row).proof.fault is fault
        assert mended(desk.posters, made, row) is None
