"""Fields, dates and dialogs: what they read, keep and refuse."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from opsdesk.ui.widgets.date_field import DateField, MonthPopup, read_date
from opsdesk.ui.widgets.dialog import Act, Dialog
from opsdesk.ui.widgets.fields import Choice, Field, NumberField, TextField
from tests.ui.scene import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.usefixtures("theme")


def test_a_field_says_what_is_wrong(qtbot: QtBot) -> None:
    field = Field("Phone", TextField("138"))
    shown(qtbot, field)
    field.set_trouble("A phone number has 11 digits.")
    assert field.editor.property("state") == "error"
    assert field.editor.accessibleDescription() == "A phone number has 11 digits."
    field.set_trouble("")
    assert field.editor.property("state") == ""


def test_a_text_field_commits_once_and_escape_takes_back(qtbot: QtBot) -> None:
    field = TextField("before")
    shown(qtbot, field)
    heard: list[str] = []
    field.committed.connect(heard.append)
    field.setFocus()
    field.setText("typed")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "before"
    field.setText("after")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["after"]


def test_a_number_steps_inside_its_bounds(qtbot: QtBot) -> None:
    field = NumberField(8, 0, 20)
    shown(qtbot, field)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value == 9
    QTest.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert field.value == 20


def test_a_choice_brings_its_key(qtbot: QtBot) -> None:
    choice = Choice([("a", "Apple"), ("b", "Bean")], "b")
    shown(qtbot, choice)
    assert choice.key == "b"
    with qtbot.waitSignal(choice.chosen, timeout=1000) as heard:
        QTest.keyClick(choice, Qt.Key.Key_Up)
    assert heard.args == ["a"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-09-18", date(2026, 9, 18)),
        ("2026年9月18日", date(2026, 9, 18)),
        ("2026/9/8", date(2026, 9, 8)),
        ("9月18日", date(2026, 9, 18)),
        ("1/2", date(2027, 1, 2)),
        ("明天", date(2026, 12, 2)),
        ("+30", date(2026, 12, 31)),
        ("2026-02-30", None),
        ("2/30", None),
        ("soon", None),
    ],
)
def test_dates_are_read_as_people_type_them(text: str, day: date | None) -> None:
    assert read_date(text, date(2026, 12, 1)) == day


def test_a_date_field_keeps_what_it_cannot_read_and_marks_it(qtbot: QtBot) -> None:
    field = DateField(date(2026, 9, 18), today=date(2026, 9, 1))
    shown(qtbot, field)
    field.setText("soon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "soon"
    assert field.property("state") == "error"
    field.setText("9/20")
    with qtbot.waitSignal(field.picked, timeout=1000) as heard:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert heard.args == [date(2026, 9, 20)]
    assert field.text() == "2026-09-20"


def test_a_month_turns_at_its_end(qtbot: QtBot) -> None:
    host = QWidget()
    shown(qtbot, host)
    popup = MonthPopup(host, date(2026, 1, 31), date(2026, 1, 1))
    qtbot.addWidget(popup)
    QTest.keyClick(popup, Qt.Key.Key_PageDown)
    with qtbot.waitSignal(popup.picked, timeout=1000) as heard:
        QTest.keyClick(popup, Qt.Key.Key_Return)
    assert heard.args == [date(2026, 2, 28)]


def test_a_dialog_brings_the_act_and_enter_is_the_primary_one(qtbot: QtBot) -> None:
    dialog = Dialog(None, "Close event", [Act("keep", "Keep open"), Act("close", "Close event", "primary")])
    qtbot.addWidget(dialog)
    heard: list[str] = []
    dialog.ask(heard.append)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert heard == ["close"]


def test_a_dialog_left_by_escape_brings_nothing(qtbot: QtBot) -> None:
    dialog = Dialog(None, "Close event", [Act("close", "Close event", "primary")])
    qtbot.addWidget(dialog)
    heard: list[str] = []
    dialog.ask(heard.append)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert heard == [""]
