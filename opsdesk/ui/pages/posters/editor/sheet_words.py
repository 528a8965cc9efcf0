"""How the sizes of sheets are called."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from opsdesk.domain.poster_editing import SHEETS, SheetSize

_SHEETS: dict[SheetSize, object] = {
    SheetSize.STORY: QT_TRANSLATE_NOOP("SheetSizes", "Story"),
    SheetSize.SQUARE: QT_TRANSLATE_NOOP("SheetSizes", "Square"),
    SheetSize.COVER: QT_TRANSLATE_NOOP("SheetSizes", "Article cover"),
    SheetSize.PHONE: QT_TRANSLATE_NOOP("SheetSizes", "Tall phone screen"),
    SheetSize.A4: QT_TRANSLATE_NOOP("SheetSizes", "A4 print"),
    SheetSize.A3: QT_TRANSLATE_NOOP("SheetSizes", "A3 print"),
}


def sheet_name(size: SheetSize) -> str:
    """`Story`."""
    return QCoreApplication.translate("SheetSizes", str(_SHEETS[size]))


def sheet_words(size: SheetSize) -> str:
    """`Story  1080 × 1920`."""
    wide, high = SHEETS[size]
    return f"{sheet_name(size)}  {wide} × {high}"
