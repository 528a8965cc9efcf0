"""The dialog for a new member: a name, one line about them, an account and a group where they are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal

from opsdesk import words
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.platforms import Handle, HandleKind
from opsdesk.ui.pages.members.profile import TYPED_KINDS
from opsdesk.ui.widgets.dialog import Act, Dialog
from opsdesk.ui.widgets.fields import Choice, Field, TextField
from opsdesk.ui.widgets.layouts import row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opsdesk.services.desk import Desk

translate = QCoreApplication.translate
_NEXT = "next"


class NewMember(Dialog):
    """`added` brings the id of each new member; "Add and next" keeps the dialog open."""

    added = Signal(int)

    def __init__(self, parent: QWidget | None, desk: Desk, group_id: int | None = None) -> None:
        super().__init__(
            parent,
            translate("NewMember", "New member"),
            [
                Act("", translate("NewMember", "Cancel")),
                Act(_NEXT, translate("NewMember", "Add and next"), closes=False),
                Act("add", translate("NewMember", "Add member"), "primary", closes=False),
            ],
        )
        self._desk = desk
        self.name = TextField()
        self.remark = TextField("", translate("NewMember", "who they are to you, in one line"))
        self.kind = Choice([(kind, words.handle_kind(kind)) for kind in TYPED_KINDS], width=150)
        self.handle = TextField("", translate("NewMember", "if you know it"))
        groups = [
            ("", translate("NewMember", "no group")),
            *((str(card.id), card.name) for card in desk.groups.cards()),
        ]
        self.group = Choice(groups, str(group_id or ""))
        self._name_field = Field(translate("NewMember", "Name"), self.name)
        self._handle_field = Field(translate("NewMember", "Account"), self.handle)
        self.add(self._name_field)
        self.add(Field(translate("NewMember", "Remark"), self.remark))
        line = row(Field(translate("NewMember", "Platform"), self.kind), self._handle_field, gap=8)
        line.setAlignment(Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        self.add(line)
        self.add(Field(translate("NewMember", "Group"), self.group))
        self.acted.connect(self._on_act)
        self.name.setFocus()

    def _on_act(self, key: str) -> None:
        if key and self._add():
            if key == _NEXT:
                for field in (self.name, self.remark, self.handle):
                    field.show_text("")
                self.name.setFocus()
            else:
                self.accept()

    def _add(self) -> bool:
        typed = self.handle.text().strip()
        handle = Handle(HandleKind(self.kind.key), typed) if typed else None
        group = int(self.group.key) if self.group.key else None
        self._name_field.set_trouble("")
        self._handle_field.set_trouble("")
        try:
            new = self._desk.members.add(self.name.text(), handle, group, self.remark.text())
        except OpsdeskError as error:
            wrong = self._name_field if error.problem is Problem.NAME_EMPTY else self._handle_field
            wrong.set_trouble(words.problem(error))
            wrong.editor.setFocus()
            return False
        self.added.emit(new)
        return True
