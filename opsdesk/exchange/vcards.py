"""Address cards (vCard 2.1, 3.0 and 4.0) to people; each card by itself, so that a broken one costs no other."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from typing import TYPE_CHECKING

from opsdesk.domain.imports import Field, ParsedFile, PersonRow, RowProblem
from opsdesk.domain.platforms import HandleKind
from opsdesk.exchange import cells
from opsdesk.exchange.blocks import told
from opsdesk.exchange.cells import Unsure
from opsdesk.exchange.encodings import whole_characters
from opsdesk.exchange.handles import qq_number
from opsdesk.exchange.limits import BATCH, NAME
from opsdesk.exchange.phones import phones

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from opsdesk.exchange.blocks import Batch
    from opsdesk.exchange.encodings import LineNotes
    from opsdesk.exchange.moments import Moments

BEGIN = re.compile(r"begin\s*:\s*vcard\s*", re.I)
END = re.compile(r"end\s*:\s*vcard\s*", re.I)
# Pictures and sounds are not read; left out before parsing they cost nothing, however large.
HEAVY = re.compile(r"(?:[\w-]+\.)?(?:photo|logo|sound|key)[;:]", re.I)
UNNAMED = re.compile(r"^((?:(?!CHARSET)[^:\r\n])*ENCODING=QUOTED-PRINTABLE)(?=:|;(?!CHARSET))", re.I | re.M)
PARTS = re.compile(r"(?<!\\);")
CARD_LINES = 2_000
CARD_CHARACTERS = 1_000_000


def read_vcards(
    lines: Iterable[str], notes: LineNotes, parsed: ParsedFile, moments: Moments, batch: Batch | None
) -> None:
    """Fill `parsed`; a card's row is the line it begins on. A card that cannot be read is a problem, not an end."""
    seen: set[int] = set()
    for number, card in _cards(lines):
        parsed.data_rows += 1
        told(notes.pending, number, parsed)
        if not card:
            parsed.problems.append(RowProblem(number, "card_damaged", "", True))
            continue
        person = _person(number, card, parsed, moments)
        if person is None:
            continue
        content = hash(person[1:])
        if content in seen:
            parsed.problems.append(RowProblem(number, "repeated", person.name))
            continue
        seen.add(content)
        parsed.people.append(person)
        if batch is not None and len(parsed.people) + len(parsed.problems) >= BATCH:
            batch(parsed, 0.5)


def _cards(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Each card with the line it begins on; an empty text for one that never ends or is far too large."""
    card: list[str] = []
    start, size, heavy = 0, 0, False
    for number, raw in enumerate(lines, 1):
        line = raw.rstrip("\r\n")
        if BEGIN.fullmatch(line):
            if start:
                yield start, ""
            start, card, size, heavy = number, [], 0, False
        elif not start:
            continue
        folded = line[:1] in (" ", "\t") or (heavy and ":" not in line and ";" not in line)
        heavy = heavy if folded else bool(HEAVY.match(line))
        if not heavy:
            size += len(line)
            card.append(line)
        if END.fullmatch(line):
            fits = size <= CARD_CHARACTERS and len(card) <= CARD_LINES
            yield start, "\r\n".join(card) + "\r\n" if fits else ""
            start = 0
    if start:
        yield start, ""


def _person(number: int, card: str, parsed: ParsedFile, moments: Moments) -> PersonRow | None:
    values = _decoded(card)
    if not values:
        parsed.problems.append(RowProblem(number, "card_damaged", "", True))
        return None
    found = _Card(number, values, parsed)
    person = PersonRow(
        number,
        found.name(),
        found.handles(),
        remark=found.text("NICKNAME", Field.REMARK),
        phone_shown=found.shown,
        email=found.email(),
        tags=tuple(dict.fromkeys(tag for value in values.get("CATEGORIES", []) for tag in cells.tags(value))),
        birthday=found.take("BDAY", Field.BIRTHDAY, moments.birthday),
        note="\n".join(filter(None, (cells.exact(value) for value in values.get("NOTE", [])))),
    )
    if not (person.name or person.handles or person.phone_shown or person.email):
        parsed.problems.append(RowProblem(number, "nobody", "", True))
        return None
    return person


def _decoded(card: str) -> dict[str, list[str]]:
    # Quoted-printable without a charset, from phones that meant the one of their country.
    for text in (card, UNNAMED.sub(r"\1;CHARSET=GBK", card)):
        with contextlib.suppress(UnicodeDecodeError):
            return _values(text)
    return {}


def _values(card: str) -> dict[str, list[str]]:
    from opsdesk.exchange.vobjects import card_values

    found = card_values(card)
    return {
        name: [whole_characters(value).replace("\0", "\ufffd") for value in values] for name, values in found.items()
    }


class _Card:
    """Reads the properties of one card, telling what it could not take."""

    def __init__(self, number: int, values: dict[str, list[str]], parsed: ParsedFile) -> None:
        self._number, self._values, self._problems = number, values, parsed.problems
        self.shown = ""

    def take(self, name: str, meaning: Field, convert: Callable[[object], str]) -> str:
        for value in self._values.get(name, []):
            try:
                return convert(value)
            except Unsure as unsure:
                self._doubt(unsure, value, meaning)
                return unsure.kept if isinstance(unsure.kept, str) else ""
        return ""

    def text(self, name: str, meaning: Field) -> str:
        return self.take(name, meaning, cells.name)

    def name(self) -> str:
        """The name as it is shown; else family before given name, without a space unless it is written in Latin."""
        shown = self.text("FN", Field.NAME)
        if shown:
            return shown
        parts = [part.strip() for part in PARTS.split((self._values.get("N") or [""])[0])][:3]
        return joined_name(*[*parts, "", "", ""][:3])

    def email(self) -> str:
        return self.take("EMAIL", Field.EMAIL, lambda value: cells.email(cells.exact(value).removeprefix("mailto:")))

    def handles(self) -> tuple[tuple[HandleKind, str], ...]:
        found: list[tuple[HandleKind, str]] = []
        for value in self._values.get("TEL", []):
            try:
                numbers = phones(value)
            except Unsure as unsure:
                self._doubt(unsure, value, Field.PHONE)
                numbers = unsure.kept if isinstance(unsure.kept, tuple) else ()
            if numbers != (value,) and not self.shown:
                self.shown = cells.exact(value).removeprefix("tel:")[:NAME]
            found += [(HandleKind.PHONE_NUMBER, number) for number in numbers]
        for value in self._values.get("X-QQ", []):
            try:
                found += [(HandleKind.QQ_NUMBER, number) for number in qq_number(value)]
            except Unsure as unsure:
                self._doubt(unsure, value, Field.QQ_NUMBER)
        return tuple(dict.fromkeys(found))

    def _doubt(self, unsure: Unsure, value: str, meaning: Field) -> None:
        self._problems.append(RowProblem(self._number, unsure.code, value[:NAME], False, meaning, unsure.readings))


def joined_name(family: str, given: str, middle: str = "") -> str:
    """A whole name of its parts: 白 + 砂露 is 白砂露, Li + Anna is Anna Li."""
    if all(part.isascii() for part in (family, given, middle)):
        whole = " ".join(filter(None, (given, middle, family)))
    else:
        whole = f"{family}{middle}{given}"
    return cells.cut(whole) if len(whole) > NAME else unicodedata.normalize("NFC", whole)
