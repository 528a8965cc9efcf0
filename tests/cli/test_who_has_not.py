"""The command who-has-not: its JSON, its table, a pasted text, and what it refuses in words."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from opsdesk.cli.main import run
from opsdesk.cli.session import Screen
from opsdesk.domain.platforms import Handle, HandleKind, Platform
from opsdesk.services.desk import new_desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ask = Callable[..., tuple[int, str, str]]

CHAIN = "#接龙\n中秋茶盒报名\n例 月亮 2份\n\n1. 月亮 2份\n2. 静静\n3. 过客\n4. 月亮 +1\n"


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Runs a command line on a desk with a group of four, `pasted` on its standard input."""
    folder = tmp_path / "tea.opsdesk"
    desk = new_desk(folder, "Tea friends")
    group = desk.groups.add("试茶群", Platform.WECHAT)
    for name in ("月亮", "静静", "静静", "海带 杭州"):
        desk.members.add(name, None, group)
    desk.members.add("别处", Handle(HandleKind.QQ_NUMBER, "9000000741"))
    desk.close()

    def asked(*arguments: str, pasted: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(pasted.encode())))
        code = run(["--desk", str(folder), *arguments], Screen(lambda _named: 3, lambda *_all: []))
        said = capsys.readouterr()
        return code, said.out, said.err

    return asked


def test_the_answer_has_its_stable_keys(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "接龙.txt"
    path.write_text(CHAIN, encoding="utf-8")
    code, out, err = ask("who-has-not", "--group", "试茶群", "--against", str(path), "--json")
    assert code == 0, err
    told = json.loads(out)
    assert list(told) == ["signed", "ambiguous", "not_signed", "unknown", "signed_twice"]
    assert told["signed"] == [{"name": "月亮", "handle": None, "id": 1}]
    assert [one["name"] for one in told["ambiguous"]] == ["静静", "静静"]
    assert [one["name"] for one in told["not_signed"]] == ["海带 杭州"]
    assert told["unknown"] == ["过客"]
    assert told["signed_twice"] == ["月亮"]


def test_a_pasted_text_and_several_lists(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "名单.txt"
    path.write_text("海带 杭州\n静静\n月亮\n", encoding="utf-8")
    code, out, err = ask(
        "who-has-not", "--group", "试茶群", "--against", "-", "--against", str(path), "--json", pasted=CHAIN
    )
    assert code == 0, err
    assert json.loads(out)["not_signed"] == []


def test_a_person_reads_a_table_and_the_count(ask: Ask) -> None:
    code, out, _ = ask("who-has-not", "--group", "试茶群", "--against", "-", pasted=CHAIN)
    assert code == 0
    assert "海带 杭州" in out
    assert out.splitlines()[-1] == "1 of 4 have not; 1 have, 2 ambiguous, 1 unknown names"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--group", "没有这个群", "--against", "-"], "not_found"),
        (["--group", "试茶群", "--against", "/nowhere.txt"], "file_missing"),
    ],
)
def test_what_is_not_there_is_told_in_words(ask: Ask, arguments: list[str], said: str) -> None:
    code, out, err = ask("who-has-not", *arguments, pasted=CHAIN)
    assert (code, out) == (1, "")
    assert said in err


def test_nothing_to_subtract_is_wrong_usage(ask: Ask) -> None:
    assert ask("who-has-not", "--group", "试茶群")[0] == 2
