"""What the operator does with posters: choose a template, change its words, preview it, export one for everybody."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.merge_fields import fill_code, poster_day
from opsdesk.domain.names import clean_name
from opsdesk.domain.posters import PosterRow, PosterTemplate, TextProps
from opsdesk.domain.settings import FILE_PATTERN, JOIN_URL
from opsdesk.services.poster_batches import BatchRun
from opsdesk.services.work import Progress
from opsdesk.store import group_codes, groups, posters

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opsdesk.domain.poster_batches import BatchRequest, BatchResult, PosterFile
    from opsdesk.render.poster import PosterImage, PosterRenderer
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
        self._drawing = threading.Lock()  # faces are shared: one thread draws at a time
        self._renderer: PosterRenderer | None = None

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

    def codes_given(self) -> int:
        """How many members have a personal code."""
        return posters.codes_given(self._store.reader())

    def codes_of(self, ids: Sequence[int]) -> dict[int, str]:
        """Member -> the personal code, for those who have one."""
        return {key: text for key, (_, text) in posters.codes_of(self._store.reader(), ids).items()}

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
        """Another name for a template. Raises TEMPLATE_MISSING, NAME_EMPTY."""
        renamed = replace(self.template(template_id), name=clean_name(name))
        with self._store.write("rename_template") as con:
            posters.save(con, renamed)

    def duplicate(self, template_id: int, name: str) -> int:
        """The same template again under another name; answers its id."""
        return self.add_template(posters.renamed(self.template(template_id), name))

    def trash(self, template_id: int) -> None:
        """Into the bin, from which undo brings it back."""
        with self._store.write("trash_template") as con:
            posters.trash(con, template_id, self._clock.now())

    def row(self, member_id: int | None, join_url: str = "", group_id: int | None = None) -> PosterRow:
        """What a member's poster says, for a preview; one without a code is shown the one she would get. No member is
        a poster for nobody, with what the template falls back on."""
        con = self._store.reader()
        if member_id is None:
            return self._row(None, {}, posters.next_code(con), join_url, self._shared(group_id))
        have = posters.codes_of(con, [member_id])
        code = have[member_id][1] if member_id in have else posters.next_code(con)
        return self.rows([member_id], {member_id: code}, join_url, group_id)[0]

    def rows(self, ids: Sequence[int], codes: dict[int, str], join_url: str, group_id: int | None) -> list[PosterRow]:
        """What the posters of members say; `codes` holds the code of each."""
        values = posters.values_of(self._store.reader(), ids)
        shared = self._shared(group_id)
        return [self._row(key, values[key], codes[key], join_url, shared) for key in ids]

    def _row(
        self, key: int | None, values: dict[str, str], code: str, join_url: str, shared: dict[str, str]
    ) -> PosterRow:
        own = {**values, **shared, "code": code}
        # Without a link of her own the code leads where the group's own code leads.
        pattern = join_url or self._settings.get(JOIN_URL) or shared.get("group_code", "")
        own["join_url"] = fill_code(pattern, own, {}).text if pattern else ""
        return PosterRow({name: value for name, value in own.items() if value}, key=str(key or ""))

    def _shared(self, group_id: int | None) -> dict[str, str]:
        values = {"date": poster_day(self._clock.today())}
        if group_id is None:
            return values
        con = self._store.reader()
        values["group"] = groups.name_of(con, group_id)
        code = group_codes.current(con).get(group_id)
        if code is not None:
            values["group_code"] = code.payload
            if code.valid_until_at is not None:
                values["expires"] = poster_day(self._clock.day_of(code.valid_until_at))
        return values

    def preview(self, made: PosterTemplate, row: PosterRow) -> PosterImage:
        """The poster of one row with what reading it back gave, also when it must not be written.

        Raises PICTURE_MISSING, TEMPLATE_DAMAGED. What the posters of a template share is kept from call to call.
        """
        from opsdesk.exchange.code_contents import code_text
        from opsdesk.render.poster import PosterRenderer

        with self._drawing:
            if self._renderer is None or self._renderer.template != made:
                self._renderer = PosterRenderer(made, self._load_media, code_text)
            drawn = self._renderer.render(row)
            drawn.image = drawn.image.copy()
            return drawn

    def _load_media(self, relative: str) -> bytes:
        return self._media.file(relative).read_bytes()

    def export(
        self,
        request: BatchRequest,
        progress: Progress | None = None,
        each: Callable[[PosterFile], object] | None = None,
    ) -> BatchResult:
        """Make the posters of a batch, writing only files whose codes were read back from their finished pixels.

        `each` hears of every file from the working thread. Raises TEMPLATE_MISSING, PICTURE_MISSING, DISK_FULL,
        CANNOT_WRITE, CANCELLED; what was written until then stays whole and is written down.
        """
        made = self.template(request.template_id)
        ids = list(dict.fromkeys(request.member_ids))
        have = self._give_codes(ids)
        rows = self.rows(ids, {key: text for key, (_, text) in have.items()}, request.join_url, request.group_id)
        run = BatchRun(made, rows, request, self._settings.get(FILE_PATTERN), self._clock.today())
        run.code_ids = {key: code for key, (code, _) in have.items()}
        run.group_code_id = self._group_code_id(request.group_id)
        try:
            run.write(self._load_media, self._drawing, progress or Progress(), each)
        finally:
            if run.result.files:
                self._finish(made, request, run.result)
        return run.result

    def _give_codes(self, ids: Sequence[int]) -> dict[int, tuple[int, str]]:
        """Member -> id and text of the code. A code that may stand on paper is never taken back."""
        have = posters.codes_of(self._store.reader(), ids)
        if all(key in have for key in ids):
            return have
        with self._store.write("give_codes", undoable=False, wait=True) as con:
            posters.give_codes(con, ids, self._clock.now())
        return posters.codes_of(self._store.reader(), ids)

    def _group_code_id(self, group_id: int | None) -> int | None:
        if group_id is None:
            return None
        code = group_codes.current(self._store.reader()).get(group_id)
        return None if code is None else code.id

    def _finish(self, made: PosterTemplate, request: BatchRequest, result: BatchResult) -> None:
        # Undoing the step that added the template or the group's code would leave the batch without them.
        with self._store.write("poster_batch", undoable=False, wait=True) as con:
            result.batch_id = posters.keep_batch(
                con, made, str(request.form), str(request.folder), result.files, len(result.files), self._clock.now()
            )
