"""What goes out of the desk as files: member lists and the calendar; each is whole or is not written."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from opsdesk.domain.members import MemberDetail, MemberLine, MemberQuery
from opsdesk.domain.platforms import HandleKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from opsdesk.domain.takeout import CalendarWords
    from opsdesk.exchange.ics import Entry
    from opsdesk.exchange.tables_out import Cell, Money
    from opsdesk.exchange.vcards_out import Card
    from opsdesk.render.calendar_sheet import Sheet
    from opsdesk.services.clock import Clock
    from opsdesk.services.events import EventService
    from opsdesk.services.members import MemberService
    from opsdesk.services.posts import PostService
    from opsdesk.services.work import Progress

MEMBER_COLUMNS = (
    "id", "name", "remark", "real_name", "tier", "star", "groups", "tags", "roles", "wechat", "qq", "phone", "region",
    "spend", "orders", "balance", "first_seen", "last_spoke", "last_touch", "note",
)  # fmt: skip
PAGE = 500


class TakeoutService:
    """Writes files; words of columns and tiers are given by the caller, who knows the language."""

    def __init__(
        self, uid: str, name: str, clock: Clock, members: MemberService, posts: PostService, events: EventService
    ) -> None:
        self._uid = uid
        self._name = name
        self._clock = clock
        self._members = members
        self._posts = posts
        self._events = events

    def members(
        self,
        ids: Sequence[int],
        path: Path,
        titles: Sequence[str],
        tier_word: Callable[[MemberLine], str],
        progress: Progress,
    ) -> int:
        """Write members to `path` as its ending says (.csv, .xlsx, .vcf); answers how many.

        `titles` are the words for MEMBER_COLUMNS. Raises DISK_FULL, CANNOT_WRITE, CANCELLED.
        """
        from opsdesk.exchange.atomic import write_atomically

        details = []
        for number, key in enumerate(ids, start=1):
            details.append(self._members.detail(key))
            if number % PAGE == 0 or number == len(ids):
                progress.step(number, len(ids))
        write_atomically(path, self._member_bytes(details, path, titles, tier_word))
        return len(details)

    def _member_bytes(
        self, details: list[MemberDetail], path: Path, titles: Sequence[str], tier_word: Callable[[MemberLine], str]
    ) -> bytes:
        from opsdesk.exchange.tables_out import csv_bytes, xlsx_bytes
        from opsdesk.exchange.vcards_out import vcard_bytes

        if path.suffix.lower() == ".vcf":
            return vcard_bytes([self._card(one) for one in details])
        rows = [self._member_row(one, tier_word) for one in details]
        if path.suffix.lower() == ".xlsx":
            return xlsx_bytes(self._name, titles, rows)
        return csv_bytes(titles, rows)

    def _member_row(self, one: MemberDetail, tier_word: Callable[[MemberLine], str]) -> list[Cell | Money]:
        from opsdesk.exchange.tables_out import Money

        line = one.line
        day = self._day
        groups = "; ".join(stay.group_name for stay in one.memberships if stay.left_at is None)
        roles = "; ".join(role.name for role in one.roles)
        return [
            line.id, line.name, line.remark, one.real_name, tier_word(line), "★" if line.star else "", groups,
            "; ".join(line.tags), roles, *(_value(one, kind) for kind in _SHOWN), one.region, Money(line.spend_fen),
            line.orders, line.balance, day(line.first_seen_at), day(line.last_spoke_at), day(line.last_touch_at),
            one.note,
        ]  # fmt: skip

    def _day(self, at: int | None) -> date | None:
        return None if at is None else self._clock.day_of(at)

    def _card(self, one: MemberDetail) -> Card:
        from opsdesk.exchange.vcards_out import Card

        phones = tuple(h.handle.value for h in one.handles if h.handle.kind is HandleKind.PHONE_NUMBER)
        name = one.line.remark or one.real_name or one.line.name
        note = one.line.name if one.line.name != name else ""
        return Card(name, f"member-{one.line.id}@{self._uid}", phones, note=note, categories=one.line.tags)

    def everybody(self) -> list[int]:
        """Ids of all members, by name."""
        return self._members.find(MemberQuery())

    def calendar(self, first: date, last: date, path: Path, wording: CalendarWords) -> int:
        """Write posts and events of some days as the ending of `path` says; answers how many entries.

        .ics is iCalendar, .xlsx a table, .pdf a page a month; .png is the month of `first`. Raises DISK_FULL,
        CANNOT_WRITE. Pictures and pages need a Qt application.
        """
        from opsdesk.exchange.atomic import write_atomically
        from opsdesk.exchange.ics import ics_bytes
        from opsdesk.exchange.tables_out import xlsx_bytes

        entries = self.entries(first, last)
        kind = path.suffix.lower()
        if kind == ".xlsx":
            rows = [(one.day, one.at_time or "", one.title, one.place, one.text) for one in entries]
            data = xlsx_bytes(self._name, wording.columns, rows)
        elif kind in (".pdf", ".png"):
            data = self._sheets(first, last, entries, wording, kind)
        else:
            data = ics_bytes(self._name, str(self._clock.zone), entries, self._clock.now())
        write_atomically(path, data)
        return len(entries)

    def _sheets(self, first: date, last: date, entries: list[Entry], wording: CalendarWords, kind: str) -> bytes:
        from opsdesk.render.calendar_sheet import pdf_of, png_of

        months = [first.replace(day=1)]
        while (following := month_of(months[-1])[1] + timedelta(days=1)) <= last:
            months.append(following)
        sheets = [self._sheet(month, entries, wording) for month in months]
        return png_of(sheets[0]) if kind == ".png" else pdf_of(sheets)

    def _sheet(self, month: date, entries: list[Entry], wording: CalendarWords) -> Sheet:
        from opsdesk.domain.lunar import chinese_day
        from opsdesk.render.calendar_sheet import Sheet, SheetDay

        days = {}
        first, last = month_of(month)
        for number in range((last - first).days + 1):
            day = first + timedelta(days=number)
            known = chinese_day(day)
            lines = tuple((one.at_time or "", one.title) for one in entries if one.day == day)
            label = known.festival or known.solar_term or known.label
            days[day] = SheetDay(label, known.rest is True, lines)
        return Sheet(wording.month(first), self._name, first, wording.day_names, days, wording.more)

    def entries(self, first: date, last: date) -> list[Entry]:
        """Posts and events of some days, by day and hour."""
        from opsdesk.exchange.ics import Entry

        found = []
        for card in self._posts.between(first, last):
            body = self._posts.detail(card.id).body
            day = date.fromisoformat(str(card.due_on))
            uid = f"post-{card.id}@{self._uid}"
            found.append(Entry(uid, card.title, day, card.due_time, text=body, category=card.purpose))
        for line in self._events.all():
            plan = line.plan
            day = date.fromisoformat(plan.held_on)
            if first <= day <= last:
                uid = f"event-{line.id}@{self._uid}"
                off = line.state == "cancelled"
                found.append(
                    Entry(uid, plan.title, day, plan.held_time, plan.ends_time, plan.note, plan.place, plan.kind, off)
                )
        return sorted(found, key=lambda entry: (entry.day, entry.at_time or "", entry.uid))


_SHOWN = (HandleKind.WECHAT_ID, HandleKind.QQ_NUMBER, HandleKind.PHONE_NUMBER)


def _value(one: MemberDetail, kind: HandleKind) -> str:
    return "; ".join(handle.handle.value for handle in one.handles if handle.handle.kind is kind)


def month_of(day: date) -> tuple[date, date]:
    """The first and the last day of the month of a day."""
    first = day.replace(day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    return first, following - timedelta(days=1)
