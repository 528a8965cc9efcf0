"""What was read, as bytes between two processes: JSON, so that a reader taken over by a file can send data only.

People travel by column, and only the columns that a file fills: a million rows must not cost more to send than to read.
"""

from __future__ import annotations

import json
from enum import Enum
from itertools import repeat
from typing import TYPE_CHECKING, Any

from opsdesk.domain.chats import ChatLog, MoveRow, SpeakerRow, SpokeRow
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import (
    ChainRow,
    ColumnGuess,
    Field,
    FileKind,
    LineRow,
    OrderRow,
    ParsedFile,
    PersonRow,
    RowProblem,
    Sureness,
)
from opsdesk.domain.payments import PaymentRow
from opsdesk.domain.platforms import HandleKind, Platform
from opsdesk.domain.surveys import Question, QuestionKind, Response, SurveySheet, Tells
from opsdesk.exchange.plans import BLANK, HANDLES, PLACES, TAGS

if TYPE_CHECKING:
    from collections.abc import Iterable

KINDS = {kind.value: kind for kind in HandleKind}
FIELDS = {meaning.value: meaning for meaning in Field}
SURE = {sure.value: sure for sure in Sureness}
PLAIN = (
    "preset", "encoding", "sheet", "header_row", "data_rows", "group_name", "group_ref", "topic", "taken_on",
    "day_first", "month_first",
)  # fmt: skip
O_HANDLES, O_LINES = OrderRow._fields.index("handles"), OrderRow._fields.index("lines")
Message = dict[str, Any]


def pack(message: Message) -> bytes:
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()


def unpack(data: bytes) -> Message:
    message = json.loads(data)
    if not isinstance(message, dict):
        raise TypeError(type(message))
    return message


def part_of(parsed: ParsedFile) -> Message:
    """The rows of a table and what is known of it so far."""
    return {
        "head": {name: getattr(parsed, name) for name in PLAIN},
        "kind": parsed.kind,
        "platform": parsed.platform,
        "columns": [[guess.title, guess.field, guess.first, guess.sure, guess.at] for guess in parsed.columns],
        "titles": parsed.titles,
        "first_rows": parsed.head,
        "raw": list(parsed.raw.items()),
        "count": len(parsed.people),
        "people": _columns(parsed.people),
        "orders": parsed.orders,
        "chain": parsed.chain,
        "problems": parsed.problems,
        "payments": parsed.payments,
        "survey": None if parsed.survey is None else _survey_of(parsed.survey),
        "chat": None if parsed.chat is None else _chat_of(parsed.chat),
    }


def _columns(people: list[PersonRow]) -> dict[str, tuple[object, ...]]:
    columns = zip(PLACES, BLANK, zip(*people, strict=True), strict=False)
    return {name: column for name, blank, column in columns if column.count(blank) < len(column)}


def add_part(parsed: ParsedFile, message: Message) -> None:
    """Add the rows of a message to the table it belongs to."""
    for name in PLAIN:
        setattr(parsed, name, message["head"][name])
    parsed.kind = FileKind(message["kind"])
    parsed.platform = None if message["platform"] is None else Platform(message["platform"])
    parsed.columns = [
        ColumnGuess(title, FIELDS[meaning], tuple(first), SURE[sure], at)
        for title, meaning, first, sure, at in message["columns"]
    ]
    parsed.titles = tuple(message["titles"])
    parsed.head = tuple(map(tuple, message["first_rows"]))
    parsed.raw.update((number, tuple(cells)) for number, cells in message["raw"])
    parsed.people += _people(message["people"], message["count"])
    parsed.orders += [_order(values) for values in message["orders"]]
    parsed.chain += [ChainRow(*values) for values in message["chain"]]
    parsed.problems += [_problem(*values) for values in message["problems"]]
    parsed.payments += [PaymentRow(*values) for values in message["payments"]]
    parsed.survey = parsed.survey if message["survey"] is None else _survey(*message["survey"])
    parsed.chat = parsed.chat if message["chat"] is None else _chat(**message["chat"])


def _people(columns: dict[str, list[Any]], count: int) -> list[PersonRow]:
    values: list[Iterable[object]] = [repeat(blank, count) for blank in BLANK]
    for name, column in columns.items():
        values[PLACES[name]] = column
    if "handles" in columns:
        values[HANDLES] = [tuple([(KINDS[kind], value) for kind, value in row]) for row in columns["handles"]]
    if "tags" in columns:
        values[TAGS] = [tuple(row) for row in columns["tags"]]
    new = tuple.__new__
    return [new(PersonRow, row) for row in zip(*values, strict=True)]


def _order(values: list[Any]) -> OrderRow:
    values[O_HANDLES] = tuple((KINDS[kind], value) for kind, value in values[O_HANDLES])
    values[O_LINES] = tuple(LineRow(*line) for line in values[O_LINES])
    return OrderRow._make(values)


def _chat_of(log: ChatLog) -> Message:
    return {name: getattr(log, name) for name in log.__slots__}


def _chat(
    messages: int, others: int, from_at: int, to_at: int, speakers: list[Any], spoke: list[Any], moves: list[Any]
) -> ChatLog:
    log = ChatLog(messages, others, from_at, to_at)
    for no, row, name, kind, value, messages, names in speakers:
        known = None if kind is None else KINDS[kind]
        log.speakers.append(SpeakerRow(no, row, name, known, value, messages, tuple(names)))
    log.spoke = [SpokeRow(*values) for values in spoke]
    log.moves = [MoveRow(*values) for values in moves]
    return log


def _survey_of(sheet: SurveySheet) -> list[Any]:
    return [sheet.name, sheet.who, sheet.questions, sheet.responses]


def _survey(name: str, who: int, questions: list[Any], responses: list[Any]) -> SurveySheet:
    sheet = SurveySheet(name, who=who)
    for no, text, kind, tells in questions:
        sheet.questions.append(Question(no, text, QuestionKind(kind), None if tells is None else Tells(tells)))
    for row, number, at, seconds, came_from, answers in responses:
        told = tuple((no, text) for no, text in answers)
        sheet.responses.append(Response(row, number, at, seconds, came_from, told))
    return sheet


def _problem(row: int, code: str, value: str, fatal: bool, meaning: str | None, readings: list[str]) -> RowProblem:
    return RowProblem(row, code, value, fatal, None if meaning is None else FIELDS[meaning], tuple(readings))


def error_of(error: OpsdeskError) -> Message:
    values = {name: value.value if isinstance(value, Enum) else value for name, value in error.values.items()}
    return {"problem": error.problem.value, "values": values}


def problem_in(message: Message) -> OpsdeskError:
    """The error that a message tells of."""
    values = dict(message["values"])
    if "kind" in values:
        values["kind"] = FileKind(values["kind"])
    if "titles" in values:
        values["titles"] = tuple(values["titles"])
    return OpsdeskError(Problem(message["problem"]), **values)
