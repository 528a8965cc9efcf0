"""Finds members who may be one person: only those who share a key are compared, and keys of many are passed over."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from opsdesk.domain.merging import Found, Pair, Why, weigh
from opsdesk.domain.reading import comparison_key
from opsdesk.store.merging_traits import traits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from opsdesk.domain.merging import Reason, Traits
    from opsdesk.store.driver import Connection

KEY_SHARED_BY = 50
"""A key that more members share says nothing: a shop's phone, a name such as "WeChat user"."""
COMPARED_AT_MOST = 40_000
"""Pairs compared in one search, those of the strongest keys first: a second of work."""
RARE_LENGTH, RARE_SHARED_BY = 5, 3
_PART = 900
_PHONE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_DIGITS = "1[3-9]" + "[0-9]" * 9

_LIVE = "m.trashed_at is null and m.kind = 'person'"
_SHARED = f"having count(distinct m.id) between 2 and {KEY_SHARED_BY}"
# The same id noted with both, one of them no longer used or noted as a mere name.
_ACCOUNTS = f"""
select h.value, json_group_array(distinct m.id) from handle h join member m on m.id = h.member_id
where {_LIVE} and h.value in (select value from handle where strong = 1 and length(value) >= 5)
group by h.value {_SHARED}
"""
_EMAILS = f"""
select lower(h.value), json_group_array(distinct m.id) from handle h join member m on m.id = h.member_id
join handle_kind k on k.id = h.kind_id where {_LIVE} and k.kind = 'email' group by 1 {_SHARED}
"""
_REMARKS = f"""
select trim(m.remark) as key, json_group_array(distinct m.id) from member m
where {_LIVE} and m.remark <> '' and trim(m.remark) <> m.name group by key {_SHARED}
"""
_REAL_NAMES = f"""
select trim(m.real_name) as key, json_group_array(distinct m.id) from member m
where {_LIVE} and m.real_name <> '' group by key {_SHARED}
"""
# Who is called in a remark or by real name what another one calls herself. A remark that only repeats the nickname is
# no more than a nickname.
_NAMED = f"""
select key, json_group_array(distinct id) filter (where told), json_group_array(distinct id) filter (where not told)
from (
  select trim(m.remark) as key, m.id as id, 1 as told from member m where {_LIVE} and m.remark <> ''
    and trim(m.remark) <> m.name
  union all select trim(m.real_name), m.id, 1 from member m where {_LIVE} and m.real_name <> ''
    and trim(m.real_name) <> m.name
  union all select m.name, m.id, 0 from member m where {_LIVE} and m.name in (
    select trim(remark) from member where remark <> '' union select trim(real_name) from member where real_name <> ''))
where length(key) >= 2 group by key having count(distinct id) between 2 and {KEY_SHARED_BY}
  and sum(told) > 0 and sum(told = 0) > 0
"""
_NAMES = f"""
with alike as materialized (select sort_key from member_figures where sort_key > '!' and sort_key < '~'
  group by sort_key having count(*) > 1)
select f.sort_key || ' ' || p.group_id, json_group_array(distinct m.id) from alike a
cross join member_figures f on f.sort_key = a.sort_key cross join membership p on p.member_id = f.member_id
cross join member m on m.id = f.member_id where {_LIVE} group by f.sort_key, p.group_id {_SHARED}
"""
# A name that two or three bear, or bore as an account: too long to be met by chance.
_RARE = f"""
select name, json_group_array(distinct id) from (
  select m.name as name, m.id as id from member m where {_LIVE} and length(m.name) >= {RARE_LENGTH}
  union all select h.value, m.id from handle h join member m on m.id = h.member_id
    where {_LIVE} and h.strong = 0 and length(h.value) >= {RARE_LENGTH})
group by name having count(distinct id) between 2 and {RARE_SHARED_BY}
"""
_WRITTEN = f"""
select m.id, ifnull(m.name, '') || ' ' || ifnull(m.remark, '') || ' ' || ifnull(m.real_name, '') || ' '
  || ifnull(m.note, '') from member m
where {_LIVE} and (m.name glob '*{_DIGITS}*' or m.remark glob '*{_DIGITS}*' or m.note glob '*{_DIGITS}*')
"""
_ORDERED = f"""
select m.id, o.phone_shown from shop_order o join member m on m.id = o.member_id
where {_LIVE} and o.phone_shown glob '*{_DIGITS}*'
"""


def _groups(rows: Iterable[tuple[str, str]]) -> Iterator[tuple[str, list[int]]]:
    for key, ids in rows:
        yield key, sorted(json.loads(ids))


def found(con: Connection) -> Iterator[Found]:
    """Two members for each key they share, the strongest kinds of key first."""
    blocks: tuple[tuple[Why, Iterator[tuple[str, list[int]]]], ...] = (
        (Why.SAME_ACCOUNT, _groups(con.execute(_ACCOUNTS))),
        (Why.SAME_PHONE, _phones(con)),
        (Why.SAME_EMAIL, _groups(con.execute(_EMAILS))),
        (Why.SAME_REMARK, _groups(con.execute(_REMARKS))),
        (Why.SAME_REAL_NAME, _groups(con.execute(_REAL_NAMES))),
        (Why.ALIKE_IN_GROUP, _groups(con.execute(_NAMES))),
        (Why.RARE_NAME, _groups(con.execute(_RARE))),
    )
    for why, block in blocks:
        if why is Why.ALIKE_IN_GROUP:
            yield from _named(con)
        for key, ids in block:
            about = "" if why is Why.ALIKE_IN_GROUP else key
            yield from (Found(a, b, why, about) for at, a in enumerate(ids) for b in ids[at + 1 :])


def _named(con: Connection) -> Iterator[Found]:
    """Each who is noted under a name with each who goes by it; two who only go by it are no pair."""
    for key, noted, called in con.execute(_NAMED):
        pairs = {(min(a, b), max(a, b)) for a in json.loads(noted) for b in json.loads(called) if a != b}
        yield from (Found(a, b, Why.NAMED_IN_REMARK, key) for a, b in sorted(pairs))


def _phones(con: Connection, only: tuple[int, ...] = ()) -> Iterator[tuple[str, list[int]]]:
    """Full phone numbers in names, remarks, notes and orders, with everybody who has or is written beside one.

    `only` looks at what is written of these members.
    """
    people: dict[str, set[int]] = {}
    mine = f" and m.id in ({', '.join('?' * len(only))})" if only else ""
    for sql in (_WRITTEN, _ORDERED):
        for key, text in con.execute(sql + mine, only):
            for phone in _PHONE.findall(text):
                people.setdefault(phone, set()).add(key)
    phones = list(people)
    for start in range(0, len(phones), _PART):
        part = phones[start : start + _PART]
        for phone, key in con.execute(
            "select h.value, m.id from handle h join member m on m.id = h.member_id join handle_kind k on"
            f" k.id = h.kind_id join platform p on p.id = k.platform_id where p.code = 'phone' and {_LIVE}"
            f" and h.value in ({', '.join('?' * len(part))})",
            part,
        ):
            people[phone].add(key)
    for phone, ids in people.items():
        if 1 < len(ids) <= KEY_SHARED_BY:
            yield phone, sorted(ids)


def proposals(con: Connection, least: int, step: Callable[[int, int], None]) -> list[Pair]:
    """Pairs with a score of `least` and more, the surest first, without those kept apart; merges nothing.

    `step(done, total)` is told as pairs are compared and may raise to stop.
    """
    pairs: dict[tuple[int, int], list[Found]] = {}
    for one in found(con):
        if (one.a, one.b) in pairs or len(pairs) < COMPARED_AT_MOST:
            pairs.setdefault((one.a, one.b), []).append(one)
    for a, b in con.execute("select a_member_id, b_member_id from member_pair where state = 'open'"):
        pairs.setdefault((a, b), [])
    for a, b in con.execute("select a_member_id, b_member_id from member_pair where state = 'never'"):
        pairs.pop((a, b), None)
    known = traits(con, sorted({key for pair in pairs for key in pair}))
    told = []
    for number, ((a, b), shared) in enumerate(pairs.items()):
        if number % 1000 == 0:
            step(number, len(pairs))
        if a in known and b in known:
            score, reasons = weigh(known[a], known[b], shared)
            if score >= least or not shared:
                told.append(_pair(known[a], known[b], score, reasons))
    step(len(pairs), len(pairs))
    return sorted(told, key=lambda pair: (-pair.score, pair.kept_id, pair.other_id))


def _pair(a: Traits, b: Traits, score: int, reasons: tuple[Reason, ...], apart: bool = False) -> Pair:
    first, second = (b, a) if b.known > a.known else (a, b)
    return Pair(first.id, first.name, second.id, second.name, score, reasons, apart)


def why(con: Connection, a: int, b: int) -> Pair | None:
    """Two members whom she chose herself, with what speaks for and against; None when one is not there."""
    known = traits(con, [a, b])
    if len(known) < 2:
        return None
    low, high = min(a, b), max(a, b)
    score, reasons = weigh(known[low], known[high], list(_found_of(con, known[low], known[high])))
    return _pair(known[low], known[high], score, reasons, apart=state(con, a, b) == "never")


def _found_of(con: Connection, a: Traits, b: Traits) -> Iterator[Found]:
    """The keys that two given members share."""
    rows = con.execute(
        "select x.value, k.kind from handle x join handle y on y.value = x.value join handle_kind k on k.id = x.kind_id"
        " where x.member_id = ? and y.member_id = ? and length(x.value) >= 5 and (x.strong or y.strong"
        " or k.kind = 'email')",
        [a.id, b.id],
    )
    for value, kind in rows.fetchall():
        yield Found(a.id, b.id, Why.SAME_EMAIL if kind == "email" else Why.SAME_ACCOUNT, value)
    for phone, ids in _phones(con, (a.id, b.id)):
        if a.id in ids and b.id in ids:
            yield Found(a.id, b.id, Why.SAME_PHONE, phone)
    yield from _rare_of(con, a, b)
    names = {comparison_key(a.name): b, comparison_key(b.name): a}
    for name, other in names.items():
        told = {comparison_key(other.remark), comparison_key(other.real_name)} - {comparison_key(other.name)}
        if name and name in told:
            yield Found(a.id, b.id, Why.NAMED_IN_REMARK, name)


def _rare_of(con: Connection, a: Traits, b: Traits) -> Iterator[Found]:
    """The rare names that two given members both bear or bore."""
    bears = "select name from member where id = ?1 union select value from handle where member_id = ?1 and strong = 0"
    shared = {row[0] for row in con.execute(bears, [a.id])} & {row[0] for row in con.execute(bears, [b.id])}
    for name in sorted(shared):
        bearers = con.execute(
            "select count(*) from (select id from member where name = ?1 union select member_id from handle"
            " where value = ?1 and strong = 0)",
            [name],
        ).fetchone()[0]
        if len(name) >= RARE_LENGTH and bearers <= RARE_SHARED_BY:
            yield Found(a.id, b.id, Why.RARE_NAME, name)


def state(con: Connection, a: int, b: int) -> str | None:
    """What she decided of two members: `never` when they are kept apart."""
    row = con.execute(
        "select state from member_pair where a_member_id = ? and b_member_id = ?", [min(a, b), max(a, b)]
    ).fetchone()
    return None if row is None else str(row[0])


def keep(con: Connection, pair: Pair, decision: str) -> None:
    """Remember a pair as `never` the same or as `open`, to be decided."""
    told = json.dumps([[reason.why, reason.about] for reason in pair.reasons], ensure_ascii=False)
    low, high = min(pair.kept_id, pair.other_id), max(pair.kept_id, pair.other_id)
    con.execute(
        "insert into member_pair(a_member_id, b_member_id, score, why, state) values (?, ?, ?, ?, ?)"
        " on conflict do update set score = excluded.score, why = excluded.why, state = excluded.state",
        [low, high, pair.score, told, decision],
    )


def forget(con: Connection, a: int, b: int) -> None:
    """Nothing is decided of a pair any more."""
    con.execute("delete from member_pair where a_member_id = ? and b_member_id = ?", [min(a, b), max(a, b)])


def kept_apart(con: Connection) -> list[Pair]:
    """The pairs that are never the same, the surest first."""
    rows = con.execute(
        "select p.a_member_id, a.name, p.b_member_id, b.name, p.score from member_pair p"
        " join member a on a.id = p.a_member_id and a.trashed_at is null"
        " join member b on b.id = p.b_member_id and b.trashed_at is null"
        " where p.state = 'never' order by p.score desc, p.a_member_id, p.b_member_id"
    )
    return [Pair(row[0], row[1], row[2], row[3], row[4], (), apart=True) for row in rows]
