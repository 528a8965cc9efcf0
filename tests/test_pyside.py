"""PySide6 6.12 drops a reference of None with every call on Python below 3.12 and ends the process; ours must not."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_void_qt_calls_keep_none_alive() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("x")
    assert before - sys.getrefcount(None) < 100
