"""Chats, surveys and bills on the import page: what they show, who a name is, which question tells, how dates read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from opsdesk import resources
from opsdesk.domain.chats import WhyOpen
from opsdesk.domain.errors import Problem
from opsdesk.ui.pages.importing.state import Step
from opsdesk.ui.pages.importing.who_dialog import WhoDialog
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.text import PlainLabel
from tests.ui.pages.importing.hand import PATIENCE, looked, open_page, wait
from tests.ui.scene import LEFT

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.importing.found_part import FoundPart
    from opsdesk.ui.pages.importing.page import ImportPage

SAMPLE = resources.path("sample")
WHATSAPP = SAMPLE / "chats/WhatsApp Chat with Overseas Friends.txt"
SURVEY = SAMPLE / "survey/问卷星_秋季回访.xlsx"


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> ImportPage:
    return open_page(qtbot, context)


def texts(part: QWidget) -> list[str]:
    """The lines of a part of the window."""
    return [label.text() for label in part.findChildren(PlainLabel) if label.text() and label.isVisibleTo(part)]


def press(part: QWidget, words: str) -> None:
    """Click the first button that says this."""
    (button, *_) = [one for one in part.findChildren(Button) if one.text().strip() == words]
    QTest.mouseClick(button, LEFT)


def found_part(page: ImportPage) -> FoundPart:
    return page.wizard.side.found


def _open(page: ImportPage) -> list[WhyOpen]:
    """Why names wait in the table in sight."""
    chosen = page.wizard.chosen
    would = chosen.looked.would if chosen is not None else None
    return [one.why for one in would.chat.open] if would is not None and would.chat is not None else []


def cells(page: ImportPage, row: int) -> list[str]:
    model = page.wizard.preview.model
    return [str(model.index(row, column).data() or "") for column in range(1, model.columnCount())]


def test_a_chat_says_what_it_shows_and_never_what_was_said(page: ImportPage, qtbot: QtBot) -> None:
    page.look([WHATSAPP])
    chosen = looked(qtbot, page)
    assert chosen.step is Step.CHECK
    said = texts(found_part(page))
    assert said[0] == "Chat log"
    assert said[1].startswith("120 messages of 9 speakers, 22 Apr")
    assert said[2] == "0 known here, 7 new here, 2 to decide"
    assert "江雾: 14 messages, nobody in the group bears this name" in said
    assert cells(page, 1)[:3] == ["", "Phone 13800000269", "10"]
    assert cells(page, 0)[0] == "半盏茶铺"


def test_a_name_is_decided_and_the_decision_taken_back(page: ImportPage, desk: Desk, qtbot: QtBot) -> None:
    key = desk.members.add("江雾（老客）")
    page.look([WHATSAPP])
    chosen = looked(qtbot, page)
    before = chosen.looked.would
    dialog = page.ask_who("江雾")
    assert isinstance(dialog, WhoDialog)
    qtbot.waitUntil(lambda: len(dialog.list.members.lines) == 1, timeout=PATIENCE)
    dialog.list.setCurrentIndex(dialog.list.members.index(0))
    dialog.button("take").click()
    wait(qtbot, page)
    assert chosen.options.people == (("江雾", key),)
    would = chosen.looked.would
    assert before is not None
    assert would is not None
    assert would.chat is not None
    assert [one.name for one in would.chat.open] == ["半盏茶铺"]
    assert would.new == before.new + 14
    assert "江雾: decided by you" in texts(found_part(page))
    (cross,) = found_part(page).findChildren(IconButton)
    QTest.mouseClick(cross, LEFT)
    wait(qtbot, page)
    assert _open(page) == [WhyOpen.UNKNOWN, WhyOpen.UNKNOWN]
    page.bring_in()
    qtbot.waitUntil(lambda: bool(desk.imports.batches()) and page.context.jobs.idle, timeout=PATIENCE)
    assert desk.store.reader().execute("select message_count from chat_log").fetchone() == (120,)


def test_the_button_asks_about_its_own_name(page: ImportPage, qtbot: QtBot) -> None:
    page.look([WHATSAPP])
    looked(qtbot, page)
    with qtbot.waitSignal(page.wizard.who_wanted) as heard:
        press(found_part(page), "Who is it?")
    assert heard.args == ["半盏茶铺"]
    for dialog in page.findChildren(WhoDialog):
        dialog.reject()


@pytest.mark.parametrize(("words", "day"), [("Day first", "5 Jun"), ("Month first", "6 May")])
def test_dates_that_read_two_ways_are_asked_once(
    page: ImportPage, qtbot: QtBot, tmp_path: Path, words: str, day: str
) -> None:
    path = tmp_path / "WhatsApp Chat with A.txt"
    path.write_text("05/06/26, 10:00 - Ann: hi\n05/06/26, 11:00 - Ann: hi\n", encoding="utf-8")
    page.look([path])
    chosen = looked(qtbot, page)
    assert chosen.looked.problem is not None
    assert chosen.looked.problem.problem is Problem.DATE_ORDER_UNKNOWN
    press(page.wizard.side, words)
    wait(qtbot, page)
    assert day in texts(found_part(page))[1]
    assert _open(page) == [WhyOpen.UNKNOWN]


def test_another_question_tells_who_answered(page: ImportPage, qtbot: QtBot) -> None:
    page.look([SURVEY])
    chosen = looked(qtbot, page)
    said = texts(found_part(page))
    assert said[1:3] == ["秋季回访: 5 questions, 20 answer sheets", "“手机号” tells who answered"]
    assert cells(page, 0)[1:4] == ["Ｍｏｍｏ８７\u3000竹笋", "13800000010", "单丛、白茶、红茶"]
    press(found_part(page), "Another question tells who")
    menu = found_part(page).menu
    assert menu is not None
    (named,) = [act for act in menu.actions() if act.text() == "您的微信昵称"]
    named.trigger()
    menu.close()
    wait(qtbot, page)
    assert chosen.options.who == 1
    assert "“您的微信昵称” tells who answered" in texts(found_part(page))


def test_a_bill_says_what_it_sums_up_to(page: ImportPage, qtbot: QtBot) -> None:
    page.look([SAMPLE / "money/微信支付账单.csv"])
    looked(qtbot, page)
    assert texts(found_part(page))[1:] == [
        "¥31,156.78 came in 32 payments", "¥8,894.41 went in 8 payments",
        "¥2,265.56 only moved, as withdrawals do", "¥2,289.09 was given back",
    ]  # fmt: skip
    assert cells(page, 0)[1:4] == ["南窗竹笋在路上", "微信红包", "183.45"]
