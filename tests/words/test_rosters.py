"""Every clue and every doubt about a roster has words."""

from __future__ import annotations

import pytest

from opsdesk.domain.batches import ImportResult, Looked
from opsdesk.domain.imports import FileKind
from opsdesk.domain.roster_clues import POINTS, Clue
from opsdesk.domain.roster_diff import Comparison
from opsdesk.domain.rosters import Doubt, OtherGroup, RosterLook
from opsdesk.words import rosters as words


@pytest.mark.parametrize("clue", list(Clue))
def test_every_clue_is_a_sentence(clue: Clue) -> None:
    told = words.clue((clue, 12), lambda at: f"day {at}")
    assert "…" not in told
    assert "{" not in told
    assert clue in POINTS


@pytest.mark.parametrize("doubt", list(Doubt))
def test_every_doubt_is_a_sentence(doubt: Doubt) -> None:
    result = ImportResult("x", FileKind.ROSTER, "plain", None, None, 3)
    look = RosterLook(
        Looked("x", ""), result, 1, "Tasters {A}", "2026-09-01", True, 1, 2, Comparison(before=9, now=3),
        other=OtherGroup(2, "Harbor", 3),
    )  # fmt: skip
    told = words.doubt(doubt, look, 6)
    assert "…" not in told
    assert len(told) > 20
