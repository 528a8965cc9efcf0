"""Commands about files going out: export members, export calendar, export desk."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from opsdesk import words
from opsdesk.cli.progress import progress_bar
from opsdesk.cli.segments import segment_filter
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.members import MemberQuery, Tier
from opsdesk.services.takeout import month_of

if TYPE_CHECKING:
    from opsdesk.cli.session import Session


@click.group()
def export() -> None:
    """Write members, the calendar or the whole desk into a file.

    Example: opsdesk export members out.xlsx --starred
    """


@export.command("members")
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--search", "text", default="")
@click.option("--tier", "tiers", multiple=True, type=click.Choice([tier.value for tier in Tier]))
@click.option("--group", default="")
@click.option("--segment", default="", help="Only those of this segment (see `opsdesk segments`).")
@click.option("--starred", is_flag=True)
@click.pass_obj
def export_members(
    session: Session, out: Path, text: str, tiers: tuple[str, ...], group: str, segment: str, starred: bool
) -> None:
    """Members as .csv, .xlsx or .vcf, as the ending of OUT says.

    Example: opsdesk export members core.vcf --starred
    """
    with session.desk() as desk:
        group_id = desk.groups.find(group) if group else None
        if group and group_id is None:
            raise OpsdeskError(Problem.NOT_FOUND, id=group)
        chosen = frozenset(Tier(tier) for tier in tiers)
        where, star = segment_filter(desk, segment), True if starred else None
        query = MemberQuery(text=text, where=where, tiers=chosen, group_id=group_id, starred=star)
        ids = desk.members.find(query)
        with progress_bar() as progress:
            number = desk.takeout.members(
                ids, out, words.member_columns(), lambda line: words.tier(line.tier), progress
            )
    click.echo(f"{number} members in {out}")


@export.command("calendar")
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--from", "first", help="The first day, YYYY-MM-DD; this month if not given.")
@click.option("--to", "last", help="The last day, YYYY-MM-DD.")
@click.pass_obj
def export_calendar(session: Session, out: Path, first: str | None, last: str | None) -> None:
    """Posts and events of some days as .ics, .xlsx, .pdf or .png, as the ending of OUT says.

    Example: opsdesk export calendar november.ics --from 2026-11-01 --to 2026-11-30
    """
    from opsdesk.application import make_application

    make_application(["opsdesk"], widgets=False)
    with session.desk() as desk:
        month = month_of(desk.clock.today())
        begin = date.fromisoformat(first) if first else month[0]
        number = desk.takeout.calendar(
            begin, date.fromisoformat(last) if last else max(begin, month[1]), out, words.calendar_words()
        )
    click.echo(f"{number} entries in {out}")


@export.command("desk")
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def export_desk(session: Session, out: Path) -> None:
    """The whole desk with its pictures as one ZIP, read back before it gets its name.

    It holds everything about everybody and is not encrypted: keep it where only you can read it. Backups stay behind.
    On another machine `opsdesk new DIR --from OUT` makes the desk of it.

    Example: opsdesk export desk /media/usb/tea.zip
    """
    from opsdesk.services.desk_archive import pack_desk

    with session.desk() as desk, progress_bar() as progress:
        number, gone = pack_desk(desk, out, progress)
    click.echo(f"{number} members in {out}, {out.stat().st_size} bytes, read back")
    if gone:
        click.echo(f"pictures whose files are gone and that are not in it: {gone}")


COMMANDS = (export,)
