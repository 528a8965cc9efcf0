"""A popup to choose one member: those of a group at first, where one is given, all members as she types."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal

from opsdesk.ui.member_list import ROW, MemberList, find_members
from opsdesk.ui.widgets.search_popup import SearchPopup
from opsdesk.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

    from opsdesk.domain.members import MemberLine
    from opsdesk.ui.context import Context

SHOWN = 40
"""How many members are listed; who is not among them is found by typing more."""

_ROWS = 8


class MemberChooser(SearchPopup):
    """`chosen` brings the id and the name. Those in `without` are not offered."""

    chosen = Signal(int, str)

    def __init__(
        self, parent: QWidget, context: Context, group_id: int | None = None, without: Collection[int] = ()
    ) -> None:
        found = MemberList()
        super().__init__(parent, QCoreApplication.translate("MemberChooser", "Find a member"), found, 288)
        self._context, self._group, self._without = context, group_id, frozenset(without)
        self.field.textChanged.connect(self._find)
        self.field.entered.connect(self._take)
        self.list.clicked.connect(self._take)
        self._list, self.members = found, found.members
        self._nobody = PlainLabel(self.tr("Nobody is called like this"), "small", "tertiary")
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nobody.hide()
        self.add_below(self._nobody)

    def open_under(self, anchor: QWidget) -> None:
        """Show it below a widget, its right edge under that of the widget, inside the screen."""
        self.fit_rows(_ROWS, ROW)
        corner = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), anchor.height() + 3))
        room = self.screen().availableGeometry()
        x = min(max(corner.x(), room.left()), room.right() - self.width())
        self.move(x, min(corner.y(), room.bottom() - self.height()))
        self.show()
        self.field.setFocus()
        self._find("")

    def _find(self, text: str) -> None:
        work = partial(find_members, self._context.desk, text.strip(), SHOWN, self._group, self._without)
        self._context.jobs.latest("members.chooser", work, self._on_found)

    def _on_found(self, lines: list[MemberLine]) -> None:
        self.members.show(lines)
        self.list.setVisible(bool(lines))
        self._nobody.setVisible(not lines)
        if lines:
            self.list.setCurrentIndex(self.members.index(0))

    def _take(self) -> None:
        line = self._list.line
        if line is not None:
            self.close()
            self.chosen.emit(line.id, line.name)
