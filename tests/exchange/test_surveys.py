"""Surveys of 问卷星 and wallet bills as their readers see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.imports import FileKind, ParsedFile
from opsdesk.domain.surveys import QuestionKind, SurveySheet, Tells
from opsdesk.exchange import wire
from opsdesk.exchange.child import parse_in_child
from opsdesk.exchange.surveys import question_text, survey_name
from tests.exchange.made import one, workbook

if TYPE_CHECKING:
    from pathlib import Path

HEAD = ["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP"]
META = ["194秒", "微信", "N/A", "203.0.113.1(浙江-杭州)"]


def sheet_of(parsed: ParsedFile) -> SurveySheet:
    assert parsed.kind is FileKind.SURVEY
    assert parsed.survey is not None
    return parsed.survey


def survey(
    folder: Path, questions: list[str], *answers: list[object], name: str = "问卷星_秋季回访.xlsx"
) -> ParsedFile:
    rows = [[no, f"2026/10/{no:02} 09:37:00", *META, *given] for no, given in enumerate(answers, 1)]
    return one(folder, name, workbook([HEAD + questions, *rows]))


def test_questions_are_bare_and_choices_apart_and_the_address_is_left_out(tmp_path: Path) -> None:
    parsed = survey(
        tmp_path,
        ["1、您的微信昵称", "2、手机号（选填）", "3、您常买哪些？【多选题】", "4、满意度", "5、想说"],
        ["小雨", 13800000010, "单丛┋白茶", 3, "没有了"],
        ["大雪", 13800000011.0, "单丛", "4.5", "(空)"],
        ["阿宽", None, "(跳过)", 5, "好"],
    )
    sheet = sheet_of(parsed)
    assert (sheet.name, sheet.who, parsed.data_rows) == ("秋季回访", 2, 3)
    assert [(one.text, one.kind, one.tells) for one in sheet.questions] == [
        ("您的微信昵称", QuestionKind.TEXT, Tells.NAME),
        ("手机号", QuestionKind.TEXT, Tells.PHONE),
        ("您常买哪些？", QuestionKind.CHOICES, None),
        ("满意度", QuestionKind.NUMBER, None),
        ("想说", QuestionKind.TEXT, None),
    ]
    assert sheet.responses[0].answers == (
        (1, "小雨"), (2, "13800000010"), (3, "单丛"), (3, "白茶"), (4, "3"), (5, "没有了"),
    )  # fmt: skip
    assert sheet.responses[1].answers[1] == (2, "13800000011")
    assert [one.seconds for one in sheet.responses] == [194] * 3
    assert b"203.0.113" not in wire.pack(wire.part_of(parsed))


@pytest.mark.parametrize(
    ("questions", "who"),
    [(["昵称", "微信号"], 2), (["您的称呼", "感想"], 0), (["感想", "请输入您的姓名"], 2), (["QQ号", "手机"], 1)],
)
def test_an_account_tells_who_before_a_name_does(tmp_path: Path, questions: list[str], who: int) -> None:
    assert sheet_of(survey(tmp_path, questions, ["a", "b"])).who == who


def test_rows_without_number_or_moment_are_refused(tmp_path: Path) -> None:
    sheets: list[list[object]] = [[1, "2026/10/20 09:37:00", "甲"], ["", "2026/10/20 09:38:00", "乙"], [3, "?", "丙"]]
    rows: list[list[object]] = [[*HEAD[:2], "问"], *sheets]
    parsed = one(tmp_path, "a.xlsx", workbook(rows))
    assert [(one.row, one.code) for one in parsed.problems] == [(3, "response_number_missing"), (4, "date_invalid")]
    assert (parsed.data_rows, len(sheet_of(parsed).responses)) == (3, 1)


def test_names_of_files_and_questions() -> None:
    names = ["问卷星_秋季回访.xlsx", "279123456_按序号_秋季回访_20_20.xlsx", "秋季回访(1).xlsx", "123.xlsx"]
    assert [survey_name(name) for name in names] == ["秋季回访", "秋季回访", "秋季回访", "123"]
    titles = ["1、您的微信昵称", "*12. 城市【单选题】", "Q3：备注(必填)", "你好"]
    assert [question_text(title) for title in titles] == ["您的微信昵称", "城市", "备注", "你好"]


BILL = (
    "微信支付账单明细,,\n" + ",\n" * 14 + "----微信支付账单明细列表----,\n"
    "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n"
    '2026-11-12 20:14:27,微信红包,小雨,/,收入,"¥1,183.45",零钱,已存入零钱,1000020261112201427000000017\t,0\t,/\n'
    "2026-11-11 20:14:27,商户消费,印刷,名片,支出,¥100.00,零钱,已退款(￥30.50),1000020261112201427000000018\t,0\t,/\n"
    "2026-11-10 20:14:27,商户消费,印刷,/,支出,¥50.00,零钱,已全额退款,1000020261112201427000000019\t,0\t,/\n"
    "2026-11-09 20:14:27,零钱提现,/,/,/,¥1000.00,零钱,提现已到账,1000020261112201427000000020\t,0\t,/\n"
    "2026-11-08 20:14:27,转账,大雪,/,收入,多,零钱,已收钱,1000020261112201427000000021\t,0\t,/\n"
)


def test_a_bill_below_its_preamble_with_what_was_given_back(tmp_path: Path) -> None:
    path = tmp_path / "微信支付账单.csv"
    path.write_bytes(BILL.encode("utf-8-sig"))
    (parsed,) = parse_in_child(path)
    assert (parsed.kind, parsed.header_row, parsed.data_rows) == (FileKind.MONEY, 17, 5)
    money = [(one.in_fen, one.out_fen, one.moved_fen, one.back_fen) for one in parsed.payments]
    assert money == [(118345, 0, 0, 0), (0, 10000, 0, 3050), (0, 5000, 0, 5000), (0, 0, 100000, 0)]
    assert parsed.payments[1].what == "商户消费 名片"
    assert (parsed.payments[0].number, parsed.payments[3].other_name) == ("1000020261112201427000000017", "")
    assert [(one.row, one.code) for one in parsed.problems] == [(22, "money_invalid")]
