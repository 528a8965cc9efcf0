"""The command check: faults of a desk, what can be mended, and what can be saved of a damaged one."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from opsdesk.cli.output import emit_json, emit_table
from opsdesk.cli.progress import progress_bar

if TYPE_CHECKING:
    from opsdesk.cli.session import Session
    from opsdesk.domain.checks import Findings
    from opsdesk.domain.rescue import Rescued


@click.command()
@click.option("--deep", is_flag=True, help="Read every index, picture and backup whole.")
@click.option("--mend", is_flag=True, help="Compute figures anew and put stray files into quarantine, after a backup.")
@click.option(
    "--rescue",
    "into",
    type=click.Path(path_type=Path, file_okay=False),
    help="Save what a damaged desk still holds into a new desk in this folder; the damaged one is only read.",
)
@click.option(
    "--free-reserve", is_flag=True, help="Disk full: give back the 16 MB the desk holds, so that it can be written."
)
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def check(session: Session, deep: bool, mend: bool, into: Path | None, free_reserve: bool, as_json: bool) -> None:
    """Look for faults in the desk; ends with 1 when some are left.

    \b
    Example: opsdesk check --deep --mend
    Example: opsdesk --desk ~/tea.opsdesk check --rescue ~/saved.opsdesk
    """
    if free_reserve:
        _free_reserve(session.folder(), as_json)
        return
    if into is not None:
        _rescue(session.folder(), into, as_json)
        return
    with session.desk() as desk:
        found = desk.checks.look(deep)
        mended = found.mendable if mend else 0
        if mended:
            desk.checks.mend(found)
            found = desk.checks.look(deep)
    if as_json:
        emit_json({**asdict(found), "sound": found.sound, "mended": mended})
    else:
        _tell(found, mended)
    if not found.sound:
        click.get_current_context().exit(1)


def _tell(found: Findings, mended: int) -> None:
    """The faults, one a line."""
    if mended:
        click.echo(f"mended: {mended}")
    click.echo("no faults found" if found.sound else f"faults found, {found.mendable} of them --mend takes away:")
    faults = [f"damage: {line}" for line in found.damage]
    faults += [f"rows that name a missing row: {found.lost_links}"] if found.lost_links else []
    faults += [f"figures that are stale: {found.stale_figures}"] if found.stale_figures else []
    faults += [f"picture missing or damaged: media/{path}" for path in found.missing_pictures]
    faults += [f"file the desk does not know: media/{path}" for path in found.stray_pictures]
    faults += [f"backup that cannot be read: {name}" for name in found.bad_backups]
    for fault in faults:
        click.echo(fault)


def _free_reserve(folder: Path, as_json: bool) -> None:
    from opsdesk.services import reserve

    freed = reserve.free_reserve(folder)
    if as_json:
        emit_json({"freed_bytes": freed})
    else:
        click.echo(f"freed {freed} bytes beside the desk; free more before you go on for long")


def _rescue(source: Path, into: Path, as_json: bool) -> None:
    from opsdesk.services.rescue import rescue_desk

    with progress_bar() as progress:
        done = rescue_desk(source, into, progress)
    if as_json:
        emit_json({**asdict(done), "folder": str(done.folder), "saved": done.saved, "whole": done.whole})
    else:
        _tell_rescued(done)


def _tell_rescued(done: Rescued) -> None:
    """A line a table, then what had to be done to read the file."""
    rows = [
        (one.name, one.saved, "unknown" if one.unreadable is None else one.unreadable, one.refused, one.orphaned)
        for one in done.tables
    ]
    emit_table(("table", "saved", "unreadable", "refused", "without their owner"), rows)
    told = ["the first bytes were taken from a new desk"] if done.header_mended else []
    told += [f"the file was {done.padded_bytes} bytes short"] if done.padded_bytes else []
    told += ["what the write-ahead log held was read too"] if done.log_used else []
    if done.named_by_handle:
        told.append(f"members whose own row is lost, kept under the name of an account: {done.named_by_handle}")
    if done.pictures or done.pictures_missing:
        told.append(f"pictures copied: {done.pictures}, gone: {done.pictures_missing}")
    for line in told:
        click.echo(line)
    verdict = "everything was saved" if done.whole else "not everything was saved; compare with the newest backup"
    click.echo(f"{done.saved} rows in {done.folder}: {verdict}")


COMMANDS = (check,)
