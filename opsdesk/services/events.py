"""What the operator does with offline events: plan, invite, check in, photos, costs, close."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.events import Answer, EventDetail, EventLine, EventPlan, EventState
from opsdesk.domain.names import clean_name
from opsdesk.domain.touches import NewTouch, TouchKind, Way
from opsdesk.store import events, tiers, touches

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from opsdesk.services.clock import Clock
    from opsdesk.services.media import MediaService
    from opsdesk.store.db import Store
    from opsdesk.store.driver import Connection

SOURCE = "invite"


class EventService:
    """Offline events. That somebody came is one touch of the heart, written with the tick and gone with it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def all(self) -> list[EventLine]:
        """Every event that is not in the bin, by day."""
        return events.lines(self._store.reader())

    def detail(self, event_id: int) -> EventDetail:
        """Everything about one event. Raises NOT_FOUND."""
        con = self._store.reader()
        line = next(iter(events.lines(con, event_id)), None)
        if line is None:
            raise OpsdeskError(Problem.NOT_FOUND, id=event_id)
        return events.detail(con, line)

    def plan(self, plan: EventPlan) -> int:
        """A new event; answers its id. Raises NAME_EMPTY."""
        with self._store.write("plan_event") as con:
            return events.add(con, replace(plan, title=clean_name(plan.title)), str(self._clock.zone))

    def edit(self, event_id: int, plan: EventPlan) -> None:
        """Change what is planned. Raises NAME_EMPTY."""
        with self._store.write("edit_event") as con:
            events.edit(con, event_id, replace(plan, title=clean_name(plan.title)))

    def invite(self, event_id: int, ids: Sequence[int]) -> None:
        """Put members on the guest list."""
        with self._store.write("invite") as con:
            events.invite(con, event_id, ids, self._clock.now())

    def uninvite(self, event_id: int, member_id: int) -> None:
        """Take somebody off the guest list; the touch of having come goes too."""
        with self._store.write("uninvite") as con:
            touches.remove_source(con, SOURCE, event_id, member_id)
            events.uninvite(con, event_id, member_id)

    def answer(self, event_id: int, member_id: int, said: Answer | None) -> None:
        """What somebody answered to the invitation."""
        with self._store.write("answer_event") as con:
            events.answer(con, event_id, member_id, said)

    def attend(self, event_id: int, member_id: int, *, walk_in: bool = False) -> None:
        """Somebody is here, or was: the touch bears the hour of the event. Who was not on the list is put on it
        (`walk_in`)."""
        now = self._clock.now()
        with self._store.write("attend") as con:
            if walk_in:
                events.invite(con, event_id, [member_id], now)
            events.set_came(con, event_id, member_id, True)
            self._touch(con, event_id, member_id, now)

    def not_here(self, event_id: int, member_id: int, came: bool | None = None) -> None:
        """Take a tick back (None), or note that somebody did not come (False)."""
        with self._store.write("not_here") as con:
            events.set_came(con, event_id, member_id, came)
            touches.remove_source(con, SOURCE, event_id, member_id)
            tiers.decide(con, [member_id], self._clock.now())

    def _touch(self, con: Connection, event_id: int, member_id: int, now: int) -> None:
        plan = events.lines(con, event_id)[0].plan
        met_at = min(now, self._clock.at(plan.held_on, plan.held_time))
        met = NewTouch(TouchKind.MET_OFFLINE, Way.BOTH, plan.title)
        touches.add(con, [member_id], met, met_at, SOURCE, event_id)
        tiers.decide(con, [member_id], now)

    def edit_guest(self, event_id: int, member_id: int, column: str, value: str | int | None) -> None:
        """Write a guest's note, heads, payment or follow-up day (see `store.events.GUEST_WORDS`)."""
        with self._store.write("edit_guest") as con:
            events.edit_guest(con, event_id, member_id, column, value)

    def followed(self, event_id: int, member_id: int, done: bool = True) -> None:
        """The follow-up with a guest is done, or is not."""
        self.edit_guest(event_id, member_id, "followed_at", self._clock.now() if done else None)

    def close(self, event_id: int, state: EventState = EventState.HELD) -> None:
        """It was held, or called off, or is planned again."""
        with self._store.write("close_event") as con:
            events.set_state(con, event_id, state)

    def trash(self, event_id: int) -> None:
        """Into the bin, from which undo brings it back."""
        with self._store.write("trash_event") as con:
            events.trash(con, event_id, self._clock.now())


class EventPaperService:
    """What an event leaves behind: photos and costs."""

    def __init__(self, store: Store, media: MediaService) -> None:
        self._store = store
        self._media = media

    def add_photo(self, event_id: int, picture: bytes, name: str = "") -> None:
        """Keep a photo of an event. Raises PICTURE_UNREADABLE, PICTURE_TOO_LARGE."""
        kept = self._media.keep(picture, name)
        with self._store.write("add_photo") as con:
            events.add_photo(con, event_id, self._media.row(con, kept))

    def add_photos(self, event_id: int, files: Sequence[Path]) -> tuple[int, list[OpsdeskError]]:
        """Keep those of the files that are photos, in one step; answers how many, and what was in the way of the
        others, each with its `file`. For work off the window's thread."""
        kept, refused = self._media.keep_those(files)
        if kept:
            with self._store.write("add_photo", wait=True) as con:
                for one in kept:
                    events.add_photo(con, event_id, self._media.row(con, one))
        return len(kept), refused

    def remove_photo(self, event_id: int, media_id: int) -> None:
        """Take a photo off an event; its file stays in the media folder."""
        with self._store.write("remove_photo") as con:
            events.remove_photo(con, event_id, media_id)

    def add_cost(self, event_id: int, what: str, amount_fen: int, paid_by: str = "me") -> None:
        """A line of what an event cost. Raises NAME_EMPTY."""
        with self._store.write("add_cost") as con:
            events.add_cost(con, event_id, clean_name(what), amount_fen, paid_by)

    def remove_cost(self, cost_id: int) -> None:
        """Take a line of the costs out."""
        with self._store.write("remove_cost") as con:
            events.remove_cost(con, cost_id)

    def totals(self) -> tuple[int, int, int, int]:
        """(events held, visits, members met offline, of them twice or more)."""
        return events.totals(self._store.reader())
