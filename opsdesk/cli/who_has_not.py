"""The command who-has-not: the people of a group minus those whom a chain, orders or a list name."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from opsdesk.cli.output import emit_json, emit_table, iso
from opsdesk.cli.segments import named
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.who_has_not import Claims, Found, Person, check

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.cli.session import Session
    from opsdesk.services.desk import Desk


@click.command("who-has-not")
@click.option("--group", required=True, help="The group, by its name.")
@click.option(
    "--against", multiple=True, help="A chain, orders, a survey, a chat or a list to subtract; - reads a pasted text."
)
@click.option("--survey", "surveys", multiple=True, help="Who answered a survey that was brought in, by its name.")
@click.option("--spoke", is_flag=True, help="Who spoke, as the newest chat log of the group tells.")
@click.option("--segment", "segments", multiple=True, help="Who is in a segment, by its name (see `opsdesk segments`).")
@click.option("--save", "saved", default="", help="Keep who has not as a segment of this name.")
@click.option("--today", is_flag=True, help="Put who has not on Today until they have.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def who_has_not(
    session: Session,
    group: str,
    against: tuple[str, ...],
    surveys: tuple[str, ...],
    spoke: bool,
    segments: tuple[str, ...],
    saved: str,
    today: bool,
    as_json: bool,
) -> None:
    """Who of a group has not: its people minus the sign-up chain, the orders, the survey, the chat or the list.

    Nothing is written without --save or --today.

    Example: opsdesk who-has-not --group 茶友拼团群 --against 接龙.txt --save 还没接龙
    """
    with session.desk() as desk:
        group_id = desk.groups.find(group)
        if group_id is None:
            raise OpsdeskError(Problem.NOT_FOUND, id=group)
        roll = desk.who_has_not.roll(group_id)
        sources = [one for file in against for one in _claims(desk, file)]
        sources += [_survey(desk, name) for name in surveys]
        sources += [desk.chasing.segment(group_id, named(desk, name), name) for name in segments]
        sources += [_spoke(desk, group_id)] if spoke else []
        if not sources:
            raise click.UsageError("say what to subtract: --against, --survey, --segment or --spoke")
        found = check(roll, sources)
        ids = [one.id for one in found.not_signed]
        if saved:
            desk.segments.pick(saved, ids)
        if today:
            desk.chasing.note(group_id, sources[0].title, sources, ids)
    if as_json:
        emit_json(_document(found))
        return
    _print(found, len(roll.people))


def _print(found: Found, total: int) -> None:
    emit_table(
        ("id", "name", "handle", "tier", "last spoke", "last reminded"),
        [
            (one.id, one.called, one.handle, one.tier, iso(one.last_spoke_at), iso(one.reminded_at))
            for one in found.not_signed
        ],
    )
    doubtful = f"{len(found.ambiguous)} ambiguous, {len(found.unknown)} unknown names"
    click.echo(f"{len(found.not_signed)} of {total} have not; {len(found.signed)} have, {doubtful}")


def _document(found: Found) -> dict[str, object]:
    return {
        "signed": _people(found.signed),
        "ambiguous": _people(found.ambiguous),
        "not_signed": _people(found.not_signed),
        "unknown": list(found.unknown),
        "signed_twice": list(found.signed_twice),
    }


def _claims(desk: Desk, file: str) -> list[Claims]:
    if file != "-":
        path = Path(file)
        return [desk.who_has_not.claims(parsed, path.name) for parsed in desk.imports.read(path)]
    with tempfile.TemporaryDirectory(prefix="opsdesk-") as folder:
        pasted = Path(folder) / "paste.txt"
        pasted.write_bytes(sys.stdin.buffer.read())
        return [desk.who_has_not.claims(parsed, "") for parsed in desk.imports.read(pasted)]


def _survey(desk: Desk, name: str) -> Claims:
    found = next((one for one in desk.who_has_not.surveys() if one.name == name), None)
    if found is None:
        raise OpsdeskError(Problem.NOT_FOUND, id=name)
    return desk.who_has_not.survey(found.id)


def _spoke(desk: Desk, group_id: int) -> Claims:
    logs = desk.who_has_not.chats(group_id)
    if not logs:
        raise OpsdeskError(Problem.NOT_FOUND, id="chat log")
    return desk.who_has_not.chat(logs[0])


def _people(people: Sequence[Person]) -> list[dict[str, object]]:
    return [{"name": one.name, "handle": one.handle, "id": one.id} for one in people]


COMMANDS = (who_has_not,)
