"""What is written in the panel: figures, colours, words with fields, codes of every kind, copies, the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opsdesk.domain.posters import (
    Align,
    AvatarProps,
    Face,
    Fit,
    Gradient,
    GradientKind,
    LayerKind,
    Shadow,
    ShapeKind,
    TextProps,
    Upright,
)
from opsdesk.ui.pages.posters.editor.fields import Figure, SwatchPopup
from opsdesk.ui.pages.posters.editor.picture_part import AvatarPart, PicturePart
from opsdesk.ui.pages.posters.editor.shape_part import ShapePart
from tests.ui.pages.poster_editor.hand import colour_of, take
from tests.ui.scene import SHIFT, png

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.pages.poster_editor.hand import Hand

NAME, BAND, CODE = range(3)


@pytest.mark.parametrize(
    ("side", "text", "after"), [("x", "7", 7), ("y", "-30", -30), ("w", "333", 333), ("h", "5", 5)]
)
def test_the_box_is_written_in_figures(hand: Hand, side: str, text: str, after: int) -> None:
    hand.click(100, 160)
    before = getattr(hand.layer(BAND), side)
    hand.write(hand.view.side.box.sides[side], text)
    assert getattr(hand.layer(BAND), side) == after
    hand.undo()
    assert getattr(hand.layer(BAND), side) == before


def test_turn_and_opacity(hand: Hand) -> None:
    hand.click(100, 160)
    hand.write(hand.view.side.box.turn, "45")
    hand.write(hand.view.side.box.alpha, "60")
    assert (hand.layer(BAND).turn, hand.layer(BAND).alpha) == (45.0, 0.6)
    hand.write(hand.view.side.box.alpha, "900")
    assert hand.layer(BAND).alpha == 1.0
    hand.write(hand.view.side.box.turn, "round")
    assert hand.view.side.box.turn.text() == "45"


def test_a_run_of_steps_is_one_undo(hand: Hand) -> None:
    hand.click(100, 160)
    field = hand.view.side.box.sides["x"]
    field.setFocus()
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Up, SHIFT)
    assert hand.layer(BAND).x == 40
    hand.qtbot.waitUntil(lambda: hand.layer(BAND).x == 53)
    hand.undo()
    assert hand.layer(BAND).x == 40


def test_several_layers_show_what_they_share_and_are_written_together(hand: Hand) -> None:
    hand.view.editing.select((NAME, BAND))
    box = hand.view.side.box
    assert box.sides["x"].text() == ""
    assert box.turn.text() == "0"
    hand.write(box.sides["x"], "50")
    assert (hand.layer(NAME).x, hand.layer(BAND).x, hand.layer(CODE).x) == (50, 50, 200)
    hand.undo()
    assert (hand.layer(NAME).x, hand.layer(BAND).x) == (20, 40)


def test_a_text_is_typed_seen_kept_and_undone(hand: Hand) -> None:
    hand.view.write_layer(NAME)
    before = hand.view.canvas.image
    field = hand.view.side.text.words
    QTest.keyClicks(field, "Come")
    hand.qtbot.waitUntil(lambda: hand.view.canvas.image not in (None, before), timeout=20_000)
    assert hand.props(NAME).text == "{nickname}"
    hand.view.layers.chips["city"].click()
    assert field.toPlainText() == "Come{city}"
    hand.view.canvas.setFocus()
    assert hand.props(NAME).text == "Come{city}"
    hand.rest()
    hand.undo()
    assert hand.props(NAME).text == "{nickname}"
    assert field.toPlainText() == "{nickname}"
    hand.window.redo()
    assert hand.props(NAME).text == "Come{city}"


def test_a_brace_offers_the_fields(hand: Hand) -> None:
    hand.view.write_layer(NAME)
    field = hand.view.side.text.words
    QTest.keyClicks(field, "Hi {ni")
    assert field.offers()
    QTest.keyClick(field._offer._list, Qt.Key.Key_Return)
    assert not field.offers()
    assert field.toPlainText() == "Hi {nickname}"
    QTest.keyClicks(field, " {zzz")
    assert not field.offers()
    QTest.keyClicks(field, "} {")
    assert field.offers()
    QTest.keyClick(field._offer._list, Qt.Key.Key_Escape)
    assert not field.offers()


def test_a_field_without_a_value_has_something_in_its_place(hand: Hand) -> None:
    hand.click(100, 50)
    rows = hand.view.side.text.fallbacks.fields
    assert list(rows) == ["nickname"]
    hand.write(rows["nickname"], "Friend")
    assert dict(hand.props(NAME).fallbacks) == {"nickname": "Friend"}
    hand.write(hand.view.side.text.fallbacks.fields["nickname"], "")
    assert dict(hand.props(NAME).fallbacks) == {}


def test_a_text_is_set(hand: Hand) -> None:
    hand.click(100, 50)
    part = hand.view.side.text
    take(part.face, "serif")
    take(part.weight, "700")
    hand.write(part.letter_size, "64")
    hand.write(colour_of(part.colour_field), "#aa3355")
    take(part.align, "center")
    take(part.upright, "bottom")
    hand.write(part.leading, "1.25")
    hand.write(part.spacing, "2.5")
    hand.write(part.lines, "2")
    part.shrink.click()
    hand.write(part.smallest, "12")
    hand.write(colour_of(part.outline), "fff")
    hand.write(part.outline_width, "1.5")
    part.vertical.click()
    props = hand.props(NAME)
    assert (props.face, props.weight, props.size, props.colour) == (Face.SERIF, 700, 64, "#AA3355")
    assert (props.align, props.upright) == (Align.CENTER, Upright.BOTTOM)
    assert (props.line_height, props.letter_spacing, props.max_lines) == (1.25, 2.5, 2)
    assert (props.shrink, props.smallest, props.vertical) == (False, 12, True)
    assert (props.outline, props.outline_width) == ("#FFFFFF", 1.5)
    hand.write(colour_of(part.outline), "")
    assert hand.props(NAME).outline is None


def test_a_shadow_comes_moves_and_goes(hand: Hand) -> None:
    hand.click(100, 50)
    part = hand.view.side.text
    part.shadow.click()
    assert hand.props(NAME).shadow == Shadow()
    hand.write(part.dx, "3")
    hand.write(part.shadow_colour, "#11223344")
    assert hand.props(NAME).shadow == Shadow(3.0, 4.0, "#11223344")
    part.shadow.click()
    assert hand.props(NAME).shadow is None


def test_a_wrong_colour_is_told_and_not_kept(hand: Hand) -> None:
    hand.click(100, 160)
    part = hand.view.side.parts[LayerKind.SHAPE]
    assert isinstance(part, ShapePart)
    hand.write(colour_of(part.fill), "green")
    assert part.fill.editor.accessibleDescription() == "Write it as #16201A"
    assert hand.props(BAND).fill == "#1D6E52"
    hand.write(colour_of(part.fill), "#224466")
    assert part.fill.editor.accessibleDescription() == ""
    assert hand.props(BAND).fill == "#224466"


def test_a_swatch_offers_the_colours_of_the_template(hand: Hand) -> None:
    hand.click(100, 160)
    part = hand.view.side.parts[LayerKind.SHAPE]
    assert isinstance(part, ShapePart)
    field = colour_of(part.fill)
    field.open_colours()
    popup = next(one for one in QApplication.topLevelWidgets() if isinstance(one, SwatchPopup) and one.isVisible())
    popup._take("#16201A")
    assert hand.props(BAND).fill == "#16201A"


def test_a_shape_is_filled_and_stroked(hand: Hand) -> None:
    hand.click(100, 160)
    part = hand.view.side.parts[LayerKind.SHAPE]
    assert isinstance(part, ShapePart)
    take(part.kind, "ellipse")
    hand.write(part.radius, "9")
    hand.write(colour_of(part.stroke), "#000000")
    hand.write(part.stroke_width, "2.5")
    hand.write(part.dash, "6")
    props = hand.props(BAND)
    assert (props.shape, props.radius, props.stroke, props.stroke_width) == (ShapeKind.ELLIPSE, 9, "#000000", 2.5)
    assert props.dash == 6
    take(part.fill_kind, "linear")
    assert hand.props(BAND).gradient == Gradient(stops=((0.0, "#1D6E52"), (1.0, "#FFFFFF")))
    hand.write(part.ends[1], "#000000")
    hand.write(part.angle, "90")
    take(part.fill_kind, "radial")
    hand.write(part.reach, "80")
    gradient = hand.props(BAND).gradient
    assert gradient.stops == ((0.0, "#1D6E52"), (1.0, "#000000"))
    assert (gradient.kind, gradient.angle, gradient.reach) == (GradientKind.RADIAL, 90, 0.8)
    take(part.fill_kind, "plain")
    assert (hand.props(BAND).gradient, hand.props(BAND).fill) == (None, "#1D6E52")


def test_a_picture_is_chosen_cut_and_rounded(hand: Hand, tmp_path: Path) -> None:
    hand.view.acts.add(LayerKind.PICTURE)
    file = tmp_path / "tea.png"
    file.write_bytes(png(60, 40))
    hand.view.take_files([file], new=False)
    hand.rest()
    assert hand.layer(3).media is not None
    part = hand.view.side.parts[LayerKind.PICTURE]
    assert isinstance(part, PicturePart)
    take(part.fit, "contain")
    hand.write(part.radius, "12")
    hand.write(part.cuts[0], "10")
    hand.write(part.cuts[3], "25")
    props = hand.props(3)
    assert (props.fit, props.radius) == (Fit.CONTAIN, 12)
    assert props.crop == pytest.approx((0.1, 0.0, 0.9, 0.75))
    hand.write(part.cuts[0], "0")
    hand.write(part.cuts[3], "0")
    assert hand.props(3).crop is None


def test_an_avatar_has_corners_a_ring_and_colours(hand: Hand) -> None:
    hand.view.acts.add(LayerKind.AVATAR)
    part = hand.view.side.parts[LayerKind.AVATAR]
    assert isinstance(part, AvatarPart)
    take(part.shape, "square")
    hand.write(part.radius, "8")
    hand.write(colour_of(part.ring), "#FFFFFF")
    hand.write(part.ring_width, "4")
    hand.write(colour_of(part.paper), "#224466")
    assert hand.props(3) == AvatarProps(False, 8, "#FFFFFF", 4, "#224466", None)


def test_two_copies_are_written_apart_and_one_is_dropped(hand: Hand) -> None:
    sheet, bar = hand.view.side.sheet, hand.view.bar
    assert not bar.copies.isVisible()
    sheet.copies.click()
    assert bar.copies.isVisible()
    take(bar.copies, "B")
    hand.view.write_layer(NAME)
    field = hand.view.side.text.words
    field.setPlainText("Dear {nickname}")
    hand.view.canvas.setFocus()
    assert (hand.props(NAME).text, hand.props(NAME).text_b) == ("{nickname}", "Dear {nickname}")
    hand.rest()
    assert hand.view.seen is not None
    shown = hand.view.seen.template.layers[NAME].props
    assert isinstance(shown, TextProps)
    assert shown.text == "Dear {nickname}"
    take(bar.copies, "A")
    assert field.toPlainText() == "{nickname}"
    hand.view.editing.select(())
    sheet.copies.click()
    assert hand.props(NAME).text_b is None
    assert not bar.copies.isVisible()
    hand.undo()
    assert bar.copies.isVisible()


def test_the_sheet_has_another_size(hand: Hand) -> None:
    sheet = hand.view.side.sheet
    take(sheet.preset, "square")
    assert (hand.kept.width, hand.kept.height) == (1080, 1080)
    hand.write(sheet.wide, "700")
    assert (hand.kept.width, hand.kept.height) == (700, 1080)
    assert sheet.preset.key == "own"
    hand.undo()
    hand.undo()
    assert (hand.kept.width, hand.kept.height) == (540, 540)


def test_what_was_saved_is_told_with_its_hour(hand: Hand) -> None:
    assert hand.view.bar._quiet.text() == "540 × 540"
    hand.click(100, 160)
    hand.write(hand.view.side.box.sides["x"], "7")
    clock = hand.desk.clock
    assert hand.view.bar._quiet.text() == f"540 × 540, saved {clock.local(clock.now()):%H:%M}"


def test_undo_and_redo_by_their_buttons(hand: Hand) -> None:
    hand.click(100, 160)
    hand.key(Qt.Key.Key_Right)
    hand.view.bar.undo.click()
    assert hand.layer(BAND).x == 40
    hand.view.bar.redo.click()
    assert hand.layer(BAND).x == 41


def test_any_member_is_previewed(hand: Hand) -> None:
    from opsdesk.domain.members import MemberQuery

    other = hand.desk.members.find(MemberQuery())[-1]
    hand.view.canvas.foot.who.click()
    hand.rest()
    hand.view.preview_as(other)
    hand.qtbot.waitUntil(lambda: hand.view.seen is not None and hand.view.seen.member_id == other, timeout=20_000)
    name = hand.desk.members.lines([other])[other].name
    assert hand.view.canvas.foot.who.text() == f"Preview as {name}"
    hand.view.step(1)
    hand.qtbot.waitUntil(lambda: hand.view.canvas.foot.who.text().endswith("1 of 3"), timeout=20_000)


def test_a_figure_takes_only_numbers(hand: Hand) -> None:
    field = Figure(0, 10, digits=1)
    hand.qtbot.addWidget(field)
    field.show_value(3.5)
    field.setText("2,25")
    field.finish()
    assert field.value == 2.2
    field.setText("x")
    field.finish()
    assert field.text() == "2.2"
