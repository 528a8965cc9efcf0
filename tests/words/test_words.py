"""Every code that another floor can hand up has a sentence, and every sentence can be filled."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from opsdesk import words
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind, RowProblem
from opsdesk.domain.members import MemberKind, Star, Tier
from opsdesk.domain.platforms import HandleKind, Platform
from opsdesk.words.rows import row_problem_codes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from enum import StrEnum

PROGRAM = Path(words.__file__).parent.parent


def calls(name: str) -> Iterator[ast.Call]:
    """Every call of a function or method of this name in the program."""
    for path in sorted(PROGRAM.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                if called == name:
                    yield node


def texts(name: str, place: int) -> set[str]:
    """The literal strings given as that argument."""
    found = (call.args[place] for call in calls(name) if len(call.args) > place)
    return {node.value for node in found if isinstance(node, ast.Constant) and isinstance(node.value, str)}


@pytest.mark.parametrize("one", list(Problem), ids=str)
def test_every_problem_has_a_sentence(one: Problem) -> None:
    told = words.problem(OpsdeskError(one, name="a.csv", kind=FileKind.ROSTER))
    assert told.strip() not in {"", one.value}


@pytest.mark.parametrize(
    ("enum", "say"),
    [
        (Tier, words.tier),
        (Star, words.star),
        (MemberKind, words.member_kind),
        (Platform, words.platform),
        (FileKind, words.file_kind),
        (HandleKind, words.handle_kind),
    ],
)
def test_every_code_has_a_name(enum: type[StrEnum], say: Callable[[Any], str]) -> None:
    for code in enum:
        assert re.search("[A-Za-z]", say(code)), code


def test_every_step_of_the_journal_has_words() -> None:
    labels = texts("write", 0)
    assert len(labels) > 50
    for label in labels:
        assert re.search("[A-Z]", words.action(label)), label


def test_every_doubt_about_a_row_has_words() -> None:
    codes = texts("RowProblem", 1) | texts("Unsure", 0)
    assert len(codes) > 20
    assert codes <= row_problem_codes()


def test_a_doubt_names_its_value_as_plain_text() -> None:
    assert "<b>" in words.row_problem(RowProblem(3, "qq_invalid", "<b>"))
