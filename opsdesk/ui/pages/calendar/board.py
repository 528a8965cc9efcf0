"""What month and week share: the day and the card that are chosen, keys, dragging and dropping of posts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from opsdesk.ui.pages.calendar.cards import ghost
from opsdesk.ui.pages.calendar.entries import Entry, Kind
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.text import tooltip
from opsdesk.ui.wording import posts as words

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QFocusEvent

    from opsdesk.domain.posts import OpenSlot

MIME = "application/x-opsdesk-post"
_COPY_KEYS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True, slots=True)
class Place:
    """Where a post can be put. Without `sets_time` its hour stays; `day` is None among the drafts."""

    day: date | None
    time: str | None = None
    sets_time: bool = False
    slot: OpenSlot | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an entry is painted."""

    rect: QRect
    entry: Entry


def drag_post(source: QWidget, entry: Entry, width: int, grab: QPoint) -> None:
    """Let a post follow the pointer until it is dropped; Esc ends it."""
    data = QMimeData()
    data.setData(MIME, QByteArray(str(entry.id).encode()))
    drag = QDrag(source)
    drag.setMimeData(data)
    picture = ghost(source, entry, width)
    drag.setPixmap(picture)
    size = picture.deviceIndependentSize().toSize()
    drag.setHotSpot(QPoint(min(grab.x(), size.width() - 4), min(grab.y(), size.height() - 4)))
    drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)


def dragged_post(data: QMimeData) -> int:
    """The id of a dragged post; 0 when something else is dragged."""
    raw = bytes(data.data(MIME).data())
    return int(raw) if raw.isdigit() else 0


class DayBoard(QWidget):
    """Paints days with their entries. Nothing is written here: what the person wants goes out as signals."""

    opened = Signal(object)
    chosen = Signal(object)
    dropped = Signal(int, object, bool)
    new_wanted = Signal(object)
    trashed = Signal(int)
    day_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[date, list[Entry]] = {}
        self.day = date.min
        self.selected: tuple[Kind, int] | None = None
        self.cut = 0
        self._spots: list[Spot] = []
        self.target: Place | None = None
        self._under: tuple[Kind, int, date | None] | None = None
        self._pressed: tuple[QPoint, Spot] | None = None
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def spots(self) -> list[Spot]:
        """Every entry in sight with its rectangle."""
        return self._spots

    def sizeHint(self) -> QSize:
        return QSize(current().px(700), current().px(560))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(420), current().px(320))

    def place_at(self, point: QPoint) -> Place | None:
        """Where something dropped at a point would go."""
        raise NotImplementedError

    def chosen_place(self) -> Place:
        """Where a pasted or new post goes: the chosen day, or the chosen open slot."""
        entry = self.chosen_entry()
        if entry is not None and entry.slot is not None:
            return Place(entry.day, entry.time, True, entry.slot)
        return Place(self.day)

    def chosen_entry(self) -> Entry | None:
        return next((one for one in self.entries.get(self.day, []) if (one.kind, one.id) == self.selected), None)

    def choose(self, day: date, entry: Entry | None = None) -> None:
        """Choose a day and, on it, an entry."""
        changed = day != self.day
        self.day = day
        self.selected = (entry.kind, entry.id) if entry else None
        title = entry.title if entry else ""
        self.setAccessibleDescription(f"{day.isoformat()} {title}".strip())
        if changed:
            self.day_changed.emit(day)
        self.chosen.emit(entry)
        self.update()

    def step(self, days: int, rows: int) -> None:
        """Move by days, or by entries of the day and then by weeks."""
        here = self.entries.get(self.day, [])
        at = next((at for at, one in enumerate(here) if (one.kind, one.id) == self.selected), -1)
        if rows and 0 <= at + rows < len(here) and (at >= 0 or rows > 0):
            self.choose(self.day, here[at + rows])
            return
        day = self.day + timedelta(days=days + 7 * rows)
        there = self.entries.get(day, [])
        self.choose(day, (there[-1] if rows < 0 else there[0]) if there else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        if key in steps:
            self.step(*steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_chosen()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            entry = self.chosen_entry()
            if entry is not None and entry.kind is Kind.POST:
                self.trashed.emit(entry.id)
        else:
            super().keyPressEvent(event)

    def open_chosen(self) -> None:
        """Open the chosen entry, or begin a post on the chosen day."""
        entry = self.chosen_entry()
        if entry is not None:
            self.opened.emit(entry)
        else:
            self.new_wanted.emit(self.chosen_place())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        spot = self._spot_at(point)
        place = self.place_at(point)
        if spot is not None and spot.entry.day is not None:
            self._pressed = (point, spot)
            self.choose(spot.entry.day, spot.entry)
        elif place is not None and place.day is not None:
            self.choose(place.day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            start, spot = self._pressed
            far = (point - start).manhattanLength() >= QApplication.startDragDistance()
            if far and spot.entry.kind is Kind.POST:
                self._pressed = None
                drag_post(self, spot.entry, spot.rect.width(), start - spot.rect.topLeft())
                self.show_target(None)
            return
        hit = self._spot_at(point)
        under = (hit.entry.kind, hit.entry.id, hit.entry.day) if hit else None
        if under != self._under:
            self._under = under
            self.setCursor(Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.ArrowCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and event.button() is Qt.MouseButton.LeftButton:
            _, spot = self._pressed
            self._pressed = None
            if spot.rect.contains(event.position().toPoint()):
                self.opened.emit(spot.entry)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().toPoint())
        if place is not None and self._spot_at(event.position().toPoint()) is None:
            self.new_wanted.emit(place)

    def leaveEvent(self, _event: QEvent) -> None:
        self._under = None
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_post(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        place = self.place_at(event.position().toPoint()) if dragged_post(event.mimeData()) else None
        self.show_target(place)
        if place is None:
            event.ignore()
        else:
            event.setDropAction(_drop_action(event.modifiers()))
            event.accept()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.show_target(None)

    def dropEvent(self, event: QDropEvent) -> None:
        post, place = dragged_post(event.mimeData()), self.place_at(event.position().toPoint())
        self.show_target(None)
        if post and place is not None:
            action = _drop_action(event.modifiers())
            event.setDropAction(action)
            event.accept()
            self.dropped.emit(post, place, action is Qt.DropAction.CopyAction)

    def show_target(self, place: Place | None) -> None:
        """Mark where a dragged post would go."""
        if place != self.target:
            self.target = place
            self.update()

    def is_under(self, entry: Entry) -> bool:
        return self._under == (entry.kind, entry.id, entry.day)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            spot = self._spot_at(event.pos())
            QToolTip.showText(event.globalPos(), tooltip(_tip(spot.entry)) if spot else "", self)
            return True
        return super().event(event)

    def _spot_at(self, point: QPoint) -> Spot | None:
        return next((spot for spot in self.spots() if spot.rect.contains(point)), None)


def _drop_action(modifiers: Qt.KeyboardModifier) -> Qt.DropAction:
    return Qt.DropAction.CopyAction if modifiers & _COPY_KEYS else Qt.DropAction.MoveAction


def _tip(entry: Entry) -> str:
    lines = [f"{entry.time} {entry.title}".strip()]
    if entry.post is not None and entry.look is not None:
        lines.append(f"{words.look(entry.look)} · {words.progress(entry.post.posted, entry.post.targets)}")
    return "\n".join(lines)
