"""What "Who has not?" reads on a worker: the people of a group, the answer, what was posted; lists to subtract."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opsdesk.domain.who_has_not import Chain, Chase, Claims, Found, Roll, check

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from opsdesk.domain.chats import Log
    from opsdesk.domain.segments import Segment
    from opsdesk.domain.surveys import Survey
    from opsdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Seen:
    """A group and the answer for what is subtracted now. `took_ms` is how long the comparing took."""

    roll: Roll
    found: Found
    chases: tuple[Chase, ...]
    reminded: frozenset[int]
    chains: tuple[Chain, ...]
    surveys: tuple[Survey, ...]
    logs: tuple[Log, ...]
    now: int
    took_ms: int


def look(
    desk: Desk, group_id: int, sources: Sequence[Claims], decided: Mapping[tuple[int, str], bool], topic: str
) -> Seen:
    """Read the group anew and compare. Raises NOT_FOUND."""
    ask = desk.who_has_not
    began = time.perf_counter()
    roll = ask.roll(group_id)
    found = check(roll, sources, decided)
    took = round((time.perf_counter() - began) * 1000)
    chases, reminded = tuple(ask.chases(group_id, topic)), ask.reminded(group_id, topic)
    lists = tuple(ask.chains(group_id)), tuple(ask.surveys()), tuple(ask.chats(group_id))
    return Seen(roll, found, chases, reminded, *lists, desk.clock.now(), took)


def open_group(desk: Desk, group_id: int, chase_id: int = 0) -> tuple[list[Claims], str]:
    """What to begin with, and the text she posted last: the lists of a chase she noted, else the newest chain."""
    if chase_id:
        return desk.chasing.sources(chase_id), desk.who_has_not.last_body(group_id)
    chains = desk.who_has_not.chains(group_id)
    return [desk.who_has_not.chain(one.id) for one in chains[:1]], desk.who_has_not.last_body(group_id)


def read_chain(desk: Desk, chain_id: int) -> list[Claims]:
    """A chain that was brought in."""
    return [desk.who_has_not.chain(chain_id)]


def read_survey(desk: Desk, survey_id: int) -> list[Claims]:
    """Who answered a survey that was brought in."""
    return [desk.who_has_not.survey(survey_id)]


def read_segment(desk: Desk, group_id: int, segment: Segment, title: str) -> list[Claims]:
    """Who of the group is in a segment."""
    return [desk.chasing.segment(group_id, segment, title)]


def read_log(desk: Desk, log: Log) -> list[Claims]:
    """Who spoke while a log that was brought in lasted."""
    return [desk.who_has_not.chat(log)]


def read_file(desk: Desk, path: Path) -> list[Claims]:
    """The tables of a file. Raises what `ImportService.read` raises."""
    return [desk.who_has_not.claims(parsed, path.name) for parsed in desk.imports.read(path)]


def read_pasted(desk: Desk, text: str, title: str) -> list[Claims]:
    """What stands in a pasted text; `title` where it has no topic. Raises what `ImportService.read` raises."""
    return [desk.who_has_not.claims(parsed, title) for parsed in desk.imports.read_text(text, "")]
