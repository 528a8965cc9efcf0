"""What the rail and the status bar say of the groups: classes with their counts, and what needs her."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk.domain.group_query import NO_CLASS, RUNNING, GroupNeed, GroupQuery
from opsdesk.domain.groups import GroupState
from opsdesk.ui.rail import RailItem, RailSection
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.wording import figures
from opsdesk.ui.wording import groups as wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.ui.pages.groups.sight import GroupSight

translate = QCoreApplication.translate
NEEDS = (GroupNeed.CODE, GroupNeed.ADMIN, GroupNeed.RULES, GroupNeed.WELCOME)


def sections(sight: GroupSight, go: Callable[[GroupQuery], object], add: Callable[[], object]) -> list[RailSection]:
    """Classes and needs; a click shows those groups, a click on what is shown shows all again."""

    def item(text: str, icon: str, wanted: GroupQuery, role: str = "") -> RailItem:
        chosen = sight.query == wanted
        target = GroupQuery() if chosen else wanted
        count = figures.number(sight.count(wanted))
        return RailItem(text, lambda: go(target), icon, count, selected=chosen, role=role)

    classes = [item(one.name, wording.BASIS_ICONS[one.basis], GroupQuery(class_id=one.id)) for one in sight.classes]
    for text, icon, wanted in (
        (wording.no_class(), "circle-dashed", GroupQuery(class_id=NO_CLASS)),
        (translate("GroupRail", "Closed"), "archive", GroupQuery(states=frozenset({GroupState.CLOSED}))),
    ):
        if sight.count(wanted):
            classes.append(item(text, icon, wanted))
    needs = []
    for need in NEEDS:
        wanted = GroupQuery(need=need)
        role = "semantic.warning.text" if sight.count(wanted) else ""
        needs.append(item(wording.need(need), wording.NEED_ICONS[need], wanted, role))
    found = [
        RailSection(
            translate("GroupRail", "Classes"),
            classes,
            add,
            translate("GroupRail", "New class"),
            translate("GroupRail", "Classes sort groups by spend, tasks or quality."),
        )
    ]
    if sight.cards:
        found.append(RailSection(translate("GroupRail", "Needs you"), needs))
    return found


def status(sight: GroupSight, go: Callable[[GroupQuery], object]) -> list[StatusItem]:
    """Groups, seats used of seats, codes that die within a week."""
    if not sight.cards:
        return []
    running = [card for card in sight.cards if card.state in RUNNING]
    total, shown = figures.number(len(sight.cards)), figures.number(len(running))
    one, many = translate("GroupRail", "1 group"), translate("GroupRail", "{total} groups, {running} running")
    if len(running) == len(sight.cards):
        many = translate("GroupRail", "{total} groups")
    groups = one if len(sight.cards) == 1 else many
    items = [StatusItem(groups.format(total=total, running=shown), "messages-square", total)]
    seated = [card for card in running if card.seats]
    if seated:
        used = figures.number(sum(card.members for card in seated))
        seats = figures.number(sum(card.seats or 0 for card in seated))
        text = translate("GroupRail", "{used} seats used of {seats}").format(used=used, seats=seats)
        items.append(StatusItem(text, "users", used))
    wanted = GroupQuery(need=GroupNeed.CODE_WEEK)
    dying = sight.count(wanted)
    if dying:
        one, many = (
            translate("GroupRail", "1 code dies in 7 days"),
            translate("GroupRail", "{count} codes die in 7 days"),
        )
        text = one if dying == 1 else many.format(count=figures.number(dying))
        items.append(StatusItem(text, "qr-code", figures.number(dying), go=lambda: go(wanted)))
    return items
