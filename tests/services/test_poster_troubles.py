"""Batches in bad weather: folders that go or may not be written, names from everywhere, members who are gone."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.filenames import BYTES_MAX
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.poster_batches import BatchRequest, PosterFile
from opsdesk.domain.poster_sheets import SheetPlan
from opsdesk.domain.posters import (
    AvatarProps,
    CodeProps,
    Layer,
    Notice,
    PictureProps,
    PosterFormat,
    PosterTemplate,
    TextProps,
)
from opsdesk.domain.settings import JOIN_URL
from opsdesk.render.scan import decode
from tests.ui.scene import png

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from opsdesk.services.desk import Desk

LINK = "https://t.example.com/j/tea?c={code}"
NAMES = (
    "长" * 200,
    "🎉🎊🎉",
    "一\n二\r\n三\u2028四",
    "שלום עולם",
    "مرحبا بالعالم",
    "\u202egnp.exe",
    "..",
    "CON",
    "a/b\\c:d*e?f",
    "  . ",
    "\u200b",
    "é" * 100,
    "<script>",
    "%s{nickname}{code}",
)


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Fonts and painters need an application."""


@pytest.fixture
def odd(desk: Desk) -> Desk:
    """A desk of people with names from everywhere."""
    with desk.store.write("made", undoable=False) as con:
        con.executemany("insert into member(name, created_at) values (?, 0)", [(name,) for name in NAMES])
    desk.settings.put(JOIN_URL, LINK)
    return desk


def _request(desk: Desk, folder: Path) -> BatchRequest:
    layers = (
        Layer(TextProps(text="{nickname}", size=30.0), x=10, y=10, w=280, h=40, name="Name"),
        Layer(CodeProps(), x=50, y=60, w=200, h=200, name="Code"),
    )
    key = desk.posters.add_template(PosterTemplate(None, "Tea", 300, 300, layers))
    return BatchRequest(key, tuple(desk.members.find(MemberQuery())), folder)


@pytest.mark.parametrize("form", list(PosterFormat))
def test_names_from_everywhere_make_safe_files(odd: Desk, tmp_path: Path, form: PosterFormat) -> None:
    folder = tmp_path / "out"
    result = odd.poster_batches.export(replace(_request(odd, folder), form=form))
    files = list(odd.poster_batches.files(result.batch_id))
    assert (len(files), result.written) == (len(NAMES), len(NAMES))
    assert len({file.name.casefold() for file in files}) == len(NAMES)
    for file in files:
        assert len(file.name.encode()) <= BYTES_MAX
        assert file.name.isprintable() or "\u200d" in file.name or "\ufe0f" in file.name
        assert not set(file.name) & set('<>:"/\\|?*')
        path = folder / file.name
        assert path.resolve().parent == folder.resolve()
        if form is not PosterFormat.PDF:
            assert [one.text for one in decode(path.read_bytes())] == [LINK.replace("{code}", file.code)]
    assert {path.parent for path in tmp_path.rglob("*.png")} <= {folder}


def test_a_folder_that_goes_in_the_middle_stops_the_batch_and_is_made_again(odd: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    heard: list[PosterFile] = []

    def lose(file: PosterFile) -> None:
        heard.append(file)
        if len(heard) == 4:
            shutil.rmtree(folder)

    with pytest.raises(OpsdeskError) as caught:
        odd.poster_batches.export(_request(odd, folder), None, lose)
    assert caught.value.problem is Problem.CANNOT_WRITE
    (card,) = odd.poster_batches.unfinished()
    assert odd.poster_batches.resume(card.id).written == len(NAMES)
    assert len(list(folder.glob("*.png"))) == len(NAMES)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the one who may do everything writes anywhere"
)
def test_a_folder_that_may_not_be_written_is_told(odd: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir(mode=0o500)
    with pytest.raises(OpsdeskError) as caught:
        odd.poster_batches.export(_request(odd, folder))
    assert caught.value.problem is Problem.CANNOT_WRITE


def test_a_file_in_the_place_of_the_folder_is_told(odd: Desk, tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"her own")
    with pytest.raises(OpsdeskError) as caught:
        odd.poster_batches.export(_request(odd, tmp_path / "out"))
    assert caught.value.problem is Problem.CANNOT_WRITE
    assert (tmp_path / "out").read_bytes() == b"her own"


def test_a_folder_in_the_place_of_a_file_is_not_touched(odd: Desk, tmp_path: Path) -> None:
    request = _request(odd, tmp_path / "out")
    first = odd.poster_batches.export(replace(request, member_ids=request.member_ids[:1]))
    (file,) = odd.poster_batches.files(first.batch_id)
    (tmp_path / "out" / file.name).unlink()
    (tmp_path / "out" / file.name).mkdir()
    again = odd.poster_batches.export(replace(request, member_ids=request.member_ids[:1]))
    (other,) = odd.poster_batches.files(again.batch_id)
    assert (other.written, other.name != file.name) == (True, True)
    assert (tmp_path / "out" / file.name).is_dir()


def test_members_who_are_gone_are_passed_over(odd: Desk, tmp_path: Path) -> None:
    request = _request(odd, tmp_path / "out")
    result = odd.poster_batches.export(replace(request, member_ids=(*request.member_ids[:3], 99_999, 0)))
    assert (result.written, result.failed) == (3, 0)


def test_a_batch_for_nobody_writes_nothing(odd: Desk, tmp_path: Path) -> None:
    result = odd.poster_batches.export(replace(_request(odd, tmp_path / "out"), member_ids=()))
    assert (result.written, result.manifest) == (0, ())
    assert list((tmp_path / "out").iterdir()) == []


def test_what_can_never_be_leaves_no_batch_behind(odd: Desk, tmp_path: Path) -> None:
    request = _request(odd, tmp_path / "out")
    (tmp_path / "file").write_bytes(b"her own")
    full = replace(request, form=PosterFormat.PDF, sheet=SheetPlan("A5", 20, 20))
    for one, problem in (
        (full, Problem.SHEET_TOO_FULL),
        (replace(request, folder=tmp_path / "file"), Problem.CANNOT_WRITE),
    ):
        with pytest.raises(OpsdeskError) as caught:
            odd.poster_batches.export(one)
        assert caught.value.problem is problem
    assert odd.poster_batches.unfinished() == []
    assert not (tmp_path / "out").exists()


def test_a_template_whose_picture_is_gone_is_told(odd: Desk, tmp_path: Path) -> None:
    request = _request(odd, tmp_path / "out")
    kept = odd.media.keep(png())
    name = f"{kept.sha256[:2]}/{kept.sha256}.{kept.ext}"
    with odd.store.write("made", undoable=False) as con:
        odd.media.row(con, kept)
    made = odd.posters.template(request.template_id)
    ground = Layer(PictureProps(), 0, 0, 300, 300, name="底图", media=name)
    key = odd.posters.add_template(replace(made, id=None, name="Ground", layers=(ground, *made.layers)))
    odd.media.file(name).unlink()
    acts = (
        lambda: odd.posters.preview(odd.posters.template(key), odd.posters.row(None)),
        lambda: odd.poster_batches.export(replace(request, template_id=key)),
    )
    for act in acts:
        with pytest.raises(OpsdeskError) as caught:
            act()
        assert (caught.value.problem, caught.value.values) == (Problem.PICTURE_MISSING, {"layer": "底图"})


def test_a_member_whose_picture_is_gone_gets_the_painted_face(odd: Desk, tmp_path: Path) -> None:
    request = _request(odd, tmp_path / "out")
    made = odd.posters.template(request.template_id)
    face = Layer(AvatarProps(), 0, 0, 40, 40, name="Face")
    key = odd.posters.add_template(replace(made, id=None, name="Face", layers=(*made.layers, face)))
    odd.member_pictures.put(request.member_ids[1], png())
    file = odd.member_pictures.file(request.member_ids[1])
    assert file is not None
    file.unlink()
    one = replace(request, template_id=key, member_ids=request.member_ids[1:2])
    assert odd.poster_batches.export(one).written == 1


def test_who_was_thrown_away_gets_no_poster(odd: Desk, tmp_path: Path) -> None:
    request = _request(odd, tmp_path / "out")
    odd.members.trash(request.member_ids[:2])
    assert odd.poster_batches.export(request).written == len(NAMES) - 2


@pytest.mark.parametrize("name", ["manifest.csv", "manifest.xlsx"])
def test_a_table_of_hers_is_not_written_over(odd: Desk, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / name).write_bytes(b"her own")
    for _ in range(2):
        result = odd.poster_batches.export(replace(_request(odd, folder), member_ids=(1,)))
        assert [path.name for path in result.manifest] == ["manifest-2.csv", "manifest-2.xlsx"]
    assert (folder / name).read_bytes() == b"her own"


def test_a_book_beside_one_of_hers_tells_its_other_name_once(odd: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    request = replace(_request(odd, folder), form=PosterFormat.PDF, one_file=True)
    odd.poster_batches.export(request)
    (held,) = folder.glob("*.pdf")
    held.write_bytes(b"her own")
    result = odd.poster_batches.export(request)
    told = [file for file in odd.poster_batches.files(result.batch_id) if str(Notice.NAME_TAKEN) in file.notices]
    assert (len(told), result.written, held.read_bytes()) == (1, len(NAMES), b"her own")
