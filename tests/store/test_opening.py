"""A desk that is missing, there already, newer, damaged, not ours or in use is an error with words, never a new one."""

from __future__ import annotations

from pathlib import Path

import pytest

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.members import MemberQuery
from opsdesk.services.desk import Desk, new_desk, open_desk
from opsdesk.store import migrations, places
from opsdesk.store.driver import connect


def _problem_of_opening(folder: Path) -> Problem:
    with pytest.raises(OpsdeskError) as raised:
        open_desk(folder)
    return raised.value.problem


def test_missing(tmp_path: Path) -> None:
    assert _problem_of_opening(tmp_path / "none.opsdesk") is Problem.DESK_MISSING
    assert not (tmp_path / "none.opsdesk").exists()


def test_there_already(tea: Desk) -> None:
    with pytest.raises(OpsdeskError) as raised:
        new_desk(tea.folder, "again")
    assert raised.value.problem is Problem.DESK_EXISTS
    assert tea.members.count(MemberQuery()) == 12


def test_in_use(tea: Desk) -> None:
    assert _problem_of_opening(tea.folder) is Problem.DESK_IN_USE


@pytest.mark.parametrize("ahead", [1, 100])
def test_newer_is_refused_and_left_as_it_is(tmp_path: Path, ahead: int) -> None:
    folder = tmp_path / "tea.opsdesk"
    new_desk(folder, "Tea").close()
    con = connect(folder / "desk.db", mode="rw")
    con.execute(f"pragma user_version = {migrations.LATEST + ahead}")
    con.execute("pragma wal_checkpoint(truncate)")
    con.close()
    before = (folder / "desk.db").read_bytes()
    assert _problem_of_opening(folder) is Problem.DESK_TOO_NEW
    assert (folder / "desk.db").read_bytes() == before


def test_newer_in_the_log_is_refused_too(tmp_path: Path) -> None:
    folder = tmp_path / "tea.opsdesk"
    new_desk(folder, "Tea").close()
    con = connect(folder / "desk.db", mode="rw")
    con.execute("pragma wal_autocheckpoint = 0")
    con.execute(f"pragma user_version = {migrations.LATEST + 1}")
    reader = connect(folder / "desk.db", mode="ro")
    assert reader.execute("pragma user_version").fetchone()[0] == migrations.LATEST + 1
    assert _problem_of_opening(folder) is Problem.DESK_TOO_NEW
    reader.close()
    con.close()


@pytest.mark.parametrize("damage", ["empty", "header", "cut", "other"])
def test_damaged_or_not_ours(tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "tea.opsdesk"
    new_desk(folder, "Tea").close()
    file = folder / "desk.db"
    raw = file.read_bytes()
    broken = {
        "empty": b"",
        "header": bytes(100) + raw[100:],
        "cut": raw[:6000],
        "other": raw[:68] + bytes(4) + raw[72:],
    }[damage]
    file.write_bytes(broken)
    expected = {Problem.DESK_NOT_OURS} if damage == "other" else {Problem.DESK_DAMAGED}
    assert _problem_of_opening(folder) in expected
    assert file.read_bytes() == broken


def test_the_driver_carries_a_sqlite_without_the_wal_reset_fault() -> None:
    con = connect(Path(":memory:"), mode="memory")
    version = tuple(int(part) for part in con.execute("select sqlite_version()").fetchone()[0].split("."))
    con.close()
    assert version >= (3, 51, 3)


def test_every_foreign_key_has_a_parent(desk: Desk) -> None:
    con = desk.store.reader()
    tables = {row[0] for row in con.execute("select name from sqlite_master where type = 'table'")}
    for table in tables:
        for row in con.execute(f"pragma foreign_key_list({table})"):
            assert row[2] in tables, f"{table} points at {row[2]}"


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/li/Dropbox/tea.opsdesk", "Dropbox"),
        ("/home/li/OneDrive - Tea/tea.opsdesk", "OneDrive"),
        ("/Users/li/Library/Mobile Documents/tea.opsdesk", "iCloud"),
        ("/home/li/坚果云/tea.opsdesk", "Nutstore"),
        ("/home/li/tea.opsdesk", None),
        ("/home/li/Dropboxes/tea.opsdesk", None),
    ],
)
def test_synced_folders_are_told(folder: str, service: str | None) -> None:
    assert places.synced_by(Path(folder)) == service


def test_a_desk_is_not_made_in_a_synced_folder(tmp_path: Path) -> None:
    with pytest.raises(OpsdeskError) as raised:
        new_desk(tmp_path / "Dropbox" / "tea.opsdesk", "Tea")
    assert raised.value.problem is Problem.DESK_ON_SYNCED_FOLDER
    assert not (tmp_path / "Dropbox").exists()
