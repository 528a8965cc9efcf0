"""The frame: rail, stack of pages, status bar, undo, keys. It knows no feature by name."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from opsdesk.domain.changes import Changes
from opsdesk.domain.errors import OpsdeskError
from opsdesk.ui.finding import PaletteItem, Search
from opsdesk.ui.keys import Key, Keys, typing
from opsdesk.ui.looks import speaks_chinese
from opsdesk.ui.pages.catalog import PAGES, PageSpec
from opsdesk.ui.rail import COLLAPSE_BELOW, Rail, RailCount, leaf_icon
from opsdesk.ui.widgets.buttons import drop_menu
from opsdesk.ui.widgets.focus_ring import FocusRing
from opsdesk.ui.widgets.status_bar import StatusBar, StatusItem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.page import Page
    from opsdesk.ui.palette import Palette
    from opsdesk.ui.widgets.loading import ProgressLine

_COUNT_AFTER_MS = 300
_MERGED = "several"


class MainWindow(QMainWindow):
    """One desk in one window. Pages are built at their first visit; a change of language or scale builds all anew."""

    def __init__(
        self,
        context: Context,
        pages: Sequence[PageSpec] = PAGES,
        *,
        quiet: str = "",
        desk_menu: Callable[[QMenu], object] | None = None,
        searches: Sequence[Search] = (),
    ) -> None:
        """`quiet` is the line under the name of the desk; `desk_menu` fills the menu of desks; `searches` find for
        the palette on a thread."""
        super().__init__()
        self._context = context
        self._pages = pages
        self._quiet, self._desk_menu, self._searches = quiet, desk_menu, list(searches)
        self._built: dict[str, Page] = {}
        self._unheard: dict[str, Changes] = {}
        self._here = ""
        self._facts: list[StatusItem] = []
        self._stale = False
        self._palette: Palette | None = None
        self._line: ProgressLine | None = None
        self._page_group = ""
        self.setMinimumSize(1024, 640)
        self.setWindowTitle(context.desk.name)
        self.setAcceptDrops(True)
        self.keys = Keys(self, context.looks.letters)
        self._count_soon = QTimer(self, singleShot=True, interval=_COUNT_AFTER_MS)
        self._count_soon.timeout.connect(self._count)
        self._assemble()
        self._connect()
        FocusRing(self)
        QTimer.singleShot(0, self, lambda: self.setWindowIcon(leaf_icon()))
        if not self.restoreGeometry(context.looks.bytes("geometry")):
            self.resize(1280, 800)
        if pages:
            self.go(pages[0].key)

    def go(self, key: str, target: object = None) -> None:
        """Show a place, built at its first visit, and let it reveal a target."""
        spec = next(spec for spec in self._pages if spec.key == key)
        page = self._built.get(key)
        if page is None:
            page = self._built[key] = spec.build(self._context)
            page.rail_changed.connect(lambda: self._refresh_rail(key))
            page.status_changed.connect(lambda: self._refresh_status(key))
            self._stack.addWidget(page)
        self._here = key
        self.rail.choose(key)
        if (changes := self._unheard.pop(key, None)) is not None:
            page.on_changes(changes)
        self._stack.setCurrentWidget(page)
        self._refresh_rail(key)
        self._refresh_status(key)
        self._bind_page(page)
        self._place_line()
        page.on_shown()
        if target is not None:
            page.reveal(target)

    @property
    def page(self) -> Page | None:
        """The page in sight."""
        return self._built.get(self._here)

    def places(self) -> list[str]:
        """Keys of the places, in the order of the rail."""
        return [spec.key for spec in self._pages]

    def set_facts(self, items: list[StatusItem]) -> None:
        """The right end of the status bar: the desk, its size, its backup."""
        self._facts = items
        self.status.set_right(items)

    def undo(self) -> None:
        """Take back the last step, everywhere."""
        self._replay(self._context.desk.store.undo, self.tr("Undone: {step}"), self.tr("Redo"), self.redo)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._replay(self._context.desk.store.redo, self.tr("Done again: {step}"), self.tr("Undo"), self.undo)

    def open_palette(self) -> None:
        """Ctrl K."""
        if self._palette is None:
            from opsdesk.ui.palette import Palette

            self._palette = Palette(self, self._palette_items, self._searches, self._context.jobs)
        self._palette.open()

    def open_key_sheet(self) -> None:
        """`?`."""
        from opsdesk.ui.key_sheet import KeySheet

        KeySheet(self, self.keys.groups).ask(lambda _key: None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._context.theme.set_chinese(speaks_chinese())
            self._rebuild_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_narrow(self.width() < self._context.theme.px(COLLAPSE_BELOW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self.page
        if event.key() == Qt.Key.Key_Escape and page is not None:
            if typing(QApplication.focusWidget()):
                (page.main_view() or page).setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                page.escape()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._context.looks.set_bytes("geometry", self.saveGeometry())
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and any(spec.takes_files for spec in self._pages):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        place = next((spec for spec in self._pages if spec.takes_files), None)
        if files and place is not None:
            event.acceptProposedAction()
            self.go(place.key, files)

    def _assemble(self) -> None:
        """Make everything that holds words."""
        if self._palette is not None:
            self._palette.deleteLater()
            self._palette = None
        places = [(spec.key, _title(spec), spec.icon) for spec in self._pages if not spec.foot]
        foot = [(spec.key, _title(spec), spec.icon) for spec in self._pages if spec.foot]
        self.rail = Rail(self._context.desk.name, self._quiet, places, foot)
        self.rail.went.connect(self.go)
        self.rail.desks_wanted.connect(self._open_desks)
        self._stack = QStackedWidget()
        self.status = StatusBar()
        self.status.set_right(self._facts)
        body = QWidget()
        column = QVBoxLayout(body)
        row = QHBoxLayout()
        for layout in (column, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        column.addLayout(row, 1)
        column.addWidget(self.status)
        self.setCentralWidget(body)
        self._line = None
        self._context.notify.attach(self._stack)
        self._bind()
        self._count_soon.start()

    def _connect(self) -> None:
        context = self._context
        context.navigate = self.go
        context.hub.changed.connect(self._on_changed)
        context.jobs.writing.connect(self._on_writing)
        context.notify.undo_wanted.connect(self.undo)
        context.notify.redo_wanted.connect(self.redo)
        context.theme.resized.connect(self._rebuild_soon)
        context.looks.changed.connect(self._on_look)

    def _bind(self) -> None:
        numbers = {spec.key: at for at, spec in enumerate((s for s in self._pages if not s.foot), 1) if at <= 9}
        go = []
        for spec in self._pages:
            keys = [f"Ctrl+{numbers[spec.key]}"] if spec.key in numbers else []
            keys += [f"G, {spec.letter}"] if spec.letter else []
            if keys:
                go.append(Key(keys[-1], _title(spec), partial(self.go, spec.key), keys[0] if len(keys) > 1 else ""))
        self.keys.bind(self.tr("Places"), go)
        self.keys.bind(
            self.tr("Everywhere"),
            [
                Key("Ctrl+K", self.tr("Find or do anything"), self.open_palette),
                Key("/", self.tr("Search in the page"), self._on_search_key),
                Key("N", self.tr("New"), self._on_new_key),
                Key("J", self.tr("Next row"), partial(self._step, Qt.Key.Key_Down)),
                Key("K", self.tr("Previous row"), partial(self._step, Qt.Key.Key_Up)),
                Key("Ctrl+Z", self.tr("Undo"), self.undo),
                Key("Ctrl+Shift+Z", self.tr("Redo"), self.redo),
                Key("F6", self.tr("Rail, list, panel in turn"), self._next_region),
                Key("?", self.tr("Keys"), self.open_key_sheet),
            ],
        )

    def _bind_page(self, page: Page) -> None:
        self.keys.unbind(self._page_group)
        self._page_group = page.title
        self.keys.bind(page.title, page.keys())

    def _on_search_key(self) -> None:
        if self.page is not None:
            self.page.focus_search()

    def _on_new_key(self) -> None:
        if self.page is not None:
            self.page.new_item()

    def _rebuild_soon(self) -> None:
        if not self._stale:
            self._stale = True
            QTimer.singleShot(0, self, self._rebuild)

    def _rebuild(self) -> None:
        self._stale = False
        here = self._here
        old = self.takeCentralWidget()
        self._built.clear()
        self._unheard.clear()
        self.keys.clear()
        self._assemble()
        if old is not None:
            old.deleteLater()
        self.rail.set_narrow(self.width() < self._context.theme.px(COLLAPSE_BELOW))
        if here:
            self.go(here)

    def _on_changed(self, changes: Changes) -> None:
        for key, page in self._built.items():
            if key == self._here:
                page.on_changes(changes)
            elif (waiting := self._unheard.get(key)) is not None:
                both = waiting.tables | changes.tables
                self._unheard[key] = Changes(_MERGED, both, waiting.rows + changes.rows)
            else:
                self._unheard[key] = changes
        self._count_soon.start()
        if changes.touches("desk"):
            self.setWindowTitle(self._context.desk.name)
            self.rail.head.setText(self._context.desk.name)

    def _on_writing(self, sentence: str) -> None:
        job = self._context.jobs.writing_job
        if sentence:
            line = self._progress_line()
            self._place_line()
            line.start(sentence, can_cancel=job is not None and job.progress is not None)
        elif self._line is not None:
            self._line.stop()
        for page in self._built.values():
            page.set_editing(not sentence)

    def _on_look(self, name: str) -> None:
        if name == "letters":
            self.keys.set_letters(self._context.looks.letters)

    def _cancel(self) -> None:
        if (job := self._context.jobs.writing_job) is not None:
            job.cancel()

    def _replay(self, replay: Callable[[], Changes], said: str, back_text: str, back: Callable[[], object]) -> None:
        from opsdesk import words

        try:
            changes = replay()
        except OpsdeskError as error:
            self._context.notify.problem(error)
        else:
            self._context.notify.offer(said.format(step=words.action(changes.label)), back_text, back, "done")

    def _refresh_rail(self, key: str) -> None:
        if key == self._here:
            self.rail.set_sections(self._built[key].rail_sections())

    def _refresh_status(self, key: str) -> None:
        if key == self._here:
            self.status.set_left(self._built[key].status_items())

    def _count(self) -> None:
        for spec in self._pages:
            if spec.count is not None:
                work = partial(_counted, spec.key, spec.count, self._context)
                self._context.jobs.latest(("count", spec.key), work, self._on_counted)

    def _on_counted(self, answer: tuple[str, RailCount | None]) -> None:
        self.rail.set_count(*answer)

    def _palette_items(self) -> list[PaletteItem]:
        page = self.page
        items = page.commands() if page is not None else []
        for spec in self._pages:
            title = _title(spec)
            keys = ("G", spec.letter) if spec.letter else ()
            items.append(
                PaletteItem(title, partial(self.go, spec.key), self.tr("Go to"), spec.icon, keys=keys, also=spec.title)
            )
        do = self.tr("Do")
        items.append(PaletteItem(self.tr("Undo"), self.undo, do, "undo-2", keys=("Ctrl", "Z")))
        items.append(PaletteItem(self.tr("Redo"), self.redo, do, "redo-2", keys=("Ctrl", "Shift", "Z")))
        items.append(PaletteItem(self.tr("Keys"), self.open_key_sheet, do, "circle-help", keys=("?",)))
        return items

    def _step(self, key: Qt.Key) -> None:
        page = self.page
        view = page.main_view() if page is not None else None
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
            QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))

    def _next_region(self) -> None:
        page = self.page
        if page is None:
            return
        panel = page.findChild(QWidget, "Panel")
        regions: list[QWidget] = [self.rail, page.main_view() or page]
        if isinstance(panel, QWidget) and panel.isVisible():
            regions.append(panel)
        focus = QApplication.focusWidget()
        at = next((i for i, part in reversed(list(enumerate(regions))) if focus and part.isAncestorOf(focus)), -1)
        if focus in regions:
            at = regions.index(focus)
        _focus_in(regions[(at + 1) % len(regions)])

    def _open_desks(self) -> None:
        if self._desk_menu is not None:
            menu = QMenu(self)
            self._desk_menu(menu)
            menu.aboutToHide.connect(menu.deleteLater)
            drop_menu(menu, self.rail.head)

    def _progress_line(self) -> ProgressLine:
        if self._line is None:
            from opsdesk.ui.widgets.loading import ProgressLine

            self._line = ProgressLine()
            self._line.cancelled.connect(self._cancel)
        return self._line

    def _place_line(self) -> None:
        if self._line is not None and self.page is not None:
            self.page.put_below_toolbar(self._line)


def _title(spec: PageSpec) -> str:
    return QCoreApplication.translate("places", spec.title)


def _counted(key: str, count: Callable[[Context], RailCount | None], context: Context) -> tuple[str, RailCount | None]:
    return key, count(context)


def _focus_in(part: QWidget) -> None:
    """Give the keyboard to a part of the window, or to the first thing in it that takes it."""
    reason = Qt.FocusReason.ShortcutFocusReason
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
        part.setFocus(reason)
        return
    for child in part.findChildren(QWidget):
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible() and child.isEnabled():
            child.setFocus(reason)
            return
