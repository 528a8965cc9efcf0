"""The pyramid as she runs it: her own word, moves down that wait for a yes, months, and the numbers of the rule."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

from opsdesk.domain.tiers import Demotion, MonthOfTiers, RuleEffect, Tier, TierRule
from opsdesk.store import tier_months, tier_rules, tiers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.services.clock import Clock
    from opsdesk.store.db import Store


class TierService:
    """Up happens by itself and at once; down is proposed once a month and waits for her."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def put(self, ids: Sequence[int], tier: Tier) -> int:
        """Her own word on members; answers how many moved. Core stars them, any other tier takes the star off."""
        with self._store.write("set_tier") as con:
            return tiers.put(con, ids, tier, self._clock.now())

    def rule(self) -> TierRule:
        """The numbers that hold."""
        return tier_rules.current(self._store.reader())[1]

    def would_do(self, rule: TierRule) -> RuleEffect:
        """What other numbers would change, counted over everybody; nothing is written. Raises TIER_RULE."""
        pairs = tiers.effect(self._store.reader(), rule.checked(), self._clock.now())
        now, then = dict.fromkeys(Tier, 0), dict.fromkeys(Tier, 0)
        for was, should, _waits, count in pairs:
            now[Tier(was)] += count
            then[Tier(should)] += count
        down = sum(count for _was, _should, waits, count in pairs if waits)
        moved = sum(count for was, should, _waits, count in pairs if was != should)
        return RuleEffect(now, then, moved - down, down)

    def set_rule(self, rule: TierRule) -> int:
        """Other numbers from now on; answers how many moves down now wait for a yes. Raises TIER_RULE."""
        checked, now = rule.checked(), self._clock.now()
        sight = tiers.look_at_all(self._store.reader(), checked, now)  # outside the write, which takes a moment only
        with self._store.write("tier_rule", wait=True) as con:
            tier_rules.put(con, checked, now)
            return tiers.settle(con, sight, now)

    def look_for_the_month(self) -> int | None:
        """Once a month look at everybody: up at once, down to wait; answers how many wait, None when it was done."""
        now = self._clock.now()
        month = tier_rules.local(self._store.reader(), now)[2]
        if tier_rules.month_closed(self._store.reader(), month):
            return None
        sight = tiers.look_at_all(self._store.reader(), self.rule(), now)  # outside the write, for the same reason
        with self._store.write("tier_month", undoable=False, wait=True) as con:
            return tiers.settle(con, sight, now)

    def waiting(self) -> list[Demotion]:
        """Moves down that wait and that the rule still sees, by name."""
        found = []
        for member, name, tier, why in tiers.waiting(self._store.reader(), self._clock.now()):
            numbers = json.loads(why)
            code = str(numbers.pop("code"))
            found.append(Demotion(member, name, Tier(tier), code, numbers))
        return found

    def move_down(self, ids: Sequence[int]) -> int:
        """Her yes; answers how many went down."""
        with self._store.write("tier_down") as con:
            moved = tiers.move_down(con, ids, self._clock.now())
            tiers.forget_waiting(con, ids)
            return moved

    def keep(self, ids: Sequence[int]) -> None:
        """Her no: they stay, and are asked about again next month if the rule still says so."""
        with self._store.write("tier_keep") as con:
            tiers.forget_waiting(con, ids)

    def months(self, number: int = 12) -> list[MonthOfTiers]:
        """The last months, this one first: placed for the first time, up, held, down."""
        first = self._clock.today().replace(day=1)
        found = []
        for _ in range(number):
            after = (first + timedelta(days=32)).replace(day=1)
            line = tier_months.moved(self._store.reader(), self._moment(first), self._moment(after))
            if line is None:
                break
            found.append(MonthOfTiers(f"{first:%Y-%m}", *line))
            first = (first - timedelta(days=1)).replace(day=1)
        return found

    def _moment(self, day: date) -> int:
        return self._clock.at(day.isoformat(), None)
