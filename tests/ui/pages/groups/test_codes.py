"""Codes pasted, dropped, put in line and given an end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest

from opsdesk.domain.platforms import Platform
from opsdesk.render.code_picture import code_picture
from opsdesk.ui.pages.groups.forms import UntilForm, read_time
from tests.ui.pages.groups.hand import LINK, Mod, form, key, press_button, take
from tests.ui.scene import click, redo, undo

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.ui.notify import Notify
    from opsdesk.ui.pages.groups.page import GroupsPage


def copy_to_clipboard(data: bytes) -> None:
    QGuiApplication.clipboard().setImage(QImage.fromData(data))


def payload(page: GroupsPage) -> str:
    card = page.sight.card
    return card.code.payload if card is not None and card.code is not None else ""


def is_in(words: str, notify: Notify) -> bool:
    return words in notify.said


def test_ctrl_v_pastes_the_code_on_the_clipboard(page: GroupsPage, qtbot: QtBot) -> None:
    take(page, "Seed 01")
    copy_to_clipboard(code_picture(LINK))
    key(page, Qt.Key.Key_V, Mod.ControlModifier)
    qtbot.waitUntil(lambda: payload(page) == LINK)
    qtbot.waitUntil(lambda: "WeChat group code" in page.context.notify.said)
    assert page.panel.code.box.payload == LINK
    undo(page.window())
    assert payload(page) == ""
    assert page.panel.code.box.payload == ""
    redo(page.window())
    assert payload(page) == LINK


def test_the_button_pastes_and_the_copy_comes_back_as_it_was(page: GroupsPage, qtbot: QtBot) -> None:
    from opsdesk.render.scan import decode

    take(page, "Seed 01")
    copy_to_clipboard(code_picture(LINK))
    click(page.panel.code.paste_button)
    qtbot.waitUntil(lambda: payload(page) == LINK)
    QGuiApplication.clipboard().clear()
    click(page.panel.code.copy_button)
    assert [found.text for found in decode(QGuiApplication.clipboard().image())] == [LINK]


def test_a_dropped_file_is_read_and_a_bad_one_gets_a_sentence(page: GroupsPage, qtbot: QtBot, tmp_path: Path) -> None:
    take(page, "Seed 01")
    file = tmp_path / "code.png"
    file.write_bytes(code_picture(LINK))

    def drop(path: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Mod.NoModifier)
        page.panel.code.box.dropEvent(event)

    drop(file)
    qtbot.waitUntil(lambda: payload(page) == LINK)
    cut_off = tmp_path / "cut.png"
    cut_off.write_bytes(code_picture(LINK)[:60])
    blank = tmp_path / "blank.png"
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    picture.save(str(blank))
    said = page.context.notify
    for path, words in (
        (cut_off, "cannot be read"),
        (blank, "No QR code"),
        (tmp_path / "gone.png", "There is no file gone.png"),
        (tmp_path / "notes.txt", "There is no file notes.txt"),
    ):
        drop(path)
        qtbot.waitUntil(partial(is_in, words, said))
    assert payload(page) == LINK


def test_an_empty_clipboard_is_said(page: GroupsPage) -> None:
    take(page, "Seed 01")
    QGuiApplication.clipboard().setText("no picture")
    key(page, Qt.Key.Key_V, Mod.ControlModifier)
    assert "no picture and no link on the clipboard" in page.context.notify.said
    assert payload(page) == ""


def test_a_code_waits_in_line_and_is_used(page: GroupsPage, qtbot: QtBot) -> None:
    group_id = take(page, "Seed 01")
    desk = page.context.desk
    desk.codes.paste(group_id, Platform.WECHAT, code_picture(LINK))
    copy_to_clipboard(code_picture(LINK + "next"))
    page.panel.code.paste_wanted.emit(True)
    qtbot.waitUntil(lambda: desk.groups.detail(group_id).waiting_codes == 1)
    assert payload(page) == LINK
    press_button(qtbot, page, "Use next")
    assert payload(page) == LINK + "next"
    desk.store.undo()
    assert payload(page) == LINK
    take_out = page.panel.code.line
    take_out.setCurrentIndex(take_out.lines.index(0))
    QTest.keyClick(take_out, Qt.Key.Key_Delete)
    assert desk.groups.detail(group_id).waiting_codes == 0


def test_the_end_of_a_code_is_typed(page: GroupsPage) -> None:
    group_id = take(page, "Seed 01")
    desk = page.context.desk
    desk.codes.paste(group_id, Platform.WECHAT, code_picture(LINK))
    click(page.panel.code.until)
    asked = form(page, UntilForm)
    asked.hour.setText("25:00")
    click(asked.button("save"))
    assert asked.hour.property("state") == "error"
    asked.hour.setText("9点30分")
    asked.day.setText("+2")
    click(asked.button("save"))
    card = page.sight.card
    assert card is not None
    assert card.code is not None
    assert card.code.valid_until_at is not None
    local = desk.clock.local(card.code.valid_until_at)
    assert (local.hour, local.minute, (local.date() - desk.clock.today()).days) == (9, 30, 2)
    click(page.panel.code.until)
    click(form(page, UntilForm).button("never"))
    card = page.sight.card
    assert card is not None
    assert card.code is not None
    assert card.code.valid_until_at is None
    desk.store.undo()
    assert page.panel.code.until.text().endswith("09:30")


@pytest.mark.parametrize(
    ("text", "hour"),
    [("10:20", (10, 20)), ("9：05", (9, 5)), ("18点30分", (18, 30)), (" 18点 ", (18, 0)), ("7.15", (7, 15))],
)
def test_a_time_is_read_as_people_type_it(text: str, hour: tuple[int, int]) -> None:
    found = read_time(text)
    assert found is not None
    assert (found.hour, found.minute) == hour


@pytest.mark.parametrize("text", ["", "noon", "24:00", "10:60", "1020", "10:20:30"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_time(text) is None
