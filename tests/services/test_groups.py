"""Groups, their classes, codes, welcomes, rules and admins: every write, its undo, and what is refused."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.code_payloads import CodeKind
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.groups import SCAN_SEATS, Basis, Duty, GroupState, Newcomer, Purpose
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.platforms import Platform
from opsdesk.render.code_picture import code_picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.services.desk import Desk

LINK = "https://weixin.qq.com/g/AwYAAPu3"
DAY = 86400


@pytest.fixture
def group(desk: Desk) -> int:
    return desk.groups.add("茶友一群", Platform.WECHAT)


def refused(act: Callable[[], object]) -> Problem:
    with pytest.raises(OpsdeskError) as caught:
        act()
    return caught.value.problem


def class_id(desk: Desk, group: int) -> int | None:
    return desk.groups.detail(group).card.class_id


def test_a_group_moves_between_classes_and_the_stays_are_kept(desk: Desk, group: int) -> None:
    seed, spend = desk.groups.add_class("种子", Basis.SEED), desk.groups.add_class("高消费", Basis.SPEND, 200_000)
    desk.groups.classify(group, seed)
    desk.groups.classify(group, spend)
    detail = desk.groups.detail(group)
    assert detail.card.class_id == spend
    assert detail.class_since_on == desk.clock.today().isoformat()
    assert [one.text for one in detail.news if one.what == "class"] == ["高消费", "种子"]
    desk.store.undo()
    assert class_id(desk, group) == seed
    desk.store.redo()
    assert class_id(desk, group) == spend
    desk.groups.classify(group, None)
    assert class_id(desk, group) is None
    assert desk.groups.detail(group).class_since_on == ""


def test_classes_count_their_groups(desk: Desk, group: int) -> None:
    seed = desk.groups.add_class("种子", Basis.SEED)
    desk.groups.classify(group, seed)
    assert [(one.name, one.basis, one.groups) for one in desk.groups.classes()] == [("种子", Basis.SEED, 1)]
    desk.groups.trash(group)
    assert desk.groups.classes()[0].groups == 0


def test_a_class_is_renamed_and_its_name_is_its_own(desk: Desk) -> None:
    seed, other = desk.groups.add_class("种子", Basis.SEED), desk.groups.add_class("其他")
    assert refused(lambda: desk.groups.add_class("种子")) is Problem.NAME_TAKEN
    assert refused(lambda: desk.groups.edit_class(other, " 种子 ", Basis.SEED, None)) is Problem.NAME_TAKEN
    assert refused(lambda: desk.groups.add_class(" \n")) is Problem.NAME_EMPTY
    desk.groups.edit_class(seed, "种子", Basis.SPEND, 50_000)
    first = desk.groups.classes()[0]
    assert (first.name, first.basis, first.floor_fen) == ("种子", Basis.SPEND, 50_000)
    desk.store.undo()
    assert desk.groups.classes()[0].basis is Basis.SEED


def test_a_removed_class_leaves_its_groups_and_comes_back(desk: Desk, group: int) -> None:
    seed = desk.groups.add_class("种子", Basis.SEED)
    desk.groups.classify(group, seed)
    desk.groups.remove_class(seed)
    assert desk.groups.classes() == []
    assert class_id(desk, group) is None
    desk.store.undo()
    assert class_id(desk, group) == seed
    desk.store.redo()
    assert desk.groups.add_class("种子", Basis.TASK) == seed
    assert [(one.basis, one.groups) for one in desk.groups.classes()] == [(Basis.TASK, 0)]


def test_words_and_numbers_of_a_group(desk: Desk, group: int) -> None:
    groups = desk.groups
    groups.edit(group, "purpose", Purpose.INTEREST)
    groups.edit(group, "state", GroupState.FULL)
    groups.edit(group, "seats", 200)
    groups.edit(group, "ref", " 990000001 ")
    detail = groups.detail(group)
    assert (detail.purpose, detail.card.state, detail.card.seats) == (Purpose.INTEREST, GroupState.FULL, 200)
    assert detail.ref == "990000001"
    groups.edit(group, "seats", None)
    groups.edit(group, "ref", "")
    detail = groups.detail(group)
    assert (detail.card.seats, detail.card.full, detail.ref) == (None, 0.0, "")
    assert refused(lambda: groups.edit(group, "name", " ")) is Problem.NAME_EMPTY


def test_a_new_name_keeps_the_old_one(desk: Desk, group: int) -> None:
    desk.groups.edit(group, "name", "老友群")
    assert desk.groups.find("茶友一群") == group
    assert desk.groups.detail(group).old_names == ("茶友一群",)
    desk.store.undo()
    assert desk.groups.detail(group).card.name == "茶友一群"


def test_a_number_belongs_to_one_group_of_a_platform(desk: Desk, group: int) -> None:
    second = desk.groups.add("茶友二群", Platform.WECHAT)
    elsewhere = desk.groups.add("茶友三群", Platform.QQ)
    desk.groups.edit(group, "ref", "990000001")
    assert refused(lambda: desk.groups.edit(second, "ref", "990000001")) is Problem.GROUP_NUMBER_TAKEN
    desk.groups.edit(elsewhere, "ref", "990000001")
    desk.groups.edit(group, "ref", "990000001")
    desk.groups.trash(group)
    desk.groups.edit(second, "ref", "990000001")
    assert desk.groups.detail(second).ref == "990000001"


def test_a_group_in_the_bin_is_gone_until_undo(desk: Desk, group: int) -> None:
    desk.groups.trash(group)
    assert desk.groups.cards() == []
    assert refused(lambda: desk.groups.detail(group)) is Problem.NOT_FOUND
    desk.store.undo()
    assert [card.id for card in desk.groups.cards()] == [group]


def test_welcome_and_rules(desk: Desk, group: int) -> None:
    desk.groups.set_welcome(group, " 欢迎 {nickname}\n先看公告 ")
    desk.groups.set_rules(group, ["不发广告", " ", "第二次移出"])
    detail = desk.groups.detail(group)
    assert (detail.welcome, detail.rules) == ("欢迎 {nickname}\n先看公告", ("不发广告", "第二次移出"))
    assert detail.card.has_rules
    assert detail.card.has_welcome
    desk.groups.set_rules(group, [])
    desk.groups.set_welcome(group, "")
    detail = desk.groups.detail(group)
    assert (detail.welcome, detail.rules) == ("", ())
    assert not detail.card.has_rules
    assert not detail.card.has_welcome
    desk.store.undo()
    desk.store.undo()
    assert desk.groups.detail(group).rules == ("不发广告", "第二次移出")


def test_admins_are_appointed_and_dismissed(tea: Desk, group: int) -> None:
    first, second = tea.members.find(MemberQuery())[:2]
    tea.groups.appoint(group, first)
    tea.groups.appoint(group, second, Duty.OWNER)
    admins = tea.groups.detail(group).card.admins
    assert [(one.member_id, one.duty) for one in admins] == [(second, Duty.OWNER), (first, Duty.ADMIN)]
    tea.groups.dismiss(group, first)
    tea.groups.appoint(group, first)
    tea.groups.dismiss(group, second)
    assert [one.member_id for one in tea.groups.detail(group).card.admins] == [first]
    tea.store.undo()
    assert len(tea.groups.detail(group).card.admins) == 2


def test_a_pasted_code_is_read_and_lives_as_long_as_the_platform_lets_it(desk: Desk, group: int) -> None:
    code = desk.codes.paste(group, Platform.WECHAT, code_picture(LINK))
    assert (code.payload, code.kind, code.state) == (LINK, CodeKind.WECHAT_GROUP, "current")
    assert code.valid_until_at == code.valid_from_at + 7 * DAY
    assert desk.groups.detail(group).card.code == code
    assert code.media_path is not None
    assert desk.media.file(code.media_path).is_file()
    desk.store.undo()
    assert desk.groups.detail(group).card.code is None
    desk.store.redo()
    assert desk.groups.detail(group).card.code == code
    endless = desk.codes.paste(desk.groups.add("QQ", Platform.QQ), Platform.QQ, code_picture("https://qm.qq.com/q/1"))
    assert endless.valid_until_at is None


def test_codes_wait_in_line(desk: Desk, group: int) -> None:
    first = desk.codes.paste(group, Platform.WECHAT, code_picture(LINK))
    second = desk.codes.paste(group, Platform.WECHAT, code_picture(LINK + "2"), waiting=True)
    third = desk.codes.paste(group, Platform.WECHAT, code_picture(LINK + "3"), waiting=True)
    detail = desk.groups.detail(group)
    assert (detail.card.code, detail.waiting_codes) == (first, 2)
    desk.codes.drop(second.id)
    desk.codes.use_next(group)
    detail = desk.groups.detail(group)
    assert detail.card.code is not None
    assert (detail.card.code.id, detail.waiting_codes) == (third.id, 0)
    desk.codes.use_next(group)
    assert desk.groups.detail(group).card.code == detail.card.code, "without one in line the current stays"
    desk.store.undo()
    assert desk.groups.detail(group).card.code == first


def test_a_picture_without_a_code_changes_nothing(desk: Desk, group: int) -> None:
    from opsdesk.resources import path

    photo = path("sample", "posters", "background.png").read_bytes()
    media = desk.folder / "media"
    before = sorted(file.name for file in media.rglob("*"))
    assert refused(lambda: desk.codes.paste(group, Platform.WECHAT, photo)) is Problem.NO_CODE_FOUND
    for bad in (b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\ncut off", b"nothing"):
        assert refused(partial(desk.codes.paste, group, Platform.WECHAT, bad)) is Problem.PICTURE_UNREADABLE
    assert sorted(file.name for file in media.rglob("*")) == before
    assert desk.groups.detail(group).card.code is None


def test_the_end_of_a_code_is_what_the_platform_says(desk: Desk, group: int) -> None:
    code = desk.codes.paste(group, Platform.WECHAT, code_picture(LINK))
    now = desk.clock.now()
    desk.codes.set_valid_until(code.id, now + DAY)
    assert [one.group_id for one in desk.codes.due(days=2)] == [group]
    desk.codes.set_valid_until(code.id, now - 3 * DAY)
    dead = desk.groups.detail(group).card.code
    assert dead is not None
    assert dead.valid_until_at == now - 3 * DAY
    assert dead.valid_from_at < now - 3 * DAY
    desk.codes.set_valid_until(code.id, None)
    assert desk.codes.due() == []
    desk.store.undo()
    desk.store.undo()
    assert desk.groups.detail(group).card.code is not None
    assert [one.valid_until_at for one in desk.codes.of_group(group)] == [now + DAY]


def test_a_wechat_group_of_200_is_due_for_its_seats(desk: Desk, group: int) -> None:
    desk.codes.paste(group, Platform.WECHAT, code_picture(LINK))
    assert desk.codes.due(days=1) == []
    for number in range(SCAN_SEATS):
        desk.members.add(f"茶友 {number}", group_id=group)
    due = desk.codes.due(days=1)
    assert [(one.group_id, one.over_seats, one.members) for one in due] == [(group, True, SCAN_SEATS)]


def test_newcomers_wait_until_they_are_welcomed(desk: Desk, group: int) -> None:
    new = desk.members.add("新友", group_id=group)
    waiting = desk.groups.newcomers.of_group(group)
    assert waiting == [Newcomer(new, "新友")]
    assert desk.groups.detail(group).card.unwelcomed == 1
    desk.groups.newcomers.welcomed(group, [new])
    assert desk.groups.newcomers.of_group(group) == []
    assert desk.groups.detail(group).card.unwelcomed == 0
    desk.store.undo()
    assert desk.groups.newcomers.of_group(group) == waiting
