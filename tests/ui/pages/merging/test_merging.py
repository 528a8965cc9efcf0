"""Same person? Two members side by side by key and by mouse, the queue, what is kept apart, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from opsdesk.domain.members import MemberQuery
from opsdesk.domain.merging import Take
from opsdesk.ui.pages.members.merging.sight import APART, CHOSEN, MERGED
from opsdesk.ui.widgets.buttons import Button
from tests.contents import contents
from tests.ui.scene import HOSTILE, LEFT, click, press, redo, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.members.merging.place import MembersPlace
    from opsdesk.ui.pages.members.merging.view import MergingView
    from opsdesk.ui.window import MainWindow
    from tests.ui.pages.merging.conftest import People

KEY = Qt.Key


def _opened(qtbot: QtBot, page: MembersPlace, *members: int) -> MergingView:
    """Opened from the bulk bar for these members, or at the queue."""
    if members:
        page.table.clearSelection()
        for key in members:
            row = page.model.row_of(key)
            mode = page.table.selectionModel().SelectionFlag.Select | page.table.selectionModel().SelectionFlag.Rows
            page.table.selectionModel().select(page.model.index(row, 0), mode)
        qtbot.waitUntil(page.acts.bar.isVisible)
        click(next(one for one in page.acts.bar.findChildren(Button) if one.text() == "Same person"))
    else:
        page.open_merging([])
    view = page.merging
    assert view is not None
    qtbot.waitUntil(lambda: view.isVisible() and page.context.jobs.idle)
    return view


def _row(view: MergingView, key: str) -> int:
    return next(number for number, row in enumerate(view.table.fields.rows) if row.key == key)


def _cell(view: MergingView, key: str, column: int) -> QModelIndex:
    return view.table.fields.index(_row(view, key), column)


def _text(view: MergingView, key: str, column: int) -> str:
    return str(view.table.fields.data(_cell(view, key, column)))


def _names(page: MembersPlace) -> list[str]:
    desk = page.context.desk
    return sorted(line.name for line in desk.members.lines(desk.members.find(MemberQuery())).values())


def test_two_selected_are_compared_and_merged_as_chosen(
    qtbot: QtBot, window: MainWindow, page: MembersPlace, people: People
) -> None:
    before = contents(page.context.desk.store.path)
    view = _opened(qtbot, page, people.moon, people.moon_2)
    assert (view.sight.shelf, page.toolbar.isVisible(), page.table.isVisible()) == (CHOSEN, False, False)
    assert {row.key for row in view.sight.differing} == {"name", "region", "note"}
    assert view.table.currentIndex().row() == _row(view, "name")
    press(view.table, KEY.Key_Down)
    assert view.table.fields.rows[view.table.currentIndex().row()].key == "region"
    assert _text(view, "region", 3) == "Hangzhou"
    press(window, KEY.Key_2)
    assert _text(view, "region", 3) == "Suzhou"
    QTest.mouseClick(
        view.table.viewport(), LEFT, pos=view.table.visualRect(_cell(view, "note", 1)).center()
    )  # fmt: skip
    assert _text(view, "note", 3) == "calls from 13800000214"
    press(window, KEY.Key_3)
    assert _text(view, "note", 3) == "calls from 13800000214\nlikes oolong"
    press(view.table, KEY.Key_Return)
    kept = page.context.desk.members.detail(people.moon)
    assert (kept.region, kept.note) == ("Suzhou", "calls from 13800000214\nlikes oolong")
    assert (kept.line.tags, len(kept.memberships)) == (("speaks English",), 1)
    assert "moon_2" in page.context.notify.said
    merged = contents(page.context.desk.store.path)
    undo(window)
    assert contents(page.context.desk.store.path) == before
    redo(window)
    assert contents(page.context.desk.store.path) == merged


def test_the_queue_shows_the_surest_first_with_its_reasons(qtbot: QtBot, page: MembersPlace, people: People) -> None:
    view = _opened(qtbot, page)
    pair = view.sight.pair
    assert pair is not None
    assert {pair.kept_id, pair.other_id} == {people.moon, people.moon_2}
    texts = [label.text() for label in view.side.findChildren(QLabel)]
    assert "the same phone 13800000214" in texts
    assert "both are in Harbor 03 now" in texts
    rail = {item.text: item.count for section in page.rail_sections() for item in section.items}
    assert (rail["Likely"], rail["Possible"], rail["Same phone"], rail["Same remark"]) == ("1", "1", "1", "1")
    assert page.status_items()[0].text == "2 pairs look alike"


def test_skip_and_keep_apart_go_on_and_are_taken_back(
    qtbot: QtBot, window: MainWindow, page: MembersPlace, people: People
) -> None:
    view = _opened(qtbot, page, people.moon, people.moon_2, people.kiln)
    first = view.sight.pair
    press(window, KEY.Key_S)
    assert view.sight.pair != first
    assert not any(page.context.desk.members.detail(key).line.star for key in (people.moon, people.kiln))
    press(window, KEY.Key_S)
    assert view.sight.pair == first
    press(window, KEY.Key_X)
    assert view.sight.pair != first
    assert len(page.context.desk.merging.kept_apart()) == 1
    view.sight.go(APART)
    assert (view.merge.text(), view.list.line is not None) == ("Compare again", True)
    undo(window)
    assert page.context.desk.merging.kept_apart() == []
    assert view.list.line is None


def test_different_accounts_stop_the_merge_with_words(qtbot: QtBot, page: MembersPlace, people: People) -> None:
    before = contents(page.context.desk.store.path)
    view = _opened(qtbot, page, people.moon, people.fig)
    assert not view.merge.isEnabled()
    shown = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert any("different accounts (QQ ID): 9000000741 and 9000000742" in text for text in shown)
    press(view.table, KEY.Key_Return)
    assert contents(page.context.desk.store.path) == before


def test_a_merge_is_taken_apart_from_its_shelf(qtbot: QtBot, page: MembersPlace, people: People) -> None:
    view = _opened(qtbot, page)
    names = _names(page)
    press(view.table, KEY.Key_Return)
    assert "moon_2" not in _names(page)
    view.sight.go(MERGED)
    assert (view.list.isVisible(), view.merge.text(), view.skip.isVisible()) == (True, "Take apart", False)
    assert QApplication.focusWidget() is view.list
    press(view.list, KEY.Key_Return)
    assert _names(page) == names
    assert view.sight.merges == []
    assert any("Nothing is merged" in label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_back_gives_the_list_again_and_keys_of_the_list_sleep_meanwhile(
    qtbot: QtBot, window: MainWindow, page: MembersPlace, people: People
) -> None:
    view = _opened(qtbot, page, people.moon, people.moon_2)
    before = contents(page.context.desk.store.path)
    press(window, KEY.Key_T, KEY.Key_N, KEY.Key_F2, KEY.Key_Delete, KEY.Key_B)
    assert contents(page.context.desk.store.path) == before
    assert window.page is page
    press(view.table, KEY.Key_Escape)
    assert (page.merging_open, page.table.isVisible(), view.isVisible()) == (False, True, False)
    assert page.table.hasFocus()
    page.table.take_row(page.model.row_of(people.fig))
    press(window, KEY.Key_S)
    assert page.context.desk.members.detail(people.fig).line.star is not None
    press(window, KEY.Key_1)
    assert view.sight.takes == {}


def test_names_of_strangers_stay_plain(qtbot: QtBot, page: MembersPlace, people: People) -> None:
    view = _opened(qtbot, page, people.kiln, people.hostile)
    assert HOSTILE in (_text(view, "name", 1), _text(view, "name", 2))
    for label in view.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    view.table.choose(Take.OTHER)
    assert view.grab().width() > 0


def test_somebody_who_is_gone_meanwhile_leaves_the_queue(
    qtbot: QtBot, page: MembersPlace, people: People, context: Context
) -> None:
    view = _opened(qtbot, page)
    context.desk.members.trash([people.moon_2])
    pair = view.sight.pair
    assert pair is None or people.moon_2 not in (pair.kept_id, pair.other_id)
    qtbot.waitUntil(lambda: view.sight.proposals is not None and len(view.sight.proposals) == 1, timeout=3_000)
