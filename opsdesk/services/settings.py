"""What the operator sets for her desk: its name, and the settings that travel with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.names import clean_name
from opsdesk.store import house, settings

if TYPE_CHECKING:
    from opsdesk.domain.desk import Action
    from opsdesk.domain.settings import Setting, T
    from opsdesk.store.db import Store

HISTORY_LINES = 500


class SettingService:
    """The desk's own settings, its name, and the history of what was done."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, setting: Setting[T]) -> T:
        """The value of a setting, or its default."""
        value = settings.get(self._store.reader(), setting.key)
        return value if isinstance(value, type(setting.default)) else setting.default

    def put(self, setting: Setting[T], value: T) -> None:
        """Set it; one undo step."""
        with self._store.write("setting") as con:
            settings.put(con, setting.key, value)

    def rename_desk(self, name: str) -> None:
        """Another name for the desk, shown from the next opening on. Raises NAME_EMPTY."""
        with self._store.write("rename_desk", also=frozenset({"desk"})) as con:
            house.rename(con, clean_name(name))

    def history(self) -> list[Action]:
        """What was done with the desk, the newest first."""
        return house.history(self._store.reader(), HISTORY_LINES)
