"""SQL about surveys: their questions, answer sheets and answers, and whose a sheet is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from opsdesk.domain.surveys import OpenResponse, QuestionKind, Survey, WhyOpen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opsdesk.domain.surveys import Response, SurveySheet
    from opsdesk.store.driver import Connection


class Written(NamedTuple):
    """Answer sheets by what an import did: new, whose member is known now, known already."""

    new: int
    updated: int
    unchanged: int


def find(con: Connection, sheet: SurveySheet, source: str) -> int | None:
    """The survey of this name that asks the same questions; an edited one is another survey."""
    asked = [(one.no, one.text) for one in sheet.questions]
    for (survey,) in con.execute(
        "select id from survey where name = ? and source is ? and trashed_at is null order by id desc",
        [sheet.name, source],
    ).fetchall():
        rows = con.execute("select no, text from survey_question where survey_id = ? order by no", [survey])
        if rows.fetchall() == asked:
            return int(survey)
    return None


def add(con: Connection, sheet: SurveySheet, source: str) -> int:
    """A new survey with its questions; answers its id."""
    survey = con.execute("insert into survey(name, source) values (?, ?)", [sheet.name, source]).lastrowid
    assert survey is not None
    con.executemany(
        "insert into survey_question(survey_id, no, text, kind) values (?, ?, ?, ?)",
        ((survey, one.no, one.text, one.kind) for one in sheet.questions),
    )
    return survey


def who_of(con: Connection, survey: int) -> int:
    """The number of the question that tells who answered, as it was used last; 0 for none."""
    row = con.execute(
        "select q.no from survey s join survey_question q on q.id = s.who_question_id where s.id = ?", [survey]
    ).fetchone()
    return 0 if row is None else int(row[0])


def set_who(con: Connection, survey: int, no: int) -> None:
    """Keep which question tells who answered."""
    con.execute(
        "update survey set who_question_id = x.id from (select max(id) as id from survey_question where survey_id = ?1"
        " and no = ?2) x where survey.id = ?1 and survey.who_question_id is not x.id",
        [survey, no],
    )


def stage(con: Connection, survey: int, responses: Sequence[Response], names: Sequence[str]) -> None:
    """Stage the answer sheets with the name each shows, and whose it is where `staging.match` found somebody."""
    for table in ("stage_response", "stage_may_be"):
        con.execute(f"drop table if exists temp.{table}")
    con.execute(
        "create temp table stage_response (place integer primary key, row integer, number text, at integer,"
        " seconds integer, came_from text, name text, member_id integer, fresh integer not null default 0,"
        " known integer)"
    )
    con.executemany(
        "insert into stage_response(place, row, number, at, seconds, came_from, name) values (?, ?, ?, ?, ?, ?, ?)",
        (
            (place, one.row, one.number, one.submitted_at, one.seconds, one.came_from, name)
            for place, (one, name) in enumerate(zip(responses, names, strict=True), 1)
        ),
    )
    con.execute(
        "update stage_response set member_id = p.member_id, fresh = p.fresh from stage_person p"
        " where p.row = stage_response.place"
    )
    con.execute(
        "update stage_response set known = (select r.id from survey_response r where r.survey_id = ? and r.number ="
        " stage_response.number and r.submitted_at = stage_response.at)",
        [survey],
    )
    con.execute(
        "update stage_response set member_id = (select r.member_id from survey_response r where r.id = known)"
        " where member_id is null and known is not null"
    )


def decide(con: Connection, decided: Iterable[tuple[str, int]]) -> None:
    """Sheets that show a name of which she said who it is."""
    con.executemany(
        "update stage_response set member_id = (select id from member where id = ?) where member_id is null"
        " and name = ?",
        ((member, name) for name, member in decided),
    )


def write(con: Connection, batch: int, survey: int, sheet: SurveySheet) -> Written:
    """Keep the staged sheets that are new, and whose they are where that was open."""
    updated = con.execute(
        "update survey_response set member_id = s.member_id from stage_response s where s.known = survey_response.id"
        " and survey_response.member_id is null and s.member_id is not null"
    ).rowcount
    con.execute(
        "insert into survey_response(survey_id, number, submitted_at, member_id, who_text, seconds, came_from,"
        " import_batch_id) select ?, number, at, member_id, nullif(name, ''), seconds, nullif(came_from, ''), ?"
        " from stage_response where known is null and place in (select min(place) from stage_response group by number,"
        " at) order by place",
        [survey, batch],
    )
    _write_answers(con, batch, survey, sheet)
    new, unchanged = con.execute(
        "select ifnull(sum(known is null), 0), ifnull(sum(known is not null), 0) from stage_response"
        " where place in (select min(place) from stage_response group by number, at)"
    ).fetchone()
    return Written(new, updated, unchanged - updated)


def _write_answers(con: Connection, batch: int, survey: int, sheet: SurveySheet) -> None:
    questions = dict(con.execute("select no, id from survey_question where survey_id = ?", [survey]).fetchall())
    kinds = {one.no: one.kind for one in sheet.questions}
    sheets = {
        (number, at): key
        for key, number, at in con.execute(
            "select id, number, submitted_at from survey_response where survey_id = ? and import_batch_id = ?",
            [survey, batch],
        )
    }
    con.executemany(
        "insert into survey_answer(survey_response_id, survey_question_id, part, text, number)"
        " values (?, ?, ?, ?, ?) on conflict do nothing",
        (
            (key, questions[no], part, text, _number(text) if kinds[no] is QuestionKind.NUMBER else None)
            for one in sheet.responses
            if (key := sheets.get((one.number, one.submitted_at))) is not None
            for no, part, text in _parts(one)
        ),
    )


def _parts(one: Response) -> Iterable[tuple[int, int, str]]:
    seen: dict[int, int] = {}
    for no, text in one.answers:
        part = seen[no] = seen.get(no, -1) + 1
        yield no, part, text


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def differing(con: Connection, survey: int, sheet: SurveySheet) -> list[tuple[int, str]]:
    """(row, number) of sheets whose answers are others than those that the desk has."""
    known: dict[int, set[tuple[int, int, str]]] = {}
    for key, no, part, text in con.execute(
        "select a.survey_response_id, q.no, a.part, a.text from stage_response s join survey_answer a on"
        " a.survey_response_id = s.known join survey_question q on q.id = a.survey_question_id where q.survey_id = ?",
        [survey],
    ):
        known.setdefault(key, set()).add((no, part, text))
    places = dict(con.execute("select row, known from stage_response where known is not null").fetchall())
    return [
        (one.row, one.number)
        for one in sheet.responses
        if one.row in places and known.get(places[one.row], set()) != set(_parts(one))
    ]


def open_responses(con: Connection) -> list[OpenResponse]:
    """Staged sheets of nobody, each with members who go by its name anywhere."""
    con.execute("create index temp.stage_response_name on stage_response(name) where member_id is null")
    may_be: dict[str, list[tuple[int, str]]] = {}
    for name, member, shown in con.execute(
        "select distinct s.name, m.id, m.name from stage_response s join handle h on h.value = s.name and h.strong = 0"
        " join member m on m.id = h.member_id and m.trashed_at is null where s.member_id is null and s.name <> ''"
        " order by m.id"
    ):
        may_be.setdefault(name, []).append((member, shown))
    return [
        OpenResponse(row, number, name, WhyOpen.NAMED if name else WhyOpen.NAMELESS, tuple(may_be.get(name, ())))
        for row, number, name in con.execute(
            "select row, number, ifnull(name, '') from stage_response where member_id is null order by place"
        )
    ]


def matched(con: Connection) -> tuple[int, int, int]:
    """(sheets of members whom the desk knew, of new ones, sheets of somebody who answered before)."""
    row = con.execute(
        "select ifnull(sum(member_id is not null and not fresh), 0), ifnull(sum(fresh), 0),"
        " count(member_id) - count(distinct member_id) from stage_response"
    ).fetchone()
    return int(row[0]), int(row[1]), int(row[2])


def all_surveys(con: Connection) -> list[Survey]:
    """Every survey, the one answered last first."""
    rows = con.execute(
        "select s.id, s.name, count(r.id), max(r.submitted_at) from survey s left join survey_response r on"
        " r.survey_id = s.id where s.trashed_at is null group by s.id order by max(r.submitted_at) desc, s.id desc"
    )
    return [Survey(*row) for row in rows]


def answered(con: Connection, survey: int) -> tuple[str, list[tuple[int, str, str, int | None]]]:
    """(name, sheets as (place, number, name shown, member)) of a survey, in the order of answering."""
    row = con.execute("select name from survey where id = ?", [survey]).fetchone()
    sheets = con.execute(
        "select row_number() over (order by submitted_at, id), number, ifnull(who_text, ''), member_id"
        " from survey_response where survey_id = ? order by submitted_at, id",
        [survey],
    )
    return ("" if row is None else str(row[0])), [tuple(one) for one in sheets]
