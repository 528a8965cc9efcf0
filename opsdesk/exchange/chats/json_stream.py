"""JSON read piece by piece: what is asked for is decoded, the document as a whole never stands in memory."""

from __future__ import annotations

import io
import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from opsdesk.domain.errors import OpsdeskError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opsdesk.exchange.encodings import Encoding
    from opsdesk.exchange.grids import Source

CHUNK = 1 << 20
# One value: a message with a picture inside it is far below.
LONGEST = 64 << 20
SPACE = " \t\r\n\ufeff"


class JsonStream:
    """Walks a document from front to back. Raises OpsdeskError FILE_DAMAGED, FILE_TOO_LARGE for one endless value."""

    def __init__(self, read: Callable[[int], str]) -> None:
        self._read = read
        self._decode = json.JSONDecoder().raw_decode
        self._text = ""
        self._at = 0
        self._ended = False

    def peek(self) -> str:
        """The next character that is no space; "" at the end."""
        while True:
            text, at = self._text, self._at
            while at < len(text) and text[at] in SPACE:
                at += 1
            self._at = at
            if at < len(text):
                return text[at]
            if not self._more():
                return ""

    def value(self) -> Any:
        """The next value, decoded."""
        self.peek()
        while True:
            try:
                found, end = self._decode(self._text, self._at)
            except RecursionError as error:
                raise OpsdeskError(Problem.FILE_DAMAGED) from error
            except ValueError as error:
                if not self._more():
                    raise OpsdeskError(Problem.FILE_DAMAGED) from error
                continue
            if end < len(self._text) or not self._more():  # a number may go on behind the piece
                self._at = end
                return found

    def fields(self) -> Iterator[str]:
        """The keys of an object. Before the next one the value has to be taken."""
        for _ in self._inside("{", "}"):
            key = self.value()
            if not isinstance(key, str):
                raise OpsdeskError(Problem.FILE_DAMAGED)
            self._take(":")
            yield key

    def items(self) -> Iterator[int]:
        """The places of a list, from 1. Before the next one the value has to be taken."""
        yield from self._inside("[", "]")

    def _inside(self, opening: str, closing: str) -> Iterator[int]:
        self._take(opening)
        if self.peek() == closing:
            self._take(closing)
            return
        number = 0
        while True:
            number += 1
            yield number
            sign = self.peek()
            self._take(sign if sign and sign in "," + closing else ",")
            if sign == closing:
                return

    def _take(self, sign: str) -> None:
        if self.peek() != sign:
            raise OpsdeskError(Problem.FILE_DAMAGED)
        self._at += 1

    def _more(self) -> bool:
        if self._ended:
            return False
        rest = self._text[self._at :]
        if len(rest) > LONGEST:
            raise OpsdeskError(Problem.FILE_TOO_LARGE)
        # As much again as is waiting: a long value is not tried a hundred times.
        piece = self._read(max(CHUNK, len(rest)))
        self._ended = not piece
        self._text, self._at = rest + piece, 0
        return True


@contextmanager
def json_stream(source: Source, encoding: Encoding) -> Iterator[JsonStream]:
    """Open a text as a stream of JSON."""
    with source.open() as stream:
        errors = "surrogatepass" if encoding.surrogates else "replace"
        text = io.TextIOWrapper(stream, encoding.name, errors)
        try:
            yield JsonStream(text.read)
        finally:
            text.detach()


def text_of(value: object) -> str:
    """A value as text: a number as its digits, anything else than text and numbers as ""."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def whole_of(value: object) -> int | None:
    """A whole number, also where it stands as text."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return int(value) if abs(value) < 1 << 53 else None
    if isinstance(value, str) and value.isascii() and value.lstrip("-").isdigit() and len(value) < 20:
        return int(value)
    return None


def part_of(value: object, key: str) -> dict[str, Any]:
    """The object under a key, {} where there is none."""
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}
