"""Rows of the member list as a table for the clipboard: tabs between cells, as a spreadsheet takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.reading import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.services.members import MemberService
    from opsdesk.ui.models.members import Column

MOST = 100_000
"""Rows that are copied at most; more is what the export is for."""
_PART = 500
_PAINTED = frozenset({"check"})


def table_text(members: MemberService, columns: Sequence[Column], ids: Sequence[int]) -> str:
    """The members as lines of cells under a line of titles; who is gone is left out."""
    columns = [column for column in columns if column.key not in _PAINTED]
    rows = [[_title(column) for column in columns]]
    for start in range(0, len(ids), _PART):
        part = ids[start : start + _PART]
        found = members.lines(part)
        lines = (found[key] for key in part if key in found)
        rows.extend([_cell(column.text(line)) for column in columns] for line in lines)
    return "".join("\t".join(row) + "\n" for row in rows)


def column_text(members: MemberService, column: Column, ids: Sequence[int]) -> str:
    """What one column says of the members, a line each."""
    lines = []
    for start in range(0, len(ids), _PART):
        part = ids[start : start + _PART]
        found = members.lines(part)
        lines += [_cell(column.text(found[key])) for key in part if key in found]
    return "\n".join(lines)


def _title(column: Column) -> str:
    return column.title or column.icon


def _cell(text: str) -> str:
    """A cell in one line; a name that holds a tab or a line break must not make another cell."""
    return " ".join(visible(text).split())
