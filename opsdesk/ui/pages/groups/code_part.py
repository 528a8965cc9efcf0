"""The code of a group in the panel: its picture, what it says, how long it lives, the codes behind it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QMenu, QSizePolicy, QVBoxLayout, QWidget

from opsdesk.domain.group_query import CodeState, code_health
from opsdesk.domain.groups import SCAN_SEATS
from opsdesk.ui.pages.groups.pictures import ENDINGS, clipboard_picture, copy_picture, load_code, picture_in
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton, drop_menu
from opsdesk.ui.widgets.layouts import column, empty_layout, row
from opsdesk.ui.widgets.pill import Glyph
from opsdesk.ui.widgets.text import ElidedLabel, LinkLabel, PlainLabel, tooltip
from opsdesk.ui.wording import figures
from opsdesk.ui.wording import groups as wording

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent

    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.domain.groups import GroupCard, GroupCode
    from opsdesk.ui.context import Context
    from opsdesk.ui.widgets.text import Level

_LEVELS: dict[CodeState, Level] = {
    CodeState.SOON: "warning",
    CodeState.HOURS: "danger",
    CodeState.DEAD: "danger",
}


class CodeBox(QWidget):
    """The picture of a code, or a dashed place for one. `dropped` brings a picture as bytes or a path."""

    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap()
        self._over = False
        self.setFixedSize(current().px(86), current().px(86))
        self.setAcceptDrops(True)

    def show_picture(self, image: QImage) -> None:
        """Show a code; a null image shows the empty place."""
        self._picture = QPixmap.fromImage(image)
        self.update()

    @property
    def has_picture(self) -> bool:
        return not self._picture.isNull()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        radius = theme.tokens.radius("card")
        if self._over or self._picture.isNull():
            fill = "accent.soft" if self._over else "surface.sunken"
            draw.box(painter, self.rect(), theme.color(fill), None, radius)
            draw.dashed_box(
                painter, self.rect(), theme.color("accent.solid" if self._over else "border.default"), radius
            )
            draw.icon(painter, self.rect(), "scan-line", "accent.solid" if self._over else "text.tertiary", 22)
            return
        # A code is black on white in the dark theme too: a camera must read it off the screen.
        draw.box(painter, self.rect(), QColor(Qt.GlobalColor.white), theme.color("border.default"), radius)
        edge = theme.px(5)
        room = self.rect().adjusted(edge, edge, -edge, -edge)
        dpr = self.devicePixelRatioF()
        shown = self._picture.scaled(
            room.size() * dpr, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        shown.setDevicePixelRatio(dpr)
        draw.pixmap(painter, room, shown)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()
            self._set_over(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        picture = picture_in(event.mimeData())
        if picture is not None:
            event.acceptProposedAction()
        self.dropped.emit(picture)

    def _set_over(self, on: bool) -> None:
        self._over = on
        self.update()


class CodePart(QWidget):
    """`pasted` brings a picture and whether it waits in line; `until_wanted` asks when a code dies."""

    pasted = Signal(object, bool)
    until_wanted = Signal(object)
    next_wanted = Signal()
    drop_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._card: GroupCard | None = None
        self._image_of = ""
        self.box = CodeBox()
        self.box.dropped.connect(lambda picture: self._take(picture, waiting=False, spoken=True))
        self._state = PlainLabel("", "small", "secondary")
        self.until = LinkLabel("", "small")
        self.until.setToolTip(tooltip(self.tr("Say when the code dies")))
        self.until.clicked.connect(self._on_until)
        self._seats = ElidedLabel("", "small", "tertiary")
        self.paste_button = Button(
            self.tr("Paste new"), "clipboard-paste", scale="small", clicked=partial(self.paste, waiting=False)
        )
        self.copy_button = IconButton("copy", self.tr("Copy the picture"), "secondary", "small", clicked=self.copy)
        self.more = IconButton("ellipsis", self.tr("More"), scale="small", clicked=self._open_menu)
        self._says = ElidedLabel("", "small", "tertiary")
        self._queue = QWidget()
        self._waiting = QVBoxLayout(self._queue)
        self._waiting.setContentsMargins(0, 0, 0, 0)
        self._waiting.setSpacing(current().px(2))
        buttons = row(self.paste_button, self.copy_button, self.more, None, gap=6)
        beside = column(row(self._state, self.until, None, gap=4), self._seats, 3, buttons, None, gap=3)
        upper = row(self.box, beside, gap=13)
        upper.setStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setLayout(column(upper, self._says, self._queue, gap=7, margins=(18, 6, 14, 12)))

    def show_card(self, card: GroupCard, codes: list[GroupCode]) -> None:
        """Show the code in use of a group, and those that wait, the first in line first."""
        self._card = card
        now = self._context.desk.clock.now()
        health = code_health(card, now)
        code = card.code
        self._state.set_level(_LEVELS.get(health.state, "secondary"))
        self._state.setText(self._state_words(health.state))
        until = code.valid_until_at if code is not None else None
        self.until.setVisible(code is not None)
        self.until.setText(
            wording.moment(until, self._context.desk.clock) if until is not None else self.tr("no limit")
        )
        stopped = health.state is CodeState.STOPPED
        self._seats.set_level("warning" if stopped else "tertiary")
        self._seats.setText(
            self.tr("over {seats}: invite one by one").format(seats=SCAN_SEATS) if stopped else self._seat_words(card)
        )
        self.copy_button.setEnabled(code is not None and code.media_path is not None)
        says = f"{wording.code_kind(code.kind)} · {code.payload}" if code is not None else ""
        self._says.setText(says)
        self._says.setVisible(bool(says))
        self._show_waiting(codes)
        self._load(code)

    def paste(self, *, waiting: bool) -> None:
        """Take the picture on the clipboard."""
        self._take(clipboard_picture(), waiting=waiting)

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        code = self._card.code if self._card is not None else None
        if code is None or code.media_path is None:
            return
        if copy_picture(self._context.desk.media.file(code.media_path)):
            self._context.notify.say(self.tr("Copied the code picture"), "done")
        else:
            self._context.notify.say(
                self.tr("The picture is gone from the desk folder; paste the code again"), "danger"
            )

    def choose_file(self, *, waiting: bool) -> None:
        """Ask for a file with the picture of a code."""
        kinds = " ".join(f"*{ending}" for ending in ENDINGS)
        dialog = QFileDialog(self.window(), self.tr("Picture of a code"), "", self.tr("Pictures") + f" ({kinds})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.pasted.emit(_path(file), waiting))
        dialog.open()

    def set_editing(self, on: bool) -> None:
        """Switch off what writes."""
        for part in (self.paste_button, self.more, self.until, self.box):
            part.setEnabled(on)
        self._queue.setEnabled(on)

    def _take(self, picture: bytes | Path | None, *, waiting: bool, spoken: bool = False) -> None:
        if picture is not None:
            self.pasted.emit(picture, waiting)
        elif spoken:
            self._context.notify.say(self.tr("That is no picture; drop a PNG, JPEG or WebP file"))
        else:
            self._context.notify.say(self.tr("There is no picture on the clipboard; copy the code first"))

    def _state_words(self, state: CodeState) -> str:
        return {
            CodeState.ABSENT: self.tr("No code yet"),
            CodeState.DEAD: self.tr("Died"),
            CodeState.ENDLESS: self.tr("Code has"),
        }.get(state, self.tr("Code dies"))

    def _seat_words(self, card: GroupCard) -> str:
        if card.seats is None:
            return self.tr("any number of seats")
        left = card.seats - card.members
        if left <= 0:
            return self.tr("no seat left")
        return self.tr("1 seat left") if left == 1 else self.tr("{count} seats left").format(count=figures.number(left))

    def _show_waiting(self, codes: list[GroupCode]) -> None:
        empty_layout(self._waiting)
        self._queue.setVisible(bool(codes))
        if not codes:
            return
        use = Button(self.tr("Use next"), "skip-forward", scale="small", clicked=self.next_wanted.emit)
        title = PlainLabel(self.tr("{count} in line").format(count=len(codes)), "small", "secondary", weight=600)
        head = QWidget()
        head.setLayout(row(title, None, use, gap=6))
        self._waiting.addWidget(head)
        for code in codes:
            self._waiting.addWidget(self._waiting_line(code))

    def _waiting_line(self, code: GroupCode) -> QWidget:
        until = code.valid_until_at
        clock = self._context.desk.clock
        text = wording.code_kind(code.kind)
        when = LinkLabel(self.tr("no limit") if until is None else wording.moment(until, clock), "small")
        when.clicked.connect(partial(self.until_wanted.emit, code))
        kind = ElidedLabel(text, "small", "secondary")
        kind.setToolTip(tooltip(code.payload))
        drop = IconButton("x", self.tr("Take out of the line"), scale="small")
        drop.clicked.connect(partial(self.drop_wanted.emit, code))
        line = QWidget()
        inside = row(Glyph("qr-code", "text.tertiary", 14), kind, None, when, drop, gap=6)
        line.setLayout(inside)
        return line

    def _load(self, code: GroupCode | None) -> None:
        path = (code.media_path or "") if code is not None else ""
        if path == self._image_of:
            return
        self._image_of = path
        if code is None or not path:
            self.box.show_picture(QImage())
            return
        work = partial(load_code, self._context.desk.codes, code)
        self._context.jobs.latest("groups.code", work, self._on_loaded, self._on_unreadable)

    def _on_loaded(self, answer: tuple[str, QImage]) -> None:
        path, image = answer
        if path == self._image_of:
            self.box.show_picture(image)

    def _on_unreadable(self, _error: OpsdeskError) -> None:
        self.box.show_picture(QImage())

    def _on_until(self) -> None:
        if self._card is not None and self._card.code is not None:
            self.until_wanted.emit(self._card.code)

    def _open_menu(self) -> None:
        theme = current()
        menu = QMenu(self)
        menu.addAction(theme.icon("folder-open"), self.tr("From a file…"), partial(self.choose_file, waiting=False))
        menu.addSeparator()
        menu.addAction(
            theme.icon("clipboard-paste"), self.tr("Paste as the next in line"), partial(self.paste, waiting=True)
        )
        menu.addAction(
            theme.icon("folder-open"), self.tr("Next in line from a file…"), partial(self.choose_file, waiting=True)
        )
        menu.aboutToHide.connect(menu.deleteLater)
        drop_menu(menu, self.more)


def _path(file: str) -> Path:
    from pathlib import Path

    return Path(file)
