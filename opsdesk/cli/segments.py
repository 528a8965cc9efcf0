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
    from opsdesk.domain.segments import Segment
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
    from opsdesk.words import filter_line

    with session.desk() as desk:
        words = _words(desk)
        found = [
            {
                "name": words.segment(one), "seed": one.seed, "members": desk.segments.count(one),
                "says": words.line(one.where), "line": filter_line.say(one.where, desk.segments.names),
                "filter": json.loads(one.kept),
            }
            for one in desk.segments.all()
        ]  # fmt: skip
    if as_json:
        emit_json(found)
        return
    emit_table(
        ("name", "members", "filter", "line", "code"),
        [(one["name"], one["members"], one["says"], one["line"], one["seed"]) for one in found],
    )


# A line may begin with a minus.
@segments.command("add", context_settings={"ignore_unknown_options": True})
@click.argument("name")
@click.argument("line", metavar="FILTER")
@click.pass_obj
def add(session: Session, name: str, line: str) -> None:
    """Keep a FILTER under a name: a line as `opsdesk segments` shows it, or JSON as with --json.

    Example: opsdesk segments add 老客户 'orders>=1 -avoid:ever (tier:active or touched<30d)'
    """
    with session.desk() as desk:
        where = where_of(desk, line)
        if where is None:
            raise OpsdeskError(Problem.FILTER_LINE, at=0, why="end", what="", ways=[])
        key = desk.segments.save(name, where)
    click.echo(str(key))


def where_of(desk: Desk, line: str) -> Filter | None:
    """A filter as it is typed: its line in any language, or its JSON. Raises FILTER_LINE and what `from_json` does."""
    if line.lstrip().startswith(("{", "[")):
        from opsdesk.domain.filters import from_json

        return from_json(line)
    from opsdesk.words import filter_line

    return filter_line.read(line, desk.segments.names)


def segment_filter(desk: Desk, name: str) -> Filter | None:
    """The filter of a segment as `named` finds it; None for no name. Raises NOT_FOUND."""
    return named(desk, name).where if name else None


def named(desk: Desk, name: str) -> Segment:
    """A segment by its name or the code of a seeded one. Raises NOT_FOUND.

    Those every desk begins with answer to their names in English and in Chinese.
    """
    words, found = _words(desk), desk.segments.all()
    for one in found:
        if name in (words.segment(one), one.seed):
            return one
    from opsdesk.application import in_chinese
    from opsdesk.words.filters import plain_name

    wanted = plain_name(name)
    for one in found:
        if wanted and wanted in words.calls(one, in_chinese):
            return one
    raise OpsdeskError(Problem.NOT_FOUND, id=name)


def _words(desk: Desk) -> FilterWords:
    from opsdesk.words.filters import FilterWords

    return FilterWords(desk.segments.name_of, yuan)


COMMANDS = (segments,)
