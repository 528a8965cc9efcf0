"""One part of the panel: fields that show what the selected layers have in common and change them all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from opsdesk.domain.poster_editing import colours_of
from opsdesk.ui.pages.posters.editor.fields import ColourField, Figure
from opsdesk.ui.widgets.checks import CheckBox
from opsdesk.ui.widgets.fields import Choice, Field
from opsdesk.ui.widgets.layouts import row
from opsdesk.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QHBoxLayout

    from opsdesk.domain.posters import Layer
    from opsdesk.ui.pages.posters.editor.editing import Editing


class Part(QWidget):
    """Make fields with `figure`, `colour`, `choice`, `segments`, `check`: each names the property it shows and writes.

    `show_layers` brings them up to date.
    """

    props: type[Any] | tuple[type[Any], ...] = ()

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self.editing = editing
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._shows: list[Callable[[Sequence[Layer]], object]] = []
        self._colours: list[ColourField] = []

    def show_layers(self, layers: Sequence[Layer]) -> None:
        """What these layers are like; all of the kind of this part."""
        made = self.editing.made
        if made is not None:
            offered = colours_of(made)
            for field in self._colours:
                field.offer(offered)
        for show in self._shows:
            show(layers)

    def write(self, **props: Any) -> None:
        """Change properties of every selected layer of this kind."""
        self.change(lambda old: replace(old, **props))

    def change(self, new: Callable[[Any], Any]) -> None:
        """Change the properties of every selected layer of this kind."""
        self.editing.change(
            lambda layer: replace(layer, props=new(layer.props)), lambda layer: isinstance(layer.props, self.props)
        )

    def shows(self, show: Callable[[Sequence[Layer]], object]) -> None:
        """Have this told of the layers too."""
        self._shows.append(show)

    def figure(
        self, name: str, low: float, high: float, *, letter: str = "", unit: str = "", step: float = 1, digits: int = 0
    ) -> Figure:
        """A number of the properties."""
        field = Figure(low, high, letter=letter, unit=unit, step=step, digits=digits)
        whole = digits == 0
        field.changed.connect(lambda value: self.write(**{name: int(value) if whole else value}))
        self._shows.append(lambda layers: field.show_value(common(layers, name)))
        return field

    def share(self, name: str, low: int, high: int, *, letter: str = "") -> Figure:
        """A part of the whole, shown in per cent."""
        field = Figure(low, high, letter=letter, unit="%")
        field.changed.connect(lambda value: self.write(**{name: value / 100}))

        def show(layers: Sequence[Layer]) -> None:
            value = common(layers, name)
            field.show_value(None if value is None else value * 100)

        self._shows.append(show)
        return field

    def colour(self, name: str, words: str, *, optional: bool = False, none: str = "") -> Field:
        """A colour of the properties under its name, with a sentence when it is none."""
        editor = ColourField(optional=optional, none=none)
        editor.changed.connect(lambda value: self.write(**{name: value or None}))
        self._shows.append(lambda layers: editor.show_colour(common(layers, name), mixed=differ(layers, name)))
        self._colours.append(editor)
        field = Field(words, editor)
        editor.troubled.connect(lambda wrong: field.set_trouble(self.tr("Write it as #16201A") if wrong else ""))
        return field

    def choice(self, name: str, kind: Callable[[str], Any], options: list[tuple[str, str]]) -> Choice:
        """One of a few, by name."""
        field = Choice(options)
        field.chosen.connect(lambda key: self.write(**{name: kind(key)}))
        self._shows.append(lambda layers: field.choose(str(common(layers, name))))
        return field

    def segments(self, name: str, kind: Callable[[str], Any], options: list[Segment]) -> Segmented:
        """One of a few, side by side."""
        field = Segmented(options)
        field.changed.connect(lambda key: self.write(**{name: kind(key)}))
        self._shows.append(lambda layers: field.choose(str(common(layers, name))))
        return field

    def check(self, name: str, words: str) -> CheckBox:
        """On or off."""
        field = CheckBox(words)
        field.clicked.connect(lambda on: self.write(**{name: bool(on)}))
        self._shows.append(lambda layers: field.setChecked(bool(common(layers, name))))
        return field


def common(layers: Sequence[Layer], name: str) -> Any:
    """The property all of them have, None where they differ."""
    values = [getattr(layer.props, name) for layer in layers]
    return values[0] if values and all(value == values[0] for value in values) else None


def differ(layers: Sequence[Layer], name: str) -> bool:
    """Whether not all of them have the same property."""
    return len({getattr(layer.props, name) for layer in layers}) > 1


def pair(*fields: QWidget, gap: int = 8) -> QHBoxLayout:
    """Fields side by side, each as wide as the others."""
    line = row(gap=gap)
    for field in fields:
        line.addWidget(field, 1)
    return line


def named(name: str, editor: QWidget, quiet: str = "") -> Field:
    """An editor under its name."""
    return Field(name, editor, quiet)
