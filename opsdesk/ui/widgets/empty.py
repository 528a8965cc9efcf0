"""What a place shows when it holds nothing: a line drawing, a sentence, one to three things to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import column, frame
from opsdesk.ui.widgets.pill import Glyph
from opsdesk.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

Picture = Literal["cup", "search", "letter", "calm", "broken"]


@dataclass(frozen=True, slots=True)
class EmptyAct:
    """One thing to do. With `title` and `about` it becomes a card, else a button."""

    text: str
    run: Callable[[], object]
    icon: str = ""
    title: str = ""
    about: str = ""
    key: str = ""


class Drawing(QWidget):
    """A line drawing of 190 x 140 px in the accent: a cup with a sprout, a glass, a letter, a moon, a broken cup."""

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self._picture = picture
        self.setFixedSize(QSize(current().px(190), current().px(140)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        scale = theme.tokens.scale / 100
        painter.scale(scale, scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface.hover"))
        painter.drawEllipse(QRectF(5, 118, 180, 18))
        pen = QPen(theme.color("accent.solid"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(theme.color("accent.soft"))
        {"cup": _cup, "search": _glass, "letter": _letter, "calm": _moon, "broken": _broken}[self._picture](painter)


def _bowl() -> QPainterPath:
    path = QPainterPath(QPointF(52, 54))
    path.cubicTo(52, 88, 58, 106, 78, 118)
    path.lineTo(112, 118)
    path.cubicTo(132, 106, 138, 88, 138, 54)
    path.closeSubpath()
    return path


def _handle() -> QPainterPath:
    path = QPainterPath(QPointF(137, 64))
    path.cubicTo(166, 58, 172, 106, 128, 104)
    return path


def _leaf(x: float, y: float, wide: float, lean: float) -> QPainterPath:
    path = QPainterPath(QPointF(x, y))
    path.cubicTo(x + wide * 0.25, y - 12 + lean, x + wide * 0.75, y - 12 + lean, x + wide, y + lean)
    path.cubicTo(x + wide * 0.75, y + 10 + lean, x + wide * 0.25, y + 10, x, y)
    return path


def _cup(painter: QPainter) -> None:
    soft = painter.brush()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_handle())
    painter.setBrush(soft)
    painter.drawPath(_bowl())
    painter.setBrush(current().color("surface.base"))
    painter.drawEllipse(QRectF(52, 46, 86, 16))
    stem = QPainterPath(QPointF(96, 54))
    stem.cubicTo(92, 34, 98, 18, 114, 10)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(stem)
    painter.setBrush(current().color("accent.mid"))
    painter.drawPath(_leaf(114, 9, 32, 6))
    painter.drawPath(_leaf(66, 36, 31, -4))


def _glass(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(52, 22, 72, 72))
    painter.setPen(QPen(painter.pen().color(), 6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(117, 87), QPointF(140, 112))
    painter.setPen(QPen(current().color("accent.mid"), 2, Qt.PenStyle.DashLine, Qt.PenCapStyle.RoundCap))
    for y, length in ((46, 34), (58, 44), (70, 26)):
        painter.drawLine(QPointF(70, y), QPointF(70 + length, y))


def _letter(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(42, 44, 106, 72), 6, 6)
    flap = QPainterPath(QPointF(44, 48))
    flap.lineTo(95, 86)
    flap.lineTo(146, 48)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(flap)
    painter.setBrush(current().color("accent.mid"))
    painter.drawPath(_leaf(92, 30, 32, -8))
    painter.drawPath(_leaf(66, 24, 27, 6))


def _moon(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(60, 18, 74, 74))
    painter.setBrush(current().color("surface.base"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QRectF(84, 6, 74, 74))
    painter.setPen(QPen(current().color("accent.mid"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for x, y, length in ((34, 104, 52), (62, 112, 80), (112, 100, 42)):
        painter.drawLine(QPointF(x, y), QPointF(x + length, y))


def _broken(painter: QPainter) -> None:
    painter.drawPath(_bowl())
    painter.setBrush(current().color("surface.base"))
    painter.drawEllipse(QRectF(52, 46, 86, 16))
    painter.setPen(QPen(current().color("semantic.warning.solid"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolyline([QPointF(88, 62), QPointF(98, 76), QPointF(90, 90), QPointF(102, 106)])


class EmptyState(QWidget):
    """The middle of an empty place. Three acts with titles become cards, the first one primary."""

    def __init__(self, picture: Picture, title: str, sentence: str = "", *acts: EmptyAct) -> None:
        super().__init__()
        theme = current()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24))
        outer.setSpacing(0)
        outer.addStretch(3)
        outer.addWidget(Drawing(picture), 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addSpacing(theme.px(16))
        head = PlainLabel(title, "title", wrap=True)
        head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        outer.addWidget(head)
        if sentence:
            outer.addSpacing(theme.px(6))
            words = PlainLabel(sentence, "body", "secondary", wrap=True)
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setFixedWidth(min(theme.px(480), draw.advance(sentence, words.font()) + 4))
            words.setFixedHeight(words.heightForWidth(words.width()))
            outer.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addSpacing(theme.px(24))
        outer.addLayout(_acts(acts))
        outer.addStretch(4)


def _acts(acts: tuple[EmptyAct, ...]) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(current().px(14 if any(act.title for act in acts) else 8))
    line.addStretch(1)
    for at, act in enumerate(acts):
        button = Button(act.text, "" if act.title else act.icon, "secondary" if at else "primary", key=act.key)
        button.clicked.connect(lambda _=False, run=act.run: run())
        line.addWidget(_card(act, button) if act.title else button)
    line.addStretch(1)
    return line


def _card(act: EmptyAct, button: Button) -> QWidget:
    theme = current()
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    about = PlainLabel(act.about, "small", "secondary", wrap=True)
    about.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    inside = column(
        Glyph(act.icon, "accent.solid", 22),
        PlainLabel(act.title, "body_strong"),
        about,
        None,
        button,
        gap=6,
        margins=(16, 16, 16, 14),
    )
    card = frame(inside, "Card")
    card.setFixedSize(theme.px(252), theme.px(184))
    return card
