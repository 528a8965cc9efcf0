"""What the operator does with segments: keep a filter under a name, rename it, change it, let it go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.filters import to_json
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.names import clean_name
from opsdesk.domain.segments import Seed, Segment, seeded
from opsdesk.store import segments

if TYPE_CHECKING:
    from opsdesk.domain.filters import Field, Filter
    from opsdesk.services.clock import Clock
    from opsdesk.services.members import MemberService
    from opsdesk.store.db import Store


class SegmentService:
    """Her segments and the seeded ones. Every edit is one undo step; a seed has a row only once she changed it."""

    def __init__(self, store: Store, clock: Clock, members: MemberService) -> None:
        self._store = store
        self._clock = clock
        self._members = members

    def all(self) -> list[Segment]:
        """Hers, the oldest first, then the seeded ones that are not in the bin."""
        rows = segments.rows(self._store.reader())
        own = [Segment(key, None, name or "", kept) for key, name, seed, kept, gone in rows if not seed and not gone]
        changed = {seed: (Segment(key, Seed(seed), name or "", kept), gone) for key, name, seed, kept, gone in rows
                   if seed in set(Seed)}  # fmt: skip
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

    def rename(self, segment: Segment, name: str) -> None:
        """Call it otherwise. Raises NAME_EMPTY, NAME_TAKEN."""
        self._write("rename_segment", segment, self._free(name, segment.id), segment.kept)

    def change(self, segment: Segment, where: Filter) -> None:
        """Give it another filter. Raises FILTER_TOO_LARGE."""
        self._write("change_segment", segment, segment.name or None, to_json(where))

    def remove(self, segment: Segment) -> None:
        """Into the bin; undo brings it back."""
        with self._store.write("remove_segment") as con:
            key = segment.id or segments.add(con, None, segment.seed, segment.kept)
            segments.trash(con, key, self._clock.now())

    def name_of(self, field: Field, key: int) -> str:
        """What a group, class, tag or role of a filter is called; its number where it is gone."""
        return segments.name_of(self._store.reader(), field, key) or f"#{key}"

    def _write(self, label: str, segment: Segment, name: str | None, kept: str) -> None:
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
