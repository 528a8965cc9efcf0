"""Words of the steps of an import: what values do, how sure a column is, why a row may be a member."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from opsdesk.domain.imports import Field, Sureness
from opsdesk.domain.mapping import Policy, policies_of
from opsdesk.domain.resemblances import Alike

if TYPE_CHECKING:
    from collections.abc import Sequence

LISTED = frozenset(one for one in Field if Policy.UPDATE in policies_of(one))
"""Fields whose values are put together with those that are there; facts of a stay or an order are only taken over."""
_POLICIES: dict[Policy, object] = {
    Policy.UPDATE: QT_TRANSLATE_NOOP("words", "Update"),
    Policy.FILL: QT_TRANSLATE_NOOP("words", "Only when empty"),
    Policy.APPEND: QT_TRANSLATE_NOOP("words", "Append"),
    Policy.SKIP: QT_TRANSLATE_NOOP("words", "Skip"),
}
_SURE: dict[Sureness, object] = {
    Sureness.SAID: QT_TRANSLATE_NOOP("words", "your choice"),
    Sureness.PRESET: QT_TRANSLATE_NOOP("words", "known export"),
    Sureness.TITLE: QT_TRANSLATE_NOOP("words", "name matches"),
    Sureness.VALUES: QT_TRANSLATE_NOOP("words", "guessed"),
    Sureness.UNKNOWN: QT_TRANSLATE_NOOP("words", "not known"),
}
_ALIKE: dict[Alike, object] = {
    Alike.PHONE: QT_TRANSLATE_NOOP("words", "same masked phone"),
    Alike.REAL_NAME: QT_TRANSLATE_NOOP("words", "same real name"),
    Alike.REMARK: QT_TRANSLATE_NOOP("words", "same as a remark or real name"),
    Alike.NAME: QT_TRANSLATE_NOOP("words", "same name"),
    Alike.KNOWN_AS: QT_TRANSLATE_NOOP("words", "known by this name"),
    Alike.LIKE_NAME: QT_TRANSLATE_NOOP("words", "name is alike"),
}
_ICONS = {
    Field.NAME: "user-round",
    Field.CARD: "contact",
    Field.REMARK: "notebook-pen",
    Field.REAL_NAME: "contact",
    Field.WECHAT_ID: "message-circle",
    Field.QQ_NUMBER: "message-circle",
    Field.WECOM_ID: "message-circle",
    Field.PHONE: "phone",
    Field.EMAIL: "at-sign",
    Field.REGION: "map-pin",
    Field.TAGS: "tag",
    Field.LEVEL: "layers",
    Field.POINTS: "coins",
    Field.JOINED: "calendar",
    Field.ADDED: "calendar",
    Field.BIRTHDAY: "gift",
    Field.SPENT: "wallet",
    Field.PAID: "wallet",
    Field.REFERRER: "user-plus",
    Field.NOTE: "sticky-note",
    Field.AVOID: "shield-alert",
    Field.GROUP_REF: "messages-square",
    Field.GROUP: "messages-square",
    Field.ORDER_NUMBER: "shopping-bag",
    Field.ITEM: "package-check",
    Field.IGNORED: "minus",
}


def meaning_icon(field: Field) -> str:
    """The icon of what a column is."""
    return _ICONS.get(field, "type")


def policy(field: Field, does: Policy) -> str:
    """What the values of a column do; a first meeting can only move back in time."""
    if field is Field.ADDED and does is Policy.FILL:
        return QCoreApplication.translate("ImportWords", "Keep the earlier")
    if field not in LISTED and does is Policy.APPEND:
        return QCoreApplication.translate("ImportWords", "Take over")
    return QCoreApplication.translate("words", str(_POLICIES[does]))


def sureness(sure: Sureness) -> str:
    """How the meaning of a column was found."""
    return QCoreApplication.translate("words", str(_SURE[sure]))


def alike(reasons: Sequence[Alike]) -> str:
    """Why a row may be a member."""
    words = [QCoreApplication.translate("words", str(_ALIKE[one])) for one in reasons]
    return QCoreApplication.translate("ImportWords", ", ").join(words)
