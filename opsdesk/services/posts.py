"""What the operator does with posts: write, date, post and tick, move, and fill her daily slots."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.names import clean_name
from opsdesk.domain.posts import Channel, OpenSlot, PostCard, PostDetail, PostDraft, PostState, Slot, occurrences
from opsdesk.store import posts, slots

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from opsdesk.domain.platforms import Platform
    from opsdesk.services.clock import Clock
    from opsdesk.services.media import MediaService
    from opsdesk.store.db import Store


UNFINISHED_DAYS = 7


def _fit(draft: PostDraft) -> PostDraft:
    """A draft as it may be kept. Raises NAME_EMPTY."""
    ready = draft.state is PostState.READY and draft.due_on is not None
    state = draft.state if ready or draft.state is not PostState.READY else PostState.DRAFT
    return replace(draft, title=clean_name(draft.title), state=state)


class PostService:
    """Posts and their ticks. "Posted" means that she posted it herself."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def _due_at(self, due_on: str | None, due_time: str | None) -> int | None:
        return None if due_on is None else self._clock.at(due_on, due_time or "23:59")

    def between(self, first: date, last: date) -> list[PostCard]:
        """Posts of the days from `first` to `last`."""
        return posts.between(self._store.reader(), first.isoformat(), last.isoformat())

    def undated(self) -> list[PostCard]:
        """Ideas and drafts that have no day yet."""
        return posts.undated(self._store.reader())

    def detail(self, post_id: int) -> PostDetail:
        """A post with text, pictures and places. Raises NOT_FOUND."""
        con = self._store.reader()
        card = posts.card(con, post_id)
        if card is None:
            raise OpsdeskError(Problem.NOT_FOUND, id=post_id)
        return posts.detail(con, card)

    def unfinished(self, before: date, days: int = UNFINISHED_DAYS) -> list[PostCard]:
        """Posts of the days before a day that were ready and not posted everywhere, the oldest first."""
        cards = self.between(before - timedelta(days=days), before - timedelta(days=1))
        return [one for one in cards if one.state is PostState.READY and one.open_targets]

    def write_post(self, draft: PostDraft) -> int:
        """A new post; answers its id. Without a day it is no more than a draft. Raises NAME_EMPTY."""
        named = _fit(draft)
        due_at = self._due_at(draft.due_on, draft.due_time)
        with self._store.write("add_post") as con:
            return posts.add(con, named, due_at, str(self._clock.zone), self._clock.now())

    def edit(self, post_id: int, draft: PostDraft) -> None:
        """Write a post anew. Without a day it is no more than a draft. Raises NAME_EMPTY, and POSTED_FIXED for what
        was posted already."""
        named = _fit(draft)
        with self._store.write("edit_post") as con:
            posts.edit(con, post_id, named, self._due_at(draft.due_on, draft.due_time))

    def move(self, post_id: int, due_on: date | None, due_time: str | None, slot_id: int | None = None) -> None:
        """To another day and time, or among the drafts with None; it fills the slot given. Raises POSTED_FIXED."""
        day = None if due_on is None else due_on.isoformat()
        with self._store.write("move_post") as con:
            posts.move(con, post_id, day, due_time, self._due_at(day, due_time), slot_id)

    def copy(self, post_id: int, due_on: date | None, due_time: str | None, slot_id: int | None = None) -> int:
        """The same post again on another day, with nothing ticked; answers its id."""
        old = self.detail(post_id)
        draft = PostDraft(
            title=old.card.title,
            purpose=old.card.purpose,
            body=old.body,
            due_on=None if due_on is None else due_on.isoformat(),
            due_time=due_time,
            state=PostState.DRAFT if due_on is None else old.card.state,
            group_ids=tuple(target.group_id for target in old.targets if target.group_id is not None),
            channel_ids=tuple(target.channel_id for target in old.targets if target.channel_id is not None),
            slot_id=slot_id,
            note=old.note,
        )
        due_at = self._due_at(draft.due_on, due_time)
        with self._store.write("copy_post") as con:
            new = posts.add(con, draft, due_at, str(self._clock.zone), self._clock.now())
            for media_id, _ in old.pictures:
                posts.add_picture(con, new, media_id)
            return new

    def set_state(self, post_id: int, state: PostState) -> None:
        """Idea, draft, ready or dropped."""
        with self._store.write("post_state") as con:
            posts.set_state(con, post_id, state)

    def posted(self, target_id: int) -> None:
        """She posted it there, now."""
        with self._store.write("posted") as con:
            posts.tick(con, target_id, self._clock.now(), None)

    def skip(self, target_id: int) -> None:
        """She leaves this place out."""
        with self._store.write("skip_target") as con:
            posts.tick(con, target_id, None, self._clock.now())

    def trash(self, post_id: int) -> None:
        """Into the bin, from which undo brings it back."""
        with self._store.write("trash_post") as con:
            posts.trash(con, post_id, self._clock.now())


class PostMaterialService:
    """What posts are made of: pictures, the accounts they go to, and the slots that call for them."""

    def __init__(self, store: Store, clock: Clock, media: MediaService) -> None:
        self._store = store
        self._clock = clock
        self._media = media

    def add_picture(self, post_id: int, picture: bytes, name: str = "") -> None:
        """Hang a picture on a post. Raises PICTURE_UNREADABLE, PICTURE_TOO_LARGE, POSTED_FIXED."""
        kept = self._media.keep(picture, name)
        with self._store.write("add_picture") as con:
            posts.add_picture(con, post_id, self._media.row(con, kept))

    def add_pictures(self, post_id: int, pictures: Sequence[Path | bytes]) -> tuple[int, list[OpsdeskError]]:
        """Hang those of files or pictures on a post that can be read, in one step; answers how many, and what was in
        the way of the others. For work off the window's thread. Raises POSTED_FIXED."""
        kept, refused = self._media.keep_those(pictures)
        if kept:
            with self._store.write("add_picture", wait=True) as con:
                for one in kept:
                    posts.add_picture(con, post_id, self._media.row(con, one))
        return len(kept), refused

    def remove_picture(self, post_id: int, media_id: int) -> None:
        """Take a picture off a post. Raises POSTED_FIXED."""
        with self._store.write("remove_picture") as con:
            posts.remove_picture(con, post_id, media_id)

    def channels(self) -> list[Channel]:
        """Own accounts to post to, beside groups."""
        return posts.channels(self._store.reader())

    def add_channel(self, platform: Platform, name: str) -> int:
        """A new own account; answers its id. Raises NAME_EMPTY."""
        with self._store.write("add_channel") as con:
            return posts.add_channel(con, platform, clean_name(name))

    def slots(self) -> list[Slot]:
        """Every slot by its hour."""
        return slots.slots(self._store.reader())

    def add_slot(self, slot: Slot) -> int:
        """A new slot; answers its id. Raises NAME_EMPTY."""
        with self._store.write("add_slot") as con:
            return slots.add(con, replace(slot, name=clean_name(slot.name)), str(self._clock.zone))

    def trash_slot(self, slot_id: int) -> None:
        """The slot calls for nothing any more; posts that filled it stay."""
        with self._store.write("trash_slot") as con:
            slots.trash(con, slot_id, self._clock.now())

    def skip_slot(self, slot_id: int, day: date) -> None:
        """Leave the slot out on one day."""
        with self._store.write("skip_slot") as con:
            slots.skip(con, slot_id, day.isoformat())

    def open_slots(self, first: date, last: date) -> list[OpenSlot]:
        """Slots from `first` to `last` that no post fills and that were not skipped, by day and hour."""
        con = self._store.reader()
        filled = {
            (card.slot_id, card.due_on)
            for card in posts.between(con, first.isoformat(), last.isoformat())
            if card.slot_id
        }
        skipped = slots.skips(con, first.isoformat(), last.isoformat())
        found = [
            OpenSlot(slot, day)
            for slot in slots.slots(con)
            for day in occurrences(slot, first, last)
            if (slot.id, day.isoformat()) not in filled and (slot.id, day.isoformat()) not in skipped
        ]
        return sorted(found, key=lambda one: (one.day, one.slot.at_time, one.slot.id))
