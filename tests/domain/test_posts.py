"""Posts and slots: how a card stands, which post is due, on which days a slot calls for one."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsdesk.domain.posts import (
    EVERY_DAY,
    OCCURRENCES_MAX,
    OpenSlot,
    PostCard,
    PostLook,
    PostPurpose,
    PostState,
    Slot,
    occurrences,
    post_now,
    weekdays_of,
    weekly_rule,
)

NOW = 1_800_000_000


def card(**changes: object) -> PostCard:
    plain = PostCard(
        id=1,
        title="话题",
        purpose=PostPurpose.TOPIC,
        state=PostState.READY,
        due_on="2026-09-18",
        due_time="12:00",
        due_at=NOW,
        targets=3,
        posted=0,
        skipped=0,
        platform=None,
        has_text=True,
        pictures=0,
        slot_id=None,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def slot(rrule: str = EVERY_DAY, since: str = "2026-09-01", until: str | None = None) -> Slot:
    return Slot(7, "早报", PostPurpose.NEWS, "08:00", rrule, since, until, "早上好", (1, 2))


def days(one: Slot, first: str, last: str) -> list[str]:
    return [day.isoformat() for day in occurrences(one, date.fromisoformat(first), date.fromisoformat(last))]


@pytest.mark.parametrize(
    ("changes", "look"),
    [
        ({}, PostLook.SCHEDULED),
        ({"due_at": NOW - 1}, PostLook.LATE),
        ({"due_at": None}, PostLook.DRAFT),
        ({"state": PostState.DRAFT, "due_at": NOW - 1}, PostLook.DRAFT),
        ({"state": PostState.IDEA}, PostLook.IDEA),
        ({"state": PostState.DROPPED, "posted": 3}, PostLook.DROPPED),
        ({"posted": 1, "due_at": NOW - 1}, PostLook.PARTLY),
        ({"posted": 2, "skipped": 1}, PostLook.POSTED),
        ({"posted": 3}, PostLook.POSTED),
        ({"skipped": 3, "due_at": NOW - 1}, PostLook.LATE),
        ({"targets": 0, "due_at": NOW - 1}, PostLook.LATE),
    ],
)
def test_a_card_shows_how_far_it_is(changes: dict[str, object], look: PostLook) -> None:
    assert card(**changes).look(NOW) is look


def test_what_is_due_first_is_posted_first() -> None:
    late, later = card(id=2, due_at=NOW - 600), card(id=3, due_at=NOW + 600)
    assert post_now([later, late]) is late
    assert post_now([later, card(due_at=NOW - 900, posted=2, skipped=1)]) is later
    assert post_now([card(has_text=False), card(state=PostState.DRAFT), card(targets=0), later]) is later
    picture_only = card(has_text=False, pictures=1)
    assert post_now([picture_only]) is picture_only
    assert post_now([]) is None


def test_a_slot_calls_every_day_between_its_ends() -> None:
    assert days(slot(), "2026-08-30", "2026-09-02") == ["2026-09-01", "2026-09-02"]
    assert days(slot(until="2026-09-03"), "2026-09-02", "2026-09-30") == ["2026-09-02", "2026-09-03"]
    assert days(slot(until="2026-08-01"), "2026-09-02", "2026-09-30") == []


def test_a_slot_calls_on_days_of_the_week() -> None:
    one = slot(weekly_rule((0, 4)))
    assert days(one, "2026-09-14", "2026-09-20") == ["2026-09-14", "2026-09-18"]
    assert one.rrule == "FREQ=WEEKLY;BYDAY=MO,FR"


@pytest.mark.parametrize(
    ("rrule", "found"),
    [
        ("FREQ=DAILY;INTERVAL=3", ["2026-09-19", "2026-09-22"]),
        ("FREQ=DAILY;COUNT=19", ["2026-09-18", "2026-09-19"]),
        ("FREQ=DAILY;UNTIL=20260919T000000Z", ["2026-09-18", "2026-09-19"]),
        ("FREQ=WEEKLY", ["2026-09-22"]),
        ("FREQ=MONTHLY;BYMONTHDAY=20", ["2026-09-20"]),
        ("FREQ=MONTHLY;BYDAY=3FR", ["2026-09-18"]),
        ("RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=SU", ["2026-09-20"]),
    ],
)
def test_rules_of_the_standard_are_followed(rrule: str, found: list[str]) -> None:
    assert days(slot(rrule), "2026-09-18", "2026-09-23") == found


@pytest.mark.parametrize(
    "rrule",
    [
        "",
        "nonsense",
        "FREQ=SECONDLY",
        "FREQ=HOURLY;INTERVAL=2",
        "FREQ=DAILY;BYHOUR=1,2,3",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;UNTIL=20261399",
        "FREQ=DAILY;FREQ=SECONDLY",
        "FREQ=DAILY\nRRULE:FREQ=SECONDLY",
        "BYDAY=MO",
    ],
)
def test_a_rule_that_is_no_slot_has_no_days_and_costs_no_time(rrule: str) -> None:
    begin = time.monotonic()
    assert days(slot(rrule), "2026-09-01", "2026-12-31") == []
    assert time.monotonic() - begin < 1


def test_a_rule_without_end_is_cut() -> None:
    found = days(slot(), "2026-09-01", "9999-12-31")
    assert len(found) == OCCURRENCES_MAX


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(0, 60),
    st.sets(st.integers(0, 6), min_size=1),
    st.dates(date(2019, 1, 1), date(2030, 1, 1)),
)
def test_weekly_days_are_those_of_the_calendar(first: date, length: int, weekdays: set[int], since: date) -> None:
    last = first + timedelta(days=length)
    one = slot(weekly_rule(weekdays), since.isoformat())
    span = (first + timedelta(days=number) for number in range(length + 1))
    expected = [day for day in span if day >= since and day.weekday() in weekdays]
    assert list(occurrences(one, first, last)) == expected
    assert set(weekdays_of(one.rrule)) == weekdays


def test_weekdays_of_another_rule_are_none() -> None:
    assert weekdays_of("FREQ=MONTHLY;BYMONTHDAY=1") == ()
    assert weekdays_of("FREQ=WEEKLY;BYDAY=XX") == ()
    assert weekly_rule(range(7)) == EVERY_DAY == weekly_rule(())


def test_an_open_slot_becomes_the_draft_that_fills_it() -> None:
    draft = OpenSlot(slot(), date(2026, 9, 18)).draft()
    assert (draft.title, draft.body, draft.due_on, draft.due_time) == ("早报", "早上好", "2026-09-18", "08:00")
    assert (draft.state, draft.slot_id, draft.group_ids) == (PostState.DRAFT, 7, (1, 2))
