"""Surveys and bills in the desk as the truth tells them: matched by accounts alone, known again, taken back whole."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from opsdesk import resources
from opsdesk.domain.batches import ImportOptions, ImportResult
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.members import MemberQuery
from opsdesk.exchange.reading import read_file
from opsdesk.services.bringing_in import Source
from tests.contents import contents, healthy
from tests.exchange.made import workbook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.imports import ParsedFile
    from opsdesk.domain.surveys import SurveyFound
    from opsdesk.services.desk import Desk

SAMPLE = resources.path("sample")
TRUTH: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "data" / "sample_truth.json").read_text(encoding="utf-8")
)
SURVEY, BILL = "survey/问卷星_秋季回访.xlsx", "money/微信支付账单.csv"
HEAD = ["序号", "提交答卷时间", "1、昵称", "2、手机号", "3、满意度"]


def bring(desk: Desk, name: str) -> ImportResult:
    return desk.imports.bring_in(SAMPLE / name)[0]


def found(result: ImportResult) -> SurveyFound:
    assert result.survey is not None
    return result.survey


def made(folder: Path, *answers: Sequence[object], name: str = "回访.xlsx") -> ParsedFile:
    """Answer sheets as (nickname, phone, score); each on its own day."""
    rows = [[no, f"2026/10/{no:02} 09:00:00", *given] for no, given in enumerate(answers, 1)]
    path = folder / name
    path.write_bytes(workbook([HEAD, *rows]))
    (parsed,) = read_file(path)
    return parsed


def write(desk: Desk, parsed: ParsedFile, sha: str = "a", **options: Any) -> ImportResult:
    return desk.imports.write(parsed, Source("回访.xlsx", sha * 64), ImportOptions(**options))


def rows(desk: Desk, sql: str, *args: object) -> list[tuple[Any, ...]]:
    return desk.store.reader().execute(sql, args).fetchall()


def test_the_survey_of_the_sample_is_what_its_truth_says(desk: Desk) -> None:
    desk.imports.bring_in(SAMPLE / "members.xlsx")
    truth, facts = TRUTH["survey"], TRUTH["files"][SURVEY]
    result = bring(desk, SURVEY)
    told = found(result)
    assert (result.rows, result.header_row, result.new) == (facts["data_rows"], facts["header_row"], truth["answers"])
    assert told.matched + told.fresh == truth["with_phone"]
    names = TRUTH["distinct_people"]["without_chats"]["nick_only_by_scope"]["survey"]
    assert len({one.name for one in told.open}) == names
    options = rows(desk, "select a.text, count(*) from survey_answer a join survey_question q on q.id ="
                         " a.survey_question_id where q.kind = 'choices' group by a.text")  # fmt: skip
    assert dict(options) == truth["options"]
    assert rows(desk, "select sum(a.number) from survey_answer a") == [(truth["score_sum"],)]
    assert (told.name, told.who, told.again) == ("秋季回访", "手机号", 1)
    assert not rows(desk, "select 1 from survey_answer where text like '203.0.113%'")


@pytest.mark.parametrize("name", [SURVEY, BILL])
def test_again_changes_nothing_and_it_goes_back_whole(desk: Desk, name: str) -> None:
    desk.imports.bring_in(SAMPLE / "members.xlsx")
    before = contents(desk.store.path)
    result = bring(desk, name)
    after = contents(desk.store.path)
    (parsed,) = read_file(SAMPLE / name)
    for again in (bring(desk, name), desk.imports.write(parsed, Source("x", "1" * 64))):
        assert (again.new, again.updated, again.batch) == (0, 0, None)
    assert contents(desk.store.path) == after
    assert result.batch is not None
    desk.imports.take_back(result.batch)
    assert contents(desk.store.path) == before
    healthy(desk.store.path)


def test_the_bill_of_the_sample_sums_up_and_tells_what_was_given_back(desk: Desk) -> None:
    result, truth = bring(desk, BILL), TRUTH["bill"]
    bill = result.bill
    assert bill is not None
    assert {"in": [bill.came, bill.came_fen], "out": [bill.went, bill.went_fen],
            "neutral": [bill.moved, bill.moved_fen]} == truth["count_and_fen"]  # fmt: skip
    assert rows(desk, "select sum(in_fen), sum(out_fen), sum(moved_fen), sum(back_fen) from payment") == [
        (bill.came_fen, bill.went_fen, bill.moved_fen, truth["out_given_back_fen"])
    ]


def test_a_later_bill_knows_what_was_given_back_since(desk: Desk) -> None:
    bring(desk, BILL)
    (parsed,) = read_file(SAMPLE / BILL)
    spent = next(at for at, one in enumerate(parsed.payments) if one.out_fen and not one.back_fen)
    parsed.payments[spent] = parsed.payments[spent]._replace(back_fen=100)
    before = contents(desk.store.path)
    later = desk.imports.write(parsed, Source("later", "2" * 64))
    assert (later.new, later.updated, later.unchanged) == (0, 1, later.rows - 1)
    assert later.batch is not None
    desk.imports.take_back(later.batch)
    assert contents(desk.store.path) == before


def test_a_phone_tells_who_a_nickname_only_asks(desk: Desk, tmp_path: Path) -> None:
    key = desk.members.add("小雨")
    parsed = made(tmp_path, ("小雨", 13800000007, 5), ("小雨", None, 4), ("大雪", "138****0008", 3), (None, None, 1))
    result = write(desk, parsed)
    told = found(result)
    assert (told.matched, told.fresh) == (0, 1)
    assert [(one.name, one.why, one.may_be) for one in told.open] == [
        ("小雨", "respondent_named", ()), ("大雪", "respondent_named", ()), ("", "respondent_nameless", ()),
    ]  # fmt: skip
    assert sorted(one.code for one in result.doubts) == [
        "phone_masked", "respondent_named", "respondent_named", "respondent_nameless",
    ]  # fmt: skip
    decided = write(desk, parsed, people=(("小雨", key),))  # the same bytes: what was open is answered now
    assert (decided.new, decided.updated, len(found(decided).open)) == (0, 1, 2)
    assert decided.batch is not None
    desk.imports.take_back(decided.batch)
    assert rows(desk, "select count(*) from survey_response where member_id is not null") == [(1,)]


def test_the_question_that_tells_who_can_be_another(desk: Desk, tmp_path: Path) -> None:
    parsed = made(tmp_path, ("小雨", 13800000007, 5))
    named = found(write(desk, parsed, who=1))
    assert (named.who, [one.name for one in named.open]) == ("昵称", ["小雨"])
    assert rows(desk, "select count(*) from member") == [(0,)]
    more = made(tmp_path, ("小雨", 13800000007, 5), ("大雪", 13800000008, 5))
    assert found(write(desk, more, "b")).who == "昵称"  # as she said before
    nobody = found(write(desk, more, "c", who=0))
    assert (nobody.who, len(nobody.open)) == ("", 2)
    with pytest.raises(OpsdeskError) as raised:
        write(desk, more, "d", who=9)
    assert raised.value.problem is Problem.NOT_FOUND


def test_a_later_export_adds_its_own_and_each_batch_goes_back_alone(desk: Desk, tmp_path: Path) -> None:
    first = write(desk, made(tmp_path, ("小雨", 13800000007, 5)))
    alone = contents(desk.store.path)
    answers = ("小雨", 13800000007, 5), ("小雨", 13800000007, 1), ("大雪", 13800000008, 2)
    later = write(desk, made(tmp_path, *answers), "b")
    assert (later.new, later.unchanged, found(later).again) == (2, 1, 1)
    assert rows(desk, "select count(*) from survey") == [(1,)]
    assert first.batch is not None
    assert later.batch is not None
    desk.imports.take_back(later.batch)
    assert contents(desk.store.path) == alone
    later = write(desk, made(tmp_path, *answers), "b")
    desk.imports.take_back(first.batch)  # its survey and member are in use by the later one
    assert rows(desk, "select count(*) from survey_response") == [(2,)]
    assert desk.members.count(MemberQuery()) == 2
    healthy(desk.store.path)


def test_answers_that_differ_stay_as_they_were_and_are_told(desk: Desk, tmp_path: Path) -> None:
    write(desk, made(tmp_path, ("小雨", 13800000007, 5)))
    other = write(desk, made(tmp_path, ("小雨", 13800000007, 1)), "b")
    assert [(one.code, one.value) for one in other.doubts] == [("response_differs", "1")]
    assert (other.new, other.batch) == (0, None)


def test_a_cancelled_or_tried_survey_writes_nothing(desk: Desk) -> None:
    before = contents(desk.store.path)
    would = desk.imports.bring_in(SAMPLE / SURVEY, ImportOptions(dry_run=True))[0]
    assert contents(desk.store.path) == before
    did = bring(desk, SURVEY)
    assert (would.new, found(would).fresh, len(found(would).open)) == (did.new, found(did).fresh, len(found(did).open))
    digest = hashlib.sha256((SAMPLE / SURVEY).read_bytes()).hexdigest()
    assert rows(desk, "select sha256 from import_batch") == [(digest,)]
