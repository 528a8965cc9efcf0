"""Finds, for the palette, whose a code printed on a poster is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk.ui.finding import PaletteItem

if TYPE_CHECKING:
    from opsdesk.ui.context import Context
    from opsdesk.ui.finding import Search


def code_search(context: Context) -> Search:
    """A search for `MainWindow(searches=...)`: `No. K7P2` in any case and width opens the member it was given to."""

    def find(text: str) -> list[PaletteItem]:
        from opsdesk.domain.codes import check_code  # not needed for the first page on screen
        from opsdesk.domain.errors import OpsdeskError

        if check_code(text) is None:
            return []
        try:
            owner = context.desk.poster_batches.codes_lookup(text)
        except OpsdeskError:
            return []
        made = owner.files[0].template if owner.files else ""
        quiet = QCoreApplication.translate("CodeSearch", "code {code}").replace("{code}", owner.code)
        return [
            PaletteItem(
                owner.member_name,
                partial(_open, context, owner.member_id),
                QCoreApplication.translate("places", "Posters"),
                quiet=f"{quiet} · {made}" if made else quiet,
                face=(owner.member_id, owner.member_name),
            )
        ]

    return find


def _open(context: Context, member_id: int) -> None:
    context.navigate("members", member_id)
