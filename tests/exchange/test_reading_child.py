"""Reading in a process of its own: the same rows, and an end to every file that would bring the reader down."""

from __future__ import annotations

import multiprocessing
import sys
from pathlib import Path

import pytest

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import Field, FileKind, ParsedFile
from opsdesk.domain.mapping import mapping_of
from opsdesk.exchange.child import parse_in_child
from opsdesk.exchange.choices import Choices
from opsdesk.exchange.limits import BATCH, ChildLimits
from opsdesk.exchange.reading import read_file
from tests.exchange.made import PARTS, archive, inline

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"


def refused(path: Path, **options: object) -> OpsdeskError:
    with pytest.raises(OpsdeskError) as caught:
        parse_in_child(path, **options)  # type: ignore[arg-type]
    assert not multiprocessing.active_children()
    return caught.value


@pytest.mark.parametrize(
    "name",
    [
        "members.xlsx",
        "orders/微信小店订单.zip",
        "chains/接龙_茶友拼团群.txt",
        "rosters/2026-06-15/客户列表-茶友企微客户.csv",
    ],
)
def test_a_child_brings_what_reading_here_brings(name: str) -> None:
    assert parse_in_child(SAMPLE / name) == read_file(SAMPLE / name)
    assert not multiprocessing.active_children()


def test_what_the_operator_chose_reaches_the_child(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("绰号,热线\n小雨,13800000007\n".encode("gb18030"))
    (found,) = parse_in_child(
        path,
        as_kind=FileKind.ROSTER,
        encoding="gbk",
        choices=Choices(mapping_of({"绰号": Field.NAME, "热线": Field.PHONE})),
    )
    assert (found.kind, found.encoding, found.people[0].name) == (FileKind.ROSTER, "gb18030", "小雨")


def test_problems_of_a_file_come_back_with_their_values(tmp_path: Path) -> None:
    later = refused(SAMPLE / "plan/内容排期.xlsx")
    assert (later.problem, later.values) == (
        Problem.FILE_KIND_LATER,
        {"kind": FileKind.PLAN, "file": "内容排期.xlsx"},
    )
    assert later.values["kind"] is FileKind.PLAN
    (tmp_path / "a.csv").write_text("甲,乙\n1,2\n", encoding="utf-8")
    assert refused(tmp_path / "a.csv").values["titles"] == ("甲", "乙")
    assert refused(tmp_path / "no.csv").problem is Problem.FILE_MISSING


def many(path: Path, rows: int) -> Path:
    text = "昵称,QQ,手机\n" + "".join(f"群友{n},{9000000000 + n},138{n:08}\n" for n in range(rows))
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_come_in_batches_that_may_be_taken_away(tmp_path: Path) -> None:
    taken: list[int] = []
    shares: list[float] = []

    def take(parsed: ParsedFile, done: float) -> None:
        taken.append(len(parsed.people))
        shares.append(done)
        parsed.people.clear()

    (found,) = parse_in_child(many(tmp_path / "a.csv", 5 * BATCH + 7), batch=take)
    assert max(taken) <= BATCH
    assert sum(taken) + len(found.people) == found.data_rows == 5 * BATCH + 7
    assert shares == sorted(shares)
    assert 0 < shares[0] <= shares[-1] <= 1


def test_cancelling_leaves_no_process(tmp_path: Path) -> None:
    path = many(tmp_path / "a.csv", 20_000)
    asked: list[bool] = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 2

    assert refused(path, cancelled=cancelled).problem is Problem.CANCELLED


def test_an_error_in_a_batch_leaves_no_process(tmp_path: Path) -> None:
    def fail(parsed: ParsedFile, done: float) -> None:
        raise OpsdeskError(Problem.DISK_FULL, rows=len(parsed.people), done=done)

    assert refused(many(tmp_path / "a.csv", 20_000), batch=fail).problem is Problem.DISK_FULL


def test_a_reader_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    error = refused(many(tmp_path / "a.csv", 50_000), limits=ChildLimits(seconds=0.02))
    assert (error.problem, error.values) == (Problem.FILE_TOO_SLOW, {"file": "a.csv"})


def test_limits_grow_with_the_size_above_fifty_megabytes() -> None:
    limits = ChildLimits()
    sizes = (0, 50_000_000, 75_000_000, 150_000_000)
    assert [limits.seconds_for(size) for size in sizes] == [30, 30, 45, 90]
    assert [limits.memory_for(size) // 1_000_000 for size in sizes] == [600, 600, 900, 1200]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the memory of one process")
def test_a_reader_that_takes_too_much_memory_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"\xb2\xe8" * 30_000_000)
    error = refused(path, limits=ChildLimits(memory=100_000_000))
    assert (error.problem, error.values) == (Problem.FILE_TOO_LARGE, {"file": "a.csv"})


def test_a_reader_that_dies_is_replaced_by_the_careful_one(tmp_path: Path) -> None:
    """23: calamine ends the process on two far cells; under a prefix of XML the look before does not see them."""
    rows = inline({"A1": "昵称", "A2": "小雨", "XFD1048576": "y"})
    for tag in ("row", "c ", "c>", "is>", "t>"):
        rows = rows.replace(f"<{tag}", f"<x:{tag}").replace(f"</{tag}", f"</x:{tag}")
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    path = tmp_path / "a.xlsx"
    sheet = f'<x:worksheet xmlns:x="{main}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    path.write_bytes(archive({**PARTS, "xl/worksheets/sheet1.xml": sheet}))
    (found,) = parse_in_child(path)
    assert [person.name for person in found.people] == ["小雨"]
