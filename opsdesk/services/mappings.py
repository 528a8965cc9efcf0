"""What she said of the columns of files, kept for the next file with the same titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.store import mappings

if TYPE_CHECKING:
    from opsdesk.domain.mapping import RememberedMapping
    from opsdesk.store.db import Store


class MappingService:
    """Lists what is remembered and forgets it; imports keep it (services/imports.py)."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[RememberedMapping]:
        """Every mapping, the one used last first."""
        return mappings.remembered(self._store.reader())

    def forget(self, one: RememberedMapping) -> None:
        """Ask again what the columns of such a file are. Raises NOT_FOUND."""
        with self._store.write("forget_mapping", also=frozenset(["import_mapping"])) as con:
            if not mappings.forget(con, one.fingerprint):
                raise OpsdeskError(Problem.NOT_FOUND, id=one.fingerprint[:12])
