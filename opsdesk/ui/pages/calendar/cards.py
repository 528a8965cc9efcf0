"""How a card of the calendar is painted: one line, two lines, or the ghost that is dragged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap

from opsdesk.domain.posts import PostLook
from opsdesk.ui.pages.calendar.entries import Entry, Kind
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.icons import blank
from opsdesk.ui.theme.theme import current
from opsdesk.ui.wording import posts as words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opsdesk.domain.posts import PostCard

ONE_LINE, TWO_LINES = 22, 36
_STATE_FROM = 72  # px of width below which the title needs the room of the state
_DASHED = (PostLook.DRAFT, PostLook.IDEA)
_ICONS = {
    PostLook.IDEA: ("circle-dashed", "text.tertiary"),
    PostLook.DRAFT: ("circle-dashed", "semantic.warning.solid"),
    PostLook.SCHEDULED: ("clock-3", "text.tertiary"),
    PostLook.LATE: ("clock-alert", "semantic.danger.text"),
    PostLook.POSTED: ("check", "accent.solid"),
}


@dataclass(frozen=True, slots=True)
class CardState:
    """How a card stands: chosen, under the pointer, cut and about to move."""

    selected: bool = False
    hover: bool = False
    faded: bool = False
    ghost: bool = False


def paint_card(painter: QPainter, rect: QRect, entry: Entry, state: CardState) -> None:
    """A card into `rect`; two lines where it is high enough."""
    painter.save()
    if state.faded:
        painter.setOpacity(0.4)
    _paint_ground(painter, rect, entry, state)
    if entry.kind is Kind.SLOT:
        _paint_slot(painter, rect, entry, state)
    elif rect.height() >= current().px(TWO_LINES) - 2:
        _paint_two_lines(painter, rect, entry)
    else:
        _paint_one_line(painter, rect, entry)
    painter.restore()


def _paint_ground(painter: QPainter, rect: QRect, entry: Entry, state: CardState) -> None:
    theme = current()
    radius = theme.tokens.radius("control") - 1
    if state.selected or state.ghost:
        fill = theme.color("surface.base" if state.ghost else "accent.soft")
        draw.box(painter, rect, fill, theme.color("accent.solid"), radius)
        return
    hover = theme.color("surface.hover") if state.hover else None
    if entry.kind is Kind.SLOT:
        draw.box(painter, rect, hover or theme.color("calendar.slot"), None, radius)
        draw.dashed_box(painter, rect, theme.color("border.default"), radius)
    elif entry.look in _DASHED:
        draw.box(painter, rect, hover or theme.color("surface.base"), None, radius)
        draw.dashed_box(painter, rect, theme.color("border.control"), radius)
    elif entry.look is PostLook.POSTED:
        draw.box(painter, rect, hover, None, radius)
    else:
        draw.box(painter, rect, hover or theme.color("surface.base"), theme.color("border.default"), radius)


def _paint_slot(painter: QPainter, rect: QRect, entry: Entry, state: CardState) -> None:
    theme = current()
    role = "accent.soft_text" if state.selected else "text.tertiary"
    spot = QRect(rect.left() + theme.px(5), rect.top(), theme.px(14), rect.height())
    draw.icon(painter, spot, "plus", role, 13)
    room = rect.adjusted(theme.px(22), 0, -theme.px(4), 0)
    draw.text(painter, room, entry.title, theme.font("small"), theme.color(role))


def _paint_mark(painter: QPainter, spot: QRect, entry: Entry, side: int) -> None:
    theme = current()
    if entry.platform is None:
        draw.icon(painter, spot, "sticky-note", "text.tertiary", 14)
    else:
        dpr = painter.device().devicePixelRatioF()
        draw.pixmap(painter, spot, theme.glyphs.badge(entry.platform, side, dpr))


def _paint_state(painter: QPainter, spot: QRect, entry: Entry) -> None:
    theme = current()
    if entry.look is PostLook.PARTLY and entry.post is not None:
        dpr = painter.device().devicePixelRatioF()
        share = entry.post.posted / max(entry.post.targets, 1)
        draw.pixmap(painter, spot, theme.glyphs.ring(share, "accent.solid", theme.px(13), dpr))
    elif entry.look in _ICONS:
        icon, role = _ICONS[entry.look]
        draw.icon(painter, spot, icon, role, 14)


def _paint_two_lines(painter: QPainter, rect: QRect, entry: Entry) -> None:
    theme = current()
    side, mark = theme.px(18), theme.px(15)
    high = theme.px(16)
    top = rect.top() + (min(rect.height(), theme.px(TWO_LINES)) - 2 * high) // 2
    badge = QRect(rect.left() + theme.px(6), top - 1, side, theme.px(20))
    _paint_mark(painter, badge, entry, side)
    right = rect.right() - theme.px(5)
    spot = QRect(right - mark, rect.top(), mark, min(rect.height(), theme.px(TWO_LINES)))
    _paint_state(painter, spot, entry)
    left = badge.right() + theme.px(6)
    done = entry.look is PostLook.POSTED
    ink = theme.color("text.secondary" if done else "text.primary")
    title = QRect(left, top, spot.left() - left - theme.px(2), high)
    draw.text(painter, title, entry.title, theme.font("small"), ink)
    below = QRect(left, top + high, title.width(), high)
    quiet = theme.font("caption", 400, numbers=True, sample=_below(entry))
    draw.text(painter, below, _below(entry), quiet, theme.color("text.tertiary"))


def _paint_one_line(painter: QPainter, rect: QRect, entry: Entry) -> None:
    theme = current()
    side = theme.px(15)
    badge = QRect(rect.left() + theme.px(4), rect.top(), side, rect.height())
    _paint_mark(painter, badge, entry, side)
    spot = QRect(rect.right() - theme.px(4) - side, rect.top(), side, rect.height())
    if rect.width() < theme.px(_STATE_FROM):
        spot.moveLeft(rect.right())
    else:
        _paint_state(painter, spot, entry)
    left = badge.right() + theme.px(5)
    done = entry.look is PostLook.POSTED
    room = QRect(left, rect.top(), spot.left() - left - theme.px(2), rect.height())
    draw.text(
        painter, room, entry.title, theme.font("small"), theme.color("text.secondary" if done else "text.primary")
    )


def _below(entry: Entry) -> str:
    """The quieter line: the hour, or for a post without one how many places it goes to."""
    if entry.time:
        return entry.time
    return words.places(entry.post.targets) if entry.post and entry.post.targets else words.state_of(entry.look)


def ghost(widget: QWidget, entry: Entry, width: int) -> QPixmap:
    """The picture of a card that follows the pointer."""
    theme = current()
    high = theme.px(TWO_LINES)
    wide = max(width, theme.px(120))
    picture = blank(wide, high, widget.devicePixelRatioF())
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_card(painter, QRect(0, 0, wide, high), entry, CardState(ghost=True))
    painter.end()
    return picture


def paint_draft(painter: QPainter, rect: QRect, entry: Entry, state: CardState) -> None:
    """A card of the column of drafts: the title, below it what it is for and what it holds."""
    theme = current()
    painter.save()
    if state.faded:
        painter.setOpacity(0.4)
    fill = "accent.soft" if state.selected else "surface.hover" if state.hover else "surface.base"
    edge = theme.color("accent.solid" if state.selected else "border.default")
    draw.box(painter, rect, theme.color(fill), edge, theme.tokens.radius("control"))
    side = theme.px(18)
    badge = QRect(rect.left() + theme.px(9), rect.top() + theme.px(7), side, theme.px(20))
    _paint_mark(painter, badge, entry, side)
    left = badge.right() + theme.px(7)
    title = QRect(left, badge.top(), rect.right() - left - theme.px(6), badge.height())
    draw.text(painter, title, entry.title, theme.font("small", 600), theme.color("text.primary"))
    if entry.post is not None:
        _paint_facts(
            painter,
            QRect(badge.left(), rect.top() + theme.px(30), rect.width() - theme.px(18), theme.px(18)),
            entry.post,
        )
    painter.restore()


def _paint_facts(painter: QPainter, line: QRect, post: PostCard) -> None:
    """A tag for what a post is for, then how many pictures or what is missing."""
    theme = current()
    text = words.purpose(post.purpose)
    font = theme.font("caption", 400, sample=text)
    wide = draw.advance(text, font) + theme.px(12)
    box = QRect(line.left(), line.top(), wide, line.height())
    draw.box(painter, box, theme.color("surface.tag"), None, theme.tokens.radius("tag"))
    draw.text(painter, box, text, font, theme.color("text.secondary"), draw.CENTER)
    beside = words.contents(post)
    room = QRect(box.right() + theme.px(7), line.top(), line.right() - box.right() - theme.px(7), line.height())
    draw.text(painter, room, beside, theme.font("caption", 400, sample=beside), theme.color("text.tertiary"))
