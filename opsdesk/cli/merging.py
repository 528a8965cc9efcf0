"""Commands that make one member of two and take that apart again: merge, unmerge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opsdesk.cli.output import emit_json, emit_table, iso
from opsdesk.domain.merging import WORDS, Take
from opsdesk.words import merging as words

if TYPE_CHECKING:
    from opsdesk.cli.session import Session
    from opsdesk.services.desk import Desk


@click.command()
@click.argument("keep", type=int, required=False)
@click.argument("others", metavar="OTHER...", nargs=-1, type=int)
@click.option(
    "--take", "taken", multiple=True, type=click.Choice(WORDS), help="Take this field from OTHER; may be repeated."
)
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def merge(session: Session, keep: int | None, others: tuple[int, ...], taken: tuple[str, ...], as_json: bool) -> None:
    """Make one member of KEEP and OTHER...; without them, list who may be one person and why.

    KEEP's words stay where it has some; lists keep both; notes are put together. Nothing merges by itself.

    Example: opsdesk merge 42 97 --take region
    """
    with session.desk() as desk:
        if keep is None:
            _list_pairs(desk, as_json)
            return
        if not others:
            raise click.UsageError("Name at least one OTHER.")
        made = desk.merging.merge(keep, others, dict.fromkeys(taken, Take.OTHER))
        name = desk.members.detail(keep).line.name
    if as_json:
        emit_json({"kept": keep, "name": name, "gone": list(others), "merges": made})
        return
    for number, other in zip(made, others, strict=True):
        click.echo(f"{other} is {keep} {name} now; opsdesk unmerge {number} takes them apart")


def _list_pairs(desk: Desk, as_json: bool) -> None:
    pairs = desk.merging.proposals()
    if as_json:
        emit_json(
            [
                {
                    "keep": pair.kept_id, "keep_name": pair.kept_name, "other": pair.other_id,
                    "other_name": pair.other_name, "score": pair.score, "likeness": pair.likeness,
                    "reasons": [{"code": one.why, "about": one.about, "weight": one.weight} for one in pair.reasons],
                }
                for pair in pairs
            ]
        )  # fmt: skip
        return
    rows = [
        (
            pair.kept_id, pair.kept_name, pair.other_id, pair.other_name, pair.score, words.likeness(pair.likeness),
            ", ".join(words.reason(one) for one in pair.reasons),
        )
        for pair in pairs
    ]  # fmt: skip
    emit_table(("keep", "", "other", "", "score", "", "why"), rows)


@click.command()
@click.argument("merge_id", metavar="ID", type=int, required=False)
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def unmerge(session: Session, merge_id: int | None, as_json: bool) -> None:
    """Take the merge ID apart; without it, list the merges that stand.

    What was logged since the merge stays with who was kept.

    Example: opsdesk unmerge 3
    """
    with session.desk() as desk:
        if merge_id is None:
            _list_merges(desk, as_json)
            return
        kept, back = desk.merging.unmerge(merge_id)
        names = {key: line.name for key, line in desk.members.lines([kept, back]).items()}
    if as_json:
        emit_json({"merge": merge_id, "kept": kept, "back": back})
    else:
        click.echo(f"{kept} {names.get(kept, '')} and {back} {names.get(back, '')} are two again")


def _list_merges(desk: Desk, as_json: bool) -> None:
    merges = desk.merging.merges()
    if as_json:
        emit_json(
            [
                {
                    "id": one.id, "at": iso(one.at), "kept": one.kept_id, "kept_name": one.kept_name,
                    "gone": one.gone_id, "gone_name": one.gone_name, "rows": one.rows, "next": one.top,
                }
                for one in merges
            ]
        )  # fmt: skip
        return
    rows = [(one.id, iso(one.at), one.kept_id, one.kept_name, one.gone_id, one.gone_name) for one in merges]
    emit_table(("id", "at", "kept", "", "gone", ""), rows)


COMMANDS = (merge, unmerge)
