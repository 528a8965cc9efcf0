"""Codes pasted, dropped and read from files: done at once where nothing is in question, else asked about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from opsdesk.domain.code_readings import CodeUse
from opsdesk.render.code_picture import code_picture
from opsdesk.ui.pages.groups.codes.assigning import AssignForm
from opsdesk.ui.pages.groups.pictures import holds_codes, sources_in
from tests.ui.pages.groups.codes.hand import (
    WECHAT,
    asked,
    choose,
    copy_picture,
    drop,
    files,
    in_hand,
    in_line,
    in_use,
    spot,
    take_row,
    view_of,
)
from tests.ui.pages.groups.hand import Mod, group, key
from tests.ui.scene import click, come_back, drop_data, png, redo, undo

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.ui.pages.groups.page import GroupsPage


def says(page: GroupsPage, words: str) -> bool:
    return words in page.context.notify.said


def no_question(page: GroupsPage) -> bool:
    return not any(one.isVisible() for one in page.window().findChildren(AssignForm))


def test_ctrl_v_uses_the_picture_on_the_clipboard_at_once(shelf: GroupsPage, qtbot: QtBot) -> None:
    copy_picture(code_picture(WECHAT + "fresh"))
    key(shelf, Qt.Key.Key_V, Mod.ControlModifier)
    qtbot.waitUntil(lambda: in_use(shelf, "Seed 01") == WECHAT + "fresh")
    qtbot.waitUntil(lambda: says(shelf, "WeChat group code is in use in Seed 01"))
    assert view_of(shelf).panel.left.text() in ("7 days 0 h left", "6 days 23 h left")
    undo(shelf.window())
    assert in_use(shelf, "Seed 01") == WECHAT + "one"
    redo(shelf.window())
    assert in_use(shelf, "Seed 01") == WECHAT + "fresh"


def test_a_link_is_a_code_too_and_can_be_copied_as_a_picture(shelf: GroupsPage, qtbot: QtBot) -> None:
    from opsdesk.render.scan import decode

    shelf.reveal({"codes": group(shelf.context.desk, "茶友二群")})
    QGuiApplication.clipboard().setText(" https://qm.qq.com/q/abc\n")
    click(view_of(shelf).panel.paste)
    qtbot.waitUntil(lambda: in_use(shelf, "茶友二群") == "https://qm.qq.com/q/abc")
    QGuiApplication.clipboard().clear()
    qtbot.waitUntil(lambda: view_of(shelf).panel.copy.isEnabled())
    click(view_of(shelf).panel.copy)
    assert [found.text for found in decode(QGuiApplication.clipboard().image())] == ["https://qm.qq.com/q/abc"]


def test_what_is_no_code_is_said(shelf: GroupsPage, qtbot: QtBot, tmp_path: Path) -> None:
    QGuiApplication.clipboard().setText("come to https://t.me/+x tonight")
    key(shelf, Qt.Key.Key_V, Mod.ControlModifier)
    assert says(shelf, "no picture and no link")
    cut = tmp_path / "cut.png"
    cut.write_bytes(code_picture(WECHAT)[:60])
    empty = tmp_path / "empty.png"
    empty.write_bytes(b"")
    drawing = tmp_path / "drawing.svg"
    drawing.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    for file, words in (
        (cut, "cannot be read"), (empty, "cannot be read"), (drawing, "cannot be read"),
        (tmp_path / "gone.png", "There is no file gone.png"),
    ):  # fmt: skip
        drop(shelf, files([file]), spot(shelf, "Seed 01"))
        qtbot.waitUntil(partial(says, shelf, words))
        shelf.context.notify.say("")
    assert in_use(shelf, "Seed 01") == WECHAT + "one"


def test_a_picture_without_a_code_may_be_kept(shelf: GroupsPage, qtbot: QtBot) -> None:
    copy_picture(png(90, 90))
    key(shelf, Qt.Key.Key_V, Mod.ControlModifier)
    qtbot.waitUntil(lambda: says(shelf, "No QR code was found"))
    assert in_use(shelf, "Seed 01") == WECHAT + "one"
    toast = shelf.context.notify._toast
    assert toast is not None
    assert toast._act is not None
    toast._act()
    qtbot.waitUntil(lambda: in_use(shelf, "Seed 01") == "")
    assert view_of(shelf).panel.left.text() == "picture not readable"


def test_a_picture_dropped_on_a_card_is_that_groups(shelf: GroupsPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "mmqrcode1.png"
    file.write_bytes(code_picture(WECHAT + "dropped"))
    drop(shelf, files([file]), spot(shelf, "茶友一群"))
    qtbot.waitUntil(lambda: in_use(shelf, "茶友一群") == WECHAT + "dropped")
    qtbot.waitUntil(lambda: in_hand(shelf) == "茶友一群")


def test_a_code_that_is_there_already_changes_nothing(shelf: GroupsPage, qtbot: QtBot) -> None:
    before = shelf.context.desk.codes.of_group(group(shelf.context.desk, "Seed 01"))
    copy_picture(code_picture(WECHAT + "one"))
    key(shelf, Qt.Key.Key_V, Mod.ControlModifier)
    qtbot.waitUntil(lambda: says(shelf, "Seed 01 uses this code already"))
    assert shelf.context.desk.codes.of_group(group(shelf.context.desk, "Seed 01")) == before


@pytest.mark.parametrize(
    ("payload", "notice"),
    [
        (WECHAT + "two", "Seed 02 uses this code now."),
        ("https://u.wechat.com/me", "A card of a person"),
        ("wxp://f2f0", "A payment code"),
        ("https://t.me/+x", "It opens Telegram, but the group is on WeChat."),
    ],
)
def test_what_leaves_a_doubt_is_asked(shelf: GroupsPage, qtbot: QtBot, payload: str, notice: str) -> None:
    copy_picture(code_picture(payload))
    view_of(shelf).hand.paste(group(shelf.context.desk, "Seed 01"))
    question = asked(qtbot, shelf)
    if not notice.startswith("Seed 02"):
        assert question.choices[0].group_id == group(shelf.context.desk, "Seed 01") or payload.startswith("wxp")
    choose(question, "group", str(group(shelf.context.desk, "Seed 01")))
    assert notice in question._notice.text()
    question.reject()
    come_back(qtbot, shelf.window())
    assert in_use(shelf, "Seed 01") == WECHAT + "one"


def test_many_pictures_are_answered_one_by_one_and_put_there_in_one_step(
    shelf: GroupsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    for name, payload in (
        ("a Seed 01.png", WECHAT + "n1"), ("b unknown.png", WECHAT + "n2"), ("c 茶友一群 card.png", "https://u.wechat.com/m"),
    ):  # fmt: skip
        (tmp_path / name).write_bytes(code_picture(payload))
    (tmp_path / "d broken.png").write_bytes(b"\x89PNG cut")
    drop(shelf, files([tmp_path]), QPoint(5, 5))
    question = asked(qtbot, shelf)
    assert [one.use for one in question.choices] == [CodeUse.NOW, CodeUse.LEAVE, CodeUse.LINE, CodeUse.LEAVE]
    assert question.button("put").text() == "Put 2 codes onto the shelf"
    assert "cannot be read" in question.row_words(question.choices[3])[1]
    take_row(question, 1)
    assert not question.use.isEnabled()
    choose(question, "group", str(group(shelf.context.desk, "Seed 02")))
    assert question.choices[1].use is CodeUse.NOW
    question.day.setText("+3")
    question.hour.setText("9点")
    question.hour.editingFinished.emit()
    choose(question, "use", "line")
    take_row(question, 0)
    question.endless.setChecked(True)
    assert not question.day.isEnabled()
    assert question.button("put").text() == "Put 3 codes onto the shelf"
    click(question.button("put"))
    come_back(qtbot, shelf.window())
    qtbot.waitUntil(lambda: says(shelf, "Put 3 codes onto the shelf"))
    assert in_use(shelf, "Seed 01") == WECHAT + "n1"
    assert in_line(shelf, "Seed 02") == [WECHAT + "n2"]
    assert in_line(shelf, "茶友一群") == ["https://u.wechat.com/m"]
    desk = shelf.context.desk
    code = desk.groups.detail(group(desk, "Seed 01")).card.code
    assert code is not None
    assert code.valid_until_at is None
    waiting = next(one for one in desk.codes.of_group(group(desk, "Seed 02")) if one.state == "waiting")
    assert waiting.valid_until_at is not None
    local = desk.clock.local(waiting.valid_until_at)
    assert ((local.date() - desk.clock.today()).days, local.hour) == (3, 9)
    undo(shelf.window())
    assert (in_use(shelf, "Seed 01"), in_line(shelf, "Seed 02")) == (WECHAT + "one", [])


def test_every_code_of_one_picture_is_a_line(shelf: GroupsPage, qtbot: QtBot) -> None:
    from tests.services.test_code_reading import picture

    copy_picture(picture(WECHAT + "p1", WECHAT + "p2"))
    key(shelf, Qt.Key.Key_V, Mod.ControlModifier)
    question = asked(qtbot, shelf)
    assert [one.reading.payload for one in question.choices] == [WECHAT + "p1", WECHAT + "p2"]
    assert "several codes" in question._notice.text()
    assert not question.button("put").isEnabled()
    take_row(question, 1)
    choose(question, "group", str(group(shelf.context.desk, "Seed 01")))
    click(question.button("put"))
    come_back(qtbot, shelf.window())
    qtbot.waitUntil(lambda: in_use(shelf, "Seed 01") == WECHAT + "p2")


def test_an_empty_folder_is_said(shelf: GroupsPage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    view_of(shelf).hand.take([tmp_path])
    qtbot.waitUntil(lambda: says(shelf, "There is no picture in the folder"))
    assert no_question(shelf)


def test_what_the_clipboard_may_hold(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(b"x")

    def text(words: str) -> QMimeData:
        mime = QMimeData()
        mime.setText(words)
        return mime

    assert sources_in(text(f'"{file}"')) == [file]
    assert sources_in(text(f"https://t.me/+a\n{file}\n")) == ["https://t.me/+a", file]
    assert sources_in(text(str(tmp_path / "none.png"))) == []
    assert sources_in(text("a.png")) == []
    assert sources_in(text("")) == []
    assert sources_in(None) == []
    assert sources_in(files([file, tmp_path])) == [file, tmp_path]


def test_what_is_no_picture_is_left_to_the_window(shelf: GroupsPage, tmp_path: Path) -> None:
    roster = tmp_path / "roster.csv"
    roster.write_text("a,b", encoding="utf-8")
    assert not holds_codes(files([roster]))
    assert holds_codes(files([roster, tmp_path / "a.PNG"]))
    assert holds_codes(files([tmp_path]))
    assert holds_codes(files([tmp_path / "a.heic"])), "so that it is said that it cannot be read"
    assert not holds_codes(QMimeData())
    carried, move = files([roster]), Qt.DropAction.CopyAction
    event = QDragEnterEvent(QPoint(9, 9), move, carried, Qt.MouseButton.LeftButton, Mod.NoModifier)
    event.ignore()
    QApplication.sendEvent(view_of(shelf), event)
    assert not event.isAccepted()


def test_a_picture_dropped_on_the_panel_is_for_its_group(shelf: GroupsPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "mmqrcode2.png"
    file.write_bytes(code_picture(WECHAT + "panel"))
    view = view_of(shelf)
    drop_data(view, files([file]), view.panel.mapTo(view, view.panel.rect().center()))
    qtbot.waitUntil(lambda: in_use(shelf, "Seed 01") == WECHAT + "panel")


def test_the_days_of_a_code_are_those_of_its_kind(shelf: GroupsPage, qtbot: QtBot) -> None:
    copy_picture(code_picture("https://u.wechat.com/me"))
    view_of(shelf).hand.paste(group(shelf.context.desk, "Seed 01"), waiting=True)
    qtbot.waitUntil(lambda: in_line(shelf, "Seed 01") == ["https://u.wechat.com/me"])
    assert no_question(shelf), "a card put in line is no question"
    line = view_of(shelf).panel.line.lines
    qtbot.waitUntil(lambda: bool(line.lines))
    (one,) = line.lines
    assert one.quiet == "adds you first, then by hand"
    assert one.code.valid_until_at is None
