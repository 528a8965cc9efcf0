"""The commands posters and codes: a batch for a segment of members with its manifest; whose a printed code is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from opsdesk.cli.output import emit_json, emit_table, iso
from opsdesk.cli.progress import progress_bar
from opsdesk.cli.segments import segment_filter
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.poster_batches import BatchRequest
from opsdesk.domain.poster_sheets import SheetPlan, read_plan
from opsdesk.domain.posters import Fault, Notice, PosterFormat, PosterTemplate
from opsdesk.words import posters as words

if TYPE_CHECKING:
    from opsdesk.cli.session import Session
    from opsdesk.domain.poster_batches import BatchResult, PosterFile, Unprintable
    from opsdesk.services.desk import Desk

NAMED = 20  # of those whose names no font has


@click.command()
@click.argument("template", required=False)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="The folder of the files.")
@click.option("--format", "form", type=click.Choice([one.value for one in PosterFormat]), default="png")
@click.option("--one-file", is_flag=True, help="One PDF with a page for each member.")
@click.option("--sheet", help="One PDF of sheets of cards: paper:ACROSSxDOWN, as A4:2x4 or 210x297:3x3 (mm).")
@click.option("--bleed", type=click.FloatRange(0, 20), default=0.0, help="Millimetres beyond the edge of a card.")
@click.option("--marks", is_flag=True, help="Marks on the sheets where to cut.")
@click.option("--starred", is_flag=True, help="Only for the starred core.")
@click.option("--group", default="", help="Only for those who are in this group; its code is on the posters.")
@click.option("--segment", default="", help="Only for those of this segment (see `opsdesk segments`).")
@click.option("--join-url", default="", help="What the code opens, with {code} in it.")
@click.option("--pattern", default="", help="File names, of {template} {nickname} {group} {date}; the code follows.")
@click.option("--only-changed", is_flag=True, help="Leave files alone that the last batch into the folder made alike.")
@click.option("--resume", "batch", type=int, help="Go on with this batch (see --unfinished).")
@click.option("--unfinished", is_flag=True, help="List the batches that stopped.")
@click.option("--limit", type=int, default=-1, help="At most so many members.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def posters(session: Session, /, template: str | None, out: Path | None, **options: Any) -> None:
    """Make a personal poster for each member, every code read back before its file is written.

    Without TEMPLATE, lists the templates.

    Example: opsdesk posters "月满茶暖 · 邀请函" --out posters --starred --join-url "https://tea.example/join?c={code}"
    """
    from opsdesk.application import make_application

    make_application(["opsdesk"], widgets=False)
    with session.desk() as desk:
        if options["unfinished"]:
            _list_unfinished(desk, options["as_json"])
            return
        if options["batch"] is not None:
            with progress_bar() as progress:
                result = desk.poster_batches.resume(options["batch"], progress)
        elif template is None:
            _list_templates(desk)
            return
        elif out is None:
            raise click.UsageError("--out says where the posters go")
        else:
            request = _request(desk, template, out, options)
            _warn(desk.poster_checks.unprintable(request.template_id, request.member_ids))
            with progress_bar() as progress:
                result = desk.poster_batches.export(request, progress)
        _tell(desk, result, options["as_json"])


def _list_templates(desk: Desk) -> None:
    sizes = ((one.id, one.name, f"{one.width}x{one.height}") for one in desk.posters.templates())
    emit_table(("id", "name", "size"), list(sizes))


def _list_unfinished(desk: Desk, as_json: bool) -> None:
    cards = desk.poster_batches.unfinished()
    if as_json:
        emit_json(
            [
                {
                    "batch": one.id, "template": one.template, "folder": str(one.folder), "made": iso(one.made_at),
                    "done": one.done, "total": one.total,
                }
                for one in cards
            ]
        )  # fmt: skip
        return
    rows = [(one.id, one.template, f"{one.done}/{one.total}", iso(one.made_at), one.folder) for one in cards]
    emit_table(("batch", "template", "done", "begun", "folder"), rows)


def _request(desk: Desk, template: str, out: Path, options: dict[str, Any]) -> BatchRequest:
    group_id = desk.groups.find(options["group"]) if options["group"] else None
    where, star = segment_filter(desk, options["segment"]), True if options["starred"] else None
    ids = desk.members.find(MemberQuery(where=where, starred=star, group_id=group_id))
    ids = ids[: options["limit"]] if options["limit"] >= 0 else ids
    sheet = _sheet(options["sheet"], options["bleed"], options["marks"])
    in_one = options["one_file"] or sheet is not None
    request = BatchRequest(
        _template(desk, template).id or 0, tuple(ids), out, PosterFormat(options["form"]), options["join_url"], group_id
    )
    return replace(
        request,
        form=PosterFormat.PDF if in_one else request.form,
        one_file=in_one,
        only_changed=options["only_changed"],
        pattern=options["pattern"],
        sheet=sheet,
    )


def _sheet(text: str | None, bleed: float, marks: bool) -> SheetPlan | None:
    if text is None:
        return None
    try:
        return read_plan(text, bleed, marks)
    except ValueError as error:
        raise click.BadParameter(text, param_hint="--sheet") from error


def _warn(found: list[Unprintable]) -> None:
    """Before the work: whose posters will not be written, as no font has a character of the name."""
    for one in found[:NAMED]:
        why = words.fault(Fault.NO_GLYPH, one.characters)
        click.echo(f"warning: {one.member_id} {one.member_name}: {why}", err=True)
    if len(found) > NAMED:
        click.echo(f"warning: and {len(found) - NAMED} more", err=True)


def _tell(desk: Desk, result: BatchResult, as_json: bool) -> None:
    files = desk.poster_batches.files(result.batch_id)
    if as_json:
        numbers = {"written": result.written, "failed": result.failed, "unchanged": result.unchanged}
        paths = {"folder": str(result.folder), "manifest": [str(path) for path in result.manifest]}
        emit_json({"batch": result.batch_id, **paths, **numbers, "files": [_document(file) for file in files]})
        return
    manifest = result.manifest[0] if result.manifest else result.folder
    same = f" ({result.unchanged} unchanged)" if result.unchanged else ""
    click.echo(f"{result.written} written and read back{same}, {result.failed} not written; {manifest}")
    for file in files:
        if not file.written:
            click.echo(f"  {file.member_id} {file.member_name}: {words.fault(Fault(file.fault), file.detail)}")
        elif file.notices:
            seen = ", ".join(words.notice(Notice(one)) for one in file.notices)
            click.echo(f"  {file.member_id} {file.member_name}: {seen}")


def _document(file: PosterFile) -> dict[str, object]:
    return {
        "member": file.member_id, "name": file.member_name, "code": file.code, "content": file.read_back,
        "file": file.name if file.written else None, "page": file.page, "copy": file.copy or None,
        "unchanged": file.unchanged, "fault": file.fault, "notices": file.notices,
        "why": words.fault(Fault(file.fault), file.detail) if file.fault else "",
    }  # fmt: skip


def _template(desk: Desk, name: str) -> PosterTemplate:
    for one in desk.posters.templates():
        if name in (one.name, str(one.id)):
            return one
    raise OpsdeskError(Problem.TEMPLATE_MISSING, name=name)


@click.command()
@click.argument("code")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def codes(session: Session, code: str, as_json: bool) -> None:
    """Say whose a code printed on a poster is, and which files it stands on.

    Example: opsdesk codes "No. K7P2"
    """
    with session.desk() as desk:
        owner = desk.poster_batches.codes_lookup(code)
    if as_json:
        emit_json(
            {
                "code": owner.code, "member": owner.member_id, "name": owner.member_name, "given": iso(owner.made_at),
                "retired": owner.retired,
                "files": [
                    {
                        "template": one.template, "made": iso(one.made_at), "folder": str(one.folder),
                        "file": one.name, "copy": one.copy or None, "replaced": one.replaced,
                    }
                    for one in owner.files
                ],
            }
        )  # fmt: skip
        return
    click.echo(f"{owner.code}: {owner.member_id} {owner.member_name}, {iso(owner.made_at)}")
    rows = [(iso(one.made_at), one.template, one.copy, one.folder / one.name) for one in owner.files]
    if rows:
        emit_table(("made", "template", "copy", "file"), rows)


COMMANDS = (posters, codes)
