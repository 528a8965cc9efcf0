"""The rule of tiers says the same of each member, whether asked for a few or for everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.services.desk import open_desk
from opsdesk.services.sample import make_sample_desk
from opsdesk.services.work import Progress
from opsdesk.store import tiers

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.services.desk import Desk

Decided = list[tuple[int, str, str]]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a desk with every tier in it."""
    folder = tmp_path_factory.mktemp("tiers") / "tea.opsdesk"
    make_sample_desk(folder, Progress()).desk.close()
    return folder


def _decide_anew(desk: Desk) -> Decided:
    """Forget every tier and let the rule say it again; then take both back."""
    with desk.store.write("tiers") as con:
        con.execute("update member set tier = 'unknown'")
        before = con.execute("select ifnull(max(id), 0) from tier_change").fetchone()[0]
        tiers.decide(con, None, desk.clock.now(), by="import")
        found: Decided = con.execute(
            "select member_id, to_tier, why from tier_change where id > ? order by member_id", [before]
        ).fetchall()
    desk.store.undo()
    return found


def test_few_and_many_are_judged_alike(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = open_desk(sample)
    try:
        monkeypatch.setattr(tiers, "MANY_FROM", 1)
        many = _decide_anew(desk)
        monkeypatch.setattr(tiers, "MANY_FROM", 1_000_000)
        few = _decide_anew(desk)
    finally:
        desk.close()
    assert many == few
    assert {tier for _, tier, _ in many} >= {"core", "active", "silent", "lost"}
