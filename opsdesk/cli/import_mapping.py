"""What `import` is told of columns: `--map`, `--mapping`, `--titles`, `--dates`; and rows refused, `--rejected`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from opsdesk import words
from opsdesk.cli.output import emit_json, emit_table
from opsdesk.domain.imports import Field, FileKind
from opsdesk.domain.mapping import ColumnUse, Policy, TableMapping, column_key, fingerprint, policies_of, usual_policy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from opsdesk.domain.batches import ImportOptions, Looked
    from opsdesk.domain.imports import ParsedFile
    from opsdesk.services.desk import Desk

HEADS = ("row", "reason", "value")
_OPTIONS = (
    click.option(
        "--map", "columns", multiple=True, metavar="COLUMN=FIELD[:POLICY]",
        help="What a column is and what its values do: update, fill, append, skip. Remembered for files with the same"
        " titles.",
    ),
    click.option("--titles", type=click.IntRange(min=0), help="The row that holds the titles; 0 for none."),
    click.option("--dates", type=click.Choice(["day-first", "month-first"]), help="How 04/05/26 is read."),
    click.option("--mapping", type=click.Choice(["show", "forget"]), help="Show, or forget, what the columns are."),
    click.option("--again", is_flag=True, help="Also a file that was imported before."),
    click.option("--rejected", "rejected", type=click.Path(dir_okay=False), help="Write refused rows and why."),
)  # fmt: skip


def mapping_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options about columns, for the command that imports."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def with_mapping(
    options: ImportOptions, columns: Sequence[str], titles: int | None, dates: str | None
) -> ImportOptions:
    """With what was said of columns, titles and dates; nothing said leaves what is remembered in force."""
    if not columns and titles is None and dates is None:
        return options
    uses = tuple(map(_use, columns))
    kind = options.kind if options.kind is not None else (FileKind.MEMBERS if columns else None)
    mapping = TableMapping(uses, kind, titles, options.encoding, None if dates is None else dates == "day-first")
    return replace(options, mapping=mapping, remember=True)


def _use(text: str) -> ColumnUse:
    key, equals, rest = text.rpartition("=")
    name, _, does = rest.partition(":")
    if not equals or not key:
        raise click.BadParameter(f"{text} is not COLUMN=FIELD or COLUMN=FIELD:POLICY", param_hint="--map")
    if name == Policy.SKIP:
        return ColumnUse(key, Field.IGNORED, Policy.SKIP)
    try:
        meaning = Field(name)
    except ValueError:
        known = ", ".join(one for one in Field if one is not Field.IGNORED)
        raise click.BadParameter(f"there is no field {name}; there are {known}", param_hint="--map") from None
    allowed = policies_of(meaning)
    if does and does not in allowed:
        raise click.BadParameter(f"{name} can be {', '.join(allowed)}, not {does}", param_hint="--map")
    return ColumnUse(key, meaning, Policy(does) if does else usual_policy(meaning))


def whole_mapping(desk: Desk, path: Path, options: ImportOptions) -> ImportOptions:
    """Columns that were not named keep the meaning they are found with, so that what is remembered is the whole table.

    Raises what reading raises.
    """
    told = options.mapping
    if told is None:
        return options
    (first, *_) = desk.imports.read(path, options)
    known = {one.fingerprint: one.mapping for one in desk.mappings.all()}.get(fingerprint(first.titles))
    before = {use.key: use for use in known.columns} if known is not None else {}
    named = {use.key for use in told.columns}
    rest = tuple(
        before.get(key) or ColumnUse(key, one.field, usual_policy(one.field))
        for one in first.columns
        if (key := column_key(one.title, one.at)) not in named
    )
    return replace(options, mapping=replace(told, columns=(*told.columns, *rest), kind=told.kind or first.kind))


def show_or_forget(desk: Desk, path: Path, options: ImportOptions, mapping: str, as_json: bool) -> None:
    """What each column of a file is taken for, or forget what was remembered of its titles."""
    tables = desk.imports.look(path, options)
    for looked in tables:
        if looked.parsed is None:
            assert looked.problem is not None
            raise looked.problem
        if mapping == "forget":
            _forget(desk, looked.parsed)
        elif as_json:
            emit_json({"file": looked.name, "remembered": looked.remembered, "columns": _columns(looked)})
        else:
            rows = [tuple(column.values()) for column in _columns(looked)]
            emit_table(("column", "field", "policy", "sure", "values"), rows)


def _forget(desk: Desk, parsed: ParsedFile) -> None:
    key = fingerprint(parsed.titles)
    known = [one for one in desk.mappings.all() if one.fingerprint == key]
    for one in known:
        desk.mappings.forget(one)
    click.echo("forgotten" if known else "nothing was remembered of these titles")


def _columns(looked: Looked) -> list[dict[str, str]]:
    assert looked.parsed is not None
    said = {use.key: use for use in looked.options.mapping.columns} if looked.options.mapping is not None else {}
    found = []
    for one in looked.parsed.columns:
        key = column_key(one.title, one.at)
        policy = said[key].policy if key in said else usual_policy(one.field)
        found.append(
            {
                "column": key,
                "field": one.field.value,
                "policy": policy.value,
                "sure": one.sure.value,
                "values": " · ".join(one.first),
            }
        )
    return found


def write_rejected(desk: Desk, brought: Sequence[Looked], path: Path) -> None:
    """The refused rows of each table, the second and further tables into files of their own."""
    number = 0
    for looked in brought:
        if looked.would is None or not looked.would.rejected:
            continue
        number += 1
        file = path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")
        count = desk.imports.write_problems(looked, file, HEADS, words.row_problem, doubts=False)
        click.echo(f"{file}: {count} rejected rows", err=True)
