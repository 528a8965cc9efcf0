"""Search as she types: the words of all members in memory, kept right under every write."""

from __future__ import annotations

import threading
from itertools import chain
from typing import TYPE_CHECKING

from opsdesk.domain.text_index import TextIndex, folded
from opsdesk.store import search_rows

if TYPE_CHECKING:
    from collections.abc import Collection

    from opsdesk.store.db import Store

CHUNK = 2_000
MOST_CHANGED = 20_000
"""From so many changed members on, all are read anew."""
_DIALLED = frozenset("0123456789 +-()")


class MemberSearch:
    """Finds members by any part of a name, remark, note, region, handle or tag, or of how the name is read.

    The first search reads all members, two or three seconds for a million; run it on a worker. What writes change is
    read again by the next search.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._words: TextIndex | None = None
        self._numbers = TextIndex()
        self._readings = TextIndex()
        self._changed: set[int] = set()
        self._fresh: dict[int, tuple[str, str, str] | None] = {}
        self._noted = threading.Lock()
        self._writes = 0
        self._last: tuple[tuple[str, int], frozenset[int]] | None = None
        store.members_changed = self._note

    def _note(self, ids: Collection[int] | None) -> None:
        """A write was committed that touched these members; None for more than are worth naming."""
        with self._noted:
            self._writes += 1
            if ids is None:
                self._words = None
            elif self._words is not None:
                self._changed.update(ids)

    def warm(self) -> None:
        """Read all members, unless they were; for a worker, before she types."""
        with self._lock:
            self._current()

    def find(self, text: str) -> frozenset[int]:
        """The members in which a text stands; some in the bin may be among them."""
        wanted = folded(text).strip()
        if not wanted:
            return frozenset()
        asked = (wanted, self._writes)
        last = self._last
        if last is None or last[0] != asked:
            last = self._last = (asked, self._find(wanted))  # whoever asked for a first page asks for the list next
        return last[1]

    def _find(self, wanted: str) -> frozenset[int]:
        with self._lock:
            words = self._current()
            found = words.find(wanted)
            number = _dialled(wanted)
            if self._numbers.may_hold(number):
                found |= self._numbers.find(number)
            sound = wanted.replace(" ", "")
            spoken = sound.isascii() and any(char.isalpha() for char in sound)
            if spoken:
                found |= self._readings.find(sound)
            found -= self._fresh.keys()
            for key, row in self._fresh.items():
                if row and (wanted in row[0] or number in row[1] or (spoken and sound in row[2])):
                    found.add(key)
        return frozenset(found | self._tagged(wanted))

    def slow(self, text: str) -> bool:
        """Whether finding a text takes a while: all must be read first, or so little is typed that half may bear it."""
        wanted = folded(text).strip()
        return self._words is None or len(wanted) < 2 or (wanted.isascii() and len(wanted) < 3)

    def among(self, ids: Collection[int], text: str) -> set[int]:
        """Which of some members a text stands in, read from the desk: quick for a few, whether all were read or not."""
        wanted = folded(text).strip()
        if not wanted:
            return set()
        number, sound = _dialled(wanted), wanted.replace(" ", "")
        spoken = sound.isascii() and any(char.isalpha() for char in sound)
        found = {
            key
            for key, words, numbers, reading in search_rows.rows_of(self._store.reader(), ids)
            if wanted in folded(words) or number in folded(numbers) or (spoken and sound in reading)
        }
        return found | (self._tagged(wanted) & set(ids))

    def _tagged(self, wanted: str) -> set[int]:
        con = self._store.reader()
        tags = [key for key, name in search_rows.tags(con) if wanted in folded(name)]
        return search_rows.tagged(con, tags) if tags else set()

    def _current(self) -> TextIndex:
        """The texts of all members, with what was written since read again."""
        with self._noted:
            changed, self._changed = self._changed, set()
            words = self._words
        if words is None or len(self._fresh) + len(changed) > MOST_CHANGED:
            return self._read_all()
        if changed:
            self._fresh.update(dict.fromkeys(changed))
            for key, text, numbers, reading in search_rows.rows_of(self._store.reader(), changed):
                self._fresh[key] = (folded(text), folded(numbers), reading)
        return words

    def _read_all(self) -> TextIndex:
        words, numbers, readings = TextIndex(), TextIndex(), TextIndex()
        with self._noted:
            self._words = words  # from here on a write that names nobody makes it old again
        con = self._store.reader()
        for rows in chain(search_rows.words(con, CHUNK), search_rows.handles(con, False, CHUNK)):
            words.add(rows)
        for rows in search_rows.handles(con, True, CHUNK):
            numbers.add(rows)
        for rows in search_rows.readings(con, CHUNK):
            readings.add(rows)
        self._numbers, self._readings, self._fresh = numbers, readings, {}
        return words


def _dialled(wanted: str) -> str:
    """A number as it is kept, where a number was typed with gaps: 138 0000 0214."""
    digits = "".join(char for char in wanted if char.isdigit())
    return digits if len(digits) > 4 and set(wanted) <= _DIALLED else wanted
