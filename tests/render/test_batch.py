"""Whole batches: fifty people, three kinds of file, two decoders that know nothing of us."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QImage
from pyzbar.pyzbar import ZBarSymbol
from pyzbar.pyzbar import decode as zbar_decode

from opsdesk.domain.posters import AvatarProps, Fault, Layer, Notice, PosterFormat, PosterRow, PosterTemplate, TextProps
from opsdesk.render.batch import BatchItem, BookWriter, PosterWriter, to_jpeg
from opsdesk.render.poster import PosterRenderer
from opsdesk.render.scan import decode
from opsdesk.render.templates import builtin_template, builtin_templates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

HOSTILE = [
    "<b>小明</b>",
    "𠮷野家",
    "👨\u200d👩\u200d👧 一家",
    "长" * 200,
    "שלום עולם",
    "مرحبا",
    "\u202e反转",
    "{code}",
    "",
    "🎉🎉🎉",
    "é́é",
    "\uf8ff",
]


def _made(template: PosterTemplate, rows: Iterable[PosterRow], form: PosterFormat) -> Iterator[BatchItem]:
    """A file for each row, when it is asked for."""
    writer = PosterWriter(template, form)
    return (writer.write(row) for row in rows)


def _texts_by_zbar(data: bytes) -> list[str]:
    with Image.open(io.BytesIO(data)) as picture:
        return [code.data.decode() for code in zbar_decode(picture.convert("L"), symbols=[ZBarSymbol.QRCODE])]


@pytest.mark.parametrize(
    ("key", "form", "count"),
    [("invitation", PosterFormat.PNG, 50), ("event", PosterFormat.JPG, 12), ("group-card", PosterFormat.PNG, 12)],
)
def test_codes_are_read_from_whole_files_by_two_decoders(
    key: str, form: PosterFormat, count: int, people: list[PosterRow]
) -> None:
    for item in _made(builtin_template(key), people[:count], form):
        assert item.data is not None, item.proof
        expected = [item.row.values["join_url"]]
        assert list(item.proof.codes) == expected
        assert [found.text for found in decode(item.data)] == expected
        assert _texts_by_zbar(item.data) == expected


@pytest.mark.skipif(shutil.which("pngcheck") is None, reason="pngcheck reads PNG files by the letter")
@pytest.mark.parametrize("key", list(builtin_templates()))
def test_files_are_good_by_pngcheck_and_open_in_qt_and_pillow(
    tmp_path: Path, key: str, people: list[PosterRow]
) -> None:
    for number, item in enumerate(_made(builtin_template(key), people[:3], PosterFormat.PNG)):
        assert item.data is not None
        file = tmp_path / f"{number}.png"
        file.write_bytes(item.data)
        image = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB888)
        with Image.open(file) as picture:
            picture.load()
            assert (picture.mode, picture.size) == ("RGB", (image.width(), image.height()))
            shown = Image.frombytes("RGB", picture.size, bytes(image.constBits()), "raw", "RGB", image.bytesPerLine())
            assert ImageChops.difference(picture, shown).getbbox() is None
    done = subprocess.run(["pngcheck", "-q", *map(str, tmp_path.glob("*.png"))], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("key", list(builtin_templates()))
def test_hostile_names_are_set_or_refused_by_name(key: str, name: str, people: list[PosterRow]) -> None:
    row = replace(people[0], values={**people[0].values, "nickname": name})
    item = PosterWriter(builtin_template(key), PosterFormat.PNG).write(row)
    if item.data is None:
        assert item.proof.fault is Fault.NO_GLYPH
        assert set(item.proof.detail) <= set(name)
    elif key != "thanks":
        assert [found.text for found in decode(item.data)] == [row.values["join_url"]]
    assert (Notice.TEXT_CUT in item.notices) == (len(name) == 200)


def test_a_name_no_font_has_does_not_stop_the_others() -> None:
    template = PosterTemplate(None, "t", 300, 100, (Layer(TextProps(text="{nickname}"), 0, 0, 300, 100),))
    items = list(_made(template, [PosterRow({"nickname": name}) for name in ("一", "\uf8ff", "二")], PosterFormat.PNG))
    assert [item.data is not None for item in items] == [True, False, True]
    assert (items[1].proof.fault, items[1].proof.detail) == (Fault.NO_GLYPH, "\uf8ff")


def test_her_own_picture_is_her_face(dark_photo: bytes) -> None:
    template = PosterTemplate(None, "t", 200, 200, (Layer(AvatarProps(), 20, 20, 160, 160),))
    drawn = PosterRenderer(template).render(PosterRow({"nickname": "明"}, key="1")).image
    own = PosterRenderer(template, lambda media: dark_photo).render(PosterRow({"nickname": "明"}, "ab", "1")).image
    assert own.pixelColor(100, 100).lightness() < 70 < drawn.pixelColor(60, 60).lightness()
    assert own.pixelColor(22, 22) == drawn.pixelColor(22, 22)


def test_jpeg_holds_the_picture(people: list[PosterRow]) -> None:
    image = PosterRenderer(builtin_template("thanks")).render(people[0]).image
    shown = Image.open(io.BytesIO(to_jpeg(image)))
    plain = Image.frombytes("RGB", (image.width(), image.height()), bytes(image.constBits()), "raw", "BGRX")
    assert shown.size == plain.size
    low = ImageChops.difference(shown.convert("RGB"), plain).resize((27, 27), Image.Resampling.BOX)
    assert low.convert("L").point(lambda value: 255 * (value > 8)).getbbox() is None


def test_a_pdf_each(people: list[PosterRow]) -> None:
    item = PosterWriter(builtin_template("invitation"), PosterFormat.PDF).write(people[0])
    assert item.data is not None
    assert item.data.startswith(b"%PDF-")
    assert item.data.rstrip().endswith(b"%%EOF")


def _book(template: PosterTemplate, rows: list[PosterRow]) -> tuple[bytes, list[int]]:
    """The bytes of a book and the page of each row, 0 for none."""
    file, renderer = io.BytesIO(), PosterRenderer(template)
    with BookWriter(file, template) as book:
        pages = [book.add(renderer, row)[1] for row in rows]
        assert book.is_empty == (not any(pages))
    return file.getvalue(), pages


def test_a_book_shares_its_ground_and_leaves_out_what_cannot_be_read(people: list[PosterRow]) -> None:
    bad = replace(people[1], values={**people[1].values, "nickname": "\uf8ff"})
    template = builtin_template("group-card")
    one, _ = _book(template, people[:1])
    data, pages = _book(template, [people[0], bad, *people[2:20]])
    assert pages == [1, 0, *range(2, 20)]
    assert data.count(b"/Type /Page\n") == 19
    assert len(data) < 5 * len(one)
    assert _book(template, [bad]) == (b"", [0])


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="pdftoppm shows pages of a PDF")
def test_pages_look_like_the_posters_and_their_codes_are_read(tmp_path: Path, people: list[PosterRow]) -> None:
    template = builtin_template("event")
    data, _ = _book(template, people[:3])
    (tmp_path / "book.pdf").write_bytes(data)
    subprocess.run(["pdftoppm", "-r", "144", "-png", "book.pdf", "page"], cwd=tmp_path, check=True)
    pages = sorted(tmp_path.glob("page*.png"))
    assert len(pages) == 3
    for page, row in zip(pages, people, strict=False):
        image = QImage(str(page))
        assert (image.width(), image.height()) == (template.width, template.height)
        assert [found.text for found in decode(image)] == [row.values["join_url"]]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems count memory in other units")
def test_memory_stays_that_of_one_poster(people: list[PosterRow]) -> None:
    import resource

    batch = _made(builtin_template("group-card"), (row for _ in range(5) for row in people), PosterFormat.PNG)
    for _ in range(50):
        next(batch)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert sum(1 for _ in batch) == 200
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000
