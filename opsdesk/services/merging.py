"""Two members who are one: proposals, the comparison, the merge, and taking it apart. Nothing merges by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.merging import (
    LISTS,
    OWN_FIELD,
    POSSIBLE,
    WORDS,
    Clash,
    Comparison,
    FieldKind,
    Merge,
    MergeRow,
    Pair,
    Take,
    row,
    usual,
)
from opsdesk.domain.platforms import HandleKind
from opsdesk.services.work import Progress
from opsdesk.store import (
    figures,
    member_details,
    members,
    merging,
    merging_apart,
    merging_pairs,
    merging_traits,
    tiers,
    touches,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from opsdesk.domain.members import DateLine, MemberDetail
    from opsdesk.services.clock import Clock
    from opsdesk.store.db import Store
    from opsdesk.store.driver import Connection


class MergeService:
    """Every merge, every taking apart and every decision about a pair is one step of undo."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def proposals(self, progress: Progress | None = None) -> list[Pair]:
        """Pairs who may be one, the surest first; long work on a large desk, safe on any thread. Raises CANCELLED."""
        return merging_pairs.proposals(self._store.reader(), POSSIBLE, (progress or Progress()).step)

    def pair(self, a: int, b: int) -> Pair:
        """Two members she chose, the better known first. Raises NOT_FOUND, MERGE_SELF."""
        self._two(a, b)
        found = merging_pairs.why(self._store.reader(), a, b)
        if found is None:
            raise OpsdeskError(Problem.NOT_FOUND, id=f"{a}, {b}")
        return found

    def compare(self, kept: int, other: int) -> Comparison:
        """Both side by side, with what is proposed for each field. Raises NOT_FOUND, MERGE_SELF."""
        self._two(kept, other)
        return _compare(self._store.reader(), kept, other)

    def merge(self, kept: int, others: Sequence[int], takes: Mapping[str, Take] | None = None) -> list[int]:
        """Make one member of them; answers the ids of the merges. `takes` are choices by the key of the row.

        What is not chosen is taken as `compare` proposes. Raises NOT_FOUND, MERGE_SELF; MERGE_CLASH when two have
        different accounts on one platform: nothing is merged, and the pair waits among the proposals.
        """
        try:
            return self._merge(kept, others, takes or {})
        except OpsdeskError as error:
            if error.problem is Problem.MERGE_CLASH:
                self._wait(kept, int(str(error.values["id"])))
            raise

    def _merge(self, kept: int, others: Sequence[int], takes: Mapping[str, Take]) -> list[int]:
        now, done = self._clock.now(), []
        with self._store.write("merge") as con:
            for other in others:
                self._two(kept, other)
                comparison = _compare(con, kept, other)
                _refuse_clash(comparison)
                notes = merging.merge(con, kept, other, _wanted(comparison, takes), now)
                tiers.decide(con, [kept], now)
                merging.note_tier(notes)
                figures.refresh(con)  # the next one is compared with what they are now
                done.append(notes.merge_id)
        return done

    def _wait(self, kept: int, other: int) -> None:
        """Put a refused pair among the proposals, unless she decided about it already."""
        con = self._store.reader()
        pair = merging_pairs.why(con, kept, other)
        if pair is not None and merging_pairs.state(con, kept, other) is None:
            with self._store.write("queue_pair") as writer:
                merging_pairs.keep(writer, pair, "open")

    def _two(self, a: int, b: int) -> None:
        if a == b:
            raise OpsdeskError(Problem.MERGE_SELF, id=a)

    def unmerge(self, merge_id: int) -> tuple[int, int]:
        """Take a merge apart: (who stayed, who is back). What was logged since stays with who stayed.

        Raises NOT_FOUND, MERGE_APART when it is apart already, MERGE_BUILT_ON when a later merge stands on it.
        """
        now = self._clock.now()
        with self._store.write("unmerge") as con:
            kept, gone, decided = merging_apart.take_apart(con, merge_id, now)
            if decided:
                tiers.decide(con, [kept, gone], now)
        return kept, gone

    def merges(self) -> list[Merge]:
        """The merges that stand, the newest first."""
        return merging_apart.merges(self._store.reader())

    def keep_apart(self, a: int, b: int) -> None:
        """Never the same: the pair is not proposed any more. Raises NOT_FOUND, MERGE_SELF."""
        pair = self.pair(a, b)
        with self._store.write("keep_apart") as con:
            merging_pairs.keep(con, pair, "never")

    def let_propose(self, a: int, b: int) -> None:
        """Take back that two are never the same."""
        with self._store.write("let_propose") as con:
            merging_pairs.forget(con, a, b)

    def kept_apart(self) -> list[Pair]:
        """The pairs that are never the same."""
        return merging_pairs.kept_apart(self._store.reader())


def _compare(con: Connection, kept: int, other: int) -> Comparison:
    lines = members.lines(con, [kept, other])
    if len(lines) < 2:
        raise OpsdeskError(Problem.NOT_FOUND, id=kept if kept not in lines else other)
    left, right = (member_details.detail(con, lines[key]) for key in (kept, other))
    clashes = tuple(
        Clash(HandleKind(kind), mine, theirs) for kind, mine, theirs in merging_traits.clashes(con, kept, other)
    )
    promises = len(touches.open_promises(con, kept)), len(touches.open_promises(con, other))
    return Comparison(left, right, _rows(left, right, promises), clashes)


def _refuse_clash(comparison: Comparison) -> None:
    for clash in comparison.clashes:
        names = {"kept": comparison.kept.line.name, "other": comparison.other.line.name}
        raise OpsdeskError(
            Problem.MERGE_CLASH, kind=clash.kind, mine=clash.kept, theirs=clash.other, id=comparison.other.line.id,
            **names,
        )  # fmt: skip


def _rows(left: MemberDetail, right: MemberDetail, promises: tuple[int, int]) -> tuple[MergeRow, ...]:
    """Every field that at least one of them fills."""
    sides = _words(left), _words(right)
    rows = [row(key, sides[0][key], sides[1][key]) for key in WORDS]
    fields = dict(left.fields), dict(right.fields)
    for label in dict.fromkeys((*fields[0], *fields[1])):
        mine, theirs = fields[0].get(label, ""), fields[1].get(label, "")
        rows.append(MergeRow(OWN_FIELD + label, FieldKind.ONE, mine, theirs, usual(label, mine, theirs)))
    counts = _counts(left, promises[0]), _counts(right, promises[1])
    for key in LISTS:
        mine, theirs = (str(side[key] or "") for side in counts)
        rows.append(MergeRow(key, FieldKind.LIST, mine, theirs, Take.BOTH))
    return tuple(one for one in rows if one.kept or one.other)


def _words(detail: MemberDetail) -> dict[str, str]:
    line = detail.line
    birthday = next((birthday_text(day) for day in detail.dates if day.kind == "birthday"), "")
    values = line.name, line.remark, detail.real_name, detail.gender, detail.region, line.star or "", birthday
    return dict(zip(WORDS, (*values, detail.came_by, detail.avoid, detail.note), strict=True))


def birthday_text(day: DateLine) -> str:
    """A birthday as it is compared: `lunar 1990-8-22`, parts that are not known left out."""
    number = "-".join(str(part) for part in (day.year, day.month, day.day) if part is not None)
    return f"lunar {number}" if day.lunar else number


def _counts(detail: MemberDetail, promises: int) -> dict[str, int]:
    line = detail.line
    days = sum(day.kind != "birthday" for day in detail.dates)
    open_stays = sum(stay.left_at is None for stay in detail.memberships)
    values = (
        len(detail.handles), len(line.tags), len(detail.roles), open_stays, sum(detail.touches), promises, days,
        len(detail.orders), line.events,
    )  # fmt: skip
    return dict(zip(LISTS, values, strict=True))


def _wanted(comparison: Comparison, takes: Mapping[str, Take]) -> merging.Wanted:
    """What the store writes, of what she chose and what is proposed for the rest."""
    chosen = {one.key: takes[one.key] if takes.get(one.key) in one.takes else one.take for one in comparison.rows}
    texts = {
        one.key: one.result(chosen[one.key]) or None
        for one in comparison.rows
        if one.key in WORDS and one.key not in ("name", "birthday")
    }
    name = next(one for one in comparison.rows if one.key == "name")
    texts["name"] = name.result(chosen["name"])
    own = {key.removeprefix(OWN_FIELD): take for key, take in chosen.items() if key.startswith(OWN_FIELD)}
    return merging.Wanted(texts, chosen.get("birthday", Take.KEPT), own)
