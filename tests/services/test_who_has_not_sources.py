"""Who has not, against surveys and chats: of files, and of what was brought in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.batches import ImportOptions
from opsdesk.domain.imports import FileKind, ParsedFile
from opsdesk.domain.platforms import Platform
from opsdesk.domain.who_has_not import Claims, Found, Why, check
from opsdesk.exchange.reading import read_file
from opsdesk.services.bringing_in import Source
from tests.contents import contents
from tests.exchange.made import workbook

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.services.desk import Desk

QQ = "{}\t群员\t{}\t\t2026-04-16 08:00\t2026-04-16 08:00\r\n"
CHAT = "消息记录（此消息记录为文本格式，不支持重新导入）\n\n消息分组:我的群聊\n消息对象:茶友一群\n\n"


@pytest.fixture
def group(desk: Desk) -> int:
    """Five people, two of one name."""
    people = (
        (9000000001, "小雨"),
        (9000000002, "大雪"),
        (9000000003, "大雪"),
        (9000000004, "阿宽"),
        (9000000005, "立夏"),
    )
    text = "".join(QQ.format(*one) for one in people)
    (roster,) = desk.imports.read_text(text, "茶友一群.txt")
    options = ImportOptions(group="茶友一群", platform=Platform.QQ, taken="2026-09-01")
    desk.imports.write(roster, Source("r", "1" * 64), options)
    found = desk.groups.find("茶友一群")
    assert found is not None
    return found


def names(found: Found) -> tuple[list[str], ...]:
    return tuple(sorted(one.called for one in part) for part in (found.signed, found.ambiguous, found.not_signed))


def chat(*said: tuple[str, str]) -> str:
    return CHAT + "".join(f"2026-09-0{day} 10:00:00 {who}\n在\n\n" for day, who in said)


def survey(folder: Path, *answers: tuple[str, object]) -> ParsedFile:
    rows = [[no, f"2026/10/{no:02} 09:00:00", *given] for no, given in enumerate(answers, 1)]
    path = folder / "问卷星_回访.xlsx"
    path.write_bytes(workbook([["序号", "提交答卷时间", "1、昵称", "2、QQ号"], *rows]))
    (parsed,) = read_file(path)
    return parsed


def test_a_survey_subtracts_accounts_and_names_of_the_group(desk: Desk, group: int, tmp_path: Path) -> None:
    parsed = survey(tmp_path, ("别名", 9000000001), ("大雪", None), ("阿宽", None), ("外人", 9000000099))
    before = contents(desk.store.path)
    claims = desk.who_has_not.claims(parsed, "a.xlsx")
    assert contents(desk.store.path) == before
    assert (claims.kind, claims.title, len(claims.lines)) == (FileKind.SURVEY, "回访", 4)
    assert names(check(desk.who_has_not.roll(group), [claims])) == (["小雨", "阿宽"], ["大雪", "大雪"], ["立夏"])
    desk.imports.write(parsed, Source("s", "2" * 64))
    (kept,) = desk.who_has_not.surveys()
    assert (kept.name, kept.responses) == ("回访", 4)
    stored = desk.who_has_not.survey(kept.id)
    assert names(check(desk.who_has_not.roll(group), [stored])) == (["小雨", "阿宽"], ["大雪", "大雪"], ["立夏"])


def test_a_chat_subtracts_who_spoke(desk: Desk, group: int) -> None:
    text = chat(("1", "别的名片(9000000001)"), ("2", "大雪(9000000002)"), ("3", "阿宽(9000000098)"))
    (parsed,) = desk.imports.read_text(text, "")
    claims = desk.who_has_not.claims(parsed, "a.txt")
    assert (claims.kind, claims.title) == (FileKind.CHAT, "茶友一群")
    found = check(desk.who_has_not.roll(group), [claims])
    # Somebody else spoke under the name of 阿宽, with another number.
    assert names(found) == (["大雪", "小雨"], [], ["大雪", "立夏", "阿宽"])
    desk.imports.write(parsed, Source("c", "3" * 64))
    (log,) = desk.who_has_not.chats(group)
    stored = desk.who_has_not.chat(log)
    assert (stored.title, len(stored.lines)) == ("2026-09-01 – 2026-09-03", 3)
    roll = desk.who_has_not.roll(group)
    signed = [one.handle for one in check(roll, [stored]).signed]
    assert sorted(filter(None, signed)) == ["qq:9000000001", "qq:9000000002"]


def test_bare_names_of_a_log_that_are_open_stay_in_doubt(desk: Desk, group: int) -> None:
    text = chat(("1", "小雨(9000000001)"), ("2", "大雪"), ("3", "谁"))
    (parsed,) = desk.imports.read_text(text, "")
    desk.imports.write(parsed, Source("c", "3" * 64))
    stored: Claims = desk.who_has_not.chat(desk.who_has_not.chats(group)[0])
    found = check(desk.who_has_not.roll(group), [stored])
    assert names(found) == (["小雨"], ["大雪", "大雪"], ["立夏", "阿宽"])
    assert {doubt.why for doubt in found.doubts} == {Why.SAME_NAME}
    assert found.unknown == ("谁",)
