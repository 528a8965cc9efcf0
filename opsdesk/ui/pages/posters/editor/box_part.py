"""Where layers stand: place, size, turn, opacity."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from opsdesk.domain.poster_geometry import sized
from opsdesk.domain.posters import SIDE_MAX
from opsdesk.ui.pages.posters.editor.fields import Figure
from opsdesk.ui.pages.posters.editor.part import Part, pair

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opsdesk.domain.posters import Layer
    from opsdesk.ui.pages.posters.editor.editing import Editing

_FAR = 4 * SIDE_MAX


class BoxPart(Part):
    """Figures in pixels of the sheet, the turn in degrees clockwise."""

    def __init__(self, editing: Editing) -> None:
        super().__init__(editing)
        sides = {"x": -_FAR, "y": -_FAR, "w": 1, "h": 1}
        self.sides = {name: self._side(name, name.upper(), low) for name, low in sides.items()}
        self.turn = self._figure(
            self.tr("Rotation"), -360, 360, "°", lambda one: one.turn, lambda one, value: replace(one, turn=value)
        )
        self.alpha = self._figure(
            self.tr("Opacity"),
            0,
            100,
            "%",
            lambda one: one.alpha * 100,
            lambda one, value: replace(one, alpha=value / 100),
        )
        self.column.setSpacing(8)
        self.column.addLayout(pair(self.sides["x"], self.sides["y"]))
        self.column.addLayout(pair(self.sides["w"], self.sides["h"]))
        self.column.addLayout(pair(self.turn, self.alpha))

    def _side(self, name: str, letter: str, low: float) -> Figure:
        field = Figure(low, _FAR, letter=letter)

        def new(layer: Layer, value: float) -> Layer:
            box = {side: getattr(layer, side) for side in "xywh"} | {name: value}
            return sized(layer, box["x"], box["y"], box["w"], box["h"])

        self._bind(field, lambda layer: float(getattr(layer, name)), new)
        return field

    def _figure(
        self,
        letter: str,
        low: float,
        high: float,
        unit: str,
        value: Callable[[Layer], float],
        new: Callable[[Layer, float], Layer],
    ) -> Figure:
        field = Figure(low, high, letter=letter, unit=unit)
        self._bind(field, value, new)
        return field

    def _bind(self, field: Figure, value: Callable[[Layer], float], new: Callable[[Layer, float], Layer]) -> None:
        field.changed.connect(lambda number: self.editing.change(lambda layer: new(layer, number)))

        def show(layers: Sequence[Layer]) -> None:
            values = {round(value(layer), 1) for layer in layers}
            field.show_value(values.pop() if len(values) == 1 else None)

        self.shows(show)
