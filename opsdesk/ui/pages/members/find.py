"""Finds members for the palette, by name, remark, account or reading."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk.ui.finding import PaletteItem

if TYPE_CHECKING:
    from opsdesk.ui.context import Context
    from opsdesk.ui.finding import Search

_FOUND = 8


def member_search(context: Context) -> Search:
    """A search for `MainWindow(searches=...)`; it runs on a worker and opens a member in this place."""

    def find(text: str) -> list[PaletteItem]:
        if not text.strip():
            return []
        from opsdesk.domain.members import MemberQuery, MemberSort  # neither is needed for the first page on screen
        from opsdesk.domain.text_index import folded

        query = MemberQuery(text=text.strip(), sort=MemberSort.TIER)
        ids = context.desk.members.first_page(query)
        lines = context.desk.members.lines(ids)
        # Where the text stands in the name comes first: a row that shows why it was found.
        wanted = folded(query.text)
        ids.sort(key=lambda key: key not in lines or wanted not in folded(f"{lines[key].name} {lines[key].remark}"))
        group = QCoreApplication.translate("places", "Members")
        return [
            PaletteItem(
                line.name,
                partial(_open, context, line.id),
                group,
                quiet=line.remark or line.group_name,
                face=(line.id, line.name),
                levels=(line.meter.trust, line.meter.value, line.meter.emotional),
            )
            for line in (lines[key] for key in ids[:_FOUND] if key in lines)
        ]

    return find


def _open(context: Context, member_id: int) -> None:
    context.navigate("members", member_id)
