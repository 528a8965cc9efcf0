"""Posters: the gallery of templates, and one template with its preview and its batch."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStackedWidget

from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.settings import JOIN_URL
from opsdesk.services.posters import built_in
from opsdesk.ui.finding import PaletteItem
from opsdesk.ui.keys import Key
from opsdesk.ui.looks import speaks_chinese
from opsdesk.ui.pages.page import Page
from opsdesk.ui.pages.posters.editor.hand import SELECT
from opsdesk.ui.pages.posters.editor.keys import editor_keys
from opsdesk.ui.pages.posters.filing import TemplateFiling
from opsdesk.ui.pages.posters.gallery import TemplateCard, TemplateGrid
from opsdesk.ui.pages.posters.new_template import NewTemplate
from opsdesk.ui.pages.posters.reading import (
    Audience,
    Crowd,
    exports_words,
    find_people,
    read,
    size_words,
    thumbnails,
)
from opsdesk.ui.pages.posters.template_view import TemplateView
from opsdesk.ui.rail import RailItem, RailSection
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.dialog import Act, Dialog
from opsdesk.ui.widgets.empty import EmptyAct, EmptyState
from opsdesk.ui.widgets.fields import Field, TextField
from opsdesk.ui.widgets.layouts import column, frame
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from opsdesk.domain.changes import Changes
    from opsdesk.domain.posters import PosterTemplate
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.posters.reading import People, Reading

SOON_MS = 20  # one reading for many changes in a row
EMPTY, GALLERY, ONE = range(3)
READ_AGAIN = (
    "poster_template", "poster_layer", "poster_batch", "code", "setting", "community_group", "group_code", "tag",
    "member_tag", "member", "segment", "segment_member",
)  # fmt: skip
FIND_AGAIN = (
    "member", "member_tag", "membership", "code", "segment_member", "touch", "shop_order", "activity", "invite",
    "member_role", "important_date",
)  # fmt: skip


class PostersPage(Page):
    """The gallery, or the template that is open; the rail lists them all."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("PostersPage", "Posters"))
        self._posters = context.desk.posters
        self._reading: Reading | None = None
        self._open: int | None = None
        self._wants_batch = False
        self._audience: Audience | None = None
        self._drawn: dict[int, PosterTemplate] = {}
        self._thumbing = False
        self.toolbar.add(Button(self.tr("Template"), "plus", "primary", key="N", clicked=self.new_item))
        self.grid = TemplateGrid()
        self.grid.opened.connect(self.open_template)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self._open_menu)
        self.view = TemplateView(context)
        self.filing = TemplateFiling(context, self)
        self.filing.opened.connect(self._show_opened)
        kept = context.looks.text(f"posters/group/{context.desk.uid}", "0")
        self.view.set_group(int(kept) if kept.isdigit() else 0)
        self.view.left.connect(self.close_template)
        self.view.asked.connect(self._act)
        self.view.side.sheet.linked.connect(self._link)
        self.view.drawer.asked.connect(self.choose_people)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_empty())
        self._stack.addWidget(frame(column(self.grid, gap=0, margins=(13, 9, 7, 0)), "Content"))
        self._stack.addWidget(self.view)
        self._stack.setCurrentIndex(GALLERY)
        self.add(self._stack, 1)
        self._read_soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._read_soon.timeout.connect(self._reload)
        self._find_soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._find_soon.timeout.connect(self._find_people)
        self._reload()
        self._find_people()

    def _make_empty(self) -> EmptyState:
        return EmptyState(
            "letter",
            self.tr("No template yet"),
            self.tr("A template becomes a poster for each member, with a code of their own that is read back first."),
            EmptyAct(self.tr("Add the built-in templates"), self._add_built_in, "images"),
            EmptyAct(self.tr("Choose one"), self.new_item, "plus", key="N"),
        )

    def _reload(self) -> None:
        self.context.jobs.latest("posters", partial(read, self.context.desk), self._show)

    def _find_people(self) -> None:
        work = partial(find_people, self.context.desk, self._audience)
        self.context.jobs.latest("posters.people", work, self._show_people)

    def _show(self, found: Reading) -> None:
        self._reading = found
        cards = [TemplateCard(made.id or 0, made.name, self._quiet(made)) for made in found.templates]
        self.grid.show_cards(cards)
        count = figures.number(len(cards))
        self.toolbar.set_quiet(self.tr("{count} templates").replace("{count}", count) if cards else "")
        made = next((one for one in found.templates if one.id == self._open), None)
        self._open = made.id if made is not None else None
        self.view.show_reading(found)
        if made is not None and (self.view.template is None or self.view.template.id != made.id):
            self.view.show_template(made)  # a later write may be ahead of what was read
        self._turn(ONE if made is not None else GALLERY if cards else EMPTY)
        self._draw_thumbnails()
        self.rail_changed.emit()
        self.status_changed.emit()
        if self._wants_batch and found.templates:
            self._wants_batch = False
            self.open_template(self._open or found.templates[0].id or 0)
            self.view.open_batch()

    def _turn(self, side: int) -> None:
        self.toolbar.setVisible(side != ONE)
        self._stack.setCurrentIndex(side)

    def _quiet(self, made: PosterTemplate) -> str:
        count = self._reading.exports.get(made.id or 0, 0) if self._reading is not None else 0
        return f"{size_words(made)} · {exports_words(count)}"

    def _draw_thumbnails(self) -> None:
        """Pictures of what was not drawn as it is now, one after the other."""
        if self._reading is None or self._stack.currentIndex() != GALLERY:
            return
        stale = [(made.id or 0, made) for made in self._reading.templates if self._drawn.get(made.id or 0) != made]
        if stale and not self._thumbing:
            self._thumbing = True
            self._drawn |= dict(stale[:1])
            self.context.jobs.run(partial(thumbnails, self.context.desk, stale[:1], None), self._show_thumbnail)

    def _show_thumbnail(self, pictures: dict[int, QImage | None]) -> None:
        self._thumbing = False
        self.grid.show_pictures(pictures)
        self._draw_thumbnails()

    def _show_people(self, people: People) -> None:
        self._audience = people.audience
        self.view.show_people(people)

    def choose_people(self, audience: Audience) -> None:
        """Whose posters are previewed and exported."""
        self._audience = audience
        self._find_people()

    def open_template(self, template_id: int) -> None:
        """Show one template with its preview."""
        if any(one.id == template_id for one in self._templates()):
            self.view.side.settle()
            self._open = template_id
            self.view.show_template(self._posters.template(template_id))
            self._turn(ONE)
            self.rail_changed.emit()
            self.status_changed.emit()

    def close_template(self) -> None:
        """Back to the gallery."""
        self.view.side.settle()
        self._open = None
        self._turn(GALLERY)
        self._draw_thumbnails()
        self.grid.setFocus()
        self.rail_changed.emit()
        self.status_changed.emit()

    def _templates(self) -> list[PosterTemplate]:
        return self._reading.templates if self._reading is not None else []

    def new_item(self) -> None:
        """Choose what a new template starts from."""
        dialog = NewTemplate(self.window(), self.context, self._templates())
        dialog.made.connect(self._add)
        dialog.file_wanted.connect(self.filing.choose_file)
        dialog.ask(lambda _key: self.setFocus())

    def _add(self, made: PosterTemplate, name: str) -> None:
        from dataclasses import replace

        self._open = self._posters.add_template(replace(made, id=None, name=name))
        self.context.notify.done(self.tr("Added {name}").replace("{name}", name))

    def _add_built_in(self) -> None:
        for made in built_in("zh" if speaks_chinese() else "en"):
            self._posters.add_template(made)
        self.context.notify.done(self.tr("Added the built-in templates"), undo=False)

    def _open_menu(self, spot: QPoint) -> None:
        if not self.grid.indexAt(spot).isValid() or self.grid.key is None:
            return
        menu, key = QMenu(self), self.grid.key
        menu.addAction(self.tr("Open"), partial(self.open_template, key))
        menu.addAction(self.tr("Rename"), partial(self._rename, key))
        menu.addAction(self.tr("Duplicate"), partial(self._duplicate, key))
        menu.addAction(self.tr("Save as a file"), partial(self._save, key))
        menu.addSeparator()
        menu.addAction(self.tr("Move to the bin"), partial(self._trash, key))
        menu.popup(self.grid.viewport().mapToGlobal(spot))

    def _act(self, act: str) -> None:
        key = self._open if self._open is not None else self.grid.key
        if key is not None:
            acts = {"rename": self._rename, "duplicate": self._duplicate, "save": self._save, "trash": self._trash}
            acts[act](key)

    def _name_of(self, key: int) -> str:
        return next((made.name for made in self._templates() if made.id == key), "")

    def _rename(self, key: int) -> None:
        acts = [Act("cancel", self.tr("Cancel")), Act("save", self.tr("Rename"), "primary")]
        dialog = Dialog(self.window(), self.tr("Rename template"), acts)
        field = TextField(self._name_of(key))
        dialog.add(Field(self.tr("Name"), field))
        dialog.ask(lambda act: self._save_name(key, field.text()) if act == "save" else None)
        field.setFocus()
        field.selectAll()

    def _save_name(self, key: int, name: str) -> None:
        said = self.tr("Renamed to {name}").replace("{name}", name.strip())
        self.context.notify.attempt(partial(self._posters.rename, key, name), said)

    def _duplicate(self, key: int) -> None:
        name = self.tr("{name} copy").replace("{name}", self._name_of(key))
        new = self._posters.duplicate(key, name)
        self._open = new if self._open is not None else None
        self.context.notify.done(self.tr("Added {name}").replace("{name}", name))

    def _save(self, key: int) -> None:
        self.filing.choose_place(key, self._name_of(key))

    def _show_opened(self, key: int) -> None:
        self._open = key
        self.context.notify.done(self.tr("Added {name}").replace("{name}", self._posters.template(key).name))
        self._reload()

    def _trash(self, key: int) -> None:
        name = self._name_of(key)
        self._posters.trash(key)
        self.context.notify.done(self.tr("Moved {name} to the bin").replace("{name}", name), kind="removed")

    def _link(self, url: str) -> None:
        self.context.desk.settings.put(JOIN_URL, url)
        self.context.notify.done(self.tr("Changed what the codes open"))

    def _batch(self) -> None:
        if self._open is None and self.grid.key is not None:
            self.open_template(self.grid.key)
        if self._open is not None:
            self.view.open_batch()

    def _start(self) -> None:
        if self._open is not None and self.view.drawer.isVisible():
            self.view.drawer.start()
        else:
            self._batch()

    def rail_sections(self) -> list[RailSection]:
        items = [self._rail_item(made) for made in self._templates()]
        return [RailSection(self.tr("Templates"), items, self.new_item, self.tr("New template"))]

    def _rail_item(self, made: PosterTemplate) -> RailItem:
        key = made.id or 0
        count = self._reading.exports.get(key, 0) if self._reading is not None else 0
        run = partial(self.open_template, key)
        return RailItem(made.name, run, "image", figures.compact(count) if count else "", selected=key == self._open)

    def status_items(self) -> list[StatusItem]:
        items = []
        made = self.view.template if self._open is not None else None
        if made is not None:
            items.append(StatusItem(self.tr("{size} px").replace("{size}", size_words(made)), "image"))
        if self._reading is not None and self._reading.codes_given:
            count = figures.number(self._reading.codes_given)
            items.append(StatusItem(self.tr("{count} codes given").replace("{count}", count), "qr-code", count))
        return items

    def keys(self) -> list[Key]:
        return [
            Key("B", self.tr("Batch export"), self._batch),
            Key("Ctrl+E", self.tr("Start the batch"), self._start),
            Key("2", self.tr("Copy image"), self.view.copy_image),
            Key("]", self.tr("Next member"), partial(self.view.step, 1)),
            Key("[", self.tr("Previous member"), partial(self.view.step, -1)),
            Key("F2", self.tr("Rename layer or template"), self._rename_here),
            *editor_keys(self.view),
        ]

    def _rename_here(self) -> None:
        chosen = self.view.editing.selection if self._open is not None else ()
        if len(chosen) == 1 and not self.view.drawer.isVisible():
            self.view.layers.list.begin_name(chosen[0])
        else:
            self._act("rename")

    def commands(self) -> list[PaletteItem]:
        do = self.tr("Do")
        items = [
            PaletteItem(self.tr("New template"), self.new_item, do, "plus", keys=("N",)),
            PaletteItem(self.tr("Open a template file"), self.filing.choose_file, do, "folder-open"),
        ]
        if self._templates():
            items.insert(0, PaletteItem(self.tr("Batch export"), self._batch, do, "images", keys=("B",)))
        return items

    def on_changes(self, changes: Changes) -> None:
        if changes.touches("poster_template", "poster_layer") and self._open is not None:
            self._refresh_open(self._open)
        if changes.touches(*READ_AGAIN):
            self._read_soon.start()
        if changes.touches(*FIND_AGAIN):
            self._find_soon.start()

    def _refresh_open(self, key: int) -> None:
        try:
            self.view.show_template(self._posters.template(key))
        except OpsdeskError:
            self.view.editing.load(None)  # its adding was undone; the reading that follows goes back to the gallery

    def reveal(self, target: object) -> None:
        """`{"members": [ids]}` opens a batch for them; `{"template": id}` opens a template, its
        layers in `select` selected."""
        if not isinstance(target, dict):
            return
        if isinstance(target.get("members"), list):
            ids = tuple(key for key in target["members"] if isinstance(key, int))
            self.choose_people(Audience(Crowd.CHOSEN, ids=ids))
            self._wants_batch = True
            self._reload()
        if isinstance(target.get("template"), int):
            self.view.side.settle()
            self._open = target["template"]
            self.view.show_template(self._posters.template(self._open))
            self.view.editing.select(target.get("select", ()))
            self._reload()

    def escape(self) -> bool:
        if self._open is None:
            return False
        hand, editing = self.view.canvas.hand, self.view.editing
        if hand.busy or hand.tool != SELECT:
            hand.cancel()
        elif self.view.canvas.cutting.layer is not None:
            self.view.canvas.cutting.end()
        elif self.view.split.is_open and not self.view.split.docked:
            self.view.split.set_open(False)
        elif self.view.drawer.isVisible():
            self.view.close_batch()
        elif editing.selection:
            editing.select(())
        else:
            self.close_template()
        return True

    def set_editing(self, on: bool) -> None:
        self.view.editing.enabled = on
        self.view.side.setEnabled(on)

    def main_view(self) -> QAbstractItemView | None:
        return self.view.layers.list if self._open is not None else self.grid
