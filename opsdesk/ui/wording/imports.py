"""Words of imports: what a column means, what a table would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from opsdesk.domain.imports import Field
from opsdesk.domain.reading import visible
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from datetime import date

    from opsdesk.domain.batches import ImportResult, Looked
    from opsdesk.domain.chats import ChatFound, OpenSpeaker
    from opsdesk.domain.payments import BillFound
    from opsdesk.domain.surveys import OpenResponse, SurveyFound
    from opsdesk.services.clock import Clock

translate = QCoreApplication.translate
_FIELDS: dict[Field, object] = {
    Field.NAME: QT_TRANSLATE_NOOP("words", "Nickname"),
    Field.CARD: QT_TRANSLATE_NOOP("words", "Name in the group"),
    Field.REMARK: QT_TRANSLATE_NOOP("words", "Remark"),
    Field.REAL_NAME: QT_TRANSLATE_NOOP("words", "Real name"),
    Field.WECHAT_ID: QT_TRANSLATE_NOOP("words", "WeChat ID"),
    Field.QQ_NUMBER: QT_TRANSLATE_NOOP("words", "QQ number"),
    Field.PHONE: QT_TRANSLATE_NOOP("words", "Phone"),
    Field.WECOM_ID: QT_TRANSLATE_NOOP("words", "WeCom ID"),
    Field.EMAIL: QT_TRANSLATE_NOOP("words", "E-mail"),
    Field.GENDER: QT_TRANSLATE_NOOP("words", "Gender"),
    Field.REGION: QT_TRANSLATE_NOOP("words", "Region"),
    Field.DUTY: QT_TRANSLATE_NOOP("words", "Owner or admin"),
    Field.TITLE: QT_TRANSLATE_NOOP("words", "Title in the group"),
    Field.TAGS: QT_TRANSLATE_NOOP("words", "Tags"),
    Field.LEVEL: QT_TRANSLATE_NOOP("words", "Level"),
    Field.JOINED: QT_TRANSLATE_NOOP("words", "Joined on"),
    Field.FIRST_SPOKE: QT_TRANSLATE_NOOP("words", "First spoke"),
    Field.LAST_SPOKE: QT_TRANSLATE_NOOP("words", "Last spoke"),
    Field.MESSAGES: QT_TRANSLATE_NOOP("words", "Messages"),
    Field.ADDED: QT_TRANSLATE_NOOP("words", "First met"),
    Field.CAME_BY: QT_TRANSLATE_NOOP("words", "Came by"),
    Field.BIRTHDAY: QT_TRANSLATE_NOOP("words", "Birthday"),
    Field.SPENT: QT_TRANSLATE_NOOP("words", "Spent"),
    Field.POINTS: QT_TRANSLATE_NOOP("words", "Points"),
    Field.REFERRER: QT_TRANSLATE_NOOP("words", "Brought by"),
    Field.NOTE: QT_TRANSLATE_NOOP("words", "Note"),
    Field.AVOID: QT_TRANSLATE_NOOP("words", "Blocklist"),
    Field.GROUP: QT_TRANSLATE_NOOP("words", "Group, made if new"),
    Field.GROUP_REF: QT_TRANSLATE_NOOP("words", "Group number"),
    Field.ORDER_NUMBER: QT_TRANSLATE_NOOP("words", "Order number"),
    Field.ORDER_LINE: QT_TRANSLATE_NOOP("words", "Order line"),
    Field.BUYER: QT_TRANSLATE_NOOP("words", "Buyer"),
    Field.ORDERED_AT: QT_TRANSLATE_NOOP("words", "Ordered at"),
    Field.PAID_AT: QT_TRANSLATE_NOOP("words", "Paid at"),
    Field.DONE_AT: QT_TRANSLATE_NOOP("words", "Completed at"),
    Field.PAID: QT_TRANSLATE_NOOP("words", "Paid"),
    Field.LINE_PAID: QT_TRANSLATE_NOOP("words", "Paid for the item"),
    Field.REFUND: QT_TRANSLATE_NOOP("words", "Refund"),
    Field.REFUND_STATUS: QT_TRANSLATE_NOOP("words", "Refund status"),
    Field.STATUS: QT_TRANSLATE_NOOP("words", "Order status"),
    Field.ITEM: QT_TRANSLATE_NOOP("words", "Item"),
    Field.SPEC: QT_TRANSLATE_NOOP("words", "Variant"),
    Field.QUANTITY: QT_TRANSLATE_NOOP("words", "Quantity"),
    Field.PRICE: QT_TRANSLATE_NOOP("words", "Price"),
    Field.IGNORED: QT_TRANSLATE_NOOP("words", "not imported"),
}


def column_meaning(field: Field) -> str:
    """What a column was taken for."""
    return QCoreApplication.translate("words", str(_FIELDS[field])) if field in _FIELDS else str(field)


def outcome(looked: Looked) -> str:
    """One short line: what the table would do now."""
    would = looked.would
    if would is None:
        return ""
    if would.already is not None:
        return QCoreApplication.translate("ImportWords", "already imported")
    parts = []
    if would.new:
        parts.append(QCoreApplication.translate("ImportWords", "{count} new").format(count=f"{would.new:,}"))
    if would.updated:
        parts.append(QCoreApplication.translate("ImportWords", "{count} updated").format(count=f"{would.updated:,}"))
    if not parts:
        return QCoreApplication.translate("ImportWords", "nothing new")
    return QCoreApplication.translate("ImportWords", ", ").join(parts)


def found(would: ImportResult, clock: Clock) -> tuple[list[str], list[str]]:
    """(what a chat, a survey or a bill shows, in sentences; the names in it that wait for her)."""
    if would.chat is not None:
        return chat(would.chat, clock), [open_speaker(one) for one in would.chat.open]
    if would.survey is not None:
        return survey(would.survey), [open_response(one) for one in would.survey.open]
    return ([], []) if would.bill is None else (bill(would.bill), [])


def chat(found: ChatFound, clock: Clock) -> list[str]:
    """What a chat log shows, in sentences: how much of whom and when, who is known, who came and went."""
    speakers = translate("ImportWords", "1 speaker")
    if found.speakers != 1:
        speakers = translate("ImportWords", "{count} speakers").format(count=figures.number(found.speakers))
    period = _span(clock.day_of(found.from_at), clock.day_of(found.to_at), clock.today())
    line = translate("ImportWords", "{messages} of {speakers}, {period}")
    said = [line.format(messages=_messages(found.messages), speakers=speakers, period=period)]
    known = translate("ImportWords", "{count} known here").format(count=figures.number(found.matched))
    fresh = translate("ImportWords", "{count} new here").format(count=figures.number(found.fresh))
    waiting = translate("ImportWords", "{count} to decide").format(count=figures.number(len(found.open)))
    said.append(_listed((known, 1), (fresh, found.fresh), (waiting, len(found.open))))
    came = translate("ImportWords", "{count} joined").format(count=figures.number(found.joined))
    went = translate("ImportWords", "{count} left").format(count=figures.number(found.left))
    told = _listed((came, found.joined), (went, found.left))
    return [*said, translate("ImportWords", "As the chat tells: {what}").format(what=told)] if told else said


def survey(found: SurveyFound) -> list[str]:
    """What a survey shows, in sentences: how much was answered by whom, and what tells who answered."""
    line = translate("ImportWords", "{name}: {questions} questions, {sheets} answer sheets")
    counts = {"questions": figures.number(found.questions), "sheets": figures.number(found.responses)}
    said = [line.format(name=visible(found.name), **counts)]
    who = translate("ImportWords", "no question tells who answered")
    if found.who:
        who = translate("ImportWords", "“{question}” tells who answered").format(question=visible(found.who))
    known = translate("ImportWords", "{count} of members known here").format(count=figures.number(found.matched))
    fresh = translate("ImportWords", "{count} of new members").format(count=figures.number(found.fresh))
    waiting = translate("ImportWords", "{count} to decide").format(count=figures.number(len(found.open)))
    again = translate("ImportWords", "{count} answered again, the later counts").format(
        count=figures.number(found.again)
    )
    said += [who, _listed((known, 1), (fresh, found.fresh), (waiting, len(found.open)), (again, found.again))]
    return said


def open_response(one: OpenResponse) -> str:
    """An answer sheet of nobody yet, and how many members go by its name."""
    if not one.name:
        return translate("ImportWords", "No. {no} tells neither an account nor a name").format(no=visible(one.number))
    if not one.may_be:
        return translate("ImportWords", "{name}: nobody here goes by this name").format(name=visible(one.name))
    if len(one.may_be) == 1:
        return translate("ImportWords", "{name}: one member goes by this name").format(name=visible(one.name))
    count = figures.number(len(one.may_be))
    line = translate("ImportWords", "{name}: {count} members go by this name")
    return line.format(name=visible(one.name), count=count)


def bill(found: BillFound) -> list[str]:
    """What a wallet bill sums up to."""
    came = translate("ImportWords", "{amount} came in {count} payments")
    went = translate("ImportWords", "{amount} went in {count} payments")
    moved = translate("ImportWords", "{amount} only moved, as withdrawals do")
    said = [
        came.format(amount=figures.money(found.came_fen, "CNY"), count=figures.number(found.came)),
        went.format(amount=figures.money(found.went_fen, "CNY"), count=figures.number(found.went)),
    ]
    if found.moved:
        said.append(moved.format(amount=figures.money(found.moved_fen, "CNY")))
    if found.back_fen:
        back = translate("ImportWords", "{amount} was given back")
        said.append(back.format(amount=figures.money(found.back_fen, "CNY")))
    return said


def open_speaker(one: OpenSpeaker) -> str:
    """A bare name that waits, how much it said, and why nobody is taken for it."""
    why = {
        "speaker_unknown": translate("ImportWords", "nobody in the group bears this name"),
        "speaker_shared": translate("ImportWords", "several in the group bear this name"),
        "speaker_invisible": translate("ImportWords", "the name cannot be seen"),
    }[one.why]
    line = translate("ImportWords", "{name}: {messages}, {why}")
    return line.format(name=visible(one.name), messages=_messages(one.messages), why=why)


def _messages(count: int) -> str:
    if count == 1:
        return translate("ImportWords", "1 message")
    return translate("ImportWords", "{count} messages").format(count=figures.number(count))


def _listed(*parts: tuple[str, int]) -> str:
    return translate("ImportWords", ", ").join(text for text, count in parts if count)


def _span(began: date, ended: date, today: date) -> str:
    first, last = figures.short_day(began, today), figures.short_day(ended, today)
    return first if began == ended else translate("ImportWords", "{first} to {last}").format(first=first, last=last)
