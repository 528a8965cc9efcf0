"""Pictures from outside: opened with care, turned upright, brought to sRGB, freed of where they were taken."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage

from opsdesk.domain.errors import OpsdeskError, Problem

if TYPE_CHECKING:
    from PIL.Image import Image

PIXELS_MAX: Final = 50_000_000  # asked of the header, before a pixel is read
FORMATS: Final = ("PNG", "JPEG", "WEBP", "GIF", "BMP")
_QUALITY: Final = 92


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture made safe: its bytes, `png` or `jpeg`, its size in pixels, and whether frames followed it."""

    data: bytes
    kind: str
    width: int
    height: int
    first_of_several: bool = False


def _looks_like_svg(data: bytes) -> bool:
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith(b"<svg") or (start.startswith((b"<?xml", b"<!--", b"<!doctype svg")) and b"<svg" in start)


def _unreadable(why: str) -> OpsdeskError:
    return OpsdeskError(Problem.PICTURE_UNREADABLE, why=why)


def _opened(data: bytes) -> Image:
    """The picture with its header read and its size found bearable."""
    from PIL import Image, UnidentifiedImageError

    if not data:
        raise _unreadable("empty")
    if _looks_like_svg(data):
        raise _unreadable("svg")
    try:
        picture = Image.open(io.BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise OpsdeskError(Problem.PICTURE_TOO_LARGE, limit=PIXELS_MAX) from error
    except UnidentifiedImageError as error:
        raise _unreadable("unknown") from error
    except (OSError, ValueError, SyntaxError) as error:
        raise _unreadable("damaged") from error
    width, height = picture.size
    if width * height > PIXELS_MAX:
        raise OpsdeskError(Problem.PICTURE_TOO_LARGE, width=width, height=height, limit=PIXELS_MAX)
    return picture


def _in_srgb(picture: Image) -> Image:
    """RGB or RGBA in the colours of screens, by the picture's own profile where it has a good one."""
    from PIL import Image, ImageCms

    if picture.mode.startswith("I"):  # grey in 16 bits: converting cuts at 255, so scale first
        return picture.convert("I").point(lambda value: value * (1 / 257)).convert("L").convert("RGB")
    clear = "A" in picture.getbands() or "transparency" in picture.info
    if picture.mode in ("P", "PA", "LA", "La", "1", "L"):
        return picture.convert("RGBA" if clear else "RGB")
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "CMYK"):
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            turned = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            turned = None  # a broken profile: the plain numbers are the best that is left
        if isinstance(turned, Image.Image):
            return turned
    return picture.convert("RGBA" if clear else "RGB")


def _upright(data: bytes) -> tuple[Image, str, bool]:
    """The first frame, turned as the camera says, in sRGB, with its format and True when frames follow."""
    from PIL import Image, ImageOps

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own cap is lower
        picture = _opened(data)
        kind, several = picture.format or "", getattr(picture, "n_frames", 1) > 1
        try:
            picture.seek(0)
            turned = ImageOps.exif_transpose(picture)
            return _in_srgb(turned), kind, several
        except Image.DecompressionBombError as error:
            raise OpsdeskError(Problem.PICTURE_TOO_LARGE, limit=PIXELS_MAX) from error
        except (OSError, ValueError, SyntaxError, EOFError) as error:
            raise _unreadable("damaged") from error


def picture_from_bytes(data: bytes, longest: int | None = None) -> Picture:
    """A picture from outside as new bytes: JPEG from a photo without clear parts, else PNG, with no EXIF and no GPS.

    `longest` shrinks the longer side to so many pixels. Raises PICTURE_UNREADABLE with `why` (empty, svg, unknown,
    damaged) and PICTURE_TOO_LARGE with `limit` in pixels.
    """
    picture, kind, several = _upright(data)
    if longest is not None and max(picture.size) > longest:
        picture.thumbnail((longest, longest))
    picture.info.clear()
    buffer = io.BytesIO()
    if kind in ("JPEG", "MPO", "WEBP") and picture.mode == "RGB":
        picture.save(buffer, "JPEG", quality=_QUALITY, subsampling=0)
        return Picture(buffer.getvalue(), "jpeg", *picture.size, several)
    picture.save(buffer, "PNG")
    return Picture(buffer.getvalue(), "png", *picture.size, several)


def image_from_bytes(data: bytes) -> QImage:
    """A picture from outside ready to be painted, with the same care and the same errors."""
    picture, _, _ = _upright(data)
    clear = picture.convert("RGBA")
    form = QImage.Format.Format_RGBA8888
    return QImage(clear.tobytes(), clear.width, clear.height, clear.width * 4, form).copy()
