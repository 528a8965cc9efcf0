"""Backups are read back, thinned like Anki's, and restored so that no stale log brings old rows back."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opsdesk.domain.backups import Backup, Reason, to_thin
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.members import MemberQuery
from opsdesk.services.backups import backups_of, restore_desk
from opsdesk.services.desk import Desk, open_desk
from tests.contents import contents, healthy


def test_a_backup_is_private_verified_and_equal(tea: Desk) -> None:
    made = tea.backups.make()
    healthy(made.path)
    assert contents(made.path) == contents(tea.store.path)
    assert made.members == 12
    if os.name != "nt":
        assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(tea.store.path.stat().st_mode) == 0o600
    tea.backups.verify(made)


def test_an_unchanged_desk_is_not_copied_again(tea: Desk) -> None:
    assert tea.backups.make_if_changed(Reason.SCHEDULE) is not None
    assert tea.backups.make_if_changed(Reason.SCHEDULE) is None
    tea.members.add("再来一位")
    assert tea.backups.make_if_changed(Reason.SCHEDULE) is not None


def test_a_changed_byte_is_found(tea: Desk) -> None:
    made = tea.backups.make()
    raw = bytearray(made.path.read_bytes())
    raw[-100] ^= 1
    made.path.chmod(0o600)
    made.path.write_bytes(raw)
    with pytest.raises(OpsdeskError) as raised:
        tea.backups.verify(made)
    assert raised.value.problem is Problem.BACKUP_UNREADABLE


def test_restore_brings_back_and_keeps_what_was_there(tea: Desk) -> None:
    folder = tea.folder
    made = tea.backups.make()
    before = contents(tea.store.path)
    tea.members.trash(tea.members.find(MemberQuery()))
    tea.close()
    kept = restore_desk(folder, made.path.stem)
    assert (kept / "desk.db").is_file()
    assert contents(folder / "desk.db") == before
    again = open_desk(folder)
    assert again.members.count(MemberQuery()) == 12
    again.close()


@pytest.mark.parametrize("cut", ["noted", "moved", "copied"])
def test_a_restore_that_was_cut_off_is_finished_at_the_next_start(tea: Desk, cut: str) -> None:
    folder = tea.folder
    made = tea.backups.make()
    before = contents(tea.store.path)
    tea.members.add("后来的")
    tea.close()
    quarantine = folder / "quarantine" / "x"
    (folder / "restore.json").write_text(f'{{"backup": "{made.path}", "quarantine": "{quarantine}"}}')
    if cut != "noted":
        quarantine.mkdir(parents=True)
        (folder / "desk.db").replace(quarantine / "desk.db")
    if cut == "copied":
        (quarantine / "moved").touch()
        (folder / "desk.db").write_bytes(made.path.read_bytes())
    again = open_desk(folder)
    assert again.members.count(MemberQuery()) == 12
    assert contents(again.store.path)["member"] == before["member"]
    again.close()
    assert not (folder / "restore.json").exists()


def test_an_open_desk_is_not_restored_over(tea: Desk) -> None:
    made = tea.backups.make()
    with pytest.raises(OpsdeskError) as raised:
        restore_desk(tea.folder, made.path.stem)
    assert raised.value.problem is Problem.DESK_IN_USE
    assert backups_of(tea.folder) == [made]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 5 * 3600), min_size=1, max_size=400))
def test_thinning_keeps_the_newest_and_few_others(gaps: list[int]) -> None:
    now = datetime(2026, 11, 21, 12, tzinfo=UTC)
    at, backups = int(now.timestamp()), []
    for number, gap in enumerate(gaps):
        at -= gap * 7
        backups.append(Backup(Path(f"{number}.db"), at, Reason.SCHEDULE, 1, "", 1, 1, number))
    gone = to_thin(backups, now)
    kept = [one for one in backups if one not in gone]
    assert backups[0] in kept
    recent = [one for one in backups if now - datetime.fromtimestamp(one.made_at, UTC) < timedelta(days=2)]
    assert set(recent) <= set(kept)
    assert len(kept) - len(recent) <= 12 + 10 + 9 + 1
    assert to_thin(kept, now) == []
