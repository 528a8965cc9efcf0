"""A few members with a bit of everything that can hang on a member, by chance, the same for one seed."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from opsdesk.domain.groups import Duty
from opsdesk.domain.platforms import Platform

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk
    from opsdesk.store.driver import Connection

DAY = 86400
T0 = 1_760_000_000
WORDS = (None, "", "杭州", "苏州", "Moon / teapots", "<b>&'\"")


def crowd(desk: Desk, seed: int, size: int = 4) -> list[int]:
    """`size` members in three groups; answers their ids."""
    chance = random.Random(seed)
    groups = [desk.groups.add(f"群{seed}-{number}", Platform.WECHAT) for number in range(3)]
    with desk.store.write("made", undoable=False) as con:
        ids = [_member(con, chance, seed, number) for number in range(size)]
        base = seed * 100
        for number, key in enumerate(ids):
            accounts = _handles(con, chance, base + number, key, groups)
            _stays(con, chance, key, ids, groups, accounts)
        _things(con, chance, base, ids, groups)
    return ids


def _member(con: Connection, chance: random.Random, seed: int, number: int) -> int:
    words = [chance.choice(WORDS) for _ in range(5)]
    new = con.execute(
        "insert into member(name, reading, remark, real_name, region, note, avoid, gender, star, tier, came_by,"
        " first_met_at, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            chance.choice(("李雷", "moon_2", f"人{seed}-{number}")),
            chance.choice((None, "zeng")),
            *words,
            chance.choice((None, "f", "m")),
            chance.choice((None, "plain", "management", "leadership")),
            chance.choice(("core", "active", "silent", "lost", "unknown")),
            chance.choice((None, "scan")),
            chance.choice((None, T0, T0 + DAY)),
            T0 + number,
        ],
    ).lastrowid
    assert new is not None
    return new


def _handles(con: Connection, chance: random.Random, number: int, key: int, groups: list[int]) -> list[int]:
    """Accounts, of which no two members have the same kind, so that nobody clashes."""
    made = []
    strong = (1, 3, 5, 6, 7, 8, 10, 13, 15)[number % 9]
    rows: list[tuple[object, ...]] = [(strong, 1, f"id{number}", None, None)] if chance.random() < 0.7 else []
    rows += [(strong, 1, f"old{number}", None, T0)] if chance.random() < 0.3 else []
    rows += [(2, 0, "李雷", chance.choice([None, *groups]), None) for _ in range(chance.randint(0, 2))]
    for row in rows:
        new = con.execute(
            "insert into handle(member_id, kind_id, strong, value, group_id, retired_at) values (?, ?, ?, ?, ?, ?)",
            [key, *row],
        ).lastrowid
        assert new is not None
        made.append(new)
    return made


def _stays(
    con: Connection, chance: random.Random, key: int, ids: list[int], groups: list[int], accounts: list[int]
) -> None:
    for group in groups:
        for is_open in ([False] * chance.randint(0, 1)) + ([True] * chance.randint(0, 1)):
            joined = T0 + chance.randint(0, 9) * DAY
            others = [other for other in ids if other != key]
            con.execute(
                "insert into membership(group_id, member_id, handle_id, joined_at, joined_basis, inviter_member_id,"
                " seats, welcomed_at, left_at, left_basis, left_via) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    group, key, chance.choice([None, *accounts]), joined, chance.choice(("told", "first_seen")),
                    chance.choice([None, *others]), chance.randint(1, 2), chance.choice((None, joined)),
                    None if is_open else joined + DAY, None if is_open else "told", None if is_open else "left",
                ],
            )  # fmt: skip
        if chance.random() < 0.4:
            con.execute(
                "insert into group_admin(group_id, member_id, duty, since_on, until_on) values (?, ?, ?, ?, ?)",
                [group, key, chance.choice(list(Duty)), f"2026-0{chance.randint(1, 3)}-01",
                 chance.choice((None, "2026-06-01"))],
            )  # fmt: skip


def _things(con: Connection, chance: random.Random, base: int, ids: list[int], groups: list[int]) -> None:
    """Rows of which two members may both have the like: tags, roles, days, invites, touches of one cause."""
    some: tuple[tuple[str, str, tuple[object, ...]], ...] = (
        ("member_tag", "member_id, tag_id", (_one(con, "tag", "tag_group_id, name", 1, f"t{base}"),)),
        ("member_picture", "member_id, media_id",
         (_one(con, "media", "sha256, ext, bytes, added_at", f"{base:064x}", "png", 1, T0),)),
        ("member_role", "member_id, role_id, since_on", (_one(con, "role", "name", f"r{base}"), "2026-05-01")),
        ("member_role", "member_id, role_id, since_on, until_on",
         (_one(con, "role", "name", f"s{base}"), "2026-01-01", "2026-02-01")),
        ("member_field", "member_id, field_id, text",
         (_one(con, "field", "noun, label, kind", "member", f"f{base}", "text"), chance.choice(("a", "b")))),
        ("activity", "member_id, day, group_id, kind, count", (20_600, groups[0], 1, chance.randint(1, 5))),
        ("activity", "member_id, day, group_id, kind, count", (20_601, groups[1], 2, 1)),
        ("touch", "member_id, at, class, kind, way, source, source_id",
         (T0, "emotional", "met_offline", "both", "invite", base)),
        ("touch", "member_id, at, class, kind, way, note", (T0 + DAY, "value", "answer", "gave", "茶")),
        ("promise", "member_id, whose, text, made_at", ("mine", "寄茶样", T0)),
        ("important_date", "member_id, kind, calendar, month, day", ("birthday", "lunar", 8, chance.randint(1, 9))),
        ("important_date", "member_id, kind, calendar, year, month, day", ("wedding", "solar", 2020, 5, 20)),
        ("invite", "event_id, member_id, heads", ()),
        ("chase_member", "member_id, chase_id", (_one(con, "chase", "group_id, at", groups[0], T0),)),
        ("segment_member", "member_id, segment_id, since_at",
         (_one(con, "segment", "kind, name", "hand", f"g{base}"), T0)),
        ("chain_line", "member_id, chain_id, no, text, name", ()),
        ("survey_response", "member_id, survey_id, number, submitted_at", ()),
        ("tier_change", "member_id, at, from_tier, to_tier, by, why", (T0, "unknown", "silent", "rule", "{}")),
    )  # fmt: skip
    event = _one(con, "event", "title, kind, held_on, zone", f"e{base}", "dinner", "2026-05-01", "Asia/Shanghai")
    chain = _one(con, "chain", "group_id, topic", groups[0], f"c{base}")
    survey = _one(con, "survey", "name", f"v{base}")
    for number, key in enumerate(ids):
        for table, columns, values in some:
            if chance.random() < 0.4:
                continue
            if table == "invite":
                row = (event, key, chance.choice((None, "yes")), chance.choice((None, 0, 1)), chance.choice((None, 5)))
                _insert(con, "invite", "event_id, member_id, answer, came, paid_fen", row)
            elif table == "chain_line":
                _insert(con, table, columns, (key, chain, number, "x", "y"))
            elif table == "survey_response":
                _insert(con, table, columns, (key, survey, str(number), T0))
            else:
                _insert(con, table, columns, (key, *values))
        _orders_and_codes(con, chance, base + number, key)


def _orders_and_codes(con: Connection, chance: random.Random, number: int, key: int) -> None:
    columns = "source, number, member_id, paid_at, paid_fen, currency, status"
    for source, named in (("opening", str(key)), ("youzan", f"n{number}")):
        if chance.random() < 0.5:
            _insert(con, "shop_order", columns, (source, named, key, T0, 9600, "CNY", "paid"))
    if chance.random() < 0.5:
        retired = chance.choice((None, T0))
        _insert(con, "code", "text, owner_member_id, made_at, retired_at", (f"K{number:05d}", key, T0, retired))


def _one(con: Connection, table: str, columns: str, *values: object) -> int:
    new = _insert(con, table, columns, values)
    assert new is not None
    return new


def _insert(con: Connection, table: str, columns: str, values: tuple[object, ...]) -> int | None:
    marks = ", ".join("?" * len(values))
    return con.execute(f"insert into {table}({columns}) values ({marks})", list(values)).lastrowid
