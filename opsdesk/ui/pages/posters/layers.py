"""The left column of a template: its layers from the top down, and the fields that can be merged into texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from opsdesk.domain.merge_fields import MergeField
from opsdesk.domain.posters import AvatarProps, CodeProps, Layer, LayerKind, TextProps
from opsdesk.ui.delegates import painting as rows
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.models.lines import LineModel
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.flow_layout import FlowLayout
from opsdesk.ui.widgets.layouts import column, frame
from opsdesk.ui.widgets.tables import RowList
from opsdesk.ui.widgets.text import PlainLabel, tooltip
from opsdesk.words import posters as words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

    from opsdesk.domain.posters import PosterTemplate

ROOM_FOR_FIELDS = 320  # px of height from which the merge fields show
ICONS = {
    LayerKind.PICTURE: "image",
    LayerKind.TEXT: "type",
    LayerKind.CODE: "qr-code",
    LayerKind.SHAPE: "shapes",
    LayerKind.AVATAR: "circle-user-round",
}
OFFERED = (
    MergeField.NICKNAME,
    MergeField.CODE,
    MergeField.JOIN_URL,
    MergeField.GROUP,
    MergeField.EXPIRES,
    MergeField.CITY,
    MergeField.ROLE,
    MergeField.DATE,
    MergeField.REMARK,
)


def says(layer: Layer) -> str:
    """What a layer says, in one line."""
    props = layer.props
    if isinstance(props, TextProps):
        return " ".join(props.text.split())
    if isinstance(props, CodeProps):
        return props.content
    return "{nickname}" if isinstance(props, AvatarProps) else ""


def layer_name(layer: Layer) -> str:
    return layer.name or words.layer_kind(layer.kind)


class _Delegate(RowDelegate):
    height = "row_compact"

    def __init__(self, model: LineModel[tuple[int, Layer]]) -> None:
        super().__init__(model)
        self._model = model

    def paint_cell(self, painter: QPainter, rect: QRect, index: rows.Index, _state: rows.RowState) -> None:
        theme = current()
        layer = self._model.lines[index.row()][1]
        cell = rect.adjusted(theme.px(12), 0, -theme.px(12), 0)
        role = "text.disabled" if layer.hidden else "text.primary"
        quiet = says(layer)
        end = rows.paint_icon_text(painter, cell, ICONS[layer.kind], layer_name(layer), role)
        room = QRect(end + theme.px(10), cell.top(), cell.right() - end - theme.px(9), cell.height())
        if quiet and room.width() > theme.px(24):
            rows.paint_text(painter, room, quiet, "text.tertiary", step="small", align=draw.RIGHT)


class FieldChip(QAbstractButton):
    """A merge field in braces; a click puts it into the text in hand, which keeps the keyboard."""

    def __init__(self, name: MergeField) -> None:
        super().__init__()
        self.name = name
        self.setText(f"{{{name}}}")
        self.setToolTip(tooltip(words.merge_field(name)))
        self.setAccessibleName(words.merge_field(name))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current()
        return QSize(draw.advance(self.text(), theme.font("small", 500)) + theme.px(17), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        edge = theme.color("accent.mid") if self.underMouse() else None
        draw.box(painter, self.rect(), theme.color("accent.soft"), edge, theme.tokens.radius("tag"))
        role = theme.color("accent.soft_text")
        draw.text(painter, self.rect(), self.text(), theme.font("small", 500), role, draw.CENTER)


class LayerColumn(QWidget):
    """`chosen` brings the number of a layer from the bottom, `picked` the field of a chip."""

    chosen = Signal(int)
    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        theme = current()
        self.setFixedWidth(theme.px(212))
        self._model = LineModel[tuple[int, Layer]](self, lambda one: layer_name(one[1]))
        self.list = RowList()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(self._model))
        self.list.setSelectionMode(RowList.SelectionMode.SingleSelection)
        self.list.clicked.connect(self._choose)
        self.list.opened.connect(self._choose)
        chips = QWidget()
        flow = FlowLayout(chips, theme.px(6), theme.px(6))
        self.chips: dict[str, FieldChip] = {}
        for name in OFFERED:
            chip = self.chips[str(name)] = FieldChip(name)
            chip.clicked.connect(lambda _on=False, name=name: self.picked.emit(str(name)))
            flow.addWidget(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        chips.setSizePolicy(policy)
        hint = PlainLabel(self.tr("A click puts the field into the text you edit."), "small", "tertiary", wrap=True)
        head = PlainLabel(self.tr("Layers"), "body_strong")
        foot = column(PlainLabel(self.tr("Merge fields"), "body_strong"), chips, hint, margins=(12, 10, 12, 12))
        top = column(head, margins=(12, 12, 12, 6))
        inside = column(top, gap=0)
        inside.addWidget(self.list, 1)
        self._foot = frame(column(_Line(), foot, gap=0), "Content")
        inside.addWidget(self._foot)
        whole = column(frame(inside, "Content"), gap=0)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Beside an open drawer in a low window the layers keep the room.
        super().resizeEvent(event)
        self._foot.setVisible(self.height() >= current().px(ROOM_FOR_FIELDS))

    def show_layers(self, made: PosterTemplate) -> None:
        """The layers of a template, the topmost first."""
        at = self.list.currentIndex().row()
        self._model.show(list(reversed(list(enumerate(made.layers)))))
        if 0 <= at < self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(at))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.lines[index.row()][0])


class _Line(QWidget):
    """A hairline between two parts of a column."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw.hairline(draw.canvas(self), 0, 0, self.width())
