"""A check of the desk finds what is wrong, mends what loses nothing, and then finds nothing."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from opsdesk.domain.checks import Findings

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.services.desk import Desk


def _picture(desk: Desk) -> Path:
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(buffer, "PNG")
    kept = desk.media.keep(buffer.getvalue(), "tea.png")
    with desk.store.write("add_picture") as con:
        desk.media.row(con, kept)
    return next((desk.folder / "media").rglob("*.png"))


def _break(desk: Desk, sql: str) -> None:
    """Write behind the back of the rules."""
    with desk.store.holding_writer() as con:
        con.execute("pragma foreign_keys = off")
        con.execute(sql)
        con.execute("pragma foreign_keys = on")


def test_a_desk_in_use_is_sound(tea: Desk) -> None:
    _picture(tea)
    tea.backups.make()
    assert tea.checks.look(deep=True) == Findings()


@pytest.mark.parametrize(
    ("sql", "stale"),
    [
        ("update member_figures set spend_fen = 77 where member_id in (1, 2, 3)", 3),
        ("delete from member_figures where member_id = 4", 1),
        ("update member_figures set sort_key = 'zzz' where member_id = 5", 1),
    ],
)
def test_stale_figures_are_counted_and_computed_anew(tea: Desk, sql: str, stale: int) -> None:
    before = tea.members.counts()
    _break(tea, sql)
    found = tea.checks.look()
    assert found == Findings(stale_figures=stale)
    tea.checks.mend(found)
    assert tea.checks.look(deep=True).sound
    assert tea.members.counts() == before


def test_a_link_to_nowhere_is_told_and_kept(tea: Desk) -> None:
    _break(tea, "insert into member_tag(member_id, tag_id) values (1, 999)")
    found = tea.checks.look()
    assert (found.lost_links, found.mendable) == (1, 0)


def test_a_stray_file_goes_to_quarantine_not_away(tea: Desk) -> None:
    stray = tea.folder / "media" / "ab" / "half.part"
    stray.parent.mkdir(parents=True)
    stray.write_bytes(b"half a picture")
    found = tea.checks.look()
    assert found.stray_pictures == ("ab/half.part",)
    tea.checks.mend(found)
    assert tea.checks.look().sound
    (kept,) = (tea.folder / "quarantine").rglob("half.part")
    assert kept.read_bytes() == b"half a picture"


def test_a_picture_that_is_gone_is_named(tea: Desk) -> None:
    path = _picture(tea)
    path.unlink()
    (missing,) = tea.checks.look().missing_pictures
    assert path.as_posix().endswith(missing)


def test_a_picture_that_rotted_is_found_by_a_deep_look_only(tea: Desk) -> None:
    path = _picture(tea)
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    assert tea.checks.look().sound
    assert tea.checks.look(deep=True).missing_pictures


def test_a_backup_that_rotted_is_named(tea: Desk) -> None:
    made = tea.backups.make()
    with made.path.open("r+b") as file:
        file.seek(5000)
        file.write(b"\xff" * 64)
    assert tea.checks.look().bad_backups == (made.path.stem,)
