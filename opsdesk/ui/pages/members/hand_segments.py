"""Segments that she picks by hand: whom is selected goes in or out, from the bar, the menu of a row, or by a drag."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from opsdesk.ui.pages.members.picker import Pick, Picker
from opsdesk.ui.theme.theme import current
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

    from opsdesk.domain.segments import Segment
    from opsdesk.services.desk import Desk
    from opsdesk.ui.pages.members.deeds import MemberDeeds


class HandSegments(QObject):
    """Asks for a segment, or the name of a new one, then does it with the members it was given."""

    def __init__(self, page: QWidget, desk: Desk, deeds: MemberDeeds) -> None:
        super().__init__(page)
        self._page, self._desk, self._deeds = page, desk, deeds

    def all(self) -> list[Segment]:
        """The segments picked by hand."""
        return [one for one in self._desk.segments.all() if one.by_hand]

    def pick(self, ids: list[int], anchor: QWidget) -> None:
        """Choose a segment they go into; typing another name makes it."""
        own = {str(one.id): one for one in self.all()}
        picks = [
            Pick(key, one.name, figures.number(self._desk.segments.count(one)), icon="pin") for key, one in own.items()
        ]
        placeholder = self.tr("Segment by hand, or a new one")
        picker = Picker(self._page, picks, placeholder, lambda text: self.tr("Make “{name}”").format(name=text))
        picker.picked.connect(lambda key: self.put_in(ids, own[key]))
        picker.made.connect(partial(self.make, ids))
        picker.open_above(anchor)

    def fill(self, menu: QMenu, ids: list[int], anchor: QWidget) -> None:
        """Into one, and out of each of those that are picked by hand."""
        theme = current()
        menu.addAction(theme.icon("pin"), self.tr("Put into a segment"), partial(self.pick, ids, anchor))
        own = self.all()
        if own:
            out = menu.addMenu(theme.icon("x"), self.tr("Take out of"))
            for one in own:
                text = one.name.replace("&", "&&")
                out.addAction(text, partial(self.take_out, ids, one))

    def make(self, ids: list[int], name: str) -> None:
        """A new segment of just these."""
        self._deeds.do(
            ids,
            partial(self._desk.segments.pick, name, ids),
            self.tr("Made the segment {segment} of {count} members").replace("{segment}", name),
            self.tr("Made the segment {segment} of {name}").replace("{segment}", name),
        )

    def put_in(self, ids: list[int], segment: Segment) -> None:
        """Into a segment that is picked by hand."""
        self._deeds.do(
            ids,
            partial(self._desk.segments.put_in, segment, ids),
            self.tr("{count} members are in {segment} now").replace("{segment}", segment.name),
            self.tr("{name} is in {segment} now").replace("{segment}", segment.name),
        )

    def take_out(self, ids: list[int], segment: Segment) -> None:
        """Out of a segment that is picked by hand."""
        self._deeds.do(
            ids,
            partial(self._desk.segments.take_out, segment, ids),
            self.tr("{count} members are no longer in {segment}").replace("{segment}", segment.name),
            self.tr("{name} is no longer in {segment}").replace("{segment}", segment.name),
        )
