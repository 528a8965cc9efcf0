"""How long things may move; 0 ms where the person or the desktop asks for less motion."""

from __future__ import annotations

from opsdesk.ui.theme.tokens import raw

_still: list[bool] = [False]


def set_still(still: bool) -> None:
    """No motion at all, as chosen in Settings."""
    _still[0] = still


def duration(name: str) -> int:
    """A named duration of the tokens in ms, `panel_ms` or `fast_ms`."""
    from PySide6.QtWidgets import QApplication, QStyle  # QStyle costs 11 ms, and nothing moves at the start

    if _still[0] or not QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration):
        return 0
    return int(raw()["motion"][name])
