"""Hostile and damaged texts, numbered as in the list of hostile inputs: each ends in rows or in a clean message."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.errors import Problem
from opsdesk.domain.imports import Field, FileKind, PersonRow
from opsdesk.domain.mapping import mapping_of
from opsdesk.domain.platforms import HandleKind
from opsdesk.exchange.choices import Choices
from opsdesk.exchange.reading import read_text
from tests.exchange.made import HEAD, codes, one, problem, refusal, workbook

if TYPE_CHECKING:
    from pathlib import Path

H = HandleKind


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
        choices=Choices(mapping_of({"暱稱": Field.NAME, "手機": Field.PHONE, "備註": Field.NOTE})),
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


def test_a_card_whose_letters_are_cut_in_half_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    half = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=D0=A1=D3\r\nEND:VCARD\r\n"
    found = one(tmp_path, "a.vcf", half + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:小雨\r\nEND:VCARD\r\n")
    assert [person.name for person in found.people] == ["小雨"]
    assert codes(found) == [(1, "card_damaged")]
