"""The templates that come with the program."""

from __future__ import annotations

import json

import pytest

from opsdesk import resources
from opsdesk.domain.merge_fields import MergeField, known_fields
from opsdesk.domain.posters import CodeProps, PosterRow, PosterTemplate, TextProps
from opsdesk.render.poster import PosterRenderer
from opsdesk.render.templates import builtin_template, builtin_templates

KEYS = list(builtin_templates())


def test_every_file_is_offered() -> None:
    assert sorted(KEYS) == sorted(file.stem for file in resources.path("templates").glob("*.json"))


@pytest.mark.parametrize("key", KEYS)
def test_it_has_a_name_in_both_languages(key: str) -> None:
    english, chinese = builtin_template(key, "en"), builtin_template(key, "zh_CN")
    assert english.name.isascii()
    assert not chinese.name.isascii()
    assert all(one.name != other.name for one, other in zip(english.layers, chinese.layers, strict=True))


@pytest.mark.parametrize("key", KEYS)
def test_its_words_are_in_its_language(key: str) -> None:
    for language, speaks in (("en", False), ("zh_CN", True)):
        texts = [layer.props for layer in builtin_template(key, language).layers if isinstance(layer.props, TextProps)]
        said = "".join(part for props in texts for part in (props.text, *props.fallbacks.values()))
        assert any("\u4e00" <= char <= "\u9fff" for char in said) is speaks


@pytest.mark.parametrize("key", KEYS)
def test_it_is_read_without_loss(key: str) -> None:
    template = builtin_template(key)
    assert PosterTemplate.from_json(json.loads(json.dumps(template.to_json()))) == template


@pytest.mark.parametrize("key", KEYS)
def test_every_field_it_names_exists_and_its_words_stand_without_values(key: str) -> None:
    template = builtin_template(key)
    for layer in template.layers:
        if isinstance(layer.props, TextProps):
            assert set(layer.props.fallbacks) <= known_fields(layer.props.text) <= set(MergeField)
        if isinstance(layer.props, CodeProps):
            assert layer.props.quiet >= 4
    made = PosterRenderer(template).render(PosterRow({"join_url": "https://t.example.com/j/tea"}))
    assert made.proof.ok


@pytest.mark.parametrize("key", KEYS)
def test_it_fills_its_sheet(key: str) -> None:
    template = builtin_template(key)
    image = PosterRenderer(template).base
    corners = [(0, 0), (template.width - 1, 0), (0, template.height - 1), (template.width - 1, template.height - 1)]
    assert all(image.pixelColor(x, y).name() != "#ffffff" for x, y in corners)


@pytest.mark.parametrize("key", KEYS)
def test_only_a_part_of_the_sheet_is_painted_again_for_each_member(key: str) -> None:
    """A figure above a personal text, and over it, is painted with it: templates keep their texts on top."""
    template = builtin_template(key)
    again = sum(area.width() * area.height() for area in PosterRenderer(template).areas)
    assert again < template.width * template.height / 2
