"""Settings that belong to the desk and travel with it, each declared once with what holds when it was never set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T", str, int, bool)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """A setting: its key in the desk and its default, whose type is the setting's."""

    key: str
    default: T


JOIN_URL = Setting("posters.join_url", "")
FILE_PATTERN = Setting("posters.file_pattern", "{template}_{nickname}")  # the code always follows
