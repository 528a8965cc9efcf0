"""Commands about offline events: events, events add."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opsdesk.cli.output import emit_json, emit_table
from opsdesk.domain.events import EventKind, EventPlan

if TYPE_CHECKING:
    from opsdesk.cli.session import Session


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_context
def events(context: click.Context, as_json: bool) -> None:
    """List offline events by day, or plan one.

    Example: opsdesk events --json
    """
    if context.invoked_subcommand is not None:
        return
    session: Session = context.obj
    with session.desk() as desk:
        found = desk.events.all()
    if as_json:
        emit_json(
            [
                {
                    "id": one.id, "title": one.plan.title, "kind": one.plan.kind, "held_on": one.plan.held_on,
                    "held_time": one.plan.held_time, "place": one.plan.place, "state": one.state,
                    "invited": one.invited, "yes": one.yes, "came": one.came,
                }
                for one in found
            ]
        )  # fmt: skip
        return
    rows = [(one.id, one.plan.held_on, one.plan.title, one.plan.place, one.invited, one.came) for one in found]
    emit_table(("id", "day", "title", "place", "invited", "came"), rows)


@events.command("add")
@click.argument("title")
@click.option("--on", "held_on", required=True, help="The day, YYYY-MM-DD.")
@click.option("--at", "held_time", help="The hour, HH:MM.")
@click.option("--kind", type=click.Choice([kind.value for kind in EventKind]), default="dinner", show_default=True)
@click.option("--place", default="")
@click.option("--invite", "members", multiple=True, type=int, help="A member to invite; may be given again.")
@click.pass_obj
def add(
    session: Session, title: str, held_on: str, held_time: str | None, kind: str, place: str, members: tuple[int, ...]
) -> None:
    """Plan an event.

    Example: opsdesk events add "秋季陶艺晚餐" --on 2026-11-27 --at 18:00
    """
    with session.desk() as desk:
        new = desk.events.plan(EventPlan(title, held_on, held_time, kind=EventKind(kind), place=place))
        if members:
            desk.events.invite(new, members)
    click.echo(str(new))


COMMANDS = (events,)
