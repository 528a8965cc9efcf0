"""The pyramid: its tiers, the stars that make a member core by hand, and the numbers of the tier rule.

First match wins: *core* is starred by hand; *lost* has left every group (at once when it was told, after two complete
rosters when it was only seen there); *active* spoke, was touched or bought within 30 days; *silent* is in a roster and
did none of it; *unknown* is in no roster and no log.
"""

from __future__ import annotations

from enum import StrEnum

ACTIVE_DAYS = 30
ROSTERS_UNTIL_LOST = 2


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
