"""The rail at the left: the desk, the places with their counts, what belongs to the place in sight."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from opsdesk.ui.dragging import MEMBERS, dragged_members
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.icons import blank
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import IconButton
from opsdesk.ui.widgets.layouts import Scroll, empty_layout, frame, row
from opsdesk.ui.widgets.text import PlainLabel, tooltip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent

COLLAPSE_BELOW = 1180
"""The width of the window, in px, below which the rail shows icons only."""
NARROW_COUNT = 9
"""The size, in px, of a number at the corner of an icon."""


Place = tuple[str, str, str]
"""Key, title and icon of a place."""


@dataclass(frozen=True, slots=True)
class RailCount:
    """The small number beside a place; `waits` makes it a badge for what wants her today."""

    text: str
    waits: bool = False


@dataclass(frozen=True, slots=True)
class RailItem:
    """One line of a section. `badge` is a platform and `tier` a tier in place of the icon.

    `role` colours a warning, `icon_role` the icon alone. `menu` opens what can be done with it where the hand is;
    `drop` takes the members that are let go over it.
    """

    text: str
    run: Callable[[], object]
    icon: str = ""
    count: str = ""
    selected: bool = False
    role: str = ""
    badge: str = ""
    tier: str = ""
    icon_role: str = ""
    menu: Callable[[QPoint], object] | None = None
    drop: Callable[[list[int]], object] | None = None


@dataclass(frozen=True, slots=True)
class RailSection:
    """A name and its items; `add` puts a plus beside the name, `empty` is said when there is no item.

    `part` makes a widget of the page's own for the place below the items, anew whenever the sections are shown; with
    an empty title it stands without a head.
    """

    title: str
    items: list[RailItem] = field(default_factory=list)
    add: Callable[[], object] | None = None
    add_tip: str = ""
    empty: str = ""
    part: Callable[[], QWidget] | None = None


class _Line(QAbstractButton):
    """A place or an item, painted."""

    def __init__(self, item: RailItem, *, place: bool) -> None:
        super().__init__()
        self._item, self._place = item, place
        self.narrow = False
        self.count: RailCount | None = RailCount(item.count) if item.count else None
        self.setText(item.text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCheckable(True)
        self.setChecked(item.selected)
        self.clicked.connect(self._on_clicked)
        self._over = False
        self.setAcceptDrops(item.drop is not None)
        if place:
            self.setFixedHeight(current().px("rail_item"))
        else:
            self.setFixedHeight(current().px(27))

    def _on_clicked(self) -> None:
        self.setChecked(self._item.selected)
        self._item.run()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._item.menu is not None:
            self._item.menu(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MEMBERS):
            event.acceptProposedAction()
            self._show_over(True)
            self._bring_neighbours()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(False)
        ids = dragged_members(event.mimeData())
        if ids and self._item.drop is not None:
            event.acceptProposedAction()
            self._item.drop(ids)

    def _show_over(self, over: bool) -> None:
        self._over = over
        self.update()

    def _bring_neighbours(self) -> None:
        """Over the last line in sight the next ones come into it, for a drag cannot turn the wheel."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(self, 0, 3 * self.height())

    def set_narrow(self, narrow: bool) -> None:
        self.narrow = narrow
        self.setToolTip(tooltip(self._item.text) if narrow else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(current().px(100), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        on = self.isChecked()
        body = self.rect().adjusted(theme.px(8), 0, -theme.px(8), 0)
        if on:
            ground = "surface.selected" if self._place else "surface.selected_inactive"
            draw.box(painter, body, theme.color(ground), None, theme.tokens.radius("control"))
        elif self.underMouse():
            draw.box(painter, body, theme.color("surface.pressed"), None, theme.tokens.radius("control"))
        if self._over:
            draw.box(
                painter,
                body,
                theme.color("surface.selected"),
                theme.color("accent.solid"),
                theme.tokens.radius("control"),
            )
        role = "accent.soft_text" if on and self._place else "text.primary" if on else "text.secondary"
        side = theme.px("icon" if self._place else 14)
        left = body.left() + (body.width() - side) // 2 if self.narrow else theme.px(16)
        self._paint_mark(painter, QRect(left, 0, side, self.height()), self._item.icon_role or self._item.role or role)
        right = body.right() - theme.px(7)
        if self.count is not None:
            right = self._paint_count(painter, self.count, right, role)
        if not self.narrow:
            x = left + side + theme.px(10 if self._place else 8)
            font = theme.font("body", 600 if on else 400)
            room = QRect(x, 0, right - x - theme.px(4), self.height())
            draw.text(painter, room, self._item.text, font, theme.color(self._item.role or role))

    def _paint_mark(self, painter: QPainter, spot: QRect, role: str) -> None:
        theme = current()
        dpr = painter.device().devicePixelRatioF()
        if self._item.badge:
            draw.pixmap(painter, spot, theme.glyphs.badge(self._item.badge, theme.px(17), dpr))
        elif self._item.tier:
            draw.pixmap(painter, spot, theme.glyphs.tier(self._item.tier, theme.px(13), dpr))
        elif self._item.icon:
            draw.icon(painter, spot, self._item.icon, role, 16 if self._place else 14)

    def _paint_count(self, painter: QPainter, count: RailCount, right: int, role: str) -> int:
        theme = current()
        font = theme.font("caption", 600 if count.waits else 500, numbers=True)
        if self.narrow:
            font = QFont(font)
            font.setPixelSize(theme.px(NARROW_COUNT))
        width = draw.advance(count.text, font)
        if count.waits:
            high = theme.px(14 if self.narrow else 18)
            wide = max(width + theme.px(5 if self.narrow else 8), high)
            top = theme.px(1) if self.narrow else (self.height() - high) // 2
            spot = QRect(self.width() - theme.px(6) - wide if self.narrow else right - wide + 1, top, wide, high)
            draw.box(painter, spot, theme.color("accent.solid"), None, 99)
            draw.text(painter, spot, count.text, font, theme.color("accent.on"), draw.CENTER)
            return spot.left() - theme.px(4)
        if self.narrow:
            return right
        quiet = role if self._place and self.isChecked() else "text.tertiary"
        draw.text(painter, QRect(right - width, 0, width + 2, self.height()), count.text, font, theme.color(quiet))
        return right - width - theme.px(4)


class DeskHead(QAbstractButton):
    """The desk in use; a click opens the list of desks."""

    def __init__(self, name: str, quiet: str) -> None:
        super().__init__()
        self._quiet = quiet
        self.narrow = False
        self.setText(name)
        self.setAccessibleName(name)
        self.setFixedHeight(current().px(56))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(current().px(100), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        if self.underMouse():
            body = self.rect().adjusted(theme.px(6), theme.px(5), -theme.px(6), -theme.px(5))
            draw.box(painter, body, theme.color("surface.pressed"), None, theme.tokens.radius("card"))
        side = theme.px(26)
        left = (self.width() - side) // 2 if self.narrow else theme.px(16)
        paint_leaf(painter, QRect(left, (self.height() - side) // 2, side, side))
        if self.narrow:
            return
        x = left + side + theme.px(10)
        wide = self.width() - x - theme.px(32)
        middle = self.height() // 2
        name = QRect(x, middle - theme.px(17), wide, theme.px(18))
        draw.text(painter, name, self.text(), theme.font("body", 600), theme.color("text.primary"))
        quiet = QRect(x, middle, wide, theme.px(16))
        font = theme.font("caption", 400, sample=self._quiet)
        draw.text(painter, quiet, self._quiet, font, theme.color("text.tertiary"))
        spot = QRect(self.width() - theme.px(32), 0, theme.px(16), self.height())
        draw.icon(painter, spot, "chevrons-up-down", "text.tertiary", 15)


def paint_leaf(painter: QPainter, rect: QRect) -> None:
    """The mark of the program: a leaf on the accent."""
    theme = current()
    draw.box(painter, rect, theme.color("accent.solid"), None, rect.width() * 0.27)
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 26, rect.height() / 26)
    leaf = QPainterPath(QPointF(19.2, 6.6))
    leaf.cubicTo(19.8, 13.4, 16.6, 18.6, 11.2, 18.4)
    leaf.cubicTo(7.6, 18.0, 6.6, 14.2, 8.8, 11.2)
    leaf.cubicTo(11.0, 8.4, 14.8, 8.8, 19.2, 6.6)
    on = theme.color("accent.on")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(leaf, draw.faded(on, 0.72))
    painter.setPen(QPen(on, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    vein = QPainterPath(QPointF(7.0, 20.0))
    vein.cubicTo(8.6, 15.6, 11.4, 13.4, 15.0, 11.6)
    painter.strokePath(vein, painter.pen())
    painter.restore()


def leaf_icon() -> QIcon:
    """The mark as the icon of the window."""
    picture = blank(64, 64, 1.0)
    painter = QPainter(picture)
    paint_leaf(painter, QRect(0, 0, 64, 64))
    painter.end()
    return QIcon(picture)


class Rail(QFrame):
    """216 px, or 56 with icons only. `went` brings the key of a place, `desks_wanted` asks for the list of desks."""

    went = Signal(str)
    desks_wanted = Signal()

    def __init__(self, name: str, quiet: str, places: list[Place], foot: list[Place]) -> None:
        """`places` and `foot` are (key, title, icon)."""
        super().__init__()
        self.setObjectName("Rail")
        self._narrow = False
        self._places: dict[str, _Line] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, current().px(8))
        column.setSpacing(0)
        self.head = DeskHead(name, quiet)
        self.head.clicked.connect(self.desks_wanted)
        column.addWidget(self.head)
        for spec in places:
            column.addWidget(self._add_place(*spec))
        self._sections = QVBoxLayout()
        self._sections.setContentsMargins(0, 0, 0, 0)
        self._sections.setSpacing(0)
        self._inside = frame(self._sections)
        self._scroll = Scroll(self._inside, "RailSections")
        column.addWidget(self._scroll, 1)
        for spec in foot:
            column.addWidget(self._add_place(*spec))
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Icons only, with the words in tooltips; sections are out of sight."""
        self._narrow = narrow
        self.setFixedWidth(current().px("rail_collapsed" if narrow else "rail"))
        self.head.narrow = narrow
        for line in self._places.values():
            line.set_narrow(narrow)
        self._inside.setVisible(not narrow)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if narrow else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(policy)

    def choose(self, key: str) -> None:
        """Mark a place as the one in sight."""
        for name, line in self._places.items():
            line.setChecked(name == key)

    def set_count(self, key: str, count: RailCount | None) -> None:
        self._places[key].count = count
        self._places[key].update()

    def set_sections(self, sections: list[RailSection]) -> None:
        """Show what belongs to the place in sight."""
        empty_layout(self._sections)
        self._sections.addSpacing(current().px(10))
        for section in sections:
            if section.title:
                self._sections.addWidget(_section_head(section))
            for item in section.items:
                self._sections.addWidget(_Line(item, place=False))
            if not section.items and section.empty:
                words = PlainLabel(section.empty, "small", "tertiary", wrap=True)
                words.setContentsMargins(current().px(16), current().px(2), current().px(12), current().px(4))
                self._sections.addWidget(words)
            if section.part is not None:
                self._sections.addWidget(section.part())
            self._sections.addSpacing(current().px(10))
        self._sections.addStretch(1)

    def _add_place(self, key: str, title: str, icon: str) -> _Line:
        line = _Line(RailItem(title, lambda: self.went.emit(key), icon), place=True)
        self._places[key] = line
        return line


def _section_head(section: RailSection) -> QWidget:
    theme = current()
    head = QWidget()
    head.setFixedHeight(theme.px(26))
    parts: list[QWidget | None] = [PlainLabel(section.title, "caption", "tertiary", weight=600), None]
    if section.add is not None:
        parts.append(IconButton("plus", section.add_tip, scale="small", clicked=section.add))
    line = row(*parts, margins=(16, 0, 10, 0))
    head.setLayout(line)
    return head
