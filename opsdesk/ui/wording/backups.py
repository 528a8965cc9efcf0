"""Words of backups."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from opsdesk.domain.backups import Reason

_REASONS: dict[Reason, object] = {
    Reason.BY_HAND: QT_TRANSLATE_NOOP("words", "by hand"),
    Reason.SCHEDULE: QT_TRANSLATE_NOOP("words", "on schedule"),
    Reason.QUIT: QT_TRANSLATE_NOOP("words", "when closing"),
    Reason.MIGRATE: QT_TRANSLATE_NOOP("words", "before an update"),
    Reason.IMPORT: QT_TRANSLATE_NOOP("words", "before an import"),
    Reason.RESTORE: QT_TRANSLATE_NOOP("words", "before a restore"),
    Reason.CHECK: QT_TRANSLATE_NOOP("words", "before a check"),
}


def reason_word(reason: Reason) -> str:
    """Why a backup was made."""
    return QCoreApplication.translate("words", str(_REASONS[reason]))
