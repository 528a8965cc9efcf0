"""The bar above a template: its name and size, undo and redo, the tools of the canvas, what is done with the poster."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from opsdesk.domain.poster_copies import CopyLabel, has_copies
from opsdesk.domain.posters import LayerKind
from opsdesk.ui.pages.posters.editor.hand import SELECT
from opsdesk.ui.pages.posters.editor.layer_list import ICONS
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton, drop_menu
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.widgets.text import PlainLabel, tooltip
from opsdesk.ui.widgets.toolbar import Toolbar

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from opsdesk.domain.posters import PosterTemplate
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.posters.editor.editing import Editing
    from opsdesk.ui.pages.posters.editor.hand import Hand

TOOLS = (LayerKind.TEXT, LayerKind.PICTURE, LayerKind.CODE, LayerKind.SHAPE, LayerKind.AVATAR)
ROOM_FOR_WORDS = 1010  # px from which the copy button has words


class EditorBar(Toolbar):
    """`back` to all templates, `asked` with an act on the template, `side_wanted` where the panel lies over the
    canvas, `before_undo` so that what is not kept yet is."""

    back = Signal()
    asked = Signal(str)
    side_wanted = Signal()
    before_undo = Signal()

    def __init__(self, context: Context, editing: Editing, hand: Hand) -> None:
        super().__init__("")
        self._context, self._editing, self._hand = context, editing, hand
        self._saved = self._name = ""
        self.add_back(self.tr("All templates"), self.back.emit)
        self.copies = Segmented([Segment("A", "A", tip=self.tr("Copy A")), Segment("B", "B", tip=self.tr("Copy B"))])
        self.copies.setAccessibleName(self.tr("Copy in sight"))
        self.copies.changed.connect(lambda key: editing.show_copy(CopyLabel(key)))
        self.undo = IconButton("undo-2", self.tr("Undo"), clicked=partial(self._go, True))
        self.redo = IconButton("redo-2", self.tr("Redo"), clicked=partial(self._go, False))
        self.tools = self._make_tools()
        self.more = IconButton("ellipsis", self.tr("More"), clicked=self._open_more)
        self.side = IconButton("sliders-horizontal", self.tr("Properties"), clicked=self.side_wanted.emit)
        self.copy = Button(self.tr("Copy image"), "copy")
        self.batch = Button(self.tr("Batch export"), "images", "primary", key="B")
        self.add(self.copies, self.undo, self.redo, self.tools, self.side, self.more, self.copy, self.batch)
        editing.saved.connect(self._note_saving)
        hand.tool_changed.connect(self.tools.choose)

    def _make_tools(self) -> Segmented:
        tips = {
            LayerKind.TEXT: self.tr("Draw a text (T)"),
            LayerKind.PICTURE: self.tr("Draw a picture (I)"),
            LayerKind.CODE: self.tr("Draw a code (Q)"),
            LayerKind.SHAPE: self.tr("Draw a shape (R)"),
            LayerKind.AVATAR: self.tr("Draw an avatar (A)"),
        }
        segments = [Segment(SELECT, icon="mouse-pointer-2", tip=self.tr("Select (V)"))]
        segments += [Segment(str(kind), icon=ICONS[kind], tip=tips[kind]) for kind in TOOLS]
        tools = Segmented(segments)
        tools.setAccessibleName(self.tr("Tools"))
        tools.changed.connect(self.take_tool)
        return tools

    def take_tool(self, tool: str) -> None:
        """Hold a tool; a text begins with a word to be overwritten."""
        self._hand.take(tool, self.tr("Text") if tool == LayerKind.TEXT else "")

    def _go(self, back: bool) -> None:
        self.before_undo.emit()
        notify = self._context.notify
        (notify.undo_wanted if back else notify.redo_wanted).emit()

    def show_template(self, made: PosterTemplate) -> None:
        """Its name, its size, when it was kept, and whether it has two copies."""
        self._name = made.name
        size = f"{made.width} × {made.height}"
        self.set_quiet(self.tr("{size}, saved {time}").format(size=size, time=self._saved) if self._saved else size)
        self.copies.setVisible(has_copies(made))
        self.copies.choose(str(self._editing.label))
        self._fit_title()

    def _fit_title(self) -> None:
        """A long name gives way to the tools, and the quiet line to it; it is whole in the tooltip."""
        gap = current().px(8)
        parts = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        tools = [part for part in parts if not isinstance(part, PlainLabel) and not part.isHidden()]
        room = self.width() - sum(part.sizeHint().width() + gap for part in tools) - current().px(72)
        title = self._title.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, max(room, gap))
        self.set_title(title)
        self._title.setToolTip(tooltip(self._name) if title != self._name else "")
        self._quiet.setVisible(title == self._name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()

    def forget_saving(self) -> None:
        """Another template is in hand."""
        self._saved = ""

    def _note_saving(self) -> None:
        clock = self._context.desk.clock
        self._saved = f"{clock.local(clock.now()):%H:%M}"
        if self._editing.kept is not None:
            self.show_template(self._editing.kept)

    def show_room(self, *, docked: bool, wide: int) -> None:
        """What fits: the way to the panel where it is not beside, words where there is room."""
        self.side.setVisible(not docked)
        self.copy.setVisible(wide >= current().px(ROOM_FOR_WORDS))

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Copy image") + "\t2", self.copy.click)
        menu.addSeparator()
        menu.addAction(self.tr("Rename"), partial(self.asked.emit, "rename"))
        menu.addAction(self.tr("Duplicate"), partial(self.asked.emit, "duplicate"))
        menu.addAction(self.tr("Save as a file"), partial(self.asked.emit, "save"))
        menu.addSeparator()
        menu.addAction(self.tr("Move to the bin"), partial(self.asked.emit, "trash"))
        menu.aboutToHide.connect(menu.deleteLater)
        drop_menu(menu, self.more)
