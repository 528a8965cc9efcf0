"""The code of a group in the panel: its picture, what it says, how long it lives, the codes behind it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from opsdesk.domain.code_shelf import InLine
from opsdesk.domain.group_query import CodeState, code_health
from opsdesk.domain.groups import SCAN_SEATS
from opsdesk.ui.pages.groups.codes.deeds import CodeDeeds
from opsdesk.ui.pages.groups.codes.line_list import CodeRow, CodeRows
from opsdesk.ui.pages.groups.codes.tiles import paint_code
from opsdesk.ui.pages.groups.pictures import holds_codes, sources_in
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton, drop_menu
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.text import ElidedLabel, LinkLabel, PlainLabel, tooltip
from opsdesk.ui.wording import code_shelf, figures
from opsdesk.ui.wording import groups as wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent

    from opsdesk.domain.groups import GroupCard, GroupCode
    from opsdesk.ui.context import Context
    from opsdesk.ui.widgets.text import Level

_LEVELS: dict[CodeState, Level] = {
    CodeState.SOON: "warning",
    CodeState.HOURS: "danger",
    CodeState.DEAD: "danger",
}


class CodeBox(QWidget):
    """A code, or a dashed place for one. `dropped` brings what was let go over it."""

    dropped = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.payload = ""
        self._over = False
        self.setFixedSize(current().px(86), current().px(86))
        self.setAcceptDrops(True)

    def show_code(self, payload: str) -> None:
        """Show a code; "" shows the empty place."""
        self.payload = payload
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        if not self._over and paint_code(painter, self.rect(), self.payload):
            return
        radius = theme.tokens.radius("card")
        fill = "accent.soft" if self._over else "surface.sunken"
        draw.box(painter, self.rect(), theme.color(fill), None, radius)
        draw.dashed_box(painter, self.rect(), theme.color("accent.solid" if self._over else "border.default"), radius)
        draw.icon(painter, self.rect(), "scan-line", "accent.solid" if self._over else "text.tertiary", 22)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_codes(event.mimeData()):
            event.acceptProposedAction()
            self._set_over(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        event.acceptProposedAction()
        self.dropped.emit(sources_in(event.mimeData()))

    def _set_over(self, on: bool) -> None:
        self._over = on
        self.update()


class CodePart(QWidget):
    """`dropped` brings what was let go over the code; `paste_wanted`, `files_wanted` say whether it is for the line;
    `shelf_wanted` asks for the code shelf."""

    dropped = Signal(list)
    paste_wanted = Signal(bool)
    files_wanted = Signal(bool)
    shelf_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._card: GroupCard | None = None
        self.deeds = CodeDeeds(context, self)
        self.box = CodeBox()
        self.box.dropped.connect(self.dropped)
        self._state = PlainLabel("", "small", "secondary")
        self.until = LinkLabel("", "small")
        self.until.setToolTip(tooltip(self.tr("Say when the code dies")))
        self.until.clicked.connect(lambda: self.deeds.ask_until(self._code))
        self._seats = ElidedLabel("", "small", "tertiary")
        self.paste_button = Button(self.tr("Paste new"), "clipboard-paste", scale="small")
        self.paste_button.clicked.connect(lambda: self.paste_wanted.emit(False))
        self.copy_button = IconButton("copy", self.tr("Copy the picture"), "secondary", "small", clicked=self.copy)
        self.more = IconButton("ellipsis", self.tr("More"), scale="small", clicked=self._open_menu)
        self._says = ElidedLabel("", "small", "tertiary")
        self.line = CodeRows(self.deeds.of_line, sorts=True)
        self.line.ordered.connect(lambda ids: self.deeds.reorder(self._card.id if self._card else 0, ids))
        self.line.removes = self.deeds.drop
        self._count = PlainLabel("", "small", "secondary", weight=600)
        self.use_button = Button(self.tr("Use next"), "skip-forward", scale="small")
        self.use_button.clicked.connect(lambda: self.deeds.use_next(self._card.id if self._card else 0))
        self._assemble()

    def _assemble(self) -> None:
        buttons = row(self.paste_button, self.copy_button, self.more, None, gap=6)
        beside = column(row(self._state, self.until, None, gap=4), self._seats, 3, buttons, None, gap=3)
        upper = row(self.box, beside, gap=13)
        upper.setStretch(1, 1)
        self._queue = QWidget()
        head = row(self._count, None, self.use_button, gap=6, margins=(18, 0, 14, 0))
        self._queue.setLayout(column(head, self.line, gap=2, margins=(0, 0, 0, 4)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        inside = column(upper, self._says, gap=7, margins=(18, 6, 14, 10))
        self.setLayout(column(inside, self._queue, gap=0))

    @property
    def _code(self) -> GroupCode | None:
        return self._card.code if self._card is not None else None

    def show_card(self, card: GroupCard, codes: Sequence[GroupCode]) -> None:
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
        self.copy_button.setEnabled(code is not None)
        says = f"{wording.code_kind(code.kind)} · {code.payload}" if code is not None and code.payload else ""
        self._says.setText(says)
        self._says.setVisible(bool(says))
        self.box.show_code(code.payload if code is not None else "")
        self._show_line(codes)

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        self.deeds.copy(self._code)

    def set_editing(self, on: bool) -> None:
        """Switch off what writes."""
        for part in (self.paste_button, self.more, self.until, self.box, self._queue):
            part.setEnabled(on)

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

    def _show_line(self, codes: Sequence[GroupCode]) -> None:
        clock = self._context.desk.clock
        self._queue.setVisible(bool(codes))
        self._count.setText(self.tr("{count} in line").format(count=len(codes)))
        self.line.show_rows(
            [
                CodeRow(
                    code, code_shelf.code_name(code), code_shelf.line_facts(InLine(code), clock), figures.number(at),
                    code.is_dead(clock.now()) or not code.payload,
                )
                for at, code in enumerate(codes, start=1)
            ]
        )  # fmt: skip

    def _open_menu(self) -> None:
        theme = current()
        menu = QMenu(self)
        menu.addAction(theme.icon("folder-open"), self.tr("From a file…"), partial(self.files_wanted.emit, False))
        menu.addSeparator()
        paste = partial(self.paste_wanted.emit, True)
        menu.addAction(theme.icon("clipboard-paste"), self.tr("Paste as the next in line"), paste)
        files = partial(self.files_wanted.emit, True)
        menu.addAction(theme.icon("folder-open"), self.tr("Next in line from a file…"), files)
        menu.addSeparator()
        menu.addAction(theme.icon("qr-code"), self.tr("Show it on the code shelf"), self.shelf_wanted.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        drop_menu(menu, self.more)
