"""Hostile and damaged files, numbered as in the list of hostile inputs: each ends in rows or in a clean message."""

from __future__ import annotations

import contextlib
import io
import stat
import time
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import Field, FileKind, PersonRow
from opsdesk.domain.platforms import HandleKind
from opsdesk.exchange.reading import read_file, read_text
from tests.exchange.made import archive, codes, inline, one, problem, raw_workbook, refusal, workbook

if TYPE_CHECKING:
    from pathlib import Path

H = HandleKind
HEAD = "昵称,手机,备注\n"


def test_1_nul_becomes_a_mark_and_is_counted(tmp_path: Path) -> None:
    found = one(tmp_path, "a.csv", HEAD + "小\0雨,13800000007,\0\0\n小明,13800000008,\n")
    assert found.people[0].name == "小\ufffd雨"
    assert [(p.row, p.code, p.value) for p in found.problems] == [(2, "nul_replaced", "3")]


def test_2_a_cell_of_ten_million_characters_costs_its_row_only(tmp_path: Path) -> None:
    found = one(tmp_path, "a.csv", HEAD + "小雨,13800000007,\n长," + "x" * 10_000_000 + ",\n小明,13800000008,\n")
    assert [person.name for person in found.people] == ["小雨", "小明"]
    assert [(p.row, p.code, p.fatal) for p in found.problems] == [(3, "cell_too_long", True)]
    assert found.data_rows == 3
    assert found.people[1].row == 4


def test_3_an_open_quotation_mark_is_told(tmp_path: Path) -> None:
    rows = "".join(f"群友{n},1380000{n:04},\n" for n in range(200))
    found = one(tmp_path, "a.csv", HEAD + '小雨,13800000007,"没有关上\n' + rows)
    assert (2, "many_lines") in codes(found)
    assert found.people[0].name == "小雨"


def test_4_lone_carriage_returns(tmp_path: Path) -> None:
    found = one(tmp_path, "a.csv", (HEAD + "小雨,13800000007,\n小明,13800000008,\n").replace("\n", "\r"))
    assert [person.row for person in found.people] == [2, 3]
    chain = one(tmp_path, "a.txt", "#接龙\r春茶\r1. 小雨\r2. 小明")
    assert [row.no for row in chain.chain] == [1, 2]


def test_5_and_7_other_encodings_are_found(tmp_path: Path) -> None:
    text = HEAD + "小雨,13800000007,喝茶\n"
    for encoding, known in (("gbk", "gb18030"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16-le"), ("utf-32", "utf-32")):
        found = one(tmp_path, "a.csv", text.encode(encoding))
        assert (found.encoding, found.people[0].note) == (known, "喝茶")
    big5 = one(
        tmp_path,
        "a.csv",
        "暱稱,手機,備註\n".encode("big5") + "顧客們,13800000007,說話\n".encode("big5"),
        columns={"暱稱": Field.NAME, "手機": Field.PHONE, "備註": Field.NOTE},
    )
    assert (big5.encoding, big5.people[0].name) == ("big5", "顧客們")


def test_5_the_operators_choice_of_encoding_wins(tmp_path: Path) -> None:
    data = (HEAD + "小雨,13800000007,\n").encode("gb18030")
    assert one(tmp_path, "a.csv", data, encoding="gbk").encoding == "gb18030"
    wrong = refusal(tmp_path, "a.csv", data, encoding="klingon")
    assert (wrong.problem, wrong.values["encoding"]) == (Problem.ENCODING_UNKNOWN, "klingon")
    for codec in ("rot13", "base64", "zlib"):
        assert problem(tmp_path, "a.csv", data, encoding=codec) is Problem.ENCODING_UNKNOWN


def test_5_one_chinese_row_after_three_thousand_ascii_rows(tmp_path: Path) -> None:
    rows = "".join(f"member{n},1380000{n:04},\n" for n in range(3000))
    found = one(tmp_path, "a.csv", ("name,phone,note\n" + rows + "小雨,13900000007,\n").encode("gb18030"))
    assert (found.encoding, found.people[-1].name) == ("gb18030", "小雨")


@pytest.mark.parametrize(("most", "few"), [("gb18030", "utf-8"), ("utf-8", "gb18030")])
def test_6_lines_in_another_encoding_are_flagged_and_right(most: str, few: str, tmp_path: Path) -> None:
    rows = [f"群友{n}号,1380000{n:04},老顾客\n" for n in range(30)]
    data = b"".join([HEAD.encode(most), *(row.encode(few if n == 7 else most) for n, row in enumerate(rows))])
    found = one(tmp_path, "a.csv", data)
    assert [person.name for person in found.people] == [f"群友{n}号" for n in range(30)]
    assert codes(found) == [(9, "encoding_mixed")]


def test_8_one_column(tmp_path: Path) -> None:
    found = one(tmp_path, "a.csv", "昵称\n小雨\n小明;小红\n")
    assert [person.name for person in found.people] == ["小雨", "小明;小红"]


def test_10_and_12_nothing_in_it(tmp_path: Path) -> None:
    for empty in ("", "\n\n  \n", "\ufeff", HEAD, "昵称,手机\n,\n"):
        assert problem(tmp_path, "a.csv", empty) is Problem.FILE_EMPTY, empty
    assert problem(tmp_path, "a.xlsx", workbook([["昵称", "手机"]])) is Problem.FILE_EMPTY
    assert problem(tmp_path, "a.xlsx", workbook([])) is Problem.FILE_EMPTY


def test_11_five_hundred_columns(tmp_path: Path) -> None:
    head = ",".join(f"列{n}" for n in range(250)) + ",昵称," + ",".join(f"栏{n}" for n in range(249)) + ",手机\n"
    found = one(tmp_path, "a.csv", head + "," * 250 + "小雨" + "," * 250 + "13800000007\n", as_kind=FileKind.MEMBERS)
    assert found.people == [PersonRow(2, "小雨", ((H.PHONE_NUMBER, "13800000007"),))]


def test_14_and_16_formulas_are_text_and_our_apostrophe_goes(tmp_path: Path) -> None:
    text = HEAD + "=cmd|' /C calc'!A0,'+8613800000007,'=转介绍\n'@芝麻雾,13800000008,'引号\n"
    found = one(tmp_path, "a.csv", text)
    assert [person.name for person in found.people] == ["=cmd|' /C calc'!A0", "@芝麻雾"]
    assert [person.note for person in found.people] == ["=转介绍", "'引号"]
    assert found.people[0].handles == ((H.PHONE_NUMBER, "13800000007"),)


def test_17_and_18_numbers_too_large_and_ids_turned_to_floats(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["昵称", "QQ", "手机", "积分"],
        ["小雨", "9.00000E+09", 13800138000.0, 2.0**80],
        ["小明", 9000000078.0, "1.38E+10", 5],
    ]
    found = one(tmp_path, "a.xlsx", workbook(rows))
    assert [person.handles for person in found.people] == [
        ((H.PHONE_NUMBER, "13800138000"),),
        ((H.QQ_NUMBER, "9000000078"),),
    ]
    assert [(p.row, p.code, p.field) for p in found.problems] == [
        (2, "number_invalid", Field.POINTS),
        (2, "number_rounded", Field.QQ_NUMBER),
        (3, "phone_invalid", Field.PHONE),
    ]


def test_19_halves_of_emoji(tmp_path: Path) -> None:
    data = HEAD.encode() + "\ud83c\udf19月亮,13800000007,\ud83c\n".encode("utf-8", "surrogatepass")
    found = one(tmp_path, "a.csv", data)
    assert (found.encoding, found.people[0].name, found.people[0].note) == ("utf-8", "🌙月亮", "\ufffd")
    (pasted,) = read_text("昵称,手机\n\udf19月亮,13800000007\n")
    assert pasted.people[0].name == "\ufffd月亮"


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
    assert problem(tmp_path, "b.zip", chat) is Problem.FILE_KIND_LATER
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


def test_a_text_cut_in_its_last_row_refuses_that_row(tmp_path: Path) -> None:
    text = HEAD + "小雨,13800000007,茶\n小明,1380000"
    found = one(tmp_path, "a.csv", text)
    assert (len(found.people), codes(found), found.data_rows) == (1, [(3, "row_cut_short")], 2)
    # Somebody who leaves out trailing commas did so before, or ended the line.
    assert not one(tmp_path, "a.csv", text.replace(",茶", "")).problems[1:]
    assert len(one(tmp_path, "a.csv", HEAD + "小雨,13800000007,茶\n小明,13800000008\n").people) == 2


def test_a_text_cut_inside_a_character_is_told(tmp_path: Path) -> None:
    data = (HEAD + "小雨,13800000007,茶\n小明,13800000008,红茶").encode()[:-1]
    found = one(tmp_path, "a.csv", data)
    assert (found.encoding, codes(found)) == ("utf-8", [(3, "text_damaged")])


def test_rows_with_too_many_cells_are_told(tmp_path: Path) -> None:
    found = one(tmp_path, "a.csv", HEAD + "萤火, 阿九,13800000007,茶,多\n小雨,13800000008,,\n")
    assert (2, "cells_too_many") in codes(found)
    assert (3, "cells_too_many") not in codes(found)


def test_rows_without_anybody_are_refused(tmp_path: Path) -> None:
    found = one(tmp_path, "a.csv", HEAD + ",,只有备注\n小雨,13800000007,\n,,\n合计,1,\n")
    assert [(p.row, p.code, p.fatal) for p in found.problems] == [(2, "nobody", True), (5, "total_row", False)]
    assert found.data_rows == 2


NAMES = [
    "<img src=file:///etc/passwd>",
    "'; drop table member;--",
    "=HYPERLINK(1)",
    "\u202e汽水松鼠",
    "小\u200b明",
    "ㅤㅤㅤ",
    "👨‍👩‍👧‍👦小满",
    "𠮷野",
    "N/A",
    "None",
    "-汽水-",
    "null",
    "0",
    "{}",
    "%s%n",
    "a&b",
    "北斗 蒲公英",
    "שלום شاي",
    "。",
    "无",
]


@pytest.mark.parametrize("kind", ["csv", "xlsx", "txt", "json", "vcf"])
def test_names_from_strangers_stay_as_they_are(kind: str, tmp_path: Path) -> None:
    import csv
    import json

    text = io.StringIO()
    csv.writer(text).writerows([["昵称", "QQ"], *([name, 9000000000 + at] for at, name in enumerate(NAMES))])
    files: dict[str, bytes | str] = {
        "csv": text.getvalue(),
        "xlsx": workbook([["昵称", "QQ"], *([name, 9000000000 + at] for at, name in enumerate(NAMES))]),
        "txt": "\n".join(NAMES),
        "json": json.dumps({"mems": [{"uin": 9000000000 + at, "nick": name} for at, name in enumerate(NAMES)]}),
        "vcf": "".join(
            f"BEGIN:VCARD\nVERSION:3.0\nFN:{name.replace(';', chr(92) + ';')}\nEND:VCARD\n" for name in NAMES
        ),
    }
    data = files[kind]
    if kind == "xlsx":
        # openpyxl would write these as formulas, which have no value until a spreadsheet has computed them.
        data = raw_workbook(
            "".join(
                f'<row r="{at}"><c r="A{at}" t="inlineStr"><is><t>{_escaped(name)}</t></is></c></row>'
                for at, name in enumerate(["昵称", *NAMES], 1)
            )
        )
    found = one(tmp_path, f"a.{kind}", data)
    assert [person.name for person in found.people] == NAMES


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def test_64_a_name_of_a_million_characters_is_cut_between_letters(tmp_path: Path) -> None:
    family = "👨‍👩‍👧‍👦"
    found = one(
        tmp_path,
        "a.csv",
        f"昵称,手机\n{'茶' * 198}{family},13800000007\n{'é' * 9000},13800000008\na{chr(0x301) * 9000},1\n",
    )
    assert [len(person.name) for person in found.people[:2]] == [198, 200]
    assert len(found.people[2].name) == 200
    assert [(row, code) for row, code in codes(found) if code == "name_cut"] == [
        (2, "name_cut"),
        (3, "name_cut"),
        (4, "name_cut"),
    ]


def test_66_names_are_normalised(tmp_path: Path) -> None:
    assert one(tmp_path, "a.csv", "昵称,手机\nRene\u0301,13800000007\n").people[0].name == "René"


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
