"""Makes a copy of a damaged desk file that SQLite opens at least; the file itself is only read."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.store import migrations
from opsdesk.store.driver import DAMAGE, connect
from opsdesk.store.header import MAGIC

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.store.driver import Connection

PAGE = 4096
_HEADER = 100
_INTERIOR = 5
_FAULTS = 200
_ALIKE = 0.8
# Numbers of the schema that some OpsDesk may bear one day; beyond lies damage.
_VERSIONS = 1000
# Bytes of the header that are the same in every desk: page size, payload fractions, format, encoding, vacuum.
_FIXED = ((16, 18), (20, 24), (44, 48), (52, 60), (64, 68))


@dataclass(frozen=True, slots=True)
class Opened:
    """A readable copy, and what had to be done to get it."""

    con: Connection
    header_mended: bool
    padded_bytes: int
    log_used: bool


def open_copy(file: Path, scratch: Path, fresh: Path) -> Opened:
    """Open a mended copy of `file` in the folder `scratch`; `fresh` is the file of a new desk of this version.

    A write-ahead log beside the file is read where that leaves no more faults than leaving it out. Raises
    DESK_TOO_NEW, DESK_NOT_OURS, NOTHING_TO_RESCUE.
    """
    if not file.is_file():
        raise OpsdeskError(Problem.DESK_MISSING, desk=file.parent.name)
    log = file.with_name(file.name + "-wal")
    ways = (True, False) if log.is_file() and log.stat().st_size else (False,)
    found: list[tuple[int, Opened]] = []
    for way in ways:
        opened = _open_way(file, log if way else None, scratch / f"copy{int(way)}.db", fresh)
        if opened is not None:
            found.append((_faults(opened.con), opened))
    if not found:
        raise OpsdeskError(Problem.NOTHING_TO_RESCUE, desk=file.parent.name)
    found.sort(key=lambda pair: pair[0])
    for _, other in found[1:]:
        other.con.close()
    return found[0][1]


def _open_way(file: Path, log: Path | None, copy: Path, fresh: Path) -> Opened | None:
    shutil.copyfile(file, copy)
    copy.chmod(0o600)
    padded = _pad(copy)
    mended = _mend_header(copy, fresh.read_bytes(), file.parent.name)
    if log is not None:
        shutil.copyfile(log, copy.with_name(copy.name + "-wal"))
    con = _connect(copy)
    if _schema_differs(con, fresh):
        con.close()
        _put_schema(copy, fresh.read_bytes())
        mended, con = True, _connect(copy)
    if _schema_of(con) is None:
        con.close()
        return None
    return Opened(con, mended, padded, log is not None)


def _connect(copy: Path) -> Connection:
    con = connect(copy, mode="rw")
    con.execute("pragma writable_schema = on")  # one unreadable line of the schema does not hide the others
    con.execute("pragma trusted_schema = off")
    return con


def _pad(copy: Path) -> int:
    """Add zeros up to the size the header names, else to a whole page; answers how many."""
    size = copy.stat().st_size
    with copy.open("r+b") as stream:
        head = stream.read(_HEADER)
        pages = int.from_bytes(head[28:32], "big")
        trusted = head.startswith(MAGIC) and head[24:28] == head[92:96] and 0 < pages < 64 * (size // PAGE + 64)
        wanted = max(-(-size // PAGE) * PAGE, pages * PAGE if trusted else 0)
        stream.truncate(wanted)
    return wanted - size


def _mend_header(copy: Path, fresh: bytes, desk: str) -> bool:
    """Put the first bytes of a new desk where they are none of SQLite's. Raises DESK_TOO_NEW, DESK_NOT_OURS."""
    with copy.open("r+b") as stream:
        head = bytearray(stream.read(_HEADER))
        found = bytes(head)
        if head.startswith(MAGIC):
            version, ours = int.from_bytes(head[60:64], "big"), int.from_bytes(head[68:72], "big")
            if ours != migrations.APPLICATION_ID:
                raise OpsdeskError(Problem.DESK_NOT_OURS, desk=desk)
            if migrations.LATEST < version < _VERSIONS:
                raise OpsdeskError(Problem.DESK_TOO_NEW, desk=desk, found=version, known=migrations.LATEST)
            for first, after in _FIXED:
                head[first:after] = fresh[first:after]
        else:
            head[:] = fresh[:_HEADER]
            head[28:32] = (copy.stat().st_size // PAGE).to_bytes(4, "big")
            head[24:28] = head[92:96]
            head[32:40] = bytes(8)  # no list of free pages
        stream.seek(0)
        stream.write(head)
    return bytes(head) != found


def _schema_of(con: Connection) -> list[tuple[object, ...]] | None:
    """What the file says of its tables; None where it cannot be read or names none of them."""
    try:
        rows = con.execute("select name, rootpage, sql from sqlite_master where rootpage > 0 order by name").fetchall()
    except DAMAGE:
        return None
    return rows if {"desk", "member", "handle"} <= {row[0] for row in rows} else None


def _schema_differs(con: Connection, fresh: Path) -> bool:
    """Whether the list of tables is lost, or reads otherwise than a new desk's with the same tables in the same places.

    A file that was brought here step by step has them elsewhere; its own list is all there is.
    """
    found = _schema_of(con)
    if found is None:
        return True
    other = _connect(fresh)
    try:
        known = _schema_of(other) or []
    finally:
        other.close()
    places = {row[:2] for row in known}
    return found != known and len({row[:2] for row in found} & places) >= _ALIKE * len(places)


def _put_schema(copy: Path, fresh: bytes) -> None:
    """Lay the pages that list the tables of a new desk over those of the copy.

    Both files were made by the same steps, so each table begins on the same page in both.
    """
    with copy.open("r+b") as stream:
        head = stream.read(_HEADER)
        for number in _schema_pages(fresh):
            stream.seek((number - 1) * PAGE)
            stream.write(fresh[(number - 1) * PAGE : number * PAGE])
        stream.seek(0)
        stream.write(head)


def _schema_pages(data: bytes) -> list[int]:
    """Numbers of the pages of sqlite_master, from the root (SQLite file format, "B-tree Pages")."""
    pages, waiting = [], [1]
    while waiting:
        number = waiting.pop()
        pages.append(number)
        page = data[(number - 1) * PAGE : number * PAGE]
        start = _HEADER if number == 1 else 0
        if page[start] != _INTERIOR:
            continue
        cells = int.from_bytes(page[start + 3 : start + 5], "big")
        waiting.append(int.from_bytes(page[start + 8 : start + 12], "big"))
        for cell in range(cells):
            place = start + 12 + 2 * cell
            offset = int.from_bytes(page[place : place + 2], "big")
            waiting.append(int.from_bytes(page[offset : offset + 4], "big"))
    return pages


def _faults(con: Connection) -> int:
    try:
        told = con.execute(f"pragma quick_check({_FAULTS})").fetchall()
    except DAMAGE:
        return _FAULTS
    return 0 if told == [("ok",)] else sum(row[0].count("\n") + 1 for row in told)
