"""The command segments, and the segment that members, export and posters are narrowed to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from opsdesk.cli.main import run
from opsdesk.cli.session import Screen
from opsdesk.domain.members import MemberQuery
from opsdesk.services.desk import new_desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ask = Callable[..., tuple[int, str, str]]

OLD = '{"all":[{"field":"joined","before":"2030-07-01"},{"not":{"field":"star","is":["plain"]}}]}'


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Runs a command line on a desk of three members, one starred."""
    folder = tmp_path / "tea.opsdesk"
    desk = new_desk(folder, "Tea friends")
    for name in ("王伟", "曾小雨", "仇英"):
        desk.members.add(name)
    desk.members.star(desk.members.find(MemberQuery(text="曾")))
    desk.close()

    def asked(*arguments: str) -> tuple[int, str, str]:
        code = run(["--desk", str(folder), *arguments], Screen(lambda _named: 3, lambda *_all: []))
        said = capsys.readouterr()
        return code, said.out, said.err

    return asked


def test_segments_are_listed_counted_and_said(ask: Ask) -> None:
    assert ask("segments", "add", "旧友", OLD)[0] == 0
    code, out, _ = ask("segments", "--json")
    found = json.loads(out)
    assert code == 0
    assert found[0] == {
        "name": "旧友",
        "seed": None,
        "members": 2,
        "says": "joined before Jul 2030 and star not Starred",
        "filter": json.loads(OLD),
    }
    assert {one["seed"]: one["members"] for one in found}["starred"] == 1
    lines = ask("segments")[1].splitlines()
    assert lines[1].split() == ["旧友", "2", "joined", "before", "Jul", "2030", "and", "star", "not", "Starred"]


def test_other_commands_take_a_segment_by_name_or_code(ask: Ask, tmp_path: Path) -> None:
    ask("segments", "add", "旧友", OLD)
    assert {one["name"] for one in json.loads(ask("members", "--segment", "旧友", "--json")[1])} == {"王伟", "仇英"}
    assert [one["name"] for one in json.loads(ask("members", "--segment", "starred", "--json")[1])] == ["曾小雨"]
    assert json.loads(ask("members", "--segment", "Starred core", "--search", "王", "--json")[1]) == []
    out = tmp_path / "out.csv"
    assert ask("export", "members", str(out), "--segment", "旧友")[1].startswith("2 members")
    assert "曾小雨" not in out.read_text(encoding="utf-8-sig")
    code, said, _ = ask("posters", "月满茶暖 · 邀请函", "--out", str(tmp_path / "p"), "--segment", "starred", "--json")
    assert code == 0
    assert [one["name"] for one in json.loads(said)["files"]] == ["曾小雨"]


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("members", "--segment", "nobody"), "not_found"),
        (("segments", "add", "x", '{"field":"password","is":["x"]}'), "filter_damaged"),
        (("segments", "add", "x", "[" * 9_000), "filter_too_large"),
        (("segments", "add", " ", OLD), "name_empty"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(ask: Ask, arguments: tuple[str, ...], problem: str) -> None:
    code, out, err = ask(*arguments)
    assert (code, out) == (1, "")
    assert err.startswith(f"error: {problem}: ")
    assert err.count("\n") == 1
