"""Surveys of 问卷星 as tables: a column a question, choices joined by ┋; the addresses of computers are left out."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from opsdesk.domain.imports import RowProblem
from opsdesk.domain.surveys import ACCOUNTS, NAMES, Question, QuestionKind, Response, SurveySheet, Tells
from opsdesk.exchange import file_names
from opsdesk.exchange.blocks import blocks_below, rows_of
from opsdesk.exchange.cells import EMPTY, Unsure, exact
from opsdesk.exchange.headers import meaning_of, title_key
from opsdesk.exchange.limits import SHORT_CELL

if TYPE_CHECKING:
    from opsdesk.domain.imports import ParsedFile
    from opsdesk.exchange.grids import Grid, Row
    from opsdesk.exchange.headers import Heading
    from opsdesk.exchange.moments import Moments

NUMBER, SUBMITTED, SECONDS, CAME_FROM = "序号", "提交答卷时间", "所用时间", "来源"
# What the form service knows of the sender beside the answers, or computes itself; the address tells where they live.
LEFT_OUT = frozenset(map(title_key, ("来源详情", "来自IP", "来自ip", "总分")))
NOTHING = EMPTY | {"(空)", "（空）", "(跳过)", "（跳过）", "N/A"}
BETWEEN = "┋"
NUMBERED = re.compile(r"^\s*\*?\s*Q?\d{1,3}\s*[、.．:：)）]\s*")
KIND = re.compile(r"[【\[(（](单选|多选|填空|量表|矩阵|评分|排序|必填|选填|必答|选答)[^】\])）]*[】\])）]")
ASKING = re.compile(r"^(?:请(?:您)?(?:输入|填写|留下|提供|问)?|您的|你的|输入|填写|留下)+")
NAME_OF_FILE = re.compile(
    r"^(?:问卷星|wjx)[\s_\-—]+|^\d{5,}[_\-]|^(?:按序号|按文本|按选项)[_\-]|[_\-]\d+[_\-]\d+$", re.I
)
ONE_NUMBER = re.compile(r"-?\d{1,6}(?:\.\d{1,3})?")
# So many different answers are no longer a list to choose from.
MOST_CHOICES = 12
LONGEST = 5_000
_TELLS = frozenset(one.value for one in Tells)


def survey_name(name: str) -> str:
    """秋季回访 in `问卷星_秋季回访.xlsx` and in `279123456_按序号_秋季回访_20_20.xlsx`."""
    stem = file_names.without_copy(PurePath(name).stem)
    bare = stem
    while (shorter := NAME_OF_FILE.sub("", bare)) not in (bare, ""):
        bare = shorter
    return bare or stem


def question_text(title: str) -> str:
    """A question without its number and without the notes of the form: 手机号 in `2、手机号（选填）`."""
    return KIND.sub("", NUMBERED.sub("", title)).strip() or title.strip()


def read_survey(grid: Grid, heading: Heading, parsed: ParsedFile, moments: Moments) -> None:
    """Fill `parsed.survey`. A row without number or moment is refused; times are read in the desk's zone."""
    keys = [title_key(title) for title in heading.titles]
    places = {key: at for at, key in reversed(list(enumerate(keys)))}
    own = {title_key(title) for title in (NUMBER, SUBMITTED, SECONDS, CAME_FROM)} | LEFT_OUT
    columns = [at for at, key in enumerate(keys) if key and key not in own]
    sheet = SurveySheet(parsed.topic)
    at = [places.get(title_key(title), 1 << 30) for title in (NUMBER, SUBMITTED, SECONDS, CAME_FROM)]
    for block in blocks_below(grid, heading.row, len(keys), parsed):
        for number, row in rows_of(block, parsed):
            if any(cell not in (None, "") for cell in row):
                parsed.data_rows += 1
                _read_row(number, row, at, columns, sheet, parsed, moments)
    titles = [heading.titles[column] for column in columns]
    sheet.questions = [_question(no, title, sheet) for no, title in enumerate(titles, 1)]
    sheet.who = _who(sheet.questions)
    parsed.survey = sheet


def _read_row(
    number: int, row: Row, at: list[int], columns: list[int], sheet: SurveySheet, parsed: ParsedFile, moments: Moments
) -> None:
    no, submitted, seconds, came_from = (exact(row[place]) if place < len(row) else "" for place in at)
    try:
        moment = moments.instant(row[at[1]] if at[1] < len(row) else "")
        code = "" if moment is not None else "date_invalid"
    except Unsure as unsure:
        moment, code = None, unsure.code
    if moment is None or not no or len(no) > SHORT_CELL:
        code = code or "response_number_missing"
        parsed.problems.append(RowProblem(number, code, (submitted or no)[:SHORT_CELL], True))
        return
    answers = [
        (question, part)
        for question, column in enumerate(columns, 1)
        if column < len(row)
        for part in _parts(exact(row[column]))
    ]
    spent = re.match(r"\d{1,7}", seconds)
    source = "" if came_from in NOTHING else came_from[:SHORT_CELL]
    sheet.responses.append(Response(number, no, moment, int(spent[0]) if spent else None, source, tuple(answers)))


def _parts(text: str) -> list[str]:
    if text in NOTHING:
        return []
    if BETWEEN not in text:
        return [text[:LONGEST]]
    parts = (part.strip()[:LONGEST] for part in text.split(BETWEEN))
    return [part for part in parts if part and part not in NOTHING]


def _question(no: int, title: str, sheet: SurveySheet) -> Question:
    text = question_text(title)
    meaning = meaning_of(ASKING.sub("", text))
    if meaning.value in _TELLS:
        return Question(no, text, QuestionKind.TEXT, Tells(meaning.value))
    given = [[part for question, part in one.answers if question == no] for one in sheet.responses]
    return Question(no, text, _kind(title, [parts for parts in given if parts]))


def _kind(title: str, given: list[list[str]]) -> QuestionKind:
    """By the note of the form where the title has one, else by what was answered."""
    if "多选" in title or any(len(parts) > 1 for parts in given):
        return QuestionKind.CHOICES
    if given and all(ONE_NUMBER.fullmatch(parts[0]) for parts in given):
        return QuestionKind.NUMBER
    different = {parts[0] for parts in given}
    few = 0 < len(different) <= min(MOST_CHOICES, len(given) // 2) and all(
        len(text) <= SHORT_CELL for text in different
    )
    return QuestionKind.CHOICE if "单选" in title or few else QuestionKind.TEXT


def _who(questions: list[Question]) -> int:
    """A question about an account or a phone, else one about a name."""
    for told in (ACCOUNTS, NAMES):
        for question in questions:
            if question.tells in told:
                return question.no
    return 0
