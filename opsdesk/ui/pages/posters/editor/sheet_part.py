"""What holds for the whole template: its size, its copies, what its codes open, and the group on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from opsdesk.domain.poster_copies import has_copies
from opsdesk.domain.poster_editing import SHEETS, SheetSize, sheet_of, with_copy_b, without_copy_b
from opsdesk.domain.posters import SIDE_MAX, SIDE_MIN
from opsdesk.ui.pages.posters.editor.fields import Figure
from opsdesk.ui.pages.posters.editor.part import pair
from opsdesk.ui.pages.posters.editor.remark import Remark, say_group
from opsdesk.ui.pages.posters.editor.sheet_words import sheet_words
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.fields import Choice, Field, TextField
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from opsdesk.domain.groups import GroupCard
    from opsdesk.domain.posters import PosterTemplate
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.posters.editor.editing import Editing
    from opsdesk.ui.pages.posters.reading import Reading

NO_GROUP, OWN = "0", "own"


class SheetPart(QWidget):
    """`linked` with what codes shall open, `grouped` with the group or 0."""

    linked = Signal(str)
    grouped = Signal(int)

    def __init__(self, context: Context, editing: Editing) -> None:
        super().__init__()
        self._context, self._editing = context, editing
        self._cards: dict[int, GroupCard] = {}
        self.preset = Choice([*((str(size), sheet_words(size)) for size in SheetSize), (OWN, self.tr("Own size"))])
        self.preset.chosen.connect(self._take_preset)
        self.wide = Figure(SIDE_MIN, SIDE_MAX, letter="W")
        self.high = Figure(SIDE_MIN, SIDE_MAX, letter="H")
        self.wide.changed.connect(lambda value: self._resize(wide=int(value)))
        self.high.changed.connect(lambda value: self._resize(high=int(value)))
        self.copies = Button("", clicked=self._turn_copies)
        self._copies_quiet = PlainLabel("", "small", "tertiary", wrap=True)
        self.url = TextField("", "https://…?c={code}")
        self.url.committed.connect(lambda text: self.linked.emit(text.strip()))
        self.url_remark = Remark()
        self.group = Choice([])
        self.group.chosen.connect(lambda key: self.grouped.emit(int(key)))
        self.group_remark = Remark()
        self.group_remark.link.clicked.connect(self._open_group)
        self.setLayout(
            column(
                Field(self.tr("Size"), self.preset),
                pair(self.wide, self.high),
                Field(self.tr("What the code opens"), self.url),
                self.url_remark,
                Field(self.tr("Group on the poster"), self.group),
                self.group_remark,
                PlainLabel(self.tr("Copies"), "small", "secondary", weight=500),
                row(self.copies, None),
                self._copies_quiet,
                gap=8,
            )
        )

    def show_template(self, made: PosterTemplate) -> None:
        """The size and the copies of a template."""
        size = sheet_of(made.width, made.height)
        self.preset.choose(OWN if size is None else str(size))
        self.wide.show_value(made.width)
        self.high.show_value(made.height)
        both = has_copies(made)
        self.copies.setText(self.tr("Drop copy B") if both else self.tr("Add copy B"))
        self.copies.set_icon("x" if both else "plus")
        self.copies.setEnabled(both or with_copy_b(made) != made)
        self._copies_quiet.setText(
            self.tr("A and B are shared out half and half; write B with the switch above.")
            if both
            else self.tr("Two wordings of one poster, to see which brings more people.")
        )

    def show_reading(self, found: Reading, group_id: int) -> None:
        """The link and the groups of the desk."""
        if not self.url.hasFocus():
            self.url.show_text(found.join_url)
        self._cards = {card.id: card for card in found.groups}
        options = [(NO_GROUP, self.tr("The group of each member"))]
        options += [(str(card.id), card.name) for card in found.groups]
        self.group.set_options(options, str(group_id if group_id in self._cards else 0))
        self._remark_url(found.join_url)
        self._remark_group()

    def _take_preset(self, key: str) -> None:
        if key == OWN:
            self.wide.setFocus()
            self.wide.selectAll()
        else:
            self._editing.sheet(*SHEETS[SheetSize(key)])

    def _resize(self, wide: int = 0, high: int = 0) -> None:
        made = self._editing.kept
        if made is not None:
            self._editing.sheet(wide or made.width, high or made.height)

    def _turn_copies(self) -> None:
        made = self._editing.kept
        if made is None:
            return
        if has_copies(made):
            self._editing.keep(without_copy_b(made))
        else:
            chosen = self._editing.selection
            self._editing.keep(with_copy_b(made, chosen[0] if len(chosen) == 1 else None))

    def _remark_url(self, url: str) -> None:
        card = self.card
        if url and "{code}" not in url:
            self.url_remark.say(
                self.tr("Without {code} every poster opens the same page; who invited whom stays unknown")
            )
        elif not url and (card is None or card.code is None or not card.code.payload):
            self.url_remark.say(self.tr("Type the link, or choose a group with a code"))
        elif not url:
            text = self.tr("The code opens the group itself; who invited whom stays unknown")
            self.url_remark.say(text, warns=False)
        else:
            self.url_remark.say("")

    def _remark_group(self) -> None:
        say_group(self.group_remark, self.card, self._context)

    def _open_group(self) -> None:
        self._context.navigate("groups", {"group": int(self.group.key)})

    @property
    def card(self) -> GroupCard | None:
        """The group on the poster, None for that of each member."""
        return self._cards.get(int(self.group.key or NO_GROUP))
