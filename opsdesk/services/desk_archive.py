"""The whole desk out into one file, and back into a new folder, here or on another machine."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from opsdesk.domain.backups import Reason
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.store import backup, media, migrations, places
from opsdesk.store.db import Store
from opsdesk.store.trouble import split

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk
    from opsdesk.services.work import Progress


def pack_desk(desk: Desk, path: Path, progress: Progress) -> tuple[int, int]:
    """Write the desk and the pictures it knows to the ZIP `path`, read back before it gets its name.

    Answers how many members are in it, and how many pictures are not because their files are gone. What goes in is a
    backup made now, never the file that is in use. Backups, logs and quarantine stay here. Raises DISK_FULL,
    CANNOT_WRITE, FILE_TOO_LARGE (beyond 10,000 pictures or 2 GB), CANCELLED.
    """
    from opsdesk.exchange.desk_archive import DESK, write_archive

    if not path.parent.is_dir():
        raise OpsdeskError(Problem.FILE_MISSING, name=str(path.parent))
    with split(), tempfile.TemporaryDirectory(prefix=".opsdesk-", dir=path.parent) as scratch:
        made = desk.backups.make(Reason.BY_HAND, to=Path(scratch))
        pictures = media.files_of(desk.store.reader(), desk.folder)
        files = [(DESK, made.path), *((f"media/{name}", source) for name, source in pictures if source.is_file())]
        total = sum(source.stat().st_size for _, source in files)
        write_archive(path, made.schema, made.made_at, made.members, files, lambda done: progress.step(done, total))
    return made.members, len(pictures) + 1 - len(files)


def unpack_desk(archive: Path, folder: Path, progress: Progress) -> int:
    """Make the desk of an archive in `folder`, which holds none; answers members. It stands there whole or not at all.

    It is the same desk, with the same identity, at the moment it was packed. Raises DESK_EXISTS, DESK_TOO_NEW,
    DESK_ON_SYNCED_FOLDER, FILE_MISSING, FILE_UNKNOWN, FILE_DAMAGED, FILE_UNSAFE, FILE_TOO_LARGE, DISK_FULL, CANCELLED.
    """
    from opsdesk.exchange.desk_archive import Archive

    places.refuse_synced(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OpsdeskError(Problem.DESK_EXISTS, desk=folder.name)
    work = folder.with_name(f".{folder.name}.part")
    shutil.rmtree(work, ignore_errors=True)
    try:
        with split(), Archive(archive) as packed:
            if packed.manifest.schema > migrations.LATEST:
                found, known = packed.manifest.schema, migrations.LATEST
                raise OpsdeskError(Problem.DESK_TOO_NEW, desk=archive.name, found=found, known=known)
            work.mkdir(mode=0o700, parents=True)
            total = sum(one.bytes for one in packed.manifest.files)
            packed.unpack(work, lambda done: progress.step(done, total))
            _prove(work, archive.name, packed.manifest.members)
            if folder.exists():
                folder.rmdir()
            work.rename(folder)
            return packed.manifest.members
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _prove(work: Path, name: str, members: int) -> None:
    """The unpacked file is a sound desk that opens and holds as many members as was said."""
    try:
        if backup.members_in(work / "desk.db") != members:
            raise OpsdeskError(Problem.FILE_DAMAGED, name=name)
        Store(work).close()
    except OpsdeskError as error:
        if error.problem in (Problem.DISK_FULL, Problem.CANNOT_WRITE):
            raise
        raise OpsdeskError(Problem.FILE_DAMAGED, name=name) from error
