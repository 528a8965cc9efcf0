"""The child of the kill tests of posters: begins a batch or goes on with the one cut off, and notes each file."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from opsdesk.application import make_application
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.poster_batches import BatchRequest
from opsdesk.domain.posters import PosterFormat
from opsdesk.services.desk import open_desk

LINK = "https://t.example.com/j/tea?c={code}"


def main() -> None:
    folder, out, acknowledged, form = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]
    make_application(["opsdesk"], widgets=False)
    desk = open_desk(folder)
    handle = os.open(acknowledged, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    unfinished = desk.poster_batches.unfinished()

    def each(file: object) -> None:
        os.write(handle, f"{file}\n".encode())

    if unfinished:
        desk.poster_batches.resume(unfinished[0].id, None, each)
    else:
        template = desk.posters.templates()[0].id or 0
        ids = tuple(desk.members.find(MemberQuery()))
        book = form == "book"
        request = BatchRequest(template, ids, out, PosterFormat.PDF if book else PosterFormat(form), LINK)
        desk.poster_batches.export(replace(request, one_file=book), None, each)
    desk.close()


if __name__ == "__main__":
    main()
