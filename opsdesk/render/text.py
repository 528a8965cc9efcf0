"""Words of a poster laid out by Qt: lines broken by Chinese rules, shrunk to fit, cut with a mark when they must be."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import (
    QColor,
    QFont,
    QGlyphRun,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)

from opsdesk.domain.posters import TEXT_MAX, Align, TextProps, Upright
from opsdesk.render.fonts import FAMILIES, Outlines, blank_glyphs, font, is_thickened, outlines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ALIGN: Final = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
}
_SHIFT: Final = {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}  # of what is left over
_MIDDLE: Final = 0.38  # of the size: the middle of a Chinese character above the line it stands on
_LARGE: Final = 60  # pixels; Qt itself changes over at 64
_MARK: Final = "…"
_BREAK: Final = "\u2028"  # ends a line inside one layout


@dataclass(slots=True)
class Block:
    """A text laid out for a box: its layouts, each with its place in the box, and whether words had to be cut."""

    layouts: list[tuple[QTextLayout, QPointF]]
    cut: bool

    def missing(self) -> set[str]:
        """The characters that no font has a picture for."""
        return {char for layout, _ in self.layouts for char in blank_glyphs(layout)}


def colour(words: str) -> QColor:
    """The colour of `#RRGGBB` or `#RRGGBBAA`; Qt's own reading takes the alpha first."""
    return QColor(f"#{words[7:]}{words[1:7]}" if len(words) == 9 else words)


def clusters(text: str) -> Iterator[str]:
    """The characters as a reader counts them: an emoji of several persons is one, a letter with its marks is one."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    units = text.encode("utf-16-le", "surrogatepass")
    start, end = 0, finder.toNextBoundary()
    while end != -1:
        yield units[2 * start : 2 * end].decode("utf-16-le", "replace")
        start, end = end, finder.toNextBoundary()


def shortened(text: str, longest: int = TEXT_MAX) -> tuple[str, bool]:
    """The text, cut between characters when it is longer than a poster takes, and whether it was."""
    if len(text) <= longest:
        return text, False
    kept: list[str] = []
    room = longest - len(_MARK)
    for cluster in clusters(text[:longest]):
        room -= len(cluster)
        if room < 0:
            break
        kept.append(cluster)
    return "".join(kept) + _MARK, True


def _face(props: TextProps, size: float) -> QFont:
    return font(FAMILIES[props.face], size, props.weight, props.letter_spacing)


def _layout(text: str, face: QFont, align: Align, width: float) -> QTextLayout:
    """The text broken into lines of `width`; the lines have no place yet."""
    layout = QTextLayout(text.replace("\n", _BREAK), face)
    option = QTextOption(_ALIGN[align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        line = layout.createLine()
    layout.endLayout()
    return layout


def _splits_a_word(layout: QTextLayout) -> bool:
    """True when a line ends inside a Latin word or a number because the word alone is wider than the box."""
    if layout.lineCount() < 2:
        return False
    text = layout.text()
    ends = [layout.lineAt(n).textStart() + layout.lineAt(n).textLength() for n in range(layout.lineCount() - 1)]
    units = text.encode("utf-16-le", "surrogatepass")
    return any(_is_latin(units, end - 1) and _is_latin(units, end) for end in ends)


def _is_latin(units: bytes, unit: int) -> bool:
    char = units[2 * unit : 2 * unit + 2].decode("utf-16-le", "replace")
    return char.isalnum() and char < "\u0250"


@dataclass(slots=True)
class _Setter:
    """Sets one text in one box: across, or down in columns from the right."""

    props: TextProps
    width: float
    height: float
    made: tuple[str, float, QTextLayout] | None = None

    def lines_that_fit(self, size: float) -> int:
        """How many lines, or columns, there is room for; at least one."""
        room = self.width if self.props.vertical else self.height
        fit = max(1, int((room + 1) / (size * self.props.line_height)))
        return min(fit, self.props.max_lines) if self.props.max_lines else fit

    def lines(self, text: str, size: float) -> tuple[int, bool]:
        """How many lines the text needs at a size, and whether a word is torn."""
        if self.props.vertical:
            return len(self.columns(text, size)), False
        layout = self.layout(text, size)
        return layout.lineCount(), _splits_a_word(layout)

    def layout(self, text: str, size: float) -> QTextLayout:
        """The text broken into lines; the last one made is kept, as it is asked for again."""
        if self.made is None or self.made[:2] != (text, size):
            self.made = text, size, _layout(text, _face(self.props, size), self.props.align, self.width)
        return self.made[2]

    def columns(self, text: str, size: float) -> list[list[str]]:
        """Characters by column."""
        step = size + self.props.letter_spacing
        room = max(1, int((self.height + self.props.letter_spacing + 1) / step))
        columns: list[list[str]] = []
        for part in text.split("\n"):
            chars = list(clusters(part))
            columns.extend(chars[at : at + room] for at in range(0, max(1, len(chars)), room))
        return columns

    def fits(self, text: str, size: float, whole_words: bool) -> bool:
        """True when the text stands in the box at this size."""
        lines, torn = self.lines(text, size)
        return lines <= self.lines_that_fit(size) and not (torn and whole_words)

    def best_size(self, text: str) -> float:
        """The given size, or the largest whole one down to the smallest at which the text fits."""
        size, smallest = self.props.size, min(self.props.smallest, self.props.size)
        if not self.props.shrink or self.fits(text, size, whole_words=True):
            return size
        return _largest(math.ceil(smallest), math.floor(size), lambda one: self.fits(text, one, whole_words=True))

    def across(self, text: str, size: float) -> list[tuple[QTextLayout, QPointF]]:
        """One layout with all lines, standing where they belong."""
        layout = self.layout(text, size)
        step = size * self.props.line_height
        base = step / 2 + _MIDDLE * size
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            line.setPosition(QPointF(0, number * step + base - line.ascent()))
        spare = self.height - layout.lineCount() * step
        shift = self.props.letter_spacing * _SHIFT[self.props.align]
        return [(layout, QPointF(shift, spare * _share(self.props.upright)))]

    def down(self, text: str, size: float) -> list[tuple[QTextLayout, QPointF]]:
        """A layout a character, in its upright form where the face has one."""
        face = _face(self.props, size)
        face.setFeature(QFont.Tag("vert"), 1)
        columns = self.columns(text, size)
        step, wide = size + self.props.letter_spacing, size * self.props.line_height
        right = self.width - (self.width - len(columns) * wide) * (1 - _SHIFT[self.props.align])
        placed = []
        for number, chars in enumerate(columns):
            spare = self.height - (len(chars) * step - self.props.letter_spacing)
            top = spare * _share(self.props.upright)
            for row, char in enumerate(chars):
                layout = _layout(char, face, Align.LEFT, 1e6)
                line = layout.lineAt(0)
                line.setPosition(QPointF(0, 0))
                left = right - (number + 0.5) * wide - (line.naturalTextWidth() - self.props.letter_spacing) / 2
                lift = (0.5 + _MIDDLE) * size - line.ascent()
                placed.append((layout, QPointF(left, top + row * step + lift)))
        return placed


def _share(upright: Upright) -> float:
    return {Upright.TOP: 0.0, Upright.MIDDLE: 0.5, Upright.BOTTOM: 1.0}[upright]


def _largest(low: int, high: int, good: Callable[[int], bool]) -> int:
    """The largest number from `low` to `high` that is good, taking goodness to end once; `low` when none is."""
    while low < high:
        middle = (low + high + 1) // 2
        if good(middle):
            low = middle
        else:
            high = middle - 1
    return low


def lay_out(text: str, props: TextProps, width: float, height: float) -> Block:
    """The text set into a box of `width` by `height` pixels.

    It is shrunk, if it may be, to the smallest size; then words wider than the box are broken, and what still has no
    room is cut at a character and marked with an ellipsis.
    """
    text, cut = shortened(text)
    setter = _Setter(props, width, height)
    size = setter.best_size(text)
    if not setter.fits(text, size, whole_words=False):
        parts = list(clusters(text))
        kept = _largest(0, len(parts), lambda n: setter.fits(_marked(parts, n), size, whole_words=False))
        text, cut = _marked(parts, kept), True
    return Block(setter.down(text, size) if props.vertical else setter.across(text, size), cut)


def _marked(parts: list[str], count: int) -> str:
    return "".join(parts[:count]).rstrip() + _MARK


def _figure(run: QGlyphRun, own: Outlines, at: QPointF) -> QPainterPath:
    """The letters of a run as one figure."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        path.addPath(own.face.pathForGlyph(glyph).translated(place + at))
    return path


def _round_pen(ink: QColor, width: float) -> QPen:
    return QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _draw_figures(painter: QPainter, layout: QTextLayout, at: QPointF) -> None:
    """Letters of the bundled faces as figures, those of other fonts, emoji among them, as ever."""
    ink = painter.pen().color()
    for run in layout.glyphRuns():
        own = outlines(run.rawFont())
        if own is None:
            painter.drawGlyphRun(at, run)
            continue
        path = _figure(run, own, at)
        painter.fillPath(path, ink)
        if own.stroke:
            painter.strokePath(path, _round_pen(ink, own.stroke))


def _draw_outline(painter: QPainter, layout: QTextLayout, at: QPointF, ink: QColor, width: float) -> None:
    """A line of `width` pixels around the letters; emoji and letters of other fonts go without."""
    for run in layout.glyphRuns():
        own = outlines(run.rawFont())
        if own is not None:
            painter.strokePath(_figure(run, own, at), _round_pen(ink, 2 * width + own.stroke))


def _draw(painter: QPainter, layout: QTextLayout, at: QPointF) -> None:
    """Draw a layout so that it looks the same to the pixel whenever it is drawn.

    Large, turned and thickened letters Qt draws from outlines which it leaves a part of a pixel aside, depending on
    what was drawn before with the same face; so these are drawn here, from faces that nothing else is drawn with.
    """
    by_outlines = (
        layout.font().pixelSize() >= _LARGE
        or painter.worldTransform().isRotating()
        or (layout.font().bold() and any(is_thickened(run.rawFont()) for run in layout.glyphRuns()))
    )
    if by_outlines and painter.paintEngine().type() == QPaintEngine.Type.Raster:
        _draw_figures(painter, layout, at)
    else:
        layout.draw(painter, at)


def draw_text(painter: QPainter, block: Block, props: TextProps, box: QRectF) -> None:
    """Draw a text in its box: shadow, outline, letters."""
    for layout, place in block.layouts:
        at = box.topLeft() + place
        if props.shadow is not None:
            painter.setPen(colour(props.shadow.colour))
            _draw(painter, layout, at + QPointF(props.shadow.dx, props.shadow.dy))
        if props.outline is not None and props.outline_width > 0:
            _draw_outline(painter, layout, at, colour(props.outline), props.outline_width)
        painter.setPen(colour(props.colour))
        _draw(painter, layout, at)
