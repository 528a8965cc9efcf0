"""What she does with groups: at once, with an undo toast."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from opsdesk.domain.group_query import NO_CLASS
from opsdesk.domain.groups import GroupState
from opsdesk.ui.wording import figures
from opsdesk.ui.wording import groups as wording

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opsdesk.domain.groups import Basis, GroupCard, GroupClass, Newcomer
    from opsdesk.ui.context import Context
    from opsdesk.ui.widgets.toast import ToastKind


class GroupDeeds(QObject):
    """Every deed says what was done, or what was in the way; most answer whether it was done."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = context.desk

    def move(self, card: GroupCard, class_id: int, classes: Sequence[GroupClass]) -> bool:
        """Put a group into a class, NO_CLASS for none."""
        if (card.class_id or NO_CLASS) == class_id:
            return False
        name = next((one.name for one in classes if one.id == class_id), "")
        said = self.tr("{group} is in {name} now") if name else self.tr("{group} is in no class now")
        said = said.replace("{name}", name).replace("{group}", card.name)
        return self.run(partial(self._desk.groups.classify, card.id, class_id or None), said)

    def edit(self, group_id: int, column: str, value: str | int | None) -> bool:
        """Write one word or number of a group."""
        if column == "name":
            said = self.tr("Renamed to {name}").replace("{name}", str(value).strip())
        elif column == "state":
            said = self.tr("The group is {state} now").replace("{state}", wording.state(GroupState(str(value))))
        else:
            said = self.tr("Saved")
        return self.run(partial(self._desk.groups.edit, group_id, column, value), said)

    def trash(self, card: GroupCard) -> bool:
        """Into the bin."""
        said = self.tr("Moved {group} to the bin").replace("{group}", card.name)
        return self.run(partial(self._desk.groups.trash, card.id), said, "removed")

    def remove_class(self, one: GroupClass) -> bool:
        """A class goes; its groups stay."""
        said = self.tr("Removed the class {name}; its groups stay").replace("{name}", one.name)
        return self.run(partial(self._desk.groups.remove_class, one.id), said, "removed")

    def set_welcome(self, group_id: int, body: str) -> bool:
        """The text newcomers are greeted with."""
        return self.run(partial(self._desk.groups.set_welcome, group_id, body), self.tr("Welcome message saved"))

    def set_rules(self, group_id: int, text: str) -> bool:
        """The rules, one a line."""
        return self.run(partial(self._desk.groups.set_rules, group_id, text.splitlines()), self.tr("Rules saved"))

    def appoint(self, group_id: int, member_id: int, name: str) -> bool:
        """Somebody runs the group from today on."""
        said = self.tr("{name} is an admin now").replace("{name}", name)
        return self.run(partial(self._desk.groups.appoint, group_id, member_id), said)

    def dismiss(self, group_id: int, member_id: int, name: str) -> bool:
        """Somebody runs the group no longer."""
        said = self.tr("{name} is no admin any more").replace("{name}", name)
        return self.run(partial(self._desk.groups.dismiss, group_id, member_id), said, "removed")

    def welcomed(self, group_id: int, newcomers: Sequence[Newcomer]) -> bool:
        """Newcomers were welcomed."""
        if len(newcomers) == 1:
            said = self.tr("{name} is welcomed").replace("{name}", newcomers[0].name)
        else:
            said = self.tr("{count} newcomers are welcomed").replace("{count}", figures.number(len(newcomers)))
        members = [one.member_id for one in newcomers]
        return self.run(partial(self._desk.groups.newcomers.welcomed, group_id, members), said)

    def run(self, act: Callable[[], object], said: str, kind: ToastKind = "done") -> bool:
        """Do it now and say so, or say what was in the way."""
        return self._context.notify.attempt(act, said, kind)

    def save_class(self, class_id: int, name: str, basis: Basis, floor_fen: int | None) -> None:
        """A new class, or another rule for one. Raises NAME_EMPTY, NAME_TAKEN, which the form shows."""
        if class_id == NO_CLASS:
            self._desk.groups.add_class(name, basis, floor_fen)
            said = self.tr("Added the class {name}")
        else:
            self._desk.groups.edit_class(class_id, name, basis, floor_fen)
            said = self.tr("Saved the class {name}")
        self._context.notify.done(said.replace("{name}", name.strip()))
