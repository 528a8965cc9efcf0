"""Copies A and B: their words, and the fixed rule that shares them out."""

from __future__ import annotations

import pytest

from opsdesk.domain.poster_copies import CopyLabel, copy_for, has_copies, in_copy
from opsdesk.domain.posters import Layer, PosterTemplate, ShapeProps, TextProps


def template() -> PosterTemplate:
    words = TextProps(text="来喝茶", text_b="茶留给你了"), TextProps(text="同样的话"), TextProps(text="有", text_b="")
    return PosterTemplate(1, "邀请", 1080, 1920, (Layer(ShapeProps()), *map(Layer, words)))


@pytest.mark.parametrize(
    ("label", "said"), [("A", ["来喝茶", "同样的话", "有"]), ("B", ["茶留给你了", "同样的话", ""])]
)
def test_a_copy_says_its_own_words(label: str, said: list[str]) -> None:
    made = in_copy(template(), CopyLabel(label))
    texts = [layer.props.text for layer in made.layers if isinstance(layer.props, TextProps)]
    assert texts == said
    assert not has_copies(made)


def test_a_template_has_copies_when_one_text_differs() -> None:
    assert has_copies(template())
    assert not has_copies(PosterTemplate(1, "x", 64, 64, (Layer(TextProps(text="x")),)))


def test_other_words_survive_the_file() -> None:
    assert PosterTemplate.from_json(template().to_json()).layers == template().layers


def test_each_copy_goes_to_half_of_the_members_and_always_to_the_same() -> None:
    given = [copy_for(7, member) for member in range(10_000)]
    assert given == [copy_for(7, member) for member in range(10_000)]
    assert abs(given.count(CopyLabel.A) - 5_000) < 200  # four standard deviations
    other = [copy_for(8, member) for member in range(10_000)]
    assert abs(sum(a is b for a, b in zip(given, other, strict=True)) - 5_000) < 200
