"""Puts a backup in the place of a desk file, in steps that a kill at any point can resume; nothing is deleted."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.store import backup as backups
from opsdesk.store.lock import DeskLock
from opsdesk.store.trouble import split

if TYPE_CHECKING:
    from opsdesk.domain.backups import Backup

_TRIO = ("desk.db", "desk.db-wal", "desk.db-shm")


def restore(folder: Path, chosen: Backup, stamp: str) -> Path:
    """Put `chosen` in place of the closed desk in `folder`; answers where the file that was there lies now.

    The desk and its log move together into `quarantine/<stamp>/`: a stale log beside a restored file would bring the
    old rows back. What fails, as on a full disk, brings them back where they were. Raises BACKUP_UNREADABLE,
    DESK_IN_USE, DISK_FULL.
    """
    backups.verify(chosen)
    lock = DeskLock(folder)
    try:
        quarantine = folder / "quarantine" / stamp
        with split():
            try:
                _note(folder, {"backup": str(chosen.path), "quarantine": str(quarantine)})
                _run(folder, chosen.path, quarantine)
            except OSError:
                _put_back(folder, quarantine)
                raise
        _forget(folder)
    finally:
        lock.release()
    return quarantine


def resume(folder: Path) -> None:
    """Finish a restore that was cut off; does nothing where none was. Raises BACKUP_UNREADABLE."""
    state = folder / "restore.json"
    if not state.is_file():
        return
    facts = json.loads(state.read_text(encoding="utf-8"))
    source = Path(facts["backup"])
    if not source.is_file():
        raise OpsdeskError(Problem.BACKUP_UNREADABLE, file=source.name)
    lock = DeskLock(folder)
    try:
        with split():
            _run(folder, source, Path(facts["quarantine"]))
        _forget(folder)
    finally:
        lock.release()


def _run(folder: Path, source: Path, quarantine: Path) -> None:
    quarantine.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not (quarantine / "moved").exists():
        for name in reversed(_TRIO):  # the log first: without its file it means nothing to anybody
            if (folder / name).exists() and not (quarantine / name).exists():
                (folder / name).replace(quarantine / name)
        (quarantine / "moved").touch(mode=0o600)
    part = folder / "desk.db.part"
    part.unlink(missing_ok=True)
    shutil.copyfile(source, part)
    part.chmod(0o600)
    with part.open("rb") as file:
        os.fsync(file.fileno())
    part.replace(folder / "desk.db")
    _sync_folder(folder)


def _put_back(folder: Path, quarantine: Path) -> None:
    """The file and its log where they were; what is left of the restore goes."""
    for name in ("desk.db.part", "restore.json.part"):
        (folder / name).unlink(missing_ok=True)
    if not ((folder / "desk.db").exists() and (quarantine / "desk.db").exists()):  # else only the last sync failed
        for name in _TRIO:
            if (quarantine / name).exists():
                (quarantine / name).replace(folder / name)
    (quarantine / "moved").unlink(missing_ok=True)
    (folder / "restore.json").unlink(missing_ok=True)


def _note(folder: Path, facts: dict[str, str]) -> None:
    part = folder / "restore.json.part"
    part.write_text(json.dumps(facts), encoding="utf-8")
    part.replace(folder / "restore.json")
    _sync_folder(folder)


def _forget(folder: Path) -> None:
    (folder / "restore.json").unlink()


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # a folder cannot be opened for a sync there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
