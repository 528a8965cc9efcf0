"""The filter of members as a line that can be typed: what is printed is read again as the very same tree.

    line   = both { "or" both }          both   = one { ["and"] one }
    one    = "-" one | "(" line ")" | "all(" line ")" | "any(" line ")" | field sign values | text

`all(...)` and `any(...)` stand for a group of one part, which no bracket could tell. A text, a name or a value with
spaces or signs in it is quoted as in JSON; `#7` is the thing with that id, `"name"#7` the same with its name told.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from opsdesk.domain.filters import ANY_STAR, All, Condition, Either, Field, Filter, Not, Relation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ANY = "any"
"""The code of every star."""

WORD = re.compile(r"[^\s\"“”():,<>=：（），、＜＞＝≥≤]+")
"""What may stand without quotes."""
NUMBERED = re.compile(r"#([1-9]\d{0,18})", re.ASCII)
MINUS = "-－−"
_JOINER = "\u200d"
_RESERVED = ("or", "and", "not", "all", "any")


@dataclass(frozen=True, slots=True)
class Tongue:
    """How a language writes the codes: by group ("word", "field", "kind" or a field of CHOICES) and code, all the ways.

    The first way is printed, each is read, whatever its case.
    """

    ways: Mapping[str, Mapping[str, tuple[str, ...]]]

    def way(self, group: str, code: str) -> str:
        return self.ways[group][code][0]


class Names(Protocol):
    """What things are called that a tree knows by their ids."""

    def name_of(self, field: Field, key: int) -> str | None:
        """The name of a group, class, tag, role or segment picked by hand; None where it is gone."""

    def ids(self, field: Field, name: str) -> Sequence[int]:
        """All that bear a name."""


def say(where: Filter | None, tongues: Sequence[Tongue], names: Names) -> str:
    """A tree as a line in the first of the tongues, such that all of them together read it; "" for everybody."""
    return "" if where is None else _Printer(tongues, names).line(where)


def quoted(text: str) -> str:
    """A text between quotes; letters that no line can show are written by their numbers."""
    kept = "".join(json.dumps(one)[1:-1] if _unseen(one) else json.dumps(one, ensure_ascii=False)[1:-1] for one in text)
    return f'"{kept}"'


def _unseen(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cf", "Cn", "Co", "Zl", "Zp") and letter != _JOINER


def as_value(name: str) -> str:
    """A name as it is written after a colon."""
    return name if _bare(name) else quoted(name)


def _bare(text: str) -> bool:
    """Whether a text is one word that needs no quotes as a value."""
    return bool(WORD.fullmatch(text)) and not NUMBERED.fullmatch(text) and not any(map(_unseen, text))


class _Printer:
    def __init__(self, tongues: Sequence[Tongue], names: Names) -> None:
        self._tongue, self._names = tongues[0], names
        self._reserved = {way.casefold() for one in tongues for code in _RESERVED for way in one.ways["word"][code]}

    def line(self, where: Filter) -> str:
        if isinstance(where, All | Either) and len(where.parts) > 1:
            joint = " " if isinstance(where, All) else f" {self._word('or')} "
            return joint.join(self._one(part) for part in where.parts)
        return self._one(where)

    def _word(self, code: str) -> str:
        return self._tongue.way("word", code)

    def _one(self, part: Filter) -> str:
        if isinstance(part, Not):
            return f"-{self._one(part.part)}"
        if isinstance(part, Condition):
            return self._leaf(part)
        if len(part.parts) > 1:
            return f"({self.line(part)})"
        return f"{self._word('all' if isinstance(part, All) else 'any')}({self.line(part.parts[0])})"

    def _leaf(self, leaf: Condition) -> str:
        value, field = leaf.value, self._tongue.way("field", leaf.field)
        if isinstance(value, str):
            plain = _bare(value) and value[0] not in MINUS and value.casefold() not in self._reserved
            return value if plain else quoted(value)
        if isinstance(value, tuple):
            return f"{field}:{self._values(leaf.field, value)}"
        if isinstance(value, date):
            return f"{field}{'<' if leaf.relation is Relation.BEFORE else '>='}{value.isoformat()}"
        if leaf.relation is Relation.EVER:
            return f"{field}:{self._word('ever')}"
        if leaf.relation is Relation.WITHIN:
            return f"{field}<{value}{self._word('days')}"
        kind = f".{self._tongue.way('kind', leaf.kind)}" if leaf.kind else ""
        number = _money(value) if leaf.field is Field.SPEND else str(value)
        return f"{field}{kind}{'>=' if leaf.relation is Relation.LEAST else '<='}{number}"

    def _values(self, field: Field, values: tuple[str, ...] | tuple[int, ...]) -> str:
        if field is Field.STAR and values == ANY_STAR:
            return self._tongue.way(field, ANY)
        return ",".join(
            self._name(field, one) if isinstance(one, int) else self._tongue.way(field, one) for one in values
        )

    def _name(self, field: Field, key: int) -> str:
        name = self._names.name_of(field, key)
        if name is None:
            return f"#{key}"
        if list(self._names.ids(field, name)) != [key]:
            return f"{quoted(name)}#{key}"
        return as_value(name)


def _money(fen: int) -> str:
    whole, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{whole}{f'.{rest:02}' if rest else ''}"
