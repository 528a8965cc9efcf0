"""The daily slots: what the day calls for at which hour; added and removed here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from opsdesk.domain.posts import PostPurpose, Slot, weekdays_of, weekly_rule
from opsdesk.ui.pages.calendar.places import PlaceChooser, read_places
from opsdesk.ui.pages.calendar.times import TimeField
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.dialog import Act, Dialog
from opsdesk.ui.widgets.fields import Choice, Field, NoteField, TextField
from opsdesk.ui.widgets.layouts import Scroll, column, empty_layout, row
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel
from opsdesk.ui.wording import posts as words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from opsdesk.services.desk import Desk
    from opsdesk.ui.pages.calendar.deeds import CalendarDeeds

translate = QCoreApplication.translate


def weekday_words(rrule: str) -> str:
    """On which days: "every day", "Mon, Fri"; the rule itself when it is of another kind."""
    days = weekdays_of(rrule)
    if len(days) == 7:
        return translate("SlotsDialog", "every day")
    if days == (0, 1, 2, 3, 4):
        return translate("SlotsDialog", "Monday to Friday")
    names = [QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat) for day in days]
    return translate("SlotsDialog", ", ").join(names) or rrule


class _SlotRow(QWidget):
    """Hour, name, days and groups of a slot, and the button that removes it."""

    def __init__(self, slot: Slot, *, line: bool) -> None:
        super().__init__()
        self._line = line
        theme = current()
        time = PlainLabel(slot.at_time, "body", numbers=True)
        time.setFixedWidth(theme.px(44))
        groups = words.places(len(slot.group_ids)) if slot.group_ids else self.tr("no group")
        quiet = f"{words.purpose(slot.purpose)} · {weekday_words(slot.rrule)} · {groups}"
        self.bin = IconButton("trash-2", self.tr("Remove {name}").format(name=slot.name), scale="small")
        words_ = column(ElidedLabel(slot.name, "body_strong"), ElidedLabel(quiet, "small", "tertiary"), gap=0)
        line_ = row(time, words_, self.bin, gap=8, margins=(0, 6, 0, 7))
        line_.setStretch(1, 1)
        self.setLayout(line_)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._line:
            draw.hairline(draw.canvas(self), 0, self.height() - 1, self.width())


class WeekdayChoice(QWidget):
    """Seven small buttons, all pressed at first."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        for day in range(7):
            name = QLocale().dayName(day + 1, QLocale.FormatType.NarrowFormat)
            button = Button(name, kind="secondary", scale="small")
            button.setCheckable(True)
            button.setChecked(True)
            button.setAccessibleName(QLocale().dayName(day + 1))
            button.toggled.connect(lambda on, button=button: button.set_kind("primary" if on else "secondary"))
            button.set_kind("primary")
            button.setFixedWidth(current().px(30))
            self.buttons.append(button)
        self.setLayout(row(*self.buttons, None, gap=4))

    @property
    def days(self) -> tuple[int, ...]:
        """The days that are pressed, Monday is 0."""
        return tuple(day for day, button in enumerate(self.buttons) if button.isChecked())


class SlotsDialog(Dialog):
    """At the left the slots there are, at the right a form for one more."""

    def __init__(self, parent: QWidget, desk: Desk, deeds: CalendarDeeds) -> None:
        close = Act("close", translate("SlotsDialog", "Close"))
        add = Act("add", translate("SlotsDialog", "Add slot"), "primary", closes=False)
        super().__init__(parent, translate("SlotsDialog", "Daily slots"), [close, add], width=780)
        self._desk, self._deeds = desk, deeds
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.rows: list[_SlotRow] = []
        self._head = SectionHeader(self.tr("Slots"))
        left = column(self._head, Scroll(column(self._list, None)), gap=4)
        self._build_form()
        body = row(left, self._form(), gap=28)
        body.setStretch(0, 5)
        body.setStretch(1, 6)
        self.add(body)
        self.setMinimumHeight(current().px(500))
        self.acted.connect(self._on_act)
        self._fill()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_form(self) -> None:
        self.name = TextField("", self.tr("Morning news"))
        self._name_field = Field(self.tr("Name"), self.name)
        self.purpose = Choice([(one, words.headed(words.purpose(one))) for one in PostPurpose])
        self.purpose.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.time = TimeField("08:00", "08:00")
        self.days = WeekdayChoice()
        self.text = NoteField("", self.tr("A beginning of the text, if there is one"), least=2, most=4)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.places = PlaceChooser(rows=4, accounts=False)
        self.places.show_places(*read_places(self._desk, channels=False))
        self.places.choose(())

    def _form(self) -> QVBoxLayout:
        head = row(Field(self.tr("Purpose"), self.purpose), Field(self.tr("Time"), self.time), gap=10)
        return column(
            self._name_field, head, Field(self.tr("Days"), self.days), Field(self.tr("Text"), self.text), self.places,
            None, gap=10,
        )  # fmt: skip

    def _fill(self) -> None:
        slots = self._desk.materials.slots()
        empty_layout(self._list)
        self.rows = [_SlotRow(slot, line=at < len(slots) - 1) for at, slot in enumerate(slots)]
        for line, slot in zip(self.rows, slots, strict=True):
            line.bin.clicked.connect(partial(self._remove, slot))
            self._list.addWidget(line)
        if not slots:
            text = self.tr("A slot is a fixed hour, such as the morning news. Each day it waits for a post.")
            self._list.addWidget(PlainLabel(text, "body", "tertiary", wrap=True))
        self._head.set_quiet(str(len(slots)) if slots else "")

    def _remove(self, slot: Slot) -> None:
        if self._deeds.trash_slot(slot):
            self._fill()

    def _on_act(self, key: str) -> None:
        if key != "add":
            return
        name, time = self.name.text().strip(), self.time.time
        self._name_field.set_trouble("" if name else self.tr("Give the slot a name"))
        if not name or time is None:
            (self.time if name else self.name).setFocus()
            return
        since = self._desk.clock.today().isoformat()
        rule = weekly_rule(self.days.days)
        purpose = PostPurpose(self.purpose.key)
        text = self.text.toPlainText().strip()
        if self._deeds.add_slot(Slot(0, name, purpose, time, rule, since, None, text, self.places.group_ids)):
            self.name.show_text("")
            self.text.show_text("")
            self._fill()
            self.name.setFocus()
