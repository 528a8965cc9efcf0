"""Reads the line of a filter by recursive descent; `filter_line` has the grammar and prints it."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.filter_line import ANY, MINUS, NUMBERED, WORD, quoted
from opsdesk.domain.filters import (
    ANY_STAR,
    CHOICES,
    LINKS,
    LONGEST_JSON,
    RELATIONS,
    All,
    Condition,
    Either,
    Field,
    Filter,
    Not,
    Relation,
    Value,
    to_json,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opsdesk.domain.filter_line import Names, Tongue

MOST_NESTED = 50
"""How many brackets and signs may stand one in another, whatever they come to."""

_SPACE = re.compile(r"\s*")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|“[^”]*”', re.DOTALL)
_SIGN = re.compile(r"\s*(<=|>=|＜＝|＞＝|[:<>=：＜＞＝≥≤])\s*")
_SIGNS = str.maketrans({"：": ":", "＜": "<", "＞": ">", "＝": "=", "≥": ">=", "≤": "<="})
_COMMA = re.compile(r"\s*[,，、]\s*")
_WHOLE, _MONEY = re.compile(r"-?\d{1,19}", re.ASCII), re.compile(r"-?\d{1,17}(\.\d\d?)?", re.ASCII)
_DAYS = re.compile(r"(\d{1,6})(\D+)", re.ASCII)
_OPEN, _CLOSE = ("(", "（"), (")", "）")


def read(line: str, tongues: Sequence[Tongue], names: Names) -> Filter | None:
    """The tree of a line, None for an empty one.

    Raises FILTER_LINE with `at` (letters before the fault), `why` (a code), `what` it is about and `ways` to say it
    right; FILTER_TOO_LARGE.
    """
    if not line.strip():
        return None
    if len(line) > LONGEST_JSON:
        raise OpsdeskError(Problem.FILTER_TOO_LARGE)
    where = _Reader(line, tongues, names).whole()
    to_json(where)
    return where


class _Reader:
    """Recursive descent; `_at` is the next letter."""

    def __init__(self, line: str, tongues: Sequence[Tongue], names: Names) -> None:
        self._line, self._names, self._at = line, names, 0
        self._ways = {group: [ways[0] for ways in codes.values()] for group, codes in tongues[0].ways.items()}
        self._codes: dict[tuple[str, str], str] = {
            (group, way.casefold()): code
            for tongue in tongues
            for group, codes in tongue.ways.items()
            for code, ways in codes.items()
            for way in ways
        }

    def whole(self) -> Filter:
        where = self._either(0)
        if self._at < len(self._line):
            raise self._wrong("no_open" if self._line[self._at] in _CLOSE else "sign", self._at, self._line[self._at])
        return where

    def _either(self, depth: int) -> Filter:
        parts = [self._both(depth)]
        while self._take_word("or"):
            parts.append(self._both(depth))
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _both(self, depth: int) -> Filter:
        parts = [self._one(depth)]
        while self._more():
            self._take_word("and")
            parts.append(self._one(depth))
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _more(self) -> bool:
        self._skip()
        return self._at < len(self._line) and self._line[self._at] not in _CLOSE and self._peek() != "or"

    def _one(self, depth: int) -> Filter:
        self._skip()
        if depth > MOST_NESTED:
            raise OpsdeskError(Problem.FILTER_TOO_LARGE)
        if self._at == len(self._line):
            raise self._wrong("end", self._at)
        start, letter = self._at, self._line[self._at]
        if letter in MINUS or self._take_word("not"):
            self._at = max(self._at, start + 1)
            return Not(self._one(depth + 1))
        if letter in _OPEN:
            return self._group(depth)
        if text := self._quoted():
            return self._leaf(start, Field.TEXT, Relation.HAS, text)
        word = WORD.match(self._line, start)
        if word is None or self._peek() in ("or", "and"):
            raise self._wrong("sign", start, word[0] if word else letter)
        self._at = word.end()
        if self._line[self._at : self._at + 1] in _OPEN and self._code("word", word[0]) in ("all", "any"):
            kind = All if self._code("word", word[0]) == "all" else Either
            return kind((self._group(depth),))
        sign = _SIGN.match(self._line, self._at)
        if sign is None:
            return self._leaf(start, Field.TEXT, Relation.HAS, word[0])
        self._at = sign.end()
        return self._condition(start, word[0], sign[1].translate(_SIGNS))

    def _group(self, depth: int) -> Filter:
        opened = self._at
        self._at += 1
        inside = self._either(depth + 1)
        self._skip()
        if self._line[self._at : self._at + 1] not in _CLOSE:
            raise self._wrong("no_close", opened, self._line[opened])
        self._at += 1
        return inside

    def _condition(self, start: int, name: str, sign: str) -> Filter:
        field_name, _, kind_name = name.partition(".")
        code, kind = self._code("field", field_name), self._code("kind", kind_name) if kind_name else ""
        if code is None and self._code("word", name[0]) == "not" and self._code("field", field_name[1:]):
            return Not(self._condition(start + 1, name[1:], sign))
        if code is None or kind is None or (kind and code != Field.TOUCHES):
            raise self._wrong("kind" if code and kind is None else "field", start, name)
        return self._valued(start, Field(code), kind, sign)

    def _valued(self, start: int, field: Field, kind: str, sign: str) -> Filter:
        at, relations = self._at, RELATIONS[field]
        if field in CHOICES or field in LINKS:
            self._must(sign in ":=", "relation", start, field)
            return self._leaf(at, field, Relation.IS, self._listed(field))
        value, plain = self._value()
        if field is Field.TEXT and sign in ":=":
            return self._leaf(at, field, Relation.HAS, value)
        if Relation.EVER in relations and plain and self._code("word", value) == "ever" and sign in ":=":
            return self._leaf(at, field, Relation.EVER, True)
        self._must(sign != ":" and relations != {Relation.EVER} and field is not Field.TEXT, "relation", start, field)
        if Relation.LEAST in relations:
            return self._number(at, field, kind, sign, value)
        return self._time(at, field, sign, value)

    def _number(self, at: int, field: Field, kind: str, sign: str, value: str) -> Filter:
        money = field is Field.SPEND
        self._must(bool((_MONEY if money else _WHOLE).fullmatch(value)), "number", at, value)
        whole, _, rest = value.partition(".")
        number = int(whole) * 100 + int(f"{whole[: whole[0] == '-']}{rest:0<2}") if money else int(value)
        least = self._leaf(at, field, Relation.LEAST, number + (sign == ">"), kind)
        most = self._leaf(at, field, Relation.MOST, number - (sign == "<"), kind)
        return All((least, most)) if sign == "=" else least if ">" in sign else most

    def _time(self, at: int, field: Field, sign: str, value: str) -> Filter:
        days = _DAYS.fullmatch(value)
        if days and self._code("word", days[2]) == "days":
            self._must(sign != "=", "relation", at, field)
            within = self._leaf(at, field, Relation.WITHIN, int(days[1]))
            return within if "<" in sign else Not(within)
        self._must(Relation.SINCE in RELATIONS[field], "days", at, value)
        try:
            day = date.fromisoformat(value)
            after = day + timedelta(1)
        except (ValueError, OverflowError):
            raise self._wrong("day", at, value) from None
        if sign == "=":
            since, before = (Relation.SINCE, day), (Relation.BEFORE, after)
            return All((self._leaf(at, field, *since), self._leaf(at, field, *before)))
        relation = Relation.SINCE if ">" in sign else Relation.BEFORE
        return self._leaf(at, field, relation, day if sign in ("<", ">=") else after)

    def _listed(self, field: Field) -> tuple[str, ...] | tuple[int, ...]:
        """The values after a colon: codes, or the ids of what is named."""
        codes: list[str] = []
        ids: list[int] = []
        while True:
            at = self._at
            if field in LINKS:
                ids.append(self._id(field))
            else:
                word, _ = self._value()
                code = self._code(field, word)
                if code is None:
                    raise self._wrong("value", at, word, self._ways[field])
                codes.extend(ANY_STAR if code == ANY else [code])
            comma = _COMMA.match(self._line, self._at)
            if comma is None:
                return tuple(codes) or tuple(ids)
            self._at = comma.end()

    def _id(self, field: Field) -> int:
        at = self._at
        name, plain = self._value()
        numbered = NUMBERED.fullmatch(name) if plain else NUMBERED.match(self._line, self._at)
        if numbered is not None:
            self._at = max(self._at, numbered.end() if not plain else self._at)
            self._must(plain or self._names.name_of(field, int(numbered[1])) == name, "nobody", at, name)
            return int(numbered[1])
        found = self._names.ids(field, name)
        self._must(bool(found), "nobody", at, name)
        if len(found) > 1:
            raise self._wrong("several", at, name, ways=[f"{quoted(name)}#{one}" for one in found])
        return found[0]

    def _value(self) -> tuple[str, bool]:
        """The next value, and whether it stood without quotes."""
        at = self._at
        if text := self._quoted():
            return text, False
        word = WORD.match(self._line, at)
        if word is None:
            raise self._wrong("empty", at)
        self._at = word.end()
        return word[0], True

    def _quoted(self) -> str:
        """What stands between quotes here; nothing without them."""
        at = self._at
        if self._line[at : at + 1] not in ('"', "“", "”"):
            return ""
        found = _QUOTED.match(self._line, at)
        self._must(found is not None, "quote", at, self._line[at])
        assert found is not None
        try:
            text = str(json.loads(found[0], strict=False)) if found[0][0] == '"' else found[0][1:-1]
        except ValueError:
            raise self._wrong("quote", at, found[0]) from None
        self._must(bool(text.strip()), "empty", at)
        self._at = found.end()
        return text

    def _leaf(self, at: int, field: Field, relation: Relation, value: Value, kind: str = "") -> Condition:
        try:
            return Condition(field, relation, value, kind)
        except OpsdeskError:
            raise self._wrong("limit", at, field) from None

    def _peek(self) -> str | None:
        """The code of the word that stands here; None where it is none of the grammar's."""
        word = WORD.match(self._line, self._at)
        return self._code("word", word[0]) if word else None

    def _take_word(self, code: str) -> bool:
        self._skip()
        if self._peek() != code:
            return False
        word = WORD.match(self._line, self._at)
        assert word is not None
        self._at = word.end()
        return True

    def _code(self, group: str, word: str) -> str | None:
        return self._codes.get((group, word.casefold()))

    def _skip(self) -> None:
        space = _SPACE.match(self._line, self._at)
        assert space is not None
        self._at = space.end()

    def _must(self, holds: bool, why: str, at: int, word: object = "") -> None:
        if not holds:
            raise self._wrong(why, at, word)

    def _wrong(self, why: str, at: int, word: object = "", ways: Iterable[str] = ()) -> OpsdeskError:
        return OpsdeskError(Problem.FILTER_LINE, at=at, why=why, what=str(word)[:60], ways=list(ways))
