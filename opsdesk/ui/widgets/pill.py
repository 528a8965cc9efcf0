"""Pills and badges as widgets: a status with icon and word, a tier, a tag, a platform."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

Tone = Literal[
    "success", "warning", "danger", "info", "plain", "trust", "value", "emotional", "core", "active", "silent", "lost"
]
_SEMANTIC = ("success", "warning", "danger", "info")
_KINDS = ("trust", "value", "emotional")
_TIERS = ("core", "active", "silent", "lost")
_ICONS = {"success": "circle-check", "warning": "triangle-alert", "danger": "circle-x", "info": "info"}


def tone_roles(tone: str) -> tuple[str, str]:
    """The colour roles of a tone: its text and its soft ground."""
    if tone in _SEMANTIC:
        return f"semantic.{tone}.text", f"semantic.{tone}.soft"
    if tone in _KINDS:
        return f"kind.{tone}.text", f"kind.{tone}.soft"
    if tone in _TIERS:
        return f"tier.{tone}.text", f"tier.{tone}.soft"
    return "text.secondary", "surface.tag"


class Pill(QWidget):
    """A small coloured word with its icon or glyph. The icon of a status comes by itself; `icon=""` leaves it out."""

    def __init__(self, text: str, tone: Tone = "plain", icon: str | None = None) -> None:
        super().__init__()
        self._text, self._tone = text, str(tone)
        self._icon = _ICONS.get(tone, "") if icon is None else icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set(self, text: str, tone: Tone, icon: str | None = None) -> None:
        """Another word and tone."""
        self._text, self._tone = text, str(tone)
        self._icon = _ICONS.get(tone, "") if icon is None else icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current()
        picture = theme.px(19) if self._icon or self._tone in _KINDS + _TIERS else 0
        width = draw.advance(self._text, self._font()) + picture + theme.px(14) + 1
        return QSize(width, theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        ink, soft = tone_roles(self._tone)
        if self._tone != "lost":
            draw.box(painter, self.rect(), theme.color(soft), None, theme.tokens.radius("tag"))
        x, side = theme.px(7), theme.px(13)
        dpr = painter.device().devicePixelRatioF()
        spot = QRect(x, 0, side, self.height())
        if self._icon:
            draw.icon(painter, spot, self._icon, ink, 13)
        elif self._tone in _KINDS:
            draw.pixmap(painter, spot, theme.glyphs.meter(self._tone, 3, side, dpr))
        elif self._tone in _TIERS:
            draw.pixmap(painter, spot, theme.glyphs.tier(self._tone, theme.px(12), dpr))
        if self._icon or self._tone in _KINDS + _TIERS:
            x += theme.px(19)
        room = QRect(x, 0, self.width() - x, self.height())
        draw.text(painter, room, self._text, self._font(), theme.color(ink))

    def _font(self) -> QFont:
        return current().font("small", 400 if self._tone == "plain" else 500)


class PlatformBadge(QWidget):
    """The monogram of a platform, 18 px unless told. Give it a tooltip with the full name."""

    def __init__(self, platform: str, size: int = 18) -> None:
        super().__init__()
        self._platform, self._size = platform, size
        self.setFixedSize(current().px(size), current().px(size))

    def set_platform(self, platform: str) -> None:
        self._platform = platform
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        dpr = painter.device().devicePixelRatioF()
        draw.pixmap(painter, self.rect(), current().glyphs.badge(self._platform, self.width(), dpr))


class Avatar(QWidget):
    """The painted face of a member, 24 px in rows, 52 in panels."""

    def __init__(self, member_id: int | str, name: str, size: int = 24) -> None:
        super().__init__()
        self._id, self._member = member_id, name
        self.setFixedSize(current().px(size), current().px(size))

    def set_member(self, member_id: int | str, name: str) -> None:
        self._id, self._member = member_id, name
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        dpr = painter.device().devicePixelRatioF()
        draw.pixmap(painter, self.rect(), current().glyphs.avatar(self._id, self._member, self.width(), dpr))


class Glyph(QWidget):
    """One icon in the colour of a role, beside words."""

    def __init__(self, name: str, role: str = "text.secondary", size: int = 16) -> None:
        super().__init__()
        self._glyph, self._role, self._side = name, role, size
        self.setFixedSize(current().px(size), current().px(size))

    def set(self, name: str, role: str) -> None:
        self._glyph, self._role = name, role
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw.icon(draw.canvas(self), self.rect(), self._glyph, self._role, self._side)


class ExpiryRing(QWidget):
    """Time left as an arc: 28, 38 or 118 px. `share` is what is left, 0 to 1."""

    def __init__(self, share: float, role: str = "accent.mid", size: int = 38) -> None:
        super().__init__()
        self._share, self._role = share, role
        self.setFixedSize(current().px(size), current().px(size))

    def set(self, share: float, role: str) -> None:
        """Another time left."""
        self._share, self._role = share, role
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        dpr = painter.device().devicePixelRatioF()
        draw.pixmap(painter, self.rect(), current().glyphs.ring(self._share, self._role, self.width(), dpr))
