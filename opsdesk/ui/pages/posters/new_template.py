"""Choosing what a new template starts from: one that comes with OpsDesk, or a copy of one of her own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from opsdesk.services.posters import built_in
from opsdesk.ui.looks import speaks_chinese
from opsdesk.ui.pages.posters.gallery import TemplateCard, TemplateGrid
from opsdesk.ui.pages.posters.reading import size_words, thumbnails
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.dialog import Act, Dialog
from opsdesk.ui.widgets.fields import Field, TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from opsdesk.domain.posters import PosterTemplate
    from opsdesk.ui.context import Context


class NewTemplate(Dialog):
    """`made` brings a template that is not in the desk yet, under the name she gave it."""

    made = Signal(object, str)

    def __init__(self, parent: QWidget, context: Context, own: Sequence[PosterTemplate]) -> None:
        acts = [Act("cancel", self.tr("Cancel")), Act("add", self.tr("Add template"), "primary")]
        super().__init__(parent, self.tr("New template"), acts, width=760)
        theme = current()
        self._choices: dict[int, PosterTemplate] = {}
        self._names: dict[int, str] = {}
        cards = []
        for at, one in enumerate(built_in("zh" if speaks_chinese() else "en")):
            self._choices[at], self._names[at] = one, one.name
            cards.append(TemplateCard(at, one.name, size_words(one)))
        for at, one in enumerate(own, start=len(cards)):
            name = self.tr("{name} copy").replace("{name}", one.name)
            self._choices[at], self._names[at] = one, name
            cards.append(TemplateCard(at, name, self.tr("a copy, {size}").replace("{size}", size_words(one))))
        self.grid = TemplateGrid((172, 232), picks=True)
        self.grid.setFixedHeight(theme.px(396))
        self.grid.chosen.connect(self._suggest)
        self.grid.opened.connect(lambda _key: self.button("add").click())
        self.name = TextField()
        self.add(self.grid)
        self.add(Field(self.tr("Name"), self.name))
        self.grid.show_cards(cards)
        self.acted.connect(self._on_act)
        work = partial(thumbnails, context.desk, list(self._choices.items()), None)
        context.jobs.latest("posters.choices", work, self.grid.show_pictures)
        self.grid.setFocus()

    def _suggest(self, key: int) -> None:
        self.name.show_text(self._names[key])

    def _on_act(self, act: str) -> None:
        key = self.grid.key
        if act == "add" and key is not None:
            self.made.emit(self._choices[key], self.name.text().strip() or self._names[key])
