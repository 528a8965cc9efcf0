"""What is painted over the poster: frames of the selected layers, their handles, guides, the frame a hand draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from opsdesk.domain.poster_geometry import Guides, Handle, Rect, bounds_of, bounds_of_all, place_of
from opsdesk.domain.poster_scaling import CORNERS, common_box
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.posters import Layer
    from opsdesk.ui.pages.posters.editor.sheet_view import SheetView

SIDE = 7  # px of a handle
GRAB = 9  # px around the middle of a handle in which it is grabbed
TURN_OFF = 24  # px by which the handle that turns stands off the lower edge
ROOM_BETWEEN = 26.0  # px of an edge from which its middle has a handle of its own
_CURSORS = (
    Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeBDiagCursor,
    Qt.CursorShape.SizeHorCursor,
    Qt.CursorShape.SizeFDiagCursor,
)


def held_box(layers: Sequence[Layer]) -> Layer | None:
    """What the handles of a selection stand around: the layer, the box of those that are not locked, or None."""
    free = [layer for layer in layers if not layer.locked]
    if len(free) > 1:
        return common_box(free)
    return free[0] if len(free) == 1 == len(layers) else None


def handle_spots(layer: Layer, view: SheetView) -> dict[Handle, QPointF]:
    """Where the handles of a layer stand in the window; an edge too short has none in its middle."""
    wide, high = layer.w * view.zoom >= ROOM_BETWEEN, layer.h * view.zoom >= ROOM_BETWEEN
    found = {}
    for handle in Handle:
        across, down = handle.way
        if (across or wide) and (down or high):
            found[handle] = view.spot(*place_of(layer, across, down))
    return found


def turn_spot(layer: Layer, view: SheetView) -> QPointF:
    """Where the handle stands that turns a layer."""
    low, middle = view.spot(*place_of(layer, 0, 1)), view.spot(*place_of(layer, 0, 0))
    way = QLineF(middle, low)
    way.setLength(way.length() + current().px(TURN_OFF))
    return way.p2()


def handle_at(layer: Layer, view: SheetView, spot: QPointF, *, together: bool = False) -> Handle | str | None:
    """The handle under a point of the window: one that pulls, `turn`, or None. Corners come before edges; a box
    around several layers has no other."""
    reach = current().px(GRAB)
    spots = handle_spots(layer, view)
    for handle in sorted(spots, key=lambda one: 0 in one.way):
        if _near(spots[handle], spot, reach) and (not together or handle in CORNERS):
            return handle
    return "turn" if not together and _near(turn_spot(layer, view), spot, reach) else None


def _near(one: QPointF, other: QPointF, reach: float) -> bool:
    return abs(one.x() - other.x()) <= reach and abs(one.y() - other.y()) <= reach


def cursor_of(handle: Handle | str, layer: Layer) -> Qt.CursorShape:
    """The arrow that shows the way a handle goes, turned with the layer."""
    if handle == "turn":
        return Qt.CursorShape.CrossCursor
    eighth = list(Handle).index(Handle(handle)) - 1  # from the north on, clockwise
    return _CURSORS[(eighth + round(layer.turn / 45)) % 4]


def paint_selection(painter: QPainter, view: SheetView, layers: Sequence[Layer], *, handles: bool) -> None:
    """Frames around layers; one alone also has its size and, with `handles`, what it is pulled by."""
    theme = current()
    ink = theme.color("accent.solid")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    halo = draw.faded(theme.color("surface.base"), 0.7)
    for layer in layers:
        corners = [(-1, -1), (1, -1), (1, 1), (-1, 1)]
        around = QPolygonF([view.spot(*place_of(layer, *corner)) for corner in corners])
        for pen in (QPen(halo, 3.0), QPen(ink, 1.4 if len(layers) == 1 else 1.0)):
            painter.setPen(pen)
            painter.drawPolygon(around)
    if len(layers) > 1:
        painter.setPen(QPen(ink, 1.4, Qt.PenStyle.DashLine))
        painter.drawRect(_in_view(view, bounds_of(held_box(layers) or common_box(layers))))
    held = held_box(layers)
    if held is not None and handles:
        _paint_handles(painter, view, held, together=len(layers) > 1)
    if layers:
        _paint_size(painter, view, layers)
    painter.restore()


def _in_view(view: SheetView, rect: Rect) -> QRectF:
    return QRectF(view.spot(rect.left, rect.top), view.spot(rect.right, rect.bottom))


def _paint_handles(painter: QPainter, view: SheetView, layer: Layer, *, together: bool) -> None:
    theme = current()
    painter.setPen(QPen(theme.color("accent.solid"), 1.2))
    low, turn = view.spot(*place_of(layer, 0, 1)), turn_spot(layer, view)
    if not together:
        painter.drawLine(low, turn)
    painter.setBrush(theme.color("surface.base"))
    half = theme.px(SIDE) / 2
    for handle, spot in handle_spots(layer, view).items():
        if not together or handle in CORNERS:
            painter.drawRect(QRectF(spot.x() - half, spot.y() - half, 2 * half, 2 * half))
    if together:
        return
    wide = half * 1.35
    around = [QPointF(0, -wide), QPointF(wide, 0), QPointF(0, wide), QPointF(-wide, 0)]
    painter.drawPolygon(QPolygonF([turn + way for way in around]))


def _paint_size(painter: QPainter, view: SheetView, layers: Sequence[Layer]) -> None:
    """`356 × 356` on a plate above the upper left corner."""
    theme = current()
    rect = bounds_of_all(layers)
    words = f"{round(rect.width)} × {round(rect.height)}"
    if len(layers) == 1:
        layer = layers[0]
        words = f"{layer.w} × {layer.h}" + (f"  {layer.turn:g}°" if layer.turn else "")
        rect = bounds_of(layer)
    font = theme.font("small", 500, numbers=True)
    wide, high = draw.advance(words, font) + theme.px(12), theme.px(18)
    corner = view.spot(rect.left, rect.top)
    window = painter.window()
    left = min(max(round(corner.x()), 2), max(window.width() - wide - 2, 2))
    top = max(round(corner.y()) - high - theme.px(5), 2)
    plate = QRect(left, top, wide, high)
    draw.box(painter, plate, theme.color("accent.solid"), None, theme.px(3))
    draw.text(painter, plate, words, font, theme.color("accent.on"), draw.CENTER)


def paint_guides(painter: QPainter, view: SheetView, guides: Guides) -> None:
    """Dashed lines across the sheet where edges meet."""
    sheet = view.sheet()
    pen = QPen(current().color("kind.emotional.solid"), 1.0, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3, 2])
    painter.save()
    painter.setPen(pen)
    for x in guides.xs:
        at = view.spot(x, 0).x()
        painter.drawLine(QPointF(at, sheet.top()), QPointF(at, sheet.bottom()))
    for y in guides.ys:
        at = view.spot(0, y).y()
        painter.drawLine(QPointF(sheet.left(), at), QPointF(sheet.right(), at))
    painter.restore()


def paint_frame(painter: QPainter, view: SheetView, frame: Rect) -> None:
    """The frame a hand draws."""
    theme = current()
    painter.save()
    painter.setPen(QPen(theme.color("accent.solid"), 1.0, Qt.PenStyle.DashLine))
    painter.setBrush(draw.faded(theme.color("accent.mid"), 0.18))
    painter.drawRect(_in_view(view, frame))
    painter.restore()
