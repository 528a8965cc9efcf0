"""One parsed table on its way into the desk: staged, matched and written inside the caller's transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from opsdesk.domain.batches import ImportOptions, ImportResult
from opsdesk.domain.chains import ChainEntry, KnownNames
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind, ParsedFile, PersonRow, RowProblem
from opsdesk.domain.platforms import HandleKind, Platform, name_kind
from opsdesk.domain.roster_diff import Answer, Comparison, Verdict, compare, left_open, settle
from opsdesk.services import bringing_bills, bringing_chats, bringing_surveys
from opsdesk.store import (
    batches,
    chains,
    groups,
    labels,
    orders,
    people,
    people_groups,
    people_values,
    resemblances,
    roster_diff,
    rosters,
    staging,
    tiers,
)

if TYPE_CHECKING:
    from opsdesk.domain.roster_diff import Settled
    from opsdesk.services.clock import Clock
    from opsdesk.services.work import Progress
    from opsdesk.store.driver import Connection

_STEPS = 8
MOST_NEW_GROUPS = 200
"""More groups named by one list are a column taken for another."""
BUYER_KINDS = {
    "youzan": HandleKind.BUYER_YOUZAN,
    "ktt": HandleKind.BUYER_KUAITUANTUAN,
    "doudian": HandleKind.BUYER_DOUDIAN,
    "wxstore": HandleKind.BUYER_WXSTORE,
}


@dataclass(frozen=True, slots=True)
class Source:
    """Where a table came from: the name shown, and the SHA-256 of the bytes."""

    name: str
    sha256: str


class Bringing:
    """Writes one table. `result` tells what happened, `wrote` whether there is anything to keep, `later` which new
    members may be another one, for her to decide another day."""

    def __init__(self, parsed: ParsedFile, source: Source, options: ImportOptions, clock: Clock, currency: str) -> None:
        self._parsed = parsed
        self._source = source
        self._options = options
        self._clock = clock
        self._currency = currency
        self._now = clock.now()
        self._policies = options.mapping.policies() if options.mapping is not None else {}
        fatal = [problem for problem in parsed.problems if problem.fatal]
        doubts = [problem for problem in parsed.problems if not problem.fatal]
        self.wrote = False
        self.comparison: Comparison | None = None
        self.group_id = self.roster_id = self.taken_at = 0
        self.later: list[tuple[int, int]] = []
        self.result = ImportResult(
            source.name, parsed.kind, parsed.preset, parsed.encoding, parsed.header_row, parsed.data_rows,
            rejected=fatal, doubts=doubts,
        )  # fmt: skip

    def run(self, con: Connection, progress: Progress) -> ImportResult:
        """Stage, match and write. Raises ROSTER_OLDER; CANCELLED through `progress` between steps."""
        parsed = self._parsed
        taken_at = self._taken_at() if parsed.kind is FileKind.ROSTER else None
        known = None if self._options.again else batches.same_file(con, self._source.sha256, taken_at)
        if known is not None and self._says_the_same(con, known[0]):
            self.result.already, self.result.already_at = known
            self.group_id, self.taken_at = self._options.group_id or 0, taken_at or 0
            self.result.unchanged = parsed.data_rows - len(self.result.rejected)
            return self._with_group_shown()
        batch = batches.begin(
            con, parsed.kind, self._source.name, self._source.sha256, encoding=parsed.encoding, sheet=parsed.sheet,
            header_row=parsed.header_row, taken_at=taken_at, zone=str(self._clock.zone), now=self._now,
        )  # fmt: skip
        progress.step(1, _STEPS)
        with batches.watching(con, batch):
            self._bring(con, batch, progress, taken_at, known)
            progress.step(_STEPS - 1, _STEPS)
            if self.wrote:
                tiers.decide(con, people.affected(con), self._now, by="import")
        ok = self.result.new + self.result.updated + self.result.unchanged
        batches.finish(con, batch, parsed.data_rows, ok, [*self.result.rejected, *self.result.doubts])
        self.result.batch = batch
        progress.step(_STEPS, _STEPS)
        return self.result

    def _bring(
        self, con: Connection, batch: int, progress: Progress, taken_at: int | None, known: tuple[int, int] | None
    ) -> None:
        """Each kind in its own way. `known` is the batch of the same bytes, where it left something open."""
        kind = self._parsed.kind
        if kind is FileKind.ORDERS:
            self._bring_orders(con, batch, progress)
        elif kind is FileKind.CHAIN:
            self._bring_chain(con, batch)
        elif kind is FileKind.CHAT:
            keeps = bringing_chats.bring_chat(
                con, batch, self._parsed, self._options, self._clock, self.result, progress
            )
            self._changed(known, keeps)
        elif kind is FileKind.SURVEY:
            bringing_surveys.bring_survey(con, batch, self._parsed, self._options, self._clock, self.result)
            self._changed(known)
        elif kind is FileKind.MONEY:
            bringing_bills.bring_bill(con, batch, self._parsed, self.result)
            self._changed(known)
        elif kind is FileKind.ROSTER:
            self._bring_roster(con, batch, progress, taken_at or self._now)
        else:
            self._bring_people(con, batch, progress)

    def _says_the_same(self, con: Connection, batch: int) -> bool:
        """Whether the batch of the same bytes was of the same group, whole or a part as this one is; of a chat,
        of a survey, whether it left no name open."""
        if self._parsed.kind is FileKind.CHAT:
            return bringing_chats.settled(con, batch)
        if self._parsed.kind is FileKind.SURVEY:
            return bringing_surveys.settled(con, batch, self._options)
        stored = rosters.of_batch(con, batch)
        if stored is None or self._parsed.kind is not FileKind.ROSTER:
            return True
        options = self._options
        group = options.group_id or groups.find(con, options.platform, options.group, self._parsed.group_ref)
        return stored == (group, options.complete)

    def _changed(self, known: tuple[int, int] | None, keeps: bool = False) -> None:
        """Whether there is anything to keep; the same bytes that still tell nothing new are told as known."""
        self.wrote = self.result.changed or keeps
        if known is not None and not self.wrote:
            self.result.already, self.result.already_at = known

    def _with_group_shown(self) -> ImportResult:
        if self._parsed.kind in (FileKind.ROSTER, FileKind.CHAIN):
            self.result.group, self.result.taken = self._options.group, self._options.taken
        return self.result

    def _taken_at(self) -> int:
        """The end of the day a roster was taken, or now when that is today."""
        return min(self._clock.at(self._options.taken, "23:59"), self._now)

    def _stage(self, con: Connection, rows: list[PersonRow], scope: staging.Scope) -> None:
        staging.stage(con, rows, staging.handle_kind_ids(con))
        self.result.rejected += [RowProblem(row, "nobody", fatal=True) for row in staging.nobody(con)]
        staging.match(con, scope)
        self.result.doubts += [RowProblem(row, "two_members", ids) for row, ids in staging.clashes(con)]

    def _write_people(self, con: Connection, batch: int, scope: staging.Scope, seen_at: int) -> None:
        people.add_new(con, batch, self._now)
        people_values.fill(con, self._policies)
        people_values.add_handles(con, batch, seen_at, self._policies)
        people.add_names(con, batch, seen_at, scope)
        people_values.add_tags(con, labels.MEMBER_TAGS, self._policies)
        people_values.add_fields(con, self._policies)

    def _count_people(self, con: Connection) -> None:
        result = self.result
        result.new, result.updated, result.unchanged, repeated = people.counted(con)
        result.people = result.new + result.updated + result.unchanged
        result.skipped = repeated + result.rows - result.people - repeated - len(result.rejected)
        self.wrote = result.changed

    def _bring_people(self, con: Connection, batch: int, progress: Progress) -> None:
        book = self._parsed.kind is FileKind.MEMBERS
        kind = HandleKind.BOOK_NAME if book else HandleKind.CONTACT_NAME
        kinds = staging.handle_kind_ids(con)
        known_as = kinds[HandleKind.WECHAT_NAME] if book else None
        scope = staging.Scope(kinds[kind], None, counted=False, name_kind_id=known_as)
        self._stage(con, self._parsed.people, scope)
        if self._options.dry_run:
            self.result.duplicates = resemblances.find(con)
        resemblances.recognise(con, self._options.same)
        progress.step(3, _STEPS)
        self._write_people(con, batch, scope, self._now)
        self.later = resemblances.made_of(con, self._options.later)
        progress.step(5, _STEPS)
        self._bring_stays(con, batch)
        people_values.add_birthdays(con, self._policies)
        people_values.add_opening_spend(con, batch, self._currency, self._now, self._policies)
        self._count_people(con)
        if self.result.duplicates is not None:
            resemblances.note_changes(con, self.result.duplicates)

    def _bring_stays(self, con: Connection, batch: int) -> None:
        """Put people into the groups their rows name, making those that are new."""
        found, new = {}, []
        for name in people_groups.named(con):
            group = groups.find(con, self._options.platform, name)
            if group is None:
                new.append(name)
            else:
                found[name] = group
        if len(new) > MOST_NEW_GROUPS:
            raise OpsdeskError(Problem.TOO_MANY_GROUPS, file=self._source.name, count=len(new))
        for name in new:
            found[name] = groups.add(con, self._options.platform or Platform.WECHAT, name, self._now, batch=batch)
        if found:
            people_groups.join(con, batch, found, self._now)
        self.result.new_groups = tuple(new)

    def _bring_roster(self, con: Connection, batch: int, progress: Progress, taken_at: int) -> None:
        group = self._group_of_roster(con, batch)
        before = rosters.latest(con, group)
        if before is not None and before.taken_at > taken_at:
            raise OpsdeskError(
                Problem.ROSTER_OLDER, group=self._options.group, taken=self._options.taken,
                last=self._clock.day_of(before.taken_at).isoformat(),
            )  # fmt: skip
        kind = name_kind(groups.platform_of(con, group))
        kind_id = staging.handle_kind_ids(con)[kind]
        scope = staging.Scope(kind_id, group, counted=True, name_kind_id=kind_id)
        self._stage(con, self._parsed.people, scope)
        self._match_nicknames(con, group, before)
        progress.step(3, _STEPS)
        self._write_people(con, batch, scope, taken_at)
        rosters.rename_members(con, scope.kind_id)
        people.add_activity(con, group, self._clock.zone_seconds(taken_at))
        progress.step(5, _STEPS)
        self._write_roster(con, batch, group, taken_at, before)
        self.group_id, self.taken_at = group, taken_at
        self.result.group, self.result.taken = groups.name_of(con, group), self._options.taken

    def _group_of_roster(self, con: Connection, batch: int) -> int:
        parsed, options = self._parsed, self._options
        group = options.group_id or groups.find(con, options.platform, options.group, parsed.group_ref)
        if group is None:
            group = groups.add(
                con, options.platform or Platform.WECHAT, options.group, self._now, parsed.group_ref, batch
            )  # a list that names no platform is a WeChat one: only there has she nothing better than a paste
        return group

    def _match_nicknames(self, con: Connection, group: int, before: rosters.Roster | None) -> None:
        """What she said of nicknames counts beside what their text says."""
        if before is not None:
            roster_diff.match_accounts(con, before)
        roster_diff.part_namesakes(con, before)
        roster_diff.apply(con, before, self._decided(con, group))

    def _decided(self, con: Connection, group: int) -> dict[tuple[str, str], bool]:
        """What she said before, and says now."""
        now = self._options.decided or ()
        return roster_diff.decided(con, group) | {(one.was, one.now): one.same for one in now if one.same is not None}

    def _write_roster(
        self, con: Connection, batch: int, group: int, taken_at: int, before: rosters.Roster | None
    ) -> None:
        options = self._options
        roster = self.roster_id = rosters.add(con, batch, group, taken_at, options.complete)
        settled = self._settle(con, roster, group, before)
        rosters.follow(con, batch, group, roster, taken_at, before)
        if before is not None and options.complete:
            rosters.close_absent(con, group, taken_at, before)
        elif options.complete:
            rosters.close_absent_speakers(con, group, taken_at)
        rosters.add_duties(con, group, options.taken)
        rosters.keep_changes(con, roster, settled)
        rosters.seal(con, roster, self._now)
        roster_diff.remember(con, group, options.decided or (), self._now)
        self._count_people(con)
        self.result.people = rosters.entries(con, roster)
        self.result.diff = settled.diff()
        same_day = before is not None and self._clock.day_of(before.taken_at) == self._clock.day_of(taken_at)
        self.wrote = not (same_day and rosters.same_as(con, roster, before))

    def _settle(self, con: Connection, roster: int, group: int, before: rosters.Roster | None) -> Settled:
        """Compare with the roster before; the first of a group shows nothing."""
        if before is None:
            self.comparison = Comparison(now=rosters.entries(con, roster))
            return settle(self.comparison, {})
        options, said = self._options, self._decided(con, group)
        fresh = roster_diff.fresh(con)
        new = [replace(one, known=one.member_id not in fresh) for one in roster_diff.of(con, roster)]
        there = frozenset(one.handle_id for one in new)
        old = roster_diff.with_aliases(con, roster_diff.entries(con, before), there)
        found = compare(old, new, said, complete=options.complete, before_at=before.taken_at)
        self.comparison = found
        if options.decided is not None:
            return settle(left_open(found, options.decided), self._new_ones(found, said))
        return settle(found, self._new_ones(found, said), everything_open=True)

    def _new_ones(self, found: Comparison, said: dict[tuple[str, str], bool]) -> dict[int, Answer]:
        """Nicknames of which she said that they are somebody new."""
        told = {now for (_, now), same in said.items() if not same}
        told -= {one.now for one in self._options.decided or () if one.same is None}
        if self._options.decided is None:
            told -= {one.entry.name for one in found.questions}
        return {one.handle_id: Answer(Verdict.NEW) for one in found.came if one.name in told}

    def _bring_orders(self, con: Connection, batch: int, progress: Progress) -> None:
        rows = self._parsed.orders
        source = rows[0].source.partition("#")[0] if rows else ""
        kind = BUYER_KINDS.get(source, HandleKind.CONTACT_NAME)
        scope = staging.Scope(staging.handle_kind_ids(con)[kind], None, counted=False, name_kind_id=None)
        buyers = [
            PersonRow(row=number, name=order.buyer, handles=order.handles, real_name=order.recipient)
            for number, order in enumerate(rows, start=1)
            if order.buyer or order.handles
        ]
        self._stage(con, buyers, scope)
        progress.step(3, _STEPS)
        orders.stage(con, rows)
        people.add_new(con, batch, self._now)
        people_values.add_handles(con, batch, self._now, self._policies)
        people.add_names(con, batch, self._now, scope)
        progress.step(5, _STEPS)
        orders.write(con, batch, self._currency)
        result = self.result
        result.new, result.updated, result.unchanged = orders.counted(con)
        result.skipped = result.rows - result.new - result.updated - result.unchanged - len(result.rejected)
        self.wrote = result.changed

    def _bring_chain(self, con: Connection, batch: int) -> None:
        options, parsed = self._options, self._parsed
        group = groups.find(con, options.platform, options.group)
        if group is None:
            group = groups.add(con, options.platform or Platform.WECHAT, options.group, self._now, batch=batch)
        staging.stage(con, [], {})
        names = KnownNames(chains.known_names(con, group))
        entries: dict[int, ChainEntry] = {}
        for line in parsed.chain:
            number = line.no if line.no not in entries else max(entries) + 1
            entries[number] = names.split(number, line.text)
        at = self._clock.at(options.taken, None)
        counts = chains.write(con, batch, group, parsed.topic, at, list(entries.values()))
        self.result.new, self.result.updated, self.result.unchanged = counts
        self.result.group, self.result.taken = groups.name_of(con, group), options.taken
        self.wrote = self.result.changed
