"""What Today puts around itself: platforms in the rail, figures in the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk import words
from opsdesk.ui.rail import RailItem, RailSection
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.ui.pages.today.reading import CircleFacts, DayFacts

translate = QCoreApplication.translate


def rail(circle: CircleFacts | None, go: Callable[[], object]) -> list[RailSection]:
    """The platforms on which there are groups, with how many."""
    if circle is None or not circle.platforms:
        return []
    items = [
        RailItem(words.platform(place), go, badge=place, count=figures.number(count))
        for place, count in circle.platforms
    ]
    return [RailSection(translate("TodayPage", "Channels"), items)]


def status(circle: CircleFacts | None, day: DayFacts | None) -> list[StatusItem]:
    """Members, who came and went, touches."""
    items = []
    if circle is not None:
        count = figures.number(circle.members)
        one, many = translate("TodayPage", "1 member"), translate("TodayPage", "{count} members").format(count=count)
        items.append(StatusItem(one if circle.members == 1 else many, "users", strong=count))
        if circle.joined or circle.left:
            text = translate("TodayPage", "+{joined} joined, {left} left in 24 hours")
            moved = text.format(joined=figures.number(circle.joined), left=figures.number(circle.left))
            items.append(StatusItem(moved, "user-plus"))
    if day is not None:
        one = translate("TodayPage", "1 touch logged in 7 days")
        many = translate("TodayPage", "{count} touches logged in 7 days").format(count=figures.number(day.touched))
        items.append(StatusItem(one if day.touched == 1 else many, "heart-handshake"))
    return items
