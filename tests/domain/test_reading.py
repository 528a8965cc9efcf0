"""Names are sorted as they are read."""

from __future__ import annotations

import pytest

from opsdesk.domain.reading import initials, sort_key


@pytest.mark.parametrize(
    ("name", "reading", "key", "first"),
    [
        ("曾小雨", None, "zeng xiao yu", "zxy"),
        ("单一泉", None, "shan yi quan", "syq"),
        ("单一泉", "Dan", "dan yi quan", "dyq"),
        ("王", None, "wang", "w"),
        ("Mint 小", None, "mint xiao", "mx"),
        ("Ｍｉｎｔ小", None, "mint xiao", "mx"),
        ("9群主", None, "000000000000000009 qun zhu", "9qz"),
        ("🍵", None, "~🍵", ""),
        ("", None, "~", ""),
    ],
)
def test_the_key_and_the_initials(name: str, reading: str | None, key: str, first: str) -> None:
    assert sort_key(name, reading) == key
    assert initials(name, reading) == first
