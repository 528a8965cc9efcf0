"""A survey on its way into the desk: who answered, by an account or a phone; bare names wait for her."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import Field, PersonRow, RowProblem
from opsdesk.domain.platforms import HandleKind
from opsdesk.domain.surveys import ACCOUNTS, NAMES, SurveyFound, WhyOpen
from opsdesk.exchange.cells import Unsure
from opsdesk.exchange.handles import READERS
from opsdesk.store import batches, people, people_values, staging, surveys

if TYPE_CHECKING:
    from opsdesk.domain.batches import ImportOptions, ImportResult
    from opsdesk.domain.imports import ParsedFile
    from opsdesk.domain.surveys import Question, Response, SurveySheet
    from opsdesk.services.clock import Clock
    from opsdesk.store.driver import Connection


def settled(con: Connection, batch: int, options: ImportOptions) -> bool:
    """Whether a survey that was brought in before left nobody open and nothing else is asked of it now."""
    return options.who is None and not batches.has_doubts(con, batch, tuple(WhyOpen))


def bring_survey(
    con: Connection, batch: int, parsed: ParsedFile, options: ImportOptions, clock: Clock, result: ImportResult
) -> None:
    """Write the survey inside the caller's transaction and tell in `result` what it did; rows are answer sheets."""
    sheet = parsed.survey
    if sheet is None:
        raise OpsdeskError(Problem.FILE_EMPTY, file=result.file)
    survey = surveys.find(con, sheet, parsed.preset)
    who = _who(sheet, options.who, 0 if survey is None else surveys.who_of(con, survey))
    if survey is None:
        survey = surveys.add(con, sheet, parsed.preset)
    asked = question(sheet, who)
    rows = [person(place, one, sheet, asked, result.doubts) for place, one in enumerate(sheet.responses, 1)]
    kinds = staging.handle_kind_ids(con)
    staging.stage(con, [row for row in rows if row.handles], kinds)
    staging.match(con, staging.Scope(kinds[HandleKind.CONTACT_NAME], None, counted=False, name_kind_id=None))
    people.add_new(con, batch, clock.now())
    people_values.add_handles(con, batch, clock.now(), {})
    surveys.set_who(con, survey, who)
    surveys.stage(con, survey, sheet.responses, [row.name for row in rows])
    surveys.decide(con, options.people)
    result.doubts += [RowProblem(row, "response_differs", no) for row, no in surveys.differing(con, survey, sheet)]
    result.new, result.updated, result.unchanged = surveys.write(con, batch, survey, sheet)
    result.skipped = result.rows - len(result.rejected) - result.new - result.updated - result.unchanged
    matched, fresh, again = surveys.matched(con)
    waiting = surveys.open_responses(con)
    result.doubts += [RowProblem(one.row, one.why, one.name or one.number) for one in waiting]
    text = "" if asked is None else asked.text
    result.survey = SurveyFound(
        sheet.name, len(sheet.questions), len(sheet.responses), text, matched, fresh, again, waiting
    )


def _who(sheet: SurveySheet, said: int | None, before: int) -> int:
    """What she says now, else what was used before, else what the questions tell. Raises NOT_FOUND."""
    if said is None:
        return before or sheet.who
    if said and said not in {one.no for one in sheet.questions}:
        raise OpsdeskError(Problem.NOT_FOUND, id=said)
    return said


def question(sheet: SurveySheet, no: int) -> Question | None:
    """The question of this number."""
    return next((one for one in sheet.questions if one.no == no), None)


def _name(response: Response, sheet: SurveySheet, asked: Question | None) -> str:
    """The name an answer sheet shows: the answer to the question about it where that tells no account."""
    if asked is not None and asked.tells not in ACCOUNTS and response.answer(asked.no):
        return response.answer(asked.no)
    named = (one for told in NAMES for one in sheet.questions if one.tells is told)
    return next((text for one in named if (text := response.answer(one.no))), "")


def person(
    place: int,
    response: Response,
    sheet: SurveySheet,
    asked: Question | None,
    doubts: list[RowProblem] | None = None,
) -> PersonRow:
    """Who an answer sheet says it is, by the answer to the question `asked`.

    A phone that is masked or no phone names nobody, and is told in `doubts`.
    """
    handles: tuple[tuple[HandleKind, str], ...] = ()
    text = "" if asked is None else response.answer(asked.no)
    if asked is not None and asked.tells in ACCOUNTS and text:
        field = Field(asked.tells.value)
        kind, read = READERS[field]
        try:
            found = read(text)
        except Unsure as unsure:
            if doubts is not None:
                doubts.append(RowProblem(response.row, unsure.code, text[:64], False, field))
            found = unsure.kept if isinstance(unsure.kept, tuple) else ()
        handles = tuple((kind, value) for value in found)
    return PersonRow(place, name=_name(response, sheet, asked), handles=handles)
