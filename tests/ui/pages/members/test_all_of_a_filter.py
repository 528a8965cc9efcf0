"""Select all N of a filter means the N of the filter: the bar says N, and a deed changes N members."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from opsdesk.domain.filters import Condition, Field, Relation, is_in
from opsdesk.domain.members import MemberQuery, Star, Tier
from opsdesk.domain.platforms import Platform
from opsdesk.domain.touches import NewTouch, TouchKind
from opsdesk.ui.pages.members.page import MembersPage
from tests.ui.pages.members.hand import PLACES, many

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from opsdesk.domain.filters import Filter
    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context


@pytest.mark.parametrize("deed", ["tag", "star", "tier", "role", "group", "segment", "touch"])
def test_all_of_a_filter_are_as_many_as_it_says_and_as_many_are_changed(
    context: Context, desk: Desk, qtbot: QtBot, deed: str
) -> None:
    many(desk, 2_500)
    everybody = desk.members.find(MemberQuery())
    desk.labels.tag(everybody[::2], "half")
    group = desk.groups.add("Harbor 03", Platform.WECHAT)
    desk.stays.put(everybody[:10], group)
    page = MembersPage(context, PLACES)
    qtbot.addWidget(page)
    page.list_query(MemberQuery(tag_id=next(tag.id for tag in desk.labels.tags() if tag.name == "half")))
    qtbot.waitUntil(lambda: page.listing.whole)
    page.table.choose(page.table.listed_ids()[:2], page.model.ids[0])
    page._on_selection()
    said = next(label.text() for label in page.acts.bar.findChildren(QLabel) if "all" in label.text())
    assert said == "Select all 1,250"
    page.acts.bar.all_wanted.emit()
    ids = page.acts.targets()
    segment = desk.segments.pick("hers", everybody[-3:]) if deed == "segment" else 0
    acts: dict[str, tuple[Callable[[], object], Filter]] = {
        "tag": (lambda: page.deeds.tag(ids, "new"), is_in(Field.TAG, 2)),
        "star": (lambda: page.deeds.star(ids, Star.PLAIN), is_in(Field.STAR, "plain")),
        "tier": (lambda: page.deeds.set_tier(ids, Tier.LOST), is_in(Field.TIER, "lost")),
        "role": (lambda: page.deeds.give_role(ids, "Host"), is_in(Field.ROLE, 1)),
        "group": (lambda: page.deeds.put_in_group(ids, group, "Harbor 03"), is_in(Field.GROUP, group)),
        "segment": (
            lambda: page.acts.segments.put_in(ids, desk.segments.all()[0]),
            is_in(Field.SEGMENT, segment) if segment else is_in(Field.TIER, "core"),
        ),
        "touch": (
            lambda: page.deeds.log(ids, NewTouch(TouchKind.ANSWER)),
            Condition(Field.TOUCHES, Relation.LEAST, 1),
        ),
    }
    act, holds = acts[deed]
    before = set(desk.members.find(MemberQuery(where=holds)))
    act()
    qtbot.waitUntil(lambda: set(ids) <= set(desk.members.find(MemberQuery(where=holds))))
    qtbot.waitUntil(lambda: page.context.jobs.idle and not desk.store.busy)
    assert set(desk.members.find(MemberQuery(where=holds))) - set(ids) <= before
    assert len(ids) == 1_250
    desk.store.undo()
    assert set(desk.members.find(MemberQuery(where=holds))) == before
