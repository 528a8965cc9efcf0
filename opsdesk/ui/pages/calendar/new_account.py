"""A small form for an own account on a platform, to which posts go beside groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from opsdesk import words
from opsdesk.domain.platforms import GROUP_PLATFORMS, Platform
from opsdesk.ui.widgets.dialog import Act, Dialog
from opsdesk.ui.widgets.fields import Choice, Field, TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.ui.pages.calendar.deeds import CalendarDeeds

translate = QCoreApplication.translate


class AccountDialog(Dialog):
    """Platform and name."""

    def __init__(self, parent: QWidget) -> None:
        acts = [
            Act("keep", translate("AccountDialog", "Cancel")),
            Act("add", translate("AccountDialog", "Add account"), "primary", closes=False),
        ]
        super().__init__(parent, translate("AccountDialog", "Add an own account"), acts)
        places = [place for place in GROUP_PLATFORMS if place is not Platform.OFFLINE]
        self.platform = Choice([(place, words.platform(place)) for place in places], Platform.DOUYIN)
        self.platform.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.name = TextField("", translate("AccountDialog", "Its name there"))
        self.name_field = Field(translate("AccountDialog", "Name"), self.name)
        self.add(Field(translate("AccountDialog", "Platform"), self.platform))
        self.add(self.name_field)


def ask_account(parent: QWidget, deeds: CalendarDeeds, done: Callable[[int], object]) -> AccountDialog:
    """Ask for an account; `done` gets its id."""
    dialog = AccountDialog(parent)

    def act(key: str) -> None:
        if key != "add":
            return
        name = dialog.name.text().strip()
        if not name:
            dialog.name_field.set_trouble(translate("AccountDialog", "Type the name of the account"))
            dialog.name.setFocus()
            return
        made = deeds.add_channel(Platform(dialog.platform.key), name)
        dialog.accept()
        if made:
            done(made)

    dialog.acted.connect(act)
    dialog.ask(lambda _key: None)
    dialog.name.setFocus()
    return dialog
