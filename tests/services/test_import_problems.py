"""Rows that were refused or doubtful, written as they stand in the file with the reasons behind."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from opsdesk import words
from opsdesk.domain.errors import OpsdeskError, Problem
from tests.exchange.made import workbook

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.services.desk import Desk

HEADS = ("Row", "Reason", "Value")
TEXT = (
    "昵称,手机,生日,备注\n小雨,13800000001,,\n,,,=HYPERLINK(1)\n大雪,138****0002,04/05/26,老客\n"
    "小满,13800000003,,多,出来\n"
)


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def test_rows_with_problems_are_written_with_the_reasons(desk: Desk, tmp_path: Path) -> None:
    path, out = tmp_path / "a.csv", tmp_path / "out.csv"
    path.write_text(TEXT, encoding="utf-8")
    (looked,) = desk.imports.look(path)
    assert desk.imports.write_problems(looked, out, HEADS, words.row_problem) == 3
    titles, refused, doubtful, wide = rows_of(out)
    assert titles == ["昵称", "手机", "生日", "备注", "Row", "Reason"]
    assert refused == ["", "", "", "'=HYPERLINK(1)", "3", "no name and no account"]
    assert doubtful[:5] == ["大雪", "138****0002", "04/05/26", "老客", "4"]
    assert "138****0002 is masked" in doubtful[5]
    assert "04/05/26 may be two different days" in doubtful[5]
    assert wide[:5] == ["小满", "13800000003", "", "多", "5"]
    assert desk.imports.write_problems(looked, out, HEADS, words.row_problem, doubts=False) == 1
    assert [row[4] for row in rows_of(out)] == ["Row", "3"]


def test_rows_of_a_workbook_keep_their_numbers_exactly(desk: Desk, tmp_path: Path) -> None:
    path, out = tmp_path / "a.xlsx", tmp_path / "out.xlsx"
    path.write_bytes(workbook([["昵称", "手机"], ["小雨", 13800000001], ["大雪", 1380000], ["小满", 13800000003.0]]))
    (looked,) = desk.imports.look(path)
    assert desk.imports.write_problems(looked, out, HEADS, words.row_problem) == 1
    from openpyxl import load_workbook

    sheet = load_workbook(out).active
    assert sheet is not None
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert rows[1][:3] == ["大雪", "1380000", "3"]


def test_a_text_that_is_no_table_tells_the_value(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    text = "BEGIN:VCARD\nVERSION:3.0\nFN:小雨\nTEL:138****0001\nEND:VCARD\n"
    (looked,) = desk.imports.look_at_text(text, "pasted")
    assert desk.imports.write_problems(looked, out, HEADS, words.row_problem) == 1
    assert rows_of(out)[0] == ["Value", "Row", "Reason"]
    assert rows_of(out)[1][0] == "138****0001"


def test_a_pasted_table_is_written_too(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    (looked,) = desk.imports.look_at_text("昵称\t手机\n小雨\t1380\n", "pasted")
    assert desk.imports.write_problems(looked, out, HEADS, words.row_problem) == 1
    assert rows_of(out)[1][:3] == ["小雨", "1380", "2"]


def test_a_file_that_was_changed_is_not_written(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(TEXT, encoding="utf-8")
    (looked,) = desk.imports.look(path)
    path.write_text(TEXT + "新,13800000009,,\n", encoding="utf-8")
    with pytest.raises(OpsdeskError) as raised:
        desk.imports.write_problems(looked, tmp_path / "out.csv", HEADS, words.row_problem)
    assert raised.value.problem is Problem.FILE_CHANGED
    assert not (tmp_path / "out.csv").exists()
