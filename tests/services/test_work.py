"""How long a work goes on: at the rate of its last seconds, not of its beginning."""

from __future__ import annotations

from opsdesk.services.work import Pace


def test_the_rate_is_that_of_the_last_seconds() -> None:
    pace = Pace(span=8.0)
    assert pace.left(0.0, 0, 100) is None
    assert pace.left(0.1, 1, 100) is None  # too early to tell
    assert pace.left(1.0, 10, 100) == 9.0
    for second in range(2, 40):  # a tenth of the rate from here on
        left = pace.left(float(second), 9 + second, 100)
    assert left == 100 - 48
    assert pace.left(41.0, 100, 100) == 0.0


def test_a_work_that_stands_still_has_no_end() -> None:
    pace = Pace(span=2.0)
    pace.left(0.0, 5, 10)
    assert [pace.left(float(second), 5, 10) for second in range(1, 5)] == [None] * 4
