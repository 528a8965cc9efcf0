"""Words of touches: the three classes and their kinds, in the language in force."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from opsdesk.domain.touches import TouchClass, TouchKind
from opsdesk.words.say import say

_CLASSES: dict[TouchClass, object] = {
    TouchClass.TRUST: QT_TRANSLATE_NOOP("words", "Trust"),
    TouchClass.VALUE: QT_TRANSLATE_NOOP("words", "Value"),
    TouchClass.EMOTIONAL: QT_TRANSLATE_NOOP("words", "Emotional"),
}
_KINDS: dict[TouchKind, object] = {
    TouchKind.REFUND_HONOURED: QT_TRANSLATE_NOOP("words", "Refund honoured"),
    TouchKind.FAKE_EXPOSED: QT_TRANSLATE_NOOP("words", "Fake pointed out"),
    TouchKind.PROMISE_KEPT: QT_TRANSLATE_NOOP("words", "Promise kept"),
    TouchKind.ESCROW: QT_TRANSLATE_NOOP("words", "Escrow"),
    TouchKind.TRUST_OTHER: QT_TRANSLATE_NOOP("words", "Other trust"),
    TouchKind.SHARING: QT_TRANSLATE_NOOP("words", "Useful sharing"),
    TouchKind.ANSWER: QT_TRANSLATE_NOOP("words", "Question answered"),
    TouchKind.INTRODUCTION: QT_TRANSLATE_NOOP("words", "People introduced"),
    TouchKind.REFERRAL: QT_TRANSLATE_NOOP("words", "Recommended"),
    TouchKind.VALUE_OTHER: QT_TRANSLATE_NOOP("words", "Other value"),
    TouchKind.WEDDING: QT_TRANSLATE_NOOP("words", "Wedding"),
    TouchKind.BIRTH: QT_TRANSLATE_NOOP("words", "Birth"),
    TouchKind.BIRTHDAY: QT_TRANSLATE_NOOP("words", "Birthday"),
    TouchKind.FESTIVAL: QT_TRANSLATE_NOOP("words", "Festival"),
    TouchKind.ILLNESS: QT_TRANSLATE_NOOP("words", "Illness and help"),
    TouchKind.MET_OFFLINE: QT_TRANSLATE_NOOP("words", "Met offline"),
    TouchKind.EMOTIONAL_OTHER: QT_TRANSLATE_NOOP("words", "Other care"),
}


def touch_class(value: TouchClass) -> str:
    """Trust, Value, Emotional."""
    return say(_CLASSES[value])


def touch_kind(value: TouchKind) -> str:
    """What was done, such as "Refund honoured"."""
    return say(_KINDS[value])
