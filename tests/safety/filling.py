"""The child of the full disk tests: does one deed again and again, each time with room for so many bytes in a file.

Prints a line of JSON a try: how it ended, and what the folder of the deed holds afterwards.
"""

from __future__ import annotations

import hashlib
import json
import resource
import shutil
import signal
import sys
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from opsdesk import words
from opsdesk.application import make_application
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.poster_batches import BatchRequest
from opsdesk.domain.poster_sheets import SheetPlan
from opsdesk.domain.posters import PosterFormat
from opsdesk.services.desk import Desk, open_desk
from opsdesk.services.desk_archive import pack_desk
from opsdesk.services.trouble import told
from opsdesk.services.work import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

OLD = b"what stood here before"
FILES = ("members.csv", "members.xlsx", "members.vcf", "month.ics", "month.pdf", "month.png", "month.xlsx")
POSTERS = ("png", "pdf", "book", "sheets")


@contextmanager
def room_for(size: int) -> Generator[None]:
    """No file may grow beyond `size` bytes."""
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


def deed_of(desk: Desk, name: str, out: Path) -> Callable[[], object]:
    """What is tried: an export into `out`, a backup of the desk, or an import of the file `out`/roster.txt."""
    takeout, today = desk.takeout, desk.clock.today()
    if name == "backup":
        return desk.backups.make
    if name == "desk.zip":
        return lambda: pack_desk(desk, out / name, Progress())
    if name == "import":
        return lambda: desk.imports.bring_in(out / "茶友二群.txt")
    if name == "edit":
        return lambda: desk.members.add("后来的")
    if name in POSTERS:
        form = PosterFormat.PNG if name == "png" else PosterFormat.PDF
        ids = tuple(desk.members.find(MemberQuery())[:3])
        template = desk.posters.templates()[0].id
        assert template is not None
        sheet = SheetPlan() if name == "sheets" else None
        link = "https://tea.example/{code}"
        request = BatchRequest(template, ids, out, form, link, one_file=name == "book", sheet=sheet)
        return lambda: desk.poster_batches.export(request)
    if name == "resume":
        return lambda: desk.poster_batches.resume(desk.poster_batches.unfinished()[0].id)
    if name.startswith("month"):
        return lambda: takeout.calendar(today, today + timedelta(days=40), out / name, words.calendar_words())
    ids_of_all = takeout.everybody()
    titles = words.member_columns()
    return lambda: takeout.members(ids_of_all, out / name, titles, lambda line: words.tier(line.tier), Progress())


def ending(deed: Callable[[], object]) -> str:
    """ "done", the code of the problem, or "bug"."""
    try:
        deed()
    except Exception as error:
        problem = told(error)
        return "bug: " + repr(error) if problem is None or not words.problem(problem) else str(problem.problem)
    return "done"


def held(folder: Path) -> dict[str, str]:
    """Every file of a folder with the sum of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def main() -> None:
    folder, out, name = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    make_application(["opsdesk"], widgets=False)
    desk = open_desk(folder)
    watched = desk.folder / "backups" if name == "backup" else out
    for size in map(int, sys.argv[4:]):
        if name in (*FILES, "desk.zip"):
            (out / name).write_bytes(OLD)
        elif name in POSTERS:
            shutil.rmtree(out)
            out.mkdir()
        deed = deed_of(desk, name, out)
        members = desk.members.count(MemberQuery())
        with room_for(size):
            end = ending(deed)
        gained = desk.members.count(MemberQuery()) - members
        print(json.dumps({"size": size, "end": end, "files": held(watched), "gained": gained}))  # noqa: T201
    desk.close()


if __name__ == "__main__":
    main()
