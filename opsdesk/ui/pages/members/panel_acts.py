"""What is done in the detail panel with the member it shows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from opsdesk import words
from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.members import MemberKind, Star
from opsdesk.ui.pages.members.face_acts import FaceActs
from opsdesk.ui.pages.members.label_pickers import pick_role, pick_tag
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from opsdesk.domain.platforms import Handle
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.members.deeds import MemberDeeds
    from opsdesk.ui.pages.members.panel import MemberPanel
    from opsdesk.ui.pages.members.profile import Profile


class PanelActs(QObject):
    """Hears the panel and writes; every deed can be undone."""

    def __init__(self, context: Context, panel: MemberPanel, deeds: MemberDeeds) -> None:
        super().__init__(panel)
        self._context, self._desk = context, context.desk
        self._panel, self._deeds = panel, deeds
        head = panel.head
        head.renamed.connect(partial(self._edit, "name"))
        head.starred.connect(self._star)
        head.menu_wanted.connect(self._open_menu)
        head.role_wanted.connect(self._pick_role)
        head.role_clicked.connect(self._open_role)
        self.face = FaceActs(context, panel)
        panel.timeline.taken_out.connect(self._remove_touch)
        panel.profile_made.connect(self._hear)

    def _hear(self, profile: Profile) -> None:
        profile.edited.connect(self._edit)
        profile.copied.connect(self._copy)
        profile.handle_added.connect(self._add_handle)
        profile.handle_retired.connect(self._retire_handle)
        profile.tag_removed.connect(self._untag)
        profile.tag_wanted.connect(self._pick_tag)
        profile.date_added.connect(self._add_date)

    def _ids(self) -> list[int]:
        return [self._panel.member_id] if self._panel.member_id else []

    def _edit(self, column: str, value: str) -> None:
        if self._panel.member_id and not self._deeds.edit(self._panel.member_id, column, value):
            self._panel.show_member(self._panel.member_id)

    def _star(self) -> None:
        self._deeds.toggle_star(self._ids())

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.notify.say(self.tr("Copied {text}").format(text=text))

    def _add_handle(self, handle: Handle) -> None:
        form = self._panel.profile.handle_form
        try:
            self._desk.members.add_handle(self._panel.member_id, handle)
        except OpsdeskError as error:
            form.field.set_trouble(words.problem(error))
            return
        form.fold()
        self._context.notify.done(self.tr("Added {handle}").format(handle=handle.value))

    def _retire_handle(self, handle_id: int) -> None:
        self._deeds.run(partial(self._desk.members.retire_handle, handle_id), self.tr("Marked as no longer used"))

    def _untag(self, name: str) -> None:
        self._deeds.untag(self._ids(), name)

    def _pick_tag(self, anchor: QWidget) -> None:
        pick_tag(self._panel, self._desk.labels, partial(self._deeds.tag, self._ids())).open_under(anchor)

    def _pick_role(self, anchor: QWidget) -> None:
        pick_role(self._panel, self._desk.labels, partial(self._deeds.give_role, self._ids())).open_under(anchor)

    def _open_role(self, role_id: int, name: str, anchor: QWidget) -> None:
        menu = self._menu()
        end = partial(self._deeds.end_role, self._panel.member_id, role_id, name)
        menu.addAction(current().icon("x"), self.tr("End the role"), end)
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def _add_date(self, kind: str, month: int, day: int, lunar: bool) -> None:
        key = self._panel.member_id
        add = partial(self._desk.touches.add_date, key, kind, month, day, lunar=lunar)
        self._deeds.run(add, self.tr("Remembered {month}-{day}").format(month=month, day=day))

    def _remove_touch(self, touch_id: int) -> None:
        remove = partial(self._desk.touches.remove, touch_id)
        self._deeds.run(remove, self.tr("Removed a touch"), "removed")

    def _open_menu(self, anchor: QWidget) -> None:
        menu, theme = self._menu(), current()
        menu.addAction(theme.icon("pencil"), self.tr("Rename") + "\tF2", self._panel.head.rename)
        stars = menu.addMenu(theme.icon("star"), self.tr("Star as"))
        for star in Star:
            text = self.tr("Core") if star is Star.PLAIN else words.star(star)
            stars.addAction(text, partial(self._deeds.star, self._ids(), star))
        stars.addAction(self.tr("No star"), partial(self._deeds.star, self._ids(), None))
        kinds = menu.addMenu(theme.icon("circle-user-round"), self.tr("This is"))
        for kind in MemberKind:
            action = kinds.addAction(words.member_kind(kind), partial(self._edit, "kind", kind))
            action.setCheckable(True)
            action.setChecked(self._panel.detail is not None and self._panel.detail.line.kind is kind)
        menu.addSeparator()
        menu.addAction(theme.icon("trash-2"), self.tr("Move to bin"), partial(self._deeds.trash, self._ids()))
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def _menu(self) -> QMenu:
        menu = QMenu(self._panel)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
