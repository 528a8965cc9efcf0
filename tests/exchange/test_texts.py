"""Chains, copied lists, names one a line and address cards, as people paste and phones write them."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import ChainRow, Field, FileKind, PersonRow
from opsdesk.domain.platforms import HandleKind, Platform
from opsdesk.exchange import file_names
from opsdesk.exchange.reading import read_text
from tests.exchange.made import codes, one, problem

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.domain.imports import ParsedFile

H = HandleKind
CHINA = timezone(timedelta(hours=8))


def pasted(text: str, name: str = "", kind: FileKind | None = None) -> ParsedFile:
    (found,) = read_text(text, name, as_kind=kind)
    return found


def test_a_chain_keeps_gaps_repeats_and_what_stands_behind_the_number() -> None:
    text = (
        "#接龙\n周日茶会\n人均 68 元\n格式：昵称 人数\n例 张三 2人\n\n"
        "1. 小雨 2人\n3、小明 7:20 到\n3）小明 +1\n4．北斗 蒲公英\n5) 阿九\n   带孩子\n6.\n"
    )
    found = pasted(text, "接龙_茶友老友会.txt")
    assert (found.kind, found.topic, found.group_name) == (FileKind.CHAIN, "周日茶会\n人均 68 元", "茶友老友会")
    assert found.chain == [
        ChainRow(7, 1, "小雨 2人"),
        ChainRow(8, 3, "小明 7:20 到"),
        ChainRow(9, 3, "小明 +1"),
        ChainRow(10, 4, "北斗 蒲公英"),
        ChainRow(11, 5, "阿九 带孩子 6."),
    ]


def test_a_chain_without_its_word_needs_numbered_lines() -> None:
    assert pasted("茶会报名\n1. 小雨\n2. 小明\n3. 阿九").kind is FileKind.CHAIN
    assert pasted("小雨\n小明\n1. 阿九").preset == "plain"
    assert pasted("茶会\n2026. 小雨", kind=FileKind.CHAIN).chain == [ChainRow(2, 2026, "小雨")]


def test_a_copied_qq_list_tells_its_columns_by_what_stands_in_them() -> None:
    full = "9000000078\t群主\t小雨\t杭州-小雨\t女\t7\t2026-04-16 08:00\t潜水(7)\t2026-04-16 08:02\r\n"
    found = pasted(full + full.replace("078", "079").replace("群主", "群员"))
    assert (found.preset, found.platform, found.header_row, found.kind) == (
        "qq_tsv",
        Platform.QQ,
        None,
        FileKind.ROSTER,
    )
    start = int(datetime(2026, 4, 16, 8, tzinfo=CHINA).timestamp())
    assert found.people[0] == PersonRow(
        1,
        "小雨",
        ((H.QQ_NUMBER, "9000000078"),),
        card="杭州-小雨",
        gender="f",
        duty="owner",
        level="潜水(7)",
        joined_at=start,
        last_spoke_at=start + 120,
    )
    assert [guess.field for guess in found.columns][:4] == [Field.QQ_NUMBER, Field.DUTY, Field.NAME, Field.CARD]


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("9000000078\t小雨", [Field.QQ_NUMBER, Field.NAME]),
        ("9000000078\t小雨\t2026-04-16 08:00", [Field.QQ_NUMBER, Field.NAME, Field.JOINED]),
        ("9000000078\t小雨\t潜水(7)\t2026-04-16 08:00", [Field.QQ_NUMBER, Field.NAME, Field.LEVEL, Field.LAST_SPOKE]),
        ("9000000078\t管理员\t小雨\t男", [Field.QQ_NUMBER, Field.DUTY, Field.NAME, Field.GENDER]),
    ],
)
def test_a_copied_list_may_lack_columns(line: str, fields: list[Field]) -> None:
    assert [guess.field for guess in pasted(f"{line}\n").columns] == fields


def test_quotation_marks_in_a_copied_list_are_part_of_names() -> None:
    found = pasted('9000000078\t"松鼠"雾\n9000000079\t"阿九\n9000000080\t小"雨\n')
    assert [person.name for person in found.people] == ['"松鼠"雾', '"阿九', '小"雨']


def test_equal_names_stay_two_people_and_blank_lines_none() -> None:
    found = pasted("小雨 \n小雨\n\n  \n\u3000阿九\n", "茶友拼团群-成员(2).txt")
    assert [(person.row, person.name) for person in found.people] == [(1, "小雨"), (2, "小雨"), (5, "阿九")]
    assert (found.preset, found.data_rows, found.group_name, found.problems) == ("plain", 3, "茶友拼团群", [])


def test_one_name_is_a_list_only_if_it_is_said_to_be() -> None:
    with pytest.raises(OpsdeskError) as caught:
        read_text("小雨")
    assert caught.value.problem is Problem.FILE_UNKNOWN
    assert pasted("小雨", kind=FileKind.ROSTER).people == [PersonRow(1, "小雨")]


def test_the_data_of_qqs_group_page(tmp_path: Path) -> None:
    member = {
        "uin": 9000000078,
        "role": 0,
        "nick": "小雨\ud83c",
        "card": "杭州",
        "g": 1,
        "join_time": 1776297600,
        "lv": {"level": 3, "point": 77},
        "last_speak_time": 0,
    }
    pages = [{"ec": 0, "mems": [member, {"uin": "x"}]}, {"ec": 0, "mems": [{**member, "role": 2, "g": 255}]}]
    found = one(tmp_path, "成员-茶友一群.json", json.dumps(pages))
    assert found.people == [
        PersonRow(
            1,
            "小雨\ufffd",
            ((H.QQ_NUMBER, "9000000078"),),
            card="杭州",
            gender="f",
            duty="owner",
            level="3(77)",
            joined_at=1776297600,
        )
    ]
    assert codes(found) == [(2, "qq_invalid"), (3, "repeated")]


CARD = "BEGIN:VCARD\r\nVERSION:{version}\r\n{lines}\r\nEND:VCARD\r\n"


def card(*lines: str, version: str = "3.0") -> str:
    return CARD.format(version=version, lines="\r\n".join(lines))


def test_58_a_picture_of_eight_megabytes_costs_nothing(tmp_path: Path) -> None:
    picture = "\r\n ".join(["PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ", *["A" * 74] * 110_000])
    found = one(tmp_path, "a.vcf", card("FN:小雨", picture, "TEL:13800000007"))
    assert (found.people[0].name, found.people[0].handles) == ("小雨", ((H.PHONE_NUMBER, "13800000007"),))


def test_58_a_card_far_too_large_is_refused_alone(tmp_path: Path) -> None:
    found = one(tmp_path, "a.vcf", card("FN:小雨", "NOTE:" + "x" * 2_000_000) + card("FN:小明"))
    assert [person.name for person in found.people] == ["小明"]
    assert [(p.row, p.code, p.fatal) for p in found.problems] == [(1, "card_damaged", True)]


def test_59_old_android_cards(tmp_path: Path) -> None:
    quoted = "".join(f"={byte:02X}" for byte in "米野露".encode("gbk"))
    named = card(f"N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:{quoted};;;", "TEL;CELL:138-0000-0043", version="2.1")
    folded = card(f"FN;ENCODING=QUOTED-PRINTABLE:=\r\n{quoted[:9]}=\r\n{quoted[9:]}", version="2.1")
    bare = card("FN:小雨", version="2.1").encode("gbk")
    for data in (named, folded):
        assert one(tmp_path, "a.vcf", data).people[0].name == "米野露"
    found = one(tmp_path, "a.vcf", bare)
    assert (found.people[0].name, found.encoding) == ("小雨", "gb18030")


def test_new_cards_keep_values_raw(tmp_path: Path) -> None:
    text = card(
        "FN:Anna Li\\, 茶友",
        "item1.TEL;VALUE=uri;TYPE=cell:tel:+852-5123-4567",
        "TEL:不详",
        "BDAY:--0203",
        "EMAIL:mailto:demo7@example.com",
        "CATEGORIES:茶友,* myContacts",
        "NICKNAME:阿九",
        "X-QQ:9000000078",
        "NOTE:一行\\n两行",
        version="4.0",
    )
    found = one(tmp_path, "a.vcf", text)
    assert found.people == [
        PersonRow(
            1,
            "Anna Li, 茶友",
            ((H.PHONE_NUMBER, "+85251234567"), (H.QQ_NUMBER, "9000000078")),
            remark="阿九",
            phone_shown="+852-5123-4567",
            email="demo7@example.com",
            tags=("茶友",),
            birthday="--02-03",
            note="一行\n两行",
        )
    ]
    assert codes(found) == [(1, "phone_invalid")]


def test_a_broken_card_costs_no_other(tmp_path: Path) -> None:
    torn = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:小"
    found = one(tmp_path, "a.vcf", card("FN:小雨") + torn + "\r\n" + card("FN:小明") + card("ORG:无名") + torn)
    assert [person.name for person in found.people] == ["小雨", "小明"]
    assert [(p.row, p.code) for p in found.problems] == [(5, "card_damaged"), (12, "nobody"), (16, "card_damaged")]
    assert found.data_rows == 5


def test_the_same_card_again_is_told(tmp_path: Path) -> None:
    found = one(tmp_path, "a.vcf", card("FN:小雨", "TEL:13800000007") * 3)
    assert (len(found.people), found.data_rows, codes(found)) == (1, 3, [(6, "repeated"), (11, "repeated")])


def test_names_of_google_are_put_together(tmp_path: Path) -> None:
    head = "First Name,Middle Name,Last Name,Organization Name,Labels,Phone 1 - Value,Phone 2 - Value\n"
    rows = "砂露,,白,,茶友 ::: * myContacts,13800000007 ::: 13800000008,+852 5123 4567\nAnna,B,Li,,,,\n,,,示例印刷,,,\n"
    found = one(tmp_path, "a.csv", head + rows)
    assert [person.name for person in found.people] == ["白砂露", "Anna B Li", "示例印刷"]
    assert [value for _, value in found.people[0].handles] == ["13800000007", "13800000008", "+85251234567"]
    assert found.people[0].tags == ("茶友",)
    assert found.columns[-1].title == "Phone 2 - Value"


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("QQ群成员列表-茶友一群.xlsx", "茶友一群"),
        ("茶友品鉴 1 群_成员排行.csv", "茶友品鉴 1 群"),
        ("茶友拼团群-成员.txt", "茶友拼团群"),
        ("客户列表-茶友企微客户 (1).csv", "茶友企微客户"),
        ("茶友同城·杭州_成员_20260615.txt", "茶友同城·杭州"),
        ("茶友二群 - 副本.txt", "茶友二群"),
        ("2026-06-15 茶友二群成员名单.txt", "茶友二群"),
        ("群聊990000105的29名成员的数据.xlsx", ""),
        ("20260615.txt", ""),
        ("成员.txt", ""),
        ("", ""),
    ],
)
def test_group_names_come_out_of_file_names(name: str, group: str) -> None:
    assert file_names.group_name(name) == group


@pytest.mark.parametrize(
    ("name", "folder", "day"),
    [
        ("a.txt", "2026-06-15", "2026-06-15"),
        ("a_20260901.txt", "2026-06-15", "2026-09-01"),
        ("2026年6月5日.txt", "", "2026-06-05"),
        ("群聊990202606151的名单.txt", "", ""),
        ("2026-02-30.txt", "名单 2026.3.1", "2026-03-01"),
        ("a.txt", "documents", ""),
    ],
)
def test_dates_come_out_of_names_and_folders(name: str, folder: str, day: str) -> None:
    assert file_names.taken_on(name, folder) == day


def test_a_tour_is_its_number_or_its_name() -> None:
    names = ["快团团_第3团.xlsx", "快团团 第 12 期(1).xlsx", "快团团_春茶 (2).xlsx"]
    assert [file_names.tour(name) for name in names] == ["3", "12", "快团团_春茶"]


@pytest.mark.parametrize(
    ("text", "preset"),
    [
        ("[2026/5/6 21:05:08] 小雨: 早上好\n[2026/5/6 21:06:08] 小明: 早\n", "whatsapp"),
        ("[\u200e5/16/26, 9:05:08\u202fPM] 小雨: 早上好\n\u200e[5/16/26, 9:06:08\u202fPM] 小明: 早\n", "whatsapp"),
        ("16.05.26, 21:05 - 小雨: 早上好\n16.05.26, 21:06 - 小明: 早\n", "whatsapp"),
        ("2026/5/6 下午9:05 - 小雨: 早上好\n2026/5/6 下午9:06 - 小明: 早\n", "whatsapp"),
        ("AuthorID,Author,Date,Content,Attachments,Reactions\n1,小雨,2026,早,,\n", "discord_csv"),
        ('{"chatInfo": {"name": "群"}, "metadata": {}, "messages": []}', Problem.FILE_EMPTY),
        ('{"about": "x", "personal_information": {}, "chats": {"list": []}}', Problem.FILE_EMPTY),
        ('{"weflow": {"version": "1"}, "session": {}}', Problem.FILE_EMPTY),
        ('{"weflow": {"version": "1"}, "messages": [{', Problem.FILE_DAMAGED),
        ("[LINE] 茶友的聊天记录\n保存日期：2026/5/6\n", Problem.FILE_KIND_LATER),
        ("From: <Save by Tencent MsgMgr>\nSubject: x\n", Problem.FILE_KIND_LATER),
    ],
)
def test_chats_are_known_for_what_they_are(text: str, preset: str | Problem, tmp_path: Path) -> None:
    if isinstance(preset, Problem):
        assert problem(tmp_path, "a.txt", text) is preset
    else:
        assert one(tmp_path, "a.txt", text).preset == preset


@pytest.mark.parametrize("mark", [" ", "\u202f", "上午 ", "1/", "added "])
def test_long_lines_that_begin_like_a_chat_are_quick(mark: str, tmp_path: Path) -> None:
    text = "16.05.26, " + mark * 30_000 + "9:05 - 小雨: 早\n" + "16.05.26, 9:05 - " + mark * 30_000 + "left\n"
    with pytest.raises(OpsdeskError):
        one(tmp_path, "a.txt", text)
