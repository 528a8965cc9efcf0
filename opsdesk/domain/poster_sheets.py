"""Sheets of cards: where the posters of one sheet of paper stand, with bleed and crop marks; all in millimetres."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from opsdesk.domain.errors import OpsdeskError, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

PAPERS: Final[dict[str, tuple[float, float]]] = {
    "A3": (297.0, 420.0),
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "Letter": (215.9, 279.4),
}
"""Sizes upright, ISO 216 and ANSI Y14.1."""
SIDE_MIN, SIDE_MAX = 30.0, 1200.0
ACROSS_MAX: Final = 20
MARK_LENGTH: Final = 4.0
MARK_GAP: Final = 1.0  # between a mark and the edge of the bleed
CARD_MIN: Final = 10.0
_SPELT: Final = re.compile(r"\s*([a-z0-9]+|\d+(?:\.\d+)?x\d+(?:\.\d+)?)\s*:\s*(\d+)\s*[x×]\s*(\d+)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rect:
    """A box on the paper: left, top, width, height."""

    x: float
    y: float
    w: float
    h: float

    def grown(self, by: float) -> Rect:
        """The box with so much more on each side."""
        return Rect(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """Cards on a sheet: the paper upright or as it is given, how many across and down, the margin of the paper, the
    gap between cards (at least twice the bleed), and whether marks show where to cut."""

    paper: str = "A4"
    across: int = 2
    down: int = 4
    margin: float = 8.0
    gap: float = 0.0
    bleed: float = 0.0
    marks: bool = False

    def __post_init__(self) -> None:
        if not (1 <= self.across <= ACROSS_MAX and 1 <= self.down <= ACROSS_MAX):
            raise ValueError("cards")
        if not (0 <= self.margin <= 100 and 0 <= self.gap <= 100 and 0 <= self.bleed <= 20):
            raise ValueError("edges")
        paper_size(self.paper)

    @property
    def cards(self) -> int:
        """How many stand on one sheet."""
        return self.across * self.down

    def to_json(self) -> dict[str, Any]:
        names = ("paper", "across", "down", "margin", "gap", "bleed", "marks")
        return {name: getattr(self, name) for name in names}

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> SheetPlan:
        """The plan of `to_json`. Raises ValueError."""
        return cls(**raw)


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """A planned sheet: the paper, the boxes of the cards row by row, and the lines of the marks (x1, y1, x2, y2)."""

    width: float
    height: float
    cards: tuple[Rect, ...]
    marks: tuple[tuple[float, float, float, float], ...]


def paper_size(paper: str) -> tuple[float, float]:
    """Width and height of a paper by name, or of `210x297`. Raises ValueError for one there is not."""
    named = {name.lower(): size for name, size in PAPERS.items()}.get(paper.lower())
    if named is not None:
        return named
    width, _, height = paper.lower().partition("x")
    size = float(width), float(height or "nan")
    if not all(SIDE_MIN <= side <= SIDE_MAX for side in size):
        raise ValueError(paper)
    return size


def read_plan(text: str, bleed: float = 0.0, marks: bool = False) -> SheetPlan:
    """The plan of `A4:2x4` or `210x297:3x3`: paper, cards across, cards down. Raises ValueError."""
    match = _SPELT.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return SheetPlan(match[1], int(match[2]), int(match[3]), bleed=bleed, marks=marks)


def lay_out_sheet(plan: SheetPlan, width: float, height: float) -> SheetLayout:
    """Cards of the shape `width` to `height` on the paper, as large as they fit, in the middle.

    A named paper lies across where the cards come out larger so. Raises SHEET_TOO_FULL where no card of 1 cm fits.
    """
    paper = paper_size(plan.paper)
    ways = [paper, paper[::-1]] if plan.paper.lower() in {name.lower() for name in PAPERS} else [paper]
    sized = [(_card_width(plan, way, width / height), way) for way in ways]
    card, (wide, high) = max(sized, key=lambda one: one[0])
    tall = card * height / width
    if min(card, tall) < CARD_MIN:
        raise OpsdeskError(Problem.SHEET_TOO_FULL)
    gap = max(plan.gap, 2 * plan.bleed)
    left = (wide - plan.across * card - (plan.across - 1) * gap) / 2
    top = (high - plan.down * tall - (plan.down - 1) * gap) / 2
    cards = tuple(
        Rect(left + column * (card + gap), top + row * (tall + gap), card, tall)
        for row in range(plan.down)
        for column in range(plan.across)
    )
    return SheetLayout(wide, high, cards, _marks(plan, cards) if plan.marks else ())


def _card_width(plan: SheetPlan, paper: tuple[float, float], shape: float) -> float:
    """The width of the largest card of a shape (width by height) that stands so often on the paper."""
    gap = max(plan.gap, 2 * plan.bleed)
    edge = max(plan.margin, plan.bleed + (MARK_GAP + MARK_LENGTH if plan.marks else 0))
    room_across = (paper[0] - 2 * edge - (plan.across - 1) * gap) / plan.across
    room_down = (paper[1] - 2 * edge - (plan.down - 1) * gap) / plan.down
    return min(room_across, room_down * shape)


def _marks(plan: SheetPlan, cards: tuple[Rect, ...]) -> tuple[tuple[float, float, float, float], ...]:
    """Lines outside the block of cards at every edge where a knife goes, across the whole stack of sheets."""
    block = Rect(cards[0].x, cards[0].y, cards[-1].x + cards[-1].w - cards[0].x, cards[-1].y + cards[-1].h - cards[0].y)
    outer = block.grown(plan.bleed + MARK_GAP)
    columns = sorted({round(edge, 4) for card in cards for edge in (card.x, card.x + card.w)})
    rows = sorted({round(edge, 4) for card in cards for edge in (card.y, card.y + card.h)})
    lines: list[tuple[float, float, float, float]] = []
    for x in columns:
        lines += [(x, outer.y - MARK_LENGTH, x, outer.y), (x, outer.y + outer.h, x, outer.y + outer.h + MARK_LENGTH)]
    for y in rows:
        lines += [(outer.x - MARK_LENGTH, y, outer.x, y), (outer.x + outer.w, y, outer.x + outer.w + MARK_LENGTH, y)]
    return tuple(lines)
