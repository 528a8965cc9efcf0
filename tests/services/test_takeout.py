"""Files going out are opened again by other programs' libraries."""

from __future__ import annotations

import csv
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.events import EventPlan
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.posts import PostDraft
from opsdesk.services.takeout import MEMBER_COLUMNS
from opsdesk.services.work import Progress
from opsdesk.words import calendar_words

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.services.desk import Desk

HOSTILE = "=cmd|' /C calc'!A0"


def _export(desk: Desk, path: Path) -> int:
    ids = desk.members.find(MemberQuery())
    return desk.takeout.members(ids, path, MEMBER_COLUMNS, lambda line: line.tier, Progress())


def test_csv_opens_in_a_spreadsheet_and_runs_nothing(tea: Desk, tmp_path: Path) -> None:
    tea.members.add(HOSTILE)
    path = tmp_path / "members.csv"
    assert _export(tea, path) == 13
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == list(MEMBER_COLUMNS)
    names = {row[1] for row in rows[1:]}
    assert "'" + HOSTILE in names
    assert "𠮷野" in names


def test_xlsx_holds_texts_as_texts(tea: Desk, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    tea.members.add(HOSTILE)
    path = tmp_path / "members.xlsx"
    _export(tea, path)
    sheet = load_workbook(path).worksheets[0]
    cells = {sheet.cell(row, 2).value: sheet.cell(row, 2).data_type for row in range(2, sheet.max_row + 1)}
    assert cells[HOSTILE] == "s"
    assert sheet.max_row == 14


def test_cards_are_read_back(tea: Desk, tmp_path: Path) -> None:
    from opsdesk.exchange.reading import read_file

    path = tmp_path / "members.vcf"
    _export(tea, path)
    (parsed,) = read_file(path)
    assert {person.name for person in parsed.people} >= {"王伟", "Mint Radio", "𠮷野"}


def test_the_calendar_is_read_back_with_stable_ids(tea: Desk, tmp_path: Path) -> None:
    from icalendar import Calendar

    today = tea.clock.today()
    post = tea.posts.write_post(
        PostDraft("晚安；暗号, 月白", body="第一行\n第二行", due_on=today.isoformat(), due_time="22:30")
    )
    event = tea.events.plan(EventPlan("晚餐", today.isoformat(), "18:00", "21:00", place="窑巷"))
    path = tmp_path / "calendar.ics"
    assert tea.takeout.calendar(today - timedelta(days=1), today + timedelta(days=1), path, calendar_words()) == 2
    raw = path.read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"METHOD" not in raw
    assert b"COMMENT" not in raw
    events = {str(one["uid"]): one for one in Calendar.from_ical(raw).walk("VEVENT")}
    assert set(events) == {f"post-{post}@{tea.uid}", f"event-{event}@{tea.uid}"}
    written = events[f"post-{post}@{tea.uid}"]
    assert (str(written["summary"]), str(written["description"])) == ("晚安；暗号, 月白", "第一行\n第二行")
    assert b"DTSTART;TZID=Asia/Shanghai:" + today.strftime("%Y%m%dT223000").encode() in raw


def test_a_failed_export_leaves_the_old_file(tea: Desk, tmp_path: Path) -> None:
    path = tmp_path / "members.csv"
    path.write_text("old", encoding="utf-8")
    progress = Progress()
    progress.cancel.set()
    ids = tea.members.find(MemberQuery())
    with pytest.raises(Exception, match="cancelled"):
        tea.takeout.members(ids, path, MEMBER_COLUMNS, lambda line: line.tier, progress)
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.glob("*.part*")) == []
