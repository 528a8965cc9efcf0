"""Paints a row of the member table."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QToolTip

from opsdesk import words
from opsdesk.domain.members import MemberLine, Tier
from opsdesk.ui.delegates import painting as paint
from opsdesk.ui.models.members import Column, MemberTableModel, Role
from opsdesk.ui.pages.members.columns import group_text
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.icons import blank
from opsdesk.ui.theme.theme import current
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHelpEvent, QPixmap
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from opsdesk.services.clock import Clock

translate = QCoreApplication.translate
LATE_DAYS = 21
"""Days without a touch after which the age of a core or active member turns amber; the rule of Today."""

_CLOSE = (Tier.CORE, Tier.ACTIVE)


Cell = tuple[int, int, int]
"""A column in sight: its number, where it begins in the viewport, how wide it is, in px."""


class MemberDelegate(QStyledItemDelegate):
    """`why(id)` answers the sentence of a member's tier, for the tooltip of its pill."""

    def __init__(self, model: MemberTableModel, clock: Clock, why: Callable[[int], str]) -> None:
        super().__init__(model)
        self._columns = model.columns
        self._clock, self._why = clock, why
        self._paint: dict[str, Callable[[QPainter, QRect, MemberLine, paint.RowState], object]] = {
            "name": self._name,
            "tier": self._tier,
            "groups": self._groups,
            "last_touch": self._touched,
            "connection": self._connection,
            "balance": self._balance,
            "spend": self._number,
            "tags": self._tags,
        }

    def paint_line(
        self, painter: QPainter, rect: QRect, cells: list[Cell], line: MemberLine | None, state: paint.RowState
    ) -> None:
        """Draw one row at once: its ground, then its cells. A call for each cell would cost three times as much."""
        paint.paint_row(painter, rect, state)
        if line is None:
            return
        top, high, pad = rect.top(), rect.height() - 1, current().px(8)
        for at, left, width in cells:
            column = self._columns[at]
            if column.key == "check":
                paint.paint_check(painter, QRect(left, top, width, high), state.selected)
            elif column.key == "star":
                paint.paint_star(painter, QRect(left, top, width, high), line.star is not None)
            else:
                self._paint_words(painter, QRect(left + pad, top, width - 2 * pad, high), column, line, state)

    def _paint_words(
        self, painter: QPainter, cell: QRect, column: Column, line: MemberLine, state: paint.RowState
    ) -> None:
        own = self._paint.get(column.key)
        if own is not None:
            own(painter, cell, line, state)
        elif column.right:
            paint.paint_number(painter, cell, column.text(line))
        else:
            self._plain(painter, cell, column, line)

    def picture_of(self, count: int) -> QPixmap:
        """What hangs at the hand while members are dragged: how many they are."""
        theme = current()
        text = translate("MemberDelegate", "{count} members").format(count=figures.number(count))
        font = theme.font("small", 600)
        size = QSize(draw.advance(text, font) + theme.px(20), theme.px(26))
        picture = blank(size.width(), size.height(), 1.0)
        painter = QPainter(picture)
        spot = QRect(QPoint(0, 0), size)
        draw.box(painter, spot, theme.color("accent.solid"), None, theme.tokens.radius("control"))
        draw.text(painter, spot, text, font, theme.color("accent.on"), draw.CENTER)
        painter.end()
        return picture

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, _option: QStyleOptionViewItem, index: paint.Index
    ) -> bool:
        line: MemberLine | None = index.data(Role.LINE) if index.isValid() else None
        if event.type() is not QEvent.Type.ToolTip or line is None:
            return False
        text = self._tip(self._columns[index.column()].key, line)
        QToolTip.showText(event.globalPos(), f"<qt>{escape(text)}</qt>" if text else "", view)
        return True

    def _tip(self, key: str, line: MemberLine) -> str:
        if key == "tier":
            return self._why(line.id)
        if key == "tags":
            return ", ".join(line.tags)
        if key == "groups":
            more = line.groups - 1
            return f"{group_text(line)} +{more}" if more > 0 else group_text(line)
        if key == "connection":
            return translate("MemberDelegate", "Trust, value, emotional: once, steady from 2 touches, strong from 5")
        if key == "star":
            return words.star(line.star) if line.star else translate("MemberDelegate", "Star: core by your hand (S)")
        if key in ("name", "remark"):
            return f"{line.name} · {line.remark}" if line.remark else line.name
        return ""

    def _name(self, painter: QPainter, cell: QRect, line: MemberLine, _state: paint.RowState) -> None:
        role = "text.secondary" if line.tier is Tier.LOST else "text.primary"
        paint.paint_avatar_name(painter, cell, line.id, line.name, strong=line.star is not None, role=role)

    def _tier(self, painter: QPainter, cell: QRect, line: MemberLine, _state: paint.RowState) -> None:
        paint.paint_tier_pill(painter, cell, line.tier, words.tier(line.tier))

    def _groups(self, painter: QPainter, cell: QRect, line: MemberLine, _state: paint.RowState) -> None:
        if line.group_platform is None:
            paint.paint_text(painter, cell, "—", "text.tertiary")
            return
        more = f"+{line.groups - 1}" if line.groups > 1 else ""
        paint.paint_badge_text(painter, cell, line.group_platform, group_text(line), more)

    def _touched(self, painter: QPainter, cell: QRect, line: MemberLine, _state: paint.RowState) -> None:
        text = figures.age(line.last_touch_at, self._clock)
        if not text:
            paint.paint_text(painter, cell, "—", "text.tertiary")
            return
        days = figures.days_since(line.last_touch_at or 0, self._clock)
        late = line.tier in _CLOSE and days > LATE_DAYS
        role = "semantic.warning.text" if late else "text.secondary"
        paint.paint_text(painter, cell, text, role, numbers=True, weight=600 if late else None)

    def _connection(self, painter: QPainter, cell: QRect, line: MemberLine, _state: paint.RowState) -> None:
        meter = line.meter
        paint.paint_meter(painter, cell, (meter.trust, meter.value, meter.emotional))

    def _balance(self, painter: QPainter, cell: QRect, line: MemberLine, _state: paint.RowState) -> None:
        column = next(column for column in self._columns if column.key == "balance")
        role = "text.primary" if line.balance < 0 else "text.tertiary"
        paint.paint_text(painter, cell, column.text(line) or "—", role)

    def _number(self, painter: QPainter, cell: QRect, line: MemberLine, _state: paint.RowState) -> None:
        paint.paint_number(painter, cell, figures.yuan(line.spend_fen))

    def _tags(self, painter: QPainter, cell: QRect, line: MemberLine, state: paint.RowState) -> None:
        if line.tags:
            paint.paint_tags(painter, cell, line.tags, state)

    def _plain(self, painter: QPainter, cell: QRect, column: Column, line: MemberLine) -> None:
        text = column.text(line)
        paint.paint_text(painter, cell, text or "—", "text.secondary" if text else "text.tertiary")
