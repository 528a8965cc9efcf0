"""What the roster diff has in sight: the list that was read, her answers, what she confirmed; and storing it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from opsdesk.domain.roster_diff import Answer, Question, Verdict, settle
from opsdesk.domain.rosters import Doubt
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from opsdesk.domain.batches import ImportResult, Looked, TakenBack
    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.domain.groups import GroupCard
    from opsdesk.domain.roster_clues import Entry
    from opsdesk.domain.roster_diff import Settled
    from opsdesk.domain.rosters import RosterLook, StoredRoster
    from opsdesk.services.clock import Clock
    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context


@dataclass
class Held:
    """One list of one group, with what she said of it. `taken` is "" for what the list says itself."""

    looked: Looked
    taken: str = ""
    complete: bool = True
    look: RosterLook | None = None
    answers: dict[int, Answer] = field(default_factory=dict)
    sure: dict[Doubt, int] = field(default_factory=dict)


Read = tuple["RosterLook", list["StoredRoster"]]


def _look(desk: Desk, held: Held, group_id: int) -> Read:
    look = desk.rosters.look(held.looked, group_id, taken=held.taken, complete=held.complete)
    return look, desk.rosters.history(group_id)


def _nicknames(look: RosterLook) -> list[Entry]:
    """Every line she can say something of."""
    return [*look.found.came, *(one.entry for one in look.found.questions)]


class RosterSight(QObject):
    """`turned` when another list or none is in sight, `answered` when she said something, `stored` when it is kept.

    A list that is not stored waits for her until the window closes, one a group.
    """

    turned = Signal()
    answered = Signal()
    stored = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._desk = context, context.desk
        self._kept: dict[int, Held] = {}
        self._settled: Settled | None = None
        self.card: GroupCard | None = None
        self.history: list[StoredRoster] = []
        self.reads = False
        self.stores = False

    @property
    def group_id(self) -> int:
        """The group whose roster it is, 0 for none."""
        return self.card.id if self.card is not None else 0

    @property
    def held(self) -> Held | None:
        """The list in sight."""
        return self._kept.get(self.group_id)

    @property
    def look(self) -> RosterLook | None:
        """The list as it was compared, None until it is."""
        return self.held.look if self.held is not None else None

    @property
    def settled(self) -> Settled | None:
        """The diff with her answers."""
        held = self.held
        if held is None or held.look is None:
            return None
        if self._settled is None:
            self._settled = settle(held.look.found, held.answers)
        return self._settled

    def begin(self, card: GroupCard) -> None:
        """Look at a group; a list that waited for her is looked at anew, for the group may have changed."""
        self.card, self.history, self._settled = card, [], None
        if self.held is not None:
            self.reload()
        else:
            work = partial(self._desk.rosters.history, card.id)
            self._context.jobs.latest("roster history", work, partial(self._on_history, card.id))
        self.turned.emit()

    def _on_history(self, group_id: int, found: list[StoredRoster]) -> None:
        if group_id == self.group_id:
            self.history = found
            self.turned.emit()

    def take(self, group_id: int, looked: Looked) -> None:
        """Compare a list that was read for a group."""
        options = looked.options
        self._kept[group_id] = Held(looked, options.taken, options.complete)
        if group_id == self.group_id:
            self._settled = None
            self.reload()

    def reload(self) -> None:
        """Compare anew."""
        held = self.held
        if held is not None:
            self.reads = True
            work = partial(_look, self._desk, held, self.group_id)
            self._context.jobs.latest(
                "roster look", work, partial(self._on_look, held), partial(self._on_no_look, held)
            )

    def _on_look(self, held: Held, found: Read) -> None:
        self.reads = False
        old = {} if held.look is None else {one.handle_id: one.name for one in _nicknames(held.look)}
        held.look, history = found
        # Handles that only the comparison made have other ids in the next one; names stay.
        new = {one.name: one.handle_id for one in _nicknames(held.look)}
        held.answers = {
            new[name]: held.answers[key] for key, name in old.items() if key in held.answers and name in new
        }
        if held is self.held:
            self.history, self._settled = history, None
            self.turned.emit()

    def _on_no_look(self, held: Held, error: OpsdeskError) -> None:
        self.reads = False
        if held.look is None:
            self._kept = {key: one for key, one in self._kept.items() if one is not held}
        self._context.notify.problem(error)
        self.turned.emit()

    def set_taken(self, day: str) -> None:
        """The list is of another day."""
        if self.held is not None and self.look is not None and day != self.look.taken:
            self.held.taken = day
            self.reload()

    def set_complete(self, complete: bool) -> None:
        """It is the whole list, or a part of it."""
        if self.held is not None and complete != self.held.complete:
            self.held.complete = complete
            self.reload()

    def answer(self, question: int, answer: Answer) -> None:
        """Who a nickname is, by its handle id; who was chosen for another one before is free there again."""
        held = self.held
        if held is None:
            return
        if answer.verdict is Verdict.SAME:
            held.answers = {key: one for key, one in held.answers.items() if one.was != answer.was}
        held.answers[question] = answer
        self._settled = None
        self.answered.emit()

    def answer_of(self, question: int) -> Answer:
        """What she said so far."""
        return self.held.answers.get(question, Answer()) if self.held is not None else Answer()

    def free(self, question: Question, was: int) -> bool:
        """Whether somebody is not chosen for another nickname already."""
        key = question.entry.handle_id
        return not any(
            one.was == was for other, one in (self.held.answers if self.held else {}).items() if other != key
        )

    @property
    def clock(self) -> Clock:
        """What time it is where the desk is."""
        return self._desk.clock

    def neighbours(self, entry: Entry) -> tuple[str, str]:
        """The names above and below a line of the list; "" at its ends."""
        parsed = self.held.looked.parsed if self.held is not None else None
        rows = [] if parsed is None else parsed.people
        at = next((at for at, one in enumerate(rows) if one.row == entry.place), None)
        if at is None:
            return "", ""
        above, below = rows[at - 1].name if at else "", rows[at + 1].name if at + 1 < len(rows) else ""
        return above, below

    @property
    def questions(self) -> tuple[Question, ...]:
        """What she is asked, in the order of the list, left open ones of before behind."""
        return self.look.found.questions if self.look is not None else ()

    def undecided(self) -> list[Question]:
        """The questions without an answer."""
        return [one for one in self.questions if self.answer_of(one.entry.handle_id).verdict is Verdict.OPEN]

    def doubts(self) -> list[Doubt]:
        """What she has not confirmed yet; IDENTICAL stands alone."""
        look, settled, held = self.look, self.settled, self.held
        if look is None or settled is None or held is None:
            return []
        found = look.doubts_of(settled)
        still = [one for one in Doubt if one in found and self._about(one) > held.sure.get(one, -1)]
        # First whether it is the whole list; then only it matters how many are missing.
        return [one for one in still if one is not Doubt.MANY_GONE] if Doubt.PART in still else still

    def _about(self, doubt: Doubt) -> int:
        """What a confirmation holds for: more missing people than she confirmed ask anew."""
        return self.settled.gone if doubt is Doubt.MANY_GONE and self.settled is not None else 0

    def confirm(self, doubt: Doubt) -> None:
        """She says that it is so."""
        if self.held is not None:
            self.held.sure[doubt] = self._about(doubt)
            self.answered.emit()

    @property
    def ready(self) -> bool:
        """Whether it can be stored as it is."""
        return self.look is not None and not self.doubts() and not self.reads and not self.stores

    def drop(self) -> None:
        """Let the list go; nothing was stored."""
        self._kept.pop(self.group_id, None)
        self._settled = None
        self.turned.emit()

    def store(self) -> None:
        """Keep it now, as one import."""
        look, held = self.look, self.held
        if look is None or held is None or not self.ready:
            return
        self.stores = True
        work = partial(self._desk.rosters.keep, look, dict(held.answers))
        done = partial(self._on_stored, self.group_id, look)
        self._context.jobs.run(work, done, self._on_unstored, writing=self.tr("Storing a roster; editing waits"))
        self.answered.emit()

    def _on_stored(self, group_id: int, look: RosterLook, result: ImportResult) -> None:
        self.stores = False
        held = self._kept.pop(group_id, None)
        self._settled = None
        diff = result.diff
        joined, left = (len(diff.joined), len(diff.left)) if diff is not None else (0, 0)
        said = self.tr("Stored {group}: {joined} joined, {left} left").replace("{group}", look.group)
        said = said.replace("{joined}", figures.number(joined)).replace("{left}", figures.number(left))
        if result.batch is not None:
            back = partial(self._take_back, result.batch, group_id, held)
            self._context.notify.offer(said, self.tr("Take back"), back, "done")
        self.stored.emit()

    def _on_unstored(self, error: OpsdeskError) -> None:
        self.stores = False
        self._context.notify.problem(error)
        self.answered.emit()

    def _take_back(self, batch: int, group_id: int, held: Held | None) -> None:
        work = partial(self._desk.imports.take_back, batch)
        done = partial(self._on_taken_back, group_id, held)
        sentence = self.tr("Taking a roster back; editing waits")
        self._context.jobs.run(work, done, self._context.notify.problem, writing=sentence)

    def _on_taken_back(self, group_id: int, held: Held | None, _done: TakenBack) -> None:
        if held is not None:
            self._kept.setdefault(group_id, held)
        self._context.notify.say(self.tr("Taken back; the list waits to be stored again"), "removed")
        if group_id == self.group_id:
            self.reload()

    def ask_again(self, name: str) -> None:
        """What she said of a nickname before no longer counts."""
        act = partial(self._desk.rosters.ask_again, self.group_id, name)
        if self._context.notify.attempt(act, self.tr("{name} is asked about again").replace("{name}", name)):
            self.reload()
