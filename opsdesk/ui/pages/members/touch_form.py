"""Logging a touch: three buttons with keys, a small form in place, and the quick line at the foot of the panel."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QFrame, QMenu, QSizePolicy, QWidget

from opsdesk.domain.touches import OTHER_OF, NewTouch, TouchClass, TouchKind, Way
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.fields import Choice, TextField
from opsdesk.ui.widgets.layouts import column, frame, row
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.widgets.text import PlainLabel, tooltip
from opsdesk.ui.wording import touches

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent


class QuickButton(QAbstractButton):
    """A glyph and a key above, a word below. `kind` is a touch class; without it the icon stands there."""

    def __init__(self, text: str, key: str, kind: str = "", icon: str = "") -> None:
        super().__init__()
        self._key, self._kind, self._icon = key, kind, icon
        self.setText(text)
        self.setFixedHeight(current().px(44))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(current().px(66), current().px(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        on = self.isEnabled()
        role = "surface.pressed" if self.isDown() else "surface.hover" if self.underMouse() and on else "surface.base"
        edge = theme.color("border.default" if on else "border.subtle")
        draw.box(painter, self.rect(), theme.color(role), edge, theme.tokens.radius("control"))
        side, gap = theme.px(15), theme.px(7)
        wide = side + gap + draw.key_width(self._key)
        left = (self.width() - wide) // 2
        top = QRect(left, theme.px(4), side, theme.px(19))
        painter.setOpacity(1.0 if on else 0.4)
        if self._kind:
            glyph = theme.glyphs.meter(self._kind, 3, side, painter.device().devicePixelRatioF())
            draw.pixmap(painter, top, glyph)
        else:
            draw.icon(painter, top, self._icon, "text.primary", 15)
        ink, line = theme.color("text.tertiary"), theme.color("border.default")
        draw.key_hint(painter, left + wide, top.center().y() + 1, self._key, ink, line)
        words = QRect(2, theme.px(23), self.width() - 4, theme.px(18))
        draw.text(painter, words, self.text(), theme.font("small", 500), theme.color("text.primary"), draw.CENTER)


class TouchForm(QFrame):
    """What kind, who gave, a note; Enter logs. `logged` brings the NewTouch, `left` is Esc."""

    logged = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("Note")
        self._class = TouchClass.TRUST
        self._title = PlainLabel("", "body_strong")
        self._cross = IconButton("x", self.tr("Close"), scale="small", clicked=self.left.emit)
        self.kind = Choice([])
        self.kind.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.way = Segmented([Segment(way, touches.way(way)) for way in Way])
        self.note = TextField("", self.tr("What happened?"))
        self.log_button = Button(self.tr("Log"), kind="primary", key="↵", clicked=self.log)
        self.setLayout(
            column(
                row(self._title, None, self._cross),
                self.kind,
                self.way,
                row(self.note, self.log_button, gap=6),
                gap=8,
                margins=(12, 8, 12, 12),
            )
        )
        self.hide()

    def begin(self, kind: TouchClass, whom: str) -> None:
        """Open for a class of touches; `whom` says for whom."""
        self._class = kind
        self._title.setText(f"{touches.touch_class(kind)} · {whom}")
        options = [one for one in TouchKind if one.touch_class is kind and one is not OTHER_OF[kind]]
        self.kind.set_options(
            [(one, touches.touch_kind(one)) for one in (OTHER_OF[kind], *options)], key=OTHER_OF[kind]
        )
        self.way.choose(Way.GAVE)
        self.note.show_text("")
        self.show()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def log(self) -> None:
        """Log what the form says."""
        touch = NewTouch(TouchKind(self.kind.key), Way(self.way.chosen), self.note.text().strip())
        self.logged.emit(touch)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter comes up from the note, the choice and the buttons alike; it logs once, from here.
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and self._cross.hasFocus()):
            self.left.emit()
        elif enter:
            self.log()
        else:
            super().keyPressEvent(event)


class ClassMark(QAbstractButton):
    """The glyph of the class the quick line logs; a click offers the other two."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.kind = TouchClass.VALUE
        self.setFixedSize(current().px(34), current().px(30))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._open)
        self.take(self.kind)

    def take(self, kind: TouchClass) -> None:
        self.kind = kind
        words = self.tr("Logs {kind}; click for another").format(kind=touches.touch_class(kind))
        self.setToolTip(tooltip(words))
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        dpr = painter.device().devicePixelRatioF()
        draw.pixmap(
            painter, QRect(0, 0, theme.px(22), self.height()), theme.glyphs.meter(self.kind, 3, theme.px(15), dpr)
        )
        draw.icon(painter, QRect(theme.px(19), 0, theme.px(12), self.height()), "chevron-down", "text.tertiary", 11)

    def _open(self) -> None:
        menu = QMenu(self)
        for kind in TouchClass:
            menu.addAction(touches.touch_class(kind), partial(self.chosen.emit, kind))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().topLeft()))


class _QuickField(TextField):
    """Shows the key that leads to it while it is empty."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.text() and not self.hasFocus():
            theme = current()
            ink, edge = theme.color("text.tertiary"), theme.color("border.default")
            right = self.width() - theme.px(7)
            draw.key_hint(QPainter(self), right, self.height() // 2, "L", ink, edge)


class QuickLine(QWidget):
    """ "What happened?" and Enter. `logged` brings the NewTouch; the class is the one chosen last."""

    logged = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.mark = ClassMark()
        self.mark.chosen.connect(self.take)
        self.field = _QuickField("", self.tr("What happened?"))
        self.field.returnPressed.connect(self._log)
        inside = frame(row(self.mark, self.field, gap=2, margins=(14, 9, 14, 9)), "PanelFoot")
        self.setLayout(column(inside, gap=0, margins=(1, 1, 0, 0)))

    def take(self, kind: TouchClass) -> None:
        """Log touches of this class from now on."""
        self.mark.take(kind)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw.hairline(draw.canvas(self), 0, 0, self.width())

    def _log(self) -> None:
        note = self.field.text().strip()
        if note:
            self.field.show_text("")
            self.logged.emit(NewTouch(OTHER_OF[self.mark.kind], Way.GAVE, note))
