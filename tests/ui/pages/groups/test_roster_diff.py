"""The roster diff, in the real window: pasting, deciding with keys, what is doubtful, storing and taking back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from opsdesk.domain.roster_diff import Answer, ChangeKind, Verdict
from opsdesk.domain.rosters import Doubt
from opsdesk.ui.widgets.buttons import Button
from tests.ui.pages.groups.hand import group, key, open_menu, take
from tests.ui.scene import HOSTILE, LEFT, click, sent

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.ui.pages.groups.page import GroupsPage
    from opsdesk.ui.pages.groups.roster_diff.view import RosterDiffView
    from opsdesk.ui.window import MainWindow

FIRST = (
    "小雨", "Nico_91", "月亮", "静静", "老猫", "海带 杭州", "A 批发代理", "Zoe", "阿九", "石头", "海盐", "芝麻", "豆包",
    "团子", "青柠", "蒲公英", "竹笋", "银杏", "大雪", "栗子", "汽水", "麦子",
)  # fmt: skip
LATER = (FIRST[0], "清晨的十一1号", *FIRST[2:], "新来的")


def _store_first(page: GroupsPage) -> int:
    seed = group(page.context.desk, "Seed 01")
    rosters = page.context.desk.rosters
    (looked,) = rosters.read_text("\n".join(FIRST), "first")
    rosters.keep(rosters.look(looked, seed, taken="2026-09-01"), {})
    return seed


def _settle(qtbot: QtBot, page: GroupsPage) -> None:
    qtbot.waitUntil(lambda: page.context.jobs.idle)


@pytest.fixture
def view(page: GroupsPage, qtbot: QtBot) -> RosterDiffView:
    """The roster of a group of twenty-two compared with one in which one is renamed and one is new."""
    _store_first(page)
    take(page, "Seed 01")
    key(page, Qt.Key.Key_R)
    found = page.roster.view
    assert found is not None
    _paste(qtbot, page, LATER)
    return found


def _paste(qtbot: QtBot, page: GroupsPage, names: tuple[str, ...]) -> None:
    QGuiApplication.clipboard().setText("\n".join(names))
    key(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    _settle(qtbot, page)


def _shown(view: RosterDiffView, kind: ChangeKind) -> list[str]:
    return [one.entry.name for one in view.list.diff.lines if one.kind is kind and one.entry is not None]


def _here(page: GroupsPage) -> int:
    rows = page.context.desk.store.reader().execute(
        "select count(*) from membership where group_id = ? and left_at is null", [group(page.context.desk, "Seed 01")]
    )
    return int(rows.fetchone()[0])


def _side(qtbot: QtBot, view: RosterDiffView, text: str) -> Button:
    """A button of the panel, once the panel has laid it out."""

    def shown() -> list[Button]:
        return [one for one in view.side.findChildren(Button) if one.text() == text and one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def _buttons(view: RosterDiffView) -> dict[str, Button]:
    return {one.text(): one for one in view.doubts.findChildren(Button) if not one.isHidden()}


def test_it_opens_from_the_menu_and_the_button_and_closes_with_esc(page: GroupsPage, qtbot: QtBot) -> None:
    take(page, "Seed 02")
    click(page.panel.head.more)
    next(one for one in open_menu().actions() if one.text() == "Compare a roster…").trigger()
    assert page.roster.is_open
    assert not page.split.isVisible()
    _settle(qtbot, page)
    key(page, Qt.Key.Key_M)  # the keys of the board rest
    key(page, Qt.Key.Key_Escape)
    assert page.split.isVisible()
    click(page.panel.compare)
    assert not page.split.isVisible()
    assert "Paste a member list" in [one.text for one in page.commands()]


def test_a_pasted_list_is_compared_and_nothing_is_stored(view: RosterDiffView, page: GroupsPage) -> None:
    assert _shown(view, ChangeKind.OPEN) == ["清晨的十一1号"]
    assert _shown(view, ChangeKind.JOINED) == ["新来的"]
    assert _shown(view, ChangeKind.LEFT) == []
    assert view.store_button.text() == "Store, leave 1 open"
    assert [section.title for section in page.rail_sections()] == ["Rosters of Seed 01", "Groups"]
    assert page.status_items()[0].text == "23 names"
    assert len(page.context.desk.rosters.history(group(page.context.desk, "Seed 01"))) == 1


def test_number_keys_answer_and_ctrl_enter_stores_and_the_toast_takes_back(
    view: RosterDiffView, page: GroupsPage, qtbot: QtBot
) -> None:
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_2)
    assert _shown(view, ChangeKind.OPEN) == ["清晨的十一1号"]
    assert view.sight.answer_of(view.sight.questions[0].entry.handle_id) == Answer(Verdict.NEW)
    QTest.keyClick(view.list, Qt.Key.Key_1)
    settled = view.sight.settled
    assert settled is not None
    assert [one.was.name for one in settled.renamed if one.was] == ["Nico_91"]
    assert view.store_button.text() == "Store"
    before = _here(page)
    QTest.keyClick(view.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _settle(qtbot, page)
    assert not page.roster.is_open
    assert page.context.notify.said == "Stored Seed 01: 1 joined, 0 left"
    assert _here(page) == before + 1
    toast = page.context.notify._toast
    assert toast is not None
    toast.act()
    _settle(qtbot, page)
    assert _here(page) == before
    page.roster.open(group(page.context.desk, "Seed 01"))
    _settle(qtbot, page)
    # what she said is remembered, so nothing is asked
    assert view.sight.questions == ()
    assert _shown(view, ChangeKind.RENAMED) == ["清晨的十一1号"]


def test_another_one_who_is_missing_can_be_chosen_and_taken_off_again(view: RosterDiffView, qtbot: QtBot) -> None:
    view.list.go_to_kind(ChangeKind.JOINED)
    click(_side(qtbot, view, "Another one who is missing"))
    next(one for one in open_menu().actions() if one.text() == "Nico_91").trigger()
    assert _shown(view, ChangeKind.RENAMED) == ["新来的"]
    view.list.go_to_kind(ChangeKind.OPEN)
    assert [card.isEnabled() for card, _ in view.side.cards] == [False, True, True]
    view.list.go_to_kind(ChangeKind.RENAMED)
    click(_side(qtbot, view, "Not the same person"))
    assert _shown(view, ChangeKind.JOINED) == ["新来的"]


def test_a_short_list_asks_whether_it_is_a_part(view: RosterDiffView, page: GroupsPage, qtbot: QtBot) -> None:
    _paste(qtbot, page, FIRST[:8])
    assert view.sight.doubts() == [Doubt.PART]
    assert not view.store_button.isEnabled()
    click(_buttons(view)["The whole list"])
    assert view.sight.doubts() == [Doubt.MANY_GONE]
    click(_buttons(view)["They left"])
    assert view.sight.doubts() == []
    assert view.store_button.isEnabled()
    view.whole.changed.emit("part")
    _settle(qtbot, page)
    assert _shown(view, ChangeKind.LEFT) == []
    view.store()
    _settle(qtbot, page)
    assert _here(page) == len(FIRST)


def test_the_list_of_another_group_goes_there(view: RosterDiffView, page: GroupsPage, qtbot: QtBot) -> None:
    other = group(page.context.desk, "Seed 02")
    rosters = page.context.desk.rosters
    names = [f"harbor {number}" for number in range(12)]
    (looked,) = rosters.read_text("\n".join(names), "x")
    rosters.keep(rosters.look(looked, other, taken="2026-09-01"), {})
    _settle(qtbot, page)
    _paste(qtbot, page, tuple(names))
    assert Doubt.WRONG_GROUP in view.sight.doubts()
    click(_buttons(view)["Compare with Seed 02"])
    _settle(qtbot, page)
    assert view.sight.group_id == other
    assert view.sight.look is not None
    assert view.sight.look.found.unchanged == 12


def test_two_members_are_compared_in_same_person(page: GroupsPage, window: MainWindow, qtbot: QtBot) -> None:
    """What was left open is asked again; both are members by now, and a card cannot join them."""
    seed = _store_first(page)
    rosters = page.context.desk.rosters
    (looked,) = rosters.read_text("\n".join(LATER), "later")
    rosters.keep(rosters.look(looked, seed, taken="2026-09-08"), {})
    page.reveal({"roster": seed})
    _paste(qtbot, page, LATER)
    view = page.roster.view
    assert view is not None
    (question,) = view.sight.questions
    assert question.since is not None
    view.list.go_to(question.entry.handle_id)
    view.side.press(1)
    assert view.sight.undecided() == [question]
    click(_side(qtbot, view, "Compare in Same person"))
    assert sent(window, "members") == [{"merge": [question.entry.member_id, question.candidates[0].entry.member_id]}]


def test_a_file_can_be_dropped_and_discarded(
    view: RosterDiffView, page: GroupsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "名单.txt"
    path.write_text("\n".join([*FIRST, HOSTILE]), encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    view.dropEvent(drop)
    _settle(qtbot, page)
    assert len(_shown(view, ChangeKind.JOINED)) == 1
    view.grab()
    click(view.discard)
    assert view.sight.look is None
    assert not view.store_button.isVisible()


def test_a_list_read_elsewhere_is_compared_here(page: GroupsPage, qtbot: QtBot) -> None:
    seed = _store_first(page)
    (looked,) = page.context.desk.rosters.read_text("\n".join(LATER), "import")
    page.reveal({"roster": seed, "looked": looked})
    _settle(qtbot, page)
    view = page.roster.view
    assert view is not None
    assert _shown(view, ChangeKind.JOINED) == ["新来的"]


def test_space_goes_to_the_next_question(page: GroupsPage, qtbot: QtBot) -> None:
    _store_first(page)
    page.reveal({"roster": group(page.context.desk, "Seed 01")})
    names = list(FIRST)
    names[3], names[9] = "苏芽", "沈三"
    _paste(qtbot, page, tuple(names))
    view = page.roster.view
    assert view is not None
    assert _shown(view, ChangeKind.OPEN) == ["苏芽", "沈三"]
    QTest.keyClick(view.list, Qt.Key.Key_1)
    QTest.keyClick(view.list, Qt.Key.Key_Space)
    line = view.list.line
    assert line is not None
    assert line.entry is not None
    assert line.entry.name == "沈三"
    assert len(view.sight.undecided()) == 1


def test_an_empty_clipboard_says_so(page: GroupsPage) -> None:
    take(page, "Seed 01")
    page.roster.open()
    QGuiApplication.clipboard().clear()
    key(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.context.notify.said.startswith("The clipboard holds no text")
