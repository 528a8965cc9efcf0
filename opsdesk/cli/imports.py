"""Commands about files coming in: import, imports, import-undo."""

from __future__ import annotations

import sys
import tempfile
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from opsdesk import words
from opsdesk.cli.import_mapping import mapping_options, show_or_forget, whole_mapping, with_mapping, write_rejected
from opsdesk.cli.output import emit_json, emit_table, iso
from opsdesk.domain.batches import ImportOptions, ImportResult, RosterDiff, Seen
from opsdesk.domain.imports import FileKind, RowProblem
from opsdesk.domain.platforms import GROUP_PLATFORMS, Platform
from opsdesk.domain.reading import visible

if TYPE_CHECKING:
    from collections.abc import Generator

    from opsdesk.cli.session import Session
    from opsdesk.domain.batches import Looked
    from opsdesk.domain.chats import ChatFound
    from opsdesk.domain.payments import BillFound
    from opsdesk.domain.surveys import SurveyFound


@click.command("import")
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--as", "kind", type=click.Choice([kind.value for kind in FileKind]), help="What the file is, if not found."
)
@click.option("--group", default="", help="The group of a roster, a chain or a chat.")
@click.option(
    "--platform", type=click.Choice([place.value for place in GROUP_PLATFORMS]), help="Where the group lives."
)
@click.option("--taken", default="", help="The day a roster was taken, YYYY-MM-DD.")
@click.option("--encoding", help="The encoding of a text file, if not found.")
@click.option("--part", is_flag=True, help="The roster lists only some of the group: nobody left by it.")
@click.option(
    "--person",
    "people",
    multiple=True,
    metavar="NAME=ID",
    help="Who a bare name of a chat or survey is: a member's number.",
)
@click.option("--who", type=click.IntRange(min=0), help="The question of a survey that tells who answered; 0 for none.")
@click.option("--dry-run", is_flag=True, help="Tell what it would do, and write nothing.")
@mapping_options
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def bring_in(
    session: Session, /, files: tuple[str, ...], as_json: bool, mapping: str | None, rejected: str | None, **told: Any
) -> None:
    """Bring in FILES: rosters, member lists, contacts, orders, sign-up chains, chats, surveys, wallet bills.

    `-` reads a pasted text.

    Example: opsdesk import "QQ群成员列表-茶友一群.xlsx" --taken 2026-09-01

    Example: opsdesk import 花名册.xlsx --map 绰号=name --map 热线=phone:update --dry-run
    """
    options = _options(**told)
    brought: list[Looked] = []
    try:
        with session.desk() as desk:
            for file in files:
                with _path_of(file) as path:
                    if mapping is not None:
                        show_or_forget(desk, path, options, mapping, as_json)
                        continue
                    mine = desk.imports.brought(path, whole_mapping(desk, path, options))
                    brought += mine
                    if rejected is not None:
                        write_rejected(desk, mine, Path(rejected))
    finally:
        # A file that cannot be read ends the row of files; those before it are in the desk, and are told.
        _answer([one.would for one in brought if one.would is not None], as_json)


def _options(
    kind: str | None, group: str, platform: str | None, taken: str, encoding: str | None, part: bool, dry_run: bool,
    columns: tuple[str, ...], titles: int | None, dates: str | None, again: bool,
    people: tuple[str, ...], who: int | None,
) -> ImportOptions:  # fmt: skip
    plain = ImportOptions(
        kind=FileKind(kind) if kind else None, group=group, platform=Platform(platform) if platform else None,
        taken=taken, encoding=encoding, complete=not part, dry_run=dry_run, again=again,
        people=tuple(map(_person, people)), who=who,
    )  # fmt: skip
    return with_mapping(plain, columns, titles, dates)


def _person(text: str) -> tuple[str, int]:
    name, _, key = text.rpartition("=")
    if not name or not key.isdigit():
        raise click.BadParameter(f"{text} is not NAME=ID", param_hint="--person")
    return name, int(key)


def _answer(results: list[ImportResult], as_json: bool) -> None:
    if as_json and results:
        documents = [document(result) for result in results]
        emit_json(documents[0] if len(documents) == 1 else documents)
    elif not as_json:
        for result in results:
            _tell(result)


@contextmanager
def _path_of(file: str) -> Generator[Path]:
    """The file; what was typed or piped in stands in one for the time being."""
    if file != "-":
        yield Path(file)
        return
    with tempfile.TemporaryDirectory(prefix="opsdesk-") as folder:
        pasted = Path(folder) / "paste.txt"
        pasted.write_bytes(sys.stdin.buffer.read())
        yield pasted


def document(result: ImportResult) -> dict[str, object]:
    """The answer of one table with the stable keys of `import --json`."""
    answer: dict[str, object] = {
        "file": result.file,
        "kind": result.kind,
        "encoding": result.encoding,
        "header_row": result.header_row,
        "rows": result.rows,
        "new": result.new,
        "updated": result.updated,
        "unchanged": result.unchanged,
        "skipped": result.skipped,
        "rejected": [_problem(one) for one in result.rejected],
        "batch": result.batch,
        "preset": result.preset,
        "doubts": [_problem(one) for one in result.doubts],
        "already_imported": result.already,
    }
    if result.kind in (FileKind.ROSTER, FileKind.CHAIN):
        answer |= {"group": result.group, "taken": result.taken}
    if result.chat is not None:
        answer |= {"group": result.group, **_chat(result.chat)}
    if result.survey is not None:
        answer |= _survey(result.survey)
    if result.bill is not None:
        answer |= asdict(result.bill)
    if result.kind is FileKind.ROSTER:
        answer |= {"people": result.people, **_diff(result.diff or RosterDiff())}
    return answer


def _chat(chat: ChatFound) -> dict[str, object]:
    waiting = [
        {
            "name": one.name, "messages": one.messages, "why": one.why,
            "may_be": [{"id": key, "name": name} for key, name in one.may_be],
        }
        for one in chat.open
    ]  # fmt: skip
    return {
        "from": iso(chat.from_at), "to": iso(chat.to_at), "messages": chat.messages, "speakers": chat.speakers,
        "matched": chat.matched, "new_members": chat.fresh, "to_decide": waiting,
        "joined": chat.joined, "left": chat.left,
    }  # fmt: skip


def _survey(survey: SurveyFound) -> dict[str, object]:
    waiting = [
        {"number": one.number, "name": one.name, "may_be": [{"id": key, "name": name} for key, name in one.may_be]}
        for one in survey.open
    ]
    return {
        "survey": survey.name, "questions": survey.questions, "responses": survey.responses, "who": survey.who,
        "matched": survey.matched, "new_members": survey.fresh, "answered_again": survey.again, "to_decide": waiting,
    }  # fmt: skip


def _problem(one: RowProblem) -> dict[str, object]:
    return {"row": one.row, "code": one.code, "message": words.row_problem(one)}


def _diff(diff: RosterDiff) -> dict[str, object]:
    def people(seen: list[Seen]) -> list[dict[str, object]]:
        return [{"name": one.name, "handle": one.handle} for one in seen]

    return {
        "joined": people(diff.joined),
        "left": people(diff.left),
        "rejoined": people(diff.rejoined),
        "renamed": [{"handle": one.handle, "from": one.was, "to": one.now} for one in diff.renamed],
        "ambiguous": {"old": diff.old_names, "new": diff.new_names},
    }


def _tell(result: ImportResult) -> None:
    counts = f"{result.rows} rows: {result.new} new, {result.updated} updated, {result.unchanged} unchanged"
    rest = f"{result.skipped} skipped, {len(result.rejected)} rejected"
    click.echo(f"{result.file}: {words.file_kind(result.kind)}, {counts}, {rest}")
    if result.already is not None:
        click.echo(f"  the same file was imported before, as batch {result.already}; nothing changed")
    elif result.batch is not None:
        click.echo(f"  batch {result.batch}; take back with: opsdesk import-undo {result.batch}")
    if result.diff is not None:
        diff = result.diff
        moved = f"{len(diff.joined)} joined, {len(diff.left)} left, {len(diff.renamed)} renamed"
        click.echo(f"  {result.group} on {result.taken}: {moved}, {len(diff.old_names) + len(diff.new_names)} unclear")
    if result.chat is not None:
        _tell_chat(result.group, result.chat)
    if result.survey is not None:
        _tell_survey(result.survey)
    if result.bill is not None:
        _tell_bill(result.bill)
    for one in result.rejected[:10]:
        click.echo(f"  row {one.row}: {words.row_problem(one)}")


def _tell_chat(group: str, chat: ChatFound) -> None:
    period = f"{iso(chat.from_at)} to {iso(chat.to_at)}"
    click.echo(f"  {visible(group)}, {period}: {chat.messages} messages of {chat.speakers} speakers")
    known = f"{chat.matched} matched, {chat.fresh} new members, {len(chat.open)} to decide"
    click.echo(f"  {known}; {chat.joined} joined, {chat.left} left")
    for one in chat.open[:10]:
        may_be = ", ".join(f"{visible(name)} ({key})" for key, name in one.may_be)
        why = may_be or "nobody of that name in the group"
        click.echo(f"  to decide: {visible(one.name)}, {one.messages} messages: {why}")


def _tell_survey(survey: SurveyFound) -> None:
    known = f"{survey.matched} of known members, {survey.fresh} of new ones, {len(survey.open)} to decide"
    click.echo(f"  {visible(survey.name)}, {survey.questions} questions: {known}; {survey.again} answered again")
    click.echo(f"  who answered is told by: {visible(survey.who) or 'no question'}")
    for one in survey.open[:10]:
        may_be = ", ".join(f"{visible(name)} ({key})" for key, name in one.may_be) or "nobody goes by that name"
        click.echo(f"  to decide: no. {one.number}, {visible(one.name)}: {may_be}")


def _tell_bill(bill: BillFound) -> None:
    parts = (
        (bill.came, bill.came_fen, "came"),
        (bill.went, bill.went_fen, "went"),
        (bill.moved, bill.moved_fen, "moved"),
    )
    said = ", ".join(f"{count} {way} ({fen / 100:.2f})" for count, fen, way in parts)
    click.echo(f"  {said}; {bill.back_fen / 100:.2f} given back")


@click.command("imports")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def batches(session: Session, as_json: bool) -> None:
    """List the imports, the newest first.

    Example: opsdesk imports --json
    """
    with session.desk() as desk:
        found = desk.imports.batches()
    if as_json:
        emit_json(
            [
                {
                    "batch": one.id, "kind": one.kind, "file": one.file_name, "at": iso(one.created_at),
                    "rows": one.total, "ok": one.ok, "rejected": one.failed, "taken_back_at": iso(one.taken_back_at),
                }
                for one in found
            ]
        )  # fmt: skip
    else:
        rows = [
            (one.id, iso(one.created_at), one.kind, one.file_name, one.total, "taken back" if one.taken_back_at else "")
            for one in found
        ]
        emit_table(("batch", "at", "kind", "file", "rows", ""), rows)


@click.command("import-undo")
@click.argument("batch", type=int)
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def take_back(session: Session, batch: int, as_json: bool) -> None:
    """Take the import BATCH back whole.

    Example: opsdesk import-undo 12
    """
    with session.desk() as desk:
        done = desk.imports.take_back(batch)
    if as_json:
        kept = [{"id": key, "name": name} for key, name in done.kept]
        emit_json({"batch": done.batch, "removed": done.removed, "restored": done.restored, "kept": kept})
    else:
        click.echo(f"batch {batch}: {done.removed} rows removed, {done.restored} fields restored")
        for key, name in done.kept:
            click.echo(f"  kept, in use since: {key} {name}")


COMMANDS = (bring_in, batches, take_back)
