"""SQL about the pictures of members."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.store.driver import Connection


def of(con: Connection, ids: Sequence[int]) -> dict[int, str]:
    """Member -> the path of the picture inside the media folder, for those who have one."""
    found: dict[int, str] = {}
    for start in range(0, len(ids), 900):
        part = ids[start : start + 900]
        marks = ", ".join("?" * len(part))
        rows = con.execute(
            "select p.member_id, substr(m.sha256, 1, 2) || '/' || m.sha256 || '.' || m.ext from member_picture p"
            f" join media m on m.id = p.media_id where p.member_id in ({marks})",
            part,
        )
        found |= dict(rows.fetchall())
    return found


def put(con: Connection, member_id: int, media_id: int) -> None:
    """Give a member a picture instead of the one before."""
    con.execute(
        "insert into member_picture(member_id, media_id) values (?, ?)"
        " on conflict(member_id) do update set media_id = excluded.media_id",
        [member_id, media_id],
    )


def clear(con: Connection, member_id: int) -> None:
    con.execute("delete from member_picture where member_id = ?", [member_id])
