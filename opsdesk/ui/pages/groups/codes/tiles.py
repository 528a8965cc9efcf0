"""Codes drawn anew from what they say, black on white and sharp at any size, and kept as pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.posters import ErrorLevel
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from opsdesk.render.qr import Code

_KEPT = 400
_codes: dict[str, Code | None] = {}
_pictures: dict[tuple[str, int], QPixmap] = {}


def _code(payload: str) -> Code | None:
    """The modules of a code; None for what no code can say."""
    if payload not in _codes:
        from opsdesk.render.qr import make_qr

        if len(_codes) >= _KEPT:
            _codes.clear()
        try:
            # With the fewest modules: what is looked at on a screen needs no spare ones.
            _codes[payload] = make_qr(payload, ErrorLevel.L)
        except OpsdeskError:
            _codes[payload] = None
    return _codes[payload]


def code_picture(payload: str, side: int) -> QPixmap:
    """A code in a square of `side` device pixels, white around; null where there is none."""
    kept = _pictures.get((payload, side))
    if kept is not None:
        return kept
    code = _code(payload) if payload else None
    picture = QPixmap()
    if code is not None:
        from opsdesk.render.qr import draw_code, place_code

        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.white)
        place = place_code(code.side, QRect(0, 0, side, side), 0)
        painter = QPainter(picture)
        if place.module:
            draw_code(painter, code, place, QColor(Qt.GlobalColor.black))
        painter.end()
        if not place.module:  # too many modules for one pixel each: shrink a large one
            picture = _shrunk(code, side)
    if len(_pictures) >= _KEPT:
        _pictures.clear()
    _pictures[payload, side] = picture
    return picture


def _shrunk(code: Code, side: int) -> QPixmap:
    from opsdesk.render.qr import draw_code, place_code

    whole = QPixmap(code.side + 2, code.side + 2)
    whole.fill(Qt.GlobalColor.white)
    painter = QPainter(whole)
    draw_code(painter, code, place_code(code.side, whole.rect(), 1), QColor(Qt.GlobalColor.black))
    painter.end()
    return whole.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def paint_code(painter: QPainter, rect: QRect, payload: str, *, plate: bool = True) -> bool:
    """A code in the middle of `rect` on its white plate; answers whether there is one to paint."""
    theme = current()
    dpr = painter.device().devicePixelRatioF()
    edge = theme.px(3) if plate else 0
    room = rect.adjusted(edge, edge, -edge, -edge)
    picture = code_picture(payload, round(min(room.width(), room.height()) * dpr))
    if picture.isNull():
        return False
    if plate:
        # A code is black on white in the dark theme too: a camera must read it off the screen.
        white = QColor(Qt.GlobalColor.white)
        draw.box(painter, rect, white, theme.color("border.default"), theme.tokens.radius("card"))
    picture.setDevicePixelRatio(dpr)
    draw.pixmap(painter, room, picture)
    return True


def paint_no_code(painter: QPainter, rect: QRect, role: str, size: int = 22) -> None:
    """The dashed place where a code would stand."""
    theme = current()
    radius = theme.tokens.radius("card")
    draw.box(painter, rect, theme.color("surface.sunken"), None, radius)
    draw.dashed_box(painter, rect, theme.color("border.default"), radius)
    draw.icon(painter, rect, "scan-line", role, size)
