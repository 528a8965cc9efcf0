"""The right side of an event: photos, costs and follow-ups."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QVBoxLayout, QWidget

from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.checks import CheckBox
from opsdesk.ui.widgets.fields import TextField
from opsdesk.ui.widgets.layouts import column, empty_layout
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel
from opsdesk.ui.widgets.thumbnail import Thumbnail, read_small
from opsdesk.ui.wording.figures import money

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QKeyEvent, QMouseEvent

    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.domain.events import Cost, EventDetail, Guest
    from opsdesk.ui.context import Context

ACROSS = 3
_WIDE, _HIGH = 100, 74  # px of a photo at 100 %
_NO_DIGITS = str.maketrans("", "", ",，¥￥")
_MOST = 1_000_000_000_000  # what an event can cost, in the currency of the desk


class PhotoTile(Thumbnail):
    """A photo cut to a tile; a double click or Delete takes it off, which undo brings back."""

    removed = Signal()

    def __init__(self) -> None:
        super().__init__(_WIDE, _HIGH)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Photo"))
        self.setToolTip(self.tr("Double click or Delete takes the photo off the event"))

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.removed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class EventSide(QWidget):
    """Shows what an event leaves behind, and adds to it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._papers = context.desk.event_papers
        self._attempt = context.notify.attempt
        self._event = 0
        self._read: dict[str, QImage] = {}
        self._tiles: dict[str, PhotoTile] = {}
        self._entry = self._cost_entry()
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(16, 14, 16, 14)
        self._body.setSpacing(8)
        self.setAcceptDrops(True)

    def show_event(self, found: EventDetail) -> None:
        """Show the papers of an event."""
        if found.line.id != self._event:
            self._event = found.line.id
            self._read.clear()
            self._what.clear()
            self._amount.clear()
        self._body.removeWidget(self._entry)
        empty_layout(self._body)
        before = self._show_photos(found)
        self._show_costs(found)
        for following in (self._what, self._amount, self._add):
            self.setTabOrder(before, following)
            before = following
        self._show_follow_ups(found.guests)
        self._body.addStretch(1)

    def _show_photos(self, found: EventDetail) -> QWidget:
        """Answers the last part that takes the keyboard."""
        add = Button(self.tr("Add"), "image-plus", "ghost", "small", clicked=self._choose)
        quiet = self.tr("%n, kept in the desk folder", "", len(found.photos))
        self._body.addWidget(SectionHeader(self.tr("Photos"), quiet, add))
        grid = QGridLayout()
        grid.setSpacing(current().px(6))
        self._tiles = {}
        for place, photo in enumerate(found.photos):
            tile = self._tiles[photo.path] = PhotoTile()
            tile.removed.connect(partial(self._remove_photo, photo.media_id))
            grid.addWidget(tile, place // ACROSS, place % ACROSS)
            self._fill(photo.path, tile)
        if found.photos:
            self._body.addLayout(line(_holding(grid), None))
        else:
            self._body.addWidget(PlainLabel(self.tr("Drop photos here"), level="tertiary"))
        return [add, *self._tiles.values()][-1]

    def _fill(self, path: str, tile: PhotoTile) -> None:
        if path in self._read:
            tile.show_image(self._read[path])
        else:
            side = round(current().px(_WIDE) * self.devicePixelRatioF())
            self._context.jobs.run(partial(_small, path, self._context.desk.media.file(path), side), self._on_read)

    def _on_read(self, found: tuple[str, QImage]) -> None:
        path, image = found
        if path in self._tiles:
            self._read[path] = image
            self._tiles[path].show_image(image)

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Photos"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(["(*.png *.jpg *.jpeg *.webp)"])
        dialog.filesSelected.connect(lambda names: self.add_photos([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add_photos(self, files: Sequence[Path]) -> None:
        """Keep photos of the event that is shown, on a worker; those that cannot be read are told and left out."""
        if files:
            work = partial(self._papers.add_photos, self._event, list(files))
            self._context.jobs.run(work, self._on_added, self._context.notify.problem)

    def _on_added(self, answer: tuple[int, list[OpsdeskError]]) -> None:
        added, refused = answer
        self._context.notify.done_but(self.tr("%n photo(s) added", "", added) if added else "", refused)

    def _remove_photo(self, media: int) -> None:
        self._attempt(partial(self._papers.remove_photo, self._event, media), self.tr("Photo taken off"), "removed")

    def _cost_entry(self) -> QWidget:
        self._what = TextField("", self.tr("What for"))
        self._amount = TextField("", "0.00", 90)
        self._amount.returnPressed.connect(self._add_cost)
        self._add = IconButton("plus", self.tr("Add the line"), clicked=self._add_cost)
        entry = QWidget()
        entry.setLayout(line(self._what, self._amount, self._add, gap=6))
        return entry

    def _show_costs(self, found: EventDetail) -> None:
        currency = self._context.desk.currency
        self._body.addSpacing(current().px(8))
        self._body.addWidget(SectionHeader(self.tr("Cost")))
        for cost in found.costs:
            self._body.addLayout(self._cost_row(cost, currency))
        self._body.addWidget(self._entry)
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
        if self._attempt(partial(self._papers.add_cost, self._event, self._what.text(), fen), self.tr("Cost added")):
            self._what.clear()
            self._amount.clear()
            self._what.setFocus()

    def _remove_cost(self, cost: int) -> None:
        self._attempt(partial(self._papers.remove_cost, cost), self.tr("Cost taken out"), "removed")

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
        said = self.tr("Follow-up done") if done else self.tr("Follow-up open again")
        self._attempt(partial(self._context.desk.events.followed, self._event, member, done), said)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add_photos([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])


def _small(path: str, file: Path, side: int) -> tuple[str, QImage]:
    return path, read_small(file, side)


def _holding(grid: QGridLayout) -> QWidget:
    holder = QWidget()
    grid.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(grid)
    return holder


def _fen(text: str) -> int | None:
    """An amount as typed, in fen; None for what is no amount."""
    from decimal import Decimal, InvalidOperation

    try:
        amount = Decimal(text.translate(_NO_DIGITS).strip())
    except InvalidOperation:
        return None
    return round(amount * 100) if amount.is_finite() and abs(amount) < _MOST else None
