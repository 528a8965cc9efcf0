"""The cards of the code shelf: the model with its sections, and the one delegate that paints them all."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from opsdesk import words
from opsdesk.domain.code_shelf import AMBER, RED, Shelved, Standing, life_left, standing
from opsdesk.ui.delegates import painting as rows
from opsdesk.ui.pages.groups.codes.tiles import paint_code, paint_no_code
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.wording import code_shelf as wording
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHelpEvent, QPainter

    from opsdesk.services.clock import Clock

translate = QCoreApplication.translate
ROOT = QModelIndex()
LINE_ROLE = Qt.ItemDataRole.UserRole
CARD_HEIGHT, CARD_GAP, HEAD_HEIGHT, DROP_HEIGHT = 114, 11, 40, 80
"""The height of a card, the room below it, of a section's head, of the place to drop on; px at 100 %."""

TILE, RING, _RING_STEPS, _LONG = 94, 26, 84, 10_000


@dataclass(frozen=True, slots=True)
class Section:
    """The head of some cards."""

    title: str
    count: int
    warns: bool = False


@dataclass(frozen=True, slots=True)
class DropPlace:
    """The dashed place below the cards."""


Entry = Section | Shelved | DropPlace


class ShelfModel(QAbstractListModel):
    """Heads, cards and the place to drop on, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Entry] = []

    def show(self, lines: Sequence[Entry]) -> None:
        """These; the same cards in the same order are only painted anew."""
        if [_mark(one) for one in lines] == [_mark(one) for one in self.lines]:
            self.lines = list(lines)
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def row_of(self, group_id: int) -> int:
        """The row of a group, -1 when it is not here."""
        found = (at for at, one in enumerate(self.lines) if isinstance(one, Shelved) and one.card.id == group_id)
        return next(found, -1)

    def cards(self) -> list[int]:
        """The rows that are cards."""
        return [at for at, one in enumerate(self.lines) if isinstance(one, Shelved)]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.card.name if isinstance(line, Shelved) else line.title if isinstance(line, Section) else ""
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.lines[index.row()], Shelved):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


def _mark(line: Entry) -> object:
    return line.card.id if isinstance(line, Shelved) else line


class ShelfDelegate(QStyledItemDelegate):
    """Paints a group's code as a card. `target` is the row something is held over, -1 for none."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.target = -1
        self.over = False

    def sizeHint(self, option: QStyleOptionViewItem, index: rows.Index) -> QSize:
        theme, line = current(), index.data(LINE_ROLE)
        wide: int = getattr(option.widget, "card_width", lambda: theme.px(280))()
        whole: int = getattr(option.widget, "line_width", lambda: wide)()
        if isinstance(line, Shelved):
            return QSize(wide, theme.px(CARD_HEIGHT) + theme.px(CARD_GAP))
        return QSize(whole, theme.px(HEAD_HEIGHT if isinstance(line, Section) else DROP_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: rows.Index) -> None:
        line, rect = index.data(LINE_ROLE), QRect(option.rect)
        painter.save()
        if isinstance(line, Section):
            _paint_section(painter, rect, line)
        elif isinstance(line, Shelved):
            state = rows.row_state(option, index)
            paint_card(painter, card_rect(rect), line, state, self._clock, target=index.row() == self.target)
        else:
            _paint_drop_place(painter, rect, over=self.over and self.target < 0)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: rows.Index
    ) -> bool:
        line = index.data(LINE_ROLE) if index.isValid() else None
        if event.type() is not QEvent.Type.ToolTip or not isinstance(line, Shelved):
            return False
        text = card_tip(line, self._clock)
        QToolTip.showText(event.globalPos(), f"<qt>{escape(text)}</qt>", view)
        return True


def card_rect(rect: QRect) -> QRect:
    """The card inside its cell."""
    gap = current().px(CARD_GAP)
    return rect.adjusted(0, 0, -gap, -gap)


def card_tip(one: Shelved, clock: Clock) -> str:
    """Everything a card says, in a line."""
    code = one.card.code
    parts = [one.card.name, words.platform(one.card.platform), wording.sentence(one, clock)]
    if code is not None and code.payload:
        parts.append(wording.dies(code.valid_until_at, clock))
    return " · ".join(dict.fromkeys(parts))


def _paint_section(painter: QPainter, rect: QRect, line: Section) -> None:
    theme = current()
    left = rect.left()
    if line.warns:
        side = theme.px(16)
        draw.icon(painter, QRect(left, rect.top(), side, rect.height()), "triangle-alert", "semantic.warning.solid", 15)
        left += side + theme.px(8)
    room = QRect(left, rect.top(), rect.right() - left, rect.height())
    wide = rows.paint_text(painter, room, line.title, weight=600)
    room.setLeft(left + wide + theme.px(9))
    rows.paint_text(painter, room, figures.number(line.count), "text.tertiary", numbers=True)


def _paint_drop_place(painter: QPainter, rect: QRect, *, over: bool) -> None:
    theme = current()
    gap = theme.px(CARD_GAP)
    place = rect.adjusted(0, theme.px(6), -gap, -gap)
    if over:
        draw.box(painter, place, theme.color("accent.soft"), None, theme.tokens.radius("card"))
    edge = "accent.solid" if over else "border.default"
    draw.dashed_box(painter, place, theme.color(edge), theme.tokens.radius("card"))
    said = translate(
        "CodeShelf", "Drop code pictures here. Each is read, its group is found, and the old ones are kept."
    )
    font = theme.font("body")
    wide = draw.advance(said, font)
    side = theme.px(16)
    left = max(place.left() + (place.width() - wide - side - theme.px(10)) // 2, place.left() + theme.px(12))
    draw.icon(painter, QRect(left, place.top(), side, place.height()), "scan-line", "text.tertiary", 16)
    left += side + theme.px(10)
    room = QRect(left, place.top(), place.right() - left - theme.px(10), place.height())
    draw.text(painter, room, said, font, theme.color("text.secondary"))


def paint_card(
    painter: QPainter, rect: QRect, one: Shelved, state: rows.RowState, clock: Clock, *, target: bool = False
) -> None:
    """A group's code as a card of CARD_HEIGHT; `target` while something is held over it."""
    theme = current()
    radius = theme.tokens.radius("card")
    if target:
        draw.box(painter, rect, theme.color("accent.soft"), None, radius)
        draw.dashed_box(painter, rect, theme.color("accent.solid"), radius)
    elif state.selected:
        edge = "accent.solid" if state.active else "accent.mid"
        draw.box(painter, rect, theme.color("accent.soft"), theme.color(edge), radius, 2)
    else:
        fill = "surface.hover" if state.hover else "surface.base"
        edge = "border.focus" if state.ring else "border.subtle"
        draw.box(painter, rect, theme.color(fill), theme.color(edge), radius)
    pad, side = theme.px(10), theme.px(TILE)
    tile = QRect(rect.left() + pad, rect.top() + (rect.height() - side) // 2, side, side)
    now = clock.now()
    stands = standing(one, now)
    code = one.card.code
    if code is None or not paint_code(painter, tile, code.payload):
        paint_no_code(painter, tile, "text.tertiary" if code is None else "semantic.danger.solid")
    room = QRect(tile.right() + theme.px(11), rect.top() + theme.px(11), 0, theme.px(24))
    room.setRight(rect.right() - theme.px(10))
    _paint_head(painter, room, one, stands, now)
    room.translate(0, theme.px(25))
    room.setHeight(theme.px(19))
    text, role = wording.sentence(one, clock), wording.role(stands)
    rows.paint_text(painter, room, text, role, step="small" if stands not in RED else "body", weight=None)
    room.translate(0, theme.px(23))
    _paint_seats(painter, room, one, stands)
    room.translate(0, theme.px(24))
    _paint_foot(painter, room, one, now)


def _paint_head(painter: QPainter, room: QRect, one: Shelved, stands: Standing, now: int) -> None:
    theme = current()
    dpr = painter.device().devicePixelRatioF()
    badge, ring = theme.px(18), theme.px(RING)
    spot = QRect(room.left(), room.top(), badge, room.height())
    draw.pixmap(painter, spot, theme.glyphs.badge(one.card.platform, badge, dpr))
    name = QRect(spot.right() + theme.px(9), room.top(), 0, room.height())
    name.setRight(room.right() - ring - theme.px(6))
    rows.paint_text(painter, name, one.card.name, weight=600)
    if stands is not Standing.ABSENT:
        share = round(life_left(one, now) * _RING_STEPS) / _RING_STEPS
        place = QRect(room.right() + 1 - ring, room.top(), ring, room.height())
        draw.pixmap(painter, place, theme.glyphs.ring(share, wording.ring_role(stands), ring, dpr))


def _paint_seats(painter: QPainter, room: QRect, one: Shelved, stands: Standing) -> None:
    theme, card = current(), one.card
    limit = card.scan_limit
    if limit is None or card.members >= limit:
        limit = card.seats
    if limit is None:
        text = translate("CodeShelf", "{count} members").replace("{count}", figures.number(card.members))
        rows.paint_text(painter, room, text, "text.secondary", step="small", numbers=True)
        return
    tight = stands in (Standing.STOPPED, Standing.LAST_SEATS, Standing.NEARLY_FULL)
    text = f"{card.members} / {limit if limit < _LONG else figures.compact(limit)}"
    wide = draw.advance(text, theme.font("small", 500 if tight else 400, numbers=True)) + 1
    number = QRect(room.right() + 1 - wide, room.top(), wide, room.height())
    ink = "semantic.warning.text" if tight else "text.secondary"
    rows.paint_text(painter, number, text, ink, step="small", weight=500 if tight else None, numbers=True)
    bar = QRect(room.left(), room.top(), number.left() - theme.px(10) - room.left(), room.height())
    rows.paint_bar(painter, bar, card.members / limit, "semantic.warning.solid" if tight else "accent.mid")


def _paint_foot(painter: QPainter, room: QRect, one: Shelved, now: int) -> None:
    theme = current()
    text, lacks = wording.in_line(one, now)
    posters = wording.posters(one)
    font = theme.font("small", numbers=True)
    icon = theme.px(20)
    wide = min(draw.advance(posters, font) + icon + 2, room.width() // 2)
    upper = min(draw.advance(text, font) + icon + 2, room.width() - wide - theme.px(8))
    role = "semantic.warning.text" if lacks else "text.secondary"
    rows.paint_icon_text(
        painter, QRect(room.left(), room.top(), upper, room.height()), "layers-2", text, role, step="small"
    )
    beside = QRect(room.left() + upper + theme.px(8), room.top(), 0, room.height())
    beside.setRight(room.right())
    role = "semantic.danger.text" if one.stale() else "text.secondary"
    rows.paint_icon_text(painter, beside, "image", posters, role, step="small")


def tone(one: Shelved, now: int) -> str:
    """danger, warning or secondary, for the words of a panel."""
    stands = standing(one, now)
    return "danger" if stands in RED else "warning" if stands in AMBER else "secondary"
