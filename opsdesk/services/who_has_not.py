"""What the operator asks of a group: who has not signed, ordered, joined; and whom she reminded of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind, OrderRow, ParsedFile, PersonRow
from opsdesk.domain.platforms import HandleKind
from opsdesk.domain.reading import sort_key
from opsdesk.domain.who_has_not import REMINDED_DAYS, Chain, Chase, Claim, Claims, Person, Roll
from opsdesk.services import bringing_surveys
from opsdesk.services.bringing_in import BUYER_KINDS
from opsdesk.store import chains, chats, groups, rosters, staging, surveys, who_has_not

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from opsdesk.domain.chats import ChatLog, Log
    from opsdesk.domain.surveys import Survey, SurveySheet
    from opsdesk.exchange.tables_out import Cell
    from opsdesk.services.clock import Clock
    from opsdesk.store.db import Store


class _LookedUp(Exception):
    """Ends a transaction in which files were only matched with members."""


class WhoHasNotService:
    """Reads the people of a group and what is subtracted; a check is `domain.who_has_not.check` of the two."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def roll(self, group_id: int) -> Roll:
        """Who is in the group now, as its newest complete roster shows them. Raises NOT_FOUND."""
        con = self._store.reader()
        people = who_has_not.people(con, group_id)
        latest = rosters.latest(con, group_id)
        shown = {} if latest is None else who_has_not.shown(con, latest.id)
        cards = who_has_not.cards(con, group_id)
        found = [self._named(one, shown, cards) for one in people]
        found.sort(key=lambda one: (sort_key(one.called), one.id))
        names = [(name, one.id) for one in found for name in (one.name, one.card) if name]
        try:
            group = groups.name_of(con, group_id)
        except TypeError as error:  # there is no such row
            raise OpsdeskError(Problem.NOT_FOUND, id=group_id) from error
        return Roll(
            group_id=group_id,
            group=group,
            taken_at=None if latest is None else latest.taken_at,
            people=tuple(found),
            names=tuple(names),
            old_names=tuple(chains.known_names(con, group_id)),
            numbers=who_has_not.numbers(con, group_id),
        )

    def _named(self, one: Person, shown: dict[int, tuple[str, str | None]], cards: dict[int, str]) -> Person:
        if one.id not in shown:
            return replace(one, card=_other(cards.get(one.id), one.name))
        name, handle = shown[one.id]
        name = name or one.name
        # Who is in the roster by a bare name has no card beside it: an older bare name is no card.
        card = _other(cards.get(one.id), name) if handle else ""
        return replace(one, name=name, card=card, handle=handle)

    def chains(self, group_id: int) -> list[Chain]:
        """The sign-up chains of the group that were brought in, the newest first."""
        return who_has_not.chains(self._store.reader(), group_id)

    def chain(self, chain_id: int) -> Claims:
        """A chain that was brought in, to be subtracted."""
        topic, lines = who_has_not.chain_lines(self._store.reader(), chain_id)
        return Claims(FileKind.CHAIN, topic, tuple(Claim(no, text, (text,)) for no, text in lines))

    def surveys(self) -> list[Survey]:
        """The surveys that were brought in, the one answered last first."""
        return surveys.all_surveys(self._store.reader())

    def survey(self, survey_id: int) -> Claims:
        """Who answered a survey that was brought in, to be subtracted."""
        name, sheets = surveys.answered(self._store.reader(), survey_id)
        lines = (Claim(no, shown or number, _texts(shown), member) for no, number, shown, member in sheets)
        return Claims(FileKind.SURVEY, name, tuple(lines), ref=f"survey:{survey_id}")

    def chats(self, group_id: int) -> list[Log]:
        """The chat logs of the group that were brought in, the newest first."""
        return chats.logs(self._store.reader(), group_id)

    def chat(self, log: Log) -> Claims:
        """Who spoke in the group while a log lasted, to be subtracted; its title are the days."""
        members, names = chats.spoke(self._store.reader(), log.id, self._clock.zone_seconds(log.to_at))
        lines = [Claim(no, name, (), member) for no, (member, name) in enumerate(members, 1)]
        lines += [Claim(no, name, (name,)) for no, name in enumerate(names, len(lines) + 1)]
        return Claims(FileKind.CHAT, self.days_of(log), tuple(lines), ref="chat")

    def days_of(self, log: Log) -> str:
        """The days of a log: 2026-05-13 – 2026-11-15."""
        began, ended = self._clock.day_of(log.from_at), self._clock.day_of(log.to_at)
        return f"{began}" if began == ended else f"{began} – {ended}"

    def claims(self, parsed: ParsedFile, title: str) -> Claims:
        """A table or a text that was read, to be subtracted; `title` stands where it has no topic of its own.

        Strong handles are matched with members as an import does it, buyers by their name in that shop; orders that
        were never paid or refunded in full are left out. Nothing is written; off the window's thread, for it waits
        for a write that runs.
        """
        if parsed.kind is FileKind.CHAIN:
            lines = tuple(Claim(line.no, line.text, (line.text,)) for line in parsed.chain)
            return Claims(parsed.kind, parsed.topic or title, lines)
        if parsed.kind is FileKind.ORDERS:
            orders = [order for order in parsed.orders if _counts(order)]
            return replace(self._orders(orders, title), left_out=len(parsed.orders) - len(orders))
        if parsed.chat is not None:
            return self._speakers(parsed.chat, parsed.group_name or title)
        if parsed.survey is not None:
            return self._respondents(parsed.survey)
        return self._people(parsed, title)

    def _speakers(self, log: ChatLog, title: str) -> Claims:
        speakers = [one for one in log.speakers if one.messages]
        rows = [PersonRow(row=one.no, handles=() if one.kind is None else ((one.kind, one.value),)) for one in speakers]
        matched = self._match(rows, HandleKind.CONTACT_NAME)
        lines = [
            Claim(
                one.row,
                one.name or one.value,
                _texts(one.name, *one.names),
                matched.get(one.no),
                frozenset() if one.kind is None else frozenset((one.kind.value,)),
            )
            for one in speakers
        ]
        return Claims(FileKind.CHAT, title, tuple(lines))

    def _respondents(self, sheet: SurveySheet) -> Claims:
        asked = bringing_surveys.question(sheet, sheet.who)
        rows = [bringing_surveys.person(place, one, sheet, asked) for place, one in enumerate(sheet.responses, 1)]
        matched = self._match([row._replace(name="") for row in rows], HandleKind.CONTACT_NAME)
        lines = [
            Claim(one.row, row.name or one.number, _texts(row.name), matched.get(row.row), _kinds(row))
            for one, row in zip(sheet.responses, rows, strict=True)
        ]
        return Claims(FileKind.SURVEY, sheet.name, tuple(lines))

    def _orders(self, orders: Sequence[OrderRow], title: str) -> Claims:
        source = orders[0].source.partition("#")[0] if orders else ""
        buyers = [
            PersonRow(row=number, name=order.buyer, handles=order.handles) for number, order in enumerate(orders, 1)
        ]
        matched = self._match(buyers, BUYER_KINDS.get(source, HandleKind.CONTACT_NAME))
        lines = [
            Claim(order.row, order.number, _texts(order.buyer, order.recipient), matched.get(number), _kinds(order))
            for number, order in enumerate(orders, 1)
        ]
        return Claims(FileKind.ORDERS, title, tuple(lines))

    def _people(self, parsed: ParsedFile, title: str) -> Claims:
        # A bare name is looked for in the group, not in her book.
        rows = [PersonRow(row=one.row, handles=one.handles) for one in parsed.people]
        matched = self._match(rows, HandleKind.CONTACT_NAME)
        lines = [
            Claim(
                one.row,
                one.card or one.name or one.remark or one.real_name,
                _texts(one.card, one.name, one.remark, one.real_name),
                matched.get(one.row),
                _kinds(one),
            )
            for one in parsed.people
        ]
        return Claims(parsed.kind, title, tuple(lines))

    def _match(self, rows: list[PersonRow], kind: HandleKind) -> dict[int, int]:
        """Row -> member, looked up as an import does it; `kind` is how a bare name is known."""
        matched: dict[int, int] = {}
        try:
            with self._store.write("import", undoable=False, wait=True) as con:
                kinds = staging.handle_kind_ids(con)
                staging.stage(con, rows, kinds)
                staging.match(con, staging.Scope(kinds[kind], None, counted=False, name_kind_id=None))
                matched = who_has_not.matched(con)
                raise _LookedUp
        except _LookedUp:
            pass
        return matched

    def remind(self, group_id: int, topic: str, body: str, members: Sequence[int]) -> int:
        """She posted a text with their names in the group now; answers the id of the portion."""
        with self._store.write("remind") as con:
            return who_has_not.chase(con, group_id, topic, body, members, self._clock.now())

    def chases(self, group_id: int, topic: str) -> list[Chase]:
        """What she posted about this topic in the last days, the oldest first."""
        return who_has_not.chases(self._store.reader(), group_id, topic, self._lately())

    def reminded(self, group_id: int, topic: str) -> frozenset[int]:
        """Who was reminded in the last days of something else than this topic of this group."""
        return who_has_not.reminded_otherwise(self._store.reader(), group_id, topic, self._lately())

    def last_body(self, group_id: int) -> str:
        """The text she posted last in the group; "" where she posted none."""
        return who_has_not.last_body(self._store.reader(), group_id)

    def _lately(self) -> int:
        return self._clock.now() - REMINDED_DAYS * 86400

    def write_list(self, path: Path, titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """The list as CSV, or as XLSX where `path` ends so. Raises DISK_FULL, CANNOT_WRITE."""
        from opsdesk.exchange.atomic import write_atomically
        from opsdesk.exchange.tables_out import csv_bytes, xlsx_bytes

        data = xlsx_bytes(path.stem, titles, rows) if path.suffix.lower() == ".xlsx" else csv_bytes(titles, rows)
        write_atomically(path, data)


def _other(card: str | None, name: str) -> str:
    return card if card and card != name else ""


def _texts(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def _kinds(row: PersonRow | OrderRow) -> frozenset[str]:
    return frozenset(kind.value for kind, _ in row.handles)


def _counts(order: OrderRow) -> bool:
    """Whether an order says that somebody has bought: paid, and not refunded in full."""
    refunded = order.paid_fen > 0 and order.refund_fen >= order.paid_fen
    return order.status in ("paid", "done") and not refunded
