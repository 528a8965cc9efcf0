"""Rows of cells out of text: where the bytes come from, what separates the columns, what cannot be read."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO, Literal

from opsdesk.exchange.encodings import Encoding, LineNotes, text_lines
from opsdesk.exchange.headers import Heading, find_heading
from opsdesk.exchange.limits import CELL, HEADER_ROWS, OPEN_QUOTE_LINES

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.exchange.choices import Choices

DELIMITERS = ",\t;|"
SAMPLE_LINES = 400
SAMPLE_CHARACTERS = 1 << 16
# The sniffer's patterns take a minute for 64,000 characters of quotation marks.
SNIFFED_CHARACTERS = 2_000

Row = Sequence[object]


@dataclass(frozen=True, slots=True)
class Source:
    """A file, a member of an archive or a pasted text: its name, its folder's name, its bytes as often as needed.

    `archive` is the name of the archive that holds it, "" for none.
    """

    name: str
    folder: str
    size: int
    open: Callable[[], BinaryIO]
    pasted: bool = False
    archive: str = ""


def file_source(path: Path) -> Source:
    return Source(path.name, path.resolve().parent.name, path.stat().st_size, lambda: path.open("rb"))


def bytes_source(name: str, folder: str, data: bytes, pasted: bool = False, archive: str = "") -> Source:
    return Source(name, folder, len(data), lambda: io.BytesIO(data), pasted, archive)


class RefusedRow(list[str]):
    """Stands, empty, where a row could not be read."""

    def __init__(self, code: str, value: str) -> None:
        super().__init__()
        self.code, self.value = code, value


@dataclass(slots=True)
class Grid:
    """A table as rows of cells, the first of them row 1, to be walked once.

    `done` is the share read, 0 to 1. `open_end`: a text that does not end with its line. `quiet`: never a note.
    """

    rows: Iterator[Row]
    done: Callable[[], float]
    encoding: str | None = None
    sheet: str | None = None
    open_end: bool = False
    quiet: bool = True
    notes: LineNotes = field(default_factory=LineNotes)


def sample_lines(source: Source, encoding: Encoding) -> list[str]:
    """Return the first lines, whole, about 64,000 characters of them."""
    found: list[str] = []
    room = SAMPLE_CHARACTERS
    with source.open() as stream, text_lines(stream, encoding, LineNotes()) as lines:
        for line in islice(lines, SAMPLE_LINES):
            found.append(line)
            room -= len(line)
            if room <= 0:
                break
    return found


def find_delimiter(lines: list[str], choices: Choices | None = None) -> tuple[str, list[list[str]], Heading | None]:
    """Return the sign that separates the columns, the first rows read with it, and their titles if there are any.

    The sign under which titles are recognised best wins; without titles the one the sniffer believes in, else a comma.
    """
    first = _sniffed(lines)
    best: tuple[str, list[list[str]], Heading | None] | None = None
    for delimiter in dict.fromkeys((first, *DELIMITERS)):
        rows = list(islice(csv_rows(lines, delimiter), HEADER_ROWS))
        heading = find_heading(rows, choices)
        if best is None or (heading is not None and (best[2] is None or heading.score > best[2].score)):
            best = (delimiter, rows, heading)
    return best if best is not None else (first, [], None)


def _sniffed(lines: list[str]) -> str:
    try:
        return csv.Sniffer().sniff("".join(lines)[:SNIFFED_CHARACTERS], DELIMITERS).delimiter
    except csv.Error:
        return ","


def csv_rows(lines: Iterable[str], delimiter: str, quoted: bool = True) -> Iterator[list[str]]:
    """Rows as the csv module reads them; one with a cell above a million characters comes as a RefusedRow."""
    csv.field_size_limit(CELL)
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE
    reader = csv.reader(lines, delimiter=delimiter, quoting=quoting)
    while True:
        try:
            yield from reader
        except csv.Error as error:
            yield RefusedRow("cell_too_long" if "field limit" in str(error) else "row_unreadable", str(error))
        else:
            return


@contextmanager
def text_grid(source: Source, encoding: Encoding, delimiter: str, quoted: bool = True) -> Iterator[Grid]:
    """Walk a text as a table."""
    notes = LineNotes()
    size = max(source.size, 1)
    with source.open() as stream, text_lines(stream, encoding, notes) as lines:
        rows = csv_rows(lines, delimiter, quoted)
        end, quiet = _open_end(source), encoding.sound
        yield Grid(rows, lambda: min(1.0, stream.tell() / size), encoding.name, None, end, quiet, notes)


def _open_end(source: Source) -> bool:
    with source.open() as stream:
        stream.seek(max(source.size - 4, 0))
        return not stream.read().rstrip(b"\0").endswith((b"\n", b"\r"))


def swallowed_lines(row: Row) -> bool:
    """Does a cell hold so many lines that a quotation mark was probably left open?"""
    return any(
        isinstance(cell, str) and len(cell) > OPEN_QUOTE_LINES and cell.count("\n") > OPEN_QUOTE_LINES for cell in row
    )
