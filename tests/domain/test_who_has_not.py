"""Who has not: names told apart, doubts and what becomes of them once she decides, who need not be chased."""

from __future__ import annotations

import pytest

from opsdesk.domain.imports import FileKind
from opsdesk.domain.who_has_not import (
    Claim,
    Claims,
    Exempt,
    Found,
    Person,
    Roll,
    Why,
    check,
    exemptions,
    portions,
)

PHONE = frozenset({"phone:id"})


def _roll(*names: str, old: tuple[tuple[str, int], ...] = ()) -> Roll:
    people = tuple(Person(number, name) for number, name in enumerate(names, 1))
    return Roll(1, "茶友群", None, people, tuple((one.name, one.id) for one in people), old)


def _chain(*lines: str) -> Claims:
    return Claims(FileKind.CHAIN, "报名", tuple(Claim(no, text, (text,)) for no, text in enumerate(lines, 1)))


def _ids(people: tuple[Person, ...]) -> list[int]:
    return [one.id for one in people]


def test_a_name_with_spaces_and_a_note_is_split_by_who_is_known() -> None:
    roll = _roll("A 批发代理", "A", "小雨 大雪", "小雨")
    found = check(roll, [_chain("A 批发代理 2人 都来", "小雨 大雪（代朋友报）")])
    assert _ids(found.signed) == [1, 3]
    assert _ids(found.not_signed) == [2, 4]
    assert found.unknown == ()


def test_names_are_compared_folded_and_shown_as_written() -> None:
    found = check(_roll("Ｌｅｏ３４"), [_chain("leo34 +1", "leo34 +1", "山泉的邻居2（代朋友报）")])
    assert _ids(found.signed) == [1]
    assert found.signed_twice == ("leo34",)
    assert found.unknown == ("山泉的邻居2",)


def test_a_name_of_several_is_ambiguous_until_she_decides() -> None:
    roll = _roll("静静", "静静", "静静", "月亮")
    chain = _chain("静静 2份", "静静")
    found = check(roll, [chain])
    assert _ids(found.ambiguous) == [1, 2, 3]
    assert _ids(found.not_signed) == [4]
    assert found.signed_twice == ("静静",)
    assert {doubt.why for doubt in found.doubts} == {Why.SAME_NAME}
    one = check(roll, [chain], {(2, "静静"): True})
    assert (_ids(one.signed), _ids(one.ambiguous)) == ([2], [1, 3])
    both = check(roll, [chain], {(2, "静静"): True, (3, "静静"): True})
    assert (_ids(both.signed), _ids(both.ambiguous), _ids(both.not_signed)) == ([2, 3], [], [1, 4])
    no = check(roll, [chain], {(1, "静静"): False})
    assert (_ids(no.ambiguous), _ids(no.not_signed)) == ([2, 3], [1, 4])


def test_who_signed_by_another_name_is_not_ambiguous() -> None:
    people = (Person(1, "小雨", "厦门-小雨"), Person(2, "小雨"))
    roll = Roll(1, "", None, people, (("小雨", 1), ("厦门-小雨", 1), ("小雨", 2)))
    found = check(roll, [_chain("小雨", "厦门-小雨 2份")])
    assert (_ids(found.signed), _ids(found.ambiguous)) == ([1], [2])


def test_a_name_in_the_roster_goes_before_one_somebody_had() -> None:
    roll = _roll("月亮", "半糖", old=(("月亮", 2), ("旧时月", 2)))
    assert _ids(check(roll, [_chain("月亮")]).signed) == [1]
    assert _ids(check(roll, [_chain("旧时月")]).signed) == [2]


@pytest.mark.parametrize(
    ("line", "likely"),
    [("番茄船 2份", [1]), ("番茄船长2份", [1]), ("杭州-海带三明治", [2]), ("番*", [1]), ("海**治", [2]), ("云", [3])],
)
def test_a_name_that_is_alike_is_a_guess_and_counts_as_unknown(line: str, likely: list[int]) -> None:
    found = check(_roll("番茄船长", "海带三明治", "云朵收集员"), [_chain(line)])
    assert [doubt.member_id for doubt in found.doubts] == likely
    assert found.likely == frozenset(likely)
    assert len(found.not_signed) == 3
    assert found.unknown


@pytest.mark.parametrize("line", ["12", "*", "**", "小", "茶"])
def test_what_could_be_anybody_is_no_guess(line: str) -> None:
    assert not check(_roll("小雨", "小满", "海带12", "茶一", "茶二", "茶三", "茶四"), [_chain(line)]).doubts


def _order(no: int, buyer: str, member: int | None = None, numbers: frozenset[str] = frozenset()) -> Claim:
    return Claim(no, f"E{no}", (buyer,), member, numbers)


def test_a_buyer_counts_when_the_desk_knows_who_it_is() -> None:
    roll = Roll(1, "", None, _roll("月亮", "半糖", "海带").people, _roll("月亮", "半糖", "海带").names, (),
                {3: PHONE})  # fmt: skip
    orders = Claims(
        FileKind.ORDERS,
        "茶盒",
        (_order(1, "谁", 1), _order(2, "半糖"), _order(3, "海带", None, PHONE), _order(4, "半糖", 99)),
    )
    found = check(roll, [orders])
    assert _ids(found.signed) == [1]
    assert [(doubt.member_id, doubt.why) for doubt in found.doubts] == [(2, Why.ALIKE)]
    assert found.unknown == ("海带",)  # he who is called so in the group has another phone
    assert found.ambiguous == ()
    decided = check(roll, [orders], {(2, "半糖"): True})
    assert _ids(decided.signed) == [1, 2]
    assert decided.matched == (2,)


def test_a_list_with_numbers_nobody_has_leaves_the_name_in_doubt() -> None:
    rows = Claims(FileKind.MEMBERS, "名单", (_order(1, "月亮", None, PHONE), _order(2, "月亮", 7, PHONE)))
    found = check(_roll("月亮"), [rows])
    assert _ids(found.ambiguous) == [1]
    assert found.doubts[0].why is Why.UNKNOWN_NUMBER
    assert found.unknown == ()


def test_several_lists_are_subtracted_together() -> None:
    roll = _roll("月亮", "半糖", "海带")
    found: Found = check(roll, [_chain("月亮"), _chain("月亮", "半糖")])
    assert _ids(found.not_signed) == [3]
    assert found.matched == (1, 2)
    assert found.signed_twice == ()
    assert check(roll, []).not_signed == roll.people


def test_who_need_not_be_chased() -> None:
    now = 1_000_000
    assert exemptions(Person(1, "a", staff=True, quiet=True), frozenset(), now) == {Exempt.STAFF, Exempt.QUIET}
    assert exemptions(Person(1, "a"), frozenset({1}), now) == {Exempt.REMINDED}
    assert exemptions(Person(1, "a", joined_at=now - 3600), frozenset(), now) == {Exempt.NEW}
    assert exemptions(Person(1, "a", joined_at=now - 3600, seen_at_first=True), frozenset(), now) == frozenset()
    assert exemptions(Person(1, "a", joined_at=now - 86400), frozenset(), now) == frozenset()


def test_portions_hold_everybody_once() -> None:
    people = _roll(*(f"n{number}" for number in range(7))).people
    assert [len(part) for part in portions(people, 3)] == [3, 3, 1]
    assert [one for part in portions(people, 3) for one in part] == list(people)
    assert portions((), 3) == []
