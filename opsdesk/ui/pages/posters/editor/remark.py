"""A sentence with an icon and, at times, a link below a field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.pill import Glyph
from opsdesk.ui.widgets.text import ElidedLabel, LinkLabel, PlainLabel
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from opsdesk.domain.groups import GroupCard
    from opsdesk.ui.context import Context

translate = QCoreApplication.translate
_SOON_S: Final = 3 * 86400


class Remark(QWidget):
    """Hidden until there is something to say."""

    def __init__(self) -> None:
        super().__init__()
        self._glyph = Glyph("triangle-alert", "semantic.warning.text", 14)
        self._words = PlainLabel("", "small", "warning", wrap=True)
        self.link = LinkLabel("", "small")
        line = row(self._glyph, gap=6)
        line.addWidget(self._words, 1)
        self.setLayout(column(line, row(20, self.link, None, gap=0), gap=2))
        self.hide()

    @property
    def words(self) -> str:
        """What it says, empty for nothing."""
        return self._words.text()

    def say(self, text: str, link: str = "", *, warns: bool = True) -> None:
        """An empty text takes the line away."""
        tone = "warning" if warns else "info"
        self._glyph.set("triangle-alert" if warns else "info", f"semantic.{tone}.text")
        self._words.set_level("warning" if warns else "secondary")
        self._words.setText(text)
        self.link.setText(link)
        self.link.setVisible(bool(link))
        self.setVisible(bool(text))


class OneLine(QWidget):
    """A remark of one line that gives way to its link; hidden until there is something to say."""

    def __init__(self) -> None:
        super().__init__()
        self._glyph = Glyph("link", "text.tertiary", 14)
        self._words = ElidedLabel("", "small", "secondary")
        self.link = LinkLabel("", "small")
        line = row(self._glyph, gap=6)
        line.addWidget(self._words, 1)
        line.addWidget(self.link)
        self.setLayout(line)
        self.hide()

    @property
    def words(self) -> str:
        """What it says, empty for nothing."""
        return self._words.text()

    def say(self, text: str, link: str = "", *, warns: bool = True) -> None:
        """An empty text takes the line away."""
        self._glyph.set("triangle-alert" if warns else "link", "semantic.warning.text" if warns else "text.tertiary")
        self._words.set_level("warning" if warns else "secondary")
        self._words.setText(text)
        self.link.setText(link)
        self.setVisible(bool(text))


def say_group(remark: Remark, card: GroupCard | None, context: Context) -> None:
    """How long the code of a group lives, with the way to mend it; nothing where there is nothing to say."""
    clock = context.desk.clock
    code = card.code if card is not None else None
    if card is None:
        remark.say("")
    elif code is None:
        remark.say(translate("TemplateSide", "The group has no code yet"), translate("TemplateSide", "Add it"))
    elif code.valid_until_at is None:
        remark.say("")
    elif (left := code.valid_until_at - clock.now()) <= 0:
        remark.say(
            translate("TemplateSide", "The group's own code has expired"), translate("TemplateSide", "Replace it")
        )
    elif left < _SOON_S:
        text = translate("TemplateSide", "The group's own code expires in {n} h").replace("{n}", str(left // 3600))
        remark.say(text, translate("TemplateSide", "Replace it"))
    else:
        day = figures.short_day(clock.day_of(code.valid_until_at), clock.today())
        remark.say(translate("TemplateSide", "Valid until {day}").replace("{day}", day), warns=False)
