"""The posts and open slots of today by their hour, one row each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainterPath, QRegion
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem

from opsdesk.domain.posts import OpenSlot, PostCard, PostLook, PostState
from opsdesk.ui.delegates import painting as cells
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.tables import RowList
from opsdesk.ui.wording import posts as words

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent

ROOT = QModelIndex()
ROW = 41


@dataclass(frozen=True, slots=True)
class DayRow:
    """A post, or a slot that waits for one."""

    post: PostCard | None = None
    slot: OpenSlot | None = None

    @property
    def time(self) -> str:
        """Its hour; empty for a post at any time of the day."""
        return self.slot.slot.at_time if self.slot else (self.post.due_time or "") if self.post else ""


def day_rows(posts: tuple[PostCard, ...], slots: tuple[OpenSlot, ...]) -> list[DayRow]:
    """Both in the order of their hours; what has no hour comes last, as it is due by the end of the day."""
    rows = [*(DayRow(post=one) for one in posts), *(DayRow(slot=one) for one in slots)]
    return sorted(rows, key=lambda one: (one.time or "99", one.slot is not None))


class DayModel(QAbstractListModel):
    """Rows of the day; `current` is the id of the post in the card above."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[DayRow] = []
        self.current = 0
        self.now = 0

    def show(self, rows: list[DayRow], current_id: int, now: int) -> None:
        """These rows; a list of the same length keeps its place."""
        self.current, self.now = current_id, now
        if len(rows) == len(self.rows):
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        one = self.rows[index.row()]
        title = one.post.title if one.post else one.slot.slot.name if one.slot else ""
        return f"{one.time} {title}"


class DayDelegate(RowDelegate):
    """Paints a row; `pressed` brings the row whose button was clicked."""

    pressed = Signal(int)
    height = ROW

    def __init__(self, model: DayModel) -> None:
        super().__init__(model)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: cells.Index) -> None:
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setClipPath(self._shape(QRect(option.rect), index.row()))
        state = cells.row_state(option, index)
        rect = QRect(option.rect)
        one = self._model.rows[index.row()]
        if one.post is not None and one.post.id == self._model.current:
            painter.fillRect(rect, current().color("surface.selected"))
        elif state.hover:
            painter.fillRect(rect, current().color("surface.hover"))
        if index.row() < self._model.rowCount() - 1:
            draw.hairline(painter, rect.left(), rect.bottom(), rect.right() + 1)
        if state.ring:
            painter.fillRect(rect.left(), rect.top(), current().px(3), rect.height(), current().color("border.focus"))
        self.paint_cell(painter, rect, index, state)
        painter.restore()

    def _shape(self, rect: QRect, at: int) -> QPainterPath:
        """The row, its corners round where it ends the card."""
        radius = float(current().tokens.radius("card") - 1)
        shape = QPainterPath()
        box = QRectF(rect)
        if at > 0:
            box.setTop(box.top() - radius * 2)
        if at < self._model.rowCount() - 1:
            box.setBottom(box.bottom() + radius * 2)
        shape.addRoundedRect(box, radius, radius)
        return shape

    def paint_cell(self, painter: QPainter, rect: QRect, index: cells.Index, _state: cells.RowState) -> None:
        theme = current()
        one = self._model.rows[index.row()]
        left, right = rect.left() + theme.px(16), rect.right() - theme.px(12)
        quiet = one.post is not None and not one.post.open_targets and one.post.posted > 0
        role = "text.secondary" if quiet else "text.primary"
        time = QRect(left, rect.top(), theme.px(52), rect.height())
        cells.paint_text(painter, time, one.time or "—", "text.secondary" if quiet else role, numbers=True)
        left += theme.px(58)
        spot = QRect(left, rect.top(), theme.px(18), rect.height())
        dpr = painter.device().devicePixelRatioF()
        if one.post is not None and one.post.platform is not None:
            draw.pixmap(painter, spot, theme.glyphs.badge(one.post.platform, theme.px(18), dpr))
        else:
            draw.icon(painter, spot, "circle-dashed" if one.slot else "sticky-note", "text.tertiary", 15)
        left += theme.px(30)
        state_left = self._paint_state(
            painter, QRect(right - theme.px(140), rect.top(), theme.px(140), rect.height()), one
        )
        count_right = min(state_left - theme.px(16), right - theme.px(104))
        count = QRect(count_right - theme.px(110), rect.top(), theme.px(110), rect.height())
        self._paint_count(painter, count, one)
        room = QRect(left, rect.top(), count.left() - left - theme.px(4), rect.height())
        if one.slot is not None:
            text = self.tr("{slot}: open slot").format(slot=one.slot.slot.name)
            cells.paint_text(painter, room, text, "text.tertiary")
        elif one.post is not None:
            cells.paint_text(painter, room, one.post.title, role)

    def _paint_count(self, painter: QPainter, rect: QRect, one: DayRow) -> None:
        if one.slot is not None:
            words_ = words.places(len(one.slot.slot.group_ids)) if one.slot.slot.group_ids else ""
        else:
            assert one.post is not None
            words_ = words.progress(one.post.posted, one.post.targets)
        font = current().font("small", numbers=True)
        draw.text(painter, rect, words_, font, current().color("text.tertiary"), draw.RIGHT)

    def _paint_state(self, painter: QPainter, rect: QRect, one: DayRow) -> int:
        """The state, or the button, at the right end; answers its left edge."""
        theme = current()
        if self._button(one):
            box = self.button_rect(rect, one)
            draw.box(
                painter, box, theme.color("surface.base"), theme.color("border.default"), theme.tokens.radius("control")
            )
            inside = QRect(box.left() + theme.px(8), box.top(), theme.px(14), box.height())
            draw.icon(painter, inside, "copy" if one.post else "plus", "text.secondary", 14)
            room = QRect(inside.right() + theme.px(6), box.top(), box.right() - inside.right(), box.height())
            draw.text(painter, room, self._button(one), theme.font("small", 500), theme.color("text.primary"))
            return box.left()
        text, tone, icon = self._state_words(one)
        font = theme.font("small", 500)
        width = draw.advance(text, font) + theme.px(14) + (theme.px(18) if icon else 0)
        ground = tone not in ("success", "plain")
        right = rect.right() + 1 + (0 if ground else theme.px(7))
        box = QRect(right - width, rect.top(), width, rect.height())
        cells.paint_pill(painter, box, text, tone, icon, ground=ground)
        return box.left()

    def _state_words(self, one: DayRow) -> tuple[str, str, str]:
        assert one.post is not None
        post = one.post
        if post.targets and not post.open_targets:
            posted = bool(post.posted)
            return (words.look(PostLook.POSTED), "success", "check") if posted else (self.tr("skipped"), "plain", "")
        if post.id == self._model.current and not post.blank and post.targets:
            waits = post.due_at is not None and post.due_at > self._model.now
            return (self.tr("next") if waits else self.tr("now")), "success", ""
        if post.blank:
            return self.tr("text missing"), "warning", "circle-dashed"
        if post.state is PostState.DRAFT:
            return words.state(post.state), "warning", "circle-dashed"
        return words.look(PostLook.LATE), "danger", "clock-alert"

    def _button(self, one: DayRow) -> str:
        """The words of the row's button; empty where a state stands in its place."""
        if one.slot is not None:
            return self.tr("Write")
        assert one.post is not None
        look = one.post.look(self._model.now)
        waits = look in (PostLook.SCHEDULED, PostLook.PARTLY) and not one.post.blank and one.post.open_targets
        return self.tr("Copy") if waits and one.post.id != self._model.current else ""

    def button_rect(self, rect: QRect, one: DayRow) -> QRect:
        """Where the button of a row stands, at the right end of `rect`."""
        theme = current()
        wide = draw.advance(self._button(one), theme.font("small", 500)) + theme.px(38)
        high = theme.px(24)
        return QRect(rect.right() + 1 - wide, rect.top() + (rect.height() - high) // 2, wide, high)

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: cells.Index
    ) -> bool:
        if event.type() is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            one = self._model.rows[index.row()]
            rect = QRect(option.rect).adjusted(0, 0, -current().px(12), 0)
            if self._button(one) and self.button_rect(rect, one).contains(event.position().toPoint()):
                self.pressed.emit(index.row())
                return True
        return False


class DayList(RowList):
    """As high as its rows; it never scrolls by itself. `walked` brings the row the keyboard came to."""

    walked = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.day = DayModel()
        self.day.setParent(self)
        self.delegate = DayDelegate(self.day)
        self.setModel(self.day)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(RowList.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: list[DayRow], current_id: int, now: int) -> None:
        """These rows, the post in the card above marked."""
        self.day.show(rows, current_id, now)
        self.setFixedHeight(max(len(rows), 1) * current().px(ROW))
        at = next((at for at, one in enumerate(rows) if one.post is not None and one.post.id == current_id), -1)
        if at >= 0:
            self.setCurrentIndex(self.day.index(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        if self.currentIndex().row() != before:
            self.walked.emit(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The corners of the card around it shine through, its border is drawn there.
        radius = current().tokens.radius("card") - 1
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), radius, radius)
        self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    def row_at(self, index: QModelIndex) -> DayRow:
        return self.day.rows[index.row()]

    def sizeHint(self) -> QSize:
        return QSize(current().px(400), self.height())
