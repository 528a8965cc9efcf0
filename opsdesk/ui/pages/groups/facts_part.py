"""What a group is, line by line: its purpose, its state, its seats, its number on the platform, who is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from opsdesk.domain.groups import GroupState, Purpose
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.fields import Choice, NumberField, TextField
from opsdesk.ui.widgets.layouts import row
from opsdesk.ui.widgets.text import LinkLabel, PlainLabel
from opsdesk.ui.wording import figures
from opsdesk.ui.wording import groups as wording

if TYPE_CHECKING:
    from opsdesk.domain.groups import GroupDetail

SEATS_MOST = 500_000


class FactsPart(QWidget):
    """`edited` brings a column and its new value; `members_wanted` asks for the members of the group."""

    edited = Signal(str, object)
    members_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown = 0
        self.members = LinkLabel("", "body")
        self.members.clicked.connect(self.members_wanted)
        self._moves = PlainLabel("", "small", "tertiary", numbers=True)
        purposes = [("", self.tr("not decided")), *((one.value, wording.purpose(one)) for one in Purpose)]
        self.purpose = Choice(purposes)
        self.state = Choice([(one.value, wording.state(one)) for one in GroupState])
        self.seats = NumberField(None, 1, SEATS_MOST, width=0)
        self.number = TextField("", self.tr("group number, if it has one"))
        self.purpose.chosen.connect(lambda key: self.edited.emit("purpose", key or None))
        self.state.chosen.connect(lambda key: self.edited.emit("state", key))
        self.seats.committed.connect(lambda _text: self.edited.emit("seats", self.seats.value))
        self.number.committed.connect(lambda text: self.edited.emit("ref", text))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current().px(10))
        grid.setVerticalSpacing(current().px(6))
        grid.setColumnMinimumWidth(0, current().px(66))
        grid.setColumnStretch(1, 1)
        grid.addWidget(PlainLabel(self.tr("Members"), "body", "tertiary"), 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(row(self.members, self._moves, None, gap=8), 0, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Purpose"), self.purpose),
            (self.tr("State"), self.state),
            (self.tr("Seats"), self.seats),
            (self.tr("Number"), self.number),
        )
        for at, (name, editor) in enumerate(rows, start=1):
            label = PlainLabel(name, "body", "tertiary")
            label.setBuddy(editor)
            editor.setProperty("scale", "small")
            editor.setFixedHeight(current().px(26))
            editor.setAccessibleName(name)
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(editor, at, 1)

    def show_detail(self, detail: GroupDetail) -> None:
        """Show the facts; a field she is typing in stays as it is."""
        card = detail.card
        other, self._shown = self._shown != card.id, card.id
        one, many = self.tr("1 member"), self.tr("{count} members")
        self.members.setText(one if card.members == 1 else many.format(count=figures.number(card.members)))
        self._moves.setText(self._moves_words(detail))
        self.purpose.choose(detail.purpose.value if detail.purpose else "")
        self.state.choose(card.state.value)
        for field, text in ((self.seats, "" if card.seats is None else str(card.seats)), (self.number, detail.ref)):
            if other or not field.hasFocus():
                field.show_text(text)
        self.seats.setPlaceholderText(self.tr("any number"))

    def _moves_words(self, detail: GroupDetail) -> str:
        card = detail.card
        if card.last_roster_at is None:
            return self.tr("no roster yet")
        if not card.joined_30 and not card.left_30:
            return self.tr("none came or left in 30 d")
        moves = [f"+{card.joined_30}" if card.joined_30 else "", f"−{card.left_30}" if card.left_30 else ""]
        return self.tr("{moves} in 30 d").format(moves=" ".join(move for move in moves if move))
