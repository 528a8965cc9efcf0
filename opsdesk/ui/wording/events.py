"""Words of offline events."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from opsdesk.domain.events import Answer, EventKind, EventState

_KINDS: dict[EventKind, object] = {
    EventKind.DINNER: QT_TRANSLATE_NOOP("words", "Dinner"),
    EventKind.GATHERING: QT_TRANSLATE_NOOP("words", "Gathering"),
    EventKind.TALK: QT_TRANSLATE_NOOP("words", "Talk"),
    EventKind.TRIP: QT_TRANSLATE_NOOP("words", "Trip"),
    EventKind.OTHER: QT_TRANSLATE_NOOP("words", "Other event"),
}
_ANSWERS: dict[Answer, object] = {
    Answer.YES: QT_TRANSLATE_NOOP("words", "coming"),
    Answer.MAYBE: QT_TRANSLATE_NOOP("words", "unsure"),
    Answer.NO: QT_TRANSLATE_NOOP("words", "not coming"),
}
_STATES: dict[EventState, object] = {
    EventState.IDEA: QT_TRANSLATE_NOOP("words", "idea"),
    EventState.PLANNED: QT_TRANSLATE_NOOP("words", "planned"),
    EventState.HELD: QT_TRANSLATE_NOOP("words", "held"),
    EventState.CANCELLED: QT_TRANSLATE_NOOP("words", "called off"),
}


def event_kind(value: EventKind) -> str:
    return QCoreApplication.translate("words", str(_KINDS[value]))


def answer(value: Answer) -> str:
    return QCoreApplication.translate("words", str(_ANSWERS[value]))


def event_state(value: EventState) -> str:
    return QCoreApplication.translate("words", str(_STATES[value]))
