"""One template: its layers, the poster as a member will get it, its texts, and the drawer of the batch."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from opsdesk import words as all_words
from opsdesk.ui.pages.posters.batch import BatchDrawer
from opsdesk.ui.pages.posters.canvas import PosterCanvas
from opsdesk.ui.pages.posters.layers import LayerColumn
from opsdesk.ui.pages.posters.reading import see, size_words
from opsdesk.ui.pages.posters.side import TemplateSide
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.layouts import Scroll, column, frame, row
from opsdesk.ui.widgets.panel import Panel, PanelSplit
from opsdesk.ui.widgets.toolbar import Toolbar
from opsdesk.words import posters as words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.domain.posters import PosterTemplate
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.posters.reading import People, Reading, Seen

TYPING_MS = 250


class TemplateView(QWidget):
    """`left` by the back arrow, `asked` with an act on the template: rename, duplicate, trash."""

    left = Signal()
    asked = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._template: PosterTemplate | None = None
        self._people: People | None = None
        self._at = 0
        self._group = 0
        self._seen: Seen | None = None
        self._drawing = self._again = False
        self.layers = LayerColumn()
        self.canvas = PosterCanvas()
        self.side = TemplateSide(context)
        self.drawer = BatchDrawer(context)
        self.toolbar = self._make_toolbar()
        panel = Panel("inspector")
        panel.column.addWidget(Scroll(self.side, "Panel"))
        content = row(self.layers, gap=0)
        content.addWidget(self.canvas, 1)
        self.split = PanelSplit(frame(content, "Content"), panel)
        whole = column(self.toolbar, gap=0)
        whole.addWidget(self.split, 1)
        whole.addWidget(self.drawer)
        self.setLayout(whole)
        self.drawer.hide()
        self._typed = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._connect()

    def _make_toolbar(self) -> Toolbar:
        toolbar = Toolbar("")
        toolbar.add_back(self.tr("All templates"), self.left.emit)
        self._more = IconButton("ellipsis", self.tr("More"))
        menu = QMenu(self._more)
        menu.addAction(self.tr("Rename"), partial(self.asked.emit, "rename"))
        menu.addAction(self.tr("Duplicate"), partial(self.asked.emit, "duplicate"))
        menu.addSeparator()
        menu.addAction(self.tr("Move to the bin"), partial(self.asked.emit, "trash"))
        self._more.clicked.connect(lambda: menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft())))
        self.copy = Button(self.tr("Copy image"), "copy", clicked=self.copy_image)
        self.batch = Button(self.tr("Batch export"), "images", "primary", key="B", clicked=self.open_batch)
        self.texts = Button(self.tr("Texts"), "type", clicked=lambda: self.split.toggle())
        toolbar.add(self._more, self.texts, self.copy, self.batch)
        return toolbar

    def _connect(self) -> None:
        self.layers.chosen.connect(self._edit_layer)
        self.layers.picked.connect(self._insert)
        self.layers.list.previewed.connect(self.split.toggle)
        self.canvas.stepped.connect(self.step)
        self.side.typed.connect(self._typed.start)
        self._typed.timeout.connect(self.draw)
        self.side.said.connect(self._say)
        self.side.grouped.connect(self.set_group)
        self.drawer.closed.connect(self.close_batch)
        self.drawer.ran.connect(lambda _on: self.draw())

    @property
    def template(self) -> PosterTemplate | None:
        return self._template

    @property
    def seen(self) -> Seen | None:
        """The poster in sight; None until one is drawn."""
        return self._seen

    def show_template(self, made: PosterTemplate) -> None:
        """Another template, or the same as it is now."""
        if self._template is None or self._template.id != made.id:
            self.canvas.show_image(None)
            self.canvas.set_zoom(None)
            self.side.scan.show_picture(None)
            self._seen = None
        self._template = made
        self.toolbar.set_title(made.name)
        self.toolbar.set_quiet(size_words(made))
        self.layers.show_layers(made)
        self.side.show_template(made)
        self.drawer.show_template(made, self._group or None)
        self.draw()

    def show_reading(self, found: Reading) -> None:
        """The link, the groups and the tags of the desk."""
        self.side.show_reading(found, self._group)
        self.drawer.show_reading(found)

    def show_people(self, people: People) -> None:
        """Those whose posters are previewed and exported."""
        if self._people is None or self._people.ids != people.ids:
            self._at = 0
        self._people = people
        self.drawer.show_people(people)
        self.draw()

    def set_group(self, group: int) -> None:
        """The group whose name, code and expiry the posters carry; 0 for that of each member."""
        self._group = group
        self._context.looks.set(f"posters/group/{self._context.desk.uid}", str(group))
        if self._template is not None:
            self.drawer.show_template(self._template, group or None)
        self.draw()

    def step(self, way: int) -> None:
        """The poster of the next member, or the one before."""
        if self._people is not None and self._people.ids:
            self._at = (self._at + way) % len(self._people.ids)
            self.draw()

    def draw(self) -> None:
        """Draw the poster in sight on a worker; while one is drawn the newest wish waits."""
        made = self.side.drafted()
        if made is None or self._people is None or self.drawer.running:
            return
        if self._drawing:
            self._again = True
            return
        self._drawing = True
        member = self._people.ids[self._at] if self._people.ids else None
        work = partial(see, self._context.desk, made, member, self._group or None)
        self._context.jobs.run(work, self._show_seen, self._show_trouble)

    def _show_seen(self, seen: Seen) -> None:
        self._drawing = False
        if self._template is not None and seen.template.id == self._template.id:
            self._seen = seen
            self.canvas.show_image(seen.picture.image)
            self.side.scan.show_picture(seen.picture)
            proof = seen.picture.proof
            self.drawer.side.show_fault(words.fault(proof.fault, proof.detail) if proof.fault is not None else "")
            total = len(self._people.ids) if self._people is not None else 0
            face = (seen.member_id, seen.name) if seen.member_id is not None else None
            self.canvas.show_who(face, self._at + 1, total)
        self._draw_again()

    def _show_trouble(self, error: OpsdeskError) -> None:
        self._drawing = False
        self._seen = None
        self.canvas.show_image(None)
        self.side.scan.show_picture(None, all_words.problem(error))
        self._draw_again()

    def _draw_again(self) -> None:
        if self._again:
            self._again = False
            self.draw()

    def copy_image(self) -> None:
        """The poster in sight into the clipboard, unless its code cannot be read."""
        if self._seen is None:
            return
        proof = self._seen.picture.proof
        if proof.fault is not None:
            why = words.fault(proof.fault, proof.detail)
            self._context.notify.say(self.tr("Not copied: {why}").replace("{why}", why), "danger")
            return
        QGuiApplication.clipboard().setImage(self._seen.picture.image)
        self._context.notify.say(self.tr("Copied the poster of {name}").replace("{name}", self._seen.name), "done")

    def open_batch(self) -> None:
        """Open the drawer, the keyboard on its start."""
        self.drawer.show()
        self._fit_drawer()
        self.drawer.main_focus().setFocus()

    def close_batch(self) -> None:
        """Close the drawer; a batch under way goes on."""
        self.drawer.hide()
        self.canvas.setFocus()

    def _insert(self, field: str) -> None:
        if not self.side.insert(field):
            self.split.set_open(True)
            self._context.notify.say(self.tr("Put the cursor into a text first"))

    def _edit_layer(self, layer: int) -> None:
        if layer in self.side.texts:
            self.split.set_open(True)
            self.side.edit(layer)

    def _say(self, layer: int, text: str) -> None:
        if self._template is None or self._template.id is None:
            return
        change = partial(self._context.desk.posters.set_text, self._template.id, layer, text)
        self._context.notify.attempt(change, self.tr("Changed the text"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.texts.setVisible(not self.split.docked)
        self._fit_drawer()

    def _fit_drawer(self) -> None:
        self.drawer.setFixedHeight(min(current().px(372), max(round(self.height() * 0.58), current().px(306))))
