"""What a line of a filter may go on with: names of conditions, and after a colon the values there are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QListView

from opsdesk.domain.filter_line import as_value
from opsdesk.domain.filters import CHOICES, LINKS, RELATIONS, Field, Relation
from opsdesk.ui.theme.theme import current
from opsdesk.words import filter_line

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from opsdesk.services.desk import Desk

_SHOWN, _WIDE = 10, 260  # lines; px at 100 %
_TYPED = re.compile(r"(?:^|[\s(（\-])(?:([^\s\"():：,，<>=-]+)[:：](?:[^\s()]*[,，])?)?([^\s()（:：,，<>=\"-]*)$")


class LineCompletion(QObject):
    """Opens under the field as she types; Enter or a click puts the chosen one in the place of the begun word."""

    def __init__(self, field: QLineEdit, desk: Desk) -> None:
        super().__init__(field)
        self._field, self._desk = field, desk
        self._model = QStringListModel(self)
        self.completer = QCompleter(self._model, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(_SHOWN)
        self.popup = QListView()
        self.completer.setPopup(self.popup)
        self.popup.setObjectName("Popup")
        self.popup.setSpacing(current().px(3))
        self.completer.setWidget(field)
        self.completer.activated.connect(self._put)
        field.textEdited.connect(lambda _text: self._offer())

    def wants(self, key: int) -> bool:
        """Whether a key is for the list: Esc while it is open, Enter while one is chosen there."""
        if not self.popup.isVisible():
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self.popup.currentIndex().isValid()
        return key == Qt.Key.Key_Escape

    def offers(self) -> list[str]:
        """What the word before the cursor may become."""
        found = _TYPED.search(self._before())
        if found is None:
            return []
        field, begun = found[1], found[2].casefold()
        if field is None and not begun:
            return []
        among = _names() if field is None else self._values(field)
        fits = [one for one in among if begun in one.casefold() and one.casefold() != begun]
        fits.sort(key=lambda one: not one.casefold().lstrip('"').startswith(begun))  # else as they stand in the menu
        return fits[:_SHOWN]

    def _before(self) -> str:
        text = self._field.text().encode("utf-16-le")
        return text[: self._field.cursorPosition() * 2].decode("utf-16-le")

    def _offer(self) -> None:
        found = self.offers()
        if not found:
            self.popup.hide()
            return
        self._model.setStringList(found)
        self.popup.setCurrentIndex(self._model.index(-1, 0))
        spot = self._field.cursorRect()
        spot.setWidth(current().px(_WIDE))
        self.completer.complete(spot)

    def _put(self, chosen: str) -> None:
        before, text = self._before(), self._field.text()
        found = _TYPED.search(before)
        begun = "" if found is None else found[2]
        kept = before[: len(before) - len(begun)] + chosen
        self._field.setText(kept + text[len(before) :])
        self._field.setCursorPosition(len(kept.encode("utf-16-le")) // 2)
        self._offer()

    def _values(self, name: str) -> list[str]:
        tongues = filter_line.tongues()
        field = next(
            (code for one in tongues for code, ways in one.ways["field"].items() if name.casefold() in ways), None
        )
        if field in LINKS:
            return [as_value(one) for one in self._desk.segments.names.called(Field(field))]
        if field in CHOICES:
            return [ways[0] for ways in tongues[0].ways[field].values()]
        return [tongues[0].way("word", "ever")] if field and Relation.EVER in RELATIONS[Field(field)] else []


def _names() -> list[str]:
    """The conditions with the sign that follows, then the words that join them."""
    tongue = filter_line.tongues()[0]
    fields = [f"{tongue.way('field', one)}{_sign(one)}" for one in Field if one is not Field.TEXT]
    kinds = [f"{tongue.way('field', Field.TOUCHES)}.{ways[0]}>=" for ways in tongue.ways["kind"].values()]
    return [*fields, *kinds, tongue.way("word", "or")]


def _sign(field: Field) -> str:
    relations = RELATIONS[field]
    if Relation.WITHIN in relations:
        return "<"
    return ">=" if Relation.LEAST in relations else ":"
