"""What the operator does with files: look at what one would bring, bring it in, and take it back."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from opsdesk.domain.backups import Reason
from opsdesk.domain.batches import Batch, ImportOptions, ImportResult, Looked, TakenBack
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind, ParsedFile, RowProblem
from opsdesk.domain.mapping import PEOPLE_KINDS, WHO, RememberedMapping, TableMapping, fingerprint
from opsdesk.exchange.choices import Choices
from opsdesk.services import problem_rows
from opsdesk.services.bringing_in import Bringing, Source
from opsdesk.services.work import Progress
from opsdesk.store import batches, chats, mappings, merging_pairs, take_back

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opsdesk.services.backups import BackupService
    from opsdesk.services.clock import Clock
    from opsdesk.store.db import Store


class _DryRun(Exception):
    """Ends a transaction that was only to be looked at."""


def _part(progress: Progress, before: int, parts: int, done: int, total: int) -> None:
    """A step of one part of several."""
    progress.step(before * total + done, parts * total)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _of_table(digest: str, number: int) -> str:
    """What tells the tables of one file apart: its digest for the first, made with their number for the others."""
    return digest if number == 0 else hashlib.sha256(f"{digest} {number}".encode()).hexdigest()


# Read against the rosters of their group, so they come after them.
_AFTER = (FileKind.CHAIN, FileKind.CHAT, FileKind.SURVEY)


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
        FILE_KIND_LATER, DATE_ORDER_UNKNOWN, CHAT_PRIVATE, CANCELLED.
        """
        return self._read_known(path, options or ImportOptions(), progress, Choices(remembered=self._remembered()))

    def _read_known(
        self, path: Path, asked: ImportOptions, progress: Progress | None, choices: Choices
    ) -> list[ParsedFile]:
        """As `_read`, in the encoding she named for a file with these titles before."""
        tables = self._read(path, asked, progress, choices)
        if asked.encoding or asked.mapping is not None:
            return tables
        for table in tables:
            known = choices.remembered.get(fingerprint(table.titles))
            if known is not None and known.encoding and table.encoding not in (known.encoding, None):
                return self._read(path, replace(asked, encoding=known.encoding), progress, choices)
        return tables

    def _read(self, path: Path, asked: ImportOptions, progress: Progress | None, choices: Choices) -> list[ParsedFile]:
        from opsdesk.exchange.child import parse_in_child

        mapping, work = asked.mapping, progress or Progress()
        return parse_in_child(
            path,
            as_kind=asked.kind,
            encoding=asked.encoding or (mapping.encoding if mapping is not None else None),
            choices=replace(choices, mapping=mapping),
            zone=str(self._clock.zone),
            batch=lambda _parsed, done: work.step(round(done * 100), 100),
            cancelled=work.cancel.is_set,
        )

    def read_text(self, text: str, name: str, options: ImportOptions | None = None) -> list[ParsedFile]:
        """The tables of a pasted text; `name` stands for a file name."""
        return self._read_text(text, name, options or ImportOptions(), Choices(remembered=self._remembered()))

    def _read_text(self, text: str, name: str, asked: ImportOptions, choices: Choices) -> list[ParsedFile]:
        from opsdesk.exchange.reading import read_text

        chosen = replace(choices, mapping=asked.mapping)
        return read_text(text, name, as_kind=asked.kind, choices=chosen, zone=str(self._clock.zone))

    def _remembered(self) -> dict[str, TableMapping]:
        return {one.fingerprint: one.mapping for one in mappings.remembered(self._store.reader())}

    def bring_in(
        self, path: Path, options: ImportOptions | None = None, progress: Progress | None = None
    ) -> list[ImportResult]:
        """Read a file and write what it holds, one batch a table; the same bytes again change nothing.

        Raises what `read` raises, COLUMNS_NOT_NAMED, GROUP_NOT_NAMED, DATE_NOT_NAMED, ROSTER_OLDER, DISK_FULL.
        """
        return [one.would for one in self.brought(path, options, progress) if one.would is not None]

    def brought(
        self, path: Path, options: ImportOptions | None = None, progress: Progress | None = None
    ) -> list[Looked]:
        """As `bring_in`, with the tables as they were read: `would` is what was done."""
        asked = options or ImportOptions()
        work = progress or Progress()
        parsed = self.read(path, asked, work)
        if not asked.dry_run:
            self._backups.make_if_changed(Reason.IMPORT)
        one = Looked(path.name, _digest(path), str(path))
        found = []
        for number, table in enumerate(parsed):
            told = self._as_before(table, asked)
            done = self.write(table, Source(one.name, _of_table(one.sha256, number)), told, work)
            found.append(replace(one, parsed=table, would=done, options=told, number=number))
        return found

    def _as_before(self, parsed: ParsedFile, asked: ImportOptions) -> ImportOptions:
        """With what she said before of a table with these titles, unless she says something now."""
        if asked.mapping is not None:
            return asked
        return replace(asked, mapping=self._remembered().get(fingerprint(parsed.titles)))

    def write(
        self, parsed: ParsedFile, source: Source, options: ImportOptions | None = None, progress: Progress | None = None
    ) -> ImportResult:
        """Write one parsed table as one batch in one transaction, or only tell what it would do (`dry_run`)."""
        asked = options or ImportOptions()
        bringing = Bringing(parsed, source, self.completed(parsed, source, asked), self._clock, self._currency)
        try:
            with self._store.write("import", undoable=False, wait=True) as con:
                result = bringing.run(con, progress or Progress())
                if asked.dry_run or not bringing.wrote:
                    raise _DryRun
        except _DryRun:
            result = replace(bringing.result, batch=None)
        if result.batch is not None:
            self._queue(bringing.later)
        key = fingerprint(parsed.titles)
        if not asked.dry_run and asked.mapping is not None and (asked.remember or key in self._remembered()):
            self._keep_mapping(key, parsed, asked.mapping, result.batch)
        return result

    def _queue(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Pairs she did not want to decide wait under Same person; they are weighed once their figures stand."""
        found = [merging_pairs.why(self._store.reader(), made, other) for made, other in pairs]
        if any(found):
            with self._store.write("queue_pair", undoable=False, wait=True) as con:
                for pair in found:
                    if pair is not None:
                        merging_pairs.keep(con, pair, "open")

    def _keep_mapping(self, key: str, parsed: ParsedFile, mapping: TableMapping, batch: int | None = None) -> None:
        """Remember it for the next file with these titles, or that it was used."""
        if not key:
            return
        whole = replace(mapping, kind=parsed.kind)
        with self._store.write("keep_mapping", wait=True, also=frozenset(["import_mapping"])) as con:
            mappings.keep(con, RememberedMapping(key, whole, parsed.preset, self._clock.now()))
            if batch is not None:
                mappings.note_batch(con, batch, key)

    def completed(self, parsed: ParsedFile, source: Source, asked: ImportOptions) -> ImportOptions:
        """What she said, else what the file says; a roster, a chain and a chat need a group."""
        if parsed.kind in PEOPLE_KINDS and parsed.columns and not WHO & {one.field for one in parsed.columns}:
            raise OpsdeskError(Problem.COLUMNS_NOT_NAMED, file=source.name)
        group = asked.group or parsed.group_name or parsed.group_ref
        if parsed.kind in (FileKind.ROSTER, FileKind.CHAIN, FileKind.CHAT) and not group:
            raise OpsdeskError(Problem.GROUP_NOT_NAMED)
        taken = asked.taken or parsed.taken_on or self._clock.today().isoformat()
        return replace(asked, group=group, taken=taken, platform=asked.platform or parsed.platform)

    def look(self, path: Path, options: ImportOptions | None = None, progress: Progress | None = None) -> list[Looked]:
        """Read a file and tell what bringing it in would do; what cannot be read is answered, not raised."""
        asked = options or ImportOptions()
        try:
            parsed = self._read_known(path, asked, progress, self._looking())
            looked = Looked(path.name, _digest(path), str(path), options=asked)
        except OpsdeskError as error:
            if error.problem is Problem.CANCELLED:
                raise
            return [Looked(path.name, "", str(path), problem=error, options=asked)]
        return [self._first_look(looked, number, table, progress) for number, table in enumerate(parsed)]

    def _looking(self) -> Choices:
        return Choices(remembered=self._remembered(), guess=True)

    def _first_look(self, looked: Looked, number: int, table: ParsedFile, progress: Progress | None = None) -> Looked:
        """A table as it was found; read as she said before where its titles are remembered."""
        options = self._as_before(table, looked.options)
        known = options.mapping is not None and looked.options.mapping is None
        one = replace(looked, parsed=table, number=number, options=options, remembered=known)
        return self.look_at(one, progress=progress)

    def write_problems(
        self,
        looked: Looked,
        path: Path,
        heads: tuple[str, str, str],
        reason: Callable[[RowProblem], str],
        *,
        doubts: bool = True,
        progress: Progress | None = None,
    ) -> int:
        """Write the rows that were refused, and those with `doubts`, as they stand in the file, with the reasons.

        `heads` are the words for the row, the reason and the value. Answers how many rows. Raises what `look_again`
        raises, DISK_FULL, CANNOT_WRITE.
        """
        parsed, would = looked.parsed, looked.would
        if parsed is None or would is None:
            raise OpsdeskError(Problem.NOT_FOUND, id=looked.name)
        problems = [*would.rejected, *(would.doubts if doubts else [])]
        raw: dict[int, tuple[str, ...]] = {}
        if parsed.titles and problems:
            keep = frozenset(one.row for one in problems)
            raw = self._same_table(looked, looked.options, progress, keep).raw
        titles, rows = problem_rows.table(parsed, raw, problems, heads, reason)
        problem_rows.write(path, titles, rows)
        return len(rows)

    def look_again(self, looked: Looked, options: ImportOptions, progress: Progress | None = None) -> Looked:
        """Read the same table again, as she says now, and tell what it would do. Raises what `read` raises, and
        FILE_CHANGED if it is another file by now."""
        before, table = looked.parsed, self._same_table(looked, options, progress)
        misread = looked.misread
        if before is not None and options.encoding and before.encoding not in (table.encoding, None):
            misread = misread or fingerprint(before.titles)
        return self.look_at(replace(looked, parsed=table, options=options, misread=misread), progress=progress)

    def _same_table(
        self, looked: Looked, options: ImportOptions, progress: Progress | None, keep: frozenset[int] = frozenset()
    ) -> ParsedFile:
        sheet = looked.parsed.sheet if looked.parsed is not None else None
        choices = replace(self._looking(), sheet=sheet, keep=keep)
        if looked.path:
            path = Path(looked.path)
            tables = self._read(path, options, progress, choices)
            if looked.sha256 and _digest(path) != looked.sha256:
                raise OpsdeskError(Problem.FILE_CHANGED, file=looked.name)
        else:
            tables = self._read_text(looked.text, "", options, choices)
        table = next((one for one in tables if len(tables) > 1 and one.sheet == sheet and sheet is not None), None)
        return table or tables[min(looked.number, len(tables) - 1)]

    def look_at_text(self, text: str, name: str, options: ImportOptions | None = None) -> list[Looked]:
        """The same for a pasted text."""
        asked = options or ImportOptions()
        digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
        try:
            # A title of ours is no file name that could tell the group.
            parsed = self._read_text(text, "", asked, self._looking())
        except OpsdeskError as error:
            return [Looked(name, digest, problem=error, options=asked, text=text)]
        looked = Looked(name, digest, options=asked, text=text)
        return [self._first_look(looked, number, table) for number, table in enumerate(parsed)]

    def look_at(self, looked: Looked, options: ImportOptions | None = None, progress: Progress | None = None) -> Looked:
        """Tell anew what a table would do, with other options. Raises CANCELLED."""
        asked = options or looked.options
        fresh = replace(looked, options=asked, would=None, problem=None)
        if looked.parsed is None:
            return looked
        try:
            source = Source(looked.name, _of_table(looked.sha256, looked.number))
            fresh.would = self.write(looked.parsed, source, replace(asked, dry_run=True), progress)
        except OpsdeskError as error:
            if error.problem is Problem.CANCELLED:
                raise
            fresh.problem = error
        return fresh

    def bring_in_looked(self, tables: Sequence[Looked], progress: Progress) -> list[Looked]:
        """Bring in tables that were looked at, rosters by date; one batch each. Raises what `write` raises.

        Answers them in the order they were brought in; `would` is what was done.
        """
        self._backups.make_if_changed(Reason.IMPORT)
        ready = [(one, one.parsed) for one in tables if one.parsed is not None]
        ready.sort(key=lambda pair: (pair[1].kind in _AFTER, pair[0].options.taken or pair[1].taken_on))
        done = []
        for number, (one, parsed) in enumerate(ready, start=1):
            source, asked = Source(one.name, _of_table(one.sha256, one.number)), replace(one.options, dry_run=False)
            part = Progress(partial(_part, progress, number - 1, len(ready)), progress.cancel)
            done.append(replace(one, would=self.write(parsed, source, asked, part)))
            if one.misread and asked.mapping is not None and asked.remember:
                self._keep_mapping(one.misread, parsed, asked.mapping)
        return done

    def batches(self) -> list[Batch]:
        """Every import, the newest first."""
        return batches.all_batches(self._store.reader())

    def take_back(self, batch: int) -> TakenBack:
        """Undo a whole import; members who meanwhile got touches, stars, tags or orders stay, and are named.

        Raises NOT_FOUND, IMPORT_TAKEN_BACK, IMPORT_BUILT_ON.
        """
        with self._store.write("import_undo", undoable=False, wait=True) as con:
            now = self._clock.now()
            days = chats.withdraw(con, batch, self._clock.zone_seconds(now))
            done = take_back.take_back(con, batch, now)
            return replace(done, removed=done.removed + days)
