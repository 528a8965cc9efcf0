"""The face at the head of the panel: the picture a member has, or the painted one; a click or a drop changes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainterPath

from opsdesk.ui.theme import draw
from opsdesk.ui.widgets.pill import Avatar
from opsdesk.ui.widgets.text import tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent, QPaintEvent

SIDE = 52


class MemberFace(Avatar):
    """`menu_wanted` by a click or Enter, `dropped` with the file of a picture."""

    menu_wanted = Signal()
    dropped = Signal(Path)

    def __init__(self) -> None:
        super().__init__(0, "", SIDE)
        self._file: Path | None = None
        self._picture = QImage()
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(tooltip(self.tr("Picture on posters")))
        self.setAccessibleName(self.tr("Picture on posters"))

    def show_file(self, file: Path | None) -> None:
        """Show this picture; None for the painted face."""
        if file != self._file:
            self._file = file
            self._picture = QImage(str(file)) if file is not None else QImage()
        self.update()

    @property
    def has_picture(self) -> bool:
        """True when she gave one that can be shown."""
        return not self._picture.isNull()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.has_picture:
            super().paintEvent(event)
            return
        painter = draw.canvas(self)
        dpr = painter.device().devicePixelRatioF()
        side = round(self.width() * dpr)
        grow, smooth = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
        shown = self._picture.scaled(side, side, grow, smooth)
        shown = shown.copy((shown.width() - side) // 2, (shown.height() - side) // 2, side, side)
        path = QPainterPath()
        path.addEllipse(QRectF(self.rect()))
        painter.setClipPath(path)
        painter.drawImage(self.rect(), shown)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.menu_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.menu_wanted.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.dropped.emit(Path(files[0]))
