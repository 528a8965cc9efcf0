"""Whether the codes of a finished poster can be read, and when not, why: found by trying, not by guessing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QImage, QPainter

from opsdesk.domain.posters import CodeProps, Fault, Logo
from opsdesk.render.qr import Code, CodeBox, draw_code
from opsdesk.render.scan import reads

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect

CONTRAST_MIN: Final = 3.0  # of ink to paper, as WCAG measures it; phones in bad light need it
_ROUND_ABOUT: Final = 2  # modules around the plate that a reader sees too
_COMFORT: Final = 4  # pixels a module; below it a code that fails is called too small


@dataclass(frozen=True, slots=True)
class PlacedCode:
    """A code on a poster: what it must say, where it stands, and the pixels to look at, its surroundings included."""

    text: str
    code: Code
    place: CodeBox
    props: CodeProps
    crop: QRect
    turned: bool = False

    def is_read(self, picture: QImage) -> bool:
        """True when the pixels say exactly the text, at full size and as a chat leaves them."""
        return reads(picture.copy(self.crop), self.text, self.turned)


def crop_of(place: CodeBox, area: QRect, sheet: QRect, turned: bool) -> QRect:
    """The part of the sheet a reader would hold the phone to."""
    edge = _ROUND_ABOUT * max(place.module, 1)
    seen = area if turned else place.plate
    return seen.adjusted(-edge, -edge, edge, edge).intersected(sheet)


def _light(ink: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
        for part in (ink.redF(), ink.greenF(), ink.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: QColor, paper: QColor) -> float:
    """How dark `ink` is on `paper`: 21 black on white, 1 alike, below 1 when the ink is the lighter (WCAG 2.2)."""
    return (_light(paper) + 0.05) / (_light(ink) + 0.05)


def _stands_alone(placed: PlacedCode) -> bool:
    """True when the bare code, black on white with its quiet zone, is read: then what lies around is to blame."""
    module = placed.place.module
    side = (placed.place.side + 8) * module
    picture = QImage(side, side, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    box = CodeBox(picture.rect(), 4 * module, 4 * module, module, placed.place.side)
    with QPainter(picture) as painter:
        draw_code(painter, placed.code, box, QColor("black"), placed.props.rounding)
    return reads(picture, placed.text)


def why_unreadable(placed: PlacedCode, sheet: QRect, without_upper: Callable[[], QImage]) -> Fault:
    """Why a code that was drawn is not read; `without_upper` paints the poster up to the code's own layer."""
    area = placed.place.area
    if not _stands_alone(placed):
        return Fault.TOO_SMALL if placed.place.module < _COMFORT else Fault.UNREADABLE
    if not sheet.contains(area) or placed.is_read(without_upper()):
        return Fault.COVERED
    if placed.props.logo is not Logo.NONE:
        return Fault.LOGO
    if placed.props.quiet < 4 or not placed.props.plate:
        return Fault.QUIET_ZONE
    return Fault.TOO_SMALL if placed.place.module < _COMFORT else Fault.LOW_CONTRAST
