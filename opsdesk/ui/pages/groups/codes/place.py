"""How the code shelf stands in the groups place: a third view of the same groups, with its own rail and status."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from opsdesk.domain.code_shelf import ShelfNeed, ShelfQuery, Standing, is_dying, standing
from opsdesk.domain.group_query import NO_CLASS
from opsdesk.domain.groups import WARN_DAYS
from opsdesk.ui.finding import PaletteItem
from opsdesk.ui.rail import RailItem, RailSection
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.wording import code_shelf as wording
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractItemView, QStackedWidget

    from opsdesk.domain.groups import GroupCard
    from opsdesk.ui.pages.groups.code_part import CodePart
    from opsdesk.ui.pages.groups.codes.hand import ShelfHand
    from opsdesk.ui.pages.groups.codes.view import CodesView
    from opsdesk.ui.pages.groups.sight import GroupSight
    from opsdesk.ui.pages.page import Page
    from opsdesk.ui.widgets.loading import ProgressLine


class CodesPlace(QObject):
    """`turned` when the rail, the status bar or the quiet line say something else; `group_wanted` asks for a group on
    the board. The view is made when wanted."""

    turned = Signal()
    group_wanted = Signal(int)

    def __init__(self, page: Page, sight: GroupSight, body: QStackedWidget) -> None:
        """`body` holds the view beside the other views of the groups."""
        super().__init__(page)
        self._page, self._sight, self._body = page, sight, body
        self.view: CodesView | None = None
        self._hand: ShelfHand | None = None
        self._line: ProgressLine | None = None
        self.is_open = False
        self.folder_button = Button(self.tr("Read folder…"), "folder-open", clicked=self._read_folder)
        self.paste_button = Button(
            self.tr("Paste code"), "clipboard-paste", "primary", key="Ctrl V", clicked=self.paste
        )
        page.toolbar.add(self.folder_button, self.paste_button)
        for button in (self.folder_button, self.paste_button):
            button.hide()

    def set_open(self, on: bool) -> None:
        """Show the shelf, or the other views again."""
        self.is_open = on
        for button in (self.folder_button, self.paste_button):
            button.setVisible(on)
        if not on:
            return
        if self.view is None:
            from opsdesk.ui.pages.groups.codes.view import CodesView

            hand = self.hand
            assert self._line is not None
            self.view = CodesView(self._page.context, hand, self._line, self._page)
            self.view.changed.connect(self.turned)
            self.view.taken.connect(self._on_taken)
            self.view.panel.group_wanted.connect(self.group_wanted)
            self._body.addWidget(self.view)
        self._body.setCurrentWidget(self.view)
        self.view.sight.group_id = self._sight.group_id
        self.reload()

    @property
    def hand(self) -> ShelfHand:
        """Takes codes in, for every view of the groups; made when wanted."""
        if self._hand is None:
            from opsdesk.ui.pages.groups.codes.hand import ShelfHand
            from opsdesk.ui.pages.groups.codes.sight import ShelfSight
            from opsdesk.ui.widgets.loading import ProgressLine

            context = self._page.context
            self._line = ProgressLine()
            self._page.put_below_toolbar(self._line)
            self._hand = ShelfHand(context, ShelfSight(context.desk), self._page, self._line)
            self._hand.placed.connect(self._on_placed)
        if not self.is_open:
            self._hand.sight.read(self._sight.cards)
        return self._hand

    def serve(self, part: CodePart) -> None:
        """Take in what the panel of a group is given for its code."""

        def group_id() -> int:
            return self._sight.group_id

        part.dropped.connect(lambda sources: self.hand.take(sources, group_id()))
        part.paste_wanted.connect(lambda waiting: self.hand.paste(group_id(), waiting=waiting))
        part.files_wanted.connect(lambda waiting: self.hand.choose_files(group_id(), waiting=waiting))
        part.shelf_wanted.connect(lambda: self._page.reveal({"codes": group_id()}))

    def reload(self) -> None:
        """Show what the groups were read as last."""
        if self.is_open and self.view is not None:
            wanted = self._sight.query.class_id
            cards = [card for card in self._sight.cards if wanted is None or (card.class_id or NO_CLASS) == wanted]
            self.view.show_cards(cards)

    def choose(self, group_id: int) -> None:
        """Take a group in hand, and show the panel."""
        if self.view is not None:
            self.view.choose(group_id)
            self.view.split.set_open(True, animate=False)

    def look(self, need: ShelfNeed) -> None:
        """Show what waits for something."""
        if self.view is not None:
            self.view.take(ShelfQuery(need=need))

    def paste(self) -> None:
        """Ctrl V anywhere in the view."""
        if self.view is not None:
            self.view.paste()

    def aside(self, elsewhere: Callable[[], object], here: Callable[[], object] | None = None) -> Callable[[], None]:
        """What a key does: with the other views one thing, here another or nothing."""

        def act() -> None:
            if not self.is_open:
                elsewhere()
            elif here is not None:
                here()

        return act

    def main_view(self) -> QAbstractItemView | None:
        """The list that J and K move in."""
        return self.view.list if self.view is not None else None

    def focus_search(self) -> None:
        """The keyboard to the search."""
        if self.view is not None:
            self.view.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.view.search.selectAll()

    def escape(self) -> bool:
        """Esc was pressed."""
        return self.view is not None and self.view.escape()

    def set_editing(self, on: bool) -> None:
        """A long write begins or has ended."""
        for button in (self.folder_button, self.paste_button):
            button.setEnabled(on)
        if self.view is not None:
            self.view.set_editing(on)

    def quiet(self) -> str:
        """The quiet line of the toolbar."""
        count = len(self.view.sight.shelf) if self.view is not None else 0
        text = self.tr("codes of 1 open group") if count == 1 else self.tr("codes of {count} open groups")
        return text.replace("{count}", figures.number(count))

    def needs(self) -> RailSection:
        """What codes wait for, with how many do; a click shows those, a click on what is shown shows all again."""
        items = [] if self.view is None else [self._item(need) for need in ShelfNeed]
        return RailSection(self.tr("Needs you"), items)

    def _item(self, need: ShelfNeed) -> RailItem:
        assert self.view is not None
        sight, count = self.view.sight, self.view.sight.count(need)
        chosen = sight.query.need is need
        wanted = replace(sight.query, need=None if chosen else need)
        role = "semantic.warning.solid" if count else ""
        return RailItem(
            wording.need(need), partial(self.view.take, wanted), wording.NEED_ICONS[need], figures.number(count),
            selected=chosen, icon_role=role,
        )  # fmt: skip

    def status_items(self) -> list[StatusItem]:
        """How many codes, how many die soon, what could not be read, which posters carry a dying one."""
        if self.view is None:
            return []
        sight, view = self.view.sight, self.view
        codes, now = sight.with_code(), sight.now
        dying, total = sum(is_dying(one, now) for one in codes), figures.number(len(codes))
        text = self.tr("1 code") if len(codes) == 1 else self.tr("{total} codes").replace("{total}", total)
        if dying:
            more = self.tr("{codes}, {count} die within {days} days").replace("{codes}", text)
            text = more.replace("{count}", figures.number(dying)).replace("{days}", str(WARN_DAYS))
        look = partial(view.take, ShelfQuery(need=ShelfNeed.EXPIRING))
        items = [StatusItem(text, "qr-code", total, go=look if dying else None)]
        bad = [one for one in codes if standing(one, now) is Standing.UNREADABLE]
        if codes:
            said = self.tr("every picture was read back")
            if bad:
                said = self.tr("every picture was read back, {count} unreadable")
                said = said.replace("{count}", figures.number(len(bad)))
            go = partial(view.choose, bad[0].card.id) if bad else None
            items.append(StatusItem(said, "scan-line", go=go))
        posters = sum(len(one.to_write_again(now)) for one in sight.shelf)
        if posters:
            text = self.tr("1 poster prints a dying or old code")
            if posters > 1:
                text = self.tr("{count} posters print a dying or old code").replace("{count}", figures.number(posters))
            go = partial(view.take, ShelfQuery(need=ShelfNeed.POSTERS))
            items.append(StatusItem(text, "image", figures.number(posters), go=go))
        return items

    def commands(self, card: GroupCard | None) -> list[PaletteItem]:
        """What the palette offers while it is open."""
        if self.view is None:
            return []
        hand, group, paste = self.hand, self.tr("Codes"), ("Ctrl", "V")
        items = [PaletteItem(self.tr("Read a folder of code pictures"), hand.read_folder, group, "folder-open")]
        one = self.view.sight.in_hand
        if card is None or one is None:
            return items
        group = self.tr("With {group}").replace("{group}", card.name)
        key = card.id
        items += [
            PaletteItem(self.tr("Paste a code"), self.paste, group, "clipboard-paste", keys=paste),
            PaletteItem(
                self.tr("Paste as the next in line"), partial(hand.paste, key, waiting=True), group, "layers-2"
            ),
            PaletteItem(self.tr("Copy the code picture"), partial(self.view.deeds.copy, one.card.code), group, "copy"),
        ]
        if one.next_in_line(self.view.sight.now) is not None:
            use = partial(self.view.deeds.use_next, key)
            items.append(PaletteItem(self.tr("Use the next code"), use, group, "skip-forward"))
        if one.stale():
            again = partial(self.view.renewal.write_again, one)
            items.append(PaletteItem(self.tr("Write its posters again"), again, group, "refresh-cw"))
        return items

    def _read_folder(self) -> None:
        self.hand.read_folder()

    def _on_placed(self, group_id: int) -> None:
        if self.is_open and self.view is not None:
            self.view.choose(group_id)

    def _on_taken(self, group_id: int) -> None:
        self._sight.group_id = group_id
