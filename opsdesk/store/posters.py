"""SQL about posters: templates as layers, personal codes, and the files each batch made."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from opsdesk.domain.codes import make_code
from opsdesk.domain.posters import Layer, PosterTemplate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.poster_batches import PosterFile
    from opsdesk.store.driver import Connection

_LAYER = (
    "select l.kind, l.x, l.y, l.w, l.h, l.turn, l.alpha,"
    " case when m.id is not null then substr(m.sha256, 1, 2) || '/' || m.sha256 || '.' || m.ext end, l.props"
    " from poster_layer l left join media m on m.id = l.media_id where l.poster_template_id = ? order by"
    " l.sort_no, l.id"
)


def templates(con: Connection) -> list[PosterTemplate]:
    """Every template of the desk with its layers, by name."""
    rows = con.execute(
        "select id, name, width, height from poster_template where trashed_at is null order by id"
    ).fetchall()
    return [PosterTemplate(key, name, width, height, _layers(con, key)) for key, name, width, height in rows]


def template(con: Connection, template_id: int) -> PosterTemplate | None:
    row = con.execute("select name, width, height from poster_template where id = ?", [template_id]).fetchone()
    if row is None:
        return None
    name, width, height = row
    return PosterTemplate(template_id, name, width, height, _layers(con, template_id))


def _layers(con: Connection, template_id: int) -> tuple[Layer, ...]:
    names = ("kind", "x", "y", "w", "h", "turn", "alpha", "media")
    return tuple(
        Layer.from_row({**dict(zip(names, row[:8], strict=True)), "props": json.loads(row[8])})
        for row in con.execute(_LAYER, [template_id])
    )


def add(con: Connection, made: PosterTemplate) -> int:
    """A new template; answers its id."""
    new = con.execute(
        "insert into poster_template(name, width, height) values (?, ?, ?)", [made.name, made.width, made.height]
    ).lastrowid
    assert new is not None
    _write_layers(con, new, made.layers)
    return new


def save(con: Connection, made: PosterTemplate) -> None:
    """Write a template of the desk anew."""
    con.execute(
        "update poster_template set name = ?, width = ?, height = ? where id = ?",
        [made.name, made.width, made.height, made.id],
    )
    con.execute("delete from poster_layer where poster_template_id = ?", [made.id])
    _write_layers(con, made.id or 0, made.layers)


def _write_layers(con: Connection, template_id: int, layers: Sequence[Layer]) -> None:
    for number, layer in enumerate(layers):
        row = layer.to_row()
        media = None
        if row["media"]:
            digest = str(row["media"]).rpartition("/")[2].partition(".")[0]
            found = con.execute("select id from media where sha256 = ?", [digest]).fetchone()
            media = None if found is None else found[0]
        con.execute(
            "insert into poster_layer(poster_template_id, sort_no, kind, x, y, w, h, turn, alpha, media_id, props)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                template_id,
                number,
                *(row[name] for name in ("kind", "x", "y", "w", "h", "turn", "alpha")),
                media,
                json.dumps(row["props"], ensure_ascii=False),
            ],
        )


def trash(con: Connection, template_id: int, now: int | None) -> None:
    con.execute("update poster_template set trashed_at = ? where id = ?", [now, template_id])


def codes_of(con: Connection, ids: Sequence[int]) -> dict[int, tuple[int, str]]:
    """Member -> (id, text) of the live personal code."""
    found: dict[int, tuple[int, str]] = {}
    for start in range(0, len(ids), 900):
        part = ids[start : start + 900]
        marks = ", ".join("?" * len(part))
        rows = con.execute(
            f"select owner_member_id, id, text from code where owner_member_id in ({marks}) and retired_at is null",
            part,
        )
        found |= {member: (key, text) for member, key, text in rows}
    return found


def give_codes(con: Connection, ids: Sequence[int], now: int) -> None:
    """A short code for every member that has none yet, different from every code the desk ever gave."""
    have = codes_of(con, ids)
    serial = _next_serial(con)
    rows = []
    for member in ids:
        if member not in have:
            rows.append((make_code(serial), member, now))
            serial += 1
    con.executemany("insert into code(text, owner_member_id, made_at) values (?, ?, ?)", rows)


def _next_serial(con: Connection) -> int:
    found: int = con.execute("select ifnull(max(seq), 0) from main.sqlite_sequence where name = 'code'").fetchone()[0]
    return found


def next_code(con: Connection) -> str:
    """The code the next member without one would get."""
    return make_code(_next_serial(con))


def codes_given(con: Connection) -> int:
    """How many members have a personal code."""
    found: int = con.execute(
        "select count(*) from code where owner_member_id is not null and retired_at is null"
    ).fetchone()[0]
    return found


def keep_batch(
    con: Connection, made: PosterTemplate, form: str, folder: str, files: Sequence[PosterFile], total: int, now: int
) -> int:
    """Write down what a batch made; answers its id."""
    ok = sum(file.written for file in files)
    batch = con.execute(
        "insert into poster_batch(poster_template_id, template_state, format, made_at, folder, total, ok, failed)"
        " values (?, ?, ?, ?, ?, ?, ?, ?)",
        [made.id, json.dumps(made.to_json(), ensure_ascii=False), form, now, folder, total, ok, total - ok],
    ).lastrowid
    assert batch is not None
    con.executemany(
        "insert into poster_file(poster_batch_id, member_id, code_id, group_code_id, name, sha256, read_back, page)"
        " values (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (batch, f.member_id, f.code_id, f.group_code_id, f.name, f.sha256, f.read_back, f.page)
            for f in files
            if f.written
        ],
    )
    return batch


def exports(con: Connection) -> dict[int, int]:
    """Template -> how many files were made from it."""
    rows = con.execute("select poster_template_id, sum(ok) from poster_batch group by poster_template_id")
    return dict(rows.fetchall())


def values_of(con: Connection, ids: Sequence[int]) -> dict[int, dict[str, str]]:
    """Member -> the values its poster may name: nickname, remark, city, role, group."""
    found: dict[int, dict[str, str]] = {}
    for start in range(0, len(ids), 900):
        part = ids[start : start + 900]
        marks = ", ".join("?" * len(part))
        rows = con.execute(
            "select m.id, m.name, ifnull(m.remark, ''), ifnull(m.region, ''), ifnull((select r.name from"
            " member_role x"
            " join role r on r.id = x.role_id where x.member_id = m.id and x.until_on is null order by x.since_on"
            " limit 1),"
            " ''), ifnull((select g.name from membership p join community_group g on g.id = p.group_id where"
            " p.member_id ="
            f" m.id and p.left_at is null order by p.joined_at limit 1), '') from member m where m.id in ({marks})",
            part,
        )
        for key, name, remark, city, role, group in rows:
            found[key] = {"nickname": name, "remark": remark, "city": city, "role": role, "group": group}
    return found


def renamed(made: PosterTemplate, name: str) -> PosterTemplate:
    """The same template under another name, not in the desk yet."""
    return replace(made, id=None, name=name)
