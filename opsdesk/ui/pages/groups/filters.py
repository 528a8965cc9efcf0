"""The filter bar of the groups: the search as she types, a chip for each condition, the menu that adds one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from opsdesk import words
from opsdesk.domain.group_query import NO_CLASS, RUNNING, GroupNeed, GroupQuery
from opsdesk.domain.groups import GroupState
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.chip import Chip
from opsdesk.ui.widgets.filter_bar import FilterBar
from opsdesk.ui.widgets.search_field import SearchField
from opsdesk.ui.wording import groups as wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.groups import GroupClass
    from opsdesk.domain.platforms import Platform

_CONDITIONS = (
    ("states", "circle-dashed"),
    ("platform", "at-sign"),
    ("class_id", "layers-2"),
    ("need", "triangle-alert"),
)
_RAIL_NEEDS = tuple(need for need in GroupNeed if need is not GroupNeed.CODE_WEEK)


class GroupFilters(QObject):
    """`changed` brings the query she asked for. `bar` is the widget; `show` sets it from outside in silence."""

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.query = GroupQuery()
        self._classes: Sequence[GroupClass] = ()
        self._platforms: Sequence[Platform] = ()
        self.search = SearchField(self.tr("Group or admin"), width=200)
        self.bar = FilterBar(self.search)
        self.search.textChanged.connect(self._on_typed)
        self.bar.adding.connect(self._open_fields)
        self.show(self.query)

    def offer(self, classes: Sequence[GroupClass], platforms: Sequence[Platform]) -> None:
        """The classes and platforms there are to choose from."""
        if (classes, platforms) != (self._classes, self._platforms):
            self._classes, self._platforms = classes, platforms
            self.show(self.query)

    def show(self, query: GroupQuery) -> None:
        """Show a query's text and conditions."""
        self.query = query
        if self.search.text().strip() != query.text:
            self.search.blockSignals(True)
            self.search.setText(query.text)
            self.search.blockSignals(False)
        self.bar.chips([self._chip(name) for name in query.conditions if name != "text"])

    def take(self, query: GroupQuery) -> None:
        """Show a query and announce it."""
        self.show(query)
        self.changed.emit(query)

    def word(self, name: str) -> str:
        """One condition in words, such as "on WeChat"."""
        if name == "text":
            return self.query.text
        return " ".join(part for part in self._words(name) if part)

    def _on_typed(self, text: str) -> None:
        if text.strip() != self.query.text:
            self.take(replace(self.query, text=text.strip()))

    def _chip(self, name: str) -> Chip:
        chip = Chip(*self._words(name))
        chip.removed.connect(partial(self._remove, name))
        chip.edited.connect(lambda: self._open_values(name, chip))
        return chip

    def _remove(self, name: str) -> None:
        self.take(self.query.without(name))
        if self.bar.add_chip is not None:
            self.bar.add_chip.setFocus()

    def _words(self, name: str) -> tuple[str, str]:
        query = self.query
        if name == "states":
            return self.tr("state"), self._states_word(query.states)
        if name == "platform" and query.platform is not None:
            return self.tr("on"), words.platform(query.platform)
        if name == "class_id":
            return self.tr("class"), self._class_name(query.class_id or NO_CLASS)
        return "", wording.need(query.need) if query.need is not None else ""

    def _states_word(self, states: frozenset[GroupState]) -> str:
        if states == RUNNING:
            return self.tr("running")
        return ", ".join(wording.state(one) for one in GroupState if one in states)

    def _class_name(self, class_id: int) -> str:
        return next((one.name for one in self._classes if one.id == class_id), wording.no_class())

    def _open_fields(self) -> None:
        menu = QMenu(self.bar)
        names = {"states": self.tr("State"), "platform": self.tr("Platform"), "class_id": self.tr("Class")}
        for name, icon in _CONDITIONS:
            below = menu.addMenu(current().icon(icon), names.get(name, self.tr("What it needs")))
            self._fill(below, name)
        self._popup(menu, self.bar.add_chip or self.bar)

    def _open_values(self, name: str, anchor: QWidget) -> None:
        menu = QMenu(self.bar)
        self._fill(menu, name)
        self._popup(menu, anchor)

    def _popup(self, menu: QMenu, anchor: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def _fill(self, menu: QMenu, name: str) -> None:
        for text, value in self._values(name):
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(getattr(self.query, name) == value)
            action.triggered.connect(partial(self._set, name, value))

    def _values(self, name: str) -> list[tuple[str, Any]]:
        if name == "states":
            one_state = [(wording.state(state), frozenset({state})) for state in GroupState]
            return [(self.tr("running"), RUNNING), *one_state, (self.tr("any"), frozenset())]
        if name == "platform":
            return [(words.platform(one), one) for one in self._platforms]
        if name == "class_id":
            named: list[tuple[str, Any]] = [(one.name, one.id) for one in self._classes]
            return [*named, (wording.no_class(), NO_CLASS)]
        return [(wording.need(need), need) for need in _RAIL_NEEDS]

    def _set(self, name: str, value: Any) -> None:
        self.take(replace(self.query, **{name: value}))
