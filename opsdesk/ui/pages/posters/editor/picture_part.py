"""Which picture a layer shows, how it fills its box, what is cut away; and how an avatar looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from opsdesk.domain.posters import SIDE_MAX, AvatarProps, Fit, PictureProps
from opsdesk.ui.pages.posters.editor.fields import Figure
from opsdesk.ui.pages.posters.editor.part import Part, common, named, pair
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import row
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.posters import Layer
    from opsdesk.ui.pages.posters.editor.editing import Editing

_KEPT = 0.02  # of a picture, that a cut leaves at least


class PicturePart(Part):
    """`wanted` asks for another picture, `crop_wanted` to cut this one by hand."""

    wanted = Signal()
    crop_wanted = Signal()
    props = PictureProps

    def __init__(self, editing: Editing) -> None:
        super().__init__(editing)
        self.choose = Button(self.tr("Choose a picture"), "image-plus", clicked=self.wanted.emit)
        self.crop = Button(self.tr("Crop"), "crop", clicked=self.crop_wanted.emit)
        self.shows(lambda layers: self.crop.setEnabled(len(layers) == 1 and layers[0].media is not None))
        fits = [Segment(str(Fit.COVER), self.tr("Fill")), Segment(str(Fit.CONTAIN), self.tr("Whole"))]
        self.fit = self.segments("fit", Fit, fits)
        self.radius = self.figure("radius", 0, SIDE_MAX, unit="px")
        names = (self.tr("Left"), self.tr("Top"), self.tr("Right"), self.tr("Bottom"))
        self.cuts = tuple(Figure(0, 98, unit="%") for _name in names)
        for field in self.cuts:
            field.changed.connect(lambda _value: self._cut())
        self.shows(self._show_cut)
        self.column.setSpacing(8)
        self.column.addLayout(row(self.choose, self.crop, None))
        self.column.addLayout(row(named(self.tr("In its box"), self.fit), None))
        self.column.addWidget(named(self.tr("Corner radius"), self.radius))
        self.column.addWidget(PlainLabel(self.tr("Cut off at the edges"), "small", "secondary", weight=500))
        fields = [named(name, field) for name, field in zip(names, self.cuts, strict=True)]
        self.column.addLayout(pair(*fields, gap=6))

    def _show_cut(self, layers: Sequence[Layer]) -> None:
        x, y, w, h = common(layers, "crop") or (0.0, 0.0, 1.0, 1.0)
        for field, part in zip(self.cuts, (x, y, 1 - x - w, 1 - y - h), strict=True):
            field.show_value(round(part * 100))

    def _cut(self) -> None:
        left, top, right, bottom = ((field.value or 0) / 100 for field in self.cuts)
        left, top = min(left, 1 - _KEPT), min(top, 1 - _KEPT)
        crop = (left, top, max(1 - left - right, _KEPT), max(1 - top - bottom, _KEPT))
        self.write(crop=None if crop == (0, 0, 1, 1) else crop)


class AvatarPart(Part):
    """Round or with corners, a ring, and the colours of a drawn initial, which else come from the member."""

    props = AvatarProps

    def __init__(self, editing: Editing) -> None:
        super().__init__(editing)
        self.shape = Segmented([Segment("round", self.tr("Round")), Segment("square", self.tr("Square"))])
        self.shape.changed.connect(lambda key: self.write(round=key == "round"))
        self.radius = self.figure("radius", 0, SIDE_MAX, unit="px")
        self._radius = named(self.tr("Corner radius"), self.radius)
        self.shows(self._show_shape)
        own = self.tr("automatic")
        self.ring = self.colour("ring", self.tr("Ring"), optional=True, none=self.tr("none"))
        self.ring_width = self.figure("ring_width", 0, 200, unit="px")
        self.paper = self.colour("paper", self.tr("Ground of the initial"), optional=True, none=own)
        self.ink = self.colour("ink", self.tr("Initial"), optional=True, none=own)
        self.column.setSpacing(8)
        self.column.addLayout(row(named(self.tr("Avatar"), self.shape), None))
        self.column.addWidget(self._radius)
        self.column.addLayout(pair(self.ring, named(self.tr("Width"), self.ring_width)))
        self.column.addLayout(pair(self.paper, self.ink))

    def _show_shape(self, layers: Sequence[Layer]) -> None:
        on = bool(common(layers, "round"))
        self.shape.choose("round" if on else "square")
        self._radius.setVisible(not on)
