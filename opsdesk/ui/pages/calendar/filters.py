"""What the calendar shows: platforms, lunar dates, festivals, events; kept by this machine, chosen in the rail."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from opsdesk import words
from opsdesk.domain.posts import PostLook
from opsdesk.ui.pages.calendar.rail_part import CheckLine, MiniMonth, check_lines
from opsdesk.ui.rail import RailSection
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from opsdesk.domain.platforms import Platform
    from opsdesk.ui.looks import Looks
    from opsdesk.ui.pages.calendar.entries import Span

_HIDDEN, _SHOWN = "calendar/hidden", "calendar/show"
_LUNAR, _FESTIVALS, _EVENTS = "lunar", "festivals", "events"


class CalendarFilters(QObject):
    """`changed` when something else is to be shown, `picked` a day of the small month, `turned` another month."""

    changed = Signal()
    picked = Signal(object)
    turned = Signal(object)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self.hidden = frozenset(part for part in looks.text(_HIDDEN).split(",") if part)
        kept = looks.text(_SHOWN, f"{_LUNAR},{_FESTIVALS},{_EVENTS}").split(",")
        self.lunar_dates, self.festivals, self.events = (name in kept for name in (_LUNAR, _FESTIVALS, _EVENTS))
        self._lines: dict[str, CheckLine] = {}

    def rail(self, span: Span | None, day: date) -> list[RailSection]:
        """A small month, the platforms, and what days show."""
        if span is None:
            return []
        sections = [RailSection("", part=partial(self._month, span, day))]
        if span.platforms:
            sections.append(RailSection(self.tr("Channels"), part=partial(self._platforms, span.platforms)))
        sections.append(RailSection(self.tr("Show"), part=self._shows))
        return sections

    def status(self, span: Span | None, seen: tuple[date, date]) -> list[StatusItem]:
        """How many posts are in sight and how far they are."""
        if span is None:
            return []
        first, last = (day.isoformat() for day in seen)
        looks = [card.look(span.now) for card in span.cards if card.due_on and first <= card.due_on <= last]
        posted = looks.count(PostLook.POSTED)
        drafts = looks.count(PostLook.DRAFT) + looks.count(PostLook.IDEA)
        late = looks.count(PostLook.LATE)
        count = figures.number(len(looks))
        whole = self.tr("1 post") if len(looks) == 1 else self.tr("{count} posts").format(count=count)
        items = [StatusItem(whole, "calendar", strong=count)]
        text = self.tr("{posted} posted, {ready} ready, {drafts} drafts")
        ready = len(looks) - posted - drafts - late
        items.append(StatusItem(text.format(posted=posted, ready=ready, drafts=drafts), "check", strong=str(posted)))
        if late:
            text = self.tr("{count} late").format(count=late)
            items.append(StatusItem(text, "clock-alert", role="semantic.danger.text"))
        if span.slots_this_week:
            many = self.tr("{count} slots open this week").format(count=span.slots_this_week)
            text = self.tr("1 slot open this week") if span.slots_this_week == 1 else many
            items.append(StatusItem(text, "circle-alert"))
        return items

    def _month(self, span: Span, day: date) -> QWidget:
        red = frozenset(when for when, known in span.days.items() if known.statutory) if self.festivals else frozenset()
        result = MiniMonth(day, span.today, day, red)
        result.picked.connect(self.picked)
        result.turned.connect(self.turned)
        return result

    def _platforms(self, places: tuple[Platform, ...]) -> QWidget:
        lines = [CheckLine(words.platform(place), place not in self.hidden, place) for place in places]

        def keep() -> None:
            off = {place for place, line in zip(places, lines, strict=True) if not line.isChecked()}
            self.hidden = frozenset(off)
            self._looks.set(_HIDDEN, ",".join(sorted(off)))
            self.changed.emit()

        return check_lines(lines, keep)

    def _shows(self) -> QWidget:
        lines = [
            CheckLine(self.tr("Lunar dates"), self.lunar_dates),
            CheckLine(self.tr("Festivals, solar terms"), self.festivals),
            CheckLine(self.tr("Offline events"), self.events),
        ]

        def keep() -> None:
            self.lunar_dates, self.festivals, self.events = (line.isChecked() for line in lines)
            names = zip((_LUNAR, _FESTIVALS, _EVENTS), lines, strict=True)
            self._looks.set(_SHOWN, ",".join(name for name, line in names if line.isChecked()))
            self.changed.emit()

        return check_lines(lines, keep)
