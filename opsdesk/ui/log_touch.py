"""Logging a touch from anywhere: whom, which connection, what happened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from opsdesk.domain.touches import OTHER_OF, NewTouch, TouchClass, Way
from opsdesk.ui.member_list import ROW, MemberList, find_members
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.dialog import Act, Dialog
from opsdesk.ui.widgets.fields import Field, TextField
from opsdesk.ui.widgets.layouts import column
from opsdesk.ui.widgets.search_field import ListSearch
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.wording import touches

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opsdesk.domain.members import MemberLine
    from opsdesk.ui.context import Context

_FOUND = 6


class LogTouchDialog(Dialog):
    """`logged` brings the MemberLine and the NewTouch."""

    logged = Signal(object, object)

    def __init__(self, parent: QWidget, context: Context) -> None:
        acts = [Act("keep", self.tr("Cancel")), Act("log", self.tr("Log touch"), "primary")]
        super().__init__(parent, self.tr("Log touch"), acts)
        self._context = context
        self.list = MemberList()
        self.list.setFixedHeight(current().px(ROW) * _FOUND)
        self.search = ListSearch(self.tr("Name, remark, pinyin"), self.list)
        self.search.textChanged.connect(self._look)
        self.search.entered.connect(self.button("log").click)
        self.kind = Segmented([Segment(kind, touches.touch_class(kind)) for kind in TouchClass], TouchClass.VALUE)
        self.note = TextField("", self.tr("What happened?"))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.add(column(self.search, self.list, gap=6))
        self.add(Field(self.tr("Connection"), self.kind))
        self.add(Field(self.tr("Note"), self.note))
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.button("log").setEnabled(False)
        self.acted.connect(self._log)
        self._look("")

    def _look(self, text: str) -> None:
        work = partial(find_members, self._context.desk, text.strip(), _FOUND)
        self._context.jobs.latest("log touch", work, self._on_found)

    def _on_found(self, lines: list[MemberLine]) -> None:
        self.list.members.show(lines)
        # Nobody is taken before she named or clicked somebody: Enter must not log a touch with whoever comes first.
        if lines and self.search.text().strip():
            self.list.setCurrentIndex(self.list.members.index(0))
        self._on_chosen()

    def _on_chosen(self) -> None:
        self.button("log").setEnabled(self.list.line is not None)

    def _log(self, key: str) -> None:
        line = self.list.line
        if key == "log" and line is not None:
            kind = OTHER_OF[TouchClass(self.kind.chosen)]
            touch = NewTouch(kind, Way.GAVE, self.note.text().strip())
            self.logged.emit(line, touch)
