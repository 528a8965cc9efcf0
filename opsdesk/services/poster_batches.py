"""Batches of posters: made, stopped and gone on with, made again; which carry a group's code, and whose a code is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from opsdesk.domain.codes import check_code, normal_code
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.poster_batches import BatchRequest, BatchState, CodeOwner
from opsdesk.domain.poster_sheets import lay_out_sheet
from opsdesk.domain.posters import PosterTemplate
from opsdesk.domain.settings import FILE_PATTERN
from opsdesk.services.poster_rows import PosterRows
from opsdesk.services.poster_run import BLOCK, BatchRun, make_folder
from opsdesk.services.work import Progress
from opsdesk.store import poster_batches, poster_codes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from opsdesk.domain.poster_batches import BatchCard, BatchResult, PosterFile
    from opsdesk.services.clock import Clock
    from opsdesk.services.posters import PosterService
    from opsdesk.services.settings import SettingService
    from opsdesk.store.db import Store

    Each = Callable[[PosterFile], object] | None

TITLES: Final = ("member", "name", "code", "file", "content", "check", "notes", "page", "copy")


class PosterBatchService:
    """No file is written whose codes were not read back from it, and none of hers is written over."""

    def __init__(self, store: Store, clock: Clock, settings: SettingService, posters: PosterService) -> None:
        self._store = store
        self._clock = clock
        self._settings = settings
        self._posters = posters
        self._live: set[int] = set()

    def export(self, request: BatchRequest, progress: Progress | None = None, each: Each = None) -> BatchResult:
        """Make the posters of a batch, writing only files whose codes were read back from their finished pixels.

        `each` hears of every file from the working thread. Raises TEMPLATE_MISSING, SHEET_TOO_FULL, PICTURE_MISSING,
        DISK_FULL, READ_ONLY, CANNOT_WRITE, CANCELLED; what was written until then stays whole, is written down, and
        the batch can be resumed. A sheet or a folder that can never be leaves no batch behind.
        """
        made = self._posters.template(request.template_id)
        request = replace(
            request,
            folder=request.folder.absolute(),
            pattern=request.pattern or self._settings.get(FILE_PATTERN),
            member_ids=tuple(dict.fromkeys(request.member_ids)),
        )
        if request.sheet is not None:
            lay_out_sheet(request.sheet, made.width, made.height)
        make_folder(request.folder)
        kept = {**request.to_json(), "day": self._clock.today().isoformat()}
        # Undoing the step that added the template or the group's code would leave the batch without them.
        with self._store.write("begin_posters", undoable=False, wait=True) as con:
            for start in range(0, len(request.member_ids), BLOCK):
                poster_codes.give_codes(con, request.member_ids[start : start + BLOCK], self._clock.now())
            form, folder = str(request.form), str(request.folder)
            batch = poster_batches.begin(con, made, kept, form, folder, self._clock.now())
        return self._run(batch, made, request, self._clock.today(), progress or Progress(), each)

    def resume(self, batch_id: int, progress: Progress | None = None, each: Each = None) -> BatchResult:
        """Go on with a batch that stopped: files that are whole are kept, all others made. Its template and its day
        are those of then. Raises BATCH_MISSING, and what `export` raises."""
        from opsdesk.exchange.atomic import sweep_parts

        request, made, day = self._kept(batch_id)
        make_folder(request.folder)
        sweep_parts(request.folder)
        with self._store.write("resume_posters", undoable=False, wait=True) as con:
            poster_batches.set_state(con, batch_id, BatchState.RUNNING)
        return self._run(batch_id, made, request, day, progress or Progress(), each)

    def again(self, batch_id: int, progress: Progress | None = None, each: Each = None) -> BatchResult:
        """The batch of then for the same members into the same files, with its template, the members' names and the
        group's code as they are now; only what changed is written. Raises BATCH_MISSING, and what `export` raises."""
        request, _, _ = self._kept(batch_id)
        return self.export(replace(request, only_changed=True), progress, each)

    def make_one(self, batch_id: int, member_id: int, each: Each = None) -> BatchResult:
        """The poster of one member of a batch again, as it would be made now. Raises as `again`; a batch in one file
        is made again as a whole, and one that stopped can still go on."""
        request, _, _ = self._kept(batch_id)
        if request.is_book:
            return self.again(batch_id, None, each)
        made, state = self._posters.template(request.template_id), self.card(batch_id).state
        with self._store.write("resume_posters", undoable=False, wait=True) as con:
            poster_batches.plan_anew(con, batch_id, member_id)
        one = replace(request, member_ids=(member_id,), only_changed=False)
        return self._run(batch_id, made, one, self._clock.today(), Progress(), each, state)

    def _kept(self, batch_id: int) -> tuple[BatchRequest, PosterTemplate, date]:
        con = self._store.reader()
        kept, card = poster_batches.request_of(con, batch_id), poster_batches.card(con, batch_id)
        if kept is None or card is None:
            raise OpsdeskError(Problem.BATCH_MISSING)
        request = BatchRequest.from_json(kept[0], card.template_id, str(card.folder), card.form)
        made = replace(PosterTemplate.from_json(kept[1]), id=card.template_id)
        return request, made, date.fromisoformat(kept[0]["day"])

    def _run(
        self,
        batch: int,
        made: PosterTemplate,
        request: BatchRequest,
        day: date,
        progress: Progress,
        each: Each,
        after: BatchState = BatchState.DONE,
    ) -> BatchResult:
        rows = PosterRows(self._store, self._clock, self._settings)
        run = BatchRun(
            batch, made, request, day, store=self._store, clock=self._clock, rows=rows, posters=self._posters
        )
        self._live.add(batch)
        try:
            if request.is_book:
                from opsdesk.services.poster_book import BookRun

                BookRun(run, self._posters).write(progress, each)
            else:
                run.write(progress, each)
        except BaseException:
            self._close_quietly(run)
            raise
        finally:
            self._live.discard(batch)
        self._close(run, after)
        return run.result

    def _close(self, run: BatchRun, state: BatchState) -> None:
        run.result.manifest = self._write_manifest(run.result.batch_id, run.request.folder)
        with self._store.write("poster_batch", wait=True, also=frozenset({"poster_batch", "poster_file"})) as con:
            poster_batches.set_state(con, run.result.batch_id, state)

    def _close_quietly(self, run: BatchRun) -> None:
        """A batch that stopped: what stopped it is told, not that its manifest had no room either."""
        try:
            self._close(run, BatchState.STOPPED)
        except (OpsdeskError, OSError):
            return

    def _write_manifest(self, batch: int, folder: Path) -> tuple[Path, ...]:
        """One row a member beside the posters, as CSV and as XLSX: member, code, file, content, result of the check.
        A table of hers that has the name is not written over."""
        from opsdesk.exchange.atomic import grow_atomically, write_atomically
        from opsdesk.exchange.tables_out import write_csv, xlsx_bytes

        con = self._store.reader()
        if next(poster_batches.files(con, batch), None) is None:
            return ()
        stem = _manifest_stem(folder)
        paths = folder / f"{stem}.csv", folder / f"{stem}.xlsx"
        with grow_atomically(paths[0]) as file:
            write_csv(file, TITLES, map(_manifest_row, poster_batches.files(con, batch)))
        rows = map(_manifest_row, poster_batches.files(con, batch))
        write_atomically(paths[1], xlsx_bytes("posters", TITLES, rows, long=True))
        return paths

    def card(self, batch_id: int) -> BatchCard:
        """How a batch stands. Raises BATCH_MISSING."""
        found = poster_batches.card(self._store.reader(), batch_id)
        if found is None:
            raise OpsdeskError(Problem.BATCH_MISSING)
        return found

    def files(self, batch_id: int) -> Iterator[PosterFile]:
        """What became of each of its members so far, in order, read as it is asked for."""
        return poster_batches.files(self._store.reader(), batch_id)

    def unfinished(self) -> list[BatchCard]:
        """Batches that were stopped or cut off and not left, the newest first."""
        return [card for card in poster_batches.unfinished(self._store.reader()) if card.id not in self._live]

    def last_of(self, template_id: int) -> BatchCard | None:
        """The last batch of a template that wrote anything."""
        return poster_batches.last_of(self._store.reader(), template_id)

    def leave(self, batch_id: int) -> None:
        """Leave a stopped batch as it is; it is asked about no more."""
        with self._store.write("leave_posters", also=frozenset({"poster_batch"})) as con:
            poster_batches.set_state(con, batch_id, BatchState.LEFT)

    def exports(self) -> dict[int, int]:
        """Template -> how many files were made from it."""
        return poster_batches.exports(self._store.reader())

    def codes_given(self) -> int:
        """How many members have a personal code."""
        return poster_codes.codes_given(self._store.reader())

    def codes_of(self, ids: Sequence[int]) -> dict[int, str]:
        """Member -> the personal code, for those who have one."""
        return {key: text for key, (_, text) in poster_codes.codes_of(self._store.reader(), ids).items()}

    def codes_lookup(self, text: str) -> CodeOwner:
        """Whose a personal code is, typed in any case and width, with or without "No.".

        Raises CODE_MISTYPED where a character must be wrong, CODE_UNKNOWN where nobody was given it.
        """
        con = self._store.reader()
        found = poster_codes.owner_of(con, normal_code(text))
        if found is None:
            problem = Problem.CODE_MISTYPED if check_code(text) is None else Problem.CODE_UNKNOWN
            raise OpsdeskError(problem, code=normal_code(text))
        key, code, member, name, made_at, retired = found
        return CodeOwner(code, member, name, made_at, retired, tuple(poster_batches.files_with(con, key)))


def _manifest_row(file: PosterFile) -> tuple[int | str, ...]:
    check = "unchanged" if file.unchanged else "read back"
    return (
        file.member_id,
        file.member_name,
        file.code,
        file.name if file.written else "",
        file.read_back if file.written else "",
        check if file.written else file.fault,
        " ".join(file.notices),
        file.page or "",
        file.copy,
    )


def _manifest_stem(folder: Path) -> str:
    """`manifest`, or with a number where a table of hers is called so. Ours come as a pair: an XLSX alone is hers."""
    head = b"\xef\xbb\xbf" + ",".join(TITLES[:8]).encode()
    stem, number = "manifest", 1
    while (
        not _starts_with(folder / f"{stem}.csv", head)
        if (folder / f"{stem}.csv").exists()
        else (folder / f"{stem}.xlsx").exists()
    ):
        number += 1
        stem = f"manifest-{number}"
    return stem


def _starts_with(path: Path, head: bytes) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(head)) == head
    except OSError:
        return False
