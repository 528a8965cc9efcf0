"""The posters that carry a code: what is said of them, and writing them again until every file prints the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.members import MemberQuery
from opsdesk.domain.poster_batches import BatchRequest
from opsdesk.domain.posters import CodeProps, Layer, PosterTemplate
from opsdesk.render.scan import decode
from tests.ui.pages.groups.codes.hand import DAY, WECHAT, hang, view_of
from tests.ui.pages.groups.hand import group
from tests.ui.scene import click

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.ui.pages.groups.page import GroupsPage


@pytest.fixture
def posters(shelf: GroupsPage, tmp_path: Path) -> Path:
    """Two posters that print the code of Seed 01, and two that lead to a link of her own."""
    desk = shelf.context.desk
    code = Layer(CodeProps(content="{join_url}"), x=60, y=60, w=400, h=400, name="Code")
    template = desk.posters.add_template(PosterTemplate(None, "Group card", 540, 540, (code,)))
    ids = tuple(desk.members.find(MemberQuery()))[:2]
    seed = group(desk, "Seed 01")
    for folder, link in (("raw", "{group_code}"), ("own", "https://tea.example/j?c={code}")):
        request = BatchRequest(template, ids, tmp_path / folder, join_url=link, group_id=seed)
        assert desk.poster_batches.export(request).written == 2
    shelf.reveal({"codes": seed})
    return tmp_path


def contents(folder: Path) -> set[str]:
    return {found.text for file in folder.glob("*.png") for found in decode(file.read_bytes())}


def said(page: GroupsPage) -> list[str]:
    """What the rows say, in order."""
    from opsdesk.ui.wording import code_shelf as wording

    rows = view_of(page).panel.carriers.list
    assert rows.shelved is not None
    return [wording.prints(one, rows.shelved)[0] for one in rows.lines.lines]


def test_posters_are_written_again_with_the_code_in_use(shelf: GroupsPage, posters: Path, qtbot: QtBot) -> None:
    part = view_of(shelf).panel.carriers
    assert sorted(said(shelf)) == ["all 2 print this code", "own link, safe"]
    assert part.again.text() == "Write 1 again"
    assert not part.again.isEnabled(), "it would print the dying code once more"
    assert [one.text for one in shelf.status_items()][-1] == "1 poster prints a dying or old code"
    due = next(one for one in shelf.context.desk.codes.due() if one.name == "Seed 01")
    assert due.posters == 2, "those with a link of her own do not die with it"
    hang(shelf.context.desk, "Seed 01", WECHAT + "new", 6 * DAY)
    assert sorted(said(shelf)) == ["own link, safe", "prints the code before this one"]
    assert part.again.isEnabled()
    qtbot.waitUntil(lambda: len(part.list.pictures) == 2)
    assert not part.grab().isNull()
    assert contents(posters / "raw") == {WECHAT + "one"}
    click(part.again)
    qtbot.waitUntil(lambda: "Wrote 2 posters again" in shelf.context.notify.said, timeout=20_000)
    assert contents(posters / "raw") == {WECHAT + "new"}
    qtbot.waitUntil(lambda: sorted(said(shelf)) == ["all 2 print this code", "own link, safe"])
    assert not part.again.isVisible()
    assert len([one for one in shelf.context.desk.codes.shelf(shelf.sight.cards) if one.carriers]) == 1


def test_what_is_in_the_way_of_writing_again_is_said(shelf: GroupsPage, posters: Path, qtbot: QtBot) -> None:
    hang(shelf.context.desk, "Seed 01", WECHAT + "new", 6 * DAY)
    folder = posters / "raw"
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    folder.write_text("in the way", encoding="utf-8")
    click(view_of(shelf).panel.carriers.again)
    qtbot.waitUntil(lambda: "Nothing can be written to" in shelf.context.notify.said, timeout=20_000)
    assert view_of(shelf).panel.carriers.again.isEnabled()


def test_a_folder_that_is_gone_is_said(shelf: GroupsPage, posters: Path) -> None:
    rows = view_of(shelf).panel.carriers.list
    at = next(at for at, one in enumerate(rows.lines.lines) if one.folder.endswith("own"))
    (posters / "own").rename(posters / "elsewhere")
    rows.opened.emit(rows.lines.index(at))
    assert "The folder own is gone" in shelf.context.notify.said
