"""The right of "Who has not?": the text to chase with, and the names in portions to copy and tick off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from opsdesk.domain.reading import visible
from opsdesk.ui.models.lines import LineModel
from opsdesk.ui.pages.groups.who_has_not import texts
from opsdesk.ui.pages.groups.who_has_not.asking import SIZES, Asking, Portion
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.fields import Choice, NoteField
from opsdesk.ui.widgets.layouts import column, frame, row
from opsdesk.ui.widgets.panel import Panel
from opsdesk.ui.widgets.pill import Glyph
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.tables import HoverList
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QPainter

    from opsdesk.services.clock import Clock
    from opsdesk.ui.delegates.painting import Index
    from opsdesk.ui.pages.groups.who_has_not.reading import Seen

CARD, GAP = 84, 8
BY_CARD, BY_NAME = "card", "name"


class PortionDelegate(QStyledItemDelegate):
    """A card a portion; a click on its button copies it."""

    copied = Signal(int)

    def __init__(self, model: LineModel[Portion], clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._clock = model, clock
        self.next_no = 0
        self.by_card = True

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, current().px(CARD + GAP))

    def button(self, rect: QRect, portion: Portion) -> QRect:
        """Where the copy button of a card stands."""
        theme = current()
        wide = draw.advance(self.tr("Copy"), theme.font("small", 500)) + theme.px(38)
        if portion.no == self.next_no:
            wide += draw.key_width("1") + theme.px(6)
        high = theme.px(24)
        return QRect(rect.right() - theme.px(10) - wide, rect.top() + theme.px(9), wide, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, portion = current(), self._model.lines[index.row()]
        painter.save()
        rect = QRect(option.rect).adjusted(0, 0, 0, -theme.px(GAP))
        done, is_next = portion.chase is not None, portion.no == self.next_no
        edge = theme.color("accent.solid" if is_next else "border.default")
        fill = theme.color("surface.sunken" if done else "surface.base")
        draw.box(painter, rect, fill, edge, theme.tokens.radius("card"), 2 if is_next else 1)
        inner = rect.adjusted(theme.px(12), 0, -theme.px(10), 0)
        top = QRect(inner.left(), rect.top() + theme.px(9), inner.width(), theme.px(24))
        title = self.tr("Portion {no}").replace("{no}", str(portion.no))
        wide = draw.text(painter, top, title, theme.font("body", 600), theme.color("text.primary"))
        count = self.tr("{count} people").replace("{count}", figures.number(len(portion.people)))
        if len(portion.people) == 1:
            count = self.tr("1 person")
        second = top.adjusted(wide + theme.px(8), 0, 0, 0)
        draw.text(painter, second, count, theme.font("small", numbers=True), theme.color("text.tertiary"))
        if portion.chase is not None:
            self._paint_posted(painter, top, portion.chase.at)
        else:
            self._paint_button(painter, self.button(rect, portion), primary=is_next)
        names = "  ".join("@" + (one.called if self.by_card else one.name) for one in portion.people)
        box = QRect(inner.left(), top.bottom() + theme.px(5), inner.width(), theme.px(38))
        _paint_lines(painter, box, names, "text.tertiary" if done else "text.secondary")
        painter.restore()

    def _paint_posted(self, painter: QPainter, top: QRect, at: int) -> None:
        theme = current()
        when = f"{self._clock.local(at):%H:%M}"
        if self._clock.day_of(at) != self._clock.today():
            when = figures.short_day(self._clock.day_of(at), self._clock.today())
        said = self.tr("posted {when}").replace("{when}", when)
        wide = draw.advance(said, theme.font("small")) + theme.px(22)
        spot = QRect(top.right() - wide, top.top(), wide, top.height())
        side = theme.px(14)
        draw.icon(painter, QRect(spot.left(), spot.top(), side, spot.height()), "check", "semantic.success.text", 14)
        room = spot.adjusted(side + theme.px(6), 0, 0, 0)
        draw.text(painter, room, said, theme.font("small"), theme.color("semantic.success.text"))

    def _paint_button(self, painter: QPainter, box: QRect, *, primary: bool) -> None:
        theme = current()
        ink = theme.color("accent.on" if primary else "text.primary")
        fill = theme.color("accent.solid" if primary else "surface.base")
        draw.box(painter, box, fill, None if primary else theme.color("border.default"), theme.px(6))
        side = theme.px(14)
        spot = QRect(box.left() + theme.px(9), box.top(), side, box.height())
        draw.icon(painter, spot, "copy", "accent.on" if primary else "text.secondary", 14)
        room = box.adjusted(theme.px(29), 0, 0, 0)
        draw.text(painter, room, self.tr("Copy"), theme.font("small", 500), ink)
        if primary:
            draw.key_hint(painter, box.right() - theme.px(4), box.center().y() + 1, "1", ink, draw.faded(ink, 0.55))

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() is not QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        portion = self._model.lines[index.row()]
        spot = event.position().toPoint()
        if portion.chase is None and self.button(QRect(option.rect), portion).contains(spot):
            self.copied.emit(index.row())
            return True
        return False


def _paint_lines(painter: QPainter, rect: QRect, words: str, role: str) -> None:
    """Two lines of plain text, the second one elided."""
    theme = current()
    words = visible(words)
    font = theme.font("small", sample=words)
    layout = QTextLayout(words, font)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(rect.width())
    layout.endLayout()
    cut = len(words.encode("utf-16-le")[: 2 * first.textLength()].decode("utf-16-le", "ignore"))
    high = theme.px(18)
    color = theme.color(role)
    upper = QRect(rect.left(), rect.top(), rect.width() + 4, high)
    draw.text(painter, upper, words[:cut].rstrip(), font, color)
    rest = QFontMetricsF(font).elidedText(words[cut:].lstrip(), Qt.TextElideMode.ElideRight, rect.width())
    draw.text(painter, upper.translated(0, high), rest, font, color)


class PortionList(HoverList):
    """`copied` brings a row: by its button or by Enter; `posted` for Space."""

    copied = Signal(int)
    posted = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.portions = LineModel[Portion](self, lambda portion: str(portion.no))
        self.setModel(self.portions)
        self.cards = PortionDelegate(self.portions, clock, self)
        self.setItemDelegate(self.cards)
        self.cards.copied.connect(self.copied)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAccessibleName(self.tr("Portions of names"))

    def show_portions(self, portions: list[Portion], *, by_card: bool) -> None:
        """Other portions; the next one to post comes into sight."""
        self.cards.by_card = by_card
        waiting = [portion for portion in portions if portion.chase is None]
        self.cards.next_no = waiting[0].no if waiting else 0
        at = self.verticalScrollBar().value()
        self.portions.show(portions)
        self.verticalScrollBar().setValue(at)
        if waiting:
            self.setCurrentIndex(self.portions.index(waiting[0].no - 1))
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at >= 0:
            if self.portions.lines[at].chase is None:
                self.copied.emit(at)
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.posted.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()  # letters are keys of the page
        else:
            super().keyPressEvent(event)


class PortionPart(Panel):
    """`changed` after another size or kind of name, `copy_wanted` brings a row, `more_wanted` the button of a menu."""

    changed = Signal()
    copy_wanted = Signal(int)
    posted = Signal()
    export_wanted = Signal()
    more_wanted = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__(360)
        self._body_at = 0
        another = Button(self.tr("Another"), "refresh-cw", "ghost", "small", clicked=self._next_body)
        self.body = NoteField(texts.bodies()[0], texts.token(), least=3, most=5)
        self.body.setAccessibleName(self.tr("Text to chase with"))
        sizes = [(str(size), self.tr("{count} people").replace("{count}", str(size))) for size in SIZES]
        self.size_choice = Choice(sizes, "20")
        self.name_choice = Choice([(BY_CARD, self.tr("group card")), (BY_NAME, self.tr("nickname"))], BY_CARD)
        self.size_choice.chosen.connect(lambda _key: self.changed.emit())
        self.name_choice.chosen.connect(lambda _key: self.changed.emit())
        self.more = IconButton("ellipsis", self.tr("More with who has not"))
        self.more.clicked.connect(lambda: self.more_wanted.emit(self.more))
        choices = row(
            PlainLabel(self.tr("Each"), "small", "secondary"), self.size_choice,
            PlainLabel(self.tr("by"), "small", "secondary"), self.name_choice, None, self.more, gap=7,
        )  # fmt: skip
        self._head = SectionHeader(self.tr("Chasing"), "", another)
        head = column(self._head, self.body, choices, gap=8, margins=(16, 10, 16, 12))
        line = frame(head, "Toolbar")  # the hairline under it
        self.list = PortionList(clock)
        self.list.copied.connect(self.copy_wanted)
        self.list.posted.connect(self.posted)
        words = self.tr(
            "Pasted into a chat, @ is only text: to notify somebody, choose them again in the group. The names stand"
            " by their reading, so that they are easy to find there."
        )
        info = row(Glyph("info", "text.tertiary"), PlainLabel(words, "small", "secondary", wrap=True), gap=9)
        info.setStretch(1, 1)
        info.setContentsMargins(*[current().px(10)] * 4)
        body = column(self.list, frame(info, "Note"), gap=8, margins=(16, 12, 16, 12))
        body.setStretch(0, 1)
        self.export = Button(self.tr("Export"), "download", clicked=self.export_wanted.emit)
        self.posted_button = Button("", "check", "primary", key=self.tr("Space"), clicked=self.posted.emit)
        foot = frame(row(self.export, None, self.posted_button, margins=(16, 10, 16, 10)), "PanelFoot")
        for part in (line, frame(body, "Panel"), foot):
            self.column.addWidget(part)
        self.column.setStretch(1, 1)

    def show_portions(self, asking: Asking, seen: Seen) -> None:
        """The portions as they are now."""
        portions = asking.portions(seen)
        self.list.show_portions(portions, by_card=asking.by_card)
        one, many = self.tr("1 portion"), self.tr("{count} portions").replace("{count}", str(len(portions)))
        self._head.set_quiet(one if len(portions) == 1 else many)
        waiting = [portion for portion in portions if portion.chase is None]
        said = self.tr("Nobody to chase")
        if len(waiting) == 1:
            said = self.tr("Portion {no} posted, done").replace("{no}", str(waiting[0].no))
        elif waiting:
            said = self.tr("Portion {no} posted, next").replace("{no}", str(waiting[0].no))
        elif portions:
            said = self.tr("All posted")
        self.posted_button.setText(said)
        self.posted_button.setEnabled(bool(waiting))
        for button in (self.export, self.more):
            button.setEnabled(bool(asking.to_chase(seen)))

    def _next_body(self) -> None:
        bodies = texts.bodies()
        self._body_at = (self._body_at + 1) % len(bodies)
        self.body.show_text(bodies[self._body_at])
