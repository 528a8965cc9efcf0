"""Fields filled into words and codes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsdesk.domain.merge_fields import fill, fill_code, known_fields, one_line


def test_known_fields_are_filled_and_unknown_ones_stay_visible() -> None:
    filled = fill("{nickname}，{wrong}，{ nickname }，{NICKNAME}", {"nickname": "小明"}, {})
    assert filled.text == "小明，{wrong}，{ nickname }，{NICKNAME}"
    assert filled.unknown == ("wrong",)
    assert filled.empty == ()


def test_fallbacks_stand_in_and_empty_fields_are_told() -> None:
    filled = fill("{nickname}在{city}{city}", {"nickname": "  "}, {"nickname": "茶友"})
    assert filled.text == "茶友在"
    assert filled.empty == ("city",)


def test_a_name_is_never_filled_again() -> None:
    assert fill("{nickname}", {"nickname": "{code}{nickname}", "code": "K7P2"}, {}).text == "{code}{nickname}"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("a\nb\tc", "a b c"),
        ("小\u202e明", "小明"),
        ("a\0b\x1b", "ab"),
        ("a\ud83db", "ab"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("שלום", "\u2068שלום\u2069"),
        ("\u2067x\u2069", "x"),
    ],
)
def test_names_are_one_line_and_turn_nothing_around(value: str, shown: str) -> None:
    assert one_line(value) == shown


def test_links_take_values_percent_encoded() -> None:
    filled = fill_code("https://e.example/?c={code}&n={nickname}", {"code": "K7P2", "nickname": "小明&x=1"}, {})
    assert filled.text == "https://e.example/?c=K7P2&n=%E5%B0%8F%E6%98%8E%26x%3D1"


def test_a_whole_link_and_plain_words_are_taken_as_they_are() -> None:
    url = "https://e.example/?c=K7P2&n=小明"
    assert fill_code(" {join_url} ", {"join_url": url}, {}).text == url
    assert fill_code("{nickname} {code}", {"nickname": "a&b", "code": "K7P2"}, {}).text == "a&b K7P2"


def test_which_fields_a_text_names() -> None:
    assert known_fields("{nickname}{code}{nobody}") == {"nickname", "code"}


@given(st.text(max_size=60), st.text(max_size=30))
def test_filling_never_fails(text: str, name: str) -> None:
    fill(text, {"nickname": name}, {})
    fill_code(text, {"nickname": name.encode("utf-8", "ignore").decode()}, {})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("有效期至 {expires}", "有效期至 9 月 5 日"),
        ("{expires}", "9 月 5 日"),
        ("截至 {expires} · No. {code}", "截至 9 月 5 日 · No. K7P2"),
        ("Until {expires} · No. {code}", "Until 2026-09-05 · No. K7P2"),
    ],
)
def test_a_day_is_written_as_the_words_around_it(text: str, said: str) -> None:
    assert fill(text, {"expires": "2026-09-05", "code": "K7P2"}, {}).text == said


def test_a_day_in_a_code_and_what_is_no_day_stay_as_they_are() -> None:
    assert fill_code("至 {expires}", {"expires": "2026-09-05"}, {}).text == "至 2026-09-05"
    assert fill("至 {expires}", {"expires": "群满为止"}, {}).text == "至 群满为止"
