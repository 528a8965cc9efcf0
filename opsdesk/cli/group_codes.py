"""The command group-codes: which codes need her, and reading pictures of new ones onto the shelf."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from opsdesk import words
from opsdesk.cli.output import emit_json, emit_table, iso
from opsdesk.cli.progress import progress_bar
from opsdesk.domain.code_readings import Clue, CodeUse
from opsdesk.domain.code_shelf import ShelfQuery, full_in_days, needs_you, standing
from opsdesk.domain.errors import OpsdeskError, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.cli.session import Session
    from opsdesk.domain.code_readings import CodeChoice
    from opsdesk.domain.code_shelf import Shelved
    from opsdesk.services.desk import Desk

HOUR, DAY = 3600, 86_400


@click.command("group-codes")
@click.option("--needs-you", "needy", is_flag=True, help="Only those that die soon, fill up, or cannot be read.")
@click.option(
    "--read", "files", multiple=True, type=click.Path(path_type=Path), help="A picture, or a folder of them, to read."
)
@click.option("--group", default="", help="The group of pictures whose group is not known otherwise.")
@click.option("--yes", is_flag=True, help="Put what was read onto the shelf; without it nothing is written.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def group_codes(session: Session, needy: bool, files: tuple[Path, ...], group: str, yes: bool, as_json: bool) -> None:
    """List the codes of the groups, the first to die on top; or read pictures of new codes.

    With --read it says whose code each picture shows and what would become of it: used now, put in line, or left out.
    --yes does that, in one step that can be undone in the window.

    Example: opsdesk group-codes --read ~/codes --yes
    """
    with session.desk() as desk:
        if files:
            choices, refused = _read(desk, files, group, yes)
            _tell_readings(desk, choices, refused, as_json)
            return
        now = desk.clock.now()
        shelf = ShelfQuery().find(desk.codes.shelf(desk.groups.cards()), now)
        if needy:
            shelf = [one for one in shelf if needs_you(one, now)]
    if as_json:
        emit_json([_document(one, now) for one in shelf])
        return
    emit_table(
        ("group", "platform", "code", "time left", "dies", "members", "in line", "posters"),
        [_row(one, now) for one in shelf],
    )


def _document(one: Shelved, now: int) -> dict[str, object]:
    card, code = one.card, one.card.code
    return {
        "group": card.name, "id": card.id, "platform": card.platform, "standing": standing(one, now),
        "needs_you": needs_you(one, now),
        "kind": code.kind if code else None, "payload": code.payload if code else None,
        "valid_until": iso(code.valid_until_at) if code else None, "members": card.members,
        "seats": card.seats, "seats_left": one.seats_left, "full_in_days": full_in_days(one),
        "in_line": [
            {
                "payload": line.code.payload, "kind": line.code.kind, "valid_until": iso(line.code.valid_until_at),
                "group": line.other.name if line.other else None,
            }
            for line in one.line
        ],
        "posters": [
            {
                "batch": made.batch_id, "template": made.template, "files": made.files, "print_code": made.prints,
                "made": iso(made.made_at), "folder": made.folder, "write_again": made in one.to_write_again(now),
            }
            for made in one.carriers
        ],
    }  # fmt: skip


def _row(one: Shelved, now: int) -> tuple[object, ...]:
    card, code = one.card, one.card.code
    until = code.valid_until_at if code else None
    seats = card.members if one.card.scan_limit is None else f"{card.members}/{card.seats or one.card.scan_limit}"
    return (
        card.name, words.platform(card.platform), standing(one, now).value.replace("_", " "),
        "" if until is None else time_left(until - now), iso(until), seats,
        len(one.line) or "", len(one.carriers) or "",
    )  # fmt: skip


def time_left(seconds: int) -> str:
    """A span for a table: 5d 3h, 23h 22m, 0 for one that is over."""
    if seconds <= 0:
        return "0"
    days, rest = divmod(seconds, DAY)
    hours, rest = divmod(rest, HOUR)
    return f"{days}d {hours}h" if days else f"{hours}h {rest // 60}m"


def _read(desk: Desk, files: Sequence[Path], group: str, yes: bool) -> tuple[list[CodeChoice], list[OpsdeskError]]:
    """What would become of each code, and what was in the way; done when `yes`."""
    from opsdesk.services.code_reading import pictures_in

    in_hand = desk.groups.find(group) if group else None
    if group and in_hand is None:
        raise OpsdeskError(Problem.NOT_FOUND, id=group)
    sources = [file for named in files for file in (pictures_in(named) if named.is_dir() else [named])]
    with progress_bar() as progress:
        readings = desk.code_reading.read(sources, in_hand, progress)
    if in_hand is not None:  # several codes in one picture, all for the group that was named
        readings = [replace(one, group_id=in_hand, clue=Clue.HAND) if one.group_id is None else one for one in readings]
    choices = desk.code_reading.choices(readings, {card.id: card.platform for card in desk.groups.cards()})
    refused = [one.problem for one in readings if one.problem is not None]
    for problem, reading in zip(refused, (one for one in readings if one.problem is not None), strict=True):
        problem.values.setdefault("file", reading.name)
    if yes:
        refused += desk.code_reading.assign(sources, choices).refused
    return choices, refused


def _tell_readings(desk: Desk, choices: Sequence[CodeChoice], refused: Sequence[OpsdeskError], as_json: bool) -> None:
    names = {card.id: card.name for card in desk.groups.cards()}
    rows = [
        (one.reading.name, one.reading.kind if one.reading.payload else "no code", names.get(one.group_id, ""),
         one.reading.clue, one.use if one.reading.payload else CodeUse.LEAVE, iso(one.valid_until_at))
        for one in choices if one.reading.problem is None
    ]  # fmt: skip
    if as_json:
        keys = ("file", "kind", "group", "known_by", "use", "valid_until")
        found = [dict(zip(keys, row, strict=True)) for row in rows]
        emit_json(
            {"codes": found, "refused": [{"code": one.problem, "message": words.problem(one)} for one in refused]}
        )
        return
    emit_table(("file", "kind", "group", "known by", "use", "valid until"), rows)
    for one in refused:
        click.echo(words.problem(one), err=True)


COMMANDS = (group_codes,)
