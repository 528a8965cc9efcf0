"""What a hand does on the code shelf: looks at cards, pastes, drops, and answers whose codes pictures are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from opsdesk.domain.code_shelf import Shelved
from opsdesk.domain.platforms import Platform
from opsdesk.render.code_picture import code_picture
from opsdesk.ui.pages.groups.codes.assigning import AssignForm
from opsdesk.ui.pages.groups.codes.cards import Section
from tests.ui.pages.groups.hand import form, group
from tests.ui.scene import drop_data

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opsdesk.domain.groups import GroupCode
    from opsdesk.services.desk import Desk
    from opsdesk.ui.pages.groups.codes.view import CodesView
    from opsdesk.ui.pages.groups.page import GroupsPage

HOUR, DAY = 3600, 86_400
WECHAT = "https://weixin.qq.com/g/"


def hang(desk: Desk, name: str, payload: str, lives: int | None = 6 * DAY, *, waiting: bool = False) -> GroupCode:
    """A code that lives so many seconds more."""
    code = desk.codes.paste(group(desk, name), Platform.WECHAT, code_picture(payload), waiting=waiting)
    desk.codes.set_valid_until(code.id, None if lives is None else desk.clock.now() + lives)
    return code


def view_of(page: GroupsPage) -> CodesView:
    assert page.codes.is_open
    assert page.codes.view is not None
    return page.codes.view


def lines(page: GroupsPage) -> dict[str, list[str]]:
    """The names of the cards under the heads in sight."""
    found: dict[str, list[str]] = {}
    for line in view_of(page).list.shelf.lines:
        if isinstance(line, Section):
            found[line.title] = []
        elif isinstance(line, Shelved):
            found[list(found)[-1]].append(line.card.name)
    return found


def in_hand(page: GroupsPage) -> str:
    one = view_of(page).panel.shelved
    return one.card.name if one is not None else ""


def in_use(page: GroupsPage, name: str) -> str:
    """What the code of a group says; "" for none."""
    code = page.context.desk.groups.detail(group(page.context.desk, name)).card.code
    return code.payload if code is not None else ""


def in_line(page: GroupsPage, name: str) -> list[str]:
    key = group(page.context.desk, name)
    shelf = page.context.desk.codes.shelf(page.context.desk.groups.cards())
    return [one.code.payload for card in shelf if card.card.id == key for one in card.line]


def copy_picture(data: bytes) -> None:
    """The picture is on the clipboard."""
    QGuiApplication.clipboard().setImage(QImage.fromData(data))


def files(paths: Sequence[Path]) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def spot(page: GroupsPage, name: str) -> QPoint:
    """The middle of a card."""
    view = view_of(page).list
    view.choose(group(page.context.desk, name))
    return view.visualRect(view.currentIndex()).center()


def drop(page: GroupsPage, mime: QMimeData, where: QPoint) -> None:
    drop_data(view_of(page).list.viewport(), mime, where)


def asked(qtbot: QtBot, page: GroupsPage) -> AssignForm:
    """The question whose codes these are, once it is there."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.window().findChildren(AssignForm)))
    return form(page, AssignForm)


def take_row(asked_form: AssignForm, row: int) -> None:
    asked_form.list.setCurrentIndex(asked_form.lines.index(row))


def choose(combo_form: AssignForm, combo: str, key: str) -> None:
    """As a hand chooses from one of the lists of the form."""
    box = getattr(combo_form, combo)
    box.choose(key)
    box.activated.emit(box.currentIndex())


def alt(key: Qt.Key) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    return key, Qt.KeyboardModifier.AltModifier
