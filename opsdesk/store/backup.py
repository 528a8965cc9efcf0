"""Verified copies of a desk, and the way back to one; nothing is ever deleted on that way."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from typing import TYPE_CHECKING

from opsdesk.domain.backups import Backup, Reason
from opsdesk.domain.errors import EnvironmentProblem, OpsdeskError, Problem
from opsdesk.store.driver import DatabaseError, connect
from opsdesk.store.trouble import split

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.store.driver import Connection

LEAST_FREE = 200 * 1024 * 1024


def make(con: Connection, folder: Path, reason: Reason, now: int) -> Backup:
    """Copy the desk of `con` into `folder`, read the copy back, and write its manifest beside it.

    `con` must have no open transaction, else SQLite's backup never ends. Raises DISK_FULL, BACKUP_UNREADABLE.
    """
    if con.in_transaction:
        raise RuntimeError("a backup inside a transaction never ends")
    with split():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return _make(con, folder, reason, now)


def _make(con: Connection, folder: Path, reason: Reason, now: int) -> Backup:
    need_space(folder, con)
    name = f"desk-{time.strftime('%Y%m%d-%H%M%S', time.gmtime(now))}-{reason}"
    target = _free_name(folder, name)
    part = target.with_suffix(".part")
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        copy = connect(part, mode="rw")
        try:
            con.backup(copy)
            copy.execute("pragma journal_mode = delete")
        finally:
            copy.close()
        backup = _read_back(part, target, reason, now)
        _sync(part)
        part.replace(target)
        _write_manifest(backup)
    except BaseException:
        for path in (part, target, target.with_suffix(".json")):
            path.unlink(missing_ok=True)
        raise
    return backup


def _free_name(folder: Path, name: str) -> Path:
    target = folder / f"{name}.db"
    number = 1
    while target.exists():
        number += 1
        target = folder / f"{name}-{number}.db"
    return target


def need_space(folder: Path, con: Connection) -> None:
    """Raise DISK_FULL when less is free than three times the desk, and 200 MB at least."""
    pages, size = (con.execute(f"pragma {name}").fetchone()[0] for name in ("page_count", "page_size"))
    free = shutil.disk_usage(folder).free
    needed = max(LEAST_FREE, 3 * pages * size)
    if free < needed:
        raise EnvironmentProblem(Problem.DISK_FULL, free=free, needed=needed)


def _read_back(path: Path, name: Path, reason: Reason, now: int) -> Backup:
    schema, members, last_action = _inspect(path)
    return Backup(name, now, reason, path.stat().st_size, _digest(path), schema, members, last_action)


def _inspect(path: Path) -> tuple[int, int, int]:
    """(schema, members, last action) of a copy that passes SQLite's quick check. Raises BACKUP_UNREADABLE."""
    try:
        con = connect(path, mode="ro")
        try:
            verdict = con.execute("pragma quick_check(1)").fetchone()[0]
            schema = con.execute("pragma user_version").fetchone()[0]
            members = con.execute("select count(*) from member where trashed_at is null").fetchone()[0]
            last = con.execute("select ifnull(max(id), 0) from action").fetchone()[0]
        finally:
            con.close()
    except DatabaseError as error:
        raise OpsdeskError(Problem.BACKUP_UNREADABLE, file=path.name) from error
    if verdict != "ok":
        raise OpsdeskError(Problem.BACKUP_UNREADABLE, file=path.name)
    return schema, members, last


def members_in(path: Path) -> int:
    """How many members a copy holds that passes SQLite's quick check. Raises BACKUP_UNREADABLE."""
    return _inspect(path)[1]


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write_manifest(backup: Backup) -> None:
    facts = {
        "made_at": backup.made_at,
        "reason": backup.reason,
        "bytes": backup.bytes,
        "sha256": backup.sha256,
        "schema": backup.schema,
        "members": backup.members,
        "last_action": backup.last_action,
    }
    manifest = backup.path.with_suffix(".json")
    with os.fdopen(os.open(manifest, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
        json.dump(facts, file, indent=1)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def all_backups(folder: Path) -> list[Backup]:
    """Every copy with a manifest, the newest first."""
    found = []
    for manifest in folder.glob("desk-*.json"):
        path = manifest.with_suffix(".db")
        if not path.is_file():
            continue
        facts = json.loads(manifest.read_text(encoding="utf-8"))
        found.append(Backup(path=path, **{**facts, "reason": Reason(facts["reason"])}))
    return sorted(found, key=lambda backup: (backup.made_at, backup.last_action), reverse=True)


def verify(backup: Backup) -> None:
    """Read a copy whole and compare it with its manifest. Raises BACKUP_UNREADABLE."""
    if not backup.path.is_file() or _digest(backup.path) != backup.sha256:
        raise OpsdeskError(Problem.BACKUP_UNREADABLE, file=backup.path.name)
    _inspect(backup.path)


def remove(backups: list[Backup]) -> None:
    """Delete copies that are thinned out, manifests last."""
    for backup in backups:
        backup.path.unlink(missing_ok=True)
        backup.path.with_suffix(".json").unlink(missing_ok=True)
