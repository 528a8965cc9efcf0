"""The one SQLite driver, sqlcipher3, under the names and types of the standard module."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection, DatabaseError, Error, IntegrityError, OperationalError
    from sqlite3 import connect as _connect
else:
    from sqlcipher3.dbapi2 import Connection, DatabaseError, Error, IntegrityError, OperationalError
    from sqlcipher3.dbapi2 import connect as _connect

# What reading a damaged file raises: messages and names of columns quote its text, which may be none any more.
DAMAGE = (DatabaseError, UnicodeDecodeError)

__all__ = ["DAMAGE", "Connection", "DatabaseError", "Error", "IntegrityError", "OperationalError", "connect"]


def _text(raw: bytes) -> str:
    """A damaged text is shown with marks; it must not take the whole list down with it."""
    return raw.decode("utf-8", "replace")


def connect(path: Path, *, mode: str) -> Connection:
    """Open `path` with SQLite's `mode` (ro, rw, rwc), usable from any thread, with no implicit transactions."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    con = _connect(uri, uri=True, isolation_level=None, check_same_thread=False, cached_statements=512)
    con.text_factory = _text
    return con
