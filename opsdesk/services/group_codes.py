"""What the operator does with the codes of her groups: pasting one, replacing it, and which need her."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.groups import SCAN_SEATS, WARN_DAYS, CodeDue, GroupCode
from opsdesk.domain.platforms import FACTS, Platform, PlatformFacts
from opsdesk.store import group_codes

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.services.clock import Clock
    from opsdesk.services.media import MediaService
    from opsdesk.store.db import Store


@dataclass(frozen=True, slots=True)
class CodePicture:
    """A kept picture, and the box of the code in it: left, top, width, height in px; None when it reads no longer."""

    path: Path
    box: tuple[int, int, int, int] | None


class GroupCodeService:
    """Codes by which people come into groups. A code never claims to last."""

    def __init__(self, store: Store, clock: Clock, media: MediaService) -> None:
        self._store = store
        self._clock = clock
        self._media = media

    def paste(
        self, group_id: int, platform: Platform, picture: bytes, *, waiting: bool = False, wait: bool = False
    ) -> GroupCode:
        """Keep the picture of a code, read it, and let it be the group's while the platform lets it.

        `waiting` puts it behind the current one; `wait` is for work off the window's thread.
        Raises NO_CODE_FOUND, PICTURE_UNREADABLE, PICTURE_TOO_LARGE.
        """
        from opsdesk.render.scan import decode

        found = decode(picture)
        if not found:
            raise OpsdeskError(Problem.NO_CODE_FOUND)
        kept = self._media.keep(picture)
        now = self._clock.now()
        days = FACTS.get(platform, PlatformFacts(None, None)).code_days
        until = None if days is None else now + days * 86400
        state = "waiting" if waiting else "current"
        with self._store.write("paste_code", wait=wait) as con:
            media_id = self._media.row(con, kept)
            group_codes.add(con, group_id, media_id, found[0].text, now, until, state)
        return next(iter(group_codes.of_group(self._store.reader(), group_id)))

    def of_group(self, group_id: int) -> list[GroupCode]:
        """Every code a group had, the newest first."""
        return group_codes.of_group(self._store.reader(), group_id)

    def picture(self, code: GroupCode) -> CodePicture | None:
        """The file of a code and where in it the code stands; None when there is no file. For a worker thread."""
        from opsdesk.render.scan import decode

        path = self._media.file(code.media_path) if code.media_path else None
        if path is None or not path.is_file():
            return None
        found = next((one for one in decode(path.read_bytes()) if one.text == code.payload), None)
        return CodePicture(path, None if found is None else found.box)

    def drop(self, code_id: int) -> None:
        """Take a code out of use or out of the line; it stays in the history."""
        with self._store.write("drop_code") as con:
            group_codes.drop(con, code_id)

    def use_next(self, group_id: int) -> None:
        """The next code in line becomes the one people scan."""
        with self._store.write("use_next_code") as con:
            group_codes.promote(con, group_id)

    def set_valid_until(self, code_id: int, valid_until_at: int | None) -> None:
        """When a code dies (UTC seconds), as the platform says beside it."""
        with self._store.write("set_code_end") as con:
            group_codes.set_valid_until(con, code_id, valid_until_at)

    def due(self, days: int = WARN_DAYS) -> list[CodeDue]:
        """Codes that die within days, and groups too full to be scanned into."""
        before = self._clock.now() + days * 86400
        return group_codes.due(self._store.reader(), before, SCAN_SEATS)
