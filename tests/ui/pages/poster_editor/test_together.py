"""Several layers under the hand, and a hand that is overtaken: by an undo, a full template, another button, a field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opsdesk.domain.members import MemberQuery
from opsdesk.domain.poster_editing import changed, with_copy_b
from opsdesk.domain.posters import LAYERS_MAX, Layer, LayerKind, PosterTemplate, ShapeKind, ShapeProps, TextProps
from opsdesk.ui.pages.posters.editor.handles import handle_spots, held_box
from tests.ui.pages.poster_editor.hand import move, take

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.pages.poster_editor.hand import Hand

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
NAME, BAND, CODE = range(3)


def _boxes(hand: Hand) -> list[tuple[int, int, int, int]]:
    return [(layer.x, layer.y, layer.w, layer.h) for layer in hand.kept.layers]


def _corner(hand: Hand, name: str) -> QPoint:
    box = held_box(hand.view.editing.layers)
    assert box is not None
    return next(spot for handle, spot in handle_spots(box, hand.view.canvas.view).items() if handle == name).toPoint()


def test_several_are_pulled_by_a_corner_and_it_is_one_undo(hand: Hand) -> None:
    hand.view.editing.select((NAME, BAND))  # 20, 20 to 320, 200
    hand.rest()
    start = _corner(hand, "se")
    hand.drag(start, start + QPoint(150, 90), ALT)
    assert _boxes(hand)[:2] == [(20, 20, 450, 90), (50, 170, 180, 120)]
    assert hand.props(NAME).size == 60.0
    assert hand.selected() == (NAME, BAND)
    hand.rest()
    hand.undo()
    assert _boxes(hand)[:2] == [(20, 20, 300, 60), (40, 120, 120, 80)]
    assert hand.props(NAME).size == 40.0


def test_edges_of_the_common_box_are_no_handles_and_a_locked_layer_stays(hand: Hand) -> None:
    made = hand.kept
    hand.desk.posters.save(changed(made, {NAME: replace(made.layers[NAME], locked=True)}))
    hand.rest()
    hand.view.editing.select((NAME, BAND, CODE))  # the free ones: 40, 120 to 500, 500
    start = _corner(hand, "nw")
    hand.drag(start, start + QPoint(46, 38), ALT)
    assert _boxes(hand) == [(20, 20, 300, 60), (86, 158, 108, 72), (230, 230, 270, 270)]


def test_layers_pulled_together_are_seen_on_their_way(hand: Hand) -> None:
    hand.view.editing.select((NAME, BAND))
    hand.rest()
    start = _corner(hand, "se")
    QTest.mousePress(hand.view.canvas, LEFT, pos=start)
    move(hand.view.canvas, start + QPoint(150, 90), ALT)
    image = hand.view.canvas.grab().toImage()
    assert image.pixelColor(hand.spot(180, 280)).name() == "#1d6e52"
    QTest.mouseRelease(hand.view.canvas, LEFT, pos=start + QPoint(150, 90))


def test_a_click_beside_an_ellipse_in_its_box_takes_what_lies_below(hand: Hand) -> None:
    made = hand.kept
    disc = Layer(ShapeProps(ShapeKind.ELLIPSE, fill="#AA3322"), 30, 100, 140, 120)
    hand.desk.posters.save(replace(made, layers=(*made.layers, disc)))
    hand.rest()
    hand.click(41, 121)
    assert hand.selected() == (BAND,)
    hand.click(20, 500)
    hand.click(100, 160)
    assert hand.selected() == (3,)


def test_an_undo_while_a_drag_is_under_way_is_not_brought_back(hand: Hand) -> None:
    canvas = hand.view.canvas
    hand.drag(hand.spot(100, 160), hand.spot(130, 160), ALT)
    hand.rest()
    QTest.mousePress(canvas, LEFT, pos=hand.spot(350, 350))
    QTest.mouseMove(canvas, hand.spot(370, 380))
    hand.undo()
    QTest.mouseMove(canvas, hand.spot(380, 390))
    QTest.mouseRelease(canvas, LEFT, pos=hand.spot(380, 390))
    assert [box[:2] for box in _boxes(hand)] == [(20, 20), (40, 120), (200, 200)]
    assert hand.view.editing.made == hand.kept


@pytest.mark.parametrize("way", ["another button", "a button that came up elsewhere"])
def test_a_drag_is_let_go_of(hand: Hand, way: str) -> None:
    canvas = hand.view.canvas
    QTest.mousePress(canvas, LEFT, pos=hand.spot(100, 160))
    QTest.mouseMove(canvas, hand.spot(150, 180))
    begun = canvas.hand.step
    assert begun is not None
    if way == "another button":
        QTest.mousePress(canvas, Qt.MouseButton.RightButton, pos=hand.spot(150, 180))
    else:
        _hover(hand)
    assert canvas.hand.step is None
    QTest.mouseRelease(canvas, LEFT, pos=hand.spot(150, 180))
    assert _boxes(hand)[BAND] == (40, 120, 120, 80)


def _hover(hand: Hand) -> None:
    canvas, spot = hand.view.canvas, QPointF(hand.spot(160, 190))
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, spot, canvas.mapToGlobal(spot), none, none, NONE)
    QApplication.sendEvent(canvas, event)


def test_a_full_template_says_so_when_a_tool_would_draw(hand: Hand) -> None:
    made = hand.kept
    more = tuple(Layer(ShapeProps(), at, 0, 10, 10) for at in range(LAYERS_MAX - 3))
    hand.desk.posters.save(replace(made, layers=(*made.layers, *more)))
    hand.rest()
    QTest.keyClick(hand.window, Qt.Key.Key_R)
    hand.drag(hand.spot(50, 300), hand.spot(150, 400))
    assert hand.count() == LAYERS_MAX
    assert str(LAYERS_MAX) in hand.page.context.notify.said


def test_words_in_hand_stay_with_their_text_when_another_is_selected(hand: Hand) -> None:
    made = hand.kept
    second = Layer(TextProps(text="Second"), 20, 400, 150, 40)
    hand.desk.posters.save(replace(made, layers=(*made.layers, second)))
    hand.rest()
    hand.click(100, 50)
    words = hand.view.side.text.words
    words.setFocus()
    words.setPlainText("half {nick")
    hand.view.canvas.hand.hover_drop(hand.spot(60, 420).toPointF())  # a merge field is carried over the other text
    assert hand.selected() == (3,)
    assert words.toPlainText() == "Second"
    hand.view.canvas.setFocus()
    assert (hand.props(NAME).text, hand.props(3).text) == ("half {nick", "Second")


def test_a_step_just_made_stays_with_its_layer(hand: Hand) -> None:
    hand.click(100, 160)
    field = hand.view.side.box.sides["x"]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Up)
    hand.view.editing.select((CODE,))
    assert [box[0] for box in _boxes(hand)] == [20, 41, 200]
    assert field.text() == "200"


def test_what_is_typed_stays_with_its_template_when_another_is_opened(hand: Hand) -> None:
    other = hand.desk.posters.add_template(PosterTemplate(None, "Other", 540, 540, (Layer(TextProps(text="New")),)))
    hand.rest()
    hand.click(100, 50)
    words = hand.view.side.text.words
    words.setFocus()
    words.setPlainText("Written")
    hand.page.open_template(other)
    hand.rest()
    assert hand.props(NAME).text == "Written"
    assert hand.desk.posters.template(other).layers[0].props == TextProps(text="New")
    assert hand.view.template is not None
    assert hand.view.template.id == other


def test_words_of_copy_a_do_not_go_to_copy_b_when_it_is_shown(hand: Hand) -> None:
    hand.view.editing.do(with_copy_b)
    hand.rest()
    hand.click(100, 50)
    words = hand.view.side.text.words
    words.setFocus()
    words.setPlainText("Only A")
    take(hand.view.bar.copies, "B")
    assert words.toPlainText() == "{nickname}"
    hand.view.canvas.setFocus()
    assert (hand.props(NAME).text, hand.props(NAME).text_b) == ("Only A", "{nickname}")


def test_the_undo_button_takes_back_what_was_being_typed(hand: Hand) -> None:
    hand.drag(hand.spot(100, 160), hand.spot(130, 160), ALT)
    hand.click(100, 50)
    words = hand.view.side.text.words
    words.setFocus()
    words.setPlainText("Typed")
    hand.view.bar.undo.clicked.emit()
    hand.rest()
    assert hand.props(NAME).text == "{nickname}"
    assert _boxes(hand)[BAND][0] == 70
    hand.window.redo()
    assert hand.props(NAME).text == "Typed"


def test_a_member_who_goes_to_the_bin_is_previewed_no_longer(hand: Hand) -> None:
    assert hand.view._people is not None
    other = next(key for key in hand.desk.members.find(MemberQuery()) if key not in hand.view._people.ids)
    hand.view.preview_as(other)
    hand.rest()
    assert hand.view.seen is not None
    assert hand.view.seen.member_id == other
    hand.desk.members.trash([other])
    hand.rest()
    assert hand.view.seen.member_id == hand.view._people.ids[0]
    assert hand.view.seen.name in hand.view.canvas.foot.who.text()


@pytest.mark.parametrize("words", ["nan", "abc", "10+5", ""])
def test_what_is_no_number_is_not_taken(hand: Hand, words: str) -> None:
    hand.click(100, 160)
    for side in "xywh":
        hand.write(hand.view.side.box.sides[side], words)
    assert _boxes(hand)[BAND] == (40, 120, 120, 80)
    assert hand.view.side.box.sides["w"].text() == "120"


@pytest.mark.parametrize(("words", "wide"), [("0", 1), ("-5", 1), ("1e9", 32768), ("30 px", 30), ("１２", 12)])
def test_a_size_is_brought_within_bounds(hand: Hand, words: str, wide: int) -> None:
    hand.click(100, 160)
    hand.write(hand.view.side.box.sides["w"], words)
    assert hand.layer(BAND).w == wide


@pytest.mark.parametrize("name", ["drawing.svg", "folder"])
def test_a_pasted_file_that_is_no_picture_is_refused_and_not_a_text(hand: Hand, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.mkdir() if name == "folder" else file.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    QGuiApplication.clipboard().setMimeData(data)
    hand.view.acts.paste()
    hand.rest()
    assert hand.count() == 3
    assert name in hand.page.context.notify.said


def test_layers_of_a_larger_sheet_are_pasted_into_sight(hand: Hand) -> None:
    large = PosterTemplate(None, "A4", 2480, 3508, (Layer(ShapeProps(fill="#AA3322"), 2000, 3000, 200, 100),))
    key = hand.desk.posters.add_template(large)
    hand.rest()
    hand.page.open_template(key)
    hand.view.acts.select_all()
    hand.view.acts.copy()
    hand.page.open_template(hand.card)
    hand.view.acts.paste()
    layer = hand.layer(3)
    assert layer.kind is LayerKind.SHAPE
    assert (layer.x, layer.y) == (170, 220)
