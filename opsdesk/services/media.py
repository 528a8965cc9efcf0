"""Pictures she brings in: made safe, kept once by what they hold, found again by their number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.store import media

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from opsdesk.services.clock import Clock
    from opsdesk.store.db import Store
    from opsdesk.store.driver import Connection


LARGEST = 64 * 1024 * 1024
PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif")
"""Bytes of the largest file that is read as a picture."""


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """A picture whose file lies in the media folder, ready to be named by a row."""

    sha256: str
    ext: str
    bytes: int
    width: int
    height: int
    name: str


class MediaService:
    """The media folder of a desk."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def keep(self, data: bytes, name: str = "") -> KeptPicture:
        """Make a picture safe (upright, sRGB, no place of taking) and put it into the folder.

        Raises PICTURE_UNREADABLE, PICTURE_TOO_LARGE, DISK_FULL.
        """
        from opsdesk.render.pictures import picture_from_bytes

        picture = picture_from_bytes(data)
        ext = "jpg" if picture.kind == "jpeg" else picture.kind
        digest = media.keep(self._store.folder, picture.data, ext)
        return KeptPicture(digest, ext, len(picture.data), picture.width, picture.height, name)

    def keep_those(self, pictures: Sequence[Path | bytes]) -> tuple[list[KeptPicture], list[OpsdeskError]]:
        """Those of files or pictures that can be kept, and what was in the way of each other one, with its `file`."""
        kept, refused = [], []
        for one in pictures:
            try:
                data, name = (one, "") if isinstance(one, bytes) else (read_picture(one), one.name)
                kept.append(self.keep(data, name))
            except OpsdeskError as error:
                if not isinstance(one, bytes):
                    error.values.setdefault("file", one.name)
                refused.append(error)
        return kept, refused

    def row(self, con: Connection, kept: KeptPicture) -> int:
        """The row of a kept picture inside a write; answers its id."""
        return media.add(con, kept.sha256, kept.ext, kept.bytes, kept.width, kept.height, kept.name, self._clock.now())

    def path(self, media_id: int) -> Path | None:
        """The file of a picture, by its number."""
        return media.path_of(self._store.reader(), self._store.folder, media_id)

    def file(self, relative: str) -> Path:
        """The file of a picture, by its path inside the media folder."""
        return self._store.folder / "media" / relative


def read_picture(file: Path) -> bytes:
    """The bytes of a file she dropped or chose. Raises FILE_MISSING, FILE_UNREADABLE, PICTURE_TOO_LARGE."""
    try:
        if file.stat().st_size > LARGEST:
            raise OpsdeskError(Problem.PICTURE_TOO_LARGE)
        return file.read_bytes()
    except FileNotFoundError as error:
        raise OpsdeskError(Problem.FILE_MISSING, file=file.name) from error
    except OSError as error:
        raise OpsdeskError(Problem.FILE_UNREADABLE, file=file.name) from error
