"""The cells of a preview: what of a row is shown in which column, as it will be stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from opsdesk.domain.imports import ChainRow, Field, FileKind, OrderRow, ParsedFile, PersonRow
from opsdesk.domain.platforms import HandleKind
from opsdesk.ui.wording import figures
from opsdesk.ui.wording import imports as wording

if TYPE_CHECKING:
    from opsdesk.services.clock import Clock

F = Field
SAMPLE = 200
_HANDLES = {
    F.PHONE: HandleKind.PHONE_NUMBER,
    F.WECHAT_ID: HandleKind.WECHAT_ID,
    F.QQ_NUMBER: HandleKind.QQ_NUMBER,
    F.WECOM_ID: HandleKind.WECOM_ID,
}
_TEXTS = {
    F.NAME: "name", F.CARD: "card", F.REMARK: "remark", F.REAL_NAME: "real_name", F.EMAIL: "email",
    F.REGION: "region", F.TITLE: "title", F.LEVEL: "level", F.CAME_BY: "came_by", F.BIRTHDAY: "birthday",
    F.REFERRER: "referrer", F.GROUP: "group_name", F.NOTE: "note", F.AVOID: "avoid",
}  # fmt: skip
_MOMENTS = {F.JOINED: "joined_at", F.FIRST_SPOKE: "first_spoke_at", F.LAST_SPOKE: "last_spoke_at", F.ADDED: "added_at"}
_NUMBERS = {F.MESSAGES: "messages", F.POINTS: "points"}
Read = Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class PreviewColumn:
    """A column of the preview: its field, its title, the text of a row, whether it is a figure."""

    field: Field
    title: str
    text: Read
    figure: bool = False


def preview_columns(parsed: ParsedFile, clock: Clock) -> list[PreviewColumn]:
    """What of this table is worth showing."""
    if parsed.kind is FileKind.ORDERS:
        return _orders(clock)
    if parsed.kind is FileKind.CHAIN:
        return [
            PreviewColumn(F.IGNORED, QCoreApplication.translate("ImportPreview", "No."), _number, figure=True),
            PreviewColumn(F.NAME, QCoreApplication.translate("ImportPreview", "Line"), _line),
        ]
    if not parsed.people:
        return []
    used = [one.field for one in parsed.columns if one.field is not F.IGNORED]
    fields = list(dict.fromkeys(used)) or _filled(parsed.people[:SAMPLE])
    return [column for meaning in fields if (column := _person(meaning, clock)) is not None]


def preview_rows(parsed: ParsedFile) -> list[Any]:
    """The rows the columns are of."""
    if parsed.kind is FileKind.ORDERS:
        return list(parsed.orders)
    return list(parsed.chain) if parsed.kind is FileKind.CHAIN else parsed.people


def _filled(people: list[PersonRow]) -> list[Field]:
    """Fields that any of the first people fill, for cards and lists without columns."""
    fields = [*_TEXTS, *_HANDLES, F.GENDER, F.TAGS, *_MOMENTS, *_NUMBERS, F.SPENT]
    return [meaning for meaning in fields if any(_says(one, meaning) for one in people)]


def _says(person: PersonRow, meaning: Field) -> bool:
    if meaning in _HANDLES:
        return any(kind is _HANDLES[meaning] for kind, _ in person.handles)
    name = {F.GENDER: "gender", F.TAGS: "tags", F.SPENT: "spent_fen", **_TEXTS, **_MOMENTS, **_NUMBERS}.get(meaning)
    return bool(name and getattr(person, name))


def _person(meaning: Field, clock: Clock) -> PreviewColumn | None:
    title = wording.column_meaning(meaning)
    if meaning in _TEXTS:
        name = _TEXTS[meaning]
        return PreviewColumn(meaning, title, lambda person: str(getattr(person, name)))
    if meaning in _HANDLES:
        kind = _HANDLES[meaning]
        return PreviewColumn(meaning, title, lambda person: _accounts(person, kind))
    if meaning in _MOMENTS:
        moment = _MOMENTS[meaning]
        return PreviewColumn(meaning, title, lambda person: _day(getattr(person, moment), clock))
    if meaning in _NUMBERS:
        number = _NUMBERS[meaning]
        return PreviewColumn(meaning, title, lambda person: _figure(getattr(person, number)), figure=True)
    if meaning is F.SPENT:
        return PreviewColumn(meaning, title, lambda person: _amount(person.spent_fen), figure=True)
    if meaning is F.TAGS:
        return PreviewColumn(meaning, title, lambda person: "、".join(person.tags))
    if meaning is F.GENDER:
        return PreviewColumn(meaning, title, _gender)
    return PreviewColumn(meaning, title, _duty) if meaning is F.DUTY else None


def _accounts(person: PersonRow, kind: HandleKind) -> str:
    found = [value for one, value in person.handles if one is kind]
    shown = person.phone_shown if kind is HandleKind.PHONE_NUMBER else ""
    return "、".join(found) or shown


def _gender(person: PersonRow) -> str:
    if not person.gender:
        return ""
    female = QCoreApplication.translate("ImportPreview", "female")
    return female if person.gender == "f" else QCoreApplication.translate("ImportPreview", "male")


def _duty(person: PersonRow) -> str:
    if not person.duty:
        return ""
    owner = QCoreApplication.translate("ImportPreview", "owner")
    return owner if person.duty == "owner" else QCoreApplication.translate("ImportPreview", "admin")


def _day(at: int | None, clock: Clock) -> str:
    return "" if at is None else clock.day_of(at).isoformat()


def _figure(value: int | None) -> str:
    return "" if value is None else figures.number(value)


def _amount(fen: int | None) -> str:
    return "" if fen is None else f"{fen / 100:,.2f}"


def _number(line: ChainRow) -> str:
    return str(line.no)


def _line(line: ChainRow) -> str:
    return line.text


def _orders(clock: Clock) -> list[PreviewColumn]:
    def column(meaning: Field, text: Callable[[OrderRow], str], figure: bool = False) -> PreviewColumn:
        return PreviewColumn(meaning, wording.column_meaning(meaning), text, figure)

    return [
        column(F.ORDER_NUMBER, lambda order: order.number),
        column(F.BUYER, lambda order: order.buyer or order.recipient),
        column(F.PHONE, lambda order: "、".join(value for _, value in order.handles) or order.phone_shown),
        column(F.ITEM, lambda order: "、".join(line.item for line in order.lines)),
        column(F.PAID, lambda order: _amount(order.paid_fen), True),
        column(F.REFUND, lambda order: _amount(order.refund_fen) if order.refund_fen else "", True),
        column(F.PAID_AT, lambda order: _day(order.paid_at, clock)),
        column(F.STATUS, lambda order: order.status_text),
    ]
