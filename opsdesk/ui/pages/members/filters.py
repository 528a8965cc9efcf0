"""The filter bar of the members: the search as she types, a chip for each condition, the menu that adds one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from opsdesk import words
from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.members import MemberQuery, Tier
from opsdesk.domain.platforms import GROUP_PLATFORMS, Platform
from opsdesk.ui.pages.members.picker import Pick, Picker
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.chip import Chip
from opsdesk.ui.widgets.filter_bar import FilterBar
from opsdesk.ui.widgets.search_field import SearchField
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk

TYPED_MS = 90
"""How long after a key the search begins, so that quick typing searches once."""

_DAYS = (7, 14, 30, 60, 90, 180)
_AMOUNTS = (10_000, 50_000, 100_000, 500_000, 1_000_000)
_PLAIN = ("met_offline", "owed", "ordered", "in_no_group")


class MemberFilters(QObject):
    """`changed` brings the query she asked for. `bar` is the widget; `show` sets it from outside in silence."""

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._query = MemberQuery()
        self._names: dict[tuple[str, int], str] = {}
        self.search = SearchField(self.tr("Name, remark, tag, phone"), width=198)
        self.bar = FilterBar(self.search)
        self._typed = QTimer(self, singleShot=True, interval=TYPED_MS)
        self._typed.timeout.connect(self._on_typed)
        self.search.textChanged.connect(lambda _text: self._typed.start())
        self.bar.adding.connect(self._open_menu)

    def show(self, query: MemberQuery) -> None:
        """Show a query's text and conditions."""
        self._query = query
        if self.search.text().strip() != query.text:
            self.search.blockSignals(True)
            self.search.setText(query.text)
            self.search.blockSignals(False)
        self.bar.chips([self._chip(name) for name in query.conditions if name != "text"])

    def said(self) -> str:
        """The conditions in words, for the quiet line: "tier Core, not touched 30 d"; empty when there is none."""
        parts = [" ".join(part for part in self._words(name) if part) for name in self._query.conditions]
        return self.tr(", ").join(parts)

    def word(self, name: str) -> str:
        """One condition in words."""
        return " ".join(part for part in self._words(name) if part)

    def _on_typed(self) -> None:
        text = self.search.text().strip()
        if text != self._query.text:
            self._take(replace(self._query, text=text))

    def _take(self, query: MemberQuery) -> None:
        self.show(query)
        self.changed.emit(query)

    def _set(self, **values: Any) -> None:
        self._take(replace(self._query, **values))

    def _chip(self, name: str) -> Chip:
        chip = Chip(*self._words(name))
        chip.removed.connect(partial(self._remove, name))
        chip.edited.connect(lambda: self._edit(name, chip))
        return chip

    def _remove(self, name: str) -> None:
        self._take(self._query.without(name))
        if self.bar.add_chip is not None:
            self.bar.add_chip.setFocus()

    def _words(self, name: str) -> tuple[str, str]:
        query = self._query
        if name == "text":
            return self.tr("has"), f"“{query.text}”"
        if name == "tiers":
            return self.tr("tier"), self.tr(", ").join(words.tier(tier) for tier in Tier if tier in query.tiers)
        if name == "platform" and query.platform is not None:
            return self.tr("on"), words.platform(query.platform)
        if name == "spent_fen":
            return self.tr("spent over"), figures.money(query.spent_fen or 0, self._desk.currency)
        if name == "untouched_days":
            return self.tr("not touched"), self.tr("{days} d").format(days=query.untouched_days)
        if name in ("group_id", "tag_id", "role_id"):
            field = {"group_id": self.tr("in"), "tag_id": self.tr("tag"), "role_id": self.tr("role")}[name]
            return field, self._name_of(name, getattr(query, name))
        return "", self._plain_word(name)

    def _plain_word(self, name: str) -> str:
        if name == "starred":
            return self.tr("starred") if self._query.starred else self.tr("not starred")
        return {
            "met_offline": self.tr("met offline"),
            "owed": self.tr("owed a return"),
            "ordered": self.tr("ordered"),
            "in_no_group": self.tr("in no group"),
        }[name]

    def _name_of(self, name: str, key: int) -> str:
        known = self._names.get((name, key))
        if known is None:
            known = self._names[name, key] = self._look_up(name, key)
        return known

    def _look_up(self, name: str, key: int) -> str:
        try:
            if name == "group_id":
                return self._desk.groups.detail(key).card.name
        except OpsdeskError:
            return str(key)
        labels = self._desk.labels.tags() if name == "tag_id" else self._desk.labels.roles()
        return next((label.name for label in labels if label.id == key), str(key))

    def _open_menu(self) -> None:
        menu = QMenu(self.bar)
        theme = current()
        for name, text, icon in self._fields():
            if name not in self._query.conditions or name == "tiers":
                menu.addAction(theme.icon(icon), text, partial(self.add, name))
        menu.aboutToHide.connect(menu.deleteLater)
        anchor = self.bar.add_chip or self.bar
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def _fields(self) -> list[tuple[str, str, str]]:
        return [
            ("tiers", self.tr("Tier"), "layers-2"),
            ("group_id", self.tr("Group"), "messages-square"),
            ("tag_id", self.tr("Tag"), "tag"),
            ("role_id", self.tr("Role"), "award"),
            ("starred", self.tr("Star"), "star"),
            ("platform", self.tr("Platform"), "at-sign"),
            ("met_offline", self.tr("Met offline"), "map-pin"),
            ("owed", self.tr("Owed a return"), "gift"),
            ("ordered", self.tr("Ordered"), "shopping-bag"),
            ("spent_fen", self.tr("Spent over"), "wallet"),
            ("untouched_days", self.tr("Not touched for"), "clock-alert"),
            ("in_no_group", self.tr("In no group"), "circle-slash"),
        ]

    def add(self, name: str) -> None:
        """Add a condition: at once where there is nothing to choose, else after choosing its value."""
        if name == "starred":
            self._set(starred=True)
        elif name in _PLAIN:
            self._set(**{name: True})
        else:
            self._edit(name, self.bar.add_chip or self.bar)

    def _edit(self, name: str, anchor: QWidget) -> None:
        if name == "starred":
            self._set(starred=not self._query.starred)
        elif name in _PLAIN:
            self._open_menu()
        else:
            self._picker(name).open_under(anchor)

    def _picker(self, name: str) -> Picker:
        placeholder = next(text for key, text, _ in self._fields() if key == name)
        offer = {"spent_fen": self._offer_amount, "untouched_days": self._offer_days}.get(name)
        picker = Picker(self.bar, self._picks(name), placeholder, offer)
        picker.picked.connect(partial(self._on_picked, name))
        picker.made.connect(partial(self._on_number, name))
        return picker

    def _picks(self, name: str) -> list[Pick]:
        query, desk = self._query, self._desk
        if name == "tiers":
            counts = desk.members.counts().tiers
            return [
                Pick(tier, words.tier(tier), figures.number(counts[tier]), tier=tier, on=tier in query.tiers)
                for tier in Tier
            ]
        if name == "platform":
            return [Pick(one, words.platform(one), badge=one, on=one is query.platform) for one in GROUP_PLATFORMS]
        if name == "group_id":
            return [
                Pick(str(card.id), card.name, figures.number(card.members), badge=card.platform)
                for card in desk.groups.cards()
            ]
        if name == "spent_fen":
            return [Pick(str(fen), figures.money(fen, desk.currency)) for fen in _AMOUNTS]
        if name == "untouched_days":
            return [Pick(str(days), self.tr("{days} d").format(days=days)) for days in _DAYS]
        labels = desk.labels.tags() if name == "tag_id" else desk.labels.roles()
        icon = "tag" if name == "tag_id" else "award"
        return [Pick(str(label.id), label.name, figures.number(label.members), icon=icon) for label in labels]

    def _on_picked(self, name: str, key: str) -> None:
        if name == "tiers":
            self._set(tiers=self._query.tiers ^ {Tier(key)})
        elif name == "platform":
            self._set(platform=Platform(key))
        else:
            self._set(**{name: int(key)})

    def _offer_amount(self, text: str) -> str:
        return figures.money(int(text) * 100, self._desk.currency) if _whole(text) else ""

    def _offer_days(self, text: str) -> str:
        return self.tr("{days} d").format(days=int(text)) if _whole(text) else ""

    def _on_number(self, name: str, text: str) -> None:
        self._set(**{name: int(text) * (100 if name == "spent_fen" else 1)})


def _whole(text: str) -> bool:
    return text.isdecimal() and len(text) < 9
