"""What is done to the selected layers by menu, button and key: copied, pasted, removed, put in order, aligned."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from opsdesk.domain import poster_editing as edits
from opsdesk.domain import poster_geometry as geometry
from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.merge_fields import MergeField
from opsdesk.domain.poster_editing import Place
from opsdesk.domain.posters import LayerKind
from opsdesk.ui.pages.posters.editor.carrying import carries_pictures
from opsdesk.ui.pages.posters.editor.pictures import Brought, Landing, bring_in, picture_layers, with_picture
from opsdesk.ui.pictures_in import files_of, pictures_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from opsdesk.domain.poster_geometry import Edge
    from opsdesk.domain.posters import Layer, PosterTemplate
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.posters.editor.editing import Editing

translate = QCoreApplication.translate
_SHOWS_PICTURES = (LayerKind.PICTURE, LayerKind.CODE)  # another may stand there when a picture comes in


class LayerActs(QObject):
    """`renaming` asks for the name of a layer to be written where it stands."""

    renaming = Signal(int)

    def __init__(self, context: Context, editing: Editing) -> None:
        super().__init__()
        self._context, self._editing = context, editing

    def select_all(self) -> None:
        """Every layer that may be grabbed."""
        made = self._editing.made
        if made is not None:
            free = (at for at, one in enumerate(made.layers) if not one.locked and not one.hidden)
            self._editing.select(free)

    def copy(self) -> None:
        """The selected layers into the clipboard."""
        made, numbers = self._editing.kept, self._editing.selection
        if made is not None and numbers:
            data = QMimeData()
            data.setText(edits.copied(made, numbers))
            QGuiApplication.clipboard().setMimeData(data)

    def cut(self) -> None:
        """Copy them and take them away."""
        self.copy()
        self.remove()

    def paste(self) -> None:
        """Layers, a picture or words from the clipboard."""
        made, data = self._editing.kept, QGuiApplication.clipboard().mimeData()
        if made is None:
            return
        layers = edits.layers_in(data.text()) if data.hasText() else []
        if layers:
            self._editing.do(partial(edits.added, layers=edits.landed(made, layers)))
        elif carries_pictures(data):
            self.add_pictures(pictures_of(data), made.width / 2, made.height / 2)
        elif files := files_of(data):
            self.add_pictures(files, made.width / 2, made.height / 2)  # which says why they are none
        elif data.hasText() and data.text().strip():
            words = data.text().strip()[:500]
            new = edits.new_layer(made, LayerKind.TEXT, made.width / 2, made.height / 2, text=words)
            self._editing.do(partial(edits.added, layers=[new]))

    def duplicate(self) -> None:
        """The selected layers once more, a little beside."""
        copies = edits.beside(self._editing.layers)
        if copies:
            self._editing.do(partial(edits.added, layers=copies))

    def remove(self) -> None:
        """Take the selected layers away, but for the locked ones."""
        numbers = self._editing.movable
        if numbers:
            self._editing.do(partial(edits.without, numbers=numbers))

    def order(self, place: Place) -> None:
        """Bring the selected layers up or down."""
        if self._editing.selection:
            self._editing.do(partial(edits.reordered, numbers=self._editing.selection, place=place))

    def align(self, edge: Edge) -> None:
        """One edge in common; a layer alone is aligned on the sheet."""
        made = self._editing.kept
        if made is not None:
            box = geometry.Rect(0, 0, made.width, made.height) if len(self._editing.movable) == 1 else None
            self._place(partial(geometry.aligned, edge=edge, within_box=box))

    def distribute(self, *, down: bool) -> None:
        """Gaps of one size between the selected layers."""
        self._place(partial(geometry.distributed, down=down))

    def make_same_size(self) -> None:
        """As large as the lowest of them."""
        self._place(geometry.same_size)

    def _place(self, new: Callable[[Sequence[Layer]], list[Layer]]) -> None:
        made, numbers = self._editing.kept, self._editing.movable
        if made is not None and numbers:
            placed = new([made.layers[at] for at in numbers])
            self._editing.keep(edits.changed(made, dict(zip(numbers, placed, strict=True))))

    def flip(self, name: str, number: int | None = None) -> None:
        """Lock and unlock, or hide and show: one layer, or what is selected, all as the first of them will be."""
        made = self._editing.kept
        numbers = self._editing.selection if number is None else (number,)
        if made is not None and numbers:
            on = not getattr(made.layers[numbers[0]], name)
            new = {at: _flipped(made.layers[at], name, on) for at in numbers}
            self._editing.keep(edits.Edit(edits.changed(made, new), self._editing.selection))

    def add(self, kind: LayerKind) -> None:
        """A new layer of a kind in the middle of the sheet."""
        made = self._editing.kept
        if made is not None:
            words = self.tr("Text") if kind is LayerKind.TEXT else ""
            new = edits.new_layer(made, kind, made.width / 2, made.height / 2, text=words)
            self._editing.do(partial(edits.added, layers=[new]))

    def add_pictures(self, pictures: Sequence[Path | bytes], x: float, y: float) -> None:
        """Pictures as layers with their middle at a point; they are made safe and kept in the background."""
        if self._editing.kept is not None and self._editing.enabled:
            work = partial(bring_in, self._context.desk, pictures, Landing(self._editing.kept.id, x, y))
            self._context.jobs.run(work, self._land)

    def replace_picture(self, file: Path, number: int) -> None:
        """Another picture for a layer, or for the middle of its code."""
        if self._editing.kept is not None and self._editing.enabled:
            work = partial(bring_in, self._context.desk, [file], Landing(self._editing.kept.id, number=number))
            self._context.jobs.run(work, self._land)

    def _land(self, brought: Brought) -> None:
        made, at = self._editing.kept, brought.landing
        if made is not None and made.id == at.template and brought.kept:
            if at.number is None:
                layers = picture_layers(made, brought.kept, at.x, at.y)
                self._keep_pictures(partial(edits.added, made, layers), brought)
            elif at.number < len(made.layers) and made.layers[at.number].kind in _SHOWS_PICTURES:
                self._keep_pictures(partial(with_picture, made, at.number, brought.kept[0]), brought)
        if brought.refused:
            self._context.notify.done_but("", brought.refused)

    def _keep_pictures(self, edit: Callable[[], edits.Edit | PosterTemplate], brought: Brought) -> None:
        try:
            self._editing.keep(edit(), brought.kept)
        except OpsdeskError as error:
            self._context.notify.problem(error)

    def drop_field(self, name: str, x: float, y: float) -> None:
        """A merge field let go over the sheet: into the text that lies there, else as a text of its own."""
        made = self._editing.kept
        if made is None:
            return
        field, number = MergeField(name), geometry.hit(made.layers, x, y)
        if number is not None and made.layers[number].kind is LayerKind.TEXT:
            new = edits.changed(made, {number: edits.with_field(made.layers[number], field, self._editing.label)})
            self._editing.keep(edits.Edit(new, (number,)))
        else:
            self._editing.do(partial(edits.added, layers=[_field_layer(made, field, x, y)]))


def _flipped(layer: Layer, name: str, on: bool) -> Layer:
    return replace(layer, locked=on) if name == "locked" else replace(layer, hidden=on)


def _field_layer(made: PosterTemplate, field: MergeField, x: float, y: float) -> Layer:
    return edits.new_layer(made, LayerKind.TEXT, x, y, text=f"{{{field}}}")


def open_layer_menu(acts: LayerActs, editing: Editing, parent: QWidget, spot: QPoint) -> QMenu:
    """What can be done with the selected layers, where the hand is."""
    menu = QMenu(parent)
    layers = editing.layers
    if layers:
        _fill_layer_menu(menu, acts, editing)
        menu.addSeparator()
    _entry(menu, translate("LayerMenu", "Paste"), acts.paste, "Ctrl+V")
    _entry(menu, translate("LayerMenu", "Select all"), acts.select_all, "Ctrl+A")
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(spot)
    return menu


def _fill_layer_menu(menu: QMenu, acts: LayerActs, editing: Editing) -> None:
    first = editing.layers[0]
    if len(editing.layers) == 1:
        _entry(menu, translate("LayerMenu", "Rename layer"), partial(acts.renaming.emit, editing.selection[0]), "F2")
    _entry(
        menu,
        translate("LayerMenu", "Unlock") if first.locked else translate("LayerMenu", "Lock"),
        partial(acts.flip, "locked"),
    )
    _entry(
        menu,
        translate("LayerMenu", "Show") if first.hidden else translate("LayerMenu", "Hide"),
        partial(acts.flip, "hidden"),
    )
    menu.addSeparator()
    _entry(menu, translate("LayerMenu", "Bring to front"), partial(acts.order, Place.TOP), "Ctrl+Shift+]")
    _entry(menu, translate("LayerMenu", "Bring forward"), partial(acts.order, Place.UP), "Ctrl+]")
    _entry(menu, translate("LayerMenu", "Send backward"), partial(acts.order, Place.DOWN), "Ctrl+[")
    _entry(menu, translate("LayerMenu", "Send to back"), partial(acts.order, Place.BOTTOM), "Ctrl+Shift+[")
    menu.addSeparator()
    _entry(menu, translate("LayerMenu", "Cut"), acts.cut, "Ctrl+X")
    _entry(menu, translate("LayerMenu", "Copy"), acts.copy, "Ctrl+C")
    _entry(menu, translate("LayerMenu", "Duplicate"), acts.duplicate, "Ctrl+D")
    _entry(menu, translate("LayerMenu", "Remove"), acts.remove, "Del").setEnabled(bool(editing.movable))


def _entry(menu: QMenu, words: str, run: Callable[[], object], keys: str = "") -> QAction:
    shown = f"{words}\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}" if keys else words
    return menu.addAction(shown, run)
