"""What a hand does with an open template: presses, drags, types, and looks at what the desk keeps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opsdesk.ui.pages.posters.editor.fields import ColourField
from opsdesk.ui.pages.posters.editor.handles import handle_spots, turn_spot
from opsdesk.ui.pages.posters.page import PostersPage
from opsdesk.ui.widgets.fields import Choice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit
    from pytestqt.qtbot import QtBot

    from opsdesk.domain.poster_geometry import Handle
    from opsdesk.domain.posters import Layer, PosterTemplate
    from opsdesk.services.desk import Desk
    from opsdesk.ui.pages.posters.template_view import TemplateView
    from opsdesk.ui.widgets.fields import Field
    from opsdesk.ui.widgets.segmented import Segmented
    from opsdesk.ui.window import MainWindow

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def rest(qtbot: QtBot, page: PostersPage) -> None:
    """Wait until no work is under way, nor about to be."""
    soon = page._read_soon, page._find_soon, page.view._draw_soon
    qtbot.waitUntil(lambda: page.context.jobs.idle and not any(one.isActive() for one in soon), timeout=20_000)


def posters_page(qtbot: QtBot, window: MainWindow) -> PostersPage:
    """The posters place of a window, at rest."""
    page = window.page
    assert isinstance(page, PostersPage)
    rest(qtbot, page)
    return page


@dataclass
class Hand:
    qtbot: QtBot
    window: MainWindow
    page: PostersPage
    card: int

    @property
    def desk(self) -> Desk:
        return self.page.context.desk

    @property
    def view(self) -> TemplateView:
        return self.page.view

    @property
    def kept(self) -> PosterTemplate:
        """The template as the desk keeps it."""
        return self.desk.posters.template(self.card)

    def count(self) -> int:
        return len(self.kept.layers)

    def layer(self, number: int) -> Layer:
        return self.kept.layers[number]

    def props(self, number: int) -> Any:
        return self.layer(number).props

    def selected(self) -> tuple[int, ...]:
        """The numbers of the selected layers."""
        return self.view.editing.selection

    def spot(self, x: float, y: float) -> QPoint:
        """Where on the canvas a point of the sheet lies."""
        return self.view.canvas.view.spot(x, y).toPoint()

    def click(self, x: float, y: float, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.view.canvas, LEFT, keys, self.spot(x, y))

    def drag(self, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE, steps: int = 4) -> None:
        """Press, go there in steps, let go; the keys are held on the way."""
        canvas = self.view.canvas
        QTest.mousePress(canvas, LEFT, NONE, start)
        for step in range(1, steps + 1):
            at = start + (end - start) * step / steps
            move(canvas, at, keys)
        QTest.mouseRelease(canvas, LEFT, keys, end)

    def pull(self, handle: Handle, dx: float, dy: float, keys: Qt.KeyboardModifier = NONE) -> None:
        """Pull a handle of the selected layer by pixels of the sheet."""
        sheet = self.view.canvas.view
        start = handle_spots(self.view.editing.layers[0], sheet)[handle].toPoint()
        way = QPoint(round(dx * sheet.zoom), round(dy * sheet.zoom))
        self.drag(start, start + way, keys)

    def turn_to(self, x: float, y: float, keys: Qt.KeyboardModifier = NONE) -> None:
        """Bring the handle that turns to a point of the sheet."""
        start = turn_spot(self.view.editing.layers[0], self.view.canvas.view).toPoint()
        self.drag(start, self.spot(x, y), keys)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.view.canvas, key, keys)

    def write(self, field: QLineEdit, text: str) -> None:
        """Type into a field and press Enter."""
        field.setFocus()
        field.selectAll()
        field.setText(text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def undo(self) -> None:
        self.window.undo()

    def rest(self) -> None:
        rest(self.qtbot, self.page)


def move(widget: Any, at: QPoint, keys: Qt.KeyboardModifier) -> None:
    """The pointer goes on with the button down; QTest cannot hold keys meanwhile."""
    spot = QPointF(at)
    event = QMouseEvent(QEvent.Type.MouseMove, spot, widget.mapToGlobal(spot), Qt.MouseButton.NoButton, LEFT, keys)
    QApplication.sendEvent(widget, event)


def take(field: Choice | Segmented, key: str) -> None:
    """Choose as a hand does."""
    field.choose(key)
    if isinstance(field, Choice):
        field.chosen.emit(key)
    else:
        field.changed.emit(key)


def colour_of(field: Field) -> ColourField:
    """The editor of a colour under its name."""
    assert isinstance(field.editor, ColourField)
    return field.editor
