"""The filter bar of the members: the search as she types, a chip for each condition, the menu that adds one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from opsdesk.domain.filters import (
    ANY_STAR,
    CHOICES,
    LINKS,
    Condition,
    Either,
    Field,
    Filter,
    Not,
    Relation,
    both,
    conjuncts,
    either,
    is_in,
    opposite,
)
from opsdesk.domain.members import MemberQuery
from opsdesk.ui.pages.members import filters_fields
from opsdesk.ui.pages.members.filters_chip import FilterChip
from opsdesk.ui.pages.members.filters_editor import ConditionEditor
from opsdesk.ui.pages.members.filters_line import FilterLineEdit
from opsdesk.ui.pages.members.picker import Picker
from opsdesk.ui.widgets.filter_bar import FilterBar
from opsdesk.ui.widgets.search_field import SearchField
from opsdesk.ui.wording import figures
from opsdesk.words.filters import FilterWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from opsdesk.services.desk import Desk

TYPED_MS = 90
"""How long after a key the search begins, so that quick typing searches once."""

_ALONE = (Field.TIER, Field.STAR, Field.MISSING)
"""Fields of which a second condition would only leave nobody: the first one is edited instead."""


class MemberFilters(QObject):
    """`changed` brings the query she asked for. `bar` is the widget; `show` sets it from outside in silence."""

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._query = MemberQuery()
        self.words = FilterWords(desk.segments.name_of, lambda fen: figures.money(fen, desk.currency))
        self.search = SearchField(self.tr("Name, remark, tag, phone"), width=198)
        self.bar = FilterBar(self.search)
        self._typed = QTimer(self, singleShot=True, interval=TYPED_MS)
        self._typed.timeout.connect(self._on_typed)
        self.search.textChanged.connect(lambda _text: self._typed.start())
        self.bar.adding.connect(lambda: self._open_menu(self.add))
        self.line = FilterLineEdit(desk, self.bar)
        self.line.asked.connect(self.changed)
        self.bar.add(self.line.button)

    def show(self, query: MemberQuery) -> None:
        """Show a query's text and conditions; it must be folded."""
        self._query = query
        self.line.show(query)
        if self.search.text().strip() != query.text:
            self.search.blockSignals(True)
            self.search.setText(query.text)
            self.search.blockSignals(False)
        self.bar.chips([self._chip(part) for part in conjuncts(query.where)])

    def focus(self) -> None:
        """Give the keyboard to the search, or to the line while that stands in its place."""
        field = self.line.field if self.line.is_open else self.search
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def said(self) -> str:
        """The conditions in words, for the quiet line: "tier Core, not touched within 30 d"; empty without any."""
        return self.tr(", ").join(self.words.line(part) for part in conjuncts(self._query.tree()))

    def add(self, name: str) -> None:
        """Add a condition on a field: at once where there is nothing to choose, else after choosing its value."""
        field = Field(name)
        for part in conjuncts(self._query.where):
            if field in _ALONE and isinstance(part, Condition) and part.field is field:
                self._open_editor(field, part, partial(self._put, part), self._anchor())
                return
        self._open_editor(field, None, partial(self._put, None), self._anchor())

    def _on_typed(self) -> None:
        text = self.search.text().strip()
        if text != self._query.text:
            self._take(replace(self._query, text=text))

    def _take(self, query: MemberQuery) -> None:
        self.show(query)
        self.changed.emit(query)

    def _put(self, old: Filter | None, new: Filter | None) -> None:
        """Another part in the place of one, at the end when `old` is None, nothing when `new` is."""
        parts: list[Filter | None] = [new if part == old else part for part in conjuncts(self._query.where)]
        if old is None:
            parts.append(new)
        self._take(replace(self._query, where=both(*parts)))

    def _anchor(self) -> QWidget:
        return self.bar.add_chip or self.bar

    def _chip(self, part: Filter) -> FilterChip:
        bare = part.part if isinstance(part, Not) else part
        parts = bare.parts if isinstance(bare, Either) else ()
        chip = FilterChip(*self.words.chip(part), isinstance(part, Not), [self.words.line(one) for one in parts])
        chip.removed.connect(partial(self._remove, part))
        chip.edited.connect(lambda: self._edit(part, chip))
        chip.turned.connect(lambda: self._put(part, opposite(part)))
        chip.widened.connect(lambda: self._widen(part))
        chip.narrowed.connect(lambda number: self._narrow(part, number))
        return chip

    def _remove(self, part: Filter) -> None:
        self._put(part, None)
        self._anchor().setFocus()

    def _edit(self, part: Filter, chip: FilterChip) -> None:
        bare = part.part if isinstance(part, Not) else part
        anchor = chip if chip.isVisible() else self._anchor()
        if not isinstance(bare, Condition) or bare.field in (Field.ADMIN, Field.AVOID):
            chip.open_menu(anchor.mapToGlobal(anchor.rect().bottomLeft()))
            return

        def put(new: Condition | None) -> None:
            self._put(part, Not(new) if new is not None and isinstance(part, Not) else new)

        self._open_editor(bare.field, bare, put, anchor)

    def _widen(self, part: Filter) -> None:
        """Ask for a condition that is enough beside a part."""

        def add(name: str) -> None:
            def put(new: Condition | None) -> None:
                if new is not None:
                    self._put(part, either(part, new))

            self._open_editor(Field(name), None, put, self._anchor())

        self._open_menu(add)

    def _narrow(self, part: Filter, number: int) -> None:
        bare = part.part if isinstance(part, Not) else part
        if isinstance(bare, Either):
            rest = [one for at, one in enumerate(bare.parts) if at != number]
            new = Either(tuple(rest)) if len(rest) > 1 else rest[0]
            self._put(part, Not(new) if isinstance(part, Not) else new)

    def _open_menu(self, picked: Callable[[str], object]) -> None:
        picker = Picker(self.bar, filters_fields.menu(), self.tr("Condition"))
        picker.picked.connect(picked)
        picker.open_under(self._anchor())

    def _open_editor(
        self, field: Field, leaf: Condition | None, done: Callable[[Condition | None], object], anchor: QWidget
    ) -> None:
        """Let her choose the value of a condition; `done` is told it, None when she unticked the last one."""
        if field in CHOICES or field in LINKS:
            picks = filters_fields.values(self._desk, self.words, field, leaf)
            picker = Picker(self.bar, picks, filters_fields.name(field))
            picker.picked.connect(lambda key: done(_toggled(field, leaf, key)))
            picker.open_under(anchor)
        elif field in (Field.ADMIN, Field.AVOID):
            done(Condition(field, Relation.EVER, True))
        else:
            editor = ConditionEditor(self.bar, field, leaf, self._desk.clock.today(), self._desk.currency)
            editor.chosen.connect(done)
            editor.open_under(anchor)


def _toggled(field: Field, leaf: Condition | None, key: str) -> Condition | None:
    """A condition with one value more or less; None without any."""
    held: list[str | int] = [*leaf.value] if leaf is not None and isinstance(leaf.value, tuple) else []
    if field is Field.STAR and (key == filters_fields.ANY or set(held) == set(ANY_STAR)):
        every = key == filters_fields.ANY
        return None if every and set(held) == set(ANY_STAR) else is_in(field, *(ANY_STAR if every else (key,)))
    value: str | int = int(key) if field in LINKS else key
    found = [one for one in held if one != value] if value in held else [*held, value]
    order = [one.value for one in CHOICES[field]] if field in CHOICES else []
    found.sort(key=lambda one: order.index(one) if one in order else 0)
    return is_in(field, *found) if found else None
