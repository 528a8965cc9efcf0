"""The pyramid: its tiers, the stars that make a member core by hand, and the rule that decides the rest.

First match wins: *core* is starred by hand, and no rule drops it; *lost* has left every group (at once when it was
told, after two complete rosters when it was only seen there); *active* took part on two days of the last thirty, or
weighs as much as the top quarter and is not idle beyond its own rhythm; *silent* is in a roster or a log and did none
of it; *unknown* is in no roster and no log. A day of taking part weighs 1, half of that 180 days later.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum

from opsdesk.domain.errors import OpsdeskError, Problem


class Tier(StrEnum):
    """The pyramid. Unknown means in no roster and no log; it is not silent."""

    CORE = "core"
    ACTIVE = "active"
    SILENT = "silent"
    LOST = "lost"
    UNKNOWN = "unknown"


class Star(StrEnum):
    """Core by hand: plainly, as one who runs groups, or as one whom others follow."""

    PLAIN = "plain"
    MANAGEMENT = "management"
    LEADERSHIP = "leadership"


RULE_LIMITS = {
    "window_days": (7, 365),
    "active_days": (1, 60),
    "half_life_days": (7, 3650),
    "top_percent": (1, 100),
    "gap_factor": (1, 50),
    "rosters_until_lost": (1, 12),
}


@dataclass(frozen=True, slots=True)
class TierRule:
    """The numbers of the rule.

    Active: `active_days` days of taking part within `window_days`, or a weight (1 a day, half after `half_life_days`)
    among the top `top_percent` of all who ever took part while idle no longer than the larger of the window and
    `gap_factor` times her own median gap. Lost without being told: absent from `rosters_until_lost` complete rosters.
    """

    window_days: int = 30
    active_days: int = 2
    half_life_days: int = 180
    top_percent: int = 25
    gap_factor: int = 4
    rosters_until_lost: int = 2

    def checked(self) -> TierRule:
        """Itself. Raises TIER_RULE with the name of a number that is out of its limits."""
        for name, (least, most) in RULE_LIMITS.items():
            if not least <= getattr(self, name) <= most:
                raise OpsdeskError(Problem.TIER_RULE, field=name, least=least, most=most)
        if self.active_days > self.window_days:
            raise OpsdeskError(Problem.TIER_RULE, field="active_days", least=1, most=self.window_days)
        return self

    def to_json(self) -> str:
        return json.dumps(asdict(self), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> TierRule:
        """The numbers that are known of a kept rule; one that a later version knows is left out."""
        known = {one.name for one in fields(cls)}
        return cls(**{name: int(value) for name, value in json.loads(text).items() if name in known})


@dataclass(frozen=True, slots=True)
class Demotion:
    """A member the rule would move down, waiting for a yes: to which tier, and the code and numbers of the reason."""

    member_id: int
    name: str
    to_tier: Tier
    code: str
    numbers: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MonthOfTiers:
    """A month (`YYYY-MM`): how many were placed for the first time, moved up, stayed, or moved down."""

    month: str
    placed: int
    up: int
    held: int
    down: int


@dataclass(frozen=True, slots=True)
class RuleEffect:
    """What other numbers would do: members of each tier now and then, moves up at once, moves down to be proposed."""

    now: dict[Tier, int]
    then: dict[Tier, int]
    up: int
    down: int
