"""Small pictures with a meaning: meters, tiers, stars, badges, avatars, rings. Drawn once, kept as pixmaps."""

from __future__ import annotations

from collections import OrderedDict
from math import ceil
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QPointF, QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap, QTransform

from opsdesk.ui.theme.icons import IconCache, blank, render_svg
from opsdesk.ui.theme.tokens import Tokens, raw

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

KINDS = ("trust", "value", "emotional")
TIERS = ("core", "active", "silent", "lost")
_PIXMAPS_KEPT = 4096
_AVATAR_PAIRS = 10
# The outlines of lucide's shield, gem and heart, without inner lines: a meter fills them.
_OUTLINES = {
    "trust": "M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72"
    "a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1z",
    "value": "M6.5 4h11L22 9.8 12 21 2 9.8Z",
    "emotional": "M19 14c1.49-1.46 3-3.21 3-5.5A5.5 5.5 0 0 0 16.5 3c-1.76 0-3 .5-4.5 2-1.5-1.5-2.74-2-4.5-2"
    "A5.5 5.5 0 0 0 2 8.5c0 2.3 1.5 4.05 3 5.5l7 7Z",
}
# Where each outline starts and ends on the 24 grid, so that thirds are thirds of the shape.
_SPANS = {"trust": (2.0, 22.2), "value": (4.0, 21.0), "emotional": (3.0, 21.0)}
_STAR = (
    "M11.525 2.295a.53.53 0 0 1 .95 0l2.31 4.679a2.123 2.123 0 0 0 1.595 1.16l5.166.756a.53.53 0 0 1 .294.904"
    "l-3.736 3.638a2.123 2.123 0 0 0-.611 1.878l.882 5.14a.53.53 0 0 1-.771.56l-4.618-2.428a2.122 2.122 0 0 0-1.973 0"
    "L6.396 21.01a.53.53 0 0 1-.77-.56l.881-5.139a2.122 2.122 0 0 0-.611-1.879L2.16 9.795a.53.53 0 0 1 .294-.906"
    "l5.165-.755a2.122 2.122 0 0 0 1.597-1.16z"
)


def first_grapheme(name: str) -> str:
    """What a reader takes for the first character of a name, upper case; `?` for an empty name."""
    name = name.strip()
    if not name:
        return "?"
    end = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, name[:32]).toNextBoundary()
    return name[: max(_utf16_cut(name, end), 1)].upper()[:8]


def _utf16_cut(text: str, units: int) -> int:
    """Qt counts UTF-16 units, Python characters."""
    for count, char in enumerate(text):
        if units <= 0:
            return count
        units -= 2 if ord(char) > 0xFFFF else 1
    return len(text)


def _svg(path: str, stroke: str, fill: str, width: float) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
        f'<path d="{path}" fill="{fill}" stroke="{stroke}" stroke-width="{width}" stroke-linejoin="round"/></svg>'
    )


class Glyphs:
    """Makes and keeps the glyphs of one theme. Sizes are px as painted; `dpr` is the pixel ratio of the screen."""

    def __init__(self, tokens: Tokens, icons: IconCache, font: Callable[..., QFont]) -> None:
        self._tokens = tokens
        self._icons = icons
        self._font = font
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def reset(self, tokens: Tokens) -> None:
        """Forget every picture; the theme changed."""
        self._tokens = tokens
        self._kept.clear()

    def meter(self, kind: str, level: int, size: float, dpr: float) -> QPixmap:
        """Trust, value or emotional, filled from the bottom in thirds: 0 none, 1 once, 2 steady, 3 strong."""
        return self._keep(("meter", kind, level, size, dpr), lambda: self._meter(kind, level, size, dpr))

    def tier(self, tier: str, size: float, dpr: float) -> QPixmap:
        """The pyramid of four steps, the member's own solid; lost is an outline; unknown has no solid step."""
        return self._keep(("tier", tier, size, dpr), lambda: self._tier(tier, size, dpr))

    def star(self, on: bool, size: float, dpr: float) -> QPixmap:
        return self._keep(("star", on, size, dpr), lambda: self._star(on, size, dpr))

    def badge(self, platform: str, size: float, dpr: float) -> QPixmap:
        """The monogram of a platform on its soft square; never a logo. Raises KeyError for an unknown platform."""
        return self._keep(("badge", platform, size, dpr), lambda: self._badge(platform, size, dpr))

    def avatar(self, member_id: int | str, name: str, size: float, dpr: float) -> QPixmap:
        """Two tones and a character; the tones and their cut come from a hash of the id, so they stay."""
        letter = first_grapheme(name)
        return self._keep(("avatar", member_id, letter, size, dpr), lambda: self._avatar(member_id, letter, size, dpr))

    def ring(self, share: float, role: str, size: float, dpr: float) -> QPixmap:
        """What is left of a time, 0 to 1, as an arc from the top; `role` is the colour of the arc."""
        step = ceil(min(max(share, 0.0), 1.0) * 48)
        return self._keep(("ring", step, role, size, dpr), lambda: self._ring(step / 48, role, size, dpr))

    def check(self, state: str, size: float, dpr: float) -> QPixmap:
        """A check box: `off`, `on`, `some`, or each with `-disabled`."""
        return self._keep(("check", state, size, dpr), lambda: self._check(state, size, dpr))

    def dots(self, done: int, total: int, dpr: float) -> QPixmap:
        """The stations of a loop on a line, those reached solid."""
        return self._keep(("dots", done, total, dpr), lambda: self._dots(done, total, dpr))

    def bars(self, level: int, role: str, dpr: float) -> QPixmap:
        """Four rising bars, `level` of them in the colour of `role`."""
        return self._keep(("bars", level, role, dpr), lambda: self._bars(level, role, dpr))

    def _keep(self, key: Hashable, make: Callable[[], QPixmap]) -> QPixmap:
        pixmap = self._kept.get(key)
        if pixmap is None:
            pixmap = self._kept[key] = make()
            while len(self._kept) > _PIXMAPS_KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return pixmap

    def _color(self, name: str) -> QColor:
        return self._tokens.color(name)

    def _meter(self, kind: str, level: int, size: float, dpr: float) -> QPixmap:
        outline = _OUTLINES[kind]
        solid = self._color("border.glyph" if level <= 0 else f"kind.{kind}.solid").name()
        base = render_svg(_svg(outline, solid, "none", 2.0), size, dpr)
        if level <= 0:
            return base
        full = render_svg(_svg(outline, solid, solid, 2.0), size, dpr)
        if level >= 3:
            return full
        top, bottom = _SPANS[kind]
        cut = (bottom - (bottom - top) * (0.36 if level == 1 else 0.64)) / 24 * size
        painter = QPainter(base)
        painter.setClipRect(QRectF(0, round(cut * dpr) / dpr, size, size))
        painter.drawPixmap(QPointF(0, 0), full)
        painter.end()
        return base

    def _tier(self, tier: str, size: float, dpr: float) -> QPixmap:
        pixmap = blank(size, size, dpr)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        known = tier if tier in TIERS else "silent"
        solid = QColor(self._color(f"tier.{known}.fill"))
        pale = QColor(solid)
        pale.setAlphaF(0.38)
        unit = size / 12
        for step, name in enumerate(TIERS):
            width = (3.2 + step * 2.9) * unit
            rect = QRectF((size - width) / 2, (0.4 + step * 3) * unit, width, 2.2 * unit)
            own = name == tier
            painter.setPen(QPen(solid, unit) if own and tier == "lost" else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if own and tier == "lost" else solid if own else pale)
            if own and tier == "lost":
                rect = rect.adjusted(unit / 2, unit / 4, -unit / 2, 0)
            painter.drawRoundedRect(rect, unit * 1.1, unit * 1.1)
        painter.end()
        return pixmap

    def _star(self, on: bool, size: float, dpr: float) -> QPixmap:
        if not on:
            return render_svg(_svg(_STAR, self._color("star.off").name(), "none", 1.75), size, dpr)
        fill, line = self._color("star.fill").name(), self._color("star.line").name()
        return render_svg(_svg(_STAR, line, fill, 1.75), size, dpr)

    def _badge(self, platform: str, size: float, dpr: float) -> QPixmap:
        mark = str(raw()["platform_badge"][platform])
        soft, ink = self._color(f"platform.{platform}.soft"), self._color(f"platform.{platform}.text")
        pixmap = blank(size, size, dpr)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.22, size * 0.22)
        if mark.startswith("lucide:"):
            side = round(size * 0.68)
            icon = self._icons.pixmap(mark[7:], ink, side, dpr)
            painter.drawPixmap(QPointF((size - side) / 2, (size - side) / 2), icon)
        else:
            font = QFont(self._font("caption", 700))
            font.setPixelSize(round(size * (0.64 if len(mark) == 1 else 0.5)))
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, mark)
        painter.end()
        return pixmap

    def _avatar(self, member_id: int | str, letter: str, size: float, dpr: float) -> QPixmap:
        digest = crc32(str(member_id).encode()).to_bytes(4, "big")
        pair = digest[0] % _AVATAR_PAIRS
        pixmap = blank(size, size, dpr)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QPainterPath()
        disc.addEllipse(QRectF(0, 0, size, size))
        painter.fillPath(disc, self._color(f"avatar.a{pair}"))
        painter.fillPath(disc.intersected(_tone(digest, size)), self._color(f"avatar.b{pair}"))
        font = QFont(self._font("body", 700))
        wide = ord(letter[0]) > 0x2E7F
        font.setPixelSize(round(size * (0.48 if size > 40 else 0.46 if wide else 0.5)))
        painter.setFont(font)
        painter.setPen(self._color("avatar.text"))
        painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, letter)
        painter.end()
        return pixmap

    def _ring(self, share: float, role: str, size: float, dpr: float) -> QPixmap:
        pixmap = blank(size, size, dpr)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(max(size / 11, 2.5), 5.5)
        rect = QRectF(0, 0, size, size).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(self._color("border.subtle"), width))
        painter.drawEllipse(rect)
        if share > 0:
            painter.setPen(QPen(self._color(role), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(rect, 90 * 16, -round(share * 360 * 16))
        painter.end()
        return pixmap

    def _check(self, state: str, size: float, dpr: float) -> QPixmap:
        pixmap = blank(size, size, dpr)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        kind, _, off = state.partition("-")
        filled = kind != "off"
        fill = "surface.sunken" if off and not filled else "border.default" if off else "accent.solid"
        border = "border.default" if off else "border.control"
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(self._color(border), 1.0))
        painter.setBrush(self._color(fill if filled or off else "surface.base"))
        edge = 0.0 if filled else 0.5
        painter.drawRoundedRect(QRectF(edge, edge, size - 2 * edge, size - 2 * edge), size / 4, size / 4)
        if filled:
            ink = self._color("text.disabled" if off else "accent.on")
            painter.setPen(
                QPen(ink, size / 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
            )
            marks = [(0.25, 0.52), (0.43, 0.69), (0.76, 0.33)] if kind == "on" else [(0.29, 0.5), (0.71, 0.5)]
            painter.drawPolyline([QPointF(x * size, y * size) for x, y in marks])
        painter.end()
        return pixmap

    def _dots(self, done: int, total: int, dpr: float) -> QPixmap:
        dot, gap = self._tokens.px(9), self._tokens.px(24)
        pixmap = blank(dot + gap * (total - 1) + 2, dot + 2, dpr)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = (dot + 2) / 2
        on, off = self._color("accent.solid"), self._color("border.default")
        for step in range(1, total):
            painter.setPen(QPen(on if step < done else off, 2 if step < done else 1))
            painter.drawLine(QPointF((step - 1) * gap + dot, middle), QPointF(step * gap + 1, middle))
        for step in range(total):
            reached = step < done
            painter.setPen(QPen(on if reached else self._color("border.control"), 1))
            painter.setBrush(on if reached else self._color("surface.base"))
            painter.drawEllipse(QRectF(step * gap + 1, 1, dot, dot).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
        return pixmap

    def _bars(self, level: int, role: str, dpr: float) -> QPixmap:
        bar, high = self._tokens.px(5), self._tokens.px(14)
        pixmap = blank((bar + 2) * 4, high, dpr)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(4):
            painter.setBrush(self._color(role if step < level else "border.default"))
            tall = high * (0.34 + step * 0.22)
            painter.drawRoundedRect(QRectF(step * (bar + 2), high - tall, bar, tall), 1.5, 1.5)
        painter.end()
        return pixmap


def _tone(digest: bytes, size: float) -> QPainterPath:
    """The second tone of an avatar: a half plane at an angle, or a smaller disc off the middle."""
    tone = QPainterPath()
    if digest[1] % 3 == 0:
        side = size * 0.78
        tone.addEllipse(QRectF((digest[2] % 3) * size * 0.11, (digest[3] % 3) * size * 0.11, side, side))
        return tone
    plane = QPainterPath()
    plane.addRect(QRectF(0, -size * 2, size * 4, size * 4))
    angle = (20, 65, 110, 155, 200, 245, 290, 335)[digest[2] % 8]
    turn = QTransform().translate(size / 2, size / 2).rotate(angle)
    return turn.map(plane)
