"""Pills or chips in lines, in a box that is exactly as high as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent


class FlowBox(QWidget):
    """A layout asked for its height by a box in a box answers for the wrong width; so the height is set by hand."""

    def __init__(self, gap: int = 6, row_gap: int = 5) -> None:
        super().__init__()
        self._flow = FlowLayout(self, gap=current().px(gap), row_gap=current().px(row_gap))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fill(self, parts: Iterable[QWidget]) -> None:
        """Show these widgets instead of those before."""
        self._flow.clear()
        for part in parts:
            self._flow.addWidget(part)
            part.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        high = self._flow.heightForWidth(max(self.width(), 1))
        if high != self.height():
            self.setFixedHeight(high)
