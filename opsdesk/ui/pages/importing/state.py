"""A table on its way through the steps: what was looked at, what she chose, and its problems put in order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from opsdesk.domain.errors import Problem
from opsdesk.domain.imports import FileKind, Sureness
from opsdesk.domain.mapping import ColumnUse, TableMapping, column_key, meanings_of, usual_policy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.batches import ImportOptions, Looked
    from opsdesk.domain.imports import Field, RowProblem

ROWS_KEPT = 1000
"""Rows with problems that are shown; the counts are those of the whole file."""


class Step(StrEnum):
    """Where a table stands; `DONE` is behind the import."""

    FILE = "file"
    COLUMNS = "columns"
    DUPLICATES = "duplicates"
    CHECK = "check"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """All problems of one code: how many, the first one, and the column most of them are in."""

    code: str
    fatal: bool
    count: int
    first: RowProblem


@dataclass(frozen=True, slots=True)
class Digest:
    """The problems of a table: kinds, the most frequent first, and the first rows that have any."""

    kinds: tuple[ProblemKind, ...] = ()
    rows: dict[int, tuple[RowProblem, ...]] = field(default_factory=dict)
    count: int = 0
    by_field: dict[Field, int] = field(default_factory=dict)


def digest(looked: Looked) -> Digest:
    """Put the problems of a table in order; for a worker thread, a million of them take a second."""
    would = looked.would
    problems = [*would.rejected, *would.doubts] if would is not None else list(_of_file(looked))
    counts = Counter((one.code, one.fatal) for one in problems)
    first: dict[str, RowProblem] = {}
    rows: dict[int, list[RowProblem]] = {}
    for one in problems:
        first.setdefault(one.code, one)
        rows.setdefault(one.row, []).append(one)
    kinds = tuple(ProblemKind(code, fatal, count, first[code]) for (code, fatal), count in counts.most_common())
    shown = {row: tuple(rows[row]) for row in sorted(rows)[:ROWS_KEPT]}
    fields = Counter(one.field for one in problems if one.field is not None)
    return Digest(tuple(sorted(kinds, key=lambda kind: not kind.fatal)), shown, len(rows), dict(fields))


def _of_file(looked: Looked) -> Sequence[RowProblem]:
    return looked.parsed.problems if looked.parsed is not None else ()


@dataclass(eq=False)
class Chosen:
    """A table in the list: what was looked at, the step it stands at, the way back.

    `reading` while it is looked at anew; `cut` when most of its rows were let go for that, so that nothing but the file
    can tell what it holds.
    """

    looked: Looked
    digest: Digest
    step: Step = Step.CHECK
    path: list[Step] = field(default_factory=list)
    reading: bool = False
    cut: bool = False

    @property
    def options(self) -> ImportOptions:
        return self.looked.options

    @property
    def ready(self) -> bool:
        """Whether an import would take it, and it is not there already."""
        would = self.looked.would
        return would is not None and would.already is None

    def steps(self) -> list[Step]:
        """The steps this table has."""
        parsed, would = self.looked.parsed, self.looked.would
        found = [Step.FILE]
        if parsed is not None and parsed.columns and meanings_of(parsed.kind):
            found.append(Step.COLUMNS)
        if would is not None and would.duplicates is not None:
            found.append(Step.DUPLICATES)
        return [*found, Step.CHECK]

    def first_step(self) -> Step:
        """Where a person is asked first: where something is missing or only guessed, else at the end."""
        parsed, problem = self.looked.parsed, self.looked.problem
        if problem is not None:
            columns = problem.problem is Problem.COLUMNS_NOT_NAMED
            return Step.COLUMNS if columns else Step.FILE
        guessed = parsed is not None and any(one.sure is Sureness.VALUES for one in parsed.columns)
        if Step.COLUMNS in self.steps() and (
            guessed or any(kind.code == "date_ambiguous" for kind in self.digest.kinds)
        ):
            return Step.COLUMNS
        return Step.CHECK

    def with_looked(self, looked: Looked, found: Digest) -> None:
        """It was looked at anew."""
        self.looked, self.digest, self.reading = looked, found, False
        self.cut = self.cut and looked.would is None
        if self.step not in self.steps():
            self.step = self.steps()[-1]

    def mapping(self) -> TableMapping:
        """What its columns are, as it stands: what she said, else what was found."""
        said, parsed = self.options.mapping, self.looked.parsed
        if parsed is None:
            return said or TableMapping()
        before = {use.key: use for use in said.columns} if said is not None else {}
        uses = []
        for one in parsed.columns:
            key = column_key(one.title, one.at)
            uses.append(before.get(key) or ColumnUse(key, one.field, usual_policy(one.field)))
        return replace(said or TableMapping(), columns=tuple(uses), kind=parsed.kind)


def needs_group(kind: FileKind | None) -> bool:
    return kind in (FileKind.ROSTER, FileKind.CHAIN, FileKind.CHAT)
