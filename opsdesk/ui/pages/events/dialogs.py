"""Planning an event, and choosing whom to invite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QWidget

from opsdesk.domain.events import EventKind, EventPlan
from opsdesk.domain.members import MemberQuery
from opsdesk.ui.widgets.date_field import DateField
from opsdesk.ui.widgets.dialog import Act, Dialog
from opsdesk.ui.widgets.fields import Choice, Field, NoteField, NumberField, TextField
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.search_field import SearchField
from opsdesk.ui.widgets.tables import RowList
from opsdesk.ui.wording import events as wording

if TYPE_CHECKING:
    from datetime import date

    from opsdesk.services.desk import Desk

FOUND = 40


class EventDialog(Dialog):
    """A form for what is planned; `planned` brings it."""

    planned = Signal(object)

    def __init__(self, parent: QWidget, today: date, plan: EventPlan | None = None) -> None:
        act = self.tr("Save") if plan else self.tr("Plan event")
        super().__init__(
            parent,
            self.tr("Event"),
            [Act("cancel", self.tr("Cancel")), Act("save", act, "primary", closes=False)],
            width=520,
        )
        old = plan or EventPlan("", today.isoformat(), "19:00")
        self._title = TextField(old.title, self.tr("Autumn dinner"))
        self._day = DateField(_day(old.held_on), today=today)
        self._from = TextField(old.held_time or "", "18:00", 80)
        self._to = TextField(old.ends_time or "", "21:00", 80)
        self._place = TextField(old.place)
        self._kind = Choice([(str(kind), wording.event_kind(kind)) for kind in EventKind], str(old.kind))
        self._seats = NumberField(old.seats, 1, 9999)
        self._price = NumberField(None if old.price_fen is None else old.price_fen // 100, 0, 99_999)
        self._note = NoteField(old.note)
        self._title_field = Field(self.tr("Title"), self._title)
        self._from_field = Field(self.tr("From"), self._from)
        self.add(self._title_field)
        self.add(_row(Field(self.tr("Day"), self._day), self._from_field, Field(self.tr("To"), self._to)))
        self.add(_row(Field(self.tr("Place"), self._place), Field(self.tr("Kind"), self._kind)))
        price = Field(self.tr("Price a guest"), self._price)
        self.add(_row(Field(self.tr("Seats"), self._seats), price))
        self.add(Field(self.tr("Note"), self._note))
        self.acted.connect(self._on_act)

    def _on_act(self, key: str) -> None:
        if key != "save":
            return
        if not self._title.text().strip():
            self._title_field.set_trouble(self.tr("Type a title"))
            return
        times = [_time(self._from.text()), _time(self._to.text())]
        if times[0] is None:
            self._from_field.set_trouble(self.tr("An hour such as 18:00"))
            return
        day = self._day.day
        price = self._price.value
        self.planned.emit(
            EventPlan(
                self._title.text(), "" if day is None else day.isoformat(), times[0] or None, times[1] or None,
                EventKind(self._kind.key), self._place.text().strip(), self._seats.value,
                None if price is None else price * 100, self._note.toPlainText().strip(),
            )
        )  # fmt: skip
        self.close()


class NoteDialog(Dialog):
    """One line about a guest; `noted` brings it."""

    noted = Signal(str)

    def __init__(self, parent: QWidget, name: str, text: str) -> None:
        acts = [Act("cancel", self.tr("Cancel")), Act("save", self.tr("Save"), "primary")]
        super().__init__(parent, name, acts, width=420)
        self._text = TextField(text, self.tr("first time, no peanuts, train at 18:40"))
        self.add(self._text)
        self.acted.connect(lambda key: self.noted.emit(self._text.text().strip()) if key == "save" else None)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)


class InviteDialog(Dialog):
    """Search members and invite them one by one; `chosen` brings the ids of one choice."""

    chosen = Signal(list)

    def __init__(self, parent: QWidget, desk: Desk, title: str) -> None:
        super().__init__(parent, title, [Act("done", self.tr("Done"), "primary")], width=460)
        self._desk = desk
        self._ids: list[int] = []
        self._search = SearchField(self.tr("Name, remark, tag"), key="")
        self._search.textChanged.connect(self._find)
        self._list = RowList()
        self._model = QStringListModel(self)
        self._list.setModel(self._model)
        self._list.setMinimumHeight(260)
        self._list.opened.connect(lambda index: self.chosen.emit([self._ids[index.row()]]))
        self._list.clicked.connect(lambda index: self.chosen.emit([self._ids[index.row()]]))
        self._search.returnPressed.connect(self._take_first)
        self._search.entered.connect(lambda: self._list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.add(self._search)
        self.add(self._list)
        self._find("")
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self, text: str) -> None:
        query = MemberQuery(text=text, starred=None if text.strip() else True)
        self._ids = self._desk.members.first_page(query)[:FOUND]
        lines = self._desk.members.lines(self._ids)
        self._ids = [key for key in self._ids if key in lines]
        self._model.setStringList([_named(lines[key].name, lines[key].group_name) for key in self._ids])

    def _take_first(self) -> None:
        if self._ids:
            self.chosen.emit([self._ids[0]])


def _named(name: str, group: str) -> str:
    return f"{name} · {group}" if group else name


def _row(*parts: QWidget) -> QWidget:
    holder = QWidget()
    holder.setLayout(line(*parts, gap=12))
    return holder


def _day(text: str) -> date:
    from datetime import date

    return date.fromisoformat(text)


def _time(text: str) -> str | None:
    """An hour as `HH:MM`, "" for none, None for what is no hour."""
    from datetime import time

    typed = text.strip().replace("：", ":")
    if not typed:
        return ""
    try:
        hour, _, minute = typed.partition(":")
        return time(int(hour), int(minute or 0)).strftime("%H:%M")
    except ValueError:
        return None
