"""Reading codes back from pixels; the only importer of zxingcpp."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PIL.Image import Image
    from zxingcpp import Barcode

CHAT_QUALITY: Final = 40  # JPEG, what chats leave of a picture
CHAT_SCALE: Final = 2  # and how far they shrink it


@dataclass(frozen=True, slots=True)
class Found:
    """A code in a picture: what it says and the box that holds it, in pixels: left, top, width, height."""

    text: str
    box: tuple[int, int, int, int]


def _read(picture: Image, thorough: bool, quick: bool = False) -> list[Barcode]:
    import zxingcpp

    return zxingcpp.read_barcodes(
        picture,
        zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode),
        try_rotate=thorough,
        try_downscale=thorough,
        try_invert=thorough,
        binarizer=zxingcpp.Binarizer.GlobalHistogram if quick else zxingcpp.Binarizer.LocalAverage,
    )


def decode(picture: QImage | bytes) -> list[Found]:
    """Every QR code in a picture, turned, mirrored in colour or small, from the top down.

    Bytes are those of a picture from outside and go through `picture_from_bytes`, which raises what is wrong with them.
    """
    if isinstance(picture, bytes):
        from opsdesk.render.pictures import image_from_bytes

        shown = image_from_bytes(picture)
    else:
        shown = picture
    found = []
    for code in _read(grey(shown), thorough=True):
        corners = [
            code.position.top_left,
            code.position.top_right,
            code.position.bottom_left,
            code.position.bottom_right,
        ]
        left, top = min(corner.x for corner in corners), min(corner.y for corner in corners)
        right, bottom = max(corner.x for corner in corners), max(corner.y for corner in corners)
        found.append(Found(code.text, (left, top, right - left, bottom - top)))
    return sorted(found, key=lambda one: (one.box[1], one.box[0]))


def grey(picture: QImage) -> Image:
    """The picture as grey values of 8 bits; by Pillow, which takes a quarter of Qt's time for it."""
    from PIL import Image

    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    size = (plain.width(), plain.height())
    pixels = bytes(plain.constBits())
    return Image.frombuffer("RGB", size, pixels, "raw", "BGRX", plain.bytesPerLine(), 1).convert("L")


def as_in_a_chat(picture: Image) -> Image:
    """The picture at half its size after JPEG at quality 40."""
    from PIL import Image

    buffer = io.BytesIO()
    picture.reduce(CHAT_SCALE).save(buffer, "JPEG", quality=CHAT_QUALITY)
    return Image.open(buffer)


def _says(picture: Image, expected: str, turned: bool) -> bool:
    """Looked for the quick way first, with one threshold for the whole crop, then the usual way."""
    return any(code.text == expected for quick in (True, False) for code in _read(picture, turned, quick))


def reads(crop: QImage, expected: str, turned: bool = False) -> bool:
    """True when the code of a crop says exactly `expected`, at full size and as a chat leaves it.

    An upright code on its own crop is looked for only as it stands: that it can be found at all is asked of every
    other reader too, so no extra pains are taken. `turned` is for codes that stand at an angle.
    """
    picture = grey(crop)
    return _says(picture, expected, turned) and _says(as_in_a_chat(picture), expected, turned)
