"""Touches of three kinds, promises and important dates."""

from __future__ import annotations

STATEMENTS = (
    """
    create table touch_kind (code text primary key, class text not null check (class in
      ('trust','value','emotional')), sort_no integer not null, unique (code, class)) strict, without rowid
    """,
    """
    create table touch (
      id integer primary key autoincrement, member_id integer not null references member on delete cascade,
      at integer not null, class text not null, kind text not null,
      way text not null check (way in ('gave','got','both')),
      weight integer not null default 1 check (weight between 0 and 100),
      money_fen integer check (money_fen >= 0),
      note text, source text, source_id integer, import_batch_id integer references import_batch,
      foreign key (kind, class) references touch_kind (code, class),
      check ((source is null) = (source_id is null))) strict
    """,
    """
    create index touch_member on touch(member_id, at, class, way, weight)
    """,
    """
    create index touch_at on touch(at)
    """,
    """
    create unique index touch_source on touch(source, source_id, member_id) where source is not null
    """,
    """
    create table promise (
      id integer primary key autoincrement, member_id integer not null references member on delete cascade,
      whose text not null check (whose in ('mine','theirs')), text text not null,
      due_on text check (due_on is date(due_on)), state text not null default 'open' check (state in
      ('open','kept','broken','released')), made_at integer not null, closed_at integer,
      source text, source_id integer, check ((state = 'open') = (closed_at is null)),
      check ((source is null) = (source_id is null))) strict
    """,
    """
    create index promise_due on promise(due_on) where state = 'open'
    """,
    """
    create index promise_member on promise(member_id)
    """,
    """
    create table important_date (
      id integer primary key autoincrement, member_id integer not null references member on delete cascade,
      kind text not null, label text,
      calendar text not null check (calendar in ('solar','lunar')),
      year integer check (year between 1850 and 2150), month integer check (month between 1 and 12),
      day integer check (day between 1 and 31), leap integer not null default 0 check (leap in (0,1)),
      missing text not null default 'before' check (missing in ('before','skip')),
      yearly integer not null default 1 check (yearly in (0,1)),
      remind_days integer not null default 3 check (remind_days between 0 and 60), note text,
      check (year is not null or month is not null), check (day is null or month is not null),
      check (leap = 0 or calendar = 'lunar'),
      check (calendar = 'solar' or day is null or day <= 30),
      check (calendar = 'lunar' or day is null or day <= case when month in (4,6,9,11) then 30 when month = 2
      then 29 else 31 end)) strict
    """,
    """
    create index important_date_member on important_date(member_id)
    """,
    """
    insert into touch_kind(code, class, sort_no) values
      ('refund_honoured', 'trust', 1), ('fake_exposed', 'trust', 2), ('promise_kept', 'trust', 3),
      ('escrow', 'trust', 4), ('trust_other', 'trust', 9), ('sharing', 'value', 11), ('answer', 'value', 12),
      ('introduction', 'value', 13), ('referral', 'value', 14), ('value_other', 'value', 19),
      ('wedding', 'emotional', 21), ('birth', 'emotional', 22), ('birthday', 'emotional', 23),
      ('festival', 'emotional', 24), ('illness', 'emotional', 25), ('met_offline', 'emotional', 26),
      ('emotional_other', 'emotional', 29)
    """,
)
