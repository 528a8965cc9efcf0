"""Spliced PNG files hold exactly the picture, whatever changes in it."""

from __future__ import annotations

import io
import random
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from opsdesk.render.png import StripedPng

Box = tuple[int, int, int, int]


def _image(width: int, height: int, pixels: bytes) -> QImage:
    return QImage(pixels, width, height, width * 4, QImage.Format.Format_RGB32).copy()


def _pixels(image: QImage) -> bytes:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    size = (plain.width(), plain.height())
    return Image.frombytes("RGB", size, bytes(plain.constBits()), "raw", "BGRX").tobytes()


def _ground(width: int, height: int, grain: int, seed: int) -> bytearray:
    """Rows of a flat colour, or of noise, or of both by turns: what compresses well and what does not."""
    source = random.Random(seed)
    rows = []
    for row in range(height):
        noisy = grain == 2 or (grain == 1 and row // 7 % 2)
        rows.append(source.randbytes(width * 4) if noisy else bytes([seed % 256, 90, 200, 255]) * width)
    return bytearray(b"".join(rows))


def _check(data: bytes, image: QImage) -> None:
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.mode == "RGB"
        assert picture.tobytes() == _pixels(image)
    assert _pixels(QImage.fromData(data)) == _pixels(image)
    _check_chunks(data)


def _check_chunks(data: bytes) -> None:
    """Lengths, checksums and order of the chunks, and one zlib stream with nothing after it (PNG specification)."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    at, kinds, stream = 8, [], b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + length]
        (crc,) = struct.unpack(">I", data[at + 8 + length : at + 12 + length])
        assert crc == zlib.crc32(kind + body)
        kinds.append(kind)
        stream += body if kind == b"IDAT" else b""
        at += length + 12
    assert kinds[0] == b"IHDR"
    assert kinds[-1] == b"IEND"
    assert set(kinds[1:-1]) == {b"IDAT"}
    inflater = zlib.decompressobj()
    inflater.decompress(stream)
    assert inflater.eof
    assert inflater.unused_data == b""


@st.composite
def pictures(draw: st.DrawFn) -> tuple[int, int, int, int, list[Box]]:
    width, height = draw(st.integers(1, 70)), draw(st.integers(1, 60))
    boxes = []
    for _ in range(draw(st.integers(0, 4))):
        left, top = draw(st.integers(0, width - 1)), draw(st.integers(0, height - 1))
        boxes.append((left, top, draw(st.integers(1, width - left)), draw(st.integers(1, height - top))))
    return width, height, draw(st.integers(0, 2)), draw(st.integers(0, 999)), boxes


@settings(deadline=None, max_examples=200)
@given(pictures(), st.integers(0, 999))
def test_any_change_inside_the_areas_is_written_to_the_pixel(
    made: tuple[int, int, int, int, list[Box]], seed: int
) -> None:
    width, height, grain, ground, boxes = made
    pixels = _ground(width, height, grain, ground)
    striped = StripedPng(_image(width, height, bytes(pixels)), [QRect(*box) for box in boxes])
    source = random.Random(seed)
    for _ in range(2):
        for left, top, wide, high in boxes:
            for row in range(top, top + high):
                at = (row * width + left) * 4
                pixels[at : at + wide * 4] = source.randbytes(wide * 4) if row % 3 else bytes(wide * 4)
        image = _image(width, height, bytes(pixels))
        _check(striped.encode(image), image)


def test_nothing_changing_and_everything_changing() -> None:
    image = _image(40, 30, bytes(_ground(40, 30, 2, 1)))
    _check(StripedPng(image, []).encode(image), image)
    other = _image(40, 30, bytes(_ground(40, 30, 2, 2)))
    _check(StripedPng(image, [QRect(0, 0, 40, 30)]).encode(other), other)


@pytest.mark.parametrize("grain", [0, 2])
def test_a_file_is_hardly_larger_than_an_ordinary_one(grain: int) -> None:
    image = _image(600, 800, bytes(_ground(600, 800, grain, 5)))
    data = StripedPng(image, [QRect(350, 500, 200, 200), QRect(40, 520, 260, 60)]).encode(image)
    buffer = io.BytesIO()
    Image.open(io.BytesIO(data)).save(buffer, "PNG")
    assert len(data) < 1.15 * len(buffer.getvalue()) + 4096
