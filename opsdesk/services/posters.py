"""What the operator does with posters: choose a template, change its words, preview it, export one for everybody."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.filenames import safe_filename
from opsdesk.domain.merge_fields import fill
from opsdesk.domain.poster_batches import BatchRequest, BatchResult, PosterFile
from opsdesk.domain.posters import PosterFormat, PosterRow, PosterTemplate, TextProps
from opsdesk.domain.settings import FILE_PATTERN, JOIN_URL
from opsdesk.services.work import Progress
from opsdesk.store import group_codes, groups, posters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from opsdesk.render.batch import BatchItem
    from opsdesk.services.clock import Clock
    from opsdesk.services.media import MediaService
    from opsdesk.services.settings import SettingService
    from opsdesk.store.db import Store


def built_in(language: str) -> list[PosterTemplate]:
    """The templates that come with OpsDesk, named in a language (`zh` or `en`)."""
    from opsdesk.render.templates import builtin_templates

    return list(builtin_templates(language).values())


class PosterService:
    """Templates of the desk, previews and batches. No file is written whose codes were not read back from it."""

    def __init__(self, store: Store, clock: Clock, media: MediaService, settings: SettingService) -> None:
        self._store = store
        self._clock = clock
        self._media = media
        self._settings = settings

    def templates(self) -> list[PosterTemplate]:
        """Every template of the desk."""
        return posters.templates(self._store.reader())

    def template(self, template_id: int) -> PosterTemplate:
        """One template. Raises TEMPLATE_MISSING."""
        found = posters.template(self._store.reader(), template_id)
        if found is None:
            raise OpsdeskError(Problem.TEMPLATE_MISSING, name=template_id)
        return found

    def exports(self) -> dict[int, int]:
        """Template -> how many files were made from it."""
        return posters.exports(self._store.reader())

    def add_template(self, made: PosterTemplate) -> int:
        """Put a template into the desk; answers its id."""
        with self._store.write("add_template") as con:
            return posters.add(con, made)

    def set_text(self, template_id: int, layer: int, text: str) -> None:
        """Change the words of a text layer, counted from the bottom. Raises TEMPLATE_MISSING."""
        old = self.template(template_id)
        layers = list(old.layers)
        props = layers[layer].props
        if not isinstance(props, TextProps):
            raise ValueError(layer)
        layers[layer] = replace(layers[layer], props=replace(props, text=text))
        with self._store.write("edit_template") as con:
            posters.save(con, replace(old, layers=tuple(layers)))

    def rename(self, template_id: int, name: str) -> None:
        """Another name for a template. Raises TEMPLATE_MISSING."""
        with self._store.write("edit_template") as con:
            posters.save(con, replace(self.template(template_id), name=name))

    def duplicate(self, template_id: int, name: str) -> int:
        """The same template again under another name; answers its id."""
        return self.add_template(posters.renamed(self.template(template_id), name))

    def trash(self, template_id: int) -> None:
        """Into the bin, from which undo brings it back."""
        with self._store.write("trash_template") as con:
            posters.trash(con, template_id, self._clock.now())

    def load_media(self, relative: str) -> bytes:
        """The bytes of a picture that a layer names."""
        return self._media.file(relative).read_bytes()

    def row(self, member_id: int, join_url: str = "", group_id: int | None = None) -> PosterRow:
        """What a member's poster says, for a preview; a member without a code is shown the next one's shape."""
        have = posters.codes_of(self._store.reader(), [member_id])
        codes = {member_id: have.get(member_id, (0, "K7P2"))[1]}
        return self._rows([member_id], codes, join_url, group_id)[0]

    def _rows(self, ids: Sequence[int], codes: dict[int, str], join_url: str, group_id: int | None) -> list[PosterRow]:
        con = self._store.reader()
        values = posters.values_of(con, ids)
        shared = {"date": self._clock.today().isoformat(), **self._group_values(group_id)}
        pattern = join_url or self._settings.get(JOIN_URL)
        rows = []
        for key in ids:
            own = {**values[key], **shared, "code": codes[key]}
            own["join_url"] = fill(pattern, {"code": codes[key]}, {}).text if pattern else ""
            rows.append(PosterRow({name: value for name, value in own.items() if value}, key=str(key)))
        return rows

    def _group_values(self, group_id: int | None) -> dict[str, str]:
        if group_id is None:
            return {}
        con = self._store.reader()
        code = group_codes.current(con).get(group_id)
        values = {"group": groups.name_of(con, group_id)}
        if code is not None:
            values["group_code"] = code.payload
            if code.valid_until_at is not None:
                values["expires"] = self._clock.day_of(code.valid_until_at).isoformat()
        return values

    def export(self, request: BatchRequest, progress: Progress | None = None) -> BatchResult:
        """Make the posters of a batch, writing only files whose codes were read back from their finished pixels.

        Raises TEMPLATE_MISSING, DISK_FULL, CANNOT_WRITE, CANCELLED; what was written until then stays whole.
        """
        work = progress or Progress()
        made = self.template(request.template_id)
        ids = list(request.member_ids)
        with self._store.write("give_codes", wait=True) as con:
            posters.give_codes(con, ids, self._clock.now())
        have = posters.codes_of(self._store.reader(), ids)
        codes = {key: text for key, (_, text) in have.items()}
        rows = self._rows(ids, codes, request.join_url, request.group_id)
        request.folder.mkdir(parents=True, exist_ok=True)
        result = BatchResult(0, request.folder)
        names = self._file_names(made, rows, request.form)
        for number, (item, name) in enumerate(zip(self._rendered(made, rows, request), names, strict=True), start=1):
            key = int(item.row.key)
            result.files.append(self._keep_file(request, item, name, *have[key]))
            work.step(number, len(rows))
        self._finish(made, request, result)
        return result

    def _rendered(self, made: PosterTemplate, rows: list[PosterRow], request: BatchRequest) -> Iterator[BatchItem]:
        from opsdesk.render.batch import render_batch

        return render_batch(made, rows, request.form, self.load_media)

    def _file_names(self, made: PosterTemplate, rows: list[PosterRow], form: PosterFormat) -> list[str]:
        pattern = self._settings.get(FILE_PATTERN).replace("{template}", made.name)
        return [
            safe_filename(
                fill(pattern, row.values, {}).text, "" if "{code}" in pattern else row.values["code"], str(form)
            )
            for row in rows
        ]

    def _keep_file(self, request: BatchRequest, item: BatchItem, name: str, code_id: int, code: str) -> PosterFile:
        from opsdesk.exchange.atomic import write_atomically

        key = int(item.row.key)
        kept = PosterFile(
            member_id=key,
            member_name=item.row.values.get("nickname", ""),
            code=code,
            code_id=code_id,
            name=name,
            written=item.data is not None,
            sha256="" if item.data is None else hashlib.sha256(item.data).hexdigest(),
            read_back=" ".join(item.proof.codes),
            fault=str(item.proof.fault or ""),
            detail=item.proof.detail,
            notices=tuple(str(notice) for notice in item.notices),
            group_code_id=self._group_code_id(request.group_id),
        )
        if item.data is not None:
            write_atomically(request.folder / name, item.data)
        return kept

    def _group_code_id(self, group_id: int | None) -> int | None:
        if group_id is None:
            return None
        code = group_codes.current(self._store.reader()).get(group_id)
        return None if code is None else code.id

    def _finish(self, made: PosterTemplate, request: BatchRequest, result: BatchResult) -> None:
        result.manifest = write_manifest(request.folder, made.name, result.files)
        with self._store.write("poster_batch", wait=True, also=frozenset({"poster_batch", "poster_file"})) as con:
            result.batch_id = posters.keep_batch(
                con, made, str(request.form), str(request.folder), result.files, len(result.files), self._clock.now()
            )


_TITLES = ("member", "name", "code", "file", "content", "check", "notes")


def write_manifest(folder: Path, name: str, files: Sequence[PosterFile]) -> tuple[Path, Path]:
    """One row a member beside the posters, as CSV and as XLSX: member, code, file, content, result of the check."""
    from opsdesk.exchange.atomic import write_atomically
    from opsdesk.exchange.tables_out import csv_bytes, xlsx_bytes

    rows = [
        (
            file.member_id,
            file.member_name,
            file.code,
            file.name if file.written else "",
            file.read_back,
            "read back" if file.written else file.fault,
            " ".join(file.notices),
        )
        for file in files
    ]
    paths = folder / "manifest.csv", folder / "manifest.xlsx"
    write_atomically(paths[0], csv_bytes(_TITLES, rows))
    write_atomically(paths[1], xlsx_bytes(name, _TITLES, rows))
    return paths
