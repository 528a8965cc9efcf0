"""What the page shows where there is no group, or none that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk.ui.widgets.empty import EmptyAct, EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[[], object]

translate = QCoreApplication.translate


def no_groups(add: Run, bring_in: Run) -> EmptyState:
    """An empty desk: add one by hand, or bring in a roster."""
    return EmptyState(
        "cup",
        translate("GroupsPage", "Your groups, side by side"),
        translate("GroupsPage", "A group shows how full it is, who runs it and when its code dies."),
        EmptyAct(
            translate("GroupsPage", "Add a group"),
            add,
            "messages-square",
            translate("GroupsPage", "By hand"),
            translate("GroupsPage", "Its name and where it lives. Paste its code after that."),
            key="N",
        ),
        EmptyAct(
            translate("GroupsPage", "Import a roster"),
            bring_in,
            "users",
            translate("GroupsPage", "From a roster"),
            translate("GroupsPage", "The list of a group's members makes the group and fills it."),
        ),
    )


def none_fits(worst: str, drop: Run, show_all: Run) -> EmptyState:
    """A query that finds nothing: `worst` names the condition that keeps most groups out, empty when it takes two."""
    acts = [EmptyAct(translate("GroupsPage", "Show all groups"), show_all)]
    if worst:
        text = translate("GroupsPage", "Drop “{filter}”").replace("{filter}", worst)
        acts.insert(0, EmptyAct(text, drop))
    return EmptyState("search", translate("GroupsPage", "No group fits"), "", *acts)
