"""Texts of many rows as one run of bytes: any part of any of them is found at the speed of memory.

Searching a column with LIKE costs an index nothing and everything else a scan; a trigram index cannot find the names of
two characters that are most of those in China. A run of UTF-8 searched with `bytes.find` needs no index at all.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FIELD = "\ue000"
"""Between two fields of a row; private use, so that normalising leaves it alone and nobody types it."""
_ROW = "\ue001"
_ROW_BYTES, _FIELD_BYTES = _ROW.encode(), FIELD.encode()
# Unicode category Cf, and the variation selectors: nothing of them is seen.
_UNSEEN = re.compile(
    "[\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)
_SPACES = re.compile(r"\s+")
_MANY = 2000


def folded(text: str) -> str:
    """A text as it is searched: full-width as half-width, no difference of case, nothing unseen, single spaces."""
    if not text.isascii():
        text = _UNSEEN.sub("", unicodedata.normalize("NFKC", text))
    return _SPACES.sub(" ", text.casefold())


class TextIndex:
    """Rows of (key, text), searched by any part of the text. Texts are folded as they come."""

    def __init__(self) -> None:
        self._keys = array("q")
        self._parts: list[tuple[int, bytes, array[int]]] = []
        self._ascii = True

    def __len__(self) -> int:
        return len(self._keys)

    def may_hold(self, wanted: str) -> bool:
        """Whether a search is worth its time: Chinese does not stand in ids and numbers."""
        return wanted.isascii() or not self._ascii

    def add(self, rows: Sequence[tuple[int, bytes]]) -> None:
        """Add some thousand rows of UTF-8; their fields are joined by FIELD. A key may come more than once."""
        if not rows:
            return
        texts = _ROW_BYTES.join([text for _, text in rows]).decode("utf-8", "replace")
        if texts.count(_ROW) != len(rows) - 1:
            plain = [text.decode("utf-8", "replace").replace(_ROW, "") for _, text in rows]
            texts = _ROW.join(plain)
        data = folded(texts).encode("utf-8", "replace")
        self._ascii = self._ascii and data.replace(_ROW_BYTES, b"").replace(_FIELD_BYTES, b"").isascii()
        lengths = map(len, data.split(_ROW_BYTES))
        ends = array("q", accumulate(length + len(_ROW_BYTES) for length in lengths))
        self._parts.append((len(self._keys), data, ends))
        self._keys.extend([key for key, _ in rows])

    def find(self, wanted: str) -> set[int]:
        """The keys of all rows that hold a folded text."""
        needle = wanted.replace(_ROW, "").encode("utf-8", "replace")
        found: set[int] = set()
        for first, data, ends in self._parts:
            keys = self._keys
            found.update(keys[first + row] for row in _rows_of(data, ends, needle))
        return found


def _rows_of(data: bytes, ends: array[int], needle: bytes) -> list[int]:
    """The rows of one run that hold the needle: from hit to hit while they are few, else row by row."""
    rows: list[int] = []
    at = data.find(needle)
    while at >= 0:
        row = bisect_right(ends, at)
        rows.append(row)
        if len(rows) > _MANY:
            texts = data[ends[row] :].split(_ROW_BYTES) if ends[row] < len(data) else []
            return rows + [row + 1 + more for more, text in enumerate(texts) if needle in text]
        at = data.find(needle, ends[row])
    return rows
