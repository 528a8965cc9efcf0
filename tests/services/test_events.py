"""Offline events: who came writes one touch, and takes it back with the tick."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.events import Answer, EventPlan, EventState
from opsdesk.domain.members import MemberQuery
from tests.contents import contents

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk


@pytest.fixture
def dinner(tea: Desk) -> int:
    event = tea.events.plan(EventPlan("秋季晚餐", "2026-11-27", "18:00", "21:00", seats=12, price_fen=8000))
    tea.events.invite(event, tea.members.find(MemberQuery())[:5])
    return event


def test_check_in_writes_one_touch_and_its_undo_takes_it(tea: Desk, dinner: int) -> None:
    guest = tea.events.detail(dinner).guests[0].member_id
    before = contents(tea.store.path)
    tea.events.attend(dinner, guest)
    after = contents(tea.store.path)
    found = tea.events.detail(dinner)
    assert (found.line.came, found.heads_here) == (1, 1)
    assert tea.members.detail(guest).line.events == 1
    assert tea.members.detail(guest).touches == (0, 0, 1)
    tea.store.undo()
    assert contents(tea.store.path) == before
    tea.store.redo()
    assert contents(tea.store.path) == after
    tea.events.attend(dinner, guest)
    assert tea.members.detail(guest).touches == (0, 0, 1)


def test_taking_the_tick_back_takes_the_touch(tea: Desk, dinner: int) -> None:
    guest = tea.events.detail(dinner).guests[0].member_id
    tea.events.attend(dinner, guest)
    tea.events.not_here(dinner, guest)
    assert tea.members.detail(guest).touches == (0, 0, 0)
    assert tea.members.detail(guest).line.events == 0


def test_who_is_ticked_off_later_was_met_at_the_event(tea: Desk) -> None:
    dinner = tea.events.plan(EventPlan("春茶会", "2026-04-03", "15:00"))
    guest = tea.members.find(MemberQuery())[0]
    tea.events.attend(dinner, guest, walk_in=True)
    (met,) = tea.touches.latest(5)
    assert met.at == tea.clock.at("2026-04-03", "15:00")


def test_a_walk_in_is_put_on_the_list(tea: Desk, dinner: int) -> None:
    stranger = tea.members.add("临时来的")
    tea.events.attend(dinner, stranger, walk_in=True)
    assert stranger in {guest.member_id for guest in tea.events.detail(dinner).guests if guest.came}


def test_answers_costs_and_closing(tea: Desk, dinner: int) -> None:
    first, second = (guest.member_id for guest in tea.events.detail(dinner).guests[:2])
    tea.events.answer(dinner, first, Answer.YES)
    tea.events.answer(dinner, second, Answer.NO)
    tea.events.edit_guest(dinner, first, "heads", 2)
    tea.events.edit_guest(dinner, first, "paid_fen", 8000)
    tea.events.attend(dinner, first)
    tea.event_papers.add_cost(dinner, "晚餐", 60_000)
    found = tea.events.detail(dinner)
    assert (found.line.yes, found.heads_here, found.spent_fen, found.taken_fen) == (1, 2, 60_000, 8000)
    tea.events.close(dinner)
    assert tea.events.all()[0].state is EventState.HELD
    assert tea.event_papers.totals() == (1, 1, 1, 0)


def test_a_photo_is_kept_by_what_it_holds(tea: Desk, dinner: int) -> None:
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("RGB", (64, 48), "olive").save(buffer, "JPEG")
    tea.event_papers.add_photo(dinner, buffer.getvalue(), "a.jpg")
    tea.event_papers.add_photo(dinner, buffer.getvalue(), "again.jpg")
    (photo,) = tea.events.detail(dinner).photos
    assert tea.media.file(photo.path).is_file()
    tea.event_papers.remove_photo(dinner, photo.media_id)
    assert tea.events.detail(dinner).photos == ()
    tea.store.undo()
    assert tea.events.detail(dinner).photos == (photo,)


def test_a_broken_photo_changes_nothing(tea: Desk, dinner: int) -> None:
    before = contents(tea.store.path)
    with pytest.raises(OpsdeskError) as raised:
        tea.event_papers.add_photo(dinner, b"not a picture")
    assert raised.value.problem is Problem.PICTURE_UNREADABLE
    assert contents(tea.store.path) == before
