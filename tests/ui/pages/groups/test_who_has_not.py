"""Who has not, in the real window: subtracting, deciding, who is spared, copying and ticking off, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from opsdesk.domain.members import MemberQuery
from opsdesk.domain.who_has_not import Exempt
from opsdesk.ui.pages.groups.who_has_not.doubts import answers
from opsdesk.ui.pages.groups.who_has_not.table import CHECK
from tests.ui.pages.groups.hand import group, key, open_menu, take
from tests.ui.scene import HOSTILE, LEFT, click, press, redo, undo

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.ui.pages.groups.page import GroupsPage
    from opsdesk.ui.pages.groups.who_has_not.view import WhoHasNotView

CHAIN = "#接龙\n中秋茶盒\n\n1. 王伟 2份\n2. 李雷\n3. 过客\n4. 群主 +1\n"


@pytest.fixture
def asked(page: GroupsPage, qtbot: QtBot) -> WhoHasNotView:
    """The page about a group of twelve, two of one name, the chain pasted."""
    desk = page.context.desk
    seed = group(desk, "Seed 01")
    with desk.store.write("add_member") as con:
        from opsdesk.store import members

        for member in desk.members.find(MemberQuery()):
            members.join(con, member, seed, desk.clock.now() - 90 * 86400)
    take(page, "Seed 01")
    key(page, Qt.Key.Key_W)
    view = page.who.view
    assert view is not None
    qtbot.waitUntil(lambda: view.seen is not None)
    paste(qtbot, page, CHAIN)
    return view


def paste(qtbot: QtBot, page: GroupsPage, text: str) -> None:
    view = page.who.view
    assert view is not None
    before = 0 if view.asking is None else len(view.asking.sources)
    QGuiApplication.clipboard().setText(text)
    key(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.asking is not None and len(view.asking.sources) > before)
    settle(qtbot, page)


def settle(qtbot: QtBot, page: GroupsPage) -> None:
    qtbot.waitUntil(lambda: page.context.jobs.idle)


def is_open(page: GroupsPage) -> bool:
    return page.who.is_open


def listed(view: WhoHasNotView) -> list[str]:
    return [one.name for one in view.table.chase.people]


def doubtful(view: WhoHasNotView) -> list[str]:
    return [person.name for person, _ in view.doubts.list.doubts.lines]


def answer(view: WhoHasNotView, row: int, *, is_it: bool) -> None:
    """A click on one of the two answers of a row."""
    rows = view.doubts.list
    box = answers(rows.visualRect(rows.doubts.index(row)))[0 if is_it else 1]
    QTest.mouseClick(rows.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, box.center())


def cell(view: WhoHasNotView, row: int, column: int) -> QPoint:
    return view.table.visualRect(view.table.chase.index(row, column)).center()


def test_it_opens_from_the_menu_of_a_group_and_closes_with_esc(page: GroupsPage, qtbot: QtBot) -> None:
    take(page, "Seed 02")
    click(page.panel.head.more)
    act = next(one for one in open_menu().actions() if one.text() == "Who has not…")
    act.trigger()
    assert is_open(page)
    assert not page.split.isVisible()
    assert not page.toolbar.isVisible()
    view = page.who.view
    assert view is not None
    qtbot.waitUntil(lambda: view.seen is not None)
    assert view.isVisible()
    assert [section.title for section in page.rail_sections()] == ["Groups"]
    key(page, Qt.Key.Key_M)  # the keys of the board rest
    key(page, Qt.Key.Key_Escape)
    assert not is_open(page)
    assert page.split.isVisible()


def test_the_palette_offers_it(page: GroupsPage) -> None:
    take(page, "Seed 01")
    item = next(one for one in page.commands() if one.text == "Who has not…")
    item.run()
    assert is_open(page)
    assert "Copy the next portion" in [one.text for one in page.commands()]
    next(one for one in page.commands() if one.text == "Back to the groups").run()
    assert not is_open(page)


def test_a_pasted_chain_is_subtracted(page: GroupsPage, asked: WhoHasNotView) -> None:
    assert asked.asking is not None
    assert asked.asking.topic == "中秋茶盒"
    assert doubtful(asked) == ["李雷", "李雷", "9群主", "10群主"]
    assert "王伟" not in listed(asked)
    assert len(listed(asked)) == 12 - 1 - 4
    assert "中秋茶盒" in asked.sources._about.text()
    assert asked.sources._number.text() == "7"
    assert page.status_items()[0].text == "12 in the group, 1 have, 0 need no chasing"


def test_she_decides_what_is_doubtful(page: GroupsPage, asked: WhoHasNotView, qtbot: QtBot) -> None:
    answer(asked, 0, is_it=True)
    settle(qtbot, page)
    assert doubtful(asked) == ["9群主", "10群主"]  # the line is taken, so the other 李雷 has not
    assert listed(asked).count("李雷") == 1
    asked.doubts.list.setFocus()
    press(asked.doubts.list, Qt.Key.Key_Home, Qt.Key.Key_Delete)
    settle(qtbot, page)
    assert doubtful(asked) == ["10群主"]
    assert "9群主" in listed(asked)
    toast = page.context.notify._toast
    assert toast is not None
    toast.act()
    settle(qtbot, page)
    assert doubtful(asked) == ["9群主", "10群主"]
    click(asked.doubts.all_yes)
    settle(qtbot, page)
    assert doubtful(asked) == []
    assert not asked.doubts.isVisible()
    assert page.context.desk.store.undo_label() == "add_member"  # decisions are no writes


def test_names_are_copied_and_ticked_off(page: GroupsPage, asked: WhoHasNotView, qtbot: QtBot) -> None:
    asked.side.size_choice.choose("10")
    asked.side.size_choice.chosen.emit("10")
    asked.side.body.setPlainText("Last call")
    asked.table.setFocus()
    key(page, Qt.Key.Key_1)
    names = " ".join(f"@{' '.join(name.split())}" for name in listed(asked))
    assert QGuiApplication.clipboard().text() == f"{names} Last call"
    people = [one.id for one in asked.table.chase.people]
    press(asked.table, Qt.Key.Key_Space, Qt.Key.Key_Space)  # the second finds nobody left to tick off
    settle(qtbot, page)
    ask, seed = page.context.desk.who_has_not, group(page.context.desk, "Seed 01")
    (chase,) = ask.chases(seed, "中秋茶盒")
    assert set(chase.members) == set(people)
    assert ask.last_body(seed) == "Last call"
    assert not asked.side.posted_button.isEnabled()
    assert listed(asked)  # they still have not; the list does not shrink under her hands
    undo(page.window())
    settle(qtbot, page)
    assert ask.chases(seed, "中秋茶盒") == []
    assert asked.side.posted_button.isEnabled()
    redo(page.window())
    settle(qtbot, page)
    assert len(ask.chases(seed, "中秋茶盒")) == 1


def test_who_was_reminded_of_another_thing_is_spared(page: GroupsPage, asked: WhoHasNotView, qtbot: QtBot) -> None:
    desk = page.context.desk
    first = asked.table.chase.people[0]
    desk.who_has_not.remind(group(desk, "Seed 01"), "问卷", "", [first.id])
    desk.labels.tag([asked.table.chase.people[1].id], "请勿打扰")
    settle(qtbot, page)
    assert first.name not in listed(asked)
    assert len(listed(asked)) == 5
    assert page.status_items()[0].text.endswith("2 need no chasing")
    asked.sources.boxes[Exempt.REMINDED].click()
    assert first.name in listed(asked)
    assert asked.table.chase.data(asked.table.chase.index(0, 5)).startswith("today")
    asked.sources.boxes[Exempt.QUIET].click()
    assert len(listed(asked)) == 7
    asked.sources.boxes[Exempt.QUIET].click()
    assert len(listed(asked)) == 6


def test_ticks_decide_who_is_in_the_portions(page: GroupsPage, asked: WhoHasNotView, qtbot: QtBot) -> None:
    def portioned() -> list[str]:
        return [one.name for portion in asked.side.list.portions.lines for one in portion.people]

    assert portioned() == listed(asked)
    QTest.mouseClick(asked.table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, cell(asked, 1, CHECK))
    assert portioned() == [name for row, name in enumerate(listed(asked)) if row != 1]
    head = asked.table.horizontalHeader()
    spot = QPoint(head.sectionViewportPosition(CHECK) + 10, head.height() // 2)
    QTest.mouseClick(head.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, spot)
    assert portioned() == listed(asked)
    QTest.mouseClick(head.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, spot)
    assert portioned() == []
    assert not asked.side.posted_button.isEnabled()
    asked.table.setFocus()
    asked.table.selectRow(2)
    press(asked.table, Qt.Key.Key_X)
    assert portioned() == [listed(asked)[2]]


def test_several_lists_and_taking_one_back(
    page: GroupsPage, asked: WhoHasNotView, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "名单.txt"
    path.write_text("阿九\n仇英\nMint Radio\n", encoding="utf-8")
    asked.lists.take_file(path)
    settle(qtbot, page)
    assert len(listed(asked)) == 4
    asked.sources.dropped.emit(0)
    settle(qtbot, page)
    assert doubtful(asked) == []
    assert "王伟" in listed(asked)
    toast = page.context.notify._toast
    assert toast is not None
    toast.act()
    settle(qtbot, page)
    assert len(listed(asked)) == 4
    paste(qtbot, page, "单一泉\n曾小雨\n🍵小满\n")
    assert listed(asked) == ["𠮷野"]


def test_a_chain_that_was_brought_in_is_there_at_once(page: GroupsPage, qtbot: QtBot) -> None:
    from opsdesk.domain.batches import ImportOptions
    from opsdesk.services.bringing_in import Source

    desk = page.context.desk
    desk.members.add("月亮", None, group(desk, "Seed 02"))
    desk.members.add("海带", None, group(desk, "Seed 02"))
    (parsed,) = desk.imports.read_text("#接龙\n团购\n\n1. 月亮 2份\n2. 路人\n3. 某某\n", "")
    desk.imports.write(parsed, Source("paste", "1"), ImportOptions(group="Seed 02"))
    page.reveal({"who_has_not": group(desk, "Seed 02")})
    view = page.who.view
    assert view is not None
    qtbot.waitUntil(lambda: view.seen is not None)
    assert listed(view) == ["海带"]
    chains, groups = page.rail_sections()
    assert [(item.text, item.count, item.selected) for item in chains.items] == [("团购", "3", True)]
    next(item for item in groups.items if item.text == "Seed 01").run()
    qtbot.waitUntil(lambda: view.seen is not None and view.seen.roll.group == "Seed 01")
    assert listed(view) == []


def test_the_list_is_exported(page: GroupsPage, asked: WhoHasNotView, qtbot: QtBot, tmp_path: Path) -> None:
    asked.table.tick([0])
    assert asked.asking is not None
    dialog = asked.deeds.export(asked.asking, asked.table.chase, "Seed 01")
    dialog.fileSelected.emit(str(tmp_path / "list.csv"))
    dialog.reject()
    settle(qtbot, page)
    lines = (tmp_path / "list.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Nickname,Group card,Tier,Last spoke,Last reminded,Account"
    assert [line.split(",")[0] for line in lines[1:]] == listed(asked)[1:]


def test_names_of_strangers_stay_plain_text(page: GroupsPage, asked: WhoHasNotView, qtbot: QtBot) -> None:
    desk = page.context.desk
    desk.members.add(HOSTILE, None, group(desk, "Seed 01"))
    settle(qtbot, page)
    assert any(one.name == HOSTILE for one in asked.table.chase.people)
    paste(qtbot, page, f"#接龙\n{HOSTILE}\n\n1. {HOSTILE} 2份\n2. a\n3. b\n")
    assert not any(one.name == HOSTILE for one in asked.table.chase.people)
    assert not asked.grab().isNull()


def test_what_cannot_be_read_is_told(page: GroupsPage, asked: WhoHasNotView, qtbot: QtBot, tmp_path: Path) -> None:
    asked.lists.take_file(tmp_path / "nowhere.csv")
    settle(qtbot, page)
    assert "nowhere.csv" in page.context.notify.said
    QGuiApplication.clipboard().clear()
    click(asked.paste_button)
    assert "clipboard" in page.context.notify.said


def test_who_has_not_is_saved_as_a_segment_and_stands_on_today(
    page: GroupsPage, asked: WhoHasNotView, qtbot: QtBot
) -> None:
    desk = page.context.desk
    listed_ids = [one.id for one in asked.table.chase.people]
    asked.table.chase.unticked.add(listed_ids[0])
    asked.save_segment()
    made = next(one for one in desk.segments.all() if one.by_hand)
    assert made.name == "not yet 中秋茶盒 Seed 01"
    assert set(desk.members.find(MemberQuery(where=made.where))) == set(listed_ids[1:])
    asked.save_segment()
    assert [one.name for one in desk.segments.all() if one.by_hand] == [made.name, f"{made.name} 2"]
    asked.put_on_today()
    (one,) = desk.chasing.all()
    assert (one.topic, one.group, one.noted) == ("中秋茶盒", "Seed 01", len(listed_ids) - 1)
    assert page.context.notify.said == f"{len(listed_ids) - 1} people stand on Today"
    settle(qtbot, page)
    undo(page)
    assert desk.chasing.all() == []


def test_a_segment_is_subtracted_and_a_chase_is_opened_with_its_lists(
    page: GroupsPage, asked: WhoHasNotView, qtbot: QtBot
) -> None:
    desk = page.context.desk
    hers = listed(asked)[0]
    desk.segments.pick("来过", [one.id for one in asked.table.chase.people if one.name == hers])
    settle(qtbot, page)
    segment = next(one for one in desk.segments.all() if one.name == "来过")
    asked.lists.take_segment(segment, "来过")
    qtbot.waitUntil(lambda: hers not in listed(asked))
    assert asked.asking is not None
    assert asked.asking.sources[-1].ref == f"segment:{segment.id}"
    key = desk.chasing.note(asked.group_id, "来过", asked.asking.sources[-1:], [1])
    asked.asking.sources.clear()
    page.reveal({"who_has_not": asked.group_id, "chase": key})
    qtbot.waitUntil(lambda: asked.asking is not None and [one.title for one in asked.asking.sources] == ["来过"])
    settle(qtbot, page)


def test_a_survey_and_a_chat_that_were_brought_in_are_in_the_menu(
    asked: WhoHasNotView, page: GroupsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    from opsdesk.domain.batches import ImportOptions
    from opsdesk.domain.platforms import Platform

    desk = page.context.desk
    survey = tmp_path / "问卷星_秋季回访.csv"
    survey.write_text("序号,提交答卷时间,1、昵称\n1,2026/10/20 09:37:00,王伟\n2,2026/10/20 09:38:00,阿九\n", "utf-8")
    chat = tmp_path / "Seed 01_群聊记录_全部.csv"
    chat.write_text("日期,时间,发言者,内容,类型\n2026-05-06,10:00,仇英,早,文本\n2026-05-07,10:00,谁,早,文本\n", "utf-8")
    desk.imports.bring_in(survey)
    desk.imports.bring_in(chat, ImportOptions(group="Seed 01", platform=Platform.WECHAT))
    settle(qtbot, page)
    qtbot.waitUntil(lambda: bool(asked.seen and asked.seen.surveys and asked.seen.logs))
    for words in ("Survey: 秋季回访", "Spoke: 2026-05-06 – 2026-05-07"):
        asked.sources.add_button.click()
        (act,) = [one for one in open_menu().actions() if one.text() == words]
        act.trigger()
        open_menu().close()
        settle(qtbot, page)
    assert asked.asking is not None
    assert asked.seen is not None
    assert len(asked.asking.sources) == 3
    assert {"王伟", "阿九"} <= {one.name for one in asked.seen.found.signed}
    assert "仇英" not in {one.name for one in asked.seen.found.not_signed}
