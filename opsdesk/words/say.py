"""Fills a sentence that was marked for translation with its values."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def say(text: object, **values: object) -> str:
    """The sentence in the language in force; a value it names and nobody gave becomes a mark, never a traceback."""
    translated = QCoreApplication.translate("words", str(text))
    return translated.format_map(_Missing(values)) if values else translated


class _Missing(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "…"
