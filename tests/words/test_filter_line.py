"""The words of the line of a filter: none of a group means two things, in neither language nor across them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from opsdesk.words.filter_line import CHINESE, ENGLISH

if TYPE_CHECKING:
    from opsdesk.domain.filter_line import Tongue


@pytest.mark.parametrize("group", sorted(ENGLISH.ways))
def test_no_word_means_two_things(group: str) -> None:
    meant: dict[str, set[str]] = {}
    for tongue in (ENGLISH, CHINESE):
        for code, ways in tongue.ways[group].items():
            for way in ways:
                meant.setdefault(way.casefold(), set()).add(code)
    assert {way: codes for way, codes in meant.items() if len(codes) > 1} == {}
    assert set(ENGLISH.ways[group]) == set(CHINESE.ways[group])


@pytest.mark.parametrize("tongue", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_no_word_is_said_twice(tongue: Tongue) -> None:
    for group, codes in tongue.ways.items():
        counts = Counter(way for ways in codes.values() for way in ways)
        assert max(counts.values()) == 1, group
