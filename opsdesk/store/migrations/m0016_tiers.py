"""The numbers of the tier rule, the weight that makes the top share, and moves down that wait for a yes."""

from __future__ import annotations

STATEMENTS = (
    """
    create table tier_rule (
      id integer primary key, since_at integer not null, rule text not null check (json_valid(rule))) strict
    """,
    """
    alter table tier_change add column tier_rule_id integer references tier_rule
    """,
    """
    create index tier_change_rule on tier_change(tier_rule_id) where tier_rule_id is not null
    """,
    """
    create table tier_hold (
      member_id integer primary key references member on delete cascade,
      to_tier text not null check (to_tier in ('silent','unknown')), why text not null check (json_valid(why)),
      since_at integer not null) strict
    """,
    """
    create table tier_pass (
      month text primary key, day integer not null, weight real, whole integer not null check (whole in (0,1))) strict
    """,
)
