"""What she does with posts on a real desk: writing, posting, moving, copying, slots; what was posted stays."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.platforms import Platform
from opsdesk.domain.posts import EVERY_DAY, PostDetail, PostDraft, PostLook, PostPurpose, PostState, Slot, weekly_rule
from opsdesk.services.desk import new_desk
from tests.contents import contents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opsdesk.services.desk import Desk

DAY, NEXT = date(2026, 9, 18), date(2026, 9, 19)


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (20, 20), "#1d6e52").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def groups(desk: Desk) -> tuple[int, ...]:
    return tuple(desk.groups.add(name, Platform.WECHAT) for name in ("一群", "二群", "三群"))


@pytest.fixture
def post(desk: Desk, groups: tuple[int, ...]) -> int:
    """A ready post with text and a picture in three groups."""
    key = desk.posts.write_post(
        PostDraft("话题", PostPurpose.TOPIC, "今晚的问题", DAY.isoformat(), "12:00", PostState.READY, groups)
    )
    desk.materials.add_picture(key, picture())
    return key


def detail(desk: Desk, post: int) -> PostDetail:
    return desk.posts.detail(post)


def refused(work: Callable[[], object]) -> Problem:
    with pytest.raises(OpsdeskError) as caught:
        work()
    return caught.value.problem


def test_a_post_is_kept_as_written(desk: Desk, post: int, groups: tuple[int, ...]) -> None:
    kept = detail(desk, post)
    assert (kept.card.title, kept.body, kept.card.due_on, kept.card.due_time) == (
        "话题",
        "今晚的问题",
        "2026-09-18",
        "12:00",
    )
    assert kept.card.due_at == desk.clock.at("2026-09-18", "12:00")
    assert {one.group_id for one in kept.targets} == set(groups)
    assert kept.card.platforms == (Platform.WECHAT,)
    assert len(kept.pictures) == 1
    assert desk.media.file(kept.pictures[0][1]).is_file()


def test_a_post_goes_to_groups_and_own_accounts(desk: Desk, groups: tuple[int, ...]) -> None:
    channel = desk.materials.add_channel(Platform.DOUYIN, "苔与壶")
    key = desk.posts.write_post(PostDraft("短片", group_ids=groups[:1], channel_ids=(channel,)))
    kept = detail(desk, key)
    assert {one.platform for one in kept.targets} == {Platform.WECHAT, Platform.DOUYIN}
    assert set(kept.card.platforms) == {Platform.WECHAT, Platform.DOUYIN}
    assert refused(lambda: desk.materials.add_channel(Platform.QQ, "  ")) is Problem.NAME_EMPTY


def test_a_title_is_wanted_and_ready_wants_a_day(desk: Desk) -> None:
    assert refused(lambda: desk.posts.write_post(PostDraft(" \n"))) is Problem.NAME_EMPTY
    key = desk.posts.write_post(PostDraft("早报", state=PostState.READY))
    assert detail(desk, key).card.state is PostState.DRAFT
    desk.posts.edit(key, PostDraft("早报", state=PostState.READY))
    assert detail(desk, key).card.state is PostState.DRAFT
    desk.posts.edit(key, PostDraft("早报", state=PostState.READY, due_on="2026-09-18"))
    assert detail(desk, key).card.state is PostState.READY
    assert refused(lambda: detail(desk, 999)) is Problem.NOT_FOUND


def test_posting_ticks_one_place_after_the_other(desk: Desk, post: int) -> None:
    first = detail(desk, post).next_target
    assert first is not None
    desk.posts.posted(first.id)
    second = detail(desk, post).next_target
    assert second is not None
    assert second.id != first.id
    desk.posts.skip(second.id)
    third = detail(desk, post).next_target
    assert third is not None
    desk.posts.posted(third.id)
    done = detail(desk, post)
    assert done.next_target is None
    assert (done.card.posted, done.card.skipped, done.card.open_targets) == (2, 1, 0)
    assert done.card.look(desk.clock.now()) is PostLook.POSTED
    desk.posts.posted(second.id)
    assert detail(desk, post).card.posted == 3


def test_every_tick_is_undone_and_done_again(desk: Desk, post: int) -> None:
    before = contents(desk.store.path)
    targets = detail(desk, post).targets
    desk.posts.posted(targets[0].id)
    desk.posts.skip(targets[1].id)
    after = contents(desk.store.path)
    desk.store.undo()
    desk.store.undo()
    assert contents(desk.store.path) == before
    desk.store.redo()
    desk.store.redo()
    assert contents(desk.store.path) == after


def test_what_was_posted_stays(desk: Desk, post: int, groups: tuple[int, ...]) -> None:
    kept = detail(desk, post)
    target = kept.targets[0]
    desk.posts.posted(target.id)
    same = PostDraft("话题", PostPurpose.TOPIC, "今晚的问题", DAY.isoformat(), "12:00", PostState.READY, groups)
    other_text = PostDraft("话题", PostPurpose.TOPIC, "改了", DAY.isoformat(), "12:00", PostState.READY, groups)
    other_title = PostDraft("改了", PostPurpose.TOPIC, "今晚的问题", DAY.isoformat(), "12:00", PostState.READY, groups)
    before = contents(desk.store.path)
    for work in (
        lambda: desk.posts.edit(post, other_text),
        lambda: desk.posts.edit(post, other_title),
        lambda: desk.posts.move(post, NEXT, "12:00"),
        lambda: desk.posts.move(post, None, None),
        lambda: desk.posts.posted(target.id),
        lambda: desk.posts.skip(target.id),
        lambda: desk.materials.add_picture(post, picture() + b"x"),
        lambda: desk.materials.remove_picture(post, kept.pictures[0][0]),
    ):
        assert refused(work) is Problem.POSTED_FIXED
    assert contents(desk.store.path)["post_target"] == before["post_target"]
    desk.posts.edit(post, same)
    fewer = PostDraft("话题", PostPurpose.TOPIC, "今晚的问题", DAY.isoformat(), "12:00", PostState.READY, ())
    desk.posts.edit(post, fewer)
    assert [one.id for one in detail(desk, post).targets] == [target.id]


def test_a_move_takes_the_moment_along(desk: Desk, post: int) -> None:
    desk.posts.move(post, NEXT, "18:30")
    card = detail(desk, post).card
    assert (card.due_on, card.due_time) == ("2026-09-19", "18:30")
    assert card.due_at == desk.clock.at("2026-09-19", "18:30")
    desk.posts.move(post, NEXT, None)
    assert detail(desk, post).card.due_at == desk.clock.at("2026-09-19", "23:59")
    desk.posts.move(post, None, None)
    card = detail(desk, post).card
    assert (card.due_at, card.state) == (None, PostState.DRAFT)
    assert [one.id for one in desk.posts.undated()] == [post]
    desk.store.undo()
    assert detail(desk, post).card.state is PostState.READY


def test_a_copy_carries_all_but_the_ticks(desk: Desk, post: int) -> None:
    for target in detail(desk, post).targets:
        desk.posts.posted(target.id)
    copy = detail(desk, desk.posts.copy(post, NEXT, "20:00"))
    old = detail(desk, post)
    assert (copy.body, copy.pictures, copy.card.title) == (old.body, old.pictures, old.card.title)
    assert (copy.card.posted, copy.card.targets, copy.card.due_on) == (0, 3, "2026-09-19")
    assert copy.card.state is PostState.READY
    assert detail(desk, desk.posts.copy(post, None, None)).card.state is PostState.DRAFT


def test_the_bin_gives_back(desk: Desk, post: int) -> None:
    desk.posts.trash(post)
    assert desk.posts.between(DAY, DAY) == []
    assert refused(lambda: detail(desk, post)) is Problem.NOT_FOUND
    desk.store.undo()
    assert detail(desk, post).card.targets == 3


def test_unfinished_are_those_of_the_last_days(desk: Desk, groups: tuple[int, ...]) -> None:
    def write(title: str, days: int, state: PostState = PostState.READY) -> int:
        day = (DAY - timedelta(days=days)).isoformat()
        return desk.posts.write_post(PostDraft(title, due_on=day, state=state, group_ids=groups[:1]))

    late = write("昨天", 1)
    done = write("前天", 2)
    write("草稿", 2, PostState.DRAFT)
    write("太早", 8)
    write("今天", 0)
    desk.posts.posted(detail(desk, done).targets[0].id)
    assert [one.id for one in desk.posts.unfinished(DAY)] == [late]


def slot(desk: Desk, groups: tuple[int, ...], rrule: str = EVERY_DAY, at: str = "08:00") -> int:
    return desk.materials.add_slot(
        Slot(0, "早报", PostPurpose.NEWS, at, rrule, DAY.isoformat(), None, "早上好", groups)
    )


def open_days(desk: Desk, first: date = DAY, last: date = NEXT) -> list[tuple[date, str]]:
    return [(one.day, one.slot.at_time) for one in desk.materials.open_slots(first, last)]


def test_a_slot_waits_until_a_post_fills_it(desk: Desk, groups: tuple[int, ...]) -> None:
    key = slot(desk, groups)
    assert open_days(desk) == [(DAY, "08:00"), (NEXT, "08:00")]
    filled = desk.posts.write_post(desk.materials.open_slots(DAY, DAY)[0].draft())
    assert detail(desk, filled).card.slot_id == key
    assert {one.group_id for one in detail(desk, filled).targets} == set(groups)
    assert open_days(desk) == [(NEXT, "08:00")]
    desk.posts.trash(filled)
    assert open_days(desk) == [(DAY, "08:00"), (NEXT, "08:00")]


def test_a_moved_post_lets_its_slot_go_and_fills_the_one_it_is_put_on(desk: Desk, groups: tuple[int, ...]) -> None:
    key = slot(desk, groups)
    filled = desk.posts.write_post(desk.materials.open_slots(DAY, DAY)[0].draft())
    desk.posts.move(filled, DAY, "09:30")
    assert detail(desk, filled).card.slot_id == key
    desk.posts.move(filled, NEXT, "09:30")
    assert detail(desk, filled).card.slot_id is None
    assert open_days(desk) == [(DAY, "08:00"), (NEXT, "08:00")]
    desk.posts.move(filled, NEXT, "08:00", key)
    assert open_days(desk) == [(DAY, "08:00")]
    copy = desk.posts.copy(filled, DAY, "08:00", key)
    assert detail(desk, copy).card.slot_id == key
    assert open_days(desk) == []


def test_a_slot_is_skipped_on_a_day_and_removed_for_good(desk: Desk, groups: tuple[int, ...]) -> None:
    key = slot(desk, groups, weekly_rule((4, 5)))
    desk.materials.skip_slot(key, DAY)
    assert open_days(desk) == [(NEXT, "08:00")]
    desk.store.undo()
    desk.materials.trash_slot(key)
    assert open_days(desk) == []
    assert desk.materials.slots() == []
    desk.store.undo()
    assert open_days(desk) == [(DAY, "08:00"), (NEXT, "08:00")]
    assert (
        refused(
            lambda: desk.materials.add_slot(Slot(0, "", PostPurpose.NEWS, "08:00", EVERY_DAY, "2026-09-18", None, ""))
        )
        is Problem.NAME_EMPTY
    )


def test_a_slot_keeps_its_hour_on_the_wall_when_summer_time_ends(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "kettle.opsdesk", "Kettle", zone="America/New_York")
    try:
        group = desk.groups.add("Kettle EN", Platform.TELEGRAM)
        desk.materials.add_slot(Slot(0, "News", PostPurpose.NEWS, "08:00", EVERY_DAY, "2026-10-30", None, "", (group,)))
        first, last = date(2026, 10, 31), date(2026, 11, 1)  # clocks go back in the night between
        made = [desk.posts.write_post(one.draft()) for one in desk.materials.open_slots(first, last)]
        moments = [detail(desk, key).card.due_at for key in made]
        zone = ZoneInfo("America/New_York")
        assert [datetime.fromtimestamp(at or 0, zone).strftime("%m-%d %H:%M") for at in moments] == [
            "10-31 08:00", "11-01 08:00",
        ]  # fmt: skip
        assert (moments[1] or 0) - (moments[0] or 0) == 25 * 3600
    finally:
        desk.close()
