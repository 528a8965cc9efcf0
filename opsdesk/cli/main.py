"""The command `opsdesk`: its options, what exit codes mean, and the list of its commands."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from pathlib import Path

import click

from opsdesk import __version__, words
from opsdesk.cli import (
    checks,
    demo,
    desks,
    events,
    group_codes,
    groups,
    imports,
    members,
    merging,
    posters,
    posts,
    rosters,
    segments,
    takeout,
    tiers,
    touches,
    who_has_not,
)
from opsdesk.cli.session import Screen, Session
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.services.trouble import told

EXIT_PROBLEM, EXIT_BUG = 1, 70


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--desk", "named", type=click.Path(path_type=Path), help="Folder of the desk; the last one opened if not given."
)
@click.version_option(__version__, prog_name="opsdesk")
@click.pass_context
def opsdesk(context: click.Context, named: Path | None) -> None:
    """The desk of one person who runs communities. Without a command, opens the window.

    Example: opsdesk --desk ~/tea.opsdesk members --starred
    """
    context.obj = Session(named, context.obj)
    if context.invoked_subcommand is None:
        context.exit(context.obj.screen.open_window(named))


_NOUNS = (
    demo,
    desks,
    checks,
    imports,
    rosters,
    members,
    segments,
    merging,
    tiers,
    groups,
    group_codes,
    who_has_not,
    touches,
    events,
    posts,
    posters,
    takeout,
)
for module in _NOUNS:
    for command in module.COMMANDS:
        opsdesk.add_command(command)


def run(arguments: list[str], screen: Screen) -> int:
    """Run one command line; answers the exit code: 0 done, 1 she can mend it, 2 wrong usage, 70 a bug."""
    try:
        answer = opsdesk.main(arguments, prog_name="opsdesk", standalone_mode=False, obj=screen)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _tell(OpsdeskError(Problem.CANCELLED))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader of our output went away
        return EXIT_PROBLEM
    except Exception as error:
        problem = told(error)
        if problem is not None:
            return _tell(problem)
        click.echo(f"error: bug: {type(error).__name__}; the report is in {_report(error)}", err=True)
        return EXIT_BUG
    return answer if isinstance(answer, int) else 0


def _tell(problem: OpsdeskError) -> int:
    click.echo(f"error: {problem.problem}: {words.problem(problem)}", err=True)
    return EXIT_PROBLEM


def _report(error: Exception) -> Path:
    """Where a bug was written down: the places in the code, without values."""
    lines = [f"{frame.filename}:{frame.lineno} {frame.name}\n" for frame in traceback.extract_tb(error.__traceback__)]
    with tempfile.NamedTemporaryFile("w", prefix="opsdesk-", suffix=".txt", delete=False, encoding="utf-8") as file:
        file.write(f"OpsDesk {__version__}, Python {sys.version}\n{type(error).__name__}\n{''.join(lines)}")
        return Path(file.name)
