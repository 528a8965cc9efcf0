"""The menu of whom a batch is for: the starred core, everybody, a segment, a group, a tag."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from opsdesk.ui.pages.posters.reading import Audience, Crowd
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.ui.pages.posters.reading import Reading
    from opsdesk.words.filters import FilterWords

translate = QCoreApplication.translate


def audience_menu(over: QWidget, found: Reading, words: FilterWords, choose: Callable[[Audience], object]) -> QMenu:
    """Each with how many there are; `choose` hears of the one that was taken."""
    menu = QMenu(over)
    for audience, count in ((Audience(Crowd.STARRED), found.starred), (Audience(Crowd.EVERYBODY), found.total)):
        text = f"{audience.words}  {figures.number(count)}"
        menu.addAction(text, partial(choose, audience)).setEnabled(bool(count))
    segments = menu.addMenu(translate("BatchDrawer", "A segment"))
    for one, count in found.segments:
        audience = Audience(Crowd.SEGMENT, name=words.segment(one), where=one.where)
        said = _safe(f"{audience.words}  {figures.number(count)}")
        segments.addAction(said, partial(choose, audience)).setEnabled(bool(count))
    groups = menu.addMenu(translate("BatchDrawer", "A group"))
    for card in found.groups:
        audience = Audience(Crowd.GROUP, card.id, card.name)
        groups.addAction(_safe(f"{card.name}  {card.members}"), partial(choose, audience))
    groups.setEnabled(bool(found.groups))
    tags = menu.addMenu(translate("BatchDrawer", "A tag"))
    for tag in found.tags:
        audience = Audience(Crowd.TAG, tag.id, tag.name)
        tags.addAction(_safe(f"{tag.name}  {tag.members}"), partial(choose, audience))
    tags.setEnabled(bool(found.tags))
    return menu


def _safe(text: str) -> str:
    """A name in a menu, where & would underline the letter after it."""
    return text.replace("&", "&&")
