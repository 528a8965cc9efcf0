"""Layers under the hand: selected, moved, pulled, turned, gathered, drawn, nudged; every gesture is one undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opsdesk.domain.poster_editing import changed
from opsdesk.domain.poster_geometry import Handle
from opsdesk.domain.posters import CodeProps, ErrorLevel, Layer, LayerKind, ShapeProps, TextProps
from tests.ui.scene import CONTROL, SHIFT, undo

if TYPE_CHECKING:
    from tests.ui.pages.poster_editor.hand import Hand

ALT = Qt.KeyboardModifier.AltModifier
NAME, BAND, CODE = range(3)


def _at(hand: Hand, number: int) -> tuple[int, int, int, int]:
    layer = hand.layer(number)
    return layer.x, layer.y, layer.w, layer.h


def test_the_sheet_stands_in_real_pixels(hand: Hand) -> None:
    canvas = hand.view.canvas
    assert canvas.view.zoom == 1.0
    assert canvas.view.sheet().size().toSize().toTuple() == (540, 540)
    assert canvas.foot.percent.text() == "100 %"


def test_a_click_selects_and_a_click_beside_lets_go(hand: Hand) -> None:
    hand.click(100, 160)
    assert hand.selected() == (BAND,)
    assert hand.view.side.title.text() == "Band"
    hand.click(350, 350, SHIFT)
    assert hand.selected() == (BAND, CODE)
    hand.click(100, 160, CONTROL)
    assert hand.selected() == (CODE,)
    hand.click(20, 500)
    assert hand.selected() == ()


def test_a_drag_moves_and_is_undone_with_the_selection_kept(hand: Hand) -> None:
    hand.drag(hand.spot(100, 160), hand.spot(133, 177), ALT)
    assert _at(hand, BAND) == (73, 137, 120, 80)
    assert hand.selected() == (BAND,)
    hand.rest()
    hand.undo()
    assert _at(hand, BAND) == (40, 120, 120, 80)
    assert hand.selected() == (BAND,)
    hand.window.redo()
    assert _at(hand, BAND) == (73, 137, 120, 80)
    assert hand.selected() == (BAND,)


def test_what_is_dragged_is_seen_on_its_way_and_kept_at_the_end(hand: Hand) -> None:
    canvas = hand.view.canvas
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=hand.spot(100, 160))
    QTest.mouseMove(canvas, hand.spot(120, 170))
    made = hand.view.editing.made
    assert made is not None
    assert made.layers[BAND].x != 40
    assert _at(hand, BAND)[0] == 40
    assert hand.view.side.box.sides["x"].text() == str(made.layers[BAND].x)
    hand.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=hand.spot(120, 170))
    assert _at(hand, BAND) == (40, 120, 120, 80)
    assert hand.view.editing.made == hand.kept


def test_edges_snap_to_other_layers_and_alt_lets_go(hand: Hand) -> None:
    hand.drag(hand.spot(100, 160), hand.spot(137, 160))
    assert _at(hand, BAND)[0] == 80  # its right edge on the left edge of the code
    hand.rest()
    hand.undo()
    hand.drag(hand.spot(100, 160), hand.spot(137, 160), ALT)
    assert _at(hand, BAND)[0] == 77


def test_shift_moves_along_one_axis(hand: Hand) -> None:
    hand.drag(hand.spot(100, 160), hand.spot(110, 260), SHIFT | ALT)
    assert _at(hand, BAND) == (40, 220, 120, 80)


def test_guides_show_where_a_snap_holds(hand: Hand) -> None:
    canvas = hand.view.canvas
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=hand.spot(100, 160))
    QTest.mouseMove(canvas, hand.spot(137, 160))
    step = canvas.hand.step
    assert step is not None
    assert step.guides.xs == (200.0,)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=hand.spot(137, 160))
    assert canvas.hand.step is None


@pytest.mark.parametrize(
    ("handle", "way", "after"),
    [
        (Handle.SE, (31, 13), (40, 120, 151, 93)),
        (Handle.NW, (-13, -21), (27, 99, 133, 101)),
        (Handle.E, (31, 50), (40, 120, 151, 80)),
        (Handle.N, (50, 11), (40, 131, 120, 69)),
    ],
)
def test_handles_pull_their_edges(
    hand: Hand, handle: Handle, way: tuple[int, int], after: tuple[int, int, int, int]
) -> None:
    hand.click(100, 160)
    hand.pull(handle, *way, keys=ALT)
    assert _at(hand, BAND) == after
    hand.rest()
    hand.undo()
    assert _at(hand, BAND) == (40, 120, 120, 80)


def test_shift_keeps_the_ratio_and_a_code_always_does(hand: Hand) -> None:
    hand.click(100, 160)
    hand.pull(Handle.SE, 60, 3, SHIFT | ALT)
    assert _at(hand, BAND) == (40, 120, 180, 120)
    hand.rest()
    hand.click(350, 400)
    hand.pull(Handle.SE, -100, -3, ALT)
    assert _at(hand, CODE) == (200, 200, 200, 200)


def test_a_layer_is_turned_and_shift_turns_in_steps(hand: Hand) -> None:
    hand.click(100, 160)
    hand.turn_to(0, 160)
    assert hand.layer(BAND).turn == 90.0
    hand.turn_to(97, 300, SHIFT)
    assert hand.layer(BAND).turn == 0.0
    hand.rest()
    hand.undo()
    assert hand.layer(BAND).turn == 90.0


def test_a_frame_gathers_and_several_move_together(hand: Hand) -> None:
    hand.drag(hand.spot(10, 10), hand.spot(330, 210))
    assert hand.selected() == (NAME, BAND)
    assert hand.view.side.title.text() == "2 layers"
    hand.drag(hand.spot(100, 160), hand.spot(107, 171), ALT)
    assert _at(hand, NAME) == (27, 31, 300, 60)
    assert _at(hand, BAND) == (47, 131, 120, 80)
    hand.rest()
    hand.undo()
    assert (_at(hand, NAME)[:2], _at(hand, BAND)[:2]) == ((20, 20), (40, 120))


def test_a_run_of_arrows_is_one_step(hand: Hand) -> None:
    hand.click(100, 160)
    for _ in range(3):
        hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Down, SHIFT)
    assert _at(hand, BAND)[0] == 40
    assert hand.view.editing.layers[0].x == 43
    undo(hand.view.canvas)  # the run is kept before it is taken back
    assert _at(hand, BAND) == (40, 120, 120, 80)
    hand.window.redo()
    assert _at(hand, BAND) == (43, 130, 120, 80)
    hand.key(Qt.Key.Key_Left)
    hand.qtbot.waitUntil(lambda: _at(hand, BAND)[0] == 42)


def test_tab_goes_through_the_layers_and_enter_writes_one(hand: Hand) -> None:
    canvas = hand.view.canvas
    for number in (CODE, BAND, NAME):
        QTest.keyClick(canvas, Qt.Key.Key_Tab)
        assert hand.selected() == (number,)
    QTest.keyClick(canvas, Qt.Key.Key_Backtab, SHIFT)
    assert hand.selected() == (BAND,)
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is hand.view.side.text.words


def test_locked_layers_are_not_grabbed_and_hidden_ones_not_either(hand: Hand) -> None:
    made = hand.kept
    locked = {BAND: replace(made.layers[BAND], locked=True), CODE: replace(made.layers[CODE], hidden=True)}
    hand.desk.posters.save(changed(made, locked))
    hand.rest()
    hand.drag(hand.spot(100, 160), hand.spot(150, 180))
    assert _at(hand, BAND) == (40, 120, 120, 80)
    hand.click(350, 350)
    assert hand.selected() == ()
    hand.view.editing.select((BAND,))
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Delete)
    assert hand.kept.layers[BAND] == locked[BAND]


@pytest.mark.parametrize(
    ("key", "kind", "props"),
    [
        (Qt.Key.Key_T, LayerKind.TEXT, TextProps),
        (Qt.Key.Key_R, LayerKind.SHAPE, ShapeProps),
        (Qt.Key.Key_Q, LayerKind.CODE, CodeProps),
    ],
)
def test_a_tool_draws_a_layer(hand: Hand, key: Qt.Key, kind: LayerKind, props: type) -> None:
    QTest.keyClick(hand.window, key)
    assert hand.view.bar.tools.chosen == str(kind)
    hand.drag(hand.spot(50, 300), hand.spot(150, 400))
    layer = hand.layer(3)
    assert (layer.x, layer.y, layer.w, layer.h) == (50, 300, 100, 100)
    assert isinstance(layer.props, props)
    assert hand.selected() == (3,)
    assert hand.view.bar.tools.chosen == "select"
    hand.rest()
    hand.undo()
    assert hand.count() == 3


def test_a_click_with_a_tool_makes_a_layer_of_the_usual_size(hand: Hand) -> None:
    QTest.keyClick(hand.window, Qt.Key.Key_A)
    hand.click(270, 100)
    layer = hand.layer(3)
    assert layer.kind is LayerKind.AVATAR
    assert (layer.x + layer.w // 2, layer.y + layer.h // 2) == (270, 100)


def test_escape_puts_the_tool_away_then_the_selection_then_the_template(hand: Hand) -> None:
    hand.click(100, 160)
    QTest.keyClick(hand.window, Qt.Key.Key_R)
    hand.key(Qt.Key.Key_Escape)
    assert hand.view.bar.tools.chosen == "select"
    assert hand.selected() == (BAND,)
    hand.key(Qt.Key.Key_Escape)
    assert hand.selected() == ()
    hand.key(Qt.Key.Key_Escape)
    assert not hand.view.isVisible()


def test_a_double_click_writes_a_text(hand: Hand) -> None:
    QTest.mouseDClick(hand.view.canvas, Qt.MouseButton.LeftButton, pos=hand.spot(100, 50))
    field = hand.view.side.text.words
    assert QApplication.focusWidget() is field
    assert field.textCursor().selectedText() == "{nickname}"


def test_the_wheel_zooms_to_the_pointer_and_the_sheet_is_pushed(hand: Hand) -> None:
    canvas = hand.view.canvas
    spot = QPointF(hand.spot(100, 160))
    before = canvas.view.at(spot)
    wheel = QWheelEvent(
        spot,
        canvas.mapToGlobal(spot),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, wheel)
    assert canvas.view.zoom > 1.3
    assert canvas.view.at(spot) == pytest.approx(before, abs=1.5)
    corner = canvas.view.sheet().topLeft()
    QTest.mousePress(canvas, Qt.MouseButton.MiddleButton, pos=QPoint(200, 200))
    QTest.mouseMove(canvas, QPoint(240, 230))
    QTest.mouseRelease(canvas, Qt.MouseButton.MiddleButton, pos=QPoint(240, 230))
    assert (canvas.view.sheet().topLeft() - corner).toPoint() == QPoint(40, 30)
    QTest.keyClick(hand.window, Qt.Key.Key_0, CONTROL)
    assert canvas.view.fits


def test_space_and_drag_push_the_sheet_and_move_no_layer(hand: Hand) -> None:
    canvas = hand.view.canvas
    canvas.foot.zoomed.emit(1)
    corner = canvas.view.sheet().topLeft()
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    hand.drag(hand.spot(100, 160), hand.spot(100, 160) + QPoint(25, 15))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert (canvas.view.sheet().topLeft() - corner).toPoint() == QPoint(25, 15)
    assert _at(hand, BAND) == (40, 120, 120, 80)


def test_the_poster_is_drawn_anew_after_a_gesture(hand: Hand) -> None:
    before = hand.view.canvas.image
    hand.drag(hand.spot(100, 160), hand.spot(140, 300), ALT)
    hand.qtbot.waitUntil(lambda: hand.view.canvas.image not in (None, before), timeout=20_000)
    hand.rest()
    image = hand.view.canvas.image
    assert image is not None
    assert image.pixelColor(141, 320).name() == "#1d6e52"
    assert image.pixelColor(60, 140).name() == "#ffffff"


def test_the_parts_shown_on_the_way_are_those_of_the_poster(hand: Hand) -> None:
    """What is put together while a hand moves looks like what is drawn when it rests."""
    hand.click(100, 160)
    hand.rest()
    canvas = hand.view.canvas
    parts = hand.view._drawing.parts
    assert parts is not None
    assert parts.numbers == (BAND,)
    finished = canvas.grab().toImage()
    canvas.show_image(None)
    together = canvas.grab().toImage()
    points = [hand.spot(x, y) for x, y in ((60, 140), (30, 300), (350, 350), (520, 20))]
    assert [together.pixelColor(at) for at in points] == [finished.pixelColor(at) for at in points]


def test_nothing_is_moved_while_editing_waits(hand: Hand) -> None:
    hand.page.set_editing(False)
    hand.drag(hand.spot(100, 160), hand.spot(140, 200))
    assert _at(hand, BAND) == (40, 120, 120, 80)
    hand.page.set_editing(True)
    hand.drag(hand.spot(100, 160), hand.spot(140, 200), ALT)
    assert _at(hand, BAND) == (80, 160, 120, 80)


def test_another_level_is_kept(hand: Hand) -> None:
    hand.click(350, 350)
    choice = hand.view.side.code.level
    choice.choose("H")
    choice.chosen.emit("H")
    assert hand.props(CODE).level is ErrorLevel.H


def test_what_fills_the_sheet_is_clicked_but_not_pulled_along(hand: Hand) -> None:
    made = hand.kept
    ground = Layer(ShapeProps(fill="#EEEEEE"), 0, 0, 540, 540, name="Ground")
    hand.desk.posters.save(replace(made, layers=(ground, *made.layers)))
    hand.rest()
    hand.drag(hand.spot(5, 100), hand.spot(190, 215))
    assert hand.selected() == (2,)
    assert _at(hand, 0) == (0, 0, 540, 540)
    hand.click(450, 100)
    assert hand.selected() == (0,)
    hand.drag(hand.spot(450, 100), hand.spot(460, 120), ALT)
    assert _at(hand, 0) == (10, 20, 540, 540)
