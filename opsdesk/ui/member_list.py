"""A short list of members found by typing, for where one of them is chosen."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from opsdesk.domain.members import MemberLine, MemberQuery
from opsdesk.ui.delegates import painting as rows
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.models.lines import LineModel
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.tables import RowList

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QPainter

    from opsdesk.services.desk import Desk

ROW = 34
"""Height of a row in px at 100 %."""


class _Delegate(RowDelegate):
    height = ROW

    def __init__(self, model: LineModel[MemberLine]) -> None:
        super().__init__(model)
        self._model = model

    def paint_cell(self, painter: QPainter, rect: QRect, index: rows.Index, _state: rows.RowState) -> None:
        theme = current()
        line = self._model.lines[index.row()]
        cell = rect.adjusted(theme.px(10), 0, -theme.px(10), 0)
        quiet = _beside(line)
        wide = min(draw.advance(quiet, theme.font("small")) + 2, cell.width() // 3) if quiet else 0
        room = cell.adjusted(0, 0, -wide - theme.px(8) - (theme.px(20) if line.star else 0), 0)
        end = rows.paint_avatar_name(painter, room, line.id, line.name, strong=line.star is not None)
        if line.star:
            rows.paint_star(painter, QRect(end + theme.px(4), cell.top(), theme.px(16), cell.height()), True)
        if quiet:
            spot = QRect(cell.right() + 1 - wide, cell.top(), wide, cell.height())
            rows.paint_text(painter, spot, quiet, "text.tertiary", step="small", align=draw.RIGHT)


class MemberList(RowList):
    """One member at a time is current; the keyboard stays in the field above."""

    def __init__(self) -> None:
        super().__init__()
        self.members = LineModel[MemberLine](self, attrgetter("name"))
        self.setModel(self.members)
        self.setItemDelegate(_Delegate(self.members))
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def line(self) -> MemberLine | None:
        """The member that is current."""
        index = self.currentIndex()
        return self.members.lines[index.row()] if index.isValid() else None


def find_members(
    desk: Desk, text: str, most: int, group_id: int | None = None, without: Collection[int] = ()
) -> list[MemberLine]:
    """Up to `most` members to offer: whoever is called like the text; without one those of the group, if it has any.

    For a worker thread.
    """
    if text:
        ids = desk.members.first_page(MemberQuery(text=text))
    else:
        ids = desk.members.first_page(MemberQuery(group_id=group_id))
        if not ids and group_id is not None:
            ids = desk.members.first_page(MemberQuery())
    ids = [key for key in ids if key not in without][:most]
    found = desk.members.lines(ids)
    return [found[key] for key in ids if key in found]


def _beside(line: MemberLine) -> str:
    """The remark where it says more than the name, else the group the member is in."""
    if line.remark and line.remark != line.name:
        return line.remark
    return "" if line.group_left else line.group_name
