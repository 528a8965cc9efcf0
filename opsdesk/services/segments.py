"""What the operator does with segments: keep a filter under a name, rename it, change it, let it go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.filters import to_json
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.names import clean_name
from opsdesk.domain.segments import Seed, Segment, picked, seeded
from opsdesk.store import segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.filters import Field, Filter
    from opsdesk.services.clock import Clock
    from opsdesk.services.members import MemberService
    from opsdesk.store.db import Store


class FilterNames:
    """Names of groups, classes, tags, roles and segments picked by hand, as `filter_line` asks for them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def name_of(self, field: Field, key: int) -> str | None:
        """What one is called; None where it is gone."""
        return segments.name_of(self._store.reader(), field, key)

    def ids(self, field: Field, name: str) -> list[int]:
        """All that bear a name now."""
        return segments.bearing(self._store.reader(), field, name)

    def called(self, field: Field) -> list[str]:
        """What the things of a field are called now, each name once, sorted."""
        return segments.names(self._store.reader(), field)


class SegmentService:
    """Her segments and the seeded ones. Every edit is one undo step; a seed has a row only once she changed it."""

    def __init__(self, store: Store, clock: Clock, members: MemberService) -> None:
        self._store = store
        self._clock = clock
        self._members = members
        self.names = FilterNames(store)
        """What the line of a filter calls the things its tree knows by their ids."""

    def all(self) -> list[Segment]:
        """Hers, the oldest first, then the seeded ones that are not in the bin."""
        rows = segments.rows(self._store.reader())
        own = [_hers(key, name or "", kept) for key, name, seed, kept, gone in rows if not seed and not gone]
        changed = {
            seed: (Segment(key, Seed(seed), name or "", kept or ""), gone)
            for key, name, seed, kept, gone in rows
            if seed in set(Seed)
        }
        kept = (changed.get(seed, (seeded(seed), False)) for seed in Seed)
        return own + [segment for segment, gone in kept if not gone]

    def count(self, segment: Segment) -> int:
        """How many members are in it now. Raises FILTER_DAMAGED, FILTER_TOO_LARGE."""
        return self._members.count(MemberQuery(where=segment.where))

    def save(self, name: str, where: Filter) -> int:
        """Keep a filter under a new name; answers its id. Raises NAME_EMPTY, NAME_TAKEN, FILTER_TOO_LARGE."""
        cleaned, kept = self._free(name, None), to_json(where)
        with self._store.write("save_segment") as con:
            segments.free(con, cleaned)
            return segments.add(con, cleaned, None, kept)

    def pick(self, name: str, ids: Sequence[int]) -> int:
        """A new segment of just these members; answers its id. Raises NAME_EMPTY, NAME_TAKEN."""
        cleaned = self._free(name, None)
        with self._store.write("pick_segment") as con:
            segments.free(con, cleaned)
            key = segments.add(con, cleaned, None, None)
            segments.put_in(con, key, ids, self._clock.now())
            return key

    def put_in(self, segment: Segment, ids: Sequence[int]) -> int:
        """Members into one that is picked by hand; answers how many were not in it yet. Raises NOT_FOUND."""
        with self._store.write("put_in_segment") as con:
            return segments.put_in(con, _by_hand(segment), ids, self._clock.now())

    def take_out(self, segment: Segment, ids: Sequence[int]) -> int:
        """Members out of one that is picked by hand; answers how many were in it. Raises NOT_FOUND."""
        with self._store.write("take_out_of_segment") as con:
            return segments.take_out(con, _by_hand(segment), ids)

    def rename(self, segment: Segment, name: str) -> None:
        """Call it otherwise. Raises NAME_EMPTY, NAME_TAKEN."""
        kept = None if segment.by_hand else segment.kept
        self._write("rename_segment", segment, self._free(name, segment.id), kept)

    def change(self, segment: Segment, where: Filter) -> None:
        """Give it another filter; not one that is picked by hand. Raises FILTER_TOO_LARGE."""
        self._write("change_segment", segment, segment.name or None, to_json(where))

    def remove(self, segment: Segment) -> None:
        """Into the bin; undo brings it back."""
        with self._store.write("remove_segment") as con:
            key = segment.id or segments.add(con, None, segment.seed, segment.kept)
            segments.trash(con, key, self._clock.now())

    def name_of(self, field: Field, key: int) -> str:
        """What a group, class, tag or role of a filter is called; its number where it is gone."""
        return self.names.name_of(field, key) or f"#{key}"

    def _write(self, label: str, segment: Segment, name: str | None, kept: str | None) -> None:
        with self._store.write(label) as con:
            if name is not None:
                segments.free(con, name)
            if segment.id is None:
                segments.add(con, name, segment.seed, kept)
            else:
                segments.write(con, segment.id, name, kept)

    def _free(self, name: str, own_id: int | None) -> str:
        """The name as it is kept. Raises NAME_EMPTY, and NAME_TAKEN when another segment bears it."""
        cleaned = clean_name(name)
        rows = segments.rows(self._store.reader())
        if any(called == cleaned and key != own_id and not gone for key, called, _, _, gone in rows):
            raise OpsdeskError(Problem.NAME_TAKEN, name=cleaned)
        return cleaned


def _hers(key: int, name: str, kept: str | None) -> Segment:
    return picked(key, name) if kept is None else Segment(key, None, name, kept)


def _by_hand(segment: Segment) -> int:
    """The id of a segment that is picked by hand; one with a filter holds whom its filter says."""
    if segment.id is None or not segment.by_hand:
        raise OpsdeskError(Problem.NOT_FOUND, id=segment.name)
    return segment.id
