"""How the command line answers: a table for a person, one JSON document for a script."""

from __future__ import annotations

import json
import unicodedata
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from opsdesk.domain.reading import visible

if TYPE_CHECKING:
    from collections.abc import Sequence


def emit_json(document: object) -> None:
    """One JSON document on standard output and nothing else."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))


def emit_table(titles: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Columns as wide as their widest cell; a Chinese character takes two places."""
    cells = [[visible("" if cell is None else str(cell)) for cell in row] for row in rows]
    widths = [max([width(title), *(width(row[i]) for row in cells)]) for i, title in enumerate(titles)]
    for row in [list(titles), *cells]:
        click.echo(
            "  ".join(cell + " " * (size - width(cell)) for cell, size in zip(row, widths, strict=True)).rstrip()
        )


def width(text: str) -> int:
    """Places a text takes on a terminal."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def iso(at: int | None) -> str | None:
    """A moment as ISO 8601 in UTC."""
    return None if at is None else datetime.fromtimestamp(at, UTC).isoformat()


def yuan(fen: int) -> str:
    """Money for a person: 1234.50."""
    return f"{fen / 100:,.2f}"
