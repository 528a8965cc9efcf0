"""The head of the panel: which group it is, its class, what else can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from opsdesk import words
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import IconButton, drop_menu
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.name_field import NameField
from opsdesk.ui.widgets.pill import PlatformBadge
from opsdesk.ui.widgets.text import ElidedLabel, tooltip
from opsdesk.ui.wording import groups as wording

if TYPE_CHECKING:
    from opsdesk.domain.groups import GroupDetail


class GroupHead(QWidget):
    """`renamed` brings the new name, `left` that the keyboard is free again; the rest asks for what it is called."""

    renamed = Signal(str)
    left = Signal()
    move_wanted = Signal()
    who_wanted = Signal()
    roster_wanted = Signal()
    trash_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._detail: GroupDetail | None = None
        self._badge = PlatformBadge("wechat", 26)
        self._name = ElidedLabel("", "subtitle")
        self.field = NameField()
        self.field.ended.connect(self._on_ended)
        self._quiet = ElidedLabel("", "small", "tertiary")
        self.more = IconButton("ellipsis", self.tr("More"), scale="small", clicked=self._open_menu)
        text = column(self._name, self.field, self._quiet, gap=0)
        line = row(self._badge, text, self.more, gap=11, margins=(18, 14, 14, 6))
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_detail(self, detail: GroupDetail, class_name: str) -> None:
        """Show which group it is."""
        changed = self._detail is None or self._detail.card.id != detail.card.id
        self._detail = detail
        card = detail.card
        self._badge.set_platform(card.platform)
        self._badge.setToolTip(tooltip(words.platform(card.platform)))
        self._name.setText(card.name)
        quiet = class_name or wording.no_class()
        if detail.class_since_on:
            since = self.tr("since {month}").format(month=wording.month(detail.class_since_on))
            quiet = f"{quiet} · {since}"
        self._quiet.setText(quiet)
        if changed and self.field.isVisible():
            self.field.begin(card.name)

    def rename(self) -> None:
        """Open the name for editing."""
        if self._detail is not None:
            self._name.hide()
            self.field.begin(self._detail.card.name)

    def _on_ended(self, name: str) -> None:
        self._name.show()
        if self._detail is not None and name and name != self._detail.card.name:
            self.renamed.emit(name)
        self.left.emit()

    def _open_menu(self) -> None:
        theme = current()
        menu = QMenu(self)
        menu.addAction(theme.icon("pencil-line"), self.tr("Rename"), self.rename)
        menu.addAction(theme.icon("layers-2"), self.tr("Move to a class…"), self.move_wanted.emit)
        menu.addAction(theme.icon("git-compare"), self.tr("Compare a roster…"), self.roster_wanted.emit)
        menu.addAction(theme.icon("list-checks"), self.tr("Who has not…"), self.who_wanted.emit)
        menu.addSeparator()
        menu.addAction(theme.icon("trash-2"), self.tr("Move to the bin"), self.trash_wanted.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        drop_menu(menu, self.more)
