"""Words of the roster diff: kinds, facts of each line, candidates, what is doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk.domain.roster_clues import Clue, is_blank
from opsdesk.domain.roster_diff import WEEKLY_BAND, Change, ChangeKind, Question, Verdict, weekly
from opsdesk.ui.wording import figures
from opsdesk.words import rosters as words

if TYPE_CHECKING:
    from opsdesk.domain.roster_clues import Entry, Told
    from opsdesk.domain.roster_diff import Answer, Settled
    from opsdesk.domain.rosters import RosterLook
    from opsdesk.services.clock import Clock

translate = QCoreApplication.translate

ICONS = {
    ChangeKind.OPEN: "circle-help",
    ChangeKind.JOINED: "user-plus",
    ChangeKind.LEFT: "log-out",
    ChangeKind.REJOINED: "undo-2",
    ChangeKind.RENAMED: "pencil-line",
}
ROLES = {
    ChangeKind.OPEN: "semantic.warning.text",
    ChangeKind.JOINED: "semantic.success.text",
    ChangeKind.LEFT: "text.secondary",
    ChangeKind.REJOINED: "semantic.info.text",
    ChangeKind.RENAMED: "text.secondary",
}


def kind(one: ChangeKind) -> str:
    """The head of a section."""
    return {
        ChangeKind.OPEN: translate("RosterDiff", "To decide"),
        ChangeKind.JOINED: translate("RosterDiff", "Joined"),
        ChangeKind.LEFT: translate("RosterDiff", "Left"),
        ChangeKind.REJOINED: translate("RosterDiff", "Came back"),
        ChangeKind.RENAMED: translate("RosterDiff", "Renamed"),
    }[one]


def name(entry: Entry) -> str:
    """What the list shows; a name that cannot be seen says so."""
    shown = entry.shown
    return translate("RosterDiff", "(a name that cannot be seen)") if is_blank(shown) else shown


def day(at: int, clock: Clock) -> str:
    """A day in a line."""
    return figures.short_day(clock.day_of(at), clock.today())


def clue(told: Told, clock: Clock) -> str:
    """One thing that speaks for a candidate, or against."""
    return words.clue(told, lambda at: day(at, clock))


def about(one: ChangeKind, look: RosterLook, settled: Settled) -> str:
    """The quiet words of a section's head."""
    if one is ChangeKind.OPEN:
        return translate("RosterDiff", "first, for a guess here changes the past")
    if one is ChangeKind.JOINED:
        known = sum(change.entry.known for change in settled.joined)
        text = translate("RosterDiff", "{new} new, {known} known already")
        text = text.replace("{known}", figures.number(known))
        return text.replace("{new}", figures.number(len(settled.joined) - known))
    if one is ChangeKind.LEFT:
        return rate(look, settled)
    return ""


def _weekly(look: RosterLook, settled: Settled) -> float | None:
    """The share that left a week, None where a list cannot tell."""
    if not look.complete or not look.found.before or look.before_at is None:
        return None
    return weekly(settled.gone / look.found.before, look.taken_at - look.before_at)


def rate(look: RosterLook, settled: Settled) -> str:
    """How many left, beside what is reasonable."""
    found = _weekly(look, settled)
    if found is None or not settled.gone:
        return ""
    text = translate("RosterDiff", "{share} of the group, {weekly} a week; up to {band} is reasonable")
    text = text.replace("{share}", _percent(settled.gone / look.found.before))
    return text.replace("{weekly}", _percent(found)).replace("{band}", _percent(WEEKLY_BAND))


def _percent(share: float) -> str:
    return f"{share * 100:.1f}".removesuffix(".0") + " %"


def is_above(look: RosterLook, settled: Settled) -> bool:
    """Whether more left than is reasonable."""
    found = _weekly(look, settled)
    return found is not None and found > WEEKLY_BAND


def fact(one: ChangeKind, change: Change, look: RosterLook, clock: Clock) -> str:
    """What happened to somebody."""
    entry = change.entry
    groups = look.elsewhere[entry.member_id].groups if entry.member_id in look.elsewhere else ()
    if one is ChangeKind.JOINED:
        if not entry.known:
            return translate("RosterDiff", "new member")
        known = translate("RosterDiff", "known from {group}") if groups else translate("RosterDiff", "known already")
        return known.replace("{group}", groups[0] if groups else "")
    if one is ChangeKind.LEFT:
        if not groups:
            return translate("RosterDiff", "left, in no group now")
        return translate("RosterDiff", "left, still in {group}").replace("{group}", groups[0])
    if one is ChangeKind.REJOINED:
        return translate("RosterDiff", "left {day}, came back").replace("{day}", day(entry.left_at or 0, clock))
    return ""


def quiet(one: ChangeKind, change: Change, look: RosterLook, currency: str) -> str:
    """What else is known."""
    entry = change.entry
    other = look.elsewhere.get(entry.member_id)
    if one is ChangeKind.RENAMED:
        same = entry.handle is not None
        return translate("RosterDiff", "the same account") if same else translate("RosterDiff", "as you said")
    if one is ChangeKind.REJOINED:
        return translate("RosterDiff", "the old timeline goes on")
    if other is not None and other.spend_fen:
        return translate("RosterDiff", "spent {sum}").replace("{sum}", figures.money(other.spend_fen, currency))
    if one is ChangeKind.JOINED and other is not None and other.groups:
        text = translate("RosterDiff", "now in {count} groups")
        return text.replace("{count}", figures.number(len(other.groups) + 1))
    return ""


def guess(question: Question, clock: Clock) -> str:
    """Why a nickname is asked about, in a line."""
    if question.alike:
        blank = is_blank(question.entry.name)
        return (
            translate("RosterDiff", "nothing of the name can be seen")
            if blank
            else translate("RosterDiff", "several lines bear this name")
        )
    first = question.candidates[0]
    if first.entry.handle_id == question.entry.handle_id:
        text = translate("RosterDiff", "left {day}, came back?")
        return text.replace("{day}", day(question.entry.left_at or 0, clock))
    return translate("RosterDiff", "{name}, who is missing?").replace("{name}", name(first.entry))


def evidence(question: Question, clock: Clock, answer: Answer) -> str:
    """The first thing that speaks for whom she chose, else for the likeliest candidate."""
    if question.since is not None:
        return translate("RosterDiff", "open since {day}").replace("{day}", day(question.since, clock))
    if question.alike or not question.candidates:
        return translate("RosterDiff", "cannot be told apart")
    if answer.verdict is Verdict.NEW:
        return ""
    chosen = [one for one in question.candidates if one.entry.handle_id == answer.was]
    if answer.was is not None and not chosen:
        return translate("RosterDiff", "as you said")
    return clue((chosen or question.candidates)[0].clues[0], clock)


def state(answer: Answer) -> tuple[str, str, str]:
    """Her answer as a pill: word, tone, icon."""
    return {
        Verdict.OPEN: (translate("RosterDiff", "to decide"), "warning", "circle-help"),
        Verdict.SAME: (translate("RosterDiff", "same person"), "success", "check"),
        Verdict.NEW: (translate("RosterDiff", "somebody new"), "info", "user-plus"),
    }[answer.verdict]


def clue_icon(told: Told) -> tuple[str, str]:
    """Whether something speaks for it, against it, or neither: an icon and its colour."""
    from opsdesk.domain.roster_clues import POINTS

    weight = POINTS[told[0]]
    if told[0] is Clue.MORE_MESSAGES or weight > 0:
        return "check", "semantic.success.text"
    return "x", "semantic.danger.text"
