"""The posters place: choose a template, change a text, go through the members, export by keyboard and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from opsdesk.domain.members import MemberQuery
from opsdesk.domain.posters import CodeProps, Layer, PosterTemplate, TextProps
from opsdesk.domain.settings import JOIN_URL
from opsdesk.ui.pages.catalog import PageSpec
from opsdesk.ui.pages.posters.batch_table import CHECK, FILE, BatchModel, verdict
from opsdesk.ui.pages.posters.new_template import NewTemplate
from opsdesk.ui.pages.posters.page import EMPTY, GALLERY, ONE, PostersPage
from opsdesk.words import posters as words
from tests.ui.pages.poster_editor.hand import posters_page, rest
from tests.ui.scene import open_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.window import MainWindow

LINK = "https://t.example.com/j/tea?c={code}"
SPECS = (PageSpec("posters", "Posters", "image", PostersPage, "P"),)


@pytest.fixture
def card(tea: Desk) -> int:
    """A small template beside one that is built in, and a starred core of four."""
    for made in tea.posters.templates()[:-1]:
        tea.posters.trash(made.id or 0)
    layers = (
        Layer(TextProps(text="{nickname}", size=40.0), x=20, y=20, w=500, h=60, name="Name"),
        Layer(CodeProps(), x=90, y=120, w=360, h=360, name="Code"),
    )
    tea.settings.put(JOIN_URL, LINK)
    tea.members.star(tea.members.find(MemberQuery())[:4])
    return tea.posters.add_template(PosterTemplate(None, "Tea night", 540, 540, layers))


@pytest.fixture
def window(qtbot: QtBot, context: Context, card: int) -> Iterator[MainWindow]:
    assert card
    window = open_window(qtbot, context, SPECS)
    yield window
    window.close()


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, context: Context) -> PostersPage:
    return posters_page(qtbot, window)


def _open(qtbot: QtBot, page: PostersPage, card: int) -> None:
    page.open_template(card)
    qtbot.waitUntil(lambda: page.view.seen is not None, timeout=20_000)
    rest(qtbot, page)


def _click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_the_gallery_shows_every_template_with_its_picture(page: PostersPage) -> None:
    cards = page.grid.cards.lines
    assert page._stack.currentIndex() == GALLERY
    assert len(cards) == 2
    assert set(page.grid.pictures) == {one.key for one in cards}
    assert all(picture is not None for picture in page.grid.pictures.values())
    assert cards[-1].quiet == "540 × 540 · no exports yet"
    assert [item.text for item in page.rail_sections()[0].items] == [one.name for one in cards]


def test_a_template_opens_by_mouse_and_closes_by_escape(
    qtbot: QtBot, page: PostersPage, window: MainWindow, context: Context, card: int
) -> None:
    spot = page.grid.visualRect(page.grid.cards.index(1)).center()
    QTest.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert page._stack.currentIndex() == ONE
    assert page.view.template is not None
    assert page.view.template.id == card
    qtbot.waitUntil(lambda: page.view.seen is not None, timeout=20_000)
    assert page.view.side.scan.words == "Reads at every size"
    assert page.view.canvas.image is not None
    rest(qtbot, page)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert page._stack.currentIndex() == GALLERY


def test_a_template_opens_by_keyboard(page: PostersPage) -> None:
    page.grid.setFocus()
    QTest.keyClick(page.grid, Qt.Key.Key_Right)
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    assert page._stack.currentIndex() == ONE
    assert page.view.template is not None
    assert page.view.template.name == page.grid.cards.lines[1].name


def test_the_preview_goes_through_the_members(
    qtbot: QtBot, page: PostersPage, window: MainWindow, context: Context, tea: Desk, card: int
) -> None:
    ids = tea.members.find(MemberQuery(starred=True))
    _open(qtbot, page, card)
    name = tea.members.lines(ids)[ids[0]].name
    assert page.view.canvas.foot.who.text() == f"Preview as {name}, 1 of 4"
    _click(page.view.canvas.foot.after)
    qtbot.waitUntil(lambda: page.view.seen is not None and page.view.seen.member_id == ids[1])
    page.view.canvas.setFocus()
    QTest.keyClick(window, Qt.Key.Key_BracketLeft)
    QTest.keyClick(window, Qt.Key.Key_BracketLeft)
    qtbot.waitUntil(lambda: page.view.seen is not None and page.view.seen.member_id == ids[3])
    assert page.view.canvas.foot.who.text().endswith("4 of 4")


def test_the_link_is_kept_and_warned_about(
    qtbot: QtBot, page: PostersPage, context: Context, tea: Desk, card: int
) -> None:
    _open(qtbot, page, card)
    side = page.view.side.sheet
    side.url.setFocus()
    side.url.selectAll()
    QTest.keyClicks(side.url, "https://t.example.com")
    QTest.keyClick(side.url, Qt.Key.Key_Return)
    assert tea.settings.get(JOIN_URL) == "https://t.example.com"
    qtbot.waitUntil(lambda: "{code}" in side.url_remark.words)
    tea.store.undo()
    qtbot.waitUntil(lambda: not side.url_remark.words)
    tea.settings.put(JOIN_URL, "")
    qtbot.waitUntil(lambda: "Join link" in page.view.side.scan.words)


def test_the_image_is_copied_only_when_it_can_be_read(
    qtbot: QtBot, page: PostersPage, context: Context, tea: Desk, card: int
) -> None:
    _open(qtbot, page, card)
    QGuiApplication.clipboard().clear()
    _click(page.view.bar.copy)
    assert page.view.canvas.image is not None
    assert QGuiApplication.clipboard().image().size() == page.view.canvas.image.size()
    QGuiApplication.clipboard().clear()
    tea.settings.put(JOIN_URL, "")
    qtbot.waitUntil(lambda: "Join link" in page.view.side.scan.words)
    _click(page.view.bar.copy)
    assert QGuiApplication.clipboard().image().isNull()
    assert context.notify.said.startswith("Not copied: ")


def test_a_batch_by_keyboard(
    qtbot: QtBot, page: PostersPage, window: MainWindow, context: Context, tea: Desk, card: int, tmp_path: Path
) -> None:
    _open(qtbot, page, card)
    drawer = page.view.drawer
    page.view.canvas.setFocus()
    QTest.keyClick(window, Qt.Key.Key_B)
    assert drawer.isVisible()
    assert QApplication.focusWidget() is drawer.side.go
    assert drawer.model.rowCount() == 4
    drawer.take_folder(str(tmp_path / "out"))
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert drawer.running
    qtbot.waitUntil(lambda: not drawer.running, timeout=20_000)
    assert len(list((tmp_path / "out").glob("*.png"))) == 4
    assert drawer.side.exact.count == 4
    assert drawer.side.number.text() == "4"
    assert context.notify.said == "Exported 4 posters"
    row = drawer.model.index(0, FILE).data(BatchModel.FILE)
    assert (tmp_path / "out" / row.name).is_file()
    assert verdict(row)[1] == "read back, exact"
    rest(qtbot, page)
    assert page.status_items()[-1].text == "4 codes given"
    assert tea.poster_batches.exports() == {card: 4}


def test_a_batch_by_mouse_shows_what_was_refused(
    qtbot: QtBot, page: PostersPage, context: Context, tea: Desk, card: int
) -> None:
    ids = tea.members.find(MemberQuery(starred=True))
    tea.members.edit(ids[2], "name", "\U00012000")
    rest(qtbot, page)
    _open(qtbot, page, card)
    drawer = page.view.drawer
    _click(page.view.bar.batch)
    _click(drawer.side.go)
    qtbot.waitUntil(lambda: not drawer.running, timeout=20_000)
    written = sorted((tea.folder / "posters").rglob("*.png"))
    assert len(written) == 3
    assert (drawer.side.exact.count, drawer.side.refused.count) == (3, 1)
    assert context.notify.said == "Exported 3 posters, 1 not written"
    drawer.which.setFocus()
    QTest.keyClick(drawer.which, Qt.Key.Key_Right)
    assert drawer.model.rowCount() == 1
    file = drawer.model.index(0, CHECK).data(BatchModel.FILE)
    assert file.member_id == ids[2]
    assert "U+12000" in verdict(file)[1]
    assert drawer.side.why.text() == verdict(file)[1]
    rest(qtbot, page)
    _click(drawer.side.go)
    assert not drawer.running, "the settings of the next batch come first"
    assert drawer.side.settings.pattern.isVisible()
    _click(drawer.side.go)
    qtbot.waitUntil(lambda: not drawer.running, timeout=20_000)
    assert len(list((tea.folder / "posters").iterdir())) == 2


def test_a_batch_is_stopped(qtbot: QtBot, page: PostersPage, context: Context, tea: Desk, card: int) -> None:
    for number in range(200):
        tea.members.add(f"Guest {number}")
    _open(qtbot, page, card)
    drawer = page.view.drawer
    page.reveal({"members": tea.members.find(MemberQuery())})
    qtbot.waitUntil(lambda: drawer.isVisible() and drawer.model.rowCount() == 212)
    _click(drawer.side.go)
    qtbot.waitUntil(lambda: len(drawer.model.files) > 2, timeout=20_000)
    _click(drawer.side.pause)
    qtbot.waitUntil(lambda: not drawer.running, timeout=20_000)
    made = len(list((tea.folder / "posters").rglob("*.png")))
    assert 2 < made < 212
    assert context.notify.said == f"Stopped; {sum(file.written for file in drawer.model.files)} posters are written"
    rest(qtbot, page)


def test_the_members_place_hands_its_selection_over(
    qtbot: QtBot, page: PostersPage, window: MainWindow, context: Context, tea: Desk
) -> None:
    ids = tea.members.find(MemberQuery())[5:8]
    window.go("posters", {"members": ids})
    drawer = page.view.drawer
    qtbot.waitUntil(lambda: drawer.isVisible() and drawer.model.rowCount() == 3)
    assert drawer.chip.words == "Selection 3"
    rest(qtbot, page)


def test_a_template_is_added_and_taken_away_and_comes_back(
    qtbot: QtBot, page: PostersPage, window: MainWindow, context: Context, tea: Desk
) -> None:
    QTest.keyClick(window, Qt.Key.Key_N)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, NewTemplate))
    rest(qtbot, page)
    dialog.name.setText("Winter")
    _click(dialog.button("add"))
    assert [made.name for made in tea.posters.templates()][-1] == "Winter"
    qtbot.waitUntil(lambda: page.view.template is not None and page.view.template.name == "Winter")
    page.view.asked.emit("duplicate")
    assert [made.name for made in tea.posters.templates()][-1] == "Winter copy"
    rest(qtbot, page)
    page.view.asked.emit("trash")
    assert [made.name for made in tea.posters.templates()][-1] == "Winter"
    window.undo()
    assert [made.name for made in tea.posters.templates()][-1] == "Winter copy"
    rest(qtbot, page)


def test_an_empty_place_offers_the_built_in_templates(
    qtbot: QtBot, page: PostersPage, context: Context, tea: Desk
) -> None:
    for made in tea.posters.templates():
        tea.posters.trash(made.id or 0)
    qtbot.waitUntil(lambda: page._stack.currentIndex() == EMPTY)
    page._add_built_in()
    qtbot.waitUntil(lambda: page._stack.currentIndex() == GALLERY)
    assert len(page.grid.cards.lines) == 8
    rest(qtbot, page)


def test_every_code_has_words() -> None:
    from opsdesk.domain.merge_fields import MergeField
    from opsdesk.domain.posters import Fault, LayerKind, Notice

    for fault in Fault:
        for detail in ("", "x"):
            text = words.fault(fault, detail)
            assert text
            assert "…" not in text
            assert "{" not in text
    assert all(words.notice(one) for one in Notice)
    assert len({words.merge_field(one) for one in MergeField}) == len(MergeField)
    assert len({words.layer_kind(one) for one in LayerKind}) == len(LayerKind)


def test_the_audience_of_a_batch_is_a_segment(qtbot: QtBot, page: PostersPage, tea: Desk, card: int) -> None:
    ids = tea.members.find(MemberQuery())[:2]
    tea.segments.pick("评测团", ids)
    _open(qtbot, page, card)
    page._batch()
    rest(qtbot, page)
    batch = page.view.drawer
    batch.chip.edited.emit()
    menu = next(one for one in batch.findChildren(QMenu) if one.isVisible())
    inside = next(one for one in menu.findChildren(QMenu) if one.title() == "A segment")
    said = {one.text(): one for one in inside.actions()}
    assert said["Starred core  4"].isEnabled()
    assert not said["Left everywhere  0"].isEnabled()
    said["评测团  2"].trigger()
    menu.close()
    rest(qtbot, page)
    assert batch._people is not None
    assert set(batch._people.ids) == set(ids)
    assert batch.chip.words == "评测团 2"
    tea.segments.take_out(next(one for one in tea.segments.all() if one.by_hand), ids[:1])
    rest(qtbot, page)
    assert batch._people.ids == ids[1:]
