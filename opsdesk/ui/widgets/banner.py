"""A line across the page for what waits for the person: an icon, a sentence, one act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.pill import Glyph
from opsdesk.ui.widgets.text import LinkLabel, PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

_ICONS = {"warning": "triangle-alert", "danger": "circle-alert", "info": "info", "success": "circle-check"}


class Banner(QWidget):
    """`tone` is a meaning: warning, danger, info, success. The act stands at the right end."""

    def __init__(
        self,
        text: str,
        tone: Literal["warning", "danger", "info", "success"] = "warning",
        act_text: str = "",
        act: Callable[[], object] | None = None,
        icon: str = "",
    ) -> None:
        super().__init__()
        theme = current()
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8))
        row.setSpacing(theme.px(10))
        role = f"semantic.{tone}.text"
        row.addWidget(Glyph(icon or _ICONS[tone], role))
        level: Literal["warning", "danger", "secondary", "success"] = "secondary" if tone == "info" else tone
        self._words = PlainLabel(text, "body", level, wrap=True)
        row.addWidget(self._words, 1)
        if act is not None:
            link = LinkLabel(act_text, "body_strong", level)
            link.clicked.connect(lambda: act())
            row.addWidget(link)

    def set_text(self, text: str) -> None:
        self._words.setText(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        soft = theme.color(f"semantic.{self._tone}.soft")
        draw.box(draw.canvas(self), self.rect(), soft, None, theme.tokens.radius("card"))
