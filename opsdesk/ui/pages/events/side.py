"""The right side of an event: photos, costs and follow-ups."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QGridLayout, QVBoxLayout, QWidget

from opsdesk.domain.errors import OpsdeskError
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.checks import CheckBox
from opsdesk.ui.widgets.fields import TextField
from opsdesk.ui.widgets.layouts import column, empty_layout
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel
from opsdesk.ui.wording.figures import money

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent, QPaintEvent

    from opsdesk.domain.events import Cost, EventDetail, Guest, Photo
    from opsdesk.ui.context import Context

ACROSS = 3


class PhotoTile(QWidget):
    """A photo cut to a tile; a click takes it off, which undo brings back."""

    removed = Signal(int)

    def __init__(self, photo: Photo, file: Path) -> None:
        super().__init__()
        self._photo, self._file = photo, file
        self._picture = QPixmap()
        self.setFixedSize(current().px(100), current().px(74))
        self.setToolTip(self.tr("Double click takes the photo off the event"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture.isNull():
            size = self.size() * self.devicePixelRatioF()
            whole = QPixmap(str(self._file)).scaled(
                size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
            )
            spare = whole.size() - size
            self._picture = whole.copy(spare.width() // 2, spare.height() // 2, size.width(), size.height())
        draw.canvas(self).drawPixmap(self.rect(), self._picture)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.removed.emit(self._photo.media_id)


class EventSide(QWidget):
    """Shows what an event leaves behind, and adds to it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._event = 0
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(16, 14, 16, 14)
        self._body.setSpacing(8)
        self.setAcceptDrops(True)

    def show_event(self, found: EventDetail) -> None:
        """Show the papers of an event."""
        self._event = found.line.id
        empty_layout(self._body)
        self._show_photos(found)
        self._show_costs(found)
        self._show_follow_ups(found.guests)
        self._body.addStretch(1)

    def _show_photos(self, found: EventDetail) -> None:
        add = Button(self.tr("Add"), "image-plus", "ghost", "small", clicked=self._choose)
        quiet = self.tr("%n, kept in the desk folder", "", len(found.photos))
        self._body.addWidget(SectionHeader(self.tr("Photos"), quiet, add))
        grid = QGridLayout()
        grid.setSpacing(current().px(6))
        for place, photo in enumerate(found.photos):
            tile = PhotoTile(photo, self._context.desk.media.file(photo.path))
            tile.removed.connect(self._remove_photo)
            grid.addWidget(tile, place // ACROSS, place % ACROSS)
        if found.photos:
            self._body.addLayout(line(_holding(grid), None))
        else:
            self._body.addWidget(PlainLabel(self.tr("Drop photos here"), level="tertiary"))

    def _choose(self) -> None:
        files, _ = QFileDialog.getOpenFileNames(self, self.tr("Photos"), "", "(*.png *.jpg *.jpeg *.webp)")
        self.add_photos([Path(file) for file in files])

    def add_photos(self, files: list[Path]) -> None:
        """Keep photos of the event that is shown; one that cannot be read is told and left out."""
        for file in files:
            try:
                self._context.desk.event_papers.add_photo(self._event, file.read_bytes(), file.name)
            except OpsdeskError as error:
                self._context.notify.problem(error)
            else:
                self._context.notify.done(self.tr("Photo added"))

    def _remove_photo(self, media: int) -> None:
        self._context.desk.event_papers.remove_photo(self._event, media)
        self._context.notify.done(self.tr("Photo taken off"), kind="removed")

    def _show_costs(self, found: EventDetail) -> None:
        currency = self._context.desk.currency
        self._body.addSpacing(current().px(8))
        self._body.addWidget(SectionHeader(self.tr("Cost")))
        for cost in found.costs:
            self._body.addLayout(self._cost_row(cost, currency))
        self._what = TextField("", self.tr("What for"))
        self._amount = TextField("", "0.00", 90)
        self._amount.returnPressed.connect(self._add_cost)
        add = IconButton("plus", self.tr("Add the line"))
        add.clicked.connect(self._add_cost)
        self._body.addLayout(line(self._what, self._amount, add, gap=6))
        self._sum_row(self.tr("Spent"), found.spent_fen, currency, strong=True)
        if found.taken_fen:
            self._sum_row(self.tr("Guests paid"), found.taken_fen, currency)
        if found.heads_here and found.costs:
            each = (found.spent_fen - found.taken_fen) // found.heads_here
            self._sum_row(self.tr("Your cost per guest"), each, currency)

    def _cost_row(self, cost: Cost, currency: str) -> QVBoxLayout:
        remove = IconButton("x", self.tr("Take the line out"), scale="small")
        remove.clicked.connect(partial(self._remove_cost, cost.id))
        amount = PlainLabel(money(cost.amount_fen, currency), numbers=True)
        return column(line(ElidedLabel(cost.what), None, amount, remove, gap=6))

    def _sum_row(self, name: str, fen: int, currency: str, *, strong: bool = False) -> None:
        weight = 600 if strong else 400
        amount = PlainLabel(money(fen, currency), numbers=True, weight=weight)
        self._body.addLayout(line(PlainLabel(name, weight=weight), None, amount))

    def _add_cost(self) -> None:
        fen = _fen(self._amount.text())
        if fen is None or not self._what.text().strip():
            self._amount.setFocus()
            return
        self._context.desk.event_papers.add_cost(self._event, self._what.text(), fen)
        self._context.notify.done(self.tr("Cost added"))

    def _remove_cost(self, cost: int) -> None:
        self._context.desk.event_papers.remove_cost(cost)
        self._context.notify.done(self.tr("Cost taken out"), kind="removed")

    def _show_follow_ups(self, guests: tuple[Guest, ...]) -> None:
        wanted = [guest for guest in guests if guest.follow_up_on]
        self._body.addSpacing(current().px(8))
        waiting = sum(not guest.followed for guest in wanted)
        self._body.addWidget(SectionHeader(self.tr("Follow-ups"), self.tr("%n open", "", waiting)))
        if not wanted:
            quiet = self.tr("Choose Follow up on a guest to be reminded")
            self._body.addWidget(PlainLabel(quiet, "small", "tertiary", wrap=True))
        for guest in wanted:
            box = CheckBox("")
            box.setChecked(guest.followed)
            box.toggled.connect(partial(self._follow, guest.member_id))
            when = PlainLabel(guest.follow_up_on or "", "small", "tertiary")
            self._body.addLayout(line(box, ElidedLabel(guest.name), None, when, gap=6))

    def _follow(self, member: int, done: bool) -> None:
        self._context.desk.events.followed(self._event, member, done)
        self._context.notify.done(self.tr("Follow-up done") if done else self.tr("Follow-up open again"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add_photos([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])


def _holding(grid: QGridLayout) -> QWidget:
    holder = QWidget()
    grid.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(grid)
    return holder


def _fen(text: str) -> int | None:
    """An amount as typed, in fen; None for what is no amount."""
    from decimal import Decimal, InvalidOperation

    try:
        return int(Decimal(text.replace(",", "").replace("¥", "").strip()) * 100)
    except InvalidOperation:
        return None
