"""One batch of posters: their file names, the files, each only after its codes were read back, and the manifest."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from opsdesk.domain.errors import EnvironmentProblem, Problem
from opsdesk.domain.filenames import safe_filename
from opsdesk.domain.merge_fields import fill
from opsdesk.domain.poster_batches import BatchRequest, BatchResult, PosterFile
from opsdesk.domain.posters import PosterFormat, PosterRow, PosterTemplate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date
    from pathlib import Path
    from threading import Lock

    from opsdesk.render.batch import BatchItem
    from opsdesk.services.work import Progress

_CODE = re.compile(r"[\s_-]*\{code\}")
_TITLES = ("member", "name", "code", "file", "content", "check", "notes", "page")


def file_stem(pattern: str, template: str, row: PosterRow) -> str:
    """The name of a poster without its code, which always stands at its end."""
    filled = fill(_CODE.sub("", pattern).lstrip(" _-"), row.values, {}).text
    return filled.replace("{template}", template)


class BatchRun:
    """The work of one batch; `code_ids` and `group_code_id` are written down with each file."""

    def __init__(
        self, made: PosterTemplate, rows: list[PosterRow], request: BatchRequest, pattern: str, day: date
    ) -> None:
        self._made, self._rows, self._request = made, rows, request
        self._pattern, self._day = pattern, day
        self.code_ids: dict[int, int] = {}
        self.group_code_id: int | None = None
        self.result = BatchResult(0, request.folder)

    def write(
        self,
        load_media: Callable[[str], bytes],
        drawing: Lock,
        progress: Progress,
        each: Callable[[PosterFile], object] | None,
    ) -> None:
        """Make every file into `result`, then the manifest, which is made of what there is when the work stops short.

        Raises what `PosterService.export` names.
        """
        self._make_folder()
        is_book = self._request.one_file and self._request.form is PosterFormat.PDF
        found = self._book(load_media, drawing, progress) if is_book else self._singles(load_media, drawing, progress)
        try:
            for file in found:
                self.result.files.append(file)
                if each is not None:
                    each(file)
        finally:
            if self.result.files:
                self.result.manifest = write_manifest(self._request.folder, self.result.files)

    def _make_folder(self) -> None:
        try:
            self._request.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            where = str(self._request.folder)
            raise EnvironmentProblem(Problem.CANNOT_WRITE, path=where, why=error.strerror or "") from error

    def _singles(self, load_media: Callable[[str], bytes], drawing: Lock, progress: Progress) -> Iterator[PosterFile]:
        from opsdesk.exchange.atomic import write_atomically
        from opsdesk.exchange.code_contents import code_text
        from opsdesk.render.batch import PosterWriter

        with drawing:
            writer = PosterWriter(self._made, self._request.form, load_media, code_text)
        for number, row in enumerate(self._rows, start=1):
            with drawing:
                item = writer.write(row)
            name = safe_filename(
                file_stem(self._pattern, self._made.name, row), row.values["code"], str(self._request.form)
            )
            digest = ""
            if item.data is not None:
                write_atomically(self._request.folder / name, item.data)
                digest = hashlib.sha256(item.data).hexdigest()
            yield self._file_of(item, name, digest)
            progress.step(number, len(self._rows))

    def _book(self, load_media: Callable[[str], bytes], drawing: Lock, progress: Progress) -> Iterator[PosterFile]:
        from opsdesk.exchange.atomic import write_atomically
        from opsdesk.exchange.code_contents import code_text
        from opsdesk.render.batch import render_book

        with drawing:
            data, items = render_book(self._made, self._counted(progress), load_media, code_text)
        progress.step(len(self._rows), len(self._rows))
        name = safe_filename(self._made.name, f"{self._day:%m-%d}", "pdf")
        digest = ""
        if data is not None:
            write_atomically(self._request.folder / name, data)
            digest = hashlib.sha256(data).hexdigest()
        page = 0
        for item in items:
            page += item.proof.ok
            yield self._file_of(item, name, digest, page)

    def _counted(self, progress: Progress) -> Iterator[PosterRow]:
        for number, row in enumerate(self._rows):
            progress.step(number, len(self._rows))
            yield row

    def _file_of(self, item: BatchItem, name: str, sha256: str, page: int | None = None) -> PosterFile:
        key, ok = int(item.row.key), item.proof.ok
        return PosterFile(
            member_id=key,
            member_name=item.row.values.get("nickname", ""),
            code=item.row.values["code"],
            code_id=self.code_ids.get(key),
            name=name,
            written=ok,
            sha256=sha256 if ok else "",
            read_back=" ".join(item.proof.codes),
            fault=str(item.proof.fault or ""),
            detail=item.proof.detail,
            notices=tuple(str(notice) for notice in item.notices),
            group_code_id=self.group_code_id,
            page=page if ok else None,
        )


def write_manifest(folder: Path, files: Sequence[PosterFile]) -> tuple[Path, Path]:
    """One row a member beside the posters, as CSV and as XLSX: member, code, file, content, result of the check."""
    from opsdesk.exchange.atomic import write_atomically
    from opsdesk.exchange.tables_out import csv_bytes, xlsx_bytes

    rows = [
        (
            file.member_id,
            file.member_name,
            file.code,
            file.name if file.written else "",
            file.read_back if file.written else "",
            "read back" if file.written else file.fault,
            " ".join(file.notices),
            file.page or "",
        )
        for file in files
    ]
    paths = folder / "manifest.csv", folder / "manifest.xlsx"
    write_atomically(paths[0], csv_bytes(_TITLES, rows))
    write_atomically(paths[1], xlsx_bytes("posters", _TITLES, rows))
    return paths
