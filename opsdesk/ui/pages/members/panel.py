"""The detail panel: head, quick touches, timeline, profile, groups, orders, and the quick line at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.touches import TouchClass
from opsdesk.ui.pages.members import timeline
from opsdesk.ui.pages.members.head import MemberHead
from opsdesk.ui.pages.members.panel_list import PanelList
from opsdesk.ui.pages.members.profile import Profile
from opsdesk.ui.pages.members.touch_form import QuickButton, QuickLine, TouchForm
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.layouts import column, frame, row
from opsdesk.ui.widgets.page_tabs import PageTabs, Tab
from opsdesk.ui.widgets.panel import Panel
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.wording import figures, touches

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from opsdesk.domain.members import MemberDetail
    from opsdesk.ui.context import Context

_LOW = 600
_KEYS = {TouchClass.TRUST: "T", TouchClass.VALUE: "V", TouchClass.EMOTIONAL: "E"}


class MemberPanel(Panel):
    """Follows the list with `show_member`. Asks with signals; `touch_wanted` is a quick button or its key."""

    touch_wanted = Signal(object)
    touched = Signal(object)
    profile_made = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._desk, self._notify = context.desk, context.notify
        self._stale: set[str] = set()
        self.detail: MemberDetail | None = None
        self.head = MemberHead(context.desk.clock)
        self.form = TouchForm()
        self.form.logged.connect(self.touched)
        self.form.left.connect(self.close_form)
        self.quick = QuickLine()
        self.quick.logged.connect(self.touched)
        self.tabs = PageTabs(
            [
                Tab("timeline", self.tr("Timeline")),
                Tab("profile", self.tr("Profile")),
                Tab("groups", self.tr("Groups")),
                Tab("orders", self.tr("Orders")),
            ],
            tight=True,
        )
        self.tabs.changed.connect(self._show_tab)
        self.timeline = PanelList(self.tr("Remove this touch"))
        self.stays, self.orders = PanelList(), PanelList()
        self._profile: Profile | None = None
        self._lists = {"timeline": self.timeline, "groups": self.stays, "orders": self.orders}
        self._assemble()
        self.clear()

    def _assemble(self) -> None:
        self._buttons = [QuickButton(touches.touch_class(kind), key, kind) for kind, key in _KEYS.items()]
        for kind, button in zip(_KEYS, self._buttons, strict=True):
            button.clicked.connect(lambda _=False, kind=kind: self.touch_wanted.emit(kind))
        note = QuickButton(self.tr("Note"), "N", icon="notebook-pen")
        note.clicked.connect(self.edit_note)
        self._stack = QStackedWidget()
        self._empty_words = PlainLabel("", "small", "tertiary", wrap=True)
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._blank = frame(column(24, self._empty_words, None, margins=(24, 0, 24, 0)), "Content")
        for part in (*self._lists.values(), self._blank):
            self._stack.addWidget(part)
        self._quick_row = frame(row(*self._buttons, note, gap=6))
        upper = column(self.head, column(self._quick_row, self.form, gap=8, margins=(18, 12, 18, 4)), self.tabs, gap=0)
        self._whole = QWidget()
        inside = QVBoxLayout(self._whole)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(upper)
        inside.addWidget(self._stack, 1)
        inside.addWidget(self.quick)
        self._nobody = PlainLabel(self.tr("Choose a member"), "body", "tertiary", wrap=True)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nobody.setContentsMargins(current().px(32), 0, current().px(32), 0)
        self.column.addWidget(self._whole, 1)
        self.column.addWidget(self._nobody, 1)

    @property
    def profile(self) -> Profile:
        """The tab with the fields; made when it is first wanted, for it is a third of the page."""
        if self._profile is None:
            self._profile = Profile(self._desk.clock)
            self._stack.addWidget(self._profile)
            self.profile_made.emit(self._profile)
        return self._profile

    @property
    def member_id(self) -> int:
        """Whom the panel shows, 0 for nobody."""
        return self.detail.line.id if self.detail is not None else 0

    def show_member(self, member_id: int) -> None:
        """Read a member anew and show it; a member that is gone leaves the panel empty."""
        try:
            detail = self._desk.members.detail(member_id)
        except OpsdeskError:
            self.clear()
            return
        if member_id != self.member_id:
            self.form.hide()
        self.detail = detail
        self._whole.show()
        self._nobody.hide()
        self.head.show_detail(detail)
        self.head.face.show_file(self._desk.member_pictures.file(member_id))
        open_stays = sum(stay.left_at is None for stay in detail.memberships)
        self.tabs.set_quiet("groups", figures.number(open_stays) if open_stays else "")
        self.tabs.set_quiet("orders", figures.number(len(detail.orders)) if detail.orders else "")
        self._stale = {"profile", *self._lists}
        self._show_tab(self.tabs.chosen)

    def clear(self) -> None:
        """Show nobody."""
        self.detail = None
        self.form.hide()
        self._whole.hide()
        self._nobody.show()

    def begin_touch(self, kind: TouchClass, whom: str) -> None:
        """Open the form for a touch; `whom` names for whom it is."""
        if self.detail is not None:
            self.form.begin(kind, whom)

    def close_form(self) -> bool:
        """Close the form of a touch; answers whether it was open."""
        was = self.form.isVisible()
        self.form.hide()
        return was

    def edit_note(self) -> None:
        """Open the profile at the note."""
        self.tabs.choose("profile")
        self._show_tab("profile")
        self.profile.edit_note()

    def has_keyboard(self) -> bool:
        """Whether the keyboard is in the panel."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def set_editing(self, on: bool) -> None:
        """Switch off what writes."""
        for part in (*self._buttons, self.form, self.quick, self.head):
            part.setEnabled(on)
        if self._profile is not None:
            self._profile.setEnabled(on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a low window the story needs the room; the keys and the quick line do the same.
        self._quick_row.setVisible(self.height() >= current().px(_LOW))

    def _show_tab(self, key: str) -> None:
        if self.detail is None:
            return
        if key in self._stale:
            self._stale.discard(key)
            self._fill(key, self.detail)
        part = self._lists.get(key)
        if part is not None and not part.lines:
            self._empty_words.setText(self._nothing(key))
            self._stack.setCurrentWidget(self._blank)
        else:
            self._stack.setCurrentWidget(part or self.profile)

    def _fill(self, key: str, detail: MemberDetail) -> None:
        if key == "timeline":
            self.timeline.show_lines(timeline.timeline(self._desk, detail.line.id))
        elif key == "profile":
            self.profile.show_detail(detail)
        elif key == "groups":
            self.stays.show_lines(timeline.stays(self._desk, detail))
        else:
            self.orders.show_lines(timeline.orders(self._desk, detail))

    def _nothing(self, key: str) -> str:
        return {
            "timeline": self.tr("Nothing yet. What you log, orders and groups show up here."),
            "groups": self.tr("In no group. Import a roster to see where they are."),
            "orders": self.tr("No orders. Import an order export of your shop."),
        }[key]
