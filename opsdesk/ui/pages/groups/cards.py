"""The cards of the board: the model of one column and the delegate that paints them all."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from opsdesk import words
from opsdesk.domain.group_query import NEARLY_FULL, CodeHealth, CodeState, code_health
from opsdesk.domain.groups import GroupCard, GroupState
from opsdesk.ui.delegates import painting as rows
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.icons import blank
from opsdesk.ui.theme.theme import current
from opsdesk.ui.wording import figures
from opsdesk.ui.wording import groups as wording

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent

    from opsdesk.services.clock import Clock

translate = QCoreApplication.translate
ROOT = QModelIndex()
CARD_ROLE = Qt.ItemDataRole.UserRole
CARD_HEIGHT, CARD_GAP = 90, 9
"""The height of a card and the room below it, px at 100 %."""

TONES = {
    CodeState.SOON: "warning",
    CodeState.HOURS: "danger",
    CodeState.DEAD: "danger",
    CodeState.STOPPED: "info",
}
"""The tones of codes that want her eyes."""

_FACES = 4
_WARNING = "semantic.warning.solid"


class CardModel(QAbstractListModel):
    """The groups of one column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: list[GroupCard] = []

    def show(self, cards: list[GroupCard]) -> None:
        """Show these groups; the same groups in the same order are only painted anew."""
        if [card.id for card in cards] == [card.id for card in self.cards]:
            self.cards = cards
            if cards:
                self.dataChanged.emit(self.index(0), self.index(len(cards) - 1))
            return
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    def row_of(self, group_id: int) -> int:
        """The row of a group, -1 when it is not here."""
        return next((row for row, card in enumerate(self.cards) if card.id == group_id), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.cards):
            return None
        card = self.cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return card.name
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class CardDelegate(QStyledItemDelegate):
    """Paints a group as a card. `ghost` is the group under the hand, `cut` one that waits to be put down."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.ghost = 0
        self.cut = 0

    def sizeHint(self, option: QStyleOptionViewItem, _index: rows.Index) -> QSize:
        wide = getattr(option.widget, "card_width", None)
        return QSize(wide() if wide else current().px(180), current().px(CARD_HEIGHT) + current().px(CARD_GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: rows.Index) -> None:
        card: GroupCard = index.data(CARD_ROLE)
        rect = _card_rect(option)
        painter.save()
        if card.id == self.ghost:
            draw.dashed_box(painter, rect, current().color("border.default"), current().tokens.radius("card"))
        else:
            if card.id == self.cut:
                painter.setOpacity(0.45)
            paint_card(painter, rect, card, rows.row_state(option, index), self._clock.now())
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: rows.Index
    ) -> bool:
        card: GroupCard | None = index.data(CARD_ROLE) if index.isValid() else None
        if event.type() is not QEvent.Type.ToolTip or card is None:
            return False
        rect = _card_rect(option)
        text = tip_at(rect, card, event.pos(), self._clock.now())
        QToolTip.showText(event.globalPos(), f"<qt>{escape(text)}</qt>" if text else "", view)
        return True


def _card_rect(option: QStyleOptionViewItem) -> QRect:
    gap = current().px(CARD_GAP)
    beside = isinstance(option.widget, QListView) and option.widget.isWrapping()
    return QRect(option.rect).adjusted(0, 0, -gap if beside else 0, -gap)


class _Places:
    """Where the parts of a card stand in its rect."""

    def __init__(self, rect: QRect) -> None:
        theme = current()
        pad = theme.px(12)
        left, right = rect.left() + pad, rect.right() + 1 - pad
        wide = right - left
        self.head = QRect(left, rect.top() + theme.px(11), wide, theme.px(20))
        self.seats = QRect(left, rect.top() + theme.px(36), wide, theme.px(18))
        self.foot = QRect(left, rect.top() + theme.px(60), wide, theme.px(20))
        bars = theme.px(52)
        self.bars = QRect(right - bars, self.head.top() + theme.px(1), bars, theme.px(16))

    def code(self, health: CodeHealth) -> QRect:
        """The state of the code, at the right end of the foot: a pill where it wants her eyes, else icon and words."""
        theme = current()
        toned = health.state in TONES
        font = theme.font("small", 500) if toned else theme.font("small", numbers=True)
        wide = draw.advance(wording.code_pill(health), font) + (theme.px(32) + 1 if toned else theme.px(19))
        return QRect(self.foot.right() + 1 - wide, self.foot.top(), wide, self.foot.height())

    def marks(self, health: CodeHealth) -> tuple[QRect, QRect]:
        """The marks of the rules and of the welcome, left of the code."""
        theme = current()
        side, end = theme.px(16), self.code(health).left() - theme.px(6)
        welcome = QRect(end - side, self.foot.top(), side, self.foot.height())
        return welcome.translated(-theme.px(20), 0), welcome


def paint_card(painter: QPainter, rect: QRect, card: GroupCard, state: rows.RowState, now: int) -> None:
    """A group as a card of CARD_HEIGHT."""
    theme = current()
    radius = theme.tokens.radius("card")
    if state.selected:
        edge = "accent.solid" if state.active else "accent.mid"
        draw.box(painter, rect, theme.color("accent.soft"), theme.color(edge), radius, 2)
    else:
        fill = "surface.hover" if state.hover else "surface.base"
        draw.box(
            painter, rect, theme.color(fill), theme.color("border.focus" if state.ring else "border.subtle"), radius
        )
    places = _Places(rect)
    _paint_head(painter, places, card)
    _paint_seats(painter, places.seats, card)
    _paint_foot(painter, places, card, now)


def _paint_head(painter: QPainter, places: _Places, card: GroupCard) -> None:
    theme = current()
    side = theme.px(18)
    head = places.head
    spot = QRect(head.left(), head.top(), side, head.height())
    draw.pixmap(painter, spot, theme.glyphs.badge(card.platform, side, painter.device().devicePixelRatioF()))
    left = spot.right() + 1 + theme.px(9)
    active = any(card.activity)
    right = places.bars.left() - theme.px(6) if active else head.right() + 1
    role = "text.secondary" if card.state is GroupState.CLOSED else "text.primary"
    rows.paint_text(painter, QRect(left, head.top(), right - left, head.height()), card.name, role, weight=600)
    if active:
        _paint_bars(painter, places.bars, card.activity)


def _paint_bars(painter: QPainter, rect: QRect, activity: tuple[int, ...]) -> None:
    """Messages a day, one bar a day; a day without any is a hairline."""
    theme = current()
    top, step = max(activity), rect.width() / len(activity)
    for at, count in enumerate(activity):
        tall = max(round(rect.height() * count / top), theme.px(3)) if count else 1
        bar = QRect(
            rect.left() + round(at * step) + 1, rect.bottom() + 1 - tall, max(round(step) - theme.px(2), 2), tall
        )
        draw.box(painter, bar, theme.color("accent.mid" if count else "border.default"), None, 1.5)


def seat_words(card: GroupCard) -> str:
    """187 / 200; only the members where the platform sets no limit."""
    if card.seats is None:
        return translate("GroupBoard", "{count} members").format(count=figures.number(card.members))
    return f"{card.members} / {card.seats}"


def _paint_seats(painter: QPainter, rect: QRect, card: GroupCard) -> None:
    theme = current()
    tight = card.full >= NEARLY_FULL
    text = seat_words(card)
    wide = draw.advance(text, theme.font("small", 500 if tight else 400, numbers=True)) + 1
    number = QRect(rect.right() + 1 - wide, rect.top(), wide, rect.height())
    ink = "semantic.warning.text" if tight else "text.secondary"
    rows.paint_text(painter, number, text, ink, step="small", weight=500 if tight else None, numbers=True)
    if card.seats is not None:
        bar = QRect(rect.left(), rect.top(), number.left() - theme.px(9) - rect.left(), rect.height())
        role = "semantic.warning.solid" if tight else "accent.mid"
        rows.paint_bar(painter, bar, card.full, role)


def _paint_foot(painter: QPainter, places: _Places, card: GroupCard, now: int) -> None:
    theme = current()
    health = code_health(card, now)
    text, spot = wording.code_pill(health), places.code(health)
    if health.state in TONES:
        rows.paint_pill(painter, spot, text, TONES[health.state], "qr-code")
    else:
        ink = "text.tertiary" if health.state is CodeState.ABSENT else "text.secondary"
        draw.icon(painter, QRect(spot.left(), spot.top(), theme.px(13), spot.height()), "qr-code", ink, 13)
        rows.paint_text(painter, spot.adjusted(theme.px(18), 0, 1, 0), text, ink, step="small", numbers=True)
    rules, welcome = places.marks(health)
    _paint_mark(painter, rules, "scroll-text", card.has_rules)
    _paint_mark(painter, welcome, "hand", card.has_welcome)
    room = QRect(places.foot)
    room.setRight(rules.left() - theme.px(6))
    paint_admins(painter, room, card)


def _paint_mark(painter: QPainter, spot: QRect, icon: str, there: bool) -> None:
    if there:
        draw.icon(painter, spot, icon, "accent.solid", 14)
    else:
        draw.icon(painter, spot, "circle-alert", _WARNING, 14)


def paint_admins(painter: QPainter, room: QRect, card: GroupCard) -> None:
    """The faces of who runs a group, or that nobody does."""
    theme = current()
    if not card.admins:
        text = translate("GroupBoard", "no admin")
        if draw.advance(text, theme.font("small")) <= room.width():
            rows.paint_text(painter, room, text, "semantic.warning.text", step="small")
        else:
            draw.icon(painter, QRect(room.topLeft(), QSize(theme.px(16), room.height())), "user-x", _WARNING, 14)
        return
    side, step = theme.px(20), theme.px(15)
    shown = max(min(len(card.admins), _FACES, 1 + (room.width() - side - theme.px(18)) // step), 1)
    dpr = painter.device().devicePixelRatioF()
    x = room.left()
    for admin in card.admins[:shown]:
        spot = QRect(x, room.top(), side, room.height())
        draw.pixmap(painter, spot, theme.glyphs.avatar(admin.member_id, admin.name, side, dpr))
        x += step
    if len(card.admins) > shown:
        rest = QRect(x + side - step + theme.px(3), room.top(), theme.px(26), room.height())
        rows.paint_text(painter, rest, f"+{len(card.admins) - shown}", "text.tertiary", step="caption")


def tip_at(rect: QRect, card: GroupCard, point: QPoint, now: int) -> str:
    """What the part of a card under the pointer means."""
    places, health = _Places(rect), code_health(card, now)
    rules, welcome = places.marks(health)
    if places.code(health).contains(point):
        return wording.code_sentence(health)
    if rules.contains(point):
        return translate("GroupBoard", "Has rules") if card.has_rules else translate("GroupBoard", "No rules yet")
    if welcome.contains(point):
        return (
            translate("GroupBoard", "Has a welcome") if card.has_welcome else translate("GroupBoard", "No welcome yet")
        )
    if places.foot.contains(point):
        return ", ".join(admin.name for admin in card.admins) or translate("GroupBoard", "Nobody runs this group")
    if any(card.activity) and places.bars.contains(point):
        days = ", ".join(figures.number(count) for count in card.activity)
        return translate("GroupBoard", "Messages a day over the last 7 days: {days}").format(days=days)
    return f"{card.name} · {words.platform(card.platform)}"


def card_pixmap(card: GroupCard, width: int, now: int, dpr: float) -> QPixmap:
    """A card as it hangs under the hand."""
    theme = current()
    high, soft = theme.px(CARD_HEIGHT), theme.px(6)
    pixmap = blank(width + 2 * soft, high + 2 * soft, dpr)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    body = QRect(soft, soft, width, high)
    shadow = theme.color("surface.shadow")
    for grow in range(soft, 0, -1):
        ground = body.adjusted(-grow, -grow + 2, grow, grow)
        draw.box(painter, ground, draw.faded(shadow, 0.28), None, theme.tokens.radius("card") + grow)
    paint_card(painter, body, card, rows.RowState(), now)
    painter.end()
    return pixmap
