"""What the operator does with groups: the board, classes, welcome, rules, admins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.groups import Basis, Duty, GroupCard, GroupClass, GroupDetail
from opsdesk.services.members import clean_name
from opsdesk.store import groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.platforms import Platform
    from opsdesk.services.clock import Clock
    from opsdesk.store.db import Store


class GroupService:
    """Groups and their classes. Every edit is one undo step."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def _today_number(self) -> int:
        today = self._clock.today()
        return today.toordinal() - 719163  # days since 1970-01-01, as activity counts them

    def cards(self) -> list[GroupCard]:
        """Every group that is not in the bin, by name."""
        return groups.cards(self._store.reader(), self._today_number())

    def find(self, name: str) -> int | None:
        """The group of that name, now or once; None when there is none."""
        return groups.find(self._store.reader(), None, name)

    def detail(self, group_id: int) -> GroupDetail:
        """Everything about one group. Raises NOT_FOUND."""
        con = self._store.reader()
        card = next(iter(groups.cards(con, self._today_number(), group_id)), None)
        if card is None:
            raise OpsdeskError(Problem.NOT_FOUND, id=group_id)
        return groups.detail(con, card)

    def add(self, name: str, platform: Platform, class_id: int | None = None) -> int:
        """A new group; answers its id. Raises NAME_EMPTY."""
        with self._store.write("add_group") as con:
            new = groups.add(con, platform, clean_name(name), self._clock.now())
            if class_id is not None:
                groups.classify(con, new, class_id, self._clock.today().isoformat(), "")
            return new

    def edit(self, group_id: int, column: str, value: str | int | None) -> None:
        """Write one of a group's words or numbers (see `store.groups.EDITABLE`). Raises NAME_EMPTY."""
        written = clean_name(str(value or "")) if column == "name" else (value or None)
        with self._store.write("edit_group") as con:
            groups.edit(con, group_id, column, written, self._clock.now())

    def trash(self, group_id: int) -> None:
        """Into the bin, from which undo brings it back."""
        with self._store.write("trash_group") as con:
            groups.trash(con, group_id, self._clock.now())

    def classes(self) -> list[GroupClass]:
        """Every class with how many groups are in it."""
        return groups.classes(self._store.reader())

    def add_class(self, name: str, basis: Basis = Basis.OTHER, floor_fen: int | None = None) -> int:
        """A new class; answers its id. Raises NAME_EMPTY."""
        with self._store.write("add_class") as con:
            return groups.add_class(con, clean_name(name), basis, floor_fen)

    def classify(self, group_id: int, class_id: int | None, why: str = "") -> None:
        """Move a group to a class, or out of all; the stay in the old one is kept."""
        with self._store.write("classify_group") as con:
            groups.classify(con, group_id, class_id, self._clock.today().isoformat(), why)

    def set_welcome(self, group_id: int, body: str) -> None:
        """The text newcomers are greeted with."""
        with self._store.write("set_welcome") as con:
            groups.set_welcome(con, group_id, body.strip(), self._clock.now())

    def set_rules(self, group_id: int, texts: Sequence[str]) -> None:
        """The rules of a group, one a line."""
        with self._store.write("set_rules") as con:
            groups.set_rules(con, group_id, [text.strip() for text in texts if text.strip()], self._clock.now())

    def appoint(self, group_id: int, member_id: int, duty: Duty = Duty.ADMIN) -> None:
        """Somebody runs the group from today on."""
        with self._store.write("appoint") as con:
            groups.appoint(con, group_id, member_id, duty, self._clock.today().isoformat())

    def dismiss(self, group_id: int, member_id: int) -> None:
        """Somebody runs the group no longer."""
        with self._store.write("dismiss") as con:
            groups.dismiss(con, group_id, member_id, self._clock.today().isoformat())
