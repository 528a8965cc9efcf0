"""Lucide icons, tinted and kept as pixmaps."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from opsdesk import resources

_STROKE = 'stroke-width="1.75"'


@cache
def source(name: str) -> str:
    """The SVG text of an icon, its stroke as the design wants it. Raises FileNotFoundError for an unknown name."""
    text = resources.path("icons", f"{name}.svg").read_text("utf-8")
    return text.replace('stroke-width="2"', _STROKE)


def blank(width: float, height: float, dpr: float) -> QPixmap:
    """A clear pixmap of a size in logical px."""
    pixmap = QPixmap(round(width * dpr), round(height * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def render_svg(svg: str, size: float, dpr: float) -> QPixmap:
    """A square picture of an SVG text."""
    pixmap = blank(size, size, dpr)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


class IconCache:
    """Tinted icons by name, colour, size and pixel ratio; emptied when the theme changes."""

    def __init__(self) -> None:
        self._pixmaps: dict[tuple[str, int, float, float], QPixmap] = {}

    def __len__(self) -> int:
        return len(self._pixmaps)

    def clear(self) -> None:
        self._pixmaps.clear()

    def pixmap(self, name: str, color: QColor, size: float, dpr: float) -> QPixmap:
        """The icon in one colour; `size` in logical px."""
        key = (name, color.rgba(), size, dpr)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            svg = source(name).replace("currentColor", color.name(QColor.NameFormat.HexRgb))
            pixmap = self._pixmaps[key] = render_svg(svg, size, dpr)
        return pixmap

    def icon(self, name: str, color: QColor, disabled: QColor, size: float) -> QIcon:
        """A QIcon for menus and widgets of Qt's own; ours paint `pixmap` themselves."""
        dpr = _dpr()
        icon = QIcon(self.pixmap(name, color, size, dpr))
        icon.addPixmap(self.pixmap(name, disabled, size, dpr), QIcon.Mode.Disabled)
        return icon


def _dpr() -> float:
    screens = QGuiApplication.screens()
    return max((screen.devicePixelRatio() for screen in screens), default=1.0)
