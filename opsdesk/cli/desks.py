"""Commands about the desk itself: new, backup, backups, restore."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from opsdesk.cli.output import emit_json, emit_table, iso
from opsdesk.cli.progress import progress_bar
from opsdesk.services import backups as keeping
from opsdesk.services.desk import new_desk
from opsdesk.services.desks import remember
from opsdesk.services.reserve import keep_reserve

if TYPE_CHECKING:
    from opsdesk.cli.session import Session
    from opsdesk.domain.backups import Backup


def _zone(_context: click.Context, _option: click.Parameter, name: str) -> str:
    """A name of the time zone database, such as Asia/Shanghai."""
    from zoneinfo import available_timezones

    if name not in available_timezones():
        raise click.BadParameter(f"there is no time zone {name!r}; they look like Asia/Shanghai")
    return name


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", help="Name of the desk; the folder's name if not given.")
@click.option("--zone", default="Asia/Shanghai", show_default=True, callback=_zone, help="Time zone of the desk.")
@click.option("--currency", default="CNY", show_default=True, help="Currency of the desk, three letters.")
@click.option(
    "--from",
    "archive",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Make the desk of this file, written by `opsdesk export desk`; name, zone and currency come from it.",
)
def new(folder: Path, name: str | None, zone: str, currency: str, archive: Path | None) -> None:
    """Make a new desk in FOLDER.

    \b
    Example: opsdesk new ~/tea.opsdesk --name "Tea friends"
    Example: opsdesk new ~/tea.opsdesk --from /media/usb/tea.zip
    """
    if archive is None:
        new_desk(folder, name or folder.stem, zone, currency).close()
    elif name:
        raise click.UsageError("--name comes from the archive that --from names")
    else:
        from opsdesk.services.desk_archive import unpack_desk

        with progress_bar() as progress:
            unpack_desk(archive, folder, progress)
    keep_reserve(folder)
    remember(folder)
    click.echo(str(folder))


@click.command()
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), help="Another folder for the copy.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def backup(session: Session, to: Path | None, as_json: bool) -> None:
    """Make a verified backup now.

    Example: opsdesk backup --to /media/usb
    """
    with session.desk() as desk:
        made = desk.backups.make(to=to)
    if as_json:
        emit_json(_facts(made))
    else:
        click.echo(f"{made.path}  {made.members} members, {made.bytes} bytes, read back")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def backups(session: Session, as_json: bool) -> None:
    """List the backups of the desk, the newest first.

    Example: opsdesk backups --json
    """
    found = keeping.backups_of(session.folder())
    if as_json:
        emit_json([_facts(one) for one in found])
    else:
        rows = [(one.path.stem, iso(one.made_at), one.reason, one.members, one.bytes) for one in found]
        emit_table(("backup", "made", "reason", "members", "bytes"), rows)


@click.command()
@click.argument("name")
@click.pass_obj
def restore(session: Session, name: str) -> None:
    """Put the backup NAME in the place of the desk; the file that is there is kept in quarantine.

    Example: opsdesk restore desk-20260918-091200-schedule
    """
    kept = keeping.restore_desk(session.folder(), name)
    click.echo(f"restored {name}; what was there lies in {kept}")


def _facts(made: Backup) -> dict[str, object]:
    return {
        "backup": made.path.stem,
        "path": str(made.path),
        "made_at": iso(made.made_at),
        "reason": made.reason,
        "bytes": made.bytes,
        "sha256": made.sha256,
        "schema": made.schema,
        "members": made.members,
    }


COMMANDS = (new, backup, backups, restore)
