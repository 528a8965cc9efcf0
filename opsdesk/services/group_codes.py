"""What the operator does with the codes of her groups: the shelf, the line behind each, and which need her."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.code_payloads import code_days, code_kind
from opsdesk.domain.code_shelf import Carrier, Holder, InLine, Shelved
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.group_query import RUNNING
from opsdesk.domain.groups import WARN_DAYS, CodeDue, GroupCard, GroupCode
from opsdesk.store import group_codes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opsdesk.domain.platforms import Platform
    from opsdesk.services.clock import Clock
    from opsdesk.services.media import MediaService
    from opsdesk.store.db import Store


class GroupCodeService:
    """Codes by which people come into groups. A code never claims to last."""

    def __init__(self, store: Store, clock: Clock, media: MediaService) -> None:
        self._store = store
        self._clock = clock
        self._media = media

    def paste(
        self, group_id: int, platform: Platform, picture: bytes, *, waiting: bool = False, wait: bool = False
    ) -> GroupCode:
        """Keep the picture of a code, read it, and let it be the group's for as long as such codes live.

        `waiting` puts it behind the current one; `wait` is for work off the window's thread.
        Raises NO_CODE_FOUND, PICTURE_UNREADABLE, PICTURE_TOO_LARGE.
        """
        from opsdesk.render.scan import decode

        found = decode(picture)
        if not found:
            raise OpsdeskError(Problem.NO_CODE_FOUND)
        kept = self._media.keep(picture)
        now, payload = self._clock.now(), found[0].text
        days = code_days(code_kind(payload), platform)
        until = None if days is None else now + days * 86400
        for known in self.of_group(group_id):
            if known.payload == payload:  # the apps give a code with a new end another text
                until = known.valid_until_at
        state = "waiting" if waiting else "current"
        with self._store.write("paste_code", wait=wait) as con:
            new = group_codes.add(con, group_id, self._media.row(con, kept), payload, now, until, state)
        return next(code for code in self.of_group(group_id) if code.id == new)

    def of_group(self, group_id: int) -> list[GroupCode]:
        """Every code a group had, the newest first."""
        return group_codes.of_group(self._store.reader(), group_id)

    def shelf(self, cards: Iterable[GroupCard]) -> list[Shelved]:
        """The groups she still runs among `cards`, each with the codes in line and the posters that carry its codes."""
        con = self._store.reader()
        waiting, holders = group_codes.all_waiting(con), group_codes.holders(con)
        carriers: dict[int, list[Carrier]] = {}
        for one in group_codes.carriers(con):
            carriers.setdefault(one.group_id, []).append(one)
        return [
            Shelved(
                card,
                tuple(InLine(code, _other(code, holders)) for code in waiting.get(card.id, ())),
                tuple(carriers.get(card.id, ())),
            )
            for card in cards
            if card.state in RUNNING
        ]

    def drop(self, code_id: int) -> None:
        """Take a code out of use or out of the line; it stays in the history."""
        with self._store.write("drop_code") as con:
            group_codes.drop(con, code_id)

    def use_next(self, group_id: int) -> None:
        """The next code in line that lives becomes the one people scan."""
        with self._store.write("use_next_code") as con:
            group_codes.promote(con, group_id, self._clock.now())

    def use(self, code_id: int) -> None:
        """A code that waits or was kept becomes the one people scan; the one in use is kept."""
        with self._store.write("use_code") as con:
            group_codes.make_current(con, code_id)

    def put_in_line(self, code_id: int) -> None:
        """A code that was kept waits, behind those that wait already."""
        with self._store.write("queue_code") as con:
            group_codes.put_in_line(con, code_id)

    def reorder(self, group_id: int, code_ids: Sequence[int]) -> None:
        """The codes in line, all of them, in a new order."""
        with self._store.write("order_codes") as con:
            group_codes.set_order(con, group_id, code_ids)

    def set_valid_until(self, code_id: int, valid_until_at: int | None) -> None:
        """When a code dies (UTC seconds), as the platform says beside it."""
        with self._store.write("set_code_end") as con:
            group_codes.set_valid_until(con, code_id, valid_until_at)

    def due(self, days: int = WARN_DAYS) -> list[CodeDue]:
        """Codes that die within days, and groups too full to be scanned into."""
        now = self._clock.now()
        return group_codes.due(self._store.reader(), now + days * 86400, now)


def _other(code: GroupCode, holders: dict[str, list[Holder]]) -> Holder | None:
    """The group whose own code a waiting code is."""
    others = holders.get(code.payload, ())
    return next((one for one in others if one.group_id != code.group_id and one.state == "current"), None)
