"""File names made of strangers' words."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsdesk.domain.filenames import BYTES_MAX, safe_filename


@pytest.mark.parametrize(
    ("stem", "suffix", "extension", "name"),
    [
        ("石头水獭", "K7P2", "png", "石头水獭_K7P2.png"),
        ("../../x", "K7P2", "png", "_.._x_K7P2.png"),
        ("..", "K7P2", "png", "K7P2.png"),
        ("", "K7P2", "png", "K7P2.png"),
        ("", "", "", "_"),
        ("", "", "png", "_.png"),
        ("CON", "", "png", "_CON.png"),
        ("com¹", "", "", "_com¹"),
        ("aux.tar", "", "gz", "_aux.tar.gz"),
        ("CON", "K7P2", "png", "CON_K7P2.png"),
        ("a:b", "1", "png", "a_b_1.png"),
        ("C:\\a\\b", "1", "", "C__a_b_1"),
        ("名字. ", "1", "png", "名字_1.png"),
        ("a\0b\nc", "1", "png", "ab c_1.png"),
        ("小\u200b明\u202e", "1", "png", "小明_1.png"),
        ("e\u0301", "1", "png", "é_1.png"),
        ("half\ud83d", "1", "png", "half_1.png"),
        ("a<b>c</b>", "1", "png", "a_b_c__b__1.png"),
    ],
)
def test_names(stem: str, suffix: str, extension: str, name: str) -> None:
    assert safe_filename(stem, suffix, extension) == name


def test_long_names_are_cut_between_characters_and_keep_their_end() -> None:
    name = safe_filename("长" * 100, "K7P2", "png")
    assert name.endswith("长_K7P2.png")
    assert len(name.encode()) <= BYTES_MAX


def test_a_family_is_not_torn_apart() -> None:
    family = "👨\u200d👩\u200d👧"
    for room in range(1, 40):
        stem = safe_filename("a" * (BYTES_MAX - room) + family)
        assert not stem.endswith("\u200d")


@given(st.text(max_size=300), st.text(alphabet="K7P2ab", max_size=8), st.sampled_from(["", "png", "csv"]))
def test_every_name_is_one_plain_name(stem: str, suffix: str, extension: str) -> None:
    name = safe_filename(stem, suffix, extension)
    assert 0 < len(name.encode()) <= BYTES_MAX
    assert PurePosixPath(name).name == name == PureWindowsPath(name).name
    assert not PureWindowsPath(name).is_reserved()
    assert name not in (".", "..")
    assert not name.endswith((" ", "."))
    assert all(unicodedata.category(char) not in ("Cc", "Cs") for char in name)
    assert name == unicodedata.normalize("NFC", name)
    assert name.endswith(f"{suffix}.{extension}" if extension else suffix)
