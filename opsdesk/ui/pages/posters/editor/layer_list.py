"""The layers from the top down: what each is, what it says, whether it shows and can be grabbed; dragged into order."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from opsdesk.domain import poster_editing as edits
from opsdesk.domain.code_contents import PARTS, is_spelt_out
from opsdesk.domain.posters import AvatarProps, CodeProps, Layer, LayerKind, TextProps
from opsdesk.ui.delegates import painting as rows
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.models.lines import LineModel
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.name_field import NameField
from opsdesk.ui.widgets.tables import RowList
from opsdesk.words import posters as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QContextMenuEvent, QDropEvent, QMouseEvent, QPainter, QPaintEvent

    from opsdesk.domain.poster_copies import CopyLabel
    from opsdesk.ui.pages.posters.editor.acts import LayerActs
    from opsdesk.ui.pages.posters.editor.editing import Editing

MOVED = "application/x-opsdesk-poster-layers"
ICONS = {
    LayerKind.PICTURE: "image",
    LayerKind.TEXT: "type",
    LayerKind.CODE: "qr-code",
    LayerKind.SHAPE: "shapes",
    LayerKind.AVATAR: "circle-user-round",
}
_MARK = 22  # px of a place for an eye or a lock


def says(layer: Layer, label: CopyLabel) -> str:
    """What a layer says, in one line."""
    props = layer.props
    if isinstance(props, TextProps):
        return " ".join(edits.words_of(props, label).split())
    if isinstance(props, CodeProps):
        if is_spelt_out(props.kind):
            return props.content
        return props.parts.get(PARTS[props.kind][0], "") if props.kind in PARTS else "{group_code}"
    return "{nickname}" if isinstance(props, AvatarProps) else ""


def layer_name(layer: Layer) -> str:
    """What she calls it, else what it is."""
    return layer.name or words.layer_kind(layer.kind)


class _Model(LineModel[tuple[int, Layer]]):
    """Lines of number and layer; a drag carries the numbers."""

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def mimeTypes(self) -> list[str]:
        return [MOVED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(MOVED, b"1")
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


class _Delegate(RowDelegate):
    height = "row_compact"

    def __init__(self, view: LayerList) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: rows.Index) -> None:
        painter.save()
        state = rows.row_state(option, index)
        rows.paint_row(painter, QRect(option.rect), state, line=False)
        self.paint_cell(painter, QRect(option.rect), index, state)
        painter.restore()

    def paint_cell(self, painter: QPainter, rect: QRect, index: rows.Index, state: rows.RowState) -> None:
        theme = current()
        layer = self._view.lines.lines[index.row()][1]
        eye, lock = marks(rect)
        draw.icon(painter, eye, "eye-off" if layer.hidden else "eye", "text.tertiary", 15)
        if layer.locked or state.hover:
            draw.icon(painter, lock, "lock" if layer.locked else "lock-open", "text.tertiary", 14)
        marked = lock if layer.locked or state.hover else eye
        cell = QRect(rect.left() + theme.px(12), rect.top(), marked.left() - rect.left() - theme.px(14), rect.height())
        role = "text.disabled" if layer.hidden else "text.primary"
        quiet = says(layer, self._view.label)
        end = rows.paint_icon_text(painter, cell, ICONS[layer.kind], layer_name(layer), role)
        room = QRect(end + theme.px(8), cell.top(), cell.right() - end - theme.px(7), cell.height())
        if quiet and room.width() > theme.px(24):
            rows.paint_text(painter, room, quiet, "text.tertiary", step="small", align=draw.RIGHT)


def marks(rect: QRect) -> tuple[QRect, QRect]:
    """Where the eye and the lock of a row stand."""
    side = current().px(_MARK)
    eye = QRect(rect.right() - side - current().px(4), rect.top(), side, rect.height())
    return eye, eye.translated(-side + current().px(2), 0)


class LayerList(RowList):
    """Its selection is that of the canvas. F2 writes a name where it stands."""

    def __init__(self, editing: Editing, acts: LayerActs) -> None:
        super().__init__()
        self._editing, self._acts = editing, acts
        self.lines = _Model(self, lambda one: layer_name(one[1]))
        self._following = False
        self._named: int | None = None
        self._gap: int | None = None
        self.setModel(self.lines)
        self.setItemDelegate(_Delegate(self))
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.name = NameField()
        self.name.setParent(self.viewport())
        self.name.ended.connect(self._rename)
        self.selectionModel().selectionChanged.connect(self._on_chosen)
        acts.renaming.connect(self.begin_name)
        editing.changed.connect(self._follow_layers)
        editing.selected.connect(self._follow_selection)

    @property
    def label(self) -> CopyLabel:
        """Which copy is in sight."""
        return self._editing.label

    def _follow_layers(self) -> None:
        made = self._editing.made
        lines = list(reversed(list(enumerate(made.layers)))) if made is not None else []
        if len(lines) == len(self.lines.lines):
            self.lines.lines = lines  # the same rows: nothing the list keeps is lost
            self.viewport().update()
        else:
            self._following = True
            self.lines.show(lines)
            self._following = False
        self._follow_selection()

    def _follow_selection(self) -> None:
        chosen, model = QItemSelection(), self.selectionModel()
        count = len(self.lines.lines)
        for number in self._editing.selection:
            index = self.lines.index(count - 1 - number)
            chosen.select(index, index)
        if chosen != model.selection():
            self._following = True
            model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if len(self._editing.selection) == 1 and not self.selectionModel().isSelected(self.currentIndex()):
                index = self.lines.index(count - 1 - self._editing.selection[0])
                model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
                self.scrollTo(index)
            self._following = False

    def _on_chosen(self) -> None:
        if not self._following:
            self._editing.select(self.lines.lines[index.row()][0] for index in self.selectedIndexes())

    def _number(self, index: QModelIndex) -> int:
        return self.lines.lines[index.row()][0]

    def begin_name(self, number: int) -> None:
        """Write the name of a layer where it stands."""
        index = self.lines.index(len(self.lines.lines) - 1 - number)
        self.scrollTo(index)
        rect = self.visualRect(index)
        self._named = number
        left = current().px(34)
        self.name.setGeometry(rect.adjusted(left, 2, -current().px(8), -2))
        self.name.begin(layer_name(self.lines.lines[index.row()][1]))

    def _rename(self, name: str) -> None:
        made, number, self._named = self._editing.kept, self._named, None
        if name and made is not None and number is not None and number < len(made.layers):
            layer = replace(made.layers[number], name=name.strip()[:80])
            self._editing.keep(edits.Edit(edits.changed(made, {number: layer}), self._editing.selection))
        self.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            eye, lock = marks(self.visualRect(index))
            for rect, name in ((eye, "hidden"), (lock, "locked")):
                if rect.contains(spot):
                    self._acts.flip(name, self._number(index))
                    return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from opsdesk.ui.pages.posters.editor.acts import open_layer_menu

        index = self.indexAt(event.pos())
        if index.isValid() and not self.selectionModel().isSelected(index):
            self._editing.select((self._number(index),))
        open_layer_menu(self._acts, self._editing, self, event.globalPos())

    def dragMoveEvent(self, event: QDropEvent) -> None:
        if event.mimeData().hasFormat(MOVED):
            self._show_gap(self._gap_at(event.position().toPoint()))
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDropEvent) -> None:
        self.dragMoveEvent(event)

    def dragLeaveEvent(self, _event: object) -> None:
        self._show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        gap = self._gap_at(event.position().toPoint())
        self._show_gap(None)
        numbers = self._editing.selection
        if numbers and event.mimeData().hasFormat(MOVED):
            # Taken as a copy: after a move the view would take the rows out that were carried.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            place = len(self.lines.lines) - gap
            self._editing.do(partial(edits.dropped_at, numbers=numbers, place=place))

    def _gap_at(self, spot: QPoint) -> int:
        """Before which row something is let go."""
        index = self.indexAt(spot)
        if not index.isValid():
            return len(self.lines.lines)
        rect = self.visualRect(index)
        return index.row() + (spot.y() > rect.center().y())

    def _show_gap(self, gap: int | None) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap is not None and self.lines.lines:
            last = self._gap >= len(self.lines.lines)
            rect = self.visualRect(self.lines.index(len(self.lines.lines) - 1 if last else self._gap))
            top = rect.bottom() if last else rect.top()
            painter = draw.canvas(self.viewport())
            painter.fillRect(0, max(top - 1, 0), self.viewport().width(), 2, current().color("accent.solid"))
