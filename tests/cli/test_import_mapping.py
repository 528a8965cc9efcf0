"""Columns named on the command line, remembered and forgotten; refused rows written with the reasons."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import pytest

from opsdesk.cli.main import run
from opsdesk.cli.session import Screen
from opsdesk.services.desk import new_desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Import = Callable[..., tuple[int, str, str]]

MAPPED = ("--map", "绰号=name", "--map", "热线=phone:update", "--map", "爱好=tags")


@pytest.fixture
def bring(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Import:
    """Runs `import` on a desk beside two tables that nobody knows."""
    folder = tmp_path / "tea.opsdesk"
    new_desk(folder, "Tea friends").close()
    (tmp_path / "a.csv").write_text("绰号,热线,爱好\n小雨,13800000007,茶\n,,藕\n大雪,138,\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("绰号,热线,爱好\n大雪,13800000008,酒\n", encoding="utf-8")

    def run_import(name: str, *arguments: str) -> tuple[int, str, str]:
        file = str(tmp_path / name)
        code = run(["--desk", str(folder), "import", file, *arguments], Screen(lambda _named: 3, lambda *_all: []))
        said = capsys.readouterr()
        return code, said.out, said.err

    return run_import


def answer(done: tuple[int, str, str]) -> Any:
    assert done[0] == 0, done[2]
    return json.loads(done[1])


def test_columns_are_named_once_and_remembered(bring: Import) -> None:
    assert bring("b.csv")[0] == 1
    dry = answer(bring("a.csv", *MAPPED, "--dry-run", "--json"))
    assert (dry["new"], dry["batch"]) == (2, None)
    assert bring("b.csv")[0] == 1  # a dry run remembers nothing
    done = answer(bring("a.csv", *MAPPED, "--json"))
    assert (done["new"], done["rejected"][0]["code"], done["doubts"][0]["code"]) == (2, "nobody", "phone_invalid")
    assert answer(bring("b.csv", "--json"))["new"] == 1


def test_what_is_remembered_is_shown_and_forgotten(bring: Import) -> None:
    bring("a.csv", *MAPPED)
    shown = answer(bring("b.csv", "--mapping", "show", "--json"))
    assert shown["remembered"]
    assert [(one["column"], one["field"], one["policy"], one["sure"]) for one in shown["columns"]] == [
        ("绰号", "name", "append", "said"), ("热线", "phone", "update", "said"), ("爱好", "tags", "append", "said"),
    ]  # fmt: skip
    assert bring("b.csv", "--mapping", "forget")[:2] == (0, "forgotten\n")
    assert bring("b.csv", "--mapping", "forget")[:2] == (0, "nothing was remembered of these titles\n")
    assert bring("b.csv")[0] == 1


def test_columns_that_were_not_named_keep_their_meaning(bring: Import, tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("昵称,手机,星座\n小雨,13800000007,白羊\n", encoding="utf-8")
    done = answer(bring("c.csv", "--map", "星座=note", "--json"))
    assert (done["new"], done["kind"]) == (1, "members")
    shown = answer(bring("c.csv", "--mapping", "show", "--json"))
    assert [one["field"] for one in shown["columns"]] == ["name", "phone", "note"]


def test_refused_rows_are_written_with_the_reasons(bring: Import, tmp_path: Path) -> None:
    out = tmp_path / "refused.csv"
    code, _, said = bring("a.csv", *MAPPED, "--rejected", str(out))
    assert (code, said) == (0, f"{out}: 1 rejected rows\n")
    with out.open(encoding="utf-8-sig", newline="") as stream:
        assert list(csv.reader(stream)) == [
            ["绰号", "热线", "爱好", "row", "reason"], ["", "", "藕", "3", "no name and no account"],
        ]  # fmt: skip


def test_the_order_of_dates_is_said(bring: Import, tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text("昵称,手机,生日\n小雨,13800000007,04/05/1990\n", encoding="utf-8")
    assert answer(bring("d.csv", "--dry-run", "--json"))["doubts"][0]["code"] == "date_ambiguous"
    assert answer(bring("d.csv", "--dates", "day-first", "--json"))["doubts"] == []
    assert answer(bring("d.csv", "--again", "--json"))["doubts"] == []  # remembered with the titles


def test_a_file_again_is_told_and_changes_nothing_unless_it_is_mapped_anew(bring: Import) -> None:
    first = answer(bring("a.csv", *MAPPED, "--json"))
    again = answer(bring("a.csv", "--json"))
    assert (again["already_imported"], again["batch"]) == (first["batch"], None)
    mapped = answer(bring("a.csv", "--again", "--map", "爱好=note", "--json"))
    assert (mapped["updated"], mapped["new"]) == (1, 0)


@pytest.mark.parametrize("wrong", ["绰号", "绰号=nobody", "热线=phone:whatever", "绰号=name:fill", "=name"])
def test_a_wrong_mapping_is_wrong_usage(bring: Import, wrong: str) -> None:
    code, _, said = bring("a.csv", "--map", wrong)
    assert code == 2
    assert "--map" in said


def test_the_row_of_titles_is_said(bring: Import, tmp_path: Path) -> None:
    (tmp_path / "e.csv").write_text("小雨,13800000007\n大雪,13800000008\n", encoding="utf-8")
    done = answer(bring("e.csv", "--titles", "0", "--map", "#1=name", "--map", "#2=phone", "--json"))
    assert (done["new"], done["header_row"]) == (2, None)
