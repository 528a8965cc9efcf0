"""The panel beside the code shelf: one group's code with its ring, what is in line, what was before, its posters."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QWidget

from opsdesk.domain.code_shelf import life_left, standing
from opsdesk.ui.pages.groups.codes.cards import tone
from opsdesk.ui.pages.groups.codes.carriers import CarriersPart
from opsdesk.ui.pages.groups.codes.line_list import CodeRow, CodeRows
from opsdesk.ui.pages.groups.codes.tiles import paint_code, paint_no_code
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton, drop_menu
from opsdesk.ui.widgets.layouts import Scroll, column, frame, row
from opsdesk.ui.widgets.panel import Panel
from opsdesk.ui.widgets.pill import ExpiryRing, Glyph, PlatformBadge
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.text import ElidedLabel, LinkLabel, PlainLabel, tooltip
from opsdesk.ui.wording import code_shelf as wording
from opsdesk.ui.wording import figures
from opsdesk.ui.wording import groups as group_wording

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QLayout

    from opsdesk.domain.code_shelf import Shelved
    from opsdesk.domain.groups import GroupCode
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.groups.codes.again import PosterRenewal
    from opsdesk.ui.pages.groups.codes.deeds import CodeDeeds
    from opsdesk.ui.pages.groups.codes.hand import ShelfHand

WIDE, RING, INNER = 336, 118, 66


class CodeRing(ExpiryRing):
    """What is left of a code around the code itself."""

    def __init__(self) -> None:
        super().__init__(0.0, "accent.mid", RING)
        self._payload = ""
        self._there = False

    def show_code(self, one: Shelved, now: int) -> None:
        """The code in use of a group."""
        code = one.card.code
        self._payload, self._there = (code.payload if code is not None else ""), code is not None
        self.set(life_left(one, now), wording.ring_role(standing(one, now)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = current().px(INNER)
        room = QRect(0, 0, side, side)
        room.moveCenter(self.rect().center())
        painter = draw.canvas(self)
        if not paint_code(painter, room, self._payload, plate=current().dark):
            paint_no_code(painter, room, "semantic.danger.solid" if self._there else "text.tertiary")


class ShelfPanel(Panel):
    """Follows the shelf with `show_shelved`. `group_wanted` asks for the group itself, on the board."""

    group_wanted = Signal(int)

    def __init__(self, context: Context, deeds: CodeDeeds, hand: ShelfHand, renewal: PosterRenewal) -> None:
        super().__init__(WIDE)
        self._context, self._deeds, self._hand = context, deeds, hand
        self._clock = context.desk.clock
        self.shelved: Shelved | None = None
        self._older_open = False
        self._make_head()
        self.line = CodeRows(deeds.of_line, sorts=True)
        self.line.ordered.connect(lambda ids: deeds.reorder(self.group_id, ids))
        self.line.removes = deeds.drop
        self.add = Button(self.tr("Add"), "plus", "ghost", "small", clicked=self._on_add)
        self._line_head = SectionHeader(self.tr("Next in line"), "", self.add)
        text = self.tr("Nothing in line. A code put here takes over with one key when the one in use dies.")
        self._no_line = PlainLabel(text, "small", "tertiary", wrap=True)
        self.older = CodeRows(deeds.of_kept)
        self.older_button = Button("", "chevron-right", "ghost", "small", clicked=self._toggle_older)
        self.carriers = CarriersPart(context)
        self.carriers.again_wanted.connect(lambda: renewal.write_again(self.shelved))
        self._assemble()

    def _make_head(self) -> None:
        deeds, hand = self._deeds, self._hand
        self.ring = CodeRing()
        self.badge = PlatformBadge("wechat")
        self.name = ElidedLabel("", "subtitle")
        self.left = PlainLabel("", "body_strong", wrap=True)
        self.until = LinkLabel("", "small")
        self.until.setToolTip(tooltip(self.tr("Say when the code dies")))
        self.until.clicked.connect(lambda: deeds.ask_until(self._code))
        self._seats = PlainLabel("", "small", "secondary", wrap=True)
        self._says = ElidedLabel("", "small", "tertiary")
        self.paste = Button(self.tr("Paste new"), "clipboard-paste", "primary", key="Ctrl V")
        self.paste.clicked.connect(lambda: hand.paste(self.group_id))
        self.copy = Button(self.tr("Copy code"), "copy", clicked=lambda: deeds.copy(self._code))
        self.more = IconButton("ellipsis", self.tr("More"), scale="small", clicked=self._open_menu)
        self.use_next = Button(self.tr("Use the next in line"), "skip-forward")
        self.use_next.clicked.connect(lambda: deeds.use_next(self.group_id))

    def _assemble(self) -> None:
        beside = column(
            row(self.badge, self.name, gap=8), self.left, row(self.until, None), self._seats, None, gap=4,
            margins=(0, 2, 0, 0),
        )  # fmt: skip
        upper = row(self.ring, beside, gap=15)
        upper.setStretch(1, 1)
        head = column(
            upper,
            row(self.paste, self.copy, self.more, None, gap=6),
            self.use_next,
            self._says,
            gap=10,
            margins=(16, 14, 12, 14),
        )
        pad = current().px(16)
        self._no_line.setContentsMargins(pad, 0, pad, current().px(10))
        line = column(
            column(self._line_head, margins=(16, 8, 10, 0)), self.line, self._no_line,
            column(row(self.older_button, None), margins=(8, 2, 8, 6)), self.older, gap=0,
        )  # fmt: skip
        note = row(column(Glyph("link", "text.tertiary", 15), None), _note(), gap=9, margins=(13, 11, 13, 11))
        note.setStretch(1, 1)
        self._note = frame(note, "Note")
        body = column(
            _ruled(head), _ruled(line), _ruled(column(self.carriers, margins=(0, 0, 0, 6))),
            column(self._note, margins=(16, 14, 16, 16)), None, gap=0,
        )  # fmt: skip
        self._whole = Scroll(body, "Panel")
        nobody = PlainLabel(self.tr("Choose a code to see what is left of it"), "body", "tertiary", wrap=True)
        nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nobody = nobody
        self.column.addWidget(self._whole, 1)
        self.column.addWidget(self._nobody, 1)
        self.show_shelved(None)

    @property
    def group_id(self) -> int:
        """Which group the panel shows, 0 for none."""
        return self.shelved.card.id if self.shelved is not None else 0

    def show_shelved(self, one: Shelved | None) -> None:
        """Show a group's code; None leaves the panel empty."""
        if one is not None and one.card.id != self.group_id:
            self._whole.verticalScrollBar().setValue(0)
            self._older_open = False
        self.shelved = one
        self._whole.setVisible(one is not None)
        self._nobody.setVisible(one is None)
        if one is None:
            return
        self._show_head(one)
        self._show_line(one)
        self._show_older(one)
        self.carriers.show_shelved(one)
        self._note.setVisible(bool(one.carriers))

    def set_editing(self, on: bool) -> None:
        """Switch off what writes."""
        for part in (self.paste, self.until, self.add, self.use_next, self.line, self.older, self.carriers.again):
            part.setEnabled(on)

    def _show_head(self, one: Shelved) -> None:
        now, code = self._clock.now(), one.card.code
        self.ring.show_code(one, now)
        self.badge.set_platform(one.card.platform)
        self.name.setText(one.card.name)
        level = tone(one, now)
        self.left.set_level("danger" if level == "danger" else "warning" if level == "warning" else "primary")
        self.left.setText(wording.time_left(one, self._clock))
        said = wording.dies(code.valid_until_at, self._clock) if code is not None else ""
        self.until.setVisible(code is not None)
        self.until.setText(self.tr("say when it dies") if said == self.left.text() else said)
        self._seats.setText(wording.seats_and_joins(one))
        says = f"{group_wording.code_kind(code.kind)} · {code.payload}" if code is not None and code.payload else ""
        self._says.setText(says)
        self._says.setVisible(bool(says))
        self.copy.setEnabled(code is not None)
        dead = code is None or code.is_dead(now) or one.seats_left == 0
        self.use_next.setVisible(dead and one.next_in_line(now) is not None)

    def _show_line(self, one: Shelved) -> None:
        now = self._clock.now()
        found = [
            CodeRow(
                inside.code, wording.code_name(inside.code, inside.other.name if inside.other else ""),
                wording.line_facts(inside, self._clock), figures.number(at),
                inside.code.is_dead(now) or not inside.code.payload,
            )
            for at, inside in enumerate(one.line, start=1)
        ]  # fmt: skip
        self.line.show_rows(found)
        self.line.setVisible(bool(found))
        self._no_line.setVisible(not found)

    def _show_older(self, one: Shelved) -> None:
        codes = self._context.desk.codes.of_group(one.card.id)
        found = [
            CodeRow(code, wording.code_name(code), wording.dies(code.valid_until_at, self._clock))
            for code in codes
            if code.state == "retired"
        ]
        self.older.show_rows(found)
        self.older.setVisible(bool(found) and self._older_open)
        self.older_button.setVisible(bool(found))
        self.older_button.set_icon("chevron-down" if self._older_open else "chevron-right")
        count = len(found)
        text = self.tr("1 older code") if count == 1 else self.tr("{count} older codes")
        self.older_button.setText(text.replace("{count}", figures.number(count)))

    def _toggle_older(self) -> None:
        self._older_open = not self._older_open
        if self.shelved is not None:
            self._show_older(self.shelved)

    def _open_menu(self) -> None:
        menu, theme, code = QMenu(self), current(), self._code
        until = menu.addAction(theme.icon("timer"), self.tr("Say when it dies…"), partial(self._deeds.ask_until, code))
        stop = menu.addAction(theme.icon("x"), self.tr("Use it no longer"))
        if code is not None:
            stop.triggered.connect(partial(self._deeds.retire, code))
        for action in (until, stop):
            action.setEnabled(code is not None and self.paste.isEnabled())
        menu.addSeparator()
        group = partial(self.group_wanted.emit, self.group_id)
        menu.addAction(theme.icon("messages-square"), self.tr("Show the group"), group)
        menu.aboutToHide.connect(menu.deleteLater)
        drop_menu(menu, self.more)

    def _on_add(self) -> None:
        self._hand.open_add_menu(self.group_id, self.add)

    @property
    def _code(self) -> GroupCode | None:
        return self.shelved.card.code if self.shelved is not None else None


def _ruled(inside: QLayout) -> QWidget:
    """A part of the panel with a hairline under it."""
    part = QFrame()
    part.setObjectName("Toolbar")
    part.setLayout(inside)
    part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return part


def _note() -> PlainLabel:
    text = QCoreApplication.translate(
        "ShelfPanel",
        "Posters with your own link live on: change where the link leads and they stay good. Posters with the raw code"
        " must be written again.",
    )
    return PlainLabel(text, "small", "secondary", wrap=True)
