"""Codes on posters: unique, and a slip of the eye or the finger is noticed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsdesk.domain.codes import ALPHABET, check_code, make_code, normal_code

serials = st.integers(0, 40_000_000)


def test_alphabet_has_no_lookalikes() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 31
    assert not set("01OIL") & set(ALPHABET)


def test_serials_give_different_codes_over_the_first_growth() -> None:
    codes = {make_code(serial) for serial in range(29_000, 31_000)} | {make_code(serial) for serial in range(2_000)}
    assert len(codes) == 4_000
    assert {len(code) for code in codes} == {4, 5}


def test_neighbours_do_not_look_alike() -> None:
    for serial in range(200):
        one, two = make_code(serial), make_code(serial + 1)
        assert sum(a != b for a, b in zip(one, two, strict=True)) >= 2


@given(serials)
def test_a_made_code_checks(serial: int) -> None:
    assert check_code(make_code(serial)) == make_code(serial)


@given(serials, st.integers(0, 10), st.sampled_from(ALPHABET))
def test_every_wrong_character_is_found(serial: int, at: int, other: str) -> None:
    code = make_code(serial)
    at %= len(code)
    if code[at] != other:
        assert check_code(code[:at] + other + code[at + 1 :]) is None


@given(serials, st.integers(0, 10), st.integers(0, 10))
def test_every_swap_of_two_is_found(serial: int, one: int, two: int) -> None:
    code = list(make_code(serial))
    one, two = one % len(code), two % len(code)
    if code[one] != code[two]:
        code[one], code[two] = code[two], code[one]
        assert check_code("".join(code)) is None


@pytest.mark.parametrize("typed", ["{}", " {} ", "No. {}", "no.{}", "NO：{}"])
def test_typed_codes_are_brought_to_the_kept_form(typed: str) -> None:
    code = make_code(7)
    assert check_code(typed.format(code.lower())) == code


def test_full_width_and_dashes() -> None:
    code = make_code(123)
    wide = "".join(chr(ord(char) + 0xFEE0) for char in code)
    assert check_code(wide) == code
    assert check_code("-".join(code)) == code


@pytest.mark.parametrize("text", ["", "K7", "K7O2", "你好呀啊", "K" * 31, "<b>", "No."])
def test_what_is_no_code(text: str) -> None:
    assert check_code(text) is None


def test_normal_code_keeps_what_is_written() -> None:
    assert normal_code(" no. k7-p2 ") == "K7P2"


def test_negative_serial_is_refused() -> None:
    with pytest.raises(ValueError, match="-1"):
        make_code(-1)
