"""What each column of a table is for: its meaning, how sure that is, and what a value does to one that is there."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from opsdesk.domain.imports import Field, FileKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

F = Field


class Policy(StrEnum):
    """What a value of the file does; an empty cell never does anything, whatever the policy.

    UPDATE: it takes the place of the old one; FILL: it goes where nothing is; APPEND: both stay; SKIP: it is left out.
    """

    UPDATE = "update"
    FILL = "fill"
    APPEND = "append"
    SKIP = "skip"


U, L, A, S = Policy.UPDATE, Policy.FILL, Policy.APPEND, Policy.SKIP
_ONE, _LIST, _NAME, _FACT = (L, U, S), (A, L, U, S), (A, U, S), (A, S)
# The first of each is the usual one: nothing that stands in the desk is lost by it.
_POLICIES: dict[Field, tuple[Policy, ...]] = {
    **dict.fromkeys((F.REMARK, F.REAL_NAME, F.GENDER, F.REGION, F.CAME_BY, F.ADDED, F.BIRTHDAY, F.SPENT), _ONE),
    **dict.fromkeys((F.LEVEL, F.POINTS, F.REFERRER, F.TITLE, F.EMAIL), _ONE),
    **dict.fromkeys((F.NOTE, F.AVOID), (L, A, U, S)),
    F.TAGS: _LIST,
    **dict.fromkeys((F.PHONE, F.WECHAT_ID, F.QQ_NUMBER, F.WECOM_ID), _LIST),
    F.NAME: _NAME,
    F.IGNORED: (S,),
}
PEOPLE_KINDS = frozenset((FileKind.ROSTER, FileKind.MEMBERS, FileKind.CONTACTS))
_BOOK = (
    F.NAME, F.REMARK, F.REAL_NAME, F.WECHAT_ID, F.QQ_NUMBER, F.PHONE, F.WECOM_ID, F.EMAIL, F.GENDER, F.REGION, F.TAGS,
    F.BIRTHDAY, F.GROUP, F.JOINED, F.ADDED, F.CAME_BY, F.SPENT, F.LEVEL, F.POINTS, F.REFERRER, F.NOTE, F.AVOID,
)  # fmt: skip
_ROSTER = (
    F.NAME, F.CARD, F.REMARK, F.REAL_NAME, F.WECHAT_ID, F.QQ_NUMBER, F.PHONE, F.WECOM_ID, F.DUTY, F.TITLE, F.JOINED,
    F.LAST_SPOKE, F.GROUP_REF, F.GENDER, F.REGION, F.TAGS, F.LEVEL, F.NOTE,
)  # fmt: skip
_ORDERS = (
    F.ORDER_NUMBER, F.ORDER_LINE, F.BUYER, F.REAL_NAME, F.PHONE, F.ORDERED_AT, F.PAID_AT, F.DONE_AT, F.PAID,
    F.LINE_PAID, F.REFUND, F.REFUND_STATUS, F.STATUS, F.ITEM, F.SPEC, F.QUANTITY, F.PRICE,
)  # fmt: skip
WHO = frozenset(
    (F.NAME, F.REAL_NAME, F.CARD, F.REMARK, F.WECHAT_ID, F.QQ_NUMBER, F.PHONE, F.WECOM_ID, F.BUYER, F.EMAIL)
)
"""Meanings of which a table needs one: without it, nobody could be found in a row."""


def policies_of(meaning: Field) -> tuple[Policy, ...]:
    """What may be chosen for a meaning, the usual one first; facts of a stay or an order are taken or left out."""
    return _POLICIES.get(meaning, _FACT)


def usual_policy(meaning: Field) -> Policy:
    """What is done when she says nothing."""
    return policies_of(meaning)[0]


def meanings_of(kind: FileKind) -> tuple[Field, ...]:
    """What a column of such a table can be, in the order in which it is offered."""
    if kind is FileKind.ORDERS:
        return _ORDERS
    if kind is FileKind.ROSTER:
        return _ROSTER
    return _BOOK if kind in PEOPLE_KINDS else ()


def column_key(title: str, at: int) -> str:
    """By what a column is named in a mapping: its title, `#3` where it has none; `at` counts from 1."""
    return title or f"#{at}"


def title_key(title: str) -> str:
    """A title as it is compared: width, case and surrounding space do not matter."""
    return unicodedata.normalize("NFKC", title).strip("\ufeff \t\r\n'\"").casefold()


def fingerprint(titles: Iterable[str]) -> str:
    """What makes next month's file the same source: its titles in any order. Empty where there are none."""
    keys = sorted(filter(None, map(title_key, titles)))
    return hashlib.sha256("\n".join(keys).encode("utf-8", "replace")).hexdigest() if keys else ""


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """One column of a mapping: its key, what it means, what its values do."""

    key: str
    meaning: Field
    policy: Policy

    @property
    def used(self) -> bool:
        return self.policy is not Policy.SKIP and self.meaning is not Field.IGNORED


@dataclass(frozen=True, slots=True)
class TableMapping:
    """How she wants a table read: its columns, its kind, where its titles stand, its encoding, the order of its dates.

    `header_row` counts from 1, 0 says that there are no titles, None that they are to be found. `day_first` says how
    04/05/26 is read; None leaves such dates out.
    """

    columns: tuple[ColumnUse, ...] = ()
    kind: FileKind | None = None
    header_row: int | None = None
    encoding: str | None = None
    day_first: bool | None = None

    def meanings(self) -> dict[str, Field]:
        """The meaning of each column by its key; what is left out means nothing."""
        return {use.key: use.meaning if use.used else Field.IGNORED for use in self.columns}

    def policies(self) -> dict[Field, Policy]:
        """What values of each meaning do; of two columns of one meaning the first says it."""
        found: dict[Field, Policy] = {}
        for use in self.columns:
            if use.used:
                found.setdefault(use.meaning, use.policy)
        return found


@dataclass(frozen=True, slots=True)
class RememberedMapping:
    """A mapping as the desk keeps it. `fingerprint` is that of the titles, `preset` the exporter if one is known."""

    fingerprint: str
    mapping: TableMapping
    preset: str = ""
    used_at: int | None = None


def mapping_of(meanings: Mapping[str, Field], kind: FileKind | None = None) -> TableMapping:
    """A mapping of these columns with the usual policies."""
    return TableMapping(tuple(ColumnUse(key, m, usual_policy(m)) for key, m in meanings.items()), kind)


def policy_for(policies: Mapping[Field, Policy], meaning: Field) -> Policy:
    """What is done with a meaning, the usual where nothing was said."""
    return policies.get(meaning, usual_policy(meaning))
