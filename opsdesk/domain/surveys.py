"""Surveys as a form service exports them: questions, what each person answered, and which question says who it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Tells(StrEnum):
    """What of a person the answers to a question tell; the values are those of `Field`."""

    PHONE = "phone"
    WECHAT_ID = "wechat_id"
    QQ_NUMBER = "qq_number"
    NAME = "name"
    CARD = "card"
    REMARK = "remark"
    REAL_NAME = "real_name"


ACCOUNTS = (Tells.PHONE, Tells.WECHAT_ID, Tells.QQ_NUMBER)
NAMES = (Tells.NAME, Tells.CARD, Tells.REMARK, Tells.REAL_NAME)


class QuestionKind(StrEnum):
    """How a question is answered: in words, with a number, with one of few choices, with any of them."""

    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    CHOICES = "choices"


class Question(NamedTuple):
    """One question. `no` counts from 1; `tells` is None for an opinion."""

    no: int
    text: str
    kind: QuestionKind = QuestionKind.TEXT
    tells: Tells | None = None


class Response(NamedTuple):
    """One answer sheet. `submitted_at` is UTC seconds; `answers` hold (question, text), several of one with choices."""

    row: int
    number: str
    submitted_at: int
    seconds: int | None = None
    came_from: str = ""
    answers: tuple[tuple[int, str], ...] = ()

    def answer(self, question: int) -> str:
        """The text of the first answer to a question; "" for none."""
        return next((text for no, text in self.answers if no == question), "")


@dataclass(slots=True)
class SurveySheet:
    """A survey as it was read. `who` is the question that tells who answered, 0 where none does."""

    name: str
    questions: list[Question] = field(default_factory=list)
    responses: list[Response] = field(default_factory=list)
    who: int = 0


class WhyOpen(StrEnum):
    """Why nobody is taken for an answer: the name is no sure sign, or it does not say a name."""

    NAMED = "respondent_named"
    NAMELESS = "respondent_nameless"


@dataclass(frozen=True, slots=True)
class OpenResponse:
    """An answer sheet that waits for her. `may_be` are members who go by that name somewhere."""

    row: int
    number: str
    name: str
    why: WhyOpen
    may_be: tuple[tuple[int, str], ...] = ()


@dataclass(slots=True)
class SurveyFound:
    """What a survey brought, or would bring. Answer sheets are split into `matched`, `fresh` (of new members) and
    `open`; `again` are those of people who answered before, whose later answers count. `who` is the text of the
    question that tells who answered, "" for none."""

    name: str
    questions: int
    responses: int
    who: str = ""
    matched: int = 0
    fresh: int = 0
    again: int = 0
    open: list[OpenResponse] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Survey:
    """A survey that was brought in, as it is offered for subtraction."""

    id: int
    name: str
    responses: int
    last_at: int | None
