"""A roster is looked at, answered, stored as one import that goes back whole; bad lists are doubted, not believed."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind, ParsedFile, PersonRow
from opsdesk.domain.platforms import HandleKind, Platform
from opsdesk.domain.roster_diff import Answer, Verdict, settle
from opsdesk.domain.rosters import Doubt, RosterLook
from opsdesk.services.bringing_in import Source
from tests.contents import contents, healthy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.batches import ImportResult
    from opsdesk.domain.roster_diff import Question
    from opsdesk.services.desk import Desk

FIRST = (
    "Kelp Sandwich",
    "Nico_91",
    "Paper Plane",
    "Mint Radio",
    "小雨",
    "Late Mandarin",
    "Oat Thunder",
    "Quiet Lobster",
)


def _look(desk: Desk, group: int, names: Sequence[str], on: str, **more: Any) -> RosterLook:
    (looked,) = desk.rosters.read_text("\n".join(names), "paste")
    return desk.rosters.look(looked, group, taken=on, **more)


def _keep(desk: Desk, group: int, names: Sequence[str], on: str, **answers: Answer) -> ImportResult:
    look = _look(desk, group, names, on)
    by_name = {asked.entry.name.replace(" ", "_"): asked.entry.handle_id for asked in look.found.questions}
    return desk.rosters.keep(look, {by_name[name]: answer for name, answer in answers.items()})


def _same(question: Question) -> Answer:
    return Answer(Verdict.SAME, question.candidates[0].entry.handle_id)


def _facts(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    found = contents(desk.store.path)
    found.pop("roster_decision")  # what she decided outlives the import it was decided for
    return found


def _here(desk: Desk, group: int) -> list[str]:
    rows = desk.store.reader().execute(
        "select m.name from membership s join member m on m.id = s.member_id where s.group_id = ? and s.left_at is"
        " null",
        [group],
    )
    return sorted(row[0] for row in rows)


@pytest.fixture
def tasters(desk: Desk) -> int:
    group = desk.groups.add("Tasters A", Platform.WECHAT)
    _keep(desk, group, FIRST, "2026-09-01")
    return group


def test_a_look_stores_nothing(desk: Desk, tasters: int) -> None:
    before = contents(desk.store.path)
    look = _look(desk, tasters, ["Zebra", *FIRST[2:]], "2026-09-08")
    assert (look.found.before, look.found.now, look.group_id, look.doubts) == (8, 7, tasters, frozenset())
    assert contents(desk.store.path) == before


def test_the_same_person_renamed_keeps_one_stay_and_gets_another_name(desk: Desk, tasters: int) -> None:
    names = ["Kelp Sandwich", "清晨的十一1号", *FIRST[2:]]
    look = _look(desk, tasters, names, "2026-09-08")
    (question,) = look.found.questions
    members = desk.store.reader().execute("select count(*) from member").fetchone()
    result = desk.rosters.keep(look, {question.entry.handle_id: _same(question)})
    assert result.diff is not None
    assert [(one.was, one.now) for one in result.diff.renamed] == [("Nico_91", "清晨的十一1号")]
    con = desk.store.reader()
    assert con.execute("select count(*) from member").fetchone() == members
    stays = con.execute(
        "select m.name, s.left_at, h.value from membership s join member m on m.id = s.member_id join handle h on"
        " h.id = s.handle_id where s.member_id = (select member_id from handle where value = 'Nico_91')"
    ).fetchall()
    assert stays == [("清晨的十一1号", None, "清晨的十一1号")]
    assert _look(desk, tasters, names, "2026-09-15").found.questions == ()


def test_somebody_new_joins_and_the_other_leaves_and_the_pair_is_not_asked_again(desk: Desk, tasters: int) -> None:
    names = ["Kelp Sandwich", "清晨的十一1号", *FIRST[2:]]
    result = _keep(desk, tasters, names, "2026-09-08", 清晨的十一1号=Answer(Verdict.NEW))
    assert result.diff is not None
    assert [one.name for one in result.diff.joined] == ["清晨的十一1号"]
    assert [one.name for one in result.diff.left] == ["Nico_91"]
    assert result.batch is not None
    desk.imports.take_back(result.batch)
    again = _look(desk, tasters, names, "2026-09-08")
    assert again.found.questions == ()
    desk.rosters.ask_again(tasters, "清晨的十一1号")
    assert len(_look(desk, tasters, names, "2026-09-08").found.questions) == 1


def test_what_is_left_open_is_listed_next_time_and_never_joins_two_members(desk: Desk, tasters: int) -> None:
    names = ["Kelp Sandwich", "清晨的十一1号", *FIRST[2:]]
    result = _keep(desk, tasters, names, "2026-09-08")
    assert result.diff is not None
    assert (result.diff.old_names, result.diff.new_names) == (["Nico_91"], ["清晨的十一1号"])
    look = _look(desk, tasters, names, "2026-09-15")
    (question,) = look.found.questions
    assert question.since is not None
    assert question.is_other_member(question.candidates[0])
    desk.rosters.keep(look, {question.entry.handle_id: Answer(Verdict.NEW)})
    assert _look(desk, tasters, names, "2026-09-22").found.questions == ()


def test_an_open_question_goes_when_same_person_joined_the_two(desk: Desk, tasters: int) -> None:
    names = ["Kelp Sandwich", "清晨的十一1号", *FIRST[2:]]
    _keep(desk, tasters, names, "2026-09-08")
    ids = (
        desk.store.reader()
        .execute("select member_id from handle where value in ('Nico_91', '清晨的十一1号') order by id")
        .fetchall()
    )
    desk.merging.merge(ids[0][0], [ids[1][0]], {})
    assert _look(desk, tasters, names, "2026-09-15").found.questions == ()


def test_a_name_of_old_taken_by_somebody_else_is_somebody_else(desk: Desk, tasters: int) -> None:
    renamed = ["Kelp Sandwich", "清晨的十一1号", *FIRST[2:]]
    look = _look(desk, tasters, renamed, "2026-09-08")
    desk.rosters.keep(look, {one.entry.handle_id: _same(one) for one in look.found.questions})
    _keep(desk, tasters, [*renamed, "Nico_91"], "2026-09-15")
    assert len(_here(desk, tasters)) == 9
    members = {row[0] for row in desk.store.reader().execute("select member_id from handle where value = 'Nico_91'")}
    assert len(members) == 2


def test_nicknames_after_a_list_with_accounts_are_the_same_people(desk: Desk) -> None:
    group = desk.groups.add("Harbor", Platform.WECHAT)
    people = [PersonRow(row, name, ((HandleKind.WECHAT_ID, f"demo_{row:05}"),)) for row, name in enumerate(FIRST, 1)]
    parsed = ParsedFile(FileKind.ROSTER, "made", data_rows=8, people=people, platform=Platform.WECHAT)
    parsed.group_name = "Harbor"
    parsed.taken_on = "2026-09-01"
    desk.imports.write(parsed, Source("a.csv", "1" * 64))
    look = _look(desk, group, [*FIRST[1:], "Zebra"], "2026-09-08")
    settled = settle(look.found, {})
    assert [one.entry.name for one in settled.joined] == ["Zebra"]
    assert [one.entry.name for one in settled.left] == ["Kelp Sandwich"]
    desk.rosters.keep(look, {})
    assert _here(desk, group) == sorted([*FIRST[1:], "Zebra"])


def test_a_list_of_another_group_is_doubted(desk: Desk, tasters: int) -> None:
    others = [f"harbor {n}" for n in range(10)]
    harbor = desk.groups.add("Harbor", Platform.WECHAT)
    _keep(desk, harbor, others, "2026-09-01")
    look = _look(desk, tasters, others, "2026-09-08")
    assert Doubt.WRONG_GROUP in look.doubts
    assert look.other is not None
    assert (look.other.name, look.other.shared, look.shared) == ("Harbor", 10, 0)


def test_a_list_much_shorter_than_the_last_may_be_a_part_and_then_nobody_left(desk: Desk, tasters: int) -> None:
    look = _look(desk, tasters, FIRST[:4], "2026-09-08")
    assert look.doubts_of(settle(look.found, {})) == {Doubt.PART, Doubt.MANY_GONE}
    part = _look(desk, tasters, [*FIRST[:4], "Zebra"], "2026-09-08", complete=False)
    assert part.doubts_of(settle(part.found, {})) == frozenset()
    desk.rosters.keep(part, {})
    assert len(_here(desk, tasters)) == 9
    whole = settle(_look(desk, tasters, [*FIRST, "Zebra"], "2026-09-15").found, {})
    assert (whole.joined, whole.left) == ((), ())


def test_the_same_day_again(desk: Desk, tasters: int) -> None:
    same = _look(desk, tasters, FIRST, "2026-09-01")
    assert same.doubts == {Doubt.IDENTICAL}
    assert not same.stores
    turned = _look(desk, tasters, FIRST[::-1], "2026-09-01")
    assert turned.doubts == {Doubt.IDENTICAL}
    other = _look(desk, tasters, [*FIRST, "Zebra"], "2026-09-01")
    assert other.doubts == {Doubt.SAME_DAY}
    desk.rosters.keep(other, {})
    assert [one.entries for one in desk.rosters.history(tasters)] == [9, 8]


def test_today_again_says_the_same(desk: Desk) -> None:
    group = desk.groups.add("Tasters A", Platform.WECHAT)
    _keep(desk, group, FIRST, "")
    assert _look(desk, group, FIRST, "").doubts == {Doubt.IDENTICAL}


def test_an_older_list_is_refused_in_words(desk: Desk, tasters: int) -> None:
    with pytest.raises(OpsdeskError) as raised:
        _look(desk, tasters, FIRST, "2026-08-01")
    assert raised.value.problem is Problem.ROSTER_OLDER


def test_spaces_and_invisible_names(desk: Desk, tasters: int) -> None:
    look = _look(desk, tasters, [*FIRST, "   ", "\u3000", "\u200b", "ㅤ"], "2026-09-08")
    unseen = [one for one in look.found.questions if one.alike]
    assert len(unseen) == look.found.now - 8
    desk.rosters.keep(look, {})
    assert len(_here(desk, tasters)) == look.found.now


def test_half_a_file_is_told_or_doubted(desk: Desk, tasters: int, tmp_path: Any) -> None:
    text = "\n".join(FIRST).encode()
    half = tmp_path / "half.txt"
    half.write_bytes(text[: len(text) // 2])
    (looked,) = desk.rosters.read(half)
    assert Doubt.PART in desk.rosters.look(looked, tasters, taken="2026-09-08").doubts
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    with pytest.raises(OpsdeskError) as raised:
        desk.rosters.read(empty)
    assert raised.value.problem is Problem.FILE_EMPTY


def test_a_group_over_time(desk: Desk, tasters: int) -> None:
    _keep(desk, tasters, [*FIRST[1:], "Zebra"], "2026-09-08")
    _keep(desk, tasters, [*FIRST, "Zebra"], "2026-09-15", Kelp_Sandwich=Answer(Verdict.SAME, None))
    newest, middle, first = desk.rosters.history(tasters)
    assert (first.before, first.joined, first.rate) == (None, 0, None)
    assert (middle.entries, middle.joined, middle.left, middle.rate) == (8, 1, 1, 1 / 8)
    assert (newest.entries, newest.left, newest.batch is not None) == (9, 0, True)


def _shuffled(chance: random.Random, now: list[tuple[str, str]], pool: list[str]) -> list[tuple[str, str]]:
    """The group a while later: some left, some came, some go by another name, a few lines are elsewhere."""
    stays = [one for one in now if chance.random() > 0.15]
    named = [(key, chance.choice(pool)) if chance.random() < 0.2 else (key, name) for key, name in stays]
    new = [("" if chance.random() < 0.7 else f"demo_{chance.randrange(40):05}", chance.choice(pool)) for _ in range(3)]
    later = [*named, *(one for one in new if not one[0] or one[0] not in {key for key, _ in named})]
    if chance.random() < 0.3:
        chance.shuffle(later)
    return later


def _parsed(people: list[tuple[str, str]]) -> ParsedFile:
    rows = [
        PersonRow(row, name, ((HandleKind.WECHAT_ID, key),) if key else (), duty="admin" if row % 7 == 3 else "")
        for row, (key, name) in enumerate(people, 1)
    ]
    return ParsedFile(FileKind.ROSTER, "made", data_rows=len(rows), people=rows, platform=Platform.WECHAT)


@pytest.mark.parametrize("seed", range(8))
def test_what_is_shown_is_what_is_stored_and_goes_back_exactly(desk: Desk, seed: int) -> None:
    """Random rosters and answers: the diff of the look is that of the import, and a take-back leaves no trace."""
    from opsdesk.domain.batches import Looked

    chance = random.Random(seed)
    pool = ["…", "", *(f"name {n}" for n in range(12)), *(f"friend {n}" for n in range(12)), "\u200b"]
    group = desk.groups.add("Tasters A", Platform.WECHAT)
    now = [("", name) for name in pool[2:20]] + [(f"demo_{n:05}", f"known {n}") for n in range(5)]
    states = []
    for step in range(5):
        looked = Looked("made", f"{seed}{step}".ljust(64, "0"), parsed=_parsed(now))
        complete = chance.random() > 0.2
        look = desk.rosters.look(looked, group, taken=f"2026-0{step + 1}-01", complete=complete)
        answers = _random_answers(chance, look)
        before = _facts(desk)
        result = desk.rosters.keep(look, answers)
        assert result.batch is not None
        assert result.diff == settle(look.found, answers).diff()
        desk.imports.take_back(result.batch)
        assert _facts(desk) == before
        once_more = desk.rosters.look(looked, group, taken=f"2026-0{step + 1}-01", complete=complete)
        asked = {one.entry.name for one in once_more.found.questions}
        told = {
            one.entry.name for one in look.found.questions if answers.get(one.entry.handle_id, Answer()) != Answer()
        }
        assert not asked & told
        states.append((before, desk.rosters.keep(once_more, {}).batch))
        now = _shuffled(chance, now, pool)
    for before, batch in reversed(states):
        assert batch is not None
        desk.imports.take_back(batch)
        assert _facts(desk) == before
    healthy(desk.store.path)


def _random_answers(chance: random.Random, look: RosterLook) -> dict[int, Answer]:
    answers: dict[int, Answer] = {}
    taken: set[int | None] = set()
    for asked in look.found.questions:
        free = [one for one in asked.candidates if not asked.is_other_member(one)]
        free = [one for one in free if one.entry.handle_id not in taken]
        verdict = chance.choice(list(Verdict))
        if verdict is Verdict.SAME and free:
            was = chance.choice(free).entry.handle_id
            taken.add(was)
            answers[asked.entry.handle_id] = Answer(verdict, was)
        elif verdict is Verdict.NEW:
            answers[asked.entry.handle_id] = Answer(verdict)
    return answers
