"""SQL about chat logs: whose the names in a log are, the days they spoke on, and taking a log back.

Where two logs of a group overlap, a day of a member counts once: from the log that covers more of the day, of two that
cover it alike from the newer. What the other log says of it waits, and counts again when the first is taken back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from opsdesk.domain.chats import ChatLog, Log, OpenSpeaker, WhyOpen, is_invisible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opsdesk.store.driver import Connection

SPOKE = 1
_DAY = 86400
_TABLES = ("stage_speaker", "stage_called", "stage_spoke", "stage_bearer", "stage_day", "stage_clash", "stage_back")
# Seconds of a day that a log covers, from its first line to its last.
_COVER = "min({log}.to_at + 1, ({day} + 1) * 86400 - {zone}) - max({log}.from_at, {day} * 86400 - {zone})"


class Counted(NamedTuple):
    """Messages by what a log did: counted for the first time, in days that it tells better, known already."""

    new: int
    corrected: int
    same: int


def stage(con: Connection, log: ChatLog) -> None:
    """Fill the staging tables with one log."""
    for table in _TABLES:
        con.execute(f"drop table if exists temp.{table}")
    con.execute(
        "create temp table stage_speaker (no integer primary key, name text, strong integer, messages integer,"
        " member_id integer, handle_id integer, why text)"
    )
    con.execute("create temp table stage_called (no integer, name text)")
    con.execute(
        "create temp table stage_spoke (no integer, day integer, count integer, first_at integer, last_at integer)"
    )
    con.executemany(
        "insert into stage_speaker(no, name, strong, messages, why) values (?, ?, ?, ?, ?)",
        (
            (one.no, one.name, one.kind is not None, one.messages, WhyOpen.INVISIBLE if hidden else None)
            for one in log.speakers
            for hidden in [one.kind is None and is_invisible(one.name)]
        ),
    )
    con.executemany(
        "insert into stage_called values (?, ?)",
        ((one.no, name) for one in log.speakers for name in (one.name, *one.names) if not is_invisible(name)),
    )
    con.executemany("insert into stage_spoke values (?, ?, ?, ?, ?)", log.spoke)
    con.execute("create index temp.stage_called_name on stage_called(name)")
    con.execute("create index temp.stage_spoke_no on stage_spoke(no, day)")


def leave_out_silent(con: Connection) -> None:
    """Who is only told to have come or gone is nobody new; call before `people.add_new`."""
    con.execute(
        "delete from stage_person where member_id is null and row in (select no from stage_speaker where messages = 0)"
    )


def meet_strong(con: Connection) -> None:
    """Speakers with a strong handle are whoever `staging.match` and `people.add_new` found or made."""
    con.execute(
        "update stage_speaker set member_id = p.member_id, handle_id = p.handle_id from stage_person p"
        " where p.row = stage_speaker.no and stage_speaker.strong"
    )


def meet_named(con: Connection, group_id: int, kind_id: int, decided: Iterable[tuple[str, int]]) -> None:
    """Bare names: whom she decided, else the only one who is or was in the group and bears exactly that name."""
    con.executemany(
        "update stage_speaker set member_id = (select id from member where id = ?), why = null"
        " where not strong and name = ?",
        ((member, name) for name, member in decided),
    )
    con.execute(
        "create temp table stage_bearer as select distinct s.no, x.member_id from stage_speaker s join ("
        " select h.value as name, h.member_id from membership m join handle h on h.member_id = m.member_id"
        "   where m.group_id = ?1 and h.strong = 0 and h.kind_id = ?2 and h.retired_at is null"
        "   and (h.group_id is null or h.group_id = ?1)"
        " union select k.name, k.id from membership m join member k on k.id = m.member_id where m.group_id = ?1"
        "   and not exists (select 1 from handle h where h.member_id = k.id and h.strong = 0 and h.kind_id = ?2"
        "   and h.retired_at is null and (h.group_id is null or h.group_id = ?1))"  # known by no name in this place
        " union select c.name, o.member_id from stage_called c join stage_speaker o on o.no = c.no"
        "   where o.strong and o.member_id is not null"
        ") x on x.name = s.name join member k on k.id = x.member_id and k.trashed_at is null"
        " where not s.strong and s.member_id is null and s.why is null",
        [group_id, kind_id],
    )
    con.execute("create index temp.stage_bearer_no on stage_bearer(no)")
    con.execute(
        "update stage_speaker set member_id = x.member_id from (select no, min(member_id) as member_id, count(*) as n"
        " from stage_bearer group by no) x where x.no = stage_speaker.no and x.n = 1"
    )
    con.execute(
        "update stage_speaker set handle_id = (select h.id from handle h where h.member_id = stage_speaker.member_id"
        " and h.kind_id = ?1 and h.value = stage_speaker.name and (h.group_id is null or h.group_id = ?2)"
        " and h.retired_at is null order by h.group_id is null, h.id limit 1)"
        " where not strong and member_id is not null",
        [kind_id, group_id],
    )
    con.execute(
        "update stage_speaker set why = case when no in (select no from stage_bearer) then ? else ? end"
        " where member_id is null and why is null",
        [WhyOpen.SHARED, WhyOpen.UNKNOWN],
    )


def keep_decided(con: Connection, batch: int, group_id: int, kind_id: int, now: int) -> None:
    """Keep a decided name as one by which the member is known in this group, so that the next log needs no answer."""
    con.execute(
        "insert into handle(member_id, kind_id, strong, value, group_id, first_seen_at, import_batch_id)"
        " select member_id, ?, 0, name, ?, ?, ? from stage_speaker where not strong and member_id is not null"
        " and handle_id is null",
        [kind_id, group_id, now, batch],
    )
    con.execute(
        "update stage_speaker set handle_id = (select max(h.id) from handle h where h.member_id ="
        " stage_speaker.member_id and h.kind_id = ? and h.value = stage_speaker.name and h.group_id = ?)"
        " where not strong and member_id is not null and handle_id is null",
        [kind_id, group_id],
    )


def open_speakers(con: Connection) -> list[OpenSpeaker]:
    """Bare names that count for nobody, those who say most first."""
    may_be: dict[int, list[tuple[int, str]]] = {}
    for no, member, name in con.execute(
        "select b.no, b.member_id, m.name from stage_bearer b join stage_speaker s on s.no = b.no and s.member_id is"
        " null join member m on m.id = b.member_id order by b.no, b.member_id"
    ):
        may_be.setdefault(no, []).append((member, name))
    rows = con.execute(
        "select no, name, messages, why from stage_speaker where member_id is null and messages > 0"
        " order by messages desc, no"
    )
    return [OpenSpeaker(name, count, WhyOpen(why), tuple(may_be.get(no, ()))) for no, name, count, why in rows]


def known_speakers(con: Connection) -> tuple[int, int]:
    """(speakers whom the desk knew, members who were made) of the staged log."""
    row = con.execute(
        "select ifnull(sum(s.member_id is not null and not ifnull(p.fresh, 0)), 0), (select count(*) from stage_person"
        " where fresh) from stage_speaker s left join stage_person p on p.row = s.no and s.strong"
        " where s.messages > 0"
    ).fetchone()
    return int(row[0]), int(row[1])


def logs(con: Connection, group_id: int) -> list[Log]:
    """The logs of a group that were brought in, the one that goes on longest first."""
    rows = con.execute(
        "select id, from_at, to_at, message_count from chat_log where group_id = ? order by to_at desc, id desc",
        [group_id],
    )
    return [Log(*row) for row in rows]


def spoke(con: Connection, log_id: int, zone_seconds: int) -> tuple[list[tuple[int, str]], list[str]]:
    """(members who spoke in the group while the log lasted, with their names; bare names of it that are open)."""
    members = con.execute(
        "select distinct m.id, m.name from chat_log l join activity a on a.group_id = l.group_id and a.kind = ?"
        " and a.day between (l.from_at + ?2) / 86400 and (l.to_at + ?2) / 86400 join member m on m.id = a.member_id"
        " where l.id = ?3 order by m.id",
        [SPOKE, zone_seconds, log_id],
    )
    names = con.execute(
        "select r.raw ->> '$' from chat_log l join import_row r on r.import_batch_id = l.import_batch_id"
        " where l.id = ? and r.code in (?, ?) order by r.row_no",
        [log_id, WhyOpen.UNKNOWN, WhyOpen.SHARED],
    )
    return members.fetchall(), [str(name) for (name,) in names]


def has_log(con: Connection, group_id: int, log: ChatLog) -> bool:
    """Whether a log of the group of just this time and length was brought in."""
    row = con.execute(
        "select exists (select 1 from chat_log where group_id = ? and from_at = ? and to_at = ? and message_count = ?)",
        [group_id, log.from_at, log.to_at, log.messages],
    ).fetchone()
    return bool(row[0])


def add_log(con: Connection, batch: int, group_id: int, log: ChatLog, zone: str) -> int:
    """The log itself; answers its id."""
    new = con.execute(
        "insert into chat_log(group_id, import_batch_id, from_at, to_at, zone, message_count)"
        " values (?, ?, ?, ?, ?, ?)",
        [group_id, batch, log.from_at, log.to_at, zone, log.messages],
    ).lastrowid
    assert new is not None
    return new


def write_days(con: Connection, log_id: int, group_id: int, zone_seconds: int) -> Counted:
    """The days on which members spoke; of a day that another log has too, the one that covers more of it counts."""
    con.execute(
        "create temp table stage_day as select s.member_id, d.day, sum(d.count) as count from stage_spoke d"
        " join stage_speaker s on s.no = d.no where s.member_id is not null group by s.member_id, d.day"
    )
    con.execute("create unique index temp.stage_day_key on stage_day(member_id, day)")
    mine, other = (_cover(name, "d.day", zone_seconds) for name in ("n", "l"))
    con.execute(
        "create temp table stage_clash as select d.member_id, d.day, d.count, a.count as was, a.chat_log_id as log_id,"
        f" ifnull({mine} >= {other}, 0) as wins from stage_day d cross join activity a on a.member_id = d.member_id"
        " and a.day = d.day and a.group_id = ?1 and a.kind = ?2 left join chat_log l on l.id = a.chat_log_id"
        " join chat_log n on n.id = ?3",
        [group_id, SPOKE, log_id],
    )
    con.execute("create unique index temp.stage_clash_key on stage_clash(member_id, day)")
    con.execute(
        "insert into activity_spare(chat_log_id, member_id, day, kind, count)"
        " select case when wins then log_id else ?1 end, member_id, day, ?2, case when wins then was else count end"
        " from stage_clash",
        [log_id, SPOKE],
    )
    con.execute(
        "update activity set count = c.count, chat_log_id = ?1 from stage_clash c where c.wins and c.member_id ="
        " activity.member_id and c.day = activity.day and activity.group_id = ?2 and activity.kind = ?3",
        [log_id, group_id, SPOKE],
    )
    con.execute(
        "insert into activity(member_id, day, group_id, kind, count, chat_log_id)"
        " select d.member_id, d.day, ?, ?, d.count, ? from stage_day d where not exists (select 1 from stage_clash c"
        " where c.member_id = d.member_id and c.day = d.day) order by d.member_id, d.day",
        [group_id, SPOKE, log_id],
    )
    return _counted(con)


def _counted(con: Connection) -> Counted:
    total: int = con.execute("select ifnull(sum(count), 0) from stage_day").fetchone()[0]
    in_clash, corrected, same = con.execute(
        "select ifnull(sum(count), 0), ifnull(sum(case when wins and count < was then count else 0 end), 0),"
        " ifnull(sum(case when not wins or count = was then count when count > was then was else 0 end), 0)"
        " from stage_clash"
    ).fetchone()
    return Counted(total - in_clash + in_clash - corrected - same, corrected, same)


def _cover(log: str, day: str, zone_seconds: int) -> str:
    return _COVER.replace("{log}", log).replace("{day}", day).replace("{zone}", str(int(zone_seconds)))


def withdraw(con: Connection, batch: int, zone_seconds: int) -> int:
    """Take the logs of a batch back: days that an older or smaller log has too count from that one; answers how many
    days went."""
    gone = 0
    for log_id, group_id in con.execute(
        "select id, group_id from chat_log where import_batch_id = ?", [batch]
    ).fetchall():
        con.execute("delete from activity_spare where chat_log_id = ?", [log_id])
        _stage_back(con, log_id, group_id, zone_seconds)
        con.execute(
            "update activity set count = b.count, chat_log_id = b.log_id from stage_back b where b.place = 1"
            " and b.member_id = activity.member_id and b.day = activity.day and activity.group_id = ?"
            " and activity.kind = ?",
            [group_id, SPOKE],
        )
        con.execute(
            "delete from activity_spare where (chat_log_id, member_id, day) in (select log_id, member_id, day from"
            " stage_back where place = 1) and kind = ?",
            [SPOKE],
        )
        gone += con.execute("delete from activity where chat_log_id = ?", [log_id]).rowcount
        con.execute("delete from chat_log where id = ?", [log_id])
    return gone


def _stage_back(con: Connection, log_id: int, group_id: int, zone_seconds: int) -> None:
    """For each day of a log that another log of the group has too: that one, the best of them in place 1."""
    con.execute("drop table if exists temp.stage_back")
    con.execute(
        "create temp table stage_back as select a.member_id, a.day, s.chat_log_id as log_id, s.count, row_number() over"
        f" (partition by a.member_id, a.day order by {_cover('l', 'a.day', zone_seconds)} desc, l.id desc) as place"
        " from activity a join chat_log l on l.group_id = ? and l.id <> a.chat_log_id cross join activity_spare s"
        " on s.chat_log_id = l.id and s.member_id = a.member_id and s.day = a.day and s.kind = a.kind"
        " where a.chat_log_id = ? and a.kind = ?",
        [group_id, log_id, SPOKE],
    )
    con.execute("create index temp.stage_back_key on stage_back(member_id, day)")
