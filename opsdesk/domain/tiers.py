"""The numbers of the tier rule.

First match wins: *core* is starred by hand; *lost* has left every group (at once when it was told, after two complete
rosters when it was only seen there); *active* spoke, was touched or bought within 30 days; *silent* is in a roster and
did none of it; *unknown* is in no roster and no log.
"""

from __future__ import annotations

ACTIVE_DAYS = 30
ROSTERS_UNTIL_LOST = 2
