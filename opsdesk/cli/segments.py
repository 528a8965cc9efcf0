"""Commands about segments: segments, segments add; and the segment that another command names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from opsdesk.cli.output import emit_json, emit_table, yuan
from opsdesk.domain.errors import OpsdeskError, Problem

if TYPE_CHECKING:
    from opsdesk.cli.session import Session
    from opsdesk.domain.filters import Filter
    from opsdesk.services.desk import Desk
    from opsdesk.words.filters import FilterWords


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_context
def segments(context: click.Context, as_json: bool) -> None:
    """List the segments with how many members are in each now, or add one.

    Example: opsdesk segments --json
    """
    if context.invoked_subcommand is not None:
        return
    session: Session = context.obj
    with session.desk() as desk:
        words = _words(desk)
        found = [
            {
                "name": words.segment(one), "seed": one.seed, "members": desk.segments.count(one),
                "says": words.line(one.where), "filter": json.loads(one.kept),
            }
            for one in desk.segments.all()
        ]  # fmt: skip
    if as_json:
        emit_json(found)
        return
    emit_table(
        ("name", "members", "filter", "code"),
        [(one["name"], one["members"], one["says"], one["seed"]) for one in found],
    )


@segments.command("add")
@click.argument("name")
@click.argument("filter_json", metavar="FILTER")
@click.pass_obj
def add(session: Session, name: str, filter_json: str) -> None:
    """Keep a FILTER under a name. Its JSON is as `opsdesk segments --json` shows it.

    Example: opsdesk segments add 老客户 '{"all":[{"field":"orders","least":1},{"not":{"field":"avoid","ever":true}}]}'
    """
    from opsdesk.domain.filters import from_json

    with session.desk() as desk:
        key = desk.segments.save(name, from_json(filter_json))
    click.echo(str(key))


def segment_filter(desk: Desk, name: str) -> Filter | None:
    """The filter of a segment, by its name or the code of a seeded one; None for no name. Raises NOT_FOUND."""
    if not name:
        return None
    words = _words(desk)
    for one in desk.segments.all():
        if name in (words.segment(one), one.seed):
            return one.where
    raise OpsdeskError(Problem.NOT_FOUND, id=name)


def _words(desk: Desk) -> FilterWords:
    from opsdesk.words.filters import FilterWords

    return FilterWords(desk.segments.name_of, yuan)


COMMANDS = (segments,)
