"""The right panel: what the selected layers are like, or the template where none is selected, and the scan check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from opsdesk.domain.posters import LayerKind
from opsdesk.ui.keys import typing
from opsdesk.ui.pages.posters.editor.box_part import BoxPart
from opsdesk.ui.pages.posters.editor.code_part import CodePart
from opsdesk.ui.pages.posters.editor.layer_list import layer_name
from opsdesk.ui.pages.posters.editor.merging import MergeText
from opsdesk.ui.pages.posters.editor.picture_part import AvatarPart, PicturePart
from opsdesk.ui.pages.posters.editor.remark import Remark, say_group
from opsdesk.ui.pages.posters.editor.several_part import AlignPart
from opsdesk.ui.pages.posters.editor.shape_part import ShapePart
from opsdesk.ui.pages.posters.editor.sheet_part import SheetPart
from opsdesk.ui.pages.posters.editor.text_part import TextPart
from opsdesk.ui.pages.posters.scan_card import ScanCard
from opsdesk.ui.theme import draw
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.pill import Pill
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.text import ElidedLabel
from opsdesk.words import posters as words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.posters.editor.acts import LayerActs
    from opsdesk.ui.pages.posters.editor.editing import Editing
    from opsdesk.ui.pages.posters.editor.part import Part
    from opsdesk.ui.pages.posters.reading import Reading


class _Line(QWidget):
    """A hairline between two parts of the panel."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(13)

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw.hairline(draw.canvas(self), 0, 6, self.width())


class EditorPanel(QWidget):
    """`picture_wanted` asks for the picture of the selected layer, `crop_wanted` to cut it by hand."""

    picture_wanted = Signal()
    crop_wanted = Signal()

    def __init__(self, context: Context, editing: Editing, acts: LayerActs) -> None:
        super().__init__()
        self._context, self._editing = context, editing
        self._hand: MergeText | None = None
        self.title, self.kind = ElidedLabel("", "body_strong"), Pill("")
        self.sheet = SheetPart(context, editing)
        self.box, self.align = BoxPart(editing), AlignPart(acts, editing)
        self.text, self.code = TextPart(editing), CodePart(editing)
        picture = PicturePart(editing)
        self.parts: dict[LayerKind, Part] = {
            LayerKind.TEXT: self.text,
            LayerKind.CODE: self.code,
            LayerKind.SHAPE: ShapePart(editing),
            LayerKind.PICTURE: picture,
            LayerKind.AVATAR: AvatarPart(editing),
        }
        picture.wanted.connect(self.picture_wanted)
        picture.crop_wanted.connect(self.crop_wanted)
        self.code.logo_wanted.connect(self.picture_wanted)
        self.code.target.link.clicked.connect(self._open_sheet)
        self.scan = ScanCard()
        self.group_remark = Remark()
        self.group_remark.link.clicked.connect(self._open_group)
        self._over, self._under = _Line(), _Line()
        head = row(gap=8)
        head.addWidget(self.title, 1)
        head.addWidget(self.kind)
        whole = column(head, self.box, self.align, self._over, gap=8, margins=(16, 12, 16, 16))
        for part in (self.sheet, *self.parts.values()):
            whole.addWidget(part)
        for below in (self._under, SectionHeader(self.tr("Scan check")), self.scan, self.group_remark):
            whole.addWidget(below)
        whole.addStretch(1)
        self.setLayout(whole)
        editing.changed.connect(self.refresh)
        editing.selected.connect(self.refresh)
        editing.leaving.connect(self.settle)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def settle(self) -> None:
        """Take what is being typed, so that it does not go to what is selected or opened next."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus) and typing(focus):
            focus.clearFocus()

    def refresh(self) -> None:
        """Show what is selected as it is now."""
        made, layers = self._editing.made, self._editing.layers
        if made is None:
            return
        kinds = {layer.kind for layer in layers}
        self.title.setText(self._name(made.name))
        self.kind.setVisible(bool(layers))
        self.sheet.setVisible(not layers)
        for shown in (self.box, self.align, self._over):
            shown.setVisible(bool(layers))
        if layers:
            self.kind.set(words.layer_kind(kinds.copy().pop()) if len(kinds) == 1 else self.tr("mixed"), "plain")
            self.box.show_layers(layers)
            self.align.show_count(len(layers))
        else:
            self.sheet.show_template(made)
        for kind, part in self.parts.items():
            part.setVisible(kinds == {kind})
            if kinds == {kind}:
                part.show_layers(layers)
        self._tell_target()

    def _name(self, template: str) -> str:
        layers = self._editing.layers
        if len(layers) == 1:
            return layer_name(layers[0])
        return self.tr("%n layer(s)", "", len(layers)) if layers else template

    def show_reading(self, found: Reading, group_id: int) -> None:
        """The link and the groups of the desk."""
        self.sheet.show_reading(found, group_id)
        self.tell_group()

    def tell_group(self) -> None:
        """Warn below the scan check when the code of the group on the poster is about to die."""
        say_group(self.group_remark, self.sheet.card, self._context)
        self._tell_target()

    def _tell_target(self) -> None:
        card = self.sheet.card
        has_code = card is not None and card.code is not None and bool(card.code.payload)
        self.code.show_target(self.sheet.url.text().strip(), card.name if card is not None else "", has_code=has_code)

    def _open_sheet(self) -> None:
        self._editing.select(())
        (self.sheet.url if self.sheet.url.text() else self.sheet.group).setFocus()

    def _open_group(self) -> None:
        if self.sheet.card is not None:
            self._context.navigate("groups", {"group": self.sheet.card.id})

    def write(self) -> bool:
        """Take the words of what is selected in hand; False where there are none."""
        field = self._field()
        if field is not None:
            field.setFocus()
            field.selectAll()
        return field is not None

    def _field(self) -> MergeText | None:
        layers = self._editing.layers
        if len(layers) != 1:
            return None
        if layers[0].kind is LayerKind.TEXT:
            return self.text.words
        fields = self.code.content.fields
        return next(iter(fields.values()), None) if layers[0].kind is LayerKind.CODE else None

    def insert(self, name: str) -> bool:
        """Put a merge field into the words in hand; False while there are none."""
        field = self._hand if self._hand is not None and self._hand.isVisible() else self._field()
        if self.sheet.url.hasFocus():
            self.sheet.url.insert(f"{{{name}}}")
            return True
        if field is None:
            return False
        if not field.hasFocus():
            field.setFocus()
        field.insert_field(name)
        return True

    def _on_focus(self, _before: QWidget | None, thing: QWidget | None) -> None:
        if isinstance(thing, MergeText) and self.isAncestorOf(thing):
            self._hand = thing
