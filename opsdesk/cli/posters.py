"""The command posters: a batch for a segment of members, with its manifest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from opsdesk.cli.output import emit_json, emit_table
from opsdesk.cli.progress import progress_bar
from opsdesk.cli.segments import segment_filter
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.poster_batches import BatchRequest
from opsdesk.domain.posters import Fault, Notice, PosterFormat, PosterTemplate
from opsdesk.words import posters as words

if TYPE_CHECKING:
    from opsdesk.cli.session import Session
    from opsdesk.domain.poster_batches import BatchResult
    from opsdesk.services.desk import Desk


@click.command()
@click.argument("template", required=False)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="The folder of the files.")
@click.option("--format", "form", type=click.Choice([one.value for one in PosterFormat]), default="png")
@click.option("--one-file", is_flag=True, help="One PDF with a page for each member.")
@click.option("--starred", is_flag=True, help="Only for the starred core.")
@click.option("--group", default="", help="Only for those who are in this group; its code is on the posters.")
@click.option("--segment", default="", help="Only for those of this segment (see `opsdesk segments`).")
@click.option("--join-url", default="", help="What the code opens, with {code} in it.")
@click.option("--limit", type=int, default=-1, help="At most so many members.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def posters(
    session: Session,
    template: str | None,
    out: Path | None,
    form: str,
    one_file: bool,
    starred: bool,
    group: str,
    segment: str,
    join_url: str,
    limit: int,
    as_json: bool,
) -> None:
    """Make a personal poster for each member, every code read back before its file is written.

    Without TEMPLATE, lists the templates.

    Example: opsdesk posters "月满茶暖 · 邀请函" --out posters --starred --join-url "https://tea.example/join?c={code}"
    """
    from opsdesk.application import make_application

    make_application(["opsdesk"], widgets=False)
    with session.desk() as desk:
        if template is None or out is None:
            emit_table(
                ("id", "name", "size"), [(t.id, t.name, f"{t.width}x{t.height}") for t in desk.posters.templates()]
            )
            return
        group_id = desk.groups.find(group) if group else None
        where, star = segment_filter(desk, segment), True if starred else None
        ids = desk.members.find(MemberQuery(where=where, starred=star, group_id=group_id))
        ids = ids[:limit] if limit >= 0 else ids
        if one_file:
            form = PosterFormat.PDF
        request = BatchRequest(
            _template(desk, template).id or 0, tuple(ids), out, PosterFormat(form), join_url, group_id, one_file
        )
        with progress_bar() as progress:
            result = desk.posters.export(request, progress)
    _tell_as_json(result) if as_json else _tell(result)


def _tell(result: BatchResult) -> None:
    manifest = result.manifest[0] if result.manifest else result.folder
    click.echo(f"{result.written} written and read back, {result.failed} not written; {manifest}")
    for file in result.files:
        if not file.written:
            click.echo(f"  {file.member_id} {file.member_name}: {words.fault(Fault(file.fault), file.detail)}")
        elif file.notices:
            seen = ", ".join(words.notice(Notice(one)) for one in file.notices)
            click.echo(f"  {file.member_id} {file.member_name}: {seen}")


def _tell_as_json(result: BatchResult) -> None:
    emit_json(
        {
            "folder": str(result.folder), "written": result.written, "failed": result.failed,
            "manifest": [str(path) for path in result.manifest],
            "files": [
                {
                    "member": f.member_id, "name": f.member_name, "code": f.code, "content": f.read_back,
                    "file": f.name if f.written else None, "page": f.page, "fault": f.fault, "notices": f.notices,
                    "why": words.fault(Fault(f.fault), f.detail) if f.fault else "",
                }
                for f in result.files
            ],
        }
    )  # fmt: skip


def _template(desk: Desk, name: str) -> PosterTemplate:
    for one in desk.posters.templates():
        if name in (one.name, str(one.id)):
            return one
    raise OpsdeskError(Problem.TEMPLATE_MISSING, name=name)


COMMANDS = (posters,)
