"""Commands about the pyramid: tiers, tiers rule, tiers put, tiers down, tiers keep."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from typing import TYPE_CHECKING

import click

from opsdesk import words
from opsdesk.cli.output import emit_json, emit_table
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.members import TierReason
from opsdesk.domain.tiers import RULE_LIMITS, Tier, TierRule

if TYPE_CHECKING:
    from opsdesk.cli.session import Session
    from opsdesk.domain.tiers import Demotion
    from opsdesk.services.desk import Desk


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_context
def tiers(context: click.Context, as_json: bool) -> None:
    """The pyramid: members of each tier, the last months, and who waits to be moved down.

    Example: opsdesk tiers --json
    """
    if context.invoked_subcommand is not None:
        return
    session: Session = context.obj
    with session.desk() as desk:
        steps = {step.tier: step.members for step in desk.insights.pyramid(30)}
        months, waiting, rule = desk.tiers.months(), desk.tiers.waiting(), desk.tiers.rule()
    if as_json:
        emit_json(
            {
                "tiers": steps,
                "rule": asdict(rule),
                "months": [asdict(month) for month in months],
                "waiting": [_json(one) for one in waiting],
            }
        )
        return
    emit_table(("tier", "members"), [(words.tier(tier), count) for tier, count in steps.items()])
    emit_table(
        ("month", "placed", "up", "held", "down"),
        [(one.month, one.placed, one.up, one.held, one.down) for one in months],
    )
    emit_table(("waiting", "name", "to", "why"), [_line(one) for one in waiting])


def _json(one: Demotion) -> dict[str, object]:
    return {"id": one.member_id, "name": one.name, "to": one.to_tier, "code": one.code, **one.numbers}


def _line(one: Demotion) -> tuple[object, ...]:
    reason = TierReason(one.to_tier, "rule", one.code, dict(one.numbers))
    return one.member_id, one.name, words.tier(one.to_tier), words.tier_reason(reason)


@tiers.command("rule")
@click.argument("numbers", nargs=-1, metavar="[NAME=VALUE]...")
@click.option("--dry-run", is_flag=True, help="Only say what it would do.")
@click.pass_obj
def rule(session: Session, numbers: tuple[str, ...], dry_run: bool) -> None:
    """Show the numbers of the rule, or change some of them.

    Names: window_days, active_days, half_life_days, top_percent, gap_factor, rosters_until_lost.

    Example: opsdesk tiers rule window_days=45 --dry-run
    """
    with session.desk() as desk:
        known = desk.tiers.rule()
        wanted = replace(known, **dict(_number(text) for text in numbers))
        if not numbers:
            least_most = [(name, getattr(known, name), *RULE_LIMITS[name]) for name in _names()]
            emit_table(("number", "is", "least", "most"), least_most)
            return
        effect = desk.tiers.would_do(wanted)
        emit_table(("tier", "now", "then"), [(words.tier(one), effect.now[one], effect.then[one]) for one in Tier])
        click.echo(f"{effect.up} move at once, {effect.down} are proposed to move down")
        if not dry_run:
            desk.tiers.set_rule(wanted)


def _names() -> list[str]:
    return [one.name for one in fields(TierRule)]


def _number(text: str) -> tuple[str, int]:
    name, _, value = text.partition("=")
    if name not in _names() or not value.strip().isdecimal():
        raise click.BadParameter(f"{text} is not one of {', '.join(_names())} with a whole number")
    return name, int(value)


@tiers.command("put")
@click.argument("tier", type=click.Choice([one.value for one in Tier]))
@click.argument("ids", nargs=-1, required=True, type=int)
@click.pass_obj
def put(session: Session, tier: str, ids: tuple[int, ...]) -> None:
    """Put members into a TIER by hand; the rule follows what they do after it.

    Example: opsdesk tiers put silent 12 15
    """
    with session.desk() as desk:
        for key in ids:
            desk.members.detail(key)  # raises for a number that is nobody's
        click.echo(f"{desk.tiers.put(ids, Tier(tier))} moved")


@tiers.command("down")
@click.argument("ids", nargs=-1, type=int)
@click.option("--all", "everybody", is_flag=True, help="Everybody who waits.")
@click.pass_obj
def down(session: Session, ids: tuple[int, ...], everybody: bool) -> None:
    """Say yes to moves down that wait.

    Example: opsdesk tiers down --all
    """
    with session.desk() as desk:
        click.echo(f"{desk.tiers.move_down(_waiting(desk, ids, everybody))} moved down")


@tiers.command("keep")
@click.argument("ids", nargs=-1, type=int)
@click.option("--all", "everybody", is_flag=True, help="Everybody who waits.")
@click.pass_obj
def keep(session: Session, ids: tuple[int, ...], everybody: bool) -> None:
    """Say no to moves down that wait; they come again next month if the rule still says so.

    Example: opsdesk tiers keep 12 15
    """
    with session.desk() as desk:
        chosen = _waiting(desk, ids, everybody)
        desk.tiers.keep(chosen)
        click.echo(f"{len(chosen)} kept")


def _waiting(desk: Desk, ids: tuple[int, ...], everybody: bool) -> list[int]:
    """Those she named, who must wait, or all. Raises NOT_FOUND."""
    waiting = [one.member_id for one in desk.tiers.waiting()]
    if everybody:
        return waiting
    for key in ids:
        if key not in waiting:
            raise OpsdeskError(Problem.NOT_FOUND, id=key)
    return list(ids)


COMMANDS = (tiers,)
