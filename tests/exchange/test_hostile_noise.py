"""What is no file of ours at all: any bytes end in rows or in a clean message, and cost no time."""

from __future__ import annotations

import contextlib
import io
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.exchange.reading import read_file, read_text
from tests.exchange.made import HEAD, problem

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_no_text_is_unknown(tmp_path: Path) -> None:
    for data in (
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        bytes(range(1, 256)) * 40,
        b"%PDF-1.7 ...",
        b"\x7fELF" + b"\x01\x02" * 99,
    ):
        assert problem(tmp_path, "a.csv", data) is Problem.FILE_UNKNOWN
    assert problem(tmp_path, "a.json", '{"a": [1, 2, 3]}') is Problem.FILE_UNKNOWN
    assert problem(tmp_path, "a.json", '{"mems": [{"uin"') is Problem.FILE_DAMAGED
    assert problem(tmp_path, "a.json", '{"mems": ' + "[" * 100_000) is Problem.FILE_DAMAGED
    assert problem(tmp_path, "a.ics", "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n" * 50_000) is Problem.FILE_UNKNOWN
    prose = "今天的天气很好，我们去喝茶。\n明天的天气也很好，我们再去喝茶。\n" * 5
    assert problem(tmp_path, "a.txt", prose) is Problem.FILE_UNKNOWN


def test_what_is_not_there_or_no_file(tmp_path: Path) -> None:
    for path, wrong in ((tmp_path / "no.csv", Problem.FILE_MISSING), (tmp_path, Problem.FILE_UNREADABLE)):
        with pytest.raises(OpsdeskError) as caught:
            read_file(path)
        assert (caught.value.problem, caught.value.values["file"]) == (wrong, path.name)


@example(b"\xed\xa0\x80\xc2")  # half of an emoji, and an end in the middle of a letter
@given(st.binary(max_size=400))
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_end_in_rows_or_a_clean_message(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.csv"
    for start in (b"", HEAD.encode(), b"BEGIN:VCARD\nVERSION:3.0\nFN:", b'{"mems":[{"uin":"9000000078","nick":"'):
        path.write_bytes(start + data)
        try:
            found = read_file(path)
        except OpsdeskError:
            continue
        for table in found:
            assert table.data_rows
            for person in table.people:
                "".join(map(str, person)).encode()


@given(st.lists(st.lists(st.text(max_size=12), min_size=3, max_size=3), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_any_cells_are_read_without_a_crash(rows: list[list[str]]) -> None:
    import csv

    text = io.StringIO()
    csv.writer(text).writerows(
        [["昵称", "手机", "入群日期", "生日", "累计消费"], *([*row, row[0], row[1]] for row in rows)]
    )
    wrong: Problem | None = None
    try:
        found = read_text(text.getvalue())
    except OpsdeskError as error:
        wrong = error.problem
    else:
        assert len(found[0].people) <= found[0].data_rows <= len(rows) + text.getvalue().count("\r")
    # Control characters alone are neither empty nor text.
    assert wrong in (None, Problem.FILE_EMPTY, Problem.FILE_UNKNOWN)


@pytest.mark.parametrize(
    "cell",
    [
        '""\n,' * 16_000,
        ',"' * 30_000,
        " " * 200_000 + "x",
        "*" * 200_000,
        "2026-04-16" + " " * 200_000 + "x",
        "9" * 200_000,
    ],
    ids=["quotes", "commas", "spaces", "stars", "date", "digits"],
)
def test_cells_made_to_backtrack_cost_no_time(cell: str) -> None:
    import csv

    text = io.StringIO()
    titles = ["昵称", "手机", "入群日期", "生日", "累计消费", "积分", "标签", "邮箱", "QQ", "性别", "备注"]
    csv.writer(text).writerows([titles, ["小雨", *[cell] * 10], ["x", cell]])
    started = time.process_time()
    (found,) = read_text(text.getvalue())
    assert found.people[0].name == "小雨"
    with contextlib.suppress(OpsdeskError):
        read_text(cell)
    assert time.process_time() - started < 5
