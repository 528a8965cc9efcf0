"""The panel beside a comparison: why the two may be one, what moves, how it comes apart, and who is next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from opsdesk.domain.merging import Likeness
from opsdesk.ui.delegates import painting as cells
from opsdesk.ui.pages.members.merging import texts
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.layouts import Scroll, column, empty_layout, frame, row
from opsdesk.ui.widgets.panel import Panel
from opsdesk.ui.widgets.pill import Glyph, Pill, Tone
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.text import PlainLabel, tooltip
from opsdesk.ui.wording import figures
from opsdesk.words import merging as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from opsdesk.domain.merging import Pair
    from opsdesk.ui.pages.members.merging.sight import MergingSight

NEXT_SHOWN = 8
_TONES: dict[Likeness, Tone] = {
    Likeness.LIKELY: "success",
    Likeness.POSSIBLE: "info",
    Likeness.APART: "plain",
    Likeness.WEAK: "plain",
}


class NextPair(QAbstractButton):
    """Two names and what they were found by."""

    def __init__(self, pair: Pair, go: Callable[[], object]) -> None:
        super().__init__()
        self._pair = pair
        self.setText(f"{pair.kept_name} · {pair.other_name}")
        self.setToolTip(tooltip("\n".join([self.text(), *(words.reason(one) for one in pair.reasons)])))
        self.setFixedHeight(current().px(36))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda: go())

    def sizeHint(self) -> QSize:
        return QSize(current().px(120), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        if self.underMouse() or self.hasFocus():
            painter.fillRect(self.rect(), theme.color("surface.hover"))
        draw.hairline(painter, theme.px(18), self.height() - 1, self.width() - theme.px(18))
        room = self.rect().adjusted(theme.px(18), 0, -theme.px(18), -1)
        quiet = words.found_by(self._pair.found_by)
        wide = min(draw.advance(quiet, theme.font("small")) + 2, room.width() * 2 // 5)
        spot = QRect(room.right() + 1 - wide, room.top(), wide, room.height())
        cells.paint_text(painter, spot, quiet, "text.tertiary", step="small", align=draw.RIGHT)
        room.setRight(spot.left() - theme.px(8))
        half = room.width() * 11 // 20
        first = QRect(room.left(), room.top(), half, room.height())
        end = cells.paint_avatar_name(painter, first, self._pair.kept_id, self._pair.kept_name)
        link = QRect(end + theme.px(6), room.top(), theme.px(14), room.height())
        draw.icon(painter, link, "link-2", "text.tertiary", 14)
        left = link.right() + theme.px(7)
        other = QRect(left, room.top(), room.right() - left + 1, room.height())
        cells.paint_text(painter, other, self._pair.other_name, "text.secondary")


class MergingSide(Panel):
    """Follows what is in sight."""

    def __init__(self, sight: MergingSight) -> None:
        super().__init__()
        self._sight = sight
        self._body = QVBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self.column.addWidget(Scroll(self._body, "Panel"))
        sight.turned.connect(self.show_sight)

    def show_sight(self) -> None:
        """The pair in sight and those that come after it."""
        empty_layout(self._body)
        pair, comparison = self._sight.pair, self._sight.comparison
        if pair is not None and comparison is not None:
            self._add(self._why(pair))
            self._add(self._moves())
            self._add(self._apart(pair))
        self._add_next()
        self._body.addStretch(1)

    def _add(self, part: QWidget) -> None:
        self._body.addWidget(part)
        self._body.addWidget(_Line())

    def _why(self, pair: Pair) -> QWidget:
        pill = Pill(words.likeness(pair.likeness), _TONES[pair.likeness], "gauge")
        parts: list[QWidget] = [SectionHeader(self.tr("Why they may be one"), "", pill)]
        for one in pair.reasons:
            icon, role = ("check", "semantic.success.text") if one.weight > 0 else ("x", "semantic.warning.text")
            parts.append(_said(icon, role, words.reason(one)))
        if not pair.reasons:
            parts.append(_said("minus", "text.tertiary", self.tr("nothing they share is known; you chose them")))
        return frame(column(*parts, gap=7, margins=(18, 12, 18, 14)))

    def _moves(self) -> QWidget:
        parts: list[QWidget] = [SectionHeader(self.tr("What moves"))]
        comparison = self._sight.comparison
        for name, text in texts.moves(comparison) if comparison is not None else []:
            head = PlainLabel(name, "small", "tertiary")
            head.setFixedWidth(current().px(74))
            head.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            line = row(head, gap=8)
            line.addWidget(PlainLabel(text, "small", wrap=True), 1)
            parts.append(frame(line))
        return frame(column(*parts, gap=6, margins=(18, 12, 18, 14)))

    def _apart(self, pair: Pair) -> QWidget:
        text = self.tr(
            "Can be taken apart at any time under Merged. What is logged after the merge stays with {name}."
        ).replace("{name}", pair.kept_name)
        mark = Glyph("undo-2", "text.tertiary", 14)
        line = row(gap=10, margins=(12, 10, 12, 10))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(PlainLabel(text, "small", "secondary", wrap=True), 1)
        return frame(column(frame(line, "Note"), margins=(18, 14, 18, 14)))

    def _add_next(self) -> None:
        pairs, at = self._sight.pairs, self._sight.at
        if not self._sight.compares or len(pairs) < 2:
            return
        count = self.tr("%n more", "", len(pairs) - 1).replace(str(len(pairs) - 1), figures.number(len(pairs) - 1))
        head = SectionHeader(self.tr("Next pairs"), count)
        self._body.addWidget(frame(column(head, margins=(18, 12, 18, 4))))
        order = [*range(at + 1, len(pairs)), *range(at)]
        for number in order[:NEXT_SHOWN]:
            self._body.addWidget(NextPair(pairs[number], partial(self._sight.step_to, number)))


class _Line(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw.hairline(draw.canvas(self), 0, 0, self.width())


def _said(icon: str, role: str, text: str) -> QWidget:
    line = row(gap=9)
    line.addLayout(column(Glyph(icon, role, 14), None, gap=0, margins=(0, 3, 0, 0)))
    line.addWidget(PlainLabel(text, wrap=True), 1)
    return frame(line)
