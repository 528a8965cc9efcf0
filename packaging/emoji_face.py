"""Joins emoji of several parts in the bundled colour face without the variation selector, which Qt takes away before.

`python packaging/emoji_face.py TwemojiMozilla.ttf resources/fonts/TwemojiMozilla-Regular.ttf`; see decision 0011.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

SELECTOR: Final = 188  # the glyph of U+FE0F in Twemoji Mozilla 0.7
_LIGATURES, _EXTENSION = 4, 7  # kinds of lookups, OpenType GSUB
_MAGIC: Final = 0xB1B0AFBA  # what the words of a whole face add up to
_WORD: Final = 0xFFFFFFFF


def _short(data: bytearray, at: int) -> int:
    found: int = struct.unpack_from(">H", data, at)[0]
    return found


def _long(data: bytearray, at: int) -> int:
    found: int = struct.unpack_from(">I", data, at)[0]
    return found


def _ligatures(data: bytearray, table: int) -> Iterator[int]:
    """Where each ligature of a GSUB table begins."""
    lookups = table + _short(data, table + 8)
    for number in range(_short(data, lookups)):
        lookup = lookups + _short(data, lookups + 2 + 2 * number)
        for part in range(_short(data, lookup + 4)):
            start, kind = lookup + _short(data, lookup + 6 + 2 * part), _short(data, lookup)
            if kind == _EXTENSION:
                start, kind = start + _long(data, start + 4), _short(data, start + 2)
            if kind != _LIGATURES:
                continue
            for one in range(_short(data, start + 4)):
                joined = start + _short(data, start + 6 + 2 * one)
                yield from (joined + _short(data, joined + 2 + 2 * n) for n in range(_short(data, joined)))


def _sum(data: bytearray) -> int:
    padded = bytes(data) + bytes(-len(data) % 4)
    return sum(struct.unpack(f">{len(padded) // 4}I", padded)) & _WORD


def without_selector(face: bytes) -> tuple[bytes, int]:
    """The face whose ligatures do not wait for the selector, and how many were changed; places and sizes stay."""
    data = bytearray(face)
    entries = {bytes(data[at : at + 4]): at for at in range(12, 12 + 16 * _short(data, 4), 16)}
    entry, changed = entries[b"GSUB"], 0
    table, size = _long(data, entry + 8), _long(data, entry + 12)
    for at in _ligatures(data, table):
        parts = [_short(data, at + 4 + 2 * n) for n in range(_short(data, at + 2) - 1)]
        kept = [part for part in parts if part != SELECTOR]
        if kept != parts:
            struct.pack_into(f">H{len(kept)}H", data, at + 2, len(kept) + 1, *kept)
            changed += 1
    struct.pack_into(">I", data, entry + 4, _sum(data[table : table + size]))
    head = _long(data, entries[b"head"] + 8)
    struct.pack_into(">I", data, head + 8, 0)
    struct.pack_into(">I", data, head + 8, (_MAGIC - _sum(data)) & _WORD)
    return bytes(data), changed


if __name__ == "__main__":
    made, count = without_selector(Path(sys.argv[1]).read_bytes())
    Path(sys.argv[2]).write_bytes(made)
    sys.stdout.write(f"{count} ligatures changed\n")
