"""All posters of a batch in one file, a page each or as cards on sheets: made in one go, or not at all."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from opsdesk.domain.filenames import safe_filename
from opsdesk.domain.posters import Notice, PosterFormat
from opsdesk.services.poster_run import free_name, make_folder, sum_of
from opsdesk.store import poster_batches

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from opsdesk.domain.poster_batches import PosterFile
    from opsdesk.domain.poster_copies import CopyLabel
    from opsdesk.render.batch import BookWriter
    from opsdesk.render.poster import PosterRenderer
    from opsdesk.render.sheets import SheetWriter
    from opsdesk.services.poster_run import BatchRun
    from opsdesk.services.posters import PosterService
    from opsdesk.services.work import Progress
    from opsdesk.store.poster_batches import BookBefore


class BookRun:
    """One file with the posters of everybody; it cannot go on where it stopped, so it begins anew."""

    def __init__(self, run: BatchRun, posters: PosterService) -> None:
        self._run = run
        self._posters = posters

    def write(self, progress: Progress, each: Callable[[PosterFile], object] | None) -> None:
        """Make the file, or leave it when the last batch made the same. Raises what `BatchRun.write` raises."""
        run = self._run
        make_folder(run.request.folder)
        con, batch, folder = run.store.reader(), run.result.batch_id, str(run.request.folder)
        before = poster_batches.book_before(con, batch) if run.request.only_changed else None
        name, taken = self._name(before)
        with run.store.write("poster_batch", wait=True) as writer:
            poster_batches.forget_files(writer, batch)
        if before is not None and self._stands(before):
            with run.store.write("poster_batch", wait=True) as writer:
                poster_batches.keep_pages(writer, before.batch, batch)
                poster_batches.seal_book(writer, batch, name, before.sha256, folder, run.now())
            for file in poster_batches.files(run.store.reader(), batch):
                run.result.count(file)
                if each is not None:
                    each(file)
        elif self._draw_all(name, (str(Notice.NAME_TAKEN),) if taken else (), progress, each):
            digest = sum_of(run.request.folder / name)
            with run.store.write("poster_batch", wait=True) as writer:
                poster_batches.seal_book(writer, batch, name, digest, folder, run.now())

    def _draw_all(
        self, name: str, notices: tuple[str, ...], progress: Progress, each: Callable[[PosterFile], object] | None
    ) -> bool:
        """Whether any poster could be read back; without one there is no file."""
        from opsdesk.exchange.atomic import grow_atomically
        from opsdesk.exchange.code_contents import code_text
        from opsdesk.render.poster import PosterRenderer

        run, load = self._run, self._posters.load_media
        with self._posters.drawing:
            renderers = {label: PosterRenderer(made, load, code_text) for label, made in run.copies.items()}
        try:
            with grow_atomically(run.request.folder / name) as file, self._writer(file) as book:
                self._draw(book, renderers, (name, notices), progress, each)
                if book.is_empty:
                    raise _NothingReadError
        except _NothingReadError:
            return False
        return True

    def _writer(self, file: BinaryIO) -> BookWriter | SheetWriter:
        if self._run.request.sheet is not None:
            from opsdesk.render.sheets import SheetWriter

            return SheetWriter(file, self._run.made, self._run.request.sheet)
        from opsdesk.render.batch import BookWriter

        return BookWriter(file, self._run.made)

    def _draw(
        self,
        book: BookWriter | SheetWriter,
        renderers: dict[CopyLabel | None, PosterRenderer],
        file: tuple[str, tuple[str, ...]],
        progress: Progress,
        each: Callable[[PosterFile], object] | None,
    ) -> None:
        run, (name, notices) = self._run, file
        done, total = 0, len(run.request.member_ids)
        for _members, rows, codes in run.blocks():
            made = []
            for row in rows:
                with self._posters.drawing:
                    item, page = book.add(renderers[run.label_of(int(row.key))], row)
                told = notices + tuple(str(notice) for notice in item.notices)
                notices = ()  # one file, so its name is told once
                one = run.proven(run.file_of(row, name, "", codes[int(row.key)]), item, told)
                made.append(replace(one, page=page or None))
                run.result.count(made[-1])
                done += 1
                if each is not None:
                    each(made[-1])
                progress.step(done, total)
            with run.store.write("poster_batch", wait=True) as con:
                poster_batches.plan_pages(con, run.result.batch_id, made)

    def _name(self, before: BookBefore | None) -> tuple[str, bool]:
        """The name of the file, and whether it had to be another one because the name is that of a file of hers."""
        run = self._run
        begun = poster_batches.book_name(run.store.reader(), run.result.batch_id)
        if begun:  # it was cut off, perhaps after the file had its name
            return begun, False
        if before is not None:
            path = run.request.folder / before.name
            if not path.exists() or sum_of(path) in run.own(before.name):
                return before.name, False
        return free_name(run.request.folder, self._spelt, run.own)

    def _spelt(self, number: int) -> str:
        run = self._run
        return safe_filename(run.made.name, f"{run.day:%m-%d}", str(PosterFormat.PDF), number)

    def _stands(self, before: BookBefore) -> bool:
        """Whether the file of the last batch is whole and would come out the same."""
        run = self._run
        if sum_of(run.request.folder / before.name) != before.sha256:
            return False
        known = poster_batches.fingerprints(run.store.reader(), before.batch)
        now = (run.fingerprint(row) for _members, rows, _codes in run.blocks() for row in rows)
        return all(one == other for one, other in zip_longest(known, now))


class _NothingReadError(Exception):
    """No poster could be read back: the file goes without a trace."""
