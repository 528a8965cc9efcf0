"""What the desk says about the whole: the pyramid, joins and leaves, and how few make most of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from opsdesk.domain.members import Tier


@dataclass(frozen=True, slots=True)
class PyramidStep:
    """Members in a tier now, and how many more, or fewer, than when the period began."""

    tier: Tier
    members: int
    change: int


@dataclass(frozen=True, slots=True)
class Week:
    """Joins and leaves of the week that begins on a Monday; `unusual` when far more left than in other weeks."""

    monday: date
    joined: int
    left: int
    unusual: bool


@dataclass(frozen=True, slots=True)
class Curve:
    """Shares, sorted from the largest: after the first i of `people`, `shares[i]` of the whole (0 to 1)."""

    people: int
    shares: tuple[float, ...]

    def share_of_top(self, part: float) -> float:
        """What the first `part` of people (0 to 1) make of the whole, between two points of the curve."""
        if not self.people:
            return 0.0
        place = part * (len(self.shares) - 1)
        low = int(place)
        high = min(low + 1, len(self.shares) - 1)
        return self.shares[low] + (self.shares[high] - self.shares[low]) * (place - low)


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures on top: members, those who spoke, those who left, and sales in fen, each with the period before."""

    members: int
    joined: int
    joined_before: int
    spoke: int
    left: int
    left_before: int
    sales_fen: int
    sales_before_fen: int
    buyers: int


CURVE_POINTS = 101


def curve(amounts: Sequence[int]) -> Curve:
    """The curve of some amounts, thinned to 101 points; amounts of nobody are left out by the caller."""
    ordered = sorted((amount for amount in amounts if amount > 0), reverse=True)
    total = sum(ordered)
    if not total:
        return Curve(0, ())
    sums = [0]
    for amount in ordered:
        sums.append(sums[-1] + amount)
    last = len(ordered)
    points = (sums[round(number * last / (CURVE_POINTS - 1))] / total for number in range(CURVE_POINTS))
    return Curve(last, tuple(points))


def mark_unusual(leaves: Sequence[int]) -> list[bool]:
    """Weeks in which more than twice the median left, and five at least more than it."""
    if len(leaves) < 4:
        return [False] * len(leaves)
    middle = sorted(leaves)[len(leaves) // 2]
    return [left > 2 * middle and left >= middle + 5 for left in leaves]
