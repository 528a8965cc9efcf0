"""Any file or pasted text of the operator to plain rows: what it is is found by its content."""

from __future__ import annotations

import zipfile
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.exchange.containers import BROKEN_ZIP, Container, check_archive, container_of, member_bytes
from opsdesk.exchange.encodings import whole_characters
from opsdesk.exchange.grids import Source, bytes_source, file_source
from opsdesk.exchange.moments import ZONE, Moments
from opsdesk.exchange.tables import Tables
from opsdesk.exchange.texts import read_text_source
from opsdesk.exchange.workbooks import sheets

if TYPE_CHECKING:
    from opsdesk.domain.imports import FileKind, ParsedFile
    from opsdesk.exchange.blocks import Batch
    from opsdesk.exchange.choices import Choices

SKIPPED = ("__MACOSX/", ".")


def read_file(
    path: Path,
    *,
    as_kind: FileKind | None = None,
    encoding: str | None = None,
    choices: Choices | None = None,
    zone: str = ZONE,
    batch: Batch | None = None,
    careful: bool = False,
) -> list[ParsedFile]:
    """Read a file into one ParsedFile a table; the tables of one shop in an archive come as one.

    `as_kind`, `encoding` and `choices` are the operator's and win over what is found.
    `zone` is where the clock times in it were shown. `batch(parsed, done)` is called every 5,000 rows of people and
    may take them out of the lists; `done` goes from 0 to 1. `careful` avoids the workbook reader that can end the
    process.

    Raises OpsdeskError with `file`: FILE_MISSING, FILE_UNREADABLE, FILE_EMPTY, FILE_UNKNOWN (with `titles`),
    FILE_DAMAGED, FILE_PROTECTED, FILE_TOO_LARGE, FILE_UNSAFE (with `why`), FILE_KIND_LATER (with `kind`),
    ENCODING_UNKNOWN (with `encoding`), DATE_ORDER_UNKNOWN (with `example`), CHAT_PRIVATE.
    """
    tables = Tables(as_kind, encoding, choices, Moments(zone), batch)
    try:
        if not path.exists():
            raise OpsdeskError(Problem.FILE_MISSING)
        if path.is_dir():
            raise OpsdeskError(Problem.FILE_UNREADABLE)
        return _read(file_source(path), tables, careful)
    except OSError as error:
        raise OpsdeskError(Problem.FILE_UNREADABLE, file=path.name) from error
    except OpsdeskError as error:
        error.values.setdefault("file", path.name)
        raise


def read_text(
    text: str,
    name: str = "",
    *,
    as_kind: FileKind | None = None,
    choices: Choices | None = None,
    zone: str = ZONE,
    batch: Batch | None = None,
) -> list[ParsedFile]:
    """Read a pasted text as `read_file` reads a file; its encoding is None. `name` may tell the group and the date."""
    source = bytes_source(name, "", whole_characters(text).encode(), pasted=True)
    tables = Tables(as_kind, "utf-8", choices, Moments(zone), batch)
    try:
        found = _read(source, tables, careful=False)
    except OpsdeskError as error:
        error.values.setdefault("file", name)
        raise
    for parsed in found:
        parsed.encoding = None
    return found


def _read(source: Source, tables: Tables, careful: bool) -> list[ParsedFile]:
    if source.size == 0:
        raise OpsdeskError(Problem.FILE_EMPTY)
    if source.pasted:
        read_text_source(source, tables)
        return tables.finish()
    with source.open() as stream:
        container = container_of(stream)
    if container is Container.ZIP:
        return _read_archive(source, tables, careful)
    _read_one(source, container, tables, careful)
    return tables.finish()


def _read_one(source: Source, container: Container, tables: Tables, careful: bool) -> None:
    if container is Container.TEXT:
        read_text_source(source, tables)
    elif container in (Container.WORKBOOK, Container.OLD_WORKBOOK):
        for grid in sheets(source, container, careful):
            tables.sheet(source, grid)
    else:
        raise OpsdeskError(Problem.FILE_UNKNOWN)


def _read_archive(source: Source, tables: Tables, careful: bool) -> list[ParsedFile]:
    """Read every table of an archive; what cannot be read is passed over while anything else can."""
    tables.batch = None
    first: OpsdeskError | None = None
    with source.open() as stream, _opened(stream) as archive:
        check_archive(archive)
        for member in archive.infolist():
            name = _member_name(member)
            if member.is_dir() or name.startswith(SKIPPED) or PurePath(name).name.startswith("."):
                continue
            inner = bytes_source(PurePath(name).name, source.folder, member_bytes(archive, member), archive=source.name)
            try:
                with inner.open() as packed:
                    _read_one(inner, container_of(packed), tables, careful)
            except OpsdeskError as error:
                better = first is None or error.problem is Problem.FILE_KIND_LATER
                first = error if better else first
    found = tables.finish(none=first)
    sure = [parsed for parsed in found if parsed.preset != "plain"] or found
    for parsed in sure:
        parsed.encoding = parsed.sheet = None
        parsed.taken_on = parsed.taken_on or tables.taken_on(source)
    return sure


def _opened(stream: BinaryIO) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(stream)
    except BROKEN_ZIP as error:
        raise OpsdeskError(Problem.FILE_DAMAGED) from error


def _member_name(member: zipfile.ZipInfo) -> str:
    """The name as it was meant: archives made in China often hold GBK where the standard expects code page 437."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return member.filename
