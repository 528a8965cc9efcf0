"""The commands posters and codes: sheets, only what changed, a batch that stopped, whose a code is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from opsdesk.cli.main import run
from opsdesk.cli.session import Screen
from opsdesk.services.desk import new_desk, open_desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    Ask = Callable[..., tuple[int, str, str]]

NAMES = ("王伟", "曾小雨", "仇英")
LINK = "https://tea.example/{code}"
TEMPLATE = "1"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    desk = new_desk(tmp_path / "tea.opsdesk", "Tea friends")
    for name in NAMES:
        desk.members.add(name)
    desk.close()
    return tmp_path / "tea.opsdesk"


@pytest.fixture
def ask(folder: Path, capsys: pytest.CaptureFixture[str], qapp: QApplication) -> Ask:
    assert qapp  # one with widgets, for the tests that come after

    def asked(*arguments: str) -> tuple[int, str, str]:
        code = run(["--desk", str(folder), *arguments], Screen(lambda _named: 3, lambda *_all: []))
        said = capsys.readouterr()
        return code, said.out, said.err

    return asked


def test_a_batch_answers_in_json_and_says_what_is_unchanged(ask: Ask, tmp_path: Path) -> None:
    batch = ("posters", TEMPLATE, "--out", str(tmp_path / "out"), "--join-url", LINK, "--json", "--pattern", "p")
    code, out, _ = ask(*batch)
    first = json.loads(out)
    assert (code, first["written"], first["failed"], first["unchanged"]) == (0, 3, 0, 0)
    assert {one["name"] for one in first["files"]} == set(NAMES)
    for one in first["files"]:
        assert one["file"] == f"p_{one['code']}.png"
        assert (tmp_path / "out" / one["file"]).is_file()
        assert one["content"] == LINK.replace("{code}", one["code"])
    second = json.loads(ask(*batch, "--only-changed")[1])
    assert (second["written"], second["unchanged"]) == (3, 3)
    assert "3 written and read back (3 unchanged), 0 not written" in ask(*batch[:6], "--only-changed")[1]


def test_sheets_of_cards(ask: Ask, tmp_path: Path) -> None:
    out = tmp_path / "out"
    marked = ("--sheet", "A4:2x1", "--bleed", "2", "--marks", "--join-url", LINK, "--json")
    code, said, _ = ask("posters", TEMPLATE, "--out", str(out), *marked)
    assert code == 0
    assert [one["page"] for one in json.loads(said)["files"]] == [1, 1, 2]
    assert len(list(out.glob("*.pdf"))) == 1
    assert ask("posters", TEMPLATE, "--out", str(out), "--sheet", "B9:1x1")[0] == 2
    code, _, said = ask("posters", TEMPLATE, "--out", str(out), "--sheet", "A5:20x20")
    assert (code, said.startswith("error: sheet_too_full: ")) == (1, True)


def test_a_batch_that_was_cut_off_is_listed_and_resumed(ask: Ask, folder: Path, tmp_path: Path) -> None:
    ask("posters", TEMPLATE, "--out", str(tmp_path / "out"), "--join-url", LINK)
    assert json.loads(ask("posters", "--unfinished", "--json")[1]) == []
    desk = open_desk(folder)
    with desk.store.write("cut off", undoable=False) as con:
        con.execute("update poster_batch set state = 'running', ok = 2")
    desk.close()
    for path in (tmp_path / "out").glob("*.png"):
        path.unlink()
    (one,) = json.loads(ask("posters", "--unfinished", "--json")[1])
    assert (one["done"], one["total"], one["folder"]) == (2, 3, str(tmp_path / "out"))
    assert "2/3" in ask("posters", "--unfinished")[1]
    code, out, _ = ask("posters", "--resume", str(one["batch"]), "--json")
    assert (code, json.loads(out)["written"]) == (0, 3)
    assert len(list((tmp_path / "out").glob("*.png"))) == 3
    code, _, said = ask("posters", "--resume", "77")
    assert (code, said.startswith("error: batch_missing: ")) == (1, True)


def test_names_no_font_has_are_warned_about(ask: Ask, folder: Path, tmp_path: Path) -> None:
    desk = open_desk(folder)
    odd = desk.members.add("\U00012000")
    desk.close()
    code, out, said = ask("posters", TEMPLATE, "--out", str(tmp_path / "out"), "--join-url", LINK)
    assert code == 0
    assert said.startswith(f"warning: {odd} ")
    assert "U+12000" in said
    assert "3 written and read back, 1 not written" in out


def test_whose_a_code_is(ask: Ask, tmp_path: Path) -> None:
    said = ask("posters", TEMPLATE, "--out", str(tmp_path / "out"), "--join-url", LINK, "--json")[1]
    one = json.loads(said)["files"][1]
    code, out, _ = ask("codes", f"no. {one['code'].lower()}", "--json")
    owner = json.loads(out)
    assert (code, owner["code"], owner["member"], owner["name"]) == (0, one["code"], one["member"], one["name"])
    assert [held["file"] for held in owner["files"]] == [one["file"]]
    assert ask("codes", one["code"])[1].startswith(f"{one['code']}: {one['member']} {one['name']}")
    code, _, said = ask("codes", "ZZZZ")
    assert (code, said.split(":")[1].strip()) == (1, "code_mistyped")


def test_a_template_without_a_folder_is_asked_about(ask: Ask) -> None:
    code, _, err = ask("posters", TEMPLATE)
    assert code == 2
    assert "--out" in err
