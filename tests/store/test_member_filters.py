"""SQL of filters against a plain evaluation in Python, over random members and random trees."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.filters import (
    CHOICES,
    LINKS,
    RELATIONS,
    All,
    Condition,
    Either,
    Field,
    Filter,
    Missing,
    Not,
    Relation,
    from_json,
    text_is,
    to_json,
)
from opsdesk.domain.members import MemberQuery, MemberSort, Star, Tier
from opsdesk.domain.platforms import Platform
from opsdesk.domain.touches import CLASS_OF, TouchKind, Way
from opsdesk.services.clock import Clock
from opsdesk.services.members import MemberService

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk
    from opsdesk.store.driver import Connection

TODAY = date(2026, 9, 18)
MEMBERS, TREES = 120, 400
PLATFORMS = (Platform.WECHAT, Platform.QQ, Platform.PHONE)
KIND = {Platform.WECHAT: "wechat:id", Platform.QQ: "qq:id", Platform.PHONE: "phone:id"}


@dataclass
class Person:
    """What is true of a member, as it was made."""

    id: int
    name: str
    tier: Tier
    star: Star | None
    created_at: int
    avoid: bool
    remark: str
    admin: bool
    platforms: set[Platform]
    tags: set[int]
    roles: set[int]
    stays: list[tuple[int, int, int | None, str | None]]
    spoke: date | None
    touches: list[tuple[TouchKind, int, Way, int]]
    paid: list[int]
    came: int
    birthday: date | None
    classes: dict[int, int] = field(default_factory=dict)


def _moment(rng: random.Random, clock: Clock) -> int:
    day = TODAY - timedelta(days=rng.choice([0, 1, 6, 7, 8, 29, 30, 31, 60, 200, 400]))
    return clock.at(day.isoformat(), rng.choice(["00:00", "07:59", "08:00", "23:59"]))


def _stay(rng: random.Random, clock: Clock) -> tuple[int, int, int | None, str | None]:
    first, last = sorted((_moment(rng, clock), _moment(rng, clock)))
    gone = rng.random() < 0.5
    return rng.randint(1, 4), first, last if gone else None, rng.choice(["left", "merged", None]) if gone else None


def _person(rng: random.Random, key: int, clock: Clock) -> Person:
    stays = {stay[0]: stay for stay in (_stay(rng, clock) for _ in range(rng.randint(0, 3)))}
    return Person(
        id=key,
        name=rng.choice(["小满", "Mint", "月亮"]) + str(key),
        tier=rng.choice(list(Tier)),
        star=rng.choice([None, None, *Star]),
        created_at=_moment(rng, clock),
        avoid=rng.random() < 0.2,
        remark=rng.choice(["", "Kiln"]),
        admin=rng.random() < 0.2,
        platforms={platform for platform in PLATFORMS if rng.random() < 0.4},
        tags={tag for tag in (1, 2, 3) if rng.random() < 0.3},
        roles={role for role in (1, 2) if rng.random() < 0.3},
        stays=list(stays.values()),
        spoke=rng.choice([None, TODAY - timedelta(days=rng.choice([0, 7, 30, 31]))]),
        touches=[
            (rng.choice(list(TouchKind)), _moment(rng, clock), rng.choice(list(Way)), rng.randint(0, 3))
            for _ in range(rng.choice([0, 0, 1, 3]))
        ],
        paid=[rng.choice([100, 9_900, 500_000]) for _ in range(rng.choice([0, 0, 1, 3]))],
        came=rng.choice([0, 0, 1, 2]),
        birthday=rng.choice([None, TODAY + timedelta(days=rng.choice([-1, 0, 1, 7, 8, 40]))]),
        classes={1: 1, 2: 1, 3: 2},
    )


def _write(con: Connection, person: Person) -> None:
    key = person.id
    con.execute(
        "insert into member(id, name, tier, star, created_at, avoid, remark) values (?, ?, ?, ?, ?, ?, ?)",
        [
            key,
            person.name,
            person.tier,
            person.star,
            person.created_at,
            "cheats" if person.avoid else None,
            person.remark or None,
        ],
    )
    for platform in person.platforms:
        con.execute(
            "insert into handle(member_id, kind_id, strong, value) select ?, k.id, k.strong, ? from handle_kind k"
            " join platform p on p.id = k.platform_id where p.code || ':' || k.kind = ?",
            [key, f"{platform}{key}", KIND[platform]],
        )
    con.executemany("insert into member_tag values (?, ?)", [(key, tag) for tag in person.tags])
    con.executemany("insert into segment_member values (?, ?, 0, null)", [(tag, key) for tag in person.tags])
    for role in person.roles:
        con.execute("insert into member_role(role_id, member_id, since_on) values (?, ?, '2026-01-01')", [role, key])
    for group, joined, left, via in person.stays:
        con.execute(
            "insert into membership(group_id, member_id, joined_at, joined_basis, left_at, left_basis, left_via)"
            " values (?, ?, ?, 'told', ?, ?, ?)",
            [group, key, joined, left, None if left is None else "told", via],
        )
    if person.admin:
        con.execute(
            "insert into group_admin(group_id, member_id, duty, since_on) values (1, ?, 'admin', '2026-01-01')", [key]
        )
    _write_deeds(con, person)


def _write_deeds(con: Connection, person: Person) -> None:
    key = person.id
    if person.spoke is not None:
        day = (person.spoke - date(1970, 1, 1)).days
        con.execute("insert into activity(member_id, day, group_id, kind, count) values (?, ?, 1, 1, 2)", [key, day])
    for kind, at, way, weight in person.touches:
        con.execute(
            "insert into touch(member_id, at, class, kind, way, weight) values (?, ?, ?, ?, ?, ?)",
            [key, at, CLASS_OF[kind], kind, way, weight],
        )
    for number, fen in enumerate(person.paid):
        con.execute(
            "insert into shop_order(source, number, member_id, paid_at, paid_fen, currency, status) values"
            " ('shop', ?, ?, 1, ?, 'CNY', 'paid')",
            [f"{key}-{number}", key, fen],
        )
    for event in range(person.came):
        con.execute("insert into invite(event_id, member_id, came) values (?, ?, 1)", [event + 1, key])
    if person.birthday is not None:
        con.execute(
            "insert into important_date(member_id, kind, calendar, month, day) values (?, 'birthday', 'solar', ?, ?)",
            [key, person.birthday.month, person.birthday.day],
        )


@dataclass
class Truth:
    """The plain meaning of a filter, member by member."""

    clock: Clock

    def holds(self, part: Filter, who: Person) -> bool:
        if isinstance(part, Not):
            return not self.holds(part.part, who)
        if isinstance(part, Condition):
            return self._leaf(part, who)
        return (all if isinstance(part, All) else any)(self.holds(one, who) for one in part.parts)

    def _leaf(self, leaf: Condition, who: Person) -> bool:
        if leaf.relation is Relation.IS:
            assert isinstance(leaf.value, tuple)
            return bool(self._codes(leaf.field, who) & set(leaf.value))
        if leaf.relation is Relation.EVER:
            gone = any(left is not None and via != "merged" for _, _, left, via in who.stays)
            return {"left": gone, "spoke": who.spoke is not None, "admin": who.admin, "avoid": who.avoid}[leaf.field]
        if leaf.field is Field.TEXT:
            return str(leaf.value) in f"{who.name} {who.remark}"
        if leaf.field is Field.BIRTHDAY:
            assert isinstance(leaf.value, int)
            return who.birthday is not None and 0 <= (who.birthday - TODAY).days <= leaf.value
        if leaf.relation in (Relation.LEAST, Relation.MOST):
            number = self._number(leaf, who)
            assert isinstance(leaf.value, int)
            return number >= leaf.value if leaf.relation is Relation.LEAST else number <= leaf.value
        return any(self._on(leaf, day) for day in self._days(leaf.field, who))

    def _on(self, leaf: Condition, day: date) -> bool:
        if leaf.relation is Relation.WITHIN:
            assert isinstance(leaf.value, int)
            return (TODAY - day).days <= leaf.value
        assert isinstance(leaf.value, date)
        return day < leaf.value if leaf.relation is Relation.BEFORE else day >= leaf.value

    def _days(self, name: Field, who: Person) -> list[date]:
        if name is Field.SPOKE:
            return [who.spoke] if who.spoke else []
        if name is Field.JOINED:
            return [self.clock.day_of(min([joined for _, joined, _, _ in who.stays] or [who.created_at]))]
        if name is Field.LEFT:
            return [self.clock.day_of(left) for _, _, left, via in who.stays if left is not None and via != "merged"]
        return [self.clock.day_of(max(at for _, at, _, _ in who.touches))] if who.touches else []

    def _codes(self, name: Field, who: Person) -> set[object]:
        here = {group for group, _, left, _ in who.stays if left is None}
        lacks = {
            Missing.PHONE: Platform.PHONE not in who.platforms,
            Missing.REMARK: not who.remark,
            Missing.GROUP: not here,
            Missing.TOUCH: not who.touches,
        }
        codes: dict[Field, set[object]] = {
            Field.TIER: {who.tier},
            Field.STAR: {who.star},
            Field.PLATFORM: {*who.platforms},
            Field.GROUP: {*here},
            Field.CLASS: {who.classes[group] for group in here if group in who.classes},
            Field.TAG: {*who.tags},
            Field.ROLE: {*who.roles},
            Field.SEGMENT: {*who.tags},  # the same people were picked by hand
            Field.MISSING: {what for what, lacking in lacks.items() if lacking},
        }
        return codes[name]

    def _number(self, leaf: Condition, who: Person) -> int:
        gave = {Way.GAVE: 1, Way.GOT: -1, Way.BOTH: 0}
        return {
            Field.GROUPS: sum(left is None for _, _, left, _ in who.stays),
            Field.SPEND: sum(who.paid),
            Field.ORDERS: len(who.paid),
            Field.EVENTS: who.came,
            Field.BALANCE: sum(gave[way] * weight for _, _, way, weight in who.touches),
            Field.TOUCHES: sum(leaf.kind in ("", kind, CLASS_OF[kind]) for kind, _, _, _ in who.touches),
        }[leaf.field]


def _any_leaf(rng: random.Random) -> Condition:
    name = rng.choice(list(Field))
    relation = rng.choice(sorted(RELATIONS[name]))
    kind = rng.choice(["", "trust", "value", "answer", "wedding"]) if name is Field.TOUCHES else ""
    if name in LINKS:
        return Condition(name, relation, tuple(rng.sample([1, 2, 3, 4, 99], rng.randint(1, 3))))
    if relation is Relation.IS:
        codes = [one.value for one in CHOICES[name]]
        return Condition(name, relation, tuple(rng.sample(codes, rng.randint(1, min(3, len(codes))))))
    if relation in (Relation.BEFORE, Relation.SINCE):
        return Condition(name, relation, TODAY - timedelta(days=rng.choice([-1, 0, 7, 8, 30, 31, 300])))
    if relation is Relation.HAS:
        return text_is(rng.choice(["小满", "Mint", "Kiln", "1", "nobody"]))
    if relation is Relation.EVER:
        return Condition(name, relation, True)
    if relation is Relation.WITHIN:
        return Condition(name, relation, rng.choice([0, 1, 7, 8, 30, 365]))
    return Condition(name, relation, rng.choice([-2, -1, 0, 1, 2, 3, 10_000, 500_000]), kind)


def _any_tree(rng: random.Random, depth: int = 0) -> Filter:
    pick = rng.random()
    if depth == 3 or pick < 0.45:
        return _any_leaf(rng)
    if pick < 0.6:
        return Not(_any_tree(rng, depth + 1))
    parts = tuple(_any_tree(rng, depth + 1) for _ in range(rng.randint(1, 3)))
    return All(parts) if pick < 0.8 else Either(parts)


def _groundwork(con: Connection) -> None:
    for key in range(1, 5):
        con.execute(
            "insert into community_group(id, platform_id, name, created_at) select ?, id, ?, 0 from platform"
            " where code = 'wechat'",
            [key, f"group {key}"],
        )
    con.executemany("insert into segment(id, kind, name) values (?, 'hand', ?)", [(1, "sa"), (2, "sb"), (3, "sc")])
    for key in (1, 2):
        con.execute("insert into class(id, name, basis) values (?, ?, 'other')", [key, f"class {key}"])
        con.execute("insert into role(id, name) values (?, ?)", [key, f"role {key}"])
    con.executemany(
        "insert into group_class(group_id, class_id, since_on) values (?, ?, '2026-01-01')", [(1, 1), (2, 1), (3, 2)]
    )
    con.executemany("insert into tag(id, tag_group_id, name) values (?, 1, ?)", [(1, "ta"), (2, "tb"), (3, "tc")])
    for key in (1, 2):
        con.execute(
            "insert into event(id, title, kind, held_on, zone, state)"
            " values (?, 'x', 'dinner', '2026-09-01', 'Asia/Shanghai', 'held')",
            [key],
        )


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_sql_says_of_random_members_what_plain_python_says(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr("opsdesk.store.members._SHORT_LIST", 30)  # so that both ways to a first page are gone
    rng = random.Random(seed)
    clock = Clock(desk.clock.zone, lambda: desk.clock.at(TODAY.isoformat(), "23:00"))
    people = [_person(rng, key, clock) for key in range(1, MEMBERS + 1)]
    with desk.store.write("new_desk", undoable=False) as con:
        _groundwork(con)
        for person in people:
            _write(con, person)
    with desk.store.write("new_day", undoable=False) as con:  # the days were worked out for the real today
        con.execute("delete from date_due")
        con.executemany(
            "insert into date_due select id, ?, ? from important_date where member_id = ?",
            [(p.birthday.isoformat(), p.birthday.isoformat(), p.id) for p in people if p.birthday],
        )
    members, truth = MemberService(desk.store, clock), Truth(clock)
    some = 0
    for _ in range(TREES):
        where = _any_tree(rng)
        assert from_json(to_json(where)) == where
        wanted = {who.id for who in people if truth.holds(where, who)}
        query = MemberQuery(where=where, sort=rng.choice(list(MemberSort)), descending=rng.random() < 0.5)
        found = members.find(query)
        assert set(found) == wanted, where
        assert members.first_page(query) == found
        assert members.count(query) == len(wanted)
        some += 0 < len(wanted) < MEMBERS
    assert some > TREES / 2


def test_a_filter_that_wants_to_be_sql_is_only_a_value(tea: Desk) -> None:
    tea.members.add("'; drop table member; --")
    assert len(tea.members.find(MemberQuery(where=text_is("'; drop table member")))) == 1
    assert tea.members.count(MemberQuery()) == 13
