"""SQL about poster templates and their layers."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from opsdesk.domain.posters import Layer, PosterTemplate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.store.driver import Connection

_LAYER = (
    "select l.kind, l.x, l.y, l.w, l.h, l.turn, l.alpha,"
    " case when m.id is not null then substr(m.sha256, 1, 2) || '/' || m.sha256 || '.' || m.ext end, l.props"
    " from poster_layer l left join media m on m.id = l.media_id where l.poster_template_id = ? order by"
    " l.sort_no, l.id"
)
_COLUMNS = ("sort_no", "kind", "x", "y", "w", "h", "turn", "alpha", "media_id", "props")


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
    _insert_layers(con, new, [_layer_row(con, number, layer) for number, layer in enumerate(made.layers)])
    return new


def save(con: Connection, made: PosterTemplate) -> None:
    """Write a template of the desk anew; layers that are as they were are left alone, so that a step of the journal
    holds what changed and no more."""
    con.execute(
        "update poster_template set name = ?, width = ?, height = ?"
        " where id = ? and (name, width, height) is not (?, ?, ?)",
        [made.name, made.width, made.height, made.id, made.name, made.width, made.height],
    )
    before = con.execute(
        f"select id, {', '.join(_COLUMNS)} from poster_layer where poster_template_id = ? order by sort_no, id",
        [made.id],
    ).fetchall()
    rows = [_layer_row(con, number, layer) for number, layer in enumerate(made.layers)]
    for old, row in zip(before, rows, strict=False):
        if list(old[1:]) != row:
            pairs = ", ".join(f"{name} = ?" for name in _COLUMNS)
            con.execute(f"update poster_layer set {pairs} where id = ?", [*row, old[0]])
    for old in before[len(rows) :]:
        con.execute("delete from poster_layer where id = ?", [old[0]])
    _insert_layers(con, made.id or 0, rows[len(before) :])


def _insert_layers(con: Connection, template_id: int, rows: Sequence[Sequence[object]]) -> None:
    marks = ", ".join("?" * (len(_COLUMNS) + 1))
    con.executemany(
        f"insert into poster_layer(poster_template_id, {', '.join(_COLUMNS)}) values ({marks})",
        [[template_id, *row] for row in rows],
    )


def _layer_row(con: Connection, number: int, layer: Layer) -> list[object]:
    """What the table holds of a layer, in the order of _COLUMNS."""
    row = layer.to_row()
    media = None
    if row["media"]:
        digest = str(row["media"]).rpartition("/")[2].partition(".")[0]
        found = con.execute("select id from media where sha256 = ?", [digest]).fetchone()
        media = None if found is None else found[0]
    box = [row[name] for name in ("kind", "x", "y", "w", "h", "turn", "alpha")]
    return [number, *box, media, json.dumps(row["props"], ensure_ascii=False)]


def trash(con: Connection, template_id: int, now: int | None) -> None:
    con.execute("update poster_template set trashed_at = ? where id = ?", [now, template_id])


def renamed(made: PosterTemplate, name: str) -> PosterTemplate:
    """The same template under another name, not in the desk yet."""
    return replace(made, id=None, name=name)
