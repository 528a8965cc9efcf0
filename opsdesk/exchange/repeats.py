"""Rows of a file that tell of the same person again."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from opsdesk.exchange.grids import Row


class Repeats:
    """Remembers the people of one file by their key, or where there is none by the whole row.

    Rows are remembered as hashes: a million rows must fit the memory of the reading process.
    """

    def __init__(self, by_key: bool, anyone: bool, columns: Sequence[int]) -> None:
        self._keyed, self._anyone = by_key, anyone
        self._pick: Callable[[Row], Any] = itemgetter(*columns) if columns else tuple
        self._seen: dict[Hashable, int] = {}

    def code(self, key: str, row: Row) -> str:
        """`repeated` for a row that says the same again, `repeated_differs` for one that says otherwise; "" if new."""
        content = hash(self._pick(row))
        who: Hashable = key if self._keyed else content
        if not self._anyone or (self._keyed and not key):
            return ""
        if who not in self._seen:
            self._seen[who] = content
            return ""
        return "repeated" if self._seen[who] == content else "repeated_differs"

    def all_new(self, keys: Sequence[str], rows: Sequence[Row]) -> bool:
        """Remember a block of rows if nobody in it was seen before, nor twice in it; else remember nothing."""
        if not self._anyone:
            return True
        contents = list(map(hash, map(self._pick, rows)))
        pairs = zip(keys if self._keyed else contents, contents, strict=True)
        block: dict[Hashable, int] = {who: content for who, content in pairs if who != ""}
        named = len(keys) - keys.count("") if self._keyed else len(contents)
        if len(block) < named or not self._seen.keys().isdisjoint(block):
            return False
        self._seen.update(block)
        return True
