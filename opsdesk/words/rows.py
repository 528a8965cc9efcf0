"""What is wrong, or doubtful, with a row of a file that was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from opsdesk.words.say import say

if TYPE_CHECKING:
    from opsdesk.domain.imports import RowProblem

_ROW_PROBLEMS: dict[str, object] = {
    "two_members": QT_TRANSLATE_NOOP("words", "its accounts belong to different members ({value}); not joined"),
    "repeated": QT_TRANSLATE_NOOP("words", "the same person or row again ({value}); taken once"),
    "repeated_differs": QT_TRANSLATE_NOOP(
        "words", "{value} stands in the file twice with different details; the first was taken"
    ),
    "total_row": QT_TRANSLATE_NOOP("words", "a row of totals, no person ({value})"),
    "nobody": QT_TRANSLATE_NOOP("words", "no name and no account"),
    "other_group": QT_TRANSLATE_NOOP("words", "belongs to another group ({value})"),
    "cells_too_many": QT_TRANSLATE_NOOP("words", "more cells than titles; {value} was left out"),
    "row_cut_short": QT_TRANSLATE_NOOP("words", "the file breaks off in this row"),
    "row_unreadable": QT_TRANSLATE_NOOP("words", "the row cannot be read ({value})"),
    "cell_too_long": QT_TRANSLATE_NOOP("words", "a cell holds more than a million characters"),
    "many_lines": QT_TRANSLATE_NOOP("words", "a cell holds more than 50 lines; was a quotation mark left open?"),
    "title_repeated": QT_TRANSLATE_NOOP("words", "the title {value} comes twice"),
    "name_blank": QT_TRANSLATE_NOOP(
        "words", "the name is only spaces or invisible signs; who has an account is named by it"
    ),
    "name_cut": QT_TRANSLATE_NOOP("words", "the name was cut to 200 characters"),
    "text_cut": QT_TRANSLATE_NOOP("words", "the text was cut to 200 characters"),
    "nul_replaced": QT_TRANSLATE_NOOP("words", "{value} empty bytes became �"),
    "text_damaged": QT_TRANSLATE_NOOP("words", "some letters are damaged: {value}"),
    "encoding_mixed": QT_TRANSLATE_NOOP("words", "this line is in another encoding than the file: {value}"),
    "number_rounded": QT_TRANSLATE_NOOP(
        "words", "the spreadsheet has lost the last digits of {value}; export that column as text"
    ),
    "number_invalid": QT_TRANSLATE_NOOP("words", "{value} is no whole number"),
    "money_invalid": QT_TRANSLATE_NOOP("words", "{value} is no amount"),
    "money_rounded": QT_TRANSLATE_NOOP("words", "{value} has fractions of a fen; it was rounded"),
    "date_ambiguous": QT_TRANSLATE_NOOP("words", "{value} may be two different days; choose one"),
    "date_lunar": QT_TRANSLATE_NOOP("words", "{value} is a day of the lunar calendar"),
    "date_no_year": QT_TRANSLATE_NOOP("words", "{value} has no year"),
    "date_invalid": QT_TRANSLATE_NOOP("words", "{value} is no date"),
    "phone_masked": QT_TRANSLATE_NOOP("words", "{value} is masked; it is shown, never matched"),
    "phone_invalid": QT_TRANSLATE_NOOP("words", "{value} is no phone number"),
    "email_invalid": QT_TRANSLATE_NOOP("words", "{value} is no e-mail address"),
    "qq_invalid": QT_TRANSLATE_NOOP("words", "{value} is no QQ number"),
    "wechat_id_invalid": QT_TRANSLATE_NOOP("words", "{value} is no WeChat id"),
    "wecom_id_invalid": QT_TRANSLATE_NOOP("words", "{value} is no id of a WeCom customer"),
    "card_damaged": QT_TRANSLATE_NOOP("words", "the contact card is damaged or too large"),
    "order_number_missing": QT_TRANSLATE_NOOP("words", "the order has no number"),
    "total_differs": QT_TRANSLATE_NOOP(
        "words", "the rows of order {value} tell different totals; the highest was taken"
    ),
    "respondent_named": QT_TRANSLATE_NOOP("words", "{value} is a name only; say who it is"),
    "respondent_nameless": QT_TRANSLATE_NOOP("words", "no. {value} tells neither an account nor a name"),
    "response_differs": QT_TRANSLATE_NOOP(
        "words", "the answers of no. {value} differ from those imported before, which stay"
    ),
    "response_number_missing": QT_TRANSLATE_NOOP("words", "the answer sheet has no number"),
    "message_unreadable": QT_TRANSLATE_NOOP("words", "a message without a time"),
    "log_full": QT_TRANSLATE_NOOP(
        "words", "the log stops at {value} rows, as this exporter does; later messages are missing"
    ),
    "speaker_unknown": QT_TRANSLATE_NOOP(
        "words", "nobody in the group is called {value}; the messages count for nobody"
    ),
    "speaker_shared": QT_TRANSLATE_NOOP(
        "words", "several in the group are called {value}; the messages count for nobody"
    ),
    "speaker_invisible": QT_TRANSLATE_NOOP("words", "a name that cannot be seen; its messages count for nobody"),
    "refund_over_paid": QT_TRANSLATE_NOOP("words", "order {value} was refunded more than was paid"),
}


def row_problem(problem: RowProblem) -> str:
    """One short sentence; its row number is told beside it."""
    return say(_ROW_PROBLEMS.get(problem.code, problem.code), value=problem.value)


def row_problem_codes() -> frozenset[str]:
    """Every code that has words."""
    return frozenset(_ROW_PROBLEMS)
