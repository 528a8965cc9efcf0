"""What the operator does with the codes of her groups: pasting one, replacing it, and which need her."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.groups import SCAN_SEATS, WARN_DAYS, CodeDue, GroupCode
from opsdesk.domain.platforms import FACTS, Platform, PlatformFacts
from opsdesk.store import group_codes

if TYPE_CHECKING:
    from opsdesk.services.clock import Clock
    from opsdesk.services.media import MediaService
    from opsdesk.store.db import Store


class GroupCodeService:
    """Codes by which people come into groups. A code never claims to last."""

    def __init__(self, store: Store, clock: Clock, media: MediaService) -> None:
        self._store = store
        self._clock = clock
        self._media = media

    def paste(self, group_id: int, platform: Platform, picture: bytes, *, waiting: bool = False) -> GroupCode:
        """Keep the picture of a code, read it, and let it be the group's while the platform lets it.

        Raises NO_CODE_FOUND, PICTURE_UNREADABLE, PICTURE_TOO_LARGE.
        """
        from opsdesk.render.scan import decode

        kept = self._media.keep(picture)
        found = decode(picture)
        if not found:
            raise OpsdeskError(Problem.NO_CODE_FOUND)
        now = self._clock.now()
        days = FACTS.get(platform, PlatformFacts(None, None)).code_days
        until = None if days is None else now + days * 86400
        state = "waiting" if waiting else "current"
        with self._store.write("paste_code") as con:
            media_id = self._media.row(con, kept)
            group_codes.add(con, group_id, media_id, found[0].text, now, until, state)
        return next(iter(group_codes.of_group(self._store.reader(), group_id)))

    def of_group(self, group_id: int) -> list[GroupCode]:
        """Every code a group had, the newest first."""
        return group_codes.of_group(self._store.reader(), group_id)

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
