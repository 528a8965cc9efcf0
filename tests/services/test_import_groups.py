"""A list that names groups puts its people into them; what rosters told of a stay stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.batches import ImportOptions, ImportResult
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.platforms import Platform
from opsdesk.services.bringing_in import MOST_NEW_GROUPS, Source
from tests.contents import contents, healthy

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk

LIST = (
    "昵称,手机,群名,入群时间\n小雨,13800000001,种子01,2026-03-04\n小雨,13800000001,港湾03,\n"
    "大雪,13800000002,窑口VIP,2026-05-01\n小满,13800000003,,\n"
)


def bring(desk: Desk, text: str, name: str = "a", options: ImportOptions | None = None) -> ImportResult:
    (parsed,) = desk.imports.read_text(text, "")
    return desk.imports.write(parsed, Source(name, name * 64), options)


def stays(desk: Desk) -> list[tuple[str, str, str, str]]:
    rows = desk.store.reader().execute(
        "select m.name, g.name, date(s.joined_at, 'unixepoch', '8 hours'), s.joined_basis from membership s join member"
        " m on m.id = s.member_id join community_group g on g.id = s.group_id order by m.id, g.id"
    )
    return rows.fetchall()


def test_people_are_put_into_their_groups_made_where_new(desk: Desk) -> None:
    desk.groups.add("窑口VIP", Platform.QQ)
    before = contents(desk.store.path)
    today = desk.clock.today().isoformat()
    dry = bring(desk, LIST, options=ImportOptions(dry_run=True))
    assert (dry.new_groups, contents(desk.store.path)) == (("港湾03", "种子01"), before)
    done = bring(desk, LIST)
    assert sorted(stays(desk)) == [
        ("大雪", "窑口VIP", "2026-05-01", "told"), ("小雨", "港湾03", today, "first_seen"),
        ("小雨", "种子01", "2026-03-04", "told"),
    ]  # fmt: skip
    after = contents(desk.store.path)
    again = bring(desk, LIST, "b")
    assert (again.new, again.updated, again.new_groups, contents(desk.store.path)) == (0, 0, (), after)
    assert done.batch is not None
    desk.imports.take_back(done.batch)
    assert contents(desk.store.path) == before
    healthy(desk.store.path)


def test_who_left_by_a_roster_does_not_come_back_by_a_list(desk: Desk) -> None:
    line = "{}\t群员\t{}\t\t2026-04-16 08:00\t2026-04-16 08:00\r\n"
    both = line.format(9000000001, "小雨") + line.format(9000000002, "大雪")
    for text, taken in ((both, "2026-09-01"), (line.format(9000000001, "小雨"), "2026-09-02")):
        (parsed,) = desk.imports.read_text(text, "茶友二群.txt")
        desk.imports.write(parsed, Source(taken, taken[-1] * 64), ImportOptions(taken=taken))
    before = stays(desk)
    bring(desk, "昵称,QQ,群名,入群时间\n大雪,9000000002,茶友二群,2026-04-01\n")
    assert stays(desk) == before


def test_a_column_taken_for_a_group_makes_no_hundreds_of_them(desk: Desk) -> None:
    before = contents(desk.store.path)
    text = "昵称,手机,群名\n" + "".join(f"茶友{n},1370000{n:04},第{n}个\n" for n in range(MOST_NEW_GROUPS + 1))
    with pytest.raises(OpsdeskError) as raised:
        bring(desk, text)
    assert (raised.value.problem, raised.value.values["count"]) == (Problem.TOO_MANY_GROUPS, MOST_NEW_GROUPS + 1)
    assert contents(desk.store.path) == before
