"""Reads what is compared of members: words, accounts, stays in groups, the birthday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.merging import Traits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opsdesk.store.driver import Connection

_PART = 900

_WORDS = """
select m.id, m.name, ifnull(m.remark, ''), ifnull(m.real_name, ''), ifnull(m.gender, ''), ifnull(m.region, ''),
  f.groups + f.events + f.orders + (select count(*) from touch t where t.member_id = m.id), f.sort_key,
  (select d.calendar || ' ' || d.month || '-' || d.day from important_date d where d.member_id = m.id
    and d.kind = 'birthday' and d.day is not null order by d.id limit 1)
from member m join member_figures f on f.member_id = m.id where m.id in ({marks})
"""
_ACCOUNTS = """
select h.member_id, p.code || ':' || k.kind, h.value from handle h join handle_kind k on k.id = h.kind_id
join platform p on p.id = k.platform_id where h.strong = 1 and h.retired_at is null and h.member_id in ({marks})
"""
_STAYS = """
select p.member_id, p.group_id, g.name, max(p.left_at is null) from membership p
join community_group g on g.id = p.group_id where p.member_id in ({marks}) group by p.member_id, p.group_id
"""


def traits(con: Connection, ids: Sequence[int]) -> dict[int, Traits]:
    """What is compared of some members; who is in the bin is left out."""
    found: dict[int, Traits] = {}
    for start in range(0, len(ids), _PART):
        part = ids[start : start + _PART]
        marks = ", ".join("?" * len(part))
        accounts: dict[int, set[tuple[str, str]]] = {}
        for key, kind, value in con.execute(_ACCOUNTS.replace("{marks}", marks), part):
            accounts.setdefault(key, set()).add((kind, value))
        stays: dict[int, set[tuple[int, str, bool]]] = {}
        for key, group, name, still in con.execute(_STAYS.replace("{marks}", marks), part):
            stays.setdefault(key, set()).add((group, name, bool(still)))
        for row in con.execute(_WORDS.replace("{marks}", marks), part):
            key, name, remark, real_name, gender, region, known, sound, birthday = row
            found[key] = Traits(
                key, name, remark, real_name, gender, region, frozenset(accounts.get(key, ())),
                frozenset(stays.get(key, ())), birthday or "", known, _sound(sound),
            )  # fmt: skip
    return found


def _sound(key: str) -> str:
    """A name of nothing but marks has no reading."""
    return "" if key.startswith("~") else key


def clashes(con: Connection, a: int, b: int) -> Iterator[tuple[str, str, str]]:
    """(kind, account of a, account of b) wherever both have another one on the same platform."""
    from opsdesk.domain.merging import clashing

    found = traits(con, [a, b])
    if len(found) == 2:
        yield from clashing(found[a].accounts, found[b].accounts)
