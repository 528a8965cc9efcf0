"""The template in hand: as the desk keeps it, as it is being tried, which layers are selected, which copy shows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.poster_copies import CopyLabel, has_copies
from opsdesk.domain.poster_editing import Edit, changed, kept_selection, on_sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from opsdesk.domain.posters import Layer, PosterTemplate
    from opsdesk.services.media import KeptPicture
    from opsdesk.ui.context import Context


class Editing(QObject):
    """Every finished gesture is one write, so the desk's undo takes it back.

    `changed` tells of another template, kept or tried; `selected` of another selection; `saved` of a write;
    `leaving`, that others will be selected or another copy shown: what is being typed belongs to those that still are.
    """

    changed = Signal()
    selected = Signal()
    saved = Signal()
    leaving = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._kept: PosterTemplate | None = None
        self._tried: PosterTemplate | None = None
        self._selection: tuple[int, ...] = ()
        self._next: tuple[int, ...] | None = None
        self._label = CopyLabel.A
        self.enabled = True

    @property
    def kept(self) -> PosterTemplate | None:
        """The template as the desk has it."""
        return self._kept

    @property
    def made(self) -> PosterTemplate | None:
        """The template as it is in sight: with what a gesture or a field tries and has not kept."""
        return self._tried or self._kept

    @property
    def label(self) -> CopyLabel:
        """Which copy is in sight and written."""
        return self._label

    @property
    def selection(self) -> tuple[int, ...]:
        """The selected layers by number from the bottom."""
        return self._selection

    @property
    def layers(self) -> list[Layer]:
        """The selected layers, from the bottom up."""
        made = self.made
        return [made.layers[number] for number in self._selection] if made is not None else []

    @property
    def movable(self) -> tuple[int, ...]:
        """The selected layers a hand may move: not the locked ones."""
        made = self.made
        return tuple(at for at in self._selection if made is not None and not made.layers[at].locked)

    def load(self, made: PosterTemplate | None) -> None:
        """The template as the desk has it now; the selection stays with its layers."""
        before, self._kept, self._tried = self._kept, made, None
        if made is None or before is None or before.id != made.id:
            self._label = CopyLabel.A
            self._select(())
        elif self._next is not None:
            self._select(self._next)
        elif before != made:
            self._select(kept_selection(before, made, self._selection), again=True)
        if made is not None and not has_copies(made):
            self._label = CopyLabel.A
        self.changed.emit()

    def select(self, numbers: Iterable[int]) -> None:
        """Select these layers and no other."""
        wanted = tuple(sorted(set(numbers)))
        if wanted != self._selection:
            self.leaving.emit()
            self._select(wanted)

    def toggle(self, number: int) -> None:
        """Take a layer into the selection, or out of it."""
        self.select(set(self._selection) ^ {number})

    def show_copy(self, label: CopyLabel) -> None:
        """Look at a copy, and write it."""
        if label is not self._label:
            self.leaving.emit()
            self._label = label
            self.changed.emit()

    def attempt(self, made: PosterTemplate | None) -> None:
        """Show a template that is not kept yet; None goes back to the one that is."""
        if made != self._tried:
            self._tried = made
            self.changed.emit()

    def keep(self, edit: Edit | PosterTemplate, pictures: Sequence[KeptPicture] = ()) -> bool:
        """Write a template down; answers whether it is kept. An Edit also says what is then selected."""
        made, self._next = (edit.made, edit.selected) if isinstance(edit, Edit) else (edit, None)
        if self._kept is None or self._kept.id is None or not self.enabled:
            self._next = None
            self.attempt(None)
            return False
        if made == self._kept:
            self._end_same()
            return True
        work = partial(self._context.desk.posters.save, made, pictures)
        if not self._context.notify.attempt(work, ""):
            self._next = None
            self.attempt(None)
            return False
        if self._kept != made:  # unless the page that heard of the write has brought it
            self.load(self._context.desk.posters.template(self._kept.id))
        self._next = None
        self.saved.emit()
        return True

    def _end_same(self) -> None:
        if self._next is not None:
            self._select(self._next)
        self._next = None
        self.attempt(None)

    def change(self, new: Callable[[Layer], Layer], only: Callable[[Layer], bool] = lambda _layer: True) -> bool:
        """Do the same to every selected layer that `only` names, and keep it."""
        if self._kept is None:
            return False
        numbers = [at for at in self._selection if at < len(self._kept.layers) and only(self._kept.layers[at])]
        return self.keep(changed(self._kept, {at: new(self._kept.layers[at]) for at in numbers}))

    def do(self, edit: Callable[[PosterTemplate], Edit | PosterTemplate]) -> bool:
        """Keep what an edit makes of the template; says what is in the way."""
        if self._kept is None:
            return False
        try:
            made = edit(self._kept)
        except OpsdeskError as error:
            self._context.notify.problem(error)
            return False
        return self.keep(made)

    def sheet(self, width: int, height: int) -> None:
        """Another size of the sheet."""
        if self._kept is not None:
            self.keep(on_sheet(self._kept, width, height))

    def _select(self, numbers: tuple[int, ...], *, again: bool = False) -> None:
        made = self.made
        here = tuple(number for number in numbers if made is not None and number < len(made.layers))
        if here != self._selection or again:
            self._selection = here
            self.selected.emit()
