"""The palette (Ctrl K): find a person, a place or an act by a few letters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from opsdesk.ui.delegates.painting import paint_avatar, paint_meter, paint_text
from opsdesk.ui.finding import PaletteItem, Search, Spans, match_text, matches
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.layouts import frame, row
from opsdesk.ui.widgets.pill import Glyph

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent

    from opsdesk.ui.jobs import Jobs

Index = QModelIndex | QPersistentModelIndex
_MOST = 60


@dataclass(frozen=True, slots=True)
class _Line:
    """A head of a group, or an item with the places to mark."""

    head: str = ""
    item: PaletteItem | None = None
    spans: Spans | None = None


class _Lines(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[_Line] = []

    def show(self, lines: list[_Line]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.item.text if line.item else line.head
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        head = self.lines[index.row()].item is None
        return Qt.ItemFlag.NoItemFlags if head else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Delegate(QStyledItemDelegate):
    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._list = parent

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line: _Line = index.data(Qt.ItemDataRole.UserRole)
        return QSize(0, current().px(40 if line.item else 32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current()
        line: _Line = index.data(Qt.ItemDataRole.UserRole)
        rect = QRect(option.rect)
        painter.save()
        if line.item is None:
            room = rect.adjusted(theme.px(20), theme.px(6), 0, 0)
            paint_text(painter, room, line.head, "text.tertiary", step="caption", weight=600)
        else:
            chosen = index.row() == self._list.currentIndex().row()
            _paint_item(painter, rect, line.item, line.spans or [], chosen=chosen)
        painter.restore()


def _paint_item(painter: QPainter, rect: QRect, item: PaletteItem, spans: Spans, *, chosen: bool) -> None:
    theme = current()
    if chosen:
        body = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        draw.box(painter, body, theme.color("surface.selected"), None, theme.tokens.radius("control"))
    side = theme.px(26)
    spot = QRect(rect.left() + theme.px(20), rect.center().y() - side // 2 + 1, side, side)
    if item.face is not None:
        paint_avatar(painter, spot, *item.face)
    else:
        ground = "surface.base" if chosen else "surface.hover"
        draw.box(painter, spot, theme.color(ground), None, theme.tokens.radius("control"))
        draw.icon(painter, spot, item.icon, "text.secondary")
    right = rect.right() - theme.px(20)
    for key in reversed(item.keys):
        right = draw.key_hint(
            painter, right, rect.center().y() + 1, key, theme.color("text.tertiary"), theme.color("border.default")
        ) - theme.px(6)
    if item.levels is not None:
        right -= theme.px(54)
        paint_meter(painter, QRect(right, rect.top(), theme.px(60), rect.height()), item.levels)
    left = spot.right() + 1 + theme.px(11)
    room = QRect(left, rect.top(), right - left - theme.px(8), rect.height())
    left += _paint_marked(painter, room, item.text, spans, strong=chosen) + theme.px(11)
    paint_text(
        painter,
        QRect(left, rect.top(), right - left - theme.px(8), rect.height()),
        item.quiet,
        "text.tertiary",
        step="small",
    )


def _paint_marked(painter: QPainter, rect: QRect, text: str, spans: Spans, *, strong: bool) -> int:
    """The text with a soft ground behind the places that were found."""
    theme = current()
    font = theme.font("body", 600 if strong else 400)
    for at, length in spans:
        left = rect.left() + draw.advance(text[:at], font)
        wide = draw.advance(text[at : at + length], font)
        high = theme.px(19)
        mark = QRect(left, rect.center().y() - high // 2 + 1, wide, high)
        if mark.right() < rect.right():
            draw.box(painter, mark, theme.color("accent.soft"), None, theme.px(3))
    return draw.text(painter, rect, text, font, theme.color("text.primary"))


class _Field(QLineEdit):
    """Arrows, Enter and Esc belong to the list below."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._palette.take_key(event):
            super().keyPressEvent(event)


class _Hints(QWidget):
    """Which keys work, at the foot of the palette."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(current().px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        painter.fillRect(self.rect(), theme.color("surface.sunken"))
        draw.hairline(painter, 0, 0, self.width())
        ink, edge = theme.color("text.tertiary"), theme.color("border.default")
        x = theme.px(16)
        hints = (
            (("↑", "↓"), self.tr("move")),
            (("Enter",), self.tr("run")),
            (("Ctrl Enter",), self.tr("open in panel")),
        )
        for keys, words in hints:
            for key in keys:
                wide = draw.key_width(key)
                draw.key_hint(painter, x + wide, self.height() // 2, key, ink, edge)
                x += wide + theme.px(5)
            room = QRect(x, 0, theme.px(160), self.height())
            x += draw.text(painter, room, words, theme.font("caption", 400, sample=words), ink) + theme.px(16)
        words = self.tr("pinyin and initials work")
        room = QRect(x, 0, self.width() - x - theme.px(16), self.height())
        draw.text(painter, room, words, theme.font("caption", 400, sample=words), ink, draw.RIGHT)


class Palette(QWidget):
    """An overlay over the window: a veil, and a card of 620 px. It goes when it ran something or lost the keyboard."""

    def __init__(
        self, window: QWidget, items: Callable[[], list[PaletteItem]], searches: list[Search], jobs: Jobs
    ) -> None:
        """`items` are acts and places, found here; `searches` run on a thread with the typed text."""
        super().__init__(window)
        theme = current()
        self._items: list[PaletteItem] = []
        self._all = items
        self._searches = searches
        self._jobs = jobs
        self._found: list[PaletteItem] = []
        self._before: QWidget | None = None
        self.field = _Field(self)
        self.field.setProperty("bare", True)
        self.field.setFont(theme.font("subtitle", 400))
        self.field.setPlaceholderText(self.tr("Find or do anything"))
        self.field.textChanged.connect(self._on_text)
        self.list = QListView()
        self._lines = _Lines(self)
        self._set_up_list()
        head = row(Glyph("search", "text.secondary", 18), self.field, gap=14, margins=(22, 13, 20, 13))
        self._card = frame(QVBoxLayout(), "Popup")
        self._fill_card(head)
        self.hide()

    def _set_up_list(self) -> None:
        self.list.setModel(self._lines)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda _index: self.run())
        self.list.entered.connect(self.list.setCurrentIndex)

    def _fill_card(self, head: Any) -> None:
        column = self._card.layout()
        self._card.setParent(self)
        if isinstance(column, QVBoxLayout):
            column.setContentsMargins(1, 1, 1, 1)
            column.setSpacing(0)
            column.addLayout(head)
            column.addWidget(self.list, 1)
            column.addWidget(_Hints())

    def open(self, text: str = "") -> None:
        """Show it over the window with the keyboard in its field."""
        window = self.window()
        self._before = window.focusWidget()
        self._items = self._all()
        self._found = []
        self.setGeometry(window.rect())
        self.field.setText(text)
        self._on_text(text)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go, and give the keyboard back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
            self._before = None

    def run(self, *, beside: bool = False) -> None:
        """Do what the chosen line says."""
        line = self._lines.lines[self.list.currentIndex().row()] if self.list.currentIndex().isValid() else None
        if line is None or line.item is None:
            return
        self.leave()
        act = line.item.beside if beside and line.item.beside is not None else line.item.run
        act()

    def shown(self) -> list[str]:
        """The texts of the lines in sight, heads left out."""
        return [line.item.text for line in self._lines.lines if line.item is not None]

    def take_key(self, event: QKeyEvent) -> bool:
        """A key in the field that belongs to the list. Answers whether it was one."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        key = Qt.Key(event.key())
        if key in step:
            self._move(step[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.run(beside=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key is Qt.Key.Key_Escape:
            self.leave()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        painter.fillRect(self.rect(), theme.color("surface.scrim"))
        card = self._card.geometry()
        for spread in range(10, 0, -2):
            soft = draw.faded(theme.color("surface.shadow"), 0.3)
            draw.box(painter, card.adjusted(-spread, -spread + 6, spread, spread + 6), soft, None, 8 + spread)

    def resizeEvent(self, _event: object) -> None:
        self._place()

    def _on_text(self, text: str) -> None:
        query = text.strip()
        self._show(query)
        for at, search in enumerate(self._searches if query else []):
            self._jobs.latest(
                ("palette", at),
                lambda search=search: (query, search(query)),  # type: ignore[misc]
                lambda answer: self._on_found(*answer),
            )

    def _on_found(self, query: str, items: list[PaletteItem]) -> None:
        if query == self.field.text().strip() and not self.isHidden():
            kept = {item.group for item in items}
            self._found = [item for item in self._found if item.group not in kept] + items
            self._show(query, keep=True)

    def _show(self, query: str, *, keep: bool = False) -> None:
        if not keep:
            self._found = []
        hits = matches(self._items, query) if query else [(item, []) for item in self._items]
        hits += [(item, match_text(item.text, query) or []) for item in self._found]
        lines: list[_Line] = []
        group = ""
        for item, spans in hits[:_MOST]:
            if item.group != group:
                group = item.group
                lines.append(_Line(head=group))
            lines.append(_Line(item=item, spans=spans))
        if not lines:
            lines.append(_Line(head=self.tr("Nothing is called like this")))
        self._lines.show(lines)
        self._move(1)
        self._place()

    def _move(self, step: int) -> None:
        rows = [at for at, line in enumerate(self._lines.lines) if line.item is not None]
        if not rows:
            return
        at = self.list.currentIndex().row()
        place = rows.index(at) + step if at in rows else 0
        self.list.setCurrentIndex(self._lines.index(rows[min(max(place, 0), len(rows) - 1)]))

    def _place(self) -> None:
        theme = current()
        wide = min(theme.px("palette_width"), self.width() - theme.px(40))
        rows = sum(theme.px(40 if line.item else 32) for line in self._lines.lines)
        high = min(rows + theme.px(12), self.height() * 6 // 10) + theme.px(52 + 34)
        self.list.setFixedHeight(high - theme.px(52 + 34))
        self._card.setGeometry((self.width() - wide) // 2, min(theme.px(112), self.height() // 8), wide, high)
