"""Any part of any text is found, folded as a reader would not notice."""

from __future__ import annotations

import random
import sys
import unicodedata

import pytest

from opsdesk.domain.text_index import FIELD, TextIndex, folded


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ＬＥＯ３４", "leo34"),
        ("Straße", "strasse"),
        ("小\u200b明", "小明"),
        ("a\t b\u3000 c", "a b c"),
        ("é", "é"),
        ("👨\u200d👩\ufe0f", "👨👩"),
        ("ﾊﾝｶｸ", "ハンカク"),
    ],
)
def test_what_looks_alike_is_one(typed: str, kept: str) -> None:
    assert folded(typed) == unicodedata.normalize("NFKC", kept)


def test_every_format_character_is_unseen() -> None:
    unseen = [char for char in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(char) == "Cf"]
    assert [hex(ord(char)) for char in unseen if folded(f"a{char}b") != "ab"] == []


@pytest.mark.parametrize("rows", [1, 50, 6000])
def test_the_same_as_a_plain_scan(rows: int) -> None:
    chance = random.Random(rows)
    texts = {
        key * 3: FIELD.join("".join(chance.choices("王伟小雨ab1 Ａ🍵", k=chance.randint(0, 6))) for _ in range(3))
        for key in range(rows)
    }
    index = TextIndex()
    items = list(texts.items())
    for start in range(0, rows, 2500):
        index.add([(key, text.encode()) for key, text in items[start : start + 2500]])
    assert len(index) == rows
    for wanted in ("王", "王伟", "a", "1", "雨a", "🍵", "王伟小雨ab", "x", "a b"):
        assert index.find(wanted) == {key for key, text in items if wanted in folded(text)}, wanted


def test_a_text_with_the_mark_between_rows_moves_no_other() -> None:
    index = TextIndex()
    index.add([(1, "a\ue001b".encode()), (2, b"c"), (3, b"")])
    assert index.find("c") == {2}
    assert index.find("ab") == {1}
    assert index.find("\ue001c") == {2}
