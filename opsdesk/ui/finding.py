"""What the palette offers, and how typed letters find it: parts of words, pinyin, initials."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Spans = list[tuple[int, int]]
"""Where a query was found in a text, as (start, length); empty when it was found by its reading."""

Match = Callable[[str, str], Spans | None]


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """One line: what it says and what it does.

    `also` are words it is found by too. `face` is (member id, name) for an avatar in place of the icon, `levels` the
    three meters at the right, `beside` runs on Ctrl Enter: open in the panel.
    """

    text: str
    run: Callable[[], object]
    group: str = ""
    icon: str = "corner-down-right"
    quiet: str = ""
    keys: tuple[str, ...] = ()
    also: str = ""
    face: tuple[int, str] | None = None
    levels: tuple[int, int, int] | None = None
    beside: Callable[[], object] | None = None


Search = Callable[[str], list[PaletteItem]]
"""Finds people and things; runs on a worker thread, so it holds no QObject and makes none."""


def has_ideograph(text: str) -> bool:
    return any("\u3400" <= char <= "\u9fff" for char in text)


def match_text(text: str, query: str) -> Spans | None:
    """Each word of the query must be in the text, or in its pinyin or initials. None when one is not."""
    folded = text.casefold()
    spans: Spans = []
    for word in query.casefold().split():
        at = folded.find(word)
        if at >= 0:
            spans.append((at, len(word)))
        elif not (has_ideograph(text) and word.isascii() and _in_reading(text, word)):
            return None
    return spans


def _in_reading(text: str, word: str) -> bool:
    from opsdesk.domain import reading

    return word in reading.initials(text) or word in reading.sort_key(text).replace(" ", "")


def matches(items: list[PaletteItem], query: str, match: Match = match_text) -> list[tuple[PaletteItem, Spans]]:
    """The items a query finds with the places to mark; an early hit stands before a late one in its group."""
    found: list[tuple[int, int, PaletteItem, Spans]] = []
    groups: dict[str, int] = {}
    for item in items:
        order = groups.setdefault(item.group, len(groups))
        spans = match(item.text, query)
        if spans is None and item.also:
            spans = [] if match(item.also, query) is not None else None
        if spans is not None:
            found.append((order, min((at for at, _ in spans), default=99), item, spans))
    found.sort(key=lambda hit: (hit[0], hit[1]))
    return [(item, spans) for _, _, item, spans in found]
