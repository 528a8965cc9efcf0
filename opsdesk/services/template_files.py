"""Poster templates going out as one file each, and coming in from somebody else's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.names import clean_name
from opsdesk.store import posters

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.services.media import MediaService
    from opsdesk.services.posters import PosterService
    from opsdesk.store.db import Store


class TemplateFileService:
    """Template files of the desk."""

    def __init__(self, store: Store, media: MediaService, templates: PosterService) -> None:
        self._store = store
        self._media = media
        self._templates = templates

    def save(self, template_id: int, path: Path) -> None:
        """Write a template with its pictures; an older file of this name is replaced whole.

        Raises TEMPLATE_MISSING, PICTURE_MISSING with `layer`, DISK_FULL, CANNOT_WRITE.
        """
        from opsdesk.exchange.atomic import write_atomically
        from opsdesk.exchange.template_files import template_bytes

        made = self._templates.template(template_id)
        names = {layer.media: layer.name or str(layer.kind) for layer in made.layers}

        def load(media: str) -> bytes:
            try:
                return self._media.file(media).read_bytes()
            except OSError as error:
                raise OpsdeskError(Problem.PICTURE_MISSING, layer=names[media]) from error

        write_atomically(path, template_bytes(made, load))

    def open(self, path: Path) -> int:
        """Put the template of a file into the desk, with its pictures made safe; answers its id.

        Raises what `read_template` raises, PICTURE_UNREADABLE, PICTURE_TOO_LARGE, DISK_FULL.
        """
        from opsdesk.exchange.template_files import read_template

        found = read_template(path)
        kept = {name: self._media.keep(data) for name, data in found.pictures.items()}
        media = {name: f"{one.sha256[:2]}/{one.sha256}.{one.ext}" for name, one in kept.items()}
        layers = tuple(replace(layer, media=media.get(layer.media or "")) for layer in found.template.layers)
        made = replace(found.template, name=clean_name(found.template.name or path.stem), layers=layers)
        with self._store.write("add_template") as con:
            for one in kept.values():
                self._media.row(con, one)
            return posters.add(con, made)
