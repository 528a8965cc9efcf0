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

    from PySide6.QtWidgets import QApplication

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
        "line": "joined<2030-07-01 -star:plain",
        "filter": json.loads(OLD),
    }
    assert {one["seed"]: one["members"] for one in found}["starred"] == 1
    lines = ask("segments")[1].splitlines()
    assert lines[1].split() == ["旧友", "2", "joined", "before", "Jul", "2030", "and", "star", "not", "Starred",
        "joined<2030-07-01", "-star:plain"]  # fmt: skip


def test_other_commands_take_a_segment_by_name_or_code(ask: Ask, tmp_path: Path, qapp: QApplication) -> None:
    assert qapp  # one with widgets, for the tests that come after
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


def test_a_filter_is_typed_as_a_line(ask: Ask) -> None:
    def listed(*arguments: str) -> set[str]:
        return {one["name"] for one in json.loads(ask("members", *arguments, "--json")[1])}

    assert listed("--where", "-star:any") == {"王伟", "仇英"}
    assert listed("--where", "-星标:任意") == {"王伟", "仇英"}
    assert listed("--where", "王 or star:any") == {"王伟", "曾小雨"}
    assert listed("--where", "王 or star:any", "--segment", "starred") == {"曾小雨"}
    assert listed("--where", " ") == {"王伟", "曾小雨", "仇英"}
    assert ask("segments", "add", "无星", "-star:any")[0] == 0
    assert listed("--segment", "无星") == {"王伟", "仇英"}
    kept = json.loads(ask("segments", "--json")[1])[0]
    assert kept["filter"] == {"not": {"field": "star", "is": ["plain", "management", "leadership"]}}


@pytest.mark.parametrize("name", ["星标核心", "Starred core", "starred core", "starred"])
def test_a_segment_every_desk_has_answers_in_both_languages(ask: Ask, name: str) -> None:
    assert [one["name"] for one in json.loads(ask("members", "--segment", name, "--json")[1])] == ["曾小雨"]


@pytest.mark.parametrize("name", ["消费 ¥5,000 以上", "消费5000以上", "高消费用户", "spent over 5000", "Big spenders"])
def test_who_spent_much_is_found_with_the_amount_or_without(ask: Ask, name: str) -> None:
    code, out, err = ask("members", "--segment", name, "--json")
    assert (code, json.loads(out), err) == (0, [], "")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("tier:king", "Letter 6: king is not known here; write one of core, active, silent, lost, unknown"),
        ("spend:500", "Letter 1: spend is not asked like this; write spend>=500, spend<=500"),
        (
            "spoke:1",
            "Letter 1: spoke is not asked like this; write spoke<2026-07-01, spoke>=2026-07-01, spoke<30d, spoke:ever",
        ),
        ("admin>=1", "Letter 1: admin is not asked like this; write admin:ever"),
        ("tag>=1", "Letter 1: tag is not asked like this; write tag:…"),
        ("joined<soon", "Letter 8: soon is no day; write joined<2026-07-01, joined>=2026-07-01, joined<30d"),
        ("birthday<soon", "Letter 10: soon is no number of days; write birthday<30d"),
        ("tag:新客", "Letter 5: nothing is called 新客; check the name"),
    ],
)
def test_a_fault_says_where_and_what_to_write(ask: Ask, line: str, said: str) -> None:
    code, _, err = ask("members", "--where", line)
    assert (code, err) == (1, f"error: filter_line: {said}\n")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("members", "--segment", "nobody"), "not_found"),
        (("segments", "add", "x", '{"field":"password","is":["x"]}'), "filter_damaged"),
        (("segments", "add", "x", "[" * 9_000), "filter_too_large"),
        (("segments", "add", " ", OLD), "name_empty"),
        (("segments", "add", "x", " "), "filter_line"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(ask: Ask, arguments: tuple[str, ...], problem: str) -> None:
    code, out, err = ask(*arguments)
    assert (code, out) == (1, "")
    assert err.startswith(f"error: {problem}: ")
    assert err.count("\n") == 1
