"""The work of one batch: names are written down first, then the files, each only after its codes were read back."""

from __future__ import annotations

import hashlib
import re
import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from opsdesk.domain.errors import EnvironmentProblem, OpsdeskError, Problem
from opsdesk.domain.filenames import safe_filename
from opsdesk.domain.merge_fields import fill
from opsdesk.domain.poster_batches import BatchRequest, BatchResult, PosterFile
from opsdesk.domain.poster_copies import CopyLabel, copy_for, has_copies, in_copy
from opsdesk.domain.poster_values import Fingerprints
from opsdesk.domain.posters import Notice, PosterRow, PosterTemplate
from opsdesk.store import group_codes, poster_batches, poster_codes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from opsdesk.render.batch import BatchItem
    from opsdesk.services.clock import Clock
    from opsdesk.services.poster_rows import PosterRows
    from opsdesk.services.posters import PosterService
    from opsdesk.services.work import Progress
    from opsdesk.store.db import Store
    from opsdesk.store.poster_batches import Before, Planned

BLOCK: Final = 200  # members whose names are planned in one write
SEAL_S: Final = 1.0  # seconds of work that a kill may cost
_CODE: Final = re.compile(r"[\s_-]*\{code\}")
_TAKEN_MAX: Final = 1000


def file_stem(pattern: str, template: str, row: PosterRow) -> str:
    """The name of a poster without its code, which always stands at its end."""
    filled = fill(_CODE.sub("", pattern).lstrip(" _-"), row.values, {}).text
    return filled.replace("{template}", template)


def sum_of(path: Path) -> str:
    """The SHA-256 of a file, empty where there is none that can be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def make_folder(folder: Path) -> None:
    """Raises CANNOT_WRITE."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentProblem(Problem.CANNOT_WRITE, path=str(folder), why=error.strerror or "") from error


def free_name(folder: Path, name_of: Callable[[int], str], own: Callable[[str], set[str]]) -> tuple[str, bool]:
    """A name under which nothing of hers is written over, and whether another than the first had to be taken.

    `name_of` makes the first name, the second and so on; `own` tells the sums of what we wrote under a name.
    """
    for number in range(1, _TAKEN_MAX):
        name = name_of(number)
        path = folder / name
        if not path.exists() or sum_of(path) in own(name):
            return name, number > 1
    raise EnvironmentProblem(Problem.CANNOT_WRITE, path=str(folder), why="names")


class BatchRun:
    """One batch under way, from its beginning or from where it stopped."""

    def __init__(
        self,
        batch: int,
        made: PosterTemplate,
        request: BatchRequest,
        day: date,
        *,
        store: Store,
        clock: Clock,
        rows: PosterRows,
        posters: PosterService,
    ) -> None:
        """`made` is the template of the batch, `day` what {date} says on it, `request.pattern` names its files."""
        self.request, self.made, self.day = request, made, day
        self.result = BatchResult(batch, request.folder)
        self.store, self._clock, self._posters = store, clock, posters
        self._rows = rows
        labels = list(CopyLabel) if has_copies(made) else [None]
        self.copies = {label: made if label is None else in_copy(made, label) for label in labels}
        form = str(request.form) if not request.is_book else f"{request.form} {request.sheet}"
        self._fingerprints = {label: Fingerprints(one, form) for label, one in self.copies.items()}
        self._group_code = self._current_code()
        self._unsealed: list[PosterFile] = []
        self._sealed_at = time.monotonic()
        self._done = 0

    def _current_code(self) -> int | None:
        if self.request.group_id is None:
            return None
        code = group_codes.current(self.store.reader()).get(self.request.group_id)
        return None if code is None else code.id

    def label_of(self, member: int) -> CopyLabel | None:
        """The copy a member gets; None where the template has one alone."""
        return copy_for(self.request.template_id, member) if len(self.copies) > 1 else None

    def blocks(self) -> Iterator[tuple[list[int], list[PosterRow], dict[int, int]]]:
        """Members by the block: their numbers, their rows, and the ids of their codes; those who are gone are not."""
        ids = list(dict.fromkeys(self.request.member_ids))
        for start in range(0, len(ids), BLOCK):
            block = ids[start : start + BLOCK]
            have = poster_codes.codes_of(self.store.reader(), block)
            here = [key for key in block if key in have]
            codes = {key: text for key, (_, text) in have.items()}
            rows = self._rows.of(here, codes, self.request.join_url, self.request.group_id, self.day)
            yield [int(row.key) for row in rows], rows, {key: code for key, (code, _) in have.items()}

    def fingerprint(self, row: PosterRow) -> str:
        return self._fingerprints[self.label_of(int(row.key))].of(row)

    def write(self, progress: Progress, each: Callable[[PosterFile], object] | None) -> None:
        """Make every file that is not there yet. Raises what `PosterBatchService.export` names; what was made until
        then is written down."""
        from opsdesk.exchange.code_contents import code_text
        from opsdesk.render.batch import PosterWriter

        make_folder(self.request.folder)
        with self._posters.drawing:
            writers = {
                label: PosterWriter(made, self.request.form, self._posters.load_media, code_text)
                for label, made in self.copies.items()
            }
        total = len(self.request.member_ids)
        try:
            for members, rows, codes in self.blocks():
                planned, before = self._plan(members, rows, codes)
                for row in rows:
                    key = int(row.key)
                    file = self._standing(row, planned[key], before.get(key), codes[key])
                    if file is None:
                        with self._posters.drawing:
                            item = writers[self.label_of(key)].write(row)
                        file = self._written(item, planned[key], codes[key])
                    self.take(file, each)
                    progress.step(self._done, total)
        except BaseException:
            self._seal_quietly()
            raise
        self.seal()

    def take(self, file: PosterFile, each: Callable[[PosterFile], object] | None) -> None:
        """One more member had her turn."""
        self.result.count(file)
        self._unsealed.append(file)
        self._done += 1
        if time.monotonic() - self._sealed_at > SEAL_S:
            self.seal()
        if each is not None:
            each(file)

    def seal(self) -> None:
        """Write down what was made since the last time."""
        if self._unsealed:
            with self.store.write("poster_batch", wait=True) as con:
                poster_batches.seal(con, self.result.batch_id, self._unsealed, str(self.request.folder), self.now())
            self._unsealed = []
        self._sealed_at = time.monotonic()

    def now(self) -> int:
        """UTC seconds."""
        return self._clock.now()

    def _seal_quietly(self) -> None:
        """The disk that refused a file may refuse this too; then what was made is made again."""
        try:
            self.seal()
        except (OpsdeskError, OSError):
            self._unsealed = []

    def _plan(
        self, members: Sequence[int], rows: Sequence[PosterRow], codes: dict[int, int]
    ) -> tuple[dict[int, Planned], dict[int, Before]]:
        """The names of a block, those already planned kept; the files of the last batch into this folder."""
        self.seal()
        con, batch = self.store.reader(), self.result.batch_id
        planned = poster_batches.planned(con, batch, members)
        before = {}
        if self.request.only_changed:
            before = poster_batches.before(con, batch, members)
            before = {key: one for key, one in before.items() if one.page is None}
        names = self._names([row for row in rows if int(row.key) not in planned], before)
        if names:
            told = [
                (key, codes[key], str(self.label_of(key) or ""), name, str(Notice.NAME_TAKEN) if taken else "")
                for key, (name, taken) in names.items()
            ]
            with self.store.write("poster_batch", wait=True) as writer:
                poster_batches.plan(writer, batch, told)
            planned |= poster_batches.planned(con, batch, list(names))
        return planned, before

    def _names(self, rows: Sequence[PosterRow], before: dict[int, Before]) -> dict[int, tuple[str, bool]]:
        """Member -> her file, that of the last time or one by the pattern, and whether it had to be another one
        because the name is that of a file of hers."""
        folder = self.request.folder
        wished = {
            int(row.key): before[int(row.key)].name if int(row.key) in before else self._name_of(row, 1) for row in rows
        }
        own = poster_batches.ours(self.store.reader(), self.result.batch_id, list(wished.values()))
        names = {}
        for row in rows:
            key = int(row.key)
            name, taken = wished[key], False
            if (folder / name).exists() and sum_of(folder / name) not in own.get(name, set()):
                name, taken = free_name(folder, partial(self._name_of, row), self.own)
            names[key] = name, taken
        return names

    def own(self, name: str) -> set[str]:
        """The sums of what was written under a name from this template into this folder."""
        return poster_batches.ours(self.store.reader(), self.result.batch_id, [name]).get(name, set())

    def _name_of(self, row: PosterRow, number: int) -> str:
        stem = file_stem(self.request.pattern, self.made.name, row)
        return safe_filename(stem, row.values["code"], str(self.request.form), number)

    def _standing(self, row: PosterRow, planned: Planned, before: Before | None, code: int) -> PosterFile | None:
        """The file that needs not be made: whole, and of this batch, or alike in the last one."""
        done = planned.file
        if done is not None:
            whole = done.written and sum_of(self.request.folder / done.name) == done.sha256
            return done if whole else None
        if before is None or before.name != planned.name or before.fingerprint != self.fingerprint(row):
            return None
        if sum_of(self.request.folder / before.name) != before.sha256:
            return None
        file = self.file_of(row, before.name, before.sha256, code)
        return replace(file, written=True, read_back=before.read_back, notices=before.notices, unchanged=True)

    def _written(self, item: BatchItem, planned: Planned, code: int) -> PosterFile:
        from opsdesk.exchange.atomic import write_atomically

        digest = ""
        if item.data is not None:
            write_atomically(self.request.folder / planned.name, item.data)
            digest = hashlib.sha256(item.data).hexdigest()
        told = tuple(str(notice) for notice in item.notices)
        return self.proven(self.file_of(item.row, planned.name, digest, code), item, planned.notices + told)

    def file_of(self, row: PosterRow, name: str, sha256: str, code: int) -> PosterFile:
        """A file of the batch before it is known how it went."""
        key = int(row.key)
        return PosterFile(
            member_id=key,
            member_name=row.values.get("nickname", ""),
            code=row.values["code"],
            code_id=code,
            name=name,
            written=False,
            sha256=sha256,
            group_code_id=self._group_code,
            copy=str(self.label_of(key) or ""),
            fingerprint=self.fingerprint(row),
        )

    def proven(self, file: PosterFile, item: BatchItem, notices: tuple[str, ...]) -> PosterFile:
        """The file with what reading it back gave."""
        proof = item.proof
        return replace(
            file,
            written=proof.ok,
            read_back=" ".join(proof.codes),
            fault=str(proof.fault or ""),
            detail=proof.detail,
            layer=proof.layer,
            notices=notices,
        )
