"""The open desk: one writer that alone checkpoints, a reader per thread, and `write`, the only way in."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable, Collection, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from opsdesk.domain.backups import Reason
from opsdesk.domain.changes import Changes
from opsdesk.domain.errors import EnvironmentProblem, OpsdeskError, Problem
from opsdesk.store import backup, dates, figures, header, migrations, restore, undo
from opsdesk.store.driver import Connection, DatabaseError, connect
from opsdesk.store.lock import DeskLock
from opsdesk.store.trouble import problem_of, split
from opsdesk.store.undo import Pile, Step

if TYPE_CHECKING:
    from pathlib import Path

Notify = Callable[[Changes], None]
MembersChanged = Callable[[Collection[int] | None], None]
# With the usual 2 MB an import of 100,000 rows reads the pages of its indexes again and again: a third slower.
WRITER_CACHE_KIB = 64 * 1024


def _nobody(_changes: object) -> None:
    return


class Store:
    """The open file of one desk folder. Reads get a connection per thread; writes share one, one at a time."""

    def __init__(self, folder: Path, *, create: bool = False) -> None:
        """Open `folder/desk.db`, bringing it to the latest schema; `create` makes it, and refuses one that is there.

        Raises OpsdeskError: desk missing, there already, in use, too new, damaged or not ours; the disk in the way.
        """
        self.folder = folder
        self.path = folder / "desk.db"
        self.notify: Notify = _nobody
        self.members_changed: MembersChanged = _nobody
        self._lock = threading.Lock()
        self._readers: dict[int, Connection] = {}
        self._readers_lock = threading.Lock()
        restore.resume(folder)
        if create:
            _make_file(self.path)
        header.check(self.path, new=create)
        self._desk_lock = DeskLock(folder)
        try:
            with split():
                self._writer = self._open_writer()
        except BaseException:
            self._desk_lock.release()
            raise

    def _open_writer(self) -> Connection:
        self._look_at_log()
        con = connect(self.path, mode="rw")
        try:
            self._read_schema(con)
            for pragma in ("journal_mode = wal", "synchronous = full", "foreign_keys = on", "secure_delete = on"):
                con.execute(f"pragma {pragma}")
            con.execute("pragma trusted_schema = off")
            con.execute(f"pragma cache_size = -{WRITER_CACHE_KIB}")
            con.execute("pragma fullfsync = on")  # only macOS has it; elsewhere it does nothing
            con.execute("pragma checkpoint_fullfsync = on")
            header.check_version(con)
            if migrations.pending(con):
                self._migrate(con)
            undo.install(con)
            figures.install(con)
        except BaseException:
            con.close()
            raise
        return con

    def _look_at_log(self) -> None:
        """Refuse a file that its log would tear apart, as that of another desk does; only a kill leaves a log.

        Read-only: the writer would put the log into the file when it closes, and nothing brought that back.
        """
        log = self.path.with_name(self.path.name + "-wal")
        if not log.is_file() or not log.stat().st_size:
            return
        con = connect(self.path, mode="ro")
        try:
            if con.execute("pragma quick_check(1)").fetchone()[0] != "ok":
                raise OpsdeskError(Problem.DESK_DAMAGED, desk=self.folder.name)
        finally:
            con.close()

    def _read_schema(self, con: Connection) -> None:
        """The first read of a file; what is wrong with the list of its tables has no code of its own in SQLite."""
        try:
            con.execute("select count(*) from sqlite_master").fetchone()
        except UnicodeDecodeError as error:  # the message quotes the damaged text
            raise OpsdeskError(Problem.DESK_DAMAGED, desk=self.folder.name) from error
        except DatabaseError as error:
            raise (problem_of(error) or OpsdeskError(Problem.DESK_DAMAGED, desk=self.folder.name)) from error

    def _migrate(self, con: Connection) -> None:
        if con.execute("pragma user_version").fetchone()[0]:
            backup.make(con, self.folder / "backups", Reason.MIGRATE, int(time.time()))
        migrations.apply(con)

    def reader(self) -> Connection:
        """The read-only connection of the calling thread."""
        key = threading.get_ident()
        con = self._readers.get(key)
        if con is None:
            with split():
                con = connect(self.path, mode="ro")
                con.execute("pragma query_only = on")
                con.execute("pragma wal_autocheckpoint = 0")
                con.execute("pragma trusted_schema = off")
            with self._readers_lock:
                self._readers[key] = con
        return con

    @contextmanager
    def write(
        self, label: str, *, undoable: bool = True, wait: bool = False, also: frozenset[str] = frozenset()
    ) -> Generator[Connection]:
        """One transaction, one undo step, one `Changes` told to the listener.

        `undoable=False` is for imports and their like: nothing is journalled, and a committed one ends what could be
        undone or redone. `wait` is for work off the window's thread; without it a write during another is refused
        with DESK_BUSY, for the window never waits on a lock. `also` names tables of facts that are never undone, such
        as the files of a batch, which this write adds to.
        """
        with self._holding(wait):
            con = self._writer
            with self._transaction(con):
                step = undo.begin(con, label) if undoable else None
                before = con.total_changes
                yield con
                members = figures.refresh(con)
                done = self._close_step(con, label, step, con.total_changes - before, also)
        self.members_changed(members)
        if done.tables:
            self.notify(Changes(label, done.tables, done.rows))

    def _close_step(self, con: Connection, label: str, step: int | None, changed: int, also: frozenset[str]) -> Step:
        """Refresh dates, write the history line, and end the step of the journal."""
        dates.refresh(con)
        if step is None:
            undo.clear(con, Pile.UNDO, Pile.REDO)
            _history(con, label, EVERYTHING, changed)
            return Step(label, EVERYTHING, changed)
        action = _history(con, label, frozenset(), 0)
        journalled = undo.end(con, step, action)
        done = Step(label, journalled.tables | also, journalled.rows or changed)
        if journalled.tables:
            undo.clear(con, Pile.REDO)
        if done.tables:
            con.execute(
                "update action set tables = ?, row_count = ? where id = ?",
                [json.dumps(sorted(done.tables)), done.rows, action],
            )
        else:
            con.execute("delete from action where id = ?", [action])
        return done

    def undo(self) -> Changes:
        """Take back the last step. Raises NOTHING_TO_UNDO."""
        return self._replay(Pile.UNDO, Problem.NOTHING_TO_UNDO)

    def redo(self) -> Changes:
        """Do again what was taken back last. Raises NOTHING_TO_REDO."""
        return self._replay(Pile.REDO, Problem.NOTHING_TO_REDO)

    def undo_label(self) -> str | None:
        """What `undo` would take back."""
        return undo.label_of(self._writer, Pile.UNDO)

    def redo_label(self) -> str | None:
        """What `redo` would do again."""
        return undo.label_of(self._writer, Pile.REDO)

    def _replay(self, pile: Pile, empty: Problem) -> Changes:
        with self._holding(wait=False):
            con = self._writer
            with self._transaction(con):
                done = undo.replay(con, pile)
                if done is None:
                    raise OpsdeskError(empty)
                members = figures.refresh(con)
                dates.refresh(con)
                at = int(time.time()) if pile is Pile.UNDO else None
                con.execute("update action set undone_at = ? where id = ?", [at, done.action_id])
        self.members_changed(members)
        changes = Changes(done.label, done.tables, done.rows)
        self.notify(changes)
        return changes

    @contextmanager
    def _holding(self, wait: bool) -> Generator[None]:
        if not self._lock.acquire(blocking=wait):
            raise EnvironmentProblem(Problem.DESK_BUSY)
        try:
            yield
        finally:
            self._lock.release()

    @contextmanager
    def _transaction(self, con: Connection) -> Generator[None]:
        with split():
            con.execute("begin immediate")
            try:
                yield
                con.execute("commit")
            except BaseException:
                if con.in_transaction:
                    con.execute("rollback")
                raise

    @contextmanager
    def holding_writer(self) -> Generator[Connection]:
        """The writer with no transaction open, for backups and checks; waits for a write to end."""
        with self._holding(wait=True), split():
            yield self._writer

    @property
    def busy(self) -> bool:
        """Whether a write is running now; short edits would be refused."""
        return self._lock.locked()

    def close(self) -> None:
        """Close readers first, then the writer, which puts the log into the file; then let the desk go."""
        with self._readers_lock:
            for con in self._readers.values():
                con.close()
            self._readers.clear()
        self._writer.close()
        self._desk_lock.release()


EVERYTHING = frozenset(undo.UNDOABLE) | frozenset(undo.NOT_UNDOABLE)


def _history(con: Connection, label: str, tables: frozenset[str], rows: int) -> int:
    action = con.execute(
        "insert into action(at, label, tables, row_count) values (?, ?, ?, ?)",
        [int(time.time()), label, json.dumps(sorted(tables)), rows],
    ).lastrowid
    assert action is not None
    return action


def _make_file(path: Path) -> None:
    """An empty file that only its owner can read, in a folder of the same kind."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError as error:
        raise OpsdeskError(Problem.DESK_EXISTS, desk=path.parent.name) from error
    except OSError as error:
        raise EnvironmentProblem(Problem.CANNOT_WRITE, where=str(path.parent)) from error
