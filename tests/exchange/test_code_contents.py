"""Contents of codes: read back by the libraries that know the formats, hostile words included."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from opsdesk.domain.code_contents import CodeKind, event_times, moment_of
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.exchange.code_contents import code_text
from opsdesk.exchange.vobjects import card_values

words = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=60).map(str.strip)


@given(words.filter(bool), st.from_regex(r"\+?[0-9]{5,15}", fullmatch=True), words)
def test_a_contact_comes_back_as_it_went_in(name: str, phone: str, note: str) -> None:
    parts = {"name": name, "phone": phone, "organisation": "茶社; 一店", "email": "a@b.example", "note": note}
    text = code_text(CodeKind.CONTACT, parts)
    values = card_values(text)
    assert (values["FN"], values["TEL"], values["EMAIL"]) == ([name], [phone], ["a@b.example"])
    assert values.get("NOTE", [""]) == [note]
    assert "ORG:茶社\\; 一店\r\n" in text
    assert "UID" not in values


@given(words.filter(bool), words)
def test_an_event_comes_back_as_it_went_in(title: str, place: str) -> None:
    parts = {"title": title, "start": "2026-09-25 19:30", "place": place}
    assert "DTSTART:20260925T193000\r\nDTEND:20260925T213000\r\n" in code_text(CodeKind.EVENT, parts)
    (event,) = Calendar.from_ical(code_text(CodeKind.EVENT, parts)).walk("VEVENT")
    assert (str(event["summary"]), str(event.get("location", ""))) == (title, place)
    assert code_text(CodeKind.EVENT, parts) == code_text(CodeKind.EVENT, dict(reversed(parts.items())))


def test_a_day_of_its_own_is_a_whole_day() -> None:
    assert event_times("2026-09-25", "") == (date(2026, 9, 25), date(2026, 9, 26))
    assert event_times("2026-09-25", "2026-09-27") == (date(2026, 9, 25), date(2026, 9, 28))


@pytest.mark.parametrize(
    ("start", "end", "part"),
    [
        ("", "", "start"),
        ("明天", "", "start"),
        ("2026-02-30", "", "start"),
        ("2026-09-25 25:00", "", "start"),
        ("2026-09-25 19:30+08:00", "", "start"),
        ("9999-12-31", "", "start"),
        ("2026-09-25", "2026-09-25 10:00", "end"),
        ("2026-09-25 19:30", "2026-09-25 19:00", "end"),
        ("2026-09-25 19:30", "later", "end"),
    ],
)
def test_what_is_no_time_is_named(start: str, end: str, part: str) -> None:
    with pytest.raises(OpsdeskError) as caught:
        code_text(CodeKind.EVENT, {"title": "茶会", "start": start, "end": end})
    assert (caught.value.problem, caught.value.values) == (Problem.CODE_PART_BAD, {"part": part})


def test_moments_are_days_or_times() -> None:
    assert moment_of(" 2026-09-25 ") == date(2026, 9, 25)
    assert str(moment_of("2026-09-25T08:00")) == "2026-09-25 08:00:00"


@pytest.mark.parametrize(
    ("network", "password", "text"),
    [
        ("Tea", "leaf2026", "WIFI:T:WPA;S:Tea;P:leaf2026;;"),
        ("茶室", "", "WIFI:T:nopass;S:茶室;P:;;"),
        ('a;b:c,"d\\', "p;w", 'WIFI:T:WPA;S:a\\;b\\:c\\,\\"d\\\\;P:p\\;w;;'),
    ],
)
def test_a_network_is_escaped(network: str, password: str, text: str) -> None:
    assert code_text(CodeKind.WIFI, {"network": network, "password": password}) == text


def test_a_link_has_no_parts() -> None:
    with pytest.raises(ValueError, match="link"):
        code_text(CodeKind.LINK, {})
