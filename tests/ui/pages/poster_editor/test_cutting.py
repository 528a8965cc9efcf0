"""A picture cut by hand: begun by a double click, an edge pulled, the picture pushed, ended by Enter or beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from opsdesk.domain.posters import Layer, PictureProps, TextProps
from opsdesk.ui.pages.posters.editor.handles import handle_spots
from opsdesk.ui.pages.posters.editor.picture_part import PicturePart
from opsdesk.ui.pages.posters.editor.pictures import media_of
from tests.ui.scene import png

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.pages.poster_editor.hand import Hand

PICTURE = 3


@pytest.fixture
def photo(hand: Hand) -> Layer:
    """A picture of 400 x 200 pixels, of which a square box of 100 shows the middle."""
    kept = hand.desk.media.keep(png(400, 200))
    layer = Layer(PictureProps(), 40, 300, 100, 100, media=media_of(kept), name="Photo")
    hand.desk.posters.save(replace(hand.kept, layers=(*hand.kept.layers, layer)), [kept])
    hand.rest()
    return layer


def _begin(hand: Hand) -> None:
    QTest.mouseDClick(hand.view.canvas, Qt.MouseButton.LeftButton, pos=hand.spot(90, 350))
    hand.rest()
    assert hand.view.canvas.cutting.layer is not None


def _pull(hand: Hand, name: str, way: QPoint) -> None:
    layer = hand.view.canvas.cutting.layer
    assert layer is not None
    spots = handle_spots(layer, hand.view.canvas.view)
    start = next(spot for handle, spot in spots.items() if handle == name).toPoint()
    hand.drag(start, start + way)


def test_an_edge_is_pulled_to_where_the_picture_ends_and_undone(hand: Hand, photo: Layer) -> None:
    _begin(hand)
    _pull(hand, "e", QPoint(30, 0))
    layer = hand.layer(PICTURE)
    assert (layer.x, layer.y, layer.w, layer.h) == (40, 300, 130, 100)
    assert hand.props(PICTURE).crop == pytest.approx((0.25, 0, 0.65, 1))
    _pull(hand, "e", QPoint(200, 0))
    assert (hand.layer(PICTURE).w, hand.props(PICTURE).crop) == (150, pytest.approx((0.25, 0, 0.75, 1), abs=1e-3))
    hand.rest()
    hand.undo()
    hand.undo()
    assert hand.layer(PICTURE) == photo
    assert hand.view.canvas.cutting.layer is not None


def test_the_picture_is_pushed_below_its_cut(hand: Hand, photo: Layer) -> None:
    _begin(hand)
    hand.drag(hand.spot(90, 350), hand.spot(110, 380))
    assert hand.props(PICTURE).crop == pytest.approx((0.15, 0, 0.5, 1))
    assert (hand.layer(PICTURE).x, hand.layer(PICTURE).y) == (photo.x, photo.y)


@pytest.mark.parametrize("way", ["Enter", "Escape", "beside", "another layer"])
def test_a_cut_ends(hand: Hand, photo: Layer, way: str) -> None:
    _begin(hand)
    if way == "Enter":
        hand.key(Qt.Key.Key_Return)
    elif way == "Escape":
        QTest.keyClick(hand.window, Qt.Key.Key_Escape)
    elif way == "beside":
        hand.click(20, 520)
    else:
        hand.key(Qt.Key.Key_Tab)
    assert hand.view.canvas.cutting.layer is None
    assert hand.view.isVisible()
    assert hand.layer(PICTURE) == photo


def test_the_whole_picture_is_seen_dim_around_the_cut(hand: Hand, photo: Layer) -> None:
    assert photo.w == 100
    hand.click(20, 520)
    before = hand.view.canvas.grab().toImage().pixelColor(hand.spot(20, 340))
    _begin(hand)
    image = hand.view.canvas.grab().toImage()
    assert image.pixelColor(hand.spot(20, 340)) != before  # 20 px left of the box, where the picture goes on
    assert image.pixelColor(hand.spot(80, 320)).name() == "#1d6e52"
    assert image.pixelColor(hand.spot(80, 420)) == hand.view.canvas.grab().toImage().pixelColor(hand.spot(20, 420))


def test_a_picture_that_comes_in_late_goes_to_no_other_kind_of_layer(hand: Hand, photo: Layer, tmp_path: Path) -> None:
    file = tmp_path / "new.png"
    file.write_bytes(png(30, 30))
    hand.view.acts.replace_picture(file, PICTURE)
    made = hand.kept
    text = Layer(TextProps(text="Words"), 0, 0, 100, 40)
    hand.desk.posters.save(replace(made, layers=(photo, *made.layers[1:PICTURE], text)))
    hand.rest()
    assert [layer.media for layer in hand.kept.layers] == [photo.media, None, None, None]


def test_the_panel_begins_a_cut_and_a_locked_picture_has_none(hand: Hand, photo: Layer) -> None:
    hand.click(90, 350)
    hand.rest()
    part = hand.view.side.parts[photo.kind]
    assert isinstance(part, PicturePart)
    part.crop.click()
    hand.rest()
    assert hand.view.canvas.cutting.layer is not None
    hand.view.canvas.cutting.end()
    hand.desk.posters.save(replace(hand.kept, layers=(*hand.kept.layers[:3], replace(photo, locked=True))))
    hand.rest()
    hand.view.editing.select((PICTURE,))
    assert not hand.view.cut()
