"""What the operator does with groups: the board, classes, welcome, rules, admins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.groups import Basis, Duty, GroupCard, GroupClass, GroupDetail, GroupNews, Newcomer
from opsdesk.domain.names import clean_name
from opsdesk.store import groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.platforms import Platform
    from opsdesk.services.clock import Clock
    from opsdesk.store.db import Store


NEWS_SHOWN = 8


class NewcomerService:
    """Who joined a group and waits to be welcomed."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of_group(self, group_id: int) -> list[Newcomer]:
        """Those not welcomed yet, the newest first."""
        return groups.newcomers(self._store.reader(), group_id)

    def welcomed(self, group_id: int, members: Sequence[int]) -> None:
        """They were welcomed now."""
        with self._store.write("mark_welcomed") as con:
            groups.mark_welcomed(con, group_id, members, self._clock.now())


class GroupService:
    """Groups and their classes. Every edit is one undo step."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self.newcomers = NewcomerService(store, clock)

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
        detail = groups.detail(con, card)
        marked = (
            GroupNews(self._clock.at(since, None), "class", name) for name, since, _ in groups.stays(con, group_id)
        )
        news = sorted((*detail.news, *marked), key=lambda one: -one.at)
        return replace(detail, news=tuple(news[:NEWS_SHOWN]))

    def add(self, name: str, platform: Platform, class_id: int | None = None) -> int:
        """A new group; answers its id. Raises NAME_EMPTY."""
        with self._store.write("add_group") as con:
            new = groups.add(con, platform, clean_name(name), self._clock.now())
            if class_id is not None:
                groups.classify(con, new, class_id, self._clock.today().isoformat(), "")
            return new

    def edit(self, group_id: int, column: str, value: str | int | None) -> None:
        """Write one of a group's words or numbers (see `store.groups.EDITABLE`).

        Raises NAME_EMPTY, and GROUP_NUMBER_TAKEN when another group of the platform has that number.
        """
        written = clean_name(str(value or "")) if column == "name" else (value or None)
        if isinstance(written, str):
            written = written.strip() or None
        if column == "ref" and written is not None:
            other = groups.holder_of(self._store.reader(), group_id, str(written))
            if other is not None:
                raise OpsdeskError(Problem.GROUP_NUMBER_TAKEN, group=other, number=written)
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
        """A new class, or one out of the bin; answers its id. Raises NAME_EMPTY, NAME_TAKEN."""
        cleaned = clean_name(name)
        known = self._class_in_bin(cleaned, None)
        with self._store.write("add_class") as con:
            if known is None:
                return groups.add_class(con, cleaned, basis, floor_fen)
            groups.edit_class(con, known, cleaned, basis, floor_fen)
            return known

    def edit_class(self, class_id: int, name: str, basis: Basis, floor_fen: int | None) -> None:
        """Another name or rule for a class. Raises NAME_EMPTY, NAME_TAKEN."""
        cleaned = clean_name(name)
        if self._class_in_bin(cleaned, class_id) is not None:
            raise OpsdeskError(Problem.NAME_TAKEN, name=cleaned)
        with self._store.write("edit_class") as con:
            groups.edit_class(con, class_id, cleaned, basis, floor_fen)

    def remove_class(self, class_id: int) -> None:
        """Into the bin; its groups are in no class then."""
        with self._store.write("remove_class") as con:
            groups.trash_class(con, class_id, self._clock.today().isoformat(), self._clock.now())

    def _class_in_bin(self, name: str, own: int | None) -> int | None:
        """A class of that name that is in the bin. Raises NAME_TAKEN when another class in use has the name."""
        found = groups.class_named(self._store.reader(), name)
        if found is None or found[0] == own:
            return None
        if not found[1]:
            raise OpsdeskError(Problem.NAME_TAKEN, name=name)
        return found[0]

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
