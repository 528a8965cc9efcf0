"""The forms of groups: a new group, a class with its rule, the moment a code dies."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal

from opsdesk import words
from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.group_query import NO_CLASS
from opsdesk.domain.groups import Basis, GroupClass
from opsdesk.domain.platforms import GROUP_PLATFORMS, Platform
from opsdesk.ui.widgets.date_field import DateField, read_date
from opsdesk.ui.widgets.dialog import Act, Dialog
from opsdesk.ui.widgets.fields import Choice, Field, NumberField, TextField
from opsdesk.ui.widgets.layouts import row
from opsdesk.ui.wording import figures
from opsdesk.ui.wording import groups as wording

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from opsdesk.domain.groups import GroupCode
    from opsdesk.services.clock import Clock
    from opsdesk.services.desk import Desk

translate = QCoreApplication.translate
_TIME = re.compile(r"^\s*(\d{1,2})\s*[:：.点时]\s*(\d{1,2})?\s*分?\s*$")


class NewGroup(Dialog):
    """`added` brings the id of the new group."""

    added = Signal(int)

    def __init__(
        self, parent: QWidget | None, desk: Desk, classes: Sequence[GroupClass], class_id: int, platform: Platform
    ) -> None:
        super().__init__(
            parent,
            translate("GroupForms", "New group"),
            [
                Act("", translate("GroupForms", "Cancel")),
                Act("add", translate("GroupForms", "Add group"), "primary", closes=False),
            ],
        )
        self._desk = desk
        self.name = TextField("", translate("GroupForms", "as it is called in the chat app"))
        self.name.setMaxLength(200)
        self.platform = Choice([(one.value, words.platform(one)) for one in GROUP_PLATFORMS], platform.value)
        options = [(str(NO_CLASS), wording.no_class()), *((str(one.id), one.name) for one in classes)]
        self.group_class = Choice(options, str(class_id))
        self._name_field = Field(translate("GroupForms", "Name"), self.name)
        self.add(self._name_field)
        line = row(
            Field(translate("GroupForms", "Platform"), self.platform),
            Field(translate("GroupForms", "Class"), self.group_class),
            gap=10,
        )
        self.add(line)
        self.acted.connect(self._on_act)
        self.name.setFocus()

    def _on_act(self, key: str) -> None:
        if not key:
            return
        class_id = int(self.group_class.key) or None
        try:
            new = self._desk.groups.add(self.name.text(), Platform(self.platform.key), class_id)
        except OpsdeskError as error:
            self._name_field.set_trouble(words.problem(error))
            self.name.setFocus()
            return
        self.accept()
        self.added.emit(new)


class ClassForm(Dialog):
    """A new class, or the name and rule of one. `save` gets id, name, basis, threshold; it may raise OpsdeskError."""

    def __init__(
        self,
        parent: QWidget | None,
        save: Callable[[int, str, Basis, int | None], object],
        currency: str,
        known: GroupClass | None = None,
    ) -> None:
        title = translate("GroupForms", "New class") if known is None else translate("GroupForms", "Edit the class")
        done = translate("GroupForms", "Add class") if known is None else translate("GroupForms", "Save class")
        acts = [Act("", translate("GroupForms", "Cancel")), Act("save", done, "primary", closes=False)]
        super().__init__(parent, title, acts)
        self._save, self._id = save, known.id if known is not None else NO_CLASS
        self.name = TextField(known.name if known is not None else "", translate("GroupForms", "such as Seed users"))
        self.name.setMaxLength(200)
        basis = known.basis if known is not None else Basis.SEED
        self.basis = Choice([(one.value, wording.basis(one)) for one in Basis], basis.value)
        floor = known.floor_fen // 100 if known is not None and known.floor_fen else None
        self.floor = NumberField(floor, 1, 99_999_999, width=0)
        self._name_field = Field(translate("GroupForms", "Name"), self.name)
        above = translate("GroupForms", "Spent over, {currency}").format(currency=figures.symbol(currency).strip())
        self._floor_field = Field(above, self.floor)
        self.add(self._name_field)
        line = row(Field(translate("GroupForms", "Goes by"), self.basis), self._floor_field, gap=10)
        line.setAlignment(Qt.AlignmentFlag.AlignTop)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        self.add(line)
        self.basis.chosen.connect(self._on_basis)
        self._on_basis(basis.value)
        self.acted.connect(self._on_act)
        self.name.setFocus()

    def _on_basis(self, key: str) -> None:
        self._floor_field.setVisible(key == Basis.SPEND)

    def _on_act(self, key: str) -> None:
        if not key:
            return
        basis = Basis(self.basis.key)
        floor = self.floor.value if basis is Basis.SPEND else None
        try:
            self._save(self._id, self.name.text(), basis, None if floor is None else floor * 100)
        except OpsdeskError as error:
            self._name_field.set_trouble(words.problem(error))
            self.name.setFocus()
            return
        self.accept()


class UntilForm(Dialog):
    """When a code dies. `decided` brings the moment in UTC seconds, or None for no end."""

    decided = Signal(object)

    def __init__(self, parent: QWidget | None, clock: Clock, code: GroupCode) -> None:
        super().__init__(
            parent,
            translate("GroupForms", "When does the code die?"),
            [
                Act("", translate("GroupForms", "Cancel")),
                Act("never", translate("GroupForms", "No end")),
                Act("save", translate("GroupForms", "Save"), "primary", closes=False),
            ],
            width=380,
        )
        self._clock = clock
        today = clock.today()
        local = clock.local(code.valid_until_at) if code.valid_until_at is not None else None
        self.day = DateField(local.date() if local else today + timedelta(days=7), today=today)
        self.hour = TextField(f"{local:%H:%M}" if local else "12:00", width=90)
        self._day_field = Field(translate("GroupForms", "Day"), self.day)
        self._hour_field = Field(translate("GroupForms", "Time"), self.hour)
        line = row(self._day_field, self._hour_field, None, gap=10)
        line.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.say(translate("GroupForms", "The app writes it under the code: “valid until 24 Sep”."))
        self.add(line)
        self.acted.connect(self._on_act)
        self.day.setFocus()

    def _on_act(self, key: str) -> None:
        if key == "never":
            self.decided.emit(None)
        if key != "save":
            return
        day, hour = self._typed_day(), read_time(self.hour.text())
        self._day_field.set_trouble("" if day else translate("GroupForms", "Type a day, such as 9/24"))
        self._hour_field.set_trouble("" if hour else translate("GroupForms", "Type a time, such as 10:20"))
        if day is None or hour is None:
            return
        self.accept()
        self.decided.emit(self._clock.at(day.isoformat(), f"{hour:%H:%M}"))

    def _typed_day(self) -> date | None:
        return read_date(self.day.text(), self._clock.today())


def read_time(text: str) -> time | None:
    """A time of day as people type it: 10:20, 9：05, 18点30分, 18点; None when it is none."""
    found = _TIME.match(text)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return time(int(found[1]), int(found[2] or 0))
