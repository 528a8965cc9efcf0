"""The panel beside the differences: who a nickname may be and her answer, or what is known of a line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from opsdesk.domain.roster_diff import Answer, ChangeKind, Question, Verdict
from opsdesk.ui.pages.groups.roster_diff import texts
from opsdesk.ui.pages.groups.roster_diff.cards import CandidateCard, new_card, open_card
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, drop_menu
from opsdesk.ui.widgets.layouts import Scroll, column, empty_layout, frame, row
from opsdesk.ui.widgets.panel import Panel
from opsdesk.ui.widgets.pill import Avatar, Glyph
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

    from opsdesk.domain.roster_clues import Candidate, Entry
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.groups.roster_diff.sight import RosterSight
    from opsdesk.ui.pages.groups.roster_diff.table import DiffLine

_MENU = 200


class _Foot(QWidget):
    """The buttons under the panel, a hairline above."""

    def __init__(self, inside: QHBoxLayout) -> None:
        super().__init__()
        self.setLayout(inside)

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw.hairline(draw.canvas(self), 0, 0, self.width())


class RosterSide(Panel):
    """Follows the list with `show_line`. `moved` asks for the question -1 before or 1 behind."""

    moved = Signal(int)

    def __init__(self, context: Context, sight: RosterSight) -> None:
        super().__init__(344)
        self._context, self._sight = context, sight
        self._line: DiffLine | None = None
        self.cards: list[tuple[CandidateCard, Answer | None]] = []
        self._head, self._body = QVBoxLayout(), QVBoxLayout()
        for part in (self._head, self._body):
            part.setContentsMargins(0, 0, 0, 0)
            part.setSpacing(0)
        head = frame(self._head, "Toolbar")
        self.back = Button(self.tr("Back"), clicked=lambda: self.moved.emit(-1))
        self.next = Button(self.tr("Decide, next"), "check", "primary", key="Space", clicked=lambda: self.moved.emit(1))
        self._foot = _Foot(row(self.back, None, self.next, margins=(16, 10, 16, 10)))
        self.column.addWidget(head)
        self.column.addWidget(Scroll(self._body, "Panel"), 1)
        self.column.addWidget(self._foot)

    def show_line(self, line: DiffLine | None) -> None:
        """The line of the keyboard."""
        self._line = line
        self.cards = []
        for part in (self._head, self._body):
            empty_layout(part)
        asked = line.question if line is not None else None
        self._foot.setVisible(asked is not None)
        if line is None or line.entry is None:
            return
        if asked is not None:
            self._show_question(asked)
        else:
            self._show_person(line, line.entry)
        self._body.addStretch(1)

    def press(self, number: int) -> None:
        """A number key: choose the card that shows it."""
        if 0 < number <= len(self.cards):
            self.cards[number - 1][0].click()

    def _show_question(self, asked: Question) -> None:
        sight, questions = self._sight, self._sight.questions
        at = self.tr("To decide, {at} of {count}").replace("{count}", figures.number(len(questions)))
        at = at.replace("{at}", figures.number(questions.index(asked) + 1) if asked in questions else "")
        title = self.tr("Who is “{name}”?").replace("{name}", texts.name(asked.entry))
        self._head.addLayout(
            column(
                PlainLabel(at, "small", "secondary"),
                PlainLabel(title, "subtitle", wrap=True),
                PlainLabel(self._where(asked), "small", "secondary", wrap=True),
                gap=3,
                margins=(18, 14, 18, 14),
            )
        )
        inside = QVBoxLayout()
        inside.setContentsMargins(*(current().px(side) for side in (18, 14, 18, 14)))
        inside.setSpacing(current().px(8))
        for which in asked.candidates:
            self._add_candidate(inside, asked, which)
        others = self._others(asked.entry) if asked.since is None and not asked.alike else []
        self._add_chosen_other(inside, asked, others)
        self._add(inside, new_card(texts.name(asked.entry), str(len(self.cards) + 1)), asked, Answer(Verdict.NEW))
        self._add(inside, open_card(str(len(self.cards) + 1)), asked, Answer())
        if others:
            inside.addWidget(self._other_button(others, asked.entry))
        inside.addSpacing(current().px(4))
        inside.addWidget(PlainLabel(self.tr("Your answer is remembered: the same two names are not asked about again."),
                                    "small", "tertiary", wrap=True))  # fmt: skip
        self._body.addLayout(inside)
        last = not [one for one in sight.undecided() if one is not asked]
        self.next.setText(self.tr("Decide") if last else self.tr("Decide, next"))

    def _where(self, asked: Question) -> str:
        """Which line it is, and between whom it stands."""
        if asked.since is not None:
            text = self.tr("In the group since {day}, left open then.")
            return text.replace("{day}", texts.day(asked.since, self._sight.clock))
        place = asked.entry.place
        before, after = self._sight.neighbours(asked.entry)
        if place is None:
            return self.tr("A nickname without an account.")
        if before and after:
            text = self.tr("Line {line} of the list, between {before} and {after}.")
        else:
            text = self.tr("Line {line} of the list.")
        text = text.replace("{line}", figures.number(place)).replace("{before}", before)
        return text.replace("{after}", after)

    def _add_candidate(self, inside: QVBoxLayout, asked: Question, which: Candidate) -> None:
        entry = which.entry
        both = asked.is_other_member(which)
        free = self._sight.free(asked, entry.handle_id)
        answer = None if both else Answer(Verdict.SAME, entry.handle_id)
        quiet = self._known(entry)
        if not free:
            quiet = self.tr("chosen for another name")
        elif both:
            quiet = self.tr("a member of their own already")
        card = CandidateCard(texts.name(entry), quiet, str(len(self.cards) + 1), entry=entry)
        card.setEnabled(free)
        self._add(inside, card, asked, answer)
        lines = [self._said(*texts.clue_icon(told), texts.clue(told, self._sight.clock)) for told in which.clues]
        if asked.entry.handle is None:
            lines.append(self._said("minus", "text.tertiary", self.tr("no account in this list")))
        if both:
            members = [asked.entry.member_id, entry.member_id]
            compare = Button(self.tr("Compare in Same person"), "git-compare", scale="small")
            compare.clicked.connect(partial(self._context.navigate, "members", {"merge": members}))
            lines.append(frame(row(compare, None, margins=(0, 4, 0, 0))))
        inside.addLayout(column(*lines, gap=3, margins=(38, 0, 0, 6)))

    def _add(self, inside: QVBoxLayout, card: CandidateCard, asked: Question, answer: Answer | None) -> None:
        key = asked.entry.handle_id
        card.setChecked(answer is not None and self._sight.answer_of(key) == answer)
        card.clicked.connect(partial(self._choose, card, key, answer))
        self.cards.append((card, answer))
        inside.addWidget(card)

    def _choose(self, card: CandidateCard, key: int, answer: Answer | None) -> None:
        if answer is None:
            card.setChecked(False)
            self._context.notify.say(self.tr("Both are members already. Same person joins them, if they are one."))
        else:
            self._sight.answer(key, answer)

    def _add_chosen_other(self, inside: QVBoxLayout, asked: Question, others: list[Entry]) -> None:
        """Somebody she chose from the menu stands among the cards."""
        was = self._sight.answer_of(asked.entry.handle_id).was
        known = {one.entry.handle_id for one in asked.candidates}
        for entry in others:
            if entry.handle_id == was and was not in known:
                card = CandidateCard(texts.name(entry), self._known(entry), str(len(self.cards) + 1), entry=entry)
                self._add(inside, card, asked, Answer(Verdict.SAME, was))

    def _others(self, entry: Entry) -> list[Entry]:
        """Who else is missing and could be meant."""
        look = self._sight.look
        if look is None or entry.handle is not None or entry.known:
            return []
        return [one for one in look.found.gone if one.twins == 1]

    def _other_button(self, others: list[Entry], entry: Entry) -> QWidget:
        button = Button(self.tr("Another one who is missing"), "users", scale="small")
        button.clicked.connect(lambda: self._open_others(button, others, entry))
        return frame(row(button, None))

    def _open_others(self, below: QWidget, others: Iterable[Entry], entry: Entry) -> None:
        menu = QMenu(self)
        for one in list(others)[:_MENU]:
            act = menu.addAction(texts.name(one).replace("&", "&&"))
            act.triggered.connect(partial(self._sight.answer, entry.handle_id, Answer(Verdict.SAME, one.handle_id)))
        menu.aboutToHide.connect(menu.deleteLater)
        drop_menu(menu, below)

    def _known(self, entry: Entry) -> str:
        """A candidate in a line: the name they go by, the remark, or that they are missing."""
        parts = [entry.name_now] if entry.name_now and entry.name_now != entry.name else []
        parts += [entry.remark] if entry.remark else []
        return " · ".join(parts) or self.tr("missing in this list")

    def _said(self, icon: str, role: str, text: str) -> QWidget:
        line = row(gap=9)
        line.addWidget(Glyph(icon, role, 14), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(PlainLabel(text, "small", wrap=True), 1)
        return frame(line)

    def _show_person(self, line: DiffLine, entry: Entry) -> None:
        sight, look, change = self._sight, self._sight.look, line.change
        if look is None or change is None:
            return
        name = column(PlainLabel(texts.name(entry), "subtitle", wrap=True), gap=0)
        name.addWidget(PlainLabel(texts.kind(line.kind), "small", "secondary"))
        head = row(Avatar(entry.member_id, texts.name(entry), 34), name, gap=11, margins=(18, 14, 18, 14))
        head.setStretch(1, 1)
        self._head.addLayout(head)
        told = [texts.fact(line.kind, change, look, sight.clock)]
        if change.was is not None:
            told = [self.tr("was {name} in the last roster").replace("{name}", texts.name(change.was))]
        told.append(texts.quiet(line.kind, change, look, self._context.desk.currency))
        told.append(entry.handle or self.tr("a nickname without an account"))
        other = look.elsewhere.get(entry.member_id)
        told += list(other.groups) if other is not None else []
        parts: list[QWidget] = [PlainLabel(text, "small", "secondary", wrap=True) for text in told if text]
        buttons = self._acts(line, entry)
        self._body.addLayout(column(*parts, *buttons, gap=6, margins=(18, 14, 18, 14)))

    def _acts(self, line: DiffLine, entry: Entry) -> list[QWidget]:
        """What can be done with a line that asks nothing."""
        found: list[QWidget] = []
        if entry.known:
            show = Button(self.tr("Open the member"), "user-round", scale="small")
            show.clicked.connect(partial(self._context.navigate, "members", entry.member_id))
            found.append(frame(row(show, None, margins=(0, 8, 0, 0))))
        others = self._others(entry) if line.kind is ChangeKind.JOINED else []
        if others:
            found.append(self._other_button(others, entry))
        if line.kind is ChangeKind.RENAMED and entry.handle is None:
            answered = self._sight.answer_of(entry.handle_id).verdict is Verdict.SAME
            again = Button(
                self.tr("Not the same person") if answered else self.tr("Ask again"), "undo-2", scale="small"
            )
            act = (
                partial(self._sight.answer, entry.handle_id, Answer())
                if answered
                else partial(self._sight.ask_again, entry.name)
            )
            again.clicked.connect(lambda: act())
            found.append(frame(row(again, None)))
        return found

    def set_editing(self, on: bool) -> None:
        """A long write begins or has ended."""
        self.setEnabled(on)
