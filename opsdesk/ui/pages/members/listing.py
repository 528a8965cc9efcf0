"""What the table shows of a query: the first page at once, all ids a moment later, the same again after a change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from opsdesk.domain.members import MemberQuery

if TYPE_CHECKING:
    from array import array

    from opsdesk.ui.context import Context
    from opsdesk.ui.models.members import MemberTableModel

SMALL = 2_000
"""Desks of up to so many members are read on the spot; a worker would only make the list blink."""

_JOB = "members.list"


class Listing(QObject):
    """`settled` when every row of the query is in the model; `began` before the rows of another query come.

    `headed` when the first screens came by a job, before the rest.
    """

    began = Signal()
    headed = Signal()
    settled = Signal()

    def __init__(self, context: Context, model: MemberTableModel, query: MemberQuery) -> None:
        super().__init__(model)
        self._desk, self._jobs = context.desk, context.jobs
        self._model = model
        self._again = False
        self.query = query
        self.total = 0
        self.whole = False
        self.count_members()

    def count_members(self) -> None:
        """How many members the desk has."""
        self.total = self._desk.members.count(MemberQuery())

    def show(self, query: MemberQuery) -> None:
        """Another list: its first rows now, where finding them is quick, the rest by a job."""
        self.query = query
        self.whole = self._again = False
        self.began.emit()
        if self.total <= SMALL:
            self._on_found(self._desk.members.all_ids(query))
        else:
            if self._desk.members.starts_at_once(query):
                self._model.show(self._desk.members.first_page(query))
                self._find()
            else:
                self._jobs.latest(_JOB, partial(self._desk.members.first_page, query), self._on_first)

    def again(self) -> None:
        """The same list after something was written: the rows in sight now, who belongs to it by a job."""
        self.count_members()
        self._again = True
        self._model.refresh()
        if self.total <= SMALL:
            self._on_found(self._desk.members.all_ids(self.query))
        else:
            self._find()

    def _on_first(self, ids: list[int]) -> None:
        """The first screens of a list that could not be had on the spot; all of it right behind."""
        self._model.show(ids)
        self.headed.emit()
        self._find()

    def _find(self) -> None:
        self._jobs.latest(_JOB, partial(self._desk.members.all_ids, self.query), self._on_found)

    def _on_found(self, ids: array[int]) -> None:
        if not (self._again and ids == self._model.ids):
            self._model.show(ids)
        self.whole = True
        self.settled.emit()
