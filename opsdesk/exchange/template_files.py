"""A poster template as one file: a ZIP of its JSON and its pictures, trusted in nothing when it comes back."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.posters import PosterTemplate
from opsdesk.exchange.containers import BROKEN_ZIP, check_archive, member_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

LARGEST: Final = 256 << 20  # bytes of the file, and of all it holds
_JSON: Final = "template.json"
_LONGEST_JSON: Final = 4 << 20
_PICTURE: Final = re.compile(r"pictures/[0-9a-f]{64}\.(?:png|jpg)")
_MADE: Final = (1980, 1, 1, 0, 0, 0)  # no clock: one template gives one file


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A template whose layers name the pictures that came with it, and the bytes of those, not yet looked at."""

    template: PosterTemplate
    pictures: Mapping[str, bytes]


def template_bytes(template: PosterTemplate, load_media: Callable[[str], bytes]) -> bytes:
    """The file of a template. Raises what `load_media` raises for a picture that is gone."""
    names = {layer.media: f"pictures/{layer.media.rpartition('/')[2]}" for layer in template.layers if layer.media}
    moved = tuple(replace(layer, media=names.get(layer.media or "")) for layer in template.layers)
    text = json.dumps(replace(template, layers=moved).to_json(), ensure_ascii=False, indent=1)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo(_JSON, _MADE), text)
        for media, name in sorted(names.items()):
            archive.writestr(zipfile.ZipInfo(name, _MADE), load_media(media))  # stored: pictures are compressed already
    return buffer.getvalue()


def read_template(path: Path) -> TemplateFile:
    """The template of a file somebody gave her.

    Raises FILE_MISSING, FILE_UNREADABLE, FILE_UNKNOWN, FILE_DAMAGED, FILE_UNSAFE with `why`, FILE_TOO_LARGE,
    FILE_PROTECTED, each with `file`; TEMPLATE_TOO_NEW with `format`; TEMPLATE_DAMAGED with `field`.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise OpsdeskError(Problem.FILE_TOO_LARGE, file=path.name)
        try:
            archive = zipfile.ZipFile(path)
        except (*BROKEN_ZIP, ValueError) as error:
            raise OpsdeskError(Problem.FILE_UNKNOWN) from error
        with archive:
            return _read(archive)
    except FileNotFoundError as error:
        raise OpsdeskError(Problem.FILE_MISSING, file=path.name) from error
    except OSError as error:
        raise OpsdeskError(Problem.FILE_UNREADABLE, file=path.name) from error
    except OpsdeskError as error:
        error.values.setdefault("file", path.name)
        raise


def _read(archive: zipfile.ZipFile) -> TemplateFile:
    check_archive(archive)
    listed = {member.filename: member for member in archive.infolist()}
    if sum(member.file_size for member in listed.values()) > LARGEST:
        raise OpsdeskError(Problem.FILE_TOO_LARGE)
    if _JSON not in listed or listed[_JSON].file_size > _LONGEST_JSON:
        raise OpsdeskError(Problem.FILE_UNKNOWN)
    try:
        raw = json.loads(member_bytes(archive, listed[_JSON]))
    except (ValueError, RecursionError) as error:  # numbers of thousands of digits among them
        raise OpsdeskError(Problem.FILE_DAMAGED) from error
    template = PosterTemplate.from_json(raw)
    wanted = {layer.media for layer in template.layers if layer.media}
    if any(not _PICTURE.fullmatch(name) or name not in listed for name in wanted):
        raise OpsdeskError(Problem.TEMPLATE_DAMAGED, field="media")
    return TemplateFile(template, {name: member_bytes(archive, listed[name]) for name in sorted(wanted)})
