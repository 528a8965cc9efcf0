"""The commands roster and rosters: shown without being stored, decided by flags or a file, stored with --yes."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from opsdesk.cli.main import run
from opsdesk.cli.session import Screen
from opsdesk.domain.platforms import Platform
from opsdesk.services.desk import new_desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ask = Callable[..., tuple[int, str, str]]

FIRST = ("小雨", "Nico_91", "月亮", "静静", "老猫", "海带 杭州", "A 批发代理", "Zoe", "阿九", "石头", "海盐", "芝麻")
LATER = (FIRST[0], "清晨的十一1号", *FIRST[2:], "新来的")


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Runs a command line on a desk with one group and its first roster."""
    folder = tmp_path / "tea.opsdesk"
    desk = new_desk(folder, "Tea friends")
    desk.groups.add("试茶群", Platform.WECHAT)
    desk.close()

    def asked(*arguments: str, pasted: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(pasted.encode())))
        code = run(["--desk", str(folder), *arguments], Screen(lambda _named: 3, lambda *_all: []))
        said = capsys.readouterr()
        return code, said.out, said.err

    code, _, err = asked("roster", "-", "--group", "试茶群", "--taken", "2026-09-01", "--yes", pasted="\n".join(FIRST))
    assert code == 0, err
    return asked


def test_shown_is_not_stored(ask: Ask) -> None:
    code, out, err = ask("roster", "-", "--group", "试茶群", "--taken", "2026-09-08", pasted="\n".join(LATER))
    assert code == 0, err
    assert "?  清晨的十一1号: Nico_91 (" in out
    assert "+  新来的" in out
    assert "nothing is stored" in out
    assert len(json.loads(ask("rosters", "试茶群", "--json")[1])) == 1


def test_decided_by_flags_and_stored(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "名单.txt"
    path.write_text("\n".join(LATER), encoding="utf-8")
    code, out, err = ask(
        "roster", str(path), "--group", "试茶群", "--taken", "2026-09-08", "--same", "Nico_91=清晨的十一1号", "--yes",
        "--json",
    )  # fmt: skip
    assert code == 0, err
    told = json.loads(out)
    assert told["renamed"] == [{"handle": None, "from": "Nico_91", "to": "清晨的十一1号"}]
    assert [one["name"] for one in told["joined"]] == ["新来的"]
    assert (told["left"], told["questions"], told["doubts_of_list"]) == ([], [], [])
    assert told["batch"] == 2
    newest = json.loads(ask("rosters", "试茶群", "--json")[1])[0]
    assert (newest["people"], newest["joined"], newest["left"], newest["renamed"]) == (13, 1, 0, 1)
    assert "2026-09-08" in ask("rosters", "试茶群")[1]


def test_decided_by_a_file(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "said.json"
    path.write_text('{"清晨的十一1号": null}', encoding="utf-8")
    given = ("roster", "-", "--group", "试茶群", "--taken", "2026-09-08", "--decisions", str(path), "--json")
    told = json.loads(ask(*given, pasted="\n".join(LATER))[1])
    assert ([one["name"] for one in told["left"]], told["questions"]) == (["Nico_91"], [])
    path.write_text("[1]", encoding="utf-8")
    assert ask(*given, pasted="\n".join(LATER))[0] == 2


def test_a_doubtful_list_is_stored_only_when_she_is_sure(ask: Ask) -> None:
    given = ("roster", "-", "--group", "试茶群", "--taken", "2026-09-08", "--yes")
    code, _, err = ask(*given, pasted="\n".join(FIRST[:5]))
    assert code == 1
    assert "roster_unsure" in err
    code, out, _ = ask(*given, "--part", pasted="\n".join(FIRST[:5]))
    assert (code, "stored as batch" in out) == (0, True)
    code, out, _ = ask(*given, "--sure", pasted="\n".join(FIRST[:5]))
    assert (code, "7 left" in out) == (0, True)


def test_unknown_names_are_told(ask: Ask) -> None:
    given = ("roster", "-", "--group", "试茶群", "--taken", "2026-09-08")
    assert ask(*given, "--same", "Nobody=新来的", pasted="\n".join(LATER))[0] == 1
    assert ask(*given, "--same", "Nobody", pasted="\n".join(LATER))[0] == 2
    assert ask("rosters", "没有的群")[0] == 1
