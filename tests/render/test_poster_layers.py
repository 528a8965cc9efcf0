"""Some layers as a picture: put together they are the poster, and one alone is as large as what it paints."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from opsdesk.domain.posters import CodeProps, Layer, PosterRow, PosterTemplate, ShapeKind, ShapeProps, TextProps
from opsdesk.exchange.code_contents import code_text
from opsdesk.render.poster import PosterRenderer, no_media
from opsdesk.render.poster_layers import LayersImage, paint_layers
from opsdesk.render.prepare import Pictures

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

pytestmark = pytest.mark.usefixtures("qapp")
ROW = PosterRow({"nickname": "石头水獭", "join_url": "https://t.example.com/?c=K7P2"}, key="7")
LAYERS = (
    Layer(ShapeProps(fill="#F1E9D2"), 0, 0, 400, 400),
    Layer(ShapeProps(shape=ShapeKind.ELLIPSE, fill="#1D6E5280"), 40, 40, 200, 120, turn=20.0, alpha=0.7),
    Layer(TextProps(text="{nickname}", size=40.0), 30, 60, 300, 60),
    Layer(CodeProps(), 150, 150, 220, 220),
    Layer(ShapeProps(fill="#AA3355"), 300, 300, 200, 60),
)
MADE = PosterTemplate(1, "Card", 400, 400, LAYERS)


def _paint(numbers: list[int], scale: float = 1.0, *, ground: bool = False) -> LayersImage:
    return paint_layers(MADE, ROW, Pictures(no_media), code_text, numbers, scale, ground=ground)


@pytest.mark.parametrize("moving", [[0], [2], [3], [1, 2], [4]])
def test_below_moving_and_above_are_the_poster(moving: list[int], qapp: QGuiApplication) -> None:
    first = min(moving)
    rest = [at for at in range(len(LAYERS)) if at not in moving and at > first]
    image = _paint(list(range(first)), ground=True).image
    with QPainter(image) as painter:
        for part in (_paint(moving), _paint(rest)):
            painter.drawImage(part.corner, part.image)
    whole = PosterRenderer(MADE, no_media, code_text).render(ROW).image
    assert _most_apart(image, whole) <= 3  # clear pictures are put together with rounding


def _most_apart(one: QImage, other: QImage) -> int:
    pairs = (
        (one.pixelColor(x, y), other.pixelColor(x, y))
        for x in range(0, one.width(), 3)
        for y in range(0, one.height(), 3)
    )
    return max(max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())) for a, b in pairs)


def test_a_layer_that_hangs_over_is_whole_and_scaled() -> None:
    part = _paint([4], 0.5)
    assert part.scale == 0.5
    assert part.corner == QPointF(298, 298)  # a shape may paint one pixel beyond its box; on whole pixels of the part
    assert QRectF(part.corner, part.image.size().toSizeF() / 0.5).right() >= 500


def test_nothing_and_hidden_layers_are_a_small_clear_picture() -> None:
    assert _paint([]).image.pixelColor(0, 0).alpha() == 0
