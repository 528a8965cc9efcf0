"""What the cells of a comparison say: values as the window writes them, the result, what becomes of the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk import words
from opsdesk.domain.members import Star
from opsdesk.domain.merging import FieldKind, Take
from opsdesk.ui.pages.members.profile import date_kind
from opsdesk.ui.wording import figures
from opsdesk.words import merging as merge_words

if TYPE_CHECKING:
    from opsdesk.domain.members import MemberDetail
    from opsdesk.domain.merging import Comparison, MergeRow
    from opsdesk.services.clock import Clock

translate = QCoreApplication.translate


def value_text(key: str, value: str) -> str:
    """One value of a field, empty for none."""
    if key == "star":
        return words.star(Star(value)) if value else ""
    if key == "gender":
        return merge_words.gender(value)
    if key == "birthday" and value.startswith("lunar "):
        return translate("Merging", "lunar {day}").format(day=value.removeprefix("lunar "))
    return value


def _list_text(key: str, detail: MemberDetail, currency: str) -> str:
    line = detail.line
    if key == "orders" and detail.orders:
        return f"{figures.number(len(detail.orders))}, {figures.money(line.spend_fen, currency)}"
    if key == "dates":
        return _joined([day.label or date_kind(day.kind) for day in detail.dates if day.kind != "birthday"])
    names = names_of(key, detail)
    if names is not None:
        return _joined(names)
    counts = {"touches": sum(detail.touches), "events": line.events}
    count = counts.get(key, 0)
    return figures.number(count) if count else ""


def names_of(key: str, detail: MemberDetail) -> list[str] | None:
    """The names in a list of names; None for lists that are only counted."""
    if key == "handles":
        return [one.shown or one.handle.value for one in detail.handles]
    if key == "tags":
        return list(detail.line.tags)
    if key == "roles":
        return [one.name for one in detail.roles]
    if key == "groups":
        return [stay.group_name for stay in detail.memberships if stay.left_at is None]
    return None


def _joined(names: list[str]) -> str:
    return translate("Merging", ", ").join(names)


def united(key: str, comparison: Comparison) -> list[str]:
    """The names of both lists, each once."""
    both = [name for detail in (comparison.kept, comparison.other) for name in names_of(key, detail) or []]
    return list(dict.fromkeys(both))


def cell_text(row: MergeRow, comparison: Comparison, side: Take, currency: str) -> str:
    """What one side says in a row."""
    detail = comparison.kept if side is Take.KEPT else comparison.other
    if row.kind is not FieldKind.LIST:
        return value_text(row.key, row.kept if side is Take.KEPT else row.other)
    if row.key == "promises":
        return row.kept if side is Take.KEPT else row.other
    return _list_text(row.key, detail, currency)


def result_text(row: MergeRow, comparison: Comparison, take: Take, currency: str) -> str:
    """What the one member says afterwards."""
    if row.kind is not FieldKind.LIST:
        return value_text(row.key, row.result(take))
    if row.key == "orders":
        orders = len(comparison.kept.orders) + len(comparison.other.orders)
        spent = comparison.kept.line.spend_fen + comparison.other.line.spend_fen
        return f"{figures.number(orders)}, {figures.money(spent, currency)}"
    if row.key == "dates":
        return _list_text("dates", comparison.kept, currency) or _list_text("dates", comparison.other, currency)
    if names_of(row.key, comparison.kept) is not None:
        return _joined(united(row.key, comparison))
    return figures.number(int(row.kept or 0) + int(row.other or 0))


def fate(row: MergeRow, comparison: Comparison, take: Take) -> str:
    """A word on what becomes of the side that is not in the result."""
    if row.kind is FieldKind.LIST:
        if row.key == "groups" and shared_groups(comparison):
            return translate("Merging", "two stays become one")
        return translate("Merging", "both kept") if row.kept and row.other else ""
    if not row.differs:
        return ""
    if take is Take.BOTH:
        return translate("Merging", "one below the other")
    left = row.other if take is Take.KEPT else row.kept
    if row.key == "name":
        return translate("Merging", "{name} kept as old name").format(name=left)
    return translate("Merging", "the other is put aside")


def shared_groups(comparison: Comparison) -> list[str]:
    """Groups that both are in now."""
    mine = {stay.group_id for stay in comparison.kept.memberships if stay.left_at is None}
    return [
        stay.group_name for stay in comparison.other.memberships if stay.left_at is None and stay.group_id in mine
    ]  # fmt: skip


def known_since(detail: MemberDetail, clock: Clock) -> str:
    """Where a member is known from and since when."""
    line = detail.line
    kinds = [one.handle.kind.platform for one in detail.handles] or (
        [line.group_platform] if line.group_platform else []
    )
    place = words.platform(kinds[0]) if kinds else ""
    if line.first_seen_at is None:
        return place
    day = figures.short_day(clock.day_of(line.first_seen_at), clock.today())
    since = translate("Merging", "since {day}").format(day=day)
    return _joined([part for part in (place, since) if part])


def moves(comparison: Comparison) -> list[tuple[str, str]]:
    """What follows from the merge, a name and a sentence a line."""
    found = []
    groups = shared_groups(comparison)
    if groups:
        text = translate("Merging", "in {group} two stays become one, their seats are added")
        found.append((merge_words.merge_field("groups"), text.format(group=_joined(groups))))
    found.append((translate("Merging", "Rosters"), translate("Merging", "kept as pasted, both names point here")))
    found.append((translate("Merging", "Tier"), translate("Merging", "worked out again at once")))
    if comparison.other.handles:
        found.append((translate("Merging", "Imports"), translate("Merging", "both accounts find this member")))
    return found
