"""Rosters that are no tables: the QQ member list as it is copied, the data of QQ's group page, names one a line."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import Field, ParsedFile, PersonRow, RowProblem
from opsdesk.domain.platforms import HandleKind
from opsdesk.exchange import cells
from opsdesk.exchange.blocks import Batch, told
from opsdesk.exchange.cells import Unsure
from opsdesk.exchange.encodings import LineNotes, whole_characters
from opsdesk.exchange.handles import QQ, qq_number
from opsdesk.exchange.limits import BATCH, NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opsdesk.exchange.moments import Moments

F = Field
DUTIES = frozenset(("群主", "管理员", "群员", "成员", "普通成员"))
GENDERS = frozenset(("男", "女", "未知"))
MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?|未发言|从未发言", re.ASCII)
LEVEL = re.compile(r".*[(（]\d+[)）]")
# The order in which the list is copied; any of them may be missing, the number never.
ORDER = (F.QQ_NUMBER, F.DUTY, F.NAME, F.CARD, F.GENDER, F.IGNORED, F.JOINED, F.LEVEL, F.LAST_SPOKE)
LONGEST_NAME = 60
FEWEST_NAMES = 2


def qq_columns(rows: Sequence[Sequence[str]]) -> tuple[Field, ...] | None:
    """What the columns of a copied QQ list are, by what stands in them; None if it is no such list."""
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    if not filled or sum(bool(re.fullmatch(QQ, row[0].strip(), re.ASCII)) for row in filled) * 10 < len(filled) * 9:
        return None
    width = max(map(len, filled))
    if width < 2 or width > len(ORDER):
        return None
    columns = [[row[at].strip() for row in filled if at < len(row) and row[at].strip()] for at in range(width)]
    found: list[Field] = [F.QQ_NUMBER]
    for values in columns[1:]:
        found.append(_meaning(values, found))
    if F.JOINED in found and found[-1] is F.JOINED and F.LEVEL in found:
        found[-1] = F.LAST_SPOKE
    return tuple(found)


def _meaning(values: list[str], before: list[Field]) -> Field:
    at = max(ORDER.index(meaning) for meaning in before)
    left = ORDER[at + 1 :]
    if values and all(MOMENT.fullmatch(value) for value in values):
        return F.JOINED if F.JOINED in left else F.LAST_SPOKE
    if values and F.DUTY in left and all(value in DUTIES for value in values):
        return F.DUTY
    if values and F.GENDER in left and F.NAME in before and all(value in GENDERS for value in values):
        return F.GENDER
    if values and F.IGNORED in left and F.NAME in before and all(re.fullmatch(r"\d{1,2}", value) for value in values):
        return F.IGNORED
    if values and F.LEVEL in left and F.NAME in before and all(LEVEL.fullmatch(value) for value in values):
        return F.LEVEL
    return next((meaning for meaning in (F.NAME, F.CARD) if meaning in left), F.IGNORED)


def looks_like_names(lines: Sequence[str]) -> bool:
    """Could it be one name a line? Short lines, no tabs, nothing that ends like a sentence, no columns."""
    filled = [line.strip() for line in lines if line.strip()]
    if len(filled) < FEWEST_NAMES or any("\t" in line for line in filled):
        return False
    if any(len(counts) == 1 and counts != {0} for counts in ({line.count(s) for line in filled} for s in ",;|")):
        return False
    long = sum(
        len(line) > LONGEST_NAME or line.endswith(("。", "！", "，", "；", ",", ";")) for line in filled if line != "。"
    )
    odd = sum(any(ord(c) < 32 or c == "\ufffd" for c in line) for line in filled)
    return long * 20 <= len(filled) and odd * 20 <= len(filled)


def read_names(lines: Iterable[str], notes: LineNotes, parsed: ParsedFile, batch: Batch | None) -> None:
    """One name a line. The same name twice is two people: only a handle could say otherwise."""
    for number, line in enumerate(lines, 1):
        if notes.pending:
            told(notes.pending, number, parsed)
        try:
            name = cells.name(line.strip("\ufeff\r\n"))
        except Unsure as unsure:
            parsed.problems.append(RowProblem(number, unsure.code, line[:LONGEST_NAME], False, F.NAME))
            name = str(unsure.kept)
        if not name:
            continue
        parsed.data_rows += 1
        parsed.people.append(PersonRow(number, name))
        if batch is not None and len(parsed.people) >= BATCH:
            batch(parsed, 0.5)


def read_group_page(text: str, parsed: ParsedFile, moments: Moments) -> None:
    """The answer of QQ's group page: an object with `mems`, or a list of such objects as one scrolls.

    Raises OpsdeskError(FILE_DAMAGED) if it is no whole JSON document.
    """
    seen: set[str] = set()
    members = [member for page in _pages(text) for member in page]
    for number, member in enumerate(members, 1):
        parsed.data_rows += 1
        value = whole_characters(str(member.get("uin", "")))
        try:
            handles = [(HandleKind.QQ_NUMBER, number_text) for number_text in qq_number(value)]
        except Unsure as unsure:
            parsed.problems.append(RowProblem(number, unsure.code, value[:LONGEST_NAME], True, F.QQ_NUMBER))
            continue
        if value in seen:
            parsed.problems.append(RowProblem(number, "repeated", value))
            continue
        seen.add(value)
        parsed.people.append(_member(number, member, tuple(handles), parsed, moments))


def _pages(text: str) -> list[list[dict[str, object]]]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise OpsdeskError(Problem.FILE_DAMAGED) from error
    pages = data if isinstance(data, list) else [data]
    lists = [page["mems"] for page in pages if isinstance(page, dict) and isinstance(page.get("mems"), list)]
    return [[member for member in page if isinstance(member, dict)] for page in lists]


def _member(
    number: int,
    member: dict[str, object],
    handles: tuple[tuple[HandleKind, str], ...],
    parsed: ParsedFile,
    moments: Moments,
) -> PersonRow:
    def moment(key: str, meaning: Field) -> int | None:
        try:
            return moments.instant(member.get(key) or "")
        except Unsure as unsure:
            parsed.problems.append(RowProblem(number, unsure.code, str(member.get(key))[:LONGEST_NAME], False, meaning))
            return None

    def name(key: str) -> str:
        text = member.get(key)
        whole = whole_characters(text).replace("\0", "\ufffd") if isinstance(text, str) else ""
        return cells.name(cells.cut(whole) if len(whole) > NAME else whole)

    level = member.get("lv")
    points = level if isinstance(level, dict) else {}
    return PersonRow(
        number,
        name("nick"),
        handles,
        card=name("card"),
        gender={"0": "m", "1": "f"}.get(str(member.get("g")), ""),
        duty={"0": "owner", "1": "admin"}.get(str(member.get("role")), ""),
        level=f"{points.get('level')}({points.get('point')})" if points else "",
        joined_at=moment("join_time", F.JOINED),
        last_spoke_at=moment("last_speak_time", F.LAST_SPOKE),
    )
