"""A layer made ready to paint: its fields filled in, its text laid out, its code made, its place on the sheet known."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from opsdesk.domain.code_contents import PARTS, CodeKind, is_spelt_out
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.merge_fields import Filled, MergeField, fill, fill_code, one_line
from opsdesk.domain.posters import (
    AvatarProps,
    CodeProps,
    ErrorLevel,
    Fault,
    Layer,
    Logo,
    Notice,
    PictureProps,
    PosterRow,
    ShapeKind,
    ShapeProps,
    TextProps,
)
from opsdesk.render.layers import draw_avatar, draw_picture, draw_shape, lay_out_initial, path_of
from opsdesk.render.pictures import image_from_bytes
from opsdesk.render.proof import CONTRAST_MIN, PlacedCode, contrast, crop_of
from opsdesk.render.qr import LOGO_MAX, CodeBox, draw_code, make_qr, place_code
from opsdesk.render.text import Block, colour, draw_text, lay_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.domain.code_contents import CodeEncoder

_TALLEST: Final = 1.6  # of the size: no letter of the faces reaches higher and lower together
MODULE_MIN: Final = 3  # pixels; a chat leaves half of it
_FAULTS: Final = {
    Problem.CODE_EMPTY: Fault.CODE_EMPTY,
    Problem.CODE_TOO_LONG: Fault.CODE_TOO_LONG,
    Problem.CODE_BAD_TEXT: Fault.CODE_BAD_TEXT,
    Problem.CODE_PART_BAD: Fault.CODE_PART_BAD,
}


class Pictures:
    """The pictures of one template, each read once; faces of members are read when asked for and not kept."""

    def __init__(self, load_media: Callable[[str], bytes]) -> None:
        self._load = load_media
        self._kept: dict[str, QImage] = {}

    def of_layer(self, layer: Layer) -> QImage | None:
        """The picture of a layer, None when it has none yet. Raises PICTURE_MISSING with `layer`, its name."""
        if layer.media is None:
            return None
        if layer.media not in self._kept:
            try:
                self._kept[layer.media] = image_from_bytes(self._load(layer.media))
            except (OpsdeskError, OSError) as error:
                raise OpsdeskError(Problem.PICTURE_MISSING, layer=layer.name or layer.kind) from error
        return self._kept[layer.media]

    def of_member(self, media: str | None) -> QImage | None:
        """The face of a member, None when it is gone or cannot be read."""
        if media is None:
            return None
        try:
            return image_from_bytes(self._load(media))
        except (OpsdeskError, OSError):
            return None


@dataclass(slots=True)
class Prepared:
    """A layer ready to paint, what is worth a look on it, and what speaks against writing the poster."""

    number: int
    layer: Layer
    area: QRect
    draw: Callable[[QPainter, QRectF], None]
    notices: tuple[Notice, ...] = ()
    fault: Fault | None = None
    detail: str = ""
    code: PlacedCode | None = None

    def paint(self, painter: QPainter) -> None:
        """Paint it where it stands: turned, as clear as it is set, never outside its area."""
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.setClipRect(self.area)
        painter.setOpacity(self.layer.alpha)
        painter.setTransform(_turn(self.layer), True)
        self.draw(painter, _box(self.layer))
        painter.restore()


def _box(layer: Layer) -> QRectF:
    return QRectF(layer.x, layer.y, layer.w, layer.h)


def _turn(layer: Layer) -> QTransform:
    if not layer.turn:
        return QTransform()
    middle = _box(layer).center()
    turned = QTransform.fromTranslate(middle.x(), middle.y())
    turned.rotate(layer.turn)
    return turned.translate(-middle.x(), -middle.y())


def _overhang(layer: Layer) -> int:
    """Pixels by which a layer may paint beyond its box."""
    props = layer.props
    if isinstance(props, TextProps):
        shadow = max(abs(props.shadow.dx), abs(props.shadow.dy)) if props.shadow is not None else 0.0
        tall = max(0.15, (_TALLEST - props.line_height) / 2) * props.size
        return math.ceil(tall + props.outline_width + shadow)
    if isinstance(props, ShapeProps):
        return math.ceil(props.stroke_width) + 1
    return 1


def area_of(layer: Layer, sheet: QRect) -> QRect:
    """The pixels of the sheet a layer may change. Raises TEMPLATE_DAMAGED for a path that is none."""
    edge = _overhang(layer)
    box = _box(layer).adjusted(-edge, -edge, edge, edge)
    if isinstance(layer.props, ShapeProps) and layer.props.shape is ShapeKind.PATH:
        # Figures of a whole picture often share its box; what they draw is far less.
        drawn = path_of(layer.props.path, layer.x, layer.y).boundingRect()
        box = box.intersected(drawn.adjusted(-edge, -edge, edge, edge))
    return _turn(layer).mapRect(box).toAlignedRect().intersected(sheet)


@dataclass(frozen=True, slots=True)
class Preparer:
    """Makes the layers of one template ready for one row after another."""

    sheet: QRect
    pictures: Pictures
    encode: CodeEncoder

    def prepare(self, number: int, layer: Layer, row: PosterRow, fixed_mask: bool = True) -> Prepared:
        """The layer for this row; number is its place from the bottom. Raises PICTURE_MISSING, TEMPLATE_DAMAGED."""
        props = layer.props
        ready = Prepared(number, layer, area_of(layer, self.sheet), lambda painter, box: None)
        if isinstance(props, TextProps):
            _prepare_text(ready, props, row)
        elif isinstance(props, CodeProps):
            self._prepare_code(ready, props, row, fixed_mask)
        elif isinstance(props, AvatarProps):
            self._prepare_avatar(ready, props, row)
        elif isinstance(props, ShapeProps):
            path = path_of(props.path, layer.x, layer.y) if props.shape is ShapeKind.PATH else None
            ready.draw = lambda painter, box: draw_shape(painter, props, box, path)
        else:
            picture = self.pictures.of_layer(layer)
            if picture is not None:
                ready.draw = lambda painter, box: draw_picture(painter, props, box, picture)
        return ready

    def _prepare_avatar(self, ready: Prepared, props: AvatarProps, row: PosterRow) -> None:
        face, notices = self._face(row, props, _box(ready.layer))
        ready.notices = notices
        if isinstance(face, tuple):
            _refuse_blanks(ready, face[1])
        ready.draw = lambda painter, box: draw_avatar(painter, props, box, row.key, face)

    def _face(
        self, row: PosterRow, props: AvatarProps, box: QRectF
    ) -> tuple[QImage | tuple[TextProps, Block], tuple[Notice, ...]]:
        picture = self.pictures.of_member(row.avatar)
        if picture is not None:
            return picture, ()
        name = one_line(row.values.get(MergeField.NICKNAME, ""))
        return lay_out_initial(props, box, name, row.key), (Notice.AVATAR_MISSING,) if row.avatar else ()

    def _prepare_code(self, ready: Prepared, props: CodeProps, row: PosterRow, fixed_mask: bool) -> None:
        layer = ready.layer
        try:
            filled = self._content(props, row)
            ready.notices = (Notice.FIELD_UNKNOWN,) if filled.unknown else ()
            if filled.empty:
                ready.fault, ready.detail = Fault.CODE_EMPTY, filled.empty[0]
                return
            code = make_qr(filled.text, props.level) if fixed_mask else make_qr(filled.text, props.level, None)
        except OpsdeskError as error:
            ready.fault, ready.detail = _FAULTS[error.problem], _detail_of(error)
            return
        place = place_code(code.side, _box(layer).toRect(), props.quiet)
        if not place.module:
            ready.fault = Fault.TOO_SMALL
            return
        crop = crop_of(place, ready.area, self.sheet, bool(layer.turn))
        ready.code = PlacedCode(filled.text, code, place, props, crop, bool(layer.turn))
        ready.fault = _fault_of(props, place)
        logo = self._logo(ready, props, row, place)
        ready.draw = lambda painter, box: _draw_code(painter, ready.code, logo)

    def _content(self, props: CodeProps, row: PosterRow) -> Filled:
        """What a code says for a row; of a kind with parts only the first may not be empty."""
        if props.kind is CodeKind.GROUP:
            return fill_code(f"{{{MergeField.GROUP_CODE}}}", row.values, {})
        if is_spelt_out(props.kind):
            return fill_code(props.content, row.values, props.fallbacks)
        names = PARTS[props.kind]
        filled = {name: fill_code(props.parts.get(name, ""), row.values, props.fallbacks) for name in names}
        unknown = tuple(dict.fromkeys(field for part in filled.values() for field in part.unknown))
        if not filled[names[0]].text:
            return Filled("", unknown, filled[names[0]].empty or names[:1])
        return Filled(self.encode(props.kind, {name: part.text for name, part in filled.items()}), unknown)

    def _logo(
        self, ready: Prepared, props: CodeProps, row: PosterRow, place: CodeBox
    ) -> Callable[[QPainter], None] | None:
        """What paints the middle of a code, if anything."""
        if props.logo is Logo.NONE:
            return None
        size = place.area.width() * props.logo_share
        box = QRectF(0, 0, size, size)
        box.moveCenter(QRectF(place.area).center())
        if props.logo is Logo.PICTURE:
            picture = self.pictures.of_layer(ready.layer)
            if picture is None:
                return None
            return lambda painter: draw_picture(painter, PictureProps(radius=size * 0.18), box, picture)
        look = AvatarProps()
        face, notices = self._face(row, look, box)
        ready.notices += notices
        return lambda painter: draw_avatar(painter, look, box, row.key, face)


def _detail_of(error: OpsdeskError) -> str:
    if "limit" in error.values:
        return f"{error.values['length']}/{error.values['limit']}"
    return str(error.values.get("part", ""))


def _fault_of(props: CodeProps, place: CodeBox) -> Fault | None:
    """What speaks against a code before it is drawn."""
    if place.module < MODULE_MIN:
        return Fault.TOO_SMALL
    if props.plate and contrast(colour(props.ink), colour(props.paper)) < CONTRAST_MIN:
        return Fault.LOW_CONTRAST
    if props.logo is not Logo.NONE and (props.logo_share > LOGO_MAX or props.level in (ErrorLevel.L, ErrorLevel.M)):
        return Fault.LOGO
    return None


def _draw_code(painter: QPainter, placed: PlacedCode | None, logo: Callable[[QPainter], None] | None) -> None:
    if placed is None:
        return
    props, place = placed.props, placed.place
    painter.setPen(Qt.PenStyle.NoPen)
    if props.plate:
        painter.setBrush(colour(props.paper))
        painter.drawRoundedRect(QRectF(place.plate), props.radius, props.radius)
    draw_code(painter, placed.code, place, colour(props.ink), props.rounding)
    if logo is not None:
        size = place.area.width() * props.logo_share + 2 * place.module
        ground = QRectF(0, 0, size, size)
        ground.moveCenter(QRectF(place.area).center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(props.paper))
        painter.drawRoundedRect(ground, size * 0.2, size * 0.2)
        logo(painter)


def _refuse_blanks(ready: Prepared, block: Block) -> None:
    missing = block.missing()
    if missing:
        ready.fault, ready.detail = Fault.NO_GLYPH, "".join(sorted(missing))


def _prepare_text(ready: Prepared, props: TextProps, row: PosterRow) -> None:
    filled = fill(props.text, row.values, props.fallbacks)
    block = lay_out(filled.text, props, ready.layer.w, ready.layer.h)
    ready.notices = _text_notices(filled, block)
    _refuse_blanks(ready, block)
    ready.draw = lambda painter, box: draw_text(painter, block, props, box)


def _text_notices(filled: Filled, block: Block) -> tuple[Notice, ...]:
    told = (
        (Notice.FIELD_UNKNOWN, bool(filled.unknown)),
        (Notice.FIELD_EMPTY, bool(filled.empty)),
        (Notice.TEXT_CUT, block.cut),
    )
    return tuple(notice for notice, holds in told if holds)
