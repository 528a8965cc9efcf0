"""The figures of a poster drawn into their boxes: shapes, pictures, avatars."""

from __future__ import annotations

import math
import re
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient, QTransform

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.posters import (
    Align,
    AvatarProps,
    Fit,
    Gradient,
    GradientKind,
    PictureProps,
    ShapeKind,
    ShapeProps,
    TextProps,
    Upright,
)
from opsdesk.render.text import Block, clusters, colour, draw_text, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

_TOKEN: Final = re.compile(r"\s*([MLHVCQZ]|-?\d+(?:\.\d+)?)[\s,]*")
_TAKES: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "Z": 0}
# Paper and ink of drawn avatars, by the member's key: soft grounds, each with a dark ink of its own hue (over 5 : 1).
_TONES: Final = (
    ("#E9CFA0", "#6A4717"),
    ("#F0C3B2", "#7A3420"),
    ("#C9DDC4", "#2F5633"),
    ("#BFD9DC", "#20525A"),
    ("#C6D0EC", "#2F3F7C"),
    ("#DCC9E6", "#573272"),
    ("#EBC6D4", "#7B2A4C"),
    ("#D9D5C6", "#4F4A33"),
)


def _tokens(words: str) -> Iterator[str]:
    at = 0
    while at < len(words.rstrip()):
        match = _TOKEN.match(words, at)
        if match is None:
            raise OpsdeskError(Problem.TEMPLATE_DAMAGED, field="path")
        yield match[1]
        at = match.end()


@lru_cache(maxsize=256)
def path_of(words: str, left: float, top: float) -> QPainterPath:
    """The path of SVG's absolute commands M L H V C Q Z, moved to the box. Raises TEMPLATE_DAMAGED for all else."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    steps: list[tuple[str, list[float]]] = []
    for token in _tokens(words):
        if token in _TAKES:
            steps.append((token, []))
        elif not steps:
            raise OpsdeskError(Problem.TEMPLATE_DAMAGED, field="path")
        else:
            steps[-1][1].append(float(token))
    for command, numbers in steps:
        takes = _TAKES[command]
        if (takes == 0 and numbers) or (takes and (not numbers or len(numbers) % takes)):
            raise OpsdeskError(Problem.TEMPLATE_DAMAGED, field="path")
        for start in range(0, max(1, len(numbers)), max(1, takes)):
            _step(path, command, numbers[start : start + takes])
    path.translate(left, top)
    return path


def _step(path: QPainterPath, command: str, at: list[float]) -> None:
    here = path.currentPosition()
    if command == "M":
        path.moveTo(*at)
    elif command == "L":
        path.lineTo(*at)
    elif command == "H":
        path.lineTo(at[0], here.y())
    elif command == "V":
        path.lineTo(here.x(), at[0])
    elif command == "C":
        path.cubicTo(*at)
    elif command == "Q":
        path.quadTo(*at)
    else:
        path.closeSubpath()


def _brush(props: ShapeProps, box: QRectF) -> QBrush:
    if props.gradient is not None:
        return QBrush(_gradient(props.gradient, box))
    return QBrush(colour(props.fill)) if props.fill is not None else QBrush(Qt.BrushStyle.NoBrush)


def _gradient(props: Gradient, box: QRectF) -> QLinearGradient | QRadialGradient:
    made: QLinearGradient | QRadialGradient
    if props.kind is GradientKind.RADIAL:
        middle = QPointF(box.x() + box.width() * props.cx, box.y() + box.height() * props.cy)
        made = QRadialGradient(middle, max(box.width(), box.height()) * props.reach)
    else:
        angle = math.radians(props.angle)
        way = QPointF(math.sin(angle) * box.width() / 2, math.cos(angle) * box.height() / 2)
        made = QLinearGradient(box.center() - way, box.center() + way)
    for at, ink in props.stops:
        made.setColorAt(at, colour(ink))
    return made


def draw_shape(painter: QPainter, props: ShapeProps, box: QRectF, path: QPainterPath | None = None) -> None:
    """Draw a rectangle, an ellipse, a line from the left to the right edge at half height, or the path of `path_of`."""
    painter.setBrush(_brush(props, box))
    pen = QPen(Qt.PenStyle.NoPen)
    if props.stroke is not None and props.stroke_width > 0:
        pen = QPen(colour(props.stroke), props.stroke_width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if not props.dash else Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if props.dash:
            pen.setDashPattern([props.dash / props.stroke_width, (props.gap or props.dash) / props.stroke_width])
    painter.setPen(pen)
    if props.shape is ShapeKind.ELLIPSE:
        painter.drawEllipse(box)
    elif props.shape is ShapeKind.LINE:
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
    elif path is not None:
        painter.drawPath(path)
    else:
        painter.drawRoundedRect(box, props.radius, props.radius)


def draw_picture(painter: QPainter, props: PictureProps, box: QRectF, picture: QImage) -> None:
    """Draw a picture over its box, cut to fill it or whole within it, with round corners."""
    source = QRectF(picture.rect())
    if props.crop is not None:
        x, y, w, h = props.crop
        cut = QRectF(x * source.width(), y * source.height(), w * source.width(), h * source.height())
        source = cut.intersected(source) if cut.width() >= 1 and cut.height() >= 1 else source
    target = QRectF(box)
    if props.fit is Fit.COVER:
        scale = max(box.width() / source.width(), box.height() / source.height())
        part = QRectF(0, 0, box.width() / scale, box.height() / scale)
        part.moveCenter(source.center())
        source = part
    else:
        scale = min(box.width() / source.width(), box.height() / source.height())
        target = QRectF(0, 0, source.width() * scale, source.height() * scale)
        target.moveCenter(box.center())
    size = target.size().toSize().expandedTo(QSize(1, 1))
    # Shrunk by area first: painting a large picture straight into a small box leaves jagged edges.
    shown = picture.copy(source.toAlignedRect()).scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    if not props.radius:
        painter.drawImage(target, shown)
        return
    brush = QBrush(shown)
    brush.setTransform(QTransform.fromTranslate(target.x(), target.y()))
    painter.setBrush(brush)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(target, props.radius, props.radius)


def tone_of(key: str) -> tuple[str, str]:
    """Paper and ink of a member's drawn avatar: the same for the same key on every machine."""
    return _TONES[zlib.crc32(key.encode("utf-8", "ignore")) % len(_TONES)]


def initial_of(name: str) -> str:
    """The first character of a name that is a letter, a digit or a picture; `·` when there is none."""
    found = next((one for one in clusters(name) if one[0].isalnum() or ord(one[0]) > 0x2600), "")
    return found.upper() if len(found) == 1 else found or "·"


def lay_out_initial(props: AvatarProps, box: QRectF, name: str, key: str) -> tuple[TextProps, Block]:
    """The first character of a name set in the middle of an avatar."""
    ink = props.ink or tone_of(key)[1]
    words = TextProps(
        size=box.height() * 0.46,
        smallest=6,
        weight=700,
        colour=ink,
        align=Align.CENTER,
        upright=Upright.MIDDLE,
        line_height=1.0,
        max_lines=1,
    )
    return words, lay_out(initial_of(name), words, box.width(), box.height())


def draw_avatar(
    painter: QPainter, props: AvatarProps, box: QRectF, key: str, face: QImage | tuple[TextProps, Block]
) -> None:
    """Draw the member's picture, or her initial on the colour of her key, then the ring."""
    half = props.ring_width / 2 if props.ring is not None else 0.0
    inner = box.adjusted(half, half, -half, -half)
    radius = min(inner.width(), inner.height()) / 2 if props.round else props.radius
    painter.save()
    if isinstance(face, tuple):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(props.paper or tone_of(key)[0]))
        painter.drawRoundedRect(inner, radius, radius)
        draw_text(painter, face[1], face[0], box)
    else:
        draw_picture(painter, PictureProps(radius=radius), inner, face)
    painter.restore()
    if props.ring is not None and props.ring_width > 0:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(props.ring), props.ring_width))
        painter.drawRoundedRect(inner, radius, radius)
