"""A chase that is still open: whom she is after, and against which lists they are looked up again."""

from __future__ import annotations

STATEMENTS = (
    "alter table chase add column state text not null default 'posted' check (state in ('posted','open','done'))",
    "alter table chase add column against text check (json_valid(against))",
)
