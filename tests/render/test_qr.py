"""Codes made and read back, and the limits of what they carry."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.posters import ErrorLevel
from opsdesk.render.qr import CAPACITY, draw_code, make_qr, place_code
from opsdesk.render.scan import decode, reads


def _drawn(
    text: str, level: ErrorLevel = ErrorLevel.M, side: int = 420, quiet: int = 4, rounding: float = 0.0
) -> QImage:
    code = make_qr(text, level)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_code(painter, code, place_code(code.side, image.rect(), quiet), QColor("#16201A"), rounding)
    painter.end()
    return image


@settings(deadline=None, max_examples=60)
@given(
    st.from_regex(r"https://[a-z]{2,12}\.example/[A-Za-z0-9?=&%._-]{0,60}", fullmatch=True), st.sampled_from(ErrorLevel)
)
def test_links_come_back_as_they_went_in(text: str, level: ErrorLevel) -> None:
    assert [one.text for one in decode(_drawn(text, level))] == [text]


@pytest.mark.parametrize(
    "text", ["扫码进群，领秋茶试饮装", "BEGIN:VCARD\nFN:王伟\nEND:VCARD", "WIFI:S:tea;T:WPA;P:12345678;;", "12345678"]
)
@pytest.mark.parametrize("rounding", [0.0, 0.5])
def test_other_contents_come_back_too(text: str, rounding: float) -> None:
    assert reads(_drawn(text, rounding=rounding), text)


@pytest.mark.parametrize("level", ErrorLevel)
def test_the_limits_are_those_of_the_standard(level: ErrorLevel) -> None:
    assert make_qr("a" * CAPACITY[level], level).side == 177
    with pytest.raises(OpsdeskError) as caught:
        make_qr("a" * (CAPACITY[level] + 1), level)
    assert caught.value.problem is Problem.CODE_TOO_LONG
    assert caught.value.values == {"length": CAPACITY[level] + 1, "limit": CAPACITY[level], "level": level}


@pytest.mark.parametrize(
    ("text", "problem"),
    [("", Problem.CODE_EMPTY), (" \n", Problem.CODE_EMPTY), ("a\ud83d", Problem.CODE_BAD_TEXT)],
)
def test_what_no_code_can_carry(text: str, problem: Problem) -> None:
    with pytest.raises(OpsdeskError) as caught:
        make_qr(text)
    assert caught.value.problem is problem


@given(st.integers(21, 177), st.integers(1, 900), st.integers(0, 8))
def test_modules_are_whole_pixels_in_the_middle_of_the_box(side: int, room: int, quiet: int) -> None:
    box = QRect(13, 40, room, room + 7)
    place = place_code(side, box, quiet)
    assert place.module == room // (side + 2 * quiet)
    assert box.contains(place.plate)
    assert place.plate.width() == place.plate.height() == room
    if place.module:
        assert place.plate.contains(place.area)
        edges = [place.x - place.plate.x(), place.plate.right() - place.area.right()]
        assert min(edges) >= quiet * place.module
        assert abs(edges[0] - edges[1]) <= 1


def test_boxes_of_found_codes_are_where_the_codes_are() -> None:
    sheet = QImage(900, 500, QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    painter.drawImage(20, 30, _drawn("https://one.example/", side=380))
    painter.drawImage(500, 60, _drawn("https://two.example/", side=380))
    painter.end()
    found = decode(sheet)
    assert [one.text for one in found] == ["https://one.example/", "https://two.example/"]
    left, top, wide, high = found[1].box
    assert 500 < left < 560
    assert 60 < top < 120
    assert 240 < wide < 380
    assert abs(wide - high) <= 2


def test_codes_are_found_in_files_and_what_is_no_picture_is_told() -> None:
    image = _drawn("https://one.example/")
    buffer = io.BytesIO()
    size = (image.width(), image.height())
    Image.frombytes("RGB", size, bytes(image.constBits()), "raw", "BGRX").rotate(90).save(buffer, "JPEG")
    assert [one.text for one in decode(buffer.getvalue())] == ["https://one.example/"]
    with pytest.raises(OpsdeskError) as caught:
        decode(b"no picture")
    assert caught.value.problem is Problem.PICTURE_UNREADABLE


def test_a_plain_picture_holds_no_code() -> None:
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#886644"))
    assert decode(image) == []
    assert not reads(image, "https://one.example/")


def test_another_text_is_not_the_right_one() -> None:
    assert not reads(_drawn("https://one.example/1"), "https://one.example/2")
