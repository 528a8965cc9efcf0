"""Hostile and damaged workbooks and archives, numbered as in the list of hostile inputs."""

from __future__ import annotations

import io
import stat
import zipfile
from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.errors import Problem
from tests.exchange.made import HEAD, archive, codes, inline, one, problem, raw_workbook, refusal, workbook

if TYPE_CHECKING:
    from pathlib import Path


BOMB = raw_workbook('<row r="1"><c r="A1"><v>1</v></c></row>' + " " * 30_000_000)


def test_22_and_31_bombs_are_refused_by_their_directory(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a.xlsx", BOMB).values["why"] == "bomb"
    assert refusal(tmp_path, "a.zip", archive({"a.csv": b"0" * 30_000_000})).values["why"] == "bomb"


def test_31_a_directory_that_lies_is_refused_while_unpacking(tmp_path: Path) -> None:
    data = bytearray(archive({"a.csv": HEAD + "小雨,13800000007,\n" * 2000}))
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        size = packed.infolist()[0].file_size
    honest = size.to_bytes(4, "little")
    for at in (data.index(honest), data.rindex(honest)):
        data[at : at + 4] = (10).to_bytes(4, "little")
    assert problem(tmp_path, "a.zip", bytes(data)) in (Problem.FILE_UNSAFE, Problem.FILE_DAMAGED)


def test_23_two_cells_in_far_corners(tmp_path: Path) -> None:
    cells = {"A1": "昵称", "B2": "x", "XFD200000": "y"}
    found = one(tmp_path, "a.xlsx", raw_workbook(inline(cells)))
    assert not found.people
    assert [(p.row, p.code) for p in found.problems if p.fatal] == [(2, "nobody"), (200000, "nobody")]


ENTITIES = (
    '<!DOCTYPE lolz [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(ord("b") + n)} "{("&" + chr(ord("a") + n) + ";") * 10}">' for n in range(9))
    + "]>"
)


OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("before", [ENTITIES, OUTSIDE], ids=["laughs", "outside"])
@pytest.mark.parametrize("careful", [False, True])
def test_24_and_25_entities_bring_nothing_in(before: str, careful: bool, tmp_path: Path) -> None:
    rows = inline({"A1": "昵称", "A2": "&a;&j;" if before == ENTITIES else "&a;"})
    data = raw_workbook(rows, before)
    assert problem(tmp_path, "a.xlsx", data, careful=careful) in (Problem.FILE_DAMAGED, Problem.FILE_EMPTY)


def test_26_what_is_torn_is_damaged(tmp_path: Path) -> None:
    data = workbook([["昵称", "手机"], ["小雨", 13800000007]])
    for share in (4, len(data) // 3, len(data) - 30):
        assert problem(tmp_path, "a.xlsx", data[:share]) is Problem.FILE_DAMAGED
    inside = bytearray(data)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        start = packed.getinfo("xl/worksheets/sheet1.xml").header_offset + 60
    inside[start : start + 40] = b"\xff" * 40
    assert problem(tmp_path, "a.xlsx", bytes(inside)) is Problem.FILE_DAMAGED


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def test_27_protected_workbooks_say_so(tmp_path: Path) -> None:
    assert problem(tmp_path, "a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le")) is Problem.FILE_PROTECTED
    assert problem(tmp_path, "a.doc", OLE + "WordDocument".encode("utf-16-le")) is Problem.FILE_UNKNOWN
    assert problem(tmp_path, "a.xls", OLE + "Workbook".encode("utf-16-le")) is Problem.FILE_DAMAGED


@pytest.mark.parametrize("name", ["../../evil.csv", "/etc/evil.csv", "C:\\evil.csv", "a\\..\\..\\evil.csv"])
def test_28_paths_that_leave_the_folder(name: str, tmp_path: Path) -> None:
    assert refusal(tmp_path, "a.zip", archive({name: HEAD})).values["why"] == "path"


def test_29_links(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        member = zipfile.ZipInfo("a.csv")
        member.external_attr = (stat.S_IFLNK | 0o777) << 16
        packed.writestr(member, "/etc/passwd")
    assert refusal(tmp_path, "a.zip", data.getvalue()).values["why"] == "link"


def test_30_twins_and_crowds(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a.zip", archive({"a.csv": HEAD, "A.CSV": HEAD})).values["why"] == "twins"
    crowd = archive({f"{n}": "" for n in range(10_001)})
    assert refusal(tmp_path, "a.zip", crowd).values["why"] == "members"


def test_an_archive_gives_the_tables_it_holds_and_no_notes(tmp_path: Path) -> None:
    members: dict[str, str | bytes] = {
        "说明.txt": "这是说明\n请看表格\n",
        "表.csv": HEAD + "小雨,13800000007,\n",
        "__MACOSX/._表.csv": "\0\1",
        "图.png": b"\x89PNG",
    }
    found = one(tmp_path, "导出.zip", archive(members))
    assert (found.preset, found.encoding, found.people[0].name) == ("table", None, "小雨")
    chat = archive({"_chat.txt": "[2026/5/6 21:05:08] 小雨: 早\n[2026/5/6 21:06:08] 小明: 早\n"})
    assert one(tmp_path, "b.zip", chat).preset == "whatsapp"
    assert problem(tmp_path, "c.zip", archive({"图.png": b"\x89PNG"})) is Problem.FILE_UNKNOWN
    assert problem(tmp_path, "d.zip", archive({})) is Problem.FILE_EMPTY


def test_a_member_named_in_gbk(tmp_path: Path) -> None:
    data = archive({"xx7tour.csv": "跟团号,下单人,支付时间,商品,订单金额\n1,小雨,2026-04-16,茶x1,3\n"})
    named = data.replace(b"xx7tour.csv", "第7团".encode("gbk") + b"ur.csv")
    found = one(tmp_path, "a.zip", named)
    assert found.orders[0].number.startswith("7#")


def test_tables_of_one_shop_in_an_archive_are_one(tmp_path: Path) -> None:
    head = "主订单编号,子订单编号,选购商品,订单应付金额,支付完成时间,订单状态\n"
    rows = [
        "1,11,茶,5,2026-04-16 09:00:00,已完成\n",
        "1,12,盏,6,2026-04-16 09:00:00,已完成\n",
        "2,21,茶,5,2026-04-16 09:00:00,已完成\n",
    ]
    found = one(tmp_path, "a.zip", archive({"1.csv": head + rows[0] + rows[1], "2.csv": head + rows[1] + rows[2]}))
    assert [(order.number, order.paid_fen) for order in found.orders] == [("1", 1100), ("2", 500)]
    assert (found.data_rows, codes(found)) == (4, [(5, "repeated")])


def test_a_directory_whose_names_are_no_text_is_a_damaged_file(tmp_path: Path) -> None:
    data = bytearray(archive({"订单.csv": "a,b\n1,2\n"}))
    name = "订单".encode()
    at = data.rindex(name)
    data[at : at + len(name)] = b"\xa8" * len(name)
    assert problem(tmp_path, "a.zip", bytes(data)) is Problem.FILE_DAMAGED
