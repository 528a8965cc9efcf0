"""The commands merge and unmerge: lists, a merge with choices, refusals in one line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from opsdesk.cli.main import run
from opsdesk.cli.session import Screen
from opsdesk.domain.platforms import Handle, HandleKind
from opsdesk.services.desk import new_desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Runs a command line on a desk where members 1 and 2 share a remark, and 3 has another QQ number than 1."""
    folder = tmp_path / "tea.opsdesk"
    desk = new_desk(folder, "Tea friends")
    desk.members.add("Moon", Handle(HandleKind.QQ_NUMBER, "900000741"), remark="teapots")
    desk.members.add("moon_2", remark="teapots")
    desk.members.add("Fig", Handle(HandleKind.QQ_NUMBER, "900000742"))
    desk.members.edit(2, "region", "Suzhou")
    desk.close()

    def asked(*arguments: str) -> tuple[int, str, str]:
        code = run(["--desk", str(folder), *arguments], Screen(lambda _named: 3, lambda *_rest: []))
        said = capsys.readouterr()
        return code, said.out, said.err

    return asked


def _json(ask: Ask, *arguments: str) -> Any:
    code, out, err = ask(*arguments, "--json")
    assert code == 0, err
    return json.loads(out)


def test_pairs_are_listed_with_their_reasons(ask: Ask) -> None:
    (pair,) = _json(ask, "merge")
    assert {pair["keep"], pair["other"]} == {1, 2}
    assert [one["code"] for one in pair["reasons"]] == ["same_remark"]
    code, out, _ = ask("merge")
    assert code == 0
    assert "the same remark" in out


def test_a_merge_and_its_way_back(ask: Ask) -> None:
    assert _json(ask, "merge", "1", "2", "--take", "name") == {"kept": 1, "name": "moon_2", "gone": [2], "merges": [1]}
    assert _json(ask, "member", "1")["name"] == "moon_2"
    (merge,) = _json(ask, "unmerge")
    assert (merge["id"], merge["kept"], merge["gone"], merge["next"]) == (1, 1, 2, True)
    assert "moon_2" in ask("unmerge")[1]
    assert _json(ask, "unmerge", "1") == {"merge": 1, "kept": 1, "back": 2}
    assert [one["name"] for one in _json(ask, "members")] == ["Fig", "Moon", "moon_2"]


def test_words_for_a_person(ask: Ask) -> None:
    assert ask("merge", "1", "2")[1] == "2 is 1 Moon now; opsdesk unmerge 1 takes them apart\n"
    assert ask("unmerge", "1")[1] == "1 Moon and 2 moon_2 are two again\n"


def test_refusals_are_one_line(ask: Ask) -> None:
    code, out, err = ask("merge", "1", "3")
    assert (code, out) == (1, "")
    assert err.startswith("error: merge_clash: Moon and Fig have different accounts (QQ ID): 900000741 and 900000742.")
    assert ask("merge", "1", "99")[2].startswith("error: not_found")
    assert ask("merge", "1", "1")[2].startswith("error: merge_self")
    assert ask("unmerge", "7")[2].startswith("error: not_found")
    assert ask("merge", "1")[0] == 2
