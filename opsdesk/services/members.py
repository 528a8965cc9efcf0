"""What the operator does with members."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.members import MemberCounts, MemberDetail, MemberLine, MemberQuery, Role, Star, Tag
from opsdesk.domain.names import NAME_LENGTH, clean_name
from opsdesk.services.member_search import MemberSearch
from opsdesk.store import labels, member_details, members, tiers

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from opsdesk.domain.filters import AsOf
    from opsdesk.domain.platforms import Handle
    from opsdesk.services.clock import Clock
    from opsdesk.store.db import Store

HEAD_LOOKED_AT = 1_000
"""So many of the first members are read to see whether a text is so common that a page of it stands there."""


class MemberService:
    """Lists, details and edits of members. Every edit is one undo step."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self.search = MemberSearch(store)

    def _as_of(self, query: MemberQuery) -> AsOf | None:
        """What the conditions of a query mean now; None where it has none."""
        if query.unfiltered:
            return None
        from opsdesk.domain.filters import AsOf, Field, leaves

        texts = {str(leaf.value) for leaf in leaves(query.tree()) if leaf.field is Field.TEXT}
        bearing = {text: self.search.find(text) for text in texts}
        return AsOf(self._clock.today(), lambda day: self._clock.at(day.isoformat(), None), bearing)

    def find(self, query: MemberQuery) -> list[int]:
        """Ids of all members of a query in its order."""
        return members.find_ids(self._store.reader(), query, self._as_of(query))

    def all_ids(self, query: MemberQuery) -> array[int]:
        """The same as `find`, packed, for the list that shows them all."""
        return members.all_ids(self._store.reader(), query, self._as_of(query))

    def starts_at_once(self, query: MemberQuery) -> bool:
        """Whether `first_page` is quick enough to be asked for on the spot, however large the desk is."""
        return members.starts_at_once(query)

    def first_page(self, query: MemberQuery) -> list[int]:
        """The ids that fill the first screens of `find`, at once."""
        return self._head(query) or members.first_page(self._store.reader(), query, self._as_of(query))

    def _head(self, query: MemberQuery) -> list[int]:
        """The first page of a text that many may bear, looked for along the order; none where it is not full."""
        if not query.text.strip() or not self.search.slow(query.text):
            return []
        plain = replace(query.folded(), text="")
        ahead = members.find_ids(self._store.reader(), plain, self._as_of(plain), HEAD_LOOKED_AT)
        bearing = self.search.among(ahead, query.text)
        found = [key for key in ahead if key in bearing]
        return found[: members.FIRST_PAGE] if len(found) >= members.FIRST_PAGE else []

    def count(self, query: MemberQuery) -> int:
        """How many members `find` answers."""
        return members.count(self._store.reader(), query, self._as_of(query))

    def counts(self) -> MemberCounts:
        """Members by tier, and the starred ones."""
        return members.counts(self._store.reader())

    def lines(self, ids: Sequence[int]) -> dict[int, MemberLine]:
        """List rows of some ids."""
        return members.lines(self._store.reader(), ids)

    def spend_of(self, ids: Sequence[int]) -> int:
        """What they spent together, in fen."""
        return members.spend_of(self._store.reader(), ids)

    def detail(self, member_id: int) -> MemberDetail:
        """Everything about one member. Raises NOT_FOUND."""
        con = self._store.reader()
        line = members.lines(con, [member_id]).get(member_id)
        if line is None:
            raise OpsdeskError(Problem.NOT_FOUND, id=member_id)
        return member_details.detail(con, line)

    def add(self, name: str, handle: Handle | None = None, group_id: int | None = None, remark: str = "") -> int:
        """A new member, with a handle and a stay in a group where they are known; answers its id.

        Raises NAME_EMPTY, HANDLE_INVALID, HANDLE_TAKEN.
        """
        now, written = self._clock.now(), clean_name(name)
        known = None if handle is None else self._free(handle)
        with self._store.write("add_member") as con:
            new = members.add(con, written, now)
            if remark.strip():
                members.edit(con, new, "remark", remark.strip())
            if known is not None:
                members.add_handle(con, new, known, now)
            if group_id is not None:
                members.join(con, new, group_id, now)
                tiers.decide(con, [new], now)
            return new

    def add_handle(self, member_id: int, handle: Handle) -> None:
        """One more handle of a member. Raises HANDLE_INVALID, HANDLE_TAKEN."""
        known = self._free(handle)
        with self._store.write("add_handle") as con:
            members.add_handle(con, member_id, known, self._clock.now())

    def retire_handle(self, handle_id: int) -> None:
        """A handle is used no longer; it stays in the history."""
        with self._store.write("retire_handle") as con:
            members.retire_handle(con, handle_id, self._clock.now())

    def _free(self, handle: Handle) -> Handle:
        """The handle as it is kept. Raises HANDLE_INVALID, and HANDLE_TAKEN when another member has it."""
        known = clean_handle(handle)
        found = members.holder(self._store.reader(), known)
        if found is not None:
            raise OpsdeskError(Problem.HANDLE_TAKEN, handle=known.value, id=found[0], name=found[1])
        return known

    def edit(self, member_id: int, column: str, value: str) -> None:
        """Write one of a member's words (see `store.members.EDITABLE`). Raises NAME_EMPTY."""
        written = clean_name(value) if column == "name" else (value.strip() or None)
        with self._store.write("edit_member") as con:
            members.edit(con, member_id, column, written)

    def star(self, ids: Sequence[int], star: Star | None = Star.PLAIN) -> None:
        """Make them core by hand, or leave them to the rule again with None."""
        with self._store.write("star" if star else "unstar") as con:
            members.set_star(con, ids, star)
            tiers.decide(con, ids, self._clock.now(), by="hand")

    def trash(self, ids: Sequence[int]) -> None:
        """Into the bin, from which undo or the bin itself brings them back."""
        with self._store.write("trash_members") as con:
            members.trash(con, ids, self._clock.now())


class LabelService:
    """Tags and roles of members."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def tags(self) -> list[Tag]:
        """Every tag with how many carry it."""
        return labels.tags(self._store.reader())

    def tag(self, ids: Sequence[int], name: str) -> None:
        """Hang a tag on members, making it if it is new. Raises NAME_EMPTY."""
        with self._store.write("tag") as con:
            labels.tag(con, ids, labels.tag_id(con, clean_name(name)))

    def untag(self, ids: Sequence[int], tag_id: int) -> None:
        """Take a tag off members."""
        with self._store.write("untag") as con:
            labels.untag(con, ids, tag_id)

    def roles(self) -> list[Role]:
        """Every role with how many hold it."""
        return labels.roles(self._store.reader())

    def give_role(self, ids: Sequence[int], name: str, duty: str = "") -> None:
        """Give members a role from today on, making it if it is new. Raises NAME_EMPTY."""
        with self._store.write("give_role") as con:
            labels.give_role(con, ids, labels.role_id(con, clean_name(name), duty), self._clock.today().isoformat())

    def end_role(self, member_id: int, role_id: int) -> None:
        """The member holds the role no longer."""
        with self._store.write("end_role") as con:
            labels.end_role(con, member_id, role_id, self._clock.today().isoformat())


def clean_handle(handle: Handle) -> Handle:
    """A handle as files bring it: shape checked for QQ, WeChat, WeCom and phones. Raises HANDLE_INVALID."""
    from opsdesk.exchange.cells import Unsure
    from opsdesk.exchange.handles import READERS

    readers = dict(READERS.values())
    typed = handle.value.strip()
    read = readers.get(handle.kind)
    try:
        values = (typed[:NAME_LENGTH],) if read is None else read(typed)
    except Unsure as error:
        raise OpsdeskError(Problem.HANDLE_INVALID, handle=typed) from error
    if not values or not values[0]:
        raise OpsdeskError(Problem.HANDLE_INVALID, handle=typed)
    return replace(handle, value=values[0])
