"""Mappings of columns that she confirmed, found again by the titles of a table."""

from __future__ import annotations

STATEMENTS = (
    """
    create table import_mapping (
      id integer primary key, fingerprint text not null unique, kind text not null, preset text, encoding text,
      columns text not null check (json_valid(columns)), policy text not null check (json_valid(policy)),
      used_at integer) strict
    """,
    """
    alter table import_batch add column import_mapping_id integer references import_mapping
    """,
)
