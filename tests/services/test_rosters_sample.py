"""The rosters of the sample, looked at one after the other and answered with what its truth knows."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from opsdesk import resources
from opsdesk.domain.batches import Looked
from opsdesk.domain.roster_diff import Answer, Settled, Verdict, settle
from opsdesk.exchange.reading import read_file
from opsdesk.services.desk import Desk, new_desk

if TYPE_CHECKING:
    from opsdesk.domain.rosters import RosterLook

SAMPLE = resources.path("sample")
TRUTH: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "data" / "sample_truth.json").read_text(encoding="utf-8")
)


def _look(desk: Desk, name: str) -> RosterLook:
    path = SAMPLE / name
    (parsed,) = read_file(path)
    return desk.rosters.look(Looked(path.name, hashlib.sha256(path.read_bytes()).hexdigest(), parsed=parsed))


def _answers(look: RosterLook, renamed: list[list[str]]) -> dict[int, Answer]:
    """What somebody who knows them says: who is who, and all others are new."""
    answers = {
        one.entry.handle_id: Answer(Verdict.SAME, one.former.entry.handle_id) if one.former else Answer(Verdict.NEW)
        for one in look.found.questions
    }
    gone = {one.name: one.handle_id for one in look.found.gone}
    came = {one.name: one.handle_id for one in look.found.came}
    return answers | {came[now]: Answer(Verdict.SAME, gone[was]) for _, was, now in renamed}


def _check(settled: Settled, pair: dict[str, Any]) -> None:
    diff = settled.diff()
    for mine, theirs in ((diff.joined, "joined"), (diff.left, "left"), (diff.rejoined, "rejoined")):
        assert sorted(one.handle for one in mine if one.handle) == sorted(pair[theirs])
    assert sorted([one.handle, one.was, one.now] for one in diff.renamed if one.handle) == sorted(pair["renamed"])
    nick_only = pair["nick_only"]
    renamed = [(one.was, one.now) for one in diff.renamed if not one.handle]
    assert sorted(renamed) == sorted((was, now) for _, was, now in nick_only["really_renamed"])
    assert sum(not one.handle for one in diff.joined) == len(nick_only["really_joined"])
    assert sum(not one.handle for one in diff.left) == len(nick_only["really_left"])


@pytest.mark.parametrize("key", sorted(TRUTH["rosters"]))
def test_answered_rosters_are_what_really_happened(tmp_path: Path, key: str) -> None:
    truth = TRUTH["rosters"][key]
    desk = new_desk(tmp_path / "x.opsdesk", "x")
    for number, name in enumerate(truth["files"]):
        look = _look(desk, name)
        pair = truth["pairs"][number - 1] if number else {}
        answers = _answers(look, pair["nick_only"]["really_renamed"]) if pair else {}
        settled = settle(look.found, answers)
        if pair:
            _check(settled, pair)
            assert look.shared >= look.found.now / 2
        assert look.doubts == frozenset()
        result = desk.rosters.keep(look, answers)
        assert result.diff == settled.diff()
        people = "select count(distinct h.member_id) from roster_entry e join handle h on h.id = e.handle_id where"
        con = desk.store.reader()
        listed = con.execute(f"{people} e.roster_id = (select max(id) from roster)").fetchone()
        assert con.execute("select count(*) from membership where left_at is null").fetchone() == listed
    rows = desk.rosters.history(desk.groups.cards()[0].id)[::-1]
    assert [one.entries for one in rows] == truth["members"]
    desk.close()
