"""The small editor of a condition: how it stands, a value, a few values at hand."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame

from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.filters import RELATIONS, TIMES, Condition, Field, Relation, Value, text_is
from opsdesk.domain.touches import TouchClass, TouchKind
from opsdesk.ui.pages.members import filters_fields
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.date_field import read_date
from opsdesk.ui.widgets.fields import Choice, TextField
from opsdesk.ui.widgets.layouts import column, empty_layout, row
from opsdesk.ui.widgets.marking import mark
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.wording import figures
from opsdesk.words.filters import touch_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_DAYS, _SOON = (7, 14, 30, 60, 90, 180), (3, 7, 14, 30)
_NUMBERS, _BALANCES, _AMOUNTS = (1, 2, 3, 5, 10), (-3, -1, 1, 3), (100, 500, 1_000, 5_000)
_MONTH = re.compile(r"^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$")
_ORDER = (Relation.WITHIN, Relation.BEFORE, Relation.SINCE, Relation.EVER, Relation.LEAST, Relation.MOST, Relation.HAS)
_WIDE = 288  # px at 100 %


def read_day(text: str, today: date) -> date | None:
    """A day as people type it, or the first of a month: 2026-07, 2026年7月."""
    month = _MONTH.match(text.strip())
    if month is None:
        return read_date(text, today)
    return date(int(month[1]), int(month[2]), 1) if 1 <= int(month[2]) <= 12 and int(month[1]) else None


class ConditionEditor(QFrame):
    """`chosen` brings the Condition. Enter takes it, Esc leaves; a value at hand is taken at once."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, field: Field, leaf: Condition | None, today: date, currency: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("Popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._field, self._today, self._currency = field, today, currency
        relations = [one for one in _ORDER if one in RELATIONS[field]]
        start = leaf.relation if leaf is not None else relations[0]
        self.relation = Segmented([Segment(one, self._relation_word(one)) for one in relations], start)
        self.relation.changed.connect(self._on_relation)
        self.kind = Choice(self._kinds(), leaf.kind if leaf is not None else "")
        self.value = TextField(_typed(leaf))
        self.value.returnPressed.connect(self._take)
        self._unit = PlainLabel("", "body", "secondary")
        self._at_hand = row(gap=4)
        take = Button(self.tr("Use"), kind="primary", key="↵", clicked=self._take)
        self.setLayout(
            column(
                PlainLabel(filters_fields.name(field), "small", "secondary", weight=600),
                row(self.relation, None),
                self.kind,
                row(self.value, self._unit, take, gap=6),
                self._at_hand,
                gap=8,
                margins=(12, 10, 12, 12),
            )
        )
        # Only now: a part without a parent would show as a window of its own.
        self.relation.setVisible(len(relations) > 1)
        self.kind.setVisible(field is Field.TOUCHES)
        self.setFixedWidth(current().px(_WIDE))
        self._on_relation(start)

    def open_under(self, anchor: QWidget) -> None:
        """Show it below a widget, inside the screen."""
        self.adjustSize()
        spot = anchor.mapToGlobal(QPoint(0, anchor.height() + 3))
        room = self.screen().availableGeometry()
        y = spot.y() if spot.y() + self.height() <= room.bottom() else spot.y() - anchor.height() - self.height() - 6
        self.move(max(min(spot.x(), room.right() - self.width()), room.left()), max(y, room.top()))
        self.show()
        self.value.setFocus()
        self.value.selectAll()

    def _relation_word(self, relation: Relation) -> str:
        return {
            Relation.WITHIN: self.tr("within"),
            Relation.BEFORE: self.tr("before"),
            Relation.SINCE: self.tr("since"),
            Relation.EVER: self.tr("ever"),
            Relation.LEAST: self.tr("at least"),
            Relation.MOST: self.tr("at most"),
            Relation.HAS: self.tr("contains"),
        }[relation]

    def _kinds(self) -> list[tuple[str, str]]:
        kinds = [(one.value, touch_word(one)) for one in (*TouchClass, *TouchKind)]
        return [("", self.tr("Any touch")), *kinds]

    def _on_relation(self, key: str) -> None:
        relation = Relation(key)
        self.value.setEnabled(relation is not Relation.EVER)
        self.value.setPlaceholderText(self._placeholder(relation))
        self._unit.setText(self._unit_word(relation))
        self._unit.setVisible(bool(self._unit.text()))
        mark(self.value, "state", "")
        empty_layout(self._at_hand)
        for text, words in self._hand(relation):
            self._at_hand.addWidget(Button(words, scale="small", clicked=partial(self._take_text, text)))
        self._at_hand.addStretch(1)
        self.value.setFocus()

    def _placeholder(self, relation: Relation) -> str:
        if relation in (Relation.BEFORE, Relation.SINCE):
            return self.tr("2026-07 or 2026-07-15")
        return self.tr("in names, notes, tags") if relation is Relation.HAS else ""

    def _unit_word(self, relation: Relation) -> str:
        if relation is Relation.WITHIN:
            return self.tr("days")
        return figures.symbol(self._currency).strip() if self._field is Field.SPEND else ""

    def _hand(self, relation: Relation) -> list[tuple[str, str]]:
        """Values at hand: what would be typed, and what the button says."""
        if relation in (Relation.BEFORE, Relation.SINCE):
            return [(text, text) for text in self._months()]
        if relation in (Relation.HAS, Relation.EVER):
            return []
        if relation is Relation.WITHIN:
            days = _SOON if self._field is Field.BIRTHDAY else _DAYS
            return [(str(one), str(one)) for one in days]
        if self._field is Field.SPEND:
            return [(str(one), figures.money(one * 100)) for one in _AMOUNTS]
        return [(str(one), str(one)) for one in (_BALANCES if self._field is Field.BALANCE else _NUMBERS)]

    def _months(self) -> list[str]:
        this = self._today.replace(day=1)
        last = (this - timedelta(days=1)).replace(day=1)
        before = (last - timedelta(days=1)).replace(day=1)
        found = dict.fromkeys((this, last, before, this.replace(month=1)))
        return [f"{one:%Y-%m}" for one in found]

    def _take_text(self, text: str) -> None:
        self.value.setText(text)
        self._take()

    def _take(self) -> None:
        found = self._read(self.value.text().strip())
        if found is None:
            mark(self.value, "state", "error")
            self.value.setFocus()
            self.value.selectAll()
            return
        self.close()
        self.chosen.emit(found)

    def _read(self, text: str) -> Condition | None:
        relation = Relation(self.relation.chosen)
        kind = self.kind.key if self._field is Field.TOUCHES else ""
        try:
            if relation is Relation.HAS:
                return text_is(text)
            value = self._value(relation, text)
            return None if value is None else Condition(self._field, relation, value, kind)
        except OpsdeskError:
            return None

    def _value(self, relation: Relation, text: str) -> Value | None:
        if relation is Relation.EVER:
            return True
        if relation in (Relation.BEFORE, Relation.SINCE):
            return read_day(text, self._today)
        try:
            number = Decimal(text.replace(",", "").replace("，", ""))
            hundredths = number * 100 if self._field is Field.SPEND else number
            return int(hundredths) if hundredths == int(hundredths) else None
        except (InvalidOperation, ValueError, OverflowError):
            return None


def _typed(leaf: Condition | None) -> str:
    """The value of a condition as it would be typed."""
    if leaf is None or leaf.relation is Relation.EVER:
        return ""
    if isinstance(leaf.value, date):
        return f"{leaf.value:%Y-%m}" if leaf.value.day == 1 and leaf.field in TIMES else leaf.value.isoformat()
    if leaf.field is Field.SPEND and isinstance(leaf.value, int):
        whole, rest = divmod(leaf.value, 100)
        return f"{whole}.{rest:02d}" if rest else str(whole)
    return str(leaf.value)
