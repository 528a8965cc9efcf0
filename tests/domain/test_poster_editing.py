"""What is done to the layers of a template: order, copies, new ones, the clipboard, the two wordings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsdesk.domain import poster_editing as edits
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.merge_fields import MergeField
from opsdesk.domain.poster_copies import CopyLabel, has_copies, in_copy
from opsdesk.domain.poster_editing import Place, SheetSize
from opsdesk.domain.posters import (
    LAYERS_MAX,
    AvatarProps,
    CodeProps,
    Layer,
    LayerKind,
    PictureProps,
    PosterTemplate,
    ShapeProps,
    TextProps,
)


def _made(*names: str) -> PosterTemplate:
    layers = tuple(Layer(TextProps(text=name), name=name) for name in names)
    return PosterTemplate(1, "Card", 1080, 1920, layers)


def _names(made: PosterTemplate) -> str:
    return "".join(layer.name for layer in made.layers)


@pytest.mark.parametrize(
    ("chosen", "place", "order", "selected"),
    [
        ((0,), Place.UP, "bacd", (1,)),
        ((3,), Place.UP, "abcd", (3,)),
        ((1, 2), Place.UP, "adbc", (2, 3)),
        ((1, 3), Place.UP, "acbd", (2, 3)),
        ((0,), Place.DOWN, "abcd", (0,)),
        ((2, 3), Place.DOWN, "acdb", (1, 2)),
        ((0, 2), Place.TOP, "bdac", (2, 3)),
        ((1, 3), Place.BOTTOM, "bdac", (0, 1)),
    ],
)
def test_layers_go_up_and_down(chosen: tuple[int, ...], place: Place, order: str, selected: tuple[int, ...]) -> None:
    edit = edits.reordered(_made(*"abcd"), chosen, place)
    assert (_names(edit.made), edit.selected) == (order, selected)


@pytest.mark.parametrize(
    ("chosen", "place", "order"), [((0,), 3, "bcad"), ((3,), 0, "dabc"), ((0, 2), 4, "bdac"), ((1, 2), 2, "abcd")]
)
def test_layers_are_dropped_between_others(chosen: tuple[int, ...], place: int, order: str) -> None:
    edit = edits.dropped_at(_made(*"abcd"), chosen, place)
    assert _names(edit.made) == order
    assert "".join(edit.made.layers[at].name for at in edit.selected) == "".join("abcd"[at] for at in chosen)


@given(st.sets(st.integers(0, 4), min_size=1), st.sampled_from(Place), st.integers(0, 5))
def test_no_layer_is_lost_by_another_order(chosen: set[int], place: Place, gap: int) -> None:
    made = _made(*"abcde")
    for edit in (edits.reordered(made, sorted(chosen), place), edits.dropped_at(made, chosen, gap)):
        assert sorted(_names(edit.made)) == list("abcde")
        assert {edit.made.layers[at].name for at in edit.selected} == {"abcde"[at] for at in chosen}


def test_a_locked_layer_is_not_removed() -> None:
    made = _made(*"abc")
    made = edits.changed(made, {1: replace(made.layers[1], locked=True)})
    assert _names(edits.without(made, (0, 1)).made) == "bc"


def test_layers_go_over_the_clipboard_and_stand_beside_their_originals() -> None:
    layer = Layer(CodeProps(content="茶"), 10, 20, 300, 300, turn=5.0, locked=True, name="Code")
    text = edits.copied(PosterTemplate(1, "Card", 540, 540, (layer,)), [0])
    assert edits.layers_in(text) == [layer]
    (pasted,) = edits.beside(edits.layers_in(text))
    assert (pasted.x, pasted.y, pasted.locked) == (10 + edits.OFFSET, 20 + edits.OFFSET, False)
    for other in ("", "hello", '{"opsdesk-layers": 7}', '{"opsdesk-layers": [{"kind": "rocket"}]}', "opsdesk-layers"):
        assert edits.layers_in(other) == []


def test_too_many_layers_are_told() -> None:
    made = _made(*(["a"] * LAYERS_MAX))
    with pytest.raises(OpsdeskError) as caught:
        edits.added(made, [made.layers[0]])
    assert caught.value.problem is Problem.TOO_MANY_LAYERS


@pytest.mark.parametrize(
    ("kind", "props"),
    [
        (LayerKind.TEXT, TextProps),
        (LayerKind.CODE, CodeProps),
        (LayerKind.PICTURE, PictureProps),
        (LayerKind.SHAPE, ShapeProps),
        (LayerKind.AVATAR, AvatarProps),
    ],
)
def test_a_new_layer_suits_the_sheet(kind: LayerKind, props: type) -> None:
    made = replace(_made("a"), layers=(Layer(TextProps(colour="#AA0000")),))
    layer = edits.new_layer(made, kind, 540, 960, text="Hi")
    assert isinstance(layer.props, props)
    assert layer.kind is kind
    assert abs(layer.x + layer.w / 2 - 540) <= 1
    assert abs(layer.y + layer.h / 2 - 960) <= 1
    drawn = edits.new_layer(made, kind, 10.4, 20.6, (200, 100))
    assert (drawn.x, drawn.y, drawn.w, drawn.h) == (10, 21, 200, 100)
    if isinstance(layer.props, TextProps):
        assert (layer.props.text, layer.props.colour) == ("Hi", "#AA0000")


def test_colours_in_use_come_first() -> None:
    layers = tuple(Layer(props) for props in (TextProps(colour="#aa0000"), ShapeProps(fill="#AA0000"), CodeProps()))
    assert edits.colours_of(PosterTemplate(1, "Card", 540, 540, layers))[0] == "#AA0000"


def test_sheets_have_names_and_bounds() -> None:
    assert edits.sheet_of(1080, 1920) is SheetSize.STORY
    assert edits.sheet_of(1080, 1921) is None
    small = edits.on_sheet(_made("a"), 1, 99_999)
    assert (small.width, small.height) == (64, 8192)


def test_copy_b_begins_with_the_largest_text_and_goes_again() -> None:
    made = _made("a", "b")
    made = edits.changed(made, {1: replace(made.layers[1], props=TextProps(text="Big", size=90.0))})
    both = edits.with_copy_b(made)
    assert has_copies(both)
    assert edits.with_copy_b(both) is both
    props = both.layers[1].props
    assert isinstance(props, TextProps)
    assert props.text_b == "Big"
    chosen = edits.with_copy_b(made, 0).layers[0].props
    assert isinstance(chosen, TextProps)
    assert chosen.text_b == "a"
    assert edits.without_copy_b(both) == made


def test_each_copy_is_written_apart() -> None:
    layer = Layer(TextProps(text="Come"))
    assert edits.with_words(layer, "Come", CopyLabel.B) == layer
    both = edits.with_words(layer, "Stay", CopyLabel.B)
    assert isinstance(both.props, TextProps)
    assert edits.words_of(both.props, CopyLabel.A) == "Come"
    assert edits.words_of(both.props, CopyLabel.B) == "Stay"
    made = replace(_made("a"), layers=(both,))
    spoken = in_copy(made, CopyLabel.B).layers[0].props
    assert isinstance(spoken, TextProps)
    assert spoken.text == "Stay"


@pytest.mark.parametrize(
    ("words", "after"),
    [("", "{city}"), ("Hello", "Hello {city}"), ("Hello ", "Hello {city}"), ("来自", "来自{city}")],
)
def test_a_field_stands_behind_the_words(words: str, after: str) -> None:
    new = edits.with_field(Layer(TextProps(text=words)), MergeField.CITY)
    assert isinstance(new.props, TextProps)
    assert new.props.text == after


def test_the_selection_stays_with_its_layers() -> None:
    made = _made(*"abcd")
    other = edits.reordered(made, (0,), Place.TOP).made
    assert edits.kept_selection(made, other, (0, 1)) == (0, 3)
    changed = edits.changed(made, {2: replace(made.layers[2], x=50)})
    assert edits.kept_selection(made, changed, (2,)) == (2,)
    assert edits.kept_selection(made, edits.without(made, (3,)).made, (3,)) == ()


def test_words_are_cut_where_a_layer_holds_no_more() -> None:
    new = edits.with_words(Layer(TextProps()), "x" * 9000, CopyLabel.B)
    assert isinstance(new.props, TextProps)
    assert new.props.text_b == "x" * edits.WORDS_MAX
    assert Layer.from_row(new.to_row()) == new
