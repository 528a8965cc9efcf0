"""Rows of a file and members of the desk: who is recognised for sure, and who only bears the same or a like name.

A name never makes two people one. What it suggests is shown to her; what she does not decide stays two.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

SHOWN_AT_MOST = 300
"""Pairs told of each kind, the surest first; the counts are those of the whole file."""


class Alike(StrEnum):
    """What a row and a member have in common, from the strongest to the least."""

    PHONE = "phone"
    REAL_NAME = "real_name"
    REMARK = "remark"
    NAME = "name"
    KNOWN_AS = "known_as"
    LIKE_NAME = "like_name"


class Verdict(StrEnum):
    """What she says of a row that may be a member; NEW is what happens when she says nothing."""

    NEW = "new"
    SAME = "same"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Recognised:
    """A row that is a member: by an account (`kind` such as `phone:id`), or by its name where such rows are known."""

    row: int
    name: str
    member_id: int
    member: str
    kind: str
    value: str
    changes: bool = False


@dataclass(frozen=True, slots=True)
class Resembling:
    """A row of somebody new who may be a member, and why; `clash` is a kind of account of which both have another."""

    row: int
    name: str
    member_id: int
    member: str
    why: tuple[Alike, ...]
    clash: str = ""
    groups: str = ""
    remark: str = ""


@dataclass(slots=True)
class Duplicates:
    """What a file shows of people who are there already; `recognised` and `resembling` count rows of the whole file."""

    recognised: int = 0
    resembling: int = 0
    sure: list[Recognised] = field(default_factory=list)
    maybe: list[Resembling] = field(default_factory=list)
