"""How the sheet lies in the window: how large, how far moved, and which point is which."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

LEAST, MOST = 0.02, 8.0
STEPS = (0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0)
_SPARE = 40.0
"""px of the sheet that stay in sight however far it is moved."""


class SheetView:
    """Zoom is px of the window for one of the sheet; None fits the sheet into its room."""

    def __init__(self) -> None:
        self.size = (1, 1)
        self.room = QRectF(0, 0, 1, 1)
        self._zoom: float | None = None
        self._moved = QPointF()

    @property
    def fitted(self) -> float:
        """The zoom that shows the whole sheet, at most at its own size."""
        wide, high = self.size
        return max(min(self.room.width() / wide, self.room.height() / high, 1.0), LEAST)

    @property
    def zoom(self) -> float:
        return self.fitted if self._zoom is None else self._zoom

    @property
    def fits(self) -> bool:
        """Whether it follows the size of its room."""
        return self._zoom is None

    def fit(self) -> None:
        """Show the whole sheet."""
        self._zoom, self._moved = None, QPointF()

    def set_zoom(self, zoom: float, about: QPointF | None = None) -> None:
        """Another zoom; the point of the sheet under `about` stays there, else the middle of the room."""
        spot = self.room.center() if about is None else about
        x, y = self.at(spot)
        self._zoom = min(max(zoom, LEAST), MOST)
        self._moved += spot - self.spot(x, y)
        self._stay()

    def step(self, way: int, about: QPointF | None = None) -> None:
        """The next larger or smaller step."""
        now = self.zoom
        larger = [step for step in STEPS if step > now * 1.01]
        smaller = [step for step in STEPS if step < now * 0.99]
        if way > 0 and larger:
            self.set_zoom(larger[0], about)
        elif way < 0 and smaller:
            self.set_zoom(smaller[-1], about)

    def move(self, by: QPointF) -> None:
        """Push the sheet; what is fitted has nowhere to go."""
        self._moved += by
        self._stay()

    def sheet(self) -> QRectF:
        """Where the sheet lies, in px of the window."""
        wide, high = self.size[0] * self.zoom, self.size[1] * self.zoom
        middle = self.room.center() + self._moved
        return QRectF(round(middle.x() - wide / 2), round(middle.y() - high / 2), wide, high)

    def at(self, spot: QPointF) -> tuple[float, float]:
        """The point of the sheet under a point of the window."""
        corner = self.sheet().topLeft()
        return (spot.x() - corner.x()) / self.zoom, (spot.y() - corner.y()) / self.zoom

    def spot(self, x: float, y: float) -> QPointF:
        """Where in the window a point of the sheet lies."""
        return self.sheet().topLeft() + QPointF(x, y) * self.zoom

    def _stay(self) -> None:
        wide, high = self.size[0] * self.zoom, self.size[1] * self.zoom
        far_x = max((wide + self.room.width()) / 2 - _SPARE, 0)
        far_y = max((high + self.room.height()) / 2 - _SPARE, 0)
        if self._zoom is None:
            far_x = far_y = 0.0
        x = min(max(self._moved.x(), -far_x), far_x)
        y = min(max(self._moved.y(), -far_y), far_y)
        self._moved = QPointF(x, y)
