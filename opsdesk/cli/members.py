"""Commands about members: members, member."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opsdesk import words
from opsdesk.cli.output import emit_json, emit_table, iso, yuan
from opsdesk.cli.segments import segment_filter, where_of
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.members import MemberDetail, MemberQuery, MemberSort, Tier

if TYPE_CHECKING:
    from opsdesk.cli.session import Session
    from opsdesk.services.desk import Desk


@click.command()
@click.option("--search", "text", default="", help="Part of a name, remark, handle, tag, note or its pinyin.")
@click.option(
    "--tier", "tiers", multiple=True, type=click.Choice([tier.value for tier in Tier]), help="Only this tier."
)
@click.option("--group", default="", help="Only those who are in this group now.")
@click.option("--segment", default="", help="Only those of this segment (see `opsdesk segments`).")
@click.option("--where", "line", default="", help="Only those whom a filter holds, such as 'tier:active -tag:老客户'.")
@click.option("--starred", is_flag=True, help="Only the starred core.")
@click.option("--sort", type=click.Choice([sort.value for sort in MemberSort]), default="name", show_default=True)
@click.option("--descending", is_flag=True, help="The other way round.")
@click.option("--limit", type=int, default=-1, help="At most so many.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def members(
    session: Session,
    text: str,
    tiers: tuple[str, ...],
    group: str,
    segment: str,
    line: str,
    starred: bool,
    sort: str,
    descending: bool,
    limit: int,
    as_json: bool,
) -> None:
    """List members. A filter stands as a line: AND by default, `or`, `-` for not, brackets; see `opsdesk segments`.

    Example: opsdesk members --where '(tier:active or spend>=500) -joined<30d' --sort spend --descending --limit 20
    """
    from opsdesk.domain.filters import both

    with session.desk() as desk:
        query = MemberQuery(
            text=text,
            where=both(segment_filter(desk, segment), where_of(desk, line)),
            tiers=frozenset(Tier(tier) for tier in tiers),
            starred=True if starred else None,
            group_id=_group(desk, group),
            sort=MemberSort(sort),
            descending=descending,
        )
        ids = desk.members.find(query)
        ids = ids[:limit] if limit >= 0 else ids
        if as_json:
            emit_json([document(desk.members.detail(key)) for key in ids])
            return
        _print(desk, ids)


def _print(desk: Desk, ids: list[int]) -> None:
    lines = desk.members.lines(ids)
    rows = [
        (
            line.id, "*" if line.star else "", line.name, line.remark, words.tier(line.tier), line.group_name,
            line.groups, yuan(line.spend_fen), ", ".join(line.tags),
        )
        for line in (lines[key] for key in ids)
    ]  # fmt: skip
    emit_table(("id", "", "name", "remark", "tier", "group", "groups", "spend", "tags"), rows)


def _group(desk: Desk, name: str) -> int | None:
    if not name:
        return None
    found = desk.groups.find(name)
    if found is None:
        raise OpsdeskError(Problem.NOT_FOUND, id=name)
    return found


@click.command()
@click.argument("member_id", type=int)
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def member(session: Session, member_id: int, as_json: bool) -> None:
    """Show one member with handles, groups, touches and orders.

    Example: opsdesk member 42 --json
    """
    with session.desk() as desk:
        found = desk.members.detail(member_id)
    if as_json:
        orders = [
            {
                "source": one.source, "number": one.number, "paid_at": iso(one.paid_at), "paid_fen": one.paid_fen,
                "refund_fen": one.refund_fen, "status": one.status, "items": one.items,
            }
            for one in found.orders
        ]  # fmt: skip
        stays = [
            {
                "group": one.group_name, "joined_at": iso(one.joined_at), "joined_basis": one.joined_basis,
                "left_at": iso(one.left_at), "left_basis": one.left_basis,
            }
            for one in found.memberships
        ]  # fmt: skip
        emit_json({**document(found), "memberships": stays, "order_list": orders})
        return
    line = found.line
    click.echo(f"{line.id}  {line.name}  {words.tier(line.tier)}: {words.tier_reason(found.tier_reason)}")
    for handle in found.handles:
        click.echo(f"  {words.handle_kind(handle.handle.kind)}: {handle.handle.value}")
    for stay in found.memberships:
        until = "" if stay.left_at is None else f" until {iso(stay.left_at)}"
        click.echo(f"  {stay.group_name} since {iso(stay.joined_at)}{until}")
    for order in found.orders:
        click.echo(f"  {order.source} {order.number}  {yuan(order.paid_fen)}  {', '.join(order.items)}")


def document(found: MemberDetail) -> dict[str, object]:
    """One member with the stable keys of `members --json`."""
    line = found.line
    trust, value, emotional = found.touches
    return {
        "id": line.id,
        "name": line.name,
        "remark": line.remark,
        "handles": [
            {
                "platform": one.handle.kind.platform,
                "kind": one.handle.kind.value.partition(":")[2],
                "value": one.handle.value,
            }
            for one in found.handles
        ],
        "tier": line.tier,
        "why_tier": {"by": found.tier_reason.by, "code": found.tier_reason.code, **found.tier_reason.values},
        "starred": line.star is not None,
        "roles": [role.name for role in found.roles],
        "tags": list(line.tags),
        "groups": [stay.group_name for stay in found.memberships if stay.left_at is None],
        "spend_fen": line.spend_fen,
        "orders": line.orders,
        "messages": found.messages,
        "last_message": iso(line.last_spoke_at),
        "last_touch": iso(line.last_touch_at),
        "touches": {"trust": trust, "value": value, "emotional": emotional},
        "balance": line.balance,
    }


COMMANDS = (members, member)
