"""One template: its layers, the canvas, what is selected, and the drawer of the batch."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from opsdesk import words as all_words
from opsdesk.domain.merge_fields import MergeField
from opsdesk.domain.poster_editing import changed, with_words
from opsdesk.domain.posters import LayerKind
from opsdesk.ui.member_chooser import MemberChooser
from opsdesk.ui.pages.posters.batch import BatchDrawer
from opsdesk.ui.pages.posters.editor.acts import LayerActs, open_layer_menu
from opsdesk.ui.pages.posters.editor.bar import EditorBar
from opsdesk.ui.pages.posters.editor.canvas import PosterCanvas
from opsdesk.ui.pages.posters.editor.cutting import Cutting
from opsdesk.ui.pages.posters.editor.drawing import PosterDrawing, Sight, mend
from opsdesk.ui.pages.posters.editor.editing import Editing
from opsdesk.ui.pages.posters.editor.left import LayerColumn
from opsdesk.ui.pages.posters.editor.panel import EditorPanel
from opsdesk.ui.pictures_in import ENDINGS
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.layouts import Scroll, column, frame, row
from opsdesk.ui.widgets.panel import Panel, PanelSplit
from opsdesk.words import posters as words

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QResizeEvent

    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.domain.posters import PosterTemplate
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.posters.reading import People, Reading, Seen

TYPING_MS = 250


class TemplateView(QWidget):
    """`left` by the back arrow, `asked` with an act on the template: rename, duplicate, save, trash."""

    left = Signal()
    asked = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._people: People | None = None
        self._at = 0
        self._other: int | None = None
        self._group = 0
        self._seen: Seen | None = None
        self._mending: PosterTemplate | None = None
        self.editing = Editing(context)
        self.acts = LayerActs(context, self.editing)
        self._drawing = PosterDrawing(context)
        self.layers = LayerColumn(self.editing, self.acts)
        self.canvas = PosterCanvas(self.editing, self._drawing, Cutting(context, self.editing))
        self.side = EditorPanel(context, self.editing, self.acts)
        self.drawer = BatchDrawer(context)
        self.bar = EditorBar(context, self.editing, self.canvas.hand)
        panel = self._panel = Panel("inspector")
        panel.column.addWidget(Scroll(self.side, "Panel"))
        content = row(self.layers, gap=0)
        content.addWidget(self.canvas, 1)
        self.split = PanelSplit(frame(content, "Content"), panel)
        whole = column(self.bar, gap=0)
        whole.addWidget(self.split, 1)
        whole.addWidget(self.drawer)
        self.setLayout(whole)
        self.drawer.hide()
        self._draw_soon = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._draw_soon.timeout.connect(self.draw)
        self._connect()
        self._connect_canvas()

    def _connect(self) -> None:
        self.bar.back.connect(self.left)
        self.bar.asked.connect(self.asked)
        self.bar.copy.clicked.connect(self.copy_image)
        self.bar.batch.clicked.connect(self.open_batch)
        self.bar.side_wanted.connect(self.split.toggle)
        self.bar.before_undo.connect(self.canvas.nudging.keep)
        self.bar.before_undo.connect(self.side.settle)
        self.layers.picked.connect(self._insert)
        self.layers.picture_wanted.connect(partial(self.choose_picture, new=True))
        self.layers.list.opened.connect(self._open_row)
        self.layers.list.previewed.connect(self.split.toggle)
        self.side.picture_wanted.connect(partial(self.choose_picture, new=False))
        self.side.crop_wanted.connect(self.cut)
        self.side.sheet.grouped.connect(self.set_group)
        self.side.text.typed.connect(self._try_words)
        self.split.toggled.connect(lambda _open: self._clear_panel())
        self.side.scan.mend.clicked.connect(self.mend)
        self.drawer.closed.connect(self.close_batch)
        self.drawer.ran.connect(lambda _on: self.draw())
        self.editing.changed.connect(self._follow)
        self.editing.selected.connect(self._take_apart)

    def _connect_canvas(self) -> None:
        canvas = self.canvas
        canvas.foot.stepped.connect(self.step)
        canvas.foot.who_wanted.connect(self._choose_member)
        canvas.opened.connect(self.write_layer)
        canvas.hand.drawn.connect(self._after_drawing)
        canvas.menu_wanted.connect(self._open_menu)
        canvas.field_dropped.connect(self.acts.drop_field)
        canvas.pictures_dropped.connect(self.acts.add_pictures)
        self._drawing.seen.connect(self._show_seen)
        self._drawing.failed.connect(self._show_trouble)

    @property
    def template(self) -> PosterTemplate | None:
        """The template as the desk keeps it."""
        return self.editing.kept

    @property
    def seen(self) -> Seen | None:
        """The poster in sight; None until one is drawn."""
        return self._seen

    def show_template(self, made: PosterTemplate) -> None:
        """Another template, or the same as it is now."""
        new = self.template is None or self.template.id != made.id
        if new:
            self._seen = None
            self.canvas.show_image(None)
            self.canvas.fit()
            self.canvas.hand.take("select")
            self.side.scan.show_picture(None)
            self.bar.forget_saving()
        if new or made != self.template:
            self.editing.load(made)
        if new:
            self.side.refresh()

    def show_reading(self, found: Reading) -> None:
        """The link, the groups and the tags of the desk."""
        self.side.show_reading(found, self._group)
        self.drawer.show_reading(found)
        self.draw()

    def show_people(self, people: People) -> None:
        """Those whose posters are previewed and exported."""
        if self._people is None or self._people.ids != people.ids:
            self._at, self._other = 0, None
        self._people = people
        self.drawer.show_people(people)
        self.draw()

    def set_group(self, group: int) -> None:
        """The group whose name, code and expiry the posters carry; 0 for that of each member."""
        self._group = group
        self._context.looks.set(f"posters/group/{self._context.desk.uid}", str(group))
        if self.template is not None:
            self.drawer.show_template(self.template, group or None)
        self.side.tell_group()
        self.draw()

    def step(self, way: int) -> None:
        """The poster of the next member, or the one before."""
        if self._people is not None and self._people.ids:
            if self._other is None:
                self._at = (self._at + way) % len(self._people.ids)
            self._other = None
            self.draw()

    def _choose_member(self) -> None:
        chooser = MemberChooser(self, self._context, self._group or None)
        chooser.chosen.connect(lambda member, _name: self.preview_as(member))
        chooser.open_under(self.canvas.foot.who)

    def preview_as(self, member: int) -> None:
        """The poster of any member, chosen for the batch or not."""
        ids = self._people.ids if self._people is not None else []
        self._other = None if member in ids else member
        self._at = ids.index(member) if member in ids else self._at
        self.draw()

    def _sight(self) -> Sight | None:
        made = self.editing.made
        if made is None or self._people is None:
            return None
        member = self._people.ids[self._at] if self._people.ids else None
        return Sight(made, self.editing.label, self._other or member, self._group or None)

    def draw(self) -> None:
        """Draw the poster in sight on a worker, and read it back."""
        sight = self._sight()
        if sight is None or self.drawer.running:
            return
        self.canvas.show_sight(sight)
        if not self.canvas.hand.busy:
            self._drawing.ask(sight)
            self._take_apart()

    def _follow(self) -> None:
        """The template is another, kept or tried: show it at once, and draw it when the hand rests."""
        made, sight = self.editing.kept, self._sight()
        if made is None:
            return
        self.bar.show_template(made)
        self.drawer.show_template(made, self._group or None)
        if sight is None:
            return
        self.canvas.show_sight(sight)
        if self.editing.made is made:
            self.draw()
        else:
            self._drawing.ask_moving(sight, self.canvas.scale)
            if not self.canvas.hand.busy:
                self._draw_soon.start()

    def _take_apart(self) -> None:
        sight = self._sight()
        if sight is not None and not self.canvas.hand.busy:
            self._drawing.ask_parts(sight, self.editing.selection, self.canvas.scale)

    def _show_seen(self, sight: Sight, seen: Seen) -> None:
        made = self.editing.made
        if made is None or seen.template.id != made.id:
            return
        if self._other is not None and sight.member == self._other and not seen.name:
            self._other = None  # she was moved to the bin meanwhile
            self.draw()
            return
        self._seen = seen
        self.canvas.show_image(seen.picture.image, sight)
        self.side.scan.show_picture(seen.picture)
        proof = seen.picture.proof
        self.drawer.side.show_fault(words.fault(proof.fault, proof.detail) if proof.fault is not None else "")
        total = len(self._people.ids) if self._people is not None else 0
        face = (seen.member_id, seen.name) if seen.member_id is not None else None
        self.canvas.foot.show_who(face, self._at + 1 if self._other is None else 0, total)

    def _show_trouble(self, error: OpsdeskError) -> None:
        self._seen = None
        self.canvas.show_image(None)
        self.side.scan.show_picture(None, all_words.problem(error))

    def _try_words(self, text: str) -> None:
        """What is typed shows before it is kept."""
        made, numbers = self.editing.kept, self.editing.selection
        if made is not None and len(numbers) == 1:
            layer = with_words(made.layers[numbers[0]], text, self.editing.label)
            self.editing.attempt(changed(made, {numbers[0]: layer}))

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

    def mend(self) -> None:
        """Change the code that is not read by as little as makes it read."""
        made, sight = self.template, self._sight()
        if made is not None and sight is not None:
            work = partial(mend, self._context.desk, made, sight.member, sight.group)
            self._mending = made
            self._context.jobs.run(work, self._show_mended, self._context.notify.problem)

    def _show_mended(self, made: PosterTemplate | None) -> None:
        if made is None:
            self._context.notify.say(self.tr("No change of the code alone makes it read"), "danger")
        elif self.template == self._mending and self.editing.keep(made):
            self._context.notify.done(self.tr("Mended the code"))

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
        if self.side.insert(field):
            self.split.set_open(True)
        elif self.template is not None:
            self.acts.drop_field(MergeField(field), self.template.width / 2, self.template.height / 2)

    def _open_row(self) -> None:
        if len(self.editing.selection) == 1:
            self.write_layer(self.editing.selection[0])

    def write_layer(self, number: int) -> None:
        """Write the words of a layer, or cut its picture; a layer without one is given one."""
        self.editing.select((number,))
        if self.cut():
            return
        self.split.set_open(True)
        if not self.side.write() and self.editing.layers[0].kind is LayerKind.PICTURE:
            self.choose_picture(new=False)

    def cut(self) -> bool:
        """Cut the selected picture by hand; False where there is none."""
        begun = self.canvas.cutting.begin()
        if begun:
            self.canvas.setFocus()
        return begun

    def _after_drawing(self, number: int) -> None:
        made = self.template
        if made is not None and made.layers[number].kind is LayerKind.PICTURE:
            self.choose_picture(new=False)
        elif made is not None and made.layers[number].kind is LayerKind.TEXT:
            self.write_layer(number)

    def choose_picture(self, *, new: bool) -> None:
        """A picture of this machine for the selected layer, or as a new one."""
        words, endings = self.tr("Pictures"), " ".join(f"*{ending}" for ending in ENDINGS)
        dialog = QFileDialog(self, self.tr("Choose a picture"), "", f"{words} ({endings})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if new else QFileDialog.FileMode.ExistingFile)
        dialog.filesSelected.connect(lambda files: self.take_files([Path(file) for file in files], new=new))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_files(self, files: list[Path], *, new: bool) -> None:
        """Picture files as new layers, or the first of them into the selected layer."""
        made = self.template
        if made is None:
            return
        if new:
            self.acts.add_pictures(files, made.width / 2, made.height / 2)
        elif self.editing.selection and files:
            self.acts.replace_picture(files[0], self.editing.selection[0])

    def _open_menu(self, spot: QPoint) -> None:
        open_layer_menu(self.acts, self.editing, self, spot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.show_room(docked=self.split.docked, wide=self.width())
        self._clear_panel()
        self._fit_drawer()

    def _clear_panel(self) -> None:
        over = self.split.is_open and not self.split.docked
        self.canvas.keep_clear(self._panel.wide if over else 0)

    def _fit_drawer(self) -> None:
        self.drawer.setFixedHeight(min(current().px(372), max(round(self.height() * 0.58), current().px(306))))
