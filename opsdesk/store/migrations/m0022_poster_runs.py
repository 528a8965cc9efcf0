"""What became of each poster of a batch: one that stopped goes on, and the next skips what is the same."""

from __future__ import annotations

STATEMENTS = (
    "alter table poster_batch add column state text not null default 'done'"
    " check (state in ('running','stopped','done','left'))",
    "alter table poster_batch add column request text check (json_valid(request))",
    "alter table poster_file add column state text not null default 'written'"
    " check (state in ('planned','written','refused'))",
    "alter table poster_file add column copy text check (copy in ('A','B'))",
    "alter table poster_file add column fingerprint text not null default ''",
    "alter table poster_file add column fault text not null default ''",
    "alter table poster_file add column detail text not null default ''",
    "alter table poster_file add column notices text not null default ''",
    "alter table poster_file add column kept integer not null default 0 check (kept in (0,1))",
    "alter table poster_file add column replaced_at integer",
    "create index poster_file_name on poster_file(name)",
    "create index poster_batch_open on poster_batch(id) where state in ('running','stopped')",
)
