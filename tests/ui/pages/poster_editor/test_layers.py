"""The list of layers: shown and hidden, locked, named, put in order by drag and by key, copied, pasted, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from opsdesk.domain.posters import LayerKind, PictureProps, TextProps
from opsdesk.ui.pages.posters.editor.layer_list import MOVED, marks
from tests.ui.scene import CONTROL, SHIFT, drop_data, png

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QRect

    from opsdesk.ui.pages.posters.editor.layer_list import LayerList
    from tests.ui.pages.poster_editor.hand import Hand

NAME, BAND, CODE = range(3)


def _list(hand: Hand) -> LayerList:
    return hand.view.layers.list


def _row(hand: Hand, number: int) -> QRect:
    """Where the line of a layer stands; the topmost is the first."""
    view = _list(hand)
    return view.visualRect(view.lines.index(len(view.lines.lines) - 1 - number))


def _names(hand: Hand) -> list[str]:
    return [layer.name for layer in hand.kept.layers]


def _click_row(hand: Hand, number: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    spot = _row(hand, number).center() - QPoint(60, 0)
    QTest.mouseClick(_list(hand).viewport(), Qt.MouseButton.LeftButton, keys, spot)


def test_the_list_and_the_canvas_share_a_selection(hand: Hand) -> None:
    _click_row(hand, CODE)
    assert hand.selected() == (CODE,)
    _click_row(hand, NAME, CONTROL)
    assert hand.selected() == (NAME, CODE)
    hand.click(100, 160)
    assert [index.row() for index in _list(hand).selectedIndexes()] == [1]


def test_the_eye_hides_and_the_lock_locks(hand: Hand) -> None:
    for place, name in enumerate(("hidden", "locked")):
        spot = marks(_row(hand, BAND))[place].center()
        QTest.mouseClick(_list(hand).viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert getattr(hand.layer(BAND), name) is True
        hand.rest()
        QTest.mouseClick(_list(hand).viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert getattr(hand.layer(BAND), name) is False
        hand.undo()
        assert getattr(hand.layer(BAND), name) is True
        hand.undo()


def test_a_hidden_layer_is_not_on_the_poster(hand: Hand) -> None:
    hand.view.editing.select((BAND,))
    QTest.keyClick(hand.window, Qt.Key.Key_H, CONTROL)
    hand.rest()
    image = hand.view.canvas.image
    assert image is not None
    assert image.pixelColor(100, 160).name() == "#ffffff"


def test_f2_names_a_layer_where_it_stands(hand: Hand) -> None:
    hand.click(100, 160)
    QTest.keyClick(hand.window, Qt.Key.Key_F2)
    field = _list(hand).name
    assert field.isVisible()
    assert field.text() == "Band"
    field.setText("Green band")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert _names(hand) == ["Name", "Green band", "Code"]
    hand.undo()
    assert _names(hand) == ["Name", "Band", "Code"]


def test_f2_without_a_layer_names_the_template(hand: Hand) -> None:
    QTest.keyClick(hand.window, Qt.Key.Key_F2)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.windowTitle() == "Rename template"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("key", "keys", "order"),
    [
        (Qt.Key.Key_BracketRight, CONTROL, ["Name", "Code", "Band"]),
        (Qt.Key.Key_BracketLeft, CONTROL, ["Band", "Name", "Code"]),
        (Qt.Key.Key_BracketRight, CONTROL | SHIFT, ["Name", "Code", "Band"]),
    ],
)
def test_keys_bring_a_layer_up_and_down(hand: Hand, key: Qt.Key, keys: Qt.KeyboardModifier, order: list[str]) -> None:
    hand.click(100, 160)
    QTest.keyClick(hand.window, key, keys)
    assert _names(hand) == order
    assert [hand.layer(at).name for at in hand.selected()] == ["Band"]
    hand.undo()
    assert _names(hand) == ["Name", "Band", "Code"]
    assert [hand.layer(at).name for at in hand.selected()] == ["Band"]


def test_a_layer_is_dropped_between_others(hand: Hand) -> None:
    """The code, let go below the lowest line, is the lowest layer."""
    _click_row(hand, CODE)
    data = QMimeData()
    data.setData(MOVED, b"1")
    drop_data(_list(hand).viewport(), data, _row(hand, NAME).bottomLeft() + QPoint(40, 30))
    assert _names(hand) == ["Code", "Name", "Band"]
    assert hand.selected() == (0,)
    drop_data(_list(hand).viewport(), data, _row(hand, 1).topLeft() + QPoint(40, 2))
    assert _names(hand) == ["Name", "Code", "Band"]


def test_layers_are_copied_pasted_and_cut(hand: Hand) -> None:
    hand.click(100, 160)
    hand.key(Qt.Key.Key_C, CONTROL)
    hand.key(Qt.Key.Key_V, CONTROL)
    assert _names(hand) == ["Name", "Band", "Code", "Band"]
    assert (hand.layer(3).x, hand.layer(3).y) == (64, 144)
    assert hand.selected() == (3,)
    hand.rest()
    hand.key(Qt.Key.Key_X, CONTROL)
    assert _names(hand) == ["Name", "Band", "Code"]
    hand.rest()
    hand.key(Qt.Key.Key_V, CONTROL)
    assert (hand.layer(3).x, hand.layer(3).y) == (64, 144)
    for _ in range(3):
        hand.undo()
    assert _names(hand) == ["Name", "Band", "Code"]


def test_layers_are_duplicated_all_selected_and_removed(hand: Hand) -> None:
    hand.key(Qt.Key.Key_A, CONTROL)
    assert hand.selected() == (0, 1, 2)
    hand.key(Qt.Key.Key_D, CONTROL)
    assert hand.count() == 6
    assert hand.selected() == (3, 4, 5)
    hand.rest()
    hand.key(Qt.Key.Key_Delete)
    assert hand.count() == 3
    assert hand.selected() == ()
    hand.undo()
    assert hand.count() == 6


def test_keys_of_a_text_stay_in_the_text(hand: Hand) -> None:
    hand.view.write_layer(NAME)
    field = hand.view.side.text.words
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_D, CONTROL)
    assert hand.count() == 3
    assert field.toPlainText() == ""


def test_a_picture_from_the_clipboard_becomes_a_layer(hand: Hand) -> None:
    image = QImage(100, 50, QImage.Format.Format_RGB32)
    image.fill("#aa3355")
    QGuiApplication.clipboard().setImage(image)
    hand.key(Qt.Key.Key_V, CONTROL)
    hand.rest()
    layer = hand.layer(3)
    assert isinstance(layer.props, PictureProps)
    assert (layer.x, layer.y, layer.w, layer.h) == (220, 245, 100, 50)
    assert layer.media is not None
    assert hand.desk.media.file(layer.media).is_file()
    hand.rest()
    drawn = hand.view.canvas.image
    assert drawn is not None
    assert drawn.pixelColor(230, 250).name() == "#aa3355"
    hand.undo()
    assert hand.count() == 3
    hand.window.redo()
    assert [layer.media for layer in hand.kept.layers][3] == layer.media


def test_words_from_the_clipboard_become_a_text(hand: Hand) -> None:
    QGuiApplication.clipboard().setText("月满茶暖")
    hand.key(Qt.Key.Key_V, CONTROL)
    assert hand.props(3).text == "月满茶暖"


def test_picture_files_are_dropped_where_they_are_let_go(hand: Hand, tmp_path: Path) -> None:
    good, bad = tmp_path / "tea.png", tmp_path / "broken.jpg"
    good.write_bytes(png(60, 40))
    bad.write_bytes(b"no picture")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(good)), QUrl.fromLocalFile(str(bad))])
    drop_data(hand.view.canvas, data, hand.spot(300, 100))
    hand.rest()
    layer = hand.layer(3)
    assert (layer.name, layer.x, layer.y, layer.w, layer.h) == ("tea", 270, 80, 60, 40)
    assert hand.count() == 4
    assert "broken.jpg" in hand.page.context.notify.said


def test_a_field_is_dropped_on_a_text_and_beside_one(hand: Hand) -> None:
    from opsdesk.domain.merge_fields import MergeField
    from opsdesk.ui.pages.posters.editor.carrying import field_data

    drop_data(hand.view.canvas, field_data(MergeField.CITY), hand.spot(100, 50))
    assert hand.props(NAME).text == "{nickname} {city}"
    assert hand.selected() == (NAME,)
    drop_data(hand.view.canvas, field_data(MergeField.EXPIRES), hand.spot(400, 100))
    assert isinstance(hand.layer(3).props, TextProps)
    assert hand.props(3).text == "{expires}"
    hand.undo()
    hand.undo()
    assert hand.props(NAME).text == "{nickname}"


def test_the_menu_of_a_layer_names_what_can_be_done(hand: Hand) -> None:
    hand.click(100, 160)
    hand.view._open_menu(hand.view.canvas.mapToGlobal(hand.spot(100, 160)))
    menu = next(one for one in hand.view.findChildren(QMenu) if one.isVisible())
    said = {one.text().split("\t")[0]: one for one in menu.actions()}
    assert {"Lock", "Hide", "Bring to front", "Duplicate", "Remove", "Paste"} <= set(said)
    said["Lock"].trigger()
    menu.close()
    assert hand.layer(BAND).locked


def test_the_plus_adds_a_layer_in_the_middle(hand: Hand) -> None:
    for kind in (LayerKind.TEXT, LayerKind.SHAPE, LayerKind.CODE, LayerKind.AVATAR):
        hand.view.acts.add(kind)
        layer = hand.kept.layers[-1]
        assert layer.kind is kind
        assert abs(layer.x + layer.w / 2 - 270) <= 1
        hand.rest()


def test_layers_are_aligned_spread_and_made_one_size(hand: Hand) -> None:
    from opsdesk.domain.poster_geometry import Edge

    part = hand.view.side.align
    hand.key(Qt.Key.Key_A, CONTROL)
    part.edges[Edge.LEFT].click()
    assert {layer.x for layer in hand.kept.layers} == {20}
    hand.rest()
    part.down.click()
    first, second, third = hand.kept.layers
    assert abs((second.y - first.y - first.h) - (third.y - second.y - second.h)) <= 1
    hand.rest()
    part.same.click()
    assert {(layer.w, layer.h) for layer in hand.kept.layers} == {(300, 60)}
    for _ in range(3):
        hand.undo()
    assert [layer.x for layer in hand.kept.layers] == [20, 40, 200]
    hand.view.editing.select((BAND,))
    part.edges[Edge.CENTER].click()
    assert hand.layer(BAND).x == 210
