"""The rule of tiers over members of a scope: which tier each should be in, why, and moving those it moves at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opsdesk.store import tier_rules
from opsdesk.store.tier_traces import EVERYBODY, Scope, cut_of_all, judged

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opsdesk.domain.tiers import TierRule
    from opsdesk.store.driver import Connection

MANY_FROM = 2000
_JUDGED_COLUMNS = "id, tier, star, stays, open, last, days, gap, should"
# An import that touches one in so many members moves the border of the top share.
NEW_CUT_FROM = 20

_REASON = """
case should when 'core' then json_object('code', 'starred', 'star', star)
  when 'lost' then json_object('code', 'left_all', 'groups', stays)
  when 'unknown' then json_object('code', 'no_trace')
  when 'silent' then case when days > 0 then json_object('code', 'few_days', 'days', days, 'window', :window)
    when last is not null then json_object('code', 'idle', 'idle', :today - last)
    else json_object('code', 'unheard', 'groups', open) end
  else case when days >= :active_days then json_object('code', 'days', 'days', days, 'window', :window)
    else json_object('code', 'weight', 'percent', :percent, 'idle', :today - last,
      'limit', max(:window, cast(ifnull(gap, 0) * :factor as integer))) end end
"""
# Her own word stands until the member does something, joins or leaves after it.
_BY_HAND = """
select j.id from temp.tier_judged j join tier_change c on c.id = (select x.id from tier_change x
  where x.member_id = j.id order by x.at desc, x.id desc limit 1)
where c.by = 'hand' and j.tier <> 'core' and j.should <> 'core' and ifnull(j.last, 0) <= (c.at + :ahead) / 86400
  and not exists (select 1 from membership p where p.member_id = j.id and (p.joined_at > c.at or p.left_at > c.at))
"""
# Going down from active is hers to say; everything else is told by what happened.
DOWN = "tier = 'active' and should in ('silent', 'unknown')"


def decide(con: Connection, ids: Iterable[int] | None, now: int, by: str = "rule") -> int:
    """Put the members of `ids`, or all when None, into the tier the rule gives them; answers how many moved.

    Nobody goes down from active here: such moves are proposed once a month, see `propose`. Runs inside the caller's
    write, so it is undone with what caused it. The reason is kept as a code with its numbers.
    """
    _stage(con, ids, by)
    judge = _Judge.of_scope(con, now)
    judge.look(con, judge.cut(con, by))
    con.execute(f"delete from temp.tier_judged where {DOWN}")
    return judge.move(con, by)


def move_down(con: Connection, ids: Iterable[int], now: int) -> int:
    """Her yes: those of `ids` that the rule still sees below active go there; answers how many."""
    _stage(con, ids, "rule")
    judge = _Judge.of_scope(con, now)
    judge.look(con, tier_rules.cut(con, judge.today, judge.rule))
    con.execute(f"delete from temp.tier_judged where not ({DOWN})")
    return judge.move(con, "rule")


def put(con: Connection, ids: Iterable[int], tier: str, now: int) -> int:
    """Her own word: these go into a tier; answers how many moved. The rule follows what happens after."""
    _stage(con, ids, "hand")
    con.execute(
        "insert into tier_change(member_id, at, from_tier, to_tier, by, why) select m.id, ?1, m.tier, ?2, 'hand',"
        ' \'{"code":"hand"}\' from temp.tier_scope s join member m on m.id = s.id where m.tier <> ?2 order by m.id',
        [now, tier],
    )
    moved = con.execute(
        "update member set tier = ?1, star = case when ?1 = 'core' then ifnull(star, 'plain') end"
        " where id in (select id from temp.tier_scope) and (tier <> ?1 or (?1 <> 'core' and star is not null))",
        [tier],
    )
    return moved.rowcount


@dataclass(frozen=True, slots=True)
class Sight:
    """What a look at everybody found: the day and month, the weight of the top share, and who should be elsewhere."""

    today: int
    month: str
    cut: float | None
    rows: list[tuple[object, ...]]


def look_at_all(con: Connection, rule: TierRule, now: int) -> Sight:
    """Judge everybody without writing, so that nothing waits for it."""
    today, ahead, month = tier_rules.local(con, now)
    numbers = rule_numbers(rule, today, ahead)
    weight = cut_of_all(con, numbers, rule.top_percent)
    query = f"select {_JUDGED_COLUMNS} from ({judged(EVERYBODY)}) where tier is not should"
    return Sight(today, month, weight, con.execute(query, {**numbers, "cut": weight}).fetchall())


def settle(con: Connection, sight: Sight, now: int) -> int:
    """Write what was seen: moves up at once, moves down to wait for a yes; answers how many wait."""
    judge = _Judge(con, now)
    con.execute("drop table if exists temp.tier_judged")
    con.execute(f"create temp table tier_judged ({_JUDGED_COLUMNS})")
    con.executemany(f"insert into tier_judged values ({', '.join('?' * 9)})", sight.rows)
    con.execute(  # what was written meanwhile was judged then
        "delete from tier_judged where not exists (select 1 from main.member m where m.id = tier_judged.id"
        " and m.tier = tier_judged.tier and m.star is tier_judged.star and m.trashed_at is null)"
    )
    tier_rules.keep_cut(con, sight.month, sight.today, sight.cut)
    con.execute("delete from tier_hold")
    con.execute(
        f"insert into tier_hold(member_id, to_tier, why, since_at) select id, should, {_REASON}, :now"
        f" from temp.tier_judged where {DOWN} order by id",
        {**judge.numbers, "now": now},
    )
    waiting: int = con.execute("select count(*) from tier_hold").fetchone()[0]
    con.execute(f"delete from temp.tier_judged where {DOWN}")
    judge.move(con, "rule")
    tier_rules.close_month(con, sight.month)
    return waiting


def forget_waiting(con: Connection, ids: Iterable[int]) -> None:
    """These moves down were answered."""
    con.executemany("delete from tier_hold where member_id = ?", ((key,) for key in ids))


def waiting(con: Connection, now: int) -> list[tuple[int, str, str, str]]:
    """(member, name, tier, reason) of the moves down that wait and that the rule still sees, by name; only reads."""
    _, rule = tier_rules.current(con)
    today, ahead, _ = tier_rules.local(con, now)
    query = judged(Scope("select member_id as id from tier_hold", many=False))
    return con.execute(
        f"select j.id, m.name, j.should, j.why from (select id, should, {_REASON} as why from ({query}) where {DOWN}) j"
        " join member m on m.id = j.id join member_figures f on f.member_id = j.id order by f.sort_key, j.id",
        {**rule_numbers(rule, today, ahead), "cut": tier_rules.cut(con, today, rule)},
    ).fetchall()


def effect(con: Connection, rule: TierRule, now: int) -> list[tuple[str, str, bool, int]]:
    """(tier now, tier by other numbers, whether that waits for a yes, members) of everybody; only reads."""
    today, ahead, _ = tier_rules.local(con, now)
    numbers = rule_numbers(rule, today, ahead)
    return con.execute(
        f"select tier, should, {DOWN}, count(*) from ({judged(EVERYBODY)}) group by tier, should",
        {**numbers, "cut": cut_of_all(con, numbers, rule.top_percent)},
    ).fetchall()


def _stage(con: Connection, ids: Iterable[int] | None, by: str) -> None:
    con.execute("create temp table if not exists tier_scope (id integer primary key)")
    con.execute("delete from tier_scope")
    if ids is None:
        con.execute("insert into tier_scope select id from main.member where trashed_at is null")
        return
    con.executemany("insert or ignore into tier_scope values (?)", ((key,) for key in ids))
    if by == "import":  # a second roster without them makes those lost that an earlier one no longer showed
        con.execute(
            "insert or ignore into tier_scope select p.member_id from temp.dirty_grp d join membership p"
            " on p.group_id = d.id and p.left_at is not null and p.left_basis = 'between'"
        )


class _Judge:
    """One look at the staged scope: the rule that holds, today, and the numbers its SQL wants."""

    def __init__(self, con: Connection, now: int) -> None:
        self.rule_id, self.rule = tier_rules.current(con)
        self.today, self.ahead, self.month = tier_rules.local(con, now)
        self.now = now
        self.numbers = rule_numbers(self.rule, self.today, self.ahead)
        self.scope = 0

    @classmethod
    def of_scope(cls, con: Connection, now: int) -> _Judge:
        """Over the members that `_stage` left in `tier_scope`."""
        judge = cls(con, now)
        judge.scope = con.execute("select count(*) from tier_scope").fetchone()[0]
        return judge

    def cut(self, con: Connection, by: str) -> float | None:
        """The weight of the top share; found anew by an import that touches enough to move it."""
        known = tier_rules.cut(con, self.today, self.rule)
        if by != "import":
            return known
        members = con.execute("select ifnull(max(id), 0) from member").fetchone()[0]  # about; a count reads them all
        if known is not None and self.scope < MANY_FROM and self.scope * NEW_CUT_FROM < members:
            return known
        weight = cut_of_all(con, self.numbers, self.rule.top_percent)
        tier_rules.keep_cut(con, self.month, self.today, weight)
        return weight

    def look(self, con: Connection, cut: float | None) -> None:
        """Stage whoever should be elsewhere."""
        con.execute("drop table if exists temp.tier_judged")
        query = judged(Scope("select id from temp.tier_scope", many=self.scope >= MANY_FROM))
        numbers = {**self.numbers, "cut": cut}
        con.execute(
            f"create temp table tier_judged as select {_JUDGED_COLUMNS} from ({query}) where tier is not should",
            numbers,
        )

    def move(self, con: Connection, by: str) -> int:
        """Move whoever is still staged, but for those she placed by hand; answers how many."""
        con.execute(f"delete from temp.tier_judged where id in ({_BY_HAND})", {"ahead": self.ahead})
        con.execute(
            "insert into tier_change(member_id, at, from_tier, to_tier, by, why, tier_rule_id) select id, :now, tier,"
            f" should, :by, {_REASON}, :rule from temp.tier_judged order by id",
            {**self.numbers, "now": self.now, "by": by, "rule": self.rule_id},
        )
        return con.execute("update member as m set tier = x.should from temp.tier_judged x where x.id = m.id").rowcount


def rule_numbers(rule: TierRule, today: int, ahead: int) -> dict[str, int]:
    """What the SQL of the rule is asked with."""
    return {
        "today": today,
        "ahead": ahead,
        "window": rule.window_days,
        "active_days": rule.active_days,
        "half": rule.half_life_days,
        "factor": rule.gap_factor,
        "rosters": rule.rosters_until_lost,
        "percent": rule.top_percent,
    }
