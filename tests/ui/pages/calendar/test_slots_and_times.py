"""Daily slots, and hours as people type them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from opsdesk.domain.posts import EVERY_DAY, PostPurpose, PostState, Slot
from opsdesk.ui.pages.calendar.editor import title_from
from opsdesk.ui.pages.calendar.entries import Kind, weeks_of
from opsdesk.ui.pages.calendar.slots_dialog import SlotsDialog, weekday_words
from opsdesk.ui.pages.calendar.times import TimeField, read_time
from opsdesk.ui.pages.calendar.week_layout import snapped
from tests.ui.pages.calendar.hand import ready
from tests.ui.scene import LEFT, SATURDAY, press, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.calendar.page import CalendarPage
    from opsdesk.ui.window import MainWindow


def test_slots_are_added_listed_and_removed(stopped: Desk, window: MainWindow, page: CalendarPage) -> None:
    QTest.mouseClick(page.slots_button, LEFT)
    dialog = window.findChild(SlotsDialog)
    assert dialog is not None
    dialog.button("add").click()
    assert dialog._name_field._trouble.isVisibleTo(dialog)
    dialog.name.setText("早报")
    dialog.purpose.choose("news")
    for day in (5, 6):
        QTest.mouseClick(dialog.days.buttons[day], LEFT)
    dialog.places._take_class(None)
    dialog.button("add").click()
    (slot,) = stopped.materials.slots()
    assert (slot.name, slot.at_time, slot.purpose, len(slot.group_ids)) == ("早报", "08:00", PostPurpose.NEWS, 3)
    assert weekday_words(slot.rrule) == "Monday to Friday"
    assert len(dialog.rows) == 1
    QTest.mouseClick(dialog.rows[0].bin, LEFT)
    assert not stopped.materials.slots()
    dialog.reject()
    undo(window)
    assert len(stopped.materials.slots()) == 1


def test_a_click_on_an_open_slot_writes_its_draft(
    stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot
) -> None:
    stopped.materials.add_slot(Slot(0, "晚安", PostPurpose.GOODNIGHT, "20:00", EVERY_DAY, "2026-09-18", None, "晚安"))
    page._take_view("week")
    ready(qtbot, page)
    page.week.bar.setValue(page.week.bar.maximum())
    qtbot.waitUntil(lambda: any(spot.entry.kind is Kind.SLOT for spot in page.week.spots()))
    box = next(one for one in page.week.spots() if one.entry.kind is Kind.SLOT and one.entry.day == SATURDAY)
    QTest.mouseClick(page.week, LEFT, pos=box.rect.center())
    (draft,) = stopped.posts.between(SATURDAY, SATURDAY)
    assert (draft.title, draft.state) == ("晚安", PostState.DRAFT)
    assert page.editor.post_id == draft.id
    undo(window)
    assert not stopped.posts.between(SATURDAY, SATURDAY)


def test_times_and_titles_are_read_as_people_write_them() -> None:
    read = {text: read_time(text) for text in ("8", "8:30", "0830", "20点", "8点半", "22：15", "24", "8:60", "x", "")}
    assert read == {
        "8": "08:00", "8:30": "08:30", "0830": "08:30", "20点": "20:00", "8点半": "08:30", "22：15": "22:15",
        "24": None, "8:60": None, "x": None, "": None,
    }  # fmt: skip
    assert [snapped(minutes) for minutes in (-5, 0, 29.9, 30, 1439, 2000)] == [
        "00:00", "00:00", "00:00", "00:30", "23:30", "23:30",
    ]  # fmt: skip
    assert title_from("\n \n一行\n二行") == "一行"
    assert len(title_from("长" * 90)) == 40
    assert weeks_of(date(2026, 9, 18)) == (date(2026, 8, 31), date(2026, 10, 4))


def test_a_time_is_stepped_and_refused_when_it_is_none(qtbot: QtBot, context: Context) -> None:
    field = TimeField("23:45")
    qtbot.addWidget(field)
    field.show()
    press(field, Qt.Key.Key_Up)
    assert field.time == "00:15"
    field.setText("99")
    press(field, Qt.Key.Key_Return)
    assert field.property("state") == "error"
    assert field.time == "00:15"
