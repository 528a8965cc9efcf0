"""Surveys with their questions and answers, and lines of wallet bills."""

from __future__ import annotations

STATEMENTS = (
    """
    create table survey (
      id integer primary key autoincrement, name text not null, source text, who_question_id integer,
      least_seconds integer, trashed_at integer) strict
    """,
    """
    create table survey_question (
      id integer primary key, survey_id integer not null references survey on delete cascade, no integer not null,
      text text not null, kind text not null check (kind in ('text','number','choice','choices')),
      unique (survey_id, no)) strict
    """,
    """
    create table survey_response (
      id integer primary key autoincrement, survey_id integer not null references survey on delete cascade,
      number text not null, submitted_at integer not null,
      member_id integer references member on delete set null, who_text text, seconds integer, came_from text,
      serious integer check (serious between 0 and 3), import_batch_id integer references import_batch,
      unique (survey_id, number, submitted_at)) strict
    """,
    """
    create index survey_response_member on survey_response(member_id) where member_id is not null
    """,
    """
    create table survey_answer (
      survey_response_id integer not null references survey_response on delete cascade,
      survey_question_id integer not null references survey_question, part integer not null default 0, text text,
      number real, primary key (survey_response_id, survey_question_id, part)) strict, without rowid
    """,
    """
    create index survey_answer_question on survey_answer(survey_question_id, text)
    """,
    """
    create table payment (
      id integer primary key autoincrement, source text not null, number text not null, at integer not null,
      in_fen integer not null default 0 check (in_fen >= 0), out_fen integer not null default 0 check (out_fen >= 0),
      moved_fen integer not null default 0 check (moved_fen >= 0),
      back_fen integer not null default 0 check (back_fen >= 0), other_name text, what text,
      order_id integer references shop_order, import_batch_id integer references import_batch,
      unique (source, number), check ((in_fen > 0) + (out_fen > 0) + (moved_fen > 0) <= 1),
      check (back_fen <= in_fen + out_fen + moved_fen)) strict
    """,
    """
    create index payment_order on payment(order_id) where order_id is not null
    """,
)
