"""Segments of members: a filter under a name. A row with a seed says how she changed one that every desk has."""

from __future__ import annotations

STATEMENTS = (
    """
    create table segment (
      id integer primary key autoincrement, name text unique check (length(name) between 1 and 200),
      seed text unique,
      kind text not null check (kind in ('hand','rule')),
      purpose text not null default 'general' check (purpose in ('general','seed','super','cohort')),
      filter text check (json_valid(filter)), trashed_at integer, check ((kind = 'rule') = (filter is not null)),
      check (name is not null or seed is not null)) strict
    """,
)
