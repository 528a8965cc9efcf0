"""Columns and rows without ceremony."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from opsdesk.ui.theme.theme import current

Margins = tuple[int, int, int, int]
NONE: Margins = (0, 0, 0, 0)


def _fill(box: QBoxLayout, parts: tuple[QWidget | QLayout | int | None, ...], gap: int, margins: Margins) -> None:
    theme = current()
    left, top, right, bottom = (theme.px(side) for side in margins)
    box.setContentsMargins(left, top, right, bottom)
    box.setSpacing(theme.px(gap))
    for part in parts:
        if part is None:
            box.addStretch(1)
        elif isinstance(part, int):
            box.addSpacing(theme.px(part))
        elif isinstance(part, QLayout):
            box.addLayout(part)
        else:
            box.addWidget(part)


def column(*parts: QWidget | QLayout | int | None, gap: int = 8, margins: Margins = NONE) -> QVBoxLayout:
    """A column of widgets and layouts; a number is a gap in px, None takes the rest of the room."""
    box = QVBoxLayout()
    _fill(box, parts, gap, margins)
    return box


def row(*parts: QWidget | QLayout | int | None, gap: int = 8, margins: Margins = NONE) -> QHBoxLayout:
    """A row, as `column`."""
    box = QHBoxLayout()
    _fill(box, parts, gap, margins)
    return box


def frame(layout: QLayout, name: str = "") -> QFrame:
    """A frame around a layout. Names with a look: Content, Sunken, Note, Card, Panel."""
    result = QFrame()
    result.setObjectName(name)
    result.setLayout(layout)
    return result


def empty_layout(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty_layout(inner)


class Scroll(QScrollArea):
    """A column that scrolls up and down and never sideways; give it a layout or a widget."""

    def __init__(self, inside: QLayout | QWidget, name: str = "Content") -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        body = inside if isinstance(inside, QWidget) else frame(inside, name)
        if not body.objectName():
            body.setObjectName(name)
        self.setWidget(body)
