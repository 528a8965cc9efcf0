"""Candidate cards: who a nickname may be, with what speaks for and against, somebody new, or left open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from opsdesk.ui.delegates import painting
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.text import tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from opsdesk.domain.roster_clues import Entry

HIGH = 50


class CandidateCard(QAbstractButton):
    """One answer: a mark, a face or an icon, a name, a quiet line and its key. The chosen one has the accent."""

    def __init__(self, text: str, quiet: str, key: str, *, entry: Entry | None = None, icon: str = "") -> None:
        super().__init__()
        self._quiet, self._key, self._entry, self._icon = quiet, key, entry, icon
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setToolTip(tooltip(f"{text}\n{quiet}"))
        self.setAccessibleName(f"{text}, {quiet}")
        self.setFixedHeight(current().px(HIGH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(current().px(200), current().px(HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        on = self.isChecked()
        ground = "accent.soft" if on else "surface.hover" if self.underMouse() and self.isEnabled() else "surface.base"
        border = theme.color("accent.solid" if on else "border.default")
        radius = theme.tokens.radius("card")
        draw.box(painter, self.rect(), theme.color(ground), border, radius)
        if on:
            draw.box(painter, self.rect().adjusted(1, 1, -1, -1), None, border, radius - 1)
        inside = self.rect().adjusted(theme.px(12), 0, -theme.px(12), 0)
        draw.radio(painter, QRect(inside.left(), inside.top(), theme.px(16), inside.height()), self.isChecked())
        left = inside.left() + theme.px(26)
        side = theme.px(26)
        spot = QRect(left, inside.top() + (inside.height() - side) // 2, side, side)
        if self._entry is not None:
            painting.paint_avatar(painter, spot, self._entry.member_id, self._entry.name_now or self.text())
        else:
            draw.icon(painter, spot, self._icon, "text.secondary", 16)
        left += side + theme.px(10)
        key = draw.key_width(self._key)
        room = QRect(left, inside.top(), inside.right() - left - key - theme.px(8), inside.height())
        painting.paint_two_lines(painter, room, self.text(), self._quiet, strong=True)
        ink, edge = theme.color("text.tertiary"), theme.color("border.default")
        draw.key_hint(painter, inside.right() + 1, self.height() // 2, self._key, ink, edge)


def new_card(name: str, key: str) -> CandidateCard:
    """Somebody new."""
    quiet = QCoreApplication.translate("RosterDiff", "adds a member named {name}").replace("{name}", name)
    return CandidateCard(QCoreApplication.translate("RosterDiff", "Somebody new"), quiet, key, icon="user-plus")


def open_card(key: str) -> CandidateCard:
    """Left open."""
    return CandidateCard(
        QCoreApplication.translate("RosterDiff", "Leave open"),
        QCoreApplication.translate("RosterDiff", "asked again next time"), key, icon="circle-dashed",
    )  # fmt: skip
