"""What the operator does with the roster of a group: look at what one shows, answer, store it, follow it over time."""

from __future__ import annotations

import hashlib
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from opsdesk.domain.backups import Reason
from opsdesk.domain.batches import ImportOptions, ImportResult, Looked
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind
from opsdesk.domain.roster_diff import Answer, Comparison, Question, compare, decisions, is_likely_part
from opsdesk.domain.rosters import SHARED_BELOW, Doubt, OtherGroup, RosterLook, StoredRoster
from opsdesk.services.bringing_in import Bringing, Source
from opsdesk.services.work import Progress
from opsdesk.store import groups, roster_diff, rosters

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from opsdesk.services.backups import BackupService
    from opsdesk.services.clock import Clock
    from opsdesk.services.imports import ImportService
    from opsdesk.store.db import Store
    from opsdesk.store.driver import Connection

_ROSTERS_BACK = 6


class _LookedAt(Exception):
    """Ends a transaction in which a roster was only compared."""


class RosterService:
    """Nothing is stored by a look; what `keep` stores is one import, and goes back as one."""

    def __init__(
        self, store: Store, clock: Clock, currency: str, imports: ImportService, backups: BackupService
    ) -> None:
        self._store, self._clock, self._currency = store, clock, currency
        self._imports, self._backups = imports, backups

    def read(self, path: Path, progress: Progress | None = None) -> list[Looked]:
        """The lists of a file, those of people. Raises what `ImportService.read` raises, NO_ROSTER."""
        parsed = self._imports.read(path, ImportOptions(), progress)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        found = [
            Looked(path.name, digest, str(path), replace(one, kind=FileKind.ROSTER))
            for one in parsed
            if one.people and one.kind in (FileKind.ROSTER, FileKind.MEMBERS, FileKind.CONTACTS)
        ]
        if not found:
            raise OpsdeskError(Problem.NO_ROSTER, file=path.name)
        return found

    def read_text(self, text: str, name: str) -> list[Looked]:
        """The list in a pasted text; `name` stands for a file name. Raises FILE_EMPTY, FILE_UNKNOWN, NO_ROSTER."""
        digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
        parsed = self._imports.read_text(text, "", ImportOptions(kind=FileKind.ROSTER))
        found = [
            Looked(name, digest, parsed=replace(one, kind=FileKind.ROSTER))
            for one in parsed
            if one.people and one.kind is not FileKind.CHAIN
        ]
        if not found:
            raise OpsdeskError(Problem.NO_ROSTER, file=name)
        return found

    def look(
        self, looked: Looked, group_id: int | None = None, *, taken: str = "", complete: bool = True
    ) -> RosterLook:
        """Compare a list with the last roster of a group and tell what it would mean; nothing is stored.

        Without a group it is the one the list names. A list of no date is today's. Off the window's thread, for it
        waits for a write that runs. Raises GROUP_NOT_NAMED, ROSTER_OLDER, NOT_FOUND.
        """
        parsed = looked.parsed
        if parsed is None:
            raise looked.problem or OpsdeskError(Problem.NO_ROSTER, file=looked.name)
        began = time.perf_counter()
        options = self._options(looked, group_id, taken, complete)
        bringing = Bringing(parsed, Source(looked.name, looked.sha256), options, self._clock, self._currency)
        found: RosterLook | None = None
        try:
            with self._store.write("import", undoable=False, wait=True) as con:
                bringing.run(con, Progress())
                found = self._look(con, replace(looked, options=options), bringing)
                raise _LookedAt
        except _LookedAt:
            pass
        assert found is not None
        return replace(found, took_ms=round((time.perf_counter() - began) * 1000))

    def _options(self, looked: Looked, group_id: int | None, taken: str, complete: bool) -> ImportOptions:
        parsed = looked.parsed
        assert parsed is not None
        asked = replace(looked.options, taken=taken or looked.options.taken, complete=complete, decided=())
        if group_id is not None:
            con = self._store.reader()
            if not groups.is_there(con, group_id):
                raise OpsdeskError(Problem.NOT_FOUND, id=group_id)
            platform = groups.platform_of(con, group_id)
            asked = replace(asked, group=groups.name_of(con, group_id), group_id=group_id, platform=platform)
        return self._imports.completed(parsed, Source(looked.name, looked.sha256), asked)

    def _look(self, con: Connection, looked: Looked, bringing: Bringing) -> RosterLook:
        """What the open transaction, which will be rolled back, knows of the list."""
        options, found, group_id, roster = looked.options, bringing.comparison, bringing.group_id, bringing.roster_id
        if found is None:  # the very same bytes are in the desk already
            return RosterLook(
                looked, bringing.result, group_id, options.group, options.taken, options.complete, None,
                bringing.taken_at, Comparison(), frozenset({Doubt.IDENTICAL}),
            )  # fmt: skip
        before = rosters.before(con, group_id, roster)
        found = self._with_left_open(con, found, group_id, roster)
        here, other = self._other_group(con, group_id, roster, found.now) if before is not None else (0, None)
        doubts: set[Doubt] = set()
        if before is not None:
            same_day = self._clock.day_of(before.taken_at) == self._clock.day_of(bringing.taken_at)
            doubts |= {Doubt.WRONG_GROUP} if other is not None else set()
            doubts |= {Doubt.PART} if options.complete and is_likely_part(found.before, found.now) else set()
            doubts |= {Doubt.SAME_DAY} if same_day else set()
            if not bringing.wrote:
                doubts = {Doubt.IDENTICAL}
        people = [*found.joined, *found.left, *found.came, *found.gone, *(one for _, one in found.renamed)]
        people += [one.entry for asked in found.questions for one in asked.candidates]
        known = [one.member_id for one in people if one.known]
        return RosterLook(
            looked=looked,
            result=bringing.result,
            group_id=group_id if groups.is_there(self._store.reader(), group_id) else 0,
            group=bringing.result.group,
            taken=options.taken,
            complete=options.complete,
            before_at=before.taken_at if before is not None else None,
            taken_at=bringing.taken_at,
            found=found,
            doubts=frozenset(doubts),
            other=other,
            shared=here,
            elsewhere=roster_diff.elsewhere(con, set(known), group_id),
        )

    def _other_group(self, con: Connection, group_id: int, roster: int, now: int) -> tuple[int, OtherGroup | None]:
        """How many of the list this group's last roster names, and a group that fits so much better as to ask."""
        shares = roster_diff.shares(con, roster)
        here = shares.pop(group_id, 0)
        best = max(shares, key=lambda key: (shares[key], -key), default=None)
        if best is None or here >= now * SHARED_BELOW or shares[best] <= here:
            return here, None
        return here, OtherGroup(best, groups.name_of(con, best), shares[best])

    def _with_left_open(self, con: Connection, found: Comparison, group_id: int, roster: int) -> Comparison:
        """The questions of this list, and those left open in the rosters before it that still stand."""
        here = {one.handle_id: one for one in roster_diff.of(con, roster)}
        members = {one.member_id for one in here.values()}
        said = roster_diff.decided(con, group_id)
        asked = {one.entry.handle_id for one in found.questions}
        older: list[Question] = []
        for one in reversed([one for one in rosters.stored(con, group_id) if one.still_open][-_ROSTERS_BACK:]):
            before = rosters.before(con, group_id, one.id)
            still = rosters.left_open(con, one.id) & here.keys() - asked
            if before is None or one.id == roster or not still:
                continue
            new = roster_diff.of(con, one.id)
            there = frozenset(entry.handle_id for entry in new)
            old = roster_diff.with_aliases(con, roster_diff.entries(con, before), there)
            for question in compare(old, new, said, complete=one.complete, before_at=before.taken_at).questions:
                likely = tuple(who for who in question.candidates if who.entry.member_id not in members)
                if question.entry.handle_id in still and likely:
                    older.append(replace(question, candidates=likely, since=one.taken_at))
                    asked.add(question.entry.handle_id)
        return replace(found, questions=(*found.questions, *older))

    def keep(self, look: RosterLook, answers: Mapping[int, Answer], progress: Progress | None = None) -> ImportResult:
        """Store a roster that was looked at, with her answers, as one import. `answers` are by the handle id of the
        new nickname, as the look has it. Raises ROSTER_OLDER, NOT_FOUND, DISK_FULL, CANCELLED."""
        looked = look.looked
        if looked.parsed is None:
            raise OpsdeskError(Problem.NO_ROSTER, file=looked.name)
        self._backups.make_if_changed(Reason.IMPORT)
        options = replace(looked.options, decided=decisions(look.found, answers))
        return self._imports.write(looked.parsed, Source(looked.name, looked.sha256), options, progress)

    def ask_again(self, group_id: int, name: str) -> None:
        """What she said of a new nickname of a group no longer counts; the next look asks again."""
        with self._store.write("ask_again") as con:
            roster_diff.forget(con, group_id, name)

    def history(self, group_id: int) -> list[StoredRoster]:
        """The rosters of a group with what each showed, the newest first."""
        return rosters.stored(self._store.reader(), group_id)[::-1]
