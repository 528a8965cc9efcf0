"""A chase she keeps open: whom of a group she is after for something, until all have or she ends it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opsdesk.domain.imports import FileKind

if TYPE_CHECKING:
    from opsdesk.domain.who_has_not import Claims

Against = tuple[str, str]
"""A list to look up again: what finds it on the desk ("chain", "chat", "survey:3", "segment:7"), and its title."""


@dataclass(frozen=True, slots=True)
class OpenChase:
    """`noted` are how many she was after when she noted it at `at` (UTC seconds), `missing` how many of them now."""

    id: int
    group_id: int
    group: str
    topic: str
    at: int
    noted: int
    missing: int


@dataclass(frozen=True, slots=True)
class NotedChase:
    """An open chase as it is kept."""

    id: int
    group_id: int
    group: str
    topic: str
    at: int
    members: frozenset[int]
    against: tuple[Against, ...]


def against(claims: Claims) -> Against:
    """How a list is looked up again; "" where it lies in no desk, as a file or a pasted text. Chains go by topic."""
    return claims.ref or ("chain" if claims.kind is FileKind.CHAIN and claims.title.strip() else ""), claims.title
