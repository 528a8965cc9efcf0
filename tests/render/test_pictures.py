"""Pictures from outside: bombs refused, the rest upright, in sRGB and without the place where they were taken."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.render.pictures import PIXELS_MAX, image_from_bytes, picture_from_bytes


def _saved(picture: Image.Image, form: str, **how: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, form, **how)
    return buffer.getvalue()


def _opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def _png_of_size(width: int, height: int, *more: bytes) -> bytes:
    """A PNG that says it is so large, with hardly anything in it."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + b"".join(more) + chunk(b"IDAT", zlib.compress(b"\0"))


RED = Image.new("RGB", (40, 20), "#C03020")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"no picture", "unknown"),
        (b"<html><body>", "unknown"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "svg"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><!-- a --><svg/>", "svg"),
        (_saved(Image.effect_noise((200, 200), 90), "JPEG")[:-2000], "damaged"),
        (_saved(Image.effect_noise((200, 200), 90), "PNG")[:3000], "damaged"),
        (_saved(RED, "TIFF"), "unknown"),
    ],
)
def test_what_is_no_picture_says_why(data: bytes, why: str) -> None:
    with pytest.raises(OpsdeskError) as caught:
        picture_from_bytes(data)
    assert caught.value.problem is Problem.PICTURE_UNREADABLE
    assert caught.value.values["why"] == why


@pytest.mark.parametrize("side", [(20_000, 20_000), (60_000, 60_000), (12_000, 9_000), (8_000, 6_251)])
def test_bombs_are_refused_from_their_head(side: tuple[int, int]) -> None:
    with pytest.raises(OpsdeskError) as caught:
        picture_from_bytes(_png_of_size(*side))
    assert caught.value.problem is Problem.PICTURE_TOO_LARGE
    assert caught.value.values["limit"] == PIXELS_MAX


def test_a_swollen_text_chunk_is_no_way_round() -> None:
    body = b"note\0\0" + zlib.compress(b"a" * 80_000_000)
    text = struct.pack(">I", len(body)) + b"zTXt" + body + struct.pack(">I", zlib.crc32(b"zTXt" + body))
    with pytest.raises(OpsdeskError) as caught:
        picture_from_bytes(_png_of_size(40, 20, text))
    assert caught.value.problem is Problem.PICTURE_UNREADABLE


def test_a_photo_is_turned_and_loses_its_place() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[2] = (30.0, 15.0, 0.0)
    data = _saved(RED, "JPEG", exif=exif)
    assert b"Exif" in data
    made = picture_from_bytes(data)
    assert (made.kind, made.width, made.height) == ("jpeg", 20, 40)
    assert b"Exif" not in made.data
    assert len(_opened(made.data).getexif()) == 0


@pytest.mark.parametrize(
    ("picture", "form", "kind", "mode"),
    [
        (RED, "PNG", "png", "RGB"),
        (RED.convert("RGBA"), "PNG", "png", "RGBA"),
        (RED.convert("P"), "GIF", "png", "RGB"),
        (RED.convert("LA"), "PNG", "png", "RGBA"),
        (RED.convert("L"), "JPEG", "jpeg", "RGB"),
        (RED.convert("1"), "PNG", "png", "RGB"),
        (RED, "WEBP", "jpeg", "RGB"),
        (RED, "BMP", "png", "RGB"),
    ],
)
def test_every_mode_comes_out_as_screens_take_it(picture: Image.Image, form: str, kind: str, mode: str) -> None:
    made = picture_from_bytes(_saved(picture, form))
    shown = _opened(made.data)
    assert (made.kind, shown.mode, shown.size) == (kind, mode, (40, 20))
    assert not made.first_of_several
    again = image_from_bytes(_saved(picture, form))
    assert (again.width(), again.height()) == (40, 20)


def test_cmyk_keeps_its_colour() -> None:
    made = picture_from_bytes(_saved(RED.convert("CMYK"), "JPEG", quality=95))
    red, green, blue = _pixel(made.data)
    assert red > 150
    assert green < 100
    assert blue < 100


def test_sixteen_bits_of_grey_keep_their_light() -> None:
    grey = Image.new("I;16", (40, 20), 128 * 257)
    assert _pixel(picture_from_bytes(_saved(grey, "PNG")).data) == pytest.approx((128, 128, 128), abs=1)


def _pixel(data: bytes) -> tuple[int, ...]:
    value = _opened(data).convert("RGB").getpixel((10, 10))
    assert isinstance(value, tuple)
    return value


def test_of_a_moving_picture_the_first_frame_is_taken_and_told() -> None:
    data = _saved(RED, "GIF", save_all=True, append_images=[Image.new("RGB", (40, 20), "blue")], duration=80)
    made = picture_from_bytes(data)
    assert made.first_of_several
    assert _pixel(made.data)[0] > 150


def test_large_ones_are_shrunk_on_demand() -> None:
    made = picture_from_bytes(_saved(Image.new("RGB", (400, 100)), "PNG"), longest=200)
    assert (made.width, made.height) == (200, 50)


def test_a_broken_colour_profile_does_not_stop_a_picture() -> None:
    assert picture_from_bytes(_saved(RED, "JPEG", icc_profile=b"none")).width == 40
