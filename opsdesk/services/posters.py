"""What the operator does with poster templates: choose one, change its words, see it as a member gets it."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.names import clean_name
from opsdesk.domain.posters import Layer
from opsdesk.services.poster_rows import PosterRows
from opsdesk.store import posters

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from opsdesk.domain.posters import PosterRow, PosterTemplate
    from opsdesk.render.poster import PosterImage, PosterRenderer
    from opsdesk.render.poster_layers import LayersImage
    from opsdesk.render.prepare import Pictures
    from opsdesk.services.clock import Clock
    from opsdesk.services.media import KeptPicture, MediaService
    from opsdesk.services.settings import SettingService
    from opsdesk.store.db import Store


def built_in(language: str) -> list[PosterTemplate]:
    """The templates that come with OpsDesk, named in a language (`zh` or `en`)."""
    from opsdesk.render.templates import builtin_templates

    return list(builtin_templates(language).values())


class PosterService:
    """Templates of the desk and previews; `drawing` is held by who draws."""

    def __init__(self, store: Store, clock: Clock, media: MediaService, settings: SettingService) -> None:
        self._store = store
        self._clock = clock
        self._media = media
        self._rows = PosterRows(store, clock, settings)
        self.drawing = threading.Lock()  # faces are shared: one thread draws at a time
        self._renderer: PosterRenderer | None = None
        self._pictures: tuple[int | None, Pictures] | None = None

    def templates(self) -> list[PosterTemplate]:
        """Every template of the desk."""
        return posters.templates(self._store.reader())

    def template(self, template_id: int) -> PosterTemplate:
        """One template. Raises TEMPLATE_MISSING."""
        found = posters.template(self._store.reader(), template_id)
        if found is None:
            raise OpsdeskError(Problem.TEMPLATE_MISSING, name=template_id)
        return found

    def add_template(self, made: PosterTemplate) -> int:
        """Put a template into the desk; answers its id."""
        with self._store.write("add_template") as con:
            return posters.add(con, made)

    def save(self, made: PosterTemplate, pictures: Sequence[KeptPicture] = ()) -> None:
        """Keep a template of the desk as it was edited, with the pictures its layers newly use; one undo step.

        What a layer may not hold is brought within its bounds. Raises TEMPLATE_DAMAGED with `field` for what cannot be,
        before anything is written: what is kept can always be read again.
        """
        made = replace(made, layers=tuple(Layer.from_row(layer.to_row()) for layer in made.layers))
        with self._store.write("edit_template") as con:
            for picture in pictures:
                self._media.row(con, picture)
            posters.save(con, made)

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
        """What a member's poster says, for a preview (see `PosterRows.one`)."""
        return self._rows.one(member_id, join_url, group_id)

    def preview(self, made: PosterTemplate, row: PosterRow) -> PosterImage:
        """The poster of one row with what reading it back gave, also when it must not be written.

        Raises PICTURE_MISSING, TEMPLATE_DAMAGED. What the posters of a template share is kept from call to call.
        """
        from opsdesk.exchange.code_contents import code_text
        from opsdesk.render.poster import PosterRenderer

        with self.drawing:
            if self._renderer is None or self._renderer.template != made:
                self._renderer = PosterRenderer(made, self.load_media, code_text)
            drawn = self._renderer.render(row)
            drawn.image = drawn.image.copy()
            return drawn

    def paint_layers(
        self, made: PosterTemplate, row: PosterRow, numbers: Collection[int], scale: float, *, ground: bool = False
    ) -> LayersImage:
        """Some layers of a template without reading anything back: for what moves under a hand.

        Raises PICTURE_MISSING, TEMPLATE_DAMAGED.
        """
        from opsdesk.exchange.code_contents import code_text
        from opsdesk.render.poster_layers import paint_layers
        from opsdesk.render.prepare import Pictures

        with self.drawing:
            if self._pictures is None or self._pictures[0] != made.id:
                self._pictures = (made.id, Pictures(self.load_media))
            return paint_layers(made, row, self._pictures[1], code_text, numbers, scale, ground=ground)

    def load_media(self, relative: str) -> bytes:
        """The bytes of a picture of the desk. Raises OSError."""
        return self._media.file(relative).read_bytes()
