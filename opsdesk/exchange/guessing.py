"""What a column may be by what stands in it, where its title says nothing; a guess is always shown as one."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from opsdesk.domain.imports import Field, Sureness
from opsdesk.domain.mapping import WHO
from opsdesk.exchange.cells import GENDERS, TAGS, exact
from opsdesk.exchange.headers import Heading, heading_at, untitled, with_meanings
from opsdesk.exchange.phones import CHINA, MASKED, NOISE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Rows = Sequence[Sequence[object]]

F = Field
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
MOSTLY, DISTINCT = 0.6, 0.7
LONGEST_NAME, LONGEST_TITLE = 20, 40
FEWEST_ROWS = 2


def _phone(text: str) -> bool:
    return bool(CHINA.fullmatch(NOISE.sub("", text)) or (MASKED.search(text) and text[0] == "1"))


def _many_tags(text: str) -> bool:
    return len([part for part in TAGS.split(text) if part]) > 1 and len(text) <= 60


_SHAPES: tuple[tuple[Field, Callable[[str], bool]], ...] = (
    (F.PHONE, _phone),
    (F.EMAIL, lambda text: bool(EMAIL.fullmatch(text))),
    (F.WECHAT_ID, lambda text: text.startswith("wxid_")),
    (F.GENDER, lambda text: text.casefold() in GENDERS),
    (F.TAGS, _many_tags),
)


def guess_columns(heading: Heading, rows: Rows) -> Heading:
    """The heading with a meaning for columns that had none and whose values have the shape of something."""
    below = rows[heading.row :]
    values = [_texts(below, at) for at in range(len(heading.fields))]
    fields, sures = list(heading.fields), list(heading.sures)
    for at, texts in enumerate(values):
        if sures[at] is not Sureness.UNKNOWN or fields[at] is not F.IGNORED:
            continue
        meaning = next((m for m, fits in _SHAPES if m not in fields and _mostly(texts, fits)), None)
        if meaning is not None:
            fields[at], sures[at] = meaning, Sureness.VALUES
    if not {F.NAME, F.REAL_NAME, F.CARD, F.REMARK, F.BUYER} & set(fields):
        named = (at for at, texts in enumerate(values) if sures[at] is Sureness.UNKNOWN and _names(texts))
        for at in islice(named, 1):
            fields[at], sures[at] = F.NAME, Sureness.VALUES
    return with_meanings(heading, fields, sures)


def guess_heading(rows: Rows, fewest_columns: int = 2) -> Heading | None:
    """The titles of a table that nobody recognises, or that it has none; None if it does not look like a table."""
    filled = [sum(1 for cell in row if exact(cell)) for row in rows]
    wide = max(filled, default=0)
    if wide < fewest_columns or sum(1 for count in filled if count) < FEWEST_ROWS:
        return None
    steady = [at for at, count in enumerate(filled) if count * 2 >= wide]
    if len(steady) * 10 < sum(1 for count in filled if count) * 8 and fewest_columns > 1:
        return None
    first = steady[0]
    heading = heading_at(rows, first) if _like_titles(rows[first]) else untitled(rows)
    return guess_columns(heading, rows)


def knows_somebody(heading: Heading) -> bool:
    """Whether a column tells who a row is about."""
    return bool(WHO & set(heading.fields))


def _texts(rows: Rows, at: int) -> list[str]:
    return [text for row in rows if at < len(row) and (text := exact(row[at]))]


def _mostly(texts: list[str], fits: Callable[[str], bool]) -> bool:
    return len(texts) >= FEWEST_ROWS and sum(map(fits, texts)) >= MOSTLY * len(texts)


def _names(texts: list[str]) -> bool:
    """Short, different, of letters: names, or nothing anybody could tell from them."""
    if len(texts) < FEWEST_ROWS or len(set(texts)) < DISTINCT * len(texts):
        return False
    return _mostly(texts, lambda text: len(text) <= LONGEST_NAME and any(c.isalpha() for c in text) and "@" not in text)


def _like_titles(row: Sequence[object]) -> bool:
    """Words, each once, none of them a value such as a phone or a number."""
    texts = [exact(cell) for cell in row if exact(cell)]
    words = [text for cell, text in zip(row, map(exact, row), strict=True) if text and isinstance(cell, str)]
    if len(words) < len(texts) or len(set(texts)) < len(texts):
        return False
    return not any(_phone(t) or EMAIL.fullmatch(t) or t[0].isdigit() or len(t) > LONGEST_TITLE for t in texts)
