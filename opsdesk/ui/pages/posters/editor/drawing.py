"""What the canvas has drawn on a worker: the finished poster, and the layers in hand apart from those that stay."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from opsdesk.domain.poster_copies import CopyLabel, in_copy
from opsdesk.ui.pages.posters.reading import see

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.domain.posters import PosterTemplate
    from opsdesk.render.poster_layers import LayersImage
    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.posters.reading import Seen


@dataclass(frozen=True, slots=True)
class Sight:
    """What is to be drawn: a template in one of its copies, for a member and with a group, None for nobody's."""

    made: PosterTemplate
    label: CopyLabel = CopyLabel.A
    member: int | None = None
    group: int | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """A poster in three pictures: what lies below the layers in hand, those, and what lies above; `moving` may be of a
    later moment than the rest, when the layers in hand stood otherwise."""

    sight: Sight
    numbers: tuple[int, ...]
    below: LayersImage
    moving: LayersImage
    above: LayersImage
    moving_made: PosterTemplate

    def fit(self, sight: Sight) -> bool:
        """True when a poster differs from these pictures in nothing but the layers in hand."""
        mine, other = self.sight.made, sight.made
        if replace(self.sight, made=other) != sight or len(mine.layers) != len(other.layers):
            return False
        if (mine.id, mine.width, mine.height) != (other.id, other.width, other.height):
            return False
        pairs = enumerate(zip(mine.layers, other.layers, strict=True))
        return all(a == b for at, (a, b) in pairs if at not in self.numbers)


def take_apart(desk: Desk, sight: Sight, numbers: tuple[int, ...], scale: float) -> Parts:
    """The three pictures of a poster at a scale. Raises PICTURE_MISSING, TEMPLATE_DAMAGED."""
    made = in_copy(sight.made, sight.label)
    row = desk.posters.row(sight.member, "", sight.group)
    rest = [at for at in range(len(made.layers)) if at not in numbers]
    first = min(numbers, default=0)
    draw = partial(desk.posters.paint_layers, made, row)
    below = draw([at for at in rest if at < first], scale, ground=True)
    above = draw([at for at in rest if at > first], scale)
    return Parts(sight, numbers, below, draw(numbers, scale), above, sight.made)


def move_on(desk: Desk, parts: Parts, sight: Sight, scale: float) -> Parts:
    """The same pictures with the layers in hand as they stand now."""
    made = in_copy(sight.made, sight.label)
    row = desk.posters.row(sight.member, "", sight.group)
    moving = desk.posters.paint_layers(made, row, parts.numbers, scale)
    return replace(parts, moving=moving, moving_made=sight.made)


def look(desk: Desk, sight: Sight) -> tuple[Sight, Seen]:
    """The finished poster, read back. Raises PICTURE_MISSING, TEMPLATE_DAMAGED."""
    return sight, see(desk, in_copy(sight.made, sight.label), sight.member, sight.group)


def mend(desk: Desk, made: PosterTemplate, member: int | None, group: int | None) -> PosterTemplate | None:
    """The template with its code mended, None where that is not to be had. For a worker."""
    from opsdesk.services.poster_mending import mended

    return mended(desk.posters, made, desk.posters.row(member, "", group))


class Newest(QObject):
    """Runs one work at a time; of those asked for meanwhile only the newest is done."""

    came = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._jobs = context.jobs
        self._busy = False
        self._next: Callable[[], Any] | None = None

    def ask(self, work: Callable[[], Any]) -> None:
        """Do this as soon as what is under way has ended."""
        if self._busy:
            self._next = work
            return
        self._busy = True
        self._jobs.run(work, self._done, self._trouble)

    def _done(self, answer: object) -> None:
        self._go_on()
        self.came.emit(answer)

    def _trouble(self, error: OpsdeskError) -> None:
        self._go_on()
        self.failed.emit(error)

    def _go_on(self) -> None:
        self._busy = False
        if self._next is not None:
            work, self._next = self._next, None
            self.ask(work)


class PosterDrawing(QObject):
    """`seen` brings a Sight and the poster read back, `failed` why there is none, `parts_came` that `parts` are new."""

    seen = Signal(object, object)
    failed = Signal(object)
    parts_came = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._desk = context.desk
        self._whole, self._apart, self._moving = Newest(context), Newest(context), Newest(context)
        self.parts: Parts | None = None
        self._wanted: tuple[int, ...] = ()
        self._whole.came.connect(lambda answer: self.seen.emit(*answer))
        self._whole.failed.connect(self.failed)
        for newest in (self._apart, self._moving):
            newest.came.connect(self._take)
            newest.failed.connect(self._forget)

    def ask(self, sight: Sight) -> None:
        """Draw the finished poster."""
        self._whole.ask(partial(look, self._desk, sight))

    def ask_parts(self, sight: Sight, numbers: tuple[int, ...], scale: float) -> None:
        """Take the poster apart around the layers that a hand may move next."""
        self._wanted = numbers
        if not numbers:
            self.parts = None
        elif self.parts is None or self.parts.numbers != numbers or not self.parts.fit(sight):
            self._apart.ask(partial(take_apart, self._desk, sight, numbers, scale))
        elif self.parts.moving_made != sight.made:
            self.ask_moving(sight, scale)

    def ask_moving(self, sight: Sight, scale: float) -> None:
        """Draw the layers in hand as they stand now, over what was drawn of the others."""
        if self.parts is not None and self.parts.fit(sight):
            self._moving.ask(partial(move_on, self._desk, self.parts, sight, scale))

    def _take(self, parts: Parts) -> None:
        if parts.numbers == self._wanted:
            self.parts = parts
            self.parts_came.emit()

    def _forget(self, _error: OpsdeskError) -> None:
        self.parts = None
