"""How a shape is filled and stroked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from opsdesk.domain.posters import SIDE_MAX, Gradient, GradientKind, ShapeKind, ShapeProps
from opsdesk.ui.pages.posters.editor.fields import ColourField, Figure
from opsdesk.ui.pages.posters.editor.part import Part, common, named, pair
from opsdesk.ui.widgets.fields import Choice
from opsdesk.ui.widgets.layouts import column, frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.posters import Layer
    from opsdesk.ui.pages.posters.editor.editing import Editing

PLAIN = "plain"


class ShapePart(Part):
    """A fill of one colour or a gradient of two ends, what lies between them kept."""

    props = ShapeProps

    def __init__(self, editing: Editing) -> None:
        super().__init__(editing)
        kinds = [
            (str(ShapeKind.RECT), self.tr("Rectangle")),
            (str(ShapeKind.ELLIPSE), self.tr("Ellipse")),
            (str(ShapeKind.LINE), self.tr("Line")),
        ]
        self.kind = Choice(kinds)
        self._kinds = kinds
        self.kind.chosen.connect(lambda key: self.write(shape=ShapeKind(key)))
        self.radius = self.figure("radius", 0, SIDE_MAX, unit="px")
        fills = [
            (PLAIN, self.tr("One colour")),
            (str(GradientKind.LINEAR), self.tr("Linear gradient")),
            (str(GradientKind.RADIAL), self.tr("Radial gradient")),
        ]
        self.fill_kind = Choice(fills)
        self.fill_kind.chosen.connect(self._fill_as)
        self.fill = self.colour("fill", self.tr("Fill"), optional=True, none=self.tr("none"))
        self.stroke = self.colour("stroke", self.tr("Stroke"), optional=True, none=self.tr("none"))
        self.stroke_width = self.figure("stroke_width", 0, 1000, unit="px", step=0.5, digits=1)
        self.dash, self.gap = self.figure("dash", 0, 1000, unit="px"), self.figure("gap", 0, 1000, unit="px")
        self._plain = frame(column(self.fill, gap=0))
        self._ends = frame(self._end_lines())
        self.shows(self._show_fill)
        self.column.setSpacing(8)
        self.column.addLayout(pair(named(self.tr("Shape"), self.kind), named(self.tr("Corner radius"), self.radius)))
        self.column.addWidget(named(self.tr("Filled with"), self.fill_kind))
        self.column.addWidget(self._plain)
        self.column.addWidget(self._ends)
        self.column.addLayout(pair(self.stroke, named(self.tr("Width"), self.stroke_width)))
        self.column.addLayout(pair(named(self.tr("Dash"), self.dash), named(self.tr("Gap"), self.gap)))

    def _end_lines(self) -> Any:
        self.ends = (ColourField(), ColourField())
        self._colours.extend(self.ends)
        for at, field in enumerate(self.ends):
            field.changed.connect(lambda ink, at=at: self._recolour(at, ink))
        self.angle = Figure(-360, 360, unit="°")
        self.angle.changed.connect(lambda value: self._bend(angle=value))
        self.reach = Figure(1, 400, unit="%")
        self.reach.changed.connect(lambda value: self._bend(reach=value / 100))
        self._angle_field, self._reach_field = named(self.tr("Angle"), self.angle), named(self.tr("Reach"), self.reach)
        ends = pair(named(self.tr("From"), self.ends[0]), named(self.tr("To"), self.ends[1]))
        return column(ends, pair(self._angle_field, self._reach_field), gap=8)

    def _fill_as(self, key: str) -> None:
        def new(old: ShapeProps) -> ShapeProps:
            if key == PLAIN:
                first = old.gradient.stops[0][1] if old.gradient is not None else old.fill
                return replace(old, gradient=None, fill=old.fill or first)
            if old.gradient is not None:
                return replace(old, gradient=replace(old.gradient, kind=GradientKind(key)))
            ink = old.fill or "#1D6E52"
            return replace(old, gradient=Gradient(GradientKind(key), stops=((0.0, ink), (1.0, "#FFFFFF"))))

        self.change(new)

    def _recolour(self, at: int, ink: str) -> None:
        def new(old: ShapeProps) -> ShapeProps:
            if old.gradient is None:
                return old
            stops = list(old.gradient.stops)
            stops[-at] = (stops[-at][0], ink)
            return replace(old, gradient=replace(old.gradient, stops=tuple(stops)))

        self.change(new)

    def _bend(self, **how: Any) -> None:
        self.change(lambda old: old if old.gradient is None else replace(old, gradient=replace(old.gradient, **how)))

    def _show_fill(self, layers: Sequence[Layer]) -> None:
        shape, gradient = common(layers, "shape"), common(layers, "gradient")
        paths = [(str(ShapeKind.PATH), self.tr("Drawn path"))] if shape is ShapeKind.PATH else []
        self.kind.set_options([*paths, *self._kinds], str(shape))
        self.fill_kind.choose(PLAIN if gradient is None else str(gradient.kind))
        self._plain.setVisible(gradient is None)
        self._ends.setVisible(gradient is not None)
        if gradient is not None:
            self.ends[0].show_colour(gradient.stops[0][1])
            self.ends[1].show_colour(gradient.stops[-1][1])
            self.angle.show_value(gradient.angle)
            self.reach.show_value(gradient.reach * 100)
            self._angle_field.setVisible(gradient.kind is GradientKind.LINEAR)
            self._reach_field.setVisible(gradient.kind is GradientKind.RADIAL)
