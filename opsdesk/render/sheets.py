"""Posters as cards on sheets of paper, a PDF at 300 dots an inch; every code is read from its card as it will be cut.

Bleed: what stands beyond the edge of a card is its own edge, mirrored. So the card itself is the poster to the pixel,
nothing of it is cut away, and its codes keep their size; scaling the poster up would cut its edge on every side.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, BinaryIO, Final

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from opsdesk.domain.poster_sheets import lay_out_sheet
from opsdesk.domain.posters import Fault, LayerKind, PosterTemplate, Proof
from opsdesk.render.batch import BatchItem
from opsdesk.render.pdf import PdfPages
from opsdesk.render.scan import decode

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from opsdesk.domain.poster_sheets import Rect, SheetPlan
    from opsdesk.domain.posters import PosterRow
    from opsdesk.render.poster import PosterImage, PosterRenderer

DPI: Final = 300
_DOT: Final = DPI / 25.4  # dots a millimetre
_MARK_WIDTH: Final = 0.1  # millimetres


class SheetWriter:
    """Cards row by row, sheet by sheet, as they come. A `with` around it closes the document."""

    def __init__(self, file: BinaryIO, template: PosterTemplate, plan: SheetPlan) -> None:
        """Raises SHEET_TOO_FULL where a card would be smaller than 1 cm."""
        self._layout = lay_out_sheet(plan, template.width, template.height)
        width, height = (side * 72 / 25.4 for side in (self._layout.width, self._layout.height))
        self._pages = PdfPages(file, template.name, width, height, DPI)
        self._plan, self._template = plan, template
        self._cards = 0
        self._painter: QPainter | None = None
        card = self._layout.cards[0]
        self._size = QSize(round(card.w * _DOT), round(card.h * _DOT))
        self._edge = math.ceil(plan.bleed * template.width / card.w)  # pixels of the poster
        self._grounds: dict[int, QImage] = {}

    def add(self, renderer: PosterRenderer, row: PosterRow) -> tuple[BatchItem, int]:
        """The poster of a row as the next card; what became of it, without bytes, and its sheet, 0 for none."""
        made = renderer.render(row)
        proof = self._prove(made)
        item = BatchItem(row, None, proof, made.notices)
        if not proof.ok:
            return item, 0
        place = self._cards % self._plan.cards
        if place == 0:
            self._painter = self._pages.page()
            self._mark(self._painter)
        if self._painter is not None:
            self._draw(self._painter, self._layout.cards[place], renderer, made, row)
        self._cards += 1
        return item, self._pages.pages

    @property
    def is_empty(self) -> bool:
        """True while no poster could be read back."""
        return not self._cards

    def _prove(self, made: PosterImage) -> Proof:
        """The proof of the poster, and of its card in the dots of the paper."""
        if not made.proof.ok or not made.proof.codes:
            return made.proof
        smooth = Qt.TransformationMode.SmoothTransformation
        card = made.image.scaled(self._size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        read = {found.text for found in decode(card)}
        if read.issuperset(made.proof.codes):
            return made.proof
        layers = enumerate(self._template.layers)
        number = next((at for at, layer in layers if layer.kind is LayerKind.CODE and not layer.hidden), None)
        return Proof(Fault.TOO_SMALL, number)

    def _draw(self, painter: QPainter, card: Rect, renderer: PosterRenderer, made: PosterImage, row: PosterRow) -> None:
        cut, bleed = _dots(card), _dots(card.grown(self._plan.bleed))
        inner = QRect(0, 0, self._template.width, self._template.height).adjusted(
            self._edge, self._edge, -self._edge, -self._edge
        )
        near_edge = bool(self._edge) and not all(inner.contains(area) for area in renderer.areas)
        ground = self._grown(made.image) if near_edge else self._ground(renderer)
        scale = cut.width() / self._template.width
        painter.save()
        painter.setClipRect(bleed)
        painter.translate(cut.topLeft())
        painter.scale(scale, cut.height() / self._template.height)
        painter.drawImage(-self._edge, -self._edge, ground)
        if not near_edge:
            renderer.paint_moving(painter, row)
        painter.restore()

    def _ground(self, renderer: PosterRenderer) -> QImage:
        """What all posters of a renderer share, with its bleed: one picture in the document."""
        key = id(renderer)
        if key not in self._grounds:
            self._grounds[key] = self._grown(renderer.base)
        return self._grounds[key]

    def _grown(self, image: QImage) -> QImage:
        """The picture with its own edge mirrored around it."""
        edge = self._edge
        if not edge:
            return image
        width, height = image.width(), image.height()
        grown = QImage(width + 2 * edge, height + 2 * edge, QImage.Format.Format_RGB32)
        way = Qt.Orientation
        mirrored = {
            (False, False): image,
            (True, False): image.flipped(way.Horizontal),
            (False, True): image.flipped(way.Vertical),
            (True, True): image.flipped(way.Horizontal | way.Vertical),
        }
        with QPainter(grown) as painter:
            for column in (-1, 0, 1):
                for row in (-1, 0, 1):
                    part = mirrored[bool(column), bool(row)]
                    painter.drawImage(edge + column * width, edge + row * height, part)
        return grown

    def _mark(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor("black"), _MARK_WIDTH * _DOT))
        painter.drawLines([QLineF(*(end * _DOT for end in line)) for line in self._layout.marks])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._pages.__exit__(kind, error, at)


def _dots(box: Rect) -> QRectF:
    return QRectF(box.x * _DOT, box.y * _DOT, box.w * _DOT, box.h * _DOT)
