"""What reading the previewed poster back gave: green with the checks, or the fault with what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from opsdesk.domain.posters import Fault
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.pill import Glyph
from opsdesk.ui.widgets.text import ElidedLabel, LinkLabel, PlainLabel
from opsdesk.words import posters as words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from opsdesk.render.poster import PosterImage
MENDED = (
    Fault.TOO_SMALL,
    Fault.LOW_CONTRAST,
    Fault.QUIET_ZONE,
    Fault.COVERED,
    Fault.LOGO,
    Fault.UNREADABLE,
    Fault.CODE_TOO_LONG,
)
"""What a change of the code itself may mend."""


class ScanCard(QWidget):
    """A soft box in the colour of its answer; the answer is also an icon and words. `mend.clicked` asks for a mend."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = "info"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._icon = Glyph("scan-line", "semantic.info.text")
        self._head = PlainLabel("", "body", weight=600, wrap=True)
        self._found = (PlainLabel("", "small", "success"), PlainLabel("", "small", "success"))
        full = row(PlainLabel(self.tr("Full size"), "small", "success"), None, self._found[0])
        chat = row(PlainLabel(self.tr("50 %, JPEG 40"), "small", "success"), None, self._found[1])
        self._says = ElidedLabel("", "small", "success")
        self._checks = QWidget()
        self._checks.setLayout(column(full, chat, self._says, gap=2, margins=(0, 4, 0, 0)))
        self._notices = PlainLabel("", "small", "warning", wrap=True)
        head = row(self._icon, gap=8)
        head.addWidget(self._head, 1)
        self.mend = LinkLabel(self.tr("Mend it"), "small")
        mend = row(24, self.mend, None, gap=0)
        self.setLayout(column(head, self._checks, mend, self._notices, gap=4, margins=(12, 10, 12, 10)))
        self.show_picture(None)

    @property
    def words(self) -> str:
        """The answer in words."""
        return self._head.text()

    def show_picture(self, picture: PosterImage | None, trouble: str = "") -> None:
        """The answer of a drawn poster; `trouble` where none could be drawn, neither while one is being drawn."""
        fault = picture.proof.fault if picture is not None else None
        self._checks.hide()
        if trouble:
            self._say("danger", "circle-x", trouble)
        elif picture is None:
            self._say("info", "scan-line", self.tr("Being drawn"))
        elif fault is not None:
            self._say("danger", "circle-x", _sentence(words.fault(fault, picture.proof.detail)))
        elif not picture.proof.codes:
            self._say("info", "info", self.tr("No code on this poster"))
        else:
            self._say("success", "scan-line", self.tr("Reads at every size"))
            for label in self._found:
                label.setText(self.tr("found, exact"))
            self._says.setText(" ".join(picture.proof.codes))
            self._checks.show()
        self.mend.setVisible(fault in MENDED)
        notices = picture.notices if picture is not None else ()
        self._notices.setText("\n".join(_sentence(words.notice(one)) for one in notices))
        self._notices.setVisible(bool(notices))
        self.updateGeometry()

    def _say(self, tone: str, icon: str, text: str) -> None:
        self._tone = tone
        self._icon.set(icon, f"semantic.{tone}.text")
        self._head.setText(text)
        self._head.set_level("success" if tone == "success" else "danger" if tone == "danger" else "secondary")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        soft = theme.color(f"semantic.{self._tone}.soft")
        draw.box(draw.canvas(self), self.rect(), soft, None, theme.tokens.radius("card"))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
