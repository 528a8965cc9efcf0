"""Words for rosters: what speaks for a nickname being somebody, and what is doubtful about a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from opsdesk.domain.roster_clues import Clue
from opsdesk.domain.rosters import Doubt
from opsdesk.words.say import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.domain.roster_clues import Told
    from opsdesk.domain.rosters import RosterLook

_CLUES: dict[Clue, object] = {
    Clue.SAME_NAME: QT_TRANSLATE_NOOP("words", "bore this very name, left on {day}"),
    Clue.BORE_NAME: QT_TRANSLATE_NOOP("words", "went by this name before"),
    Clue.IN_REMARK: QT_TRANSLATE_NOOP("words", "your remark on them holds this name"),
    Clue.ALIKE: QT_TRANSLATE_NOOP("words", "the names are {number} % alike"),
    Clue.SAME_FIRST_WORD: QT_TRANSLATE_NOOP("words", "first spoke in the same minute, on {day}"),
    Clue.OTHER_FIRST_WORD: QT_TRANSLATE_NOOP("words", "first spoke at another time, on {day}"),
    Clue.SPOKE_BEFORE: QT_TRANSLATE_NOOP("words", "spoke here on {day} already, before the last roster"),
    Clue.MORE_MESSAGES: QT_TRANSLATE_NOOP("words", "the count of messages goes on from {number}"),
    Clue.FEWER_MESSAGES: QT_TRANSLATE_NOOP("words", "had written {number} messages already, this name fewer"),
    Clue.SAME_DUTY: QT_TRANSLATE_NOOP("words", "the same duty in the group"),
    Clue.OTHER_DUTY: QT_TRANSLATE_NOOP("words", "another duty in the group"),
    Clue.SAME_PLACE: QT_TRANSLATE_NOOP("words", "stood in this place, line {number}, between the same two"),
    Clue.NEAR_PLACE: QT_TRANSLATE_NOOP("words", "stood close to this place, line {number}"),
    Clue.OTHER_PLACE: QT_TRANSLATE_NOOP("words", "stood far from here, line {number}"),
    Clue.ONLY_ONE: QT_TRANSLATE_NOOP("words", "nobody else is missing, and nobody else is new"),
}
_DOUBTS: dict[Doubt, object] = {
    Doubt.WRONG_GROUP: QT_TRANSLATE_NOOP(
        "words", "{shared} of {now} names are in {other}, {here} in {group}: the list of another group?"
    ),
    Doubt.PART: QT_TRANSLATE_NOOP("words", "{now} names, {before} in the last roster: the whole list or a part of it?"),
    Doubt.MANY_GONE: QT_TRANSLATE_NOOP("words", "{gone} of {before} are missing in this list"),
    Doubt.SAME_DAY: QT_TRANSLATE_NOOP(
        "words", "{group} has a roster of {taken} already, with other names; this one would count as the later one"
    ),
    Doubt.IDENTICAL: QT_TRANSLATE_NOOP("words", "the roster of {taken} says the same; there is nothing to store"),
}


def clue(told: Told, day: Callable[[int], str]) -> str:
    """One thing that speaks for a name being somebody, or against it; `day` writes a time."""
    kind, number = told
    if kind in (Clue.SAME_NAME, Clue.SAME_FIRST_WORD, Clue.OTHER_FIRST_WORD, Clue.SPOKE_BEFORE):
        return say(_CLUES[kind], day=day(number or 0))
    return say(_CLUES[kind], number=number)


def doubt(one: Doubt, look: RosterLook, gone: int) -> str:
    """What she is asked about a list; `gone` are missing in it."""
    other = look.other
    return say(
        _DOUBTS[one],
        group=look.group,
        taken=look.taken,
        now=look.found.now,
        before=look.found.before,
        gone=gone,
        here=look.shared,
        other=other.name if other else "",
        shared=other.shared if other else 0,
    )
