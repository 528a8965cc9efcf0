"""The panel beside the board: one group with its code, welcome, rules, admins and log."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QVBoxLayout, QWidget

from opsdesk.domain.errors import OpsdeskError
from opsdesk.ui.member_chooser import MemberChooser
from opsdesk.ui.pages.groups.code_part import CodePart
from opsdesk.ui.pages.groups.facts_part import FactsPart
from opsdesk.ui.pages.groups.head import GroupHead
from opsdesk.ui.pages.groups.people_part import AdminsPart, NewsPart
from opsdesk.ui.pages.groups.texts import RulesPart, WelcomePart
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import Scroll, column, row
from opsdesk.ui.widgets.panel import Panel
from opsdesk.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from opsdesk.domain.groups import GroupAdmin, GroupDetail, Newcomer
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.groups.deeds import GroupDeeds

WIDE = 312


class GroupPanel(Panel):
    """Follows the board with `show_group`; what is edited here is written by the deeds at once."""

    move_wanted = Signal()
    who_wanted = Signal(int)
    roster_wanted = Signal(int)
    trash_wanted = Signal()
    members_wanted = Signal(int)
    left = Signal()

    def __init__(self, context: Context, deeds: GroupDeeds) -> None:
        super().__init__(WIDE)
        self._context, self._deeds = context, deeds
        self.detail: GroupDetail | None = None
        self.head = GroupHead()
        self.code = CodePart(context)
        self.facts = FactsPart()
        self.welcome = WelcomePart(context)
        self.rules = RulesPart()
        self.admins = AdminsPart()
        self.news = NewsPart(context.desk.clock)
        self.compare = Button(self.tr("Compare a roster"), "git-compare", scale="small", key="R")
        self.compare.clicked.connect(lambda: self.roster_wanted.emit(self.group_id))
        self._assemble()
        self._connect()
        self.clear()

    def _assemble(self) -> None:
        self._whole = QWidget()
        inside = QVBoxLayout(self._whole)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.head)
        parts = column(
            self.facts,
            row(self.compare, None),
            self.welcome,
            self.rules,
            self.admins,
            self.news,
            None,
            gap=14,
            margins=(18, 14, 14, 18),
        )
        line = QFrame()
        line.setObjectName("Toolbar")  # the hairline under it
        line.setLayout(column(self.code, gap=0))
        line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        body = column(line, parts, gap=0)
        self._scroll = Scroll(body)
        inside.addWidget(self._scroll, 1)
        self._nobody = PlainLabel(
            self.tr("Choose a group to see its code and who runs it"), "body", "tertiary", wrap=True
        )
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nobody.setContentsMargins(current().px(32), 0, current().px(32), 0)
        self.column.addWidget(self._whole, 1)
        self.column.addWidget(self._nobody, 1)

    def _connect(self) -> None:
        deeds = self._deeds
        self.head.renamed.connect(lambda name: deeds.edit(self.group_id, "name", name))
        self.head.left.connect(self.left)
        self.head.move_wanted.connect(self.move_wanted)
        self.head.trash_wanted.connect(self.trash_wanted)
        self.head.who_wanted.connect(lambda: self.who_wanted.emit(self.group_id))
        self.head.roster_wanted.connect(lambda: self.roster_wanted.emit(self.group_id))
        self.facts.edited.connect(self._on_edited)
        self.facts.members_wanted.connect(lambda: self.members_wanted.emit(self.group_id))
        self.welcome.saved.connect(lambda text: deeds.set_welcome(self.group_id, text))
        self.welcome.copied.connect(self._on_copied)
        self.rules.saved.connect(lambda text: deeds.set_rules(self.group_id, text))
        self.admins.add_wanted.connect(self.choose_admin)
        self.admins.dismissed.connect(self._on_dismissed)

    @property
    def group_id(self) -> int:
        """Which group the panel shows, 0 for none."""
        return self.detail.card.id if self.detail is not None else 0

    def show_group(self, group_id: int, class_name: str) -> None:
        """Read a group anew and show it; one that is gone leaves the panel empty."""
        try:
            detail = self._context.desk.groups.detail(group_id)
        except OpsdeskError:
            self.clear()
            return
        if group_id != self.group_id:
            self._scroll.verticalScrollBar().setValue(0)
        self.detail = detail
        self.head.show_detail(detail, class_name)
        waiting = []
        if detail.waiting_codes:
            codes = self._context.desk.codes.of_group(group_id)
            waiting = [code for code in reversed(codes) if code.state == "waiting"]
        self.code.show_card(detail.card, waiting)
        for part in (self.facts, self.welcome, self.rules, self.admins, self.news):
            part.show_detail(detail)
        self._nobody.hide()
        self._whole.show()

    def clear(self) -> None:
        """Show no group."""
        self.detail = None
        self._whole.hide()
        self._nobody.show()

    def has_keyboard(self) -> bool:
        """Whether the keyboard is in the panel."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def set_editing(self, on: bool) -> None:
        """Switch off what writes; copying goes on."""
        self.code.set_editing(on)
        for part in (
            self.head.more,
            self.facts.purpose,
            self.facts.state,
            self.facts.seats,
            self.facts.number,
            self.welcome.edit_button,
            self.welcome.editor,
            self.rules.edit_button,
            self.rules.editor,
            self.admins,
        ):
            part.setEnabled(on)

    def choose_admin(self) -> None:
        """Open the chooser of members under the plus."""
        if self.detail is None:
            return
        card = self.detail.card
        chooser = MemberChooser(self, self._context, card.id, [admin.member_id for admin in card.admins])
        chooser.chosen.connect(partial(self._deeds.appoint, card.id))
        chooser.open_under(self.admins.add_button)

    def _on_edited(self, column_name: str, value: str | int | None) -> None:
        if not self._deeds.edit(self.group_id, column_name, value) and self.detail is not None:
            self.facts.setFocus()
            self.facts.show_detail(self.detail)

    def _on_dismissed(self, admin: GroupAdmin) -> None:
        self._deeds.dismiss(self.group_id, admin.member_id, admin.name)

    def _on_copied(self, newcomers: list[Newcomer]) -> None:
        if not newcomers:
            self._context.notify.say(self.tr("Copied the welcome message"), "done")
            return
        count = len(newcomers)
        said = self.tr("Copied for {name}").replace("{name}", newcomers[0].name)
        if count > 1:
            said = self.tr("Copied for {count} newcomers").format(count=count)
        act = partial(self._deeds.welcomed, self.group_id, newcomers)
        self._context.notify.offer(said, self.tr("Mark as welcomed"), act, "done")
