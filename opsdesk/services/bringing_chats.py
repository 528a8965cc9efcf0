"""A chat log on its way into the desk: whose its names are, the days they spoke on, who came and went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.chats import ChatFound, ChatLog, WhyOpen, is_invisible
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import PersonRow, RowProblem
from opsdesk.domain.platforms import Platform, name_kind
from opsdesk.store import batches, chat_stays, chats, groups, people, people_values, staging

if TYPE_CHECKING:
    from opsdesk.domain.batches import ImportOptions, ImportResult
    from opsdesk.domain.imports import ParsedFile
    from opsdesk.services.clock import Clock
    from opsdesk.services.work import Progress
    from opsdesk.store.driver import Connection

# There the name shown is the one in the group, where the member has set one.
_SHOWS_CARDS = (Platform.QQ, Platform.DISCORD)
_STEPS = 8


def settled(con: Connection, batch: int) -> bool:
    """Whether a log that was brought in before left nobody open, so that its bytes can tell nothing new."""
    return not batches.has_doubts(con, batch, (WhyOpen.UNKNOWN, WhyOpen.SHARED))


def bring_chat(
    con: Connection, batch: int, parsed: ParsedFile, options: ImportOptions, clock: Clock, result: ImportResult,
    progress: Progress,
) -> bool:  # fmt: skip
    """Write the log inside the caller's transaction and tell in `result` what it did; answers whether to keep it.

    Messages are counted once: as new, corrected (`updated`, with the lines that told of who came and went), known
    already (`unchanged`) or counting for nobody (`skipped`).
    """
    log = parsed.chat
    if log is None:
        raise OpsdeskError(Problem.FILE_EMPTY, file=result.file)
    platform = options.platform or parsed.platform or Platform.WECHAT
    group = groups.find(con, platform, options.group, parsed.group_ref) or groups.add(
        con, platform, options.group, clock.now(), parsed.group_ref, batch
    )
    kind_id = staging.handle_kind_ids(con)[name_kind(platform)]
    scope = staging.Scope(kind_id, group, counted=False, name_kind_id=kind_id)
    staging.stage(con, _people(log, platform), staging.handle_kind_ids(con))
    staging.match(con, scope)
    _write_people(con, batch, log, scope, clock)
    progress.step(3, _STEPS)
    chats.meet_strong(con)
    chat_stays.add_present(con, batch, group)
    chats.meet_named(con, group, kind_id, options.people)
    chats.keep_decided(con, batch, group, kind_id, log.to_at)
    chat_stays.add_present(con, batch, group)
    chat_stays.narrow(con, group)
    came, went = chat_stays.follow_moves(con, batch, group, log.moves)
    progress.step(5, _STEPS)
    known = chats.has_log(con, group, log)
    log_id = chats.add_log(con, batch, group, log, str(clock.zone))
    counted = chats.write_days(con, log_id, group, clock.zone_seconds(log.to_at))
    found = _found(con, log, came, went)
    result.chat, result.group, result.people = found, groups.name_of(con, group), found.speakers
    _count(result, log, counted, found)
    # A log in which every name is open counts nothing yet; it is there to be decided about and asked of.
    return result.changed or (counted.same == 0 and not known)


def _write_people(con: Connection, batch: int, log: ChatLog, scope: staging.Scope, clock: Clock) -> None:
    """The speakers with a strong handle, those who are new as members."""
    chats.stage(con, log)
    chats.leave_out_silent(con)
    people.add_new(con, batch, clock.now())
    people_values.add_handles(con, batch, log.to_at, {})
    people.add_names(con, batch, log.to_at, scope)


def _count(result: ImportResult, log: ChatLog, counted: chats.Counted, found: ChatFound) -> None:
    told = min(found.joined + found.left, log.others)
    result.new, result.updated, result.unchanged = counted.new, counted.corrected + told, counted.same
    result.skipped = result.rows - len(result.rejected) - result.new - result.updated - result.unchanged
    rows = {one.name: one.row for one in log.speakers if one.kind is None}
    result.doubts += [RowProblem(rows[one.name], one.why, one.name) for one in found.open]


def _people(log: ChatLog, platform: Platform) -> list[PersonRow]:
    """Speakers with a strong handle as rows of people; a name that shows nothing is none."""
    rows = []
    for one in log.speakers:
        if one.kind is None:
            continue
        name = "" if is_invisible(one.name) else one.name
        cards = platform in _SHOWS_CARDS
        row = PersonRow(one.no, card=name if cards else "", name="" if cards else name)
        rows.append(row._replace(handles=((one.kind, one.value),)))
    return rows


def _found(con: Connection, log: ChatLog, came: int, went: int) -> ChatFound:
    matched, fresh = chats.known_speakers(con)
    speakers = sum(one.messages > 0 for one in log.speakers)
    waiting = chats.open_speakers(con)
    return ChatFound(log.from_at, log.to_at, log.messages, speakers, matched, fresh, came, went, waiting)
