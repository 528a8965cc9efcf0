"""The line below the poster: how large it is shown, and for whom it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.layouts import row
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class WhoPill(QAbstractButton):
    """A face and "Preview as ..., 1 of 186" on a plate; a click chooses another member."""

    def __init__(self) -> None:
        super().__init__()
        self._face: tuple[int, str] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_who(self, face: tuple[int, str] | None, text: str) -> None:
        """A member's number and name, and the words."""
        self._face = face
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current()
        wide = draw.advance(self.text(), theme.font("body", 500)) + theme.px(24) + (theme.px(26) if self._face else 0)
        return QSize(min(wide, theme.px(340)), theme.px("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(60), current().px("control"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        ground = theme.color("surface.hover" if self.underMouse() else "surface.base")
        draw.box(painter, self.rect(), ground, theme.color("border.default"), theme.tokens.radius("control"))
        x = theme.px(11)
        if self._face is not None:
            side = theme.px(18)
            dpr = painter.device().devicePixelRatioF()
            face = theme.glyphs.avatar(*self._face, side, dpr)
            draw.pixmap(painter, QRect(x, 0, side, self.height()), face)
            x += theme.px(26)
        room = QRect(x, 0, self.width() - x - theme.px(10), self.height())
        draw.text(painter, room, self.text(), theme.font("body", 500), theme.color("text.primary"))


class CanvasFoot(QWidget):
    """`zoomed` brings a step (-1, 1), 0 for its own size; `fitted`; `stepped` to the next or the previous member;
    `who_wanted` to choose one."""

    zoomed = Signal(int)
    fitted = Signal()
    stepped = Signal(int)
    who_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.percent = Button("", clicked=lambda: self.zoomed.emit(0))
        self.percent.setToolTip(self.tr("Show at 100 %"))
        smaller = IconButton("minus", self.tr("Smaller"), "secondary", clicked=lambda: self.zoomed.emit(-1))
        larger = IconButton("plus", self.tr("Larger"), "secondary", clicked=lambda: self.zoomed.emit(1))
        self.fit = Button(self.tr("Fit"), "maximize", clicked=self.fitted.emit)
        self.who = WhoPill()
        self.who.setToolTip(self.tr("Preview as somebody else"))
        self.who.clicked.connect(self.who_wanted.emit)
        self.before = IconButton("chevron-left", self.tr("Previous member"), "secondary")
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after = IconButton("chevron-right", self.tr("Next member"), "secondary")
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        zoom = row(smaller, self.percent, larger, self.fit, gap=6)
        self.setLayout(row(zoom, None, row(self.before, self.who, self.after, gap=6), gap=12))

    def say_zoom(self, zoom: float) -> None:
        """`37 %`."""
        words = f"{round(zoom * 100)} %"
        if words != self.percent.text():
            self.percent.setText(words)
            self.percent.updateGeometry()

    def show_who(self, face: tuple[int, str] | None, at: int, total: int) -> None:
        """Whose poster it is; without a face it is nobody's, and `at` 0 is somebody who is not among those chosen."""
        text = self.tr("Preview without a member")
        if face is not None and at:
            text = self.tr("Preview as {name}, {at} of {total}")
            text = text.replace("{at}", figures.number(at)).replace("{total}", figures.number(total))
            text = text.replace("{name}", face[1])
        elif face is not None:
            text = self.tr("Preview as {name}").replace("{name}", face[1])
        self.who.show_who(face, text)
        self.before.setEnabled(total > 1)
        self.after.setEnabled(total > 1)
