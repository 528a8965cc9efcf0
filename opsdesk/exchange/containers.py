"""What a file is by its first bytes, and whether an archive may be unpacked at all."""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from enum import StrEnum
from typing import TYPE_CHECKING, BinaryIO

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.exchange.limits import UNPACKED, ZIP_MEMBERS, ZIP_RATIO, ZIP_RATIO_FROM

if TYPE_CHECKING:
    from pathlib import Path

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PICTURES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"%PDF",
    b"SQLite format 3\0",
    b"Rar!",
    b"7z\xbc\xaf",
)
CHUNK = 1 << 20
ROW = re.compile(rb"<row\b[^>]*?\br=[\"'](\d+)[\"']")
WIDE = re.compile(rb"r=[\"']([A-Z]{2,3})\d")
# A dense table of this many cells fits the memory of the reading process whatever its shape.
CELLS = 20_000_000


# A damaged directory also shows as names that are no text.
BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, UnicodeError)


class Container(StrEnum):
    """How the bytes are packed."""

    ZIP = "zip"
    WORKBOOK = "workbook"
    OLD_WORKBOOK = "old_workbook"
    TEXT = "text"
    OTHER = "other"


def container_of(stream: BinaryIO) -> Container:
    """Tell by content, never by name: a "csv" may be a workbook. Raises OpsdeskError(FILE_PROTECTED, FILE_DAMAGED)."""
    stream.seek(0)
    head = stream.read(4096)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(stream)
    if head.startswith(OLE):
        return _ole_kind(stream)
    if head.startswith(PICTURES) or head[8:12] == b"WEBP":
        return Container.OTHER
    return Container.TEXT


def _zip_kind(stream: BinaryIO) -> Container:
    try:
        with zipfile.ZipFile(stream) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and b"opendocument.spreadsheet" in archive.read("mimetype")[:200]:
                return Container.WORKBOOK
    except (*BROKEN_ZIP, OSError) as error:
        raise OpsdeskError(Problem.FILE_DAMAGED) from error
    if "[Content_Types].xml" in names:
        return Container.WORKBOOK if any(name.startswith("xl/") for name in names) else Container.OTHER
    return Container.ZIP


def _ole_kind(stream: BinaryIO) -> Container:
    stream.seek(0)
    data = stream.read()
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise OpsdeskError(Problem.FILE_PROTECTED)
    old = any(name.encode("utf-16-le") in data for name in ("Workbook", "Book"))
    return Container.OLD_WORKBOOK if old else Container.OTHER


def check_archive(archive: zipfile.ZipFile) -> None:
    """Refuse what an honest exporter does not write: paths that leave the folder, links, twins, bombs.

    Raises OpsdeskError FILE_UNSAFE(why=...), FILE_PROTECTED, FILE_TOO_LARGE.
    """
    members = archive.infolist()
    if len(members) > ZIP_MEMBERS:
        raise OpsdeskError(Problem.FILE_UNSAFE, why="members")
    seen: set[str] = set()
    for member in members:
        path = member.filename.replace("\\", "/")
        if path.startswith("/") or re.match(r"[A-Za-z]:", path) or ".." in path.split("/"):
            raise OpsdeskError(Problem.FILE_UNSAFE, why="path")
        if stat.S_ISLNK(member.external_attr >> 16):
            raise OpsdeskError(Problem.FILE_UNSAFE, why="link")
        if path.casefold() in seen:
            raise OpsdeskError(Problem.FILE_UNSAFE, why="twins")
        seen.add(path.casefold())
        if member.flag_bits & 1:
            raise OpsdeskError(Problem.FILE_PROTECTED)
        if member.file_size > ZIP_RATIO_FROM and member.file_size > ZIP_RATIO * max(member.compress_size, 1):
            raise OpsdeskError(Problem.FILE_UNSAFE, why="bomb")
    if sum(member.file_size for member in members) > UNPACKED:
        raise OpsdeskError(Problem.FILE_TOO_LARGE)


def unpacked_size(path: Path) -> int:
    """The size of a file, of an archive what it says its members are unpacked; 0 if it cannot be told."""
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            if stream.read(2) != b"PK":
                return size
        with zipfile.ZipFile(path) as archive:
            return min(sum(member.file_size for member in archive.infolist()), UNPACKED)
    except (OSError, zipfile.BadZipFile, ValueError):
        return 0


def member_bytes(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Unpack one member, counting: the directory may lie. Raises OpsdeskError(FILE_UNSAFE, FILE_DAMAGED)."""
    parts: list[bytes] = []
    room = member.file_size
    try:
        with archive.open(member) as stream:
            while part := stream.read(CHUNK):
                room -= len(part)
                if room < 0:
                    raise OpsdeskError(Problem.FILE_UNSAFE, why="bomb")
                parts.append(part)
    except BROKEN_ZIP as error:
        raise OpsdeskError(Problem.FILE_DAMAGED) from error
    return b"".join(parts)


def scattered(archive: zipfile.ZipFile) -> bool:
    """Does a sheet put few cells into an area so wide and high that a reader which fills the gaps would not survive?"""
    sheets = [member for member in archive.infolist() if re.fullmatch(r"xl/worksheets/[^/]+\.xml", member.filename)]
    return any(_scattered_sheet(archive, member) for member in sheets)


def _scattered_sheet(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    cells = last_row = 0
    width = 26
    tail = b""
    room = member.file_size
    try:
        with archive.open(member) as stream:
            while part := stream.read(CHUNK):
                room -= len(part)
                if room < 0:
                    raise OpsdeskError(Problem.FILE_UNSAFE, why="bomb")
                chunk = tail + part
                cells += part.count(b"<c ")
                last_row = max(last_row, _last_row(chunk))
                width = max(width, *map(_column, set(WIDE.findall(chunk))), 0)
                tail = chunk[-256:]
    except BROKEN_ZIP as error:
        raise OpsdeskError(Problem.FILE_DAMAGED) from error
    area = last_row * width
    return area > CELLS and area > 20 * cells


def _last_row(chunk: bytes) -> int:
    found = ROW.match(chunk, chunk.rfind(b"<row")) if b"<row" in chunk else None
    return int(found[1][:9]) if found else 0


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
