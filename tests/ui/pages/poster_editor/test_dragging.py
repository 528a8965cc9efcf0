"""Drags of a real window system: merge fields onto the canvas, layers within their list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from opsdesk.domain.posters import TextProps
from tests.ui.pages.calendar.hand import drag

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.pages.poster_editor.hand import Hand

NAME, BAND, CODE = range(3)


def _carry(hand: Hand, source: QWidget, start: QPoint, target: QWidget, end: QPoint) -> None:
    drag(hand.qtbot, source, start, target, end)
    hand.rest()


@pytest.mark.display
def test_a_field_is_dragged_onto_a_text(hand: Hand) -> None:
    chip = hand.view.layers.chips["city"]
    _carry(hand, chip, chip.rect().center(), hand.view.canvas, hand.spot(100, 50))
    assert hand.props(NAME).text == "{nickname} {city}"
    assert hand.selected() == (NAME,)
    hand.undo()
    assert hand.props(NAME).text == "{nickname}"


@pytest.mark.display
def test_a_field_dragged_beside_every_text_is_one_of_its_own(hand: Hand) -> None:
    chip = hand.view.layers.chips["expires"]
    _carry(hand, chip, chip.rect().center(), hand.view.canvas, hand.spot(430, 120))
    layer = hand.layer(3)
    assert isinstance(layer.props, TextProps)
    assert layer.props.text == "{expires}"
    assert abs(layer.x + layer.w / 2 - 430) <= 2
    assert abs(layer.y + layer.h / 2 - 120) <= 2


@pytest.mark.display
def test_a_layer_is_dragged_down_its_list(hand: Hand) -> None:
    view = hand.view.layers.list
    rows = [view.visualRect(view.lines.index(at)) for at in range(3)]
    start = rows[0].center() - QPoint(60, 0)
    _carry(hand, view.viewport(), start, view.viewport(), rows[2].bottomLeft() + QPoint(40, -2))
    assert [layer.name for layer in hand.kept.layers] == ["Code", "Name", "Band"]
    hand.undo()
    assert [layer.name for layer in hand.kept.layers] == ["Name", "Band", "Code"]
