"""What the operator asks about the whole: who her members are, who comes and goes, who speaks and buys."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

from opsdesk.domain.insights import Curve, Overview, PyramidStep, Week, curve, mark_unusual
from opsdesk.domain.members import Tier
from opsdesk.store import insights

if TYPE_CHECKING:
    from opsdesk.services.clock import Clock
    from opsdesk.store.db import Store

_TIERS = (Tier.CORE, Tier.ACTIVE, Tier.SILENT, Tier.LOST, Tier.UNKNOWN)
DAY = 86400


class InsightService:
    """Answers about the whole desk, or one group where that is asked."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def pyramid(self, days: int) -> list[PyramidStep]:
        """Members by tier, and how that differs from what it was so many days ago."""
        con = self._store.reader()
        now, then = insights.tiers_now(con), insights.tiers_then(con, self._clock.now() - days * DAY)
        return [
            PyramidStep(tier, now.get(number, 0), now.get(number, 0) - then.get(tier, 0))
            for number, tier in enumerate(_TIERS, start=1)
        ]

    def overview(self, days: int, group_id: int | None = None) -> Overview:
        """The figures of the last days, and of as many days before them."""
        con = self._store.reader()
        now = self._clock.now()
        since, before = now - days * DAY, now - 2 * days * DAY
        sales, buyers = insights.sales(con, since, now)
        return Overview(
            members=sum(insights.tiers_now(con).values()),
            joined=len(insights.joins(con, group_id, since, now)),
            joined_before=len(insights.joins(con, group_id, before, since)),
            spoke=insights.spoke(con, group_id, since // DAY),
            left=len(insights.leaves(con, group_id, since, now)),
            left_before=len(insights.leaves(con, group_id, before, since)),
            sales_fen=sales,
            sales_before_fen=insights.sales(con, before, since)[0],
            buyers=buyers,
        )

    def weeks(self, number: int, group_id: int | None = None) -> list[Week]:
        """Joins and leaves of the last weeks, the oldest first."""
        con = self._store.reader()
        this_monday = self._clock.today() - timedelta(days=self._clock.today().weekday())
        mondays = [this_monday - timedelta(weeks=back) for back in range(number - 1, -1, -1)]
        first = self._clock.at(mondays[0].isoformat(), None)
        joined = self._by_week(insights.joins(con, group_id, first, self._clock.now()))
        left = self._by_week(insights.leaves(con, group_id, first, self._clock.now()))
        unusual = mark_unusual([left[monday] for monday in mondays])
        return [Week(monday, joined[monday], left[monday], odd) for monday, odd in zip(mondays, unusual, strict=True)]

    def _by_week(self, moments: list[int]) -> Counter[date]:
        days = (self._clock.day_of(moment) for moment in moments)
        return Counter(day - timedelta(days=day.weekday()) for day in days)

    def spend_curve(self) -> Curve:
        """How few buyers make most of the sales."""
        return curve(insights.spends(self._store.reader()))

    def speech_curve(self) -> Curve:
        """How few members make most of the talk."""
        return curve(insights.message_counts(self._store.reader()))
