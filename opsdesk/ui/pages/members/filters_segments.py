"""Segments by hand: listing one, saving the list in sight as one, renaming and removing, each with its way back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.filters import Filter, both, either, opposite
from opsdesk.domain.members import MemberQuery
from opsdesk.ui.finding import PaletteItem
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import row
from opsdesk.ui.widgets.name_field import NameField
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.domain.segments import Segment
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.members.facts import MemberFacts
    from opsdesk.ui.pages.members.filters import MemberFilters

_WIDE = 168  # px at 100 %, of the field for a name


class SegmentActs(QObject):
    """`bar` stands at the right end of the filter bar: a button, and the field for a name in its place."""

    def __init__(self, context: Context, filters: MemberFilters, go: Callable[[MemberQuery], object]) -> None:
        super().__init__(filters)
        self._context, self._filters, self._go = context, filters, go
        self.words = filters.words
        self._query = MemberQuery()
        self._then: Callable[[str], bool] = self._save
        self.button = Button(self.tr("Save as segment"), "bookmark", "ghost", "small", clicked=self.begin)
        self.field = NameField()
        self.field.setFixedWidth(current().px(_WIDE))
        self.field.setPlaceholderText(self.tr("Name of the segment"))
        self.field.ended.connect(self._on_named)
        self.bar = QWidget()
        self.bar.setLayout(row(self.button, self.field, gap=0))
        self.button.hide()

    def show(self, query: MemberQuery, facts: MemberFacts | None) -> None:
        """Offer to save a folded query, unless it lists everybody or a segment there is."""
        self._query = query
        offered = not query.unfiltered and not self.named(query, facts)
        self.button.setVisible(offered and self.field.isHidden())

    def named(self, query: MemberQuery, facts: MemberFacts | None) -> str:
        """The name of the segment that a folded query lists; empty when it lists none."""
        found = self.found(query, facts)
        return self.words.segment(found) if found else ""

    def view_key(self, query: MemberQuery, facts: MemberFacts | None) -> str:
        """What the looks of a saved view are kept under; empty for a list that is no segment."""
        found = self.found(query, facts)
        return "" if found is None else str(found.seed or found.id)

    def found(self, query: MemberQuery, facts: MemberFacts | None) -> Segment | None:
        """The segment that a folded query lists."""
        where = query.tree()
        if facts is None or where is None:
            return None
        readable = (one for one, count in facts.segments if count is not None)
        return next((one for one in readable if one.where == where), None)

    def go(self, wanted: MemberQuery) -> None:
        """List a folded query; with Ctrl what is in both lists, with Shift in either, with Alt the list without it."""
        held, now = QApplication.keyboardModifiers(), self._query
        if wanted.where is None or now.unfiltered:
            self._go(self._alone(wanted, bool(held & Qt.KeyboardModifier.AltModifier)))
            return
        where: Filter | None = None
        if held & Qt.KeyboardModifier.ControlModifier:
            where = both(now.where, wanted.where)
        elif held & Qt.KeyboardModifier.AltModifier:
            where = both(now.where, opposite(wanted.where))
        elif held & Qt.KeyboardModifier.ShiftModifier and now.where is not None:
            where = either(now.where, wanted.where)
        self._go(wanted if where is None else replace(now, where=where))

    def _alone(self, wanted: MemberQuery, without: bool) -> MemberQuery:
        return replace(wanted, where=opposite(wanted.where)) if without and wanted.where is not None else wanted

    def open(self, segment: Segment) -> None:
        """List a segment, or say why it cannot be."""
        try:
            self.go(MemberQuery(where=segment.where))
        except OpsdeskError as error:
            self._context.notify.problem(error)

    def commands(self, facts: MemberFacts | None) -> list[PaletteItem]:
        """What the palette offers: every segment, and keeping the list in sight as one."""
        group = self.tr("Segments")
        found = [
            PaletteItem(self.words.segment(one), partial(self.open, one), group, "list-filter", figures.number(count))
            for one, count in (facts.segments if facts else ())
            if count is not None
        ]
        if self.button.isVisible():
            found.append(PaletteItem(self.tr("Save as segment"), self.begin, group, "bookmark"))
        return found

    def open_menu(self, segment: Segment, spot: QPoint) -> None:
        """What can be done with a segment."""
        menu, theme = QMenu(self.bar), current()
        menu.addAction(theme.icon("pencil"), self.tr("Rename"), partial(self.begin_rename, segment))
        where = self._query.tree()
        change = menu.addAction(theme.icon("list-filter"), self.tr("Use the filter in sight"))
        change.setEnabled(where is not None and self.button.isVisible() and not segment.by_hand)
        if where is not None:
            change.triggered.connect(partial(self._change, segment, where))
        menu.addAction(theme.icon("trash-2"), self.tr("Delete"), partial(self._remove, segment))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)

    def begin(self) -> None:
        """Ask for the name under which the list in sight is kept."""
        if self._query.unfiltered:
            self._context.notify.say(self.tr("Filter the list first; what you see is then saved as a segment"))
        else:
            self._ask("", self._save)

    def begin_rename(self, segment: Segment) -> None:
        """Ask for another name of a segment."""
        self._ask(self.words.segment(segment), partial(self._rename, segment))

    def _ask(self, name: str, then: Callable[[str], bool]) -> None:
        self._then = then
        self.button.hide()
        self.field.begin(name)

    def _on_named(self, name: str) -> None:
        if name and not self._then(name):
            self._ask(name, self._then)
        elif not name:
            self.button.setVisible(not self._query.unfiltered)

    def _save(self, name: str) -> bool:
        where = self._query.tree()
        if where is None:
            return True
        said = self.tr("Saved as the segment {name}").format(name=name)
        return self._attempt(lambda: self._context.desk.segments.save(name, where), said)

    def _rename(self, segment: Segment, name: str) -> bool:
        if name == self.words.segment(segment):
            return True
        said = self.tr("Renamed to {name}").format(name=name)
        return self._attempt(lambda: self._context.desk.segments.rename(segment, name), said)

    def _change(self, segment: Segment, where: Filter) -> None:
        said = self.tr("{name} has the filter in sight now").format(name=self.words.segment(segment))
        self._attempt(lambda: self._context.desk.segments.change(segment, where), said)

    def _remove(self, segment: Segment) -> None:
        said = self.tr("Deleted the segment {name}").format(name=self.words.segment(segment))
        self._attempt(lambda: self._context.desk.segments.remove(segment), said)

    def _attempt(self, act: Callable[[], object], said: str) -> bool:
        return self._context.notify.attempt(act, said)
