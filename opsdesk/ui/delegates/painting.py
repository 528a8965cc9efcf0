"""What rows are made of: backgrounds of every state, stars, checks, faces, pills, tags, meters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.glyphs import KINDS
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.pill import tone_roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row stands: chosen, in a list with focus, under the pointer, the current one, about to go."""

    selected: bool = False
    active: bool = True
    hover: bool = False
    current: bool = False
    ring: bool = False
    fading: bool = False


def row_state(option: QStyleOptionViewItem, index: Index, *, fading: bool = False) -> RowState:
    """The state of a row as its view sees it; `hover_row` of RowTable and RowList is the row under the pointer."""
    view = option.widget
    # The flags of the option would say it too, but QStyle costs 11 ms at the start.
    if not isinstance(view, QAbstractItemView):
        return RowState(fading=fading)
    hover = getattr(view, "hover_row", -1) == index.row()
    selected = view.selectionModel().isSelected(index)
    is_current = view.currentIndex().row() == index.row()
    active = view.hasFocus()
    ring = is_current and active and not selected
    return RowState(selected, active, hover, is_current and selected, ring, fading)


def paint_row(painter: QPainter, rect: QRect, state: RowState, *, first: bool = True, line: bool = True) -> None:
    """The ground of a row: colour, the 3 px bar of the current row (in its `first` cell), the hairline below."""
    theme = current()
    if state.selected:
        name = "surface.selected" if state.active else "surface.selected_inactive"
        painter.fillRect(rect, theme.color(name))
    elif state.hover:
        painter.fillRect(rect, theme.color("surface.hover"))
    if line:
        draw.hairline(painter, rect.left(), rect.bottom(), rect.right() + 1)
    if first and state.current:
        painter.fillRect(rect.left(), rect.top(), theme.px(3), rect.height(), theme.color("accent.solid"))
    elif first and state.ring:
        painter.fillRect(rect.left(), rect.top(), theme.px(3), rect.height(), theme.color("border.focus"))


def paint_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    role: str = "text.primary",
    *,
    step: str = "body",
    weight: int | None = None,
    numbers: bool = False,
    align: Qt.AlignmentFlag = draw.LEFT,
) -> int:
    """One elided line; answers its width in px."""
    theme = current()
    font = theme.font(step, weight, numbers=numbers, sample=text if step == "caption" else None)
    return draw.text(painter, rect, text, font, theme.color(role), align)


def paint_number(painter: QPainter, rect: QRect, text: str, role: str = "text.primary") -> int:
    """A figure at the right edge, digits of one width; an empty text draws a dash."""
    return paint_text(painter, rect, text or "—", role if text else "text.tertiary", numbers=True, align=draw.RIGHT)


def _top(rect: QRect, high: int) -> int:
    """Where something of this height starts to stand in the middle of a cell."""
    return rect.top() + (rect.height() - high) // 2


def _dpr(painter: QPainter) -> float:
    return painter.device().devicePixelRatioF()


def paint_star(painter: QPainter, rect: QRect, on: bool, state: RowState | None = None) -> None:
    """A star; the empty one shows only under the pointer or where no state is given."""
    if on or state is None or state.hover or state.selected:
        draw.pixmap(painter, rect, current().glyphs.star(on, current().px(16), _dpr(painter)))


def paint_check(painter: QPainter, rect: QRect, state: str | bool) -> None:
    """A check box: True, False or `some`."""
    name = state if isinstance(state, str) else "on" if state else "off"
    draw.pixmap(painter, rect, current().glyphs.check(name, current().px("checkbox"), _dpr(painter)))


def paint_avatar(painter: QPainter, rect: QRect, member_id: int | str, name: str) -> None:
    """A face as large as `rect` is high."""
    side = min(rect.width(), rect.height())
    draw.pixmap(painter, rect, current().glyphs.avatar(member_id, name, side, _dpr(painter)))


def paint_avatar_name(
    painter: QPainter, rect: QRect, member_id: int | str, name: str, *, strong: bool = False, role: str = "text.primary"
) -> int:
    """A face and a name beside it; answers where the name ends."""
    theme = current()
    side = theme.px("avatar_row") if rect.height() >= theme.px(32) else theme.px(18)
    spot = QRect(rect.left(), _top(rect, side), side, side)
    paint_avatar(painter, spot, member_id, name)
    left = spot.right() + 1 + theme.px(9)
    room = QRect(left, rect.top(), rect.right() - left + 1, rect.height())
    return left + paint_text(painter, room, name, role, weight=600 if strong else None)


def paint_pill(painter: QPainter, rect: QRect, text: str, tone: str, icon: str = "", *, ground: bool = True) -> int:
    """A word on the soft ground of a tone, an icon before it; answers where it ends."""
    theme = current()
    ink, soft = tone_roles(tone)
    font = theme.font("small", 400 if tone == "plain" else 500)
    picture = theme.px(18) if icon else 0
    width = min(draw.advance(text, font) + picture + theme.px(14), rect.width())
    high = theme.px(20)
    box = QRect(rect.left(), _top(rect, high), width, high)
    if ground:
        draw.box(painter, box, theme.color(soft), None, theme.tokens.radius("tag"))
    left = box.left() + theme.px(7)
    if icon:
        draw.icon(painter, QRect(left, box.top(), theme.px(13), high), icon, ink, 13)
        left += picture
    draw.text(painter, QRect(left, box.top(), box.right() - left, high), text, font, theme.color(ink))
    return box.right() + 1


def paint_tier_pill(painter: QPainter, rect: QRect, tier: str, word: str) -> int:
    """The pyramid and the word of a tier; lost has no ground, an unknown tier is plain."""
    theme = current()
    known = tier in ("core", "active", "silent", "lost")
    ink, soft = tone_roles(tier if known else "plain")
    font = theme.font("small", 500 if tier in ("core", "active") else 400)
    side, high = theme.px(13), theme.px(22)
    width = min(draw.advance(word, font) + side + theme.px(20), rect.width())
    box = QRect(rect.left(), _top(rect, high), width, high)
    if known and tier != "lost":
        draw.box(painter, box, theme.color(soft), None, theme.tokens.radius("tag"))
    spot = QRect(box.left() + theme.px(7), box.top(), side, high)
    draw.pixmap(painter, spot, theme.glyphs.tier(tier, side, _dpr(painter)))
    left = spot.right() + 1 + theme.px(6)
    draw.text(painter, QRect(left, box.top(), box.right() - left + 1, high), word, font, theme.color(ink))
    return box.right() + 1


def paint_tags(painter: QPainter, rect: QRect, tags: Sequence[str], state: RowState | None = None) -> int:
    """Tags side by side; those without room are counted as `+2`. Answers where they end."""
    theme = current()
    x, gap = rect.left(), theme.px(5)
    grey = state is not None and (state.hover or (state.selected and not state.active))
    fill = theme.color("surface.pressed" if grey else "surface.tag")
    for at, tag in enumerate(tags):
        font = theme.font("caption", 400, sample=tag)
        width = min(draw.advance(tag, font) + theme.px(13), theme.px(120))
        rest = len(tags) - at
        tail = theme.px(26) if rest > 1 else 0
        if x + width + tail > rect.right() + 1 and (at or x + width > rect.right()):
            room = QRect(x, rect.top(), rect.right() - x, rect.height())
            return x + paint_text(painter, room, f"+{rest}", "text.tertiary", step="caption")
        high = theme.px(19)
        box = QRect(x, _top(rect, high), width, high)
        draw.box(painter, box, fill, None, theme.tokens.radius("tag"))
        inside = box.adjusted(theme.px(6), 0, -theme.px(6) + 2, 0)
        draw.text(painter, inside, tag, font, theme.color("text.secondary"))
        x += width + gap
    return x


def paint_badge_text(
    painter: QPainter, rect: QRect, platform: str, text: str, more: str = "", role: str = "text.secondary"
) -> int:
    """The monogram of a platform, a name, and a small count such as `+2`; answers where they end."""
    theme = current()
    side = theme.px(18)
    spot = QRect(rect.left(), _top(rect, side), side, side)
    draw.pixmap(painter, spot, theme.glyphs.badge(platform, side, _dpr(painter)))
    left = spot.right() + 1 + theme.px(6)
    tail = draw.advance(more, theme.font("small")) + theme.px(6) if more else 0
    room = QRect(left, rect.top(), rect.right() - left + 1 - tail, rect.height())
    end = left + paint_text(painter, room, text, role)
    if more:
        spot = QRect(end + theme.px(6), rect.top(), tail, rect.height())
        paint_text(painter, spot, more, "text.tertiary", step="small")
    return end + tail


def paint_meter(painter: QPainter, rect: QRect, levels: Sequence[int]) -> int:
    """Trust, value, emotional in this order, each 0 to 3; answers where they end."""
    theme = current()
    side, step = theme.px(14), theme.px(19)
    x = rect.left()
    for kind, level in zip(KINDS, levels, strict=False):
        glyph = theme.glyphs.meter(kind, level, side, _dpr(painter))
        draw.pixmap(painter, QRect(x, rect.top(), side, rect.height()), glyph)
        x += step
    return x


def paint_icon_text(
    painter: QPainter, rect: QRect, icon: str, text: str, role: str = "text.secondary", *, step: str = "body"
) -> int:
    """An icon and a word in the same colour; answers where they end."""
    theme = current()
    side = theme.px(14)
    draw.icon(painter, QRect(rect.left(), rect.top(), side, rect.height()), icon, role, 14)
    left = rect.left() + side + theme.px(6)
    return left + paint_text(
        painter, QRect(left, rect.top(), rect.right() - left + 1, rect.height()), text, role, step=step
    )


def paint_bar(painter: QPainter, rect: QRect, share: float, role: str = "accent.solid") -> None:
    """A share from 0 to 1 as a line of 6 px in the middle of a cell."""
    theme = current()
    high = theme.px(6)
    track = QRect(rect.left(), _top(rect, high), rect.width(), high)
    draw.box(painter, track, theme.color("border.subtle"), None, 99)
    wide = round(track.width() * min(max(share, 0.0), 1.0))
    if wide:
        track.setWidth(max(wide, high))
        draw.box(painter, track, theme.color(role), None, 99)


def paint_two_lines(
    painter: QPainter, rect: QRect, upper: str, lower: str, *, strong: bool = False, role: str = "text.tertiary"
) -> None:
    """A line and a quieter one below it, both in the middle of a row."""
    theme = current()
    top, high = rect.center().y() - theme.px(18) + 1, theme.px(18)
    paint_text(painter, QRect(rect.left(), top, rect.width(), high), upper, weight=600 if strong else None)
    paint_text(painter, QRect(rect.left(), top + high, rect.width(), high), lower, role, step="small")
