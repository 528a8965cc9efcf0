"""Batches of imports, what each made and what it overwrote."""

from __future__ import annotations

STATEMENTS = (
    """
    create table import_batch (
      id integer primary key autoincrement, kind text not null, file_name text not null, sha256 text not null,
      media_id integer references media,
      encoding text, sheet text, header_row integer, taken_at integer, zone text not null,
      total integer not null default 0, ok integer not null default 0, failed integer not null default 0,
      state text not null check (state in ('staged','done','taken_back')), created_at integer not null,
      taken_back_at integer,
      check ((state = 'taken_back') = (taken_back_at is not null))) strict
    """,
    """
    create index import_batch_sha on import_batch(sha256)
    """,
    """
    create table import_range (
      import_batch_id integer not null references import_batch, tbl text not null, first_id integer not null,
      last_id integer not null,
      primary key (import_batch_id, tbl, first_id), check (first_id <= last_id)) strict, without rowid
    """,
    """
    create table import_row (
      import_batch_id integer not null references import_batch, row_no integer not null,
      raw text not null check (json_valid(raw)),
      outcome text not null check (outcome in ('rejected','ambiguous','skipped','resolved')), code text,
      row_id integer,
      primary key (import_batch_id, row_no)) strict, without rowid
    """,
    """
    create table import_change (
      import_batch_id integer not null references import_batch, tbl text not null, row_id integer not null,
      seq integer not null default 0,
      old text not null check (json_valid(old)), new text not null check (json_valid(new)),
      primary key (import_batch_id, tbl, row_id, seq)) strict, without rowid
    """,
)
