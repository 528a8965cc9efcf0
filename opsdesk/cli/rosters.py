"""Commands about rosters: roster shows what one says and stores it on demand, rosters lists those of a group."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from opsdesk.cli.imports import document
from opsdesk.cli.output import emit_json, emit_table, iso
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.reading import visible
from opsdesk.domain.roster_diff import Answer, Verdict, settle
from opsdesk.words import rosters as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opsdesk.cli.session import Session
    from opsdesk.domain.batches import Looked
    from opsdesk.domain.roster_clues import Told
    from opsdesk.domain.roster_diff import Change, Question, Settled
    from opsdesk.domain.rosters import RosterLook
    from opsdesk.services.clock import Clock
    from opsdesk.services.desk import Desk


@click.command("roster")
@click.argument("file")
@click.option("--group", default="", help="The group, by its name; the file's own if not given.")
@click.option("--taken", default="", help="The day the list was taken, YYYY-MM-DD.")
@click.option("--part", is_flag=True, help="The list names only some of the group: nobody left by it.")
@click.option("--same", multiple=True, metavar="OLD=NEW", help="NEW is who went by OLD.")
@click.option("--new", "strangers", multiple=True, metavar="NAME", help="NAME is somebody new.")
@click.option(
    "--decisions",
    type=click.Path(path_type=Path, dir_okay=False),
    help='A JSON file: {"NEW NAME": "OLD NAME" or null for new}.',
)
@click.option("--yes", is_flag=True, help="Store it; without, it is only shown.")
@click.option("--sure", is_flag=True, help="Store it in spite of what is doubtful about the list.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def roster(
    session: Session,
    file: str,
    group: str,
    taken: str,
    part: bool,
    same: tuple[str, ...],
    strangers: tuple[str, ...],
    decisions: Path | None,
    yes: bool,
    sure: bool,
    as_json: bool,
) -> None:
    """Who joined, left, came back or goes by another name, by the list in FILE (`-` reads a pasted one).

    Example: opsdesk roster 名单.txt --group 茶友拼团群 --same "Nico_91=清晨的十一1号" --yes
    """
    said = _said(same, strangers, decisions)
    with session.desk() as desk:
        look = desk.rosters.look(_read(desk, file), _group(desk, group), taken=taken, complete=not part)
        answers = _answers(look, said)
        settled = settle(look.found, answers)
        doubts = [words.doubt(one, look, settled.gone) for one in sorted(look.doubts_of(settled))]
        batch = None
        if yes and look.stores:
            if doubts and not sure:
                raise OpsdeskError(Problem.ROSTER_UNSURE, why="; ".join(doubts))
            batch = desk.rosters.keep(look, answers).batch
        clock = desk.clock
    if as_json:
        emit_json(_document(look, settled, doubts, batch, clock))
    else:
        _tell(look, settled, doubts, batch, clock)


def _said(same: Iterable[str], strangers: Iterable[str], decisions: Path | None) -> dict[str, str | None]:
    """New name -> old name, or None for somebody new."""
    said: dict[str, str | None] = {}
    if decisions is not None:
        try:
            found = json.loads(decisions.read_text(encoding="utf-8-sig"))
        except (OSError, ValueError) as error:
            raise click.BadParameter(f"{decisions.name} is no JSON file", param_hint="--decisions") from error
        if not isinstance(found, dict) or not all(was is None or isinstance(was, str) for was in found.values()):
            raise click.BadParameter("one object of names is wanted", param_hint="--decisions")
        said |= found
    for pair in same:
        was, equals, now = pair.partition("=")
        if not equals:
            raise click.BadParameter("OLD=NEW is wanted", param_hint="--same")
        said[now] = was
    return said | dict.fromkeys(strangers)


def _read(desk: Desk, file: str) -> Looked:
    found = (
        desk.rosters.read_text(sys.stdin.buffer.read().decode("utf-8", "replace"), "-")
        if file == "-"
        else desk.rosters.read(Path(file))
    )
    return found[0]


def _group(desk: Desk, name: str) -> int | None:
    if not name:
        return None
    found = desk.groups.find(name)
    if found is None:
        raise OpsdeskError(Problem.NOT_FOUND, id=name)
    return found


def _answers(look: RosterLook, said: dict[str, str | None]) -> dict[int, Answer]:
    found = look.found
    new = {one.name: one.handle_id for one in (*found.came, *(asked.entry for asked in found.questions))}
    old = {one.name: one.handle_id for asked in found.questions for one in (which.entry for which in asked.candidates)}
    old |= {one.name: one.handle_id for one in found.gone}
    answers = {}
    for now, was in said.items():
        if now not in new or (was is not None and was not in old):
            raise OpsdeskError(Problem.NOT_FOUND, id=now if now not in new else was)
        answers[new[now]] = Answer(Verdict.NEW) if was is None else Answer(Verdict.SAME, old[was])
    return answers


def _document(
    look: RosterLook, settled: Settled, doubts: list[str], batch: int | None, clock: Clock
) -> dict[str, object]:
    look.result.diff, look.result.batch = settled.diff(), batch
    return {
        **document(look.result),
        "before": look.found.before,
        "people": look.found.now,
        "unchanged_people": look.found.unchanged,
        "questions": [_question(one, clock) for one in settled.still_open],
        "doubts_of_list": doubts,
    }


def _question(asked: Question, clock: Clock) -> dict[str, object]:
    return {
        "name": asked.entry.name,
        "line": asked.entry.place,
        "open_since": iso(asked.since),
        "candidates": [
            {"name": one.entry.name, "id": one.entry.member_id, "evidence": _evidence(one.clues, clock)}
            for one in asked.candidates
        ],
    }


def _evidence(clues: Sequence[Told], clock: Clock) -> list[str]:
    return [words.clue(told, lambda at: clock.day_of(at).isoformat()) for told in clues]


def _tell(look: RosterLook, settled: Settled, doubts: list[str], batch: int | None, clock: Clock) -> None:
    found = look.found
    last = clock.day_of(look.before_at).isoformat() if look.before_at is not None else None
    against = f"compared with {last}, {found.before} names" if last else "the first of this group"
    click.echo(visible(f"{look.group} on {look.taken}: {found.now} names, {against}"))
    for asked in settled.still_open:
        candidates = [f"{one.entry.name} ({'; '.join(_evidence(one.clues, clock))})" for one in asked.candidates]
        click.echo(visible(f"  ?  {asked.entry.name}: {' or '.join(candidates) or 'cannot be told apart'}"))
    for sign, changes in (("+", settled.joined), ("-", settled.left), ("<", settled.rejoined), ("=", settled.renamed)):
        for change in changes:
            click.echo(visible(f"  {sign}  {_line(change)}"))
    counts = f"{len(settled.joined)} joined, {len(settled.left)} left, {len(settled.rejoined)} came back"
    rest = f"{len(settled.renamed)} renamed, {len(settled.still_open)} open, {found.unchanged} unchanged"
    click.echo(f"{counts}, {rest}")
    for doubt in doubts:
        click.echo(visible(f"  !  {doubt}"))
    if batch is not None:
        click.echo(f"  stored as batch {batch}; take back with: opsdesk import-undo {batch}")
    elif look.stores:
        click.echo("  nothing is stored; store it with --yes" + (" --sure" if doubts else ""))


def _line(change: Change) -> str:
    account = f"  {change.entry.handle}" if change.entry.handle else ""
    return f"{change.was.name} -> {change.entry.name}{account}" if change.was else f"{change.entry.shown}{account}"


@click.command("rosters")
@click.argument("group")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def rosters(session: Session, group: str, as_json: bool) -> None:
    """The rosters of GROUP, the newest first: how many were in it, joined, left and came back.

    Example: opsdesk rosters 茶友一群
    """
    with session.desk() as desk:
        group_id = _group(desk, group)
        assert group_id is not None
        found = desk.rosters.history(group_id)
        days = [desk.clock.day_of(one.taken_at).isoformat() for one in found]
    if as_json:
        emit_json(
            [
                {
                    "taken": day, "complete": one.complete, "people": one.entries, "joined": one.joined,
                    "left": one.left, "came_back": one.rejoined, "renamed": one.renamed, "open": one.still_open,
                    "before": one.before, "left_share": one.rate, "batch": one.batch,
                }
                for day, one in zip(days, found, strict=True)
            ]
        )  # fmt: skip
        return
    rows = [
        (day, one.entries, one.joined, one.left, one.rejoined, one.renamed, one.still_open,
         f"{one.rate:.1%}" if one.rate is not None else "", "" if one.complete else "a part", one.batch)
        for day, one in zip(days, found, strict=True)
    ]  # fmt: skip
    emit_table(("taken", "people", "new", "left", "back", "renamed", "open", "left %", "", "batch"), rows)


COMMANDS = (roster, rosters)
