"""What a check of a desk finds."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything counted is a fault; a desk without faults is `sound`."""

    damage: tuple[str, ...] = ()
    """What SQLite says about the pages and indexes of the file."""
    lost_links: int = 0
    """Rows that name a row which is not there."""
    stale_figures: int = 0
    """Members and groups whose computed figures differ from what they are computed from; mended."""
    missing_pictures: tuple[str, ...] = field(default=())
    """Pictures the desk knows whose files are gone, or hold something else, by their paths."""
    stray_pictures: tuple[str, ...] = field(default=())
    """Files in the media folder that the desk does not know; mending moves them to quarantine."""
    bad_backups: tuple[str, ...] = field(default=())
    """Backups that cannot be read back, by name."""

    @property
    def sound(self) -> bool:
        return self == Findings()

    @property
    def mendable(self) -> int:
        """How many of the faults mending takes away."""
        return self.stale_figures + len(self.stray_pictures)
