"""Imports as the desk keeps them: what was asked, what a file brought, and the batch that can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opsdesk.domain.chats import ChatFound
    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.domain.imports import FileKind, ParsedFile, RowProblem
    from opsdesk.domain.mapping import TableMapping
    from opsdesk.domain.payments import BillFound
    from opsdesk.domain.platforms import Platform
    from opsdesk.domain.resemblances import Duplicates
    from opsdesk.domain.surveys import SurveyFound


@dataclass(frozen=True, slots=True)
class RosterDecision:
    """What she decided of two nicknames of a group: whether `now` is who went by `was`, None for left open.

    Both may be the same text: whether somebody of that name is the one who left under it. `was` is "" where `now` is
    somebody new, whoever was missing.
    """

    was: str
    now: str
    same: bool | None


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the operator says about a file beyond what it says itself; empty means "as the file says".

    `taken` is the date of a roster (`YYYY-MM-DD`), `complete` whether a roster lists everybody in the group. `mapping`
    is what the columns are for; `remember` keeps it for the next file with these titles. `same` are the members whom
    she recognised in rows by their number; `later` are rows that may be a member, for her to decide another day.
    `people` says who a bare name of a chat or a survey is: (name, member id); `who` is the number of the question
    that tells who answered, 0 for none.
    `again` brings in a file that was brought in before: what it adds under another mapping is written.
    `decided` are her answers about nicknames where she looked at the differences first, None where nobody did: then
    every nickname that came or went stays open. `group_id` is the group of a roster, whatever the file says.
    """

    kind: FileKind | None = None
    group: str = ""
    platform: Platform | None = None
    taken: str = ""
    encoding: str | None = None
    complete: bool = True
    dry_run: bool = False
    mapping: TableMapping | None = None
    remember: bool = False
    same: Mapping[int, int] = field(default_factory=dict)
    later: Mapping[int, int] = field(default_factory=dict)
    again: bool = False
    people: tuple[tuple[str, int], ...] = ()
    who: int | None = None
    decided: tuple[RosterDecision, ...] | None = None
    group_id: int | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """One person in the answer of an import: the name shown, and the strong handle as `qq:9000000741` or None."""

    name: str
    handle: str | None


@dataclass(frozen=True, slots=True)
class Renamed:
    handle: str | None
    was: str
    now: str


@dataclass(slots=True)
class RosterDiff:
    """What a roster showed against the one before it; `rejoined` is part of `joined`.

    Where the file shows no handle, a rename cannot be told from a leave and a join: names that went and names that came
    are then ambiguous, both.
    """

    joined: list[Seen] = field(default_factory=list)
    left: list[Seen] = field(default_factory=list)
    rejoined: list[Seen] = field(default_factory=list)
    renamed: list[Renamed] = field(default_factory=list)
    old_names: list[str] = field(default_factory=list)
    new_names: list[str] = field(default_factory=list)


@dataclass(slots=True)
class ImportResult:
    """What an import wrote, or would write. Every data row is counted once among new, updated, unchanged, skipped and
    rejected. `batch` is None when nothing was written. `already` is the batch that brought the very same file, at
    `already_at`. `duplicates` is told by a dry run of a list of people, `new_groups` are those that a
    list of people named and nobody knew."""

    file: str
    kind: FileKind
    preset: str
    encoding: str | None
    header_row: int | None
    rows: int
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    rejected: list[RowProblem] = field(default_factory=list)
    doubts: list[RowProblem] = field(default_factory=list)
    batch: int | None = None
    already: int | None = None
    already_at: int | None = None
    group: str = ""
    taken: str = ""
    people: int = 0
    diff: RosterDiff | None = None
    chat: ChatFound | None = None
    survey: SurveyFound | None = None
    bill: BillFound | None = None
    duplicates: Duplicates | None = None
    new_groups: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether anything is, or would be, written."""
        return self.new > 0 or self.updated > 0


@dataclass(slots=True)
class Looked:
    """A table of a file that was looked at: what it holds, and what bringing it in would do now, or why it cannot.

    `path` is empty for a pasted text, which stands in `text`; `sha256` is that of the bytes. `number` counts the tables
    of the file from 0. `remembered` says that its columns are read as she said before. `misread` is the fingerprint of
    its titles in the encoding that was found before she named another: by it the next such file is known.
    """

    name: str
    sha256: str
    path: str = ""
    parsed: ParsedFile | None = None
    would: ImportResult | None = None
    problem: OpsdeskError | None = None
    options: ImportOptions = field(default_factory=ImportOptions)
    text: str = ""
    number: int = 0
    remembered: bool = False
    misread: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """A finished import in the list of imports. Times are UTC seconds."""

    id: int
    kind: FileKind
    file_name: str
    created_at: int
    taken_back_at: int | None
    total: int
    ok: int
    failed: int


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What taking back an import did: rows removed, fields restored, and the members kept for what they got since."""

    batch: int
    removed: int
    restored: int
    kept: tuple[tuple[int, str], ...] = ()
