"""Commands about touches: touches, touches add."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opsdesk.cli.output import emit_json, emit_table, iso
from opsdesk.domain.touches import NewTouch, TouchKind, Way

if TYPE_CHECKING:
    from opsdesk.cli.session import Session


@click.group(invoke_without_command=True)
@click.option("--member", type=int, help="Only those of this member.")
@click.option("--limit", type=int, default=100, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_context
def touches(context: click.Context, member: int | None, limit: int, as_json: bool) -> None:
    """List touches, the newest first, or log one.

    Example: opsdesk touches --member 42
    """
    if context.invoked_subcommand is not None:
        return
    session: Session = context.obj
    with session.desk() as desk:
        found = desk.touches.latest(limit, member)
    if as_json:
        emit_json(
            [
                {
                    "id": one.id, "member": one.member_id, "at": iso(one.at), "class": one.kind.touch_class,
                    "kind": one.kind, "way": one.way, "weight": one.weight, "money_fen": one.money_fen,
                    "note": one.note,
                }
                for one in found
            ]
        )  # fmt: skip
        return
    rows = [(one.id, iso(one.at), one.member_id, one.kind, one.way, one.note) for one in found]
    emit_table(("id", "at", "member", "kind", "way", "note"), rows)


@touches.command("add")
@click.argument("members", nargs=-1, type=int, required=True)
@click.option("--kind", type=click.Choice([kind.value for kind in TouchKind]), required=True)
@click.option("--way", type=click.Choice([way.value for way in Way]), default="gave", show_default=True)
@click.option("--note", default="")
@click.pass_obj
def add(session: Session, members: tuple[int, ...], kind: str, way: str, note: str) -> None:
    """Log one touch for each of MEMBERS.

    Example: opsdesk touches add 42 43 --kind introduction --note "介绍两位认识"
    """
    with session.desk() as desk:
        desk.touches.log_touch(members, NewTouch(TouchKind(kind), Way(way), note))
    click.echo(f"{len(members)} logged")


COMMANDS = (touches,)
