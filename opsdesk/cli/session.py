"""What every command is given: the desk that was named, and the screen."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.services.desk import Desk, open_desk
from opsdesk.services.desks import named_or_last

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Screen:
    """What only the window can do, handed in from above: open it, and take pictures of every place."""

    open_window: Callable[[Path | None], int]
    take_shots: Callable[..., list[Path]]


class Session:
    """What every command is given: the desk that was named, and the screen."""

    def __init__(self, named: Path | None, screen: Screen) -> None:
        self.named = named
        self.screen = screen

    def folder(self) -> Path:
        """The desk's folder. Raises NO_DESK_NAMED."""
        folder = named_or_last(self.named)
        if folder is None:
            raise OpsdeskError(Problem.NO_DESK_NAMED)
        return folder

    @contextmanager
    def desk(self) -> Generator[Desk]:
        """The named desk, open for the length of a command."""
        desk = open_desk(self.folder())
        try:
            yield desk
        finally:
            desk.close()
