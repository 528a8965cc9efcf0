"""Words of touches: the three classes, their kinds, who gave."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from opsdesk.domain.touches import Way
from opsdesk.words.touches import touch_class as touch_class
from opsdesk.words.touches import touch_kind as touch_kind

_WAYS: dict[Way, object] = {
    Way.GAVE: QT_TRANSLATE_NOOP("words", "You gave"),
    Way.GOT: QT_TRANSLATE_NOOP("words", "They gave"),
    Way.BOTH: QT_TRANSLATE_NOOP("words", "Both"),
}


def way(value: Way) -> str:
    """Who gave: "You gave", "They gave", "Both"."""
    return QCoreApplication.translate("words", str(_WAYS[value]))
