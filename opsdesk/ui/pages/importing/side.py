"""The right of an import: its problems with what to do about each, what it would bring, and the way on."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opsdesk import words
from opsdesk.domain.errors import Problem
from opsdesk.domain.imports import FileKind
from opsdesk.domain.mapping import PEOPLE_KINDS
from opsdesk.ui.pages.importing.found_part import FoundPart
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import Scroll, column, empty_layout, frame
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.pill import Glyph
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.services.clock import Clock
    from opsdesk.ui.pages.importing.state import Chosen, ProblemKind

AMBIGUOUS = "date_ambiguous"
NAMES_SHOWN = 12


class _Fact(QWidget):
    """A name and a figure at the right."""

    def __init__(self, name: str, value: str) -> None:
        super().__init__()
        self._name, self._value = name, value
        self.setFixedHeight(current().px(25))
        self.setAccessibleName(f"{name} {value}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        draw.text(painter, self.rect(), self._name, theme.font("body"), theme.color("text.secondary"))
        draw.text(
            painter, self.rect(), self._value, theme.font("body", 600, numbers=True), theme.color("text.primary"),
            draw.RIGHT,
        )  # fmt: skip


class ImportSide(QWidget):
    """`show_wanted` brings a code of problems, `day_first` her answer about dates, the rest what its button says."""

    show_wanted = Signal(str)
    day_first = Signal(bool)
    export_wanted = Signal()
    again_wanted = Signal()
    reread_wanted = Signal()
    duplicates_wanted = Signal()
    compare_wanted = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.found = FoundPart(clock)
        self._body = QVBoxLayout()
        self._body.setContentsMargins(*[current().px(side) for side in (18, 14, 18, 14)])
        self._body.setSpacing(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(self._body, "Panel"))

    def show_chosen(self, chosen: Chosen) -> None:
        """The problems of a table and what it would bring."""
        self._body.removeWidget(self.found)
        empty_layout(self._body)
        self._add_already(chosen)
        self._add_problems(chosen)
        self._add_counts(chosen)
        self._add_diff(chosen)
        self.found.show_chosen(chosen)
        self._body.addWidget(self.found)
        self._body.addStretch(1)

    def _add_already(self, chosen: Chosen) -> None:
        would = chosen.looked.would
        if would is None or would.already is None or would.already_at is None:
            return
        said = self.tr("This very file was imported on {when}. Importing it again changes nothing.")
        words_ = PlainLabel(said.replace("{when}", figures.moment(would.already_at, self._clock)), "body", wrap=True)
        again = Button(self.tr("Look at it anew"), "refresh-cw", scale="small", clicked=self.again_wanted.emit)
        note = frame(column(words_, line(again, None), gap=8, margins=(12, 10, 12, 10)), "Note")
        self._body.addWidget(note)
        self._body.addSpacing(current().px(14))

    def _add_problems(self, chosen: Chosen) -> None:
        problem, found = chosen.looked.problem, chosen.digest
        rows = chosen.looked.parsed.data_rows if chosen.looked.parsed is not None else 0
        maybe = chosen.looked.would.duplicates if chosen.looked.would is not None else None
        resembling = maybe.resembling if maybe is not None else 0
        if problem is not None:
            said = column(PlainLabel(words.problem(problem), "body", wrap=True), self._remedy(problem), gap=7)
            self._body.addWidget(_entry("circle-x", "semantic.danger.text", said))
            self._body.addSpacing(current().px(10))
        if not found.count and not resembling:
            if problem is None:
                self._body.addWidget(SectionHeader(self.tr("Problems"), self.tr("none")))
                self._body.addSpacing(current().px(10))
            return
        quiet = self.tr("{count} rows of {total}").replace("{count}", figures.number(found.count))
        export = Button(self.tr("Export"), "download", "ghost", "small", clicked=self.export_wanted.emit)
        export.setVisible(bool(found.count))
        head = SectionHeader(self.tr("Problems"), quiet.replace("{total}", figures.number(rows)), export)
        self._body.addWidget(head)
        for kind in found.kinds:
            self._body.addWidget(self._problem(kind, chosen))
        if resembling:
            self._body.addWidget(self._resembling(resembling))
        self._body.addSpacing(current().px(16))

    def _remedy(self, problem: OpsdeskError) -> QHBoxLayout:
        """Her answer about dates that the whole file leaves open, else another try."""
        if problem.problem is Problem.DATE_ORDER_UNKNOWN:
            day = Button(self.tr("Day first"), scale="small", clicked=partial(self.day_first.emit, True))
            month = Button(self.tr("Month first"), scale="small", clicked=partial(self.day_first.emit, False))
            return line(day, month, None, gap=6)
        return line(Button(self.tr("Read again"), "refresh-cw", scale="small", clicked=self.reread_wanted.emit), None)

    def _problem(self, kind: ProblemKind, chosen: Chosen) -> QWidget:
        count = figures.number(kind.count)
        if kind.code == AMBIGUOUS:
            return self._dates(kind, chosen, count)
        said = words.row_problem(kind.first)
        title = PlainLabel(self.tr("{count} rows").replace("{count}", count), "body", weight=600)
        if kind.count == 1:
            title = PlainLabel(self.tr("row {n}").replace("{n}", figures.number(kind.first.row)), "body", weight=600)
        below = PlainLabel(said, "small", "secondary", wrap=True)
        show = Button(self.tr("Show"), scale="small", clicked=partial(self.show_wanted.emit, kind.code))
        icon, role = ("circle-x", "danger") if kind.fatal else ("triangle-alert", "warning")
        return _entry(icon, f"semantic.{role}.text", column(title, below, gap=1), show)

    def _dates(self, kind: ProblemKind, chosen: Chosen, count: str) -> QWidget:
        """The one question about dates: asked once a file, remembered with its columns."""
        title = PlainLabel(self.tr("{count} dates can be read two ways").replace("{count}", count), "body", weight=600,
                           wrap=True)  # fmt: skip
        said = self.tr("{value} is either; once said, it holds for the whole file")
        words_ = [title, PlainLabel(said.replace("{value}", kind.first.value), "small", "secondary", wrap=True)]
        parsed = chosen.looked.parsed
        if parsed is not None and (parsed.day_first or parsed.month_first):
            sure = self.tr("others in it are only day first: {day}, only month first: {month}")
            sure = sure.replace("{day}", figures.number(parsed.day_first))
            words_.append(
                PlainLabel(sure.replace("{month}", figures.number(parsed.month_first)), "small", "tertiary", wrap=True)
            )
        return _entry("circle-help", "semantic.danger.text", column(*words_, self._readings(kind), gap=3))

    def _readings(self, kind: ProblemKind) -> QVBoxLayout:
        """A button a reading; the one whose day stands first in the value reads the file day first."""
        buttons: list[QWidget | None] = []
        found = re.search(r"\d+", kind.first.value)
        first = int(found[0]) if found is not None else 0
        for reading in kind.first.readings:
            day = date.fromisoformat(reading)
            act = partial(self.day_first.emit, day.day == first)
            said = figures.short_day(day, self._clock.today())
            buttons.append(Button(said, scale="small", clicked=act))
        return column(line(*buttons, None, gap=6, margins=(0, 4, 0, 0)))

    def _resembling(self, count: int) -> QWidget:
        text = self.tr("{count} rows look like a member").replace("{count}", figures.number(count))
        below = PlainLabel(self.tr("the same or a like name; they come in as new"), "small", "secondary", wrap=True)
        go = Button(self.tr("Decide"), scale="small", clicked=self.duplicates_wanted.emit)
        words_ = column(PlainLabel(text, "body", weight=600, wrap=True), below, gap=1)
        return _entry("triangle-alert", "semantic.warning.text", words_, go)

    def _add_counts(self, chosen: Chosen) -> None:
        would = chosen.looked.would
        if would is None:
            return
        number = figures.number
        people, chat = would.kind in PEOPLE_KINDS, would.kind is FileKind.CHAT
        self._body.addWidget(SectionHeader(self.tr("After import")))
        new = self.tr("New messages") if chat else self.tr("New")
        facts = [
            (self.tr("New members") if people else new, would.new),
            (self.tr("Corrected, or told by lines") if chat else self.tr("Updated"), would.updated),
            (self.tr("Unchanged"), would.unchanged),
            (self.tr("New groups"), len(would.new_groups)),
            (self.tr("Count for nobody") if chat else self.tr("Said twice, left out"), would.skipped),
            (self.tr("Refused"), len(would.rejected)),
        ]
        for name, value in facts:
            if value or name in (facts[0][0], facts[1][0], facts[2][0]):
                self._body.addWidget(_Fact(name, number(value)))
        said = self.tr("A backup is made first. One click in History takes the whole import back.")
        note = line(Glyph("undo-2", "text.tertiary"), PlainLabel(said, "small", "secondary", wrap=True), gap=9)
        note.setStretch(1, 1)
        note.setContentsMargins(*[current().px(10)] * 4)
        self._body.addSpacing(current().px(12))
        self._body.addWidget(frame(note, "Note"))

    def _add_diff(self, chosen: Chosen) -> None:
        would = chosen.looked.would
        diff = would.diff if would is not None else None
        if would is None or diff is None:
            return
        if would.already is None:
            compare = Button(self.tr("Compare in the group"), "git-compare", clicked=self.compare_wanted.emit)
            self._body.addSpacing(current().px(12))
            self._body.addLayout(line(compare, None))
        parts = (
            (self.tr("Joined"), [seen.name for seen in diff.joined]),
            (self.tr("Left"), [seen.name for seen in diff.left]),
            (self.tr("Renamed"), [f"{one.was} → {one.now}" for one in diff.renamed]),
            (self.tr("Gone or renamed"), diff.old_names),
            (self.tr("New or renamed"), diff.new_names),
        )
        for title, names in parts:
            if names:
                self._body.addSpacing(current().px(10))
                self._body.addWidget(SectionHeader(title, figures.number(len(names))))
                shown = "、".join(names[:NAMES_SHOWN]) + (" …" if len(names) > NAMES_SHOWN else "")
                self._body.addWidget(PlainLabel(shown, "small", "secondary", wrap=True))


class _Entry(QWidget):
    """A problem: icon, words, what to do; a hairline below."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw.hairline(draw.canvas(self), 0, self.height() - 1, self.width())


def _entry(icon: str, role: str, inside: QVBoxLayout, *acts: QWidget) -> QWidget:
    entry = _Entry()
    top = Qt.AlignmentFlag.AlignTop
    box = line(gap=10, margins=(0, 9, 0, 10))
    box.addWidget(Glyph(icon, role), 0, top)
    box.addLayout(inside, 1)
    for act in acts:
        box.addWidget(act, 0, top)
    entry.setLayout(box)
    return entry
