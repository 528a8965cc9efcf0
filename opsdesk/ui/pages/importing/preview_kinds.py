"""What the preview shows of chats, surveys and bills: speakers with their counts, answer sheets, lines of money."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from opsdesk import words
from opsdesk.domain.imports import Field
from opsdesk.ui.pages.importing.preview_cells import PreviewColumn
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.domain.chats import ChatLog, SpeakerRow
    from opsdesk.domain.imports import ParsedFile
    from opsdesk.domain.payments import PaymentRow
    from opsdesk.domain.surveys import Response, SurveySheet
    from opsdesk.services.clock import Clock

Columns = list[PreviewColumn]
translate = QCoreApplication.translate
# So many questions fit beside each other.
MOST = 8


def kind_columns(parsed: ParsedFile, clock: Clock) -> Columns | None:
    """What of this table is worth showing; None where it is none of these."""
    if parsed.chat is not None:
        return _speakers(parsed.chat, clock)
    if parsed.survey is not None:
        return _sheets(parsed.survey, clock)
    return _payments(clock) if parsed.payments else None


def kind_rows(parsed: ParsedFile) -> list[Any]:
    """The rows these columns are of."""
    if parsed.chat is not None:
        return [one for one in parsed.chat.speakers if one.messages]
    return list(parsed.survey.responses) if parsed.survey is not None else list(parsed.payments)


def _speakers(log: ChatLog, clock: Clock) -> Columns:
    days: dict[int, tuple[int, int]] = {}
    for spoke in log.spoke:
        first, last = days.get(spoke.no, (spoke.first_at, spoke.last_at))
        days[spoke.no] = min(first, spoke.first_at), max(last, spoke.last_at)

    def name(one: SpeakerRow) -> str:
        return one.name

    def account(one: SpeakerRow) -> str:
        return "" if one.kind is None else f"{words.platform(one.kind.platform)} {one.value}"

    def messages(one: SpeakerRow) -> str:
        return figures.number(one.messages)

    def day(place: int) -> Callable[[SpeakerRow], str]:
        return lambda one: figures.short_day(clock.day_of(days[one.no][place]), clock.today())

    return [
        PreviewColumn(Field.NAME, translate("ImportPreview", "Name in the chat"), name),
        PreviewColumn(Field.WECHAT_ID, translate("ImportPreview", "Account"), account),
        PreviewColumn(Field.MESSAGES, translate("ImportPreview", "Messages"), messages, figure=True),
        PreviewColumn(Field.FIRST_SPOKE, translate("ImportPreview", "First"), day(0)),
        PreviewColumn(Field.LAST_SPOKE, translate("ImportPreview", "Last"), day(1)),
    ]


def _sheets(sheet: SurveySheet, clock: Clock) -> Columns:
    def submitted(one: Response) -> str:
        return figures.moment(one.submitted_at, clock)

    def answers(no: int) -> Callable[[Response], str]:
        return lambda one: "、".join(text for question, text in one.answers if question == no)

    asked = [
        PreviewColumn(Field(one.tells) if one.tells else Field.IGNORED, one.text, answers(one.no))
        for one in sheet.questions[:MOST]
    ]
    return [PreviewColumn(Field.ORDERED_AT, translate("ImportPreview", "Answered"), submitted), *asked]


def _payments(clock: Clock) -> Columns:
    def at(one: PaymentRow) -> str:
        return figures.moment(one.at, clock)

    def money(read: Callable[[PaymentRow], int]) -> Callable[[PaymentRow], str]:
        return lambda one: figures.money(read(one)) if read(one) else ""

    return [
        PreviewColumn(Field.PAID_AT, translate("ImportPreview", "At"), at),
        PreviewColumn(Field.BUYER, translate("ImportPreview", "With whom"), lambda one: str(one.other_name)),
        PreviewColumn(Field.ITEM, translate("ImportPreview", "What"), lambda one: str(one.what)),
        PreviewColumn(Field.PAID, translate("ImportPreview", "In"), money(lambda one: one.in_fen), figure=True),
        PreviewColumn(Field.PRICE, translate("ImportPreview", "Out"), money(lambda one: one.out_fen), figure=True),
        PreviewColumn(Field.REFUND, translate("ImportPreview", "Back"), money(lambda one: one.back_fen), figure=True),
    ]
