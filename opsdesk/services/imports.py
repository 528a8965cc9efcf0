"""What the operator does with files: look at what one would bring, bring it in, and take it back."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from opsdesk.domain.backups import Reason
from opsdesk.domain.batches import Batch, ImportOptions, ImportResult, Looked, TakenBack
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind, ParsedFile
from opsdesk.services.bringing_in import Bringing, Source
from opsdesk.services.work import Progress
from opsdesk.store import batches, take_back

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from opsdesk.services.backups import BackupService
    from opsdesk.services.clock import Clock
    from opsdesk.store.db import Store


class _DryRun(Exception):
    """Ends a transaction that was only to be looked at."""


class ImportService:
    """Brings files in as batches. A finished import or take-back ends what could be undone; the batch is its undo."""

    def __init__(self, store: Store, clock: Clock, currency: str, backups: BackupService) -> None:
        self._store = store
        self._clock = clock
        self._currency = currency
        self._backups = backups

    def read(
        self, path: Path, options: ImportOptions | None = None, progress: Progress | None = None
    ) -> list[ParsedFile]:
        """The tables of a file, parsed in a child process with limits; nothing is written.

        Raises FILE_MISSING, FILE_EMPTY, FILE_UNKNOWN, FILE_DAMAGED, FILE_PROTECTED, FILE_TOO_LARGE, FILE_TOO_SLOW,
        FILE_KIND_LATER, CANCELLED.
        """
        from opsdesk.exchange.child import parse_in_child

        asked = options or ImportOptions()
        work = progress or Progress()
        return parse_in_child(
            path,
            as_kind=asked.kind,
            encoding=asked.encoding,
            zone=str(self._clock.zone),
            cancelled=work.cancel.is_set,
        )

    def read_text(self, text: str, name: str, options: ImportOptions | None = None) -> list[ParsedFile]:
        """The tables of a pasted text; `name` stands for a file name."""
        from opsdesk.exchange.reading import read_text

        asked = options or ImportOptions()
        return read_text(text, name, as_kind=asked.kind)

    def bring_in(
        self, path: Path, options: ImportOptions | None = None, progress: Progress | None = None
    ) -> list[ImportResult]:
        """Read a file and write what it holds, one batch a table; the same bytes again change nothing.

        Raises what `read` raises, GROUP_NOT_NAMED, DATE_NOT_NAMED, ROSTER_OLDER, DISK_FULL.
        """
        asked = options or ImportOptions()
        work = progress or Progress()
        parsed = self.read(path, asked, work)
        if not asked.dry_run:
            self._backups.make_if_changed(Reason.IMPORT)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        return [self.write(table, Source(path.name, digest), asked, work) for table in parsed]

    def write(
        self, parsed: ParsedFile, source: Source, options: ImportOptions | None = None, progress: Progress | None = None
    ) -> ImportResult:
        """Write one parsed table as one batch in one transaction, or only tell what it would do (`dry_run`)."""
        asked = options or ImportOptions()
        bringing = Bringing(parsed, source, self._completed(parsed, asked), self._clock, self._currency)
        try:
            with self._store.write("import", undoable=False, wait=True) as con:
                result = bringing.run(con, progress or Progress())
                if asked.dry_run or not bringing.wrote:
                    raise _DryRun
        except _DryRun:
            result = replace(bringing.result, batch=None)
        return result

    def _completed(self, parsed: ParsedFile, asked: ImportOptions) -> ImportOptions:
        """What she said, else what the file says; a roster and a chain need a group, a roster a date."""
        group = asked.group or parsed.group_name or parsed.group_ref
        if parsed.kind in (FileKind.ROSTER, FileKind.CHAIN) and not group:
            raise OpsdeskError(Problem.GROUP_NOT_NAMED)
        taken = asked.taken or parsed.taken_on or self._clock.today().isoformat()
        return replace(asked, group=group, taken=taken, platform=asked.platform or parsed.platform)

    def look(self, path: Path, options: ImportOptions | None = None, progress: Progress | None = None) -> list[Looked]:
        """Read a file and tell what bringing it in would do; what cannot be read is answered, not raised."""
        asked = options or ImportOptions()
        try:
            parsed = self.read(path, asked, progress)
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
        except OpsdeskError as error:
            if error.problem is Problem.CANCELLED:
                raise
            return [Looked(path.name, "", str(path), problem=error, options=asked)]
        return [self.look_at(Looked(path.name, digest, str(path), table, options=asked)) for table in parsed]

    def look_at_text(self, text: str, name: str, options: ImportOptions | None = None) -> list[Looked]:
        """The same for a pasted text."""
        asked = options or ImportOptions()
        digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
        try:
            parsed = self.read_text(text, "", asked)  # a title of ours is no file name that could tell the group
        except OpsdeskError as error:
            return [Looked(name, digest, problem=error, options=asked)]
        return [self.look_at(Looked(name, digest, parsed=table, options=asked)) for table in parsed]

    def look_at(self, looked: Looked, options: ImportOptions | None = None) -> Looked:
        """Tell anew what a table would do, with other options."""
        asked = options or looked.options
        fresh = replace(looked, options=asked, would=None, problem=None)
        if looked.parsed is None:
            return looked
        try:
            source = Source(looked.name, looked.sha256)
            fresh.would = self.write(looked.parsed, source, replace(asked, dry_run=True))
        except OpsdeskError as error:
            fresh.problem = error
        return fresh

    def bring_in_looked(self, tables: Sequence[Looked], progress: Progress) -> list[ImportResult]:
        """Bring in tables that were looked at, rosters by date; one batch each. Raises what `write` raises."""
        self._backups.make_if_changed(Reason.IMPORT)
        ready = [(one, one.parsed) for one in tables if one.parsed is not None]
        # A chain is read against the rosters of its group, so it comes after them.
        ready.sort(key=lambda pair: (pair[1].kind is FileKind.CHAIN, pair[0].options.taken or pair[1].taken_on))
        results = []
        for number, (one, parsed) in enumerate(ready, start=1):
            asked = replace(one.options, dry_run=False)
            results.append(self.write(parsed, Source(one.name, one.sha256), asked, Progress(cancel=progress.cancel)))
            progress.step(number, len(ready))
        return results

    def batches(self) -> list[Batch]:
        """Every import, the newest first."""
        return batches.all_batches(self._store.reader())

    def take_back(self, batch: int) -> TakenBack:
        """Undo a whole import; members who meanwhile got touches, stars, tags or orders stay, and are named.

        Raises NOT_FOUND, IMPORT_TAKEN_BACK, IMPORT_BUILT_ON.
        """
        with self._store.write("import_undo", undoable=False, wait=True) as con:
            return take_back.take_back(con, batch, self._clock.now())
