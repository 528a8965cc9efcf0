"""Posts written, edited, given places and pictures, duplicated and binned; undo of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest

from opsdesk.domain.platforms import Platform
from opsdesk.domain.posts import PostState
from opsdesk.ui.pages.calendar.new_account import AccountDialog
from opsdesk.ui.pages.calendar.places import PlaceKey, PlaceModel
from tests.ui.pages.calendar.hand import card, is_open, shown, spot_of, write
from tests.ui.scene import CONTROL, FRIDAY, LEFT, SATURDAY, drop_data, png, press, redo, undo

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.pages.calendar.page import CalendarPage
    from opsdesk.ui.window import MainWindow


def test_delete_puts_into_the_bin(stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    page.month.choose(FRIDAY, shown(qtbot, page.month, post))
    page.month.setFocus()
    press(page.month, Qt.Key.Key_Delete)
    assert not stopped.posts.between(FRIDAY, FRIDAY)
    undo(window)
    assert len(stopped.posts.between(FRIDAY, FRIDAY)) == 1
    redo(window)
    assert not stopped.posts.between(FRIDAY, FRIDAY)


def test_a_click_opens_the_post_beside(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    shown(qtbot, page.month, post)
    QTest.mouseClick(page.month, LEFT, pos=spot_of(page.month, post))
    assert page.split.is_open
    assert page.editor.post_id == post
    assert page.editor.title.text() == "话题"
    assert page.editor.body.toPlainText() == "今晚的问题"
    assert page.editor.places.group_ids == tuple(one.id for one in stopped.groups.cards())[:2]
    assert not page.drafts.isVisible()
    assert page.escape()
    assert not is_open(page)
    assert page.drafts.isVisible()


def test_a_post_is_written_by_keyboard(stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot) -> None:
    page.month.choose(SATURDAY)
    press(window, Qt.Key.Key_N)
    assert page.editor.title.hasFocus()
    assert not stopped.posts.between(SATURDAY, SATURDAY)
    QTest.keyClicks(page.editor.title, "Glaze hint")
    press(page.editor.title, Qt.Key.Key_Return)
    (new,) = stopped.posts.between(SATURDAY, SATURDAY)
    assert (new.title, new.state) == ("Glaze hint", PostState.DRAFT)
    page.editor.body.setFocus()
    QTest.keyClicks(page.editor.body, "matte or glossy")
    page.editor.time.setFocus()
    assert stopped.posts.detail(new.id).body == "matte or glossy"
    QTest.keyClicks(page.editor.time, "20")
    press(page.editor.time, Qt.Key.Key_Return)
    assert card(stopped, new.id).due_time == "20:00"
    page.editor.state.chosen.emit("ready")
    assert card(stopped, new.id).state is PostState.READY
    for _ in range(4):
        undo(window)
    assert not stopped.posts.between(SATURDAY, SATURDAY)
    assert not page.split.is_open
    for _ in range(4):
        redo(window)
    kept = stopped.posts.detail(new.id)
    assert (kept.body, kept.card.due_time, kept.card.state) == ("matte or glossy", "20:00", PostState.READY)


def test_a_text_alone_names_the_post(stopped: Desk, window: MainWindow, page: CalendarPage) -> None:
    page.month.choose(SATURDAY)
    QTest.mouseClick(page.new_button, LEFT)
    page.editor.body.setFocus()
    page.editor.body.setPlainText("\n  哑光还是亮光？\n投票")
    page.editor.commit()
    (new,) = stopped.posts.between(SATURDAY, SATURDAY)
    assert new.title == "哑光还是亮光？"
    page.editor.title.setFocus()
    page.editor.title.setText("")
    page.editor.commit()
    assert card(stopped, new.id).title == "哑光还是亮光？"


def test_typing_is_not_taken_for_keys(stopped: Desk, page: CalendarPage) -> None:
    page.month.choose(SATURDAY)
    page.new_item()
    QTest.keyClicks(page.editor.title, "xvcnmwe")
    assert page.editor.title.text() == "xvcnmwe"


def test_ready_wants_a_day(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "想法", None, None)
    shown(qtbot, page.drafts.board, post)
    page.reveal({"post": post})
    page.editor.state.chosen.emit("ready")
    assert card(stopped, post).state is PostState.IDEA
    assert page.editor._state_field._trouble.isVisible()
    page.editor.day.picked.emit(SATURDAY)
    page.editor.state.chosen.emit("ready")
    assert card(stopped, post).state is PostState.READY


def test_groups_are_ticked_found_and_taken_by_class(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    groups = stopped.groups.cards()
    class_id = stopped.groups.add_class("种子用户")
    stopped.groups.classify(groups[2].id, class_id)
    post = write(stopped, "话题")
    shown(qtbot, page.month, post)
    page.reveal({"post": post})
    places = page.editor.places
    places.search.setText("ysyjs")
    assert [line.name for line in places.model.shown] == ["釉色研究所"]
    rect = places.list.visualRect(places.model.index(0))
    QTest.mouseClick(places.list.viewport(), LEFT, pos=rect.center())
    assert card(stopped, post).targets == 3
    places._take_class(class_id)
    assert card(stopped, post).targets == 2
    places.search.clear()
    places._take_class(None)
    assert card(stopped, post).targets == 3
    places._clear()
    assert card(stopped, post).targets == 0


def test_a_place_where_it_was_posted_stays_ticked(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    first = stopped.posts.detail(post).targets[0]
    stopped.posts.posted(first.id)
    shown(qtbot, page.month, post)
    page.reveal({"post": post})
    places = page.editor.places
    places._clear()
    assert places.model.chosen == {PlaceKey(first.group_id)}
    assert card(stopped, post).targets == 1


def test_an_own_account_is_added_and_ticked(
    stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot
) -> None:
    post = write(stopped, "短片")
    shown(qtbot, page.month, post)
    page.reveal({"post": post})
    QTest.mouseClick(page.editor.places.account, LEFT)
    dialog = window.findChild(AccountDialog)
    assert dialog is not None
    dialog.button("add").click()
    assert dialog.name_field._trouble.isVisibleTo(dialog)
    dialog.name.setText("苔与壶")
    dialog.button("add").click()
    (channel,) = stopped.materials.channels()
    assert (channel.name, channel.platform) == ("苔与壶", Platform.DOUYIN)
    assert stopped.posts.detail(post).targets[-1].channel_id == channel.id


def test_images_are_pasted_dropped_and_removed(
    stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot, tmp_path: Path
) -> None:
    post = write(stopped, "话题")
    shown(qtbot, page.month, post)
    page.reveal({"post": post})
    page.month.setFocus()
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    QTest.keyClick(window, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: len(page.editor.pictures.tiles) == 1)
    file = tmp_path / "杯.png"
    file.write_bytes(png())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl.fromLocalFile(str(tmp_path / "notes.txt"))])
    drop_data(page.editor, data, QPoint(40, 40))
    qtbot.waitUntil(lambda: len(page.editor.pictures.tiles) == 2)
    assert len(stopped.posts.detail(post).pictures) == 2
    QTest.mouseClick(page.editor.pictures.tiles[0].cross, LEFT)
    assert len(stopped.posts.detail(post).pictures) == 1
    undo(window)
    assert len(stopped.posts.detail(post).pictures) == 2


def test_a_picture_that_is_none_is_refused_in_words_and_the_good_ones_stay(
    stopped: Desk, window: MainWindow, page: CalendarPage, qtbot: QtBot, tmp_path: Path
) -> None:
    post = write(stopped, "话题")
    shown(qtbot, page.month, post)
    page.reveal({"post": post})
    broken = tmp_path / "x.png"
    broken.write_bytes(b"no picture")
    page.editor.add_pictures([broken])
    qtbot.waitUntil(lambda: "cannot be read" in page.context.notify.said)
    gone = tmp_path / "gone.png"
    page.editor.add_pictures([gone])
    qtbot.waitUntil(lambda: page.context.notify.said == "There is no file gone.png")
    good = [tmp_path / f"{color}.png" for color in ("red", "green")]
    for file in good:
        file.write_bytes(png(color=file.stem))
    page.editor.add_pictures([good[0], broken, good[1]])
    qtbot.waitUntil(lambda: page.context.notify.said.startswith("2 images added · x.png: The picture cannot be read"))
    assert len(stopped.posts.detail(post).pictures) == 2
    undo(window)
    assert stopped.posts.detail(post).pictures == ()


def test_duplicate_and_bin_from_the_panel(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    post = write(stopped, "话题")
    shown(qtbot, page.month, post)
    page.reveal({"post": post})
    QTest.mouseClick(page.editor.duplicate, LEFT)
    cards = stopped.posts.between(FRIDAY, FRIDAY)
    assert len(cards) == 2
    copy = page.editor.post_id
    assert copy != post
    shown(qtbot, page.month, copy)
    QTest.mouseClick(page.editor.trash, LEFT)
    assert [one.id for one in stopped.posts.between(FRIDAY, FRIDAY)] == [post]
    assert not page.split.is_open


def test_what_is_half_typed_is_kept_when_another_post_is_chosen(
    stopped: Desk, page: CalendarPage, qtbot: QtBot
) -> None:
    first, second = write(stopped, "一"), write(stopped, "二", SATURDAY)
    shown(qtbot, page.month, second)
    QTest.mouseClick(page.month, LEFT, pos=spot_of(page.month, first))
    page.editor.body.setFocus()
    page.editor.body.setPlainText("写了一半")
    QTest.mouseClick(page.month, LEFT, pos=spot_of(page.month, second))
    assert page.editor.post_id == second
    assert stopped.posts.detail(first).body == "写了一半"
    assert stopped.posts.detail(second).body == "今晚的问题"


def test_the_list_of_places_is_a_sound_model(stopped: Desk, page: CalendarPage, qtbot: QtBot) -> None:
    model = PlaceModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.lines = page.editor.places.model.lines
    model.find("")
    model.find("港")
    model.refresh()
    assert tester.model() is model
