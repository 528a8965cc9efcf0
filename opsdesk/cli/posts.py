"""Commands about posts: posts, posts add."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opsdesk.cli.output import emit_json, emit_table
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.posts import PostDraft, PostPurpose, PostState
from opsdesk.services.takeout import month_of

if TYPE_CHECKING:
    from datetime import datetime

    from opsdesk.cli.session import Session

_DAY = click.DateTime(["%Y-%m-%d"])
_HOUR = click.DateTime(["%H:%M"])


@click.group(invoke_without_command=True)
@click.option("--from", "first", type=_DAY, help="The first day, YYYY-MM-DD; this month if not given.")
@click.option("--to", "last", type=_DAY, help="The last day, YYYY-MM-DD.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_context
def posts(context: click.Context, first: datetime | None, last: datetime | None, as_json: bool) -> None:
    """List posts by day and hour, or add one.

    Example: opsdesk posts --from 2026-11-01 --to 2026-11-30
    """
    if context.invoked_subcommand is not None:
        return
    session: Session = context.obj
    with session.desk() as desk:
        month = month_of(desk.clock.today())
        begin = first.date() if first else month[0]
        end = last.date() if last else max(month[1], begin)
        found = desk.posts.between(begin, end)
        looks = {one.id: one.look(desk.clock.now()) for one in found}
    if as_json:
        emit_json(
            [
                {
                    "id": one.id, "title": one.title, "purpose": one.purpose, "state": one.state, "look": looks[one.id],
                    "due_on": one.due_on, "due_time": one.due_time, "targets": one.targets, "posted": one.posted,
                    "skipped": one.skipped,
                }
                for one in found
            ]
        )  # fmt: skip
        return
    rows = [(p.id, p.due_on, p.due_time, p.title, looks[p.id], f"{p.posted}/{p.targets}") for p in found]
    emit_table(("id", "day", "time", "title", "state", "posted"), rows)


@posts.command("add")
@click.argument("title")
@click.option("--on", "due_on", type=_DAY, help="The day, YYYY-MM-DD.")
@click.option("--at", "due_time", type=_HOUR, help="The hour, HH:MM.")
@click.option("--text", "body", default="")
@click.option("--purpose", type=click.Choice([purpose.value for purpose in PostPurpose]), default="other")
@click.option("--group", "names", multiple=True, help="A group it goes to; may be given again.")
@click.pass_obj
def add(
    session: Session,
    title: str,
    due_on: datetime | None,
    due_time: datetime | None,
    body: str,
    purpose: str,
    names: tuple[str, ...],
) -> None:
    """Add a post.

    Example: opsdesk posts add "晚安暗号" --on 2026-11-22 --at 22:30 --group "茶友一群" --text "今晚的暗号是：月白"
    """
    with session.desk() as desk:
        ids = {name: desk.groups.find(name) for name in names}
        if unknown := [name for name, found in ids.items() if found is None]:
            raise OpsdeskError(Problem.NOT_FOUND, id=unknown[0])
        state = PostState.READY if due_on and body else PostState.DRAFT
        day = due_on.date().isoformat() if due_on else None
        hour = due_time.strftime("%H:%M") if due_time else None
        groups = tuple(found for found in ids.values() if found is not None)
        draft = PostDraft(title, PostPurpose(purpose), body, day, hour, state, groups)
        click.echo(str(desk.posts.write_post(draft)))


COMMANDS = (posts,)
