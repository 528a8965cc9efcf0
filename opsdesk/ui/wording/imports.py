"""Words of imports: what a column means, what a table would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from opsdesk.domain.imports import Field

if TYPE_CHECKING:
    from opsdesk.domain.batches import Looked

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
        return QCoreApplication.translate("ImportWords", "imported before, nothing to do")
    parts = []
    if would.new:
        parts.append(QCoreApplication.translate("ImportWords", "{count} new").format(count=f"{would.new:,}"))
    if would.updated:
        parts.append(QCoreApplication.translate("ImportWords", "{count} updated").format(count=f"{would.updated:,}"))
    if not parts:
        return QCoreApplication.translate("ImportWords", "nothing new")
    return QCoreApplication.translate("ImportWords", ", ").join(parts)
