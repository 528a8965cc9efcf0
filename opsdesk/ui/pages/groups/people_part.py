"""Who runs a group, and the log of what happened to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import IconButton
from opsdesk.ui.widgets.layouts import column, empty_layout, row
from opsdesk.ui.widgets.pill import Avatar, Glyph
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel
from opsdesk.ui.wording import figures
from opsdesk.ui.wording import groups as wording

if TYPE_CHECKING:
    from opsdesk.domain.groups import GroupAdmin, GroupDetail, GroupNews
    from opsdesk.services.clock import Clock


class AdminsPart(QWidget):
    """`add_wanted` asks for the chooser, `dismissed` brings a GroupAdmin."""

    add_wanted = Signal()
    dismissed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.add_button = IconButton("plus", self.tr("Add an admin"), scale="small", clicked=self.add_wanted.emit)
        self._head = SectionHeader(self.tr("Admins"), "", self.add_button)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(current().px(3))
        self.setLayout(column(self._head, self._lines, gap=4))

    def show_detail(self, detail: GroupDetail) -> None:
        """Show who runs it."""
        empty_layout(self._lines)
        admins = detail.card.admins
        self._head.set_quiet(str(len(admins)) if admins else "")
        for admin in admins:
            self._lines.addWidget(self._line(admin))
        if not admins:
            words = self.tr("Nobody yet. A core user as admin keeps a group alive.")
            self._lines.addWidget(PlainLabel(words, "small", "tertiary", wrap=True))

    def _line(self, admin: GroupAdmin) -> QWidget:
        parts: list[QWidget | None] = [Avatar(admin.member_id, admin.name), ElidedLabel(admin.name, "body", weight=500)]
        if admin.starred:
            parts.append(Glyph("star", "star.line", 14))
        cross = IconButton("x", self.tr("No admin any more"), scale="small")
        cross.clicked.connect(partial(self.dismissed.emit, admin))
        line = QWidget()
        line.setLayout(row(*parts, None, PlainLabel(wording.duty(admin.duty), "small", "tertiary"), cross, gap=8))
        return line


class NewsPart(QWidget):
    """What happened, the newest first: rosters, codes, classes."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._lines = QVBoxLayout()
        self._lines.setSpacing(current().px(4))
        self.setLayout(column(SectionHeader(self.tr("Log")), self._lines, gap=4))

    def show_detail(self, detail: GroupDetail) -> None:
        """Show the log; a group without any shows nothing at all."""
        empty_layout(self._lines)
        self.setVisible(bool(detail.news))
        for one in detail.news:
            icon, text = self._words(one)
            when = PlainLabel(figures.age(one.at, self._clock), "small", "tertiary", numbers=True)
            line = row(Glyph(icon, "text.tertiary", 14), ElidedLabel(text, "small", "secondary"), None, when, gap=8)
            holder = QWidget()
            holder.setLayout(line)
            self._lines.addWidget(holder)

    def _words(self, one: GroupNews) -> tuple[str, str]:
        if one.what == "code":
            return "qr-code", self.tr("New code")
        if one.what == "class":
            return "layers-2", self.tr("Put into {name}").replace("{name}", one.text)
        if not one.joined and not one.left:
            return "users", self.tr("Roster: nobody came or left")
        parts = []
        if one.joined:
            parts.append(self.tr("{count} joined").format(count=figures.number(one.joined)))
        if one.left:
            parts.append(self.tr("{count} left").format(count=figures.number(one.left)))
        return "users", self.tr("Roster: {moves}").format(moves=self.tr(", ").join(parts))
