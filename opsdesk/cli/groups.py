"""Commands about groups: groups, groups add."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opsdesk import words
from opsdesk.cli.output import emit_json, emit_table, iso
from opsdesk.domain.platforms import GROUP_PLATFORMS, Platform

if TYPE_CHECKING:
    from opsdesk.cli.session import Session


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_context
def groups(context: click.Context, as_json: bool) -> None:
    """List groups, or add one.

    Example: opsdesk groups --json
    """
    if context.invoked_subcommand is not None:
        return
    session: Session = context.obj
    with session.desk() as desk:
        cards = desk.groups.cards()
        names = {one.id: one.name for one in desk.groups.classes()}
    if as_json:
        emit_json(
            [
                {
                    "id": card.id, "name": card.name, "platform": card.platform, "class": names.get(card.class_id or 0),
                    "state": card.state, "members": card.members, "seats": card.seats, "joined_30": card.joined_30,
                    "left_30": card.left_30, "admins": [admin.name for admin in card.admins],
                    "code_valid_until": iso(card.code.valid_until_at) if card.code else None,
                    "last_roster": iso(card.last_roster_at),
                }
                for card in cards
            ]
        )  # fmt: skip
        return
    rows = [
        (card.id, card.name, words.platform(card.platform), names.get(card.class_id or 0, ""), card.members, card.seats)
        for card in cards
    ]
    emit_table(("id", "name", "platform", "class", "members", "seats"), rows)


@groups.command("add")
@click.argument("name")
@click.option("--platform", type=click.Choice([place.value for place in GROUP_PLATFORMS]), default="wechat")
@click.pass_obj
def add(session: Session, name: str, platform: str) -> None:
    """Add a group.

    Example: opsdesk groups add "茶友一群" --platform qq
    """
    with session.desk() as desk:
        click.echo(str(desk.groups.add(name, Platform(platform))))


COMMANDS = (groups,)
