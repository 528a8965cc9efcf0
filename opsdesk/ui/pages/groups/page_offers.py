"""What the palette offers in the groups place: with the group in hand, and with classes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk.ui.finding import PaletteItem
from opsdesk.ui.wording import groups as wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.ui.pages.groups.codes.place import CodesPlace
    from opsdesk.ui.pages.groups.hand import GroupHand
    from opsdesk.ui.pages.groups.panel import GroupPanel
    from opsdesk.ui.pages.groups.roster_diff.place import RosterDiffPlace
    from opsdesk.ui.pages.groups.sight import GroupSight
    from opsdesk.ui.pages.groups.who_has_not.place import WhoHasNotPlace

    Places = tuple[WhoHasNotPlace, RosterDiffPlace, CodesPlace]

translate = QCoreApplication.translate


def offers(
    sight: GroupSight, hand: GroupHand, panel: GroupPanel, places: Places, new_item: Callable[[], object]
) -> list[PaletteItem]:
    """First what acts on the group in hand. `places` are what stands over the groups and the code shelf."""
    codes = places[2]
    items = codes.commands(sight.card) if codes.is_open else _with_group(sight, hand, panel, places)
    do = translate("GroupsPage", "Do")
    items.append(PaletteItem(translate("GroupsPage", "New group"), new_item, do, "plus", keys=("N",)))
    items.append(PaletteItem(translate("GroupsPage", "New class"), hand.new_class, do, "layers-2"))
    for one in sight.classes:
        text = translate("GroupsPage", "Edit the class {name}").replace("{name}", one.name)
        items.append(PaletteItem(text, partial(hand.edit_class, one), do, wording.BASIS_ICONS[one.basis]))
    return items


def _with_group(sight: GroupSight, hand: GroupHand, panel: GroupPanel, places: Places) -> list[PaletteItem]:
    card, (who, roster, _) = sight.card, places
    if card is None:
        return []
    group = translate("GroupsPage", "With {group}").replace("{group}", card.name)
    return [
        PaletteItem(translate("GroupsPage", "Move to a class"), hand.open_move_menu, group, "layers-2", keys=("M",)),
        PaletteItem(translate("GroupsPage", "Paste a code"), hand.paste, group, "clipboard-paste", keys=("Ctrl", "V")),
        PaletteItem(translate("GroupsPage", "Copy the code picture"), panel.code.copy, group, "copy"),
        PaletteItem(translate("GroupsPage", "Copy the welcome message"), panel.welcome.copy, group, "hand"),
        PaletteItem(translate("GroupsPage", "Add an admin"), hand.add_admin, group, "user-plus", keys=("A",)),
        PaletteItem(translate("GroupsPage", "Rename"), hand.rename, group, "pencil-line", keys=("F2",)),
        PaletteItem(translate("GroupsPage", "Compare a roster…"), roster.open, group, "git-compare", keys=("R",)),
        PaletteItem(translate("GroupsPage", "Who has not…"), who.open, group, "list-checks", keys=("W",)),
    ]
