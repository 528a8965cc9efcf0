"""Open chases: noted with whom they are after, counted against what came in since, ended, undone; segments as lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.chasing import OpenChase
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.platforms import Platform
from opsdesk.domain.segments import Seed
from opsdesk.domain.who_has_not import Claims, check
from opsdesk.services.desk import Desk, new_desk
from tests.contents import contents

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = ("王伟", "曾小雨", "仇英", "李雷", "韩梅")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A group of five whose chain one of them has signed."""
    made = new_desk(tmp_path / "tea.opsdesk", "Tea friends")
    for name in NAMES:
        made.members.add(name)
    made.groups.add("茶友一群", Platform.WECHAT)
    with made.store.write("new_desk", undoable=False) as con:
        from opsdesk.store import members

        for key in made.members.find(MemberQuery()):
            members.join(con, key, 1, made.clock.now() - 90 * 86400)
    _chain(made, "中秋茶盒", ["王伟"])
    yield made
    made.close()


def _chain(desk: Desk, topic: str, lines: list[str]) -> None:
    with desk.store.write("new_desk", undoable=False) as con:
        at = desk.clock.now()
        con.execute("delete from chain where group_id = 1 and topic = ?", [topic])
        new = con.execute("insert into chain(group_id, topic, at) values (1, ?, ?)", [topic, at]).lastrowid
        con.executemany(
            "insert into chain_line(chain_id, no, text, name) values (?, ?, ?, ?)",
            ((new, no, text, text) for no, text in enumerate(lines, 1)),
        )


def _ids(desk: Desk, *names: str) -> list[int]:
    return [key for name in names for key in desk.members.find(MemberQuery(text=name))]


def _note(desk: Desk, *sources: Claims) -> int:
    lists = list(sources) or [desk.who_has_not.chain(desk.who_has_not.chains(1)[0].id)]
    missing = [one.id for one in check(desk.who_has_not.roll(1), lists).not_signed]
    return desk.chasing.note(1, lists[0].title, lists, missing)


def test_who_signs_later_is_missing_no_more_until_all_have(desk: Desk) -> None:
    key = _note(desk)
    (one,) = desk.chasing.all()
    assert one == OpenChase(key, 1, "茶友一群", "中秋茶盒", one.at, 4, 4)
    _chain(desk, "中秋茶盒", ["王伟", "李雷", "韩梅"])
    assert [(one.noted, one.missing) for one in desk.chasing.all()] == [(4, 2)]
    assert [len(one.lines) for one in desk.chasing.sources(key)] == [3]
    _chain(desk, "中秋茶盒", list(NAMES))
    assert desk.chasing.all() == []
    _chain(desk, "别的", ["王伟"])
    assert desk.chasing.all() == []


def test_it_is_ended_and_undone(desk: Desk) -> None:
    key = _note(desk)
    before = contents(desk.store.path)
    desk.chasing.end(key)
    assert desk.chasing.all() == []
    for call in (desk.chasing.end, desk.chasing.sources):
        with pytest.raises(OpsdeskError) as caught:
            call(key)
        assert caught.value.problem is Problem.NOT_FOUND
    desk.store.undo()
    assert contents(desk.store.path) == before
    desk.store.undo()
    assert desk.chasing.all() == []


def test_the_open_one_of_a_topic_is_replaced(desk: Desk) -> None:
    _note(desk)
    desk.chasing.note(1, "中秋茶盒", [], _ids(desk, "仇英"))
    assert [(one.noted, one.missing) for one in desk.chasing.all()] == [(1, 1)]


def test_it_counts_as_no_reminder(desk: Desk) -> None:
    _note(desk)
    assert desk.who_has_not.chases(1, "中秋茶盒") == []
    assert desk.who_has_not.reminded(1, "别的") == frozenset()
    assert {one.reminded_at for one in desk.who_has_not.roll(1).people} == {None}


def test_against_a_list_that_lies_in_no_desk_those_who_had_are_kept(desk: Desk) -> None:
    pasted = Claims(FileKind.MEMBERS, "pasted 10:00", ())
    key = desk.chasing.note(1, "pasted 10:00", [pasted], _ids(desk, "李雷", "韩梅"))
    assert [(one.noted, one.missing) for one in desk.chasing.all()] == [(2, 2)]
    found = check(desk.who_has_not.roll(1), desk.chasing.sources(key))
    assert {one.name for one in found.not_signed} == {"李雷", "韩梅"}


def test_a_segment_is_subtracted_hers_and_a_seeded_one(desk: Desk) -> None:
    desk.members.star(_ids(desk, "王伟", "仇英"))
    starred = next(one for one in desk.segments.all() if one.seed is Seed.STARRED)
    found = check(desk.who_has_not.roll(1), [desk.chasing.segment(1, starred, "Starred core")])
    assert {one.name for one in found.signed} == {"王伟", "仇英"}
    desk.segments.pick("来过", _ids(desk, "韩梅"))
    hers = next(one for one in desk.segments.all() if one.name == "来过")
    _note(desk, desk.chasing.segment(1, hers, "来过"))
    assert [(one.topic, one.noted, one.missing) for one in desk.chasing.all()] == [("来过", 4, 4)]
    desk.segments.put_in(hers, _ids(desk, *NAMES[:3]))
    assert [one.missing for one in desk.chasing.all()] == [1]


def test_who_left_the_group_or_is_in_the_bin_is_not_missing(desk: Desk) -> None:
    _note(desk)
    desk.members.trash(_ids(desk, "李雷"))
    with desk.store.write("leave_group") as con:
        con.execute("update membership set left_at = ?, left_basis = 'told' where member_id = ?",
                    [desk.clock.now(), *_ids(desk, "韩梅")])  # fmt: skip
    assert [(one.noted, one.missing) for one in desk.chasing.all()] == [(4, 2)]
