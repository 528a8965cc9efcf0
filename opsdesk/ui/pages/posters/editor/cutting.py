"""A picture that is being cut: the whole of it dim around the cut, and what a hand does with the two."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPen

from opsdesk.domain.poster_crops import cut_in_sight, cut_pulled, picture_pushed, whole_box
from opsdesk.domain.poster_editing import Edit, changed
from opsdesk.domain.poster_geometry import Handle, center_of, covers
from opsdesk.domain.posters import PictureProps
from opsdesk.ui.pages.posters.editor.gestures import Step
from opsdesk.ui.pages.posters.editor.handles import SIDE, handle_at, handle_spots
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from opsdesk.domain.posters import Layer, PosterTemplate
    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.posters.editor.editing import Editing
    from opsdesk.ui.pages.posters.editor.gestures import Gesture, Keys
    from opsdesk.ui.pages.posters.editor.sheet_view import SheetView

_SHOWN = 2000  # pixels of the longer side of the picture on the canvas
_DIM = 0.38


def load(desk: Desk, media: str) -> tuple[str, tuple[int, int], QImage]:
    """A picture of the desk, its size, and as large as it is shown. For a worker. Raises OSError, PICTURE_DAMAGED."""
    from opsdesk.render.pictures import image_from_bytes

    image = image_from_bytes(desk.posters.load_media(media))
    size = (image.width(), image.height())
    if max(size) > _SHOWN:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(_SHOWN, _SHOWN, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    return media, size, image


class Cutting(QObject):
    """`changed` when it begins or ends. Every pull is kept, and undone, by itself."""

    changed = Signal()

    def __init__(self, context: Context, editing: Editing) -> None:
        super().__init__()
        self._context, self._editing = context, editing
        self._number: int | None = None
        self._media = ""
        self._size = (1, 1)
        self._image: QImage | None = None
        editing.selected.connect(self._follow)
        editing.changed.connect(self._follow)

    @property
    def layer(self) -> Layer | None:
        """The layer that is cut, with what is seen of its picture as its cut; None while none is."""
        made = self._editing.made
        if self._number is None or self._image is None or made is None:
            return None
        return cut_in_sight(made.layers[self._number], *self._size)

    def begin(self) -> bool:
        """Cut the picture that is selected; False where none is, or one that may not be changed."""
        layers = self._editing.layers
        if len(layers) != 1 or not self._editing.movable or not self._editing.enabled:
            return False
        media = layers[0].media
        if media is None or not isinstance(layers[0].props, PictureProps):
            return False
        self._number, self._media, self._image = self._editing.selection[0], media, None
        self._context.jobs.run(partial(load, self._context.desk, media), self._show, self._context.notify.problem)
        return True

    def end(self) -> None:
        """Leave the picture as it is cut."""
        if self._number is not None:
            self._number = self._image = None
            self.changed.emit()

    def _show(self, found: tuple[str, tuple[int, int], QImage]) -> None:
        media, size, image = found
        if self._number is not None and media == self._media:
            self._size, self._image = size, image
            self.changed.emit()

    def _follow(self) -> None:
        """The end has come when another layer is selected, or this one is gone or shows another picture."""
        layers = self._editing.layers
        if self._number is not None and (
            self._editing.selection != (self._number,) or not layers or layers[0].media != self._media
        ):
            self.end()

    def grab(self, made: PosterTemplate, view: SheetView, spot: QPointF) -> Gesture | None:
        """What a press begins: pulling an edge, pushing the picture; None beside it."""
        layer, number = self.layer, self._number
        if layer is None or number is None:
            return None
        handle = handle_at(layer, view, spot)
        if isinstance(handle, Handle):
            return _Cut(made, number, layer, view.at(spot), handle)
        return _Cut(made, number, layer, view.at(spot), None) if covers(layer, *view.at(spot)) else None

    def paint(self, painter: QPainter, view: SheetView) -> None:
        """The whole picture dim, the cut bright, in thirds, with its handles."""
        layer = self.layer
        if layer is None or self._image is None:
            return
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.translate(view.sheet().topLeft())
        painter.scale(view.zoom, view.zoom)
        painter.translate(QPointF(*center_of(layer)))
        painter.rotate(layer.turn)
        painter.translate(-QPointF(*center_of(layer)))
        whole, cut = QRectF(*whole_box(layer)), QRectF(layer.x, layer.y, layer.w, layer.h)
        painter.setOpacity(_DIM)
        painter.drawImage(whole, self._image)
        painter.setOpacity(1.0)
        painter.save()
        painter.setClipRect(cut)
        painter.drawImage(whole, self._image)
        painter.restore()
        _paint_thirds(painter, cut, 1 / view.zoom)
        painter.restore()
        _paint_grips(painter, view, layer)


def _paint_thirds(painter: QPainter, cut: QRectF, pixel: float) -> None:
    theme = current()
    painter.setPen(QPen(draw.faded(theme.color("surface.base"), 0.7), pixel))
    for part in (1 / 3, 2 / 3):
        x, y = cut.left() + cut.width() * part, cut.top() + cut.height() * part
        painter.drawLine(QPointF(x, cut.top()), QPointF(x, cut.bottom()))
        painter.drawLine(QPointF(cut.left(), y), QPointF(cut.right(), y))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("accent.solid"), 2 * pixel))
    painter.drawRect(cut)


def _paint_grips(painter: QPainter, view: SheetView, layer: Layer) -> None:
    theme = current()
    painter.save()
    painter.setPen(QPen(theme.color("accent.solid"), 1.2))
    painter.setBrush(theme.color("surface.base"))
    half = theme.px(SIDE) / 2
    for spot in handle_spots(layer, view).values():
        painter.drawRect(QRectF(spot.x() - half, spot.y() - half, 2 * half, 2 * half))
    painter.restore()


class _Cut:
    """An edge of the cut follows the pointer, or with no handle the picture below it."""

    def __init__(
        self, made: PosterTemplate, number: int, layer: Layer, at: tuple[float, float], handle: Handle | None
    ) -> None:
        self._made, self._number, self._layer, self._at, self._handle = made, number, layer, at, handle

    def to(self, x: float, y: float, _keys: Keys) -> Step:
        dx, dy = x - self._at[0], y - self._at[1]
        pushed = picture_pushed(self._layer, dx, dy)
        new = cut_pulled(self._layer, self._handle, dx, dy) if self._handle is not None else pushed
        return Step(Edit(changed(self._made, {self._number: new}), (self._number,)))
