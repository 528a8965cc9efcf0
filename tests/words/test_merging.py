"""Every field, reason and degree of merging has words."""

from __future__ import annotations

import pytest

from opsdesk.domain.merging import LISTS, OWN_FIELD, WORDS, Likeness, Reason, Why
from opsdesk.words import merging as words


@pytest.mark.parametrize("key", [*WORDS, *LISTS])
def test_every_field_has_a_name(key: str) -> None:
    assert words.merge_field(key) not in ("", key)


def test_an_own_field_is_called_as_she_named_it() -> None:
    assert words.merge_field(f"{OWN_FIELD}泡茶习惯") == "泡茶习惯"
    assert words.merge_field(f"{OWN_FIELD}level") == "Level"


@pytest.mark.parametrize("why", list(Why))
def test_every_reason_is_a_sentence_with_what_it_is_about(why: Why) -> None:
    about = "qq:id" if why is Why.CLASH else "Harbor {03}"
    told = words.reason(Reason(why, about))
    assert told
    assert "{about}" not in told
    if Reason(why).weight > 0:
        assert words.found_by(why)


def test_every_degree_has_a_word() -> None:
    assert len({words.likeness(one) for one in Likeness}) == len(Likeness)
    assert words.found_by(None) == ""
