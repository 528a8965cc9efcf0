"""The left of "Who has not?": the roster that is checked, what is subtracted, who need not be chased, what is left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from opsdesk.domain.who_has_not import Claims, Exempt
from opsdesk.ui.pages.groups.who_has_not import texts
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.checks import CheckBox
from opsdesk.ui.widgets.layouts import Scroll, column, empty_layout, frame, row
from opsdesk.ui.widgets.pill import Glyph, PlatformBadge
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from opsdesk.domain.platforms import Platform
    from opsdesk.services.clock import Clock
    from opsdesk.ui.pages.groups.who_has_not.asking import Asking
    from opsdesk.ui.pages.groups.who_has_not.reading import Seen


class AddButton(Button):
    """A dashed place that asks for one more list."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "plus", "ghost")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), current().px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        if not self.underMouse():
            draw.dashed_box(
                draw.canvas(self), self.rect(), theme.color("border.default"), theme.tokens.radius("control")
            )
        super().paintEvent(event)


class _Minus(QWidget):
    """A head with a minus before it: what follows is taken away."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setFixedHeight(current().px(30))
        self.setAccessibleName(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        side = theme.px(24)
        spot = QRect(0, (self.height() - side) // 2, side, side)
        draw.box(painter, spot, theme.color("surface.hover"), None, theme.px(7))
        draw.icon(painter, spot, "minus", "text.secondary", 14)
        room = self.rect().adjusted(side + theme.px(10), 0, 0, 0)
        font = theme.font("body_strong", sample=self._words)
        draw.text(painter, room, self._words, font, theme.color("text.primary"))


def _card(mark: QWidget, head: str, quiet: str, count: str, cross: QWidget | None = None) -> QFrame:
    lines = column(ElidedLabel(head, "body", weight=600), ElidedLabel(quiet, "small", "tertiary"), gap=1)
    number = PlainLabel(count, "subtitle", numbers=True)
    parts: list[QWidget] = [] if cross is None else [cross]
    inside = row(mark, 2, lines, number, *parts, gap=8, margins=(11, 8, 6 if parts else 12, 8))
    inside.setStretch(2, 1)
    return frame(inside, "Card")


class SourcesPart(QWidget):
    """`add_wanted` brings the button to open a menu under, `dropped` the number of a list, `spared` after a tick."""

    add_wanted = Signal(object)
    dropped = Signal(int)
    spared = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._roster = QVBoxLayout()
        self._lists = QVBoxLayout()
        self._lists.setSpacing(current().px(8))
        self.add_button = AddButton(self.tr("Subtract another list"))
        self.add_button.clicked.connect(lambda: self.add_wanted.emit(self.add_button))
        self.boxes = {one: CheckBox(texts.exempt(one)) for one in Exempt}
        self._counts = {one: PlainLabel("", "small", "secondary", numbers=True) for one in Exempt}
        exempt = column(*(row(self.boxes[one], None, self._counts[one]) for one in Exempt), gap=3, margins=(2, 0, 2, 0))
        for one, box in self.boxes.items():
            box.clicked.connect(partial(self._on_box, one))
        body = column(
            PlainLabel(self.tr("Who is in this list"), "body_strong"), self._roster, _Minus(self.tr("Minus who has")),
            self._lists, self.add_button, _Minus(self.tr("Need not be chased")), exempt, None,
            gap=8, margins=(16, 14, 16, 12),
        )  # fmt: skip
        self._number = PlainLabel("", "display", numbers=True)
        self._about = PlainLabel("", "small", "secondary", wrap=True)
        self._waiting = PlainLabel("", "small", "tertiary", wrap=True)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self._waiting.setFixedWidth(current().px(76))
        numbers = row(column(self._number, self._about, gap=0), self._waiting, gap=8, margins=(16, 10, 16, 12))
        numbers.setStretch(0, 1)
        foot = frame(numbers, "Foot")
        whole = column(gap=0)
        whole.addWidget(Scroll(body, "Sunken"), 1)
        whole.addWidget(_Line())
        whole.addWidget(foot)
        self.setLayout(whole)
        self.setObjectName("Sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def show_seen(self, asking: Asking, seen: Seen, platform: Platform, clock: Clock) -> None:
        """The group, the lists and the counts as they are now."""
        empty_layout(self._roster)
        roll = seen.roll
        quiet = self.tr("no complete roster yet, as the desk knows it")
        if roll.taken_at is not None:
            day = figures.short_day(clock.day_of(roll.taken_at), clock.today())
            quiet = self.tr("roster of {day}").replace("{day}", day)
        self._roster.addWidget(_card(PlatformBadge(platform, 26), roll.group, quiet, figures.number(len(roll.people))))
        empty_layout(self._lists)
        for at, claims in enumerate(asking.sources):
            matched = seen.found.matched[at] if at < len(seen.found.matched) else 0
            self._lists.addWidget(self._list(at, claims, matched))
        counts = asking.counts(seen)
        for one, box in self.boxes.items():
            box.setChecked(one in asking.spared)
            self._counts[one].setText(figures.number(counts[one]))
        self._show_foot(asking, seen)

    def _list(self, at: int, claims: Claims, matched: int) -> QFrame:
        icon = Glyph(texts.ICONS.get(claims.kind, "list"))
        found = self.tr("{count} matched").replace("{count}", figures.number(matched))
        quiet = f"{texts.about(claims)}{texts.comma()}{found}"
        cross = IconButton("x", self.tr("No longer subtract it"), scale="small", clicked=partial(self.dropped.emit, at))
        return _card(icon, texts.kind(claims), quiet, figures.number(matched), cross)

    def _show_foot(self, asking: Asking, seen: Seen) -> None:
        for part in (self._number, self._about):
            part.setVisible(bool(asking.sources))
        count, waiting = len(asking.to_chase(seen)), len(seen.found.doubts)
        self._number.setText(figures.number(count))
        text = self.tr("has not yet") if count == 1 else self.tr("have not yet")
        if asking.topic:
            text = f"{text}{texts.topic_mark()}{asking.topic}"
        self._about.setText(text)
        said = self.tr("1 more to confirm")
        if waiting > 1:
            said = self.tr("{count} more to confirm").replace("{count}", figures.number(waiting))
        self._waiting.setText(said if waiting else "")

    def _on_box(self, one: Exempt) -> None:
        self.spared.emit(one, self.boxes[one].isChecked())


class _Line(QWidget):
    """A hairline between the parts that scroll and the foot."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        edge = current().px(16)
        draw.hairline(draw.canvas(self), edge, 0, self.width() - edge)
