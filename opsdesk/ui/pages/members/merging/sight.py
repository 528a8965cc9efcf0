"""Which pairs are in sight, which one is compared, what is chosen for it, and what is done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.merging import Likeness, Take, Why

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opsdesk.domain.changes import Changes
    from opsdesk.domain.merging import Comparison, Merge, MergeRow, Pair
    from opsdesk.ui.context import Context

CHOSEN, APART, MERGED = "chosen", "apart", "merged"
"""Shelves beside those of `Likeness` and `Why`: whom she selected herself, pairs kept apart, merges that stand."""
_JOB = "merging.proposals"
_SOON_MS = 400
_TABLES = ("member", "handle", "membership", "merge", "member_pair", "important_date", "member_tag")


class MergingSight(QObject):
    """`turned` when another pair or shelf is in sight, `chose` when another side of a field was chosen."""

    turned = Signal()
    chose = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._desk = context, context.desk
        self.clock = context.desk.clock
        self.shelf = str(Likeness.LIKELY)
        self.proposals: list[Pair] | None = None
        self.chosen: list[Pair] = []
        self.merges: list[Merge] = []
        self.apart: list[Pair] = []
        self.at = 0
        self.comparison: Comparison | None = None
        self.takes: dict[str, Take] = {}
        self._skipped: set[tuple[int, int]] = set()
        self._own = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.find)

    # What is in sight.

    @property
    def pairs(self) -> list[Pair]:
        """The pairs of the shelf."""
        return self.of_shelf(self.shelf)

    def of_shelf(self, shelf: str) -> list[Pair]:
        """The pairs that wait on a shelf."""
        if shelf == CHOSEN:
            return self.chosen
        if shelf == APART:
            return self.apart
        weak = Likeness.WEAK if shelf == Likeness.POSSIBLE else None  # refused once, with nothing to speak for it
        return [
            pair for pair in self.proposals or [] if shelf in (pair.likeness, pair.found_by) or pair.likeness is weak
        ]  # fmt: skip

    @property
    def pair(self) -> Pair | None:
        """The pair that is compared."""
        pairs = self.pairs
        return pairs[self.at] if self.shelf != MERGED and self.at < len(pairs) else None

    @property
    def compares(self) -> bool:
        """Whether the shelf is one of pairs to be decided."""
        return self.shelf not in (MERGED, APART)

    @property
    def waits(self) -> bool:
        """Whether proposals are still looked for."""
        return self.compares and self.shelf != CHOSEN and self.proposals is None

    @property
    def differing(self) -> list[MergeRow]:
        """The rows where one side would be lost."""
        return [row for row in self.comparison.rows if row.differs] if self.comparison else []

    def take_of(self, row: MergeRow) -> Take:
        """What is chosen for a row."""
        return self.takes.get(row.key, row.take)

    # Where it looks.

    def begin(self, members: Sequence[int] = ()) -> OpsdeskError | None:
        """Look at pairs of the first of `members` with each other one, or at what is proposed; answers what hinders."""
        self._skipped.clear()
        self.chosen = []
        try:
            self.chosen = [self._desk.merging.pair(members[0], other) for other in members[1:]]
        except OpsdeskError as error:
            return error
        if self.chosen:
            # The best known of them stays through all of it.
            best = self.chosen[0].kept_id if len(self.chosen) == 1 else members[0]
            self.chosen = [pair if pair.kept_id == best else _turned(pair) for pair in self.chosen]
        self._read()
        self.go(CHOSEN if self.chosen else self._fullest())
        self.find()
        return None

    def _fullest(self) -> str:
        """The shelf of the surest pairs that are known."""
        if self.proposals and not self.of_shelf(Likeness.LIKELY):
            return str(Likeness.POSSIBLE)
        return str(Likeness.LIKELY)

    def go(self, shelf: str) -> None:
        """Look at another shelf."""
        self.shelf, self.at = shelf, 0
        self._show()

    def step_to(self, at: int) -> None:
        """Compare another pair of the shelf."""
        self.at = at
        self._show()

    def find(self) -> None:
        """Look for proposals on a worker."""
        work = partial(self._desk.merging.proposals)
        self._context.jobs.latest(_JOB, work, self._on_found)

    def _on_found(self, found: list[Pair]) -> None:
        first, pair = self.proposals is None, self.pair
        self.proposals = sorted(found, key=lambda one: (one.kept_id, one.other_id) in self._skipped)
        if first and self.shelf == Likeness.LIKELY:
            self.shelf = self._fullest()
        keys = [(one.kept_id, one.other_id) for one in self.pairs]
        if pair is not None and (pair.kept_id, pair.other_id) in keys:
            self.at = keys.index((pair.kept_id, pair.other_id))
        elif self.compares and self.shelf != CHOSEN:
            self.at = 0
        self._show()

    def _read(self) -> None:
        self.merges, self.apart = self._desk.merging.merges(), self._desk.merging.kept_apart()

    def _show(self) -> None:
        before = self.comparison
        self.comparison = None
        pair = self.pair
        if pair is not None and self.shelf != APART:
            try:
                self.comparison = self._desk.merging.compare(pair.kept_id, pair.other_id)
            except OpsdeskError:
                self._drop(pair)
                self._show()
                return
        if not _same(before, self.comparison):
            self.takes = {}
        self.turned.emit()

    def _drop(self, gone: Pair) -> None:
        """A pair of which one is no longer there."""
        self.chosen = [pair for pair in self.chosen if pair is not gone]
        self.proposals = [pair for pair in self.proposals or [] if pair is not gone]
        self.at = min(self.at, max(len(self.pairs) - 1, 0))

    def on_changes(self, changes: Changes) -> None:
        """Data changed: not by a deed here, which knows itself what it did."""
        if not self._own and changes.touches(*_TABLES):
            self._read()
            self._show()
            self._soon.start()

    # What she does.

    def choose(self, row: MergeRow, take: Take) -> None:
        """Take this side of a field."""
        if take in row.takes and take is not self.take_of(row):
            self.takes[row.key] = take
            self.chose.emit()

    def skip(self) -> None:
        """The next pair; this one comes last."""
        pair = self.pair
        if pair is None or not self.compares:
            return
        self._skipped.add((pair.kept_id, pair.other_id))
        for pairs in (self.chosen, self.proposals):
            if pairs is not None and pair in pairs:
                pairs.remove(pair)
                pairs.append(pair)
        self._show()

    def merge(self) -> None:
        """Make one of the two as chosen, and go on with the next pair."""
        pair, comparison = self.pair, self.comparison
        if pair is None or comparison is None:
            return
        said = self.tr("{other} is {kept} now").replace("{other}", pair.other_name).replace("{kept}", pair.kept_name)
        act = partial(self._desk.merging.merge, pair.kept_id, [pair.other_id], dict(self.takes))
        if self._do(act, said):
            gone = pair.other_id
            self.chosen = [one for one in self.chosen if gone not in (one.kept_id, one.other_id)]
            self.proposals = [one for one in self.proposals or [] if gone not in (one.kept_id, one.other_id)]
            self._after()

    def keep_apart(self) -> None:
        """These two are never the same; the next pair."""
        pair = self.pair
        if pair is None or not self.compares:
            return
        said = self.tr("{kept} and {other} stay two").replace("{kept}", pair.kept_name)
        act = partial(self._desk.merging.keep_apart, pair.kept_id, pair.other_id)
        if self._do(act, said.replace("{other}", pair.other_name)):
            both = {pair.kept_id, pair.other_id}
            self.chosen = [one for one in self.chosen if {one.kept_id, one.other_id} != both]
            self.proposals = [one for one in self.proposals or [] if {one.kept_id, one.other_id} != both]
            self._after()

    def take_apart(self, merge: Merge) -> None:
        """Two again."""
        said = self.tr("{kept} and {other} are two again").replace("{kept}", merge.kept_name)
        act = partial(self._desk.merging.unmerge, merge.id)
        if self._do(act, said.replace("{other}", merge.gone_name)):
            self._after()
            self._soon.start()

    def let_propose(self, pair: Pair) -> None:
        """They may be one after all."""
        said = self.tr("{kept} and {other} may be proposed again").replace("{kept}", pair.kept_name)
        act = partial(self._desk.merging.let_propose, pair.kept_id, pair.other_id)
        if self._do(act, said.replace("{other}", pair.other_name)):
            self._after()
            self._soon.start()

    def compare_again(self, pair: Pair) -> None:
        """Look at a pair that was kept apart."""
        self.chosen = [self._desk.merging.pair(pair.kept_id, pair.other_id)]
        self.go(CHOSEN)

    def _do(self, act: Callable[[], object], said: str) -> bool:
        self._own = True
        try:
            return self._context.notify.attempt(act, said)
        finally:
            self._own = False

    def _after(self) -> None:
        self._read()
        self.at = min(self.at, max(len(self.pairs) - 1, 0))
        if self.shelf == CHOSEN and not self.chosen and self.proposals:
            self.shelf, self.at = str(self.proposals[0].likeness), 0
        self._show()

    def counts(self) -> dict[str, int]:
        """How many wait on each shelf, those with nobody left out but for the two of likeness."""
        found = {str(one): len(self.of_shelf(one)) for one in (Likeness.LIKELY, Likeness.POSSIBLE)}
        found |= {APART: len(self.apart), MERGED: len(self.merges)}
        return found | {str(why): count for why in Why if (count := len(self.of_shelf(why)))}


def _turned(pair: Pair) -> Pair:
    from dataclasses import replace

    return replace(
        pair, kept_id=pair.other_id, kept_name=pair.other_name, other_id=pair.kept_id, other_name=pair.kept_name
    )


def _same(one: Comparison | None, other: Comparison | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.kept.line.id, one.other.line.id) == (other.kept.line.id, other.other.line.id)
