"""Saves what a damaged desk still holds into a new one; the damaged one is only read."""

from __future__ import annotations

import shutil
import time
import uuid
from contextlib import contextmanager
from typing import TYPE_CHECKING

from opsdesk.domain.errors import EnvironmentProblem, OpsdeskError, Problem
from opsdesk.domain.rescue import Rescued
from opsdesk.services.desk import DEFAULT_CURRENCY, DEFAULT_ZONE
from opsdesk.store import damaged, house, places, rescue
from opsdesk.store.db import Store
from opsdesk.store.lock import DeskLock

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from opsdesk.services.work import Progress

LEAST_FREE = 200 * 1024 * 1024


def rescue_desk(source: Path, target: Path, progress: Progress) -> Rescued:
    """Make a new desk in the folder `target` of every row that can still be read in `source`.

    The new desk stands there whole at the end or not at all. Raises DESK_MISSING, DESK_EXISTS, DESK_IN_USE,
    DESK_ON_SYNCED_FOLDER, DESK_TOO_NEW, DESK_NOT_OURS, NOTHING_TO_RESCUE, DISK_FULL, CANCELLED.
    """
    file = source / "desk.db"
    if not file.is_file():
        raise OpsdeskError(Problem.DESK_MISSING, desk=source.name)
    places.refuse_synced(target)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise OpsdeskError(Problem.DESK_EXISTS, desk=target.name)
    _need_space(source, target)
    work = target.with_name(f".{target.name}.part")
    shutil.rmtree(work, ignore_errors=True)
    try:
        with _nobody_writes(source):
            done = _rescue(source, work, target, progress)
        if target.exists():
            target.rmdir()
        work.rename(target)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return done


def _rescue(source: Path, work: Path, target: Path, progress: Progress) -> Rescued:
    store = Store(work, create=True)
    scratch = work / "scratch"
    scratch.mkdir(mode=0o700)
    try:
        opened = damaged.open_copy(source / "desk.db", scratch, work / "desk.db")
        try:
            now = int(time.time())
            with store.holding_writer() as writer:
                filled = rescue.fill(writer, opened.con, now, progress.step)
                if not any(table.saved for table in filled.tables):
                    raise OpsdeskError(Problem.NOTHING_TO_RESCUE, desk=source.name)
                if not house.founded(writer):
                    house.found(writer, uuid.uuid4().hex, source.stem, DEFAULT_ZONE, DEFAULT_CURRENCY, now)
        finally:
            opened.con.close()
        stamp = time.strftime("%Y%m%d-%H%M%S")
        pictures, missing = rescue.copy_pictures(store.reader(), source, work, stamp)
    finally:
        store.close()
        shutil.rmtree(scratch)
    return Rescued(
        target,
        filled.tables,
        opened.header_mended,
        opened.padded_bytes,
        opened.log_used,
        filled.named_by_handle,
        pictures,
        missing,
    )


def _need_space(source: Path, target: Path) -> None:
    """Raise DISK_FULL unless a copy, the new desk with its log, and the pictures find room."""
    desk = sum(path.stat().st_size for path in source.glob("desk.db*"))
    pictures = sum(path.stat().st_size for path in (source / "media").rglob("*") if path.is_file())
    free = shutil.disk_usage(next(path for path in (target, *target.absolute().parents) if path.exists())).free
    needed = max(LEAST_FREE, 5 * desk + pictures)
    if free < needed:
        raise EnvironmentProblem(Problem.DISK_FULL, free=free, needed=needed)


@contextmanager
def _nobody_writes(source: Path) -> Generator[None]:
    """Hold the desk's lock; a folder where no lock can be made is one where nobody writes."""
    try:
        lock = DeskLock(source)
    except EnvironmentProblem as error:
        if error.problem is not Problem.READ_ONLY:
            raise
        yield
        return
    try:
        yield
    finally:
        lock.release()
