"""How much of a file from a stranger is taken before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

CELL = 1_000_000
NAME = 200
HEADER_ROWS = 40
# No date, amount, number or title is longer; patterns that backtrack never see more.
SHORT_CELL = 64
LIST_CELL = 2_000
# A block of this many rows stays in the processor's cache.
BATCH = 1_000
OPEN_QUOTE_LINES = 50
ZIP_MEMBERS = 10_000
ZIP_RATIO = 100
# Small repetitive sheets compress beyond any ratio and harm nobody.
ZIP_RATIO_FROM = 8_000_000
UNPACKED = 2_000_000_000
# Text that has to be held at once (one JSON document, one chain): far above what people paste.
WHOLE_TEXT = 64_000_000


@dataclass(frozen=True, slots=True)
class ChildLimits:
    """What the reading process may use: bytes of memory and seconds a file.

    Both grow in proportion above `large` bytes (unpacked), the memory to twice at most: a workbook of a million rows
    takes 640 MB.
    """

    memory: int = 600_000_000
    seconds: float = 30.0
    large: int = 50_000_000

    def seconds_for(self, size: int) -> float:
        """Seconds allowed for a file of `size` bytes."""
        return self.seconds * max(1.0, size / self.large)

    def memory_for(self, size: int) -> int:
        """Bytes of memory allowed for a file of `size` bytes."""
        return int(self.memory * min(2.0, max(1.0, size / self.large)))
