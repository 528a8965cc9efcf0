"""The child of the kill tests: runs real actions of the services, and notes each one that returned."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from opsdesk import resources
from opsdesk.domain.imports import FileKind, ParsedFile, PersonRow
from opsdesk.domain.members import MemberQuery, Star
from opsdesk.domain.platforms import HandleKind, Platform
from opsdesk.services.bringing_in import Source
from opsdesk.services.desk import Desk, open_desk

ROWS = 60


def _roster(number: int) -> ParsedFile:
    """A roster whose every row is new, so that a whole import is ROWS members or none."""
    people = [
        PersonRow(row=row, name=f"批{number}人{row}", handles=((HandleKind.QQ_NUMBER, f"9{number:04d}{row:04d}"),))
        for row in range(1, ROWS + 1)
    ]
    made = ParsedFile(FileKind.ROSTER, "made", data_rows=ROWS, platform=Platform.QQ, group_name=f"群{number}")
    made.taken_on, made.people = "2026-06-15", people
    return made


def act(desk: Desk, kind: str, number: int) -> None:
    """One action, recognisable afterwards by its number."""
    if kind == "import":
        desk.imports.write(_roster(number), Source(f"{number}.xlsx", f"{number:064d}"))
    elif kind == "edit":
        member = desk.members.add(f"第{number}号")
        desk.members.star([member], Star.PLAIN)
        desk.labels.tag([member], f"标签{number}")
    else:
        member = desk.members.find(MemberQuery())[0]
        desk.members.edit(member, "note", f"记{number}")
        desk.store.undo()
        desk.store.redo()


def main() -> None:
    folder, acknowledged, kind = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    assert resources.path("sample").is_dir()
    desk = open_desk(folder)
    handle = os.open(acknowledged, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    number = 0
    while True:
        number += 1
        act(desk, kind, number)
        os.write(handle, f"{number}\n".encode())


if __name__ == "__main__":
    main()
