"""The whole desk as one ZIP: its file, its pictures, and a list of both with their sums, checked both ways."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import secrets
import zipfile
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, BinaryIO

from opsdesk.domain.errors import EnvironmentProblem, OpsdeskError, Problem
from opsdesk.exchange.containers import BROKEN_ZIP, check_archive

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

MANIFEST, DESK = "manifest.json", "desk.db"
FORMAT, VERSION = "opsdesk-desk", 1
_PICTURE = re.compile(r"media/[0-9a-f]{2}/[0-9a-f]{64}\.[a-z0-9]{1,8}")
_CHUNK = 1 << 20
_LONGEST_LIST = 8 << 20
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True, slots=True)
class Packed:
    """One file of the archive."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive says of itself: its schema, when it was made (UTC seconds), how many members it holds."""

    schema: int
    made_at: int
    members: int
    files: tuple[Packed, ...]


def write_archive(
    path: Path, schema: int, made_at: int, members: int, files: Sequence[tuple[str, Path]], step: Callable[[int], None]
) -> Manifest:
    """Write `files` (name inside, source) to `path`, read the archive back whole, then give it its name.

    At every moment `path` holds its old bytes or the whole new archive, which only its owner may read. `step` is told
    the bytes packed so far and may raise to stop. Raises DISK_FULL, CANNOT_WRITE, FILE_TOO_LARGE.
    """
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        try:
            handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(handle, "w+b") as stream:
                made = _pack(stream, schema, made_at, members, files, step)
                stream.flush()
                os.fsync(stream.fileno())
            with Archive(part) as archive:
                archive.verify()
            os.replace(part, path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        problem = Problem.DISK_FULL if error.errno in _FULL else Problem.CANNOT_WRITE
        raise EnvironmentProblem(problem, path=str(path), why=error.strerror or "") from error
    return made


def _pack(
    stream: BinaryIO,
    schema: int,
    made_at: int,
    members: int,
    files: Sequence[tuple[str, Path]],
    step: Callable[[int], None],
) -> Manifest:
    packed, done = [], 0
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, source in files:
            digest, size = hashlib.sha256(), 0
            info = zipfile.ZipInfo(name)
            # Pictures are compressed already; and a file that shrinks to a hundredth is refused as a bomb.
            info.compress_type = zipfile.ZIP_DEFLATED if name == DESK else zipfile.ZIP_STORED
            info.external_attr = 0o600 << 16
            with source.open("rb") as raw, archive.open(info, "w", force_zip64=True) as target:
                while chunk := raw.read(_CHUNK):
                    digest.update(chunk)
                    target.write(chunk)
                    size += len(chunk)
                    step(done + size)
            done += size
            packed.append(Packed(name, size, digest.hexdigest()))
        made = Manifest(schema, made_at, members, tuple(packed))
        text = json.dumps({"format": FORMAT, "version": VERSION, **asdict(made)}, indent=1)
        archive.writestr(MANIFEST, text, zipfile.ZIP_STORED)
    return made


class Archive:
    """An archive of a desk, opened for reading; nothing in it is trusted before its sum was compared.

    Raises FILE_MISSING, FILE_UNKNOWN, FILE_DAMAGED, FILE_UNSAFE(why), FILE_TOO_LARGE, FILE_PROTECTED, DESK_TOO_NEW.
    """

    def __init__(self, path: Path) -> None:
        self._name = path.name
        if not path.is_file():
            raise OpsdeskError(Problem.FILE_MISSING, name=path.name)
        try:
            self._zip = zipfile.ZipFile(path)
        except (*BROKEN_ZIP, ValueError) as error:
            raise OpsdeskError(Problem.FILE_UNKNOWN, name=path.name) from error
        try:
            self.manifest = self._read_manifest()
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def _read_manifest(self) -> Manifest:
        try:
            check_archive(self._zip)
        except OpsdeskError as error:
            raise OpsdeskError(error.problem, **{"name": self._name, **error.values}) from error
        listed = {info.filename: info for info in self._zip.infolist()}
        if MANIFEST not in listed or listed[MANIFEST].file_size > _LONGEST_LIST:
            raise OpsdeskError(Problem.FILE_UNKNOWN, name=self._name)
        try:
            facts = json.loads(self._zip.read(MANIFEST))
            known = facts["format"] == FORMAT
            newer = int(facts["version"]) > VERSION
            files = tuple(Packed(str(one["path"]), int(one["bytes"]), str(one["sha256"])) for one in facts["files"])
            made = Manifest(int(facts["schema"]), int(facts["made_at"]), int(facts["members"]), files)
        except (*BROKEN_ZIP, KeyError, TypeError, ValueError) as error:
            raise OpsdeskError(Problem.FILE_DAMAGED, name=self._name) from error
        if not known:
            raise OpsdeskError(Problem.FILE_UNKNOWN, name=self._name)
        if newer:
            raise OpsdeskError(Problem.DESK_TOO_NEW, desk=self._name, found=facts["version"], known=VERSION)
        self._compare(made, listed)
        return made

    def _compare(self, made: Manifest, listed: dict[str, zipfile.ZipInfo]) -> None:
        """The archive holds what its list names, nothing else, and only a desk and pictures."""
        names = [one.path for one in made.files]
        if sorted([*names, MANIFEST]) != sorted(listed) or DESK not in names:
            raise OpsdeskError(Problem.FILE_DAMAGED, name=self._name)
        for one in made.files:
            if one.path != DESK and not _PICTURE.fullmatch(one.path):
                raise OpsdeskError(Problem.FILE_UNSAFE, name=self._name, why="path")
            if listed[one.path].file_size != one.bytes:
                raise OpsdeskError(Problem.FILE_DAMAGED, name=self._name)

    def verify(self) -> None:
        """Read every file and compare its sum. Raises FILE_DAMAGED."""
        for one in self.manifest.files:
            self._read(one, None)

    def unpack(self, folder: Path, step: Callable[[int], None]) -> None:
        """Every file into `folder`, which only its owner may read; `step` is told the bytes so far. Raises DISK_FULL,
        FILE_DAMAGED."""
        done = 0
        for one in self.manifest.files:
            target = folder / one.path
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(handle, "wb") as stream:
                self._read(one, stream)
                stream.flush()
                os.fsync(stream.fileno())
            done += one.bytes
            step(done)

    def _read(self, one: Packed, into: BinaryIO | None) -> None:
        digest, room = hashlib.sha256(), one.bytes
        try:
            with self._zip.open(one.path) as source:
                while chunk := source.read(_CHUNK):
                    room -= len(chunk)
                    if room < 0:
                        raise OpsdeskError(Problem.FILE_UNSAFE, name=self._name, why="bomb")
                    digest.update(chunk)
                    if into is not None:
                        into.write(chunk)
        except BROKEN_ZIP as error:
            raise OpsdeskError(Problem.FILE_DAMAGED, name=self._name) from error
        if digest.hexdigest() != one.sha256:
            raise OpsdeskError(Problem.FILE_DAMAGED, name=self._name)
