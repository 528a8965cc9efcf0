"""What is done with the selected members: the bar under the table, the keys, the palette."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from opsdesk import words
from opsdesk.domain.members import Star, Tier
from opsdesk.domain.touches import TouchClass
from opsdesk.ui.finding import PaletteItem
from opsdesk.ui.keys import Key
from opsdesk.ui.pages.members.export import MemberExport
from opsdesk.ui.pages.members.group_acts import GroupActs
from opsdesk.ui.pages.members.hand_segments import HandSegments
from opsdesk.ui.pages.members.label_pickers import pick_role, pick_tag
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.bulk_bar import BulkAction, BulkBar
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.wording import figures, touches

if TYPE_CHECKING:
    from opsdesk.domain.touches import NewTouch
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.members.deeds import MemberDeeds
    from opsdesk.ui.pages.members.panel import MemberPanel
    from opsdesk.ui.pages.members.table import MemberTable

COMPARED_AT_MOST = 20
_LETTERS = {"T": TouchClass.TRUST, "V": TouchClass.VALUE, "E": TouchClass.EMOTIONAL}


class SelectionActs(QObject):
    """`panel_wanted` asks for the panel to be open. `bar` is the bulk bar."""

    panel_wanted = Signal()

    def __init__(
        self, context: Context, page: QWidget, table: MemberTable, panel: MemberPanel, deeds: MemberDeeds, posters: bool
    ) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._table, self._panel, self.deeds = table, panel, deeds
        self._posters = posters
        self.exports = MemberExport(context, page)
        self.groups = GroupActs(page, context.desk, deeds)
        self.segments = HandSegments(page, context.desk, deeds)
        actions = [
            BulkAction(self.tr("Log touch"), "pencil-line", self._offer_touches),
            BulkAction(self.tr("Tag"), "tag", lambda: self._pick_tag(self._button(self.tr("Tag")))),
            BulkAction(self.tr("Star"), "star", self._offer_stars),
            BulkAction(self.tr("Tier"), "layers", self._offer_tiers),
            BulkAction(self.tr("Role"), "award", lambda: self._pick_role(self._button(self.tr("Role")))),
            BulkAction(self.tr("Group"), "messages-square", self._offer_groups),
            BulkAction(self.tr("Segment"), "pin", self._offer_segments),
        ]
        if posters:
            actions.append(BulkAction(self.tr("Make posters"), "image", self.make_posters))
        actions.append(BulkAction(self.tr("Same person"), "git-merge", self._compare))
        actions.append(BulkAction(self.tr("Export"), "download", self.export))
        actions.append(BulkAction(self.tr("Move to bin"), "trash-2", self.bin))
        self.bar = BulkBar(actions)
        self.bar.cleared.connect(self.clear)
        self.bar.all_wanted.connect(table.selectAll)
        table.starred.connect(lambda key: deeds.toggle_star([key]))
        table.binned.connect(self.bin)
        panel.touch_wanted.connect(self.begin_touch)
        panel.touched.connect(self._log)

    def targets(self) -> list[int]:
        """The selected members, or the current one when none is."""
        ids = self._table.selected_ids()
        return ids or [key for key in (self._table.current_id,) if key]

    def show_count(self, count: int, total: int) -> None:
        """Say in the bar how many are selected."""
        text = self.tr("{count} selected").format(count=figures.number(count))
        rest = self.tr("Select all {count}").format(count=figures.number(total)) if count < total else ""
        self.bar.show_count(count, text, rest)

    def keys(self) -> list[Key]:
        """The keys of these deeds."""
        keys = [Key("S", self.tr("Star"), self.star)]
        for letter, kind in _LETTERS.items():
            text = self.tr("Log a touch: {kind}").format(kind=touches.touch_class(kind))
            keys.append(Key(letter, text, partial(self.begin_touch, kind)))
        keys.append(Key("Ctrl+E", self.tr("Export"), self.export))
        if self._posters:
            keys.append(Key("B", self.tr("Make posters"), self.make_posters))
        return keys

    def commands(self) -> list[PaletteItem]:
        """What the palette offers for whom is selected."""
        ids = self.targets()
        if not ids:
            return []
        group = self.tr("With the {count} selected").format(count=figures.number(len(ids)))
        items = [PaletteItem(self.tr("Star"), self.star, group, "star", keys=("S",))]
        for letter, kind in _LETTERS.items():
            text = self.tr("Log a touch: {kind}").format(kind=touches.touch_class(kind))
            items.append(PaletteItem(text, partial(self.begin_touch, kind), group, "pencil-line", keys=(letter,)))
        items.append(PaletteItem(self.tr("Tag"), partial(self._pick_tag, self._table), group, "tag"))
        items.append(PaletteItem(self.tr("Role"), partial(self._pick_role, self._table), group, "award"))
        put = partial(self.groups.pick_group, ids, self._table)
        items.append(PaletteItem(self.tr("Put into a group"), put, group, "messages-square"))
        into = partial(self.segments.pick, ids, self._table)
        items.append(PaletteItem(self.tr("Put into a segment"), into, group, "pin"))
        if self._posters:
            items.append(PaletteItem(self.tr("Make posters"), self.make_posters, group, "image", keys=("B",)))
        if len(ids) > 1:
            items.append(PaletteItem(self.tr("Same person"), self._compare, group, "git-merge", also="merge"))
        items.append(PaletteItem(self.tr("Export"), self.export, group, "download", keys=("Ctrl", "E")))
        items.append(PaletteItem(self.tr("Move to bin"), self.bin, group, "trash-2", keys=("Del",)))
        return items

    def fill_menu(self, menu: QMenu) -> None:
        """The deeds in the menu of a row."""
        theme = current()
        menu.addAction(theme.icon("tag"), self.tr("Tag"), partial(self._pick_tag, self._table)).setShortcut("#")
        menu.addAction(theme.icon("star"), self.tr("Star"), self.star).setShortcut("S")
        self._fill_tiers(menu.addMenu(theme.icon("layers"), self.tr("Tier")))
        touch = menu.addMenu(theme.icon("pencil-line"), self.tr("Log touch"))
        for letter, kind in _LETTERS.items():
            touch.addAction(f"{touches.touch_class(kind)}\t{letter}", partial(self.begin_touch, kind))
        self.groups.fill(menu.addMenu(theme.icon("messages-square"), self.tr("Group")), self.targets(), self._table)
        self.segments.fill(menu.addMenu(theme.icon("pin"), self.tr("Segment")), self.targets(), self._table)
        menu.addSeparator()
        if self._posters:
            menu.addAction(theme.icon("image"), self.tr("Make posters"), self.make_posters).setShortcut("B")
        menu.addAction(theme.icon("download"), self.tr("Export"), self.export).setShortcut("Ctrl+E")
        menu.addAction(theme.icon("trash-2"), self.tr("Move to bin"), self.bin).setShortcut("Del")

    def pick_tag_at(self, anchor: QWidget) -> None:
        """Choose a tag for all of them."""
        self._pick_tag(anchor)

    def star(self) -> None:
        """S: a star for all of them, off when all have one."""
        self.deeds.toggle_star(self.targets())

    def bin(self) -> None:
        """Delete: into the bin."""
        self.deeds.trash(self.targets())

    def export(self) -> None:
        """The selection, or the whole list when no more than one is selected."""
        ids = self._table.selected_ids()
        self.exports.begin(ids if len(ids) > 1 else self._table.listed_ids())

    def make_posters(self) -> None:
        """Personal posters for them, in the place of posters."""
        self._context.navigate("posters", {"members": self.targets()})

    def _compare(self) -> None:
        """The selected side by side, to be made one or kept apart."""
        ids = self._table.selected_ids()
        if len(ids) > COMPARED_AT_MOST:
            most = figures.number(COMPARED_AT_MOST)
            self._context.notify.say(self.tr("Select at most {count} members to compare").replace("{count}", most))
        elif len(ids) > 1:
            self._context.navigate("members", {"merge": ids})

    def begin_touch(self, kind: TouchClass) -> None:
        """T, V, E or a quick button: the small form, for whom is selected."""
        ids = self.targets()
        self.follow()
        detail = self._panel.detail
        if ids and detail is not None:
            self.panel_wanted.emit()
            many = self.tr("{count} members").format(count=figures.number(len(ids)))
            self._panel.begin_touch(kind, detail.line.name if len(ids) == 1 else many)

    def follow(self) -> None:
        """The panel shows the current member from now on, not in a moment."""
        if self._table.current_id and self._panel.member_id != self._table.current_id:
            self._panel.show_member(self._table.current_id)

    def clear(self) -> None:
        """Only the current member stays selected."""
        if self._table.currentIndex().isValid():
            self._table.take_row(self._table.currentIndex().row())
        self._table.setFocus()

    def _log(self, touch: NewTouch) -> None:
        self.deeds.log(self.targets(), touch)
        self._table.setFocus()

    def _offer_touches(self) -> None:
        menu = self._menu()
        for letter, kind in _LETTERS.items():
            menu.addAction(f"{touches.touch_class(kind)}\t{letter}", partial(self.begin_touch, kind))
        self._open(menu, self.tr("Log touch"))

    def _offer_stars(self) -> None:
        menu = self._menu()
        for star in Star:
            text = self.tr("Star") if star is Star.PLAIN else words.star(star)
            menu.addAction(text, partial(self._star_as, star))
        menu.addSeparator()
        menu.addAction(self.tr("Take the star off"), partial(self._star_as, None))
        self._open(menu, self.tr("Star"))

    def _offer_tiers(self) -> None:
        menu = self._menu()
        self._fill_tiers(menu)
        self._open(menu, self.tr("Tier"))

    def _fill_tiers(self, menu: QMenu) -> None:
        for tier in Tier:
            menu.addAction(words.tier(tier), partial(self._set_tier, tier))

    def _set_tier(self, tier: Tier) -> None:
        self.deeds.set_tier(self.targets(), tier)

    def _offer_segments(self) -> None:
        menu = self._menu()
        self.segments.fill(menu, self.targets(), self._button(self.tr("Segment")))
        self._open(menu, self.tr("Segment"))

    def _offer_groups(self) -> None:
        menu = self._menu()
        self.groups.fill(menu, self.targets(), self._button(self.tr("Group")))
        self._open(menu, self.tr("Group"))

    def _star_as(self, star: Star | None) -> None:
        self.deeds.star(self.targets(), star)

    def _pick_tag(self, anchor: QWidget) -> None:
        hang = partial(self.deeds.tag, self.targets())
        pick_tag(self._page, self._context.desk.labels, hang).open_above(anchor)

    def _pick_role(self, anchor: QWidget) -> None:
        give = partial(self.deeds.give_role, self.targets())
        pick_role(self._page, self._context.desk.labels, give).open_above(anchor)

    def _menu(self) -> QMenu:
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open(self, menu: QMenu, text: str) -> None:
        anchor = self._button(text)
        menu.popup(anchor.mapToGlobal(QPoint(0, -menu.sizeHint().height() - current().px(4))))

    def _button(self, text: str) -> QWidget:
        found = (button for button in self.bar.findChildren(Button) if button.text() == text and button.isVisible())
        return next(found, self.bar)
