"""Posters painted from a template: what all share once, what differs by member again for each, every code read back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from opsdesk.domain.posters import Fault, Layer, Notice, PosterRow, PosterTemplate, Proof
from opsdesk.render.fonts import load_fonts
from opsdesk.render.prepare import Pictures, Prepared, Preparer, area_of
from opsdesk.render.proof import why_unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from opsdesk.domain.code_contents import CodeEncoder, CodeKind

_NOBODY: Final = PosterRow({})
_BY_READING: Final = (Fault.UNREADABLE, Fault.QUIET_ZONE, Fault.COVERED, Fault.LOGO, Fault.TOO_SMALL)


@dataclass(slots=True)
class PosterImage:
    """A painted poster: its pixels, what reading it back gave, and what is worth a look."""

    image: QImage
    proof: Proof
    notices: tuple[Notice, ...] = ()


def no_media(media: str) -> bytes:
    """The loader of templates that have no pictures: asked for one, it is at fault."""
    raise LookupError(media)


def no_parts(kind: CodeKind, parts: Mapping[str, str]) -> str:
    """The encoder of templates whose codes are links and words; asked for another kind, it is at fault."""
    raise LookupError(kind)


class PosterRenderer:
    """Paints the posters of one template; for one thread at a time, with a Qt application there.

    What no member changes is painted once (`base`); `areas` are the parts of the sheet that may differ. A layer above
    a personal one, and overlapping it, is painted again with it, so the result is what painting all layers in order
    gives, to the pixel.
    """

    def __init__(
        self,
        template: PosterTemplate,
        load_media: Callable[[str], bytes] = no_media,
        encode: CodeEncoder = no_parts,
    ) -> None:
        """Raises PICTURE_MISSING with `layer` for a picture that cannot be loaded, TEMPLATE_DAMAGED for a bad path."""
        load_fonts()
        self.template = template
        self._sheet = QRect(0, 0, template.width, template.height)
        self._preparer = Preparer(self._sheet, Pictures(load_media), encode)
        self._static: list[Prepared] = []
        self._moving: list[Prepared | tuple[int, Layer]] = []
        self._split()
        found = (one.area if isinstance(one, Prepared) else area_of(one[1], self._sheet) for one in self._moving)
        self.areas = [area for area in found if not area.isEmpty()]
        self.base = self._painted(self._static)
        self._work = self.base.copy()
        self._base_proof = self._prove(self.base, [one for one in self._static if not self._is_disturbed(one)], [])

    def render(self, row: PosterRow) -> PosterImage:
        """The poster of one row. It is painted even when it must not be written, so that a preview shows the fault."""
        made = self._render(row, fixed_mask=True)
        if made.proof.fault in _BY_READING:
            made = self._render(row, fixed_mask=False)
        return made

    def paint_moving(self, painter: QPainter, row: PosterRow) -> None:
        """Paint only what differs by row over a ground the caller has painted: pages of a PDF, kept as text."""
        for one in self._prepared(row, fixed_mask=True):
            one.paint(painter)

    def _split(self) -> None:
        taken: list[QRect] = []
        for number, layer in enumerate(self.template.layers):
            if layer.hidden:
                continue
            area = area_of(layer, self._sheet)
            if layer.is_personal():
                self._moving.append((number, layer))
                taken.append(area)
                continue
            ready = self._preparer.prepare(number, layer, _NOBODY)
            if any(area.intersects(other) for other in taken):
                self._moving.append(ready)
                taken.append(area)
            else:
                self._static.append(ready)

    def _prepared(self, row: PosterRow, fixed_mask: bool) -> list[Prepared]:
        return [
            one if isinstance(one, Prepared) else self._preparer.prepare(one[0], one[1], row, fixed_mask)
            for one in self._moving
        ]

    def _painted(self, layers: Iterable[Prepared]) -> QImage:
        image = QImage(self._sheet.size(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:  # ended even when a layer raises: one left open takes the process with it
            for one in layers:
                one.paint(painter)
        return image

    def _render(self, row: PosterRow, fixed_mask: bool) -> PosterImage:
        moving = self._prepared(row, fixed_mask)
        with QPainter(self._work) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            for area in self.areas:
                painter.drawImage(area, self.base, area)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            for one in moving:
                one.paint(painter)
        notices = dict.fromkeys(notice for one in [*self._static, *moving] for notice in one.notices)
        image = QImage(self._work)  # shared until the next poster is painted, then Qt parts the two
        return PosterImage(image, self._whole_proof(image, moving), tuple(notices))

    def _whole_proof(self, image: QImage, moving: list[Prepared]) -> Proof:
        if not self._base_proof.ok:
            return self._base_proof
        disturbed = [one for one in self._static if self._is_disturbed(one)]
        found = self._prove(image, [*disturbed, *moving], moving)
        return Proof(found.fault, found.layer, found.detail, self._base_proof.codes + found.codes)

    def _is_disturbed(self, one: Prepared) -> bool:
        """True for a code below something personal: it must be read on each poster."""
        code = one.code
        return code is not None and any(area.intersects(code.crop) for area in self.areas)

    def _prove(self, image: QImage, asked: list[Prepared], moving: list[Prepared]) -> Proof:
        """Read every code of these layers from the pixels; the first fault found is told."""
        for one in asked:
            if one.fault is not None:
                return Proof(one.fault, one.number, one.detail)
        codes = [(one, one.code) for one in asked if one.code is not None]
        for one, code in codes:
            if not code.is_read(image):
                below = sorted((p for p in [*self._static, *moving] if p.number <= one.number), key=lambda p: p.number)
                fault = why_unreadable(code, self._sheet, partial(self._painted, below))
                return Proof(fault, one.number, self._above(one) if fault is Fault.COVERED else "")
        return Proof(codes=tuple(code.text for _, code in codes))

    def _above(self, one: Prepared) -> str:
        """The name of the first layer that lies on a code."""
        code = one.code
        for number, layer in enumerate(self.template.layers):
            over = number > one.number and not layer.hidden and code is not None
            if over and code is not None and area_of(layer, self._sheet).intersects(code.place.area):
                return layer.name or layer.kind
        return ""
