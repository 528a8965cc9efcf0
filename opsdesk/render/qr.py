"""QR codes: their modules from qrcode, drawn in whole pixels; the only importer of qrcode."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter, QPainterPath

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.posters import ErrorLevel

if TYPE_CHECKING:
    from collections.abc import Sequence

# Bytes of a code of version 40 (ISO/IEC 18004, table 7).
CAPACITY: Final = {ErrorLevel.L: 2953, ErrorLevel.M: 2331, ErrorLevel.Q: 1663, ErrorLevel.H: 1273}
LOGO_MAX: Final = 0.25  # of the width: measured to be read at Q and H with room to spare
_FINDER: Final = 7  # modules of the three corner figures
_MASK: Final = 2  # one mask for all: choosing costs eight times the drawing, and each code is read back anyway


@dataclass(frozen=True, slots=True)
class Code:
    """The modules of a code, row by row, True is ink; without its quiet zone."""

    rows: tuple[tuple[bool, ...], ...]

    @property
    def side(self) -> int:
        """Modules on a side: 21 to 177."""
        return len(self.rows)


def make_qr(text: str, level: ErrorLevel = ErrorLevel.M, mask: int | None = _MASK) -> Code:
    """The code of `text`; mask None lets the library find the best of the eight.

    Raises CODE_EMPTY, CODE_BAD_TEXT for half a character, and CODE_TOO_LONG with `length` and `limit` in bytes and
    the `level` they hold for.
    """
    if not text.strip():
        raise OpsdeskError(Problem.CODE_EMPTY)
    try:
        length = len(text.encode())
    except UnicodeEncodeError as error:
        raise OpsdeskError(Problem.CODE_BAD_TEXT) from error
    import qrcode
    from qrcode.exceptions import DataOverflowError

    levels = {
        ErrorLevel.L: qrcode.ERROR_CORRECT_L,
        ErrorLevel.M: qrcode.ERROR_CORRECT_M,
        ErrorLevel.Q: qrcode.ERROR_CORRECT_Q,
        ErrorLevel.H: qrcode.ERROR_CORRECT_H,
    }
    made = qrcode.QRCode(error_correction=levels[level], border=0, mask_pattern=mask)
    made.add_data(text.encode() if not text.isascii() else text)
    try:
        made.make(fit=True)
    except (ValueError, DataOverflowError) as error:
        raise OpsdeskError(Problem.CODE_TOO_LONG, length=length, limit=CAPACITY[level], level=str(level)) from error
    return Code(tuple(map(tuple, made.modules)))


@dataclass(frozen=True, slots=True)
class CodeBox:
    """Where a code stands: the plate, and on it the modules, each `module` whole pixels wide, from (x, y) on."""

    plate: QRect
    x: int
    y: int
    module: int
    side: int

    @property
    def area(self) -> QRect:
        """The square of the modules."""
        return QRect(self.x, self.y, self.module * self.side, self.module * self.side)


def place_code(side: int, box: QRect, quiet: int) -> CodeBox:
    """The largest whole-pixel code of `side` modules with its quiet zone in the middle of `box`; module 0 if none."""
    room = min(box.width(), box.height())
    module = room // (side + 2 * quiet)
    left = box.x() + (box.width() - module * side) // 2
    top = box.y() + (box.height() - module * side) // 2
    square = QRect(box.x() + (box.width() - room) // 2, box.y() + (box.height() - room) // 2, room, room)
    return CodeBox(square, left, top, module, side)


def _in_finder(row: int, column: int, side: int) -> bool:
    near_top, near_left = row < _FINDER, column < _FINDER
    return (near_top and near_left) or (near_top and column >= side - _FINDER) or (near_left and row >= side - _FINDER)


def _module_image(code: Code, ink: QColor) -> QImage:
    """One pixel a module, clear where there is no ink."""
    image = QImage(b"".join(map(bytes, code.rows)), code.side, code.side, code.side, QImage.Format.Format_Indexed8)
    image.setColorTable([0, ink.rgba()])
    # Painting an indexed picture straight away takes Qt four times as long.
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _runs(row: tuple[bool, ...]) -> tuple[tuple[int, int], ...]:
    """Where ink begins and how many modules it goes on."""
    runs, start = [], -1
    for column, module in enumerate((*row, False)):
        if module and start < 0:
            start = column
        elif not module and start >= 0:
            runs.append((start, column - start))
            start = -1
    return tuple(runs)


def _rounded(code: Code, place: CodeBox, rounding: float) -> QPainterPath:
    """Modules as one figure, with round corners; the three corner figures keep theirs, as decoders measure them."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    step = place.module
    for row, modules in enumerate(code.rows):
        for column, module in enumerate(modules):
            if module:
                radius = 0.0 if _in_finder(row, column, code.side) else rounding * step
                square = QRectF(place.x + column * step, place.y + row * step, step, step)
                path.addRoundedRect(square, radius, radius)
    return path


def draw_code(painter: QPainter, code: Code, place: CodeBox, ink: QColor, rounding: float = 0.0) -> None:
    """Draw the modules in whole pixels, without smoothing unless they are rounded; the plate is the caller's."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if rounding > 0 or painter.worldTransform().isRotating():
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.drawPath(_rounded(code, place, rounding))
    elif painter.paintEngine().type() == QPaintEngine.Type.Pdf:
        painter.drawRects(_rectangles(code.rows, place))
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(place.area, _module_image(code, ink))
    painter.restore()


def _rectangles(rows: Sequence[tuple[bool, ...]], place: CodeBox) -> list[QRectF]:
    step = place.module
    return [
        QRectF(place.x + start * step, place.y + number * step, length * step, step)
        for number, row in enumerate(rows)
        for start, length in _runs(row)
    ]
