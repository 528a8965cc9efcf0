"""SQL of a filter of members: fixed pieces about `member_figures f`, every value a parameter.

Each piece answers 0 or 1 and never NULL, so that NOT turns it round.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

from opsdesk.domain.filters import ANY_STAR, LINKS, TIMES, All, Condition, Field, Missing, Not, Relation
from opsdesk.domain.tiers import Tier
from opsdesk.domain.touches import TouchClass

if TYPE_CHECKING:
    from opsdesk.domain.filters import AsOf, Filter
    from opsdesk.store.driver import Connection

Piece = tuple[str, list[object]]

_DAY = 86_400
_AS_LIST = 20_000
_EPOCH = date(1970, 1, 1)
_TIER_NUMBERS = {tier.value: number for number, tier in enumerate(Tier, start=1)}
_STAR_NUMBERS = {star: number for number, star in enumerate(ANY_STAR, start=1)}
_MOMENTS = {Field.JOINED: "f.first_seen_at", Field.SPOKE: "f.last_spoke_at", Field.TOUCHED: "f.last_touch_at"}
_NUMBERS = {
    Field.GROUPS: "f.groups",
    Field.SPEND: "f.spend_fen",
    Field.ORDERS: "f.orders",
    Field.EVENTS: "f.events",
    Field.BALANCE: "f.balance",
}
# Worded as the partial indexes are, which SQLite uses for nothing else.
_INDEXED = {(Field.EVENTS, Relation.LEAST, 1): "f.events > 0", (Field.BALANCE, Relation.MOST, -1): "f.balance < 0"}
_LINKED = {
    Field.GROUP: "select x.member_id from membership x where x.left_at is null and x.group_id in",
    Field.CLASS: "select x.member_id from group_class c join membership x on x.group_id = c.group_id"
    " where c.until_on is null and x.left_at is null and c.class_id in",
    Field.TAG: "select x.member_id from member_tag x where x.tag_id in",
    Field.SEGMENT: "select x.member_id from segment_member x where x.segment_id in",
    Field.ROLE: "select x.member_id from member_role x where x.until_on is null and x.role_id in",
}
_GONE = "select x.member_id from membership x where x.left_at is not null and ifnull(x.left_via, '') <> 'merged'"
_THERE = {
    Field.LEFT: f"f.member_id in ({_GONE})",
    Field.SPOKE: "f.last_spoke_at is not null",
    Field.ADMIN: "f.member_id in (select x.member_id from group_admin x where x.until_on is null)",
    # Asked member by member, so that the first page of a list needs not look at all of them.
    Field.AVOID: "(select m.avoid from member m where m.id = f.member_id) is not null",
}
_MISSING = {
    Missing.PHONE: "(f.platforms & (select 1 << id from platform where code = 'phone')) = 0",
    Missing.REMARK: "ifnull((select m.remark from member m where m.id = f.member_id), '') = ''",
    Missing.GROUP: "f.groups = 0",
    Missing.TOUCH: "f.last_touch_at is null",
}


def clause(con: Connection, where: Filter, as_of: AsOf) -> Piece:
    """What stands behind `where` in a query over `member_figures f`, and its values in their order."""
    return _Clause(con, as_of).of(where)


class _Clause:
    def __init__(self, con: Connection, as_of: AsOf) -> None:
        self._con, self._as_of = con, as_of
        self._sets = 0

    def of(self, part: Filter) -> Piece:
        if isinstance(part, Not):
            sql, args = self.of(part.part)
            return f"not ({sql})", args
        if isinstance(part, Condition):
            return self._leaf(part)
        pieces = [self.of(one) for one in part.parts]
        if len(pieces) == 1:
            return pieces[0]
        word = " and " if isinstance(part, All) else " or "
        return word.join(f"({sql})" for sql, _ in pieces), [value for _, args in pieces for value in args]

    def _leaf(self, leaf: Condition) -> Piece:
        if leaf.relation is Relation.EVER:
            return _THERE[leaf.field], []
        if leaf.field is Field.TEXT:
            return self._bearing(str(leaf.value))
        if leaf.field is Field.BIRTHDAY:
            return self._birthday(_whole(leaf))
        if leaf.field in TIMES:
            return self._time(leaf)
        if leaf.field is Field.TOUCHES:
            return _touches(leaf)
        return _one_of(leaf) if leaf.relation is Relation.IS else _number(leaf)

    def _bearing(self, text: str) -> Piece:
        ids = self._as_of.bearing[text]
        if len(ids) <= _AS_LIST:
            return "f.member_id in (select value from json_each(?))", [json.dumps(list(ids))]
        # Asked row by row in the order of the list, the first page of many is there at once.
        name = f"among_{self._sets}"
        self._sets += 1
        self._con.create_function(name, 1, ids.__contains__)
        return f"{name}(f.member_id)", []

    def _birthday(self, days: int) -> Piece:
        first = self._as_of.today
        sql = (
            "f.member_id in (select d.member_id from date_due u join important_date d on d.id = u.important_date_id"
            " where d.kind = 'birthday' and u.next_on between ? and ?)"
        )
        return sql, [first.isoformat(), (first + timedelta(days=days)).isoformat()]

    def _time(self, leaf: Condition) -> Piece:
        if leaf.relation is Relation.WITHIN:
            day, before = self._as_of.today - timedelta(days=_whole(leaf)), False
        else:
            assert isinstance(leaf.value, date)
            day, before = leaf.value, leaf.relation is Relation.BEFORE
        # What was said is counted by days, a line a day: the figure is the number of the day, in seconds.
        at = (day - _EPOCH).days * _DAY if leaf.field is Field.SPOKE else self._as_of.begins(day)
        sign = "<" if before else ">="
        if leaf.field is Field.LEFT:
            return f"f.member_id in ({_GONE} and x.left_at {sign} ?)", [at]
        column = _MOMENTS[leaf.field]
        known = "" if leaf.field is Field.JOINED else f"{column} is not null and "
        return f"{known}{column} {sign} ?", [at]


def _whole(leaf: Condition) -> int:
    assert isinstance(leaf.value, int)
    return leaf.value


def _one_of(leaf: Condition) -> Piece:
    assert isinstance(leaf.value, tuple)
    values: list[object] = [*leaf.value]
    marks = f"({', '.join('?' * len(values))})"
    if leaf.field in LINKS:
        return f"f.member_id in ({_LINKED[leaf.field]} {marks})", values
    if leaf.field is Field.TIER:
        return f"f.tier_no in {marks}", [_TIER_NUMBERS[str(value)] for value in values]
    if leaf.field is Field.STAR:
        if set(values) == set(ANY_STAR):
            return "f.star > 0", []
        return f"f.star in {marks}", [_STAR_NUMBERS[str(value)] for value in values]
    if leaf.field is Field.PLATFORM:
        return f"(f.platforms & (select sum(1 << id) from platform where code in {marks})) <> 0", values
    return " or ".join(_MISSING[Missing(str(value))] for value in values), []


def _number(leaf: Condition) -> Piece:
    number = _whole(leaf)
    known = _INDEXED.get((leaf.field, leaf.relation, number))
    if known:
        return known, []
    return f"{_NUMBERS[leaf.field]} {'>=' if leaf.relation is Relation.LEAST else '<='} ?", [number]


def _touches(leaf: Condition) -> Piece:
    number, column = _whole(leaf), "class" if leaf.kind in set(TouchClass) else "kind"
    sql = f"select t.member_id from touch t where t.{column} = ?" if leaf.kind else "select t.member_id from touch t"
    args: list[object] = [leaf.kind] if leaf.kind else []
    least = number if leaf.relation is Relation.LEAST else number + 1
    if least < 1:
        held, sql, args = "1", "", []
    elif least == 1:
        held = f"f.member_id in ({sql})"
    else:
        held, args = f"f.member_id in ({sql} group by t.member_id having count(*) >= ?)", [*args, least]
    return (held if leaf.relation is Relation.LEAST else f"not ({held})"), args
