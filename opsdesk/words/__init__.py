"""Codes and enums -> words, through Qt's translator, for the window and the command line."""

from opsdesk.words.actions import action
from opsdesk.words.calendar import calendar_words
from opsdesk.words.nouns import (
    field,
    file_kind,
    handle_kind,
    member_columns,
    member_kind,
    platform,
    star,
    tier,
    tier_number,
    tier_reason,
)
from opsdesk.words.problems import problem
from opsdesk.words.rows import row_problem

__all__ = [
    "action",
    "calendar_words",
    "field",
    "file_kind",
    "handle_kind",
    "member_columns",
    "member_kind",
    "platform",
    "problem",
    "row_problem",
    "star",
    "tier",
    "tier_number",
    "tier_reason",
]
