"""The command line: exit codes, stable JSON, words for a person, and nothing half done."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from opsdesk import resources
from opsdesk.cli.main import opsdesk as commands
from opsdesk.cli.main import run
from opsdesk.cli.session import Screen
from tests.source import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SAMPLE = resources.path("sample")


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: str
    stderr: str


def _no_window(_named: Path | None) -> int:
    return 3


def _no_shots(*_arguments: object) -> list[Path]:
    return []


class Cli:
    """Runs command lines on one desk, in this process; one test below starts the real program."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(self, *arguments: str, given: str = "", desk: Path | None = None) -> Done:
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
        code = run(["--desk", str(desk or self.folder), *arguments], Screen(_no_window, _no_shots))
        said = self._capsys.readouterr()
        return Done(code, said.out, said.err)

    def json(self, *arguments: str, given: str = "") -> Any:
        done = self(*arguments, "--json", given=given)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Cli:
    made = Cli(tmp_path / "tea.opsdesk", capsys, monkeypatch)
    assert made("new", str(made.folder)).returncode == 0
    return made


def test_the_program_starts_as_a_process(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "opsdesk", "new", str(tmp_path / "x.opsdesk"), "--name", "半盏茶铺"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "x.opsdesk" / "desk.db").is_file()


def test_import_answers_the_keys_that_scripts_read(cli: Cli) -> None:
    first = cli.json("import", str(SAMPLE / "rosters/2026-06-15/茶友二群.txt"))
    assert (first["kind"], first["encoding"], first["header_row"], first["rows"]) == ("roster", "utf-8", None, 21)
    assert (first["group"], first["taken"], first["joined"], first["left"]) == ("茶友二群", "2026-06-15", [], [])
    second = cli.json("import", str(SAMPLE / "rosters/2026-09-01/茶友二群.txt"))
    assert {seen["handle"] for seen in second["left"]} == {"qq:9000000559"}
    again = cli.json("import", str(SAMPLE / "rosters/2026-09-01/茶友二群.txt"))
    assert (again["new"], again["updated"], again["batch"]) == (0, 0, None)
    assert [one["batch"] for one in cli.json("imports")] == [second["batch"], first["batch"]]
    undone = cli.json("import-undo", str(second["batch"]))
    assert undone["removed"] > 0


def test_files_before_one_that_is_missing_are_told(cli: Cli) -> None:
    done = cli("import", "--json", str(SAMPLE / "members.xlsx"), "nowhere.csv")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "nowhere.csv" in done.stderr
    assert json.loads(done.stdout)["batch"] == cli.json("imports")[0]["batch"]


def test_a_pasted_text_comes_from_standard_input(cli: Cli) -> None:
    pasted = "#接龙\n周末小聚\n\n1. 小雨 2份\n2. 大雪\n"
    answer = cli.json("import", "-", "--group", "茶友二群", given=pasted)
    assert (answer["kind"], answer["rows"], answer["new"]) == ("chain", 2, 2)


def test_members_answer_in_json_and_as_a_table(cli: Cli) -> None:
    cli.json("import", str(SAMPLE / "members.xlsx"))
    found = cli.json("members", "--sort", "spend", "--descending", "--limit", "3")
    assert len(found) == 3
    assert found[0]["spend_fen"] >= found[1]["spend_fen"] > 0
    assert set(found[0]) == {
        "id", "name", "remark", "handles", "tier", "why_tier", "starred", "roles", "tags", "groups", "spend_fen",
        "orders", "messages", "last_message", "last_touch", "touches", "balance",
    }  # fmt: skip
    assert found[0]["name"] in cli("members").stdout
    one = cli.json("member", str(found[0]["id"]))
    assert one["order_list"][0]["source"] == "opening"


def test_what_she_can_mend_is_one_line_and_exit_1(cli: Cli, tmp_path: Path) -> None:
    missing = cli("import", str(tmp_path / "none.csv"))
    assert missing.returncode == 1
    assert missing.stderr.startswith("error: file_missing: ")
    assert missing.stderr.count("\n") == 1
    again = cli("new", str(cli.folder))
    assert (again.returncode, again.stderr.split(":")[1].strip()) == (1, "desk_exists")
    assert cli("members", desk=tmp_path / "nowhere.opsdesk").stderr.startswith("error: desk_missing: ")


def test_wrong_usage_is_exit_2(cli: Cli) -> None:
    assert cli("members", "--sort", "nonsense").returncode == 2


def test_nouns_are_added_and_listed(cli: Cli) -> None:
    assert cli("groups", "add", "茶友一群", "--platform", "qq").returncode == 0
    assert [group["name"] for group in cli.json("groups")] == ["茶友一群"]
    assert cli("events", "add", "晚餐", "--on", "2026-11-27", "--at", "18:00").returncode == 0
    assert cli.json("events")[0]["held_time"] == "18:00"
    added = cli("posts", "add", "晚安", "--on", "2026-11-22", "--at", "22:30", "--group", "茶友一群", "--text", "月白")
    assert added.returncode == 0, added.stderr
    found = cli.json("posts", "--from", "2026-11-22", "--to", "2026-11-22")
    assert (found[0]["targets"], found[0]["state"]) == (1, "ready")
    cli.json("import", str(SAMPLE / "members.xlsx"))
    member = cli.json("members", "--limit", "1")[0]["id"]
    assert cli("touches", "add", str(member), "--kind", "answer", "--note", "谢谢").returncode == 0
    assert cli.json("touches")[0]["note"] == "谢谢"


def test_backup_and_restore(cli: Cli) -> None:
    cli("groups", "add", "茶友一群")
    made = cli.json("backup")
    cli("groups", "add", "茶友二群")
    assert len(cli.json("groups")) == 2
    assert cli("restore", made["backup"]).returncode == 0
    assert [group["name"] for group in cli.json("groups")] == ["茶友一群"]


def test_every_command_has_help_with_an_example() -> None:
    for name, command in commands.commands.items():
        assert command.help, name
        assert "Example: opsdesk " in command.help, name


def test_texts_of_strangers_cannot_steer_the_terminal(cli: Cli) -> None:
    cli("groups", "add", "red\x1b[31m\u202egnp.exe")
    out = cli("groups").stdout
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_a_time_zone_that_is_none_makes_no_desk(cli: Cli, tmp_path: Path) -> None:
    done = cli("new", str(tmp_path / "other"), "--zone", "Nowhere/Land")
    assert done.returncode == 2
    assert "there is no time zone 'Nowhere/Land'" in done.stderr
    assert not (tmp_path / "other").exists()
