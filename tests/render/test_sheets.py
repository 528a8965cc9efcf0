"""Cards on sheets as a printer gets them: every code is read from the page, the bleed is the card's edge mirrored."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.poster_sheets import SheetPlan, lay_out_sheet
from opsdesk.domain.posters import CodeProps, Fault, Layer, PosterRow, PosterTemplate, ShapeProps, TextProps
from opsdesk.render.poster import PosterRenderer
from opsdesk.render.scan import decode
from opsdesk.render.sheets import DPI, SheetWriter

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATE = PosterTemplate(
    None,
    "cards",
    600,
    900,
    (
        Layer(ShapeProps(fill="#20525A"), 0, 0, 600, 900),
        Layer(ShapeProps(fill="#C23B22"), 0, 0, 300, 40),
        Layer(TextProps(text="{nickname}", size=60, colour="#FFFFFF"), 40, 60, 520, 90),
        Layer(CodeProps(), 150, 400, 300, 300),
    ),
)


def _sheets(template: PosterTemplate, rows: list[PosterRow], plan: SheetPlan) -> tuple[bytes, list[int]]:
    file, renderer = io.BytesIO(), PosterRenderer(template)
    with SheetWriter(file, template, plan) as sheets:
        pages = [sheets.add(renderer, row)[1] for row in rows]
    return file.getvalue(), pages


def _pages(tmp_path: Path, data: bytes) -> list[QImage]:
    (tmp_path / "sheets.pdf").write_bytes(data)
    command = ["pdftoppm", "-r", str(DPI), "-png", "sheets.pdf", "page"]
    subprocess.run(command, cwd=tmp_path, check=True)
    return [QImage(str(path)) for path in sorted(tmp_path.glob("page*.png"))]


needs_pdftoppm = pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="pdftoppm shows pages of a PDF")


@needs_pdftoppm
@pytest.mark.parametrize("bleed", [0.0, 3.0])
def test_every_code_is_read_from_the_page(tmp_path: Path, people: list[PosterRow], bleed: float) -> None:
    data, pages = _sheets(TEMPLATE, people[:10], SheetPlan("A4", 2, 2, bleed=bleed, marks=True))
    assert pages == [1] * 4 + [2] * 4 + [3] * 2
    for number, page in enumerate(_pages(tmp_path, data), start=1):
        expected = [row.values["join_url"] for row, at in zip(people[:10], pages, strict=True) if at == number]
        assert sorted(found.text for found in decode(page)) == sorted(expected)


@needs_pdftoppm
def test_the_bleed_is_the_edge_of_the_card_mirrored(tmp_path: Path, people: list[PosterRow]) -> None:
    plan = SheetPlan("A4", 1, 1, bleed=4.0, marks=True)
    data, _ = _sheets(TEMPLATE, people[:1], plan)
    (page,) = _pages(tmp_path, data)
    layout = lay_out_sheet(plan, TEMPLATE.width, TEMPLATE.height)
    card, dot = layout.cards[0], DPI / 25.4
    left, top, right = round(card.x * dot), round(card.y * dot), round((card.x + card.w) * dot)

    def alike(x: int, y: int, colour: str) -> bool:
        pixel, wanted = page.pixelColor(x, y), QColor(colour)
        pairs = ((pixel.red(), wanted.red()), (pixel.green(), wanted.green()), (pixel.blue(), wanted.blue()))
        return all(abs(one - other) < 12 for one, other in pairs)

    assert alike(left - 20, top + 20, "#C23B22")
    assert alike(left + 20, top - 20, "#C23B22")
    assert alike(left - 20, top - 20, "#C23B22")
    assert alike(right + 20, top + 20, "#20525A")
    assert alike(left - round(5 * dot), top + 200, "#FFFFFF")


def test_what_moves_at_the_edge_is_in_the_bleed(people: list[PosterRow]) -> None:
    at_edge = replace(TEMPLATE, layers=(*TEMPLATE.layers, Layer(TextProps(text="{nickname}"), 0, 840, 600, 60)))
    plan = SheetPlan("A4", 2, 2, bleed=3.0)
    own, _ = _sheets(at_edge, people[:4], plan)
    shared, _ = _sheets(TEMPLATE, people[:4], plan)
    assert own.count(b"/Subtype /Image") >= 4 > shared.count(b"/Subtype /Image")


def test_a_code_too_small_on_its_card_is_refused(people: list[PosterRow]) -> None:
    file, renderer = io.BytesIO(), PosterRenderer(TEMPLATE)
    small = replace(TEMPLATE, layers=(*TEMPLATE.layers[:3], Layer(CodeProps(), 150, 400, 130, 130)))
    renderer = PosterRenderer(small)
    with SheetWriter(file, small, SheetPlan("A4", 12, 12, margin=0)) as sheets:
        item, page = sheets.add(renderer, people[0])
        assert sheets.is_empty
    assert (page, item.proof.fault, item.proof.layer) == (0, Fault.TOO_SMALL, 3)
    assert file.getvalue() == b""


def test_cards_of_no_size_are_refused() -> None:
    with pytest.raises(OpsdeskError) as caught:
        SheetWriter(io.BytesIO(), TEMPLATE, SheetPlan("A5", 20, 20))
    assert caught.value.problem is Problem.SHEET_TOO_FULL
