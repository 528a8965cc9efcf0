"""Batches: fifty members make fifty files, each code read back from the file; names, codes, manifest, refusals."""

from __future__ import annotations

import csv
import hashlib
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from openpyxl import load_workbook
from PIL import Image
from pyzbar import pyzbar

from opsdesk.domain.codes import check_code
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.poster_batches import BatchRequest, BatchResult, PosterFile
from opsdesk.domain.posters import CodeProps, Fault, Layer, Notice, PosterFormat, PosterTemplate, TextProps
from opsdesk.domain.settings import FILE_PATTERN, JOIN_URL
from opsdesk.services.work import Progress

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from opsdesk.services.desk import Desk

LINK = "https://t.example.com/j/tea?c={code}"
HARD = (
    "石头水獭",
    "<b>小明</b>",
    "CON",
    "Mint Radio / the very long night train: part 2",
    "../../etc",
    "{code}",
    "欧阳\n换行",
)


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Fonts and painters need an application."""


@pytest.fixture
def fifty(desk: Desk) -> Desk:
    for number in range(50):
        desk.members.add(f"{HARD[number % len(HARD)]}{number if number >= len(HARD) else ''}")
    desk.settings.put(JOIN_URL, LINK)
    return desk


def _template(desk: Desk, width: int = 540, code: CodeProps | None = None) -> int:
    """A small sheet with a name and a code."""
    layers = (
        Layer(TextProps(text="{nickname}", size=40.0), x=20, y=20, w=width - 40, h=60, name="Name"),
        Layer(code or CodeProps(), x=90, y=120, w=360, h=360, name="Code"),
    )
    return desk.posters.add_template(PosterTemplate(None, "Tea / night", width, 540, layers))


def _request(desk: Desk, template: int, folder: Path) -> BatchRequest:
    return BatchRequest(template, tuple(desk.members.find(MemberQuery())), folder)


def _files(desk: Desk, result: BatchResult) -> list[PosterFile]:
    return list(desk.poster_batches.files(result.batch_id))


def _manifest(folder: Path) -> list[dict[str, str]]:
    with (folder / "manifest.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_fifty_members_make_fifty_files_with_fifty_codes(fifty: Desk, tmp_path: Path) -> None:
    """Read from the files by two readers that have nothing in common."""
    folder = tmp_path / "out"
    result = fifty.poster_batches.export(_request(fifty, _template(fifty), folder))
    assert (result.written, result.failed) == (50, 0)
    files = sorted(folder.glob("*.png"))
    assert len(files) == 50
    rows = _manifest(folder)
    by_file = {row["file"]: row for row in rows}
    assert len(rows) == len(by_file) == 50
    codes = set()
    for path in files:
        with Image.open(path) as picture:
            first = [found.text for found in zxingcpp.read_barcodes(picture)]
            second = [found.data.decode() for found in pyzbar.decode(picture)]
        assert first == second == [by_file[path.name]["content"]]
        code = first[0].removeprefix(LINK.removesuffix("{code}"))
        assert code == by_file[path.name]["code"] == check_code(code)
        codes.add(code)
    assert len(codes) == 50
    sheet = load_workbook(folder / "manifest.xlsx").active
    assert sheet is not None
    table = list(sheet.iter_rows(values_only=True))
    assert len(table) == 51
    assert {row[3] for row in table[1:]} == {path.name for path in files}


def test_names_are_unique_and_safe_and_end_with_the_code(fifty: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    template = _template(fifty)
    for pattern in (FILE_PATTERN.default, "{template}_{code}_{nickname}", "{code}", "poster"):
        fifty.settings.put(FILE_PATTERN, pattern)
        request = _request(fifty, template, folder / "".join(c for c in pattern if c.isalpha()))
        result = fifty.poster_batches.export(replace(request, member_ids=request.member_ids[:14]))
        names = [file.name for file in _files(fifty, result)]
        assert len({name.casefold() for name in names}) == 14
        for file in _files(fifty, result):
            assert file.name.endswith(f"{file.code}.png")
            assert not set(file.name) & set('<>:"/\\|?*\n')
            assert file.name.count(file.code) == 1
            assert (result.folder / file.name).resolve().parent == result.folder.resolve()


def test_codes_stay_and_the_batch_is_written_down(fifty: Desk, tmp_path: Path) -> None:
    template = _template(fifty)
    first = fifty.poster_batches.export(_request(fifty, template, tmp_path / "a"))
    second = fifty.poster_batches.export(replace(_request(fifty, template, tmp_path / "b"), form=PosterFormat.JPG))
    assert {f.member_id: f.code for f in _files(fifty, first)} == {f.member_id: f.code for f in _files(fifty, second)}
    assert fifty.poster_batches.codes_given() == 50
    assert fifty.poster_batches.exports() == {template: 100}
    con = fifty.store.reader()
    assert con.execute("select id, format, total, ok, failed from poster_batch order by id").fetchall() == [
        (first.batch_id, "png", 50, 50, 0),
        (second.batch_id, "jpg", 50, 50, 0),
    ]
    kept = con.execute(
        "select f.name, f.sha256, f.read_back, c.text from poster_file f join code c on c.id = f.code_id"
        " where f.poster_batch_id = ?",
        [first.batch_id],
    ).fetchall()
    assert len(kept) == 50
    for name, sha256, read_back, code in kept:
        assert hashlib.sha256((tmp_path / "a" / name).read_bytes()).hexdigest() == sha256
        assert read_back == LINK.replace("{code}", code)


def test_codes_on_paper_are_never_undone(fifty: Desk, tmp_path: Path) -> None:
    result = fifty.poster_batches.export(_request(fifty, _template(fifty), tmp_path / "a"))
    with pytest.raises(OpsdeskError) as caught:
        fifty.store.undo()
    assert caught.value.problem is Problem.NOTHING_TO_UNDO
    ids = [file.member_id for file in _files(fifty, result)]
    assert fifty.poster_batches.codes_of(ids) == {file.member_id: file.code for file in _files(fifty, result)}


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (CodeProps(ink="#DDDDDD", paper="#FFFFFF"), Fault.LOW_CONTRAST),
        (CodeProps(content="{group_code}"), Fault.CODE_EMPTY),
    ],
)
def test_what_cannot_be_read_is_not_written_and_says_why(
    tea: Desk, tmp_path: Path, code: CodeProps, fault: Fault
) -> None:
    tea.settings.put(JOIN_URL, LINK)
    tea.members.trash(tea.members.find(MemberQuery(text="𠮷")))
    result = tea.poster_batches.export(_request(tea, _template(tea, code=code), tmp_path / "out"))
    assert (result.written, result.failed) == (0, 11)
    assert {file.fault for file in _files(tea, result)} == {str(fault)}
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"manifest.csv", "manifest.xlsx"}
    assert {(row["file"], row["content"], row["check"]) for row in _manifest(tmp_path / "out")} == {
        ("", "", str(fault))
    }
    assert tea.store.reader().execute("select distinct state from poster_file").fetchall() == [("refused",)]


def test_a_name_no_font_can_draw_is_refused_alone(tea: Desk, tmp_path: Path) -> None:
    tea.settings.put(JOIN_URL, LINK)
    tea.members.trash(tea.members.find(MemberQuery(text="𠮷")))
    odd = tea.members.add("\U00012000")
    result = tea.poster_batches.export(_request(tea, _template(tea), tmp_path / "out"))
    refused = [file for file in _files(tea, result) if not file.written]
    assert [(file.member_id, file.fault, file.detail) for file in refused] == [(odd, Fault.NO_GLYPH, "\U00012000")]
    assert len(list((tmp_path / "out").glob("*.png"))) == 11


def test_a_name_too_long_is_cut_and_told(tea: Desk, tmp_path: Path) -> None:
    tea.settings.put(JOIN_URL, LINK)
    long = tea.members.add("Mint Radio & the very long night train " * 6)
    result = tea.poster_batches.export(replace(_request(tea, _template(tea), tmp_path / "out"), member_ids=(long,)))
    assert _files(tea, result)[0].written
    assert _files(tea, result)[0].notices == (Notice.TEXT_CUT,)


def test_one_file_has_a_page_for_each_member(fifty: Desk, tmp_path: Path) -> None:
    request = replace(_request(fifty, _template(fifty), tmp_path / "out"), form=PosterFormat.PDF, one_file=True)
    result = fifty.poster_batches.export(request)
    found = list((tmp_path / "out").glob("*.pdf"))
    assert len(found) == 1
    assert found[0].read_bytes().count(b"/Type /Page\n") == 50
    assert [file.page for file in _files(fifty, result)] == list(range(1, 51))
    assert {file.name for file in _files(fifty, result)} == {found[0].name}
    assert [row["page"] for row in _manifest(tmp_path / "out")] == [str(page) for page in range(1, 51)]


def test_a_stopped_batch_keeps_and_writes_down_what_it_made(fifty: Desk, tmp_path: Path) -> None:
    stop = threading.Event()
    heard: list[PosterFile] = []

    def hear(file: PosterFile) -> None:
        heard.append(file)
        if len(heard) == 7:
            stop.set()

    template = _template(fifty)
    with pytest.raises(OpsdeskError) as caught:
        fifty.poster_batches.export(_request(fifty, template, tmp_path / "out"), Progress(cancel=stop), hear)
    assert caught.value.problem is Problem.CANCELLED
    assert {path.name for path in (tmp_path / "out").glob("*.png")} == {file.name for file in heard}
    assert len(_manifest(tmp_path / "out")) == len(heard) == 7
    assert fifty.poster_batches.exports() == {template: 7}


def test_the_previewed_code_is_the_one_given(tea: Desk, tmp_path: Path) -> None:
    tea.settings.put(JOIN_URL, LINK)
    member = tea.members.find(MemberQuery())[3]
    shown = tea.posters.row(member).values["code"]
    template = _template(tea)
    picture = tea.posters.preview(tea.posters.template(template), tea.posters.row(member))
    assert picture.proof.codes == (LINK.replace("{code}", shown),)
    result = tea.poster_batches.export(replace(_request(tea, template, tmp_path / "out"), member_ids=(member,)))
    assert _files(tea, result)[0].code == shown
