"""The pictures of members: given by file or clipboard, shown in the panel, and on posters as their faces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opsdesk.store import member_pictures

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.services.media import MediaService
    from opsdesk.store.db import Store

LONGEST: Final = 640
"""Pixels of the longer side; a face on an A3 poster is no larger."""


class MemberPictureService:
    """Pictures of members of a desk."""

    def __init__(self, store: Store, media: MediaService) -> None:
        self._store = store
        self._media = media

    def put(self, member_id: int, picture: bytes) -> None:
        """Give a member a picture, made safe and small. Raises PICTURE_UNREADABLE, PICTURE_TOO_LARGE, DISK_FULL."""
        from opsdesk.render.pictures import picture_from_bytes

        kept = self._media.keep(picture_from_bytes(picture, LONGEST).data)
        with self._store.write("set_member_picture") as con:
            member_pictures.put(con, member_id, self._media.row(con, kept))

    def clear(self, member_id: int) -> None:
        """Back to the drawn initial."""
        with self._store.write("clear_member_picture") as con:
            member_pictures.clear(con, member_id)

    def file(self, member_id: int) -> Path | None:
        """The file of a member's picture, None when there is none."""
        found = member_pictures.of(self._store.reader(), [member_id]).get(member_id)
        path = None if found is None else self._media.file(found)
        return path if path is not None and path.is_file() else None
