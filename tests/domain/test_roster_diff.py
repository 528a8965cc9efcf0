"""What two rosters show: who came and went, which nicknames may be one person, and what her answers make of it."""

from __future__ import annotations

import pytest

from opsdesk.domain.batches import RosterDecision
from opsdesk.domain.roster_clues import Clue, Entry, longest_rising
from opsdesk.domain.roster_diff import (
    Answer,
    Comparison,
    Verdict,
    compare,
    decisions,
    is_likely_part,
    needs_confirming,
    settle,
    weekly,
)

MINUTE = 1_780_000_020


def _weak(key: int, name: str, place: int | None = None, **more: object) -> Entry:
    return Entry(key, key, name, place=place, **more)  # type: ignore[arg-type]


def _names(count: int, first: int = 1) -> list[Entry]:
    return [_weak(100 + n, f"friend {n}", n) for n in range(first, first + count)]


def _found(old: list[Entry], new: list[Entry], **more: object) -> Comparison:
    return compare(old, new, {}, **more)  # type: ignore[arg-type]


def test_an_account_tells_for_certain() -> None:
    stays, renamed = Entry(1, 1, "Fig", "qq:9000000001"), Entry(2, 2, "oats", "qq:9000000002")
    left, back = Entry(3, 3, "Owl", "qq:9000000003"), Entry(4, 4, "Moon", "qq:9000000004", left_at=5)
    found = _found([stays, renamed, left], [stays, Entry(2, 2, "Oat Thunder", "qq:9000000002"), back])
    settled = settle(found, {})
    assert [one.entry.name for one in settled.left] == ["Owl"]
    assert [one.entry.name for one in settled.rejoined] == ["Moon"]
    assert [(one.was.name, one.entry.name) for one in settled.renamed if one.was] == [("oats", "Oat Thunder")]
    assert (found.unchanged, settled.joined, found.questions) == (1, (), ())


def test_a_name_in_the_place_of_a_missing_one_is_asked_about_and_others_are_not() -> None:
    old = [*_names(4), _weak(1, "Nico_91", 5), *_names(4, 6)]
    new = [*_names(4), _weak(2, "清晨的十一1号", 5), *_names(4, 6), _weak(3, "Zoe", 10)]
    found = _found(old, new)
    (question,) = found.questions
    assert question.entry.name == "清晨的十一1号"
    assert [one.entry.name for one in question.candidates] == ["Nico_91"]
    assert (Clue.SAME_PLACE, 5) in question.candidates[0].clues
    settled = settle(found, {})
    assert [one.entry.name for one in settled.joined] == ["Zoe"]
    assert [one.entry.name for one in settled.maybe_left] == ["Nico_91"]
    assert settled.left == ()


@pytest.mark.parametrize(
    ("was", "now", "clue"),
    [
        ({"name": "Second Sock"}, {"name": "Second Socks"}, Clue.ALIKE),
        ({"name": "Half-Sugar", "aliases": ("Moon",)}, {"name": "moon"}, Clue.BORE_NAME),
        ({"name": "Zoe", "first_spoke_at": MINUTE}, {"name": "Owl", "first_spoke_at": MINUTE + 30},
         Clue.SAME_FIRST_WORD),
        ({"name": "Zoe", "duty": "admin"}, {"name": "Owl", "duty": "admin"}, Clue.SAME_DUTY),
    ],
)  # fmt: skip
def test_what_speaks_for_it(was: dict[str, object], now: dict[str, object], clue: Clue) -> None:
    others = [_weak(50, "Kelp Sandwich"), _weak(51, "Paper Plane")]
    found = _found([_weak(1, **was), *others], [_weak(2, **now)])  # type: ignore[arg-type]
    (question,) = found.questions
    assert clue in [told for told, _ in question.candidates[0].clues]
    assert question.candidates[0].entry.handle_id == 1


def test_another_first_word_speaks_louder_than_the_place() -> None:
    old = [*_names(3), _weak(1, "Zoe", 4, first_spoke_at=MINUTE), *_names(3, 5)]
    new = [*_names(3), _weak(2, "Owl", 4, first_spoke_at=MINUTE + 3600), *_names(3, 5)]
    assert _found(old, new).questions == ()


def test_her_answers_move_the_lines() -> None:
    found = _found([_weak(1, "Second Sock"), _weak(5, "Quiet Lobster")], [_weak(2, "Second Socks"), _weak(3, "Zebra")])
    same = settle(found, {2: Answer(Verdict.SAME, 1)})
    assert [(one.was.name, one.entry.name) for one in same.renamed if one.was] == [("Second Sock", "Second Socks")]
    assert [one.entry.name for one in same.left] == ["Quiet Lobster"]
    new = settle(found, {2: Answer(Verdict.NEW)})
    assert {one.entry.name for one in new.joined} == {"Second Socks", "Zebra"}
    assert {one.entry.name for one in new.left} == {"Second Sock", "Quiet Lobster"}
    unlike = settle(found, {3: Answer(Verdict.SAME, 5)})
    assert [one.entry.name for one in unlike.renamed] == ["Zebra"]
    twice = settle(found, {2: Answer(Verdict.SAME, 1), 3: Answer(Verdict.SAME, 1)})
    assert len(twice.renamed) == 1


def test_decisions_are_pairs_and_are_not_asked_again() -> None:
    old, new = [_weak(1, "Second Sock")], [_weak(2, "Second Socks")]
    found = _found(old, new)
    assert decisions(found, {2: Answer(Verdict.SAME, 1)}) == (RosterDecision("Second Sock", "Second Socks", True),)
    assert decisions(found, {2: Answer()}) == (RosterDecision("Second Sock", "Second Socks", None),)
    said = decisions(found, {2: Answer(Verdict.NEW)})
    assert said == (RosterDecision("Second Sock", "Second Socks", False), RosterDecision("", "Second Socks", False))
    again = compare(old, new, {(one.was, one.now): bool(one.same) for one in said})
    assert again.questions == ()


def test_one_who_left_and_whose_name_is_there_again_is_asked_about() -> None:
    found = _found([_weak(1, "Fig")], [_weak(1, "Fig"), _weak(2, "A tea friend", left_at=MINUTE, known=True)])
    (question,) = found.questions
    assert question.former is not None
    assert settle(found, {}).still_open == (question,)
    assert [one.entry.name for one in settle(found, {2: Answer(Verdict.SAME, 2)}).rejoined] == ["A tea friend"]
    assert [one.entry.name for one in settle(found, {2: Answer(Verdict.NEW)}).joined] == ["A tea friend"]


def test_two_of_one_name_and_one_that_cannot_be_seen_are_left_to_her() -> None:
    new = [_weak(1, "…", twins=2), _weak(2, "…", twins=2), _weak(3, "\u200b"), _weak(4, "\u3164")]
    found = _found([_weak(9, "Zoe")], new)
    assert [(one.alike, one.candidates) for one in found.questions] == [(True, ())] * 3
    said = decisions(found, {1: Answer(Verdict.NEW)})
    assert compare([_weak(9, "Zoe")], new[:2], {(one.was, one.now): bool(one.same) for one in said}).questions == ()


def test_a_part_of_a_list_says_nothing_of_those_it_does_not_name() -> None:
    found = _found([*_names(4), Entry(9, 9, "Owl", "qq:9000000009")], [_weak(101, "friend 1", 1)], complete=False)
    settled = settle(found, {})
    assert (settled.left, settled.maybe_left, settled.gone) == ((), (), 0)


def test_one_member_under_two_names_is_no_news() -> None:
    was, now = Entry(1, 7, "Moon"), Entry(2, 7, "Moon", "wx:demo_00043")
    assert settle(_found([was], [now]), {}).diff().joined == []
    assert settle(_found([was], [Entry(2, 7, "Sun")]), {}).diff().renamed[0].now == "Sun"


def test_where_nobody_looked_every_nickname_stays_open() -> None:
    found = _found(_names(3), [*_names(2), _weak(7, "Zebra")])
    diff = settle(found, {}, everything_open=True).diff()
    assert (diff.old_names, diff.new_names, diff.joined, diff.left) == (["friend 3"], ["Zebra"], [], [])
    diff = settle(_found(_names(2), [*_names(2), _weak(7, "Zebra")]), {}, everything_open=True).diff()
    assert [one.name for one in diff.joined] == ["Zebra"]


def test_borders() -> None:
    assert is_likely_part(100, 65)
    assert not is_likely_part(100, 70)
    assert not is_likely_part(0, 5)
    assert [needs_confirming(1000, gone) for gone in (0, 49, 50)] == [False, False, True]
    assert [needs_confirming(40, gone) for gone in (3, 4)] == [False, True]
    assert weekly(0.05, 3600) == pytest.approx(0.05)
    assert weekly(0.0975, 14 * 86400) == pytest.approx(0.05)
    assert weekly(1.0, 14 * 86400) == 1.0
    assert longest_rising([3, 1, 2, 9, 4, 5]) == [1, 2, 4, 5]
