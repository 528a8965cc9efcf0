"""What a dated roster shows against the one before: who joined, left, came back, goes by another name, or may."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from opsdesk.domain.batches import Renamed, RosterDecision, RosterDiff, Seen
from opsdesk.domain.roster_clues import FEWEST_POINTS, Candidate, Clue, Entry, Gaps, Weigher, is_blank, points

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOST_CANDIDATES = 3
MANY_GONE, MANY_GONE_SHARE = 50, 0.10
PART_BELOW = 0.66
SHARED_BELOW = 0.4
# Up to this share of a group leaves in a week without a cause to look for.
WEEKLY_BAND, WEEK = 0.05, 7 * 86400


class ChangeKind(StrEnum):
    """The sections of the diff, in the order she works through them."""

    OPEN = "open"
    JOINED = "joined"
    LEFT = "left"
    REJOINED = "rejoined"
    RENAMED = "renamed"


class Verdict(StrEnum):
    """Her answer to who a nickname is: one who was there under another name, somebody new, or nobody knows yet."""

    SAME = "same"
    NEW = "new"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Answer:
    """`was` is the entry of the roster before that a name belongs to, by its handle's id; only SAME has one."""

    verdict: Verdict = Verdict.OPEN
    was: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A nickname nobody can be sure of, with whom it may be, the likeliest first.

    `since` is the time of the roster in which it was left open, None where this roster asks. `alike` says that several
    lines bear the name, so that nothing can tell them apart: one answer counts for them all.
    """

    entry: Entry
    candidates: tuple[Candidate, ...] = ()
    since: int | None = None
    alike: bool = False

    @property
    def former(self) -> Candidate | None:
        """The one who bore this very name here and left, as whom the line counts until she says otherwise."""
        return next((one for one in self.candidates if one.entry.handle_id == self.entry.handle_id), None)

    def is_other_member(self, candidate: Candidate) -> bool:
        """Whether both are members already: joining two members is Same person's work, never a roster's."""
        settled = self.entry.known or self.since is not None
        return settled and candidate.entry.member_id != self.entry.member_id


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two rosters of a group side by side. `came` and `gone` are those with nicknames only, in their list's order;
    the other lists hold whom an account, or what she decided before, tells for certain."""

    joined: tuple[Entry, ...] = ()
    left: tuple[Entry, ...] = ()
    renamed: tuple[tuple[Entry, Entry], ...] = ()
    came: tuple[Entry, ...] = ()
    gone: tuple[Entry, ...] = ()
    questions: tuple[Question, ...] = ()
    unchanged: int = 0
    before: int = 0
    now: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the roster diff. `was` is the entry before where the name is another one."""

    entry: Entry
    was: Entry | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """The diff with her answers: who joined (for the first time, or again), left, goes by another name, stays open."""

    joined: tuple[Change, ...]
    left: tuple[Change, ...]
    rejoined: tuple[Change, ...]
    renamed: tuple[Change, ...]
    still_open: tuple[Question, ...]
    maybe_left: tuple[Change, ...]

    @property
    def gone(self) -> int:
        """How many are missing for certain or perhaps."""
        return len(self.left) + len(self.maybe_left)

    def diff(self) -> RosterDiff:
        """The same in the words of an import."""
        return RosterDiff(
            joined=[_seen(one.entry) for one in (*self.joined, *self.rejoined)],
            left=[_seen(one.entry) for one in self.left],
            rejoined=[_seen(one.entry) for one in self.rejoined],
            renamed=[Renamed(one.entry.handle, one.was.name, one.entry.name) for one in self.renamed if one.was],
            old_names=sorted(one.entry.name for one in self.maybe_left),
            new_names=sorted(one.entry.name for one in self.still_open if one.since is None),
        )


def _seen(entry: Entry) -> Seen:
    return Seen(entry.shown, entry.handle)


def compare(
    old: Sequence[Entry],
    new: Sequence[Entry],
    decided: Mapping[tuple[str, str], bool],
    *,
    complete: bool = True,
    before_at: int | None = None,
) -> Comparison:
    """Compare a roster with the one before. `decided` holds (old name, new name) -> whether it is one person;
    `before_at` is when the roster before was taken.

    Nobody left by a part of a list; whom it does not name may still be somebody it does.
    """
    before, now = {one.handle_id: one for one in old}, {one.handle_id: one for one in new}
    came = [one for key, one in now.items() if key not in before]
    gone = [one for key, one in before.items() if key not in now]
    renamed = [
        (before[key], one)
        for key, one in now.items()
        if key in before and one.handle and one.name and before[key].name and one.name != before[key].name
    ]
    moved = _one_member(gone, came)
    renamed += [(was, one) for was, one in moved if was.name != one.name]
    gone_by, came_by = {was.handle_id for was, _ in moved}, {one.handle_id for _, one in moved}
    came = [one for one in came if one.handle_id not in came_by]
    members = {one.member_id for one in new}
    gone = [one for one in gone if one.handle_id not in gone_by and (one.handle or one.member_id not in members)]
    weak_came = tuple(one for one in came if not one.handle)
    weak_gone = tuple(one for one in gone if not one.handle)
    return Comparison(
        joined=tuple(one for one in came if one.handle),
        left=tuple(one for one in gone if one.handle and complete),
        renamed=tuple(renamed),
        came=weak_came,
        gone=weak_gone if complete else (),
        questions=_questions(weak_gone, weak_came, Weigher(weak_gone, weak_came, Gaps(old, new), before_at), decided),
        unchanged=len(now) - len(came) - len(renamed),
        before=len(before),
        now=len(now),
    )


def _one_member(gone: Iterable[Entry], came: Iterable[Entry]) -> list[tuple[Entry, Entry]]:
    """Who is missing under one name and there under another, as is known already; each but once."""
    missing: dict[int, list[Entry]] = defaultdict(list)
    for one in gone:
        missing[one.member_id].append(one)
    return [(missing[one.member_id].pop(0), one) for one in came if missing.get(one.member_id)]


def _questions(
    gone: Sequence[Entry], came: Sequence[Entry], weigher: Weigher, decided: Mapping[tuple[str, str], bool]
) -> tuple[Question, ...]:
    """The nicknames that something speaks for knowing, and those that several lines bear."""
    found = []
    twins: set[str] = set()
    for one in came:
        if (one.name, one.name) in decided or (one.left_at is None and ("", one.name) in decided):
            continue
        if _unclear(one):
            if one.name not in twins:
                found.append(Question(one, alike=True))
            twins.add(one.name)
            continue
        likely = [which for which in weigher.candidates(one) if not _told(which.entry.name, one.name, decided)]
        if one.left_at is not None:
            likely.append(Candidate(replace(one, place=None), ((Clue.SAME_NAME, one.left_at),)))
        likely = [which for which in likely if points(which.clues) >= FEWEST_POINTS]
        likely.sort(key=lambda which: -points(which.clues))
        if likely:
            found.append(Question(one, tuple(likely[:MOST_CANDIDATES])))
    return tuple(found)


def _told(was: str, now: str, decided: Mapping[tuple[str, str], bool]) -> bool:
    """Whether she said of two names that they are two people, in whichever order."""
    return (was, now) in decided or decided.get((now, was)) is False


def settle(found: Comparison, answers: Mapping[int, Answer], *, everything_open: bool = False) -> Settled:
    """Who joined, left and so on, with her answers by the new entry's handle id.

    A nickname about which there is no question joined, one that nobody asks about left. Where nobody looked
    (`everything_open`), all nicknames that came stay open as long as any went, and those with them.
    """
    gone = {one.handle_id: one for one in found.gone}
    pool = _pool(found)
    asked = {one.entry.handle_id: one for one in found.questions}
    joined: list[Change] = []
    rejoined: list[Change] = []
    still_open: list[Question] = []
    renamed = [Change(now, was) for was, now in found.renamed]
    for one in found.joined:
        (rejoined if one.left_at is not None else joined).append(Change(one))
    unsure = everything_open and bool(found.came) and bool(gone)
    twins = {one.entry.name: one for one in found.questions if one.alike}
    for one in found.came:
        question = asked.get(one.handle_id) or twins.get(one.name)
        answer = answers.get(question.entry.handle_id if question else one.handle_id, Answer())
        was = pool.pop(answer.was, None) if answer.was not in (None, one.handle_id) else None
        if answer.verdict is Verdict.SAME and was is not None:
            renamed.append(Change(one, was))
            gone.pop(was.handle_id, None)
        elif answer.verdict is Verdict.OPEN and (unsure if everything_open else question):
            still_open.append(asked.get(one.handle_id) or Question(one, alike=question is not None))
        else:
            back = one.left_at is not None and answer.verdict is not Verdict.NEW
            (rejoined if back else joined).append(Change(one))
    unclear = {which.entry.handle_id for one in still_open for which in one.candidates}
    older = [one for one in found.questions if one.since is not None and _open(answers, one)]
    perhaps = [Change(one) for key, one in gone.items() if unsure or key in unclear]
    left = [Change(one) for key, one in gone.items() if not (unsure or key in unclear)]
    everybody_left = (*map(Change, found.left), *left)
    open_too = (*still_open, *older)
    return Settled(tuple(joined), everybody_left, tuple(rejoined), tuple(renamed), open_too, tuple(perhaps))


def _pool(found: Comparison) -> dict[int | None, Entry]:
    """Everybody a new name may belong to, by handle id."""
    pool: dict[int | None, Entry] = {one.handle_id: one for one in found.gone}
    return pool | {one.entry.handle_id: one.entry for asked in found.questions for one in asked.candidates}


def _open(answers: Mapping[int, Answer], question: Question) -> bool:
    return answers.get(question.entry.handle_id, Answer()).verdict is Verdict.OPEN


def decisions(found: Comparison, answers: Mapping[int, Answer]) -> tuple[RosterDecision, ...]:
    """Her answers as they are kept: pairs of an old and a new name that are one person, are not, or stay open."""
    pool = _pool(found)
    asked = {one.entry.handle_id: one for one in found.questions}
    entries = {one.handle_id: one for one in found.came} | {key: one.entry for key, one in asked.items()}
    kept = []
    for key, entry in entries.items():
        answer, question = answers.get(key, Answer()), asked.get(key)
        if answer.verdict is Verdict.SAME and answer.was in pool:
            kept.append(RosterDecision(pool[answer.was].name, entry.name, True))
        elif question is not None and (answer.verdict is Verdict.NEW or question.since is None):
            others = [one.entry for one in question.candidates] or [entry]
            same = False if answer.verdict is Verdict.NEW else None
            kept += [RosterDecision(one.name, entry.name, same) for one in others]
            kept += [RosterDecision("", entry.name, False)] if answer.verdict is Verdict.NEW else []
    return tuple(dict.fromkeys(kept))


def left_open(found: Comparison, said: Iterable[RosterDecision]) -> Comparison:
    """The comparison with those questions only that she left open when she looked at it."""
    names: dict[str, set[str]] = defaultdict(set)
    for one in said:
        if one.same is None:
            names[one.now].add(one.was)
    questions = [
        Question(
            one, tuple(Candidate(was, ()) for was in found.gone if was.name in names[one.name]), alike=_unclear(one)
        )
        for one in found.came
        if one.name in names
    ]
    return replace(found, questions=tuple(questions))


def _unclear(entry: Entry) -> bool:
    """Whether a name says nothing: several lines bear it, or nothing of it can be seen."""
    return entry.twins > 1 or is_blank(entry.name)


def weekly(share: float, seconds: int) -> float:
    """The share that left in a time, as a share a week; a shorter time counts as a week."""
    return 1 - float((1 - min(share, 1.0)) ** (1 / max(seconds / WEEK, 1.0)))


def is_likely_part(before: int, now: int) -> bool:
    """Whether a list is so much shorter than the last one that it may be only a part of the group."""
    return bool(before) and now < before * PART_BELOW


def needs_confirming(before: int, gone: int) -> bool:
    """Whether so many are missing that she says so twice: a tenth of the group or more, or fifty."""
    return gone > 0 and (gone >= MANY_GONE or gone >= before * MANY_GONE_SHARE)
