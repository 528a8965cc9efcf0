"""The steps of an import by mouse and keyboard: columns, policies, dates, duplicates, problems and their export."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from opsdesk.domain.imports import Field, FileKind
from opsdesk.domain.mapping import Policy
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.resemblances import Verdict
from opsdesk.ui.pages.importing.mapping_table import DOES, GOES, SURE, TITLE, MappingTable, box_in
from opsdesk.ui.pages.importing.state import Step
from tests.exchange.made import workbook
from tests.ui.pages.importing.hand import BOOK, NEXT, PATIENCE, choose, looked, open_page, wait
from tests.ui.scene import LEFT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.importing.page import ImportPage
    from opsdesk.ui.pages.importing.state import Chosen

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> ImportPage:
    return open_page(qtbot, context)


@pytest.fixture
def book(desk: Desk, tmp_path: Path) -> Path:
    """A desk with the members of BOOK, and next month's file."""
    path = tmp_path / "book.csv"
    path.write_text(BOOK, encoding="utf-8")
    desk.imports.bring_in(path)
    later = tmp_path / "next.csv"
    later.write_text(NEXT, encoding="utf-8")
    return later


def start(qtbot: QtBot, page: ImportPage, path: Path) -> Chosen:
    page.look([path])
    return looked(qtbot, page)


def offered(table: MappingTable) -> list[str]:
    """What the open menu of a cell offers; it is closed."""
    assert table.menu is not None
    found = [str(act.data()) for act in table.menu.actions()]
    table.menu.close()
    return found


def test_a_recognised_file_stands_at_its_check_with_a_way_back(
    page: ImportPage, book: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    plain = tmp_path / "plain.csv"
    plain.write_text("昵称,手机\n小满,13800000009\n", encoding="utf-8")
    chosen = start(qtbot, page, plain)
    seen = [chosen.step]
    assert page.wizard.strip.steps == ["file", "columns", "duplicates", "check", "done"]
    QTest.keyClick(page.wizard.preview.table, Qt.Key.Key_Left, ALT)
    seen.append(chosen.step)
    page.wizard.back_button.click()
    seen.append(chosen.step)
    assert seen == [Step.CHECK, Step.DUPLICATES, Step.COLUMNS]


def test_the_keyboard_leads_through_every_step(page: ImportPage, book: Path, desk: Desk, qtbot: QtBot) -> None:
    chosen = start(qtbot, page, book)
    assert chosen.step is Step.COLUMNS  # a date is to be decided
    page.wizard.go(Step.FILE)
    steps = [chosen.step]
    for _ in range(3):
        focus = page.window().focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Return)
        steps.append(chosen.step)
    assert steps == [Step.FILE, Step.COLUMNS, Step.DUPLICATES, Step.CHECK]
    focus = page.window().focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk.imports.batches()) == 2, timeout=PATIENCE)
    wait(qtbot, page)


def test_a_column_goes_elsewhere_and_its_values_do_otherwise(
    page: ImportPage, book: Path, desk: Desk, qtbot: QtBot
) -> None:
    chosen = start(qtbot, page, book)
    table = page.wizard.columns
    assert [table.mapping.text(row, GOES) for row in range(4)] == ["Nickname", "Phone", "Birthday", "Note"]
    choose(qtbot, page, 3, DOES, Policy.UPDATE)
    assert chosen.looked.would is not None
    assert chosen.looked.would.updated == 1
    choose(qtbot, page, 3, GOES, Field.REMARK)
    assert chosen.looked.parsed is not None
    assert chosen.looked.parsed.columns[3].field is Field.REMARK
    choose(qtbot, page, 2, DOES, Policy.SKIP)
    assert table.mapping.text(2, GOES) == "Do not import"
    assert table.mapping.text(2, SURE) == "skipped"
    page.bring_in()
    qtbot.waitUntil(lambda: len(desk.imports.batches()) == 2, timeout=PATIENCE)
    wait(qtbot, page)
    rows = desk.store.reader().execute("select name, remark, note from member order by id").fetchall()
    assert rows[0] == ("小雨", "爱酒", "爱茶")
    (kept,) = desk.mappings.all()
    assert kept.mapping.meanings()["备注"] is Field.REMARK


def test_the_same_by_click_space_and_delete(page: ImportPage, book: Path, qtbot: QtBot) -> None:
    start(qtbot, page, book)
    table = page.wizard.columns
    spot = box_in(table.visualRect(table.mapping.index(3, GOES))).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=spot)
    assert offered(table)[:3] == ["ignored", "None", "name"]
    table.setCurrentIndex(table.mapping.index(3, GOES))
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert offered(table) == ["fill", "append", "update", "skip"]
    QTest.keyClick(table, Qt.Key.Key_Delete)
    wait(qtbot, page)
    assert table.mapping.text(3, GOES) == "Do not import"
    assert page.wizard.chosen is not None
    assert page.wizard.chosen.step is Step.COLUMNS


def test_dates_read_two_ways_are_asked_once(page: ImportPage, book: Path, desk: Desk, qtbot: QtBot) -> None:
    chosen = start(qtbot, page, book)
    assert [kind.code for kind in chosen.digest.kinds if kind.first.readings] == ["date_ambiguous"]
    page.wizard.side.day_first.emit(True)
    wait(qtbot, page)
    assert "date_ambiguous" not in {kind.code for kind in chosen.digest.kinds}
    page.bring_in()
    qtbot.waitUntil(lambda: len(desk.mappings.all()) == 1, timeout=PATIENCE)
    wait(qtbot, page)
    assert desk.mappings.all()[0].mapping.day_first is True


def test_who_may_be_the_same_is_decided_by_key_and_by_click(
    page: ImportPage, book: Path, desk: Desk, qtbot: QtBot
) -> None:
    chosen = start(qtbot, page, book)
    page.wizard.go(Step.DUPLICATES)
    shown = page.wizard.duplicates.maybe
    (one,) = shown.pairs.lines
    assert (one.name, one.member, shown.verdict(one)) == ("大雪", "大雪", Verdict.NEW)
    QTest.keyClick(shown, Qt.Key.Key_2)
    wait(qtbot, page)
    assert chosen.options.same == {3: one.member_id}
    assert shown.verdict(one) is Verdict.SAME
    assert chosen.looked.would is not None
    assert (chosen.looked.would.new, chosen.looked.would.updated) == (1, 1)
    QTest.keyClick(shown, Qt.Key.Key_3)
    wait(qtbot, page)
    assert (chosen.options.same, chosen.options.later) == ({}, {3: one.member_id})
    rect = shown.visualRect(shown.pairs.index(0))
    boxes = dict(shown.delegate.answers(rect, one))
    QTest.mouseClick(shown.viewport(), LEFT, pos=boxes[Verdict.SAME].center())
    wait(qtbot, page)
    page.bring_in()
    qtbot.waitUntil(lambda: len(desk.imports.batches()) == 2, timeout=PATIENCE)
    wait(qtbot, page)
    assert desk.members.count(MemberQuery()) == 3


def test_only_rows_with_problems_and_one_kind_of_them(page: ImportPage, book: Path, qtbot: QtBot) -> None:
    start(qtbot, page, book)
    model = page.wizard.preview.model
    assert [number for number, _ in model.lines] == [2, 3, 5]  # row 4 tells nobody
    page.wizard.preview.only.click()
    assert [number for number, _ in model.lines] == [2, 3, 4]
    assert model.index(2, 0).data(model.TONE) == "danger"
    why = model.columnCount() - 1
    assert "no name and no account" in str(model.index(2, why).data())
    page.wizard.side.show_wanted.emit("phone_masked")
    assert [number for number, _ in model.lines] == [3]
    phone = [column.field for column in model.columns].index(Field.PHONE) + 1
    assert (model.index(0, phone).data(), model.index(0, phone).data(model.TONE)) == ("138****0002", "warning")
    page.wizard.preview.only.click()
    assert len(model.lines) == 3


def test_rows_with_problems_are_exported(page: ImportPage, book: Path, qtbot: QtBot, tmp_path: Path) -> None:
    chosen = start(qtbot, page, book)
    out = tmp_path / "problems.csv"
    page.deeds.export(chosen.looked, out)
    wait(qtbot, page)
    with out.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert [row[4] for row in rows] == ["Row", "2", "3", "4"]
    assert page.context.notify.said.startswith("Wrote 3 rows")


def test_the_titles_and_the_kind_are_chosen(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("昵称,手机\n小雨,13800000007\n称呼,电话\n小雪,13800000008\n", encoding="utf-8")
    chosen = start(qtbot, page, path)
    page.wizard.go(Step.FILE)
    head = page.wizard.file.head
    assert head.head.titles_at == 1
    head.setCurrentIndex(head.head.index(2, 1))
    QTest.keyClick(head, Qt.Key.Key_Space)
    wait(qtbot, page)
    assert chosen.looked.parsed is not None
    assert (chosen.looked.parsed.header_row, [one.title for one in chosen.looked.parsed.columns]) == (
        3,
        ["称呼", "电话"],
    )
    page.wizard.file.kind.chosen.emit("contacts")
    wait(qtbot, page)
    assert chosen.looked.parsed.kind is FileKind.CONTACTS
    assert chosen.looked.parsed.header_row == 3


def test_another_encoding_wins_and_is_remembered(page: ImportPage, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path, later = tmp_path / "a.csv", tmp_path / "b.csv"
    path.write_bytes("昵称,手机\n小雨,13800000007\n".encode())
    later.write_bytes("昵称,手机\n小雪,13800000008\n".encode())
    chosen = start(qtbot, page, path)
    page.wizard.file.encoding.chosen.emit("gb18030")
    wait(qtbot, page)
    assert chosen.looked.parsed is not None
    assert chosen.looked.parsed.encoding == "gb18030"
    page.wizard.file.encoding.chosen.emit("utf-8")
    wait(qtbot, page)
    assert chosen.looked.parsed.people[0].name == "小雨"


def test_a_sheet_of_three_hundred_columns_is_mapped(page: ImportPage, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "wide.xlsx"
    rows = [[f"列{n}" for n in range(300)]]
    rows += [[f"x{n}" if n != 288 else f"1380000{r:04}" for n in range(300)] for r in range(20)]
    path.write_bytes(workbook(rows))
    chosen = start(qtbot, page, path)
    assert chosen.step is Step.COLUMNS
    table = page.wizard.columns
    assert table.mapping.rowCount() == 300
    assert table.mapping.text(288, TITLE) == "列288"
    assert table.mapping.text(288, SURE) == "guessed"
    choose(qtbot, page, 299, GOES, Field.NAME)
    assert chosen.looked.would is not None
    assert chosen.looked.would.new == 20


def test_a_change_while_it_is_read_is_not_lost(page: ImportPage, book: Path, qtbot: QtBot) -> None:
    chosen = start(qtbot, page, book)
    model = page.wizard.columns.mapping
    for meaning in (Field.REMARK, Field.REGION, Field.CAME_BY):
        model.choose_meaning(3, meaning)
    page.deeds._renew()
    model.choose_meaning(3, Field.AVOID)
    assert chosen.reading
    assert not page.wizard.next_button.isEnabled()
    wait(qtbot, page)
    assert chosen.looked.parsed is not None
    assert chosen.looked.parsed.columns[3].field is Field.AVOID
