"""The tables found in one file, from their titles to people and orders."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import ColumnGuess, Field, FileKind, ParsedFile, RowProblem
from opsdesk.domain.mapping import PEOPLE_KINDS as PEOPLE
from opsdesk.exchange import file_names
from opsdesk.exchange.bills import read_bill
from opsdesk.exchange.cells import exact
from opsdesk.exchange.chats import names as chat_names
from opsdesk.exchange.chats.chat_tables import read_chat_table
from opsdesk.exchange.guessing import guess_columns, guess_heading, knows_somebody
from opsdesk.exchange.headers import Heading, find_heading, title_key
from opsdesk.exchange.limits import HEADER_ROWS
from opsdesk.exchange.orders import OrderReader
from opsdesk.exchange.people import read_people
from opsdesk.exchange.surveys import read_survey, survey_name
from opsdesk.exchange.vcards import joined_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opsdesk.exchange.blocks import Batch
    from opsdesk.exchange.choices import Choices
    from opsdesk.exchange.grids import Grid, Row, Source
    from opsdesk.exchange.moments import Moments

FIRST_VALUES = 3
SHOWN = 60
# Of the first rows, shown to choose the row of titles from.
HEAD_ROWS, HEAD_CELLS = 12, 12


class Tables:
    """Collects what is read of one file, with the operator's choices for it."""

    def __init__(
        self,
        as_kind: FileKind | None,
        encoding: str | None,
        choices: Choices | None,
        moments: Moments,
        batch: Batch | None,
    ) -> None:
        self.as_kind, self.encoding, self.choices, self.moments, self.batch = as_kind, encoding, choices, moments, batch
        self._found: list[ParsedFile] = []
        self._guessed: list[ParsedFile] = []
        self._orders: dict[tuple[str, str], OrderReader] = {}
        self._later: OpsdeskError | None = None
        self._titles: tuple[str, ...] = ()
        self._private = False

    @property
    def day_first(self) -> bool | None:
        """Her answer where the dates of a chat can be read two ways."""
        mapping = self.choices.mapping if self.choices is not None else None
        return None if mapping is None else mapping.day_first

    def sheet(self, source: Source, grid: Grid) -> None:
        """Read a sheet of a workbook; one without titles is passed over."""
        rows = list(islice(grid.rows, HEADER_ROWS))
        grid.rows = chain(rows, grid.rows)
        heading = find_heading(rows, self.choices, grid.sheet)
        if heading is None:
            self._titles = self._titles or first_texts(rows)
            self.guessed(source, grid, rows, 1)
            return
        try:
            self.table(source, grid, heading, rows)
        except OpsdeskError as error:
            if error.problem is not Problem.FILE_KIND_LATER:
                raise
            self._later = self._later or error

    def guessed(self, source: Source, grid: Grid, rows: Sequence[Row], fewest_columns: int = 2) -> bool:
        """Read a table that nobody recognises as far as its values tell, where guesses are wanted; is it one?"""
        heading = guess_heading(rows, fewest_columns) if self.choices is not None and self.choices.guess else None
        if heading is None:
            return False
        batch, self.batch = self.batch, None  # it may yet be passed over for a table that is known
        self.table(source, grid, heading, rows)
        self._guessed.append(self._found[-1])
        self.batch = batch
        return True

    def table(self, source: Source, grid: Grid, heading: Heading, sample: Sequence[Row]) -> None:
        """Read a table whose titles are known. Raises OpsdeskError(FILE_KIND_LATER) for one that nothing reads yet."""
        preset, choices = heading.preset, self.choices
        if preset.later:
            raise OpsdeskError(Problem.FILE_KIND_LATER, kind=preset.kind)
        if choices is not None and choices.guess and preset.name == "table":
            heading = guess_columns(heading, sample)
        told = heading.mapping.kind if heading.mapping is not None else None
        kind = self._kind(told if told in PEOPLE and preset.kind in PEOPLE else preset.kind)
        if preset.orders is not None:
            self._order_table(source, grid, heading, sample)
            return
        if kind is FileKind.CHAT:
            self._chat_table(source, grid, heading)
            return
        if kind in (FileKind.SURVEY, FileKind.MONEY):
            self._own_table(source, grid, heading, kind)
            return
        parsed = self.begin(source, kind, preset.name)
        parsed.encoding, parsed.sheet, parsed.platform = grid.encoding, grid.sheet, preset.platform
        parsed.header_row = heading.row or None
        if kind is FileKind.ROSTER:
            parsed.group_ref = file_names.group_ref(source.name, grid.sheet)
        describe(parsed, heading, sample)
        if preset.name == "google":
            heading, grid.rows = _with_names(heading, grid.rows)
        grid.rows = self._keeping(grid.rows, parsed)
        if not knows_somebody(heading):
            count_rows(grid, heading, parsed)
            return
        moments = self._moments(heading)
        read_people(grid, heading, parsed, moments, self.batch)
        parsed.day_first, parsed.month_first = moments.sure_day_first, moments.sure_month_first

    def _moments(self, heading: Heading) -> Moments:
        return self.moments.read_as(heading.mapping.day_first if heading.mapping is not None else None)

    def _keeping(self, rows: Iterator[Row], parsed: ParsedFile, offset: int = 0) -> Iterator[Row]:
        """The same rows; those that are wanted as they stand are kept on the way."""
        keep = self.choices.keep if self.choices is not None else frozenset()
        return rows if not keep else kept(rows, keep, parsed, offset)

    def begin(self, source: Source, kind: FileKind, preset: str) -> ParsedFile:
        """A new ParsedFile with what the name of the file tells."""
        parsed = ParsedFile(kind, preset, taken_on=self.taken_on(source))
        if kind in (FileKind.ROSTER, FileKind.CHAIN):
            parsed.group_name = file_names.group_name(source.name)
        self._found.append(parsed)
        return parsed

    def begin_chat(self, source: Source, preset: str, group: str, encoding: str | None) -> ParsedFile:
        """A new ParsedFile for the log of one group."""
        parsed = self.begin(source, FileKind.CHAT, preset)
        parsed.group_name, parsed.encoding = group, encoding
        return parsed

    def private(self) -> None:
        """A chat of two people was passed over."""
        self._private = True

    def taken_on(self, source: Source) -> str:
        return file_names.taken_on(source.name, source.folder)

    def finish(self, none: OpsdeskError | None = None) -> list[ParsedFile]:
        """What was found, without tables that hold nothing.

        Raises OpsdeskError if that is nothing at all: `none`, else FILE_KIND_LATER, FILE_EMPTY or FILE_UNKNOWN.
        """
        for reader in self._orders.values():
            reader.finish()
        filled = [parsed for parsed in self._found if parsed.data_rows]
        filled = [parsed for parsed in filled if all(parsed is not one for one in self._guessed)] or filled
        if filled:
            return filled
        if self._private:
            raise OpsdeskError(Problem.CHAT_PRIVATE)
        if self._later or none:
            raise self._later or none or OpsdeskError(Problem.FILE_UNKNOWN)
        if self._found or not self._titles:
            raise OpsdeskError(Problem.FILE_EMPTY)
        raise OpsdeskError(Problem.FILE_UNKNOWN, titles=self._titles)

    def _kind(self, found: FileKind) -> FileKind:
        if self.as_kind is None or self.as_kind is found:
            return found
        if self.as_kind in PEOPLE and found in PEOPLE:
            return self.as_kind
        raise OpsdeskError(Problem.FILE_UNKNOWN, kind=self.as_kind)

    def _chat_table(self, source: Source, grid: Grid, heading: Heading) -> None:
        preset = heading.preset.name
        name, ref = chat_names.channel(source) if preset == "discord_csv" else (chat_names.group(source), "")

        def begin() -> ParsedFile:
            parsed = self.begin_chat(source, preset, name, grid.encoding)
            parsed.header_row, parsed.sheet, parsed.group_ref = heading.row or None, grid.sheet, ref
            return parsed

        read_chat_table(grid, heading, begin, self.moments, self.day_first)

    def _own_table(self, source: Source, grid: Grid, heading: Heading, kind: FileKind) -> None:
        parsed = self.begin(source, kind, heading.preset.name)
        parsed.encoding, parsed.sheet, parsed.platform = grid.encoding, grid.sheet, heading.preset.platform
        parsed.header_row = heading.row or None
        if kind is FileKind.SURVEY:
            parsed.topic = survey_name(source.name)
            read_survey(grid, heading, parsed, self.moments)
        else:
            read_bill(grid, heading, parsed, self.moments)

    def _order_table(self, source: Source, grid: Grid, heading: Heading, sample: Sequence[Row]) -> None:
        rules = heading.preset.orders
        assert rules is not None
        tour = file_names.tour(source.name) if rules.many else ""
        reader = self._orders.get((rules.source, tour))
        if reader is None:
            parsed = self.begin(source, FileKind.ORDERS, heading.preset.name)
            parsed.encoding, parsed.sheet, parsed.platform = grid.encoding, grid.sheet, heading.preset.platform
            parsed.header_row, parsed.topic = heading.row, tour
            describe(parsed, heading, sample)
            reader = self._orders[rules.source, tour] = OrderReader(rules, parsed, self._moments(heading), tour)
        grid.rows = self._keeping(grid.rows, reader.parsed, reader.last_row)
        reader.read(grid, heading)


def describe(parsed: ParsedFile, heading: Heading, sample: Sequence[Row]) -> None:
    """Tell the columns: title, meaning and first values; and the titles that come twice."""
    below = sample[heading.row :]
    parsed.titles = heading.titles
    parsed.head = tuple(tuple(exact(cell)[:SHOWN] for cell in row[:HEAD_CELLS]) for row in sample[:HEAD_ROWS])
    for at, (title, meaning, sure) in enumerate(zip(heading.titles, heading.fields, heading.sures, strict=True)):
        values = (exact(row[at])[:SHOWN] for row in below if at < len(row))
        first = tuple(islice((value for value in values if value), FIRST_VALUES))
        if title or first:
            parsed.columns.append(ColumnGuess(title, meaning, first, sure, at + 1))
    for title in heading.repeated:
        parsed.problems.append(RowProblem(heading.row, "title_repeated", title))


def kept(rows: Iterator[Row], keep: frozenset[int], parsed: ParsedFile, offset: int = 0) -> Iterator[Row]:
    """The rows, and those whose number is in `keep` as text in `parsed.raw`."""
    for number, row in enumerate(rows, offset + 1):
        if number in keep:
            parsed.raw[number] = tuple(map(exact, row))
        yield row


def count_rows(grid: Grid, heading: Heading, parsed: ParsedFile) -> None:
    """Only count the rows of a table in which nobody could be found: she is asked first what its columns are."""
    for _ in islice(grid.rows, heading.row):
        pass
    parsed.data_rows = sum(1 for row in grid.rows if any(map(exact, row)))


def first_texts(rows: Sequence[Row]) -> tuple[str, ...]:
    """The first row that holds anything, for the operator to recognise."""
    filled = (tuple(text for text in map(exact, row) if text) for row in rows)
    return next((tuple(text[:SHOWN] for text in texts[:20]) for texts in filled if texts), ())


def _with_names(heading: Heading, rows: Iterator[Row]) -> tuple[Heading, Iterator[Row]]:
    """Google keeps names in parts; put the whole name into a column of its own behind the others."""
    keys = [title_key(title) for title in heading.titles]
    parts = [keys.index(key) if key in keys else -1 for key in ("last name", "first name", "middle name")]
    width = len(keys)
    others = [keys.index(key) for key in ("file as", "organization name") if key in keys]

    def named() -> Iterator[Row]:
        for row in rows:
            whole = [*row, *[""] * (width - len(row))]
            family, given, middle = (exact(whole[at]) if at >= 0 else "" for at in parts)
            name = joined_name(family, given, middle) or next((exact(whole[at]) for at in others if whole[at]), "")
            yield [*whole[:width], name, *whole[width:]]

    fields = (*heading.fields, Field.NAME)
    return replace(heading, titles=(*heading.titles, ""), fields=fields), named()
