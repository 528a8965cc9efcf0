"""Asks which member a bare name of a chat or a survey is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from opsdesk.domain.reading import visible
from opsdesk.ui.member_list import ROW, MemberList, find_members
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.dialog import Act, Dialog
from opsdesk.ui.widgets.layouts import column
from opsdesk.ui.widgets.search_field import ListSearch
from opsdesk.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opsdesk.domain.members import MemberLine
    from opsdesk.ui.context import Context

_FOUND = 8


class WhoDialog(Dialog):
    """`chosen` brings the name and the number of the member; those who are called like it are offered first."""

    chosen = Signal(str, int)

    def __init__(self, parent: QWidget, context: Context, name: str) -> None:
        acts = [Act("keep", self.tr("Cancel")), Act("take", self.tr("It is this member"), "primary")]
        super().__init__(parent, self.tr("Who is {name}?").replace("{name}", visible(name)), acts)
        self._context, self._name = context, name
        said = self.tr(
            "What bears this name in the file then counts for this member. Taking the import back undoes it."
        )
        self.list = MemberList()
        self.list.setFixedHeight(current().px(ROW) * _FOUND)
        self.list.doubleClicked.connect(lambda _index: self.button("take").click())
        self.search = ListSearch(self.tr("Name, remark, pinyin"), self.list)
        self.search.textChanged.connect(self._look)
        self.search.entered.connect(self.button("take").click)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.add(PlainLabel(said, level="secondary", wrap=True))
        self.add(column(self.search, self.list, gap=6))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.button("take").setEnabled(False)
        self.acted.connect(self._on_acted)
        self.search.setText(name)

    def _look(self, text: str) -> None:
        work = partial(find_members, self._context.desk, text.strip(), _FOUND)
        self._context.jobs.latest("who is it", work, self._on_found)

    def _on_found(self, lines: list[MemberLine]) -> None:
        self.list.members.show(lines)
        self._on_current()

    def _on_current(self) -> None:
        self.button("take").setEnabled(self.list.line is not None)

    def _on_acted(self, key: str) -> None:
        found = self.list.line
        if key == "take" and found is not None:
            self.chosen.emit(self._name, found.id)
